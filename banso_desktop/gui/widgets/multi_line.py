# SPDX-License-Identifier: Apache-2.0
"""A text area: plain text with room between the lines; the tab key leaves it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from banso_desktop.gui.tokens import EDITOR_LINE_HEIGHT

_PROPORTIONAL: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class MultiLineEdit(QTextEdit):
    """Plain text, lines 145 % apart, undo within what this person typed since it was shown."""

    edited = Signal()
    """The person changed the text (not :meth:`set_text`)."""

    def __init__(
        self, placeholder: str | QWidget = "", *, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        """Make the area.

        Args:
            placeholder: What it is for, while empty; a Designer form gives the parent.
            lines: Lines it is at least high.
            parent: Parent widget.
        """
        super().__init__(placeholder if isinstance(placeholder, QWidget) else parent)
        self._lines = lines
        self._quiet = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        if isinstance(placeholder, str):
            self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self._changed)
        self.set_text("")

    def set_lines(self, lines: int) -> None:
        """Be at least so many lines high."""
        self._lines = lines
        self.updateGeometry()

    def text(self) -> str:
        """Return what stands there."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text; tells nobody and cannot be undone."""
        if text and text == self.toPlainText():
            return
        self._quiet = True
        self.setPlainText(text)
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(EDITOR_LINE_HEIGHT * 100, _PROPORTIONAL)
        cursor.mergeBlockFormat(spacing)
        self.document().setUndoRedoEnabled(True)
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line with Enter; with Ctrl it is the screen's.

        Qt itself would only take the line spacing away where the line is empty.
        """
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif not self.isReadOnly():
            self.textCursor().insertBlock()
            self.ensureCursorVisible()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as if typed: the lines keep the room between them.

        Qt itself would take over the line spacing of what is pasted, which is none.
        """
        if source.hasText():
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def sizeHint(self) -> QSize:
        """Return room for the lines asked for."""
        return QSize(240, self._height(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Return room for the lines asked for, or three where there are more."""
        return QSize(80, self._height(min(self._lines, 3)))

    def _height(self, lines: int) -> int:
        self.ensurePolished()
        line = QFontMetrics(self.font()).height() * EDITOR_LINE_HEIGHT
        return round(lines * line) + 2 * round(self.document().documentMargin()) + 10

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()
