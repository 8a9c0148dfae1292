# SPDX-License-Identifier: Apache-2.0
"""The week board to look at: its picture, its cursor, what readers and tooltips say.

The days, lines and chips are drawn once into a picture that is kept until the week, the
width or the scrolling changes; what moves (cursor, ghost) is drawn over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip, QWidget

from banso_desktop.gui.day_words import listed
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.week_layout import CHIP_HEIGHT, Layout, Spot, lay_out
from banso_desktop.gui.week_paint import (
    paint_chip,
    paint_days,
    paint_ghost,
    paint_head,
    paint_staff,
)
from banso_desktop.gui.week_words import Words, head, row_tip, said
from banso_desktop.services.week_view import Chip, WeekBoard


@dataclass(frozen=True, slots=True)
class Held:
    """What was picked up, to be put elsewhere.

    Attributes:
        chip: What.
        member: In whose row it was picked up.
        words: What it says where it would be put.
    """

    chip: Chip
    member: str
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """A cell by what it means.

    Attributes:
        member: Whose row; ``""`` for nobody's.
        day: ISO day.
    """

    member: str
    day: str


class BoardCanvas(QAbstractScrollArea):
    """Shows a week and where the cursor is; knows no key and no mouse button.

    The input method is off here, so that keys work while it is on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: WeekBoard | None = None
        self._words: Words | None = None
        self._layout = Layout([], [], 0, 0, 0, 0)
        self._picture: QPixmap | None = None
        self._row, self._column, self._at = 0, 0, 0
        self._held: Held | None = None
        self._dragged: Held | None = None
        self._over: tuple[int, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("週間表"))

    def show_week(self, board: WeekBoard, words: Words) -> None:
        """Show a week; the cursor stays where it is, or goes to oneself today at first."""
        before = self._board
        chosen = self.chip()
        self._board, self._words = board, words
        self._lay_out()
        if before is None:
            self._go_to_me()
        elif chosen is not None:
            self.choose(chosen.key, self.place().member)
        self._clamp()
        self._tell()

    def layout_now(self) -> Layout:
        """Return where everything stands now."""
        return self._layout

    def place(self) -> Place:
        """Return the cell the cursor is in."""
        layout = self._layout
        if not layout.bands or not layout.columns:
            return Place("", "")
        member = layout.bands[self._row].row.member
        return Place(member, layout.columns[self._column].day.day)

    def chip(self) -> Chip | None:
        """Return the chip the cursor is on, None in an empty cell."""
        spot = self._spot()
        return spot.chip if spot is not None else None

    def choose(self, key: str, member: str = "") -> bool:
        """Put the cursor on a chip; False if it is not on the board."""
        spot = self._layout.find(key, member)
        if spot is None:
            return False
        spots = self._layout.cells[spot.row, spot.column]
        self._set_cursor(spot.row, spot.column, [one.chip.key for one in spots].index(key))
        return True

    def go_to_day(self, day: str) -> None:
        """Put the cursor on a day, in the row it is in."""
        for at, column in enumerate(self._layout.columns):
            if column.day.day == day:
                self._set_cursor(self._row, at, 0)

    def _set_cursor(self, row: int, column: int, at: int) -> None:
        self._row, self._column, self._at = row, column, at
        self._clamp()
        self._show_cursor()
        self._repaint()
        self._tell()

    def _clamp(self) -> None:
        self._row = max(0, min(self._row, len(self._layout.bands) - 1))
        self._column = max(0, min(self._column, len(self._layout.columns) - 1))
        count = len(self._spots(self._row, self._column))
        self._at = max(0, min(self._at, count - 1))

    def _go_to_me(self) -> None:
        layout = self._layout
        self._row = next((at for at, band in enumerate(layout.bands) if band.row.me), 0)
        self._column = next((at for at, day in enumerate(layout.columns) if day.day.today), 0)

    def _spots(self, row: int, column: int) -> Sequence[Spot]:
        return self._layout.cells.get((row, column), ())

    def _spot(self) -> Spot | None:
        spots = self._spots(self._row, self._column)
        return spots[self._at] if self._at < len(spots) else None

    def _show_cursor(self) -> None:
        if not self._layout.bands:
            return
        spot = self._spot()
        box = spot.box if spot is not None else self._layout.cell(self._row, self._column)
        bar, room = self.verticalScrollBar(), self._room()
        if box.top() < bar.value():
            bar.setValue(box.top() - 4)
        elif box.bottom() > bar.value() + room:
            bar.setValue(box.bottom() - room + 6)

    def _tell(self) -> None:
        """Say the cell to readers."""
        layout = self._layout
        if not layout.bands or not layout.columns or self._words is None:
            return
        chips = [spot.chip for spot in self._spots(self._row, self._column)]
        column = layout.columns[self._column]
        words = self._words.cell(layout.bands[self._row].row, column.day, chips)
        chip = self.chip()
        if chip is not None and len(chips) > 1:
            words = listed(self._words.chip(chip), words)
        self.setAccessibleDescription(words)
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say all that is known of what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.tip_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, here: QPoint) -> str:
        """Return the tooltip of a point of the viewport."""
        if self._words is None:
            return ""
        if here.y() < self._layout.head_height:
            return self._head_tip(here)
        point = self._content(here)
        spot = self._layout.spot_at(point)
        if spot is not None:
            return self._words.tip(spot.chip)
        row = self._layout.row_at(point.y())
        if row >= 0 and point.x() < self._layout.staff_width:
            return row_tip(self._layout.bands[row].row)
        return ""

    def _head_tip(self, here: QPoint) -> str:
        for column in self._layout.columns:
            if column.left <= here.x() < column.left + column.width:
                return " ".join(filter(None, head(column.day, first=True)))
        return ""

    def _place_of(self, cell: tuple[int, int]) -> Place:
        row, column = cell
        layout = self._layout
        return Place(layout.bands[row].row.member, layout.columns[column].day.day)

    def _content(self, here: QPoint) -> QPoint:
        return here + QPoint(0, self.verticalScrollBar().value() - self._layout.head_height)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(scaled(1040), scaled(560))

    def minimumSizeHint(self) -> QSize:
        """Return room for narrow columns and two rows."""
        return QSize(scaled(620), scaled(220))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Place everything anew when the type changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing where the keyboard is."""
        super().focusOutEvent(event)
        self._repaint()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw the part now in sight."""
        self._picture = None
        self.viewport().update()

    def _lay_out(self) -> None:
        self._picture = None
        if self._board is None or self._words is None:
            return
        size = self.viewport().size()
        self._layout = lay_out(self._board, self._words, size.width(), size.height())
        bar, room = self.verticalScrollBar(), self._room()
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(scaled(CHIP_HEIGHT))
        bar.setRange(0, max(self._layout.height - room, 0))
        self._clamp()
        self.viewport().update()

    def _room(self) -> int:
        return max(self.viewport().height() - self._layout.head_height, 0)

    def _repaint(self) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the kept picture, then what moves."""
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._kept_picture())
        painter.setClipRect(self.viewport().rect().adjusted(0, self._layout.head_height, 0, 0))
        painter.translate(0, self._layout.head_height - self.verticalScrollBar().value())
        self._paint_moving(painter)
        painter.end()

    def _kept_picture(self) -> QPixmap:
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            size = self.viewport().size()
            self._picture = QPixmap(size * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(QColor(COLOURS.bg))
            painter = QPainter(self._picture)
            self._paint_still(painter, QRect(QPoint(0, 0), size))
            painter.end()
        return self._picture

    def _paint_still(self, painter: QPainter, whole: QRect) -> None:
        layout, scrolled = self._layout, self.verticalScrollBar().value()
        painter.save()
        painter.setClipRect(whole.adjusted(0, layout.head_height, 0, 0))
        painter.translate(0, layout.head_height - scrolled)
        seen = QRect(0, scrolled, whole.width(), self._room())
        paint_days(painter, layout, seen)
        for row in layout.seen(seen.top(), seen.bottom()):
            for column in range(len(layout.columns)):
                for spot in layout.cells.get((row, column), ()):
                    paint_chip(painter, spot, layout.faces[Role.S])
        paint_staff(painter, layout, seen, said("nobody"))
        painter.restore()
        paint_head(painter, layout)

    def _paint_moving(self, painter: QPainter) -> None:
        layout = self._layout
        if not layout.bands or not layout.columns:
            return
        carried = self._dragged or self._held
        if carried is not None:
            self._fade(painter, carried)
        if self._over is not None:
            self._ghost(painter, self._over, carried.words if carried else "")
        elif self._held is not None:
            self._ghost(painter, (self._row, self._column), self._held.words)
        if self.hasFocus():
            self._cursor(painter)

    def _cursor(self, painter: QPainter) -> None:
        spot = self._spot()
        cell = self._layout.cell(self._row, self._column)
        painter.setPen(QPen(QColor(COLOURS.ai), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(1, 1, -2, -2))
        if spot is not None and self._held is None:
            paint_chip(painter, spot, self._layout.faces[Role.S], chosen=True)

    def _fade(self, painter: QPainter, carried: Held) -> None:
        spot = self._layout.find(carried.chip.key, carried.member)
        if spot is not None:
            ground = QColor(COLOURS.card)
            ground.setAlphaF(0.6)
            painter.fillRect(spot.box, ground)

    def _ghost(self, painter: QPainter, cell: tuple[int, int], words: str) -> None:
        box = self._layout.cell(*cell)
        taken = self._spots(*cell)
        free = QRegion(box.adjusted(1, 0, -1, -1))
        for spot in taken:
            free -= QRegion(spot.box)
        for part in free:  # type: ignore[attr-defined]  # beside the chips: none of them fades
            painter.fillRect(part, _over_ground())
        top = max((spot.box.bottom() + 3 for spot in taken), default=box.top() + 3)
        top = min(top, box.bottom() - scaled(CHIP_HEIGHT) - 1)
        place = QRect(box.left() + 3, top, box.width() - 6, scaled(CHIP_HEIGHT))
        paint_ghost(painter, place, self._layout.faces[Role.S], words)


def _over_ground() -> QColor:
    ground = QColor(COLOURS.sel)
    ground.setAlphaF(0.45)
    return ground
