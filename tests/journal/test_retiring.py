# SPDX-License-Identifier: Apache-2.0
"""A recovery sheet that was replaced opens nothing, whoever wrapped what to it and when."""

from __future__ import annotations

from itertools import permutations

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import Refused
from banso_desktop.journal import recovery, sealing
from banso_desktop.journal.administration import replace_recovery
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.retiring import retired_boxes
from banso_desktop.journal.verify import Held, verify
from tests.fakes.journal_people import People, Person
from tests.fakes.member_keys import ADMIN, founded, sheet_seed, with_members


def opens(people: People, code: str) -> int:
    """Return of how many groups a sheet opens a key in the folder."""
    found = recovery.group_keys(people.transport(), recovery.keys_of(code))
    return len({wrap.owner for wrap, _ in found})


def replaced_unheard(people: People) -> tuple[Person, Person, str, str]:
    """Return people of whom one wrapped a circle to a sheet while the other replaced it."""
    admin = people.founder()
    worker = people.colleague(admin)
    worker.household("かくす", worker.session.groups.make_circle([]))
    worker.sync()
    admin.sync()
    first = replace_recovery(admin.session.groups, people.millis())
    admin.sync()
    worker.sync()  # wraps the circle to the first sheet
    second = replace_recovery(admin.session.groups, people.millis())
    return admin, worker, first, second


def test_a_wrap_whoever_replaced_the_sheet_did_not_know_leaves_the_folder(people: People) -> None:
    admin, worker, first, second = replaced_unheard(people)
    assert opens(people, first) > 0

    admin.sync()

    assert opens(people, first) == 0
    worker.sync()
    assert opens(people, second) == 7


@pytest.mark.parametrize("order", list(permutations((0, 1, 2))))
def test_in_whatever_order_they_hear_of_it_the_sheet_before_opens_nothing(
    people: People, order: tuple[int, ...]
) -> None:
    admin, worker, first, second = replaced_unheard(people)
    other = people.colleague(admin)
    three = (admin, worker, other)

    for _ in range(2):
        for at in order:
            three[at].sync()

    assert opens(people, first) == 0
    assert opens(people, second) == 7


def test_a_wrap_that_was_never_heard_of_is_not_put_any_more(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    first = replace_recovery(admin.session.groups, people.millis())
    admin.sync()
    worker.sync()
    worker.session.groups.make_circle([])  # wrapped to the first sheet, not put yet
    replace_recovery(admin.session.groups, people.millis())
    admin.sync()

    worker.sync()

    assert opens(people, first) == 0


def test_a_wrap_that_comes_late_leaves_the_folder_by_who_sees_it(people: People) -> None:
    admin, worker, first, _ = replaced_unheard(people)
    admin.sync()
    late = worker.session.ring.wrap(
        next(
            wrapped
            for circle in worker.session.groups.circles()
            if (wrapped := worker.session.ring.wrapped_group(circle))
        ),
        worker.session.groups.circles()[0],
        [recovery.keys_of(first).box_public],
    )
    worker.ledger.keep_files(late, outgoing=True)
    worker.session.publisher.seal()
    worker.session.publisher.put()  # as somebody who has not heard of the second sheet

    admin.sync()

    assert opens(people, first) == 0


def test_what_had_to_go_is_not_missing(people: People) -> None:
    admin, worker, _, _ = replaced_unheard(people)
    for _ in range(2):
        admin.sync()
        worker.sync()
    newcomer = people.colleague(admin)

    for one in (admin, worker, newcomer):
        held = Held.of(one.session.ring, one.ledger, one.ledger)
        assert verify(people.transport(), held).findings == []
    assert verify(people.transport()).findings == []


def test_a_wrap_that_did_not_have_to_go_is_still_missing(people: People) -> None:
    admin, worker, _, _ = replaced_unheard(people)
    admin.sync()
    worker.sync()
    admin.sync()
    gone = next(
        wrap.name
        for wrap in worker.session.ring.kept_wraps()
        if wrap.to == key_id(worker.session.identity.box_public)
    )
    del people.folder.files[gone]

    held = Held.of(worker.session.ring, worker.ledger, worker.ledger)

    assert [each.where for each in verify(people.transport(), held).findings] == [gone]


def test_only_the_sheet_that_stands_is_not_retired() -> None:
    town, alice = founded()
    town.keep(alice.makes_sheet("new"))
    old = sealing.public_key(alice.secret("recovery box"))

    assert retired_boxes(town.read()) == {key_id(old)}


def test_nobody_who_may_not_make_a_sheet_retires_anything() -> None:
    town = with_members(bob=[ADMIN], carol=["support_worker"])
    town.keep(town.hand("carol").makes_sheet("carol"))

    assert retired_boxes(town.read()) == frozenset()


def test_of_two_sheets_beside_each_other_the_one_that_does_not_stand_is_retired() -> None:
    town = with_members(bob=[ADMIN])
    town.keep(town.hand("alice").makes_sheet("a"), town.hand("bob").makes_sheet("b"))
    both = {key_id(sealing.public_key(sheet_seed(name))) for name in ("a", "b")}

    for order in permutations(town.entries[-2:]):
        log = town.read([*town.entries[:-2], *order])
        assert len(retired_boxes(log) & both) == 1
        assert key_id(log.standing().recovery[1]) not in retired_boxes(log)


def test_of_two_sheets_made_at_once_one_opens_everything_and_one_nothing(people: People) -> None:
    admin = people.founder()
    other = people.colleague(admin, Role.ADMINISTRATOR, Role.MANAGER)
    mine = replace_recovery(admin.session.groups, people.millis())
    theirs = replace_recovery(other.session.groups, people.millis())

    for _ in range(3):
        admin.sync()
        other.sync()

    standing = admin.session.log.standing().recovery[1]
    codes = sorted((mine, theirs), key=lambda c: recovery.keys_of(c).box_public == standing)
    assert opens(people, codes[0]) == 0
    assert opens(people, codes[1]) == 6
    with pytest.raises(Refused, match=r"recovery\.replaced"):
        people.rescuer(codes[0])
