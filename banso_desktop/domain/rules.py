# SPDX-License-Identifier: Apache-2.0
"""Recurrence rules of RFC 5545, as far as visits need them, expanded by python-dateutil.

Times are floating local time, so summer time is no matter. Taken are ``FREQ`` (daily to
yearly), ``INTERVAL``, ``COUNT``, ``UNTIL``, ``BYDAY``, ``BYMONTHDAY``, ``BYMONTH``,
``BYSETPOS`` and ``WKST``; a rule with any other part is not read.

Expanding is bounded whatever the rule: by the last day asked for, and for rules that never
match by the calendar. It repeats every 400 years to the day and the weekday, and dateutil
ends with the year 9999; so the rule is expanded as far up as 400-year steps reach, and one
that never matches is given up after less than 800 years of it (at most some tenths of a second).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import Final, Literal

from dateutil import rrule

DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The names of the days of the week, by ``date.weekday()``."""

_LARGEST_INTERVAL: Final = 400
_LARGEST_COUNT: Final = 10_000
_CYCLE: Final = 400
_LAST_YEAR: Final = 2400
_BY_DAY: Final = re.compile(r"([+-]?\d{1,2})?([A-Z]{2})")


class RuleNotRead(ValueError):
    """A rule is malformed, or has a part that is not supported.

    Attributes:
        part: The part that is wrong, such as ``"BYDAY"``.
    """

    def __init__(self, part: str, rule: str) -> None:
        self.part = part
        super().__init__(f"{part} of the rule {rule!r}")


class Frequency(StrEnum):
    """The period a rule counts in."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


# By their numbers in dateutil, whose type stubs ask for literals.
_FREQUENCIES: Final[Mapping[Frequency, Literal[0, 1, 2, 3]]] = {
    Frequency.YEARLY: 0,
    Frequency.MONTHLY: 1,
    Frequency.WEEKLY: 2,
    Frequency.DAILY: 3,
}


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week of a rule.

    Attributes:
        day: 0 is Monday.
        nth: The first to fifth of the month, -1 the last, 0 every one.
    """

    day: int
    nth: int = 0

    @property
    def text(self) -> str:
        """As RFC 5545 writes it: ``TU``, ``1TU``, ``-1TU``."""
        return f"{self.nth or ''}{DAYS[self.day]}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A recurrence rule.

    Attributes:
        frequency: Period.
        interval: Every how many periods.
        weekdays: ``BYDAY``.
        month_days: ``BYMONTHDAY``; -1 is the last day.
        months: ``BYMONTH``.
        positions: ``BYSETPOS``.
        week_start: Day a week begins with; 0 is Monday.
        count: Number of occurrences, or None.
        until: Last day, or None.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0
    count: int | None = None
    until: date | None = None

    @property
    def text(self) -> str:
        """The one way this program writes the rule; :func:`read_rule` reads it back."""
        parts = [f"FREQ={self.frequency.value}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}T235959")
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(weekday.text for weekday in self.weekdays))
        for name, numbers in (
            ("BYMONTHDAY", self.month_days),
            ("BYMONTH", self.months),
            ("BYSETPOS", self.positions),
        ):
            if numbers:
                parts.append(f"{name}=" + ",".join(str(number) for number in numbers))
        if self.week_start:
            parts.append(f"WKST={DAYS[self.week_start]}")
        return ";".join(parts)


def _numbers(text: str, smallest: int, largest: int) -> tuple[int, ...]:
    numbers = tuple(int(part) for part in text.split(","))
    if not all(number and smallest <= number <= largest for number in numbers):
        raise ValueError(text)
    return numbers


def _one(text: str, largest: int) -> int:
    (number,) = _numbers(text, 1, largest)
    return number


def _weekdays(text: str) -> tuple[Weekday, ...]:
    found = []
    for part in text.split(","):
        match = _BY_DAY.fullmatch(part)
        if match is None or (match[1] is not None and not -5 <= int(match[1]) <= 5):
            raise ValueError(text)
        nth = int(match[1]) if match[1] is not None else 0
        if match[1] is not None and nth == 0:
            raise ValueError(text)
        found.append(Weekday(DAYS.index(match[2]), nth))
    return tuple(found)


def _until(text: str) -> date:
    # A time of day, with or without Z, is of no matter: the last day counts whole.
    return datetime.strptime(text[:8], "%Y%m%d").date()  # noqa: DTZ007 - a calendar day


_PARTS: Final[Mapping[str, tuple[str, Callable[[str], object]]]] = {
    "FREQ": ("frequency", Frequency),
    "INTERVAL": ("interval", lambda text: _one(text, _LARGEST_INTERVAL)),
    "COUNT": ("count", lambda text: _one(text, _LARGEST_COUNT)),
    "UNTIL": ("until", _until),
    "BYDAY": ("weekdays", _weekdays),
    "BYMONTHDAY": ("month_days", lambda text: _numbers(text, -31, 31)),
    "BYMONTH": ("months", lambda text: _numbers(text, 1, 12)),
    "BYSETPOS": ("positions", lambda text: _numbers(text, -366, 366)),
    "WKST": ("week_start", DAYS.index),
}


