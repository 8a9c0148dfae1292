# SPDX-License-Identifier: Apache-2.0
"""An id is made from its first key: nobody hands the readers of a household a key of his own."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal import first_keys, town, wraps
from banso_desktop.journal.first_keys import circle_of, scope_of
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.successors import next_key
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrapped
from tests.fakes.journal_people import People, Person

FIRST, SECOND, THIRD, FOREIGN = (bytes([number]) * 32 for number in (1, 2, 3, 9))
SCOPE_ID = scope_of(ScopeKind.HOUSEHOLD, FIRST)


def plain(key: bytes) -> Wrapped:
    return Wrapped(SCOPE, ScopeKind.HOUSEHOLD.value, key)


def after(key: bytes, before: bytes, generation: int) -> Wrapped:
    names = {wraps.secret_id(SCOPE, before): before}
    return next_key(plain(key), SCOPE_ID, names, [generation - 1])


FAMILY = (plain(FIRST), after(SECOND, FIRST, 2), after(THIRD, SECOND, 3))
OUTSIDER = (plain(FOREIGN), after(bytes([8]) * 32, FOREIGN, 7))


def ids(*keys: Wrapped) -> set[Id]:
    return {wraps.secret_id(each.kind, each.key) for each in keys}


@pytest.mark.parametrize("order", list(permutations(range(5))))
def test_keys_that_follow_the_first_count_in_any_order_and_no_others(
    order: tuple[int, ...],
) -> None:
    delivered = [(*FAMILY, *OUTSIDER)[at] for at in order]

    assert ids(*first_keys.that_belong(SCOPE_ID, delivered)) == ids(*FAMILY)


def test_without_the_first_key_none_counts() -> None:
    assert first_keys.that_belong(SCOPE_ID, [*FAMILY[1:], *OUTSIDER]) == []


def test_a_key_of_another_kind_of_scope_is_not_its_first() -> None:
    assert not first_keys.is_first(SCOPE_ID, Wrapped(SCOPE, ScopeKind.PAPER.value, FIRST))
    assert not first_keys.is_first(SCOPE_ID, Wrapped(GROUP, ScopeKind.HOUSEHOLD.value, FIRST))


def test_only_town_and_audit_have_an_id_that_is_no_keys() -> None:
    own = derived_id("town")

    assert first_keys.has_fixed_id(own, own, "town")
    assert first_keys.has_fixed_id(own, derived_id("audit", own), "audit")
    assert not first_keys.has_fixed_id(own, SCOPE_ID, "town")
    assert not first_keys.has_fixed_id(own, own, "household")


@pytest.mark.parametrize("detail", ["", "zzz", "paper", "town"])
def test_a_key_that_follows_is_for_what_the_one_before_is_for(detail: str) -> None:
    other = msgspec.structs.replace(FAMILY[1], detail=detail)
    beyond = msgspec.structs.replace(FAMILY[2], detail=detail)

    assert not first_keys.belongs(SCOPE_ID, other, [plain(FIRST)])
    counting = first_keys.that_belong(SCOPE_ID, [beyond, other, *FAMILY[:2]])
    assert counting == list(FAMILY[:2])


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_what_is_handed_on_says_what_a_key_is_for(people: People, order: tuple[int, ...]) -> None:
    # The same key in two wraps, one of which says that it is for something else.
    admin = people.founder()
    worker = people.colleague(admin)
    given = (*FAMILY[:2], msgspec.structs.replace(FAMILY[1], detail="zzz"))

    for at in order:
        offers(admin, worker, SCOPE_ID, given[at])

    ring = worker.session.ring
    assert ring.kind_of(SCOPE_ID) is ScopeKind.HOUSEHOLD
    assert {each.detail for each in worker.ledger.secrets(SCOPE, SCOPE_ID)} == {"household"}
    assert {each.detail for each in ring.delivered(SCOPE_ID).values()} == {"household"}
    assert ring.writing(SCOPE_ID)[0] == SECOND


def test_a_key_handed_on_without_its_wrap_only_opens_and_belongs() -> None:
    held = {wraps.secret_id(SCOPE, key): key for key in (FIRST, SECOND)}

    given = first_keys.as_handed_on(SCOPE_ID, plain(SECOND), held)
    first = first_keys.as_handed_on(SCOPE_ID, plain(FIRST), held)

    assert given.generation == first.generation == 0
    assert first_keys.belongs(SCOPE_ID, given, [plain(FIRST)])
    assert first_keys.belongs(SCOPE_ID, first, [])


def offers(author: Person, reader: Person, owner: Id, wrapped: Wrapped) -> None:
    """Put a wrap before a person, as the folder would."""
    box = reader.vault.identity.box_public
    files = author.session.ring.wrap(wrapped, owner, [box])
    reader.ledger.keep_files(files, outgoing=False)
    reader.session.ring.learn(files)


@pytest.mark.parametrize("order", list(permutations(range(5))))
def test_a_ring_holds_the_same_keys_whatever_came_first(
    people: People, order: tuple[int, ...]
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)

    for at in order:
        offers(admin, worker, SCOPE_ID, (*FAMILY, *OUTSIDER)[at])

    assert worker.session.ring.scope_keys(SCOPE_ID).keys() == ids(*FAMILY)
    assert worker.session.ring.writing(SCOPE_ID)[0] == THIRD


def opening(key: bytes, *others: bytes) -> Wrapped:
    """A key as somebody hands it on who holds these others and no wrap of it."""
    held = {wraps.secret_id(SCOPE, each): each for each in others}
    return first_keys.as_handed_on(SCOPE_ID, plain(key), held)


BESIDE, RENEWED = bytes([4]) * 32, bytes([7]) * 32


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_keys_beside_each_other_belong_together_by_a_first_key_that_only_opens(
    people: People, order: tuple[int, ...]
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    names = {wraps.secret_id(SCOPE, SECOND): SECOND}
    given = (
        opening(FIRST),
        after(SECOND, FIRST, 2),
        after(BESIDE, FIRST, 2),
        next_key(plain(RENEWED), SCOPE_ID, names, [2]),
    )

    for at in order:
        offers(admin, worker, SCOPE_ID, given[at])

    assert worker.session.ring.writing(SCOPE_ID)[0] == RENEWED


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_keys_belong_together_by_one_between_them_that_only_opens(
    people: People, order: tuple[int, ...]
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    given = (plain(FIRST), opening(SECOND, FIRST), after(THIRD, SECOND, 3))

    for at in order:
        offers(admin, worker, SCOPE_ID, given[at])

    assert worker.session.ring.writing(SCOPE_ID)[0] == THIRD


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_where_every_key_only_opens_the_first_is_written_with(
    people: People, order: tuple[int, ...]
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    given = (opening(FIRST, SECOND), opening(SECOND, FIRST))

    for at in order:
        offers(admin, worker, SCOPE_ID, given[at])

    assert worker.session.ring.writing(SCOPE_ID)[0] == FIRST


def test_a_key_for_a_household_one_does_not_read_is_held_by_nobody(people: People) -> None:
    admin = people.founder()
    insider, reader = people.colleague(admin), people.colleague(admin)
    circle = admin.session.groups.make_circle([reader.id])
    hidden = admin.household("隠す", circle)
    for person in (admin, reader, insider, reader):
        person.sync()
    before = reader.session.ring.scope_keys(hidden)

    offers(insider, reader, hidden, plain(FOREIGN))
    offers(insider, reader, hidden, Wrapped(SCOPE, "household", FOREIGN, generation=0))
    offers(insider, reader, hidden, Wrapped(SCOPE, "town", FOREIGN))

    assert reader.session.ring.scope_keys(hidden) == before


def test_a_key_for_a_circle_one_is_not_in_is_held_by_nobody(people: People) -> None:
    admin = people.founder()
    insider, reader = people.colleague(admin), people.colleague(admin)
    circle = admin.session.groups.make_circle([reader.id])
    for person in (admin, reader, insider, reader):
        person.sync()
    before = reader.session.ring.group_keys(circle)
    assert before

    offers(insider, reader, circle, Wrapped(GROUP, GroupKind.CIRCLE.value, FOREIGN))

    assert reader.session.ring.group_keys(circle) == before


def test_an_invitation_brings_no_false_key_of_a_circle(people: People) -> None:
    admin = people.founder()
    log, ring = admin.session.log, admin.session.ring
    own = admin.vault.identity.box_public
    true = Wrapped(GROUP, GroupKind.CIRCLE.value, FIRST)
    false = Wrapped(GROUP, GroupKind.CIRCLE.value, FOREIGN)
    team = admin.session.groups.standing(GroupKind.TEAM)
    assert team is not None
    known = Wrapped(GROUP, GroupKind.TEAM.value, next(iter(ring.group_keys(team).values())))
    opened = [
        (wraps.parse(data, name), wrapped)
        for owner, wrapped in ((circle_of(FIRST), true), (circle_of(FIRST), false), (team, known))
        for name, data in ring.wrap(wrapped, owner, [own]).items()
    ]

    assert [wrapped for _, wrapped in town._counting(opened, log)] == [true, known]
