# SPDX-License-Identifier: Apache-2.0
"""Where the focus goes when the form of a record closes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from banso_desktop.gui.commands import Command
from banso_desktop.gui.household_entry_row import EntryRow
from banso_desktop.gui.shell import Shell
from tests.fakes.household_screens import (
    Open,
    opener,
    records,
    settle,
)
from tests.fakes.households import Family
from tests.fakes.services import Desk
from tests.fakes.town import SmallTown

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(make_desk: Callable[..., Desk], town: SmallTown) -> Open:
    return opener(make_desk, town)


def test_what_was_written_has_the_focus_when_the_form_closes(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    QTest.keyClicks(form._ui.facts_edit, "met at the door")

    QTest.keyClick(form._ui.facts_edit, Qt.Key.Key_Return, _CONTROL)
    settle(screen)

    row = screen.window().focusWidget()
    assert isinstance(row, EntryRow)
    assert "met at the door" in row.accessibleName()


def test_the_button_that_saves_leads_to_the_record_too(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household)
    screen.commands()[Command.NOTE]()
    form = records(screen).form
    QTest.keyClicks(form._ui.facts_edit, "met at the door")

    QTest.mouseClick(form._ui.save_button, Qt.MouseButton.LeftButton)
    settle(screen)

    assert isinstance(screen.window().focusWidget(), EntryRow)


def test_leaving_the_form_leads_back_to_where_one_came_from(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="records")
    screen._ui.note_button.setFocus()
    screen._ui.note_button.click()

    QTest.keyClick(records(screen).form._ui.facts_edit, Qt.Key.Key_Escape)

    assert screen.window().focusWidget() is screen._ui.note_button


def test_leaving_the_form_asked_for_in_the_search_box_leads_into_the_records(
    open_page: Open, town: SmallTown, family: Family
) -> None:
    screen = open_page(family.household, tab="records")
    shell = screen.window()
    assert isinstance(shell, Shell)
    shell._ui.search_edit.setFocus()
    screen.commands()[Command.NOTE]()

    QTest.keyClick(records(screen).form._ui.facts_edit, Qt.Key.Key_Escape)

    focused = shell.focusWidget()
    assert focused is not None
    assert records(screen).isAncestorOf(focused)
