# SPDX-License-Identifier: Apache-2.0
"""Signed orders: who loses what, who keeps it, whatever arrives first, and who lies for nothing."""

from __future__ import annotations

from itertools import permutations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import orders
from banso_desktop.journal.invitations import append
from banso_desktop.journal.membership import Retire
from banso_desktop.journal.names import KEYS
from banso_desktop.journal.verify import Held, verify
from tests.fakes.journal_people import People, Person
from tests.fakes.protected_household import holds_nothing, in_folder, protecting, sync, three


def test_who_is_left_out_holds_nothing_and_who_is_named_reads_on(people: People) -> None:
    first, second, third, scope = three(people)

    protecting(first).restrict(scope, [second.id])
    first.label(scope, "保護")
    sync(first, second, third)

    assert holds_nothing(third, scope)
    assert second.sees(scope) == first.sees(scope) == "保護"
    second.label(scope, "二人目")
    sync(first, second, third)
    assert first.sees(scope) == "二人目"
    assert holds_nothing(third, scope)


def test_the_wraps_of_the_old_key_are_in_no_folder_and_no_archive(people: People) -> None:
    first, second, third, scope = three(people)
    before = in_folder(people, scope)

    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)

    assert before
    assert not before & in_folder(people, scope)
    for person in (first, second, third):
        assert not before & person.ledger.files(f"{KEYS}{scope}/").keys()


@pytest.mark.parametrize("order", list(permutations((0, 1, 2))))
def test_an_edit_beside_the_order_reaches_the_circle(
    people: People, order: tuple[int, ...]
) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    third.label(scope, "知らずに書いた")

    for _ in range(3):
        for at in order:
            (first, second, third)[at].sync()

    assert first.sees(scope) == second.sees(scope) == "知らずに書いた"
    assert holds_nothing(third, scope)
    assert third.ledger.unsent() == 0


def test_another_computer_of_a_reader_reads_what_was_before(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)

    again = people.joiner(people.code_from(first, [Role.SUPPORT_WORKER], second.id))
    sync(again, first, second, again)

    assert again.sees(scope) == "佐藤"


def test_who_joins_later_finds_nothing(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)

    fourth = people.colleague(first)
    sync(fourth, first, fourth)

    assert holds_nothing(fourth, scope)


def test_a_wrap_that_lies_there_again_goes_again_and_gives_nothing(people: People) -> None:
    first, second, third, scope = three(people)
    old = {name: people.folder.files[name] for name in in_folder(people, scope)}
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)

    people.folder.files.update(old)  # somebody restored the folder of yesterday
    fourth = people.colleague(first)
    sync(fourth, first, second, third)

    assert holds_nothing(third, scope)
    assert holds_nothing(fourth, scope)
    assert not old.keys() & in_folder(people, scope)


