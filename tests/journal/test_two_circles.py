# SPDX-License-Identifier: Apache-2.0
"""A household's circle is its own: who reads one household gets no other one by it."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal.wraps import SCOPE, Wrapped
from tests.fakes.journal_people import People, Person
from tests.fakes.junk_wraps import can_open, private_keys
from tests.fakes.protected_household import protecting, sync, three


def deliver(person: Person, scope: Id, box: bytes) -> None:
    """Let a reader seal the keys of a scope to a circle, and say so."""
    ring = person.session.ring
    for key in ring.scope_keys(scope).values():
        files = ring.wrap(Wrapped(SCOPE, "household", key), scope, [box])
        ring.archive.keep_files(files, outgoing=True)
    person.label(scope, "書いた")


def linked(people: People, *, strange_first: bool) -> tuple[Person, Person, Id, Id]:
    """Return who reads two households, a reader of one who delivered its key to both circles."""
    first, second, _, scope = three(people)
    own = protecting(first).restrict(scope, [second.id])
    while True:  # ids are random: a household whose circle comes before, or after
        other = first.household("別の世帯")
        circle = protecting(first).restrict(other, [])
        if (circle < own) is strange_first:
            break
    sync(first, second)
    assert not second.session.ring.scope_keys(other)
    deliver(second, scope, protecting(first).letterbox(circle))
    sync(second, first)
    return first, second, scope, other


@pytest.mark.parametrize("strange_first", [True, False])
def test_who_reads_is_told_of_the_households_own_circle(
    people: People, strange_first: bool
) -> None:
    first, second, scope, _ = linked(people, strange_first=strange_first)

    assert set(protecting(first).readers_of(scope)) == {first.id, second.id}


@pytest.mark.parametrize("strange_first", [True, False])
def test_a_key_delivered_to_another_circle_opens_that_to_nobody(
    people: People, strange_first: bool
) -> None:
    first, second, scope, other = linked(people, strange_first=strange_first)
    third = people.colleague(first)

    protecting(first).change_readers(scope, [second.id, third.id])
    sync(first, second, third, first)

    assert not can_open(private_keys(second), people.folder.files, other)
    assert not second.session.ring.scope_keys(other)


@pytest.mark.parametrize("strange_first", [True, False])
def test_saving_the_readers_again_takes_it_from_the_other_circle(
    people: People, strange_first: bool
) -> None:
    first, second, scope, other = linked(people, strange_first=strange_first)
    third = people.colleague(first)
    protecting(first).change_readers(other, [third.id])
    sync(first, second, third, first)

    protecting(first).change_readers(scope, [second.id])
    first.label(scope, "新しい")
    sync(first, second, third, first)

    assert second.sees(scope) == "新しい"
    present = first.session.ring.present_of_scope(scope)
    assert present not in can_open(private_keys(third), people.folder.files, scope)


def test_a_circle_that_reads_another_household_is_left_alone_though_there_is_no_other(
    people: People,
) -> None:
    first, second, scope, other = linked(people, strange_first=True)
    own = protecting(first).circle_of(scope)
    third = second.household("三")
    protecting(second).restrict(third, [])
    deliver(second, third, protecting(first).letterbox(own))
    sync(second, first)

    fresh = protecting(first).change_readers(scope, [second.id])
    first.label(scope, "新しい")
    sync(first, second, first)

    assert fresh != own
    assert second.sees(scope) == "新しい"
    assert not second.session.ring.scope_keys(other)
