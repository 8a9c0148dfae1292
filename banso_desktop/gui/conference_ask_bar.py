# SPDX-License-Identifier: Apache-2.0
"""A bar in a conference that says what stands in the way, with a field to put it right."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Tone

_LOOKS = {
    Tone.WARN: (COLOURS.warn_bg, COLOURS.warn_ln, COLOURS.warn),
    Tone.BAD: (COLOURS.bad_bg, COLOURS.bad, COLOURS.bad),
}


class AskBar(QFrame):
    """Words over a field, buttons beside; Enter stays in the field. Hidden until it asks."""

    def __init__(self, tone: Tone, icon: str, parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            tone: ``WARN`` or ``BAD``.
            icon: What stands before the words.
            parent: What it lies in.
        """
        super().__init__(parent)
        ground, line, ink = _LOOKS[tone]
        self.setObjectName("ask_bar")
        self.setStyleSheet(
            f"QFrame#ask_bar {{ background: {ground}; border: 1px solid {line};"
            f" border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        self._parts = QHBoxLayout(self)
        self._parts.setContentsMargins(10, 6, 8, 6)
        self._parts.setSpacing(8)
        self._parts.addWidget(IconLabel(icon, ink, 18))
        column = QVBoxLayout()
        self.words = Words("", Role.BODY, wrap=True)
        self.edit = QLineEdit()
        self.edit.setProperty("keeps_enter", True)
        column.addWidget(self.words)
        column.addWidget(self.edit)
        self._parts.addLayout(column, 1)
        self.hide()

    def add_buttons(self, *buttons: QWidget) -> None:
        """Put buttons at the end, the one to be pressed last."""
        for button in buttons:
            self._parts.addWidget(button)
