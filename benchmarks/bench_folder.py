# SPDX-License-Identifier: Apache-2.0
"""Saving and receiving in a replica beside the bare engine writing the same rows; joining."""

from __future__ import annotations

import hashlib
import itertools
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.ledger import Command, NewScope, Opened, Sealed, Secret
from banso_desktop.journal.operations import Operation
from banso_desktop.store.replica import Replica
from benchmarks import bare_save, bootstrap
from benchmarks.harness import Comparison, run
from benchmarks.replica_rows import rows_of, schema
from benchmarks.saving import profile_with_household, saving
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


def main() -> int:
    """Run all comparisons in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with profile_with_household(folder / "saving") as (profile, household):
            saved = run([saving(profile, household, folder / "bare.db")])
        received = run([receiving(folder)])
        (folder / "bootstrap").mkdir()
        sooner = bootstrap.report(folder / "bootstrap")
        return max(saved, received, sooner)


if __name__ == "__main__":
    sys.exit(main())
