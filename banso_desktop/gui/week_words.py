# SPDX-License-Identifier: Apache-2.0
"""How the week is said: chips, columns, cells for readers, what is worth noticing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.wareki import clock
from banso_desktop.gui.day_words import (
    joined,
    language,
    listed,
    long_date,
    long_span,
    short_span,
    until,
    weekday,
)
from banso_desktop.gui.household_words import day as near_day
from banso_desktop.gui.household_words import label
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.services.week_view import (
    Chip,
    Notice,
    Substitute,
    Unplaced,
    WeekDay,
    WeekRow,
)

_WORDS: Final = {
    "today": QT_TRANSLATE_NOOP("WeekWords", "今日"),
    "holiday": QT_TRANSLATE_NOOP("WeekWords", "祝"),
    "busy": QT_TRANSLATE_NOOP("WeekWords", "予定あり"),
    "all_day": QT_TRANSLATE_NOOP("WeekWords", "終日"),
    "instead": QT_TRANSLATE_NOOP("WeekWords", "→ 代わり {name}"),
    "no_instead": QT_TRANSLATE_NOOP("WeekWords", "代わりはまだ"),
    "repeats": QT_TRANSLATE_NOOP("WeekWords", "くり返し"),
    "pair": QT_TRANSLATE_NOOP("WeekWords", "2人で"),
    "asks": QT_TRANSLATE_NOOP("WeekWords", "祝日です。行くかどうかを決めてください"),
    "for_holiday": QT_TRANSLATE_NOOP("WeekWords", "祝日の分をここへ移しました"),
    "without_rule": QT_TRANSLATE_NOOP("WeekWords", "くり返しが変わる前に移された分です"),
    "disputed": QT_TRANSLATE_NOOP(
        "WeekWords", "ほかの人も同じ予定を変えました。もう一度置くと、それに決まります"
    ),
    "who": QT_TRANSLATE_NOOP("WeekWords", "行く人 {names}"),
    "nobody": QT_TRANSLATE_NOOP("WeekWords", "担当まだ"),
    "cell": QT_TRANSLATE_NOOP("WeekWords", "{who} {day} {count}件"),
    "put_here": QT_TRANSLATE_NOOP("WeekWords", "ここに置く：{what}"),
    "leads": QT_TRANSLATE_NOOP("WeekWords", "主 {leads}・共 {shares}"),
    "counts": QT_TRANSLATE_NOOP("WeekWords", "主{leads}・共{shares}"),
    "hours": QT_TRANSLATE_NOOP("WeekWords", "予定 {hours}h"),
    "outside": QT_TRANSLATE_NOOP("WeekWords", "うち夜・休日 {count}件"),
    "limit": QT_TRANSLATE_NOOP("WeekWords", "めやす {limit}"),
    "left": QT_TRANSLATE_NOOP("WeekWords", "いまはいません"),
    "days_over": QT_TRANSLATE_NOOP("WeekWords", "{days}日／めやす{rhythm}日"),
    "promised": QT_TRANSLATE_NOOP("WeekWords", "約束"),
    "two": QT_TRANSLATE_NOOP("WeekWords", "2人で"),
    "met_on": QT_TRANSLATE_NOOP("WeekWords", "{day} に会っています"),
    "free": QT_TRANSLATE_NOOP("WeekWords", "その時間は空いています"),
    "not_free": QT_TRANSLATE_NOOP("WeekWords", "その時間は予定があります"),
    "away": QT_TRANSLATE_NOOP("WeekWords", "休み・不在です"),
    "heavy": QT_TRANSLATE_NOOP(
        "WeekWords", "{person}さんに寄っています（主 {count}／めやす {limit}）"
    ),
    "uncovered": QT_TRANSLATE_NOOP(
        "WeekWords", "{day} {person} {reason}：訪問 {count}件に代わりがいません"
    ),
    "one_name": QT_TRANSLATE_NOOP(
        "WeekWords", "{day} {name}：2人で行く予定に、まだ1人です"
    ),
    "double": QT_TRANSLATE_NOOP("WeekWords", "{day} {person}さんの予定が重なっています"),
    "one_meets": QT_TRANSLATE_NOOP(
        "WeekWords", "{name}に会っているのは{person}さんだけ（{limit}か月）"
    ),
    "large_share": QT_TRANSLATE_NOOP(
        "WeekWords", "{name}への関わりの{count}%が{person}さんです（{limit}日）"
    ),
    "alone": QT_TRANSLATE_NOOP("WeekWords", "{name}に関わるのは{person}さん1人です"),
    "no_lead": QT_TRANSLATE_NOOP("WeekWords", "{name}のつながり担当がいません"),
    "more": QT_TRANSLATE_NOOP("WeekWords", "ほか {count}件"),
}  # fmt: skip


def said(key: str, **values: object) -> str:
    """Return one of this module's phrases in the language of the interface."""
    return translate("WeekWords", _WORDS[key]).format(**values)


