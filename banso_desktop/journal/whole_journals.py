# SPDX-License-Identifier: Apache-2.0
"""What the ledger keeps beside operations: whole journals, to move out of one and to give back.

Every replica keeps the sealed segments of all writers. That is what a folder can be rebuilt
from, and what a computer that must leave its journal starts anew with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Change, Ledger, Opened, Sealed
from banso_desktop.journal.operations import Operation

TOLD: Final = "journal.told"
"""Setting: the outgoing wraps that an own segment announced."""
POSITION: Final = "journal.position"
"""Setting: the position of the last own segment."""
AGAIN: Final = "journal.again"
"""Name of a command that waits once more and whose own name is no longer known."""


class KeepingLedger(Ledger, Protocol):
    """A ledger that can change its own writer and correct what it kept of others."""

    @property
    def writer(self) -> Id:
        """The writer whose stamps and segments are made here."""
        ...

    def change_writer(self, writer: Id, again: Sequence[Operation]) -> None:
        """Write as another writer from here on; one transaction, and none if it is the same.

        Own segments that the folder has not acknowledged are dropped, and what they held
        waits in the outbox again with the stamps it has. The wraps they announced are
        outgoing again, for nobody heard of them.

        Args:
            writer: The new one.
            again: What could be opened of the unacknowledged segments, should the outbox of
                an earlier version not have kept it.
        """
        ...

    def receive_more(self, opened: Opened) -> Change:
        """Merge more of a segment that was received just now; in one batch with that."""
        ...

    def segment(self, writer: Id, sequence: int) -> Sealed | None:
        """Return a kept segment, None if it is not here."""
        ...

    def forget_from(self, writer: Id, sequence: int, *, own: bool) -> Sequence[Sealed]:
        """Drop what was kept of another journal from a sequence on; return it.

        The folder holds other bytes there. The caller replays the scopes concerned, in one
        batch with this.

        Args:
            own: It is a former journal of this computer: the wraps it announced are outgoing
                again.
        """
        ...

    def wait_again(self, operations: Sequence[Operation]) -> None:
        """Put operations of a former journal into the outbox, but those that wait there."""
        ...

    def take_over(self, operations: Sequence[Operation]) -> set[Id]:
        """Compare what came through a former own journal with what waits in the outbox.

        What came waits no longer. Where something else waits under the same stamp (two
        copies wrote in the same millisecond), it gets a new one, also where later ones
        refer to it.

        Returns:
            The scopes to be replayed.
        """
        ...
