# SPDX-License-Identifier: Apache-2.0
"""Visits through the real replica: planned, moved, settled, with their nameless blocks."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from banso_desktop.store.queries import visits as rows
from tests.fakes.town import SmallTown

WEEK = (date(2026, 11, 23), date(2026, 11, 29))


@pytest.fixture
def sato(town: SmallTown) -> str:
    household = town.services.households.open(label="畑の佐藤さん")
    town.services.households.add_person(
        household=household, family_name="佐藤", given_name="健一", is_index=True
    )
    return household


def the_visit(town: SmallTown, identifier: str) -> rows.VisitRow:
    with town.desk.reading() as reading:
        found = rows.visit(reading, identifier)
    assert found is not None
    return found


def blocks(town: SmallTown) -> list[rows.BlockRow]:
    with town.desk.reading() as reading:
        return rows.blocks(reading, *WEEK)


def test_a_visit_takes_its_time_in_the_week_of_everyone_who_goes(
    town: SmallTown, sato: str
) -> None:
    watanabe = town.member("渡部", "さやか")
    mine = town.desk.member

    town.services.visits.plan(
        household=sato, starts="R8.11.26 10:00", minutes=90, members=[mine, watanabe]
    )

    board = town.services.week.board()
    (chip,) = board.chips
    assert chip.members == [mine, watanabe]
    assert {row.short: row.minutes for row in board.rows} == {"小林": 90, "渡部": 90}


def test_what_is_typed_as_a_day_and_a_time_is_read(town: SmallTown, sato: str) -> None:
    visit = town.services.visits.plan(household=sato, starts="あした 午後3時", minutes=30)

    assert the_visit(town, visit).starts == datetime(2026, 11, 25, 15, 0)


@pytest.mark.parametrize("starts", ["", "来年のどこか", "R8.11.31 10:00", "11/26"])
def test_a_start_without_day_and_time_names_the_field(
    town: SmallTown, sato: str, starts: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.visits.plan(household=sato, starts=starts)

    assert refused.value.facts["field"] == "starts"


@pytest.mark.parametrize("minutes", [-1, 24 * 60 + 1])
def test_a_length_that_is_none_is_refused(town: SmallTown, sato: str, minutes: int) -> None:
    with pytest.raises(FieldRefused):
        town.services.visits.plan(household=sato, starts="R8.11.26 10:00", minutes=minutes)


def test_a_visit_to_nobody_is_not_found(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.visits.plan(household="a" * 26, starts="R8.11.26 10:00")


def test_who_may_not_plan_is_refused(town: SmallTown, sato: str) -> None:
    town.roles.clear()
    town.roles.add(Role.ADMINISTRATOR)

    with pytest.raises(NotPermitted):
        town.services.visits.plan(household=sato, starts="R8.11.26 10:00")


def test_the_block_says_who_and_when_and_nothing_else(town: SmallTown, sato: str) -> None:
    town.services.visits.plan(household=sato, starts="R8.11.26 10:00", minutes=45, note="服薬の話")

    (block,) = blocks(town)
    assert block.members == (town.desk.member,)
    assert (block.starts, block.ends) == (
        datetime(2026, 11, 26, 10, 0),
        datetime(2026, 11, 26, 10, 45),
    )


def test_a_move_takes_the_block_along(town: SmallTown, sato: str) -> None:
    nakamura = town.member("中村", "直樹")
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00", minutes=45)

    town.services.visits.move(visit=visit, starts="2026-11-27T14:00", members=[nakamura])

    (block,) = blocks(town)
    assert block.members == (nakamura,)
    assert (block.starts, block.ends) == (
        datetime(2026, 11, 27, 14, 0),
        datetime(2026, 11, 27, 14, 45),
    )
    assert the_visit(town, visit).moved_from == datetime(2026, 11, 26, 10, 0)


def test_a_longer_visit_keeps_its_colleague_busy_longer(town: SmallTown, sato: str) -> None:
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00", minutes=45)

    town.services.visits.change(visit=visit, minutes=120)

    assert blocks(town)[0].ends == datetime(2026, 11, 26, 12, 0)


def test_what_a_visit_is_about_can_be_changed_alone(town: SmallTown, sato: str) -> None:
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00", place="ご自宅")

    town.services.visits.change(visit=visit, kind="phone", wheel="solving", place="")

    after = the_visit(town, visit)
    assert (after.kind, after.wheel, after.place) == ("phone", "solving", "")
    assert after.starts == datetime(2026, 11, 26, 10, 0)
    assert after.moved_from is None


def test_an_unknown_kind_names_the_field(town: SmallTown, sato: str) -> None:
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00")

    with pytest.raises(FieldRefused) as refused:
        town.services.visits.change(visit=visit, kind="teleport")

    assert refused.value.facts["field"] == "kind"


def test_a_cancelled_visit_leaves_the_board_and_frees_the_time(town: SmallTown, sato: str) -> None:
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00")

    town.services.visits.settle(visit=visit, state="cancelled")

    assert town.services.week.board().chips == []
    assert blocks(town) == []


def test_taking_a_cancellation_back_takes_the_time_again(town: SmallTown, sato: str) -> None:
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00", minutes=30)
    town.services.visits.settle(visit=visit, state="cancelled")

    town.services.visits.settle(visit=visit, state="planned")

    (block,) = blocks(town)
    assert block.ends == datetime(2026, 11, 26, 10, 30)
    assert [chip.id for chip in town.services.week.board().chips] == [visit]


def test_where_one_goes_as_two_a_visit_is_for_two(town: SmallTown, sato: str) -> None:
    town.services.households.add_attention(household=sato, kind="two_visit")

    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00")

    assert the_visit(town, visit).needs_two


def test_the_person_who_plans_may_say_that_one_is_enough(town: SmallTown, sato: str) -> None:
    town.services.households.add_attention(household=sato, kind="two_visit")

    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00", needs_two=False)

    assert not the_visit(town, visit).needs_two


def test_a_promise_with_a_visit_waits_for_a_place_no_more(town: SmallTown, sato: str) -> None:
    promise = town.services.contacts.promise(household=sato, text="畑を見にいく")
    assert [one.promise for one in town.services.week.side().unplaced] == [promise]

    town.services.visits.plan(household=sato, starts="R8.11.26 10:00", promise=promise)

    assert town.services.week.side().unplaced == []


def test_a_promise_of_another_household_is_not_kept_by_this_visit(
    town: SmallTown, sato: str
) -> None:
    other = town.services.households.open(label="川ぞいの家")
    promise = town.services.contacts.promise(household=other, text="電話する")

    with pytest.raises(NotFound):
        town.services.visits.plan(household=sato, starts="R8.11.26 10:00", promise=promise)


def test_the_calendar_of_a_household_holds_visits_and_series_by_time(
    town: SmallTown, sato: str
) -> None:
    other = town.services.households.open(label="川ぞいの家")
    visits = town.services.visits
    visits.plan(household=other, starts="R8.11.24 13:00")
    single = visits.plan(household=sato, starts="R8.11.26 10:00")
    series = visits.plan_series(household=sato, starts="R8.11.24 9:30", repeat="毎週火曜")

    found = visits.occurrences(first="R8.11.23", last="R8.12.6", household=sato)

    assert [(one.id, one.starts) for one in found] == [
        (series, "2026-11-24T09:30"),
        (single, "2026-11-26T10:00"),
        (series, "2026-12-01T09:30"),
    ]
    assert {one.polite for one in found} == {"佐藤 健一 さん"}


def test_the_calendar_of_a_member_holds_what_they_took_over(town: SmallTown, sato: str) -> None:
    nakamura = town.member("中村", "直樹")
    series = town.services.visits.plan_series(
        household=sato, starts="R8.11.24 9:30", repeat="毎週火曜"
    )
    town.services.visits.change_occurrence(
        series=series, original="2026-12-01T09:30", members=[nakamura]
    )

    found = town.services.visits.occurrences(first="R8.11.24", last="R8.12.8", member=nakamura)

    assert [one.starts for one in found] == ["2026-12-01T09:30"]


def test_an_endless_window_is_bounded(town: SmallTown, sato: str) -> None:
    town.services.visits.plan_series(household=sato, starts="R8.11.24 9:30", repeat="毎日")

    found = town.services.visits.occurrences(first="R8.11.24", last="2199/12/31")

    assert len(found) <= 401


@pytest.mark.practice(12)
def test_every_meeting_brings_forth_the_next_date_by_the_households_own_rhythm(
    town: SmallTown, sato: str
) -> None:
    town.services.households.describe(household=sato, rhythm_days=14)
    town.services.contacts.write(household=sato, occurred="R8.11.12 10:00")
    before = town.services.visits.proposal(household=sato).day

    town.services.contacts.write(household=sato, occurred="R8.11.24 10:00")

    assert before == "2026-11-26"
    assert town.services.visits.proposal(household=sato).day == "2026-12-08"
    town.services.households.describe(household=sato, rhythm_days=7)
    assert town.services.visits.proposal(household=sato).day == "2026-12-01"


def test_the_proposed_day_is_an_open_one(town: SmallTown, sato: str) -> None:
    town.services.contacts.write(household=sato, occurred="R8.11.24 10:00")
    town.services.households.describe(household=sato, rhythm_days=38)  # 1 January

    assert town.services.visits.proposal(household=sato).day == "2026-12-28"


def test_the_proposed_day_lies_behind_a_rest(town: SmallTown, sato: str) -> None:
    town.services.households.describe(
        household=sato, rhythm_days=7, pause_until="R8.12.13", pause_reason="own_wish"
    )

    assert town.services.visits.proposal(household=sato).day == "2026-12-14"


def test_a_visit_is_told_as_it_stands_also_when_it_was_cancelled(
    town: SmallTown, sato: str
) -> None:
    visits = town.services.visits
    visit = visits.plan(household=sato, starts="R8.11.26 10:00")
    series = visits.plan_series(household=sato, starts="R8.11.24 9:30", repeat="毎週火曜")
    key = "2026-12-01T09:30"
    visits.change_occurrence(series=series, original=key, starts="R8.12.2 9:00", minutes=20)

    moved = visits.occasion(visit=series, original=key)
    visits.change_occurrence(series=series, original=key, cancelled=True)
    visits.settle(visit=visit, state="cancelled")

    assert moved is not None
    assert (moved.starts, moved.minutes, moved.state) == ("2026-12-02T09:00", 20, "planned")
    for found in (visits.occasion(visit=series, original=key), visits.occasion(visit=visit)):
        assert found is not None
        assert found.state == "cancelled"
    assert visits.occasion(visit="a" * 26) is None


@pytest.mark.practice(103)
def test_who_accompanies_a_household_is_proposed_as_two_where_one_goes_as_two(
    town: SmallTown, sato: str
) -> None:
    nakamura = town.member("中村", "直樹")
    town.services.households.add_role(household=sato, kind="second", member=nakamura)
    alone = town.services.visits.proposal(household=sato)

    town.services.households.add_attention(household=sato, kind="two_visit")

    both = town.services.visits.proposal(household=sato)
    assert (alone.members, alone.needs_two) == ([town.desk.member], False)
    assert (both.members, both.needs_two) == ([town.desk.member, nakamura], True)
    assert both.name == "佐藤 健一"


def test_of_a_colleagues_household_the_colleague_is_proposed(town: SmallTown) -> None:
    nakamura = town.member("中村", "直樹")
    theirs = town.services.households.open(label="川ぞいの家", companion=nakamura)

    assert town.services.visits.proposal(household=theirs).members == [nakamura]
