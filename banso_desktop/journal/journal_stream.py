# SPDX-License-Identifier: Apache-2.0
"""One journal of somebody else's, from the last segment received on: fetched, verified, stored.

A segment is looked for under its own name and in its writer's packs. Where it does not verify
the journal stops and the round tells so (docs/format.md, "Reading").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, segments
from banso_desktop.journal.acknowledgements import Acknowledgements
from banso_desktop.journal.doubts import Doubts
from banso_desktop.journal.gathering import Gatherer, Round
from banso_desktop.journal.handing import Handing
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import (
    Cursor,
    More,
    Opened,
    Refusal,
    Sealed,
    nothing_more,
)
from banso_desktop.journal.member_log import EntriesMissing
from banso_desktop.journal.opening import Opener, Read
from banso_desktop.journal.pack_shelf import PackShelf
from banso_desktop.journal.purging import Purging
from banso_desktop.journal.segments import Group, Segment
from banso_desktop.journal.snapshot_reading import SnapshotReader
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.whole_journals import KeepingLedger

BATCH_SEGMENTS: Final = 64
BATCH_BYTES: Final = 16 * 1024 * 1024
BATCH_OPERATIONS: Final = 5_000
"""Segments are handed over in batches of about this much; bounds memory."""
HISTORY_SEGMENTS: Final = 4000
"""Segments received in one round while a snapshot is shown: what is written waits no longer."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told what segments say in their headers, beside the ledger.

    Attributes:
        purging: Which orders were carried out.
        acknowledgements: What was received.
        snapshots: Knows what is left for a replay at the end of a snapshot's history.
    """

    purging: Purging
    acknowledgements: Acknowledgements
    snapshots: SnapshotReader


class JournalStream:
    """Receives journals one after another. Used by one thread at a time.

    Attributes:
        left: Segments this round may still receive while a snapshot is shown.
        came: Segments stored in this round, or just being stored.

    Args:
        ledger: Takes what was received.
        ring: Opens it, and knows the membership log.
        transport: Where it comes from.
        gatherer: Fetches entries and wraps.
        opener: Opens groups.
        told: Who is told what segments say in their headers.
        replay: Merges scopes anew.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(
        self,
        ledger: KeepingLedger,
        ring: KeyRing,
        transport: Transport,
        gatherer: Gatherer,
        opener: Opener,
        told: Told,
        replay: Callable[[Iterable[Id]], None],
        millis: Callable[[], int],
    ) -> None:
        self._ledger = ledger
        self._ring = ring
        self._log = ring.log
        self._transport = transport
        self._gatherer = gatherer
        self._opener = opener
        self._told = told
        self._replay = replay
        self._millis = millis
        self._doubts = Doubts()
        self.left = HISTORY_SEGMENTS
        self.came = 0

    def receive(self, writer: Id, reaches: int, found: Round, *, probe: bool) -> None:
        """Receive what is new of a journal.

        Args:
            writer: Whose.
            reaches: How far it reaches, as hints and others say: up to there packs are looked
                into where a segment does not lie under its own name.
            found: Takes what is wrong.
            probe: Look into packs also beyond.

        Raises:
            FolderError: If the folder is away; what came before stays received.
        """
        shelf = PackShelf(self._transport, writer, self._doubts)
        with Handing(self._store) as handing:
            self._receive(shelf, writer, names.MAX_SEQUENCE if probe else reaches, found, handing)
        found.newer |= shelf.newer
        found.broken.update(shelf.broken)

    def is_former(self, writer: Id) -> bool:
        """Tell whether a journal was this computer's, or that of the one it was copied from."""
        return self._log.writers().get(writer) == self._ring.identity.device

    def late(self, scopes: Iterable[Id], unread: Collection[Id]) -> set[Id]:
        """Return those of the scopes of which something came before their key.

        Args:
            scopes: Whose keys came.
            unread: Scopes of what is not stored yet and could not be read.
        """
        return {scope for scope in scopes if scope in unread or self._ledger.segments_of(scope)}

    def refuse_wraps(self, found: Round, writer: Id) -> None:
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

    def _receive(
        self, shelf: PackShelf, writer: Id, packed_to: int, found: Round, handing: Handing
    ) -> None:
        cursor = self._ledger.cursors().get(writer)
        batch: list[Opened] = []
        heard: list[Segment] = []
        size = count = 0
        late: set[Id] = set()
        rest: tuple[Segment, Sequence[Group]] | None = None
        former = self.is_former(writer)
        while True:
            packed = (cursor.sequence if cursor else 0) < packed_to
            segment = self._next(shelf, writer, cursor, packed, found)
            if segment is not None:
                heard.append(segment)
                learned = self._learn_announced(segment, found)
                unread = handing.unread() | {scope for each in batch for scope in each.unread}
                late |= self.late(learned, unread)
                read, rest = self._open(segment, former, found), None
                if read.rest:
                    rest = segment, read.rest
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
                size += max(len(segment.data), read.size)
                count += len(read.operations)
                cursor = Cursor(segment.header.sequence, segment.hash)
            full = rest is not None or size > BATCH_BYTES or count > BATCH_OPERATIONS
            full = full or len(batch) == BATCH_SEGMENTS
            if batch and (segment is None or full):
                hear = partial(self._hear, heard, self._log.writers().keys())
                if former:
                    hear()
                    self._take_over(batch, late)
                elif rest is not None:
                    handing.wait()
                    hear()
                    self._store_large(batch, *rest, found)
                else:
                    handing.give(batch, last=segment is None, first=hear)
                found.segments += len(batch)
                found.refused += sum(
                    refusal.operations for opened in batch for refusal in opened.refused
                )
                if late and not former:
                    handing.wait()
                    self._replay(late)
                batch, heard, size, count, late, rest = [], [], 0, 0, set(), None
            if segment is None:
                return

    def _hear(self, heard: Sequence[Segment], writers: Collection[Id]) -> None:
        """Take in what the headers say, before what they came with is stored.

        May run on the thread that writes, and asks nobody who may wait for that.
        """
        for segment in heard:
            self._told.purging.hear(segment.header)
        self._told.acknowledgements.hear(heard, writers)
        self.came += len(heard)

    def _store(self, batch: Sequence[Opened], more: More = nothing_more) -> None:
        """Hand over a batch; beside the reading of the next one, see :class:`Handing`."""
        self._ledger.receive(batch, more)

    def _store_large(
        self, batch: Sequence[Opened], segment: Segment, rest: Sequence[Group], found: Round
    ) -> None:
        """Hand over a batch whose last segment is not held at once; in one transaction."""
        with self._ledger.batch():
            self._store(batch)
            while rest:
                read = self._opener.open(segment, rest, found)
                scopes = tuple(group.scope for group in rest)
                self._ledger.receive_more(
                    Opened(
                        batch[-1].sealed,
                        tuple(read.operations),
                        tuple(read.unread),
                        read.refused,
                        scopes,
                    )
                )
                found.refused += sum(refusal.operations for refusal in read.refused)
                rest = read.rest

    def _take_over(self, batch: Sequence[Opened], late: Iterable[Id]) -> None:
        """Hand over what came through a former journal of this computer's own."""
        came = [operation for opened in batch for operation in opened.operations]
        with self._ledger.batch():
            scopes = self._ledger.take_over(came)
            self._store(batch)
            self._replay(scopes.union(late))

    def _next(
        self, shelf: PackShelf, writer: Id, cursor: Cursor | None, packed: bool, found: Round
    ) -> Segment | None:
        """Return the next segment of a journal, verified; None if there is none to take now."""
        sequence = cursor.sequence + 1 if cursor else 1
        if sequence > names.MAX_SEQUENCE:
            return None
        if self._told.snapshots.provisional is not None:
            self.left -= 1
            if self.left <= 0:
                found.everything = False
                return None
        name = names.segment_name(writer, sequence)
        for where, data in shelf.candidates(sequence, packed=packed):
            try:
                segment = segments.parse(data, name)
                self._verify(segment, writer, sequence, cursor, found)
            except EntriesMissing:
                found.everything = False  # it lies there, and what it refers to is to come
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

    def _open(self, segment: Segment, former: bool, found: Round) -> Read:
        """Open what is not left for a replay at the end of a snapshot's history.

        A former journal of one's own is opened at once: what waits here is compared with it.
        """
        header = segment.header
        left = {
            group.scope
            for group in segment.groups
            if not former
            and self._told.snapshots.leaves(header.writer, header.sequence, group.scope)
        }
        groups = [group for group in segment.groups if group.scope not in left]
        opening = self._opener.open_all if former else self._opener.open
        read = opening(segment, groups, found)
        read.unread.extend(sorted(left))
        return read

    def _learn_announced(self, segment: Segment, found: Round) -> set[Id]:
        """Fetch the wraps a segment announces; return the scopes they made readable."""
        header = segment.header
        if not segment.wraps:
            return set()
        wanted = [names.wrap_name(each.owner, each.key_id, each.hash) for each in segment.wraps]
        learned = self._gatherer.fetch_wraps(wanted, found, writer=header.writer)
        self.refuse_wraps(found, header.writer)
        return learned
