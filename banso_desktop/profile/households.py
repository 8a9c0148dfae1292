# SPDX-License-Identifier: Apache-2.0
"""The keys of households as services ask for them, over the journal of an open profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound
from banso_desktop.journal import letterbox_trail
from banso_desktop.journal.administration import name_emergency_readers
from banso_desktop.journal.emergency import EmergencyWay
from banso_desktop.journal.orders import Order, Orders
from banso_desktop.journal.protecting import Protecting
from banso_desktop.journal.session import Session
from banso_desktop.services.household_keys import PassingRows, PurgeAt, PurgeOrder
from banso_desktop.store.passing import PassingReplica
from banso_desktop.store.replica import Replica


class ProfileHouseholds:
    """Implements ``services.household_keys.HouseholdKeys``.

    Args:
        journal: The profile's keys and log.
        replica: Its local side.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(self, journal: Session, replica: Replica, millis: Callable[[], int]) -> None:
        self._journal = journal
        self._replica = replica
        self._now = millis
        self._protecting = Protecting(journal.groups, replica, millis)
        self._emergency = EmergencyWay(journal.groups, replica)

    def restrict(self, household: Id, members: tuple[Id, ...]) -> bytes:
        """Let only these, and oneself, read from here on; return the letterbox's public key."""
        return self.letterbox(self._protecting.restrict(household, members))

    def open_up(self, household: Id) -> None:
        """Let the town's team read a household, also what was written until now."""
        self._protecting.open_up(household)

    def change_readers(self, household: Id, members: tuple[Id, ...]) -> bytes:
        """Let exactly these, and oneself, read a protected household; return the letterbox."""
        return self.letterbox(self._protecting.change_readers(household, members))

    def readers_of(self, household: Id) -> Sequence[Id]:
        """Return who is named to read a protected household."""
        return self._protecting.readers_of(household)

    def letterbox(self, group: Id) -> bytes:
        """Return the public key to which messages for a circle are sealed."""
        return self._protecting.letterbox(group)

    def letterbox_of(self, household: Id) -> bytes:
        """Return the letterbox of a protected household one reads, empty if it has none."""
        with suppress(NotFound):
            return self.letterbox(self._protecting.circle_of(household))
        return b""

    def behind(self, letterbox: bytes) -> Sequence[Id]:
        """Return the households that a letterbox may be of."""
        return self._protecting.behind(letterbox)

    def strangers(self, letterboxes: Sequence[tuple[Id, bytes]]) -> Sequence[int]:
        """Return which changes of a letterbox are by somebody not shown to be of its team."""
        return letterbox_trail.strangers(self._journal.ring, letterboxes)

    def post_to(self, letterbox: bytes, household: Id) -> None:
        """Make a household writable by its letterbox, unread."""
        self._protecting.post_to(letterbox, household)

    def emergency_readers(self) -> Sequence[Id]:
        """Return who can open a protected household alone."""
        return self._emergency.readers()

    def name_emergency_readers(self, members: tuple[Id, ...]) -> None:
        """Say who can open a protected household alone; published with the next round."""
        name_emergency_readers(self._journal.groups, members, self._now())

    def emergency_find(self, number: str) -> Id:
        """Return the protected household that has this number."""
        return self._emergency.find(number)

    def emergency_letterbox(self, household: Id) -> bytes:
        """Return the letterbox of a protected household."""
        return self._emergency.letterbox(household)

    def emergency_rows(self, household: Id) -> PassingRows:
        """Read a protected household into memory."""
        operations = self._emergency.operations_of(household)
        with self._replica.reader() as reading:
            return PassingReplica(household, operations, reading)

    def purges(self, household: Id) -> Sequence[PurgeOrder]:
        """Return what took keys of a household away, and which computers carried it out."""
        found = Orders(self._journal.log).of(household)
        return [self._purge(order) for order in found]

    def _purge(self, order: Order) -> PurgeOrder:
        """Tell an order with the computers that were there before it and still are."""
        computers = self._computers(order.hash, order.hash, order.at)
        return PurgeOrder(
            order.hash.hex(), order.scope, order.why, order.author, order.at, computers
        )

    def _computers(self, order: bytes, counts_by: bytes, at: int) -> tuple[PurgeAt, ...]:
        """Return the computers that were there when an order came to count, and still are.

        Args:
            order: Its hash.
            counts_by: Hash of the entry by which it counts.
            at: When this computer carried it out, if it did.
        """
        log = self._journal.log
        told = self._journal.receiver.purging.acknowledgements
        heard, now = told.of(order), log.standing()
        before = log.standing([counts_by]).devices
        own = self._journal.identity.device
        writers = self._writers()
        computers = []
        for device in sorted(before):
            if device not in now.devices:
                continue
            moments = [heard[each] for each in writers.get(device, ()) if each in heard]
            done = min(moments, default=0)
            if device == own and told.is_carried_out(order):
                done = at
            computers.append(PurgeAt(before[device].member, device, done, device == own))
        return tuple(computers)

    def _writers(self) -> dict[Id, list[Id]]:
        """Return the journals of each computer."""
        writers: dict[Id, list[Id]] = {}
        for writer, device in self._journal.log.writers().items():
            writers.setdefault(device, []).append(writer)
        return writers
