# SPDX-License-Identifier: Apache-2.0
"""A folder that is away, slow to show, damaged or lying: nothing lost, nothing believed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FolderUnreachable
from banso_desktop.journal import names
from banso_desktop.journal.ledger import Sealed
from tests.fakes.journal_people import People, Person
from tests.fakes.places import KINDS, Place

pytestmark = pytest.mark.parametrize("place", KINDS, indirect=True)


def last_of(person: Person) -> str:
    """Return the name of somebody's last segment."""
    writer = person.vault.identity.writer
    return names.segment_name(writer, person.ledger.cursors()[writer].sequence)


def flipped(data: bytes, at: int) -> bytes:
    changed = bytearray(data)
    changed[at] ^= 1
    return bytes(changed)


def pair(people: People) -> tuple[Person, Person]:
    admin = people.founder()
    return admin, people.colleague(admin)


def test_work_goes_on_while_the_folder_is_away_and_arrives_afterwards(
    people: People, place: Place
) -> None:
    admin, worker = pair(people)
    place.away(True)

    household = admin.household("一")
    result = admin.round()

    assert isinstance(result.status.error, FolderUnreachable)
    assert result.status.unsent == 1
    place.away(False)
    admin.sync()
    worker.sync()
    assert worker.sees(household) == "一"
    assert admin.session.sync.status.unsent == 0


def test_what_was_sealed_before_is_put_byte_for_byte(people: People, place: Place) -> None:
    admin, _ = pair(people)
    place.away(True)
    admin.household("一")
    admin.round()
    sealed = [each.data for each in admin.ledger.unpublished()]

    place.away(False)
    admin.sync()

    assert set(sealed) <= set(place.files().values())


def test_a_hint_that_was_lost_does_not_hide_a_journal(people: People, place: Place) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    for name in filter(names.head_of, place.files()):
        place.lose(name)

    worker.sync(probe=True)

    assert worker.sees(household) == "一"


@pytest.mark.parametrize("lie", [bytes(32), b"", bytes(1000)])
def test_a_hint_with_wrong_bytes_is_put_right_by_its_writer(
    people: People, place: Place, lie: bytes
) -> None:
    admin, _ = pair(people)
    admin.household("一")
    admin.sync()
    before = {name: data for name, data in place.files().items() if names.head_of(name)}
    for name in before:
        place.lose(name)
        place.lay(name, lie)

    admin.sync(probe=True)

    writer = admin.vault.identity.writer
    (hint,) = (name for name in before if names.owner_of(name) == writer)
    assert place.files()[hint] == before[hint]


