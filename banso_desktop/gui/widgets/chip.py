# SPDX-License-Identifier: Apache-2.0
"""Chips: one state in an icon, a word and a colour, never in colour alone."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from banso_desktop.gui.icon import draw, scaled, tint
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.buttons import Does, on_press


class Tone(StrEnum):
    """The colour family of a chip, bar or note."""

    PLAIN = "plain"
    AI = "ai"
    KAKI = "kaki"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    LILAC = "lilac"

    @property
    def words(self) -> str:
        """Colour of words, icon and frame."""
        return _TONES[self].words

    @property
    def ground(self) -> str:
        """Colour behind the words."""
        return _TONES[self].ground


class _Pair(NamedTuple):
    words: str
    ground: str


_TONES: Final = {
    Tone.PLAIN: _Pair(COLOURS.ink2, COLOURS.card),
    Tone.AI: _Pair(COLOURS.ai, COLOURS.ai_bg),
    Tone.KAKI: _Pair(COLOURS.kaki, COLOURS.kaki_bg),
    Tone.OK: _Pair(COLOURS.ok, COLOURS.ok_bg),
    Tone.WARN: _Pair(COLOURS.warn, COLOURS.warn_bg),
    Tone.BAD: _Pair(COLOURS.bad, COLOURS.bad_bg),
    Tone.LILAC: _Pair(COLOURS.lilac, COLOURS.lilac_bg),
}
_PAD: Final = 8
_ICON: Final = 14
_ICON_GAP: Final = 4


class Chip(QAbstractButton):
    """A state as icon and word; where ``clicked`` is given it can be pressed and focused.

    It never shrinks below its words; put chips in a
    :class:`~banso_desktop.gui.widgets.flow.FlowLayout`.
    """

    def __init__(
        self,
        text: str | QWidget,
        tone: Tone = Tone.PLAIN,
        icon_name: str = "",
        *,
        clicked: Does | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the chip; a Designer form gives the parent where the text stands."""
        super().__init__(text if isinstance(text, QWidget) else parent)
        text = text if isinstance(text, str) else ""
        self._tone = tone
        self._icon_name = icon_name
        self.setProperty("role", Role.S.value)
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if clicked is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            on_press(self, clicked)

    def show_state(self, text: str, tone: Tone, icon_name: str = "") -> None:
        """Show another state."""
        self._tone = tone
        self._icon_name = icon_name
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the icon and the words."""
        self.ensurePolished()
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 2 * _PAD
        if self._icon_name:
            width += scaled(_ICON) + _ICON_GAP
        return QSize(math.ceil(width) + 1, scaled(Metric.CHIP))

    def minimumSizeHint(self) -> QSize:
        """Return the natural size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = self._tone
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(tint(tone.words)), 2.0 if focused else 1.0))
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(box, Metric.RADIUS, Metric.RADIUS)
        left = float(_PAD)
        if self._icon_name:
            edge = scaled(_ICON)
            top = (self.height() - edge) / 2
            draw(painter, self._icon_name, tone.words, QRectF(left, top, edge, edge))
            left += edge + _ICON_GAP
        painter.setPen(QColor(tint(tone.words)))
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
