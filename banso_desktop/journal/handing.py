# SPDX-License-Identifier: Apache-2.0
"""Handing received segments to the ledger while the next ones are read and opened.

Reading waits for the share, storing for the disk: together they take as long as the slower one.
At most one batch is on its way, so memory holds two. Where the next one is ready when one is
stored, both go into one transaction: fewer pages are written twice.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import More, Opened, nothing_more


def _nothing() -> None:
    """Do nothing."""


class Handing:
    """Hands over batches in their order. Used by one thread; leave it as a context.

    Args:
        receive: Takes a batch, and asks for what is ready next until that is nothing; all of it
            is durable when it returns.
    """

    def __init__(self, receive: Callable[[Sequence[Opened], More], object]) -> None:
        self._receive = receive
        self._beside: ThreadPoolExecutor | None = None
        self._running: Future[None] | None = None
        self._changed = threading.Condition()
        # Guarded by it: what is offered to the thread beside, and whether that still looks.
        self._offered: tuple[Sequence[Opened], Callable[[], object]] | None = None
        self._looks = False
        self._unread: set[Id] = set()

    def give(
        self, batch: Sequence[Opened], *, last: bool, first: Callable[[], object] = _nothing
    ) -> None:
        """Hand over a batch once the one before is merged.

        Args:
            batch: In the order of its journal.
            first: Done right before it is stored, in the transaction of the one before where
                that goes on: what also waits for the disk. It needs no lock of this thread's.
            last: Nothing comes after it: return when it is stored, without a thread for it.

        Raises whatever storing one before it, or the last one itself, raised.
        """
        if last:
            self.wait()
            first()
            self._receive(batch, nothing_more)
            return
        self._unread |= {scope for opened in batch for scope in opened.unread}
        with self._changed:
            self._offered = batch, first
            if not self._looks:
                self._begin()
            self._changed.wait_for(lambda: self._offered is None or not self._looks)
            failed = self._offered is not None
        if failed:
            self.wait()

    def wait(self) -> None:
        """Return when all that was handed over is stored; raise what storing it raised."""
        running, self._running = self._running, None
        if running is not None:
            running.result()
        self._unread.clear()

    def unread(self) -> set[Id]:
        """Return the scopes without a key in what may not be stored yet."""
        return set(self._unread)

    def _begin(self) -> None:
        """Let the thread beside look for what is offered."""
        running, self._running = self._running, None
        if running is not None:
            running.result()
        if self._beside is None:
            self._beside = ThreadPoolExecutor(1, "journal-handing")
        self._looks = True
        self._running = self._beside.submit(self._work)

    def _work(self) -> None:
        try:
            while self._is_offered():
                self._receive((), self._take)  # holds no batch longer than it takes
        except BaseException:  # handed to who gives the next one, or waits
            self._stop_looking()
            raise

    def _is_offered(self) -> bool:
        """Tell whether a batch is; if not, nobody looks any more."""
        with self._changed:
            self._looks = self._offered is not None
            return self._looks

    def _take(self) -> Sequence[Opened]:
        """Return the batch that is offered, none if the next one is not read yet."""
        with self._changed:
            offered, self._offered = self._offered, None
            self._changed.notify_all()
        if offered is None:
            return ()
        batch, first = offered
        first()
        return batch

    def _stop_looking(self) -> None:
        with self._changed:
            self._looks = False
            self._changed.notify_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self.wait()
        finally:
            if self._beside is not None:
                self._beside.shutdown(wait=True)
