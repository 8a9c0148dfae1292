# SPDX-License-Identifier: Apache-2.0
"""A snapshot brings nothing back: not what an order took, nor what a removal made void."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.names import KEYS
from banso_desktop.journal.removing import remove
from tests.fakes.compacting import files_of, force, snapshots_of, without_history
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.protected_household import holds_nothing, protecting, sync, three


def code_for(people: People, inviter: Person) -> str:
    return people.code_from(inviter, [Role.SUPPORT_WORKER])


def wraps_of(folder: MemoryFolder, scope: Id) -> dict[str, bytes]:
    return {name: data for name, data in folder.files.items() if name.startswith(f"{KEYS}{scope}/")}


@pytest.mark.parametrize("wraps_are_back", [False, True])
def test_an_erased_household_does_not_come_back_by_a_snapshot_that_holds_it(
    people: People, folder: MemoryFolder, wraps_are_back: bool
) -> None:
    manager = people.founder()
    other, away = people.colleague(manager, Role.MANAGER), people.colleague(manager)
    scope, kept = manager.household("消す"), manager.household("残す")
    sync(manager, other, away)
    code = code_for(people, manager)
    late = people.joiner(code)
    force(away)
    wraps = {
        name: data for name, data in folder.files.items() if name.startswith(f"{KEYS}{scope}/")
    }
    order = protecting(manager).order_erasure(scope)
    sync(manager, other)
    protecting(other).approve(order)
    sync(manager, other)
    if wraps_are_back:
        folder.files.update(wraps)
    history = without_history(folder)

    late.session.sync.run()
    shown = late.sees(scope), late.sees(kept)
    folder.files.update(history)
    sync(late, manager, other)

    assert shown[0] is None
    assert holds_nothing(late, scope)
    assert late.sees(kept) == "残す"
    assert late.session.receiver.snapshots.provisional is None


def test_one_that_was_erased_while_it_is_provisional_is_gone_at_once_and_stays_so(
    people: People, folder: MemoryFolder
) -> None:
    manager = people.founder()
    other = people.colleague(manager, Role.MANAGER)
    scope = manager.household("消す")
    sync(manager, other)
    code = code_for(people, manager)
    force(other)
    history = without_history(folder)
    late = people.joiner(code)
    late.session.sync.run()
    assert late.sees(scope) == "消す"
    assert late.session.receiver.snapshots.provisional is not None
    folder.files.update(history)
    order = protecting(manager).order_erasure(scope)
    sync(manager, other)
    protecting(other).approve(order)
    sync(manager, other)
    gone = without_history(folder)

    late.session.sync.run(probe=True)
    at_once = holds_nothing(late, scope)
    folder.files.update(gone)
    sync(late)

    assert at_once
    assert holds_nothing(late, scope)
    assert late.session.receiver.snapshots.provisional is None


def test_who_was_left_out_of_a_household_does_not_get_it_from_an_older_snapshot(
    people: People, folder: MemoryFolder
) -> None:
    first, second, third, scope = three(people)
    force(second)
    wraps = {
        name: data for name, data in folder.files.items() if name.startswith(f"{KEYS}{scope}/")
    }
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    assert holds_nothing(third, scope)
    folder.files.update(wraps)  # somebody restored them
    third.session.receiver.snapshots._behind = 1
    for _ in range(3):
        first.label(scope, "保護")
        first.sync()

    third.sync(probe=False)
    at_once = holds_nothing(third, scope)
    sync(third, first, second)

    assert at_once
    assert holds_nothing(third, scope)
    assert second.sees(scope) == "保護"


@pytest.mark.parametrize("erased", [False, True])
def test_ones_own_snapshot_goes_as_soon_as_an_order_is_heard_of(
    people: People, folder: MemoryFolder, erased: bool
) -> None:
    manager = people.founder()
    other, third = people.colleague(manager, Role.MANAGER), people.colleague(manager)
    scope = manager.household("一")
    sync(manager, other, third)
    writer = snapshots_of(third, operations=1_000_000)
    force(third)
    before = files_of(folder, third)
    assert before
    assert not writer.run()

    if erased:
        order = protecting(manager).order_erasure(scope)
        sync(manager, other)
        protecting(other).approve(order)
    else:
        protecting(manager).restrict(scope, [other.id])
    sync(manager, other, third)

    assert writer.run()
    assert not set(files_of(folder, third)) & set(before)
    assert files_of(folder, third)
    assert not writer.run()


def test_it_goes_also_where_something_waits_and_no_other_can_be_written(
    people: People, folder: MemoryFolder
) -> None:
    first, second, third, scope = three(people)
    mine = third.household("三")
    third.sync()
    writer = snapshots_of(third, operations=1_000_000)
    force(third)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    third.label(mine, "待つ")

    writer.run()

    assert files_of(folder, third) == []


def test_what_a_removed_colleague_wrote_too_late_is_not_shown_from_a_snapshot(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    witness, leaver = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    sync(admin, witness, leaver)
    code = code_for(people, admin)
    witness.sync()
    folder.away = True
    remove(admin.session.groups, admin.ledger, leaver.id, admin.millis())
    folder.away = False
    leaver.label(household, "遅れて")
    leaver.sync()
    witness.sync()
    assert witness.sees(household) == "遅れて"
    force(witness)
    admin.sync()
    late = people.joiner(code)
    history = without_history(folder)

    late.session.sync.run()
    shown = late.sees(household)
    folder.files.update(history)
    sync(late)

    assert shown != "遅れて"
    assert late.sees(household) == "前"
