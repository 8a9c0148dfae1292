# SPDX-License-Identifier: Apache-2.0
"""How a household's facts are said on its screens: codes, days, ages, what comes next.

Dates keep the Japanese calendar in both languages: it is what stands in the office's files.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from banso_desktop.domain.ages import ages_at_death, ages_on
from banso_desktop.domain.codes import Codes
from banso_desktop.domain.household_facts import AttentionFacts, PersonFacts
from banso_desktop.domain.names import full_name
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.domain.wareki import clock, dense_date
from banso_desktop.gui.day_words import (
    bracketed,
    dense_text,
    is_japanese,
    joined,
    language,
    long_text,
    short_date,
)
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.services.household_coming import Coming
from banso_desktop.services.household_page import HouseholdPage

_WORDS: Final = {
    "today": QT_TRANSLATE_NOOP("HouseholdWords", "今日"),
    "tomorrow": QT_TRANSLATE_NOOP("HouseholdWords", "あす"),
    "promise": QT_TRANSLATE_NOOP("HouseholdWords", "約束"),
    "over": QT_TRANSLATE_NOOP("HouseholdWords", "{when}まで"),
    "no_name": QT_TRANSLATE_NOOP("HouseholdWords", "お名前まだ"),
    "age": QT_TRANSLATE_NOOP("HouseholdWords", "{low}歳"),
    "ages": QT_TRANSLATE_NOOP("HouseholdWords", "{low}〜{high}歳"),
    "died": QT_TRANSLATE_NOOP("HouseholdWords", "{when} 亡くなる"),
    "died_short": QT_TRANSLATE_NOOP("HouseholdWords", "{when}没"),
    "minutes": QT_TRANSLATE_NOOP("HouseholdWords", "{count}分"),
    "days_ago": QT_TRANSLATE_NOOP("HouseholdWords", "{count}日前"),
}


def said(key: str, **values: object) -> str:
    """Return one of this module's phrases in the language of the interface."""
    return translate("HouseholdWords", _WORDS[key]).format(**values)


def formal_name(page: HouseholdPage) -> str:
    """Return what a household is called where others may look: a protected one its number.

    A window's title stands in the task bar and in the list of windows, whoever passes by.
    """
    is_open = page.protection is Protection.OPEN
    return page.name if is_open else page.household.number


def label(codes: Codes, name: str, code: str, *, short: bool = False) -> str:
    """Return the label of a code in the language of the interface; nothing stays nothing."""
    return codes[name][code].label(language(), short=short) if code else ""


def labels(codes: Codes, name: str, values: Sequence[str]) -> str:
    """Return the labels of several codes beside each other."""
    return joined(*(label(codes, name, value) for value in values))


def options(codes: Codes, name: str, day: date) -> list[tuple[str, str, str]]:
    """Return code, label and icon of what may be chosen from a list on a day."""
    return [
        (code.code, code.label(language(), short=True), code.text("icon"))
        for code in codes[name].current(day)
    ]


def day(iso: str, today: date) -> str:
    """Write an ISO day: 11/17（火） in the present year, else R7.4.10; partial days dense."""
    if len(iso) < 10:
        return dense_text(_partial(iso)) if iso else ""
    known = date.fromisoformat(iso[:10])
    if known.year != today.year:
        return dense_date(known)
    return short_date(known)


def moment(iso: str, today: date) -> str:
    """Write an ISO local time: 11/17（火）9:30; a day without an hour stays a day."""
    if len(iso) <= 10:
        return day(iso, today)
    at = datetime.fromisoformat(iso)
    return f"{day(iso[:10], today)} {clock(at.time())}"


def near(iso: str, today: date) -> str:
    """Write an ISO local time close by: 今日 9:30, あす, 11/27（金）."""
    if len(iso) < 10:
        return day(iso, today)
    known = date.fromisoformat(iso[:10])
    close = {0: "today", 1: "tomorrow"}.get((known - today).days)
    spoken = said(close) if close else day(iso[:10], today)
    if len(iso) == 10:
        return spoken
    return f"{spoken} {clock(datetime.fromisoformat(iso).time())}"


def coming(one: Coming | None, codes: Codes, today: date) -> str:
    """Say what comes next: 今日 9:30 訪問, or 11/27（金）写真を持っていく."""
    if one is None:
        return ""
    what = label(codes, "visit_kind", one.kind) if one.kind else one.words or said("promise")
    when = near(one.at, today)
    if one.over:
        when = said("over", when=when)
    return f"{when} {what}".strip()


def long_day(when: PartialDate) -> str:
    """Write a date of somebody's life as far as it is known: 平成30年, 令和8年11月20日."""
    return long_text(when, with_weekday=False)


def ago(iso: str, today: date) -> str:
    """Write how long ago an ISO day is: 今日, 7日前."""
    if len(iso) < 10:
        return ""
    days = (today - date.fromisoformat(iso[:10])).days
    return said("today") if days <= 0 else said("days_ago", count=days)


def day_and_ago(iso: str, today: date) -> str:
    """Write an ISO day of a dense table with how long ago it is: 11/17（火）  7日前."""
    when = day(iso, today)
    if not is_japanese():  # the day of the week gives way: its column is as wide as in Japanese
        when = when.partition(" ")[0]
    return f"{when}  {ago(iso, today)}"


def person_name(person: PersonFacts) -> str:
    """Return the whole name, a common name where there is no other, or 「お名前まだ」."""
    whole = full_name(person.family_name, person.given_name)
    return whole or person.common_name or said("no_name")


def calling_name(person: PersonFacts) -> str:
    """Return what a member of a family is told apart by: the given name."""
    return person.given_name or person.common_name or person_name(person)


def age(born: PartialDate | None, died: PartialDate | None, today: date) -> str:
    """Return 52歳 or 53〜54歳 as far as it is known; of someone who died, the age they had."""
    if born is None:
        return ""
    ages = ages_at_death(born, died) if died is not None else ages_on(born, today)
    if ages is None:
        return ""
    if ages.low == ages.high:
        return said("age", low=ages.low)
    return said("ages", low=ages.low, high=ages.high)


def attention(note: AttentionFacts, codes: Codes) -> str:
    """Say an attention note: its kind, with its words behind."""
    kind = "" if note.kind == "other" and note.text else label(codes, "attention", note.kind)
    if not kind:
        return note.text
    return f"{kind}{bracketed(note.text)}"


def _partial(iso: str) -> PartialDate:
    return PartialDate(iso, Precision.MONTH if len(iso) == 7 else Precision.YEAR)
