# SPDX-License-Identifier: Apache-2.0
"""Orders to erase, kept in memory by a town of several people without a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, NotPermitted
from banso_desktop.journal.names import hash_text
from banso_desktop.services.erasure_orders import ErasureOrder, Purge


@dataclass
class OrderBook:
    """The orders of a town: what the membership log says to everybody.

    Attributes:
        computers: Whose computers there are: (member, computer).
        erase: Carries an approved order out on this computer.
        interrupted: Raised by the next approval after so many, as a power cut would.
    """

    computers: list[tuple[Id, Id]] = field(default_factory=list)
    erase: Callable[[Id], object] = lambda scope: None
    orders: dict[str, ErasureOrder] = field(default_factory=dict)
    fails_after: int | None = None

    def propose(self, member: Id, scope: Id, at: int) -> str:
        """Add an order."""
        digest = hashlib.sha256(f"{scope} {len(self.orders)}".encode()).digest()
        order = ErasureOrder(hash_text(digest), scope, member, at, None, None)
        self.orders[order.id] = order
        return order.id

    def approve(self, member: Id, order: str, at: int) -> None:
        """Let an order count and carry it out here; the other computers have not heard yet."""
        held = self._open(order)
        if held.proposed_by == member:
            raise NotPermitted("erasure.same_person")
        if self.fails_after is not None:
            if self.fails_after == 0:
                raise OSError("power cut")
            self.fails_after -= 1
        purges = tuple(Purge(who, computer, None, at) for who, computer in self.computers)
        self.orders[order] = replace(held, approved_by=member, approved=at, purges=purges)
        self.erase(held.scope)

    def purged(self, computer: Id, at: int) -> None:
        """Say that a computer carried out every order that counts."""
        self.orders = {
            name: replace(
                order,
                purges=tuple(
                    replace(one, done=at, seen=at) if one.computer == computer else one
                    for one in order.purges
                ),
            )
            for name, order in self.orders.items()
        }

    def listed(self) -> Sequence[ErasureOrder]:
        """Return the orders, the newest first."""
        return sorted(
            self.orders.values(),
            key=lambda order: (order.proposed, list(self.orders).index(order.id)),
            reverse=True,
        )

    def _open(self, order: str) -> ErasureOrder:
        held = self.orders.get(order)
        if held is None or not held.is_open:
            raise NotFound("erasure", order)
        return held
