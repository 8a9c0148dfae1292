# SPDX-License-Identifier: Apache-2.0
"""What a service asks of the keys to have a scope erased everywhere: two people's signed orders.

The orders are entries of the membership log (docs/format.md, "Membership"): one person proposes,
another approves, and each computer that holds both destroys what it has and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from banso_desktop.domain.ids import Id


@dataclass(frozen=True, slots=True)
class Purge:
    """A computer that has, or may have, something of the scope; moments are milliseconds UTC.

    Attributes:
        member: Whose it is.
        computer: Id of its journal.
        done: When it said that it carried the order out, None as long as it has not.
        seen: When it was last heard of, None if never.
    """

    member: Id
    computer: Id
    done: int | None
    seen: int | None


@dataclass(frozen=True, slots=True)
class ErasureOrder:
    """An order as the membership log stands; moments are milliseconds UTC.

    Attributes:
        id: Hash of the entry, as in the folder.
        approved_by: Who agreed; None as long as it does not count.
        purges: The computers of all members, whether or not they carried it out.
    """

    id: str
    scope: Id
    proposed_by: Id
    proposed: int
    approved_by: Id | None
    approved: int | None
    purges: tuple[Purge, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it waits for a second person."""
        return self.approved_by is None


class ErasureOrders(Protocol):
    """Proposes, approves and lists erasures; published with the next round.

    An order is never taken back: who may not erase any more refuses to approve it.
    """

    def propose_erasure(self, scope: Id) -> str:
        """Propose that a scope be erased; return the order's id.

        Raises:
            NotPermitted: If this person may not.
        """
        ...

    def approve_erasure(self, order: str) -> None:
        """Agree as a second person: from here on it counts, also on this computer.

        Raises:
            NotFound: If there is no such open order.
            NotPermitted: If this person may not, or proposed it.
        """
        ...

    def erasures(self) -> Sequence[ErasureOrder]:
        """Return the orders that stand, open and counting ones, the newest first; from memory."""
        ...
