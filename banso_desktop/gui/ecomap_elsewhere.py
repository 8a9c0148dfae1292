# SPDX-License-Identifier: Apache-2.0
"""A note on a map: the room still sees the map of another household, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from banso_desktop.gui.ecomap_showing import EcomapShowing
from banso_desktop.gui.widgets import Button, InlineBar, Tone


class ElsewhereBar(InlineBar):
    """In sight only while the room sees another household than the desk; names nobody."""

    go_asked = Signal(str)
    """Carries the household the room sees."""

    def __init__(self, showing: EcomapShowing, parent: QWidget | None = None) -> None:
        there, change, stop = (Button("", small=True) for _ in range(3))
        super().__init__(Tone.WARN, "project", "", there, change, stop, small=True, parent=parent)
        self._showing = showing
        there.set_words(self.tr("その図へ"))
        change.set_words(self.tr("この図に替える"))
        stop.set_words(self.tr("投影をやめる"))
        there.clicked.connect(self._go)
        change.clicked.connect(showing.start)
        stop.clicked.connect(showing.stop)
        self.hide()

    def show_state(self) -> None:
        """Say what the room sees, or nothing where that is this map."""
        if self._showing.is_white():
            words = self.tr("ほかの世帯の図を投影中です（いまは真っ白）")
        elif self._showing.is_nameless():
            words = self.tr("ほかの世帯の図を映したままです（名前かくし中）")
        else:
            words = self.tr("ほかの世帯の図を、名前を出して映したままです")
        self.say(words)
        self.setVisible(bool(self._showing.elsewhere()))

    def _go(self) -> None:
        self.go_asked.emit(self._showing.elsewhere())
