# SPDX-License-Identifier: Apache-2.0
"""Packs where copies of computers write: forks are seen through them, and nobody loses anything."""

from __future__ import annotations

from banso_desktop.journal import digest, names
from banso_desktop.journal.verify import Held, verify
from tests.fakes.compacting import newcomer, packer_of, snapshot_town, snapshots_of
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


def write(person: Person, household: str, count: int) -> None:
    for number in range(count):
        person.label(household, f"{number}")  # type: ignore[arg-type]
        person.sync()


def pack(person: Person, left: int = 0) -> None:
    """Pack all but ``left`` segments, a day later."""
    person.millis.advance(days=1)
    assert packer_of(person, when=1, left=left).run()


def own(folder: MemoryFolder, person: Person, prefix: str) -> list[str]:
    writer = person.session.identity.writer
    return [name for name in folder.files if name.startswith(f"{prefix}{writer}/")]


def all_sync(*people: Person) -> None:
    for person in (*people, *people, *people):
        person.sync()


def same(*people: Person) -> bool:
    return len({digest.received(person.ledger.cursors()) for person in people}) == 1


def sound(person: Person) -> bool:
    held = Held.of(person.session.ring, person.ledger, person.ledger)
    return verify(person.session.transport, held).findings == []


def test_a_journal_that_lies_in_packs_alone_is_neither_rolled_back_nor_missing(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    write(admin, household, 4)
    worker.sync()
    pack(admin)
    assert not own(folder, admin, "j/")
    for name in [name for name in folder.files if names.head_of(name)]:
        del folder.files[name]

    worker.sync()
    admin.sync()

    assert sound(worker)
    assert admin.session.sync.status.again == 0
    assert not own(folder, admin, "j/")


def test_a_late_laptop_gets_all_after_a_fork_whose_journals_are_packed(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker, laptop = people.colleague(admin), people.colleague(admin)
    household = admin.household("一")
    all_sync(admin, worker, laptop)
    backup = people.copy_of(worker)
    write(worker, household, 6)
    copy = people.restored(backup, ahead=500)
    copy.label(household, "写し")
    copy.sync()
    assert copy.session.identity.writer != worker.session.identity.writer
    write(copy, household, 3)
    pack(worker)
    pack(copy)
    assert not own(folder, worker, "j/")
    assert not own(folder, copy, "j/")

    laptop.sync()
    all_sync(admin, worker, copy, laptop)

    assert laptop.sees(household) == copy.sees(household) == worker.sees(household) == "2"
    assert same(admin, worker, copy, laptop)
    assert sound(laptop)
    assert all(person.session.sync.status.complete for person in (admin, worker, laptop))


def test_who_holds_the_other_side_of_a_fork_sees_it_in_a_pack_and_starts_over(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    worker, witness = people.colleague(admin), people.colleague(admin)
    household = admin.household("一")
    all_sync(admin, worker, witness)
    backup = people.copy_of(worker)
    before = dict(folder.files)
    write(worker, household, 1)
    witness.sync()
    assert witness.sees(household) == "0"
    folder.files.clear()  # the server is set back, and the copy publishes first
    folder.files.update(before)
    copy = people.restored(backup, ahead=500)
    write(copy, household, 4)
    pack(copy)

    held = witness.session.sync.run(probe=True).status.broken
    worker.millis.advance(days=2)
    worker.label(household, "もとの端末")
    worker.sync()
    all_sync(admin, worker, copy, witness)

    assert "forked" in held.values()
    assert worker.session.identity.writer != copy.session.identity.writer
    assert same(admin, worker, copy, witness)
    assert witness.sees(household) == worker.sees(household) == "もとの端末"
    assert witness.session.sync.status.complete
    assert sound(witness)


def test_after_moving_the_new_journal_is_packed_from_its_beginning(
    people: People, folder: MemoryFolder
) -> None:
    worker = people.founder()
    household = worker.household("一")
    write(worker, household, 12)
    pack(worker)
    backup = people.copy_of(worker)
    write(worker, household, 2)
    copy = people.restored(backup, ahead=86_400_000)
    write(copy, household, 4)

    pack(copy)

    assert copy.session.identity.writer != worker.session.identity.writer
    (found,) = own(folder, copy, "p/")
    place = names.pack_of(found)
    assert place is not None
    assert place[1] == 1
    assert len(own(folder, worker, "p/")) == 1
    assert sound(copy)


def test_damaged_bytes_in_a_pack_are_no_fork(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    write(admin, household, 4)
    worker.sync()
    pack(admin)
    (name,) = own(folder, admin, "p/")
    for hint in [hint for hint in folder.files if names.head_of(hint)]:
        del folder.files[hint]
    folder.flip(name)

    told = worker.session.sync.run(probe=True).status.broken
    writer = admin.session.identity.writer
    admin.session.sync.run(probe=True)

    assert set(told.values()) == {"signature"}
    assert admin.session.identity.writer == writer
    assert admin.session.sync.status.again == 1  # the last one, under its own name
    admin.label(household, "そのあと")
    admin.session.sync.run()
    worker.session.sync.run(probe=True)
    assert worker.sees(household) == "そのあと"


def test_a_copy_that_is_far_behind_starts_from_a_snapshot_and_loses_nothing(
    people: People, folder: MemoryFolder
) -> None:
    town = snapshot_town(people)
    worker = newcomer(people, town)
    all_sync(town.admin, worker)
    backup = people.copy_of(worker)
    write(worker, town.households[0], 6)
    assert snapshots_of(worker).run()
    copy = people.restored(backup, ahead=500)
    copy.label(town.households[1], "写しだけ")
    copy.session.receiver.snapshots._behind = 1

    all_sync(copy, worker, town.admin)

    assert copy.session.receiver.snapshots.provisional is None
    assert worker.sees(town.households[1]) == copy.sees(town.households[1]) == "写しだけ"
    assert worker.sees(town.households[0]) == copy.sees(town.households[0]) == "5"
    assert copy.ledger.scopes == worker.ledger.scopes
    assert not copy.ledger.refused()
