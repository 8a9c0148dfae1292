# SPDX-License-Identifier: Apache-2.0
"""New keys of groups and scopes: who holds them, and that everything written stays readable."""

from __future__ import annotations

from itertools import permutations

import pytest

from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound
from banso_desktop.journal import successors, wraps
from banso_desktop.journal.administration import change_roles, name_emergency_readers
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import SCOPE, Wrapped
from tests.fakes.journal_people import People, Person


def team_of(person: Person) -> Id:
    team = person.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    return team


def all_sync(*people: Person) -> None:
    for person in (*people, *people, *people):
        person.sync()


def test_after_a_new_key_of_a_scope_all_readers_write_with_it(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, worker)

    made = admin.session.ring.renew_scope(household, [team_of(admin)])
    admin.label(household, "後")
    all_sync(admin, worker)

    assert key_id(worker.session.ring.writing(household)[0]) == made
    assert worker.sees(household) == "後"
    worker.label(household, "さらに後")
    all_sync(worker, admin)
    assert admin.sees(household) == "さらに後"


def test_a_scope_renewed_for_a_circle_shows_it_everything_from_before(people: People) -> None:
    """A household that becomes protected: the team keeps what it had, and reads nothing new."""
    admin = people.founder()
    chair = people.colleague(admin, Role.FACILITATOR)
    outsider = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, chair, outsider)
    assert chair.sees(household) is None
    circle = admin.session.groups.make_circle([chair.id])

    made = admin.session.ring.renew_scope(household, [circle])
    note = admin.command()
    note.record(household, "contact", facts="守る")
    admin.ledger.commit(note)
    all_sync(admin, chair, outsider)

    assert chair.sees(household) == "前"
    assert chair.ledger.digest(household) == admin.ledger.digest(household)
    assert made not in {each.key_id for each in outsider.ledger.secrets(SCOPE, household)}
    assert all(entity != "contact" for entity, _ in outsider.ledger.rows(household))


def test_who_is_in_none_of_the_groups_and_renews_keeps_writing(people: People) -> None:
    """Whoever sits at the desk began a household that the team reads."""
    admin = people.founder()
    clerk = people.colleague(admin, Role.CLERK)
    household = clerk.household("窓口")
    all_sync(clerk, admin)

    made = clerk.session.ring.renew_scope(household, [team_of(clerk)])
    clerk.label(household, "続き")
    all_sync(clerk, admin)

    assert key_id(clerk.session.ring.writing(household)[0]) == made
    assert admin.sees(household) == "続き"


def test_a_scope_that_cannot_be_read_is_not_renewed(people: People) -> None:
    admin = people.founder()
    with pytest.raises(NotFound):
        admin.session.ring.renew_scope(derived_id("elsewhere"), [team_of(admin)])


def test_two_new_keys_at_the_same_time_both_open_and_one_is_written_with(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, worker)

    for person, label in ((admin, "一"), (worker, "二")):
        person.session.ring.renew_scope(household, [team_of(person)])
        person.label(household, label)
        person.session.publisher.seal()
    all_sync(admin, worker)

    assert admin.session.ring.writing(household) == worker.session.ring.writing(household)
    assert admin.ledger.digest(household) == worker.ledger.digest(household)
    later = people.colleague(admin)
    all_sync(admin, later)
    assert later.ledger.digest(household) == admin.ledger.digest(household)
    assert later.session.ring.writing(household) == admin.session.ring.writing(household)


def test_which_key_is_chosen_does_not_depend_on_which_came_first() -> None:
    """Somebody who joins after two renewals at once meets the keys in any order."""
    owner = derived_id("scope")
    first = bytes([1]) * 32
    beside = [
        successors.next_key(
            Wrapped(SCOPE, "household", bytes([number]) * 32),
            owner,
            {wraps.secret_id(SCOPE, first): first},
            [1],
        )
        for number in (2, 3)
    ]
    delivered = {wraps.secret_id(SCOPE, each.key): each for each in beside}
    delivered[wraps.secret_id(SCOPE, first)] = Wrapped(SCOPE, "household", first)
    keys = {key: wrapped.key for key, wrapped in delivered.items()}

    chosen = {
        successors.present(successors.line_of(owner, order[0], keys, delivered.items()), delivered)
        for order in permutations(keys)
    }

    assert len(chosen) == 1


def test_a_new_key_of_the_team_reaches_its_readers_and_nobody_else(people: People) -> None:
    admin = people.founder()
    worker, leaver = people.colleague(admin), people.colleague(admin)
    all_sync(admin, worker, leaver)

    made = admin.session.groups.renew_group(team_of(admin), [admin.id, worker.id])
    all_sync(admin, worker, leaver)
    household = worker.household("後", team_of(worker))
    all_sync(worker, admin, leaver)

    assert made in worker.session.ring.group_keys(team_of(worker))
    assert admin.sees(household) == "後"
    wrapped_to = {
        wrap.to for wrap in leaver.session.ring.kept_wraps(team_of(leaver)) if wrap.key_id == made
    }
    assert key_id(worker.vault.identity.box_public) in wrapped_to
    assert key_id(admin.session.log.standing().recovery[1]) in wrapped_to


