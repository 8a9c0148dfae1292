# SPDX-License-Identifier: Apache-2.0
"""Fetching what segments refer to: entries of the membership log, and wraps.

Both are found by their names: a segment's position names entries, a segment announces wraps.
What is named and not there is remembered and looked for again (docs/format.md, "Reading").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, wraps
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.doubts import Doubts
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.member_log import EntriesMissing
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.transport import InParts, NotThere, Transport
from banso_desktop.journal.wanted import ABSENT, MAX_LOOK, WAITING, Wanted
from banso_desktop.journal.wraps import MAX_WRAP_BYTES

_FORBIDDEN: Final = ("right", "group")
_NOBODY: Final = Id("")
_TOGETHER: Final = 16
"""Listed entries fetched at once."""
MAX_HELD_BYTES: Final = 64 * 1024 * 1024
"""Entries that wait for those they saw, in memory; a log of 100,000 is no larger."""
MAX_JUNK_BYTES: Final = 32 * 1024 * 1024
MAX_JUNK: Final = 1000
"""What one listing may show in vain; the rest is looked at next time."""


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
        self._wanted = Wanted(archive, ring.log)
        self._doubts = Doubts()
        self._heads: tuple[bytes, ...] = ()

    def fetch_wraps(
        self,
        wanted: Sequence[str],
        found: Round,
        *,
        announced: bool = True,
        writer: Id = _NOBODY,
    ) -> set[Id]:
        """Fetch announced wraps, take their keys; return the scopes they made readable.

        Wraps for others are kept too: any replica can give them back to the folder.

        Args:
            wanted: Their names in the folder.
            found: Takes what is wrong with them.
            announced: Whether accepted segments of their authors announced them; what a
                snapshot names may be gone, and counts only if its author is still there.
            writer: Whose journal announced them.
        """
        learned, missed = self._fetch_wraps(wanted, found, announced=announced)
        if announced:
            retired = self._log.retired_wraps() | self._retirement.cleared()
            self._wanted.add([name for name in missed if name not in retired], writer)
        return learned

    def fetch_wanted(self, found: Round) -> set[Id]:
        """Try again for wraps that were announced but not there, or not to be believed yet."""
        due = self._wanted.due(self._log.retired_wraps() | self._retirement.cleared())
        if not due:
            return set()
        learned, missed = self._fetch_wraps(list(due), found, announced=True)
        self._wanted.settle(due, missed)
        self._wanted.add([name for name in missed if name not in due], _NOBODY)
        return learned

    def _fetch_wraps(
        self, wanted: Sequence[str], found: Round, *, announced: bool
    ) -> tuple[set[Id], dict[str, str]]:
        """Fetch wraps; return the scopes they made readable, and what is still wanted and why."""
        files: dict[str, bytes] = {}
        missed: dict[str, str] = {}
        for name in wanted:
            if len(missed) >= MAX_LOOK:
                missed[name] = ABSENT  # of so many that were never put: in a later look
                continue
            try:
                data = self._transport.get(name, MAX_WRAP_BYTES)
            except NotThere:
                missed[name] = ABSENT
            except SealBroken as error:
                found.broken[name] = error.why
            else:
                if _is_named_right(name, data):
                    files[name] = data
                else:
                    found.broken[name] = "hash"
                    missed[name] = ABSENT
        self._archive.keep_files(files, outgoing=False)
        self._retirement.note(files)
        learned = self._ring.learn(files, announced=files if announced else ())
        if not announced:
            return learned.scopes, {}
        found.broken.update({name: each.why for name, each in learned.refused.items()})
        found.forbidden.update(
            {
                name: wraps.parse(files[name], name).author
                for name, each in learned.refused.items()
                if name in files and each.why in _FORBIDDEN
            }
        )
        return learned.scopes, missed | dict.fromkeys(learned.waiting, WAITING)

    def fetch_listed(self, listed: Iterable[str], found: Round) -> None:
        """Fetch entries that a listing shows: names that anybody may have laid there.

        What was refused is read again ever more rarely and told all the same, what was not
        comes first, the small before the large once something was refused.
        """
        self._doubts.begin()
        if self._log.heads != self._heads:
            self._heads = self._log.heads
            self._doubts.forget(WAITING)
        unknown = dict.fromkeys(name for name in listed if not self._knows_entry(name))
        due = [name for name in unknown if self._doubts.is_due(name)]
        due.sort(key=self._doubts.times)
        told = {name: self._doubts.why(name) for name in unknown.keys() - due}
        found.broken.update({name: why for name, why in told.items() if why != WAITING})
        junk = size = 0
        while due and junk < MAX_JUNK and size < MAX_JUNK_BYTES:
            some, due = due[:_TOGETHER], due[_TOGETHER:]
            vain = self.fetch_entries(some, found, _TOGETHER * MAX_SIGNED_BYTES)
            vain.update(name for name in some if not self._knows_entry(name))
            refused = vain & unknown.keys()
            due = [name for name in due if name not in vain]
            if refused and not junk:
                due = sorted(due[:MAX_JUNK], key=self._size_of) + due[MAX_JUNK:]
            junk += len(refused)
            size += sum(map(self._size_of, refused))
            for name in refused:
                self._doubts.refuse(name, found.broken.get(name, WAITING))

    def fetch_entries(
        self, wanted: Iterable[str], found: Round, most: int = MAX_HELD_BYTES
    ) -> set[str]:
        """Fetch entries of the membership log, and those they saw, as far as they are there.

        Returns those that were read and wait for others.

        Args:
            wanted: Their names.
            found: Takes what is wrong with them.
            most: Bytes of those that wait for others; what they saw is left out beyond.
        """
        fetched: dict[str, bytes] = {}
        held = 0
        waiting = [name for name in wanted if not self._knows_entry(name)]
        while waiting and held <= most:
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
                    held += len(data)
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
        for name in good:  # a listing told what was known of them before
            found.broken.pop(name, None)
            self._doubts.clear(name)
        if good:
            self._archive.keep_files(good, outgoing=False)
            self._ring.refresh()
        return fetched.keys() - good.keys()

    def _knows_entry(self, name: str) -> bool:
        digest = names.member_of(name)
        return digest is not None and self._log.holds(digest)

    def _size_of(self, name: str) -> int:
        """Return how large a file is where that can be asked for; 0 where it is not there."""
        if not isinstance(self._transport, InParts):
            return 0
        try:
            size = self._transport.part(name, 0, 0)[1]
        except (NotThere, SealBroken):
            return 0
        return size if size <= MAX_SIGNED_BYTES else 0  # what is too large is not read


def _is_named_right(name: str, data: bytes) -> bool:
    """Tell whether a file's name says the hash of its content."""
    place = names.wrap_of(name)
    expected = place[2] if place else names.member_of(name)
    return expected == layout.sha256(data)
