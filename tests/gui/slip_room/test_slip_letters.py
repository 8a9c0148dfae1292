# SPDX-License-Identifier: Apache-2.0
"""Letters and names of the slip's fields, for the keyboard and for readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.fakes.households import Family
from tests.gui.slip_room.conftest import Open, new


def test_a_letter_leads_to_what_to_do_and_changes_nothing(opened: Open, family: Family) -> None:
    page = opened().show(new(family.household))
    box = page._ui.way_box
    before = box.value()
    page._ui.request_edit.setFocus()

    QTest.keyClick(page.window(), Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)

    assert box.focusWidget() is not None
    assert box.value() == before


def test_a_reader_hears_the_words_of_a_label_alone(opened: Open, family: Family) -> None:
    page = opened().show(new(family.household))
    assert page._ui.to_know_edit.accessibleName() == "知っておいてほしいこと"
