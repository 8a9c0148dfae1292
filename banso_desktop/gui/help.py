# SPDX-License-Identifier: Apache-2.0
"""The panel F1 opens: the idea behind the screen one is on, as written in resources/help."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Elided
from banso_desktop.gui.tokens import EDITOR_LINE_HEIGHT, Metric, Role
from banso_desktop.gui.widgets.buttons import IconButton
from banso_desktop.paths import shipped

WIDTH: Final = 330
_PROPORTIONAL: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def topic_file(topic: str, language: str) -> Path:
    """Return the file of a help topic; in Japanese where the language has none.

    Raises:
        FileNotFoundError: If there is no such topic at all.
    """
    try:
        return shipped("resources", "help", language, f"{topic}.md")
    except FileNotFoundError:
        return shipped("resources", "help", "ja", f"{topic}.md")


class HelpPanel(QWidget):
    """Lies over the right of the room and leaves the rest in sight; Esc or F1 closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("help_panel")
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        parent.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Metric.CARD_PAD_X, 8, 4, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        self._title = Elided(role=Role.H2)
        self._close = IconButton("close", "", clicked=self.close_panel)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        self._page = QTextBrowser()
        self._page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._page.document().setIndentWidth(14)
        self._page.setOpenLinks(False)
        column.addWidget(self._page, 1)
        self._topic = ""
        self.restyle()
        self.hide()

    def restyle(self) -> None:
        """Take the width and the words anew (type size, language)."""
        self._place()
        self._close.setAccessibleName(self.tr("ヘルプを閉じる"))
        self._close.setToolTip(self.tr("閉じる  Esc"))

    def show_topic(self, topic: str, language: str) -> None:
        """Open a topic.

        Raises:
            FileNotFoundError: If there is no such topic.
        """
        self.show_page(topic_file(topic, language).read_text("utf-8"), topic)

    def show_page(self, markdown: str, topic: str) -> None:
        """Open a page whose first line is its heading."""
        heading, _, rest = markdown.partition("\n")
        self._topic = topic
        self._title.setText(heading.lstrip("# ").strip())
        self._page.setMarkdown(rest.strip())
        cursor = QTextCursor(self._page.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(EDITOR_LINE_HEIGHT * 100, _PROPORTIONAL)
        spacing.setTopMargin(0)
        spacing.setBottomMargin(6)
        cursor.mergeBlockFormat(spacing)
        self._page.moveCursor(QTextCursor.MoveOperation.Start)
        self._place()
        self.show()
        self.raise_()

    def topic(self) -> str:
        """Return the topic that is open, empty while closed."""
        return "" if self.isHidden() else self._topic

    def text(self) -> str:
        """Return what is shown, without its marks."""
        return self._page.toPlainText()

    def focus_page(self) -> None:
        """Put the focus on the text, so that arrow keys scroll it."""
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Close; the room is whole again."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right edge when the room changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        width = min(scaled(WIDTH), self._ground.width())
        self.setGeometry(self._ground.width() - width, 0, width, self._ground.height())
