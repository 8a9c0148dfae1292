# SPDX-License-Identifier: Apache-2.0
"""What the towns of the benchmarks write: the same for each run."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Command

TEXT_CHARS: Final = 110
_FIRST_DAY: Final = datetime.fromisoformat("2020-04-01T09:00")
_KANA: Final = "".join(chr(code) for code in range(ord("あ"), ord("ん") + 1))
_KANJI: Final = "".join(chr(0x4E00 + step * 13) for step in range(1200))


class Writing:
    """Says what is written."""

    def __init__(self) -> None:
        self._random = random.Random(7)

    def text(self, length: int) -> str:
        """Return a text of hiragana with some kanji."""
        return "".join(self._random.choices(_KANA * 14 + _KANJI, k=length))

    def contact(self, command: Command, scope: Id) -> Id:
        """Add a contact record as a form saves one."""
        day = _FIRST_DAY + timedelta(days=self._random.randrange(2000))
        return command.record(
            scope,
            "contact",
            occurred=day,
            minutes=30,
            kind="visit",
            members=[command.author],
            facts=self.text(TEXT_CHARS - 30),
            own_words=self.text(30),
            wheel="connecting",
        )

    def person(self, command: Command, scope: Id, person: Id, *, new: bool) -> int:
        """Add a person, or change all of one; return how many operations it takes."""
        cells = {
            "family_name": self.text(2),
            "given_name": self.text(2),
            "family_reading": self.text(3),
            "given_reading": self.text(3),
            "note": self.text(8),
        }
        if new:
            command.add(scope, "person", person, **cells)
            return 6
        command.set(scope, "person", person, **cells)
        return 5
