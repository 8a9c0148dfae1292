# SPDX-License-Identifier: Apache-2.0
"""What happened in the fictional town, put in the order of time and lived through.

A story is a generator: it waits for a moment by yielding it and then acts through services.
Many stories run at once, so the journal is written in the order things happened, as in life.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.services.areas import Services

Story = Generator[datetime, None, None]
"""Yields floating local time; runs on when that time has come."""

_BATCH = 400


class DemoClock:
    """A clock that stories move; it hangs on this computer's wall, as a person's does."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the moment in UTC."""
        return self.at.astimezone(UTC)

    def local(self) -> datetime:
        """Return what the clock on the wall shows."""
        return self.at


class Actor(Protocol):
    """One person of the town at one computer; an open profile is one."""

    @property
    def services(self) -> Services:
        """Use cases and queries."""
        ...

    @property
    def member(self) -> Id:
        """Member id."""
        ...

    def batch(self) -> AbstractContextManager[None]:
        """Group what is written into one transaction."""
        ...


def live(
    stories: Iterable[Story],
    clock: DemoClock,
    actor: Actor,
    until: datetime,
    begun: Callable[[], None],
) -> None:
    """Run all stories in the order of time, until each has ended or ``until`` has come.

    Args:
        stories: What happens.
        clock: Moved as time goes by.
        actor: Whose transactions are grouped.
        until: Nothing happens after it; stories that would go on are left there.
        begun: Called for each story once its first moment has come, or is known never to come.
    """
    waiting: list[tuple[datetime, int, Story]] = []
    for number, story in enumerate(stories):
        if not _advance(story, waiting, number, until):
            begun()
    still = {number for _, number, _ in waiting}
    while waiting:
        with actor.batch():
            for _ in range(min(_BATCH, len(waiting))):
                if not waiting:
                    break
                at, number, story = heapq.heappop(waiting)
                clock.at = max(clock.at, at)
                _advance(story, waiting, number, until)
                if number in still:
                    still.remove(number)
                    begun()


def _advance(
    story: Story, waiting: list[tuple[datetime, int, Story]], number: int, until: datetime
) -> bool:
    """Let a story go on to its next moment; tell whether it has one."""
    at = next(story, None)
    if at is None or at > until:
        story.close()
        return False
    heapq.heappush(waiting, (at, number, story))
    return True
