# SPDX-License-Identifier: Apache-2.0
"""How people and households are called: 敬称, labels without a name, letters instead of one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from banso_desktop.domain.wareki import short_date

LONGEST: Final = 40
"""Characters of a name shown whole; what is longer loses its middle (ux.md §6.8)."""

_ELLIPSIS: Final = "…"
_JOINER: Final = "\u200d"


def characters(text: str) -> list[str]:
    """Cut text where a person sees one character.

    A variation selector (IVS), a combining mark and joined emoji stay with their base.
    """
    seen: list[str] = []
    for char in text:
        extends = unicodedata.category(char) in ("Mn", "Mc", "Me") or char == _JOINER
        if seen and (extends or seen[-1].endswith(_JOINER)):
            seen[-1] += char
        else:
            seen.append(char)
    return seen


def elide_middle(text: str, longest: int = LONGEST) -> str:
    """Return the text, or its beginning and end around … if it has more characters.

    The result has ``longest`` characters, with … counted; never half a character.

    Raises:
        ValueError: If ``longest`` leaves no room for a beginning and an end.
    """
    if longest < 3:
        raise ValueError(f"no room for a beginning and an end: {longest}")
    seen = characters(text)
    if len(seen) <= longest:
        return text
    end = (longest - 1) // 2
    return "".join([*seen[: longest - 1 - end], _ELLIPSIS, *seen[-end:]])


def full_name(family: str, given: str) -> str:
    """Join what is known of a name with a space: 佐藤 健一, 佐藤, or nothing."""
    return " ".join(part for part in (family.strip(), given.strip()) if part)


_HONORIFICS: Final = ("さん", "様", "さま", "ちゃん", "くん", "君", "氏", "先生")


def san(name: str) -> str:
    """Add さん unless the name has an honorific already; nothing stays nothing."""
    bare = name.strip()
    if not bare or bare.endswith(_HONORIFICS):
        return bare
    return f"{bare} さん" if " " in bare or "\u3000" in bare else f"{bare}さん"


@dataclass(frozen=True, slots=True)
class IndexPerson:
    """One person the household's file is about, as far as the name is known."""

    family: str
    given: str


def household_label(
    index: Sequence[IndexPerson],
    own_label: str = "",
    *,
    received: date | None = None,
    way: str = "",
) -> str:
    """Return what a household is called on screens.

    The first index person with a name gives it (佐藤 健一 さんの世帯); then what the team
    calls it; then 「お名前まだ（11/24 電話）」.

    Args:
        index: The index persons in their order.
        own_label: What the team calls the household.
        received: Day of the first intake.
        way: Label of the way it came in, such as 電話.
    """
    for person in index:
        if name := full_name(person.family, person.given):
            return f"{san(name)}の世帯"
    if own_label.strip():
        return own_label.strip()
    known = " ".join(part for part in (received and short_day(received), way.strip()) if part)
    return f"お名前まだ（{known}）" if known else "お名前まだ"


def short_day(day: date) -> str:
    """Write 11/24."""
    return short_date(day, with_weekday=False)


def letters() -> Iterator[str]:
    """Yield A, B, … Z, AA, AB, …: names for papers without names, never initials."""
    number = 0
    while True:
        number += 1
        left, letter = number, ""
        while left:
            left, place = divmod(left - 1, 26)
            letter = chr(ord("A") + place) + letter
        yield letter


def lettered(subjects: Sequence[str]) -> dict[str, str]:
    """Give each subject (an id) a letter by its place: Aさん is whoever is drawn first.

    The letter says nothing about the name; a subject named twice keeps its first letter.
    """
    return dict(zip(dict.fromkeys(subjects), letters(), strict=False))
