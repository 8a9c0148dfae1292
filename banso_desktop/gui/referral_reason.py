# SPDX-License-Identifier: Apache-2.0
"""A line that asks for a reason before something is done; it stands aside until asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button


class ReasonBar(QFrame):
    """Words, a line to write on, and the button that does it once something is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason_bar")
        self.setStyleSheet(
            f"QFrame#reason_bar {{ background: {COLOURS.card};"
            f" border: 1px solid {COLOURS.bad}; border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        self._does: Callable[[str], object] | None = None
        self._words = Words("", Role.BODY, wrap=True)
        self.edit = QLineEdit()
        self.edit.setProperty("keeps_enter", True)
        self.button = Button("", look="danger")
        self._never = Button(self.tr("やめておく"))
        row = QHBoxLayout(self)
        row.setContentsMargins(Metric.CARD_PAD_X - 2, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._words, 3)
        row.addWidget(self.edit, 4)
        row.addWidget(self.button)
        row.addWidget(self._never)
        self.edit.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.edit.returnPressed.connect(self._do)
        self.button.clicked.connect(self._do)
        self._never.clicked.connect(self.dismiss)
        self.hide()

    def ask(self, words: str, button: str, does: Callable[[str], object]) -> None:
        """Ask; ``does`` is called with the reason, never with an empty one."""
        self._does = does
        self._words.setText(words)
        self.edit.setAccessibleName(words)
        self.edit.clear()
        self.button.setText(button)
        self.button.setEnabled(False)
        self.show()
        self.edit.setFocus()

    def dismiss(self) -> bool:
        """Stand aside; tell whether something was being asked."""
        asked, self._does = self._does is not None, None
        self.hide()
        return asked

    def _do(self) -> None:
        reason, does = self.edit.text().strip(), self._does
        if reason and does is not None:
            self.dismiss()
            does(reason)
