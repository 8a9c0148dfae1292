# SPDX-License-Identifier: Apache-2.0
"""Packs: segments of one writer in one file, byte for byte as they were put.

A pack has no signature of its own: each segment in it has one, and is verified as if it lay
under its own name (docs/format.md, "Packs"). Building and parsing are pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal import layout, names
from banso_desktop.journal.layout import FileType, Parser

MAX_PACK_BYTES: Final = 64 * 1024 * 1024
"""The largest a reader takes."""
MAX_WRITTEN_BYTES: Final = 16 * 1024 * 1024
"""The largest that is written: putting and reading back hold it twice in memory."""

MIN_SEGMENT_BYTES: Final = 159
"""What the shortest segment takes; bounds how many a file can claim to hold."""

FRONT_BYTES: Final = 9 + 16 + 8 + 4
"""What stands before the lengths."""
_LENGTH_BYTES: Final = 4


@dataclass(frozen=True, slots=True)
class Pack:
    """A parsed pack; nothing in it is verified yet.

    Attributes:
        first: Sequence of its first segment; the others follow without gaps.
        bounds: Where each segment begins in ``data``, and where the last one ends.
    """

    writer: Id
    first: int
    bounds: tuple[int, ...]
    data: bytes

    @property
    def last(self) -> int:
        """Sequence of its last segment."""
        return self.first + len(self.bounds) - 2

    def segment(self, sequence: int) -> bytes | None:
        """Return the bytes of a segment, None if it is not among these."""
        place = sequence - self.first
        if not 0 <= place < len(self.bounds) - 1:
            return None
        return self.data[self.bounds[place] : self.bounds[place + 1]]


def size_of(lengths: Sequence[int]) -> int:
    """Return how large a pack of segments with these lengths is."""
    return FRONT_BYTES + _LENGTH_BYTES * len(lengths) + sum(lengths)


def build(writer: Id, first: int, pieces: Sequence[bytes]) -> bytes:
    """Return a pack of segments that follow each other.

    Raises:
        ValueError: If there is none, or together they are larger than a reader takes.
    """
    lengths = [len(piece) for piece in pieces]
    size = size_of(lengths)
    if not pieces or size > MAX_PACK_BYTES:
        raise ValueError(f"{len(pieces)} segments of {size} bytes make no pack")
    return b"".join(
        (
            layout.beginning(FileType.PACK),
            layout.pack_id(writer),
            first.to_bytes(8, "big"),
            len(pieces).to_bytes(4, "big"),
            *(length.to_bytes(_LENGTH_BYTES, "big") for length in lengths),
            *pieces,
        )
    )


def check_front(front: bytes, size: int, name: str) -> None:
    """Refuse by its first bytes what :func:`parse` would refuse, before all of it is read.

    Args:
        front: The first :data:`FRONT_BYTES` bytes.
        size: How large the file is.
        name: Its name.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is no pack, another one, or of another size.
    """
    _front(Parser(name, front), size)


def parse(data: bytes, name: str) -> Pack:
    """Take a pack apart; it must be the one its name says.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is cut short, too long, no pack, or another one (``"place"``).
    """
    read = Parser(name, data)
    writer, first, count = _front(read, len(data))
    table = read.take(count * _LENGTH_BYTES)
    lengths = (
        int.from_bytes(table[at : at + _LENGTH_BYTES], "big")
        for at in range(0, len(table), _LENGTH_BYTES)
    )
    bounds = tuple(accumulate(lengths, initial=read.at))
    if any(end - start < MIN_SEGMENT_BYTES for start, end in pairwise(bounds)):
        raise read.broken("length")
    read.take(bounds[-1] - bounds[0])
    read.end()
    return Pack(writer, first, bounds, data)


def _front(read: Parser, size: int) -> tuple[Id, int, int]:
    """Read writer, first sequence and number of segments of a file of this size."""
    if size > MAX_PACK_BYTES:
        raise read.broken("size")
    read.beginning(FileType.PACK)
    writer, first, count = read.identifier(), read.number(8), read.number(4)
    if names.pack_of(read.where) != (writer, first, first + count - 1):
        raise read.broken("place")
    if FRONT_BYTES + count * (_LENGTH_BYTES + MIN_SEGMENT_BYTES) > size:
        raise read.broken("length")
    return writer, first, count
