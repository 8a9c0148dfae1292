# SPDX-License-Identifier: Apache-2.0
"""Keys every screen has: Enter goes on to the next field, Ctrl+Enter finishes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from banso_desktop.gui.rooms import Room
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import MultiLineEdit
from tests.fakes.sample_page import SamplePage
from tests.fakes.services import Desk

MakeDesk = Callable[..., Desk]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Fields(SamplePage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.finished = 0
        self.first, self.second, self.area = QLineEdit(), QLineEdit(), MultiLineEdit()
        for field in (self.first, self.second, self.area):
            self.right.add(field)

    def finish(self) -> None:
        self.finished += 1


@pytest.fixture
def fields(make_desk: MakeDesk) -> Fields:
    desk = make_desk(shown=(1366, 698), rooms=(Room("today", Fields, rail="today"),))
    desk.shell.activateWindow()
    screen = desk.shell.house.screen()
    assert isinstance(screen, Fields)
    screen.first.setFocus()
    return screen


def test_enter_goes_to_the_next_field_and_shift_enter_back(fields: Fields) -> None:
    QTest.keyClick(fields.first, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is fields.second
    QTest.keyClick(fields.second, Qt.Key.Key_Return, SHIFT)
    assert QApplication.focusWidget() is fields.first


def test_enter_in_a_text_area_is_a_new_line(fields: Fields) -> None:
    fields.area.setFocus()
    QTest.keyClick(fields.area, Qt.Key.Key_Return)
    assert fields.area.text() == "\n"
    assert QApplication.focusWidget() is fields.area


def test_enter_can_be_switched_off_and_kept_by_a_field(fields: Fields) -> None:
    fields.first.setProperty("keeps_enter", True)
    QTest.keyClick(fields.first, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is fields.first
    fields.first.setProperty("keeps_enter", False)
    fields.context.settings.enter_moves = False
    QTest.keyClick(fields.first, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is fields.first


@pytest.mark.parametrize("where", ["first", "area"])
def test_control_enter_finishes_from_any_field(fields: Fields, where: str) -> None:
    field = getattr(fields, where)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert fields.finished == 1
    assert fields.area.text() == ""
