# SPDX-License-Identifier: Apache-2.0
"""Bars beside a number: time since the last meeting, and how much someone carries."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets.chip import Tone

_FILLS = {Tone.WARN: COLOURS.warn_ln, Tone.PLAIN: COLOURS.ctl}


def _fill(tone: Tone) -> str:
    return _FILLS.get(tone, tone.words)


class Bar(QWidget):
    """One value on a scale, framed; ``name`` says it in words for readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._tone = Tone.AI
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: float, maximum: float, tone: Tone, name: str) -> None:
        """Show ``value`` on a scale from 0 to ``maximum``; beyond it the bar is full."""
        self._share = 0.0 if maximum <= 0 else max(0.0, min(1.0, value / maximum))
        self._tone = tone
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a bar."""
        return QSize(120, 10)

    def minimumSizeHint(self) -> QSize:
        """Return room for a short bar."""
        return QSize(40, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and what is filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(COLOURS.ctl), 1.0))
        painter.setBrush(QColor(COLOURS.card))
        painter.drawRoundedRect(box, 2.5, 2.5)
        if self._share > 0:
            inside = box.adjusted(0.5, 0.5, -0.5, -0.5)
            inside.setWidth(inside.width() * self._share)
            painter.fillRect(inside, QColor(_fill(self._tone)))
        painter.end()


class LoadBar(QWidget):
    """Two shares of one person's load: dark for what they lead, light for what they share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = 0.0
        self._shared = 0.0
        self._tone = Tone.AI
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_load(self, lead: float, shared: float, scale: float, tone: Tone, name: str) -> None:
        """Show both shares on a scale on which ``scale`` fills the width."""
        whole = max(scale, lead + shared, 1.0)
        self._lead, self._shared = lead / whole, shared / whole
        self._tone = tone
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a load bar."""
        return QSize(160, 12)

    def minimumSizeHint(self) -> QSize:
        """Return room for a short bar."""
        return QSize(40, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the two shares side by side."""
        painter = QPainter(self)
        width, height = float(self.width()), float(self.height())
        lead = width * self._lead
        painter.fillRect(QRectF(0, 0, lead, height), QColor(_fill(self._tone)))
        shared = QRectF(lead, 0, width * self._shared, height)
        painter.fillRect(shared, QColor(COLOURS.bar_rest))
        painter.end()
