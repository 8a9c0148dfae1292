# SPDX-License-Identifier: Apache-2.0
"""The ecomap of a household to look at: fits its widget, is drawn once, never per frame.

The household's page and the conference desk show it as it is; the ecomap room draws on it
(:mod:`banso_desktop.gui.ecomap_canvas`). What is hidden is left out before layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from banso_desktop.domain.disclosure import Disclosure, FixedWords, disclosed
from banso_desktop.domain.ecomap import MapFacts, Place
from banso_desktop.domain.map_changes import ChangeKind, badges, difference, overlay
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_rows import MapRows
from banso_desktop.drawing.ecomap_metrics import SCREEN
from banso_desktop.drawing.ecomap_picture import MapPicture, screen_picture
from banso_desktop.drawing.ecomap_places import find_places, free_place
from banso_desktop.drawing.ecomap_shapes import PartMaker
from banso_desktop.drawing.ecomap_words import ENGLISH, JAPANESE, MapWords
from banso_desktop.drawing.icons import IconSet, load_icons
from banso_desktop.drawing.symbols import Symbols
from banso_desktop.drawing.themes import Surface, Theme, load_theme
from banso_desktop.gui.icon import type_size
from banso_desktop.gui.map_hits import MapHits
from banso_desktop.gui.painter import MarkPainter, QtFonts
from banso_desktop.gui.screen import Context
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.services.disclosing import load_fixed_words

_SETTLE_MS: Final = 90
"""While a window is being resized, the picture drawn before is stretched for so long."""
_LEAST: Final = QSize(240, 160)


class EcomapView(QWidget):
    """A map that fits its widget; nothing on it can be changed."""

    node_activated = Signal(str)
    """A person or node was double-clicked; carries its id."""
    tie_activated = Signal(str)
    edit_requested = Signal()
    project_requested = Signal()
    print_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._qt_fonts = QtFonts(context.fonts)
        self._rows = MapRows()
        self._day = date.min
        self._compared: date | None = None
        self._nameless = False
        self._facts: MapFacts | None = None
        self._changes: Mapping[str, ChangeKind] = {}
        self._picture: MapPicture | None = None
        self._layer: QPixmap | None = None
        self._drawn_for = QSize()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MS)
        self._settling.timeout.connect(self._draw_anew)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("エコマップ"))

    def show_rows(self, rows: MapRows, day: date, compared: date | None = None) -> None:
        """Show a household's map as it stands on a day.

        Args:
            rows: Every row, from ``services.maps.rows``.
            day: The day drawn.
            compared: An earlier day; what changed since carries marks, what is gone is pale.
        """
        if (rows, day, compared) == (self._rows, self._day, self._compared):
            return
        self._rows, self._day, self._compared = rows, day, compared
        self._forget()

    def set_nameless(self, nameless: bool) -> None:
        """Show letters and classes instead of names, or the names again."""
        if nameless != self._nameless:
            self._nameless = nameless
            self._forget()

    def is_nameless(self) -> bool:
        """Tell whether names are hidden."""
        return self._nameless

    def facts(self) -> MapFacts:
        """Return what is drawn, as far as it may be seen."""
        if self._facts is None:
            self._facts, self._changes = drawn_facts(
                self._rows, self._day, self._compared, self._nameless, self._words()
            )
        return self._facts

    def hits(self) -> MapHits | None:
        """Return what finds things under a point, None while nothing is drawn."""
        if self._drawn_for != self.size():
            self._draw_anew()
        picture = self._ready()
        return None if picture is None else MapHits.of(picture, self._origin(picture))

    def places(self, *, anew: bool = False) -> Mapping[str, Place]:
        """Return where everything of every day stands, on the page of the map.

        Args:
            anew: As the layout would arrange it if nothing had a place of its own.
        """
        facts = replace(self.facts(), places={}) if anew else self.facts()
        return find_places(facts, self._maker()).stored()

    def free_place(self, beside: str, *, formal: bool) -> Place:
        """Return a free place for one more node, as high as what is chosen."""
        return free_place(self.facts(), self._maker(), beside, formal=formal)

    def sizeHint(self) -> QSize:
        """Return a readable size."""
        return QSize(720, 480)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a map is still told apart from others."""
        return _LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the picture down; it is drawn only where it is not there yet."""
        self._ready()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(COLOURS.card))
        if self._layer is not None:
            if self._drawn_for == self.size():
                painter.drawPixmap(QPoint(0, 0), self._layer)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawPixmap(self._stretched(), self._layer, QRectF(self._layer.rect()))
        if self._drawn_for == self.size():
            self.paint_above(painter)
        painter.end()

    def paint_above(self, painter: QPainter) -> None:
        """Paint what changes often above the picture: nothing here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size has settled; at once where nothing was drawn."""
        super().resizeEvent(event)
        if self._layer is not None and self.isVisible():
            self._settling.start()
        else:
            self._layer = self._picture = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A thing or a tie opens; the empty ground asks to be edited."""
        hits = self.hits()
        at = event.position()
        thing = hits.thing_at(at) if hits is not None else ""
        tie = hits.tie_at(at) if hits is not None and not thing else ""
        if thing:
            self.node_activated.emit(thing)
        elif tie:
            self.tie_activated.emit(tie)
        else:
            self.edit_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to edit, project and print."""
        menu = QMenu(self)
        menu.addAction(self.tr("編集する"), self.edit_requested.emit)
        menu.addAction(self.tr("投影"), self.project_requested.emit)
        menu.addAction(self.tr("印刷"), self.print_requested.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _forget(self) -> None:
        self._facts = self._picture = self._layer = None
        self._describe()
        self.update()

    def _describe(self) -> None:
        facts = self.facts()
        words = self.tr("人 {persons}、つながり先 {nodes}、つながり {ties}")
        self.setAccessibleDescription(
            words.format(persons=len(facts.persons), nodes=len(facts.nodes), ties=len(facts.ties))
        )

    def _draw_anew(self) -> None:
        self._picture = self._layer = None
        self.update()

    def _maker(self) -> PartMaker:
        return PartMaker(SCREEN, self._context.fonts.measure, self._words(), Symbols())

    def _words(self) -> MapWords:
        return ENGLISH if self._context.settings.language == "en" else JAPANESE

    def _ready(self) -> MapPicture | None:
        """Return the picture, drawing it if it is not there; while settling the last one."""
        if self._picture is not None and self._layer is not None:
            return self._picture
        facts = self.facts()
        if facts.is_empty or self.width() < 40 or self.height() < 40:
            return None
        factor = type_size().factor
        found = screen_picture(
            facts, self.width() / factor, self.height() / factor,
            self._context.fonts.measure, icons(), self._changes, words=self._words(),
        )  # fmt: skip
        self._picture = replace(found, pixels=found.pixels * factor)
        self._drawn_for = self.size()
        self._layer = self._painted(self._picture)
        return self._picture

    def _painted(self, picture: MapPicture) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        layer.setDevicePixelRatio(ratio)
        layer.fill(QColor(COLOURS.card))
        painter = QPainter(layer)
        painter.translate(self._origin(picture))
        painter.scale(picture.pixels, picture.pixels)
        MarkPainter(self._qt_fonts, screen_theme()).paint(painter, picture.drawing.marks)
        painter.end()
        return layer

    def _origin(self, picture: MapPicture) -> QPointF:
        drawing = picture.drawing
        return QPointF(
            (self._drawn_for.width() - drawing.width * picture.pixels) / 2,
            (self._drawn_for.height() - drawing.height * picture.pixels) / 2,
        )

    def _stretched(self) -> QRectF:
        old = self._drawn_for
        share = min(self.width() / old.width(), self.height() / old.height())
        width, height = old.width() * share, old.height() * share
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)


def drawn_facts(
    rows: MapRows, day: date, compared: date | None, nameless: bool, words: MapWords = JAPANESE
) -> tuple[MapFacts, Mapping[str, ChangeKind]]:
    """Return what may be drawn of a map, and the marks of what changed since ``compared``."""
    level = Disclosure.PROJECTOR if nameless else Disclosure.TEAM
    after = disclosed(facts_at(rows, day), level, fixed_words(), words.letter)
    if compared is None:
        return after, {}
    before = disclosed(facts_at(rows, compared), level, fixed_words(), words.letter)
    return overlay(before, after), badges(difference(before, after))


@cache
def icons() -> IconSet:
    """Return the pictograms, read once."""
    return load_icons()


@cache
def fixed_words() -> FixedWords:
    """Return the words that may stand on a map without names, read once."""
    return load_fixed_words()


@cache
def screen_theme() -> Theme:
    """Return the colours of the screen, read once."""
    return load_theme(Surface.SCREEN)