def test_what_had_to_go_is_no_finding(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    fourth = people.colleague(first)

    for one in (first, second, third, fourth):
        held = Held.of(one.session.ring, one.ledger, one.ledger)
        assert verify(people.transport(), held).findings == []
    assert verify(people.transport()).findings == []


def test_what_the_circle_needs_is_still_missing(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    gone = min(in_folder(people, scope))
    del people.folder.files[gone]

    held = Held.of(first.session.ring, first.ledger, first.ledger)

    assert [each.where for each in verify(people.transport(), held).findings] == [gone]


def test_all_tell_once_that_they_carried_it_out(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third, rounds=4)
    (order,) = orders.Orders(first.session.log).of(scope)
    files = len(people.folder.files)

    sync(first, second, third, rounds=2)

    heard = first.session.receiver.purging.acknowledgements.of(order.hash)
    assert heard.keys() == {second.session.identity.writer, third.session.identity.writer}
    assert len(people.folder.files) == files  # nobody says it again


def test_an_order_of_who_never_held_the_key_takes_nothing(people: People) -> None:
    first, second, third, scope = three(people)
    clerk = people.colleague(first, Role.CLERK)
    (key,) = first.session.ring.scope_keys(scope)
    forged = orders.retirement(scope, clerk.id, [bytes(32)], orders.PROTECTION)
    append(
        clerk.session.ring, Retire(scope, orders.PROTECTION, [key], forged.proofs), clerk.millis()
    )
    before = in_folder(people, scope)

    sync(clerk, first, second, third)

    assert third.sees(scope) == second.sees(scope) == "佐藤"
    assert in_folder(people, scope) == before
    assert [each.why for each in third.ledger.refused()] == ["proof"]


def test_a_proof_is_worth_nothing_in_the_order_of_somebody_else(people: People) -> None:
    first, second, third, scope = three(people)
    clerk = people.colleague(first, Role.CLERK)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third, clerk)
    (order,) = orders.Orders(first.session.log).of(scope)
    protecting(first).open_up(scope)
    sync(first, second, third, clerk)
    assert third.sees(scope) == "佐藤"
    before = in_folder(people, scope)

    copied = Retire(scope, orders.PROTECTION, list(order.keys), list(order.proofs))
    append(clerk.session.ring, copied, clerk.millis())
    sync(clerk, first, second, third)

    assert in_folder(people, scope) == before
    assert circle in first.session.groups.circles()


def test_opened_up_the_team_reads_everything_and_writes_on(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    first.label(scope, "保護のあいだ")
    sync(first, second, third)

    protecting(first).open_up(scope)
    sync(first, second, third)

    assert third.sees(scope) == "保護のあいだ"
    third.label(scope, "またみんなで")
    sync(first, second, third)
    assert first.sees(scope) == second.sees(scope) == "またみんなで"


def test_protected_a_second_time_it_is_gone_again(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    protecting(first).open_up(scope)
    sync(first, second, third)

    protecting(second).restrict(scope, [first.id])
    second.label(scope, "もう一度")
    sync(first, second, third)

    assert holds_nothing(third, scope)
    assert first.sees(scope) == "もう一度"


@pytest.mark.parametrize("order", list(permutations((0, 1, 2))))
def test_protected_on_two_computers_at_once_both_read_and_write_on(
    people: People, order: tuple[int, ...]
) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    protecting(second).restrict(scope, [first.id])
    first.label(scope, "一人目")

    for _ in range(4):
        for at in order:
            (first, second, third)[at].sync()
    second.label(scope, "二人目")
    sync(first, second, third)

    assert first.sees(scope) == second.sees(scope) == "二人目"
    assert first.session.ring.writing(scope) == second.session.ring.writing(scope)
    assert first.ledger.digest(scope) == second.ledger.digest(scope)
    assert holds_nothing(third, scope)


def test_who_leaves_the_circle_loses_it_and_who_comes_reads_all(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)

    protecting(first).change_readers(scope, [third.id])
    first.label(scope, "交代のあと")
    sync(first, second, third)

    assert holds_nothing(second, scope)
    assert not second.session.groups.circles()
    assert third.sees(scope) == "交代のあと"
    third.label(scope, "三人目")
    sync(first, second, third)
    assert first.sees(scope) == "三人目"


def test_who_comes_in_addition_reads_all_and_nobody_loses_anything(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    first.label(scope, "二人のとき")
    sync(first, second, third)

    protecting(second).change_readers(scope, [first.id, third.id])
    sync(first, second, third)

    assert third.sees(scope) == second.sees(scope) == first.sees(scope) == "二人のとき"


def test_without_a_key_to_go_on_with_nobody_drops_anything(people: People) -> None:
    first, second, third, scope = three(people)
    held = first.session.ring.scope_keys(scope)
    facts = orders.retirement(scope, first.id, held.values(), orders.PROTECTION)
    append(first.session.ring, facts, first.millis())

    sync(first, second, third)

    assert first.sees(scope) == second.sees(scope) == third.sees(scope) == "佐藤"


def erasure(people: People, *roles: Role) -> tuple[Person, Person, Person, Id]:
    """Return a manager, who may approve or not, a reader, and a household."""
    manager = people.founder()
    other = people.colleague(manager, *roles)
    reader = people.colleague(manager)
    scope = manager.household("消す")
    sync(manager, other, reader)
    return manager, other, reader, scope


@pytest.mark.parametrize("role", [Role.MANAGER, Role.ADMINISTRATOR])
def test_erased_by_two_nobody_reads_it_and_no_wrap_is_left(people: People, role: Role) -> None:
    manager, other, reader, scope = erasure(people, role)
    order = protecting(manager).order_erasure(scope)
    sync(manager, other, reader)
    assert reader.sees(scope) == "消す"

    protecting(other).approve(order)
    sync(manager, other, reader)

    for person in (manager, other, reader):
        assert holds_nothing(person, scope)
        assert not person.ledger.files(f"{KEYS}{scope}/")
    assert in_folder(people, scope) == set()


def test_nobody_erases_alone(people: People) -> None:
    manager, other, reader, scope = erasure(people, Role.SUPPORT_WORKER)
    order = protecting(manager).order_erasure(scope)
    protecting(manager).approve(order)
    sync(manager, other, reader)
    protecting(other).approve(order)  # has no right to
    sync(manager, other, reader)

    assert reader.sees(scope) == manager.sees(scope) == "消す"


def test_nobody_erases_without_being_a_manager(people: People) -> None:
    manager, other, reader, scope = erasure(people, Role.MANAGER)
    order = protecting(reader).order_erasure(scope)
    sync(reader, other)
    protecting(other).approve(order)
    sync(manager, other, reader)

    assert reader.sees(scope) == manager.sees(scope) == "消す"
