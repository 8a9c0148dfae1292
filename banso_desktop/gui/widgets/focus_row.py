# SPDX-License-Identifier: Apache-2.0
"""What rows that can be opened share: they show where the keyboard and the pointer are."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from banso_desktop.gui.tokens import COLOURS


class FocusRow(QWidget):
    """Is painted anew as keyboard and pointer come and go; a frame marks the keyboard."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing where the keyboard is."""
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be opened."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Return to rest."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus."""
        painter = QPainter(self)
        self.draw_focus(painter)
        painter.end()

    def draw_focus(self, painter: QPainter) -> None:
        """Draw the frame that says that the keyboard is here, if it is."""
        if self.hasFocus():
            painter.setPen(QPen(QColor(COLOURS.ai), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
