# SPDX-License-Identifier: Apache-2.0
"""Recurrence rules as people choose and say them: 隔週火曜, 第1・第3火曜, 月末の開庁日.

A :class:`Choice` is what the editor's fields hold; it becomes a rule, a rule becomes a
choice again where it can, and both are written and read as one Japanese sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from banso_desktop.domain.dates import read_date
from banso_desktop.domain.recurrence import HolidayRule
from banso_desktop.domain.rules import Frequency, Rule, Weekday
from banso_desktop.domain.values import Precision
from banso_desktop.domain.wareki import WEEKDAYS, long_date

_OPEN_DAYS: Final = tuple(Weekday(day) for day in range(5))
_LAST: Final = -1


class Repeat(StrEnum):
    """The first choice of the editor."""

    DAILY = "daily"
    OPEN_DAYS = "open_days"
    """Monday to Friday."""
    WEEKLY = "weekly"
    MONTHLY_WEEKDAY = "monthly_weekday"
    MONTHLY_DAY = "monthly_day"
    MONTH_END = "month_end"
    MONTH_END_OPEN = "month_end_open"
    """The last working day; goes with moving before a holiday."""
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class Choice:
    """What the editor's fields hold.

    Attributes:
        repeat: The first choice.
        every: Every how many days, weeks, months or years.
        weekdays: Days of the week, 0 is Monday, in order.
        nth: Which of the month (1 to 5, -1 the last), in order.
        month_days: Days of the month, in order.
        month: Month of the year, for ``YEARLY``.
        until: Last day, or None.
        count: Number of times, or None.
    """

    repeat: Repeat
    every: int = 1
    weekdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    month: int = 0
    until: date | None = None
    count: int | None = None

    @property
    def holiday(self) -> HolidayRule:
        """What a new series of this choice does on holidays until someone says otherwise."""
        before = self.repeat is Repeat.MONTH_END_OPEN
        return HolidayRule.BEFORE if before else HolidayRule.REST


def rule_of(choice: Choice) -> Rule:
    """Return the rule of a choice."""
    match choice.repeat:
        case Repeat.DAILY:
            rule = Rule(Frequency.DAILY)
        case Repeat.OPEN_DAYS:
            rule = Rule(Frequency.WEEKLY, weekdays=_OPEN_DAYS)
        case Repeat.WEEKLY:
            rule = Rule(Frequency.WEEKLY, weekdays=tuple(Weekday(day) for day in choice.weekdays))
        case Repeat.MONTHLY_WEEKDAY:
            days = tuple(Weekday(day, nth) for nth in choice.nth for day in choice.weekdays)
            rule = Rule(Frequency.MONTHLY, weekdays=days)
        case Repeat.MONTHLY_DAY:
            rule = Rule(Frequency.MONTHLY, month_days=choice.month_days)
        case Repeat.MONTH_END:
            rule = Rule(Frequency.MONTHLY, month_days=(_LAST,))
        case Repeat.MONTH_END_OPEN:
            rule = Rule(Frequency.MONTHLY, weekdays=_OPEN_DAYS, positions=(_LAST,))
        case Repeat.YEARLY:
            rule = Rule(Frequency.YEARLY, months=(choice.month,), month_days=choice.month_days)
    return replace(rule, interval=choice.every, until=choice.until, count=choice.count)


def choice_of(rule: Rule, start: datetime) -> Choice | None:
    """Return the choice a rule was made from, or None where the editor cannot say it.

    Args:
        rule: The rule.
        start: Start of the series, which gives the day where the rule names none.
    """
    choice = _choice(rule, start)
    if choice is None:
        return None
    ended = replace(choice, every=rule.interval, until=rule.until, count=rule.count)
    return ended if _same_days(rule_of(ended), rule, start) else None


def _choice(rule: Rule, start: datetime) -> Choice | None:
    days = tuple(weekday.day for weekday in rule.weekdays)
    match rule.frequency:
        case Frequency.DAILY:
            return Choice(Repeat.DAILY)
        case Frequency.WEEKLY:
            if days == tuple(range(5)) and rule.interval == 1:
                return Choice(Repeat.OPEN_DAYS)
            return Choice(Repeat.WEEKLY, weekdays=tuple(sorted(days)) or (start.weekday(),))
        case Frequency.MONTHLY:
            return _monthly_choice(rule, start)
        case _:
            month = rule.months[0] if rule.months else start.month
            month_days = rule.month_days or (start.day,)
            return Choice(Repeat.YEARLY, month=month, month_days=month_days)


def _monthly_choice(rule: Rule, start: datetime) -> Choice | None:
    if rule.positions:
        return Choice(Repeat.MONTH_END_OPEN)
    if rule.weekdays:
        return Choice(
            Repeat.MONTHLY_WEEKDAY,
            weekdays=tuple(sorted({weekday.day for weekday in rule.weekdays})),
            nth=_nth_sorted({weekday.nth for weekday in rule.weekdays}),
        )
    if rule.month_days == (_LAST,):
        return Choice(Repeat.MONTH_END)
    return Choice(Repeat.MONTHLY_DAY, month_days=rule.month_days or (start.day,))


def _nth_sorted(numbers: set[int]) -> tuple[int, ...]:
    return tuple(sorted(numbers, key=lambda nth: (nth < 0, nth)))


def _same_days(one: Rule, other: Rule, start: datetime) -> bool:
    """Tell whether two rules differ in spelling only."""
    return _canonical(one, start) == _canonical(other, start)


def _canonical(rule: Rule, start: datetime) -> Rule:
    weekdays = tuple(sorted(rule.weekdays, key=lambda one: (one.nth, one.day)))
    months, month_days = rule.months, tuple(sorted(rule.month_days))
    if not weekdays and not month_days:
        if rule.frequency is Frequency.WEEKLY:
            weekdays = (Weekday(start.weekday()),)
        elif rule.frequency is not Frequency.DAILY:
            month_days = (start.day,)
    if rule.frequency is Frequency.YEARLY and not months:
        months = (start.month,)
    # The day a week begins with matters only where weeks are skipped.
    week_start = rule.week_start if rule.interval > 1 and len(weekdays) > 1 else 0
    return replace(
        rule, weekdays=weekdays, months=months, month_days=month_days, week_start=week_start
    )


def _joined_weekdays(days: tuple[int, ...]) -> str:
    return "・".join(WEEKDAYS[day] for day in days) + "曜"


def _nth_words(nth: tuple[int, ...]) -> str:
    return "・".join("最終" if number == _LAST else f"第{number}" for number in nth)


def _days_words(days: tuple[int, ...]) -> str:
    return "・".join(f"{day}日" for day in days)


def sentence(choice: Choice) -> str:
    """Say a choice: 毎週火曜, 隔週火・金曜, 第1・第3火曜, 月末の開庁日（10回）."""
    every = choice.every
    months = "" if every == 1 else f"{every}か月ごとの"
    match choice.repeat:
        case Repeat.DAILY:
            text = "毎日" if every == 1 else f"{every}日ごと"
        case Repeat.OPEN_DAYS:
            text = "平日"
        case Repeat.WEEKLY:
            weeks = {1: "毎週", 2: "隔週"}.get(every, f"{every}週ごとの")
            text = weeks + _joined_weekdays(choice.weekdays)
        case Repeat.MONTHLY_WEEKDAY:
            text = months + _nth_words(choice.nth) + _joined_weekdays(choice.weekdays)
        case Repeat.MONTHLY_DAY:
            text = (months or "毎月") + _days_words(choice.month_days)
        case Repeat.MONTH_END:
            text = (months or "毎月") + "末日"
        case Repeat.MONTH_END_OPEN:
            text = months + "月末の開庁日"
        case Repeat.YEARLY:
            years = "毎年" if every == 1 else f"{every}年ごとの"
            text = f"{years}{choice.month}月" + _days_words(choice.month_days)
    if choice.count is not None:
        return f"{text}（{choice.count}回）"
    if choice.until is not None:
        return f"{text}（{long_date(choice.until, with_weekday=False)}まで）"
    return text


def rule_sentence(rule: Rule, start: datetime) -> str | None:
    """Say a rule, or None where the editor cannot say it."""
    choice = choice_of(rule, start)
    return sentence(choice) if choice else None


_WEEKDAY_CHARACTERS: Final = rf"(?P<days>[{WEEKDAYS}](?:[・、,と]?[{WEEKDAYS}])*)"
_WEEKDAY_LIST: Final = rf"{_WEEKDAY_CHARACTERS}曜日?"
_NTH_LIST: Final = r"(?P<nth>(?:第?[1-5]|最終)(?:[・、,と](?:第?[1-5]|最終))*)"
_DAY_LIST: Final = r"(?P<dates>\d{1,2}日?(?:[・、,と]\d{1,2}日?)*)"
_MONTHS: Final = r"(?:毎月の?|(?P<every>\d{1,2})[かヶカケ]月ごとの?)"
_END: Final = re.compile(r"[(](?:(?P<count>\d{1,4})回|(?P<until>.+)まで)[)]$")


def _every(match: re.Match[str]) -> int:
    return int(match["every"] or 1)


def _read_weekdays(text: str) -> tuple[int, ...]:
    return tuple(sorted({WEEKDAYS.index(char) for char in text if char in WEEKDAYS}))


def _read_numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(number) for number in re.findall(r"\d+", text)}))


def _read_nth(text: str) -> tuple[int, ...]:
    numbers = set(_read_numbers(text)) | ({_LAST} if "最終" in text else set())
    return _nth_sorted(numbers)


def _read_weekly(match: re.Match[str]) -> Choice:
    every = 2 if match["fortnight"] else int(match["every"] or 1)
    return Choice(Repeat.WEEKLY, every, weekdays=_read_weekdays(match["days"]))


def _read_monthly_weekday(match: re.Match[str]) -> Choice:
    return Choice(
        Repeat.MONTHLY_WEEKDAY,
        _every(match),
        weekdays=_read_weekdays(match["days"]),
        nth=_read_nth(match["nth"]),
    )


def _read_monthly_day(match: re.Match[str]) -> Choice:
    return Choice(Repeat.MONTHLY_DAY, _every(match), month_days=_read_numbers(match["dates"]))


def _read_yearly(match: re.Match[str]) -> Choice:
    return Choice(
        Repeat.YEARLY,
        _every(match),
        month=int(match["month"]),
        month_days=_read_numbers(match["dates"]),
    )


_SENTENCES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Choice]], ...]] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            r"毎日|(?P<every>\d{1,3})日ごと",
            lambda match: Choice(Repeat.DAILY, _every(match)),
        ),
        (r"平日(?:毎日)?", lambda _match: Choice(Repeat.OPEN_DAYS)),
        (
            rf"(?:毎週の?|(?P<fortnight>隔週の?)|(?P<every>\d{{1,2}})週(?:間)?ごとの?){_WEEKDAY_CHARACTERS}(?:曜日?)?",
            _read_weekly,
        ),
        (rf"{_MONTHS}?{_NTH_LIST}{_WEEKDAY_LIST}", _read_monthly_weekday),
        (rf"{_MONTHS}?月末の開庁日", lambda match: Choice(Repeat.MONTH_END_OPEN, _every(match))),
        (rf"{_MONTHS}(?:末日?|月末)", lambda match: Choice(Repeat.MONTH_END, _every(match))),
        (rf"{_MONTHS}{_DAY_LIST}", _read_monthly_day),
        (
            rf"(?:毎年|(?P<every>\d{{1,2}})年ごとの?)(?P<month>\d{{1,2}})月{_DAY_LIST}",
            _read_yearly,
        ),
    )
)


def _fits(choice: Choice) -> bool:
    days_fit = all(1 <= day <= 31 for day in choice.month_days)
    month_fits = choice.repeat is not Repeat.YEARLY or 1 <= choice.month <= 12
    return days_fit and month_fits and choice.every >= 1


def read_sentence(text: str, today: date) -> Choice | None:
    """Read what :func:`sentence` says, also as people type it (隔週の火曜日, 第1と第3火曜).

    2週おき is not read: to some it means every second week, to others every third.

    Args:
        text: What was typed.
        today: The day a last day without a year is counted from.
    """
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    end = _END.search(plain)
    until, count = None, None
    if end is not None:
        plain = plain[: end.start()]
        count = int(end["count"]) if end["count"] else None
        if end["until"]:
            read = read_date(end["until"], today)
            if read is None or read.precision is not Precision.DAY:
                return None
            until = date.fromisoformat(read.iso)
    for pattern, reader in _SENTENCES:
        match = pattern.fullmatch(plain)
        if match is not None:
            choice = replace(reader(match), until=until, count=count)
            return choice if _fits(choice) and count != 0 else None
    return None