@dataclass(frozen=True, slots=True)
class Words:
    """What turns codes and ids into words.

    Attributes:
        codes: The town's code lists.
        people: Member id to what colleagues call them.
        today: The calendar day on the wall.
    """

    codes: Codes
    people: Mapping[str, str]
    today: date

    def names(self, members: Sequence[str]) -> str:
        """Return who, as 小林・渡部."""
        return joined(*(self.people.get(one, "？") for one in members))

    def time(self, chip: Chip) -> str:
        """Return when a chip starts: 9:30, or 終日."""
        return said("all_day") if chip.all_day else clock(chip.begins.time())

    def kind(self, chip: Chip) -> str:
        """Return what a chip is, such as 訪問 or 研修."""
        if chip.what == "busy":
            return ""
        if chip.what == "conference":
            return label(self.codes, "conference_type", chip.kind, short=True)
        is_visit = chip.what in ("visit", "occurrence")
        return label(self.codes, "visit_kind" if is_visit else "appointment_kind", chip.kind)

    def what(self, chip: Chip) -> str:
        """Return a chip without its time: 佐藤 健一 訪問, 研修（県庁）, 予定あり."""
        if chip.what == "busy":
            return said("busy")
        if chip.household:
            return f"{chip.text} {self.kind(chip)}".strip()
        text = chip.text or self.kind(chip)
        if chip.absent and chip.substitute:
            text = f"{text} {said('instead', name=self.people.get(chip.substitute, '？'))}"
        return text

    def chip(self, chip: Chip) -> str:
        """Return what stands in a chip: 9:30 佐藤 健一 訪問."""
        return f"{self.time(chip)} {self.what(chip)}"

    def ways(self, chip: Chip) -> Iterator[str]:
        """Yield the words of a chip, the longest first: all, without kind, family name only."""
        yield self.chip(chip)
        if chip.household:
            family = chip.text.split(" ")[0]
            yield f"{self.time(chip)} {chip.text}"
            yield f"{self.time(chip)} {family} {self.kind(chip)}"
            yield f"{self.time(chip)} {family}"

    def tip(self, chip: Chip) -> str:
        """Return all that is known of a chip, a line each."""
        ends = clock(datetime.fromisoformat(chip.ends).time())
        when = self.time(chip) if chip.all_day else f"{self.time(chip)}{until()}{ends}"
        lines = [f"{when} {self.what(chip)}", " ".join(filter(None, (chip.place, chip.note)))]
        if chip.members and chip.what != "busy":
            lines.append(said("who", names=self.names(chip.members)))
        marks = []
        if chip.original:
            marks.append(said("repeats"))
        if chip.needs_two:
            marks.append(said("pair"))
        if chip.state not in ("planned", ""):
            marks.append(label(self.codes, "visit_state", chip.state))
        lines.append(joined(*marks))
        if chip.absent and not chip.substitute:
            lines.append(said("no_instead"))
        if chip.placed in ("asks", "for_holiday", "without_rule"):
            lines.append(said(chip.placed))
        if chip.disputed:
            lines.append(said("disputed"))
        return "\n".join(line for line in lines if line)

    def cell(self, row: WeekRow, day: WeekDay, chips: Sequence[Chip]) -> str:
        """Return what a screen reader says of a cell."""
        who = row.name or said("nobody")
        when = long_date(date.fromisoformat(day.day))
        head = said("cell", who=who, day=" ".join(filter(None, (when, day.name))), count=len(chips))
        return listed(head, *(self.chip(chip) for chip in chips))

    def notice(self, one: Notice) -> str:
        """Return what is worth noticing as one sentence."""
        day = near_day(one.day, self.today) if one.day else ""
        reason = label(self.codes, "appointment_kind", one.reason)
        return said(
            one.kind,
            person=one.person,
            name=one.name,
            day=day,
            reason=reason,
            count=one.count,
            limit=one.limit,
        )

    def unplaced(self, one: Unplaced) -> str:
        """Return the second line of what waits for a place."""
        if one.promise:
            return " ".join(filter(None, (said("promised"), one.text)))
        parts = [said("days_over", days=one.days, rhythm=one.rhythm_days)]
        if one.needs_two:
            parts.append(said("two"))
        parts.append(self.names(one.members or []))
        return joined(*parts)

    def substitute(self, one: Substitute) -> str:
        """Return why somebody could go instead, or could not."""
        parts = [one.name]
        if one.role:
            parts.append(label(self.codes, "role", one.role))
        if one.met_on:
            parts.append(said("met_on", day=near_day(one.met_on, self.today)))
        parts.append(said("away" if one.away else "free" if one.free else "not_free"))
        return "　".join(parts)


