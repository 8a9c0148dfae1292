# SPDX-License-Identifier: Apache-2.0
"""A note across the width: amber for what is worth knowing, 藍 for a hint, 柿 for welcome."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.chip import Tone


class InlineBar(QFrame):
    """An icon, words that wrap, and buttons on the right."""

    def __init__(
        self,
        tone: Tone,
        icon_name: str,
        words: str | Sequence[Run] = "",
        *actions: QWidget,
        framed: bool = True,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("inline_bar")
        edge = COLOURS.warn_ln if tone is Tone.WARN else tone.words
        border = f"1px solid {edge}" if framed else "none"
        self.setStyleSheet(
            f"QFrame#inline_bar {{ background: {tone.ground}; border: {border};"
            f" border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(Metric.CARD_PAD_X - 2, 6, 8, 6)
        row.setSpacing(8)
        self._icon = IconLabel(icon_name, tone.words, 18)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = Words(role=Role.S if small else Role.BODY, colour=COLOURS.ink, wrap=True)
        if small:
            self._words.set_colour(COLOURS.ink2)
        row.addWidget(self._words, 1)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.say(words)

    def say(self, words: str | Sequence[Run]) -> None:
        """Say something else."""
        self._words.set_runs([Run(words)] if isinstance(words, str) else list(words))
        self.setAccessibleName(self._words.text())
