# SPDX-License-Identifier: Apache-2.0
"""What stands around the week board: what waits, what is noticed, menus, little room."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import Role, TypeSize
from banso_desktop.gui.visit_dialog_series import SeriesDialog
from banso_desktop.gui.week_page import WeekPage
from banso_desktop.gui.week_paint import HeadLines, head_lines
from banso_desktop.gui.week_panel import UnplacedLine
from banso_desktop.gui.week_words import load_ways
from banso_desktop.services.week_view import Chip, WeekSide
from tests.fakes.looks import faults
from tests.fakes.rooms import MakeDesk, desk_of, settle, undo
from tests.fakes.town import TUESDAY, SmallTown
from tests.fakes.waiting import until
from tests.fakes.week_screens import Open, board_of, dialog_of, on_board, opener, press
from tests.fakes.week_town import Team, busy_week

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    return opener(make_desk, town)


@pytest.mark.practice(69)
def test_who_was_not_met_waits_beside_the_board_and_finds_a_place(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.households.describe(household=staff.sato, rhythm_days=2)
    page = open_page()

    def lines() -> list[UnplacedLine]:
        return [one for one in page.panel.findChildren(UnplacedLine) if one.isVisible()]

    until(lambda: len(lines()) == 1)
    (line,) = lines()
    assert [one.name for one in page.panel.unplaced()] == ["佐藤 健一"]

    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_X, _CONTROL)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_V, _CONTROL)
    dialog = dialog_of(page)
    assert dialog._ui.household_edit.text() == "佐藤 健一"
    assert dialog._ui.day_edit.line.text() == "R8.11.25"
    dialog.save()
    settle(desk_of(page))

    assert [starts for _, starts, _ in on_board(town)] == ["2026-11-25T10:00"]
    assert page.panel.unplaced() == []


@pytest.mark.practice(103)
def test_a_household_met_by_one_alone_is_said_beside_the_board(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    for day in ("R8.10.1", "R8.10.20", "R8.11.5"):
        town.services.contacts.write(household=staff.kimura, occurred=f"{day} 10:00")
    page = open_page()

    said = " ".join(words.text() for words in page.panel.findChildren(Words))

    assert "木村 誠 さんに会っているのは小林さんだけ（3か月）" in said


def test_a_notice_leads_to_its_chip(open_page: Open, town: SmallTown, staff: Team) -> None:
    visit = town.services.visits.plan(
        household=staff.kimura, starts="R8.11.27 9:00", needs_two=True
    )
    page = open_page()
    notice = next(one for one in town.services.week.side().notices if one.kind == "one_name")

    page.show_notice(notice)

    chip = board_of(page).chip()
    assert chip is not None
    assert chip.id == visit


def test_a_substitute_is_found_and_goes_instead(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan(household=staff.kimura, starts="今日 16:00")
    page = open_page()
    chip = board_of(page).chip()
    assert chip is not None

    menu = page.show_substitutes(chip, QPoint(0, 0))
    assert menu is not None
    lines = [action.text() for action in menu.actions()]
    menu.actions()[0].trigger()
    settle(desk_of(page))

    assert lines[0] == "中村 直樹　チーム　その時間は空いています"
    assert on_board(town)[0][2] == [staff.nakamura]
    undo(page)
    assert on_board(town)[0][2] == [staff.me]


def menu_lines(page: WeekPage, chip: Chip | None) -> dict[str, Any]:
    board_of(page).asked.emit(chip, board_of(page).place(), QPoint(0, 0))
    menu = page.findChildren(QMenu)[-1]
    return {action.text().partition("(")[0]: action for action in menu.actions()}


def test_the_menu_of_an_occurrence_can_end_what_follows(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan_series(
        household=staff.kimura, starts="R8.11.3 9:30", repeat="毎週火曜"
    )
    page = open_page()
    lines = menu_lines(page, board_of(page).chip())

    lines["この回から先をとりやめる"].trigger()
    settle(desk_of(page))

    found = town.services.visits.occurrences(first="R8.11.3", last="R8.12.31")
    assert [one.starts[:10] for one in found] == ["2026-11-10", "2026-11-17"]
    undo(page)
    assert len(town.services.visits.occurrences(first="R8.11.3", last="R8.12.27")) == 7


def test_the_menu_of_a_visit_says_what_became_of_it(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan(household=staff.kimura, starts="今日 9:00")
    page = open_page()

    menu_lines(page, board_of(page).chip())["会えなかった"].trigger()
    settle(desk_of(page))

    assert town.services.week.board().chips[0].state == "not_met"


def test_the_series_button_begins_with_who_the_cursor_is_on(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.visits.plan(household=staff.kimura, starts="今日 9:00")
    page = open_page()

    page._ui.series_button.click()

    (dialog,) = page.dialogs.open_ones()
    assert isinstance(dialog, SeriesDialog)
    assert dialog._ui.household_edit.text() == "木村 誠"
    dialog.reject()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_cut(
    open_page: Open,
    town: SmallTown,
    staff: Team,
    language: str,
    size: tuple[int, int],
    type_size: TypeSize,
) -> None:
    busy_week(town, staff)
    town.services.households.describe(household=staff.sato, rhythm_days=2)
    page = open_page(shown=size, size=type_size, language=language)

    assert faults(page) == []


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_neither_the_days_nor_the_loads_nor_the_week_are_cut(
    open_page: Open,
    town: SmallTown,
    staff: Team,
    language: str,
    size: tuple[int, int],
    type_size: TypeSize,
) -> None:
    town.clock.at = TUESDAY + timedelta(days=6)  # a Monday, whose head also says the month
    busy_week(town, staff)
    page = open_page(shown=size, size=type_size, language=language)
    page._show_side(WeekSide((), 0, (), 29))
    QApplication.processEvents()

    layout = board_of(page).layout_now()
    heads = [(column.width, head_lines(layout, at)) for at, column in enumerate(layout.columns)]
    small = layout.faces[Role.S].metrics
    loads = [load_ways(band.row)[-1] for band in layout.bands]

    assert layout.columns[0].day.today
    assert [head.first for width, head in heads if wide(head) > width - 8] == []
    assert [words for words in loads if small.horizontalAdvance(words) > layout.staff_width] == []
    assert not page._ui.span_label.is_elided()
    assert faults(page) == []


def wide(head: HeadLines) -> int:
    return head.face.metrics.horizontalAdvance(head.first)


def test_today_is_said_below_the_date_where_there_is_little_room(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.clock.at = TUESDAY + timedelta(days=6)
    page = open_page(shown=(1024, 544), size=TypeSize.LARGEST)

    head = head_lines(board_of(page).layout_now(), 0)

    assert (head.first, head.second) == ("11/30 月", "今日")


def test_the_head_of_a_day_is_a_tooltip_in_full(open_page: Open, staff: Team) -> None:
    board = board_of(open_page())
    monday = board.layout_now().columns[0]

    assert board.tip_at(QPoint(monday.left + 4, 4)).startswith("11/23 月 祝 ")


def test_the_panel_folds_out_over_the_board_where_there_is_little_room(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    page = open_page(shown=(1024, 544))
    assert not page.panel.isVisible()

    page._ui.panel_button.click()

    assert page.panel.isVisible()
    assert page.panel.geometry().right() <= page.width()
    assert faults(page) == []
    assert page.panel in page.panes()
