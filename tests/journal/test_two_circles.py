# SPDX-License-Identifier: Apache-2.0
"""A household's circle is its own: who reads one household gets no other one by it."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal.wraps import SCOPE, Wrapped
from tests.fakes.journal_people import People, Person
from tests.fakes.junk_wraps import can_open, private_keys
from tests.fakes.protected_household import protecting, sync, three


def linked(people: People, turn: int) -> tuple[Person, Person, Id, Id]:
    """Return who reads two households, a reader of one who delivered its key to both circles."""
    first, second, _, scope = three(people)
    other = first.household("別の世帯")
    circle = None
    for _ in range(20):  # ids are random: once the stranger's comes first, once it comes last
        mine = protecting(first).restrict(scope, [second.id])
        circle = protecting(first).restrict(other, [])
        if (circle < mine) is bool(turn):
            break
    assert circle is not None
    sync(first, second)
    assert not second.session.ring.scope_keys(other)
    ring = second.session.ring
    for key in ring.scope_keys(scope).values():
        wrapped = Wrapped(SCOPE, "household", key)
        files = ring.wrap(wrapped, scope, [protecting(first).letterbox(circle)])
        ring.archive.keep_files(files, outgoing=True)
    second.label(scope, "書いた")
    sync(second, first)
    return first, second, scope, other


@pytest.mark.parametrize("turn", [0, 1])
def test_who_reads_is_told_of_the_households_own_circle(people: People, turn: int) -> None:
    first, second, scope, _ = linked(people, turn)

    assert set(protecting(first).readers_of(scope)) == {first.id, second.id}


@pytest.mark.parametrize("turn", [0, 1])
def test_a_key_delivered_to_another_circle_opens_that_to_nobody(people: People, turn: int) -> None:
    first, second, scope, other = linked(people, turn)
    third = people.colleague(first)

    protecting(first).change_readers(scope, [second.id, third.id])
    sync(first, second, third, first)

    assert not can_open(private_keys(second), people.folder.files, other)
    assert not second.session.ring.scope_keys(other)


@pytest.mark.parametrize("turn", [0, 1])
def test_saving_the_readers_again_takes_it_from_the_other_circle(people: People, turn: int) -> None:
    first, second, scope, other = linked(people, turn)
    third = people.colleague(first)
    protecting(first).change_readers(other, [third.id])
    sync(first, second, third, first)

    protecting(first).change_readers(scope, [second.id])
    first.label(scope, "新しい")
    sync(first, second, third, first)

    assert second.sees(scope) == "新しい"
    present = first.session.ring.present_of_scope(scope)
    assert present not in can_open(private_keys(third), people.folder.files, scope)


def test_a_circle_all_households_of_which_are_shared_is_left_alone(people: People) -> None:
    first, second, scope, other = linked(people, 1)
    own = protecting(first).circle_of(scope)
    third_household = second.household("三")
    protecting(second).restrict(third_household, [])
    ring = second.session.ring
    for key in ring.scope_keys(third_household).values():
        wrapped = Wrapped(SCOPE, "household", key)
        files = ring.wrap(wrapped, third_household, [protecting(first).letterbox(own)])
        ring.archive.keep_files(files, outgoing=True)
    second.label(scope, "書いた")
    sync(second, first)

    fresh = protecting(first).change_readers(scope, [second.id])
    first.label(scope, "新しい")
    sync(first, second, first)

    assert fresh != own
    assert second.sees(scope) == "新しい"
    assert not second.session.ring.scope_keys(other)
