# SPDX-License-Identifier: Apache-2.0
"""A role or a circle lost and given again: nothing held without the right, nothing missing."""

from __future__ import annotations

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.held import audit_scope
from banso_desktop.journal.successors import next_key
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrapped
from tests.fakes.journal_people import People, Person


def all_sync(*people: Person) -> None:
    for person in (*people, *people, *people):
        person.sync()


def roles(admin: Person, member: Person, *given: Role) -> None:
    change_roles(admin.session.ring, member.id, given, admin.millis())


def holds_nothing_of(person: Person, scope: Id) -> bool:
    return (
        scope not in person.session.ring.readable()
        and not person.ledger.secrets(SCOPE, scope)
        and not person.ledger.scopes.get(scope)
    )


def test_a_role_taken_away_takes_keys_and_rows_with_it(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, worker)

    roles(admin, worker, Role.CLERK)
    all_sync(admin, worker)

    assert holds_nothing_of(worker, household)
    held = {secret.detail for secret in worker.ledger.secrets(GROUP)}
    assert held == {"staff", "desk"}


def test_a_role_given_again_gives_the_state_of_who_always_read(people: People) -> None:
    admin = people.founder()
    worker, always = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, worker, always)
    roles(admin, worker, Role.CLERK)
    all_sync(admin, worker, always)
    always.label(household, "いない間")
    all_sync(always, admin, worker)
    assert holds_nothing_of(worker, household)

    roles(admin, worker, Role.SUPPORT_WORKER)
    all_sync(admin, worker, always)
    admin.label(household, "また一緒に")
    all_sync(admin, worker, always)

    assert worker.sees(household) == "また一緒に"
    assert worker.ledger.digest(household) == always.ledger.digest(household)
    worker.label(household, "自分も")
    all_sync(worker, admin, always)
    assert admin.sees(household) == "自分も"


def test_what_waited_to_be_sent_is_sent_before_the_key_goes(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, worker)
    roles(admin, worker, Role.CLERK)
    admin.sync()
    command = worker.command()
    command.record(household, "contact", facts="書いておいた")
    worker.ledger.commit(command)

    all_sync(worker, admin)

    assert ("contact") in {entity for entity, _ in admin.ledger.rows(household)}
    assert holds_nothing_of(worker, household)


def test_who_is_taken_out_of_a_circle_and_back_in_reads_it_all(people: People) -> None:
    admin = people.founder()
    member = people.colleague(admin)
    circle = admin.session.groups.make_circle([member.id])
    hidden = admin.household("前", circle)
    all_sync(admin, member)

    admin.session.groups.renew_group(circle, [admin.id])
    all_sync(admin, member)
    admin.label(hidden, "いない間")
    all_sync(admin, member)
    assert holds_nothing_of(member, hidden)
    assert circle not in member.session.ring.groups_held()

    admin.session.groups.renew_group(circle, [admin.id, member.id])
    all_sync(admin, member)
    assert member.sees(hidden) == "いない間"
    assert member.ledger.digest(hidden) == admin.ledger.digest(hidden)
    member.label(hidden, "また")
    all_sync(member, admin)
    assert admin.sees(hidden) == "また"


def test_out_by_one_and_renewed_by_another_at_the_same_time_is_out(people: People) -> None:
    admin = people.founder()
    other, third = people.colleague(admin), people.colleague(admin)
    circle = admin.session.groups.make_circle([other.id, third.id])
    hidden = admin.household("前", circle)
    all_sync(admin, other, third)

    admin.session.groups.renew_group(circle, [admin.id, other.id])
    other.session.groups.renew_group(circle, [admin.id, other.id, third.id])
    all_sync(admin, other, third)
    admin.label(hidden, "後")
    all_sync(admin, other, third)

    assert admin.session.groups.readers_of(circle) == sorted([admin.id, other.id])
    assert other.sees(hidden) == "後"
    assert holds_nothing_of(third, hidden)


def test_the_record_of_reads_goes_with_the_role_and_is_still_written(people: People) -> None:
    admin = people.founder()
    manager = people.colleague(admin, Role.MANAGER)
    audit = audit_scope(admin.vault.identity.town)
    command = manager.command()
    command.record(audit, "audit_entry", what="open")
    manager.ledger.commit(command)
    all_sync(manager, admin)
    assert manager.ledger.scopes[audit]

    roles(admin, manager, Role.SUPPORT_WORKER)
    all_sync(admin, manager)
    assert holds_nothing_of(manager, audit)
    command = manager.command()
    command.record(audit, "audit_entry", what="again")
    manager.ledger.commit(command)
    all_sync(manager, admin)

    assert len(admin.ledger.rows(audit)) == 2


def test_a_scope_that_another_way_still_opens_stays(people: People) -> None:
    """A household of the team that this person is also in the circle of."""
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("前")
    circle = admin.session.groups.make_circle([worker.id])
    admin.session.ring.renew_scope(household, [circle])
    admin.label(household, "輪の中")
    all_sync(admin, worker)

    roles(admin, worker, Role.FACILITATOR)
    all_sync(admin, worker)

    assert worker.sees(household) == "輪の中"
    assert worker.ledger.digest(household) == admin.ledger.digest(household)


def test_letting_go_goes_on_after_a_stop_in_the_middle(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, worker)
    roles(admin, worker, Role.CLERK)
    admin.sync()
    lose, worker.ledger.lose_keys = worker.ledger.lose_keys, _stop  # type: ignore[method-assign]
    try:
        worker.session.sync.run(probe=True)
    except KeyboardInterrupt:
        worker.ledger.lose_keys = lose  # type: ignore[method-assign]

    again = people.at_work(worker.vault, worker.ledger, worker.millis)
    all_sync(again)

    assert holds_nothing_of(again, household)


def _stop(keys: object) -> set[Id]:
    raise KeyboardInterrupt


def test_a_key_for_something_else_takes_no_household_away(people: People) -> None:
    # A reader makes a key that follows the household's, says that it is for something else, and
    # seals it to a colleague's own computer: there it would outlast the team's.
    admin = people.founder()
    worker, reader = people.colleague(admin), people.colleague(admin)
    household = admin.household("前")
    all_sync(admin, worker, reader)
    ring = reader.session.ring
    fresh = Wrapped(SCOPE, "zzz", bytes([9]) * 32)
    following = next_key(fresh, household, ring.scope_keys(household), [1])
    files = ring.wrap(following, household, [worker.vault.identity.box_public])
    reader.ledger.keep_files(files, outgoing=True)
    all_sync(reader, worker, admin)

    roles(admin, worker, Role.CLERK)
    all_sync(admin, worker, reader)
    held_nothing = holds_nothing_of(worker, household)
    roles(admin, worker, Role.SUPPORT_WORKER)
    all_sync(admin, worker, reader)
    admin.label(household, "また一緒に")
    all_sync(admin, worker, reader)

    assert held_nothing
    assert worker.session.ring.kind_of(household) is ScopeKind.HOUSEHOLD
    assert worker.sees(household) == "また一緒に"
    assert worker.ledger.digest(household) == admin.ledger.digest(household)
