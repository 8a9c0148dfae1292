# SPDX-License-Identifier: Apache-2.0
"""What plain words say about a resource: troubles one types, opening days, what helps to go.

Cards of the resource book are written in people's own words. Nothing here is a verdict: what
is not understood is shown as it was written and passes no filter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from dateutil.relativedelta import relativedelta

from banso_desktop.domain.folding import fold
from banso_desktop.domain.thresholds import Thresholds

_KANJI: Final = re.compile(r"[一-鿿々〆𠀀-𪛟]+")
_KATAKANA: Final = re.compile(r"[ァ-ヿ]{2,}")
_HIRAGANA: Final = re.compile(r"[ぁ-ゟー]{4,}")
_LATIN: Final = re.compile(r"[0-9A-Za-z]{2,}")
_ENDINGS: Final = re.compile(
    r"(ができない|できません|できない|がほしい|がわからない|わからない|している|したい|ください|について|"
    r"がない|がいない|とき|ところ|ことが|こまった|こまる|ません|ました|でしょう|だろう)+"
)
_DAYS: Final = "月火水木金土日"
_SPAN: Final = re.compile(
    r"([月火水木金土日])(?:曜日?)?\s*[〜～~\-‐–―ー−から]+\s*([月火水木金土日])"
)
_ONE: Final = re.compile(r"[月火水木金土日]")
_NOT_A_DAY: Final = re.compile(
    r"(年末年始|祝日|休日|平日|[0-9０-９]+月|[0-9０-９]+日|毎月|毎日|今日|日時|日中|一日|半日|土地|月に|月[0-9０-９]|月額|日程|日曜大工)"
)
_PART: Final = re.compile(r"[^、。／/,，（）()]+")
_CLOSED: Final = re.compile("休み|休業|定休|休館|を除く|以外")


class Trait(NamedTuple):
    """Something that makes it easier to go there."""

    code: str
    said: re.Pattern[str]
    denied: re.Pattern[str]


_NEVER: Final = re.compile(r"(?!)")
TRAITS: Final[Mapping[str, Trait]] = MappingProxyType(
    {
        trait.code: trait
        for trait in (
            Trait(
                "pickup",
                re.compile("送迎|迎えに"),
                re.compile("送迎(は|が)?(なし|ない|ありません)"),
            ),
            Trait("free", re.compile("無料|[^0-9]0円|^0円|ただで"), _NEVER),
            Trait(
                "no_booking",
                re.compile("予約(は|が)?(いらない|いりません|不要|なし)|ふらっと|いつでも"),
                _NEVER,
            ),
        )
    }
)
"""By code; the words are looked for in everything the card says."""


class TroubleWord(NamedTuple):
    """A word of what somebody typed; a longer one weighs more."""

    text: str
    weight: int


def trouble_words(text: str) -> tuple[TroubleWord, ...]:
    """Return the words to look for of a trouble in plain words, the weightiest first.

    家賃が払えない gives 家賃 and 払. Endings that say nothing are left out; a single kanji
    weighs little.
    """
    plain = _ENDINGS.sub(" ", text)
    words = [
        word
        for pattern in (_KANJI, _KATAKANA, _HIRAGANA, _LATIN)
        for word in pattern.findall(plain)
    ]
    weighed = {word: TroubleWord(word, min(len(word), 6) ** 2) for word in words}
    return tuple(sorted(weighed.values(), key=lambda one: (-one.weight, one.text)))


def open_weekdays(hours: str) -> frozenset[int]:
    """Return the days of the week a card's hours name, Monday is 0; empty where it names none.

    月〜金, 平日, 毎日, 毎週水曜 and 土日 are understood; what is closed is taken away.
    """
    closed = " ".join(part for part in _PART.findall(hours) if _CLOSED.search(part))
    opened = _PART.sub(lambda part: " " if _CLOSED.search(part[0]) else part[0], hours)
    days = _named(opened)
    if not days and closed:
        days = frozenset(range(7))
    return days - _named(closed) if days else days


def _named(text: str) -> frozenset[int]:
    found: set[int] = set()
    if "毎日" in text or "年中無休" in text:
        found |= set(range(7))
    if "平日" in text:
        found |= set(range(5))
    if "週末" in text:
        found |= {5, 6}
    plain = _NOT_A_DAY.sub(" ", text).replace("曜日", "曜")
    for first, last in _SPAN.findall(plain):
        begin, end = _DAYS.index(first), _DAYS.index(last)
        found |= {(begin + step) % 7 for step in range((end - begin) % 7 + 1)}
    found |= {_DAYS.index(day) for day in _ONE.findall(_SPAN.sub(" ", plain))}
    return frozenset(found)


def traits_of(*texts: str) -> frozenset[str]:
    """Return which :data:`TRAITS` a card's texts speak of."""
    whole = " ".join(texts)
    return frozenset(
        code
        for code, trait in TRAITS.items()
        if trait.said.search(whole) and not trait.denied.search(whole)
    )


def is_stale(assured_on: date | None, today: date, thresholds: Thresholds | None = None) -> bool:
    """Tell whether nobody confirmed a card for months, or ever."""
    limits = thresholds or Thresholds()
    return assured_on is None or assured_on < today - relativedelta(months=limits.assured_months)


def matches(text: str, words: tuple[TroubleWord, ...]) -> int:
    """Return how well a text speaks of a trouble: the weights of its words, 0 for none."""
    folded = fold(text)
    return sum(word.weight for word in words if fold(word.text) in folded)
