# SPDX-License-Identifier: Apache-2.0
"""Reading off the GUI thread, the latest only: however often it is asked, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from banso_desktop.gui.work import Works

T = TypeVar("T")


class Latest(Generic[T]):
    """Asked while it reads, it reads once more when it is done; what is old is not shown."""

    def __init__(
        self,
        works: Works,
        read: Callable[[], T],
        show: Callable[[T], object],
        owner: QObject,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Make it.

        Args:
            works: Runs the reading.
            read: Called on another thread; touches no widget.
            show: Called on the GUI thread with what was read last.
            owner: Where it is gone, nothing is shown any more.
            failed: Called on the GUI thread before the error is told, where reading failed.
        """
        self._works = works
        self._read = read
        self._show = show
        self._owner = owner
        self._failing = failed
        self._running = False
        self._again = False

    def ask(self) -> None:
        """Read soon; GUI thread."""
        if self._running:
            self._again = True
            return
        self._running = True
        self._works.run(lambda _: self._read(), self._done, failed=self._failed, owner=self._owner)

    def _done(self, result: T) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.ask()
        elif isValid(self._owner):
            self._show(result)

    def _failed(self, error: Exception) -> None:
        self._running = self._again = False
        if self._failing is not None and isValid(self._owner):
            self._failing()
        self._works.failed.emit(error)
