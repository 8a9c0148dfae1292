# SPDX-License-Identifier: Apache-2.0
"""Writes a snapshot when much was written since the newest one, for who comes next.

Any member's computer may; it holds what its person reads. At most once a week each, and not by
all at once: whoever notices that one is due waits part of a day, a different one for each.
The own ones before are deleted when the new one is in the folder and was read back. One that holds
what an order retired or erased since, or that is damaged, is replaced without waiting
(:mod:`snapshot_standing`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.journal import layout, names, sealing, snapshots
from banso_desktop.journal.acknowledgements import DAY_MS
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.gathering import Round
from banso_desktop.journal.keeping import Current, Keeping
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.segments import BY_KEY
from banso_desktop.journal.snapshot_reading import SnapshotReader
from banso_desktop.journal.snapshot_standing import OwnSnapshots
from banso_desktop.journal.snapshots import (
    MAX_FILE_BYTES,
    PART_BYTES,
    GroupsBuilder,
    Head,
    Holds,
    Named,
    Part,
)
from banso_desktop.journal.standing import may_write
from banso_desktop.journal.transport import Occupied, Transport

EVERY_MS: Final = 7 * DAY_MS
OPERATIONS: Final = 20_000
"""Operations that came since the newest snapshot, from which one is written."""
USABLE_DAYS: Final = 396
"""Records of this long, 13 months, are in the part that makes a computer usable."""
_NAMED_BYTES: Final = 80

_STATE: Final = "journal.snapshot"


class SnapshotWriter:
    """Writes one profile's snapshots; on the thread of the rounds.

    Args:
        keeping: What is shown here.
        archive: Keeps when the last one was written, and how much was here then.
        ring: The keys to seal with.
        transport: Where they go.
        reader: Knows whether what is shown here is itself provisional, and whom to believe.
        millis: The wall clock, milliseconds since 1970.
        random: Source of salts.
        operations: See :data:`OPERATIONS`.
        spread_ms: Over how long the members' computers spread.
    """

    def __init__(
        self,
        keeping: Keeping,
        archive: Archive,
        ring: KeyRing,
        transport: Transport,
        reader: SnapshotReader,
        millis: Callable[[], int],
        random: sealing.RandomBytes = sealing.system_random,
        *,
        operations: int = OPERATIONS,
        spread_ms: int = DAY_MS,
    ) -> None:
        self._keeping = keeping
        self._archive = archive
        self._ring = ring
        self._transport = transport
        self._reader = reader
        self._millis = millis
        self._random = random
        self._standing = OwnSnapshots(archive, ring, transport, millis)
        self._operations = operations
        self._spread_ms = spread_ms

    def run(self) -> bool:
        """Write a snapshot if one is due; tell whether one was written.

        Counting is done once a day, so it mostly looks at one setting.

        Raises:
            FolderError: If the folder is away or full; another day it is tried again.
        """
        now = self._millis()
        if self._standing.must_go():
            return self._replace(now)
        looked, written, seen, count, due = self._state()
        looked_today = looked <= now < looked + DAY_MS and not 0 < due <= now
        if looked_today or written <= now < written + EVERY_MS:
            return False
        if self._reader.provisional is not None:
            return False
        held = self._keeping.operation_count()
        newest = self._newest(held)
        if newest != seen:  # somebody's new one: what comes from here on counts
            seen, count, due = newest, held if newest else 0, 0
        if held - count < self._operations:
            self._keep(now, written, seen, count, 0)
            return False
        if not due:
            due = now + self._delay(newest)
        if now < due:
            self._keep(now, written, seen, count, due)
            return False
        self._keep(now, written, seen, count, now + DAY_MS)
        name = self._write(now)
        if name:
            self._keep(now, now, name, held, 0)
        return bool(name)

    def look_again(self) -> None:
        """Read every byte of the own one in the next :meth:`run`, whenever that was done last."""
        self._standing.forget()

    def _replace(self, now: int) -> bool:
        """Write one instead of those that must go, or at least take them out of the folder."""
        name = "" if self._reader.provisional is not None else self._write(now)
        if name:
            self._keep(now, now, name, self._keeping.operation_count(), 0)
        else:
            self._delete(self._standing.numbers())
        return bool(name)

    def _delay(self, newest: str) -> int:
        """Return how long this computer leaves it to the others."""
        said = f"{newest} {self._ring.identity.writer}".encode("ascii")
        share = int.from_bytes(hashlib.sha256(said).digest()[:4], "big")
        return share * self._spread_ms >> 32

    def _newest(self, held: int) -> str:
        """Return the name of the newest head that can be believed; empty if there is none.

        One by somebody who reads much less serves few, and does not count.
        """
        numbers: dict[Id, int] = {}
        for name in self._transport.list(names.SNAPSHOTS):
            place = names.snapshot_of(name)
            if place:
                numbers[place[0]] = max(numbers.get(place[0], 0), place[1])
        heads = []
        for writer, number in numbers.items():
            name = names.snapshot_name(writer, number)
            head = self._reader.heads.head(name, Round())
            if head is not None and 2 * head.operations >= held - self._operations:
                heads.append((head.at, name))
        return max(heads, default=(0, ""))[1]

    def _write(self, now: int) -> str:
        """Write one; return the name of its head, empty while something waits to be sent."""
        before = self._standing.numbers()
        with self._keeping.current(now - USABLE_DAYS * DAY_MS) as current:
            if current is None:
                return ""
            identity, keys = self._ring.identity, self._keys()
            position = self._committed(keys)
            if not position:
                return ""
            first = max(before, default=0) + 1
            parts = [
                self._put(number, holds, data)
                for number, holds, data in self._files(first, current, keys)
            ]
            head = Head(
                identity.writer,
                first + len(parts),
                identity.member,
                position,
                current.vector,
                now,
                current.count,
                tuple(parts),
            )
        data = snapshots.build_head(head, identity.writer_seed)
        self._put(head.number, Holds.HEAD, data)
        self._delete(before)
        return names.snapshot_name(identity.writer, head.number)

    def _committed(self, keys: Mapping[Id, bytes]) -> tuple[bytes, ...]:
        """Return the position, empty if a key was made just now and is not kept after all."""
        with self._keeping.batch():  # beside nobody's transaction that may still be undone
            kept = all(self._ring.holds(each, layout.key_id(key)) for each, key in keys.items())
            return self._ring.log.heads if kept else ()

    def _files(
        self, first: int, current: Current, keys: Mapping[Id, bytes]
    ) -> Iterator[tuple[int, Holds, bytes]]:
        """Yield the files before the head: wraps, then what makes usable, then the rest."""
        identity = self._ring.identity
        number = first
        named = self._named(keys)
        step = PART_BYTES // _NAMED_BYTES
        for start in range(0, len(named), step):
            data = snapshots.build_wraps(identity.writer, number, named[start : start + step])
            yield number, Holds.WRAPS, data
            number += 1
        for holds in (Holds.ROWS, Holds.OLDER):
            builder = GroupsBuilder(identity.writer, identity.member, number, holds, self._random)
            for scope, key in keys.items():
                for operations in current.operations(scope, usable=holds is Holds.ROWS):
                    for data in builder.add(scope, key, operations):
                        yield builder.number - 1, holds, data
            if not builder.is_empty:
                data = builder.close()
                yield builder.number - 1, holds, data
            number = builder.number

    def _keys(self) -> Mapping[Id, bytes]:
        """Return the scopes a snapshot of this person's holds, with their keys; town first."""
        ring = self._ring
        member = ring.log.standing().members.get(ring.identity.member)
        roles = member.roles if member else ()
        town = ring.identity.town
        keys: dict[Id, bytes] = {}
        for scope in sorted(ring.readable(), key=lambda scope: (scope != town, scope)):
            kind = ring.kind_of(scope)
            if kind is None or kind is ScopeKind.AUDIT or not may_write(roles, kind):
                continue
            key, mode = ring.writing(scope)
            if mode == BY_KEY:
                keys[scope] = key
        return keys

    def _named(self, keys: Mapping[Id, bytes]) -> list[Named]:
        """Return the wraps of these scopes' keys and of groups, by which they open."""
        retired = self._ring.log.retired_wraps()
        used = {layout.key_id(key) for key in keys.values()}
        found = []
        for wrap in self._ring.kept_wraps():
            place = names.wrap_of(wrap.name)
            if (
                place
                and wrap.name not in retired
                and (wrap.key_id in used or wrap.owner in self._ring.groups_held())
            ):
                found.append(Named(wrap.owner, wrap.key_id, wrap.to, place[2]))
        return found

    def _put(self, number: int, holds: Holds, data: bytes) -> Part:
        """Put a file and read it back."""
        name = names.snapshot_name(self._ring.identity.writer, number)
        self._transport.put_if_absent(name, data)
        digest = layout.sha256(data)
        if layout.sha256(self._transport.get(name, MAX_FILE_BYTES)) != digest:
            raise Occupied(name, b"")
        return Part(number, holds, digest)

    def _delete(self, numbers: Iterable[int]) -> None:
        writer = self._ring.identity.writer
        for number in numbers:
            self._transport.delete_own(names.snapshot_name(writer, number), writer)

    def _state(self) -> tuple[int, int, str, int, int]:
        """Return what is kept of snapshots.

        When it was looked, when the last one was written, the newest one seen, how many
        operations were here then, and when one is due (0 for not).
        """
        kept = self._archive.setting(_STATE)
        found: Any = msgspec.msgpack.decode(kept) if kept else (0, 0, "", 0, 0)
        looked, written, seen, count, due = found
        return looked, written, seen, count, due

    def _keep(self, looked: int, written: int, seen: str, count: int, due: int) -> None:
        content = (looked, written, seen, count, due)
        self._archive.set_setting(_STATE, msgspec.msgpack.encode(content))
