# SPDX-License-Identifier: Apache-2.0
"""Ages, also of people whose day of birth is only partly known.

By the law on counting ages (年齢計算ニ関スル法律) an age is reached at the end of the day
before the birthday: who was born on 1 April is six on 31 March at midnight and starts school
the next morning. :func:`age_on` is the age during a day.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from banso_desktop.domain.values import PartialDate


class SurveyBand(StrEnum):
    """The age bands of the Cabinet Office's surveys on social withdrawal."""

    YOUNG = "15-39"
    MIDDLE = "40-64"


@dataclass(frozen=True, slots=True)
class AgeRange:
    """The ages a person may have; ``low == high`` when the age is known."""

    low: int
    high: int

    @property
    def text(self) -> str:
        """52歳, or 53〜54歳 where the day of birth is only partly known."""
        return f"{self.low}歳" if self.low == self.high else f"{self.low}〜{self.high}歳"

    @property
    def survey_band(self) -> SurveyBand | None:
        """The survey band, or None outside both or where it is not certain."""
        low, high = survey_band(self.low), survey_band(self.high)
        return low if low is high else None

    @property
    def decade_text(self) -> str:
        """年代 for papers without names: 50代, 50〜60代, 10歳未満, 90代以上."""
        low, high = _decade(self.low), _decade(self.high)
        if low == high:
            return _decade_text(low)
        return f"{low}〜{_decade_text(high)}" if low else f"{_decade_text(high)}まで"


def _decade(age: int) -> int:
    return min(age // 10 * 10, 90)


def _decade_text(decade: int) -> str:
    return {0: "10歳未満", 90: "90代以上"}.get(decade, f"{decade}代")


def survey_band(age: int) -> SurveyBand | None:
    """Return the survey band of an age: 15 to 39, 40 to 64, or None outside both."""
    if 15 <= age <= 39:
        return SurveyBand.YOUNG
    return SurveyBand.MIDDLE if 40 <= age <= 64 else None


def age_on(born: date, day: date) -> int:
    """Return the age during a day; negative before birth.

    Who was born on 29 February is older from 1 March in common years.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def possible_days(when: PartialDate) -> tuple[date, date] | None:
    """Return the first and the last day a partial date can mean, or None when unknown.

    ごろ does not widen it: how far "about" reaches nobody said.
    """
    first = when.first_day
    if first is None:
        return None
    match len(when.iso):
        case 4:
            return first, date(first.year, 12, 31)
        case 7:
            return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
        case _:
            return first, first


def ages_on(born: PartialDate, day: date) -> AgeRange | None:
    """Return the ages a person may have during a day; None when unknown or not yet born."""
    days = possible_days(born)
    if days is None or days[0] > day:
        return None
    return AgeRange(age_on(min(days[1], day), day), age_on(days[0], day))


def ages_at_death(born: PartialDate, died: PartialDate) -> AgeRange | None:
    """Return the ages a person may have had when they died; None when a date is unknown."""
    births, deaths = possible_days(born), possible_days(died)
    if births is None or deaths is None or births[0] > deaths[1]:
        return None
    latest_birth = min(births[1], deaths[1])
    return AgeRange(max(age_on(latest_birth, deaths[0]), 0), age_on(births[0], deaths[1]))
