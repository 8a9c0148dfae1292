# SPDX-License-Identifier: Apache-2.0
"""Work off the GUI thread: progress, cancel, the result or the error back on the GUI thread.

What takes under 0.3 s may run where it stands; everything else goes through here. Other
threads touch no Qt object but one: they put what they have to say into a queue and emit a
signal without arguments, and the GUI thread empties the queue. (Handing Python objects from
thread to thread in signals of short-lived objects ended in bus errors.)
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")
THREADS: Final = 2


class Cancelled(Exception):
    """The person said やめる; raised inside the work at its next :meth:`Progress.step`."""


class Progress:
    """Handed to the work: how far it is, and whether it is still wanted. Any thread."""

    def __init__(self, tell: Callable[[int, int], object]) -> None:
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
    """One piece of work under way; GUI thread only."""

    advanced = Signal(int, int)
    ended = Signal()

    def __init__(self, words: str, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self.progress = progress

    def cancel(self) -> None:
        """Ask it to stop; what it already committed stays."""
        self.progress.cancel()


class Works(QObject):
    """Starts work and hands back what comes of it."""

    started = Signal(object)
    """Carries the :class:`Task`, so that the status line can show it."""
    failed = Signal(object)
    """Carries an exception nobody took; the shell says it in a sentence."""

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="banso-work")
        self._said: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self._futures: set[Future[None]] = set()
        self._running = 0
        self._woken.connect(self.hand_over, Qt.ConnectionType.QueuedConnection)

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
            work: Called with a :class:`Progress`; it touches no Qt object.
            done: Called on the GUI thread with the result.
            failed: Called on the GUI thread with the error; else ``failed`` is emitted.
                A :class:`Cancelled` is told to nobody.
            words: What the status line says while it runs, such as 「印刷しています」.
            owner: If it is gone when the work ends, nobody is called.
        """
        progress = Progress(lambda at, total: self._say(lambda: advance(at, total)))
        task = Task(words, progress, self)

        def advance(at: int, total: int) -> None:
            if isValid(task):
                task.advanced.emit(at, total)

        def finish(call: Callable[[], object]) -> None:
            self._running -= 1
            if isValid(task):
                task.ended.emit()
                task.deleteLater()
            if owner is None or isValid(owner):
                call()

        def take(error: Exception) -> None:
            if isinstance(error, Cancelled):
                return
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(error)

        def elsewhere() -> None:
            try:
                result = work(progress)
            except Exception as error:
                caught = error
                self._say(lambda: finish(lambda: take(caught)))
            else:
                self._say(lambda: finish(lambda: done(result) if done is not None else None))

        self._running += 1
        self.started.emit(task)
        future = self._pool.submit(elsewhere)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        return task

    def is_busy(self) -> bool:
        """Tell whether something runs or its result has not been handed over yet."""
        return self._running > 0

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Wait until nothing runs and hand over; False if something still runs. GUI thread."""
        unfinished = wait(list(self._futures), milliseconds / 1000).not_done
        self.hand_over()
        return not unfinished

    def hand_over(self) -> None:
        """Hand over what other threads have said so far; GUI thread."""
        with suppress(Empty):
            while True:
                self._said.get_nowait()()

    def _say(self, call: Callable[[], object]) -> None:
        """Have something called on the GUI thread; any thread."""
        self._said.put(call)
        with suppress(RuntimeError):  # the window is gone: nobody is left to be told
            if isValid(self):
                self._woken.emit()