def read_rule(text: str) -> Rule:
    """Read a rule as RFC 5545 writes it, with or without ``RRULE:`` in front.

    Raises:
        RuleNotRead: With the part that is malformed, unknown, twice there or missing.
    """
    bare = text.strip().upper().removeprefix("RRULE:")
    read: dict[str, object] = {}
    for part in bare.split(";"):
        name, _, value = part.partition("=")
        field, reader = _PARTS.get(name, ("", str))
        if not field or field in read:
            raise RuleNotRead(name, text)
        try:
            read[field] = reader(value)
        except ValueError as error:
            raise RuleNotRead(name, text) from error
    if "frequency" not in read:
        raise RuleNotRead("FREQ", text)
    rule = Rule(**read)  # type: ignore[arg-type]  # each reader returns its field's type
    if unfit := _unfit(rule):
        raise RuleNotRead(unfit, text)
    return rule


def _unfit(rule: Rule) -> str:
    """Return the part RFC 5545 forbids beside the others, or ``""``."""
    long_period = rule.frequency in (Frequency.MONTHLY, Frequency.YEARLY)
    if not long_period and any(weekday.nth for weekday in rule.weekdays):
        return "BYDAY"
    if rule.frequency is Frequency.WEEKLY and rule.month_days:
        return "BYMONTHDAY"
    if rule.frequency is Frequency.DAILY and rule.positions:
        return "BYSETPOS"
    if rule.positions and not (rule.weekdays or rule.month_days or rule.months):
        return "BYSETPOS"
    if rule.count is not None and rule.until is not None:
        return "COUNT"
    return ""


def _spelled_out(rule: Rule, start: datetime) -> Rule:
    """Return the rule with the parts it takes from its start written out."""
    if rule.weekdays or rule.month_days:
        return rule
    match rule.frequency:
        case Frequency.WEEKLY:
            return replace(rule, weekdays=(Weekday(start.weekday()),))
        case Frequency.MONTHLY:
            return replace(rule, month_days=(start.day,))
        case Frequency.YEARLY:
            return replace(rule, months=rule.months or (start.month,), month_days=(start.day,))
        case _:
            return rule


def _nearer(rule: Rule, start: datetime, first: date) -> datetime:
    """Return a later start in step with the rule, at least one period before ``first``."""
    if rule.count is not None:
        return start
    interval = rule.interval
    days = (first - start.date()).days
    match rule.frequency:
        case Frequency.DAILY | Frequency.WEEKLY:
            step = interval * (7 if rule.frequency is Frequency.WEEKLY else 1)
            whole = days // step - 1
            return start + timedelta(days=whole * step) if whole > 0 else start
        case Frequency.MONTHLY:
            months = (first.year - start.year) * 12 + first.month - start.month
            whole = months // interval - 1
            ordinal = start.year * 12 + start.month - 1 + whole * interval
            if whole <= 0:
                return start
            return start.replace(year=ordinal // 12, month=ordinal % 12 + 1, day=1)
        case _:
            whole = (first.year - start.year) // interval - 1
            if whole <= 0:
                return start
            return start.replace(year=start.year + whole * interval, month=1, day=1)


def occurrences(rule: Rule, start: datetime, first: date, last: date) -> Iterator[datetime]:
    """Yield when the rule falls, from ``first`` to ``last``, both included, in order.

    ``start`` itself is no occurrence unless the rule matches it. The cost depends on the
    days asked for, not on how long the series runs, except with ``COUNT``. Days after the
    year 2400 are never reached.
    """
    end = min(last, rule.until or last, date(_LAST_YEAR, 12, 31))
    first = max(first, start.date())
    if end < first:
        return
    whole = _spelled_out(rule, start)
    begin = _nearer(whole, start, first)
    up = (MAXYEAR - 1 - end.year) // _CYCLE * _CYCLE
    found = rrule.rrule(
        _FREQUENCIES[whole.frequency],
        dtstart=begin.replace(year=begin.year + up),
        interval=whole.interval,
        wkst=whole.week_start,
        count=whole.count,
        byweekday=[rrule.weekday(one.day, one.nth or None) for one in whole.weekdays] or None,
        bymonthday=whole.month_days or None,
        bymonth=whole.months or None,
        bysetpos=whole.positions or None,
    )
    limit = datetime.combine(end.replace(year=end.year + up), time.max)
    earliest = max(start, datetime.combine(first, time.min))
    for there in takewhile(lambda moment: moment <= limit, found):
        here = there.replace(year=there.year - up)
        if here >= earliest:
            yield here


def falls_on(rule: Rule, start: datetime, moment: datetime) -> bool:
    """Tell whether the rule falls exactly on a moment."""
    return moment in occurrences(rule, start, moment.date(), moment.date())
