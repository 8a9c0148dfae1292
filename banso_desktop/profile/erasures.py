# SPDX-License-Identifier: Apache-2.0
"""Orders to erase as services ask for them, over the membership log of an open profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, NotPermitted
from banso_desktop.journal.membership import ERASURE, Approve, Entry, Retire
from banso_desktop.journal.names import hash_bytes, hash_text
from banso_desktop.journal.orders import may_approve, may_order
from banso_desktop.profile.households import ProfileHouseholds
from banso_desktop.services.erasure_orders import ErasureOrder, Purge
from banso_desktop.store.queries.computers import last_written


class ProfileErasures(ProfileHouseholds):
    """Implements ``services.erasure_orders.ErasureOrders`` besides."""

    def propose_erasure(self, scope: Id) -> str:
        """Propose that a scope be erased; published with the next round."""
        if not may_order(self._own_roles(), True):
            raise NotPermitted("right", right="approve")
        return hash_text(self._protecting.order_erasure(scope))

    def approve_erasure(self, order: str) -> None:
        """Agree as a second person; carried out here and published with the next round."""
        held = next((one for one in self.erasures() if one.id == order and one.is_open), None)
        if held is None:
            raise NotFound("erasure", order)
        mine = held.proposed_by == self._journal.identity.member
        if mine or not may_approve(self._own_roles()):
            raise NotPermitted("right", right="approve")
        self._protecting.approve(hash_bytes(order))

    def erasures(self) -> Sequence[ErasureOrder]:
        """Return the orders that stand, open and counting ones, the newest first."""
        log = self._journal.log
        counting = log.counting().entries if log.heads else []
        agreed: dict[bytes, Entry] = {}
        for entry in counting:
            if isinstance(entry.facts, Approve):
                agreed.setdefault(entry.facts.retire, entry)
        with self._replica.reader() as reading:
            seen = last_written(reading)
        orders = [
            self._order(entry, entry.facts, agreed.get(entry.hash), seen)
            for entry in counting
            if isinstance(entry.facts, Retire) and entry.facts.why == ERASURE
        ]
        return sorted(orders, key=lambda order: (-order.proposed, order.id))

    def _order(
        self, entry: Entry, facts: Retire, yes: Entry | None, seen: Mapping[Id, int]
    ) -> ErasureOrder:
        purges: list[Purge] = []
        if yes is not None:
            writers = self._writers()
            for one in self._computers(entry.hash, yes.hash, yes.at):
                moments = [seen[each] for each in writers.get(one.device, ()) if each in seen]
                purges.append(
                    Purge(one.member, one.device, one.at or None, max(moments, default=None))
                )
        return ErasureOrder(
            id=hash_text(entry.hash),
            scope=Id(facts.scope),
            proposed_by=entry.author,
            proposed=entry.at,
            approved_by=yes.author if yes is not None else None,
            approved=yes.at if yes is not None else None,
            purges=tuple(purges),
        )

    def _own_roles(self) -> tuple[str, ...]:
        standing = self._journal.log.standing()
        member = standing.members.get(self._journal.identity.member)
        return tuple(member.roles) if member is not None else ()
