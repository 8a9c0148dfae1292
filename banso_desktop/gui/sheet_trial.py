# SPDX-License-Identifier: Apache-2.0
"""予備の鍵を試す: the code is typed from the paper once, so that one knows that it opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from banso_desktop.errors import BansoError
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets.buttons import Button


class SheetTrial(QWidget):
    """A field for the code and a button; a mistyped code is said and stays to be mended.

    Args:
        attempt: Opens the town with a code; raises a ``BansoError`` where it does not.
    """

    opened = Signal()
    """The code opens the town; it is gone from the field."""

    def __init__(self, attempt: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attempt = attempt
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = QLabel(self.tr("紙の符号を打って、開くか確かめる(&K)"))
        label.setProperty("role", "lab")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("28文字。すき間や － はなくてもかまいません"))
        label.setBuddy(self.edit)
        self.edit.textEdited.connect(lambda _: self._say("", COLOURS.ink2))
        self.edit.returnPressed.connect(self.run)
        self.button = Button(self.tr("確かめる"), "check", clicked=self.run)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        line.addWidget(self.button)
        self.said = Words("", Role.S, wrap=True)
        column.addWidget(label)
        column.addLayout(line)
        column.addWidget(self.said)

    def run(self) -> None:
        """Try the code as it is typed."""
        code = self.edit.text().strip()
        if not code:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self._attempt(code)
        except BansoError as error:
            self._say(trouble_of(error).sentence(), COLOURS.bad)
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.edit.clear()
        self._say(self.tr("開きました。この紙で町を開けます。金庫にしまってください。"), COLOURS.ok)
        for widget in (self.edit, self.button):
            widget.setEnabled(False)
        self.opened.emit()

    def _say(self, words: str, colour: str) -> None:
        self.said.set_colour(colour)
        self.said.setText(words)
