# SPDX-License-Identifier: Apache-2.0
"""Beside the week board: what has no place yet, what is worth noticing, colours and shapes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.gui.day_words import bullet
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.week_board import UNPLACED
from banso_desktop.gui.week_words import Words as WeekWords
from banso_desktop.gui.week_words import said
from banso_desktop.gui.widgets import Card, IconButton, LinkButton, ScrollColumn
from banso_desktop.gui.widgets.focus_row import FocusRow
from banso_desktop.gui.widgets.wheel_row import Edge, WheelEdge, WheelRow
from banso_desktop.services.week_view import Notice, Unplaced, WeekSide

WIDTH: Final = 222
_URGENT: Final = frozenset({"uncovered"})
_WARNING: Final = frozenset({"heavy", "one_name", "double", "no_lead"})


class WeekPanel(QWidget):
    """Three cards in a column that scrolls."""

    placing = Signal(object)
    """A line of what has no place was opened: carries the :class:`Unplaced`."""
    asked = Signal(object, QPoint)
    """The menu of a line: carries the :class:`Unplaced`, and where on screen."""
    picked_up = Signal(int)
    """A line was picked up with Ctrl+X: carries its number."""
    noticed = Signal(object)
    """A notice was pressed: carries the :class:`Notice`."""
    more_wanted = Signal()
    """ほか n件 of what has no place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = ScrollColumn(gap=8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column)
        self._waiting: list[Unplaced] = []
        self.unplaced_card = Card(self.tr("まだ置いていない訪問"))
        self.notice_card = Card(self.tr("気づき"), "warning", icon_colour=COLOURS.warn)
        self.legend_card = Card(self.tr("色と形"))
        for card in (self.unplaced_card, self.notice_card, self.legend_card):
            self._column.add(card)
        self._column.column.addStretch(1)
        self._legend()
        self.setFixedWidth(scaled(WIDTH))

    def unplaced(self) -> Sequence[Unplaced]:
        """Return what is shown of what has no place."""
        return self._waiting

    def show_side(self, side: WeekSide, words: WeekWords) -> None:
        """Show what waits and what is worth noticing."""
        self._waiting = list(side.unplaced)
        self._fill_unplaced(side, words)
        self._fill_notices(side, words)

    def _fill_unplaced(self, side: WeekSide, words: WeekWords) -> None:
        body = self.unplaced_card.body
        _empty(body)
        body.setSpacing(0)
        for number, one in enumerate(side.unplaced):
            body.addWidget(self._line(number, one, words))
        if not side.unplaced:
            body.addWidget(Words(self.tr("ありません。"), Role.S, colour=COLOURS.ink2, wrap=True))
            return
        if side.more_unplaced:
            more = LinkButton(said("more", count=side.more_unplaced), clicked=self.more_wanted.emit)
            body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        hint = self.tr("ドラッグ、または えらんで Ctrl+X → マスで Ctrl+V")
        words_line = Words(hint, Role.S, colour=COLOURS.ink2, wrap=True)
        words_line.setContentsMargins(0, 4, 0, 0)
        body.addWidget(words_line)

    def _line(self, number: int, one: Unplaced, words: WeekWords) -> QWidget:
        more = IconButton("more", self.tr("{name}の操作").format(name=one.name))
        line = UnplacedLine(number, one, words.unplaced(one), more)
        more.clicked.connect(
            lambda: self.asked.emit(one, more.mapToGlobal(QPoint(0, more.height())))
        )
        line.opened.connect(lambda: self.placing.emit(one))
        line.asked.connect(lambda where: self.asked.emit(one, where))
        line.picked_up.connect(lambda: self.picked_up.emit(number))
        return line

    def _fill_notices(self, side: WeekSide, words: WeekWords) -> None:
        body = self.notice_card.body
        _empty(body)
        for one in side.notices:
            line = NoticeLine(words.notice(one), _tone(one))
            line.pressed.connect(partial(self.noticed.emit, one))
            body.addWidget(line)
        if side.more_notices:
            more = said("more", count=side.more_notices)
            body.addWidget(Words(more, Role.S, colour=COLOURS.ink2))
        if not side.notices:
            calm = self.tr("いまのところ、ありません。")
            body.addWidget(Words(calm, Role.S, colour=COLOURS.ink2, wrap=True))

    def _legend(self) -> None:
        body = self.legend_card.body
        body.setSpacing(3)
        for edge, words in (
            (Edge.CONNECTING, self.tr("つながり続ける")),
            (Edge.SOLVING, self.tr("解きほぐす・手続き")),
            (Edge.SUBSTITUTE, self.tr("引き継ぎ")),
            (Edge.NONE, self.tr("世帯のほかの予定")),
        ):
            body.addLayout(_legend_row(_square(edge), words))
        for icon_name, words in (
            ("repeat", self.tr("くり返し")),
            ("pair", self.tr("2人で")),
            ("help", self.tr("祝日：行くか決める")),
            ("compare", self.tr("2人が同時に変えた")),
        ):
            body.addLayout(_legend_row(IconLabel(icon_name, COLOURS.ink2, 14), words))


class UnplacedLine(WheelRow):
    """A line that can be dragged onto the board, opened, or picked up with Ctrl+X."""

    asked = Signal(QPoint)
    """Its menu is wanted (right click, Shift+F10)."""
    picked_up = Signal()
    """Ctrl+X: it shall be put onto the board with the keyboard."""

    def __init__(self, number: int, one: Unplaced, detail: str, more: QWidget) -> None:
        colour = COLOURS.kaki if one.promise else COLOURS.warn
        super().__init__(
            [Run(one.name, bold=True)],
            detail,
            icon_name="pin" if one.promise else "clock",
            icon_colour=colour,
            chip=more,
        )
        self.number = number
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag onto the board once the mouse has moved far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(line_data(self.number))
            drag.exec(Qt.DropAction.CopyAction)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+X before menus do."""
        is_cut = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Cut)
        if event.type() == QEvent.Type.ShortcutOverride and is_cut:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+X picks it up; the rest is as in every list."""
        if event.matches(QKeySequence.StandardKey.Cut):
            self.picked_up.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        at_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        corner = self.mapToGlobal(QPoint(8, self.height()))
        self.asked.emit(corner if at_key else event.globalPos())


class NoticeLine(FocusRow):
    """A sentence that leads to what it is about; by click, Enter or Space."""

    pressed = Signal()

    def __init__(self, words: str, colour: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        dot = Words(bullet("").strip(), Role.S, colour=colour)
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(words, Role.S, colour=colour, wrap=True), 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where it leads."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where it leads with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


def line_data(number: int) -> QMimeData:
    """Return what is dragged: the number of a line."""
    data = QMimeData()
    data.setData(UNPLACED, QByteArray(str(number).encode("ascii")))
    return data


def _tone(one: Notice) -> str:
    if one.kind in _URGENT:
        return COLOURS.bad
    return COLOURS.warn if one.kind in _WARNING else COLOURS.ink


def _square(edge: Edge) -> QWidget:
    square = WheelEdge(edge)
    square.setFixedSize(scaled(12), scaled(12))
    return square


def _legend_row(mark: QWidget, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(7)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(Words(words, Role.S, colour=COLOURS.ink2, wrap=True), 1)
    return row


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
