# SPDX-License-Identifier: Apache-2.0
"""In the status line: that the room sees something, wherever the desk is, and how to stop it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from banso_desktop.gui.commands import Command
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.buttons import LinkButton


class ProjectorSign(QWidget):
    """In sight only while something is projected."""

    changed = Signal()
    """It went on or off, white or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._projector: Projector | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(6)
        self._words = Words(role=Role.S, colour=COLOURS.bad)
        self.stop_button = LinkButton("")
        self.stop_button.setProperty("role", Role.S.value)
        self.stop_button.clicked.connect(self.stop)
        row.addWidget(IconLabel("project", COLOURS.bad, 14))
        row.addWidget(self._words)
        row.addWidget(self.stop_button)
        self.restyle()

    def attend(self, projector: object) -> None:
        """Follow this projector; anything else is none. It outlives the desk's sessions."""
        if self._projector is not None:
            self._projector.changed.disconnect(self._show_state)
        self._projector = projector if isinstance(projector, Projector) else None
        if self._projector is not None:
            self._projector.changed.connect(self._show_state)
        self._show_state()

    def is_on(self) -> bool:
        """Tell whether the room sees something."""
        return self._projector is not None and self._projector.is_on()

    def handlers(
        self, own: Mapping[Command, Callable[[], object]]
    ) -> dict[Command, Callable[[], object]]:
        """Return F11 for a screen with these commands: where it has no use for it, it stops."""
        stops = self.is_on() and Command.PROJECT not in own
        return {Command.PROJECT: self.stop} if stops else {}

    def stop(self) -> None:
        """Take the slide away."""
        if self._projector is not None:
            self._projector.stop()

    def restyle(self) -> None:
        """Take the height and the words anew (type size, language)."""
        self.stop_button.setFixedHeight(scaled(Metric.STATUS_LINE) - 4)
        self.stop_button.setText(self.tr("止める F11"))
        self._say()

    def _show_state(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        white = self._projector is not None and self._projector.is_white()
        self._words.setText(self.tr("投影中（いまは真っ白）") if white else self.tr("投影中"))
        self.setVisible(self.is_on())
