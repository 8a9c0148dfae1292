# SPDX-License-Identifier: Apache-2.0
"""A trouble as people read it: what happened, what is safe, what to do next, and a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from banso_desktop.gui.translate import QT_TRANSLATE_NOOP

UNTOUCHED: Final = QT_TRANSLATE_NOOP("Errors", "書いたものはそのままです。")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence in three parts.

    Attributes:
        what: What happened.
        safe: What is safe; empty where nothing could be lost.
        then: What to do next; may be empty.
        code: For the telephone, such as ``"E-312"``; empty where none helps.
    """

    what: str
    safe: str = ""
    then: str = ""
    code: str = ""

    def sentence(self) -> str:
        """Return the parts in one line, without the code."""
        return " ".join(part for part in (self.what, self.safe, self.then) if part)

    def to_copy(self, detail: str) -> str:
        """Return the text for the clipboard: sentence, code and the fact in English."""
        return "\n".join(part for part in (self.sentence(), self.code, detail) if part)
