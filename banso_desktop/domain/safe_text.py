# SPDX-License-Identifier: Apache-2.0
"""Finding what is known of a household inside free text, before it goes on paper.

On a protected household a find blocks the print, elsewhere it is underlined
(:mod:`banso_desktop.domain.protection` decides). Names are found however they are written:
in kana or in variant characters, in any width, with or without a space between.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from banso_desktop.domain.folding import (
    VARIANTS,
    Aligned,
    fold,
    fold_aligned,
    fold_name,
    soften_aligned,
)


class TermKind(StrEnum):
    """What a known term is."""

    NAME = "name"
    READING = "reading"
    ADDRESS = "address"
    PLACE = "place"
    """A school, clinic, workplace or other place by name."""
    PHONE = "phone"
    HEALTH = "health"
    """The name of an illness or of a medicine."""
    BIRTH = "birth"
    """A date of birth."""
    SENDER = "sender"
    """The office that writes and its staff, where the paper may not say who sends it."""


@dataclass(frozen=True, slots=True)
class Term:
    """Something known that may not stand on the paper.

    Attributes:
        text: As it is written in the record.
        kind: What it is; names and readings are matched with more care.
        subject: Id of the person, place or dwelling it belongs to.
    """

    text: str
    kind: TermKind
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A known term found in free text.

    Attributes:
        start: Offset of its first character in the original text.
        end: Offset after its last character, variation selectors included.
        term: What was found.
    """

    start: int
    end: int
    term: Term


_CALLED: Final = re.compile(
    r"(さん|さま|様|ちゃん|くん|君|氏|先生|宅|家|世帯|夫婦|親子|兄弟|姉妹|方(?!面|法|向|角))"
)
_POLITELY: Final = re.compile(r"(さん|サン|さま|様|ちゃん|くん|君|氏|宅|世帯|夫婦|親子)")
_SURE_LENGTH: Final[Mapping[TermKind, int]] = {
    TermKind.NAME: 2,
    TermKind.READING: 3,
    TermKind.ADDRESS: 2,
    TermKind.PLACE: 2,
    TermKind.PHONE: 6,
    TermKind.HEALTH: 2,
    TermKind.BIRTH: 4,
    TermKind.SENDER: 2,
}
"""Folded characters from which on a term is found anywhere, even inside another word."""


_BRACKETED: Final = re.compile(
    r"[（(《〈［\[【〔][^（()）《》〈〉［］\[\]【】〔〕]*[）)》〉］\]】〕]"
)
"""What stands in brackets, such as the reading of the character before it."""
_FILLERS: Final[Mapping[int, str]] = dict.fromkeys((0x115F, 0x1160, 0x3164, 0xFFA0), " ")
"""Letters nobody sees, which would stand between the characters of a name."""
_SOFT_LENGTH: Final = 3
"""Characters from which on a name is also found with other voicing: しらどり."""
_ABROAD: Final = ("81", "810")
"""What stands for the first 0 of a telephone number: +81 90, +81 (0)90."""


def _is_kana(char: str) -> bool:
    return "ぁ" <= char <= "ゟ" or "ァ" <= char <= "ヿ"


def _kind_of_character(char: str) -> str:
    """Return a class of characters: a word seldom changes within one."""
    if not char:
        return ""
    if _is_kana(char):
        return "kana"
    if unicodedata.category(char) == "Lo":
        return "kanji"
    return "digit" if char.isdigit() else "latin"


def _stands_alone(text: str, start: int, end: int, kind: str) -> bool:
    """Tell whether a short term is a word of its own, or is called by an honorific."""
    if _CALLED.match(text[end:].lstrip(" \u3000")):
        before = text[start - 1 : start]
        return _kind_of_character(before) != kind or not before
    neighbours = (text[start - 1 : start] if start else "", text[end : end + 1])
    return all(
        not char or not unicodedata.category(char).startswith(("L", "N")) for char in neighbours
    )


def _inside_a_number(folded: str, first: int, last: int) -> bool:
    return folded[first - 1 : first].isdigit() or folded[last : last + 1].isdigit()


def _is_sure(term: Term, wanted: str, *, anywhere: bool) -> bool:
    """Tell whether a term counts wherever its characters stand."""
    in_kana = all(map(_is_kana, wanted))
    kind = TermKind.READING if in_kana and term.kind is TermKind.NAME else term.kind
    if anywhere and term.kind not in (TermKind.PHONE, TermKind.SENDER):
        return not in_kana or len(wanted) > 1
    return len(wanted) >= _SURE_LENGTH[kind]


def _occurrences(
    text: str, aligned: Aligned, wanted: str, term: Term, *, anywhere: bool
) -> Iterable[tuple[int, int]]:
    sure = _is_sure(term, wanted, anywhere=anywhere)
    first = aligned.text.find(wanted)
    while first >= 0:
        last = first + len(wanted)
        start, end = aligned.span(first, last)
        if term.kind is TermKind.PHONE or wanted.isdigit():
            if sure and not _inside_a_number(aligned.text, first, last):
                yield start, end
        elif term.kind is TermKind.ADDRESS and not anywhere and _is_cut(wanted, text[end:]):
            pass
        elif sure or _stands_alone(text, start, end, _kind_of_character(text[start])):
            yield start, end
        first = aligned.text.find(wanted, first + 1)


def _is_cut(wanted: str, rest: str) -> bool:
    """Tell whether a house's number goes on after what was found: 4-4 of 4-41."""
    return wanted[-1].isdigit() and rest[:1].isdigit()


