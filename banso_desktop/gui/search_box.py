# SPDX-License-Identifier: Apache-2.0
"""The search field of the menu line and what it finds, while typing, from one character."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.gui.icon import draw, icon, scaled, type_size
from banso_desktop.gui.session import Hit
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role

DEBOUNCE_MS: Final = 120
MOST_HITS: Final = 12
_LEAST_WIDTH: Final = 110
_Index = QModelIndex | QPersistentModelIndex
_HIT: Final = int(Qt.ItemDataRole.UserRole)

Find = Callable[[str, int, Callable[[Sequence[Hit]], object]], object]
"""Look for a text, at most so many; hand what was found to the callable, on the GUI thread."""


class SearchBox(QLineEdit):
    """Where Ctrl+F leads; ↑↓ choose, Enter goes there, Esc closes the list."""

    chosen = Signal(object)
    """Carries the :class:`~banso_desktop.gui.screen.Destination` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._find: Find | None = None
        self._asked = 0
        self._asked_text = ""
        self._shown_text = ""
        self._goes = False
        self._results: _Results | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.look)
        picture = icon("search", COLOURS.ink2, size=18)
        self.addAction(picture, QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(lambda _: self._timer.start())
        self.textChanged.connect(lambda _: self._stay())
        self.restyle()

    def restyle(self) -> None:
        """Take the width and the words anew (type size, language)."""
        self.setMaximumWidth(scaled(Metric.SEARCH_WIDTH))
        self._show_placeholder()
        self.setAccessibleName(self.tr("世帯・人・機関をさがす"))
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("さがす"))
        self.close_results()
        if self._results is not None:
            self._results.deleteLater()
            self._results = None

    def sizeHint(self) -> QSize:
        """Return the width of the pictures; it gives way to the menus."""
        return QSize(scaled(Metric.SEARCH_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the short placeholder."""
        return QSize(scaled(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the placeholder what there is room for."""
        super().resizeEvent(event)
        self._show_placeholder()

    def set_finder(self, find: Find | None) -> None:
        """Say who looks; None while locked."""
        self._find = find
        self._asked += 1
        self._asked_text = self._shown_text = ""
        self.clear()
        self.close_results()

    def look(self) -> None:
        """Look for what stands in the field."""
        self._timer.stop()
        text = self.text().strip()
        if not text or self._find is None:
            self.close_results()
            return
        self._asked += 1
        asked, self._asked_text = self._asked, text
        self._find(text, MOST_HITS, lambda hits: self._found(asked, text, hits))

    def results(self) -> Sequence[Hit]:
        """Return what the list shows now."""
        return self._results.hits() if self._results is not None else ()

    def close_results(self) -> None:
        """Close the list."""
        if self._results is not None:
            self._results.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drive the list while the cursor stays in the field."""
        shown = self._results is not None and self._results.isVisible()
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if shown and self._results is not None:
                self._results.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.look()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(shown=shown)
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.close_results()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the person turns to something else."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._stay()
            self.close_results()

    def _enter(self, *, shown: bool) -> None:
        """Go to the chosen hit; where the list answers another text, once the answer is there."""
        text = self.text().strip()
        if text and self._shown_text == text:
            if shown and self._results is not None:
                self._choose(self._results.current())
            else:
                self.look()
            return
        if self._timer.isActive() or self._asked_text != text:
            self.look()
        self._goes = bool(text)

    def _stay(self) -> None:
        """Forget that Enter was pressed: the person went on to something else."""
        self._goes = False

    def _show_placeholder(self) -> None:
        ways = (
            self.tr("世帯・人・機関をさがす（ふりがな可）  Ctrl+F"),
            self.tr("さがす  Ctrl+F"),
            self.tr("さがす"),
        )
        room, metrics = self.width() - scaled(44), QFontMetricsF(self.font())
        fitting = (words for words in ways if metrics.horizontalAdvance(words) <= room)
        self.setPlaceholderText(next(fitting, ""))

    def _found(self, asked: int, text: str, hits: Sequence[Hit]) -> None:
        if asked != self._asked:
            return
        self._shown_text = text
        if self._results is None:
            self._results = _Results(self.window())
            self._results.chosen.connect(self._choose)
        self._results.show_hits(hits, self)
        if self._goes:
            self._stay()
            self._choose(self._results.current())

    def _choose(self, hit: Hit | None) -> None:
        if hit is None:
            return
        self.clear()
        self.close_results()
        self.chosen.emit(hit.destination)


class _Results(QFrame):
    """The list under the field; it never takes the focus."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("surface", "card")
        self.setProperty("floating", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setStyleSheet("QListWidget { border: none; }")
        self._list.setItemDelegate(_HitLine(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_HIT)))
        column.addWidget(self._list)
        self._nothing = Words(
            self.tr("見つかりません。ふりがなの一部、電話番号、町内でもさがせます。"),
            Role.S,
            colour=COLOURS.ink2,
            wrap=True,
        )
        self._nothing.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._nothing)
        self._field: QWidget | None = None
        window.installEventFilter(self)
        self.hide()

    def hits(self) -> list[Hit]:
        return [self._list.item(row).data(_HIT) for row in range(self._list.count())]

    def show_hits(self, hits: Sequence[Hit], field: QWidget) -> None:
        self._field = field
        self._list.clear()
        for hit in hits:
            item = QListWidgetItem(" ".join(filter(None, (hit.title, hit.reading, hit.detail))))
            item.setData(_HIT, hit)
            self._list.addItem(item)
        if hits:
            self._list.setCurrentRow(0)
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        self._place()
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        count = self._list.count()
        if count:
            self._list.setCurrentRow(max(0, min(count - 1, self._list.currentRow() + by)))

    def current(self) -> Hit | None:
        item = self._list.currentItem()
        hit = item.data(_HIT) if item is not None else None
        return hit if isinstance(hit, Hit) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        if self._field is None:
            return
        window = self.window()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        width = max(self._field.width(), scaled(420))
        left = min(below.x(), window.width() - width - 8)
        rows = self._list.count()
        height = sum(self._list.sizeHintForRow(row) for row in range(rows)) + 4
        if not rows:
            height = self._nothing.heightForWidth(width - 18) + 18
        height = min(height, window.height() - below.y() - 40)
        self.setGeometry(QRect(max(8, left), below.y(), width, height))


class _HitLine(QStyledItemDelegate):
    """Icon, reading above the name, and what tells same names apart."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hit = index.data(_HIT)
        lines = 1.32 * (_Type(Role.H3).pixels + (_Type(Role.S).pixels if hit.reading else 0))
        return QSize(200, round(lines) + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit: Hit = index.data(_HIT)
        rect, state = option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(COLOURS.sel))
        box = QRectF(rect).adjusted(10, 5, -10, -5)
        draw(painter, hit.icon, COLOURS.ink2, _icon_box(box))
        box.setLeft(box.left() + scaled(18) + 10)
        if hit.reading:
            small = _Type(Role.S)
            line = QRectF(box.left(), box.top(), box.width(), small.pixels * 1.32)
            _line(painter, line, hit.reading, small.font, COLOURS.ink2)
            box.setTop(line.bottom())
        name = _Type(Role.H3)
        width = min(QFontMetricsF(name.font).horizontalAdvance(hit.title), box.width())
        _line(
            painter,
            QRectF(box.left(), box.top(), width, box.height()),
            hit.title,
            name.font,
            COLOURS.ink,
        )
        box.setLeft(box.left() + width + 10)
        _line(painter, box, hit.detail, _Type(Role.S).font, COLOURS.ink2)
        painter.restore()


class _Type:
    def __init__(self, role: Role) -> None:
        self.font = QFont()
        self.font.setPointSizeF(role.points * type_size().factor)
        self.font.setBold(role.bold)
        self.pixels = QFontMetricsF(self.font).height()


def _icon_box(box: QRectF) -> QRectF:
    edge = scaled(18)
    return QRectF(box.left(), box.center().y() - edge / 2, edge, edge)


def _line(painter: QPainter, box: QRectF, words: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 0.5)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
