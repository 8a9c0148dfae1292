# SPDX-License-Identifier: Apache-2.0
"""Carries signed orders out on this computer, whatever came first: order, key, wrap or text.

Who holds a newer key of the scope keeps what was written until now and goes on; from whom the
order takes the last key, rows, index, drafts and keys go, and the file is rewritten. What was
written here and not sealed is sealed before, so no edit is lost to those who still read. Wraps
the order retires leave archive and folder. Where it turns out that an order never counted, what
it took is given back (docs/format.md, "Orders").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.giving import Giving
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Ledger, Refusal
from banso_desktop.journal.names import KEYS, member_name, wrap_of
from banso_desktop.journal.orders import Order, Orders, prove
from banso_desktop.journal.purge_acknowledgements import PurgeAcknowledgements, purged_in
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.segments import Header
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.strange_wraps import StrangeWraps
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.wraps import GROUP, sound


class Attachments(Protocol):
    """The sealed files beside the replica."""

    def erase_scope(self, scope: Id) -> None:
        """Delete those of a scope, here and, at the next round, in the folder."""
        ...

    def let_go(self) -> None:
        """Delete those here of scopes that cannot be read any more."""
        ...


_NO_JOURNAL: Final = Id("")
_TRIES: Final = 3
"""How often what somebody goes on writing is sealed before it is left for the next round."""


class Purging:
    """What orders do here. Used by one thread at a time.

    Attributes:
        attachments: The sealed files that go with a scope; named by whoever keeps any.

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
        self._giving = Giving(archive, ring)
        self._settled: object = None
        self._strange = StrangeWraps()
        self.acknowledgements = PurgeAcknowledgements(archive)
        self.attachments: Attachments | None = None

    def hear(self, header: Header) -> None:
        """Take note of what another computer's segment acknowledges."""
        self.acknowledgements.hear(header.writer, purged_in(header.facts), self._millis())

    def carry_out(self, seal: Callable[[], object]) -> None:
        """Carry out what is to be, after reading every segment that could be reached.

        Args:
            seal: Seals what waits, before the key it is written with is dropped.
        """
        void = dict.fromkeys(order.scope for order in self._orders.void())
        scopes = dict.fromkeys(order.scope for order in self._orders.all())
        if self._situation({**scopes, **void}) == self._settled:
            return
        done = [self._carry_out(scope, seal) for scope in scopes]
        for scope in void:
            self._give_back(scope)
        self.let_go()
        self._settled = self._situation({**scopes, **void}) if all(done) else None

    def _situation(self, scopes: Iterable[Id]) -> object:
        """Return what decides whether something is to be carried out.

        Keys also come without any segment: by a snapshot's names of wraps.
        """
        held = {scope: frozenset(self._ring.scope_keys(scope)) for scope in scopes}
        return (self._ring.log.heads, dict(self._ledger.cursors()), held) if held else None

    def let_go(self) -> None:
        """Delete the attachments here of scopes that cannot be read any more."""
        if self.attachments is not None:
            self.attachments.let_go()

    def look_again(self, transport: Transport) -> None:
        """Find retired wraps that lie in the folder again: somebody restored it, or came late.

        Lists the wraps of every scope there is an order for; those nobody knows are read, so many
        at once, and ever more rarely until the orders say something else.

        Raises:
            FolderError: If the folder is away.
        """
        cleared = self._retirement.cleared()
        self._strange.begin(self._ring.log.heads, self._retirement.proven())
        for scope in dict.fromkeys(order.scope for order in self._orders.all()):
            kept = self._archive.files(f"{KEYS}{scope}/")
            names = [name for name in transport.list(f"{KEYS}{scope}/") if wrap_of(name)]
            again = {name for name in names if name in cleared}
            again -= self._retirement.standing({name: kept[name] for name in again & kept.keys()})
            unknown = [name for name in names if name not in cleared and name not in kept]
            for read in self._strange.read(transport, unknown):
                again |= self._retirement.of(read)
            self._retirement.take_out(again)

    def prove_own(self, scope: Id) -> None:
        """Remember that an order made here is proven: one holds the keys it names."""
        shown, _ = self._check(self._orders.of(scope), self._ring.scope_keys(scope))
        self._retirement.proves(shown)

    def give_again(self, scope: Id) -> Mapping[str, bytes]:
        """Return wraps of all keys of a scope to those who have its present one.

        They are made in the knowledge of the orders, so what was written until now stays
        readable to who reads on. Kept by the caller, outgoing.
        """
        proven = self._retirement.proven()
        taken = self._taken(self._orders.of(scope), proven)
        return self._giving.to_who_reads_on(scope, self._giving.going_on(scope, taken), proven)

    def _carry_out(self, scope: Id, seal: Callable[[], object]) -> bool:
        """Carry out the orders of one scope; False if some of it is left for later."""
        orders = self._orders.of(scope)
        held = self._ring.scope_keys(scope)
        shown, forged = self._check(orders, held)
        taken = self._taken(orders, shown | self._retirement.proven())
        if self._orders.is_erased(scope):
            if self.attachments is not None:  # while the rows still name them
                self.attachments.erase_scope(scope)
            self._drop(scope, unless_unsent=False)
        elif held.keys() & taken and not self._giving.going_on(scope, taken):
            if not self._giving.is_gone_on_with(scope, taken):
                return False
            self._retirement.proves(shown)
            if not self._purge(scope, orders, seal):
                return False
        else:
            self._retirement.proves(shown)
            if held:
                with self._ledger.batch():  # by what is committed: see Publisher.seal
                    self._archive.keep_files(self.give_again(scope), outgoing=True)
        self._take_out(scope)
        self.acknowledgements.carried_out(
            order.hash for order in orders if order.hash not in forged
        )
        return True

    def _give_back(self, scope: Id) -> None:
        """Give again what orders took that do not count, to whom they took it from."""
        void = [order for order in self._orders.void() if order.scope == scope]
        if void and not self._orders.is_erased(scope):
            with self._ledger.batch():
                back = self._giving.back(scope, void, self._retirement.proven())
                self._archive.keep_files(back, outgoing=True)

    def _take_out(self, scope: Id) -> None:
        kept = self._archive.files(f"{KEYS}{scope}/")
        retired = self._retirement.of(kept)
        self._giving.remember(scope, sound({name: kept[name] for name in retired}))
        self._retirement.take_out(retired)

    def _check(
        self, orders: Collection[Order], held: Mapping[Id, bytes]
    ) -> tuple[set[tuple[bytes, Id]], set[bytes]]:
        """Hold orders against the keys held; return what is shown and forged, tell the latter.

        What is shown counts as proven, and takes wraps out, only once it is clear that somebody
        goes on with the scope.
        """
        proven, forged = prove(orders, held.get)
        self._ledger.refuse(
            [
                Refusal(member_name(order.hash), "proof", order.author, _NO_JOURNAL, order.at)
                for order in orders
                if order.hash in forged
            ]
        )
        return proven, forged

    def _taken(
        self, orders: Collection[Order], proven: Collection[tuple[bytes, Id]]
    ) -> frozenset[Id]:
        hashes = {order.hash for order in orders}
        return frozenset(key for order, key in proven if order in hashes)

    def _purge(self, scope: Id, orders: Collection[Order], seal: Callable[[], object]) -> bool:
        """Drop a scope this person may no longer read; False if somebody still writes to it."""
        circles = self._circles_of(scope)
        for _ in range(_TRIES):
            seal()
            with self._ledger.batch():
                last = self._giving.to_emergency_readers(scope, orders)
                self._archive.keep_files(last, outgoing=True)
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
