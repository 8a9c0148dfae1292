# SPDX-License-Identifier: Apache-2.0
"""The dialog of a series: its sentence, its buttons and its next dates."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.text import Words
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.visit_dialog_series import SeriesDialog
from tests.fakes.rooms import say
from tests.fakes.town import SmallTown
from tests.fakes.week_town import Team
from tests.gui.visit_room.conftest import AskSeries, bar_words, chips, for_sato

_CONTROL = Qt.KeyboardModifier.ControlModifier


def dates(dialog: SeriesDialog) -> list[str]:
    """The dates the preview shows; a busy computer gets a second for its pause in typing."""
    for _ in range(40):
        QApplication.processEvents()
        shown = dialog._ui.dates_place.findChildren(Words)
        if told := [words.text() for words in shown if words.isVisible()]:
            return told
        QTest.qWait(25)
    return []


def test_the_sentence_and_the_buttons_say_the_same(ask_series: AskSeries, staff: Team) -> None:
    dialog = ask_series(for_sato(staff))
    ui = dialog._ui
    assert ui.repeat_edit.text() == "毎週木曜"

    ui.pattern_choice.button("nth").click()
    assert ui.repeat_edit.text() == "第4木曜"
    ui.repeat_edit.clear()
    say(ui.repeat_edit, "隔週火・金曜")

    assert ui.pattern_choice.value() == "fortnight"
    assert ui.weekdays_choice.values() == ["1", "4"]


def test_the_next_five_dates_follow_what_is_typed(ask_series: AskSeries, staff: Team) -> None:
    dialog = ask_series(
        Wish(household=staff.sato, name="佐藤 健一", day="2026-12-22", time="10:00")
    )

    assert dates(dialog) == [
        "12/22（火） 10:00",
        "12/29（火） 10:00 休み（年末年始）",
        "1/5（火） 10:00",
        "1/12（火） 10:00",
        "1/19（火） 10:00",
        "1/26（火） 10:00",
    ]
    dialog._ui.holiday_choice.button("before").click()
    assert dates(dialog)[1] == "12/28（月） 10:00 ← 年末年始から"


def test_the_last_open_day_of_the_month_moves_before_a_holiday_by_itself(
    ask_series: AskSeries, staff: Team
) -> None:
    dialog = ask_series(for_sato(staff))

    dialog._ui.pattern_choice.button("month_end").click()

    assert dialog._ui.holiday_choice.value() == "before"
    assert dates(dialog)[0] == "11/30（月） 10:00"


def test_a_sentence_nobody_understands_waits(ask_series: AskSeries, staff: Team) -> None:
    dialog = ask_series(for_sato(staff))
    dialog._ui.repeat_edit.clear()
    say(dialog._ui.repeat_edit, "ときどき")
    dialog.show_preview()

    assert dates(dialog) == ["くり返しのことばを待っています。"]
    dialog.save()
    assert "くり返しのことばがわかりません" in bar_words(dialog)


def test_a_series_is_planned_and_taken_back(
    ask_series: AskSeries, town: SmallTown, staff: Team
) -> None:
    dialog = ask_series(for_sato(staff, members=(staff.me, staff.watanabe)))
    undone: list[Callable[[], object]] = []
    dialog.saved.connect(lambda _words, undo: undone.append(undo))

    QTest.keyClick(dialog, Qt.Key.Key_Return, _CONTROL)

    (chip,) = chips(town)
    assert (chip.starts, bool(chip.original)) == ("2026-11-26T10:00", True)
    undone[0]()
    assert chips(town) == []
    assert town.services.visits.occurrences(first="R8.11.26", last="R9.3.31") == []
