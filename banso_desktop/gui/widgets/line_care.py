# SPDX-License-Identifier: Apache-2.0
"""What every one-line field needs: one line of text, and a mark where a date is none.

A field that is in doubt keeps what was typed and can be saved; it only says so.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QToolButton

from banso_desktop.domain.one_line import one_line
from banso_desktop.gui.icon import icon
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS


def keep_one_line(line: QLineEdit) -> None:
    """Let no line end and no tab into a field, whatever is pasted."""

    def fold(text: str) -> None:
        folded = one_line(text)
        if folded != text:
            behind = len(one_line(text[line.cursorPosition() :]))
            line.setText(folded)
            line.setCursorPosition(len(folded) - min(behind, len(folded)))

    line.textChanged.connect(fold)


class Doubt(QObject):
    """A mark inside a field while what stands there cannot be what it should be."""

    def __init__(self, line: QLineEdit, is_doubtful: Callable[[str], bool], words: str) -> None:
        """Watch a field.

        Args:
            line: The field.
            is_doubtful: Whether its text is in doubt.
            words: What is said of it then.
        """
        super().__init__(line)
        self._line = line
        self._is_doubtful = is_doubtful
        self._words = words
        self._mark = line.addAction(
            icon("warning", COLOURS.warn, size=16), QLineEdit.ActionPosition.TrailingPosition
        )
        self._mark.setText(words)
        self._mark.setVisible(False)
        line.textChanged.connect(self._look)
        self._look(line.text())

    def is_shown(self) -> bool:
        """Tell whether the field is marked."""
        return self._mark.isVisible()

    def _look(self, text: str) -> None:
        doubtful = bool(text.strip()) and self._is_doubtful(text)
        said = self._words if doubtful else ""
        self._mark.setVisible(doubtful)
        for button in self._line.findChildren(QToolButton):
            button.setAccessibleName(self._words)
        self._line.setToolTip(tip(said))
        self._line.setAccessibleDescription(said)
        self._line.setProperty("doubtful", doubtful)
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)
