# SPDX-License-Identifier: Apache-2.0
"""Series of visits: a rule, what happens on holidays, and the exceptions people made.

An exception is keyed by (series, original start): two people who move the same visit write
the same row. Its original start is the one the rule gives, before any holiday moved it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.rules import Rule, falls_on, occurrences

_FARTHEST: Final = 14
"""Days a holiday may push a visit; longer closures rest it."""

_MOST: Final = 4_000
"""Occurrences one expansion gives; a year of anything daily is far below."""

_SATURDAY: Final = 5


class HolidayRule(StrEnum):
    """What a series does on a day that is closed."""

    REST = "rest"
    BEFORE = "before"
    AFTER = "after"
    ASK = "ask"


class Placed(StrEnum):
    """How an occurrence came to stand where it stands."""

    BY_RULE = "by_rule"
    FOR_HOLIDAY = "for_holiday"
    """Moved to an open day."""
    ASKS = "asks"
    """On a closed day; someone decides."""
    BY_HAND = "by_hand"
    """An exception moved it."""
    WITHOUT_RULE = "without_rule"
    """Moved by someone while someone else changed the rule; kept and to be looked at."""


@dataclass(frozen=True, slots=True)
class Series:
    """A visit that comes back.

    Attributes:
        start: First possible occurrence, floating local time.
        minutes: How long.
        rule: When.
        holiday: What happens on closed days.
        members: Who goes.
        ended: Last day, or None; nothing the rule gives later counts.
    """

    start: datetime
    minutes: int
    rule: Rule
    holiday: HolidayRule = HolidayRule.REST
    members: tuple[str, ...] = ()
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class SeriesException:
    """What people decided for one occurrence.

    Attributes:
        original: The start the rule gives.
        starts: Where it was moved, or None to leave it.
        minutes: How long instead, or None.
        members: Who goes instead, or None.
        cancelled: It does not take place.
    """

    original: datetime
    starts: datetime | None = None
    minutes: int | None = None
    members: tuple[str, ...] | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One visit of a series.

    Attributes:
        original: Its key, the start the rule gives.
        starts: When it takes place.
        minutes: How long.
        members: Who goes.
        placed: How it came to stand there.
    """

    original: datetime
    starts: datetime
    minutes: int
    members: tuple[str, ...]
    placed: Placed

    @property
    def ends(self) -> datetime:
        """When it ends; a visit may reach into the next day."""
        return self.starts + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Expansion:
    """A series within a window.

    Attributes:
        occurrences: What takes place, by start.
        rested: Original starts that rest on a closed day.
        cancelled: Original starts someone cancelled.
        cut_short: There were more than one expansion gives.
    """

    occurrences: tuple[Occurrence, ...]
    rested: tuple[datetime, ...] = ()
    cancelled: tuple[datetime, ...] = ()
    cut_short: bool = False


def _last_day(series: Series, last: date) -> date:
    return last if series.ended is None else min(last, series.ended)


def _originals(series: Series, first: date, last: date) -> Iterator[datetime]:
    return occurrences(series.rule, series.start, first, _last_day(series, last))


def is_original(series: Series, moment: datetime) -> bool:
    """Tell whether the series has an occurrence with this original start."""
    open_then = series.ended is None or moment.date() <= series.ended
    return open_then and falls_on(series.rule, series.start, moment)


def _open_day(day: date, step: int, closed: Callable[[date], bool]) -> date | None:
    """Return the nearest working day in one direction, or None if it is too far."""
    for far in range(1, _FARTHEST + 1):
        found = day + timedelta(days=step * far)
        if found.weekday() < _SATURDAY and not closed(found):
            return found
    return None


class _Expander:
    """One expansion: places originals, lays exceptions over them, collects the rest."""

    def __init__(
        self,
        series: Series,
        window: Period,
        closed: Callable[[date], bool],
        exceptions: Iterable[SeriesException],
    ) -> None:
        self._series = series
        self._window = window
        self._closed = closed
        self._exceptions = {exception.original: exception for exception in exceptions}
        self._occurrences: list[Occurrence] = []
        self._rested: list[datetime] = []
        self._cancelled: list[datetime] = []

    def expand(self) -> Expansion:
        far = timedelta(days=_FARTHEST)
        first, last = self._window.first, self._window.last
        originals: list[datetime] = []
        cut_short = False
        for original in _originals(self._series, first - far, last + far):
            if len(originals) == _MOST:
                cut_short = True
                break
            originals.append(original)
        days = {original.date() for original in originals}
        for original in originals:
            self._place(original, days)
        self._place_from_elsewhere(set(originals))
        self._occurrences.sort(key=lambda one: (one.starts, one.original))
        return Expansion(
            tuple(self._occurrences), tuple(self._rested), tuple(self._cancelled), cut_short
        )

    def _place(self, original: datetime, days: set[date]) -> None:
        exception = self._exceptions.get(original)
        if exception is not None and exception.cancelled:
            if original.date() in self._window:
                self._cancelled.append(original)
            return
        if exception is not None and exception.starts is not None:
            self._add(original, exception.starts, Placed.BY_HAND, exception)
            return
        starts, placed = self._around_holidays(original, days)
        if starts is not None:
            self._add(original, starts, placed, exception)
        elif original.date() in self._window:
            self._rested.append(original)

    def _around_holidays(
        self, original: datetime, days: set[date]
    ) -> tuple[datetime | None, Placed]:
        day = original.date()
        if not self._closed(day):
            return original, Placed.BY_RULE
        match self._series.holiday:
            case HolidayRule.REST:
                return None, Placed.BY_RULE
            case HolidayRule.ASK:
                return original, Placed.ASKS
            case HolidayRule.BEFORE:
                found = _open_day(day, -1, self._closed)
            case HolidayRule.AFTER:
                found = _open_day(day, 1, self._closed)
        # Where the series falls on that day anyway, one visit is enough.
        if found is None or found in days:
            return None, Placed.BY_RULE
        return datetime.combine(found, original.time()), Placed.FOR_HOLIDAY

    def _place_from_elsewhere(self, placed: set[datetime]) -> None:
        """Add what was moved into the window from far away, or lost its rule."""
        for original, exception in self._exceptions.items():
            if original in placed or exception.cancelled or exception.starts is None:
                continue
            known = is_original(self._series, original)
            how = Placed.BY_HAND if known else Placed.WITHOUT_RULE
            self._add(original, exception.starts, how, exception)

    def _add(
        self,
        original: datetime,
        starts: datetime,
        placed: Placed,
        exception: SeriesException | None,
    ) -> None:
        if starts.date() not in self._window:
            return
        minutes, members = self._series.minutes, self._series.members
        if exception is not None:
            minutes = minutes if exception.minutes is None else exception.minutes
            members = members if exception.members is None else exception.members
        self._occurrences.append(Occurrence(original, starts, minutes, members, placed))


def expand(
    series: Series,
    window: Period,
    closed: Callable[[date], bool],
    exceptions: Iterable[SeriesException] = (),
) -> Expansion:
    """Return what a series gives within a window of days.

    Args:
        series: The series.
        window: Days asked for, judged by where an occurrence takes place.
        closed: Tells holidays and the town's closed days. Saturdays and Sundays need not be
            told: a series of Saturdays is meant so, but nothing is moved onto a weekend.
        exceptions: All exceptions of the series, in any order.
    """
    return _Expander(series, window, closed, exceptions).expand()
