# SPDX-License-Identifier: Apache-2.0
"""How the morning page is said: the greeting, a day's lines, reasons, what came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.names import san
from banso_desktop.gui.day_words import bracketed, joined, language, long_year, weekday
from banso_desktop.gui.household_words import day as near_day
from banso_desktop.gui.household_words import label
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.services.not_met import NotMet
from banso_desktop.services.today_view import (
    LoadLine,
    ReturnLine,
    Returns,
    Sprout,
    Task,
    TeamLoad,
    TodayItem,
    TodayPage,
)

_NOON, _EVENING = 11, 17

_WORDS: Final = {
    "date": QT_TRANSLATE_NOOP("TodayWords", "{month}月{day}日（{weekday}）"),
    "morning": QT_TRANSLATE_NOOP("TodayWords", "おはようございます、{name}。"),
    "daytime": QT_TRANSLATE_NOOP("TodayWords", "こんにちは、{name}。"),
    "evening": QT_TRANSLATE_NOOP("TodayWords", "おつかれさまです、{name}。"),
    "morning_all": QT_TRANSLATE_NOOP("TodayWords", "おはようございます。"),
    "daytime_all": QT_TRANSLATE_NOOP("TodayWords", "こんにちは。"),
    "evening_all": QT_TRANSLATE_NOOP("TodayWords", "おつかれさまです。"),
    "news": QT_TRANSLATE_NOOP("TodayWords", "きのうから{parts}"),
    "contacts": QT_TRANSLATE_NOOP("TodayWords", "新しい記録 {count}件"),
    "answers": QT_TRANSLATE_NOOP("TodayWords", "返信 {count}件"),
    "no_news": QT_TRANSLATE_NOOP("TodayWords", "まずは、会う人の顔を思いうかべるところから。"),
    "tomorrow": QT_TRANSLATE_NOOP("TodayWords", "あす {date}"),
    "with": QT_TRANSLATE_NOOP("TodayWords", "同行：{names}"),
    "instead_of": QT_TRANSLATE_NOOP("TodayWords", "{name}さんの代わり"),
    "because": QT_TRANSLATE_NOOP("TodayWords", "（{name} {reason}）"),
    "recorded": QT_TRANSLATE_NOOP("TodayWords", "記録ずみ"),
    "two": QT_TRANSLATE_NOOP("TodayWords", "2人で訪問"),
    "alone": QT_TRANSLATE_NOOP("TodayWords", "2人目がまだ"),
    "substitute": QT_TRANSLATE_NOOP("TodayWords", "代わり"),
    "promised": QT_TRANSLATE_NOOP("TodayWords", "約束"),
    "over": QT_TRANSLATE_NOOP("TodayWords", "約束の日を過ぎています"),
    "empty": QT_TRANSLATE_NOOP("TodayWords", "今日の約束はありません。"),
    "empty_but": QT_TRANSLATE_NOOP(
        "TodayWords", "今日の約束はありません。会えていない世帯が {count}つあります。"
    ),
    "no_tomorrow": QT_TRANSLATE_NOOP("TodayWords", "まだ約束はありません。"),
    "days": QT_TRANSLATE_NOOP("TodayWords", "{days}日"),
    "rhythm": QT_TRANSLATE_NOOP("TodayWords", "／めやす {rhythm}日"),
    "bar": QT_TRANSLATE_NOOP("TodayWords", "{name} 会えた日から{days}日、めやす{rhythm}日"),
    "since": QT_TRANSLATE_NOOP("TodayWords", "{day} {kind}から"),
    "never": QT_TRANSLATE_NOOP("TodayWords", "まだ会えていません"),
    "times": QT_TRANSLATE_NOOP("TodayWords", "{kind}{count}回"),
    "reached_out": QT_TRANSLATE_NOOP("TodayWords", "{day} ご本人から連絡"),
    "spoke": QT_TRANSLATE_NOOP("TodayWords", "{day} 話せました"),
    "more_not_met": QT_TRANSLATE_NOOP("TodayWords", "ほか {count}世帯"),
    "resting": QT_TRANSLATE_NOOP("TodayWords", "めやす休み中 {count}世帯"),
    "quote": QT_TRANSLATE_NOOP("TodayWords", "「{words}」"),
    "reached": QT_TRANSLATE_NOOP("TodayWords", "自分から連絡"),
    "tie": QT_TRANSLATE_NOOP("TodayWords", "{name}とのつながり"),
    "new_tie": QT_TRANSLATE_NOOP("TodayWords", "新しいつながり"),
    "returned": QT_TRANSLATE_NOOP("TodayWords", "つなぎ直す"),
    "look": QT_TRANSLATE_NOOP("TodayWords", "様子をきく"),
    "answer_on": QT_TRANSLATE_NOOP("TodayWords", "返信 {day}"),
    "look_on": QT_TRANSLATE_NOOP("TodayWords", "様子をきく日 {day}"),
    "waiting": QT_TRANSLATE_NOOP("TodayWords", "返事まち {count}件"),
    "oldest": QT_TRANSLATE_NOOP("TodayWords", "いちばん古い：{days}日"),
    "calls": QT_TRANSLATE_NOOP("TodayWords", "今日電話するとよい先 {count}件"),
    "more": QT_TRANSLATE_NOOP("TodayWords", "ほか {count}件"),
    "due": QT_TRANSLATE_NOOP("TodayWords", "期限 {day}"),
    "due_over": QT_TRANSLATE_NOOP("TodayWords", "期限 {day}（過ぎています）"),
    "with_whom": QT_TRANSLATE_NOOP("TodayWords", "{names}と"),
    "load": QT_TRANSLATE_NOOP("TodayWords", "{leads}＋{shares}"),
    "load_bar": QT_TRANSLATE_NOOP(
        "TodayWords", "{name} 主に{leads}世帯、一緒に{shares}世帯、めやす{limit}"
    ),
    "legend": QT_TRANSLATE_NOOP("TodayWords", "濃い＝主に関わる　薄い＝一緒に関わる。"),
    "heavy": QT_TRANSLATE_NOOP("TodayWords", "{names}に寄っています（めやす {limit}）"),
    "team": QT_TRANSLATE_NOOP("TodayWords", "チーム{staff}人で 主 {leads}・共 {shares}"),
}  # fmt: skip


def said(key: str, **values: object) -> str:
    """Return one of this module's phrases in the language of the interface."""
    return translate("TodayWords", _WORDS[key]).format(**values)


