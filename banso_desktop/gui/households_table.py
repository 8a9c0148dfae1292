# SPDX-License-Identifier: Apache-2.0
"""The rows of 世帯 一覧: a model that asks for more while one scrolls, cells of pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from banso_desktop.domain.codes import Codes
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import joined
from banso_desktop.gui.icon import draw, scaled
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.lines_model import Index, LinesModel
from banso_desktop.services.household_list import HouseholdLine, HouseholdList

READING, NAME, PLACE, WHO, LAST, NEXT, WHEELS, MARKS = range(8)
_HEADS: Final = (
    QT_TRANSLATE_NOOP("HouseholdsModel", "ふりがな"),
    QT_TRANSLATE_NOOP("HouseholdsModel", "世帯"),
    QT_TRANSLATE_NOOP("HouseholdsModel", "町内・住まい"),
    QT_TRANSLATE_NOOP("HouseholdsModel", "主に／一緒に"),
    QT_TRANSLATE_NOOP("HouseholdsModel", "最後に会えた日"),
    QT_TRANSLATE_NOOP("HouseholdsModel", "次の約束"),
    QT_TRANSLATE_NOOP("HouseholdsModel", "輪"),
    QT_TRANSLATE_NOOP("HouseholdsModel", "印"),
)
LINE_ROLE: Final = Qt.ItemDataRole.UserRole
PICTURES_ROLE: Final = Qt.ItemDataRole.UserRole + 1
PAGE: Final = 200
_WIDTHS: Final = {
    READING: 116,
    NAME: 132,
    PLACE: 110,
    WHO: 132,
    LAST: 152,
    NEXT: 150,
    WHEELS: 54,
    MARKS: 62,
}
"""What the columns need, in pixels at the standard type size."""
_SHARES: Final = {
    READING: 2,
    NAME: 4,
    PLACE: 3,
    WHO: 3,
    NEXT: 6,
    MARKS: 1,
}
"""How room beyond that is shared out."""
_GIVES_WAY: Final = (PLACE, READING)
"""Columns left out where there is no room, the first first; tooltips have what they say."""
_MOST_MARKS: Final = 4


class Picture(NamedTuple):
    """A small picture in a cell and what it means."""

    icon: str
    colour: str
    words: str


class HouseholdsModel(LinesModel[HouseholdLine]):
    """Lines of the list; the next stretch is asked for when the last one is scrolled to.

    Args:
        codes: The town's code lists.
        today: The calendar day on the wall.
    """

    def __init__(
        self, codes: Codes, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__([translate("HouseholdsModel", head) for head in _HEADS], parent)
        self._codes = codes
        self._today = today
        self._total = 0
        self._more: Callable[[int], object] | None = None
        self._waits = False

    def show_list(self, first: HouseholdList, more: Callable[[int], object]) -> None:
        """Show a list; ``more`` asks for the stretch from an offset on, see :meth:`add`."""
        self._total, self._more, self._waits = first.total, more, False
        self.show_lines(first.lines)

    def add(self, lines: Sequence[HouseholdLine]) -> None:
        """Add the stretch that was asked for; nothing means that there is no more."""
        self._waits = False
        if not lines:
            self._total = len(self._lines)
            return
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._lines += lines
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is more than was read or asked for."""
        return not parent.isValid() and not self._waits and len(self._lines) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next stretch, once."""
        if self._more is not None and self.canFetchMore(parent):
            self._waits = True
            self._more(len(self._lines))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: its words, its pictures, its look."""
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._tip(line, column) or "")
            case Qt.ItemDataRole.ForegroundRole:
                return _ink(line, column)
            case Qt.ItemDataRole.FontRole if column == NAME and not line.is_shell:
                bold = QFont()
                bold.setBold(True)
                return bold
            case _ if role == PICTURES_ROLE:
                return self._pictures(line, column)
            case _ if role == LINE_ROLE:
                return line
            case _:
                return None

    def _text(self, line: HouseholdLine, column: int) -> str:
        today = self._today()
        match column:
            case 0:
                return line.reading
            case 1:
                return self.name_of(line)
            case 2:
                return line.place
            case 3:
                return self._who(line)
            case 4:
                return self._last(line, today)
            case 5:
                return words.coming(line.next, self._codes, today)
            case _:
                return joined(*(one.words for one in self._pictures(line, column)))

    def name_of(self, line: HouseholdLine) -> str:
        """Return what a line is called: of a shell its number."""
        if line.is_shell:
            return self.tr("世帯 {number}").format(number=line.number)
        return line.person or line.name

    def _who(self, line: HouseholdLine) -> str:
        first = joined(*line.companions)
        others = joined(*line.others)
        return f"{first}／{others}" if others else first

    def _last(self, line: HouseholdLine, today: date) -> str:
        if line.is_shell:
            return ""
        if line.resting_until:
            return self.tr("お休み中（{until}まで）").format(
                until=words.day(line.resting_until, today)
            )
        if not line.last_met:
            return self.tr("これから")
        return words.day_and_ago(line.last_met, today)

    def _tip(self, line: HouseholdLine, column: int) -> str:
        if column == NAME and not line.is_shell:
            return f"{line.reading}\n{line.name}\n{line.number}".strip()
        return self._text(line, column)

    def _pictures(self, line: HouseholdLine, column: int) -> list[Picture]:
        if column == WHEELS:
            colours = {"connecting": COLOURS.kaki, "solving": COLOURS.ai}
            return [
                Picture(wheel, colours[wheel], words.label(self._codes, "wheel", wheel))
                for wheel in line.wheels
            ]
        return self._marks(line) if column == MARKS else []

    def _marks(self, line: HouseholdLine) -> list[Picture]:
        found: list[Picture] = []
        if line.protection != "open":
            found.append(Picture("shield", COLOURS.lilac, self.tr("守る")))
        if line.level != "within":
            found.append(Picture("not_met", COLOURS.warn, self.tr("会えていない")))
        if line.disputes:
            found.append(
                Picture(
                    "compare", COLOURS.warn, self.tr("くらべる {count}").format(count=line.disputes)
                )
            )
        if line.grief:
            found.append(Picture("grief", COLOURS.ink2, self.tr("亡くなられた方")))
        for kind in line.attentions:
            icon = self._codes["attention"][kind].text("icon") or "warning"
            tone = words.label(self._codes, "attention", kind)
            found.append(Picture(icon, COLOURS.warn, tone))
        return found


