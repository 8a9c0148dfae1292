# SPDX-License-Identifier: Apache-2.0
"""For ten seconds after something was ended or moved: what was done, and 「元に戻す」."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Elided
from banso_desktop.gui.tokens import COLOURS, Metric
from banso_desktop.gui.widgets.buttons import Button, IconButton

SHOWN_MS: Final = 10_000


class UndoBar(QFrame):
    """Stands below the room while it offers something, so that it covers nothing of it."""

    def __init__(self, parent: QWidget, shown_ms: int = SHOWN_MS) -> None:
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self.setStyleSheet(
            f"QFrame#undo_bar {{ background: {COLOURS.ink};"
            f" border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(IconLabel("check", COLOURS.white, 18))
        self._words = Elided(colour=COLOURS.white)
        row.addWidget(self._words, 1)
        self.undo_button = Button(self.tr("元に戻す"), "undo", key="Ctrl+Z", small=True)
        self.undo_button.clicked.connect(self.undo)
        row.addWidget(self.undo_button)
        row.addWidget(
            IconButton("close", self.tr("閉じる"), colour=COLOURS.white, clicked=self.dismiss)
        )
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown_ms)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    def offer(self, words: str, undo: Callable[[], object]) -> None:
        """Offer to undo what ``words`` say; a newer offer takes the place of an older one."""
        self._undo = undo
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self._timer.start()

    def is_offering(self) -> bool:
        """Tell whether Ctrl+Z means this offer."""
        return self._undo is not None

    def undo(self) -> None:
        """Undo, once."""
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()

    def dismiss(self) -> None:
        """Take the offer back."""
        self._undo = None
        self._timer.stop()
        self.hide()
