# SPDX-License-Identifier: Apache-2.0
"""The small pieces: bars, chips, rows, text areas, tables, the undo bar, the pause."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import (
    Bar,
    Button,
    Card,
    Chip,
    Edge,
    InlineBar,
    LoadBar,
    MultiLineEdit,
    Pause,
    ScrollColumn,
    Table,
    Tone,
    UndoBar,
    WheelEdge,
    WheelRow,
)
from banso_desktop.gui.widgets.line_care import Doubt, keep_one_line
from tests.fakes.waiting import until

Show = Callable[..., None]


def colour_at(widget: QWidget, x: int, y: int) -> str:
    return QColor(widget.grab().toImage().pixelColor(x, y)).name().upper()


@pytest.mark.parametrize(("value", "filled"), [(0, 0), (15, 0.25), (60, 1), (200, 1), (-3, 0)])
def test_a_bar_is_filled_up_to_its_value(
    dressed: QApplication, show: Show, value: float, filled: float
) -> None:
    bar = Bar()
    bar.show_value(value, 60, Tone.WARN, "日数")
    show(bar, 200)
    line = [colour_at(bar, x, 5) == COLOURS.warn_ln for x in range(200)]
    assert sum(line) == pytest.approx(198 * filled, abs=2)


def test_a_load_bar_shows_both_shares_and_says_them(dressed: QApplication, show: Show) -> None:
    bar = LoadBar()
    bar.show_load(10, 5, 20, Tone.AI, "中村 10＋5")
    show(bar, 200)
    assert colour_at(bar, 50, 6) == COLOURS.ai
    assert colour_at(bar, 120, 6) == COLOURS.bar_rest
    assert colour_at(bar, 180, 6) not in (COLOURS.ai, COLOURS.bar_rest)
    assert bar.accessibleName() == "中村 10＋5"


def test_the_wheel_of_connecting_stands_on_top(dressed: QApplication, show: Show) -> None:
    edge = WheelEdge(Edge.BOTH)
    show(edge, 4, 40)
    assert (colour_at(edge, 1, 5), colour_at(edge, 1, 35)) == (COLOURS.kaki, COLOURS.ai)


def test_a_chip_has_room_for_its_words(dressed: QApplication) -> None:
    short, long = Chip("犬"), Chip("伝言を残さない（電話）", Tone.WARN, "phone")
    assert long.sizeHint().width() > short.sizeHint().width()
    assert long.minimumSizeHint() == long.sizeHint()
    assert long.accessibleName() == "伝言を残さない（電話）"


def test_only_a_chip_that_does_something_takes_the_focus(dressed: QApplication) -> None:
    pressed: list[int] = []
    chip = Chip("くらべる 2", Tone.AI, "compare", clicked=lambda: pressed.append(1))
    chip.click()
    assert pressed == [1]
    assert chip.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert Chip("犬").focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_row_opens_by_mouse_and_keyboard(dressed: QApplication, show: Show) -> None:
    row = WheelRow("木村 さん", "同行", time="16:00", edge=Edge.BOTH, icon_name="car")
    opened: list[int] = []
    row.opened.connect(lambda: opened.append(1))
    show(row, 400)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert len(opened) == 2
    assert row.accessibleName() == "16:00 木村 さん 同行"


def test_arrows_go_from_row_to_row(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    rows = [WheelRow(name) for name in ("高木", "𠮷川", "阿部")]
    for row in rows:
        column.addWidget(row)
    show(page, 300, 200)
    page.activateWindow()
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


def test_showing_a_text_tells_nobody_and_cannot_be_undone(dressed: QApplication) -> None:
    area = MultiLineEdit("聞いたまま")
    heard: list[int] = []
    area.edited.connect(lambda: heard.append(1))
    area.set_text("一行目\n二行目")
    area.undo()
    assert (area.text(), heard) == ("一行目\n二行目", [])


def test_typing_tells_and_can_be_undone(dressed: QApplication, show: Show) -> None:
    area = MultiLineEdit()
    show(area, 300, 100)
    heard: list[int] = []
    area.edited.connect(lambda: heard.append(1))
    area.set_text("前から")
    QTest.keyClicks(area, "a")
    assert heard
    area.undo()
    assert area.text() == "前から"


def test_the_tab_key_leaves_a_text_area(dressed: QApplication) -> None:
    assert MultiLineEdit().tabChangesFocus()


def test_typed_lines_keep_their_distance(dressed: QApplication, show: Show) -> None:
    area = MultiLineEdit()
    show(area, 300, 200)
    QTest.keyClicks(area, "a")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "b")
    second = area.document().findBlockByNumber(1)
    assert second.blockFormat().lineHeight() == 145


def test_enter_in_an_empty_line_is_a_line(dressed: QApplication, show: Show) -> None:
    area = MultiLineEdit()
    show(area, 300, 200)
    for _ in range(3):
        QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "a")
    assert area.text() == "\n\n\na"
    assert area.textCursor().blockFormat().lineHeight() == 145
    area.undo()
    area.undo()
    assert area.text().strip() == ""


class Names(QAbstractTableModel):
    ROWS = (("佐藤 健一", "中島"), ("髙木 修", "上町\t東"), ("𠮷川 さと", "下町"))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self.ROWS)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 2

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        shown = role == Qt.ItemDataRole.DisplayRole
        return self.ROWS[index.row()][index.column()] if shown else None


def test_rows_are_copied_for_a_spreadsheet(dressed: QApplication, show: Show) -> None:
    table = Table()
    model = Names()
    table.setModel(model)
    copied: list[int] = []
    table.copied.connect(copied.append)
    show(table, 400, 200)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text == "佐藤 健一\t中島\n髙木 修\t上町 東\n𠮷川 さと\t下町"
    assert copied == [3]


def test_enter_opens_the_row(dressed: QApplication, show: Show) -> None:
    table = Table()
    model = Names()
    table.setModel(model)
    opened: list[int] = []
    table.opened.connect(lambda index: opened.append(index.row()))
    show(table, 400, 200)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [1]


def test_an_offer_to_undo_is_taken_once(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    bar = UndoBar(page)
    QVBoxLayout(page).addWidget(bar)
    show(page, 600, 300)
    undone: list[int] = []
    bar.offer("訪問を動かしました", lambda: undone.append(1))
    assert bar.isVisible()
    assert page.rect().contains(bar.geometry())
    bar.undo()
    bar.undo()
    assert undone == [1]
    assert not bar.isVisible()


def test_an_offer_goes_by_itself(dressed: QApplication, show: Show) -> None:
    page = QWidget()
    bar = UndoBar(page, shown_ms=1)
    show(page, 600, 300)
    bar.offer("終わりにしました", lambda: None)
    until(lambda: not bar.is_offering())
    assert not bar.isVisible()


def test_a_pause_settles_once_after_the_last_stir(qapp: QApplication) -> None:
    pause = Pause(qapp, pause_ms=5)
    settled: list[int] = []
    pause.settled.connect(lambda: settled.append(1))
    for _ in range(3):
        pause.stir()
    until(lambda: bool(settled))
    pause.flush()  # nothing waits any more
    assert settled == [1]


def test_leaving_a_field_settles_at_once_and_only_if_something_waits(qapp: QApplication) -> None:
    pause = Pause(qapp)
    settled: list[int] = []
    pause.settled.connect(lambda: settled.append(1))
    pause.flush()
    pause.stir()
    pause.flush()
    pause.stir()
    pause.forget()
    pause.flush()
    assert settled == [1]


def test_a_column_scrolls_down_and_never_sideways(dressed: QApplication, show: Show) -> None:
    column = ScrollColumn()
    for index in range(30):
        column.add(Button(f"とても長い名前のボタン {index}"))
    show(column, column.minimumSizeHint().width(), 120)
    assert column.verticalScrollBar().maximum() > 0
    assert column.horizontalScrollBar().maximum() == 0


def test_a_cleared_column_is_empty(dressed: QApplication) -> None:
    column = ScrollColumn()
    inner = QVBoxLayout()
    inner.addWidget(Button("中"))
    column.add(Button("上"))
    column.add(inner)
    column.clear()
    assert column.column.count() == 0


def test_readers_hear_what_a_bar_says(dressed: QApplication) -> None:
    assert InlineBar(Tone.WARN, "warning", "つながりません").accessibleName() == "つながりません"


def test_a_card_is_named_by_its_title(dressed: QApplication) -> None:
    assert Card("今日の約束", "clock").accessibleName() == "今日の約束"


def test_the_key_stands_in_the_button(dressed: QApplication) -> None:
    button = Button("相談を受ける", key="Ctrl+N")
    button.set_words("受ける")
    assert button.text().split() == ["受ける", "Ctrl+N"]


def _spacings(area: MultiLineEdit) -> set[float]:
    document = area.document()
    blocks = [document.findBlockByNumber(at) for at in range(document.blockCount())]
    return {block.blockFormat().lineHeight() for block in blocks}


def test_pasted_over_everything_lines_keep_their_distance(
    dressed: QApplication, show: Show
) -> None:
    area = MultiLineEdit()
    show(area, 300)
    area.set_text("old\nlines")
    QGuiApplication.clipboard().setText("a\nb\n\nc")

    QTest.keyClick(area, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert area.text() == "a\nb\n\nc"
    assert _spacings(area) == {145.0}


def test_typed_after_everything_was_cut_lines_keep_their_distance(
    dressed: QApplication, show: Show
) -> None:
    area = MultiLineEdit()
    show(area, 300)
    area.set_text("old\nlines")
    area.selectAll()
    area.cut()
    QTest.keyClicks(area, "new")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "line")

    assert _spacings(area) == {145.0}


def test_a_field_of_one_line_takes_what_is_pasted_as_one_line(dressed: QApplication) -> None:
    line = QLineEdit()
    keep_one_line(line)
    QGuiApplication.clipboard().setText("佐藤\n健一\t")

    line.paste()
    QTest.keyClicks(line, " a ")

    assert line.text() == "佐藤 健一 a "


def test_a_doubt_stays_as_long_as_its_cause(dressed: QApplication) -> None:
    line = QLineEdit()
    doubt = Doubt(line, lambda text: "13" in text, "no such day")
    line.setText("2027/13/45")
    assert (doubt.is_shown(), line.text(), line.toolTip()) == (True, "2027/13/45", "no such day")

    line.setText("2027/12/4")
    assert (doubt.is_shown(), line.toolTip()) == (False, "")
