# SPDX-License-Identifier: Apache-2.0
"""The word that somebody opened a household in an emergency goes to those who read it."""

from __future__ import annotations

import pytest

from banso_desktop.errors import NotFound
from banso_desktop.journal import first_keys
from banso_desktop.journal.emergency import EmergencyWay
from banso_desktop.journal.sealing import public_key
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrapped
from tests.fakes.journal_people import People, Person
from tests.fakes.protected_household import protecting, sync, three

OWN = bytes([9]) * 32


def way(person: Person) -> EmergencyWay:
    return EmergencyWay(person.session.groups, person.ledger)


def circle_of_ones_own(person: Person, generation: int = 99) -> bytes:
    """Make a circle for oneself and the emergency readers; return its public key."""
    ring = person.session.ring
    emergency = ring.log.standing().group(GroupKind.EMERGENCY)
    assert emergency is not None
    wrapped = Wrapped(GROUP, GroupKind.CIRCLE.value, OWN, generation=generation)
    files = ring.wrap(wrapped, first_keys.circle_of(OWN), [emergency.box])
    ring.archive.keep_files(files, outgoing=True)
    return public_key(OWN)


@pytest.mark.parametrize("generation", [1, 99])
def test_a_circle_without_a_key_of_the_household_is_not_its_letterbox(
    people: People, generation: int
) -> None:
    duty, second, third, scope = three(people)
    circle = protecting(second).restrict(scope, [])
    sync(second, duty, third)
    foreign = circle_of_ones_own(third, generation)
    ring = third.session.ring
    junk = Wrapped(SCOPE, "household", bytes([8]) * 32, generation=generation)
    ring.archive.keep_files(ring.wrap(junk, scope, [foreign]), outgoing=True)
    sync(third, duty, second)

    assert way(duty).letterbox(scope) == protecting(second).letterbox(circle)


def test_without_a_key_that_counts_there_is_no_letterbox(people: People) -> None:
    duty, _, third, scope = three(people)
    foreign = circle_of_ones_own(third)
    ring = third.session.ring
    ring.archive.keep_files(
        ring.wrap(Wrapped(SCOPE, "household", bytes([8]) * 32), scope, [foreign]), outgoing=True
    )
    sync(third, duty)

    with pytest.raises(NotFound):
        way(duty).letterbox(scope)


def test_the_circle_with_the_newest_key_is_told(people: People) -> None:
    duty, second, third, scope = three(people)
    before = protecting(second).restrict(scope, [third.id])
    protecting(second).change_readers(scope, [third.id, duty.id])
    sync(second, third, duty)
    protecting(second).open_up(scope)
    sync(second, third, duty)
    circle = protecting(second).restrict(scope, [third.id])
    sync(second, third, duty)

    assert before != circle
    assert way(duty).letterbox(scope) == protecting(second).letterbox(circle)


def test_an_emergency_reader_tells_the_circle_and_nobody_else(people: People) -> None:
    duty, second, third, scope = three(people)
    protecting(second).restrict(scope, [])
    sync(second, duty, third)
    foreign = circle_of_ones_own(third)
    ring = third.session.ring
    ring.archive.keep_files(
        ring.wrap(Wrapped(SCOPE, "household", bytes([8]) * 32), scope, [foreign]), outgoing=True
    )
    sync(third, duty, second)

    protecting(duty).post_to(way(duty).letterbox(scope), scope)
    command = duty.command()
    command.record(scope, "message", kind="emergency", text="理由")
    duty.ledger.commit(command)
    sync(duty, second)

    (row,) = [draft.id for draft in command.drafts]
    assert second.ledger.value(scope, "message", row, "text") == "理由"
