# SPDX-License-Identifier: Apache-2.0
"""Messages posted to a circle by who cannot read the household: only these, and they arrive."""

from __future__ import annotations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound
from banso_desktop.journal.held import LETTERBOX
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.letterbox_trail import strangers
from banso_desktop.journal.letterboxes import Letterboxes
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import SCOPE, Wrapped
from tests.fakes.journal_people import People, Person
from tests.fakes.junk_wraps import announce_junk
from tests.fakes.protected_household import holds_nothing, protecting, sync, three

JUNK = Wrapped(SCOPE, "household", bytes([9]) * 32)


def test_a_letterbox_takes_messages_of_who_reads_nothing(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    box = protecting(first).letterbox(circle)

    (found,) = protecting(third).behind(box)
    protecting(third).post_to(box, found)
    command = third.command()
    command.record(found, "message", text="電話がありました")
    third.ledger.commit(command)
    (row,) = [draft.id for draft in command.drafts]
    sync(third, first, second)

    assert found == scope
    assert first.ledger.value(scope, "message", row, "text") == "電話がありました"
    assert second.ledger.value(scope, "message", row, "text") == "電話がありました"
    assert not third.ledger.scopes.get(scope)


def test_a_message_posted_to_the_key_before_still_arrives(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    protecting(third).post_to(protecting(first).letterbox(circle), scope)
    command = third.command()
    command.record(scope, "message", text="まだ前の鍵に")
    third.ledger.commit(command)
    third.session.publisher.seal()
    protecting(first).change_readers(scope, [])

    sync(first, second, third, first)

    (row,) = [draft.id for draft in command.drafts]
    assert first.ledger.value(scope, "message", row, "text") == "まだ前の鍵に"
    assert holds_nothing(second, scope)


def test_by_the_letterbox_nothing_but_a_message_counts(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    protecting(third).post_to(protecting(first).letterbox(circle), scope)
    command = third.command()
    command.record(scope, "contact", facts="うそ")
    third.ledger.commit(command)
    (row,) = [draft.id for draft in command.drafts]

    sync(third, first, second)

    assert first.ledger.value(scope, "contact", row, "facts") is None
    assert [each.why for each in first.ledger.refused()] == ["letterbox"]


def test_behind_a_letterbox_nobody_has_there_is_nothing(people: People) -> None:
    first, *_ = three(people)

    assert protecting(first).behind(bytes(range(32))) == []


def test_the_team_is_not_a_circle(people: People) -> None:
    first, _, _, scope = three(people)

    assert first.session.groups.standing(GroupKind.TEAM)
    with pytest.raises(NotFound):
        protecting(first).circle_of(scope)


def posts(person: Person, scope: Id, box: bytes, text: str) -> Id:
    """Let a changed program post a message for any scope to any public key; return its row."""
    letterbox = Secret(scope, key_id(box), LETTERBOX, "household", box)
    person.ledger.keep_secrets([letterbox])
    command = person.command()
    command.record(scope, "message", text=text)
    person.ledger.commit(command)
    (row,) = [draft.id for draft in command.drafts]
    return row


def team_box(person: Person) -> bytes:
    team = person.session.log.standing().group(GroupKind.TEAM)
    assert team is not None
    return team.box


def gives(person: Person, scope: Id, wrapped: Wrapped, box: bytes) -> None:
    """Let somebody wrap a key, his own or the scope's, to any public key."""
    ring = person.session.ring
    ring.archive.keep_files(ring.wrap(wrapped, scope, [box]), outgoing=True)


@pytest.mark.parametrize("junk_first", [True, False])
def test_a_wrap_that_delivers_no_key_of_it_makes_no_letterbox(
    people: People, junk_first: bool
) -> None:
    first, second, third, scope = three(people)
    fourth = people.colleague(first)
    protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    box = team_box(first)
    if junk_first:
        gives(third, scope, JUNK, box)
        sync(third, first)

    row = posts(third, scope, box, "にせの伝言")
    sync(third, second)
    if not junk_first:
        gives(third, scope, JUNK, box)
    sync(third, first, second)
    protecting(first).change_readers(scope, [second.id, fourth.id])
    sync(third, first, second, fourth)

    for reader in (first, second, fourth):
        assert reader.ledger.value(scope, "message", row, "text") is None
        assert reader.ledger.digest(scope) == first.ledger.digest(scope)
        assert [each.why for each in reader.ledger.refused()] == ["letterbox"]


@pytest.mark.parametrize("letter_first", [True, False])
def test_a_message_counts_whatever_came_first(people: People, letter_first: bool) -> None:
    # Who reads a household holds its key when the wrap comes that makes the letterbox: no key
    # comes with it.
    first, second, _, scope = three(people)
    clerk = people.colleague(first, Role.CLERK)
    circle = first.session.groups.make_circle([second.id])
    sync(first, second, clerk)
    box = protecting(first).letterbox(circle)
    (key,) = first.session.ring.scope_keys(scope).values()
    household = Wrapped(SCOPE, "household", key)
    if not letter_first:
        gives(first, scope, household, box)
        sync(first, second)

    row = posts(clerk, scope, box, "電話がありました")
    sync(clerk, first, second)
    if letter_first:
        gives(first, scope, household, box)
    sync(first, second, clerk)

    for reader in (first, second):
        assert reader.ledger.value(scope, "message", row, "text") == "電話がありました"
        assert not reader.ledger.refused()
    assert first.ledger.digest(scope) == second.ledger.digest(scope)


def test_what_an_order_took_is_no_letterbox_for_anybody(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    row = posts(third, scope, protecting(first).letterbox(circle), "電話がありました")
    sync(third, first, second)
    protecting(first).open_up(scope)
    sync(first, second, third)
    protecting(second).restrict(scope, [first.id])
    sync(second, first, third, second, first)

    texts = [each.ledger.value(scope, "message", row, "text") for each in (first, second)]
    assert texts == [None, None]
    assert first.ledger.digest(scope) == second.ledger.digest(scope)


def test_that_letters_are_to_be_judged_anew_outlasts_the_program(people: People) -> None:
    first, second, _, scope = three(people)
    clerk = people.colleague(first, Role.CLERK)
    circle = first.session.groups.make_circle([second.id])
    sync(first, second, clerk)
    box = protecting(first).letterbox(circle)
    posts(clerk, scope, box, "電話がありました")
    sync(clerk, second)
    (key,) = first.session.ring.scope_keys(scope).values()
    files = first.session.ring.wrap(Wrapped(SCOPE, "household", key), scope, [box])
    second.ledger.keep_files(files, outgoing=False)

    anew = Letterboxes(second.session.ring, second.ledger)

    (found,) = anew.touched().items()
    assert found[0] == scope
    assert key_id(box) in found[1]
    anew.settle(anew.touched())
    assert not Letterboxes(second.session.ring, second.ledger).touched()


def test_a_wrong_letterbox_is_forgotten_with_the_right_one(people: People) -> None:
    first, second, _, scope = three(people)
    clerk = people.colleague(first, Role.CLERK)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, clerk)
    right = protecting(first).letterbox(circle)

    protecting(clerk).post_to(right, scope)
    protecting(clerk).post_to(bytes([9]) * 32, scope)
    protecting(clerk).post_to(right, scope)

    assert clerk.session.ring.writing(scope)[0] == right


def test_whoever_names_another_circle_changes_none_of_its_readers(people: People) -> None:
    # The readers of two households: a wrap that delivers nothing links the one with the other.
    first, second, third, scope = three(people)
    circles = [protecting(first).restrict(scope, [second.id])]
    other = first.household("別の世帯")
    circles.append(protecting(first).restrict(other, []))
    sync(first, second, third)
    for owner in (scope, other):
        for circle in circles:
            box = key_id(protecting(first).letterbox(circle))
            announce_junk(third, owner, key_id(first.session.ring.writing(owner)[0]), box)
    sync(third, first)

    assert [protecting(first).circle_of(each) for each in (scope, other)] == circles


def test_who_was_given_the_key_before_is_no_stranger_to_a_letterbox(people: People) -> None:
    first, second, third, scope = three(people)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, third)
    changes = [(first.id, protecting(first).letterbox(circle))]
    protecting(second).change_readers(scope, [first.id, third.id])
    sync(second, first, third)
    changes.append((second.id, protecting(second).letterbox(circle)))
    protecting(third).change_readers(scope, [second.id])
    sync(third, second, first)
    changes.append((third.id, protecting(third).letterbox(circle)))
    clerk = people.colleague(first, Role.CLERK)
    sync(clerk, first)

    assert strangers(clerk.session.ring, changes) == []
    foreign = (clerk.id, bytes([9]) * 32)
    assert strangers(clerk.session.ring, [*changes, foreign]) == [3]
    assert strangers(clerk.session.ring, [changes[0], foreign, changes[1]]) == [1]
    assert strangers(clerk.session.ring, [foreign, *changes]) == [1, 2, 3]


def test_who_gives_himself_the_key_of_a_letterbox_stays_a_stranger(people: People) -> None:
    first, second, _, scope = three(people)
    clerk = people.colleague(first, Role.CLERK)
    circle = protecting(first).restrict(scope, [second.id])
    sync(first, second, clerk)
    box = protecting(first).letterbox(circle)

    announce_junk(clerk, circle, key_id(box), clerk.session.ring.own_box)

    changes = [(first.id, box), (clerk.id, bytes([9]) * 32)]
    assert strangers(clerk.session.ring, changes) == [1]
