# SPDX-License-Identifier: Apache-2.0
"""The kinds of files a folder is made of, as a replica can give them back.

One class a kind: which files the folder must hold, with their bytes. Packs, snapshots and
attachments become further kinds of :func:`kinds_of`; nothing else needs to know of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal import names
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Archive
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.soundness import why_wrong
from banso_desktop.journal.whole_journals import KeepingLedger
from banso_desktop.journal.wraps import MAX_WRAP_BYTES


class Kept(KeepingLedger, Archive, Protocol):
    """What a replica keeps."""


class FileKind:
    """One kind of file in the folder.

    Attributes:
        limit: No file of it is larger, in bytes.

    Args:
        kept: The replica.
        ring: Knows the membership log, and which journal is the own one.
    """

    limit: int

    def __init__(self, kept: Kept, ring: KeyRing) -> None:
        self.kept = kept
        self.ring = ring

    def count(self) -> int:
        """Return how many files of it the folder must hold, for the progress."""
        raise NotImplementedError

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield what the folder must hold, in the order in which it is put."""
        raise NotImplementedError

    def is_wrong(self, name: str, found: bytes) -> bool:
        """Tell whether bytes under a name of this kind prove that they are damaged."""
        return why_wrong(name, found, self.ring.log) is not None


class Entries(FileKind):
    """The membership log, each entry after those it saw."""

    limit = MAX_SIGNED_BYTES

    def count(self) -> int:
        """Return how many there are."""
        return len(self.ring.log.entries())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the entries."""
        for entry in self.ring.log.entries():
            yield names.member_name(entry.hash), entry.data


class Wraps(FileKind):
    """Keys wrapped to somebody; those that were retired stay away."""

    limit = MAX_WRAP_BYTES

    def count(self) -> int:
        """Return how many there are."""
        return len(self._files())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the wraps."""
        yield from self._files().items()

    def _files(self) -> dict[str, bytes]:
        files = self.kept.files(names.KEYS)
        retired = self.ring.log.retired_wraps()
        retired |= Retirement(self.kept, self.ring.log).of(files)
        return {name: data for name, data in files.items() if name not in retired}


class Segments(FileKind):
    """Every segment of every writer that was received or published here."""

    limit = MAX_SEGMENT_BYTES

    def count(self) -> int:
        """Return how many there are."""
        return sum(self._reaches().values())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the segments, journal by journal."""
        for writer, last in sorted(self._reaches().items()):
            for sequence in range(1, last + 1):
                sealed = self.kept.segment(writer, sequence)
                if sealed is not None:
                    yield names.segment_name(writer, sequence), sealed.data

    def _reaches(self) -> dict[Id, int]:
        return _reaches(self.kept, self.ring)


class Hints(FileKind):
    """How far each journal reaches; nobody trusts them, so any wrong one may be replaced."""

    limit = 64

    def count(self) -> int:
        """Return how many there are."""
        return len(_reaches(self.kept, self.ring))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the hints."""
        for writer, last in sorted(_reaches(self.kept, self.ring).items()):
            sealed = self.kept.segment(writer, last)
            if sealed is not None:
                yield names.head_name(writer, last), sealed.hash

    def is_wrong(self, name: str, found: bytes) -> bool:
        """Tell whether it says another hash than that of the segment it names."""
        place = names.head_of(name)
        sealed = self.kept.segment(*place) if place else None
        return sealed is not None and found != sealed.hash


def kinds_of(kept: Kept, ring: KeyRing) -> list[FileKind]:
    """Return the kinds in the order in which a folder is put together again."""
    return [Entries(kept, ring), Wraps(kept, ring), Segments(kept, ring), Hints(kept, ring)]


def _reaches(kept: Kept, ring: KeyRing) -> dict[Id, int]:
    """Return how far the folder must hold each journal: not what waits here to be put."""
    found = {writer: cursor.sequence for writer, cursor in kept.cursors().items()}
    waiting = kept.unpublished()
    if waiting:
        found[ring.identity.writer] = waiting[0].sequence - 1
    return {writer: last for writer, last in found.items() if last}
