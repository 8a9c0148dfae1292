# SPDX-License-Identifier: Apache-2.0
"""合言葉を変える: the old one once, the new one twice; nothing of it is kept as a draft."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.errors import BansoError
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.reading_order import go_on
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, PrimaryButton

_WIDTH: Final = 470


class PassphraseDialog(QDialog):
    """Asks for another passphrase of this computer."""

    changed = Signal()

    focusNextPrevChild = go_on

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("合言葉を変える"))
        self.setProperty("surface", "page")
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(Metric.GAP + 2)
        lead = self.tr(
            "この端末を開く合言葉です。14文字以上、または5つ以上の言葉にしてください。"
            "ほかの端末の合言葉は変わりません。"
        )
        told = Words(lead, Role.S, wrap=True)
        told.setFixedHeight(told.heightForWidth(scaled(_WIDTH) - 32))
        column.addWidget(told)
        self.old_edit = self._field(column, self.tr("いまの合言葉(&O)"))
        self.new_edit = self._field(column, self.tr("新しい合言葉(&N)"))
        self.again_edit = self._field(column, self.tr("もう一度(&A)"))
        self.show_box = QCheckBox(self.tr("文字を見せる(&W)"))
        self.show_box.toggled.connect(self._show_letters)
        column.addWidget(self.show_box)
        self.said = Words("", Role.S, colour=COLOURS.bad, wrap=True)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        self.leave_button = Button(self.tr("やめる"), key="Esc", clicked=self.reject)
        self.change_button = PrimaryButton(self.tr("合言葉を変える"), key="Ctrl+Enter")
        self.change_button.clicked.connect(self.finish)
        self.change_button.setShortcut("Ctrl+Return")
        for button in (self.leave_button, self.change_button):
            button.setAutoDefault(False)
        foot.addStretch(1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.change_button)
        column.addLayout(foot)
        self.setFixedWidth(scaled(_WIDTH))
        self.old_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Change it and close; what is refused is said, and what was typed stays."""
        if self.new_edit.text() != self.again_edit.text():
            self.said.setText(self.tr("2つの新しい合言葉がちがいます。"))
            self.again_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self._context.services.computers.change_passphrase(
                old=self.old_edit.text(), new=self.new_edit.text()
            )
        except BansoError as error:
            self.said.setText(trouble_of(error).sentence())
            return
        self.changed.emit()
        self.accept()

    def done(self, result: int) -> None:
        """Forget what was typed."""
        for edit in (self.old_edit, self.new_edit, self.again_edit):
            edit.clear()
        super().done(result)

    def _field(self, column: QVBoxLayout, label: str) -> QLineEdit:
        words, edit = QLabel(label), QLineEdit()
        words.setProperty("role", "lab")
        words.setBuddy(edit)
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.textEdited.connect(lambda _: self.said.setText(""))
        column.addWidget(words)
        column.addWidget(edit)
        return edit

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for edit in (self.old_edit, self.new_edit, self.again_edit):
            edit.setEchoMode(mode)
