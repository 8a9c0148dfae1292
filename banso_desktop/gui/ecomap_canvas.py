# SPDX-License-Identifier: Apache-2.0
"""The map to draw on, by mouse or by keyboard alone; it only says what the person wants.

What is drawn stays in the static layer of :class:`~banso_desktop.gui.ecomap_view.EcomapView`;
selection, a thing under way and a line being pulled are painted above it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QApplication, QWidget

from banso_desktop.domain.ecomap import Place
from banso_desktop.domain.map_facts import HUNDREDTHS
from banso_desktop.gui.ecomap_view import EcomapView
from banso_desktop.gui.map_hits import MapHits
from banso_desktop.gui.screen import Context
from banso_desktop.gui.tokens import COLOURS

STEP: Final = 4.0
"""Points an arrow key moves a thing; with Ctrl one point (ux.md §4.4)."""
_NUDGE_MS: Final = 400
_PLACES: Final = {
    Qt.Key.Key_1: "person",
    Qt.Key.Key_2: "place",
    Qt.Key.Key_3: "agency",
    Qt.Key.Key_4: "family",
}
_LOOKS: Final = {
    Qt.Key.Key_Q: "strong",
    Qt.Key.Key_W: "normal",
    Qt.Key.Key_E: "weak",
    Qt.Key.Key_R: "broken",
    Qt.Key.Key_Z: "strain",
    Qt.Key.Key_X: "direction",
}
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class EcomapCanvas(EcomapView):
    """A map on which things are chosen, moved, tied and named."""

    place_asked = Signal(str)
    """A thing of this kind is to be put on the map: person, place, agency, family."""
    look_asked = Signal(str)
    """The chosen tie is to look so: strong, normal, weak, broken, strain, direction."""
    moved = Signal(str, int, int)
    """A thing was put somewhere: hundredths of a point from the origin of the page."""
    tie_drawn = Signal(str, str)
    other_end_asked = Signal(str)
    """A tie from this thing is wanted; its other end is still to be said."""
    chosen = Signal(str)
    """Another thing or tie is chosen, or none."""
    day_asked = Signal(int)
    """The map of the day of change before (-1) or after (1)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._chosen = ""
        self._pressed: QPointF | None = None
        self._dragged = ""
        self._pulled_from = ""
        self._at = QPointF()
        self._going_to: Place | None = None
        self._nudged = QTimer(self)
        self._nudged.setSingleShot(True)
        self._nudged.setInterval(_NUDGE_MS)
        self._nudged.timeout.connect(self.settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMouseTracking(True)

    def chosen_id(self) -> str:
        """Return the id of what is chosen, ``""`` for nothing."""
        return self._chosen

    def chosen_tie(self) -> str:
        """Return the id of the chosen tie, ``""`` where a thing or nothing is chosen."""
        return self._chosen if self._chosen in self._tie_ids() else ""

    def chosen_thing(self) -> str:
        """Return the id of the chosen person or node."""
        return "" if self.chosen_tie() else self._chosen

    def choose(self, name: str) -> None:
        """Choose a person, node or tie that is drawn; anything else chooses nothing."""
        self.settle()
        known = name if name in self._tie_ids() or name in self.thing_ids() else ""
        if known != self._chosen:
            self._chosen = known
            self.setAccessibleDescription(self._said(known))
            self.chosen.emit(known)
        self.update()

    def thing_ids(self) -> list[str]:
        """Return the ids of persons and nodes, in the order space goes through them."""
        facts = self.facts()
        return [each.id for each in facts.persons] + [each.id for each in facts.nodes]

    def settle(self) -> None:
        """Say where the thing now stands that arrow keys have moved."""
        self._nudged.stop()
        going, self._going_to = self._going_to, None
        if going is not None and self._chosen:
            self._tell_place(self._chosen, going)

    def box_of(self, name: str) -> QRectF:
        """Return where a thing stands in the widget; an empty box where it is not drawn."""
        hits = self.hits()
        return hits.boxes().get(name, QRectF()) if hits is not None else QRectF()

    def event(self, event: QEvent) -> bool:
        """Keep Tab for the ties while there are any; F6 leaves the map."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tab = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if tab and plain and self._tie_ids():
                self._go_through(self._tie_ids(), tab)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out the letters of the palette, arrows, Enter and the like."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _ARROWS:
            self._arrow(key, STEP / 4 if control else STEP)
        elif (
            control
            or event.modifiers() & Qt.KeyboardModifier.AltModifier
            or not self._plain_key(key, event.modifiers())
        ):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what lies there; from its rim a line is pulled, from inside it is moved."""
        hits = self.hits()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if hits is None:
            return
        at = event.position()
        rim = hits.rim_at(at)
        thing = rim or hits.thing_at(at)
        self.choose(thing or hits.tie_at(at))
        if event.button() == Qt.MouseButton.LeftButton and thing and self.is_editable():
            self._pressed, self._at = at, at
            self._pulled_from = rim
            self._dragged = "" if rim else thing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull a line, or move a thing once the pointer has left its place."""
        hits, at = self.hits(), event.position()
        if self._pressed is None:
            self._show_cursor(hits, at)
            return
        self._at = at
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if hits is not None and self._dragged and (far or self._going_to is not None):
            place = hits.place_of(self._dragged)
            if place is not None:
                by = at - self._pressed
                self._going_to = hits.place_at(hits.pixel_of(place) + by)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the thing down, or tie the line to what lies there."""
        hits, pressed, start = self.hits(), self._pressed, self._pulled_from
        going, dragged = self._going_to, self._dragged
        self._pressed, self._pulled_from, self._dragged = None, "", ""
        self._going_to = None
        self.update()
        if pressed is None or hits is None:
            return
        if dragged and going is not None:
            self._tell_place(dragged, going)
        elif start:
            at = event.position()
            end = hits.thing_at(at) or hits.rim_at(at)
            if end and end != start:
                self.tie_drawn.emit(start, end)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The palette and the menus have everything: no menu of its own here."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put down what was being moved."""
        self.settle()
        super().focusOutEvent(event)
        self.update()

    def is_editable(self) -> bool:
        """Tell whether things can be moved and tied now: not while names are hidden."""
        return self.isEnabled() and not self.is_nameless()

    def paint_above(self, painter: QPainter) -> None:
        """Show what is chosen, where it is going, and a line being pulled."""
        hits = self.hits()
        if hits is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = QColor(COLOURS.ai)
        painter.setPen(QPen(strong, 2.0 if self.hasFocus() else 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = hits.frame_of(self._chosen)
        if box is not None:
            if self._going_to is not None:
                painter.setPen(QPen(strong, 1.6, Qt.PenStyle.DashLine))
                place = hits.place_of(self._chosen)
                if place is not None:
                    box = box.translated(hits.pixel_of(self._going_to) - hits.pixel_of(place))
            painter.drawRoundedRect(box.adjusted(-5, -5, 5, 5), 4, 4)
        way = hits.way(self._chosen)
        if way:
            glow = QColor(COLOURS.ai)
            glow.setAlpha(64)
            painter.setPen(QPen(glow, 11.0))
            painter.drawPolyline(QPolygonF(way))
        if self._pressed is not None and self._pulled_from:
            painter.setPen(QPen(strong, 2.0, Qt.PenStyle.DashLine))
            painter.drawLine(self.box_of(self._pulled_from).center(), self._at)

    def _plain_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Carry out a key without Ctrl or Alt; False where it means nothing here."""
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.day_asked.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Space and self.thing_ids():
            back = modifiers & Qt.KeyboardModifier.ShiftModifier
            self._go_through(self.thing_ids(), -1 if back else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen:
            self._open_chosen()
        elif key == Qt.Key.Key_Escape and self._chosen:
            self.choose("")
        elif key in _PLACES:
            self.place_asked.emit(_PLACES[key])
        elif key in _LOOKS and self.chosen_tie():
            self.look_asked.emit(_LOOKS[key])
        elif key == Qt.Key.Key_L and self.chosen_thing():
            self.other_end_asked.emit(self.chosen_thing())
        else:
            return False
        return True

    def _open_chosen(self) -> None:
        if self.chosen_tie():
            self.tie_activated.emit(self._chosen)
        else:
            self.node_activated.emit(self._chosen)

    def _arrow(self, key: Qt.Key, step: float) -> None:
        """Move the chosen thing; from a tie, go to one of its ends."""
        hits = self.hits()
        tie = next((each for each in self.facts().ties if each.id == self._chosen), None)
        if hits is None:
            return
        if tie is not None:
            ends = sorted(
                (tie.a, tie.b), key=lambda end: _along(self.box_of(end).center(), _ARROWS[key])
            )
            self.choose(ends[-1])
        elif not self._chosen:
            self._go_through(self.thing_ids(), 1)
        elif self.is_editable():
            start = self._going_to or hits.place_of(self._chosen)
            if start is not None:
                across, down = _ARROWS[key]
                self._going_to = Place(start.x + across * step, start.y + down * step)
                self._nudged.start()
                self.update()

    def _tell_place(self, name: str, place: Place) -> None:
        self.moved.emit(name, round(place.x * HUNDREDTHS), round(place.y * HUNDREDTHS))

    def _go_through(self, names: list[str], step: int) -> None:
        if not names:
            return
        if self._chosen in names:
            self.choose(names[(names.index(self._chosen) + step) % len(names)])
        else:
            self.choose(names[0 if step > 0 else -1])

    def _tie_ids(self) -> list[str]:
        return [tie.id for tie in self.facts().ties if not tie.is_gone]

    def _show_cursor(self, hits: MapHits | None, at: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if hits is not None and self.is_editable():
            if hits.rim_at(at):
                shape = Qt.CursorShape.CrossCursor
            elif hits.thing_at(at):
                shape = Qt.CursorShape.SizeAllCursor
            elif hits.tie_at(at):
                shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def _said(self, name: str) -> str:
        """Return what a screen reader says of what is chosen."""
        names = named(self)
        tie = next((each for each in self.facts().ties if each.id == name), None)
        if tie is not None:
            return f"{names.get(tie.a, '')} — {names.get(tie.b, '')} {tie.label}".strip()
        return names.get(name, "")


def named(view: EcomapView) -> dict[str, str]:
    """Return what persons and nodes of a map are called, by id."""
    facts = view.facts()
    names = {each.id: each.name or each.relation for each in facts.persons}
    return names | {each.id: each.name for each in facts.nodes}


def _along(at: QPointF, heading: tuple[float, float]) -> float:
    return at.x() * heading[0] + at.y() * heading[1]
