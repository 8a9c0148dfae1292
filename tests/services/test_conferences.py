# SPDX-License-Identifier: Apache-2.0
"""Conferences through the real replica: agenda, table, minutes, decisions, what is left off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.services.conference_views import ConferenceView, ItemView
from banso_desktop.store import history
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.reading import Reading
from tests.fakes.households import Family
from tests.fakes.town import SmallTown

AFTERNOON = "R8.11.24 13:30"


@pytest.fixture
def support(town: SmallTown) -> str:
    """A support conference of this afternoon, ninety minutes."""
    return town.services.conferences.open(
        kind="support", title="第5回 支援会議", starts=AFTERNOON, minutes=90, place="201会議室"
    )


def seen(town: SmallTown, conference: str) -> ConferenceView:
    return town.services.conferences.conference(conference=conference)


def titles(town: SmallTown, conference: str) -> list[str]:
    return [item.title for item in seen(town, conference).items]


def the_item(town: SmallTown, conference: str, item: str) -> ItemView:
    return next(one for one in seen(town, conference).items if one.id == item)


def test_items_stand_on_the_clock_one_after_the_other(
    town: SmallTown, family: Family, support: str
) -> None:
    add = town.services.conferences.add_item
    add(conference=support, title="はじめに", minutes=5, aim="opening")
    add(conference=support, household=family.household, title="冬の過ごし方", minutes=30)

    view = seen(town, support)

    assert [(one.begins, one.ends) for one in view.items] == [
        ("13:30", "13:35"),
        ("13:35", "14:05"),
    ]
    assert view.items[1].label == "佐藤さん世帯"
    assert view.items[1].what_to_do_from == "13:55"
    assert (view.items_minutes, view.left, view.over) == (35, 55, 0)


def test_minutes_that_do_not_fit_are_counted(town: SmallTown, support: str) -> None:
    town.services.conferences.add_item(conference=support, title="長い話", minutes=102)

    assert seen(town, support).over == 12


def test_a_conference_that_needs_consent_refuses_a_household_without(
    town: SmallTown, family: Family
) -> None:
    conference = town.services.conferences.open(kind="multilayer", starts=AFTERNOON)

    with pytest.raises(Refused) as refused:
        town.services.conferences.add_item(conference=conference, household=family.household)

    assert refused.value.rule == "conference.consent"
    assert seen(town, conference).items == []


def test_one_consent_opens_a_conference_that_needs_it(town: SmallTown, family: Family) -> None:
    conference = town.services.conferences.open(kind="multilayer", starts=AFTERNOON)
    town.services.households.add_consent(person=family.kenichi, way="oral")

    town.services.conferences.add_item(conference=conference, household=family.household)

    assert [one.household for one in seen(town, conference).items] == [family.household]


def test_a_support_conference_takes_a_household_without_consent(
    town: SmallTown, family: Family, support: str
) -> None:
    town.services.conferences.add_item(conference=support, household=family.household)

    assert [one.household for one in seen(town, support).items] == [family.household]


@pytest.mark.practice(144)
def test_a_platform_meeting_takes_no_household(town: SmallTown, family: Family) -> None:
    platform = town.services.conferences.open(kind="platform", starts=AFTERNOON)

    with pytest.raises(Refused) as refused:
        town.services.conferences.add_item(conference=platform, household=family.household)
    town.services.conferences.add_item(conference=platform, title="お茶の会をひらく")

    assert refused.value.rule == "conference.no_household"
    assert titles(town, platform) == ["お茶の会をひらく"]


def test_without_the_right_nobody_changes_an_agenda(town: SmallTown, support: str) -> None:
    town.roles.clear()
    town.roles.add(Role.ADMINISTRATOR)

    with pytest.raises(NotPermitted):
        town.services.conferences.add_item(conference=support, title="はじめに")


@pytest.mark.parametrize("minutes", [-1, 24 * 60 + 1])
def test_impossible_minutes_name_the_field(town: SmallTown, support: str, minutes: int) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.conferences.add_item(conference=support, title="話", minutes=minutes)

    assert refused.value.facts["field"] == "minutes"


def test_an_item_of_no_minutes_takes_its_place(town: SmallTown, support: str) -> None:
    town.services.conferences.add_item(conference=support, title="お茶", minutes=0)

    assert [(one.begins, one.ends) for one in seen(town, support).items] == [("13:30", "13:30")]


def test_an_item_moves_with_one_write(town: SmallTown, support: str) -> None:
    add = town.services.conferences.add_item
    one, other, last = (add(conference=support, title=title) for title in ("一", "二", "三"))

    town.services.conferences.move_item(item=last, before=one, after=other)

    assert titles(town, support) == ["一", "三", "二"]


def test_the_time_of_an_item_is_what_the_others_left(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    one, other = (conferences.add_item(conference=support, title=title) for title in "一二")
    conferences.turn_to(conference=support, item=one)
    town.clock.at += timedelta(minutes=17)
    conferences.turn_to(conference=support, item=other)
    town.clock.at += timedelta(minutes=4)
    conferences.end(conference=support)

    view = seen(town, support)
    assert [(item.state, item.actual) for item in view.items] == [("done", 17), ("done", 4)]
    assert view.state == "ended"
    assert view.began == "2026-11-24T10:42:00"


def test_a_measured_time_is_taken_as_it_is(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    one, other = (conferences.add_item(conference=support, title=title) for title in "一二")
    conferences.turn_to(conference=support, item=one)
    conferences.turn_to(conference=support, item=other, minutes=9)

    assert the_item(town, support, one).actual == 9
    assert seen(town, support).current_item == other


@pytest.mark.parametrize("minutes", [-2, 24 * 60 + 1, 9 * 10**18])
@pytest.mark.parametrize("step", ["turn_to", "end"])
def test_an_impossible_measured_time_is_refused(
    town: SmallTown, support: str, step: str, minutes: int
) -> None:
    conferences = town.services.conferences
    item = conferences.add_item(conference=support, title="一")
    conferences.turn_to(conference=support, item=item)

    with pytest.raises(FieldRefused) as refused:
        getattr(conferences, step)(conference=support, minutes=minutes)

    assert refused.value.facts["field"] == "minutes"
    assert seen(town, support).state == "running"


def test_beginning_a_second_time_closes_nothing(town: SmallTown, support: str) -> None:
    item = town.services.conferences.add_item(conference=support, title="一")
    town.services.conferences.turn_to(conference=support, item=item)

    town.services.conferences.turn_to(conference=support)

    assert seen(town, support).current_item == item
    assert the_item(town, support, item).actual == -1


def test_an_item_one_comes_back_to_runs_again(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    one, other = (conferences.add_item(conference=support, title=title) for title in "一二")
    for item in (one, other, one):
        town.clock.at += timedelta(minutes=3)
        conferences.turn_to(conference=support, item=item)

    assert seen(town, support).current_item == one
    assert [item.state for item in seen(town, support).items] == ["running", "done"]


def test_of_two_that_run_the_one_turned_to_last_is_shown(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    one, other = (conferences.add_item(conference=support, title=title) for title in "一二")
    conferences.turn_to(conference=support, item=other)
    town.clock.at += timedelta(minutes=1)
    conferences.change_item(item=one, state="running")

    assert seen(town, support).current_item == one
    assert [item.state for item in seen(town, support).items] == ["running", "done"]


@pytest.fixture
def hidden_item(town: SmallTown, support: str) -> tuple[str, str]:
    """A general item that was spoken of, and one of a hidden household that runs now."""
    conferences = town.services.conferences
    home = town.services.households.open(protection="hidden", label="練習")
    general = conferences.add_item(conference=support, title="はじめに", minutes=5)
    hidden = conferences.add_item(conference=support, household=home, title="話すこと")
    conferences.turn_to(conference=support, item=general)
    town.clock.at += timedelta(minutes=9)
    conferences.turn_to(conference=support, item=hidden)
    return general, hidden


def test_nothing_in_the_conference_points_to_an_item_of_a_household(
    town: SmallTown, support: str, hidden_item: tuple[str, str]
) -> None:
    with town.desk.reading() as reading:
        written = history.of_scope(reading, support, limit=500)

    assert written
    assert not [one for one in written if hidden_item[1] in repr((one.id, one.value, one.fields))]
    assert seen(town, support).current_item == hidden_item[1]


def test_who_cannot_read_the_item_that_runs_is_still_at_the_one_before(
    town: SmallTown,
    support: str,
    hidden_item: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = rows.items

    def readable(reading: Reading, conferences: Sequence[str]) -> list[rows.ItemRow]:
        return [one for one in whole(reading, conferences) if not one.household]

    monkeypatch.setattr(rows, "items", readable)

    view = seen(town, support)

    assert view.current_item == hidden_item[0]
    assert [(item.state, item.actual) for item in view.items] == [("running", -1)]


def test_when_the_conference_is_over_nothing_runs(
    town: SmallTown, support: str, hidden_item: tuple[str, str]
) -> None:
    town.services.conferences.end(conference=support)

    view = seen(town, support)
    assert view.current_item == ""
    assert [item.state for item in view.items] == ["done", "done"]


def test_one_goes_on_with_an_item_of_this_agenda_only(town: SmallTown, support: str) -> None:
    other = town.services.conferences.open(starts=AFTERNOON)
    item = town.services.conferences.add_item(conference=other, title="よその話")

    with pytest.raises(NotFound):
        town.services.conferences.turn_to(conference=support, item=item)


def test_a_copy_number_is_never_given_twice(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    first = conferences.add_attendee(conference=support, name="髙橋", agency="民生委員")
    assert conferences.number_copies(conference=support) == 1
    conferences.remove_attendee(attendee=first)
    conferences.add_attendee(conference=support, name="山口")
    conferences.number_copies(conference=support)

    assert [one.copy for one in seen(town, support).attendees] == [2]


def test_copies_that_are_out_ask_for_a_reason_at_the_end(town: SmallTown, support: str) -> None:
    conferences = town.services.conferences
    holder = conferences.add_attendee(conference=support, name="髙橋", agency="民生委員")
    conferences.number_copies(conference=support)
    with pytest.raises(Refused) as refused:
        conferences.end(conference=support)

    conferences.end(conference=support, reason="No.1 は明日いただく")

    assert refused.value.facts["numbers"] == "1"
    view = seen(town, support)
    assert (view.state, view.copies_out) == ("ended", [1])
    assert [line.text for line in view.lines] == ["No.1 は明日いただく"]
    conferences.mark_attendee(attendee=holder, collected=True)
    assert seen(town, support).copies_out == []


def test_lines_keep_time_kind_and_words(town: SmallTown, family: Family, support: str) -> None:
    conferences = town.services.conferences
    item = conferences.add_item(conference=support, household=family.household)
    conferences.write_line(
        conference=support, item=item, text="「冬は畑しないのか」", kind="own_words"
    )

    (line,) = seen(town, support).lines
    assert (line.at, line.kind, line.text) == ("10:42", "own_words", "「冬は畑しないのか」")


@pytest.mark.practice(132)
@pytest.mark.parametrize("owner", ["髙橋さん（住民）", "社会福祉協議会", "みどり野町"])
def test_a_decision_belongs_to_whoever_does_it(town: SmallTown, support: str, owner: str) -> None:
    town.services.conferences.decide(
        conference=support, text="雪の朝、声をかける", owner_text=owner
    )

    (decision,) = seen(town, support).decisions
    assert decision.who == owner


def test_a_decision_without_a_day_keeps_what_was_said(town: SmallTown, support: str) -> None:
    decision = town.services.conferences.decide(conference=support, text="声をかける")

    town.services.conferences.change_decision(
        decision=decision, due="雪のたび", owners=[town.desk.member], wheel="connecting"
    )

    (view,) = seen(town, support).decisions
    assert (view.due, view.due_text, view.who, view.wheel) == ("", "雪のたび", "小林", "connecting")


def test_what_was_promised_last_time_opens_the_next_one(
    town: SmallTown, family: Family, support: str
) -> None:
    conferences = town.services.conferences
    item = conferences.add_item(conference=support, household=family.household)
    kept = conferences.decide(conference=support, item=item, text="味噌づくりの日をきく")
    done = conferences.decide(conference=support, text="資料をつくる")
    conferences.settle_decision(decision=done)
    following = conferences.open(kind="support", starts="R8.12.22 13:30")

    view = seen(town, following)

    assert [(one.id, one.label) for one in view.promises] == [(kept, "佐藤さん世帯")]


def test_items_without_own_words_are_named(town: SmallTown, family: Family, support: str) -> None:
    item = town.services.conferences.add_item(conference=support, household=family.household)
    assert seen(town, support).without_own_words == [item]

    town.services.conferences.change_item(item=item, own_words="冬は畑しないのか")

    assert seen(town, support).without_own_words == []


def test_the_list_has_coming_ones_first_in_order(town: SmallTown, support: str) -> None:
    later = town.services.conferences.open(kind="office", starts="R8.12.1 9:00")
    past = town.services.conferences.open(kind="office", starts="R8.10.1 9:00")
    undated = town.services.conferences.open(kind="office")

    found = town.services.conferences.listed()

    assert [one.id for one in found.coming] == [support, later, undated]
    assert [one.id for one in found.past] == [past]


def test_households_that_became_quiet_are_offered_until_they_have_a_place(
    town: SmallTown, family: Family, support: str
) -> None:
    town.clock.at += timedelta(days=60)
    offered = town.services.conferences.candidates(conference=support)
    town.services.conferences.add_item(conference=support, household=family.household)

    assert [(one.household, one.why) for one in offered] == [(family.household, "quiet")]
    assert town.services.conferences.candidates(conference=support) == []


def test_only_an_item_of_this_agenda_comes_back(town: SmallTown) -> None:
    conferences = town.services.conferences
    one, other = conferences.open(), conferences.open()
    item = conferences.add_item(conference=other, title="議題")
    conferences.remove_item(item=item)

    for wrong in ("open", derived_id("nobody"), item, other):
        with pytest.raises(NotFound):
            conferences.restore_item(conference=one, item=wrong)


def test_an_item_that_was_taken_off_comes_back(town: SmallTown) -> None:
    conferences = town.services.conferences
    conference = conferences.open()
    item = conferences.add_item(conference=conference, title="議題")
    conferences.remove_item(item=item)

    conferences.restore_item(conference=conference, item=item)

    assert [each.id for each in conferences.conference(conference=conference).items] == [item]
