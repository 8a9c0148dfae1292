# SPDX-License-Identifier: Apache-2.0
"""The week board through the real replica: what stands on it, and what is only busy."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from tests.fakes.town import SmallTown


@pytest.fixture
def sato(town: SmallTown) -> str:
    household = town.services.households.open()
    town.services.households.add_person(
        household=household, family_name="佐藤", given_name="健一", is_index=True
    )
    return household


def test_a_week_runs_from_monday_and_knows_holidays_and_today(town: SmallTown) -> None:
    days = town.services.week.board().days

    assert [day.day[8:] for day in days] == ["23", "24", "25", "26", "27", "28", "29"]
    assert (days[0].name, days[0].holiday, days[0].closed) == ("勤労感謝の日", True, True)
    assert [day.today for day in days] == [False, True, False, False, False, False, False]


def test_a_day_of_the_town_is_told(town: SmallTown) -> None:
    command = town.desk.command("test.day")
    day = town.desk.date("R8.11.26")
    command.add(town.desk.town, "town_day", day=day, name="議会", kind="council")
    town.desk.commit(command)

    thursday = town.services.week.board().days[3]

    assert (thursday.name, thursday.closed) == ("議会", False)


def test_the_staff_stand_in_roster_order_with_what_they_do(town: SmallTown) -> None:
    town.member("中村", "直樹", position="a", job_title="社会福祉士")
    town.member("渡部", "さやか", position="b", agency="保健センター")

    rows = town.services.week.board().rows

    assert [(row.short, row.job_title) for row in rows] == [
        ("中村", "社会福祉士"),
        ("渡部", "保健センター"),
        ("小林", "伴走支援員"),
    ]


def test_who_left_stays_while_something_of_theirs_stands_there(town: SmallTown, sato: str) -> None:
    gone = town.member("遠藤", "美咲")
    town.services.visits.plan(household=sato, starts="R8.11.26 10:00", members=[gone])
    town.services.town.describe_member(member=gone, ended="R8.11.20")

    this_week = town.services.week.board().rows
    next_week = town.services.week.board(day="R8.12.3").rows

    assert {row.short: row.left for row in this_week} == {"小林": False, "遠藤": True}
    assert [row.short for row in next_week] == ["小林"]


def test_a_visit_without_a_name_has_a_row_of_its_own(town: SmallTown, sato: str) -> None:
    command = town.desk.command("test.nobody")
    command.add(Id(sato), "visit", starts=datetime(2026, 11, 26, 10, 0), minutes=30, kind="visit")
    town.desk.commit(command)

    assert [row.member for row in town.services.week.board().rows] == [town.desk.member, ""]


def test_a_household_that_cannot_be_read_is_only_busy(town: SmallTown) -> None:
    command = town.desk.command("test.busy")
    command.add(
        town.desk.town,
        "busy_block",
        members=[town.desk.member],
        starts=datetime(2026, 11, 26, 10, 0),
        ends=datetime(2026, 11, 26, 11, 0),
    )
    command.add(
        town.desk.town,
        "busy_series",
        members=[town.desk.member],
        starts=datetime(2026, 11, 20, 14, 0),
        minutes=30,
        rule="FREQ=WEEKLY;BYDAY=FR",
        holiday="rest",
    )
    town.desk.commit(command)

    chips = town.services.week.board().chips

    assert [(chip.what, chip.starts) for chip in chips] == [
        ("busy", "2026-11-26T10:00"),
        ("busy", "2026-11-27T14:00"),
    ]
    assert {(chip.text, chip.household, chip.kind, chip.wheel) for chip in chips} == {
        ("", "", "", "")
    }


def test_ones_own_household_does_not_stand_there_twice(town: SmallTown, sato: str) -> None:
    town.services.visits.plan(household=sato, starts="R8.11.26 10:00")
    town.services.visits.plan_series(household=sato, starts="R8.11.24 9:30", repeat="毎週火曜")

    assert [chip.what for chip in town.services.week.board().chips] == ["occurrence", "visit"]


def test_a_conference_stands_with_who_is_on_its_list(town: SmallTown) -> None:
    nakamura = town.member("中村", "直樹")
    conferences = town.services.conferences
    meeting = conferences.open(kind="support", title="第5回 支援会議", starts="R8.11.24 13:30")
    conferences.add_attendee(conference=meeting, member=nakamura)

    chip = next(one for one in town.services.week.board().chips if one.what == "conference")

    assert (chip.text, chip.starts) == ("第5回 支援会議", "2026-11-24T13:30")
    assert nakamura in chip.members


def test_the_team_hears_the_load_of_others_only_as_manager(town: SmallTown, sato: str) -> None:
    nakamura = town.member("中村", "直樹")
    town.services.households.open(label="川ぞいの家", companion=nakamura)

    as_manager = {row.short: (row.told, row.leads) for row in town.services.week.board().rows}
    town.roles.discard(Role.MANAGER)
    as_worker = {row.short: (row.told, row.leads) for row in town.services.week.board().rows}

    assert as_manager == {"小林": (True, 1), "中村": (True, 1)}
    assert as_worker == {"小林": (True, 1), "中村": (False, 0)}


@pytest.mark.practice(64)
def test_hours_and_what_lies_outside_them_are_told_of_a_person(town: SmallTown, sato: str) -> None:
    visits = town.services.visits
    visits.plan(household=sato, starts="R8.11.24 10:00", minutes=60)
    visits.plan(household=sato, starts="R8.11.25 18:00", minutes=60)
    visits.plan(household=sato, starts="R8.11.28 10:00", minutes=30)
    visits.plan(household=sato, starts="R8.11.23 10:00", minutes=30)
    visits.add_appointment(title="", starts="R8.11.26", kind="leave", all_day=True)

    (row,) = town.services.week.board().rows

    assert (row.minutes, row.outside_hours) == (180, 3)
    assert (row.leads, row.limit) == (1, 10)


def test_a_limit_of_ones_own_counts(town: SmallTown, sato: str) -> None:
    town.services.households.open(label="川ぞいの家")
    town.services.town.describe_member(lead_limit=1)

    (row,) = town.services.week.board().rows

    assert row.heavy


def test_who_knows_the_household_is_proposed_first(town: SmallTown, sato: str) -> None:
    knows, met, busy = town.member("渡部"), town.member("中村"), town.member("佐々木")
    town.services.households.add_role(household=sato, kind="second", member=knows)
    town.services.contacts.write(household=sato, occurred="R8.11.10 10:00", members=[met])
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00")
    town.services.visits.add_appointment(
        title="健診", starts="R8.11.26 9:30", minutes=120, kind="checkup", members=[busy]
    )

    found = town.services.week.substitutes(visit=visit, starts="2026-11-26T10:00")

    assert [(one.member, one.role, one.met_on, one.free) for one in found] == [
        (knows, "second", "", True),
        (met, "", "2026-11-10", True),
        (busy, "", "", False),
    ]


def test_who_is_away_is_proposed_last(town: SmallTown, sato: str) -> None:
    away, there = town.member("渡部"), town.member("中村")
    town.services.households.add_role(household=sato, kind="second", member=away)
    visit = town.services.visits.plan(household=sato, starts="R8.11.26 10:00")
    town.services.visits.add_appointment(
        title="", starts="R8.11.26", kind="leave", all_day=True, members=[away]
    )

    found = town.services.week.substitutes(visit=visit, starts="2026-11-26T10:00")

    assert [(one.member, one.away) for one in found] == [(there, False), (away, True)]


def test_what_two_changed_at_once_is_marked(town: SmallTown, sato: str) -> None:
    visit = Id(town.services.visits.plan(household=sato, starts="R8.11.26 10:00"))
    colleague = town.desk.command("test.at_once")
    colleague.set(Id(sato), "visit", visit, starts=datetime(2026, 11, 27, 9, 0))
    colleague.drafts[-1] = replace(colleague.drafts[-1], seen=())

    town.desk.commit(colleague)

    chip = next(one for one in town.services.week.board().chips if one.what == "visit")
    assert chip.disputed
    town.services.visits.move(visit=visit, starts="R8.11.27 11:00")
    chip = next(one for one in town.services.week.board().chips if one.what == "visit")
    assert not chip.disputed
