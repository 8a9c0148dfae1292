# SPDX-License-Identifier: Apache-2.0
"""Carries signed orders out on this computer, whatever came first: order, key, wrap or text.

Who holds a newer key of the scope keeps what was written until now and goes on; from whom the
order takes the last key, rows, index, drafts and keys go, and the file is rewritten. What was
written here and not sealed is sealed before, so no edit is lost to those who still read. Wraps
the order retires leave archive and folder (docs/format.md, "Orders").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.ledger import Ledger, Refusal
from banso_desktop.journal.names import KEYS, member_name, wrap_of
from banso_desktop.journal.orders import Order, Orders, prove
from banso_desktop.journal.purge_acknowledgements import PurgeAcknowledgements, purged_in
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.segments import Header
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.wraps import GROUP, MAX_WRAP_BYTES, Wrap

_NO_JOURNAL: Final = Id("")
_TRIES: Final = 3
"""How often what somebody goes on writing is sealed before it is left for the next round."""


class Purging:
    """What orders do here. Used by one thread at a time.

    Args:
        ledger: Where rows are dropped, and refusals told.
        archive: Where wraps are kept.
        ring: The keys.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(
        self, ledger: Ledger, archive: Archive, ring: KeyRing, millis: Callable[[], int]
    ) -> None:
        self._ledger = ledger
        self._archive = archive
        self._ring = ring
        self._millis = millis
        self._orders = Orders(ring.log)
        self._retirement = Retirement(archive, ring.log)
        self._settled: object = None
        self.acknowledgements = PurgeAcknowledgements(archive)

    def hear(self, header: Header) -> None:
        """Take note of what another computer's segment acknowledges."""
        self.acknowledgements.hear(header.writer, purged_in(header.facts), self._millis())

    def carry_out(self, seal: Callable[[], object]) -> None:
        """Carry out what is to be, after reading every segment that could be reached.

        Args:
            seal: Seals what waits, before the key it is written with is dropped.
        """
        scopes = dict.fromkeys(order.scope for order in self._orders.all())
        if self._situation(scopes) == self._settled:
            return
        done = [self._carry_out(scope, seal) for scope in scopes]
        self._settled = self._situation(scopes) if all(done) else None

    def _situation(self, scopes: Iterable[Id]) -> object:
        """Return what decides whether something is to be carried out.

        Keys also come without any segment: by a snapshot's names of wraps.
        """
        held = {scope: frozenset(self._ring.scope_keys(scope)) for scope in scopes}
        return (self._ring.log.heads, dict(self._ledger.cursors()), held) if held else None

    def look_again(self, transport: Transport) -> None:
        """Find retired wraps that lie in the folder again: somebody restored it, or came late.

        Lists the wraps of every scope there is an order for; those nobody knows are read.

        Raises:
            FolderError: If the folder is away.
        """
        cleared = self._retirement.cleared()
        for scope in dict.fromkeys(order.scope for order in self._orders.all()):
            kept = self._archive.files(f"{KEYS}{scope}/")
            names = [name for name in transport.list(f"{KEYS}{scope}/") if wrap_of(name)]
            again = {name for name in names if name in cleared}
            unknown = [name for name in names if name not in cleared and name not in kept]
            again |= self._retirement.of(_read(transport, unknown))
            self._retirement.take_out(again)

    def prove_own(self, scope: Id) -> None:
        """Remember that an order made here is proven: one holds the keys it names."""
        self._prove(self._orders.of(scope), self._ring.scope_keys(scope))

    def give_again(self, scope: Id) -> Mapping[str, bytes]:
        """Return wraps of all keys of a scope to those who have its present one.

        They are made in the knowledge of the orders, so what was written until now stays
        readable to who reads on. Kept by the caller, outgoing.
        """
        ring, kept = self._ring, self._standing_wraps(scope)
        held, delivered = ring.scope_keys(scope), ring.delivered(scope)
        going_on = held.keys() - self._taken(self._orders.of(scope), self._retirement.proven())
        targets = {wrap.to for wrap in kept if wrap.key_id in going_on}
        given = {(wrap.key_id, wrap.to) for wrap in kept}
        boxes = ring.known_boxes() | self._boxes_of_members()
        made = dict[str, bytes]()
        for key in held:
            missing = sorted(to for to in targets if to in boxes and (key, to) not in given)
            wrapped = delivered.get(key) or ring.handed_on(scope, key)
            made |= ring.wrap(wrapped, scope, [boxes[to] for to in missing])
        return made

    def _carry_out(self, scope: Id, seal: Callable[[], object]) -> bool:
        """Carry out the orders of one scope; False if some of it is left for later."""
        orders = self._orders.of(scope)
        held = self._ring.scope_keys(scope)
        forged = self._prove(orders, held)
        taken = self._taken(orders, self._retirement.proven())
        if self._orders.is_erased(scope):
            self._drop(scope, unless_unsent=False)
        elif held and taken.issuperset(held):
            if not self._is_gone_on_with(scope, taken) or not self._purge(scope, seal):
                return False
        elif held and taken:
            self._archive.keep_files(self.give_again(scope), outgoing=True)
        self._retirement.take_out(self._retirement.of(self._archive.files(f"{KEYS}{scope}/")))
        self.acknowledgements.carried_out(
            order.hash for order in orders if order.hash not in forged
        )
        return True

    def _prove(self, orders: Collection[Order], held: Mapping[Id, bytes]) -> set[bytes]:
        """Hold orders against the keys held; remember what is proven, tell what is forged."""
        proven, forged = prove(orders, held.get)
        self._retirement.proves(proven)
        self._ledger.refuse(
            [
                Refusal(member_name(order.hash), "proof", order.author, _NO_JOURNAL, order.at)
                for order in orders
                if order.hash in forged
            ]
        )
        return forged

    def _taken(
        self, orders: Collection[Order], proven: Collection[tuple[bytes, Id]]
    ) -> frozenset[Id]:
        hashes = {order.hash for order in orders}
        return frozenset(key for order, key in proven if order in hashes)

    def _is_gone_on_with(self, scope: Id, taken: Collection[Id]) -> bool:
        """Tell whether a key nobody took away is with somebody: only then the others are dropped.

        An order whose new key never arrived anywhere would leave a household to nobody.
        """
        return any(wrap.key_id not in taken for wrap in self._ring.kept_wraps(scope))

    def _purge(self, scope: Id, seal: Callable[[], object]) -> bool:
        """Drop a scope this person may no longer read; False if somebody still writes to it."""
        circles = self._circles_of(scope)
        for _ in range(_TRIES):
            seal()
            if self._drop(scope, unless_unsent=True):
                break
        else:
            return False
        for circle in circles:
            self._archive.drop_secrets(GROUP, circle)
            self._ring.drop(circle)
        return True

    def _drop(self, scope: Id, *, unless_unsent: bool) -> bool:
        held = self._ring.scope_keys(scope) or self._archive.secrets("letterbox", scope)
        if held and not self._ledger.erase_scope(scope, unless_unsent=unless_unsent):
            return False
        self._ring.drop(scope)
        return True

    def _circles_of(self, scope: Id) -> list[Id]:
        """Return the circles held here that are for this scope and no other one."""
        held = self._ring.groups_held()
        keys = {
            circle: set(self._ring.group_keys(circle))
            for circle, kind in held.items()
            if kind == GroupKind.CIRCLE.value
        }
        sealed_to: dict[Id, set[Id]] = {}
        for wrap in self._ring.kept_wraps() if keys else ():
            sealed_to.setdefault(wrap.to, set()).add(wrap.owner)
        return [
            circle
            for circle, own in keys.items()
            if set().union(*(sealed_to.get(key, set()) for key in own)) - {circle} == {scope}
        ]

    def _standing_wraps(self, scope: Id) -> list[Wrap]:
        """Return the wraps of a scope that no order takes away."""
        proven = self._retirement.proven()
        return [
            wrap
            for wrap in self._ring.kept_wraps(scope)
            if not self._orders.retires(wrap.owner, wrap.key_id, wrap.position, proven)
        ]

    def _boxes_of_members(self) -> dict[Id, bytes]:
        standing = self._ring.log.standing()
        boxes = (box for member in standing.members for box in standing.boxes(member))
        return {key_id(box): box for box in boxes}


def _read(transport: Transport, names: Collection[str]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for name in names:
        try:
            found[name] = transport.get(name, MAX_WRAP_BYTES)
        except (NotThere, SealBroken):
            continue
    return found
