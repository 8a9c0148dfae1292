# SPDX-License-Identifier: Apache-2.0
"""Replicas of a small town whose segments are plain: merging and storing without sealing."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from banso_desktop.domain.catalogue import ENTITIES, ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.encoding import encode
from banso_desktop.journal.ledger import Command, NewScope, Opened, Sealed, Secret
from banso_desktop.journal.operations import Operation
from banso_desktop.store.replica import Replica

MORNING = 1_795_500_000_000
"""A Tuesday morning of November 2026, in milliseconds since 1970 UTC."""

KEY = bytes(range(32))


@dataclass
class FakeMillis:
    """A wall clock that only tests move; one millisecond passes with each look."""

    now: int = MORNING

    def __call__(self) -> int:
        self.now += 1
        return self.now


class FakeKeys:
    """Makes keys that are the scope's id twice over, and one wrap file for each."""

    def open_scope(self, new: NewScope) -> tuple[Secret, Mapping[str, bytes]]:
        return secret_of(new.scope, new.kind), {f"keys/{new.scope}/first": new.scope.encode()}


def secret_of(scope: Id, kind: ScopeKind) -> Secret:
    key = hashlib.sha256(scope.encode()).digest()
    return Secret(scope, derived_id("key", scope), "scope", kind.value, key)


def open_replica(
    folder: Path, name: str = "first", millis: FakeMillis | None = None, place: str = ""
) -> Replica:
    """Open (or make) the replica of the profile called ``name``, in a folder of its own."""
    writer = derived_id("writer", name)
    clock = HybridClock(writer, millis or FakeMillis())
    return Replica.open(folder / (place or name), KEY, writer, clock, FakeKeys())


def member(name: str) -> Id:
    return derived_id("member", name)


def command(by: str = "tanaka") -> Command:
    return Command(member(by), "a use case")


def new_household(replica: Replica, **cells: Any) -> Id:
    """Open a household with a row of its own; return its id."""
    written = command()
    scope = written.open_scope(ScopeKind.HOUSEHOLD, [derived_id("group")])
    written.add(scope, "household", scope, **cells)
    replica.commit(written)
    return scope


@dataclass
class PlainFolder:
    """The shared folder without seals: what each segment holds, by its hash."""

    contents: dict[bytes, tuple[Operation, ...]] = field(default_factory=dict)
    segments: list[Sealed] = field(default_factory=list)
    conferences: set[Id] = field(default_factory=set)

    def publish(self, replica: Replica, limit: int = 1000) -> None:
        """Seal all that is pending and put it here."""
        while (pending := replica.pending(limit)) is not None:
            operations = pending.operations
            writer = operations[0].stamp.writer
            previous = pending.previous
            sequence = previous.sequence + 1 if previous else 1
            data = b"".join(encode([each], writer, Id("")) for each in operations)
            digest = hashlib.sha256(data).digest()
            sealed = Sealed(writer, sequence, digest, data)
            replica.seal(pending, sealed)
            self.contents[digest] = operations
            self.conferences |= {each.scope for each in operations if each.entity == "conference"}
            self.segments.append(sealed)
        for sealed in replica.unpublished():
            replica.published(sealed.sequence)

    def deliver_together(self, replica: Replica) -> None:
        """As :meth:`deliver`, in one transaction: each segment is ready when it is asked for."""
        cursors = replica.cursors()
        ready = deque(
            Opened(sealed, self.contents[sealed.hash])
            for sealed in self.segments
            if sealed.writer not in cursors or cursors[sealed.writer].sequence < sealed.sequence
        )
        for opened in ready:
            replica.keep_secrets(
                [secret_of(each.scope, self._kind(each.scope)) for each in opened.operations]
            )
        replica.receive((), lambda: [ready.popleft()] if ready else [])

    def deliver(self, replica: Replica) -> None:
        """Let a replica receive all it has not got yet, keys first."""
        cursors = replica.cursors()
        for sealed in self.segments:
            cursor = cursors.get(sealed.writer)
            if cursor is None or cursor.sequence < sealed.sequence:
                operations = self.contents[sealed.hash]
                replica.keep_secrets(
                    [secret_of(each.scope, self._kind(each.scope)) for each in operations]
                )
                replica.receive([Opened(sealed, operations)])

    def _kind(self, scope: Id) -> ScopeKind:
        return ScopeKind.CONFERENCE if scope in self.conferences else ScopeKind.HOUSEHOLD

    def open(self, segments: Sequence[Sealed]) -> Sequence[Operation]:
        """Return what is in the segments."""
        return [each for sealed in segments for each in self.contents[sealed.hash]]


def dump(replica: Replica, scope: Id) -> dict[str, list[tuple[Any, ...]]]:
    """Return everything projected of a scope, without numbers that depend on the order."""
    tables = {
        name: f'SELECT * FROM "{name}" WHERE scope_id = ?'
        for name in (*ENTITIES, "conflicts", "links", "names")
    }
    tables["strange"] = "SELECT entity, id, kind, field FROM strange WHERE scope_id = ?"
    tables["operations"] = (
        "SELECT e.word, id, s.word, k.word, f.word, value, at, w.word, a.word, command, state "
        "FROM operations JOIN words e ON e.number = entity JOIN words s ON s.number = slot "
        "JOIN words k ON k.number = kind JOIN words f ON f.number = field "
        "JOIN words w ON w.number = writer JOIN words a ON a.number = author "
        "WHERE scope = (SELECT number FROM words WHERE word = ?)"
    )
    with replica.reader() as reading:
        held: Any = reading.connection.connection.driver_connection
        found = {
            name: sorted(held.execute(statement, (scope,)).fetchall(), key=repr)
            for name, statement in tables.items()
        }
    found["terms"] = terms(replica, scope)
    return {name: rows for name, rows in found.items() if rows}


_VOCABULARY = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, full_text, instance)"
)


def terms(replica: Replica, scope: Id) -> list[tuple[Any, ...]]:
    """Return every term indexed of a scope with its row, column and place."""

    def read() -> list[tuple[Any, ...]]:
        replica._connection.execute(_VOCABULARY)
        found = replica._connection.execute(
            "SELECT entities.word, id, col, offset, term FROM temp.terms "
            "JOIN documents ON documents.number = doc "
            "JOIN words AS scopes ON scopes.number = scope "
            "JOIN words AS entities ON entities.number = entity WHERE scopes.word = ?",
            (scope,),
        )
        return sorted(found.fetchall())

    return replica._writer.run(read)


def vocabulary(replica: Replica) -> set[str]:
    """Return every term the full-text index holds, belonging to a row or not."""

    def read() -> set[str]:
        replica._connection.execute(_VOCABULARY)
        return {term for (term,) in replica._connection.execute("SELECT term FROM temp.terms")}

    return replica._writer.run(read)
