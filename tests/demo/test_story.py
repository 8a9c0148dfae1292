# SPDX-License-Identifier: Apache-2.0
"""Stories are lived in the order of time, and one is told how far the town has come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta

from banso_desktop.demo.story import DemoClock, Story, live

DAY = datetime(2026, 4, 1, 9)


class Nobody:
    """Whose transactions do not matter."""

    def batch(self) -> AbstractContextManager[None]:
        return nullcontext()


def test_stories_interleave_in_the_order_of_time_and_are_told_of_as_they_begin() -> None:
    told: list[str] = []
    clock = DemoClock(DAY)

    def story(name: str, days: Iterator[int]) -> Story:
        for day in days:
            yield DAY + timedelta(days=day)
            told.append(f"{name} {(clock.at - DAY).days}")

    stories = [story("b", iter((2, 5))), story("a", iter((1, 4))), story("late", iter((90,)))]
    live(stories, clock, Nobody(), DAY + timedelta(days=30), lambda: told.append("begun"))  # type: ignore[arg-type]

    assert told == ["begun", "a 1", "begun", "b 2", "begun", "a 4", "b 5"]
