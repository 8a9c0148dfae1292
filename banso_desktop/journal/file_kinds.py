# SPDX-License-Identifier: Apache-2.0
"""The kinds of files a folder is made of, as a replica can give them back.

One class a kind: which files the folder must hold, with their bytes. Of packs only those that lie
there are looked at: what they held is put back under its own name, and its author packs it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal import names, packs
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.pack_shelf import PackShelf
from banso_desktop.journal.packs import MAX_PACK_BYTES
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.soundness import why_wrong
from banso_desktop.journal.transport import Transport
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
        transport: The folder.
    """

    limit: int

    def __init__(self, kept: Kept, ring: KeyRing, transport: Transport) -> None:
        self.kept = kept
        self.ring = ring
        self.transport = transport

    def count(self) -> int:
        """Return how many files of it the folder must hold, for the progress."""
        raise NotImplementedError

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield what the folder must hold, in the order in which it is put."""
        raise NotImplementedError

    def lies(self, name: str, good: bytes) -> bytes | None:
        """Return what lies in the folder under a name, None for nothing.

        Args:
            name: One of this kind.
            good: What should lie there.

        Raises:
            FolderError: If the folder is away.
        """
        return bytes_at(self.transport, name, self.limit)

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


class Packs(FileKind):
    """The packs that lie there and of which every segment is kept here, byte for byte."""

    limit = MAX_PACK_BYTES

    def count(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self._places())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the packs, as their names say what is in them."""
        for name, writer, first, last in self._places():
            pieces: list[bytes] = []
            for sequence in range(first, last + 1):
                sealed = self.kept.segment(writer, sequence)
                if sealed is None:
                    break
                pieces.append(sealed.data)
            if len(pieces) == last - first + 1:
                yield name, packs.build(writer, first, pieces)

    def _places(self) -> Iterator[tuple[str, Id, int, int]]:
        reaches = _reaches(self.kept, self.ring)
        for name in self.transport.list(names.PACKS):
            place = names.pack_of(name)
            if place and place[2] <= reaches.get(place[0], 0):
                yield name, *place


class Segments(FileKind):
    """Every segment of every writer that was received or published here."""

    limit = MAX_SEGMENT_BYTES

    def __init__(self, kept: Kept, ring: KeyRing, transport: Transport) -> None:
        super().__init__(kept, ring, transport)
        self._listed: set[str] = set()
        self._shelf: tuple[Id, PackShelf] | None = None

    def lies(self, name: str, good: bytes) -> bytes | None:
        """Return what lies under a segment's own name, or else in a pack that is sound there."""
        place = names.segment_of(name)
        if place is None:
            return None
        writer, sequence = place
        if self._shelf is None or self._shelf[0] != writer:
            self._shelf = writer, PackShelf(self.transport, writer)
            self._listed = set(self.transport.list(f"{names.JOURNALS}{writer}/"))
        if name not in self._listed:
            packed = [
                each
                for each in self._shelf[1].packed(sequence)
                if each == good or not self.is_wrong(name, each)
            ]
            if packed:
                return good if good in packed else packed[0]
        return super().lies(name, good)

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


def kinds_of(kept: Kept, ring: KeyRing, transport: Transport) -> list[FileKind]:
    """Return the kinds in the order in which a folder is put together again."""
    return [kind(kept, ring, transport) for kind in (Entries, Wraps, Packs, Segments, Hints)]


def _reaches(kept: Kept, ring: KeyRing) -> dict[Id, int]:
    """Return how far the folder must hold each journal: not what waits here to be put."""
    found = {writer: cursor.sequence for writer, cursor in kept.cursors().items()}
    waiting = kept.unpublished(limit=1)
    if waiting:
        found[ring.identity.writer] = waiting[0].sequence - 1
    return {writer: last for writer, last in found.items() if last}
