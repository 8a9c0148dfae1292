# SPDX-License-Identifier: Apache-2.0
"""The side of the journal that comes in: segments of others, replays, erasure, digests."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from contextlib import nullcontext
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal import digest
from banso_desktop.journal.encoding import pack_value
from banso_desktop.journal.ledger import (
    Change,
    Cursor,
    More,
    Opened,
    Refusal,
    Sealed,
    nothing_more,
)
from banso_desktop.journal.operations import Operation, Stamp
from banso_desktop.store import bulk
from banso_desktop.store.hub import EVERYTHING, NOTHING, change_of, joined
from banso_desktop.store.journaling import OutgoingPart
from banso_desktop.store.stored import Arrived
from banso_desktop.store.tables import FULL_TEXT
from banso_desktop.store.words import packed, unpacked

STEP_OPERATIONS: Final = 2000
"""Operations merged before it is looked whether somebody waits to save: some 0.1 s."""


class IncomingPart(OutgoingPart):
    """The part of a replica that receives: ``cursors`` to ``replay`` of the ledger."""

    _pressed_at = float("-inf")
    """When somebody last had to wait for what is received, by the monotonic clock."""

    def cursors(self) -> Mapping[Id, Cursor]:
        """Return how far each writer's journal was received (own journal: sealed)."""
        found = self._read("SELECT writer, sequence, hash FROM cursors")
        return {Id(writer): Cursor(sequence, bytes(digest)) for writer, sequence, digest in found}

    def newest_moments(self) -> Mapping[Id, int]:
        """Return when the newest readable thing of each writer was written, by its own clock.

        Milliseconds since 1970; a writer nothing was read of is left out.
        """
        found = self._read("SELECT writer, newest FROM cursors WHERE newest > 0")
        return {Id(writer): unpacked(newest, writer).millis for writer, newest in found}

    def receive(self, opened: Sequence[Opened], more: More = nothing_more) -> Change:
        """Store segments, advance cursors, merge and project what is readable.

        Segments received before are passed over. Where something else is to be written
        meanwhile, the transaction ends early and the rest goes into another one behind that: it
        waits for :data:`STEP_OPERATIONS`, or one segment, to be merged, and for what was merged
        before to be indexed and durable (:data:`~.bulk.TOGETHER_BESIDE`).

        Args:
            opened: In the order of their journals.
            more: Asked for what comes next, also on the thread that writes, until
                nothing is ready. With it, a transaction holds :data:`~.bulk.TOGETHER`
                operations while nobody works here.

        Raises:
            ValueError: If a segment leaves a gap after the last one of its writer; those
                before it may stay received.
        """
        if more is nothing_more:
            return self._receive_all(deque(opened), more)
        self._writer.run(lambda: bulk.make_room(self._connection))
        try:
            return self._receive_all(deque(opened), more)
        finally:
            self._writer.run(lambda: bulk.give_back(self._connection))

    def receive_more(self, opened: Opened) -> Change:
        """Merge more of a segment that was received just now; in one batch with that."""

        def job() -> Change:
            self._note_opened(opened)
            arrived = with_values(opened.operations)
            self._saw(arrived)
            return change_of(self._projection.apply(arrived), received=True)

        return self._write_and_tell(job)

    def segments_of(self, scope: Id) -> Sequence[Sealed]:
        """Return the kept segments with a group of this scope, for replay."""
        found = self._read(
            "SELECT writer, sequence, hash, data FROM segment_scopes "
            "JOIN segments USING (writer, sequence) WHERE scope = ? ORDER BY writer, sequence",
            (scope,),
        )
        return [
            Sealed(Id(writer), sequence, bytes(hash_), bytes(data))
            for writer, sequence, hash_, data in found
        ]

    def replay(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> Change:
        """Drop a scope's rows and merge its operations anew (a key arrived, an upgrade).

        Args:
            scope: The scope.
            operations: Returns those of sealed segments; called inside the transaction.
                What lies in the outbox is added here.
        """
        return self._write_and_tell(lambda: self._replay(scope, operations))

    def scopes_in(self, writer: Id, first: int, last: int) -> Sequence[Id]:
        """Return the scopes of which the kept segments of a writer between these have a group."""
        found = self._read(
            "SELECT DISTINCT scope FROM segment_scopes "
            "WHERE writer = ? AND sequence BETWEEN ? AND ?",
            (writer, first, last),
        )
        return [Id(scope) for (scope,) in found]

    def lose_keys(self, keys: Mapping[Id, Collection[Id]]) -> Set[Id]:
        """Forget keys of scopes; return the scopes of which they are forgotten.

        Of a scope without a key left, rows, index and drafts go too, out of every page of the
        file. A scope of which something waits to be sealed is left as it is.
        """
        lost: set[Id] = set()

        def job() -> Change:
            self._settle()
            for scope, named in keys.items():
                if self._lose(scope, named):
                    lost.add(scope)
            self._projection.words.erase_links()
            self._know_scopes()
            return EVERYTHING

        if keys:
            self._write_and_tell(job)
        if lost:
            self._writer.run(self._compact)
        return lost

    def refuse(self, refusals: Sequence[Refusal], judged: Collection[str] = ()) -> None:
        """Keep for the diagnosis what does not count; what is kept already stays once.

        Of groups that were ``judged`` anew, what was kept before is forgotten.
        """
        if refusals or judged:
            self._write(lambda: self._judged(refusals, judged))

    def refused(self) -> Sequence[Refusal]:
        """Return what does not count, the newest first."""
        found = self._read(
            "SELECT place, why, author, writer, at, operations FROM refusals "
            "ORDER BY at DESC, place, why"
        )
        return [
            Refusal(str(place), str(why), Id(author), Id(writer), at, count)
            for place, why, author, writer, at, count in found
        ]

    def digest(self, scope: Id) -> str:
        """Return the digest of a scope's state, equal on all who hold its key."""
        found = self._read(
            "SELECT entities.word, id, slots.word, at, writers.word FROM operations "
            "JOIN words AS entities ON entities.number = entity "
            "JOIN words AS slots ON slots.number = slot "
            "JOIN words AS writers ON writers.number = writer "
            "WHERE scope = (SELECT number FROM words WHERE word = ?) AND state = 1",
            (scope,),
        )
        return digest.state(
            (entity, Id(row), slot, unpacked(at, writer)) for entity, row, slot, at, writer in found
        )

    def scopes(self) -> Mapping[Id, str]:
        """Return the scopes that can be read here, with their kinds."""
        return {Id(scope): str(kind) for scope, kind in self._read("SELECT id, kind FROM scopes")}

    def strange(self) -> Mapping[tuple[str, str], int]:
        """Return what other versions wrote and this one keeps without showing it.

        By entity and field (``""`` where there is none), how many operations.
        """
        found = self._read("SELECT entity, field, count(*) FROM strange GROUP BY entity, field")
        return {(str(entity), str(field)): int(count) for entity, field, count in found}

    def erase_scope(self, scope: Id, *, unless_unsent: bool = False) -> bool:
        """Take a scope off this computer: rows, search index, keys, drafts, unsent writing.

        Kept segments stay, but nothing here opens the scope's groups any more. Ends with
        rewriting the index and the file, so that no page holds what was deleted; takes
        seconds for a large replica.

        Args:
            scope: The scope.
            unless_unsent: Do nothing, and return False, where something of it is written
                here and not sealed: nobody else has it.
        """
        erased = self._write(lambda: self._erase(scope, unless_unsent))
        if erased:
            self._writer.run(lambda: self.hub.tell(EVERYTHING))
            self._writer.run(self._compact)
        return erased

    def _receive_all(self, rest: deque[Opened], more: More) -> Change:
        """Receive in as many transactions as it takes."""
        change = NOTHING
        rest.extend(() if rest else more())
        while rest:
            change = joined(change, self._write_and_tell(lambda: self._receive(rest, more)))
            rest.extend(() if rest else more())
        return change

    def _receive(self, rest: deque[Opened], more: More) -> Change:
        """Receive from the front, step by step, until something waits or nothing is left."""
        self._settle()
        is_beside = time.monotonic() < self._pressed_at + bulk.AT_WORK_SECONDS
        change, left = NOTHING, bulk.TOGETHER_BESIDE if is_beside else bulk.TOGETHER
        with nullcontext() if more is nothing_more else bulk.merging_late(self._connection):
            while rest:
                arrived, cost = self._kept(rest)
                left -= cost
                self._saw(arrived)
                touched = self._projection.apply(arrived, indexed=False)
                change = joined(change, change_of(touched, received=True))
                if self._writer.is_pressed:
                    self._pressed_at = time.monotonic()
                if self._batched is None and self._writer.is_awaited:
                    break
                if not rest and left > 0:
                    rest.extend(more())
            self._projection.index()
        return change

    def _kept(self, rest: deque[Opened]) -> tuple[list[Arrived], int]:
        """Store segments from the front, for one step; return what they say, and their cost."""
        arrived: list[Arrived] = []
        cost = 0
        while rest and len(arrived) < STEP_OPERATIONS and cost < bulk.TOGETHER_BESIDE:
            segment = rest.popleft()
            cost += bulk.cost(segment)
            if self._keep(segment):
                arrived.extend(with_values(segment.operations))
        return arrived, cost

    def _keep(self, opened: Opened) -> bool:
        """Store a segment and advance its writer's cursor; False if it was here before."""
        sealed = opened.sealed
        found = self._connection.execute(
            "SELECT sequence FROM cursors WHERE writer = ?", (sealed.writer,)
        ).fetchone()
        last = found[0] if found else 0
        if sealed.sequence <= last:
            return False
        if sealed.sequence != last + 1:
            raise ValueError(f"segment {sealed.sequence} follows {last}")
        self._connection.execute(
            "INSERT INTO segments(writer, sequence, hash, data) VALUES (?, ?, ?, ?)",
            (sealed.writer, sealed.sequence, sealed.hash, sealed.data),
        )
        self._note_opened(opened)
        self._advance(sealed, 0)
        return True

    def _note_opened(self, opened: Opened) -> None:
        """Take note of what of a segment was opened, and what of it does not count."""
        sealed = opened.sealed
        self._refuse(opened.refused)
        is_unread = dict.fromkeys(opened.scopes, 0)
        is_unread |= {operation.scope: 0 for operation in opened.operations}
        is_unread |= dict.fromkeys(opened.unread, 1)
        self._connection.executemany(
            "INSERT OR REPLACE INTO segment_scopes(scope, writer, sequence, unread) "
            "VALUES (?, ?, ?, ?)",
            [(scope, sealed.writer, sealed.sequence, flag) for scope, flag in is_unread.items()],
        )

    def _refuse(self, refusals: Sequence[Refusal]) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO refusals(place, why, author, writer, at, operations) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [
                (each.where, each.why, each.author, each.writer, each.at, each.operations)
                for each in refusals
            ],
        )

    def _judged(self, refusals: Sequence[Refusal], judged: Collection[str]) -> None:
        self._connection.executemany(
            "DELETE FROM refusals WHERE place = ?", [(place,) for place in judged]
        )
        self._refuse(refusals)

    def _lose(self, scope: Id, keys: Collection[Id]) -> bool:
        waits = "SELECT 1 FROM outbox WHERE scope = ? LIMIT 1"
        if self._connection.execute(waits, (scope,)).fetchone() is not None:
            return False
        self._connection.executemany(
            "DELETE FROM secrets WHERE kind = 'scope' AND owner = ? AND key_id = ?",
            [(scope, key) for key in keys],
        )
        left = "SELECT 1 FROM secrets WHERE kind = 'scope' AND owner = ? LIMIT 1"
        if self._connection.execute(left, (scope,)).fetchone() is None:
            self._projection.erase(scope)
            self._connection.execute("DELETE FROM scopes WHERE id = ?", (scope,))
            self._connection.execute("DELETE FROM drafts WHERE instr(key, ?) > 0", (scope,))
            self._forget_aside(scope)
        return True

    def _saw(self, arrived: Sequence[Arrived]) -> None:
        """Set the clock ahead of what came, now and after the next start."""
        for stamp in newest(arrived):
            self._clock.saw(stamp)
            self._connection.execute(
                "UPDATE cursors SET newest = max(newest, ?) WHERE writer = ?",
                (packed(stamp), stamp.writer),
            )

    def _replay(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> Change:
        self._settle()
        self._projection.drop(scope)
        arrived = with_values([*operations(), *self._waiting(scope)])
        self._saw(arrived)
        self._projection.apply(arrived)
        self._read_all(scope)
        return EVERYTHING

    def _waiting(self, scope: Id) -> list[Operation]:
        """Return what was written here in a scope and is not sealed yet."""
        unsealed = self._connection.execute(
            "SELECT scope, data FROM outbox WHERE scope = ? ORDER BY stamp", (scope,)
        ).fetchall()
        return self._all_unsealed(unsealed)

    def _read_all(self, scope: Id) -> None:
        """Take note that every kept segment of a scope was opened."""
        self._connection.execute("UPDATE segment_scopes SET unread = 0 WHERE scope = ?", (scope,))

    def _erase(self, scope: Id, unless_unsent: bool) -> bool:
        self._settle()
        waiting = "SELECT 1 FROM outbox WHERE scope = ? LIMIT 1"
        if unless_unsent and self._connection.execute(waiting, (scope,)).fetchone():
            return False
        self._projection.erase(scope)
        for statement in (
            "DELETE FROM outbox WHERE scope = ?",
            "DELETE FROM resend WHERE scope = ?",
            "DELETE FROM secrets WHERE owner = ?",
            "DELETE FROM scopes WHERE id = ?",
            "DELETE FROM drafts WHERE instr(key, ?) > 0",
        ):
            self._connection.execute(statement, (scope,))
        self._projection.words.erase_links()
        self._forget_aside(scope)
        self._know_scopes()
        return True

    def _compact(self) -> None:
        """Rewrite index and file, so that what was deleted is in no page and no log."""
        self._connection.execute(
            f"INSERT INTO {FULL_TEXT}({FULL_TEXT}) VALUES ('optimize')"  # noqa: S608
        )
        self._connection.execute("VACUUM")
        self._empty_log()


def with_values(operations: Iterable[Operation]) -> list[Arrived]:
    """Return operations with their values as the projection stores them."""
    return [(operation, pack_value(operation.value)) for operation in operations]


def newest(arrived: Sequence[Arrived]) -> list[Stamp]:
    """Return each writer's newest stamp."""
    found: dict[str, Stamp] = {}
    for operation, _ in arrived:
        stamp = operation.stamp
        if stamp.writer not in found or found[stamp.writer] < stamp:
            found[stamp.writer] = stamp
    return list(found.values())
