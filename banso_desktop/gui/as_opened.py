# SPDX-License-Identifier: Apache-2.0
"""What a form had seen when it opened: what it writes replaces that, and nothing that came since.

Receiving never touches a form that is open. What a colleague wrote meanwhile stands beside what
the form writes, until somebody compares the two; nobody's words are lost by saving.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager

from banso_desktop.services.drafts import DraftService, KeptDraft


class AsOpened:
    """Keeps what was seen by a form; call :meth:`opened` whenever it shows what is stored."""

    def __init__(self, drafts: DraftService) -> None:
        self._drafts = drafts
        self._seen: Sequence[str] = drafts.sight()

    def opened(self, kept: KeptDraft | None = None) -> None:
        """Take what is stored now as seen; or what was when a draft was begun."""
        known = kept.seen if kept is not None else None
        self._seen = self._drafts.sight() if known is None else known

    def keep(self, editor: str, subject: str, fields: Mapping[str, str]) -> None:
        """Keep a draft, and beside it what was seen when it was begun."""
        self._drafts.keep(
            editor=editor, subject=subject, fields=dict(fields), seen=list(self._seen)
        )

    def writing(self) -> AbstractContextManager[None]:
        """Write as somebody who saw that much; for the thread of the window."""
        return self._drafts.seeing(self._seen)
