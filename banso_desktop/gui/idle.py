# SPDX-License-Identifier: Apache-2.0
"""Tells when nobody has touched keyboard or mouse for ten minutes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

IDLE_MS: Final = 10 * 60 * 1000
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Watches the whole application while it is armed."""

    idle = Signal()

    def __init__(self, application: QCoreApplication, idle_ms: int = IDLE_MS) -> None:
        super().__init__(application)
        self._application = application
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(idle_ms)
        self._timer.timeout.connect(self.idle)

    def arm(self) -> None:
        """Begin to count; an open desk."""
        self._application.installEventFilter(self)
        self._timer.start()

    def disarm(self) -> None:
        """Stop counting; a locked desk, or one that does not lock itself."""
        self._application.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count anew at every touch; swallow nothing."""
        if event.type() in _TOUCHES:
            self._timer.start()
        return False
