# SPDX-License-Identifier: Apache-2.0
"""A folder that is away, full, slow to show, damaged or lying: nothing lost, nothing believed."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FolderFull, FolderUnreachable
from banso_desktop.journal import names
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


def pair(people: People) -> tuple[Person, Person]:
    admin = people.founder()
    return admin, people.colleague(admin)


def test_work_goes_on_while_the_folder_is_away_and_arrives_afterwards(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    folder.away = True

    household = admin.household("一")
    result = admin.session.sync.run()

    assert isinstance(result.status.error, FolderUnreachable)
    assert result.status.unsent == 1
    folder.away = False
    admin.sync()
    worker.sync()
    assert worker.sees(household) == "一"
    assert admin.session.sync.status.unsent == 0


def test_what_was_sealed_before_is_put_byte_for_byte(people: People, folder: MemoryFolder) -> None:
    admin, _ = pair(people)
    folder.away = True
    admin.household("一")
    admin.session.sync.run()
    sealed = [each.data for each in admin.ledger.unpublished()]

    folder.away = False
    admin.sync()

    assert set(sealed) <= set(folder.files.values())


def test_a_full_folder_says_so_and_goes_on_when_there_is_room(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    folder.room = 10

    result = admin.session.sync.run()

    assert isinstance(result.status.error, FolderFull)
    folder.room = None
    admin.sync()
    worker.sync()
    assert worker.sees(household) == "一"


def test_a_hint_that_was_lost_does_not_hide_a_journal(people: People, folder: MemoryFolder) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    for name in [each for each in folder.files if names.head_of(each)]:
        del folder.files[name]

    worker.sync(probe=True)

    assert worker.sees(household) == "一"


def test_a_hint_that_lies_is_harmless(people: People, folder: MemoryFolder) -> None:
    admin, worker = pair(people)
    hint = names.head_name(admin.vault.identity.writer, 9999)
    folder.files[hint] = bytes(32)
    folder.files[names.head_name(derived_id("nobody"), 3)] = bytes(32)

    result = worker.session.sync.run()

    assert result.status.error is None
    assert result.received == 0


def test_a_segment_the_share_does_not_show_yet_comes_later(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    folder.hidden = {folder.segments()[-1], *folder.segments()}

    worker.session.sync.run()
    folder.hidden = set()
    worker.sync()

    assert worker.sees(household) == "一"


def test_a_wrap_the_share_does_not_show_yet_comes_later(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    before = set(folder.files)
    household = admin.household("一")
    admin.sync()
    folder.hidden = {name for name in folder.files if names.wrap_of(name)} - before

    worker.session.sync.run()
    unread = worker.sees(household)
    folder.hidden = set()
    worker.sync(probe=True)

    assert unread is None
    assert worker.sees(household) == "一"


def test_an_entry_the_share_does_not_show_yet_holds_only_those_who_saw_it(
    people: People, folder: MemoryFolder
) -> None:
    admin, worker = pair(people)
    before = set(folder.files)
    third = people.joiner(people.code_from(admin, [Role.SUPPORT_WORKER]))
    household = third.household("三")
    third.sync()
    folder.hidden = {name for name in folder.files if names.member_of(name)} - before

    result = worker.session.sync.run(probe=True)
    unread = worker.sees(household)
    folder.hidden = set()
    worker.sync()

    assert result.status.error is None
    assert unread is None
    assert worker.sees(household) == "三"


@pytest.mark.parametrize("at", [0, 10, 60, 200, -1])
def test_a_damaged_segment_holds_its_journal_and_no_other(
    people: People, folder: MemoryFolder, at: int
) -> None:
    admin, worker = pair(people)
    third = people.colleague(admin)
    worker.sync()
    mine = admin.household("一")
    admin.sync()
    damaged = names.segment_name(
        admin.vault.identity.writer, admin.ledger.cursors()[admin.vault.identity.writer].sequence
    )
    whole = folder.files[damaged]
    folder.flip(damaged, at)
    other = third.household("三")
    third.session.sync.run()

    result = worker.session.sync.run()

    assert damaged in result.status.broken
    assert worker.sees(mine) is None
    assert worker.sees(other) == "三"
    folder.files[damaged] = whole
    worker.sync()
    assert worker.sees(mine) == "一"


@pytest.mark.parametrize("damage", [b"", b"bnso", bytes(500)])
def test_a_torn_segment_is_not_applied_and_tried_again(
    people: People, folder: MemoryFolder, damage: bytes
) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    name = [each for each in folder.order if names.segment_of(each)][-1]
    whole, folder.files[name] = folder.files[name], damage

    torn = worker.session.sync.run()
    folder.files[name] = whole
    worker.sync()

    assert name in torn.status.broken
    assert worker.sees(household) == "一"


def test_a_segment_of_2_gb_is_never_read(people: People, folder: MemoryFolder) -> None:
    admin, worker = pair(people)
    admin.household("一")
    admin.sync()
    name = [each for each in folder.order if names.segment_of(each)][-1]

    class Huge(bytes):
        def __len__(self) -> int:
            return 2**31

    folder.files[name] = Huge()

    assert worker.session.sync.run().status.broken == {name: "size"}
