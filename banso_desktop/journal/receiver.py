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
from banso_desktop.journal.acknowledgements import Acknowledgements
from banso_desktop.journal.gathering import Gatherer, Round
from banso_desktop.journal.judging import judge
from banso_desktop.journal.keeping import Keeping
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Archive, Cursor, Ledger, Opened, Refusal, Sealed
from banso_desktop.journal.member_log import EntriesMissing
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.pack_shelf import PackShelf
from banso_desktop.journal.segments import Group, Segment
from banso_desktop.journal.snapshot_reading import BEHIND, SnapshotReader
from banso_desktop.journal.transport import Transport

_UNKNOWN: Final = Id("")
BATCH_SEGMENTS: Final = 64
BATCH_BYTES: Final = 16 * 1024 * 1024
"""Segments are handed over in batches of at most this much; bounds memory."""
MANY_SEGMENTS: Final = 200
"""Segments that are worth saying how many have come."""
HISTORY_SEGMENTS: Final = 4000
"""Segments received in one round while a snapshot is shown: what is written waits no longer."""


@dataclass(slots=True)
class _Read:
    """What could be read of some groups of a segment."""

    operations: list[Operation] = field(default_factory=list)
    unread: list[Id] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


class Receiver:
    """Receives the journals of all others. Used by one thread at a time.

    Args:
        ledger: Takes what was received.
        archive: Keeps wraps and entries, also those for others.
        ring: Opens what can be opened.
        transport: Where it comes from.
        millis: The wall clock, milliseconds since 1970.
        keeping: Shows and confirms what snapshots say.
        behind: See :data:`~.snapshot_reading.BEHIND`.

    Attributes:
        acknowledgements: What others have received.
        snapshots: What is shown before its history is here.
    """

    def __init__(
        self,
        ledger: Ledger,
        archive: Archive,
        ring: KeyRing,
        transport: Transport,
        millis: Callable[[], int],
        keeping: Keeping,
        behind: int = BEHIND,
    ) -> None:
        self._ledger = ledger
        self._millis = millis
        self._ring = ring
        self._log = ring.log
        self._transport = transport
        self._gatherer = Gatherer(archive, ring, transport)
        self.acknowledgements = Acknowledgements(archive, millis)
        self.snapshots = SnapshotReader(
            ledger, keeping, archive, ring, transport, self._gatherer, self._open_kept, behind
        )
        self._left = HISTORY_SEGMENTS
        self._arrived = [0, 0]

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
        self.snapshots.consider(hints, cursors, found)
        self._left = HISTORY_SEGMENTS
        self._arrived = [0, _lacking(hints, cursors, mine)]
        reaches = self.missing()
        reaches.update({each: max(hints[each], reaches.get(each, 0)) for each in hints})
        journals = set(hints)
        if probe:
            journals |= set(self._log.writers()) | set(cursors)
        for writer in sorted(journals - {mine}):
            reached = cursors[writer].sequence if writer in cursors else 0
            if probe or hints.get(writer, 0) > reached:
                self._receive_journal(writer, cursors.get(writer), reaches, probe, found)
                after = self._ledger.cursors().get(writer)
                if hints.get(writer, 0) > (after.sequence if after else 0):
                    found.everything = False
        self._arrived = [0, 0]
        whole = probe and self._left > 0
        self.snapshots.finish(self._ledger.cursors(), whole=whole)
        found.missing = self.missing()
        found.provisional = self.snapshots.provisional is not None
        return found

    @property
    def arriving(self) -> tuple[int, int] | None:
        """How many of how many segments came in the round under way; None if they are few."""
        came, lacking = self._arrived
        return (min(came, lacking), lacking) if lacking >= MANY_SEGMENTS else None

    def missing(self) -> dict[Id, int]:
        """Return the journals others have received further than they came here."""
        return self.acknowledgements.missing(self._ledger.cursors(), self._ring.identity.writer)

    def operations_of(self, scope: Id) -> list[Operation]:
        """Open everything kept of a scope anew, for a replay."""
        return self._open_kept(self._ledger.segments_of(scope), (scope,))

    def open_segments(self, kept: Sequence[Sealed]) -> list[Operation]:
        """Open kept segments as far as the keys here go.

        What of them does not count is told to the ledger.
        """
        return self._open_kept(kept, None)

    def _open_kept(self, kept: Sequence[Sealed], scopes: Collection[Id] | None) -> list[Operation]:
        """Open kept segments, or some scopes of them, and tell what does not count."""
        operations: list[Operation] = []
        refused: list[Refusal] = []
        for sealed in kept:
            name = names.segment_name(sealed.writer, sealed.sequence)
            segment = segments.parse(sealed.data, name)
            groups = [group for group in segment.groups if scopes is None or group.scope in scopes]
            read = self._open(segment, groups, Round())
            operations.extend(read.operations)
            refused.extend(read.refused)
        self._ledger.refuse(refused)
        return operations

    def judge_own(self, scopes: Iterable[Id]) -> None:
        """Merge scopes anew of which this profile sealed what does not count.

        Somebody writes, and before it is sealed hears that the roles were changed: nobody
        takes it, so it must not stand here either.
        """
        self._replay(scopes)

    # One journal

    def _receive_journal(
        self,
        writer: Id,
        cursor: Cursor | None,
        reaches: Mapping[Id, int],
        probe: bool,
        found: Round,
    ) -> None:
        batch: list[Opened] = []
        heard: list[Segment] = []
        size = 0
        late: set[Id] = set()
        shelf = PackShelf(self._transport, writer)
        while True:
            packed = probe or (cursor.sequence if cursor else 0) < reaches.get(writer, 0)
            segment = self._next(shelf, writer, cursor, packed, found)
            if segment is not None:
                heard.append(segment)
                learned = self._learn_announced(segment, found)
                late |= self._late(learned, batch)
                read = self._open_now(segment, found)
                sealed = Sealed(writer, segment.header.sequence, segment.hash, segment.data)
                batch.append(
                    Opened(sealed, tuple(read.operations), tuple(read.unread), read.refused)
                )
                size += len(segment.data)
                cursor = Cursor(segment.header.sequence, segment.hash)
            if batch and (segment is None or len(batch) == BATCH_SEGMENTS or size > BATCH_BYTES):
                self.acknowledgements.hear(heard, self._log.writers().keys())
                self._ledger.receive(batch)
                found.segments += len(batch)
                self._arrived[0] += len(batch)
                found.refused += sum(
                    refusal.operations for opened in batch for refusal in opened.refused
                )
                self._replay(late)
                batch, heard, size, late = [], [], 0, set()
            if segment is None:
                break
        for name, error in shelf.broken.items():
            found.newer |= isinstance(error, layout.NewerFormat)
            found.broken[name] = error.why

    def _next(
        self,
        shelf: PackShelf,
        writer: Id,
        cursor: Cursor | None,
        packed: bool,
        found: Round,
    ) -> Segment | None:
        """Return the next segment of a journal, verified; None if there is none to take now."""
        sequence = cursor.sequence + 1 if cursor else 1
        if sequence > names.MAX_SEQUENCE:
            return None
        if self.snapshots.provisional is not None:
            self._left -= 1
            if self._left <= 0:
                found.everything = False
                return None
        name = names.segment_name(writer, sequence)
        for where, data in shelf.candidates(sequence, packed=packed):
            try:
                segment = segments.parse(data, name)
                self._verify(segment, writer, sequence, cursor, found)
            except EntriesMissing:
                return None
            except SealBroken as error:
                shelf.refuse(type(error)(where, error.why))
            else:
                return segment
        return None

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

    def _open_now(self, segment: Segment, found: Round) -> _Read:
        """Open what is not left for a replay at the end of a snapshot's history."""
        header = segment.header
        left = {
            group.scope
            for group in segment.groups
            if self.snapshots.leaves(header.writer, header.sequence, group.scope)
        }
        groups = [group for group in segment.groups if group.scope not in left]
        read = self._open(segment, groups, found)
        read.unread.extend(sorted(left))
        return read

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
        if not segment.wraps or not self._log.accepts(header.writer, header.sequence):
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

    def _late(self, scopes: Iterable[Id], batch: Iterable[Opened]) -> set[Id]:
        """Return those of the scopes of which something came before their key."""
        unread = {scope for opened in batch for scope in opened.unread}
        return {scope for scope in scopes if scope in unread or self._ledger.segments_of(scope)}

    def _replay(self, scopes: Iterable[Id]) -> None:
        now = self.snapshots.provisional
        for scope in scopes:
            if now is not None and scope in now.scopes:
                continue  # replayed when its history is here
            operations = self.operations_of(scope)
            self._ledger.replay(scope, partial(list, operations))


def _lacking(hints: Mapping[Id, int], cursors: Mapping[Id, Cursor], mine: Id) -> int:
    """Return how many segments the folder has that did not come here yet, as the hints say."""
    return sum(
        max(0, reached - (cursors[writer].sequence if writer in cursors else 0))
        for writer, reached in hints.items()
        if writer != mine
    )
