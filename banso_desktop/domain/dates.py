# SPDX-License-Identifier: Apache-2.0
"""Reading dates and times of day the way people type them (ux.md §2.2).

Nothing is refused: what is no date, or a day its era does not have, is kept as typed with
precision ``UNKNOWN``. Nothing is guessed beyond the forms listed at :func:`read_date`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.domain.wareki import ERAS, WEEKDAYS, Era, dense_text, era_named, era_of

_NAMED_DAYS: Final = {
    "今日": 0,
    "きょう": 0,
    "本日": 0,
    "昨日": -1,
    "きのう": -1,
    "おととい": -2,
    "一昨日": -2,
    "明日": 1,
    "あした": 1,
    "あす": 1,
    "あさって": 2,
    "明後日": 2,
}
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
LIVED_YEARS: Final = range(1000, 3000)
"""Years a typed date can mean; beyond them it stands for "no end" in other programs."""
_YEARS_AHEAD: Final = 10
"""A year typed without its era is the present era's, but only this far ahead."""

_ERA: Final = "|".join(f"{era.name}|{era.name[0]}|{era.letter}" for era in ERAS)
_SEPARATOR: Final = r"[./\-年]"
_ABOUT: Final = re.compile(r"(ごろ|頃|ころ|くらい|ぐらい)$")
_WEEKDAY_MARK: Final = re.compile(rf"\(([{WEEKDAYS}])(?:曜日?)?\)$|([{WEEKDAYS}])曜日?$")
_ERA_PARTS: Final = re.compile(
    rf"(?P<era>{_ERA})(?P<y>\d{{1,2}})(?:{_SEPARATOR}(?P<m>\d{{1,2}})(?:[./\-月](?P<d>\d{{1,2}})日?|月)?|年)?"
)
_ERA_DIGITS: Final = re.compile(rf"(?P<era>{_ERA})(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)?")
_WESTERN_PARTS: Final = re.compile(
    rf"(?P<y>\d{{4}})(?:{_SEPARATOR}(?P<m>\d{{1,2}})(?:[./\-月](?P<d>\d{{1,2}})日?|月)?|年)?"
)
_WESTERN_DIGITS: Final = re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)?")
_BARE_PARTS: Final = re.compile(
    rf"(?P<y>\d{{1,2}}){_SEPARATOR}(?P<m>\d{{1,2}})[./\-月](?P<d>\d{{1,2}})日?"
)
_THIS_YEAR: Final = re.compile(r"(?P<m>\d{1,2})(?:[./\-月](?P<d>\d{1,2})日?|月)")
_OFFSET: Final = re.compile(r"([+\-])(\d{1,5})")
_COUNTED: Final = re.compile(r"(\d{1,4})(日|週間?|か月|ヶ月|カ月|ケ月|月|年)(後|前)")
_KANJI_NUMBER: Final = re.compile("[〇一二三四五六七八九十]+")


def _kanji_value(match: re.Match[str]) -> str:
    """Read 四十七 as 47; only up to 99, which is all a wareki date needs."""
    digits = {char: value for value, char in enumerate("〇一二三四五六七八九")}
    written = match[0]
    if "十" not in written:
        return "".join(str(digits[char]) for char in written)
    tens, _, ones = written.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return written
    return str(digits.get(tens, 1) * 10 + digits.get(ones, 0))


def _plain(text: str) -> str:
    """Normalise: half width, capital letters, no spaces, ``元年`` and kanji as digits."""
    plain = unicodedata.normalize("NFKC", text).upper()
    plain = re.sub(r"[‐-―−ー]", "-", re.sub(r"\s+", "", plain))
    plain = re.sub(rf"^({_ERA})元", r"\g<1>1", plain).replace(",", ".")
    if plain in _NAMED_DAYS:
        return plain
    return _KANJI_NUMBER.sub(_kanji_value, plain).replace("。", ".")


@dataclass(frozen=True, slots=True)
class _Read:
    """Year, month and day as read; the era bounds what they may be."""

    year: int
    month: int | None
    day: int | None
    era: Era | None = None

    def iso(self) -> str | None:
        """Return the ISO text, or None where the calendar or the era has no such day."""
        if not _FIRST_YEAR <= self.year <= _LAST_YEAR:
            return None
        if self.month is None:
            fits = self.era is None or self.era.covers_year(self.year)
            return f"{self.year:04}" if fits else None
        if not 1 <= self.month <= 12:
            return None
        if self.day is None:
            fits = self.era is None or self.era.covers_month(self.year, self.month)
            return f"{self.year:04}-{self.month:02}" if fits else None
        try:
            whole = date(self.year, self.month, self.day)
        except ValueError:
            return None
        return whole.isoformat() if self.era is None or whole in self.era else None


def _number(match: re.Match[str], group: str) -> int | None:
    return int(match[group]) if match[group] is not None else None


def _with_era(match: re.Match[str], _today: date) -> _Read | None:
    era = era_named(match["era"])
    if era is None or int(match["y"]) == 0:
        return None
    year = era.western(int(match["y"]))
    return _Read(year, _number(match, "m"), _number(match, "d"), era)


