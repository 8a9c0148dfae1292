# SPDX-License-Identifier: Apache-2.0
"""Dates as people write them, what was understood beside them, nothing refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.gui.text import Words
from banso_desktop.gui.widgets import DateEdit, birth_words

Show = Callable[..., None]
TODAY = date(2026, 11, 24)


@pytest.fixture
def field(dressed: QApplication, show: Show) -> DateEdit:
    made = DateEdit(lambda: TODAY)
    show(made, 500)
    return made


def echo(field: DateEdit) -> str:
    return " ".join(w.text() for w in field.findChildren(Words) if w.isVisible())


def test_what_was_understood_stands_beside(field: DateEdit) -> None:
    QTest.keyClicks(field.line, "R8.12.9")
    value = field.value()
    assert value is not None
    assert value.iso == "2026-12-09"
    assert echo(field) == "→ 令和8年12月9日（水）"


def test_an_impossible_date_is_kept_as_typed_and_marked(field: DateEdit) -> None:
    QTest.keyClicks(field.line, "2024/2/30")
    value = field.value()
    assert value == PartialDate("", Precision.UNKNOWN, "2024/2/30")
    assert field.line.text() == "2024/2/30"
    assert field.line.property("doubtful") is True
    assert "このままでも保存できます" in echo(field)


def test_the_mark_goes_when_the_date_is_mended(field: DateEdit) -> None:
    QTest.keyClicks(field.line, "2024/2/30")
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    QTest.keyClicks(field.line, "29")
    assert field.line.property("doubtful") is False


def test_an_empty_field_is_no_date(field: DateEdit) -> None:
    assert field.value() is None
    assert echo(field) == ""


def test_control_semicolon_writes_today(field: DateEdit) -> None:
    heard: list[None] = []
    field.edited.connect(lambda: heard.append(None))
    QTest.keyClick(field.line, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert field.line.text() == "R8.11.24"
    assert len(heard) == 1


def test_a_stored_date_comes_back_as_it_was_typed(field: DateEdit) -> None:
    field.set_value(PartialDate("1972", Precision.ABOUT, "S47"))
    assert field.line.text() == "S47"
    field.set_value(PartialDate.of(date(2026, 11, 25)))
    assert field.line.text() == "R8.11.25"
    field.set_value(None)
    assert field.line.text() == ""


def test_a_birthday_says_the_age(dressed: QApplication, show: Show) -> None:
    field = DateEdit(lambda: TODAY, say=birth_words(lambda: TODAY))
    show(field, 500)
    QTest.keyClicks(field.line, "S47")
    assert echo(field) == "→ 昭和47年ごろ・53〜54歳"


def test_the_calendar_begins_on_monday_and_picks(field: DateEdit) -> None:
    field.open_calendar()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert field.line.text() == "R8.11.25"


def test_a_word_for_a_day_is_written_out_when_the_field_is_left(field: DateEdit) -> None:
    heard: list[str] = []
    field.edited.connect(lambda: heard.append(field.line.text()))
    QTest.keyClicks(field.line, "+14")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "R8.12.8"
    assert heard[-1] == "R8.12.8"


def test_what_is_no_date_stays_as_typed_when_the_field_is_left(field: DateEdit) -> None:
    QTest.keyClicks(field.line, "2024/2/30")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "2024/2/30"
