# SPDX-License-Identifier: Apache-2.0
"""An order whose author was removed beside it never counted: what it took comes back."""

from __future__ import annotations

import tempfile
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.removing import remove
from tests.fakes.clock import FakeMillis
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.protected_household import holds_nothing, protecting, sync

MANAGER = (Role.SUPPORT_WORKER, Role.MANAGER)


def four(people: People) -> tuple[list[Person], Id]:
    """Return an administrator, who removes the second; the second, who orders; two more."""
    first = people.founder()
    everybody = [first, *(people.colleague(first, *MANAGER) for _ in range(3))]
    scope = first.household("佐藤")
    sync(*everybody)
    return everybody, scope


def remove_second(first: Person, second: Person) -> None:
    remove(first.session.groups, first.ledger, second.id, first.millis())


def all_read(scope: Id, *people: Person) -> None:
    assert len({each.ledger.digest(scope) for each in people}) == 1
    assert len({each.session.ring.writing(scope) for each in people}) == 1


@pytest.mark.parametrize("order", list(permutations((0, 2, 3))))
def test_who_had_dropped_a_household_gets_it_back(people: People, order: tuple[int, ...]) -> None:
    everybody, scope = four(people)
    first, second, third, fourth = everybody
    protecting(second).restrict(scope, [])
    sync(second, third)
    assert holds_nothing(third, scope)

    remove_second(first, second)
    for _ in range(4):
        for at in order:
            everybody[at].sync()

    assert third.sees(scope) == fourth.sees(scope) == "佐藤"
    all_read(scope, first, third, fourth)
    fourth.label(scope, "つづき")
    sync(first, third, fourth)
    assert third.sees(scope) == first.sees(scope) == "つづき"


def test_what_was_written_in_the_circle_comes_to_everybody(people: People) -> None:
    everybody, scope = four(people)
    first, second, third, fourth = everybody
    protecting(second).restrict(scope, [third.id])
    sync(second, third, fourth)
    third.label(scope, "輪の中で")
    sync(third)
    assert holds_nothing(fourth, scope)

    remove_second(first, second)
    sync(first, third, fourth, rounds=4)

    assert first.sees(scope) == third.sees(scope) == fourth.sees(scope) == "輪の中で"
    all_read(scope, first, third, fourth)


def test_who_alone_still_has_the_key_remembers_whose_it_was(people: People) -> None:
    """Of the others nobody has it any more: who removes the second reads no household."""
    founder = people.founder()
    first = people.colleague(founder, Role.ADMINISTRATOR)
    everybody = [people.colleague(founder, *MANAGER) for _ in range(2)]
    second, third = everybody
    scope = founder.household("佐藤")
    sync(founder, first, second, third)
    protecting(second).restrict(scope, [third.id])
    sync(second, third, founder)
    assert holds_nothing(founder, scope)

    remove_second(first, second)
    sync(first, third, founder, rounds=4)

    assert founder.sees(scope) == third.sees(scope) == "佐藤"
    all_read(scope, founder, third)


def test_an_erasure_that_never_counted_is_undone(people: People) -> None:
    everybody, scope = four(people)
    first, second, third, fourth = everybody
    order = protecting(third).order_erasure(scope)
    sync(third, second)
    protecting(second).approve(order)
    sync(second, third, fourth)
    assert holds_nothing(third, scope)
    assert holds_nothing(fourth, scope)

    remove_second(first, second)
    sync(first, third, fourth, rounds=4)

    assert third.sees(scope) == fourth.sees(scope) == "佐藤"
    all_read(scope, first, third, fourth)


def test_what_another_order_took_is_not_given_back(people: People) -> None:
    everybody, scope = four(people)
    first, second, third, fourth = everybody
    protecting(third).restrict(scope, [first.id, second.id])
    sync(*everybody)
    protecting(second).restrict(scope, [third.id])
    sync(second, third)

    remove_second(first, second)
    sync(first, third, fourth, rounds=4)

    all_read(scope, first, third)
    assert first.sees(scope) == "佐藤"
    assert holds_nothing(fourth, scope)


def test_given_back_once_nobody_says_more(people: People) -> None:
    everybody, scope = four(people)
    first, second, third, fourth = everybody
    protecting(second).restrict(scope, [])
    sync(second, third)
    remove_second(first, second)
    sync(first, third, fourth, rounds=5)
    files = set(people.folder.files)

    sync(first, third, fourth)

    assert set(people.folder.files) == files


STEPS = ("sync", "sync", "write", "restrict", "open", "propose", "approve")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from(STEPS)), max_size=9),
    st.integers(0, 9),
    st.permutations([0, 2, 3]),
)
def test_removed_at_any_moment_the_others_end_with_one_household(
    steps: list[tuple[int, str]], moment: int, order: list[int]
) -> None:
    """Whoever is left holds the same or nothing; where no order counts, all hold everything."""
    with tempfile.TemporaryDirectory() as home:
        people = People(Path(home), MemoryFolder(), FakeMillis())
        everybody, scope = four(people)
        first, second, third, fourth = everybody
        written: list[Id] = []
        proposed: list[bytes] = []
        for number, (who, step) in enumerate(steps):
            if number == moment:
                remove_second(first, second)
            person = everybody[who]
            if step == "sync":
                person.sync()
            elif person.session.sync.is_removed or holds_nothing(person, scope):
                continue
            elif step == "write" and person is not second:
                command = person.command()
                written.append(command.record(scope, "contact", facts=f"{number}"))
                person.ledger.commit(command)
            elif step == "restrict":
                # Of two circles nobody is in both of, each goes on alone: so all are named.
                named = [everybody[number % 4]] if person is second else [first, third, fourth]
                protecting(person).restrict(scope, [each.id for each in named])
            elif step == "open":
                protecting(person).open_up(scope)
            elif step == "propose" and person.id != first.id:
                proposed.append(protecting(person).order_erasure(scope))
            elif step == "approve" and proposed and person.session.log.holds(proposed[-1]):
                protecting(person).approve(proposed[-1])
        if second.id in first.session.log.standing().members:
            remove_second(first, second)
        for _ in range(6):
            for at in order:
                everybody[at].sync()

        left = [first, third, fourth]
        ring = first.session.ring
        readers = [each for each in left if not holds_nothing(each, scope)]
        if ring.orders.is_erased(scope):
            assert not readers
            return
        if not ring.orders.of(scope):
            assert readers == left
        if readers:
            all_read(scope, *readers)
            for row in written:
                assert readers[0].ledger.value(scope, "contact", row, "facts") is not None
