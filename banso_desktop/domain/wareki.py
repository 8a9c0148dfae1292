# SPDX-License-Identifier: Apache-2.0
"""Eras of the Japanese calendar, and writing dates by them.

Reading what people type is in :mod:`banso_desktop.domain.dates`. Dates before 明治6年
(1873) are written by the Gregorian calendar too, although people then used another.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from banso_desktop.domain.values import PartialDate, Precision


@dataclass(frozen=True, slots=True)
class Era:
    """One era.

    Attributes:
        name: Two characters, such as 昭和.
        letter: The Latin letter of forms, such as ``S``.
        first: Its first day; the day before belongs to the era before.
        last: Its last day, or None for the present era.
    """

    name: str
    letter: str
    first: date
    last: date | None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def western(self, year: int) -> int:
        """Return the Gregorian year of the era's year (元年 is 1)."""
        return self.first.year + year - 1

    def year_of(self, western: int) -> int:
        """Return the era's year of a Gregorian year."""
        return western - self.first.year + 1

    def covers_year(self, western: int) -> bool:
        """Tell whether any day of the Gregorian year lies in the era."""
        return self.first.year <= western <= (self.last.year if self.last else western)

    def covers_month(self, western: int, month: int) -> bool:
        """Tell whether any day of the month lies in the era."""
        asked = (western, month)
        begins = (self.first.year, self.first.month) <= asked
        return begins and (self.last is None or asked <= (self.last.year, self.last.month))


ERAS: Final = (
    Era("令和", "R", date(2019, 5, 1), None),
    Era("平成", "H", date(1989, 1, 8), date(2019, 4, 30)),
    Era("昭和", "S", date(1926, 12, 25), date(1989, 1, 7)),
    Era("大正", "T", date(1912, 7, 30), date(1926, 12, 24)),
    Era("明治", "M", date(1868, 1, 25), date(1912, 7, 29)),
)
"""Newest first."""

WEEKDAYS: Final = "月火水木金土日"
"""By ``date.weekday()``."""


def era_of(day: date) -> Era | None:
    """Return the era a day lies in, or None before 明治."""
    return next((era for era in ERAS if day in era), None)


def era_named(text: str) -> Era | None:
    """Return the era by name, first character or letter (昭和, 昭, S, s, ㍼)."""
    asked = unicodedata.normalize("NFKC", text).upper()
    return next((era for era in ERAS if asked in (era.name, era.name[0], era.letter)), None)


def weekday(day: date) -> str:
    """Return the one character of the day of the week, such as 火."""
    return WEEKDAYS[day.weekday()]


def _long_year(western: int, era: Era | None) -> str:
    if era is None:
        return f"{western}年"
    year = era.year_of(western)
    return f"{era.name}{'元' if year == 1 else year}年"


def long_year(western: int) -> str:
    """Write a Gregorian year as 令和8年, by the era of its last day."""
    return _long_year(western, era_of(date(western, 12, 31)))


def long_date(day: date, *, with_weekday: bool = True) -> str:
    """Write a day as 令和8年11月24日（火）."""
    text = f"{_long_year(day.year, era_of(day))}{day.month}月{day.day}日"
    return f"{text}（{weekday(day)}）" if with_weekday else text


def dense_date(day: date) -> str:
    """Write a day for tables and fields as R8.11.24."""
    era = era_of(day)
    if era is None:
        return f"{day.year}.{day.month}.{day.day}"
    return f"{era.letter}{era.year_of(day.year)}.{day.month}.{day.day}"


def short_date(day: date, *, with_weekday: bool = True) -> str:
    """Write a day of the current season as 11/24（火）."""
    text = f"{day.month}/{day.day}"
    return f"{text}（{weekday(day)}）" if with_weekday else text


def long_span(first: date, last: date) -> str:
    """Write two days as 令和8年11月23日（月）〜29日（日）, saying only what differs."""
    if first == last:
        return long_date(first)
    end = long_date(last)
    if era_of(first) == era_of(last) and first.year == last.year:
        end = f"{last.month}月{last.day}日（{weekday(last)}）"
        if first.month == last.month:
            end = f"{last.day}日（{weekday(last)}）"
    return f"{long_date(first)}〜{end}"


def clock(at: time) -> str:
    """Write a time of day as 9:30."""
    return f"{at.hour}:{at.minute:02}"


def dense_moment(at: datetime) -> str:
    """Write a local time for tables and fields as R8.11.24 10:31."""
    return f"{dense_date(at.date())} {clock(at.time())}"


def long_moment(at: datetime) -> str:
    """Write a local time as 令和8年11月24日（火）10:31."""
    return f"{long_date(at.date())}{clock(at.time())}"


def _era_as_typed(raw: str) -> Era | None:
    """Return the era the typed text begins with: S64 stays 昭和64年, though 平成 began in it."""
    typed = unicodedata.normalize("NFKC", raw).strip()
    return era_named(typed[:2]) or era_named(typed[:1])


def _era_of_part(when: PartialDate, year: int, month: int | None) -> Era | None:
    typed = _era_as_typed(when.raw)
    if typed is not None and (
        typed.covers_year(year) if month is None else typed.covers_month(year, month)
    ):
        return typed
    return era_of(date(year, month or 12, 28))


def long_text(when: PartialDate) -> str:
    """Write a date as far as it is known: 昭和47年5月3日（水）, 昭和47年5月, 昭和47年ごろ.

    What is no date is returned as it was typed.
    """
    parts = [int(part) for part in when.iso.split("-")] if when.iso else []
    about = "ごろ" if when.precision is Precision.ABOUT else ""
    match parts:
        case [year, month, day]:
            return long_date(date(year, month, day)) + about
        case [year, month]:
            era = _era_of_part(when, year, month)
            return f"{_long_year(year, era)}{month}月{about}"
        case [year]:
            return _long_year(year, _era_of_part(when, year, None)) + about
        case _:
            return when.raw


def dense_text(when: PartialDate) -> str:
    """Write a date as far as it is known: R8.11.24, R7.4, S47 or S47ごろ.

    What is no date is returned as it was typed.
    """
    parts = [int(part) for part in when.iso.split("-")] if when.iso else []
    about = "ごろ" if when.precision is Precision.ABOUT else ""
    if not parts:
        return when.raw
    if len(parts) == 3:
        return dense_date(date(*parts)) + about
    era = _era_of_part(when, parts[0], parts[1] if len(parts) == 2 else None)
    first = f"{era.letter}{era.year_of(parts[0])}" if era else str(parts[0])
    return ".".join([first, *(str(part) for part in parts[1:])]) + about
