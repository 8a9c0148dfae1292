# SPDX-License-Identifier: Apache-2.0
"""Fetching what segments refer to: entries of the membership log, and wraps.

Both are found by their names: a segment's position names entries, a segment announces wraps.
What is named and not there is remembered and looked for again (docs/format.md, "Reading").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, wraps
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.member_log import EntriesMissing
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.wraps import MAX_WRAP_BYTES

_FORBIDDEN: Final = ("right", "group")
_WANTED: Final = "journal.wanted"
_NAMES: Final = msgspec.msgpack.Decoder(list[str])


@dataclass(slots=True)
class Round:
    """What one round of receiving found.

    Attributes:
        segments: How many came.
        refused: Operations that do not count, for who wrote them had no right.
        broken: What did not verify and why, by name; a journal waits there.
        forbidden: Wraps that give a key nobody takes from their author: name and member id.
        newer: Files of a newer version were met; the program should be renewed.
        everything: No journal waits for what lies in the folder and cannot be taken yet.
        missing: How far others have received journals that did not come here that far.
        provisional: What is shown comes from a snapshot; its history is still coming.
    """

    segments: int = 0
    refused: int = 0
    broken: dict[str, str] = field(default_factory=dict)
    forbidden: dict[str, Id] = field(default_factory=dict)
    newer: bool = False
    everything: bool = True
    missing: dict[Id, int] = field(default_factory=dict)
    provisional: bool = False

    @property
    def complete(self) -> bool:
        """Whether nothing is known to be still on its way."""
        return self.everything and not self.missing and not self.provisional

    def forget_journal(self, writer: Id) -> None:
        """Let go of what was wrong with a journal; it is received anew from some point on."""
        self.broken = {
            name: why
            for name, why in self.broken.items()
            if names.owner_of(name.partition("#")[0]) != writer
        }

    def take_in(self, later: Round) -> None:
        """Add what a second look in the same round found; of what is wrong the later holds."""
        self.segments += later.segments
        self.refused += later.refused
        self.broken = later.broken
        self.newer = self.newer or later.newer
        self.everything = later.everything
        self.missing = later.missing
        self.provisional = later.provisional


class Gatherer:
    """Fetches entries and wraps, keeps them, and gives them to log and ring."""

    def __init__(self, archive: Archive, ring: KeyRing, transport: Transport) -> None:
        self._archive = archive
        self._ring = ring
        self._log = ring.log
        self._transport = transport
        self._retirement = Retirement(archive, ring.log)

    def fetch_wraps(
        self, wanted: Sequence[str], found: Round, *, announced: bool = True
    ) -> set[Id]:
        """Fetch announced wraps, take their keys; return the scopes they made readable.

        Wraps for others are kept too: any replica can give them back to the folder.

        Args:
            wanted: Their names in the folder.
            found: Takes what is wrong with them.
            announced: Whether accepted segments of their authors announced them; what a
                snapshot names may be gone, and counts only if its author is still there.
        """
        files: dict[str, bytes] = {}
        absent: list[str] = []
        for name in wanted:
            try:
                data = self._transport.get(name, MAX_WRAP_BYTES)
            except NotThere:
                absent.append(name)
            except SealBroken as error:
                found.broken[name] = error.why
            else:
                if _is_named_right(name, data):
                    files[name] = data
                else:
                    found.broken[name] = "hash"
                    absent.append(name)
        self._archive.keep_files(files, outgoing=False)
        self._retirement.note(files)
        learned = self._ring.learn(files, announced=files if announced else ())
        if not announced:
            return learned.scopes
        found.broken.update({name: each.why for name, each in learned.refused.items()})
        found.forbidden.update(
            {
                name: wraps.parse(files[name], name).author
                for name, each in learned.refused.items()
                if name in files and each.why in _FORBIDDEN
            }
        )
        self._want([*absent, *learned.waiting])
        return learned.scopes

    def fetch_wanted(self, found: Round) -> set[Id]:
        """Try again for wraps that were announced but not there, or not to be believed yet."""
        wanted = self._wanted()
        if not wanted:
            return set()
        self._archive.set_setting(_WANTED, msgspec.msgpack.encode([]))
        return self.fetch_wraps(wanted, found)

    def fetch_entries(self, wanted: Iterable[str], found: Round) -> None:
        """Fetch entries of the membership log, and those they saw, as far as they are there."""
        fetched: dict[str, bytes] = {}
        waiting = [name for name in wanted if not self._knows_entry(name)]
        while waiting:
            name = waiting.pop()
            if name in fetched:
                continue
            try:
                data = self._transport.get(name, MAX_SIGNED_BYTES)
                if not _is_named_right(name, data):
                    raise SealBroken(name, "hash")
                try:
                    self._log.add(data, name)
                except EntriesMissing:
                    fetched[name] = data
                    raise
                fetched[name] = data
            except NotThere:
                continue
            except EntriesMissing as missing:
                waiting += [names.member_name(each) for each in missing.hashes]
            except layout.NewerFormat as newer:
                found.newer = True
                found.broken[name] = newer.why
            except SealBroken as broken:
                found.broken[name] = broken.why
        for name, refusal in self._log.add_all(fetched.items()).items():
            if not isinstance(refusal, EntriesMissing):
                found.broken[name] = refusal.why
        good = {name: data for name, data in fetched.items() if self._knows_entry(name)}
        if good:
            self._archive.keep_files(good, outgoing=False)
            self._ring.refresh()

    def _knows_entry(self, name: str) -> bool:
        digest = names.member_of(name)
        return digest is not None and self._log.holds(digest)

    def _wanted(self) -> list[str]:
        kept = self._archive.setting(_WANTED)
        return _NAMES.decode(kept) if kept else []

    def _want(self, wanted: Sequence[str]) -> None:
        if wanted:
            retired = self._log.retired_wraps() | self._retirement.cleared()
            names_ = (name for name in (*self._wanted(), *wanted) if name not in retired)
            together = list(dict.fromkeys(names_))
            self._archive.set_setting(_WANTED, msgspec.msgpack.encode(together))


def _is_named_right(name: str, data: bytes) -> bool:
    """Tell whether a file's name says the hash of its content."""
    place = names.wrap_of(name)
    expected = place[2] if place else names.member_of(name)
    return expected == layout.sha256(data)
