# SPDX-License-Identifier: Apache-2.0
"""What stands where nothing is yet: what is normal, and one next step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role


class EmptyState(QWidget):
    """An icon, a sentence, a line of explanation and at most a few buttons, centred."""

    def __init__(
        self,
        icon_name: str,
        sentence: str,
        explanation: str = "",
        *actions: QWidget,
        colour: str = COLOURS.ai,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(Metric.GAP)
        column.addStretch(1)
        column.addWidget(IconLabel(icon_name, colour, 48), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (
            Words(sentence, Role.H1, wrap=True),
            Words(explanation, Role.S, colour=COLOURS.ink2, wrap=True),
        ):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)  # it has a parent now, else showing it makes a window
            words.setVisible(bool(words.text()))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for action in actions:
            row.addWidget(action)
        row.addStretch(1)
        column.addSpacing(Metric.GRID)
        column.addLayout(row)
        column.addStretch(1)
