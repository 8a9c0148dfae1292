# SPDX-License-Identifier: Apache-2.0
"""Whether one's own snapshot in the folder may stay there: sound, and nothing of it taken away.

A snapshot is a copy of what segments say, so an order reaches it too: once a scope was erased, or
fewer read it, the own snapshots from before are replaced by one that does not hold it. Damaged
ones as well, for nobody else has their bytes (docs/format.md, "Snapshots").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, snapshots
from banso_desktop.journal.acknowledgements import DAY_MS
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.orders import Orders
from banso_desktop.journal.snapshots import MAX_FILE_BYTES, Head, Holds, Part
from banso_desktop.journal.transport import NotThere, Transport

_READ: Final = "journal.snapshot_read"


class OwnSnapshots:
    """The snapshots of the own journal that lie in the folder; on the thread of the rounds.

    Args:
        archive: Keeps when every byte of them was read last.
        ring: Says which journal that is, and knows the membership log.
        transport: The folder.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(
        self, archive: Archive, ring: KeyRing, transport: Transport, millis: Callable[[], int]
    ) -> None:
        self._archive = archive
        self._ring = ring
        self._transport = transport
        self._millis = millis
        self._orders = Orders(ring.log)
        self._looked: tuple[bytes, ...] | None = None

    def numbers(self) -> list[int]:
        """Return the numbers of the files, ascending, as a listing shows them."""
        folder = f"{names.SNAPSHOTS}{self._ring.identity.writer}/"
        places = map(names.snapshot_of, self._transport.list(folder))
        return sorted(place[1] for place in places if place)

    def forget(self) -> None:
        """Take nothing that was seen before for granted."""
        self._looked = None
        self._archive.set_setting(_READ, b"")

    def must_go(self) -> bool:
        """Tell whether those that lie there must be replaced. Mostly compares two positions.

        Looks into the folder once for each change of the membership log, and once a day at
        every byte.

        Raises:
            FolderError: If the folder is away.
        """
        now, heads = self._millis(), self._ring.log.heads
        kept = self._archive.setting(_READ)
        read_at = int(msgspec.msgpack.decode(kept)) if kept else 0
        is_read = read_at <= now < read_at + DAY_MS
        if heads == self._looked and is_read:
            return False
        found = self._look(self.numbers(), whole=not is_read)
        if not found:
            self._looked = heads
            if not is_read:
                self._archive.set_setting(_READ, msgspec.msgpack.encode(now))
        return found

    def _look(self, numbers: Sequence[int], *, whole: bool) -> bool:
        """Look at the newest one that has a head; ``whole`` reads the parts it names as well.

        What lies there without a head was broken off, and goes with the next one.
        """
        try:
            head = self._head(numbers)
            if head is None:
                return False
            return self._is_outdated(head) or (whole and any(map(self._is_other, head.parts)))
        except layout.NewerFormat:
            return False
        except (NotThere, SealBroken):
            return True

    def _head(self, numbers: Sequence[int]) -> Head | None:
        for number in reversed(numbers):
            name = self._name(number)
            data = self._transport.get(name, MAX_FILE_BYTES)
            if snapshots.holds_of(data, name) == Holds.HEAD:
                signed = snapshots.parse_head(data, name)
                signed.verify(self._ring.identity.writer_public)
                return signed.head
            snapshots.check_part(data, name)
        return None

    def _is_outdated(self, head: Head) -> bool:
        """Tell whether it was made without knowing of an order."""
        log = self._ring.log
        seen = log.closure([each for each in head.position if log.holds(each)])
        return any(order.hash not in seen for order in self._orders.all())

    def _is_other(self, part: Part) -> bool:
        """Tell whether a part is not what its head names."""
        data = self._transport.get(self._name(part.number), MAX_FILE_BYTES)
        return layout.sha256(data) != part.hash

    def _name(self, number: int) -> str:
        return names.snapshot_name(self._ring.identity.writer, number)
