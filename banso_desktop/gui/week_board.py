# SPDX-License-Identifier: Apache-2.0
"""The week board, driven by keyboard or mouse: it tells what the person wants, nothing else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.gui.icon import scaled
from banso_desktop.gui.week_canvas import BoardCanvas, Held
from banso_desktop.gui.week_layout import Spot
from banso_desktop.gui.week_words import said
from banso_desktop.services.week_view import Chip

UNPLACED: Final = "application/x-banso-unplaced"
"""What is dragged from the list of what has no place: the number of its line."""
MOVABLE: Final = frozenset({"visit", "occurrence", "appointment"})
_SCROLL_EDGE: Final = 28


class BoardView(BoardCanvas):
    """Shows a week; tells what the person wants, changes nothing itself."""

    opened = Signal(object)
    """Enter or double click on a chip: carries the :class:`Chip`."""
    wanted = Signal(object)
    """Something new is wanted in a cell: carries a :class:`Place`."""
    moved = Signal(object, object, bool)
    """Carries what was :class:`Held`, the :class:`Place`, and whether it is a copy."""
    placed = Signal(int, object)
    """A line of what had no place was dropped: its number and the :class:`Place`."""
    ended = Signal(object)
    """Del on a chip."""
    turned = Signal(int)
    """PgUp or PgDn: so many weeks."""
    asked = Signal(object, object, QPoint)
    """The menu of a cell: the :class:`Chip` or None, the :class:`Place`, where on screen."""
    refused = Signal(object)
    """What was picked up cannot be moved here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: Held | None = None
        self._pressed: tuple[Spot, QPoint] | None = None
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)

    def hold(self, chip: Chip, member: str) -> None:
        """Pick a chip up (Ctrl+X); arrows go where it shall lie, Ctrl+V puts it there."""
        if chip.what not in MOVABLE or self._words is None:
            self.refused.emit(chip)
            return
        self._held = Held(chip, member, said("put_here", what=self._words.what(chip)))
        self._repaint()

    def hold_unplaced(self, number: int, what: str) -> None:
        """Pick up a line of what has no place; Ctrl+V puts it into the cell of the cursor."""
        self._held = Held(unplaced_chip(number, what), "", said("put_here", what=what))
        self._repaint()

    def held(self) -> Held | None:
        """Return what is picked up."""
        return self._held

    def let_go(self) -> None:
        """Forget what was picked up."""
        self._held = self._dragged = self._over = self._pressed = None
        self._repaint()

    def put(self) -> None:
        """Put what is picked up, or was copied, into the cell of the cursor (Ctrl+V)."""
        if self._held is not None:
            held, self._held = self._held, None
            self._repaint()
            if held.chip.what == "unplaced":
                self.placed.emit(int(held.chip.id), self.place())
            else:
                self.moved.emit(held, self.place(), False)
        elif self._waiting is not None:
            self.moved.emit(self._waiting, self.place(), True)

    def copy(self) -> None:
        """Remember a chip to put another one like it elsewhere (Ctrl+C)."""
        chip = self.chip()
        if chip is None or self._words is None:
            return
        if chip.what not in MOVABLE:
            self.refused.emit(chip)
            return
        words = said("put_here", what=self._words.what(chip))
        self._waiting = Held(chip, self.place().member, words)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Take the keys of the board before menus do: Ctrl+X, Ctrl+C and Ctrl+V move chips."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Copy)
            if any(event.matches(key) for key in (*keys, QKeySequence.StandardKey.Paste)):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor; open, add, move, copy and end what it is on."""
        step = _STEPS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and plain:
            self._step(*step)
        elif plain and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif plain and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = len(self._layout.columns) - 1
            self._set_cursor(self._row, 0 if event.key() == Qt.Key.Key_Home else last, 0)
        elif not self._order(event, plain=plain):
            super().keyPressEvent(event)

    def _order(self, event: QKeyEvent, *, plain: bool) -> bool:
        """Carry out a key that is no step; False if it means nothing here."""
        key, chip = event.key(), self.chip()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open(chip)
        elif plain and key == Qt.Key.Key_Insert:
            self.wanted.emit(self.place())
        elif plain and key == Qt.Key.Key_Delete and chip is not None:
            self.ended.emit(chip)
        elif plain and key == Qt.Key.Key_Escape and (self._held or self._dragged):
            self.let_go()
        elif event.matches(QKeySequence.StandardKey.Cut) and chip is not None:
            self.hold(chip, self.place().member)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.put()
        else:
            return False
        return True

    def _open(self, chip: Chip | None) -> None:
        if self._held is not None:
            self.put()
        elif chip is not None:
            self.opened.emit(chip)
        else:
            self.wanted.emit(self.place())

    def _step(self, down: int, right: int) -> None:
        """Move the cursor: up and down through the chips of a cell, then to the next row."""
        if not self._layout.bands:
            return
        if right:
            self._set_cursor(self._row, self._column + right, self._at)
            return
        count = len(self._spots(self._row, self._column))
        within = self._at + down
        if self._held is None and 0 <= within < count:
            self._set_cursor(self._row, self._column, within)
        elif 0 <= self._row + down < len(self._layout.bands):
            row = self._row + down
            last = max(len(self._spots(row, self._column)) - 1, 0)
            self._set_cursor(row, self._column, 0 if down > 0 else last)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where one presses; a chip can be dragged from here."""
        point = self._content(event.position().toPoint())
        cell = self._layout.at(point)
        if cell is None or event.position().y() < self._layout.head_height:
            return
        spot = self._layout.spot_at(point)
        spots = self._spots(*cell)
        at = list(spots).index(spot) if spot is not None else 0
        self._set_cursor(*cell, at)
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (spot, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a chip once the mouse has moved far enough."""
        here = event.position().toPoint()
        if self._pressed is not None and self._dragged is None:
            spot, began = self._pressed
            if (here - began).manhattanLength() >= QApplication.startDragDistance():
                self._begin_drag(spot)
        if self._dragged is not None:
            self._drag_to(here)
        else:
            spot_here = self._layout.spot_at(self._content(here))
            shape = Qt.CursorShape.PointingHandCursor if spot_here else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def _begin_drag(self, spot: Spot) -> None:
        member = self._layout.bands[spot.row].row.member
        if spot.chip.what not in MOVABLE or self._words is None:
            self._pressed = None
            self.refused.emit(spot.chip)
            return
        words = said("put_here", what=self._words.what(spot.chip))
        self._dragged = Held(spot.chip, member, words)

    def _drag_to(self, here: QPoint) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if here.y() > height - _SCROLL_EDGE:
            bar.setValue(bar.value() + scaled(12))
        elif self._layout.head_height <= here.y() < self._layout.head_height + _SCROLL_EDGE:
            bar.setValue(bar.value() - scaled(12))
        self._over = self._layout.at(self._content(here))
        self._repaint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put what was dragged where it is let go; with Ctrl another one like it."""
        dragged, over = self._dragged, self._over
        self._dragged = self._over = self._pressed = None
        self._repaint()
        if dragged is None or over is None:
            return
        copies = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        place = self._place_of(over)
        same_day = place.day == dragged.chip.starts[:10]
        if not copies and place.member == dragged.member and same_day:
            return
        self._set_cursor(*over, 0)
        self.moved.emit(dragged, place, copies)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a chip, or begin a new one in an empty cell."""
        point = self._content(event.position().toPoint())
        if self._layout.at(point) is not None:
            self._pressed = None
            spot = self._layout.spot_at(point)
            self._open(spot.chip if spot is not None else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a chip or a cell (right click, Shift+F10)."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self._spot()
            box = spot.box if spot is not None else self._layout.cell(self._row, self._column)
            offset = self._layout.head_height - self.verticalScrollBar().value()
            corner = box.bottomLeft() + QPoint(4, offset)
            self.asked.emit(self.chip(), self.place(), self.viewport().mapToGlobal(corner))
            return
        cell = self._layout.at(self._content(event.pos()))
        if cell is not None:
            self.asked.emit(self.chip(), self._place_of(cell), event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what has no place yet."""
        if event.mimeData().hasFormat(UNPLACED):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would be put."""
        here = self._layout.at(self._content(event.position().toPoint()))
        self._over = here
        self._dragged = None
        event.setAccepted(here is not None)
        self._repaint()

    def dragLeaveEvent(self, event: QEvent) -> None:
        """Show nothing any more."""
        self._over = None
        self._repaint()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        over, self._over = self._layout.at(self._content(event.position().toPoint())), None
        if over is not None:
            self._set_cursor(*over, 0)
            event.acceptProposedAction()
            self.placed.emit(dropped_line(event.mimeData()), self._place_of(over))


_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


def unplaced_chip(number: int, what: str) -> Chip:
    """Return what stands for a line of what has no place while it is carried."""
    return Chip("unplaced", str(number), "", f"unplaced@{number}", "", what, "", "", "", "", [])


def dropped_line(data: QMimeData) -> int:
    """Return the number of the line that was dragged; -1 for anything else."""
    text = bytes(data.data(UNPLACED).data()).decode("ascii", "replace")
    return int(text) if text.isdigit() else -1
