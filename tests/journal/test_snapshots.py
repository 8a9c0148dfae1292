# SPDX-License-Identifier: Apache-2.0
"""Snapshots: a new computer is usable at once, and history comes after."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import digest, snapshot_reading, snapshots
from banso_desktop.journal.acknowledgements import DAY_MS
from banso_desktop.journal.verify import verify
from tests.fakes.compacting import (
    SnapshotTown,
    files_of,
    newcomer,
    snapshots_of,
    without_history,
)
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


def test_a_newcomer_is_usable_from_the_snapshot_alone(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    person = newcomer(people, town)
    town.admin.sync()
    assert snapshots_of(town.admin).run()
    without_history(folder)

    status = person.session.sync.run().status

    assert status.provisional
    assert not status.complete
    for household in town.households:
        assert person.sees(household) == town.admin.sees(household)
        assert person.ledger.digest(household) == town.admin.ledger.digest(household)
    mine = person.session.identity.writer
    assert set(person.ledger.cursors()) <= {mine}


def test_history_streams_in_afterwards_and_confirms_it(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    person = newcomer(people, town)
    assert snapshots_of(town.admin).run()
    history = without_history(folder)
    person.session.sync.run()
    folder.files.update(history)

    for each in (person, town.admin, person):
        each.sync()

    status = person.session.sync.status
    assert status.complete
    assert not status.provisional
    assert digest.received(person.ledger.cursors()) == digest.received(town.admin.ledger.cursors())
    for household in town.households:
        assert person.ledger.scopes[household] == town.admin.ledger.scopes[household]
    assert not person.ledger.refused()


def test_what_is_written_on_a_provisional_state_merges_with_the_rest(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    person = newcomer(people, town)
    assert snapshots_of(town.admin).run()
    history = without_history(folder)
    person.session.sync.run()
    household = town.households[0]

    person.label(household, "あたらしい人が")
    folder.files.update(history)
    town.admin.label(household, "いつもの人が")
    for each in (person, town.admin, person, town.admin):
        each.sync()

    cell = person.ledger.rows(household)["household", household].cells["label"]
    assert {cell.value, *(other.value for other in cell.others)} == {
        "あたらしい人が",
        "いつもの人が",
    }
    assert person.ledger.digest(household) == town.admin.ledger.digest(household)


def test_it_is_written_only_after_much_was_written_and_once_a_week(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    held = town.admin.ledger.operation_count()
    writer = snapshots_of(town.admin, operations=held + 1)
    assert not writer.run()
    town.admin.label(town.households[0], "もうひとつ")
    town.admin.sync()
    assert not writer.run()  # it looks once a day
    town.admin.millis.advance(days=1)
    assert writer.run()

    for _ in range(6):
        for _ in range(held + 1):
            town.admin.label(town.households[0], "たくさん")
        town.admin.sync()
        town.admin.millis.advance(days=1)
        assert not writer.run()
    town.admin.millis.advance(days=2)
    assert writer.run()


def test_the_computers_of_a_town_do_not_all_write_one(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    persons = [town.admin, *(people.colleague(town.admin) for _ in range(3))]
    for person in (*persons, *persons):
        person.sync()
    writers = [snapshots_of(person, operations=10, spread_ms=DAY_MS) for person in persons]

    for _ in range(48):
        for person, writer in zip(persons, writers, strict=True):
            person.millis.advance(seconds=1800)
            writer.run()

    assert len({name.split("/")[1] for name in files_of(folder)}) == 1


def test_the_one_before_is_deleted_only_when_the_new_one_is_there(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    writer = snapshots_of(town.admin)
    assert writer.run()
    first = files_of(folder)
    town.admin.label(town.households[0], "新しい")
    town.admin.sync()
    town.admin.millis.advance(days=8)
    folder.deletes = False
    with pytest.raises(Exception, match="memory"):
        writer.run()
    assert set(first) < set(files_of(folder))
    assert verify(town.admin.session.transport).findings == []

    folder.deletes = True
    town.admin.millis.advance(days=1)
    assert not writer.run()  # the new one is there, and counts
    town.admin.label(town.households[0], "さらに")
    town.admin.sync()
    town.admin.millis.advance(days=8)
    assert writer.run()

    assert not set(first) & set(files_of(folder))
    assert verify(town.admin.session.transport).notes == []


def test_nothing_is_written_while_something_here_waits_to_be_sent(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    town.admin.label(town.households[0], "待つ")

    assert not snapshots_of(town.admin).run()

    assert not files_of(folder)


def test_a_protected_household_is_usable_from_the_snapshot_for_its_circle(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    second = people.colleague(town.admin)
    circle = town.admin.session.groups.make_circle([second.id])
    hidden = town.admin.household("かくす", circle)
    town.admin.sync()
    second.sync()
    assert snapshots_of(town.admin).run()

    again = people.joiner(people.code_from(town.admin, [Role.SUPPORT_WORKER], second.id))
    for person in (again, town.admin, again):
        person.sync()

    assert again.sees(hidden) == "かくす"


def test_a_laptop_that_was_away_for_long_is_usable_from_a_snapshot(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    laptop = people.colleague(town.admin)
    laptop.session.receiver.snapshots._behind = 5
    household = town.households[0]
    laptop.label(household, "出先")
    for number in range(8):
        town.admin.label(household, f"{number}")
        town.admin.sync()
    assert snapshots_of(town.admin).run()
    history = without_history(folder)

    laptop.session.sync.run()
    assert laptop.session.sync.status.provisional
    cell = laptop.ledger.rows(household)["household", household].cells["label"]
    shown = {cell.value, *(other.value for other in cell.others)}
    assert shown == {"7", "出先"}

    folder.files.update(history)
    for person in (laptop, town.admin, laptop):
        person.sync()
    assert laptop.ledger.digest(household) == town.admin.ledger.digest(household)
    assert not laptop.ledger.refused()


def test_a_start_in_between_goes_on_where_it_was(
    people: People, folder: MemoryFolder, town: SnapshotTown
) -> None:
    person = newcomer(people, town)
    assert snapshots_of(town.admin).run()
    history = without_history(folder)
    person.session.sync.run()

    again = people.at_work(person.vault, person.ledger, person.millis)
    assert again.session.sync.status.provisional
    folder.files.update(history)
    again.sync()

    assert not again.session.sync.status.provisional
    for household in town.households:
        assert again.ledger.scopes[household] == town.admin.ledger.scopes[household]


def test_parts_stay_small_and_everything_comes_out(
    people: People, folder: MemoryFolder, monkeypatch: pytest.MonkeyPatch, town: SnapshotTown
) -> None:
    monkeypatch.setattr(snapshots, "PART_BYTES", 1500)
    monkeypatch.setattr(snapshots, "_LARGE_GROUP", 400)
    assert snapshots_of(town.admin).run()
    assert len(files_of(folder)) > 5
    person = newcomer(people, town)
    history = without_history(folder)

    person.session.sync.run()

    assert history
    assert [person.ledger.digest(each) for each in town.households] == [
        town.admin.ledger.digest(each) for each in town.households
    ]


def test_confirming_much_goes_on_over_rounds_and_a_start_in_between(
    people: People,
    folder: MemoryFolder,
    monkeypatch: pytest.MonkeyPatch,
    town: SnapshotTown,
) -> None:
    monkeypatch.setattr(snapshot_reading, "_SCOPES_TOGETHER", 1)
    monkeypatch.setattr(snapshot_reading, "_PASSES", 2)
    person = newcomer(people, town)
    assert snapshots_of(town.admin).run()

    person.sync()
    now = person.session.receiver.snapshots.provisional
    assert now is not None
    left = len(now.scopes)
    assert left > 2
    again = people.at_work(person.vault, person.ledger, person.millis)
    again.sync(probe=False)

    now = again.session.receiver.snapshots.provisional
    assert now is not None
    assert len(now.scopes) == left - 2
    while again.session.receiver.snapshots.provisional is not None:
        again.sync(probe=False)
    assert again.session.sync.status.complete
    for household in town.households:
        assert again.ledger.scopes[household] == town.admin.ledger.scopes[household]


def test_older_records_come_part_by_part_behind_what_is_usable(
    people: People,
    folder: MemoryFolder,
    monkeypatch: pytest.MonkeyPatch,
    town: SnapshotTown,
) -> None:
    monkeypatch.setattr(snapshots, "PART_BYTES", 1000)
    person = newcomer(people, town)
    town.admin.millis.advance(days=500)
    assert snapshots_of(town.admin).run()
    without_history(folder)

    person.session.sync.run()

    household = max(town.households)
    assert person.sees(household) == town.admin.sees(household)
    assert not records(person, household)
    for _ in files_of(folder):
        person.session.sync.run()
    assert records(person, household) == records(town.admin, household)


def records(person: Person, household: Id) -> set[Id]:
    return {row for entity, row in person.ledger.rows(household) if entity == "contact"}
