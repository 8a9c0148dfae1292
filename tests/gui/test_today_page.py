# SPDX-License-Identifier: Apache-2.0
"""今日 on screen, over a real replica: read in ten seconds, acted on with one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from banso_desktop.gui.commands import Command
from banso_desktop.gui.digits import Digits
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.today_cards import DayRow, NotMetRow
from banso_desktop.gui.today_page import TodayPage
from banso_desktop.gui.today_words import bare, greeting
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.widgets import IconButton
from tests.fakes.looks import faults
from tests.fakes.rooms import MakeDesk, desk_of, left_by, opened, settle, undo
from tests.fakes.slips import complete
from tests.fakes.town import SmallTown
from tests.fakes.week_town import Team, busy_week

Open = Callable[..., TodayPage]


class Printed:
    """Remembers which papers were asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def preview(self, parent: QWidget, kind: str, identifier: str) -> None:
        self.asked.append((kind, identifier))


@pytest.fixture
def open_page(make_desk: MakeDesk, town: SmallTown) -> Open:
    def open_it(**wanted: Any) -> TodayPage:
        page = opened(make_desk, town, "today", **wanted)
        assert isinstance(page, TodayPage)
        return page

    return open_it


def seen(part: QWidget) -> str:
    kinds = (Words, Elided, Digits)
    shown = [one for kind in kinds for one in part.findChildren(kind) if one.isVisible()]
    return " ".join(one.text() for one in shown)


def rows(page: TodayPage) -> list[DayRow]:
    return [row for row in page.agenda.findChildren(DayRow) if row.isVisible()]


def unmet(page: TodayPage) -> list[NotMetRow]:
    return [row for row in page.unmet.findChildren(NotMetRow) if row.isVisible()]


def let_days_pass(town: SmallTown, staff: Team) -> None:
    """Let 佐藤 be 47 days without a meeting against 14, and try three times."""
    town.services.households.describe(household=staff.sato, rhythm_days=14)
    town.clock.at = datetime(2027, 1, 6, 10, 42)
    for day in ("R8.12.10", "R8.12.20", "R8.12.28"):
        town.services.contacts.write(household=staff.sato, occurred=f"{day} 10:00", kind="not_met")


def test_the_head_says_the_day_and_greets(open_page: Open, staff: Team) -> None:
    page = open_page()

    assert page._ui.day_label.text() == "11月24日（火）"
    assert page._ui.greeting_label.text().startswith("令和8年　おはようございます、小林さん。")