@dataclass(frozen=True, slots=True)
class TodayWords:
    """What turns codes into words.

    Attributes:
        codes: The town's code lists.
        people: Member id to what colleagues call them.
        today: The calendar day on the wall.
    """

    codes: Codes
    people: Mapping[str, str]
    today: date

    def near(self, iso: str) -> str:
        """Return an ISO day as 11/26（木）."""
        return near_day(iso, self.today)

    def title(self, item: TodayItem) -> str:
        """Return the first line of something to do."""
        if item.instead_of:
            return said("instead_of", name=item.instead_of)
        if item.text:
            return item.text
        if item.what == "conference":
            return label(self.codes, "conference_type", item.kind, short=True)
        return label(self.codes, "appointment_kind", item.kind)

    def detail(self, item: TodayItem) -> str:
        """Return the second line: what, where, with whom, what for."""
        if item.what == "promise":
            parts = [item.note or said("promised")]
            return "　".join([*parts, said("over")] if item.over else parts)
        kind = self._kind(item)
        where = bracketed(item.place) if item.place and kind else item.place
        parts = [f"{kind}{where}"]
        if item.instead_of:
            parts.insert(0, item.text)
            reason = label(self.codes, "appointment_kind", item.because)
            parts.append(said("because", name=item.instead_of, reason=reason))
        if item.others:
            parts.append(said("with", names=joined(*item.others)))
        parts.append(item.note)
        return "　".join(part for part in parts if part)

    def _kind(self, item: TodayItem) -> str:
        if item.what in ("visit", "occurrence"):
            return label(self.codes, "visit_kind", item.kind)
        return ""

    def reason(self, one: NotMet) -> str:
        """Return what was tried since the last meeting; effort, never a fault."""
        parts = [
            said("times", kind=label(self.codes, "contact_kind", tried.kind), count=tried.times)
            for tried in one.tried
        ]
        if one.reached_out_on:
            parts.append(said("reached_out", day=self.near(one.reached_out_on)))
        elif one.spoke_on:
            parts.append(said("spoke", day=self.near(one.spoke_on)))
        if not parts:
            kind = label(self.codes, "contact_kind", one.last_kind)
            since = said("since", day=self.near(one.last_met), kind=kind)
            parts.append(said("never") if one.never else since)
        return joined(*parts)

    def leads(self, one: NotMet) -> str:
        """Return who stays connected."""
        return joined(*(self.people[who] for who in one.members[:2] if who in self.people))

    def sprout(self, one: Sprout) -> tuple[str, str]:
        """Return the words and the line below of a small sign."""
        on = self.near(one.on)
        if one.what == "tie":
            return said("tie", name=one.text), f"{on} {said('new_tie')}"
        words = said("quote", words=bare(one.text)) if one.what == "words" else one.text
        kind = label(self.codes, "contact_kind", one.kind)
        return words or said("reached"), " ".join(
            part for part in (on, kind, joined(*one.members)) if part
        )

    def returned(self, one: ReturnLine) -> tuple[str, str, str]:
        """Return what it is, whom and where it is about, and the line below."""
        head = {
            "returned": label(self.codes, "referral_answer", one.answer) or said("returned"),
            "answered": label(self.codes, "referral_answer", one.answer),
            "look": said("look"),
        }[one.what]
        about = " → ".join(part for part in (one.polite, one.destination) if part)
        when = said("look_on" if one.what == "look" else "answer_on", day=self.near(one.on))
        quote = said("quote", words=bare(one.comment)) if one.comment else ""
        return head, about, f"{when}{quote}"

    def task(self, one: Task) -> tuple[str, str]:
        """Return what was decided and the line below."""
        title = "：".join(part for part in (one.polite, one.text) if part)
        due = self.near(one.due) if one.due else one.due_text
        parts = [said("due_over" if one.over else "due", day=due)] if due else []
        if one.with_whom:
            parts.append(said("with_whom", names=joined(*one.with_whom)))
        return title, joined(*parts)


