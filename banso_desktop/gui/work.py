# SPDX-License-Identifier: Apache-2.0
"""Work off the GUI thread: progress, cancel, the result or the error back by signal.

What takes under 0.3 s may run where it stands; everything else goes through here.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

T = TypeVar("T")


class Cancelled(Exception):
    """The person said やめる; raised inside the work at its next :meth:`Progress.step`."""


class Progress:
    """Handed to the work: how far it is, and whether it is still wanted. Any thread."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stop = Event()

    def step(self, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: If the person does not want it any more.
        """
        if self._stop.is_set():
            raise Cancelled
        self._tell(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


class Task(QObject):
    """One piece of work under way; signals arrive on the GUI thread."""

    advanced = Signal(int, int)
    ended = Signal()

    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(self, words: str, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self.progress = Progress(self._tell)

    def cancel(self) -> None:
        """Ask it to stop; what it already committed stays."""
        self.progress.cancel()

    def _tell(self, done: int, total: int) -> None:
        self.advanced.emit(done, total)


class _Job(QRunnable, Generic[T]):
    def __init__(self, task: Task, work: Callable[[Progress], T]) -> None:
        super().__init__()
        self._task = task
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._task.progress)
        except Exception as error:
            if isValid(self._task):
                self._task._raised.emit(error)
        else:
            if isValid(self._task):
                self._task._returned.emit(result)


class Works(QObject):
    """Starts work and hands back what comes of it."""

    started = Signal(object)
    """Carries the :class:`Task`, so that the status line can show it."""
    failed = Signal(object)
    """Carries an exception nobody took; the shell says it in a sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object] | None = None,
        *,
        failed: Callable[[Exception], object] | None = None,
        words: str = "",
        owner: QObject | None = None,
    ) -> Task:
        """Run ``work`` on another thread; GUI thread.

        Args:
            work: Called with a :class:`Progress`; it touches no widget.
            done: Called on the GUI thread with the result.
            failed: Called on the GUI thread with the error; else ``failed`` is emitted.
                A :class:`Cancelled` is told to nobody.
            words: What the status line says while it runs, such as 「印刷しています」.
            owner: If it is gone when the work ends, nobody is called.
        """
        task = Task(words, self)
        queued = Qt.ConnectionType.QueuedConnection

        def finish(call: Callable[[], object]) -> None:
            self._running -= 1
            task.ended.emit()
            if owner is None or isValid(owner):
                call()
            task.deleteLater()

        def on_error(error: Exception) -> None:
            if isinstance(error, Cancelled):
                return
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(error)

        task._returned.connect(
            lambda result: finish(lambda: done(result) if done is not None else None), queued
        )
        task._raised.connect(lambda error: finish(lambda: on_error(error)), queued)
        self._running += 1
        self.started.emit(task)
        self._pool.start(_Job(task, work))
        return task

    def is_busy(self) -> bool:
        """Tell whether something runs or its result has not been handed over yet."""
        return self._running > 0

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Wait until nothing runs (closing, tests); False if something still does."""
        return self._pool.waitForDone(milliseconds)
