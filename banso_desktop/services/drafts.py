# SPDX-License-Identifier: Apache-2.0
"""What is being typed and not saved yet, so that no power cut and no Esc loses it.

A draft lies on this computer only: it is no operation, reaches no folder, and is dropped when
what it became was saved. Editors keep one every two seconds (``gui.widgets.Pause``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Final

from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.services.past import key_of, stamp_of
from banso_desktop.services.registry import query, use_case

_SEPARATOR: Final = "/"
_LONGEST: Final = 1_000_000
"""Bytes of one draft: as much as nobody types, so that a loop cannot fill the disk."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What stood in the fields of an editor.

    Attributes:
        editor: Stable name of the editor, such as ``"contact"``.
        subject: What it is about, such as a household; empty where there is nothing yet.
        kept_at: Local time to the second, ISO.
        fields: The texts of the fields, by the editor's own names.
        seen: What the editor had seen when it was opened, see :meth:`DraftService.sight`;
            None where it did not say.
    """

    editor: str
    subject: str
    kept_at: str
    fields: Mapping[str, str]
    seen: tuple[str, ...] | None = None


class DraftService:
    """Keeps, finds and drops drafts of this person at this computer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def keep(
        self,
        *,
        editor: str,
        fields: dict[str, str],
        subject: str = "",
        seen: list[str] | None = None,
    ) -> str:
        """Keep what stands in an editor now; where all fields are empty, the draft is dropped.

        Args:
            editor: Stable name of the editor, without ``/``.
            fields: Texts of its fields, by the editor's own names.
            subject: What it is about. Of anything within a household it holds that
                household's id, so that erasing the household takes the draft with it.
            seen: What :meth:`sight` said when the editor was opened.

        Raises:
            FieldRefused: If ``editor`` is no name or the texts are longer than a million bytes.
        """
        key = _key(editor, subject)
        if not any(text.strip() for text in fields.values()):
            self._desk.drafts.drop_draft(key)
            return key
        at = self._desk.clock.local().isoformat(timespec="seconds")
        held: dict[str, object] = {"at": at, "fields": fields}
        if seen is not None:
            held["seen"] = seen
        data = json.dumps(held, ensure_ascii=False).encode("utf-8")
        if len(data) > _LONGEST:
            raise FieldRefused("range", field="fields", value=len(data), limit=_LONGEST)
        self._desk.drafts.save_draft(key, data)
        return key

    @use_case
    def drop(self, *, editor: str, subject: str = "") -> None:
        """Forget a draft: what it became was saved, or the person gave it up."""
        self._desk.drafts.drop_draft(_key(editor, subject))

    @query
    def sight(self) -> list[str]:
        """Return how far the writing of others is seen here, for an editor that opens now."""
        return [key_of(stamp) for stamp in self._desk.sight().values()]

    def seeing(self, seen: Sequence[str], *, only: bool = False) -> AbstractContextManager[None]:
        """Let this thread write as somebody who saw no more than :meth:`sight` said.

        With ``only`` it is refused where something came since (``"undo.changed_since"``).
        """
        stamps = [stamp_of(key) for key in seen]
        return self._desk.seeing({stamp.writer: stamp for stamp in stamps}, only=only)

    @query
    def read(self, *, editor: str, subject: str = "") -> KeptDraft | None:
        """Return what stood in an editor when it was left, or None."""
        key = _key(editor, subject)
        data = self._desk.drafts.draft(key)
        return None if data is None else _read(key, data)

    @query
    def kept(self, *, editor: str = "") -> list[KeptDraft]:
        """Return the drafts of one editor, or of all; the newest first."""
        prefix = _key(editor, "") if editor else ""
        found = [_read(key, data) for key, data in self._desk.drafts.drafts(prefix).items()]
        known = [draft for draft in found if draft is not None]
        return sorted(known, key=lambda draft: draft.kept_at, reverse=True)


def _key(editor: str, subject: str) -> str:
    if not editor or _SEPARATOR in editor:
        raise FieldRefused("draft.editor", field="editor")
    return f"{editor}{_SEPARATOR}{subject}"


def _read(key: str, data: bytes) -> KeptDraft | None:
    """Return a draft; None for one that another version wrote in another shape."""
    editor, _, subject = key.partition(_SEPARATOR)
    try:
        held = json.loads(data)
        fields = {str(name): str(text) for name, text in held["fields"].items()}
        seen = tuple(str(key) for key in held["seen"]) if "seen" in held else None
        return KeptDraft(editor, subject, str(held["at"]), fields, seen)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