def test_the_day_stands_by_its_hours_with_what_one_must_know(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    busy_week(town, staff)
    page = open_page()

    assert [row.accessibleName() for row in rows(page)] == [
        "9:30 佐藤 健一 さん 訪問　同行：渡部",
        "16:00 木村 誠 さん 同行",
    ]
    assert [row.item.needs_two for row in rows(page)] == [True, False]


def test_the_focus_begins_on_what_comes_next(open_page: Open, town: SmallTown, staff: Team) -> None:
    busy_week(town, staff)
    page = open_page()

    focused = QApplication.focusWidget()
    assert isinstance(focused, DayRow)
    assert focused.item.text == "木村 誠 さん"
    went_to = left_by(page)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert went_to == [Destination("household", staff.kimura)]


def test_an_empty_day_is_said_kindly(open_page: Open, town: SmallTown, staff: Team) -> None:
    let_days_pass(town, staff)
    page = open_page()

    assert "今日の約束はありません。会えていない世帯が 3つあります。" in seen(page.agenda)


@pytest.mark.practice(69, 15)
def test_who_was_not_met_stands_in_front_with_what_was_tried(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    let_days_pass(town, staff)
    page = open_page()

    first = unmet(page)[0]
    assert first.one.household == staff.sato
    said = seen(first)
    assert "佐藤 健一 さん" in said
    assert "47日" in said
    assert "／めやす 14日" in said
    assert "会えず3回" in said
    assert [row.one.red for row in unmet(page)] == [True, False, False]


def test_a_visit_is_planned_from_the_list(open_page: Open, town: SmallTown, staff: Team) -> None:
    let_days_pass(town, staff)
    page = open_page()
    buttons = {b.text(): b for b in unmet(page)[0].findChildren(QPushButton)}

    buttons["訪問を入れる"].click()
    (dialog,) = page.dialogs.open_ones()
    assert isinstance(dialog, VisitDialog)
    assert dialog._ui.household_edit.household() == staff.sato
    assert dialog._ui.day_edit.line.text() == "R9.1.6"
    dialog.save()

    found = town.services.visits.occurrences(household=staff.sato)
    assert [one.starts for one in found] == ["2027-01-06T10:00"]


def test_a_call_opens_the_record_of_a_call(open_page: Open, town: SmallTown, staff: Team) -> None:
    let_days_pass(town, staff)
    page = open_page()
    went_to = left_by(page)
    buttons = {b.text(): b for b in unmet(page)[0].findChildren(QPushButton)}

    buttons["電話"].click()

    assert went_to == [Destination("household", staff.sato, {"tab": "records", "note": "phone"})]


def test_a_rhythm_rests_from_the_menu_and_wakes_with_undo(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    let_days_pass(town, staff)
    page = open_page()
    row = unmet(page)[0]
    row.asked.emit(QPoint(0, 0))
    menu = page.findChildren(QMenu)[-1]
    assert any(action.text().startswith("めやすを休む") for action in menu.actions())

    dialog = page.rest(row.one)
    dialog._ui.until_edit.line.setText("R9.2.28")
    dialog.save()
    settle(desk_of(page))
    assert staff.sato not in [row.one.household for row in unmet(page)]
    assert "めやす休み中 1世帯" in seen(page.unmet)

    undo(page)
    assert staff.sato in [row.one.household for row in unmet(page)]


def test_a_rest_needs_a_day(open_page: Open, town: SmallTown, staff: Team) -> None:
    let_days_pass(town, staff)
    page = open_page()
    dialog = page.rest(unmet(page)[0].one)

    dialog._ui.until_edit.line.setText("しばらく")
    dialog.save()

    assert dialog.isVisible()
    assert "日を書いてください" in dialog._ui.why_label.text()
    dialog.reject()


def test_ones_own_households_alone_can_be_asked_for(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    town.services.households.open(label="川ぞいの家", companion=staff.nakamura, since="R8.1.1")
    page = open_page()
    assert len(unmet(page)) == 1

    buttons = {b.text(): b for b in page.unmet.findChildren(QPushButton) if b.isVisible()}
    buttons["自分の世帯だけ"].click()
    QApplication.processEvents()

    assert unmet(page) == []
    assert "めやすを過ぎた世帯はありません。" in seen(page.unmet)


def test_own_words_of_the_week_are_seen(open_page: Open, town: SmallTown, staff: Team) -> None:
    town.services.contacts.write(
        household=staff.sato, occurred="R8.11.23 10:00", own_words="「冬は畑しないのか」"
    )
    page = open_page()

    assert "佐藤 健一 さん 「冬は畑しないのか」" in seen(page.unmet)


def test_a_return_is_opened_from_here(open_page: Open, town: SmallTown, staff: Team) -> None:
    referrals = town.services.referrals
    slip = referrals.issue(
        referral=referrals.draft(household=staff.kimura, slip=complete(destination="就労支援"))
    )
    referrals.answer(referral=slip.referral, answer="give_back", comment="朝が合わない")
    page = open_page()
    went_to = left_by(page)

    assert "もどしたい" in seen(page.returns)
    assert "木村 誠 さん → 就労支援" in seen(page.returns)
    assert "「朝が合わない」" in seen(page.returns)
    buttons = {b.text(): b for b in page.returns.findChildren(QPushButton) if b.isVisible()}
    buttons["開く"].click()
    assert went_to == [Destination("referral", slip.referral)]


def test_a_task_is_done_with_its_circle_and_comes_back_with_undo(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    conferences = town.services.conferences
    meeting = conferences.open(kind="support", title="支援会議", starts="R8.11.20 13:30")
    item = conferences.add_item(conference=meeting, household=staff.sato, title="冬")
    conferences.decide(
        conference=meeting, item=item, text="見学日をきく", owners=[staff.me], due="R8.11.26"
    )
    page = open_page()
    assert "佐藤 健一 さん：見学日をきく" in seen(page.tasks)

    (circle,) = [b for b in page.tasks.findChildren(IconButton) if b.isVisible()]
    circle.click()
    settle(desk_of(page))
    assert "いま引き受けていることはありません。" in seen(page.tasks)

    undo(page)
    assert "見学日をきく" in seen(page.tasks)


def test_the_sheet_of_the_day_is_printed(open_page: Open, town: SmallTown, staff: Team) -> None:
    page = open_page()
    printed = Printed()
    page.context.printing = printed  # type: ignore[assignment]

    page.print_button.click()
    page.commands()[Command.PREVIEW]()

    assert printed.asked == [("today", "2026-11-24")] * 2


def test_a_record_is_written_of_the_first_promise_not_written_yet(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    busy_week(town, staff)
    town.services.contacts.write(household=staff.sato, occurred="今日 9:40")
    page = open_page()
    went_to = left_by(page)
    page.agenda.note_button.setFocus()

    page.agenda.note_button.click()

    (there,) = went_to
    assert (there.id, there.extra["note"]) == (staff.kimura, "accompany")


def test_what_colleagues_write_appears_and_the_focus_stays(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    busy_week(town, staff)
    page = open_page()

    town.services.visits.plan(household=staff.takagi, starts="今日 13:00")
    settle(desk_of(page))

    assert [row.item.starts for row in rows(page)] == ["09:30", "13:00", "16:00"]
    focused = QApplication.focusWidget()
    assert isinstance(focused, DayRow)
    assert focused.item.text == "木村 誠 さん"


def test_midnight_turns_the_page(open_page: Open, town: SmallTown, staff: Team) -> None:
    town.services.visits.plan(household=staff.sato, starts="あした 9:00")
    page = open_page()
    assert page._ui.day_label.text() == "11月24日（火）"

    town.clock.at += timedelta(days=1)
    desk_of(page).clock.advance(timedelta(days=1))
    page._passed()
    settle(desk_of(page))

    assert page._ui.day_label.text() == "11月25日（水）"
    assert [row.item.starts for row in rows(page)] == ["09:00"]


def test_the_first_day_offers_three_ways_to_begin(open_page: Open, town: SmallTown) -> None:
    page = open_page()
    went_to = left_by(page)

    assert page.first_day.isVisible()
    assert not page.columns.isVisible()
    for button in (
        page.first_day.intake_button,
        page.first_day.week_button,
        page.first_day.resources_button,
    ):
        button.click()
    assert [there.room for there in went_to] == ["intake", "week", "resources"]


def test_columns_become_tabs_where_there_is_little_room(
    open_page: Open, town: SmallTown, staff: Team
) -> None:
    page = open_page(shown=(1024, 544))
    assert page.columns.shown() == [page.agenda, page.unmet]

    page.columns.tabs.setCurrentIndex(1)

    assert page.agenda in page.columns.shown()
    assert page.unmet not in page.columns.shown()
    assert page.returns.isVisible()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 544)])
@pytest.mark.parametrize("type_size", [TypeSize.STANDARD, TypeSize.LARGEST])
@pytest.mark.parametrize("filled", [True, False])
def test_nothing_is_cut(
    open_page: Open,
    town: SmallTown,
    staff: Team,
    language: str,
    size: tuple[int, int],
    type_size: TypeSize,
    filled: bool,
) -> None:
    if filled:
        busy_week(town, staff)
        let_days_pass(town, staff)
    page = open_page(shown=size, size=type_size, language=language)

    assert faults(page) == []


def test_nothing_is_cut_on_the_first_day(open_page: Open, town: SmallTown) -> None:
    for size in ((1366, 698), (1024, 544)):
        assert faults(open_page(shown=size)) == []


@pytest.mark.parametrize(
    ("written", "said"), [("「はい」", "はい"), ("はい", "はい"), ("「A」と「B」", "「A」と「B」")]
)
def test_words_written_with_marks_are_not_marked_twice(written: str, said: str) -> None:
    assert bare(written) == said


def test_the_first_day_has_its_focus_on_the_first_card(open_page: Open, town: SmallTown) -> None:
    page = open_page()

    assert page.window().focusWidget() is page.first_day.intake_button


@pytest.mark.parametrize(
    ("code", "greeting_there"), [("ja", "おはようございます。"), ("en", "Good morning. ")]
)
def test_who_has_no_name_is_greeted_without_one(
    open_page: Open, town: SmallTown, code: str, greeting_there: str
) -> None:
    open_page(language=code)
    read = town.services.today.page(mine=False)

    assert greeting_there in greeting(replace(read, name=""))
