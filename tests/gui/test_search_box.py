# SPDX-License-Identifier: Apache-2.0
"""Searching while typing: same names told apart, ↑↓ Enter, an answer that is late is dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar

from banso_desktop.gui.screen import Destination
from banso_desktop.gui.search_box import SearchBox
from banso_desktop.gui.session import Hit

Show = Callable[..., None]
Found = Callable[[Sequence[Hit]], object]
SATO = [
    Hit("佐藤 健一", Destination("household", "a"), "さとう けんいち", "52歳 中島"),
    Hit("佐藤 トミ子", Destination("household", "a"), "さとう とみこ", "82歳 中島", "person"),
    Hit("佐藤 邦夫", Destination("household", "b"), "さとう くにお", "61歳 上町"),
]


class Desk:
    def __init__(self, box: SearchBox) -> None:
        self.box = box
        self.asked: list[tuple[str, Found]] = []
        self.went: list[Destination] = []
        box.set_finder(lambda text, limit, found: self.asked.append((text, found)))
        box.chosen.connect(self.went.append)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.box, text)
        self.box.look()

    def answer(self, hits: Sequence[Hit], at: int = -1) -> None:
        self.asked[at][1](hits)


@pytest.fixture
def desk(dressed: QApplication, show: Show) -> Desk:
    window = QMainWindow()
    line = QToolBar()
    box = SearchBox()
    line.addWidget(box)
    window.addToolBar(line)
    show(window, 800, 500)
    return Desk(box)


def test_it_looks_from_the_first_character(desk: Desk) -> None:
    desk.type("s")
    assert desk.asked[0][0] == "s"


def test_enter_goes_to_the_first_and_arrows_to_others(desk: Desk) -> None:
    desk.type("sato")
    desk.answer(SATO)
    QTest.keyClick(desk.box, Qt.Key.Key_Down)
    QTest.keyClick(desk.box, Qt.Key.Key_Down)
    QTest.keyClick(desk.box, Qt.Key.Key_Down)
    QTest.keyClick(desk.box, Qt.Key.Key_Return)
    assert desk.went == [Destination("household", "b")]
    assert desk.box.text() == ""


def test_an_answer_to_an_older_question_is_dropped(desk: Desk) -> None:
    desk.type("s")
    desk.type("a")
    desk.answer(SATO[:1], at=1)
    desk.answer(SATO, at=0)
    assert [hit.title for hit in desk.box.results()] == ["佐藤 健一"]


def test_enter_waits_for_the_answer_to_what_stands_in_the_field(desk: Desk) -> None:
    desk.type("sa")
    desk.answer(SATO)
    QTest.keyClicks(desk.box, "xyz")
    QTest.keyClick(desk.box, Qt.Key.Key_Return)
    QTest.keyClick(desk.box, Qt.Key.Key_Return)
    assert desk.went == []

    desk.answer(SATO[2:])

    assert desk.asked[-1][0] == "saxyz"
    assert desk.went == [Destination("household", "b")]


def test_enter_asks_once_however_often_it_is_pressed(desk: Desk) -> None:
    desk.type("sa")
    QTest.keyClick(desk.box, Qt.Key.Key_Return)
    QTest.keyClick(desk.box, Qt.Key.Key_Return)
    assert [text for text, _ in desk.asked] == ["sa"]


def test_enter_with_nothing_found_goes_nowhere(desk: Desk) -> None:
    desk.type("sa")
    desk.answer(SATO)
    QTest.keyClicks(desk.box, "xyz")
    QTest.keyClick(desk.box, Qt.Key.Key_Return)

    desk.answer([])
    QTest.keyClick(desk.box, Qt.Key.Key_Return)

    assert desk.went == []


def test_who_types_on_after_enter_stays(desk: Desk) -> None:
    desk.type("sa")
    QTest.keyClick(desk.box, Qt.Key.Key_Return)
    desk.type("to")

    desk.answer(SATO)

    assert desk.went == []
    assert [hit.title for hit in desk.box.results()][:1] == ["佐藤 健一"]


def test_escape_closes_and_empties(desk: Desk) -> None:
    desk.type("s")
    desk.answer(SATO)
    QTest.keyClick(desk.box, Qt.Key.Key_Escape)
    assert desk.box.text() == ""
    QTest.keyClick(desk.box, Qt.Key.Key_Return)
    assert desk.went == []


def test_nothing_found_says_what_else_may_help(desk: Desk) -> None:
    desk.type("x")
    desk.answer([])
    assert desk.box.results() == []
    assert desk.box._results is not None
    assert desk.box._results.isVisible()


def test_nothing_can_be_found_while_locked(desk: Desk) -> None:
    desk.type("s")
    desk.box.set_finder(None)
    desk.answer(SATO)
    desk.type("s")
    assert len(desk.asked) == 1
    assert list(desk.box.results()) == []


def test_the_list_stays_inside_the_window(desk: Desk) -> None:
    desk.type("s")
    desk.answer(SATO * 4)
    results = desk.box._results
    assert results is not None
    assert desk.box.window().rect().contains(results.geometry())
