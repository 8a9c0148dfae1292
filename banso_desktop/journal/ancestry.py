# SPDX-License-Identifier: Apache-2.0
"""What each entry of the membership log had seen, directly or through others.

Kept as bits, one for each entry: a log of many entries in a row stays small.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Seen(Container[bytes]):
    places: Mapping[bytes, int]
    bits: int

    def __contains__(self, entry: object) -> bool:
        place = self.places.get(entry) if isinstance(entry, bytes) else None
        return place is not None and bool(self.bits >> place & 1)


class Ancestry(Mapping[bytes, Container[bytes]]):
    """By the hash of an entry, the hashes of all it saw. Entries are added after those."""

    def __init__(self) -> None:
        self._places: dict[bytes, int] = {}
        self._order: list[bytes] = []
        self._bits: dict[bytes, int] = {}

    def add(self, entry: bytes, seen: Iterable[bytes]) -> None:
        """Take in an entry that saw these, which are here."""
        self._bits[entry] = self._together(seen)
        self._places[entry] = len(self._order)
        self._order.append(entry)

    def saw(self, seen: Iterable[bytes]) -> Container[bytes]:
        """Return what whoever names these has seen, these too; unknown ones are left out."""
        return _Seen(self._places, self._together(each for each in seen if each in self._bits))

    def closure(self, seen: Iterable[bytes]) -> frozenset[bytes]:
        """Return the hashes of :meth:`saw`."""
        bits = self._together(each for each in seen if each in self._bits)
        return frozenset(
            self._order[place] for place, bit in enumerate(reversed(f"{bits:b}")) if bit == "1"
        )

    def __getitem__(self, entry: bytes) -> Container[bytes]:
        return _Seen(self._places, self._bits[entry])

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)

    def _together(self, seen: Iterable[bytes]) -> int:
        bits = 0
        for each in seen:
            bits |= self._bits[each] | 1 << self._places[each]
        return bits
