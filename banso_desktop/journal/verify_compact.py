# SPDX-License-Identifier: Apache-2.0
"""Looking through packs and snapshots: each byte of them is vouched for by a signature.

A part of :mod:`verify`. Of a pack every segment is checked as if it lay under its own name. Of a
snapshot the head is signed and names the hashes of the other files.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, packs, segments, snapshots
from banso_desktop.journal.member_log import EntriesMissing, MemberLog
from banso_desktop.journal.packs import MAX_PACK_BYTES, MIN_SEGMENT_BYTES
from banso_desktop.journal.snapshots import MAX_FILE_BYTES, Holds, SignedHead

LEFTOVER: Final = "leftover"
"""Why of a note: a file of a snapshot that was not finished, or is replaced."""

_MOST_PIECES: Final = MAX_PACK_BYTES // MIN_SEGMENT_BYTES


@dataclass(frozen=True, slots=True)
class Piece:
    """A sound segment that was found in a pack.

    Attributes:
        where: ``<pack>#<sequence>``.
        previous: The hash it names of the segment before.
        hash: Its own.
    """

    where: str
    previous: bytes
    hash: bytes


class Looking(Protocol):
    """Reads files for a check, and takes what it finds."""

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes; None where they cannot be had, which is told."""
        ...

    def tell(self, where: str, why: str) -> None:
        """Add a finding."""
        ...

    def note(self, where: str, why: str) -> None:
        """Add a note."""
        ...


class Packed(Protocol):
    """What looking through packs needs of the check of segments."""

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes; None where they cannot be had, which is told."""
        ...

    def tell(self, where: str, why: str) -> None:
        """Add a finding."""
        ...

    def check(self, data: bytes, where: str, writer: Id, sequence: int) -> bool:
        """Check a segment but for its chain; tell what is wrong, and whether it is sound."""
        ...


def packed_segments(found: Iterable[str], looking: Packed) -> dict[Id, dict[int, Piece | None]]:
    """Check all packs; return what is in them by writer and sequence, None if unsound."""
    pieces: dict[Id, dict[int, Piece | None]] = {}
    for name in found:
        place = names.pack_of(name)
        if place is None:
            continue
        known = pieces.setdefault(place[0], {})
        pack = _pack(name, looking)
        if pack is None:
            # It is told itself; nobody knows that what its name says is gone.
            last = min(place[2], place[1] + _MOST_PIECES)
            known.update({each: known.get(each) for each in range(place[1], last + 1)})
            continue
        for sequence in range(pack.first, pack.last + 1):
            piece = _piece(pack, sequence, f"{name}#{sequence}", looking)
            twin = known.get(sequence)
            if twin and piece and twin.hash != piece.hash:
                looking.tell(piece.where, "forked")
            known[sequence] = twin or piece
    return pieces


def _pack(name: str, looking: Packed) -> packs.Pack | None:
    data = looking.read(name, MAX_PACK_BYTES)
    try:
        return None if data is None else packs.parse(data, name)
    except SealBroken as error:
        looking.tell(name, error.why)
        return None


def _piece(pack: packs.Pack, sequence: int, where: str, looking: Packed) -> Piece | None:
    data = pack.segment(sequence) or b""
    if not looking.check(data, where, pack.writer, sequence):
        return None
    segment = segments.parse(data, where)
    return Piece(where, segment.header.previous, segment.hash)


def check_snapshots(found: Iterable[str], log: MemberLog, looking: Looking) -> None:
    """Check all files of snapshots."""
    hashes: dict[str, bytes] = {}
    named: dict[str, bytes] = {}
    for name in found:
        if names.snapshot_of(name) is None:
            continue
        data = looking.read(name, MAX_FILE_BYTES)
        if data is None:
            continue
        try:
            if snapshots.holds_of(data, name) == Holds.HEAD:
                named.update(_parts(_checked_head(data, name, log)))
            else:
                snapshots.check_part(data, name)
                hashes[name] = layout.sha256(data)
        except SealBroken as error:
            looking.tell(name, error.why)
    for name, digest in hashes.items():
        if name not in named:
            looking.note(name, LEFTOVER)
        elif named[name] != digest:
            looking.tell(name, "hash")


def _checked_head(data: bytes, name: str, log: MemberLog) -> SignedHead:
    signed = snapshots.parse_head(data, name)
    head = signed.head
    try:
        public = log.writer_key(head.writer, head.position)
        author = log.standing(head.position).member_of_writer(head.writer)
    except EntriesMissing as missing:
        raise SealBroken(name, missing.why) from None
    if public is None or author != head.author:
        raise SealBroken(name, "author")
    signed.verify(public)
    return signed


def _parts(signed: SignedHead) -> dict[str, bytes]:
    writer = signed.head.writer
    return {names.snapshot_name(writer, part.number): part.hash for part in signed.head.parts}
