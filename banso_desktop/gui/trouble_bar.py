# SPDX-License-Identifier: Apache-2.0
"""Says above the room what went wrong, what is safe and what to do; never a dialog."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.buttons import Button, IconButton
from banso_desktop.gui.widgets.chip import Tone
from banso_desktop.gui.widgets.inline_bar import InlineBar


class TroubleBar(QWidget):
    """Holds the newest trouble until it is closed or another screen is entered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Metric.PAGE_MARGIN - 2, 8, Metric.PAGE_MARGIN - 2, 0)
        self._bar: InlineBar | None = None
        self._to_copy = ""
        self.hide()

    def show_error(self, error: BaseException) -> None:
        """Say the sentence of an error."""
        self.dismiss()
        trouble = trouble_of(error)
        self._to_copy = trouble.to_copy(f"{type(error).__name__}: {error}")
        runs = [Run(trouble.what, True), Run(f" {trouble.safe} {trouble.then}".rstrip())]
        self._bar = InlineBar(
            Tone.BAD,
            "warning",
            runs,
            Words(trouble.code, Role.S, colour=COLOURS.bad),
            Button(self.tr("内容をコピー"), "copy", small=True, clicked=self.copy),
            IconButton("close", self.tr("閉じる"), clicked=self.dismiss),
        )
        self._row.addWidget(self._bar)
        self.show()

    def copy(self) -> None:
        """Put the sentence, the code and the fact on the clipboard."""
        QGuiApplication.clipboard().setText(self._to_copy)

    def text(self) -> str:
        """Return what is said now, empty where nothing is."""
        return self._bar.accessibleName() if self._bar is not None else ""

    def dismiss(self) -> None:
        """Take it away."""
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
        self._bar = None
        self.hide()
