# SPDX-License-Identifier: Apache-2.0
"""A text of another file that speaks of a household: keep it, or write it anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui import retention_words as words
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, MultiLineEdit, PrimaryButton
from banso_desktop.services.retention_texts import OtherText

Rewrite = Callable[["TextRow", str], object]


class TextRow(QFrame):
    """Where it stands, why it is listed, what it says, and the two things one can do.

    Attributes:
        text: The text.
    """

    def __init__(self, text: OtherText, rewrite: Rewrite, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self._rewrite = rewrite
        self._edit: MultiLineEdit | None = None
        self.setProperty("surface", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(4)
        where = "　".join((words.place(text), words.day(text.day), words.why(text)))
        self._column.addWidget(Words(where, Role.S, colour=COLOURS.ink2, wrap=True))
        said = text.text or self.tr("守られた世帯の記録です。文は、その世帯を開いて読みます。")
        self._column.addWidget(Words(said, wrap=True))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        self._keep = QCheckBox(self.tr("このまま残す"))
        self._keep.setAccessibleName(
            self.tr("このまま残す：{where}").format(where=words.place(text))
        )
        self._buttons.addWidget(self._keep)
        if text.can_rewrite:
            change = Button(self.tr("書き直す"), "edit", small=True, clicked=self._begin)
            change.setAutoDefault(False)
            change.setAccessibleName(self.tr("書き直す：{where}").format(where=words.place(text)))
            self._buttons.addWidget(change)
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)

    def is_kept(self) -> bool:
        """Tell whether it stays as it is."""
        return self._keep.isChecked()

    def keep(self, kept: bool) -> None:
        """Set whether it stays as it is."""
        self._keep.setChecked(kept)

    def _begin(self) -> None:
        if self._edit is None:
            self._edit = MultiLineEdit()
            self._edit.setAccessibleName(self.tr("新しい文"))
            self._edit.set_text(self.text.text)
            done = PrimaryButton(self.tr("この文にする"), small=True, clicked=self._write)
            done.setAutoDefault(False)
            self._column.addWidget(self._edit)
            self._column.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        if self._edit is not None:
            self._rewrite(self, self._edit.text())
