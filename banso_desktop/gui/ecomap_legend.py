# SPDX-License-Identifier: Apache-2.0
"""The legend that folds out below a map (Ctrl+Shift+L): the signs this map uses."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from banso_desktop.drawing.ecomap_parts import Layout
from banso_desktop.drawing.ecomap_picture import legend_of, screen_style
from banso_desktop.drawing.ecomap_words import ENGLISH, JAPANESE
from banso_desktop.drawing.marks import Drawing
from banso_desktop.gui.ecomap_view import icons, screen_theme
from banso_desktop.gui.icon import type_size
from banso_desktop.gui.painter import MarkPainter, QtFonts
from banso_desktop.gui.screen import Context
from banso_desktop.gui.tokens import COLOURS

_PIXELS = 1.3
_MARGIN = 10


class EcomapLegend(QFrame):
    """As high as its entries need at the width it has."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._painter = MarkPainter(QtFonts(context.fonts), screen_theme())
        self._layout: Layout | None = None
        self._drawing: Drawing | None = None
        self.setAccessibleName(self.tr("図の見かた"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_layout(self, layout: Layout | None) -> None:
        """Show the signs of a map."""
        self._layout = layout
        self._draw()

    def sizeHint(self) -> QSize:
        """Return the height the entries need."""
        height = self._drawing.height * self._pixels() if self._drawing is not None else 20
        return QSize(320, round(height) + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return the same height at a small width."""
        return QSize(160, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the entries out anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(COLOURS.card))
        painter.setPen(QColor(COLOURS.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._drawing is not None:
            painter.translate(_MARGIN, _MARGIN)
            painter.scale(self._pixels(), self._pixels())
            self._painter.paint(painter, self._drawing.marks)
        painter.end()

    def _pixels(self) -> float:
        return _PIXELS * type_size().factor

    def _draw(self) -> None:
        self._drawing = None
        if self._layout is not None and self.width() > 60:
            words = ENGLISH if self._context.settings.language == "en" else JAPANESE
            style = screen_style(self._context.fonts.measure, icons(), self._pixels(), words=words)
            width = (self.width() - 2 * _MARGIN) / self._pixels()
            self._drawing = legend_of(self._layout, style, width)
        self.setFixedHeight(self.sizeHint().height())
        self.update()
