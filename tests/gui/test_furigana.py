# SPDX-License-Identifier: Apache-2.0
"""Readings caught from the input method, replayed as it sends them (ux.md §2.3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from banso_desktop.gui.widgets import NameEdit, ReadingEdit
from banso_desktop.gui.widgets.furigana import as_reading

Show = Callable[..., None]


@pytest.fixture
def pair(dressed: QApplication, show: Show) -> tuple[NameEdit, ReadingEdit]:
    page = QWidget()
    column = QVBoxLayout(page)
    name, reading = NameEdit(page), ReadingEdit(page)
    reading.follow(name)
    column.addWidget(name)
    column.addWidget(reading)
    show(page)
    return name, reading


def compose(name: NameEdit, *steps: str, commit: str) -> None:
    for step in steps:
        name.inputMethodEvent(QInputMethodEvent(step, []))
    done = QInputMethodEvent("", [])
    done.setCommitString(commit)
    name.inputMethodEvent(done)


def test_the_last_kana_before_conversion_is_the_reading(
    pair: tuple[NameEdit, ReadingEdit],
) -> None:
    name, reading = pair
    compose(name, "s", "さ", "さt", "さと", "さとう", "佐藤", commit="佐藤")
    compose(name, "け", "けんいち", "健一", commit="健一")
    assert name.text() == "佐藤健一"
    assert reading.text() == "さとうけんいち"
    assert reading.is_automatic()


def test_kana_committed_as_it_is_reads_as_itself(pair: tuple[NameEdit, ReadingEdit]) -> None:
    name, reading = pair
    compose(name, "ハ", "ハナ", commit="ハナ")
    assert reading.text() == "はな"


def test_a_reading_edited_by_hand_is_never_overwritten(
    pair: tuple[NameEdit, ReadingEdit],
) -> None:
    name, reading = pair
    compose(name, "くろさき", commit="黒﨑")
    reading.clear()
    QTest.keyClicks(reading, "x")
    compose(name, "たつや", commit="竜也")
    assert reading.text() == "x"
    assert not reading.is_automatic()


def test_emptying_the_name_empties_its_reading(pair: tuple[NameEdit, ReadingEdit]) -> None:
    name, reading = pair
    compose(name, "さとう", commit="佐藤")
    name.clear()
    assert reading.text() == ""


@pytest.mark.parametrize(
    ("composed", "reading"),
    [("さとう", "さとう"), ("サトウ", "さとう"), ("さtう", ""), ("さとうk", "さとう"),
     ("さとうｋ", "さとう"), ("佐とう", ""), ("ヴィヴィアン・ウー", "ゔぃゔぃあん・うー")],
)  # fmt: skip
def test_only_kana_is_a_reading(composed: str, reading: str) -> None:
    assert as_reading(composed) == reading
