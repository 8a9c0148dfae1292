# SPDX-License-Identifier: Apache-2.0
"""Packers and writers of snapshots for people of a test, at work after a handful of changes."""

from __future__ import annotations

from dataclasses import dataclass

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import names, packs
from banso_desktop.journal.packer import Packer
from banso_desktop.journal.snapshot_writing import SnapshotWriter
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


def packer_of(
    person: Person, largest: int = packs.MAX_WRITTEN_BYTES, when: int = 8, left: int = 2
) -> Packer:
    """Return a packer that packs from eight segments on and leaves two."""
    session, ledger = person.session, person.ledger
    return Packer(
        ledger,
        ledger,
        ledger,
        session.transport,
        session.ring,
        session.millis,
        when=when,
        left=left,
        largest=largest,
    )


def snapshots_of(person: Person, operations: int = 1, spread_ms: int = 0) -> SnapshotWriter:
    """Return what writes a snapshot as soon as anything was written."""
    session, ledger = person.session, person.ledger
    return SnapshotWriter(
        ledger,
        ledger,
        session.ring,
        session.transport,
        session.receiver.snapshots,
        session.millis,
        operations=operations,
        spread_ms=spread_ms,
    )


def force(person: Person) -> None:
    """Write one whether it is due or not."""
    assert snapshots_of(person)._write(person.millis())


def files_of(folder: MemoryFolder, person: Person | None = None) -> list[str]:
    prefix = f"s/{person.session.identity.writer}/" if person else "s/"
    return sorted(name for name in folder.files if name.startswith(prefix))


def without_history(folder: MemoryFolder) -> dict[str, bytes]:
    """Take the segments out of the folder, as a slow share that has not shown them yet."""
    kept = {name: data for name, data in folder.files.items() if names.segment_of(name)}
    for name in kept:
        del folder.files[name]
    return kept


@dataclass
class SnapshotTown:
    """A town with some history."""

    admin: Person
    households: list[Id]


def snapshot_town(people: People) -> SnapshotTown:
    """Found it; all of its history is published."""
    admin = people.founder()
    households = [admin.household(f"{number}") for number in range(5)]
    admin.sync()
    for turn in range(3):
        for household in households:
            admin.label(household, f"{household[:4]} {turn}")
            command = admin.command()
            command.record(household, "contact", facts=f"話した {turn}")
            admin.ledger.commit(command)
        admin.sync()
    return SnapshotTown(admin, households)


def newcomer(people: People, town: SnapshotTown) -> Person:
    return people.joiner(people.code_from(town.admin, [Role.SUPPORT_WORKER]))
