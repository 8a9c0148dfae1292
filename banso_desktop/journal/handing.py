# SPDX-License-Identifier: Apache-2.0
"""Handing received segments to the ledger while the next ones are read and opened.

Reading waits for the share, storing for the disk: together they take as long as the slower one.
At most one batch is on its way, so memory holds two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Opened


class Handing:
    """Hands over batches in their order. Used by one thread; leave it as a context.

    Args:
        receive: Takes a batch; durable when it returns.
    """

    def __init__(self, receive: Callable[[Sequence[Opened]], object]) -> None:
        self._receive = receive
        self._beside: ThreadPoolExecutor | None = None
        self._running: Future[object] | None = None
        self._batch: Sequence[Opened] = ()

    def give(self, batch: Sequence[Opened], *, last: bool) -> None:
        """Hand over a batch once the one before is stored.

        Args:
            batch: In the order of its journal.
            last: Nothing comes after it: return when it is stored, without a thread for it.

        Raises whatever storing the one before it, or the last one itself, raised.
        """
        self.wait()
        if last:
            self._receive(batch)
            return
        if self._beside is None:
            self._beside = ThreadPoolExecutor(1, "journal-handing")
        self._batch = batch
        self._running = self._beside.submit(self._receive, batch)

    def wait(self) -> None:
        """Return when all that was handed over is stored; raise what storing it raised."""
        running, self._running, self._batch = self._running, None, ()
        if running is not None:
            running.result()

    def unread(self) -> set[Id]:
        """Return the scopes without a key in the batch that is on its way."""
        return {scope for opened in self._batch for scope in opened.unread}

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
