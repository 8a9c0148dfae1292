# SPDX-License-Identifier: Apache-2.0
"""Tells when a person has paused typing for two seconds, so that a draft can be kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS: Final = 2000


class Pause(QObject):
    """Connect ``stir`` to whatever is edited and ``settled`` to what keeps the draft."""

    settled = Signal()

    def __init__(self, parent: QObject, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self.settled)

    def stir(self, *_: object) -> None:
        """Something was edited: count the two seconds anew."""
        self._timer.start()

    def flush(self) -> None:
        """Settle at once if something is waiting; when a field or the screen is left."""
        if self._timer.isActive():
            self._timer.stop()
            self.settled.emit()

    def forget(self) -> None:
        """Drop what is waiting; it was written another way."""
        self._timer.stop()
