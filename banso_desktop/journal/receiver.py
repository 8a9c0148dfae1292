# SPDX-License-Identifier: Apache-2.0
"""The way in: what others published is verified, opened as far as keys go, and handed over.

The hints in ``heads/`` say where to look; what counts is the next number of each journal,
whose name can be foretold. A segment that does not verify stops its journal and is told; all
other journals flow on. The cursor means received, not read: ciphertext without a key is kept
and opened when the key comes (docs/format.md, "Reading").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal import names, segments
from banso_desktop.journal.acknowledgements import Acknowledgements
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.gathering import Gatherer, Round
from banso_desktop.journal.hints import Strangers, lacking, waits
from banso_desktop.journal.journal_stream import HISTORY_SEGMENTS, JournalStream, Told
from banso_desktop.journal.keeping import Keeping
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Sealed
from banso_desktop.journal.losing import Holding
from banso_desktop.journal.moving import has_moved_on
from banso_desktop.journal.opening import Opener
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.purging import Purging
from banso_desktop.journal.rejudging import Limits
from banso_desktop.journal.snapshot_reading import BEHIND, SnapshotReader
from banso_desktop.journal.tails import FORKED, Tails
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.whole_journals import KeepingLedger

_UNKNOWN: Final = Id("")
MANY_SEGMENTS: Final = 200
"""Segments that are worth saying how many have come."""


class Receiver:
    """Receives the journals of all others. Used by one thread at a time.

    Attributes:
        purging: Carries orders out, and knows who else has.
        acknowledgements: What others have received.
        snapshots: What is shown before its history is here.

    Args:
        ledger: Takes what was received.
        archive: Keeps wraps and entries, also those for others.
        ring: Opens what can be opened.
        transport: Where it comes from.
        millis: The wall clock, milliseconds since 1970.
        keeping: Shows and confirms what snapshots say.
        behind: See :data:`~.snapshot_reading.BEHIND`.
    """

    def __init__(
        self,
        ledger: KeepingLedger,
        archive: Archive,
        ring: KeyRing,
        transport: Transport,
        millis: Callable[[], int],
        keeping: Keeping,
        behind: int = BEHIND,
    ) -> None:
        self._ledger = ledger
        self._ring = ring
        self._log = ring.log
        self._transport = transport
        self._gatherer = Gatherer(archive, ring, transport)
        self._opener = Opener(ledger, ring, millis)
        self.purging = Purging(ledger, archive, ring, millis)
        self._holding = Holding(ledger, archive, ring)
        self._limits = Limits(ledger, archive, ring.log)
        self._tails = Tails(ledger, ring.log, transport)
        self.acknowledgements = Acknowledgements(archive, millis)
        self.snapshots = SnapshotReader(
            ledger,
            keeping,
            archive,
            ring,
            transport,
            self._gatherer,
            self._opener.open_kept,
            behind,
        )
        self._stream = JournalStream(
            ledger,
            ring,
            transport,
            self._gatherer,
            self._opener,
            Told(self.purging, self.acknowledgements, self.snapshots),
            self._replay,
            millis,
        )
        self._lacking = 0
        self._strangers = Strangers()

    def receive(self, *, probe: bool = False) -> Round:
        """Receive all that is new.

        Args:
            probe: Do not rely on hints: list the membership log, look for the next number of
                every journal, and try again for wraps that were announced and not there.

        Raises:
            FolderError: If the folder is away; what came before stays received.
        """
        found = Round()
        hints = self._transport.list_heads()
        cursors = dict(self._ledger.cursors())
        mine = self._ring.identity.writer
        known = self._log.writers()
        strange = self._strangers.worth_a_look(hints.keys(), known.keys() | {mine})
        if probe or strange:
            self._gatherer.fetch_listed(self._transport.list(names.MEMBERS), found)
        if probe:
            late = self._gatherer.fetch_wanted(found)
            self._stream.refuse_wraps(found, _UNKNOWN)
            self._replay(self._stream.late(late, ()))
        self.snapshots.consider(hints, cursors, found)
        self._stream.left, self._stream.came = HISTORY_SEGMENTS, 0
        self._lacking = lacking(hints, {each: at.sequence for each, at in cursors.items()}, mine)
        reaches = self.missing()
        reaches.update({each: max(hints[each], reaches.get(each, 0)) for each in hints})
        journals = set(hints).intersection(self._log.writers()) | strange
        if probe:
            journals |= set(hints) | set(self._log.writers()) | set(cursors)
        for writer in sorted(journals - {mine}):
            reached = cursors[writer].sequence if writer in cursors else 0
            if probe or hints.get(writer, 0) > reached:
                self._stream.receive(writer, reaches.get(writer, 0), found, probe=probe)
                after = self._ledger.cursors().get(writer)
                if waits(writer, after.sequence + 1 if after else 1, found.broken):
                    found.everything = False
        if probe:
            self._compare_tails(hints, found)
        self._lacking = 0
        whole = probe and self._stream.left > 0
        self.snapshots.finish(self._ledger.cursors(), whole=whole)
        found.missing = self.missing()
        found.provisional = self.snapshots.provisional is not None
        return found

    def carry_out_orders(self, seal: Callable[[], object], *, probe: bool = False) -> None:
        """Drop what orders take from this person; ``probe`` looks for what lies there again.

        Raises:
            FolderError: If the folder is away; what needs none is done.
        """
        self.purging.carry_out(seal)
        if probe:
            self.purging.look_again(self._transport)

    @property
    def arriving(self) -> tuple[int, int] | None:
        """How many of how many segments came in the round under way; None if they are few."""
        came, lacking = self._stream.came, self._lacking
        return (min(came, lacking), lacking) if lacking >= MANY_SEGMENTS else None

    def missing(self) -> dict[Id, int]:
        """Return the journals others have received further than they came here.

        Without those of computers that write another one by now: two copies may have written
        them, and of these the folder's bytes decide.
        """
        said = self.acknowledgements.missing(self._ledger.cursors(), self._ring.identity.writer)
        return {each: at for each, at in said.items() if not has_moved_on(self._log, each)}

    def operations_of(self, scope: Id) -> list[Operation]:
        """Open everything kept of a scope anew, for a replay."""
        return self._opener.open_kept(self._ledger.segments_of(scope), (scope,))

    def open_segments(self, kept: Sequence[Sealed]) -> list[Operation]:
        """Open kept segments as far as the keys here go.

        What of them does not count is told to the ledger.
        """
        return self._opener.open_kept(kept, None)

    def learn_wraps(self, wanted: Sequence[str]) -> None:
        """Fetch wraps by name and take their keys, as if an accepted segment announced them.

        Raises:
            FolderError: If the folder is away.
        """
        self._gatherer.fetch_wraps(wanted, Round())

    def judge_own(self, scopes: Iterable[Id]) -> None:
        """Merge scopes anew of which this profile sealed what does not count.

        Somebody writes, and before it is sealed hears that the roles were changed: nobody
        takes it, so it must not stand here either.
        """
        self._replay(scopes)

    def keep_in_step(self) -> None:
        """Follow the membership log: what counts now, and which keys may be held.

        After a round, and before one: a removal made here counts at once.
        """
        swept = self._holding.sweep()
        if swept.lost:
            self.purging.let_go()
        letters = self._ring.letterboxes.touched()
        scopes = swept.replay | self._limits.touched() | letters.keys()
        self._replay(scope for scope in scopes if self._ring.kind_of(scope))
        self._limits.settle()
        self._ring.letterboxes.settle(letters)

    # What the folder does not hold any more

    def _compare_tails(self, hints: Mapping[Id, int], found: Round) -> None:
        """Tell of journals that the folder has lost or that say something else by now.

        Where two copies of a computer wrote one journal, what was received waits; once that
        computer writes another journal, what the folder holds is taken instead.
        """
        for writer, cursor in self._ledger.cursors().items():
            if writer == self._ring.identity.writer:
                continue
            why = self._tails.look(writer, cursor, hints)
            if why == FORKED and has_moved_on(self._log, writer):
                self._start_over(writer, self._tails.fork_point(writer, cursor))
                found.forget_journal(writer)
                self._stream.receive(writer, hints.get(writer, 0), found, probe=True)
            elif why:
                found.broken.setdefault(names.segment_name(writer, cursor.sequence), why)

    def _start_over(self, writer: Id, sequence: int) -> None:
        """Drop a journal from here on; what of it is one's own waits to be sealed again."""
        own = self._stream.is_former(writer)
        with self._ledger.batch():
            dropped = self._ledger.forget_from(writer, sequence, own=own)
            self._ring.announced.forget()
            parsed = [
                segments.parse(each.data, names.segment_name(writer, each.sequence))
                for each in dropped
            ]
            if own:
                self._ledger.wait_again(self.open_segments(dropped))
            scopes = {group.scope for segment in parsed for group in segment.groups}
            self._replay(scopes.intersection(self._ring.readable()))

    def _replay(self, scopes: Iterable[Id]) -> None:
        now = self.snapshots.provisional
        for scope in scopes:
            if now is not None and scope in now.scopes:
                continue  # replayed when its history is here
            operations = self.operations_of(scope)
            self._ledger.replay(scope, partial(list, operations))
