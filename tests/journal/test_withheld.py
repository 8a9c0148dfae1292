# SPDX-License-Identifier: Apache-2.0
"""A group's key that somebody named and gave to nobody."""

from __future__ import annotations

import msgspec
import pytest

from banso_desktop.journal.invitations import append
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.sealing import public_key
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.withheld import PATIENCE_MS
from tests.fakes.journal_people import People, Person


def all_sync(*people: Person) -> None:
    for person in (*people, *people):
        person.sync()


@pytest.fixture
def three(people: People) -> tuple[Person, Person, Person]:
    admin = people.founder()
    worker, other = people.colleague(admin), people.colleague(admin)
    all_sync(admin, worker, other)
    return admin, worker, other


def withhold(person: Person) -> None:
    """Name a key of the team that this person gives to nobody."""
    known = person.session.log.standing().group(GroupKind.TEAM)
    assert known is not None
    box = public_key(bytes(range(32)))
    facts = msgspec.structs.replace(known, box=box, generation=known.generation + 1)
    append(person.session.ring, facts, person.millis())
    person.sync()


def test_what_was_written_meanwhile_is_read_once_an_hour_is_over(
    three: tuple[Person, Person, Person],
) -> None:
    admin, worker, other = three
    household = worker.household("前")
    all_sync(worker, admin)
    withhold(other)
    all_sync(worker, admin)
    worker.label(household, "後")
    fresh = worker.household("新")
    all_sync(worker, admin)
    assert admin.sees(household) == "前"

    for person in three:
        person.millis.now += PATIENCE_MS + 60_000
    all_sync(admin, worker, admin)

    assert admin.sees(household) == "後"
    assert admin.sees(fresh) == "新"
    team = admin.session.log.standing().group(GroupKind.TEAM)
    assert team is not None
    assert worker.session.ring.holds(team.group, key_id(team.box))


def test_a_key_whose_wraps_come_late_is_left_alone(
    three: tuple[Person, Person, Person],
) -> None:
    admin, worker, other = three
    withhold(other)
    all_sync(worker, admin)
    for person in three:
        person.millis.now += PATIENCE_MS // 2
    all_sync(worker, admin)

    team = admin.session.log.standing().group(GroupKind.TEAM)
    assert team is not None
    assert team.generation == 2
