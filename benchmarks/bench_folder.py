# SPDX-License-Identifier: Apache-2.0
"""Saving and receiving in a replica beside the bare engine writing the same rows; joining."""

from __future__ import annotations

import hashlib
import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from banso_desktop.domain.catalogue import ENTITIES, ScopeKind
from banso_desktop.domain.folding import fold
from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.ledger import Command, NewScope, Opened, Sealed, Secret
from banso_desktop.journal.operations import Operation
from banso_desktop.store.indexing import BREAK, spaced
from banso_desktop.store.replica import Replica
from benchmarks import bare_save, bootstrap
from benchmarks.harness import Comparison, run
from benchmarks.writing import Writing

HOUSEHOLDS: Final = 100
OPERATIONS: Final = 50_000
"""60 % cells and 40 % records of 110 characters (the shape of the figure to reach)."""


class _Keys:
    """Makes keys nobody else needs."""

    def open_scope(self, new: NewScope) -> tuple[Secret, Mapping[str, bytes]]:
        return Secret(new.scope, new_id(), "scope", new.kind.value, bytes(32)), {}


class _Town(Writing):
    """Says what is written: the same for each run."""

    def __init__(self) -> None:
        super().__init__()
        self.author = derived_id("member")

    def people(self, command: Command, scope: Id) -> None:
        """Add a person with five cells."""
        command.add(
            scope,
            "person",
            family_name=self.text(2),
            given_name=self.text(2),
            family_reading=self.text(3),
            given_reading=self.text(3),
            note=self.text(8),
        )


def new_replica(folder: Path) -> Replica:
    """Open an empty replica."""
    writer = new_id()
    return Replica.open(folder, bare_save.KEY, writer, HybridClock(writer), _Keys())


def schema(replica: Replica) -> list[str]:
    """Return the statements that made the replica's tables, the index's own left out."""
    found = replica._read(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND name NOT LIKE 'full_text_%' AND name NOT LIKE 'sqlite_%'"
    )
    return [statement for (statement,) in found]


def rows_of(replica: Replica) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of the tables saving writes, the texts of the index included."""
    tables = (*ENTITIES, "operations", "words", "outbox", "segments", "segment_scopes", "names")
    rows = {name: replica._read(f'SELECT * FROM "{name}"') for name in (*tables, "documents")}
    texts: list[tuple[Any, ...]] = []
    for number, scope, entity, row in rows["documents"]:
        known = ENTITIES[entity]
        names = [name for name in known.text if name not in known.own_words]
        texts.append(
            (
                number,
                _indexed(replica, entity, scope, row, names),
                _indexed(replica, entity, scope, row, known.own_words),
            )
        )
    return rows | {"full_text": texts}


def _indexed(replica: Replica, entity: str, scope: str, row: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    columns = ", ".join(f'"{name}"' for name in names)
    (held,) = replica._read(
        f'SELECT {columns} FROM "{entity}" WHERE id = ? AND scope_id = ?', (row, scope)
    )
    return f" {BREAK} ".join(spaced(fold(text)) for text in held if text)


def saving(folder: Path) -> Comparison:
    """One contact record, durable locally."""
    town, replica = _Town(), new_replica(folder / "saving")
    opening = Command(town.author, "open")
    scope = opening.open_scope(ScopeKind.HOUSEHOLD, [town.author])
    opening.add(scope, "household", scope, number="R8-7Q3K2M")
    replica.commit(opening)
    statements = schema(replica)
    one = Command(town.author, "record")
    town.contact(one, scope)
    replica.commit(one)
    written = rows_of(replica)
    saved = {
        table: written[table][-1:]
        for table in ("contact", "operations", "outbox", "documents", "full_text")
    }
    connection = bare_save.connect(folder / "bare.db")
    bare_save.make_tables(connection, statements)
    numbers = itertools.count(1)

    def ours() -> None:
        command = Command(town.author, "record")
        town.contact(command, scope)
        replica.commit(command)

    def bare() -> None:
        bare_save.write(connection, dict(bare_save.numbered(saved, next(numbers))))

    return Comparison("save a contact record", ours, bare, most=4.0, repeats=200)


def journal_of(folder: Path) -> tuple[list[Opened], list[Secret]]:
    """Write a town with another replica; return its segments, opened, and its keys."""
    town, replica = _Town(), new_replica(folder / "writer")
    share = OPERATIONS // HOUSEHOLDS
    for _ in range(HOUSEHOLDS):
        with replica.batch():
            command = Command(town.author, "open")
            scope = command.open_scope(ScopeKind.HOUSEHOLD, [town.author])
            for _ in range(share // 10):
                town.people(command, scope)
            replica.commit(command)
            for _ in range(share * 4 // 10):
                command = Command(town.author, "record")
                town.contact(command, scope)
                replica.commit(command)
    opened: list[Opened] = []
    while (pending := replica.pending(500)) is not None:
        sealed = _sealed(pending.operations, len(opened) + 1)
        replica.seal(pending, sealed)
        opened.append(Opened(sealed, pending.operations))
    secrets = list(replica.secrets("scope"))
    replica.close()
    return opened, secrets


def _sealed(operations: Sequence[Operation], sequence: int) -> Sealed:
    data = bytes(60 * len(operations))
    return Sealed(operations[0].stamp.writer, sequence, hashlib.sha256(data).digest(), data)


def receiving(folder: Path) -> Comparison:
    """All of a town's segments merged, projected and indexed, and the bare final rows."""
    opened, secrets = journal_of(folder)
    numbers = itertools.count()
    first = new_replica(folder / "first")
    statements = schema(first)
    _receive(first, opened, secrets)
    rows = rows_of(first)
    first.close()

    def ours() -> None:
        replica = new_replica(folder / f"ours-{next(numbers)}")
        _receive(replica, opened, secrets)
        replica.close()

    def bare() -> None:
        connection = bare_save.connect(folder / f"bare-{next(numbers)}.db")
        bare_save.make_tables(connection, statements)
        bare_save.write(connection, rows)
        connection.close()

    name = f"receive {sum(len(each.operations) for each in opened):,} operations"
    return Comparison(name, ours, bare, most=2.5, repeats=3)


def _receive(replica: Replica, opened: Sequence[Opened], secrets: Sequence[Secret]) -> None:
    replica.keep_secrets(secrets)
    for start in range(0, len(opened), 40):
        replica.receive(opened[start : start + 40])


def slowest(comparison: Comparison, runs: int = 300) -> str:
    """Return the median and the 95th percentile of our side, in milliseconds."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        comparison.ours()
        seconds.append(1000 * (time.perf_counter() - start))
    cuts = statistics.quantiles(seconds, n=20)
    return f"{comparison.name}: p50 {cuts[9]:.2f} ms, p95 {cuts[18]:.2f} ms"


def main() -> int:
    """Run all comparisons in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save = saving(folder)
        done = run([save, receiving(folder)])
        print(slowest(save))
        (folder / "bootstrap").mkdir()
        print(bootstrap.report(folder / "bootstrap"))
        return done


if __name__ == "__main__":
    sys.exit(main())
