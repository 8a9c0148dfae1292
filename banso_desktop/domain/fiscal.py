# SPDX-License-Identifier: Apache-2.0
"""The fiscal year of a municipality: 1 April to 31 March."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


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


def months_from(day: date, months: int) -> date:
    """Return the same day so many months later (earlier if negative), or the month's last day."""
    return day + relativedelta(months=months)
