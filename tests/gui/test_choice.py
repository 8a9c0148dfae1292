# SPDX-License-Identifier: Apache-2.0
"""Choices all in sight: by click, by key, and taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.widgets import CardOption, ChoiceCards, Option, SegmentedChoice

Show = Callable[..., None]
WAYS = [Option("visit", "来所", "office_visit"), Option("phone", "電話"), Option("other", "ほか")]


@pytest.fixture
def choice(dressed: QApplication, show: Show) -> SegmentedChoice:
    made = SegmentedChoice(WAYS, name="受け方")
    show(made, 500)
    return made


def told(choice: SegmentedChoice | ChoiceCards) -> list[str]:
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    return heard


def test_nothing_is_chosen_at_first(choice: SegmentedChoice) -> None:
    assert choice.value() == ""
    assert not any(choice.button(option.key).isChecked() for option in WAYS)


def test_one_press_chooses_and_another_takes_it_back(choice: SegmentedChoice) -> None:
    heard = told(choice)
    choice.button("phone").click()
    choice.button("phone").click()
    assert heard == ["phone", ""]
    assert not choice.button("phone").isChecked()


def test_at_most_one_is_pressed(choice: SegmentedChoice) -> None:
    choice.button("phone").click()
    choice.button("visit").click()
    assert choice.value() == "visit"
    assert [choice.button(o.key).isChecked() for o in WAYS] == [True, False, False]


def test_a_kept_choice_is_never_empty(dressed: QApplication, show: Show) -> None:
    choice = SegmentedChoice(WAYS, keeps=True)
    show(choice)
    choice.set_value("visit")
    choice.button("visit").click()
    assert choice.value() == "visit"


def test_arrows_move_the_choice_round(choice: SegmentedChoice) -> None:
    heard = told(choice)
    choice.button("other").setFocus()
    QTest.keyClick(choice.button("other"), Qt.Key.Key_Right)
    QTest.keyClick(choice.button("visit"), Qt.Key.Key_Left)
    assert heard == ["visit", "other"]


def test_the_tab_key_stops_once(choice: SegmentedChoice) -> None:
    stops = [o.key for o in WAYS if choice.button(o.key).focusPolicy() & Qt.FocusPolicy.TabFocus]
    choice.set_value("other")
    after = [o.key for o in WAYS if choice.button(o.key).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert (stops, after) == (["visit"], ["other"])


def test_setting_a_value_tells_nobody(choice: SegmentedChoice) -> None:
    heard = told(choice)
    choice.set_value("phone")
    choice.set_value("no such key")
    assert heard == []
    assert choice.value() == ""


def test_being_chosen_cuts_no_word(choice: SegmentedChoice) -> None:
    widths = [choice.button(o.key).sizeHint().width() for o in WAYS]
    for option in WAYS:
        choice.set_value(option.key)
    assert [choice.button(o.key).sizeHint().width() for o in WAYS] == widths


def test_cards_are_chosen_with_the_arrows(dressed: QApplication, show: Show) -> None:
    cards = ChoiceCards()
    cards.set_options(
        [CardOption("a", "plus", "つくる", "新しく"), CardOption("b", "team", "入る", "招待で")]
    )
    show(cards, 500)
    heard = told(cards)
    cards.setFocus()
    QTest.keyClick(cards.focusProxy() or cards, Qt.Key.Key_Down)
    QTest.keyClick(cards.focusProxy() or cards, Qt.Key.Key_Down)
    assert heard == ["a", "b"]
    assert cards.value() == "b"
