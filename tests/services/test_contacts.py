# SPDX-License-Identifier: Apache-2.0
"""関わりの記録: written, found again newest first, corrected without losing what stood there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from banso_desktop.domain.ids import new_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from banso_desktop.services.contact_timeline import Entry, Timeline
from tests.fakes.households import Family, many_contacts
from tests.fakes.town import SmallTown


def timeline(town: SmallTown, family: Family, **asked: object) -> Timeline:
    return town.services.contacts.timeline(household=family.household, **asked)  # type: ignore[arg-type]


def newest(town: SmallTown, family: Family) -> Entry:
    return timeline(town, family).entries[0]


def test_the_newest_stands_first_with_its_own_words(town: SmallTown, family: Family) -> None:
    entries = timeline(town, family).entries

    assert [entry.at for entry in entries] == [
        "2026-11-17T09:30", "2026-11-12T10:00", "2026-11-05T14:00",
    ]  # fmt: skip
    assert (entries[0].own_words, entries[0].minutes) == ("冬は畑しないのか", 25)
    assert entries[0].who == ("小林",)


def test_time_kind_and_way_are_kept_apart(town: SmallTown, family: Family) -> None:
    town.services.contacts.write(
        household=family.household, kind="visit", minutes=30, travel_minutes=20,
        writing_minutes=15, began_by="person",
    )  # fmt: skip

    entry = newest(town, family)

    assert (entry.minutes, entry.travel_minutes, entry.writing_minutes) == (30, 20, 15)
    assert (entry.kind, entry.began_by) == ("visit", "person")


@pytest.mark.practice(96)
@pytest.mark.parametrize("kind", ["letter", "note_left", "at_door", "mail", "not_met", "by_chance"])
def test_every_way_of_being_in_touch_is_a_contact(
    town: SmallTown, family: Family, kind: str
) -> None:
    town.services.contacts.write(household=family.household, kind=kind)

    assert newest(town, family).kind == kind


def test_an_empty_record_saves(town: SmallTown, family: Family) -> None:
    town.services.contacts.write(household=family.household)

    entry = newest(town, family)

    assert (entry.at, entry.text) == ("2026-11-24T10:42", "")


def test_a_time_that_is_none_is_kept_at_the_head_of_the_text(
    town: SmallTown, family: Family
) -> None:
    town.services.contacts.write(
        household=family.household, occurred="2024/2/30", facts="玄関先で話した"
    )

    assert newest(town, family).text == "（2024/2/30）玄関先で話した"


@pytest.mark.practice(172)
def test_a_correction_shows_what_stood_there(town: SmallTown, family: Family) -> None:
    entry = newest(town, family)
    town.clock.at += timedelta(days=2)

    town.services.contacts.correct(
        contact=entry.id, facts="玄関先。ミケの爪を切った", own_words="冬は畑をしないのか"
    )
    town.services.contacts.correct(contact=entry.id, facts="玄関先。ミケの爪を一緒に切った")

    corrected = newest(town, family)
    assert corrected.text == "玄関先。ミケの爪を一緒に切った"
    assert [(old.field, old.text, old.corrected_on, old.by) for old in corrected.old] == [
        ("facts", "玄関先。ミケの爪を切った", "2026-11-26", "小林"),
        ("own_words", "冬は畑しないのか", "2026-11-26", "小林"),
        ("facts", "玄関先。ミケの爪の話", "2026-11-26", "小林"),
    ]


def test_finishing_an_own_record_the_same_day_is_no_correction(
    town: SmallTown, family: Family
) -> None:
    contact = town.services.contacts.write(household=family.household, facts="玄関先で")
    town.clock.at += timedelta(minutes=20)

    town.services.contacts.correct(contact=contact, facts="玄関先で10分。猫の話")

    assert (newest(town, family).text, newest(town, family).old) == ("玄関先で10分。猫の話", ())


def test_saying_the_same_again_is_no_correction(town: SmallTown, family: Family) -> None:
    entry = newest(town, family)
    before = town.replica.unsent()

    town.services.contacts.correct(
        contact=entry.id, kind=entry.kind, minutes=entry.minutes, facts=entry.text,
        members=list(entry.members),
    )  # fmt: skip

    assert town.replica.unsent() == before


def test_the_day_of_a_record_is_corrected_and_keeps_its_hour(
    town: SmallTown, family: Family
) -> None:
    entry = newest(town, family)

    town.services.contacts.correct(contact=entry.id, occurred="R8.11.16")

    assert newest(town, family).at == "2026-11-16T09:30"
    with pytest.raises(FieldRefused):
        town.services.contacts.correct(contact=entry.id, occurred="いつか")


@pytest.mark.practice(172)
def test_what_was_written_days_later_says_so(town: SmallTown, family: Family) -> None:
    town.services.contacts.write(household=family.household, occurred="R8.11.23 9:00")
    town.services.contacts.write(household=family.household, occurred="R8.11.20 9:00")

    late = {entry.at[:10]: entry.late_days for entry in timeline(town, family).entries}

    assert (late["2026-11-23"], late["2026-11-20"]) == (0, 4)


def test_filters_leave_what_they_say(town: SmallTown, family: Family) -> None:
    write = town.services.contacts.write
    write(household=family.household, kind="phone", wheel="solving", members=[family.watanabe])
    write(household=family.household, kind="visit", wheel="both", met=[family.tomiko])

    def count(**asked: str) -> int:
        return timeline(town, family, **asked).contacts

    assert (count(wheel="solving"), count(wheel="connecting")) == (2, 4)
    assert (count(kind="phone"), count(kind="visit")) == (2, 1)
    assert (count(person=family.tomiko), count(person=family.kenichi)) == (1, 3)
    assert (count(member=family.watanabe), count()) == (1, 5)


def test_long_histories_come_stretch_by_stretch(town: SmallTown, family: Family) -> None:
    many_contacts(town, family.household, 120)

    first = timeline(town, family)
    second = timeline(town, family, before=first.more)
    third = timeline(town, family, before=second.more)

    ids = [entry.id for part in (first, second, third) for entry in part.entries]
    assert (len(first.entries), len(second.entries), len(third.entries)) == (50, 50, 23)
    assert len(set(ids)) == 123
    assert third.more == ""
    assert [e.at for e in first.entries] == sorted((e.at for e in first.entries), reverse=True)


def test_records_of_one_minute_are_not_lost_between_stretches(
    town: SmallTown, family: Family
) -> None:
    for _ in range(7):
        town.services.contacts.write(household=family.household, occurred="R8.11.24 9:00")

    found: list[str] = []
    more = ""
    while True:
        part = timeline(town, family, before=more, limit=2)
        found += [entry.id for entry in part.entries]
        more = part.more
        if not more:
            break

    assert len(found) == len(set(found)) == 10


def test_what_was_decided_stands_among_the_contacts(town: SmallTown, family: Family) -> None:
    command = town.desk.command("test.decision")
    command.add(
        family.household, "decision", text="催促の手紙の扱いを決めた", wheel="solving",  # type: ignore[arg-type]
        owners=[family.watanabe],
    )  # fmt: skip
    town.desk.commit(command)

    entry = newest(town, family)

    assert (entry.what, entry.text, entry.who) == (
        "decision",
        "催促の手紙の扱いを決めた",
        ("渡部",),
    )
    assert timeline(town, family, kind="phone").entries[0].what == "contact"


def test_a_promise_is_written_with_the_record(town: SmallTown, family: Family) -> None:
    town.services.contacts.write(
        household=family.household, next_promise="写真を持っていく", next_when="来週のどこか"
    )

    (promise,) = town.services.household_page.page(household=family.household).promises
    assert (promise.text, promise.due_text) == ("写真を持っていく", "来週のどこか")


@pytest.mark.parametrize(
    ("said", "field"),
    [({"kind": "teleport"}, "kind"), ({"minutes": -1}, "minutes"), ({"wheel": "third"}, "wheel")],
)
def test_a_wrong_field_is_named(
    town: SmallTown, family: Family, said: dict[str, object], field: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.contacts.write(household=family.household, **said)  # type: ignore[arg-type]

    assert refused.value.facts["field"] == field


def test_a_record_of_nowhere_is_not_found(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.contacts.correct(contact=new_id(), facts="x")
    with pytest.raises(NotFound):
        town.services.contacts.timeline(household=new_id())


def test_without_the_right_nothing_is_written(town: SmallTown, family: Family) -> None:
    town.roles.clear()
    town.roles.add(Role.CLERK)

    with pytest.raises(NotPermitted):
        town.services.contacts.write(household=family.household)