def test_who_joins_after_a_new_key_reads_what_was_before(people: People) -> None:
    admin = people.founder()
    household = admin.household("ずっと前")
    admin.sync()
    admin.session.groups.renew_group(team_of(admin), [admin.id])
    admin.sync()

    late = people.colleague(admin)

    assert late.sees(household) == "ずっと前"


def test_who_is_given_a_role_after_a_new_key_reads_what_was_before(people: People) -> None:
    admin = people.founder()
    household = admin.household("ずっと前")
    clerk = people.colleague(admin, Role.CLERK)
    admin.session.groups.renew_group(team_of(admin), [admin.id])
    admin.session.groups.renew_group(team_of(admin), [admin.id])
    all_sync(admin, clerk)
    assert clerk.sees(household) is None

    change_roles(admin.session.ring, clerk.id, [Role.SUPPORT_WORKER], people.millis())
    all_sync(admin, clerk)

    assert clerk.sees(household) == "ずっと前"


def test_an_administrator_who_reads_no_household_can_change_the_teams_key(people: People) -> None:
    admin = people.founder()
    other = people.colleague(admin, Role.ADMINISTRATOR)
    worker = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, other, worker)

    made = other.session.groups.renew_group(team_of(other), [admin.id, worker.id, other.id])
    all_sync(other, admin, worker)
    worker.label(household, "後")
    all_sync(worker, admin, other)

    assert other.session.ring.group_keys(team_of(other)) == {}
    assert made in worker.session.ring.group_keys(team_of(worker))
    assert admin.sees(household) == "後"


def test_two_new_keys_of_the_team_at_the_same_time_end_in_one(people: People) -> None:
    admin = people.founder()
    other = people.colleague(admin, Role.ADMINISTRATOR, Role.SUPPORT_WORKER)
    for person in (admin, other):
        person.session.groups.renew_group(team_of(person), [admin.id, other.id])
    all_sync(admin, other)
    boxes = {person.session.log.standing().groups[team_of(person)].box for person in (admin, other)}
    household = other.household("後", team_of(other))
    all_sync(other, admin)

    assert len(boxes) == 1
    assert len(admin.session.ring.group_keys(team_of(admin))) == 3
    assert admin.sees(household) == "後"


def test_the_recovery_sheet_opens_what_was_written_before_and_after(people: People) -> None:
    admin = people.founder()
    before = admin.household("前")
    circle = admin.session.groups.make_circle([])
    hidden = admin.household("前", circle)
    admin.sync()
    admin.session.groups.renew_group(team_of(admin), [admin.id])
    admin.session.groups.renew_group(circle, [admin.id])
    admin.session.ring.renew_scope(hidden, [circle])
    after = admin.household("後")
    admin.label(hidden, "後")
    admin.sync()

    rescuer = people.rescuer(admin.recovery_code)
    rescuer.sync()

    assert [rescuer.sees(each) for each in (before, after, hidden)] == ["前", "後", "後"]


def test_a_new_key_of_a_circle_ends_the_reading_of_who_is_taken_out(people: People) -> None:
    admin = people.founder()
    stays, goes = people.colleague(admin), people.colleague(admin)
    circle = admin.session.groups.make_circle([stays.id, goes.id])
    household = admin.household("前", circle)
    all_sync(admin, stays, goes)
    assert goes.sees(household) == "前"

    admin.session.groups.renew_group(circle, [admin.id, stays.id])
    admin.session.ring.renew_scope(household, [circle])
    admin.label(household, "後")
    all_sync(admin, stays, goes)

    assert stays.sees(household) == "後"
    assert goes.sees(household) != "後"
    assert stays.session.groups.readers_of(circle) == sorted([admin.id, stays.id])
    assert admin.session.groups.readers_of(circle) == sorted([admin.id, stays.id])


def test_a_circle_one_is_not_in_cannot_be_renewed(people: People) -> None:
    admin = people.founder()
    outsider = people.colleague(admin)
    circle = admin.session.groups.make_circle([])
    all_sync(admin, outsider)

    with pytest.raises(NotFound):
        outsider.session.groups.renew_group(circle, [outsider.id])


def test_somebody_named_before_joining_gets_every_key_of_the_circle(people: People) -> None:
    admin = people.founder()
    expected = new_id()
    circle = admin.session.groups.make_circle([expected])
    household = admin.household("前", circle)
    admin.session.groups.renew_group(circle, [admin.id, expected])
    admin.sync()

    joined = people.joiner(people.code_from(admin, [Role.SUPPORT_WORKER], expected))
    all_sync(joined, admin)

    assert joined.sees(household) == "前"


def test_who_is_no_emergency_reader_any_more_opens_no_new_circle(people: People) -> None:
    admin = people.founder()
    other = people.colleague(admin)
    name_emergency_readers(admin.session.groups, [admin.id, other.id], people.millis())
    all_sync(admin, other)

    name_emergency_readers(admin.session.groups, [admin.id], people.millis())
    all_sync(admin, other)
    hidden = admin.household("後", admin.session.groups.make_circle([]))
    all_sync(admin, other)

    assert admin.session.groups.emergency_keys(hidden)
    with pytest.raises(NotFound):
        other.session.groups.emergency_keys(hidden)
