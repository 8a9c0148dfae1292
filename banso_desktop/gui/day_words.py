# SPDX-License-Identifier: Apache-2.0
"""Days, spans, moments and ages in the language of the interface.

In Japanese they are written by the eras, as in :mod:`banso_desktop.domain.wareki`; in English
with names of months. The dense form of tables and fields (R8.11.24) is the same in both: it is
what stands in the office's files, and what a field reads back.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QLocale

from banso_desktop.domain import wareki
from banso_desktop.domain.ages import AgeRange
from banso_desktop.domain.values import PartialDate, Precision

_ENGLISH: Final = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
_SHORT: Final = QLocale.FormatType.ShortFormat


def language() -> str:
    """Return the language of the interface: ``"ja"`` or ``"en"``."""
    return "ja" if QLocale().language() == QLocale.Language.Japanese else "en"


def is_japanese() -> bool:
    """Tell whether the interface speaks Japanese."""
    return language() == "ja"


def weekday(day: date) -> str:
    """Return 火, or Tue."""
    return weekday_names()[day.weekday()]


def weekday_names() -> tuple[str, ...]:
    """Return 月 to 日, or Mon to Sun, by ``date.weekday()``."""
    if is_japanese():
        return tuple(wareki.WEEKDAYS)
    return tuple(_ENGLISH.dayName(number, _SHORT) for number in range(1, 8))


def long_date(day: date, *, with_weekday: bool = True) -> str:
    """Write 令和8年11月24日（火）, or 24 November 2026 (Tue)."""
    if is_japanese():
        return wareki.long_date(day, with_weekday=with_weekday)
    text = f"{day.day} {_ENGLISH.monthName(day.month)} {day.year}"
    return f"{text} ({weekday(day)})" if with_weekday else text


def short_date(day: date, *, with_weekday: bool = True) -> str:
    """Write 11/24（火）, or 11/24 (Tue)."""
    if is_japanese():
        return wareki.short_date(day, with_weekday=with_weekday)
    text = f"{day.month}/{day.day}"
    return f"{text} ({weekday(day)})" if with_weekday else text


def long_year(western: int) -> str:
    """Write 令和8年, or 2026."""
    return wareki.long_year(western) if is_japanese() else str(western)


def long_span(first: date, last: date) -> str:
    """Write 令和8年11月30日（月）〜12月6日（日）, or 30 Nov – 6 Dec 2026."""
    if is_japanese():
        return wareki.long_span(first, last)
    if first == last:
        return long_date(first)
    begins = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        begins += f" {_ENGLISH.monthName(first.month, _SHORT)}"
    if first.year != last.year:
        begins += f" {first.year}"
    return f"{begins} – {last.day} {_ENGLISH.monthName(last.month, _SHORT)} {last.year}"


def short_span(first: date, last: date) -> str:
    """Write 11/23〜29, or 11/23–29."""
    month = "" if first.month == last.month else f"{last.month}/"
    return f"{short_date(first, with_weekday=False)}{until()}{month}{last.day}"


def until() -> str:
    """Return what stands between two ends: 〜, or –."""
    return "〜" if is_japanese() else "–"


def short_moment(at: datetime) -> str:
    """Write 11/24（火）13:30, or 11/24 (Tue) 13:30."""
    return f"{short_date(at.date())}{_gap()}{wareki.clock(at.time())}"


def long_moment(at: datetime) -> str:
    """Write 令和8年11月24日（火）10:31, or 24 November 2026 (Tue) 10:31."""
    return f"{long_date(at.date())}{_gap()}{wareki.clock(at.time())}"


def long_text(when: PartialDate, *, with_weekday: bool = True) -> str:
    """Write a date as far as it is known: 昭和47年5月, 昭和47年ごろ, or May 1972, about 1972.

    What is no date is returned as it was typed.
    """
    about = when.precision is Precision.ABOUT
    parts = [int(part) for part in when.iso.split("-")] if when.iso else []
    if is_japanese():
        if len(parts) == 3 and not with_weekday:
            return wareki.long_date(date(*parts), with_weekday=False) + ("ごろ" if about else "")
        return wareki.long_text(when)
    match parts:
        case [year, month, day]:
            text = long_date(date(year, month, day), with_weekday=with_weekday)
        case [year, month]:
            text = f"{_ENGLISH.monthName(month)} {year}"
        case [year]:
            text = str(year)
        case _:
            return when.raw
    return f"about {text}" if about else text


def dense_text(when: PartialDate) -> str:
    """Write a date as far as it is known: R8.11.24, S47ごろ, or about S47."""
    text = wareki.dense_text(when)
    if is_japanese() or when.precision is not Precision.ABOUT or not when.iso:
        return text
    return f"about {text.removesuffix('ごろ')}"


def ages_text(ages: AgeRange) -> str:
    """Write 52歳, 53〜54歳, or aged 52, aged 53–54."""
    if is_japanese():
        return ages.text
    both = str(ages.low) if ages.low == ages.high else f"{ages.low}–{ages.high}"
    return f"aged {both}"


def joined(*parts: str) -> str:
    """Put words of one line beside each other: 小林・渡部, or Kobayashi, Watanabe."""
    return ("・" if is_japanese() else ", ").join(part for part in parts if part)


def listed(*parts: str) -> str:
    """Say one thing after another in a sentence: 9:30 訪問、13:00 電話, or Visit, Phone."""
    return ("、" if is_japanese() else ", ").join(part for part in parts if part)


def called(kind: str, name: str) -> str:
    """Write what something is called behind its kind: 計画「家計」, or Plan “Household budget”."""
    if not name:
        return kind
    return f"{kind}「{name}」" if is_japanese() else f"{kind} “{name}”"


def bracketed(text: str) -> str:
    """Put what belongs to a word behind it: （52歳）, or (aged 52) after a space."""
    if not text:
        return ""
    return f"（{text}）" if is_japanese() else f" ({text})"


def bullet(text: str) -> str:
    """Write a line of a list: ・玄関先で10分, or • Ten minutes at the door."""
    return f"・{text}" if is_japanese() else f"• {text}"


def _gap() -> str:
    return "" if is_japanese() else " "
