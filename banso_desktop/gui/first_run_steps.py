# SPDX-License-Identifier: Apache-2.0
"""The steps of the first run on the left: done, here, still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role


class StepList(QWidget):
    """Shows where one is; each state is an icon, the present step is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(7)
        self._rows: list[QWidget] = []

    def show_steps(self, steps: Sequence[str], at: int) -> None:
        """Show the steps, the one at ``at`` as the present one."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(words, index - at) for index, words in enumerate(steps)]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, words: str, ahead: int) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        name, colour = ("check", COLOURS.ok) if ahead < 0 else ("open_circle", COLOURS.ink2)
        if ahead == 0:
            name, colour = "play", COLOURS.ai
        line.addWidget(IconLabel(name, colour, 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Words(words, Role.H3 if ahead == 0 else Role.BODY, wrap=True), 1)
        state = self.tr("済み") if ahead < 0 else self.tr("いまここ") if ahead == 0 else ""
        row.setAccessibleName(f"{words} {state}".strip())
        return row
