# SPDX-License-Identifier: Apache-2.0
"""The hybrid logical clock that stamps a writer's operations.

The wall clock, pushed forward by what was received, so that an edit made after reading
another is stamped later even where the two computers' clocks disagree. A stamp more than a
day ahead is kept and merged like any other but does not push: one computer set to next year
does not drag the whole town there (docs/format.md, "Stamps"; docs/adr/0003).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.operations import Stamp

DAY_MS: Final = 24 * 60 * 60 * 1000
MAX_AHEAD_MS: Final = DAY_MS
MAX_COUNTER: Final = 0xFFFF
MAX_MILLIS: Final = 2**47 - 1
"""About the year 6429; with the counter a stamp's time fits 63 bits."""


def system_millis() -> int:
    """Return the computer's clock: milliseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1_000_000


class HybridClock:
    """Gives one writer its stamps. Not thread-safe: only the committing thread calls it.

    Source: Kulkarni et al. 2014, "Logical Physical Clocks", with a bound on what pushes it.

    Args:
        writer: The writer whose stamps these are.
        millis: The wall clock, milliseconds since 1970-01-01 UTC.
    """

    def __init__(self, writer: Id, millis: Callable[[], int] = system_millis) -> None:
        self.writer = writer
        self._wall = millis
        self._millis = 0
        self._counter = 0

    def renew(self, writer: Id) -> None:
        """Stamp as another writer from here on, later than everything stamped before."""
        self.writer = writer

    def next(self) -> Stamp:
        """Return a stamp greater than every one returned, and every one seen that pushes."""
        wall = min(max(self._wall(), 0), MAX_MILLIS)
        if wall > self._millis:
            self._millis, self._counter = wall, 0
        elif self._counter < MAX_COUNTER:
            self._counter += 1
        else:
            self._millis, self._counter = self._millis + 1, 0
        return Stamp(self._millis, self._counter, self.writer)

    def saw(self, stamp: Stamp) -> None:
        """Take note of a received stamp, or of an own one after a start.

        Own stamps always count. Others count only up to :data:`MAX_AHEAD_MS` ahead of the
        wall clock.
        """
        if stamp.writer != self.writer and stamp.millis > self._wall() + MAX_AHEAD_MS:
            return
        if (stamp.millis, stamp.counter) > (self._millis, self._counter):
            self._millis, self._counter = stamp.millis, stamp.counter
