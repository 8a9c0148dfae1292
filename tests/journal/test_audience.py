# SPDX-License-Identifier: Apache-2.0
"""Who gets the keys of a household: who reads it now, whatever anybody's wraps say."""

from __future__ import annotations

import os

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.administration import change_roles
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.removing import remove
from banso_desktop.journal.sealing import public_key
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import SCOPE, Wrapped
from tests.fakes.journal_people import People, Person
from tests.fakes.junk_wraps import announce_junk, can_open, private_keys
from tests.fakes.protected_household import holds_nothing, protecting, sync, three


def team_box(person: Person) -> bytes:
    group = person.session.log.standing().group(GroupKind.TEAM)
    assert group is not None
    return group.box


def present_key(person: Person, scope: Id) -> Id:
    key = person.session.ring.present_of_scope(scope)
    assert key is not None
    return key


def opened_again(people: People) -> tuple[Person, Person, Person, Id]:
    """Return three, and a household that the third read in a circle, then with the team."""
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [third.id])
    sync(first, second, third)
    protecting(first).open_up(scope)
    sync(first, second, third)
    assert third.sees(scope) == second.sees(scope) == "佐藤"
    return first, second, third, scope


def test_who_was_removed_gets_no_key_though_older_ones_were_his(people: People) -> None:
    first, second, third, scope = opened_again(people)
    copied = private_keys(third)
    remove(first.session.groups, first.ledger, third.id, first.millis())
    for text in ("一", "二", "三"):
        sync(first, second)
        first.label(scope, text)
        sync(first, second)

    assert second.sees(scope) == "三"
    assert present_key(first, scope) not in can_open(copied, people.folder.files, scope)


def test_a_wrap_of_somebody_outside_gives_nobody_a_household(people: People) -> None:
    """Only its name says that the team has the key: the household stays with its circle."""
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)

    announce_junk(third, scope, present_key(first, scope), key_id(team_box(third)))
    sync(third, first, second)
    change_roles(first.session.ring, third.id, [Role.SUPPORT_WORKER], first.millis())
    for text in ("一", "二"):
        first.label(scope, text)
        sync(first, second, third)

    assert holds_nothing(third, scope)
    assert not can_open(private_keys(third), people.folder.files, scope)


def test_a_wrap_to_a_key_nobody_knows_keeps_nobody_from_renewing(people: People) -> None:
    first, second, third, scope = three(people)
    clerk = people.colleague(first, Role.CLERK)
    announce_junk(clerk, scope, present_key(first, scope), key_id(public_key(os.urandom(32))))
    sync(clerk, first, second, third)
    before, copied = present_key(first, scope), private_keys(third)

    remove(first.session.groups, first.ledger, third.id, first.millis())
    first.label(scope, "あと")
    sync(first, second)

    assert second.sees(scope) == "あと"
    assert present_key(second, scope) != before
    assert present_key(second, scope) not in can_open(copied, people.folder.files, scope)


def test_a_key_of_somebody_outside_draws_no_other_key_with_it(people: People) -> None:
    """A key that follows none of the household's is for the team: that says nothing of others."""
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    letterbox = protecting(first).letterbox(circle)
    ring = third.session.ring

    odd = Wrapped(SCOPE, "household", os.urandom(32))
    third.ledger.keep_files(ring.wrap(odd, scope, [letterbox, team_box(third)]), outgoing=True)
    sync(third, first, second, third)
    first.label(scope, "そのあと")
    sync(first, second, third)

    assert present_key(first, scope) not in can_open(
        private_keys(third), people.folder.files, scope
    )
    assert third.sees(scope) is None
