# SPDX-License-Identifier: Apache-2.0
"""Figures that stand still: every digit in a cell of the same width.

The digits of BIZ UDPGothic are not equally wide (1 is narrower), so a running timer in it
would jitter and times in a column would not line up.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from banso_desktop.gui.icon import tint
from banso_desktop.gui.tokens import COLOURS, LINE_HEIGHT, Role


class Digits(QLabel):
    """A time, a date or a number; right-aligned where the alignment says so."""

    def __init__(
        self,
        text: str | QWidget = "",
        role: Role = Role.H3,
        *,
        colour: str = COLOURS.ink,
        parent: QWidget | None = None,
    ) -> None:
        """Make the figures; a Designer form gives the parent where the text stands."""
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._colour = colour
        self.setProperty("role", role.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text if isinstance(text, str) else "")

    def set_colour(self, colour: str) -> None:
        """Change the colour."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all cells."""
        self.ensurePolished()
        height = QFontMetricsF(self.font()).height() * LINE_HEIGHT
        return QSize(math.ceil(sum(self._cells())), math.ceil(height))

    def minimumSizeHint(self) -> QSize:
        """Return the natural size: figures are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each character in the middle of its cell."""
        painter = QPainter(self)
        painter.setPen(QColor(tint(self._colour)))
        metrics = QFontMetricsF(self.font())
        cells = self._cells()
        left = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            left = self.width() - sum(cells)
        elif self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            left = (self.width() - sum(cells)) / 2
        base = (self.height() - metrics.height()) / 2 + metrics.ascent()
        for char, cell in zip(self.text(), cells, strict=True):
            inset = (cell - metrics.horizontalAdvance(char)) / 2
            painter.drawText(QPointF(left + inset, base), char)
            left += cell
        painter.end()

    def _cells(self) -> list[float]:
        metrics = QFontMetricsF(self.font())
        widest = max(metrics.horizontalAdvance(digit) for digit in "0123456789")
        return [
            widest if char.isascii() and char.isdigit() else metrics.horizontalAdvance(char)
            for char in self.text()
        ]
