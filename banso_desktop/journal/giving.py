# SPDX-License-Identifier: Apache-2.0
"""Giving keys of a scope again: to who reads on after an order, and back where an order is void.

An order takes wraps away; who goes on reading needs the older keys sealed once more, in the
knowledge of it. If its author was removed beside it, the order never counted, but some have
carried it out: who still holds the keys gives them back to those it took them from. And who is
about to drop the last key seals it to the emergency readers first, so that nobody alone can make
what others wrote unreadable (docs/format.md, "Orders").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal import successors
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.audience import Audience, is_signed
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.orders import Order, Orders, Proven
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import Wrap, Wrapped

_TAKEN: Final = "orders.taken"


class _Outside(msgspec.Struct, frozen=True, array_like=True, order=True):
    """What stood outside a wrap that an order took away; the wrap itself is gone."""

    scope: str
    key: str
    to: str
    position: tuple[bytes, ...]


_OUTSIDES: Final = msgspec.msgpack.Decoder(list[_Outside])


class Giving:
    """Makes the wraps that readers lack because of orders. Used by one thread at a time.

    Args:
        archive: Remembers to whom the wraps were sealed that orders took away.
        ring: The keys.
    """

    def __init__(self, archive: Archive, ring: KeyRing) -> None:
        self._archive = archive
        self._ring = ring
        self._orders = Orders(ring.log)
        groups = ReadingGroups(ring)
        self._groups = groups
        self._audience = Audience(groups)

    def going_on(self, scope: Id, taken: Collection[Id]) -> set[Id]:
        """Return the keys held that follow those that orders take, and are not taken.

        A key that follows none of them is nobody's reason to keep or to give anything: anybody
        may make one.
        """
        held, said = self._ring.scope_keys(scope), self._ring.delivered(scope).items()
        line: set[Id] = set()
        for key in held.keys() & set(taken):
            line |= successors.line_of(scope, key, held, said)
        return line - set(taken)

    def to_who_reads_on(
        self, scope: Id, going_on: Collection[Id], proven: Proven
    ) -> dict[str, bytes]:
        """Return wraps of all keys held to who has the newest of those that are not taken."""
        kept = self._standing_wraps(scope, proven)
        return self._missing(scope, self._readers(scope, going_on, kept), kept)

    def back(self, scope: Id, void: Collection[Order], proven: Proven) -> dict[str, bytes]:
        """Return wraps of all keys held to those from whom orders that are void took them.

        A wrap that was made without knowing of such an order may be gone; one that was made in
        the knowledge of all of them is not.
        """
        present = self._ring.present_of_scope(scope)
        if present is None:
            return {}
        kept = self._standing_wraps(scope, proven)
        readers = self._readers(scope, {present}, kept) | self._taken_from(scope, proven)
        hashes, log = {order.hash for order in void}, self._ring.log
        sure = [wrap for wrap in kept if hashes <= log.closure(wrap.position)]
        return self._missing(scope, readers, sure)

    def remember(self, scope: Id, wraps: Iterable[Wrap]) -> None:
        """Remember to whom wraps were sealed that an order takes away now."""
        fresh = {_Outside(scope, wrap.key_id, wrap.to, wrap.position) for wrap in wraps}
        known = set(self._taken())
        if fresh - known:
            data = msgspec.msgpack.encode(sorted(known | fresh))
            self._archive.set_setting(_TAKEN, data)

    def to_emergency_readers(self, scope: Id, orders: Collection[Order]) -> dict[str, bytes]:
        """Return wraps of all keys held to the emergency readers, who else may have none.

        Where somebody has made them who did not make the order, they are not made twice.
        """
        ring = self._ring
        group = ring.log.standing().group(GroupKind.EMERGENCY)
        if group is None:
            return {}
        to, authors = key_id(group.box), {order.author for order in orders}
        hashes = {order.hash for order in orders}
        given = {
            wrap.key_id
            for wrap in ring.kept_wraps(scope)
            if wrap.to == to
            and wrap.author not in authors
            and hashes <= ring.log.closure(wrap.position)
            and is_signed(wrap, ring.log)
        }
        made: dict[str, bytes] = {}
        for key, wrapped in self._handed_on(scope).items():
            if key not in given:
                made |= ring.wrap(wrapped, scope, [group.box])
        return made

    def is_gone_on_with(self, scope: Id, taken: Collection[Id]) -> bool:
        """Tell whether a newer key is with a circle, as far as one outside of it can see.

        A rightly signed wrap gives a key no order names to a key of a circle, and the circle's
        key went to the emergency readers and to the recovery sheet, as the program does it. A
        circle that names this computer and gave it no key is none.
        """
        ring = self._ring
        newer = {
            wrap.to
            for wrap in ring.counting_wraps(scope)
            if wrap.key_id not in taken and is_signed(wrap, ring.log)
        }
        group = ring.log.standing().group(GroupKind.EMERGENCY)
        emergency = ring.keys_of(Id(group.group)) if group else set()
        sheet = key_id(ring.log.standing().recovery[1])
        sealed_to: dict[Id, set[Id]] = {}
        for wrap in ring.kept_wraps() if newer else ():
            if wrap.key_id in newer and wrap.owner != scope and is_signed(wrap, ring.log):
                sealed_to.setdefault(wrap.key_id, set()).add(wrap.to)
        return any(
            sheet in to and (not group or emergency & to) and ring.own_box not in to
            for to in sealed_to.values()
        )

    def _readers(self, scope: Id, keys: Collection[Id], kept: Collection[Wrap]) -> dict[Id, bytes]:
        """Return the present public keys of those who have the newest of some keys of a scope."""
        delivered = self._ring.delivered(scope)
        before = {each for key in keys if key in delivered for each in delivered[key].before}
        newest = set(keys) - before
        boxes = self._audience.present_boxes()
        believed = self._audience.believed(wrap for wrap in kept if wrap.key_id in newest)
        found = {boxes[wrap.to] for wrap in believed if wrap.to in boxes}
        return {key_id(box): box for box in found}

    def _taken_from(self, scope: Id, proven: Proven) -> dict[Id, bytes]:
        """Return the present public keys of those who lost wraps that no order takes any more."""
        boxes = self._audience.present_boxes()
        found = {
            boxes[Id(each.to)]
            for each in self._taken()
            if each.scope == scope
            and each.to in boxes
            and not self._orders.retires(scope, Id(each.key), each.position, proven)
        }
        return {key_id(box): box for box in found}

    def _missing(
        self, scope: Id, readers: Mapping[Id, bytes], kept: Collection[Wrap]
    ) -> dict[str, bytes]:
        """Return wraps of all keys held to these public keys, but those that are there."""
        given = {(wrap.key_id, wrap.to) for wrap in self._audience.believed(kept)}
        made: dict[str, bytes] = {}
        for key, wrapped in self._handed_on(scope).items():
            lacking = [box for to, box in sorted(readers.items()) if (key, to) not in given]
            made |= self._ring.wrap(wrapped, scope, lacking)
        return made

    def _handed_on(self, scope: Id) -> dict[Id, Wrapped]:
        """Return every key held as it is given to others; what only opens does no more there."""
        ring, delivered = self._ring, self._ring.delivered(scope)
        return {
            key: delivered.get(key) or ring.handed_on(scope, key) for key in ring.scope_keys(scope)
        }

    def _standing_wraps(self, scope: Id, proven: Proven) -> list[Wrap]:
        """Return the wraps of a scope that no order takes away."""
        return [
            wrap
            for wrap in self._ring.kept_wraps(scope)
            if not self._orders.retires(wrap.owner, wrap.key_id, wrap.position, proven)
        ]

    def _taken(self) -> list[_Outside]:
        kept = self._archive.setting(_TAKEN)
        return _OUTSIDES.decode(kept) if kept else []
