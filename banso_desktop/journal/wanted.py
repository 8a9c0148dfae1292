# SPDX-License-Identifier: Apache-2.0
"""Wraps that were announced and not there, or not to be believed yet: looked for again.

A wrap may show late, and a wrap that never was can be announced, too, by whoever writes segments.
So each computer's announcements are bounded by themselves, the newest stay, and what was not
there for long is looked for ever more rarely. A change of the membership log, which is what
some wraps wait for, makes all of them due (docs/format.md, "Reading").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.doubts import Doubts
from banso_desktop.journal.member_log import MemberLog

SETTING: Final = "journal.wanted"
MAX_OF_ONE: Final = 5_000
"""Names kept of one journal."""
MAX_TOGETHER: Final = 50_000
"""Names kept of all; beyond, the oldest of whose journal has most go."""
MAX_LOOK: Final = 2_000
"""Names looked for in one look; each is a question to the share."""
ABSENT: Final = "absent"
WAITING: Final = "waiting"

_UNKNOWN: Final = ""


class Wanted:
    """What is looked for again, kept by the journal that announced it. Used by one thread.

    Args:
        archive: Keeps the names.
        log: Its changes make all of them due.
    """

    def __init__(self, archive: Archive, log: MemberLog) -> None:
        self._archive = archive
        self._log = log
        self._doubts = Doubts()
        self._heads: tuple[bytes, ...] = ()

    def add(self, names: Collection[str], writer: Id) -> None:
        """Keep names a journal announced; what is kept already stays as it is."""
        if not names:
            return
        kept = self._read()
        known = {name for held in kept.values() for name in held}
        own = [*kept.get(writer, ()), *(name for name in names if name not in known)]
        kept[writer] = list(dict.fromkeys(own))[-MAX_OF_ONE:]
        while sum(map(len, kept.values())) > MAX_TOGETHER:
            most = max(kept, key=lambda each: len(kept[each]))
            excess = sum(map(len, kept.values())) - MAX_TOGETHER
            kept[most] = kept[most][min(excess, 1 + len(kept[most]) // 2) :]
        self._write(kept)

    def due(self, retired: Collection[str]) -> dict[str, Id]:
        """Begin another look; return what is to be looked for now, and who announced it.

        Of each journal the newest come first, whatever the others announced.

        Args:
            retired: Names nobody is to look for any more.
        """
        kept = self._read()
        if any(name in retired for held in kept.values() for name in held):
            kept = {
                writer: [name for name in held if name not in retired]
                for writer, held in kept.items()
            }
            self._write(kept)
        self._doubts.begin()
        if self._log.heads != self._heads:
            self._heads = self._log.heads
            self._doubts.forget(WAITING)
        found = [
            (self._doubts.times(name), age, name, writer)
            for writer, held in kept.items()
            for age, name in enumerate(reversed(held))
            if self._doubts.is_due(name)
        ]
        return {name: Id(writer) for _, _, name, writer in sorted(found)[:MAX_LOOK]}

    def settle(self, looked: Iterable[str], missed: Mapping[str, str]) -> None:
        """Take note of a look: what was found is wanted no longer, the rest came to nothing.

        Args:
            looked: What was looked for.
            missed: Names that stay wanted, with the reason.
        """
        gone = {name for name in looked if name not in missed}
        for name, why in missed.items():
            self._doubts.refuse(name, why)
        for name in gone:
            self._doubts.clear(name)
        if gone:
            kept = self._read()
            self._write(
                {
                    writer: [name for name in held if name not in gone]
                    for writer, held in kept.items()
                }
            )

    def _read(self) -> dict[str, list[str]]:
        kept: Any = self._archive.setting(SETTING)
        found = msgspec.msgpack.decode(kept, type=dict[str, list[str]] | list[str]) if kept else {}
        return found if isinstance(found, dict) else {_UNKNOWN: found}

    def _write(self, kept: Mapping[str, list[str]]) -> None:
        held = {writer: names for writer, names in kept.items() if names}
        self._archive.set_setting(SETTING, msgspec.msgpack.encode(held))