def _ink(line: HouseholdLine, column: int) -> QColor | None:
    if column in (READING, PLACE):
        return QColor(COLOURS.ink2)
    if column == LAST and line.level != "within":
        return QColor(COLOURS.warn)
    if column == NEXT and line.next is not None and line.next.over:
        return QColor(COLOURS.warn)
    return None


class PictureCells(QStyledItemDelegate):
    """Draws the pictures of a cell side by side; over each, its meaning is a tooltip."""

    _EDGE: Final = 16
    _GAP: Final = 6
    _LEFT: Final = 5

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground and pictures; what does not fit becomes a number."""
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        widget = plain.widget
        if widget is not None:
            widget.style().drawControl(
                QStyle.ControlElement.CE_ItemViewItem, plain, painter, widget
            )
        pictures: list[Picture] = index.data(PICTURES_ROLE) or []
        for place, picture in zip(self._places(option.rect), pictures, strict=False):
            draw(painter, picture.icon, picture.colour, place)
        left_over = len(pictures) - len(self._places(option.rect))
        if left_over > 0:
            painter.setPen(QColor(COLOURS.ink2))
            box = option.rect.adjusted(0, 0, -3, 0)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, f"+{left_over}")

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say what the picture under the pointer means."""
        if event.type() != QEvent.Type.ToolTip:
            return False
        pictures: list[Picture] = index.data(PICTURES_ROLE) or []
        for place, picture in zip(self._places(option.rect), pictures, strict=False):
            if place.adjusted(-3, -6, 3, 6).contains(event.pos()):
                QToolTip.showText(event.globalPos(), tip(picture.words), view)
                return True
        return super().helpEvent(event, view, option, index)

    def _places(self, cell: Any) -> list[QRectF]:
        edge, gap = scaled(self._EDGE), scaled(self._GAP)
        room = max(0, (cell.width() - self._LEFT) // (edge + gap))
        top = cell.top() + (cell.height() - edge) / 2
        return [
            QRectF(cell.left() + self._LEFT + at * (edge + gap), top, edge, edge)
            for at in range(min(room, _MOST_MARKS))
        ]


def share_out(table: QTableView) -> None:
    """Give the columns their widths; more room goes, and less is taken, by shares."""
    room = table.viewport().width()
    if room <= 0:
        return
    shown = {column: scaled(width) for column, width in _WIDTHS.items()}
    for column in _GIVES_WAY:
        if sum(shown.values()) > room:
            del shown[column]
    for column in _GIVES_WAY:
        table.setColumnHidden(column, column not in shown)
    spare = room - sum(shown.values())
    whole = sum(_SHARES.get(column, 0) for column in shown)
    for column, width in shown.items():
        share = _SHARES.get(column, 0) * spare // whole
        table.setColumnWidth(column, max(width + share, scaled(44)))
