# SPDX-License-Identifier: Apache-2.0
"""The way in: what others published is verified, opened as far as keys go, and handed over.

The hints in ``heads/`` say where to look; what counts is the next number of each journal,
whose name can be foretold. A segment that does not verify stops its journal and is told; all
other journals flow on. The cursor means received, not read: ciphertext without a key is kept
and opened when the key comes (docs/format.md, "Reading").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import encoding, layout, names, segments
from banso_desktop.journal.gathering import Gatherer, Round
from banso_desktop.journal.handing import Handing
from banso_desktop.journal.judging import judge
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Archive, Cursor, Opened, Refusal, Sealed
from banso_desktop.journal.losing import Holding
from banso_desktop.journal.member_log import EntriesMissing
from banso_desktop.journal.moving import has_moved_on
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.purging import Purging
from banso_desktop.journal.rejudging import Limits
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES, Group, Segment
from banso_desktop.journal.tails import FORKED, Tails
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.whole_journals import KeepingLedger

_UNKNOWN: Final = Id("")
BATCH_SEGMENTS: Final = 64
BATCH_BYTES: Final = 16 * 1024 * 1024
BATCH_OPERATIONS: Final = 20_000
"""Segments are handed over in batches of about this much; bounds memory."""


@dataclass(slots=True)
class _Read:
    """What could be read of some groups of a segment."""

    operations: list[Operation] = field(default_factory=list)
    unread: list[Id] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


class Receiver:
    """Receives the journals of all others. Used by one thread at a time.

    Attributes:
        purging: Carries orders out, and knows who else has.

    Args:
        ledger: Takes what was received.
        archive: Keeps wraps and entries, also those for others.
        ring: Opens what can be opened.
        transport: Where it comes from.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(
        self,
        ledger: KeepingLedger,
        archive: Archive,
        ring: KeyRing,
        transport: Transport,
        millis: Callable[[], int],
    ) -> None:
        self._ledger = ledger
        self._millis = millis
        self._ring = ring
        self._log = ring.log
        self._transport = transport
        self._gatherer = Gatherer(archive, ring, transport)
        self.purging = Purging(ledger, archive, ring, millis)
        self._holding = Holding(ledger, archive, ring)
        self._limits = Limits(ledger, archive, ring.log)
        self._tails = Tails(ledger, ring.log, transport)

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
        if probe or not hints.keys() <= known.keys() | {mine}:
            self._gatherer.fetch_entries(self._transport.list(names.MEMBERS), found)
        if probe:
            late = self._gatherer.fetch_wanted(found)
            self._refuse_wraps(found)
            self._replay(self._late(late, ()))
        journals = set(hints)
        if probe:
            journals |= set(self._log.writers()) | set(cursors)
        for writer in sorted(journals - {mine}):
            reached = cursors[writer].sequence if writer in cursors else 0
            if probe or hints.get(writer, 0) > reached:
                self._receive_journal(writer, cursors.get(writer), found)
                after = self._ledger.cursors().get(writer)
                if hints.get(writer, 0) > (after.sequence if after else 0):
                    found.everything = False
        if probe:
            self._compare_tails(hints, found)
        return found

    def carry_out_orders(self, seal: Callable[[], object], *, probe: bool = False) -> None:
        """Drop what orders take from this person; ``probe`` looks for what lies there again.

        Raises:
            FolderError: If the folder is away; what needs none is done.
        """
        self.purging.carry_out(seal)
        if probe:
            self.purging.look_again(self._transport)

    def operations_of(self, scope: Id) -> list[Operation]:
        """Open everything kept of a scope anew, for a replay."""
        return self.open_segments(self._ledger.segments_of(scope), scope)

    def open_segments(self, kept: Sequence[Sealed], scope: Id | None = None) -> list[Operation]:
        """Open kept segments as far as the keys here go; only one scope of them if named.

        What of them does not count is told to the ledger.
        """
        operations: list[Operation] = []
        refused: list[Refusal] = []
        judged: list[str] = []
        for sealed in kept:
            name = names.segment_name(sealed.writer, sealed.sequence)
            segment = segments.parse(sealed.data, name)
            groups = [group for group in segment.groups if scope in (None, group.scope)]
            read = self._open(segment, groups, Round())
            operations.extend(read.operations)
            refused.extend(read.refused)
            judged.extend(group.where for group in groups if group.scope not in read.unread)
        self._ledger.refuse(refused, judged)
        return operations

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
        scopes = swept.replay | self._limits.touched()
        self._replay(scope for scope in scopes if self._ring.kind_of(scope))
        self._limits.settle()

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
                self._receive_journal(writer, self._ledger.cursors().get(writer), found)
            elif why:
                found.broken.setdefault(names.segment_name(writer, cursor.sequence), why)

    def _start_over(self, writer: Id, sequence: int) -> None:
        """Drop a journal from here on; what of it is one's own waits to be sealed again."""
        own = self._is_former(writer)
        with self._ledger.batch():
            dropped = self._ledger.forget_from(writer, sequence, own=own)
            parsed = [
                segments.parse(each.data, names.segment_name(writer, each.sequence))
                for each in dropped
            ]
            if own:
                self._ledger.wait_again(self.open_segments(dropped))
            scopes = {group.scope for segment in parsed for group in segment.groups}
            self._replay(scopes.intersection(self._ring.readable()))

    def _is_former(self, writer: Id) -> bool:
        """Tell whether a journal was this computer's, or that of the one it was copied from."""
        return self._log.writers().get(writer) == self._ring.identity.device

    # One journal

    def _receive_journal(self, writer: Id, cursor: Cursor | None, found: Round) -> None:
        with Handing(self._ledger.receive) as handing:
            self._receive_segments(writer, cursor, found, handing)

    def _receive_segments(
        self, writer: Id, cursor: Cursor | None, found: Round, handing: Handing
    ) -> None:
        batch: list[Opened] = []
        size = count = 0
        late: set[Id] = set()
        former = self._is_former(writer)
        while True:
            segment = self._next(writer, cursor, found)
            if segment is not None:
                learned = self._learn_announced(segment, found)
                self.purging.hear(segment.header)
                unread = handing.unread() | {scope for each in batch for scope in each.unread}
                late |= self._late(learned, unread)
                read = self._open(segment, segment.groups, found)
                sealed = Sealed(writer, segment.header.sequence, segment.hash, segment.data)
                batch.append(
                    Opened(
                        sealed,
                        tuple(read.operations),
                        tuple(read.unread),
                        read.refused,
                        tuple(group.scope for group in segment.groups),
                    )
                )
                size += len(segment.data)
                count += len(read.operations)
                cursor = Cursor(segment.header.sequence, segment.hash)
            full = size > BATCH_BYTES or count > BATCH_OPERATIONS or len(batch) == BATCH_SEGMENTS
            if batch and (segment is None or full):
                if former:
                    self._take_over(batch, late)
                else:
                    handing.give(batch, last=segment is None)
                found.segments += len(batch)
                found.refused += sum(
                    refusal.operations for opened in batch for refusal in opened.refused
                )
                if late and not former:
                    handing.wait()
                    self._replay(late)
                batch, size, count, late = [], 0, 0, set()
            if segment is None:
                return

    def _take_over(self, batch: Sequence[Opened], late: Iterable[Id]) -> None:
        """Hand over what came through a former journal of this computer's own."""
        came = [operation for opened in batch for operation in opened.operations]
        with self._ledger.batch():
            scopes = self._ledger.take_over(came)
            self._ledger.receive(batch)
            self._replay(scopes.union(late))

    def _next(self, writer: Id, cursor: Cursor | None, found: Round) -> Segment | None:
        """Return the next segment of a journal, verified; None if there is none to take."""
        sequence = cursor.sequence + 1 if cursor else 1
        name = names.segment_name(writer, sequence)
        try:
            segment = segments.parse(self._transport.get(name, MAX_SEGMENT_BYTES), name)
            self._verify(segment, writer, sequence, cursor, found)
        except (NotThere, EntriesMissing):
            return None
        except layout.NewerFormat as error:
            found.newer = True
            found.broken[name] = error.why
            return None
        except SealBroken as error:
            found.broken[name] = error.why
            return None
        return segment

    def _verify(
        self, segment: Segment, writer: Id, sequence: int, cursor: Cursor | None, found: Round
    ) -> None:
        header = segment.header
        if (header.writer, header.sequence) != (writer, sequence):
            raise SealBroken(segment.where, "place")
        if header.previous != (cursor.hash if cursor else layout.NO_HASH):
            raise SealBroken(segment.where, "chain")
        missing = [each for each in header.position if not self._log.holds(each)]
        if missing:
            self._gatherer.fetch_entries([names.member_name(each) for each in missing], found)
        public = self._log.writer_key(writer, header.position)
        if public is None or self._log.standing(header.position).member_of_writer(writer) != (
            header.author
        ):
            raise SealBroken(segment.where, "author")
        segment.verify(public)

    def _open(self, segment: Segment, groups: Iterable[Group], found: Round) -> _Read:
        """Open the groups whose keys are here, and judge what they say."""
        header = segment.header
        read = _Read()
        for group in groups:
            key = self._ring.key_for(group)
            kind = self._ring.kind_of(group.scope)
            if key is None or kind is None:
                read.unread.append(group.scope)
                continue
            try:
                written = encoding.decode(
                    group.open(key), group.scope, header.writer, header.author
                )
            except SealBroken as error:
                found.broken[group.where] = error.why
                refusal = Refusal(
                    group.where, error.why, header.author, header.writer, self._millis()
                )
                read.refused.append(refusal)
                continue
            counted, refused = judge(self._ring, segment, group, kind, written)
            read.operations.extend(counted)
            read.refused.extend(refused)
        return read

    def _learn_announced(self, segment: Segment, found: Round) -> set[Id]:
        """Fetch the wraps a segment announces; return the scopes they made readable."""
        header = segment.header
        if not segment.wraps:
            return set()
        wanted = [names.wrap_name(each.owner, each.key_id, each.hash) for each in segment.wraps]
        learned = self._gatherer.fetch_wraps(wanted, found)
        self._refuse_wraps(found, header.writer)
        return learned

    def _refuse_wraps(self, found: Round, writer: Id = _UNKNOWN) -> None:
        """Keep which wraps are not to be believed; ``writer`` announced them."""
        now = self._millis()
        self._ledger.refuse(
            [
                Refusal(name, found.broken[name], author, writer, now)
                for name, author in found.forbidden.items()
            ]
        )
        found.refused += len(found.forbidden)
        found.forbidden.clear()

    def _late(self, scopes: Iterable[Id], unread: Collection[Id]) -> set[Id]:
        """Return those of the scopes of which something came before their key.

        Args:
            scopes: Whose keys came.
            unread: Scopes of what is not stored yet and could not be read.
        """
        return {scope for scope in scopes if scope in unread or self._ledger.segments_of(scope)}

    def _replay(self, scopes: Iterable[Id]) -> None:
        for scope in scopes:
            operations = self.operations_of(scope)
            self._ledger.replay(scope, partial(list, operations))