def _western(match: re.Match[str], _today: date) -> _Read | None:
    return _Read(int(match["y"]), _number(match, "m"), _number(match, "d"))


def _bare(match: re.Match[str], today: date) -> _Read | None:
    era = era_of(today)
    if era is None or int(match["y"]) == 0:
        return None
    year = era.western(int(match["y"]))
    if year > today.year + _YEARS_AHEAD:
        return None
    return _Read(year, _number(match, "m"), _number(match, "d"), era)


def _this_year(match: re.Match[str], today: date) -> _Read | None:
    return _Read(today.year, _number(match, "m"), _number(match, "d"))


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], _Read | None]], ...]] = (
    (_ERA_PARTS, _with_era),
    (_ERA_DIGITS, _with_era),
    (_WESTERN_PARTS, _western),
    (_WESTERN_DIGITS, _western),
    (_BARE_PARTS, _bare),
    (_THIS_YEAR, _this_year),
)


def _relative(plain: str, today: date) -> date | None:
    """Read 今日, +14, 2週間後; None if it is nothing of the kind or out of the calendar."""
    try:
        if plain in _NAMED_DAYS:
            return today + timedelta(days=_NAMED_DAYS[plain])
        if offset := _OFFSET.fullmatch(plain):
            return today + timedelta(days=int(offset[1] + offset[2]))
        if counted := _COUNTED.fullmatch(plain):
            number = int(counted[1]) * (1 if counted[3] == "後" else -1)
            match counted[2][0]:
                case "日":
                    return today + timedelta(days=number)
                case "週":
                    return today + timedelta(weeks=number)
                case "年":
                    return today + relativedelta(years=number)
                case _:
                    return today + relativedelta(months=number)
    except (OverflowError, ValueError):
        pass
    return None


def _off_weekday(mark: re.Match[str] | None, iso: str) -> bool:
    """Tell whether a day of the week was typed that the day is not."""
    if mark is None:
        return False
    return len(iso) != 10 or WEEKDAYS[date.fromisoformat(iso).weekday()] != (mark[1] or mark[2])


def is_of_a_life(day: date) -> bool:
    """Tell whether people can mean this day; days are counted on from any that is."""
    return day.year in LIVED_YEARS


def read_date(text: str, today: date) -> PartialDate | None:
    """Read a date as typed; None for blank text.

    Read are, in full or half width, with or without a day of the week behind::

        R6.4.1  r060401  令和6年4月1日  令6.4.1  R元.5.1  ㍼47.3  S47  昭和四十七年
        20240401  2024/4/1  2024-4  1972年
        11/24  11月24日 (this year)      6.4.1 (the present era)
        今日  きのう  あした  +14  -3  2週間後  1か月前
        any of them with ごろ (precision ABOUT)

    A year typed alone (S47, 1972) is ``ABOUT``; written out with 年 it is ``YEAR``. A day of
    the week that does not fit means the day is none: it is kept as typed, ``UNKNOWN``, as
    are 2024/2/30, a day outside its era (H1.1.7) and one no life reaches (9999/12/31).

    Args:
        text: What was typed; it becomes ``raw`` unchanged.
        today: The day relative words and missing years are counted from.
    """
    if not text.strip():
        return None
    plain = _plain(text)
    about = _ABOUT.search(plain)
    plain = _ABOUT.sub("", plain)
    if (day := _relative(plain, today)) is not None and is_of_a_life(day):
        precision = Precision.ABOUT if about else Precision.DAY
        return PartialDate(day.isoformat(), precision, text)
    mark = _WEEKDAY_MARK.search(plain)
    bare = _WEEKDAY_MARK.sub("", plain) if mark else plain
    for form, reader in _FORMS:
        match = form.fullmatch(bare)
        if match is None:
            continue
        read = reader(match, today)
        iso = read.iso() if read else None
        if iso is None or int(iso[:4]) not in LIVED_YEARS or _off_weekday(mark, iso):
            break
        return PartialDate(iso, _precision(iso, bare, about is not None), text)
    return PartialDate("", Precision.UNKNOWN, text)


def as_typed(when: PartialDate) -> str:
    """Return the text that stands for a stored date in a field or a history.

    That is what was typed, unless it says another day on another day (きのう, +14, 11/24):
    typed text is read anew when a form is saved, and would move the date. Then it is written
    out (R8.11.23).
    """
    first, second = (read_date(when.raw, day) for day in _FAR_APART)
    return when.raw if when.raw and first == second else dense_text(when)


_FAR_APART: Final = (date(1999, 1, 1), date(2030, 6, 15))
"""Two days that share neither year nor era nor distance to anything typed."""


def _precision(iso: str, plain: str, about: bool) -> Precision:
    if about or (len(iso) == 4 and not plain.endswith("年")):
        return Precision.ABOUT
    return {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}[len(iso)]