def _writings(term: Term, variants: Mapping[int, str]) -> Iterable[str]:
    """Yield a term as it is looked for; a telephone number also as it is dialled from abroad."""
    wanted = fold(term.text, variants)
    if wanted:
        yield wanted
    if term.kind is TermKind.PHONE and wanted.startswith("0") and wanted.isdigit():
        yield from (f"{code}{wanted[1:]}" for code in _ABROAD)


def _looser(
    text: str, aligned: Aligned, terms: Iterable[Term], variants: Mapping[int, str]
) -> Iterable[tuple[int, int, Term]]:
    """Yield what is found with other voicing, small kana or readings between the characters."""
    soft = soften_aligned(aligned)
    bare = _BRACKETED.sub(lambda found: " " * len(found[0]), text)
    between = fold_aligned(bare, variants) if bare != text else None
    for term in terms:
        if term.kind in (TermKind.PHONE, TermKind.SENDER, TermKind.BIRTH):
            continue
        wanted = fold_name(term.text, variants)
        if len(wanted) >= _SOFT_LENGTH:
            for span in _occurrences(text, soft, wanted, term, anywhere=True):
                yield (*span, term)
        wanted = fold(term.text, variants)
        if between is not None and len(wanted) > 1:
            for span in _occurrences(bare, between, wanted, term, anywhere=True):
                yield (*span, term)


def find_known(
    text: str,
    terms: Iterable[Term],
    variants: Mapping[int, str] = VARIANTS,
    *,
    anywhere: bool = False,
) -> tuple[Found, ...]:
    """Return where known terms stand in the text, in order and without overlaps.

    A term of one character (森), or one of two kana (さと), counts only where it stands
    alone or an honorific follows; what is longer counts anywhere. Where two overlap, the
    longer one is kept, then the earlier one.

    Args:
        text: What is looked through.
        terms: What is looked for.
        variants: Which characters are one.
        anywhere: Short terms count anywhere too (奏がすき), but for one of a single kana: for
            a household of which nothing may leave a word too many is better than one too few.
            There names are also found with other voicing (しらどり), and with readings in
            brackets between their characters.
    """
    text, terms = text.translate(_FILLERS), tuple(terms)
    aligned = fold_aligned(text, variants)
    found: set[tuple[int, int, Term]] = set()
    for term in terms:
        for wanted in _writings(term, variants):
            spans = _occurrences(text, aligned, wanted, term, anywhere=anywhere)
            found.update((*span, term) for span in spans)
    if anywhere:
        found.update(_looser(text, aligned, terms, variants))
    chosen: list[Found] = []
    longest_first = sorted(
        found, key=lambda one: (one[0] - one[1], one[0], one[2].kind, one[2].text, one[2].subject)
    )
    for start, end, term in longest_first:
        if all(end <= other.start or other.end <= start for other in chosen):
            chosen.append(Found(start, end, term))
    return tuple(sorted(chosen, key=lambda one: one.start))


def find_standing(text: str, terms: Iterable[Term]) -> tuple[Found, ...]:
    """Return where terms are words of their own, or somebody is called by them: みお 様方.

    みなと病院 is not みなと.
    """
    return tuple(
        one
        for one in find_known(text, terms, anywhere=True)
        if _stands_alone(text, one.start, one.end, _kind_of_character(text[one.start]))
    )


def find_called(text: str, terms: Iterable[Term]) -> tuple[Found, ...]:
    """Return where somebody is called by a term: 白鳥さん, 白鳥 宅, but not 大白鳥さん."""
    return tuple(
        one
        for one in find_known(text, terms)
        if _POLITELY.match(text[one.end :].lstrip(" \u3000"))
        and _kind_of_character(text[one.start - 1 : one.start])
        != _kind_of_character(text[one.start])
    )


def terms_of_person(
    person: str,
    *,
    family: str = "",
    given: str = "",
    family_reading: str = "",
    given_reading: str = "",
    others: Iterable[str] = (),
) -> tuple[Term, ...]:
    """Return the terms a person is known by: each part, the whole, and the readings.

    Args:
        person: Id of the person.
        family: Family name.
        given: Given name.
        family_reading: Reading of the family name.
        given_reading: Reading of the given name.
        others: Former and common names.
    """
    names = (family + given, family, given, *others)
    readings = (family_reading + given_reading, family_reading, given_reading)
    terms = [Term(name.strip(), TermKind.NAME, person) for name in names]
    terms += [Term(reading.strip(), TermKind.READING, person) for reading in readings]
    return tuple(dict.fromkeys(term for term in terms if term.text))


_ADDRESS_PART: Final = re.compile(r"[^\s\u3000,、，]+")
_LOT: Final = re.compile(r"[\d０-９一二三四五六七八九十〇\-‐-―−ー－番地号丁目の]+")


def terms_of_address(dwelling: str, address: str, common: Iterable[str] = ()) -> tuple[Term, ...]:
    """Return the terms an address is known by: the whole and each part.

    Args:
        dwelling: Id of the dwelling.
        address: As written, its parts apart by spaces.
        common: Parts everybody in the town shares (its name), which tell nothing.
    """
    shared = {fold(part) for part in common}
    parts = [address.strip(), *_ADDRESS_PART.findall(address)]
    kept = [part for part in parts if fold(part) not in shared and not _LOT.fullmatch(part)]
    return tuple(dict.fromkeys(Term(part, TermKind.ADDRESS, dwelling) for part in kept if part))
