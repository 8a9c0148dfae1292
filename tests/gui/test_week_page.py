# SPDX-License-Identifier: Apache-2.0
"""週間表 on screen, over a real replica: planned, moved, cancelled and taken back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.gui.commands import Command
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.week_canvas import Place
from banso_desktop.gui.week_page import WeekPage
from tests.fakes.rooms import MakeDesk, desk_of, left_by, say, settle, told_by, undo
from tests.fakes.town import SmallTown
from tests.fakes.week_screens import Open, board_of, dialog_of, on_board, opener, press
from tests.fakes.week_town import Team

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    return opener(make_desk, town)


def test_the_week_is_said_in_full_and_turned_with_the_keys(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    page = open_page()
    assert page._ui.span_label.text() == "令和8年11月23日（月）〜29日（日）"

    press(page, Qt.Key.Key_PageDown)
    assert page._ui.span_label.text() == "令和8年11月30日（月）〜12月6日（日）"
    assert page.place() == Destination("week", extra={"day": "2026-12-01"})
    page._ui.now_button.click()
    assert board_of(page).place().day == "2026-11-24"


def test_a_visit_is_planned_for_two_with_the_keyboard(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    page = open_page()
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Insert)
    dialog = dialog_of(page)
    ui = dialog._ui
    assert ui.day_edit.line.text() == "R8.11.25"

    say(ui.household_edit, "佐藤")
    QTest.keyClick(ui.household_edit.popup(), Qt.Key.Key_Return)
    assert ui.household_edit.household() == staff.sato
    ui.time_edit.setFocus()
    ui.time_edit.selectAll()
    QTest.keyClicks(ui.time_edit, "13:30")
    ui.members_choice.set_values([staff.me, staff.watanabe])
    ui.two_check.setChecked(True)
    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)
    settle(desk_of(page))

    assert on_board(town) == [("佐藤 健一", "2026-11-25T13:30", [staff.me, staff.watanabe])]
    assert town.services.week.board().chips[0].needs_two
    rows = {row.short: row.minutes for row in town.services.week.board().rows}
    assert rows == {"小林": 60, "中村": 0, "渡部": 60}


def test_an_occurrence_is_moved_by_keyboard_and_taken_back(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan_series(household=staff.sato, starts="R8.11.3 9:30", repeat="毎週火曜")
    page = open_page()

    press(page, Qt.Key.Key_X, _CONTROL)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_V, _CONTROL)

    assert on_board(town) == [("佐藤 健一", "2026-11-25T09:30", [staff.nakamura])]
    chosen = board_of(page).chip()
    assert chosen is not None
    assert chosen.starts == "2026-11-25T09:30"
    undo(page)
    assert on_board(town) == [("佐藤 健一", "2026-11-24T09:30", [staff.me])]
    assert town.services.week.board().chips[0].placed == "by_rule"
    next_week = town.services.week.board(day="R8.12.1").chips
    assert [chip.starts for chip in next_week] == ["2026-12-01T09:30"]


def test_a_single_visit_is_moved_and_taken_back(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan(household=staff.kimura, starts="今日 16:00")
    page = open_page()

    press(page, Qt.Key.Key_X, _CONTROL)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_V, _CONTROL)

    assert [starts for _, starts, _ in on_board(town)] == ["2026-11-25T16:00"]
    undo(page)
    assert on_board(town) == [("木村 誠", "2026-11-24T16:00", [staff.me])]


def test_taking_back_never_undoes_what_a_colleague_did(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    visit = town.services.visits.plan(household=staff.kimura, starts="今日 16:00")
    page = open_page()
    told = told_by(page)
    press(page, Qt.Key.Key_X, _CONTROL)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_V, _CONTROL)
    town.services.visits.move(visit=visit, starts="R8.11.27 9:00")

    undo(page)

    assert [starts for _, starts, _ in on_board(town)] == ["2026-11-27T09:00"]
    assert told[-1] == "ほかの人が変えたので、元に戻しませんでした。"


@pytest.mark.parametrize("what", ["visit", "occurrence", "appointment"])
def test_del_cancels_and_can_be_taken_back(
    open_page: Open, town: SmallTown, staff: Team, what: str
) -> None:
    visits = town.services.visits
    if what == "visit":
        visits.plan(household=staff.kimura, starts="今日 16:00")
    elif what == "occurrence":
        visits.plan_series(household=staff.kimura, starts="R8.11.3 9:30", repeat="毎週火曜")
    else:
        visits.add_appointment(title="定例会", starts="今日 15:00")
    before = on_board(town)
    page = open_page()

    press(page, Qt.Key.Key_Delete)
    assert on_board(town) == []
    undo(page)

    assert on_board(town) == before


def test_copying_makes_another_visit_and_leaves_the_first(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan(household=staff.kimura, starts="今日 16:00", place="社協")
    page = open_page()

    press(page, Qt.Key.Key_C, _CONTROL)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_V, _CONTROL)

    assert [starts[:10] for _, starts, _ in on_board(town)] == ["2026-11-24", "2026-11-25"]
    assert town.services.week.board().chips[1].place == "社協"
    undo(page)
    assert [starts[:10] for _, starts, _ in on_board(town)] == ["2026-11-24"]


def test_a_second_worker_stays_when_one_hands_over(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan(
        household=staff.sato, starts="今日 16:00", members=[staff.me, staff.watanabe]
    )
    page = open_page()

    press(page, Qt.Key.Key_X, _CONTROL)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_V, _CONTROL)

    assert on_board(town)[0][2] == [staff.nakamura, staff.watanabe]


def test_a_busy_block_says_nothing_and_moves_nowhere(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    command = town.desk.command("test.busy")
    command.add(
        town.desk.town, "busy_block", members=[staff.me],
        starts=datetime(2026, 11, 24, 10, 0), ends=datetime(2026, 11, 24, 11, 0),
    )  # fmt: skip
    town.desk.commit(command)
    page = open_page()
    told = told_by(page)

    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_X, _CONTROL)

    (spot,) = board_of(page).layout_now().cells[0, 1]
    assert spot.text == "10:00 予定あり"
    assert told == ["ほかの人の予定です。中身は、担当の人だけが見られます。"] * 2
    assert page.dialogs.open_ones() == []


def test_what_colleagues_send_appears_while_one_looks(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    page = open_page()

    town.services.visits.plan(household=staff.kimura, starts="R8.11.27 9:00")
    settle(desk_of(page))

    assert board_of(page).choose(town.services.week.board().chips[0].key)


def test_a_conference_opens_its_own_room(open_page: Open, town: SmallTown, staff: Team) -> None:
    conferences = town.services.conferences
    meeting = conferences.open(kind="support", title="第5回 支援会議", starts="今日 13:30")
    conferences.add_attendee(conference=meeting, member=staff.me)
    page = open_page()
    went = left_by(page)

    press(page, Qt.Key.Key_Return)

    assert went == [Destination("conference", Id(meeting))]


def test_menu_commands_act_on_the_cursor(open_page: Open, town: SmallTown, staff: Team) -> None:
    town.services.visits.plan(household=staff.kimura, starts="今日 9:00")
    page = open_page()
    commands = page.commands()

    commands[Command.NEXT_ITEM]()
    assert page.place().extra == {"day": "2026-12-01"}
    commands[Command.PREVIOUS_ITEM]()
    commands[Command.END]()

    assert on_board(town) == []


def test_who_may_not_plan_looks_only(open_page: Open, town: SmallTown, staff: Team) -> None:
    town.roles.clear()
    town.roles.add(Role.FACILITATOR)

    page = open_page()

    assert not page.plan_button.isEnabled()
    assert not page._ui.series_button.isEnabled()
    dialog = page.dialogs.plan(_wish(page))
    assert not dialog.save_button.isEnabled()
    dialog.reject()


def _wish(page: WeekPage) -> Any:
    from banso_desktop.gui.visit_dialog_fields import Wish

    place: Place = board_of(page).place()
    return Wish(day=place.day, time="10:00")


def test_going_to_a_day_and_a_chip_shows_it(open_page: Open, town: SmallTown, staff: Team) -> None:
    visit = town.services.visits.plan(household=staff.kimura, starts="R8.12.10 9:00")
    page = open_page()

    desk_of(page).shell.go(Destination("week", visit, {"day": "2026-12-10"}))
    settle(desk_of(page))

    chip = board_of(page).chip()
    assert chip is not None
    assert chip.id == visit
