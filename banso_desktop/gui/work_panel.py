# SPDX-License-Identifier: Apache-2.0
"""What takes longer than ten seconds: how far it is, how long it may take, and two ways out.

Typing goes on underneath; it stands aside at the bottom and never asks (ux.md §5.1).
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QProgressBar, QWidget

from banso_desktop.gui.text import Elided
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets.buttons import Button
from banso_desktop.gui.work import Task

BUSY_AFTER_MS: Final = 300
BAR_AFTER_MS: Final = 1_000
PANEL_AFTER_MS: Final = 10_000
_LEAST_SHARE: Final = 0.03
_MARGIN: Final = 12
_WIDTH: Final = 460


def remaining_words(elapsed_s: float, done: int, total: int) -> str:
    """Return how long it may still take, as 「あと 2分くらい」; empty while nobody can tell."""
    if total <= 0 or done / total < _LEAST_SHARE or done >= total:
        return ""
    seconds = elapsed_s * (total - done) / done
    if seconds < 60:
        tens = max(10, round(seconds / 10) * 10)
        return translate("WorkPanel", "あと {seconds}秒くらい").format(seconds=tens)
    minutes = round(seconds / 60)
    return translate("WorkPanel", "あと {minutes}分くらい").format(minutes=minutes)


class WorkPanel(QFrame):
    """Follows the newest piece of work; floats and takes no place in the layout."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("work_panel")
        self.setProperty("floating", True)
        self.setStyleSheet(
            f"QFrame#work_panel {{ background: {COLOURS.card}; border: 1px solid {COLOURS.ctl};"
            f" border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setSpacing(8)
        self._words = Elided(role=Role.H3)
        self._left = Elided(role=Role.S, colour=COLOURS.ink2)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.behind_button = Button(self.tr("裏で続ける"), small=True, clicked=self.go_behind)
        self.stop_button = Button(self.tr("やめる"), small=True, clicked=self.stop)
        buttons = QHBoxLayout()
        buttons.addWidget(self._left, 1)
        buttons.addWidget(self.behind_button)
        buttons.addWidget(self.stop_button)
        grid.addWidget(self._words, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addLayout(buttons, 2, 0)
        self._task: Task | None = None
        self._began = 0.0
        self._busy = _timer(self, BUSY_AFTER_MS, self._show_busy)
        self._calm = _timer(self, BAR_AFTER_MS, self._end_busy)
        self._long = _timer(self, PANEL_AFTER_MS, self._show_panel)
        self._cursor_is_busy = False
        parent.installEventFilter(self)
        self.hide()

    def follow(self, task: Task) -> None:
        """Watch a piece of work that has words; the newest one wins."""
        if not task.words:
            return
        self._task = task
        self._began = monotonic()
        self._words.setText(task.words)
        self._left.setText("")
        self._bar.setRange(0, 0)
        task.advanced.connect(self._advanced)
        task.ended.connect(lambda: self._ended(task))
        for timer in (self._busy, self._calm, self._long):
            timer.start()

    def go_behind(self) -> None:
        """Leave it to the status line."""
        self.hide()

    def stop(self) -> None:
        """Ask the work to stop."""
        if self._task is not None:
            self._task.cancel()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom right when the room changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _advanced(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._left.setText(remaining_words(monotonic() - self._began, done, total))

    def _ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            for timer in (self._busy, self._calm, self._long):
                timer.stop()
            self._end_busy()
            self.hide()

    def _show_busy(self) -> None:
        self._cursor_is_busy = True
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)

    def _end_busy(self) -> None:
        if self._cursor_is_busy:
            self._cursor_is_busy = False
            QApplication.restoreOverrideCursor()

    def _show_panel(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        width = min(_WIDTH, self._ground.width() - 2 * _MARGIN)
        height = self.sizeHint().height()
        left = self._ground.width() - width - _MARGIN
        self.setGeometry(left, self._ground.height() - height - _MARGIN, width, height)


def _timer(parent: QObject, after_ms: int, call: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(call)
    return timer
