# SPDX-License-Identifier: Apache-2.0
"""What staff do apart from households: kept, changed, taken away and brought back."""

from __future__ import annotations

from datetime import datetime

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted
from banso_desktop.services.week_view import Chip
from tests.fakes.town import SmallTown


def only_chip(town: SmallTown) -> Chip:
    (chip,) = town.services.week.board().chips
    return chip


def test_a_meeting_stands_on_the_board(town: SmallTown) -> None:
    town.services.visits.add_appointment(
        title="民生委員定例会", starts="R8.11.27 15:00", minutes=90, place="公民館"
    )

    chip = only_chip(town)
    assert (chip.text, chip.starts, chip.minutes) == ("民生委員定例会", "2026-11-27T15:00", 90)
    assert (chip.absent, chip.place, chip.wheel) == (False, "公民館", "")


def test_a_whole_day_needs_no_hour(town: SmallTown) -> None:
    town.services.visits.add_appointment(
        title="研修（県庁）", starts="R8.11.27", kind="training", all_day=True
    )

    chip = only_chip(town)
    assert (chip.all_day, chip.absent, chip.starts) == (True, True, "2026-11-27T00:00")
    assert chip.minutes == 24 * 60


def test_leave_over_midnight_belongs_to_both_weeks(town: SmallTown) -> None:
    town.services.visits.add_appointment(
        title="夜の見回り", starts="R8.11.29 23:00", minutes=120, kind="other"
    )

    assert len(town.services.week.board(day="R8.11.29").chips) == 1
    assert len(town.services.week.board(day="R8.11.30").chips) == 1


def test_what_is_changed_and_what_stays(town: SmallTown) -> None:
    meeting = town.services.visits.add_appointment(
        title="打ち合わせ", starts="R8.11.27 15:00", minutes=30, place="会議室"
    )

    town.services.visits.change_appointment(
        appointment=meeting, starts="R8.11.26 9:00", title="地区の打ち合わせ"
    )

    chip = only_chip(town)
    assert (chip.text, chip.starts, chip.minutes, chip.place) == (
        "地区の打ち合わせ",
        "2026-11-26T09:00",
        30,
        "会議室",
    )


def test_what_is_taken_away_can_be_brought_back(town: SmallTown) -> None:
    meeting = town.services.visits.add_appointment(title="打ち合わせ", starts="R8.11.27 15:00")
    town.services.visits.remove_appointment(appointment=meeting)
    assert town.services.week.board().chips == []

    town.services.visits.restore_appointment(appointment=meeting)

    assert only_chip(town).text == "打ち合わせ"


def test_an_unknown_kind_names_the_field(town: SmallTown) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.visits.add_appointment(title="?", starts="R8.11.27 15:00", kind="party")

    assert refused.value.facts["field"] == "kind"


@pytest.mark.parametrize("use_case", ["change_appointment", "remove_appointment"])
def test_an_unknown_appointment_is_not_found(town: SmallTown, use_case: str) -> None:
    with pytest.raises(NotFound):
        getattr(town.services.visits, use_case)(appointment="a" * 26)


def test_who_may_not_plan_is_refused(town: SmallTown) -> None:
    town.roles.clear()
    town.roles.add(Role.FACILITATOR)

    with pytest.raises(NotPermitted):
        town.services.visits.add_appointment(title="打ち合わせ", starts="R8.11.27 15:00")


def test_leave_of_several_days_stays_as_long_when_it_is_moved(town: SmallTown) -> None:
    command = town.desk.command("test.leave")
    leave = command.add(
        town.desk.town, "appointment", title="休み", kind="leave", all_day=True,
        members=[town.desk.member], starts=datetime(2026, 11, 23), ends=datetime(2026, 11, 26),
    )  # fmt: skip
    town.desk.commit(command)

    town.services.visits.change_appointment(appointment=leave, starts="2026-11-24T00:00")

    chip = only_chip(town)
    assert (chip.starts, chip.ends) == ("2026-11-24T00:00", "2026-11-27T00:00")
