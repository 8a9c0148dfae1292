# SPDX-License-Identifier: Apache-2.0
"""Conferences through the real replica: agenda, the course of it, what is left off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from banso_desktop.store import history
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.reading import Reading
from tests.fakes.conferences import AFTERNOON, seen, support_conference, the_item, titles
from tests.fakes.households import Family
from tests.fakes.town import SmallTown


@pytest.fixture
def support(town: SmallTown) -> str:
    return support_conference(town)


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
