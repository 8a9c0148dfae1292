# SPDX-License-Identifier: Apache-2.0
"""Snapshots that are wrong, damaged, unfinished or forged: nothing of them stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, snapshots
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.journal.snapshots import GroupsBuilder, Head, Holds, Part
from banso_desktop.journal.verify import Held, verify
from tests.fakes.compacting import (
    SnapshotTown,
    files_of,
    force,
    newcomer,
    snapshots_of,
    without_history,
)
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


def test_what_one_cannot_read_is_neither_in_it_nor_taken_from_it(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    insider = people.colleague(town.admin)
    circle = insider.session.groups.make_circle([])
    hidden = insider.household("かくす", circle)
    insider.sync()
    town.admin.sync()
    assert snapshots_of(town.admin).run()
    assert hidden not in town.admin.ledger.scopes
    person = newcomer(people, town)
    force(insider)

    person.sync()

    assert hidden not in person.ledger.scopes
    assert hidden not in person.session.ring.readable()
    assert person.sees(town.households[0]) == town.admin.sees(town.households[0])


@dataclass
class Forger:
    """A member whose program was changed: signs a snapshot that says what he likes."""

    person: Person

    def write(
        self,
        folder: MemoryFolder,
        operations: Sequence[Operation],
        vector: dict[Id, Cursor],
    ) -> None:
        identity = self.person.session.identity
        ring = self.person.session.ring
        keys = {each.scope: ring.writing(each.scope)[0] for each in operations}
        named = snapshots_of(self.person)._named(keys)
        wraps = snapshots.build_wraps(identity.writer, 1, named)
        folder.files[names.snapshot_name(identity.writer, 1)] = wraps
        builder = GroupsBuilder(identity.writer, identity.member, 2, Holds.ROWS)
        for operation in operations:
            assert not list(builder.add(operation.scope, keys[operation.scope], [operation]))
        data = builder.close()
        folder.files[names.snapshot_name(identity.writer, 2)] = data
        head = Head(
            identity.writer,
            3,
            identity.member,
            ring.log.heads,
            vector,
            self.person.millis(),
            10**6,
            (
                Part(1, Holds.WRAPS, layout.sha256(wraps)),
                Part(2, Holds.ROWS, layout.sha256(data)),
            ),
        )
        name = names.snapshot_name(identity.writer, 3)
        folder.files[name] = snapshots.build_head(head, identity.writer_seed)


def lie(scope: Id, label: str, by: Person, after: Person) -> Operation:
    heads = after.ledger.rows(scope)["household", scope].base("label")
    stamp = Stamp(heads[-1].millis + 1, 0, after.session.identity.writer)
    return Operation(
        scope, Kind.CELL, "household", scope, "label", label, heads, stamp, after.id, new_id()
    )


def test_what_a_forged_snapshot_said_is_gone_in_the_end_and_told(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    forger = people.colleague(town.admin)
    household = town.households[0]
    truth = town.admin.sees(household)
    false = lie(household, "うそ", forger, town.admin)
    heads = [
        head
        for row in town.admin.ledger.rows(household).values()
        for slot in row.heads.values()
        for head in slot
    ]
    Forger(forger).write(folder, [*heads, false], dict(town.admin.ledger.cursors()))
    person = newcomer(people, town)
    history = without_history(folder)
    person.session.sync.run()
    assert person.sees(household) == "うそ"
    folder.files.update(history)

    person.sync()

    assert person.sees(household) == truth
    assert person.ledger.scopes[household] == town.admin.ledger.scopes[household]
    (refusal,) = person.ledger.refused()
    assert refusal.why == "snapshot"
    assert refusal.author == forger.id
    assert refusal.operations == 1


def test_a_vector_beyond_what_there_is_keeps_nothing_back(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    forger = people.colleague(town.admin)
    household = town.households[0]
    vector = {
        writer: Cursor(90_000_000, at.hash) for writer, at in town.admin.ledger.cursors().items()
    }
    false = lie(household, "うそ", forger, town.admin)
    Forger(forger).write(folder, [false], vector)
    person = newcomer(people, town)
    history = without_history(folder)
    person.session.sync.run()
    assert person.session.sync.status.provisional
    folder.files.update(history)

    person.sync()

    assert person.sees(household) == town.admin.sees(household)
    assert person.session.sync.status.complete


@pytest.mark.parametrize("why", ["signature", "removed", "position"])
def test_a_snapshot_that_cannot_be_believed_is_passed_over(
    people: People, folder: MemoryFolder, town: SnapshotTown, why: str
) -> None:
    assert snapshots_of(town.admin).run()
    (*_, head) = files_of(folder)
    person = newcomer(people, town)
    if why == "signature":
        folder.flip(head)
    elif why == "removed":
        stranger = people.colleague(town.admin)
        folder.files[names.snapshot_name(stranger.session.identity.writer, 9)] = folder.files[head]
    else:
        folder.flip(head, 9 + 1 + 16 + 8 + 16 + 2)
    history = without_history(folder)

    person.session.sync.run()
    if why != "removed":
        assert all(person.sees(household) is None for household in town.households)
    folder.files.update(history)
    person.session.sync.run(probe=True)

    assert [person.sees(each) for each in town.households] == [
        town.admin.sees(each) for each in town.households
    ]


def test_a_damaged_part_is_left_to_the_history(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    assert snapshots_of(town.admin).run()
    rows = next(
        name
        for name in files_of(folder)
        if snapshots.holds_of(folder.files[name], name) == Holds.ROWS
    )
    folder.flip(rows, 200)
    person = newcomer(people, town)

    result = person.session.sync.run(probe=True)

    assert result.status.broken == {rows: "hash"}
    assert [person.sees(each) for each in town.households] == [
        town.admin.sees(each) for each in town.households
    ]


def test_roles_that_changed_do_not_make_a_snapshot_count_for_more(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    clerk = people.colleague(town.admin, Role.CLERK)
    change_roles(town.admin.session.ring, clerk.id, (Role.CLERK,), town.admin.millis())
    town.admin.sync()
    clerk.sync()
    force(clerk)
    person = newcomer(people, town)

    person.sync()

    assert [person.sees(each) for each in town.households] == [
        town.admin.sees(each) for each in town.households
    ]
    assert not person.ledger.refused()


def test_looking_through_finds_a_flipped_byte_in_any_file_of_a_snapshot(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    assert snapshots_of(town.admin).run()
    held = Held.of(town.admin.session.ring, town.admin.ledger, town.admin.ledger)
    report = verify(town.admin.session.transport, held)
    assert report.findings == report.notes == []

    for name in files_of(folder):
        sound = folder.files[name]
        for at in range(0, len(sound), 11):
            folder.flip(name, at)
            found = verify(town.admin.session.transport, held).findings
            assert name in {finding.where.split("#")[0] for finding in found}, (name, at)
            folder.files[name] = sound


def test_an_unfinished_snapshot_is_a_note_and_not_taken_in(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    assert snapshots_of(town.admin).run()
    (*parts, head) = files_of(folder)
    del folder.files[head]
    person = newcomer(people, town)

    person.sync()

    assert {note.where for note in verify(town.admin.session.transport).notes} == set(parts)
    assert person.session.sync.status.complete


def test_random_and_cut_files_are_no_snapshot(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    assert snapshots_of(town.admin).run()
    for name in files_of(folder):
        data = folder.files[name]
        parse = (
            snapshots.parse_head
            if snapshots.holds_of(data, name) == Holds.HEAD
            else lambda data, name: list(snapshots.parse_groups(data, name))
        )
        for wrong in (data[:-1], data + b"\0", data[:40], b"", b"bnso" + bytes(100)):
            with pytest.raises(SealBroken):
                parse(wrong, name)