def bare(text: str) -> str:
    """Return words without the quotation marks they may have been written with."""
    plain = text.strip()
    quoted = plain.startswith("「") and plain.endswith("」") and plain.count("「") == 1
    return plain[1:-1] if quoted else plain


def day_title(iso: str) -> str:
    """Return 11月24日（火）."""
    day = date.fromisoformat(iso)
    return said("date", month=day.month, day=day.day, weekday=weekday(day))


def tomorrow_title(page: TodayPage) -> str:
    """Return あす 25日（水）, with the name of the day."""
    words = said("tomorrow", date=day_title(page.tomorrow))
    return f"{words}　{page.tomorrow_name}" if page.tomorrow_name else words


def greeting(page: TodayPage) -> str:
    """Return the line below the date: the year, good morning, what is new since yesterday."""
    key = "morning" if page.hour < _NOON else "daytime" if page.hour < _EVENING else "evening"
    name = san(page.name) if language() == "ja" and page.name else page.name
    greets = said(key, name=name) if name else said(f"{key}_all")
    parts = []
    if page.contacts:
        parts.append(said("contacts", count=page.contacts))
    if page.answers:
        parts.append(said("answers", count=page.answers))
    news = said("news", parts=joined(*parts)) if parts else said("no_news")
    year = long_year(int(page.day[:4]))
    head = " ".join(part for part in (year, page.day_name) if part)
    return f"{head}　{greets}{news}"


def waiting(returns: Returns) -> tuple[str, str]:
    """Return how many answers are awaited, and whom to ring today."""
    first = said("waiting", count=returns.waiting)
    if returns.oldest_days:
        first = f"{first}　{said('oldest', days=returns.oldest_days)}"
    return first, said("calls", count=returns.calls) if returns.calls else ""


def load_name(one: LoadLine) -> str:
    """Return a load bar in words, for readers."""
    return said("load_bar", name=one.name, leads=one.leads, shares=one.shares, limit=one.limit)


def load_note(load: TeamLoad) -> str:
    """Return what stands below the bars: how to read them, on whom too much lies."""
    heavy: Sequence[LoadLine] = [one for one in load.lines if one.heavy]
    parts = [said("legend")]
    if heavy:
        names = joined(*(san(one.name) for one in heavy))
        parts.append(said("heavy", names=names, limit=heavy[0].limit))
    if len(load.lines) < load.staff:
        parts.append(said("team", staff=load.staff, leads=load.leads, shares=load.shares))
    return "".join(parts[:1]) + "　".join(parts[1:])
