# SPDX-License-Identifier: Apache-2.0
"""The computers of a town as one of them knows them."""

from __future__ import annotations

from banso_desktop.domain.rights import Role
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.presence import Computer, computers
from tests.fakes.journal_people import People, Person


def known_to(person: Person) -> dict[str, Computer]:
    session = person.session
    found = computers(
        session.log,
        session.receiver.acknowledgements,
        person.ledger.cursors(),
        session.identity.writer,
    )
    return {each.id: each for each in found}


def test_everybody_is_listed_with_when_they_published_and_what_they_lack(
    people: People,
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    for person in (admin, worker, admin):
        person.sync()
    worker.millis.advance(days=3)
    worker.label(household, "二")
    worker.sync()
    admin.millis.advance(days=5)
    admin.label(household, "三")
    for person in (admin, worker, admin):
        person.sync()

    found = known_to(admin)

    mine, theirs = (found[each.session.identity.device] for each in (admin, worker))
    assert (mine.me, mine.member, mine.behind) == (True, admin.id, 0)
    assert mine.published == admin.millis()
    assert (theirs.me, theirs.member, theirs.behind) == (False, worker.id, 1)
    assert theirs.published == worker.millis()

    worker.label(household, "四")
    worker.sync()
    admin.sync()
    assert known_to(admin)[worker.session.identity.device].behind == 0


def test_who_has_joined_and_published_nothing_here_yet_is_listed_as_such(
    people: People,
) -> None:
    admin = people.founder()
    code = people.code_from(admin, [Role.SUPPORT_WORKER])
    newcomer = people.joiner(code)
    admin.sync()

    found = known_to(admin)[newcomer.session.identity.device]

    assert found.published is None
    assert found.behind > 0


def test_this_computer_is_behind_by_what_others_have_and_it_has_not(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    for person in (admin, worker, admin):
        person.sync()
    change_roles(admin.session.ring, worker.id, (Role.MANAGER,), admin.millis())
    admin.label(household, "二")
    admin.sync()
    worker.sync()
    third = people.colleague(admin)
    assert known_to(third)[third.session.identity.device].behind == 0
