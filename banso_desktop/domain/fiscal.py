# SPDX-License-Identifier: Apache-2.0
"""The fiscal year of a municipality: 1 April to 31 March."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.wareki import era_of


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def month_of(day: date) -> Period:
    """Return the calendar month a day lies in."""
    first = day.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return Period(first, following - timedelta(days=1))


def week_of(day: date) -> Period:
    """Return the week a day lies in, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def fiscal_year_of(day: date) -> int:
    """Return the fiscal year a day lies in, named by the year its April lies in."""
    return day.year if day.month >= 4 else day.year - 1


def fiscal_year(year: int) -> Period:
    """Return the days of a fiscal year."""
    return Period(date(year, 4, 1), date(year + 1, 3, 31))


def fiscal_year_text(year: int) -> str:
    """Write 令和8年度, by the era of its 1 May.

    2019 is 令和元年度, as the government settled for the year the era began in; 1989 is
    平成元年度 and 1988 昭和63年度.
    """
    era = era_of(date(year, 5, 1))
    if era is None:
        return f"{year}年度"
    number = era.year_of(year)
    return f"{era.name}{'元' if number == 1 else number}年度"


def quarters(year: int) -> tuple[Period, Period, Period, Period]:
    """Return the four quarters of a fiscal year, April to June first."""
    starts = (date(year, 4, 1), date(year, 7, 1), date(year, 10, 1), date(year + 1, 1, 1))
    ends = (*starts[1:], date(year + 1, 4, 1))
    one, two, three, four = (
        Period(start, end - timedelta(days=1)) for start, end in zip(starts, ends, strict=True)
    )
    return one, two, three, four


def keeping_starts(completed: date) -> date:
    """Return the day a record's years of keeping are counted from.

    The usual rule of towns: 1 April of the fiscal year after the one the matter ended in.
    """
    return date(fiscal_year_of(completed) + 1, 4, 1)


def months_from(day: date, months: int) -> date:
    """Return the same day so many months later (earlier if negative), or the month's last day."""
    return day + relativedelta(months=months)
