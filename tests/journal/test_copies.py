# SPDX-License-Identifier: Apache-2.0
"""A cloned computer, and one set back to an old backup: a journal of its own, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal import digest, names
from banso_desktop.journal.machine import is_copy, settle_here
from banso_desktop.journal.membership import NewWriter
from banso_desktop.journal.sealing import system_random
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import Backup, People, Person
from tests.fakes.memory_folder import MemoryFolder

HERE, THERE = b"h" * 32, b"t" * 32


def pair(people: People) -> tuple[Person, Person, Id]:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("はじめ")
    admin.sync()
    worker.sync()
    return admin, worker, household


def contact(person: Person, household: Id, facts: str) -> Id:
    command = person.command()
    row = command.record(household, "contact", facts=facts)
    person.ledger.commit(command)
    return row


def contacts(person: Person, household: Id) -> dict[Id, object]:
    rows = person.ledger.rows(household)
    return {
        row: shown.cells["facts"].value
        for (entity, row), shown in rows.items()
        if entity == "contact"
    }


def all_equal(household: Id, *everybody: Person) -> bool:
    for _ in range(3):
        for person in everybody:
            person.sync()
    received = {digest.received(person.ledger.cursors()) for person in everybody}
    states = {person.ledger.digest(household) for person in everybody}
    return len(received) == len(states) == 1


def writers_of(person: Person) -> list[bytes]:
    entries = person.session.log.entries()
    return [entry.facts.writer for entry in entries if isinstance(entry.facts, NewWriter)]


def test_a_profile_binds_itself_to_its_computer_and_stays(people: People) -> None:
    admin = people.founder()
    before = admin.vault.identity.writer

    first = settle_here(admin.vault, HERE, system_random)
    again = settle_here(admin.vault, HERE, system_random)

    assert not first
    assert not again
    assert admin.vault.identity.writer == before


def test_on_another_computer_it_is_a_copy_and_gets_its_own_journal(people: People) -> None:
    admin = people.founder()
    settle_here(admin.vault, HERE, system_random)
    before = admin.vault.identity

    assert is_copy(admin.vault, THERE)
    assert settle_here(admin.vault, THERE, system_random)

    assert admin.vault.identity.writer != before.writer
    assert admin.vault.identity.device == before.device
    assert not is_copy(admin.vault, THERE)


def test_a_computer_that_does_not_say_which_it_is_changes_nothing(people: People) -> None:
    admin = people.founder()
    settle_here(admin.vault, HERE, system_random)

    assert not settle_here(admin.vault, b"", system_random)
    assert not is_copy(admin.vault, b"")


def test_a_clone_on_another_computer_never_touches_the_first_ones_journal(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker, household = pair(people)
    settle_here(worker.vault, HERE, system_random)
    waiting = contact(worker, household, "まだ送っていない")
    clone = people.restored(people.copy_of(worker), THERE)
    there = contact(clone, household, "写しで書いた")
    here = contact(worker, household, "もとで書いた")
    journal = f"j/{worker.vault.identity.writer}/"
    before = {name: data for name, data in folder.files.items() if name.startswith(journal)}

    clone.sync()

    after = {name: data for name, data in folder.files.items() if name.startswith(journal)}
    assert after == before
    assert all_equal(household, admin, worker, clone)
    assert set(contacts(admin, household)) == {waiting, there, here}


def test_a_fork_ends_in_a_new_journal_with_everything_of_both(people: People) -> None:
    admin, worker, household = pair(people)
    clone = people.restored(people.copy_of(worker), ahead=5)
    here = contact(worker, household, "もとで書いた")
    there = contact(clone, household, "写しで書いた")
    worker.sync()
    before = clone.vault.identity.writer

    clone.sync()

    assert clone.vault.identity.writer != before
    assert clone.ledger.unsent() == 0
    assert all_equal(household, admin, worker, clone)
    assert set(contacts(admin, household)) == {here, there}
    assert len(writers_of(admin)) == 1


def test_what_was_sealed_and_not_put_is_sealed_anew(people: People) -> None:
    admin, worker, household = pair(people)
    clone = people.restored(people.copy_of(worker), ahead=5)
    here = contact(worker, household, "もと")
    there = contact(clone, household, "写し")
    clone.session.publisher.seal()
    worker.sync()

    clone.sync()

    assert all_equal(household, admin, worker, clone)
    assert set(contacts(admin, household)) == {here, there}


def test_a_household_the_copy_opened_keeps_its_keys(people: People) -> None:
    admin, worker, household = pair(people)
    clone = people.restored(people.copy_of(worker), ahead=5)
    contact(worker, household, "もと")
    worker.sync()
    opened = clone.household("写しで開いた")

    clone.sync()
    admin.sync()

    assert admin.sees(opened) == "写しで開いた"


def test_an_audit_entry_that_waits_in_a_fork_is_not_lost(people: People) -> None:
    from banso_desktop.journal.held import audit_scope

    admin, worker, household = pair(people)
    clone = people.restored(people.copy_of(worker), ahead=5)
    contact(worker, household, "もと")
    audit = audit_scope(admin.session.identity.town)
    command = clone.command()
    row = command.record(audit, "audit_entry", what="見た")
    clone.ledger.commit(command)
    clone.session.publisher.seal()
    worker.sync()

    clone.sync()
    admin.sync()

    assert ("audit_entry", row) in admin.ledger.rows(audit)


def test_two_copies_that_wrote_under_one_stamp_lose_neither(people: People) -> None:
    admin, worker, household = pair(people)
    clone = people.restored(people.copy_of(worker))
    here = contact(worker, household, "もと")
    there = contact(clone, household, "写し")
    after = contact(clone, household, "写しのつづき")
    stamps = [
        {each.stamp for each in person.ledger.scopes[household].values() if each.id == row}
        for person, row in ((worker, here), (clone, there))
    ]
    worker.sync()

    assert stamps[0] == stamps[1]
    assert all_equal(household, admin, worker, clone)
    assert set(contacts(admin, household)) == {here, there, after}


def test_a_computer_set_back_to_its_backup_receives_what_it_forgot(people: People) -> None:
    admin, worker, household = pair(people)
    backup = people.copy_of(worker)
    known = contact(worker, household, "控えのあとに書いた")
    worker.sync()
    admin.sync()
    back = people.restored(backup, ahead=9)
    before = back.vault.identity.writer

    back.sync()
    fresh = contact(back, household, "もどしてから書いた")

    assert back.vault.identity.writer != before
    assert all_equal(household, admin, back)
    assert set(contacts(admin, household)) == {known, fresh}


def test_what_the_backup_waited_with_is_not_there_twice(people: People) -> None:
    admin, worker, household = pair(people)
    row = contact(worker, household, "控えの前に書いた")
    backup = people.copy_of(worker)
    worker.sync()
    back = people.restored(backup, ahead=9)

    back.sync()

    assert back.ledger.unsent() == 0
    assert all_equal(household, admin, back)
    assert list(contacts(admin, household)) == [row]
    held = admin.ledger.scopes[household].values()
    assert len([each for each in held if each.id == row]) == 1


def test_damaged_bytes_at_the_own_next_name_are_no_fork(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker, household = pair(people)
    writer = worker.vault.identity.writer
    cursor = worker.ledger.cursors()[writer]
    name = names.segment_name(writer, cursor.sequence + 1)
    folder.files[name] = b"bnso torn"
    row = contact(worker, household, "書いた")

    worker.sync()

    assert worker.vault.identity.writer == writer
    assert folder.replaced == [name]
    assert worker.session.sync.status.repaired == 1
    assert all_equal(household, admin, worker)
    assert set(contacts(admin, household)) == {row}


@pytest.mark.parametrize("size", [2, 40_000])
def test_a_fork_of_any_length_is_never_taken_for_damage(
    people: People, folder: MemoryFolder, size: int
) -> None:
    admin, worker, household = pair(people)
    clone = people.restored(people.copy_of(worker), ahead=5)
    here = contact(worker, household, "長" * size)
    worker.sync()
    there = contact(clone, household, "短")

    clone.sync()

    assert folder.replaced == []
    assert all_equal(household, admin, worker, clone)
    assert set(contacts(admin, household)) == {here, there}


class Three(People):
    """People with a third one who looks on."""

    third: Person


@pytest.fixture
def people(tmp_path: Path, folder: MemoryFolder) -> Three:
    return Three(tmp_path, folder, FakeMillis())


def rolled_back_and_forked(
    people: Three, folder: MemoryFolder
) -> tuple[Person, Person, Person, Id, Id, Id]:
    """One sequence, two segments: one received by the administrator, the other in the folder."""
    admin, worker, household = pair(people)
    people.third = people.colleague(admin)
    worker.sync()
    clone = people.restored(people.copy_of(worker), ahead=5)
    before = dict(folder.files)
    here = contact(worker, household, "もとで書いた")
    worker.sync()
    admin.sync()
    folder.files = before
    there = contact(clone, household, "写しで書いた")
    clone.sync()
    return admin, worker, clone, household, here, there


def test_two_segments_of_one_number_hold_that_journal_with_an_alarm_and_no_other(
    people: Three, folder: MemoryFolder
) -> None:
    admin, worker, _, household, here, there = rolled_back_and_forked(people, folder)
    other = people.third.household("ほかの人の世帯")
    people.third.session.sync.run()

    result = admin.session.sync.run(probe=True)

    name = names.segment_name(
        worker.vault.identity.writer, admin.ledger.cursors()[worker.vault.identity.writer].sequence
    )
    assert result.status.broken[name] == "forked"
    assert here in contacts(admin, household)
    assert there not in contacts(admin, household)
    assert admin.sees(other) == "ほかの人の世帯"


def test_once_the_writer_moved_on_the_folder_decides_and_all_have_all(
    people: Three, folder: MemoryFolder
) -> None:
    admin, worker, clone, household, here, there = rolled_back_and_forked(people, folder)

    assert all_equal(household, worker, admin, clone, people.third)

    assert set(contacts(admin, household)) == {here, there}
    assert admin.session.sync.status.broken == {}


def test_a_vault_that_cannot_be_written_keeps_the_old_journal(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = people.founder()
    before = admin.vault.identity

    def full(path: object, data: bytes) -> None:
        raise OSError("full")

    monkeypatch.setattr("banso_desktop.journal.vault.replace_file", full)
    with pytest.raises(OSError, match="full"):
        admin.vault.renew_writer(bytes(32))

    assert admin.vault.identity == before


def test_a_move_that_broke_off_after_the_vault_goes_on_at_the_next_start(people: People) -> None:
    admin, worker, household = pair(people)
    row = contact(worker, household, "待っている")
    worker.session.publisher.seal()
    worker.vault.renew_writer(b"7" * 32)  # the process ends here

    again = people.restored(
        Backup(worker.vault.path.read_bytes(), worker.ledger.copied(), worker.millis.now)
    )
    again.sync()

    assert again.session.identity.writer == worker.vault.identity.writer
    assert all_equal(household, admin, again)
    assert set(contacts(admin, household)) == {row}
    assert len(writers_of(admin)) == 1