def spans(days: Sequence[WeekDay]) -> tuple[str, str]:
    """Return the days of a week in full and dense: 令和8年11月23日（月）〜29日（日）, 11/23〜29."""
    first, last = date.fromisoformat(days[0].day), date.fromisoformat(days[-1].day)
    return long_span(first, last), short_span(first, last)


def head(day: WeekDay, *, first: bool, short: bool = False) -> tuple[str, str]:
    """Return the two lines of a column's head: 24 火 今日, and the name of the day.

    Args:
        day: Of the week.
        first: Whether it is the first column, which says the month.
        short: Whether 今日 or 祝 stands in the second line, before the name.
    """
    when = date.fromisoformat(day.day)
    number = f"{when.month}/{when.day}" if when.day == 1 or first else str(when.day)
    date_words = f"{number} {weekday(when)}"
    mark = ""
    if day.today:
        mark = said("today")
    elif day.holiday and language() == "ja":  # elsewhere its name below says so
        mark = said("holiday")
    if short:
        return date_words, " ".join(filter(None, (mark, day.name)))
    return " ".join(filter(None, (date_words, mark))), day.name


def load_line(row: WeekRow) -> str:
    """Return 主 14・共 6 予定 31h, as far as it may be told."""
    return load_ways(row)[0]


def load_ways(row: WeekRow) -> tuple[str, ...]:
    """Return what may be told of a load, from the whole to two numbers."""
    hours = said("hours", hours=_hours(row.minutes))
    if not row.told:
        return (hours,)
    counts = {"leads": row.leads, "shares": row.shares}
    leads = said("leads", **counts)
    return f"{leads}  {hours}", leads, said("counts", **counts)


def row_tip(row: WeekRow) -> str:
    """Return all that is known of a row, a line each."""
    lines = [" ".join(filter(None, (row.name, row.job_title))), load_line(row)]
    if row.told:
        lines.append(said("limit", limit=row.limit))
    if row.outside_hours:
        lines.append(said("outside", count=row.outside_hours))
    if row.left:
        lines.append(said("left"))
    return "\n".join(line for line in lines if line)


def _hours(minutes: int) -> str:
    whole = round(minutes / 60)
    return str(whole) if whole or not minutes else f"{minutes / 60:.1f}"
