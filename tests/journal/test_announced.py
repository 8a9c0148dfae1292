# SPDX-License-Identifier: Apache-2.0
"""Which wraps of somebody who was removed kept segments announced."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal.announced import Announced
from banso_desktop.journal.removing import remove
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import Wrap
from tests.fakes.journal_people import People, Person


@dataclass
class Passed:
    """A key that somebody made after the removal, not having heard of it."""

    admin: Person
    witness: Person
    own: Wrap
    passed: Wrap


@pytest.fixture
def handed(people: People) -> Passed:
    admin = people.founder()
    witness, leaver = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    before = leaver.household("在職中")
    for person in (admin, witness, leaver, admin):
        person.sync()
    people.folder.away = True
    remove(admin.session.groups, admin.ledger, leaver.id, admin.millis(), Id(""))
    people.folder.away = False
    team = leaver.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    made = leaver.session.ring.renew_scope(household, [team])
    leaver.label(household, "外された後")
    for person in (leaver, witness):
        person.sync()
    for person in (witness, admin, witness):
        person.sync()
    ring = witness.session.ring
    (passed,) = (each for each in ring.kept_wraps(household) if each.key_id == made)
    (own,) = (each for each in ring.kept_wraps(before) if each.author == leaver.id)
    return Passed(admin, witness, own, passed)


def afresh(person: Person) -> Announced:
    """Return what a process that starts now knows."""
    announced = Announced(person.session.log)
    announced.kept = person.ledger
    return announced


def test_what_was_written_before_the_removal_is_announced_by_its_author(handed: Passed) -> None:
    assert afresh(handed.admin).by_its_author(handed.own)


def test_what_was_written_after_it_is_announced_but_by_nothing_that_counts(handed: Passed) -> None:
    announced = afresh(handed.admin)

    assert not announced.by_its_author(handed.passed)
    assert announced.by_anybody(handed.passed.name)
    assert not announced.by_anybody(f"{handed.passed.name}x")


def test_what_is_being_received_counts_before_it_is_kept(handed: Passed) -> None:
    announced = Announced(handed.admin.session.log)
    assert not announced.by_anybody(handed.passed.name)

    announced.note([handed.passed.name])
    assert announced.by_anybody(handed.passed.name)

    announced.forget()
    assert not announced.by_anybody(handed.passed.name)


def test_what_comes_after_one_has_asked_counts_too(people: People) -> None:
    """The removal is heard of before the journal that announces the wrap."""
    admin = people.founder()
    witness, leaver = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    for person in (admin, witness, leaver, admin, witness):
        person.sync()
    team = leaver.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    made = leaver.session.ring.renew_scope(household, [team])
    leaver.label(household, "新")
    leaver.sync()
    admin.sync()
    remove(admin.session.groups, admin.ledger, leaver.id, admin.millis(), Id(""))
    admin.sync()
    ring, way = witness.session.ring, witness.session.transport
    came = {name: way.get(name, 10_000) for name in way.list("members/")}
    witness.session.log.add_all(came.items())
    assert leaver.vault.identity.device not in witness.session.log.standing().devices
    ring.counting_wraps(household)

    witness.sync()

    assert ring.present_of_scope(household) == made
    assert admin.session.ring.present_of_scope(household) == made
