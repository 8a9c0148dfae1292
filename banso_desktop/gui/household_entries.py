# SPDX-License-Identifier: Apache-2.0
"""How a line of the timeline is said: its icon, its heading, its words."""

from __future__ import annotations

from datetime import date, datetime

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.wareki import clock
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import joined, language
from banso_desktop.gui.text import Run
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.services.contact_timeline import Entry

_REFERRAL = QT_TRANSLATE_NOOP("HouseholdEntries", "つなぎ {destination}")
_INTAKE = QT_TRANSLATE_NOOP("HouseholdEntries", "相談受付（{way}）")
_NOTICED = QT_TRANSLATE_NOOP("HouseholdEntries", "気づいた人 {who}")
_CALLER = QT_TRANSLATE_NOOP("HouseholdEntries", "話した方 {who}")
_TOGETHER = QT_TRANSLATE_NOOP("HouseholdEntries", "一緒にいる人 {who}")
_WORRY = QT_TRANSLATE_NOOP("HouseholdEntries", "いのち・安全の心配 {worry}")
_DECISION = QT_TRANSLATE_NOOP("HouseholdEntries", "会議で決めたこと")
_QUOTE = QT_TRANSLATE_NOOP("HouseholdEntries", "「{words}」")
_EMPTY = QT_TRANSLATE_NOOP("HouseholdEntries", "（中身はまだ書かれていません）")
_TRAVEL = QT_TRANSLATE_NOOP("HouseholdEntries", "行き帰り {count}分")
_WRITING = QT_TRANSLATE_NOOP("HouseholdEntries", "記録 {count}分")
_LATE = QT_TRANSLATE_NOOP("HouseholdEntries", "{count}日後に記入")


def icon_of(entry: Entry, codes: Codes) -> tuple[str, str]:
    """Return icon and colour: 柿 for staying connected, 藍 for solving and for the formal."""
    if entry.what == "referral":
        return "refer", COLOURS.ai
    if entry.what == "decision":
        return "conference", COLOURS.ai
    if entry.what == "intake":
        return "connecting", COLOURS.kaki
    icon = codes["contact_kind"][entry.kind].text("icon") or "note"
    return icon, COLOURS.ai if entry.wheel == "solving" else COLOURS.kaki


def heading(entry: Entry, codes: Codes, today: date, *, hour: bool = False) -> str:
    """Say when, how and how long, and who: 11/17（火）訪問 25分 小林・渡部."""
    when = words.day(entry.at[:10], today)
    if hour and len(entry.at) > 10:
        when = f"{when} {clock(datetime.fromisoformat(entry.at).time())}"
    minutes = words.said("minutes", count=entry.minutes) if entry.minutes else ""
    who = joined(*entry.who)
    return "  ".join(part for part in (when, _kind(entry, codes), minutes, who) if part)


def short_heading(entry: Entry, codes: Codes, today: date) -> str:
    """Say the same where there is little room; the icon beside it says how."""
    when = words.day(entry.at[:10], today)
    what = "" if entry.what == "contact" else _kind(entry, codes)
    minutes = words.said("minutes", count=entry.minutes) if entry.minutes else ""
    spent = f"{when}{minutes}" if language() == "ja" else f"{when} {minutes}"
    return " ".join(part for part in (spent.strip(), what, joined(*entry.who)) if part)


def times(entry: Entry) -> str:
    """Say what time besides was spent, and how late it was written."""
    parts = []
    if entry.travel_minutes:
        parts.append(_said(_TRAVEL, count=entry.travel_minutes))
    if entry.writing_minutes:
        parts.append(_said(_WRITING, count=entry.writing_minutes))
    if entry.late_days:
        parts.append(_said(_LATE, count=entry.late_days))
    return "　".join(parts)


def taken_in(entry: Entry, codes: Codes) -> list[str]:
    """Say of an intake who noticed and who spoke, then the worry and who was told of it."""
    if entry.what != "intake":
        return []
    known = codes["noticed_by"]
    who = entry.noticed_by
    noticed = words.label(codes, "noticed_by", who) if who in known else who
    people = ((_NOTICED, noticed), (_CALLER, entry.caller), (_TOGETHER, entry.together))
    lines = ["　".join(_said(source, who=name) for source, name in people if name)]
    if entry.worry:
        worry = words.label(codes, "life_worry", entry.worry)
        lines.append("　".join((_said(_WORRY, worry=worry), entry.told)).strip())
    return [line for line in lines if line]


def body(entry: Entry) -> list[Run]:
    """Return the text with the person's own words in 「」 on their ground."""
    runs = [Run(entry.text)] if entry.text else []
    if entry.own_words:
        runs.append(Run(quoted(entry.own_words), background=COLOURS.kaki_bg))
    if runs or entry.what != "contact":
        return runs
    return [Run(_said(_EMPTY), colour=COLOURS.ink3)]


def quoted(own_words: str) -> str:
    """Put own words in 「」 unless they stand in some already."""
    bare = own_words.strip()
    return bare if bare.startswith("「") else _said(_QUOTE, words=bare)


def _kind(entry: Entry, codes: Codes) -> str:
    match entry.what:
        case "referral":
            status = words.label(codes, "referral_status", entry.kind)
            return f"{_said(_REFERRAL, destination=entry.destination)} {status}".strip()
        case "decision":
            return _said(_DECISION)
        case "intake":
            return _said(_INTAKE, way=words.label(codes, "intake_way", entry.kind, short=True))
        case _:
            return words.label(codes, "contact_kind", entry.kind)


def _said(source: str, **values: object) -> str:
    return translate("HouseholdEntries", source).format(**values)
