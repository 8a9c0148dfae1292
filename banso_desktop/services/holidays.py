# SPDX-License-Identifier: Apache-2.0
"""Days on which the office is closed: national holidays, year-end days, the town's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from banso_desktop.domain.fiscal import Period
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import town as rows


@dataclass(frozen=True, slots=True)
class DayNote:
    """What a day is.

    Attributes:
        name: Such as 勤労感謝の日 or 議会, ``""`` for an ordinary day.
        closed: Whether the office is closed (weekends are not said here).
        holiday: Whether it is a national holiday.
    """

    name: str
    closed: bool
    holiday: bool


_YEAR_END = frozenset({(12, 29), (12, 30), (12, 31), (1, 2), (1, 3)})
"""Closed besides holidays: 地方自治法4条の2 and the act on holidays of public offices."""


def day_notes(desk: Desk, period: Period) -> Mapping[date, DayNote]:
    """Return the days of a period that are not ordinary."""
    import jpholiday

    with desk.reading() as reading:
        own = rows.town_days(reading, period.first.isoformat(), period.last.isoformat())
    kinds = desk.codes["town_day_kind"]
    found: dict[date, DayNote] = {}
    for offset in range(period.days):
        day = period.first + timedelta(days=offset)
        national = jpholiday.is_holiday_name(day) or ""
        name, kind = own.get(day.isoformat(), ("", ""))
        year_end = (day.month, day.day) in _YEAR_END
        closed = bool(national) or year_end or kinds[kind].flag("closed")
        words = national or name or ("年末年始" if year_end else "")
        if words or closed:
            found[day] = DayNote(words, closed, bool(national))
    return found


def closed_days(desk: Desk, period: Period) -> Callable[[date], bool]:
    """Return a predicate that tells closed days within a month around a period."""
    around = Period(period.first - timedelta(days=31), period.last + timedelta(days=31))
    notes = day_notes(desk, around)
    return lambda day: day in notes and notes[day].closed
