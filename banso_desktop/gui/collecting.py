# SPDX-License-Identifier: Apache-2.0
"""Python's garbage collector, on the window's thread only.

Else it runs on whichever thread happens to make the next object, and takes away windows,
timers and signals that are waiting in a cycle from a thread that Qt does not allow it on: a
crash that shows once in some hundred runs, when much work is done beside the window.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK_MS: Final = 500


class Collector(QObject):
    """Collects by the interpreter's own thresholds while it is there; GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        gc.disable()

    def look(self) -> None:
        """Collect what is due: the young often, the old seldom."""
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Give it back to the interpreter: the window is gone."""
        self._timer.stop()
        gc.enable()
