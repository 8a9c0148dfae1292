# SPDX-License-Identifier: Apache-2.0
"""One person with a changed program makes nothing unreadable that others wrote."""

from __future__ import annotations

import os

from banso_desktop.domain.ids import Id, new_id
from banso_desktop.journal import orders
from banso_desktop.journal.emergency import EmergencyWay
from banso_desktop.journal.invitations import append
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.sealing import public_key
from banso_desktop.journal.standing import GroupKind
from tests.fakes.journal_people import People, Person
from tests.fakes.junk_wraps import announce_junk
from tests.fakes.protected_household import holds_nothing, in_folder, protecting, sync, three


def order_alone(person: Person, scope: Id) -> None:
    """Order all keys of a household away, with right proofs, and make no other one."""
    held = person.session.ring.scope_keys(scope).values()
    facts = orders.retirement(scope, person.id, held, orders.PROTECTION)
    append(person.session.ring, facts, person.millis())


def pretend_a_circle(person: Person, scope: Id, *named: Id) -> None:
    """Say outside of wraps that a newer key went to a circle, and that one to who is due."""
    circle, newer, box = new_id(), new_id(), key_id(public_key(os.urandom(32)))
    standing = person.session.log.standing()
    emergency = standing.group(GroupKind.EMERGENCY)
    assert emergency is not None
    announce_junk(person, scope, newer, box)
    for to in (*named, key_id(emergency.box), key_id(standing.recovery[1])):
        announce_junk(person, circle, box, to)


def emergency_label(person: Person, scope: Id) -> object:
    """Return what an emergency reader reads of a household, which nobody else reads any more."""
    way = EmergencyWay(person.session.groups, person.ledger)
    found = [each for each in way.operations_of(scope) if each.field == "label"]
    return found[-1].value


def test_an_order_with_a_newer_key_for_nobody_takes_nothing(people: People) -> None:
    first, second, third, scope = three(people)
    before = in_folder(people, scope)

    order_alone(third, scope)
    announce_junk(third, scope, new_id(), key_id(public_key(os.urandom(32))))
    sync(third, first, second)

    assert first.sees(scope) == second.sees(scope) == third.sees(scope) == "佐藤"
    assert before <= in_folder(people, scope)


def test_an_order_without_a_circle_that_others_reach_takes_nothing(people: People) -> None:
    """Its key went to its maker alone: neither the sheet nor the emergency readers have it."""
    first, second, third, scope = three(people)
    newer, box = new_id(), key_id(public_key(os.urandom(32)))

    order_alone(third, scope)
    announce_junk(third, scope, newer, box)
    announce_junk(third, new_id(), box, third.session.ring.own_box)
    sync(third, first, second)

    assert first.sees(scope) == second.sees(scope) == "佐藤"


def test_who_is_named_and_gets_no_key_drops_nothing(people: People) -> None:
    first, second, third, scope = three(people)

    order_alone(third, scope)
    pretend_a_circle(third, scope, second.session.ring.own_box)
    for each in (third, first, second) * 3:
        each.round(probe=True)

    assert second.sees(scope) == "佐藤"


def test_what_a_pretended_circle_takes_the_emergency_readers_still_read(people: People) -> None:
    first, second, third, scope = three(people)

    order_alone(third, scope)
    pretend_a_circle(third, scope)
    sync(third, first, second)

    assert all(holds_nothing(each, scope) for each in (first, second, third))
    assert emergency_label(first, scope) == "佐藤"  # who founded the town is one of them


def test_one_who_drops_the_last_key_seals_it_once_for_all(people: People) -> None:
    first, second, third, scope = three(people)
    emergency = first.session.log.standing().group(GroupKind.EMERGENCY)
    assert emergency is not None

    order_alone(third, scope)
    pretend_a_circle(third, scope)
    sync(third, first, second, rounds=4)

    kept = first.session.ring.kept_wraps(scope)
    by = [wrap.author for wrap in kept if wrap.to == key_id(emergency.box)]
    assert sorted(by) == sorted({third.id, first.id})


def test_an_honest_order_leaves_the_emergency_readers_one_way_too(people: People) -> None:
    first, second, third, scope = three(people)
    protecting(second).restrict(scope, [])
    second.label(scope, "あと")
    sync(first, second, third)

    assert holds_nothing(first, scope)
    assert emergency_label(first, scope) == "あと"
    way = EmergencyWay(first.session.groups, first.ledger)
    assert {each.scope for each in way.operations_of(scope)} == {scope}