def test_a_look_at_the_own_journal_reads_one_of_the_segments_that_wait(
    people: People, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin, _ = pair(people)
    household = admin.household("一")
    admin.sync()
    for label in ("二", "三", "四"):
        admin.label(household, label)
        admin.session.publisher.seal()
    ask = admin.ledger.unpublished
    read: list[int] = []

    def unpublished(limit: int | None = None) -> Sequence[Sealed]:
        found = ask(limit)
        read.append(len(found))
        return found

    monkeypatch.setattr(admin.ledger, "unpublished", unpublished)
    assert len(ask()) > 1

    admin.session.publisher.check()

    assert set(read) == {1}


def lay_lies(admin: Person, place: Place) -> list[str]:
    """Lay hints that say too much: of a member's journal, and of nobody's."""
    lies = [names.head_name(admin.vault.identity.writer, 9999)]
    lies += [names.head_name(derived_id("nobody", str(number)), 3) for number in range(3)]
    for name in lies:
        place.lay(name, bytes(32))
    return lies


def test_a_hint_that_lies_is_harmless(people: People, place: Place) -> None:
    admin, worker = pair(people)
    lay_lies(admin, place)

    result = worker.round()

    assert result.status.error is None
    assert result.received == 0


def test_hints_that_lie_change_nothing_of_what_is_said_to_be_here(
    people: People, place: Place
) -> None:
    admin, worker = pair(people)
    worker.sync(probe=True)
    before = worker.session.sync.status
    lay_lies(admin, place)
    worker.millis.advance(seconds=60)

    for probe in (False, True, False):
        status = worker.session.sync.run(probe=probe).status
        assert status.complete == before.complete is True
        assert not status.missing
        assert not status.provisional
    assert status.received is not None
    assert before.received is not None
    assert status.received >= before.received + 60_000


def test_a_lie_about_an_own_journal_is_put_right_by_its_author(
    people: People, place: Place
) -> None:
    admin, _ = pair(people)
    mine = admin.vault.identity.writer
    reached = admin.ledger.cursors()[mine].sequence
    (lie, *_) = lay_lies(admin, place)
    place.lose(names.head_name(mine, reached))

    admin.sync(probe=True)

    heads = {name for name in place.files() if names.owner_of(name) == mine and names.head_of(name)}
    assert lie not in heads
    assert heads == {names.head_name(mine, admin.ledger.cursors()[mine].sequence)}


def test_a_damaged_segment_is_something_still_on_its_way(people: People, place: Place) -> None:
    admin, worker = pair(people)
    worker.sync(probe=True)
    admin.household("一")
    admin.sync()
    name = last_of(admin)
    sound = place.files()[name]
    place.lay(name, flipped(sound, -1))

    damaged = worker.session.sync.run(probe=True).status
    place.lay(name, sound)
    mended = worker.session.sync.run(probe=True).status

    assert name in damaged.broken
    assert (damaged.complete, mended.complete) == (False, True)


def test_a_segment_the_share_does_not_show_yet_comes_later(people: People, place: Place) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    place.hide(set(filter(names.segment_of, place.files())))

    worker.round()
    place.hide(set())
    worker.sync()

    assert worker.sees(household) == "一"


def test_a_wrap_the_share_does_not_show_yet_comes_later(people: People, place: Place) -> None:
    admin, worker = pair(people)
    before = set(place.files())
    household = admin.household("一")
    admin.sync()
    place.hide({name for name in place.files() if names.wrap_of(name)} - before)

    worker.round()
    unread = worker.sees(household)
    place.hide(set())
    worker.sync(probe=True)

    assert unread is None
    assert worker.sees(household) == "一"


def test_an_entry_the_share_does_not_show_yet_holds_only_those_who_saw_it(
    people: People, place: Place
) -> None:
    admin, worker = pair(people)
    before = set(place.files())
    third = people.joiner(people.code_from(admin, [Role.SUPPORT_WORKER]))
    household = third.household("三")
    third.sync()
    place.hide({name for name in place.files() if names.member_of(name)} - before)

    result = worker.round(probe=True)
    unread = worker.sees(household)
    place.hide(set())
    worker.sync()

    assert result.status.error is None
    assert unread is None
    assert worker.sees(household) == "三"


def test_a_damaged_segment_holds_its_journal_and_no_other(people: People, place: Place) -> None:
    admin, worker = pair(people)
    third = people.colleague(admin)
    worker.sync()
    mine = admin.household("一")
    admin.sync()
    damaged = last_of(admin)
    whole = place.files()[damaged]

    for at in (0, 10, 60, 200, -1):
        place.lay(damaged, flipped(whole, at))
        other = third.household("三")
        third.round()
        result = worker.round(probe=True)

        assert damaged in result.status.broken
        assert worker.sees(mine) is None
        assert worker.sees(other) == "三"
    place.lay(damaged, whole)
    worker.sync()
    assert worker.sees(mine) == "一"


def test_a_torn_segment_is_not_applied_and_tried_again(people: People, place: Place) -> None:
    admin, worker = pair(people)
    household = admin.household("一")
    admin.sync()
    name = last_of(admin)
    whole = place.files()[name]

    for torn in (b"", b"bnso", whole[:-1], bytes(500)):
        place.lay(name, torn)
        assert name in worker.round().status.broken
        assert worker.sees(household) is None
    place.lay(name, whole)
    worker.sync()
    assert worker.sees(household) == "一"
