# SPDX-License-Identifier: Apache-2.0
"""What packs and snapshots read of a replica, and provisional states until history confirms.

See :class:`banso_desktop.journal.keeping.Keeping`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Change, Cursor, Sealed
from banso_desktop.journal.merge import RECORD_SLOT
from banso_desktop.journal.operations import Operation, Stamp
from banso_desktop.store.hub import EVERYTHING, change_of
from banso_desktop.store.incoming import IncomingPart, newest, with_values
from banso_desktop.store.merging import CURRENT
from banso_desktop.store.stored import SELECT, operation_of
from banso_desktop.store.words import Words

_CHUNK: Final = 2000
"""Operations handed over at a time."""
_Place = tuple[str, str, str, str, Stamp]
_SCOPES_ASKED: Final = 500
"""Scopes named in one statement."""


@dataclass(frozen=True, slots=True)
class CurrentState:
    """What one reading transaction sees; implements ``journal.keeping.Current``."""

    vector: Mapping[Id, Cursor]
    count: int
    since: int
    connection: Any
    words: Words

    def operations(self, scope: Id, *, usable: bool) -> Iterator[Sequence[Operation]]:
        """Yield a scope's current operations; see ``journal.keeping.Current``."""
        chunk: list[Operation] = []
        for operation in self._chosen(scope, usable):
            chunk.append(operation)
            if len(chunk) == _CHUNK:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    def _chosen(self, scope: Id, usable: bool) -> Iterator[Operation]:
        numbers = dict(
            self.connection.execute(
                "SELECT word, number FROM words WHERE word IN (?, ?)", (scope, RECORD_SLOT)
            ).fetchall()
        )
        if scope not in numbers:
            return
        record = numbers.get(RECORD_SLOT, 0)
        if usable:
            found = self.connection.execute(
                f"{SELECT} scope = ? AND state = ? AND slot <> ? ORDER BY id",
                (numbers[scope], CURRENT, record),
            )
            for row in found:
                yield operation_of(row, self.words)[0]
        found = self.connection.execute(
            f"{SELECT} scope = ? AND slot = ? ORDER BY id, entity", (numbers[scope], record)
        )
        for _, rows in groupby(found, key=lambda row: (row[3], row[2])):
            held = [operation_of(row, self.words)[0] for row in rows]
            latest = max(operation.stamp.millis for operation in held)
            if (latest >= self.since) is usable:
                yield from held


class KeepingPart(IncomingPart):
    """The part of a replica that implements ``journal.keeping.Keeping``."""

    def segments_from(self, writer: Id, first: int, limit: int) -> Sequence[Sealed]:
        """Return kept segments of a journal from a sequence on, at most ``limit``."""
        found = self._read(
            "SELECT sequence, hash, data FROM segments WHERE writer = ? AND sequence >= ? "
            "ORDER BY sequence LIMIT ?",
            (writer, first, limit),
        )
        return [Sealed(writer, number, bytes(hash_), bytes(data)) for number, hash_, data in found]

    def segments_in(self, scopes: Collection[Id]) -> Iterator[Sealed]:
        """Yield the kept segments with a group of any of these scopes, each once."""
        named = sorted(scopes)
        places: set[tuple[str, int]] = set()
        for start in range(0, len(named), _SCOPES_ASKED):
            asked = named[start : start + _SCOPES_ASKED]
            marks = ", ".join("?" * len(asked))
            places.update(
                self._read(
                    "SELECT writer, sequence FROM segment_scopes "  # noqa: S608 - marks only
                    f"WHERE scope IN ({marks})",
                    asked,
                )
            )
        for writer, sequence in sorted(places):
            yield from self.segments_from(Id(writer), sequence, 1)

    def operation_count(self) -> int:
        """Return how many operations are held here, overwritten ones too."""
        return int(self._read("SELECT count(*) FROM operations")[0][0])

    @contextmanager
    def current(self, since: int) -> Iterator[CurrentState | None]:
        """Open what is shown as one moment sees it; see ``journal.keeping.Keeping``."""
        with self._readers.connect() as held, held.begin():
            raw: Any = held.connection.driver_connection
            waits = raw.execute(
                "SELECT EXISTS (SELECT 1 FROM outbox) OR "
                "EXISTS (SELECT 1 FROM segments WHERE published = 0)"
            ).fetchone()[0]
            if waits:
                yield None
                return
            vector = {
                Id(writer): Cursor(sequence, bytes(digest))
                for writer, sequence, digest in raw.execute(
                    "SELECT writer, sequence, hash FROM cursors"
                )
            }
            count = raw.execute("SELECT count(*) FROM operations").fetchone()[0]
            yield CurrentState(vector, count, since, raw, Words(raw))

    def provisional(self, operations: Sequence[Operation]) -> set[Id]:
        """Merge operations that no segment here holds yet; return the scopes this changed."""
        changed: set[Id] = set()

        def job() -> Change:
            self._settle()
            readable = [each for each in operations if each.scope in self._readable]
            arrived = with_values(readable)
            for stamp in newest(arrived):
                self._clock.saw(stamp)
            touched = self._projection.apply(arrived)
            changed.update(
                each.scope for each in readable if each.id in touched.get(each.entity, ())
            )
            return EVERYTHING

        self._write_and_tell(job)
        return changed

    def confirm(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> int:
        """Replay a scope; return how many operations it showed that are nowhere written."""
        gone = 0

        def job() -> Change:
            nonlocal gone
            self._settle()
            kept = operations()
            arrived = with_values([*kept, *self._waiting(scope)])
            written = {_place(operation): operation for operation, _ in arrived}
            shown = self._held(scope)
            if all(written.get(place) == held for place, held in shown.items()):
                # The usual case: what was shown is true, and history only adds to it.
                self._saw(arrived)
                self._read_all(scope)
                return change_of(self._projection.apply(arrived), received=True)
            change = self._replay(scope, lambda: kept)
            after = self._held(scope)
            gone = sum(after.get(place) != held for place, held in shown.items())
            return change

        self._write_and_tell(job)
        return gone

    def _held(self, scope: Id) -> dict[_Place, Operation]:
        """Return the operations that stand in a scope, by where and when they were written."""
        words = self._projection.words
        found = self._connection.execute(f"{SELECT} scope = ?", (words[scope],)).fetchall()
        held = (operation_of(row, words)[0] for row in found)
        return {_place(operation): operation for operation in held}


def _place(operation: Operation) -> _Place:
    return operation.entity, operation.id, operation.kind, operation.field, operation.stamp
