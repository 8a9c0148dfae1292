# SPDX-License-Identifier: Apache-2.0
"""One round with the folder, and what the status line says of it.

Saving never waits for this: it runs on its own thread, or when somebody calls for it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from banso_desktop.domain.ids import Id
from banso_desktop.errors import BansoError, FolderError
from banso_desktop.journal.failures import told
from banso_desktop.journal.gathering import Round
from banso_desktop.journal.ledger import Ledger
from banso_desktop.journal.names import MEMBERS
from banso_desktop.journal.own_journal import Forked
from banso_desktop.journal.publisher import Publisher
from banso_desktop.journal.receiver import Receiver


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Facts for the status line; moments are milliseconds since 1970, None for never.

    Attributes:
        received: When everything the folder showed was last received.
        published: When nothing was last left to send.
        unsent: Commands that are not in the folder.
        error: Why the last round was not whole, None if it was.
        failure: What the program itself stumbled over in the last round, see
            :func:`~banso_desktop.journal.failures.told`; ``""`` for nothing.
        newer: A newer version of the program writes in this folder.
        again: Files of this computer's that the folder had lost and that were put again, since
            the start.
        repaired: Damaged files that were replaced, likewise.
        broken: What does not verify and why, by name in the folder.
        removed: This computer was taken out of the town, and nothing waits here any more.
        complete: Whether all is here that the folder shows, and all that others have said
            they received: a share may show late, or an old state.
        missing: Of what others received and this computer did not, how far each journal
            reaches, by writer.
        provisional: What is shown comes from a snapshot, while its history is still coming.
        arriving: How many of how many segments came in the round under way, where they are many.
    """

    received: int | None = None
    published: int | None = None
    unsent: int = 0
    error: BansoError | None = None
    failure: str = ""
    newer: bool = False
    again: int = 0
    repaired: int = 0
    broken: Mapping[str, str] = field(default_factory=dict)
    removed: bool = False
    complete: bool = False
    missing: Mapping[Id, int] = field(default_factory=dict)
    provisional: bool = False
    arriving: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What one round did.

    Attributes:
        sent: Segments put into the folder.
        received: Segments received.
        refused: Operations of others that do not count.
        status: The status after it.
    """

    sent: int
    received: int
    refused: int
    status: SyncStatus


class Sync:
    """Publishes and receives. Thread-safe: rounds run one after another.

    Args:
        publisher: The way out.
        receiver: The way in.
        ledger: Counts what is not sent.
        millis: The wall clock, milliseconds since 1970.
        move: Gives this computer another journal, where somebody else writes its own.
        before: What a round of an earlier run ended with.
        upkeep: Packs and the like; see :meth:`keep_up`.
        joined: Told after a round when everything had been received before it.
    """

    def __init__(
        self,
        publisher: Publisher,
        receiver: Receiver,
        ledger: Ledger,
        millis: Callable[[], int],
        move: Callable[[], None],
        before: SyncStatus | None = None,
        upkeep: Callable[[], object] | None = None,
        joined: Callable[[int | None], object] | None = None,
    ) -> None:
        self._publisher = publisher
        self._receiver = receiver
        self._ledger = ledger
        self._millis = millis
        self._move = move
        self._upkeep = upkeep
        self._joined = joined
        self._round = threading.Lock()
        self._status = before or SyncStatus()
        self._sent = 0
        self._failed: dict[str, str] = {}

    @property
    def status(self) -> SyncStatus:
        """The facts as they are now; any thread, without waiting."""
        return replace(self._status, unsent=self._ledger.unsent(), arriving=self._receiver.arriving)

    @property
    def is_removed(self) -> bool:
        """Whether this computer was taken out and all that waited is handed in; any time."""
        return self._status.removed

    def run(self, *, probe: bool = False) -> SyncResult:
        """Seal what waits, receive, put; whatever of it can be done is done.

        Args:
            probe: Look past the hints; for a round asked for by a person, and now and then.

        Raises nothing of the folder: what went wrong stands in the status. So does whatever
        else ends a round, which is raised, too: it is a fault of the program.
        """
        with self._round, self._failing_seen("round"):
            if self._status.removed:
                return SyncResult(0, 0, 0, self._status)
            return self._run(probe=probe)

    def _run(self, *, probe: bool) -> SyncResult:
        self._seal()
        received = Round()
        self._sent = 0
        error: BansoError | None = None
        try:
            try:
                self._exchange(received, probe=probe)
            except Forked:
                self._move()
                self._exchange(received, probe=True)
        except BansoError as caught:
            error = caught
        mended = self._publisher.take_mended()
        now = self._millis()
        unsent = self._ledger.unsent()
        before = self._status
        away = isinstance(error, FolderError)
        if self._joined is not None:
            self._joined(before.received)
        removed = self._publisher.is_removed
        disputed = {MEMBERS: "disputed"} if removed and not self._publisher.is_settled else {}
        self._status = SyncStatus(
            received=now if not away and received.everything else before.received,
            published=now if error is None and not unsent else before.published,
            unsent=unsent,
            error=error,
            newer=before.newer or received.newer,
            again=before.again + mended.again,
            repaired=before.repaired + mended.repaired,
            broken={**disputed, **received.broken} if not away else before.broken,
            removed=removed and self._publisher.is_settled and not unsent,
            complete=received.complete if not away else before.complete,
            missing=received.missing if not away else before.missing,
            provisional=received.provisional if not away else before.provisional,
        )
        return SyncResult(self._sent, received.segments, received.refused, self._status)

    @contextmanager
    def _failing_seen(self, what: str) -> Iterator[None]:
        """Keep in the status what nobody foresaw; it is raised all the same.

        It is logged once, until the same piece of work ends well.
        """
        try:
            yield
        except Exception as error:
            failure = told(error)
            if failure != self._failed.get(what):
                logging.getLogger(__name__).error("%s: %s", what, failure)
            self._failed[what] = failure
            self._status = replace(self._status, failure=failure)
            raise
        self._failed.pop(what, None)

    def _exchange(self, received: Round, *, probe: bool) -> None:
        """Receive, look after the own journal, seal and put.

        Raises:
            Forked: If somebody else writes this computer's journal.
            FolderError: If the folder cannot be used; what was received stays received.
        """
        received.take_in(self._receiver.receive(probe=probe))
        self._receiver.carry_out_orders(self._seal, probe=probe)
        if probe:
            self._publisher.check()
        # What was received may have brought readers that lack a group's key.
        self._seal()
        self._sent += self._publisher.put()

    def keep_up(self) -> None:
        """Do what is due now and then: pack, write a snapshot. Mostly looks and does nothing.

        What goes wrong is logged and tried again another day: nothing anybody wrote waits
        for it.
        """
        if self._upkeep is None or self._publisher.is_removed:
            return
        with self._round, self._failing_seen("upkeep"):
            try:
                self._upkeep()
            except BansoError as error:
                logging.getLogger(__name__).warning("upkeep: %s", type(error).__name__)

    def look(self, reach: Callable[[], object]) -> None:
        """Find out whether the folder can be reached, without receiving or sending."""
        with self._round:
            error: BansoError | None = None
            try:
                reach()
            except BansoError as caught:
                error = caught
            self._status = replace(self._status, error=error)

    def _seal(self) -> None:
        """Seal what waits; what of it nobody will take does not stay here either."""
        self._publisher.seal()
        self._receiver.judge_own(self._publisher.take_refused())
        if not self._publisher.is_removed:
            self._receiver.keep_in_step()
