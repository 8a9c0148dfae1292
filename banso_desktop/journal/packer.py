# SPDX-License-Identifier: Apache-2.0
"""Puts one's own many small segments into few packs; nobody else's, and nothing is lost.

A pack is made of the bytes kept here, put, read back whole, and only then are the small files
deleted that are in it. Whatever is broken off in between leaves both, which harms nobody
(docs/format.md, "Packs"). Works at most once a day and without the person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import names, packs
from banso_desktop.journal.acknowledgements import DAY_MS
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.keeping import Keeping
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Ledger
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.packs import MAX_PACK_BYTES, MAX_WRITTEN_BYTES
from banso_desktop.journal.soundness import why_wrong
from banso_desktop.journal.transport import NotThere, Occupied, Transport

WHEN_SMALL: Final = 50
"""Own published segments outside packs from which packing is worth a round."""
LEFT_SMALL: Final = 10
"""The newest ones stay under their own names: who is at work has yet to read them."""
_READ_TOGETHER: Final = 200
_MOST_TOGETHER: Final = 100_000
"""Segments in one pack, however small they are."""

_TRIED: Final = "journal.packs_tried"
_PACKED: Final = "journal.packed."


class Packer:
    """Packs one profile's own journal; on the thread of the rounds.

    Args:
        ledger: Knows what is published.
        keeping: Has the bytes.
        archive: Keeps when packing was last tried, and how far it reached.
        transport: Where the files are.
        ring: Says which journal is the own one: another after the computer moved out of it.
        millis: The wall clock, milliseconds since 1970.
        when: See :data:`WHEN_SMALL`.
        left: See :data:`LEFT_SMALL`.
        largest: Bytes of a pack at most.
    """

    def __init__(
        self,
        ledger: Ledger,
        keeping: Keeping,
        archive: Archive,
        transport: Transport,
        ring: KeyRing,
        millis: Callable[[], int],
        *,
        when: int = WHEN_SMALL,
        left: int = LEFT_SMALL,
        largest: int = MAX_WRITTEN_BYTES,
    ) -> None:
        self._ledger = ledger
        self._keeping = keeping
        self._archive = archive
        self._transport = transport
        self._ring = ring
        self._millis = millis
        self._when = when
        self._left = left
        self._largest = largest

    def run(self) -> int:
        """Pack what is due; return how many packs were put. Mostly looks at two numbers.

        Raises:
            FolderError: If the folder is away or full; the next day it is tried again.
            Occupied: If something else lies where a pack is to be; nothing is deleted then.
        """
        last = self._published()
        if last - self._number(self._reached) < self._when or not self._is_time():
            return 0
        self._archive.set_setting(_TRIED, msgspec.msgpack.encode(self._millis()))
        return self._pack(last - self._left)

    @property
    def _writer(self) -> Id:
        return self._ring.identity.writer

    @property
    def _reached(self) -> str:
        """The setting that says how far the own journal is packed."""
        return f"{_PACKED}{self._writer}"

    def _is_time(self) -> bool:
        tried = self._number(_TRIED)
        return not tried <= self._millis() < tried + DAY_MS  # also after a clock turned back

    def _published(self) -> int:
        """Return up to which own segment the folder holds all."""
        own = self._ledger.cursors().get(self._writer)
        waiting = self._ledger.unpublished(limit=1)
        if waiting:
            return waiting[0].sequence - 1
        return own.sequence if own else 0

    def _pack(self, last: int) -> int:
        """Pack all up to ``last``; then delete what lies in packs under other names too."""
        before = self._in_folder()
        self._mend([pack for pack in before if pack[1] <= last])
        put = 0
        first = self._begins(before, last)
        while first <= last:
            lengths = self._lengths(first, last)
            if not lengths:  # larger than a pack: stays as it is
                first += 1
                continue
            end = first + len(lengths) - 1
            put += self._put(first, end)
            first = end + 1
        self._clear(last)
        self._archive.set_setting(self._reached, msgspec.msgpack.encode(last))
        return put

    def _mend(self, before: Iterable[tuple[int, int]]) -> None:
        """Replace own packs that prove by themselves that they are damaged."""
        for first, last in before:
            name = names.pack_name(self._writer, first, last)
            found = bytes_at(self._transport, name, MAX_PACK_BYTES)
            if found is not None and why_wrong(name, found, self._ring.log) is not None:
                self._put(first, last)

    def _begins(self, before: Sequence[tuple[int, int]], last: int) -> int:
        """Return where packing begins: behind the packs that are to stay as they are.

        As one counts in twos: a pack is put into the next one if it is no larger, so every
        segment is packed again only a few times and few packs stay.
        """
        first = 1
        staying: list[tuple[int, int]] = []
        for start, end in before:
            if start == first:
                staying.append((start, end))
                first = end + 1
        while staying:
            start, end = staying[-1]
            if end - start + 1 > last - end:
                break
            if self._is_full(start, end):
                break
            staying.pop()
            first = start
        return first

    def _is_full(self, first: int, last: int) -> bool:
        """Tell whether a pack with one segment more would be larger than one is written."""
        return len(self._lengths(first, last + 1)) <= last - first + 1

    def _lengths(self, first: int, last: int) -> list[int]:
        """Return the lengths of the kept segments from one on, as many as one pack takes."""
        lengths: list[int] = []
        size = packs.size_of(())
        while first + len(lengths) <= last and len(lengths) < _MOST_TOGETHER:
            wanted = min(_READ_TOGETHER, last - first - len(lengths) + 1)
            kept = self._keeping.segments_from(self._writer, first + len(lengths), wanted)
            for sealed in kept:
                size += len(sealed.data) + packs.size_of((0,)) - packs.size_of(())
                if size > self._largest:
                    return lengths
                lengths.append(len(sealed.data))
            if not kept:
                break
        return lengths

    def _put(self, first: int, last: int) -> int:
        """Put one pack and read it back; return 1 if it was not there before, or damaged."""
        pieces: list[bytes] = []
        while first + len(pieces) <= last:
            wanted = min(_READ_TOGETHER, last - first - len(pieces) + 1)
            kept = self._keeping.segments_from(self._writer, first + len(pieces), wanted)
            pieces += [sealed.data for sealed in kept]
        name = names.pack_name(self._writer, first, last)
        data = packs.build(self._writer, first, pieces)
        pieces.clear()
        try:
            new = self._transport.put_if_absent(name, data) == "new"
        except Occupied as occupied:
            if why_wrong(name, occupied.found, self._ring.log) is None:
                raise
            self._transport.replace_damaged(name, data, occupied.found)
            new = True
        if self._transport.get(name, MAX_PACK_BYTES) != data:
            raise Occupied(name, b"")
        return int(new)

    def _clear(self, last: int) -> None:
        """Delete own small segments and packs that lie whole and sound in another pack."""
        small = [
            (place[1], name)
            for name in self._transport.list(f"{names.JOURNALS}{self._writer}/")
            if (place := names.segment_of(name)) and place[1] <= last
        ]
        waiting = self._in_folder()
        while waiting:
            (first, end), *waiting = waiting
            within = [pack for pack in waiting if first <= pack[0] and pack[1] <= end]
            gone = [names.pack_name(self._writer, *pack) for pack in within]
            gone += [name for sequence, name in small if first <= sequence <= end]
            if gone and self._is_sound(first, end):
                for name in gone:
                    self._transport.delete_own(name, self._writer)
                waiting = [pack for pack in waiting if pack not in within]

    def _is_sound(self, first: int, last: int) -> bool:
        """Tell whether a pack in the folder holds the very bytes that are kept here."""
        name = names.pack_name(self._writer, first, last)
        try:
            pack = packs.parse(self._transport.get(name, MAX_PACK_BYTES), name)
        except (NotThere, SealBroken):
            return False
        sequence = first
        while sequence <= last:
            wanted = min(_READ_TOGETHER, last - sequence + 1)
            kept = self._keeping.segments_from(self._writer, sequence, wanted)
            if not kept or any(pack.segment(each.sequence) != each.data for each in kept):
                return False
            sequence += len(kept)
        return True

    def _in_folder(self) -> list[tuple[int, int]]:
        """Return first and last sequence of the own packs a listing shows, the longer first."""
        found = [
            (place[1], place[2])
            for name in self._transport.list(f"{names.PACKS}{self._writer}/")
            if (place := names.pack_of(name))
        ]
        return sorted(found, key=lambda pack: (pack[0], -pack[1]))

    def _number(self, setting: str) -> int:
        kept = self._archive.setting(setting)
        found: Any = msgspec.msgpack.decode(kept) if kept else 0
        return int(found)