class DayPart(StrEnum):
    """A part of the day, where no hour was said."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


_PARTS: Final = {
    "午前": DayPart.MORNING,
    "午前中": DayPart.MORNING,
    "朝": DayPart.MORNING,
    "AM": DayPart.MORNING,
    "午後": DayPart.AFTERNOON,
    "昼": DayPart.AFTERNOON,
    "昼すぎ": DayPart.AFTERNOON,
    "PM": DayPart.AFTERNOON,
    "夕方": DayPart.EVENING,
    "夜": DayPart.EVENING,
    "晩": DayPart.EVENING,
}
_PART_BEGINS: Final = {
    DayPart.MORNING: time(9),
    DayPart.AFTERNOON: time(13),
    DayPart.EVENING: time(17),
}
_CLOCK: Final = re.compile(
    r"(?P<part>午前|午後|朝|夜|夕方|AM|PM)?(?P<h>\d{1,2})(?::(?P<m>\d{2})|時(?:(?P<half>半)|(?P<n>\d{1,2})分)?)"
    r"(?P<after>AM|PM)?"
)
_CLOCK_DIGITS: Final = re.compile(r"(?P<h>\d{1,2})(?P<m>\d{2})")


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day as far as it was said.

    Attributes:
        at: The hour and minute, or None where only a part of the day was said.
        part: The part of the day, or None where the hour was said.
        raw: As typed.
    """

    at: time | None
    part: DayPart | None
    raw: str

    @property
    def begins(self) -> time:
        """Where it stands on a board: the time, or the beginning of the part."""
        if self.at is not None:
            return self.at
        return _PART_BEGINS[self.part or DayPart.MORNING]


def read_time(text: str) -> TimeOfDay | None:
    """Read 9:30, 930, ９時半, 午後3時15分, 15:30, 正午, 午後; None if it is none of them.

    午後12:30 is half past noon, 午前0時 and 午前12時 are midnight; 24:00 is no time of a day.
    """
    plain = _plain(text).replace("時頃", "時").removesuffix("ごろ").removesuffix("頃")
    if plain in _PARTS:
        return TimeOfDay(None, _PARTS[plain], text)
    if plain == "正午":
        return TimeOfDay(time(12), None, text)
    match = _CLOCK.fullmatch(plain) or _CLOCK_DIGITS.fullmatch(plain)
    if match is None:
        return None
    said = match.groupdict()
    hour = int(said["h"])
    minute = 30 if said.get("half") else int(said.get("m") or said.get("n") or 0)
    part = said.get("part") or said.get("after")
    if part in ("午後", "PM", "夜", "夕方") and hour < 12:
        hour += 12
    elif part in ("午前", "AM", "朝") and hour == 12:
        hour = 0
    elif part in ("午前", "AM", "朝") and hour > 12:
        return None
    if hour > 23 or minute > 59:
        return None
    return TimeOfDay(time(hour, minute), None, text)


_LENGTH: Final = re.compile(
    r"(?P<h>\d{1,2}(?:\.\d{1,2})?)(?:時間|H|HOURS?)(?:(?P<half>半)|(?P<n>\d{1,2})(?:分|MIN)?)?"
)
_LENGTH_CLOCK: Final = re.compile(r"(?P<h>\d{1,2}):(?P<n>[0-5]\d)")
_LENGTH_MINUTES: Final = re.compile(r"(?P<n>\d{1,5})(?:分間?|MIN(?:UTES?)?)?")


def read_minutes(text: str) -> int | None:
    """Read a length of time: 90, 90分, 1時間半, 1時間30分, 1:30, 1.5時間, 半時間, 1h30.

    None for anything else, also for what is left of nothing: -30 is no length.
    """
    plain = _plain(text).removesuffix("くらい").removesuffix("ぐらい").removesuffix("ほど")
    if plain == "半時間":
        return 30
    if match := _LENGTH_MINUTES.fullmatch(plain):
        return int(match["n"])
    match = _LENGTH.fullmatch(plain) or _LENGTH_CLOCK.fullmatch(plain)
    if match is None:
        return None
    said = match.groupdict()
    minutes = 30 if said.get("half") else int(said.get("n") or 0)
    return round(float(said["h"]) * 60) + minutes


_CUTS: Final = re.compile(r"\s+|(?<=[日)])(?=\S)|(?=午前|午後)")


def read_moment(text: str, today: date, default: time | None = None) -> datetime | None:
    """Read a day with a time of day: R8.11.24 10:31, 11/24 午後3時, 今日 9:30, or 10:31 today.

    Args:
        text: What was typed.
        today: See :func:`read_date`; also the day where only a time was typed.
        default: Time to take where only a day was typed; without it such text is None.

    Returns:
        Floating local time, or None where the day or the time is not known.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if alone := read_time(plain):
        return datetime.combine(today, alone.begins)
    for cut in _CUTS.finditer(plain):
        when = read_date(plain[: cut.start()], today)
        at = read_time(plain[cut.end() :])
        if when is not None and when.precision is Precision.DAY and at is not None:
            return datetime.combine(date.fromisoformat(when.iso), at.begins)
    whole = read_date(plain, today)
    if default is not None and whole is not None and whole.precision is Precision.DAY:
        return datetime.combine(date.fromisoformat(whole.iso), default)
    return None
