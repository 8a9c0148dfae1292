# SPDX-License-Identifier: Apache-2.0
"""Known words in a slip's free text: names, addresses, places that go beyond its scope."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.folding import fold
from banso_desktop.domain.protection import OUTSIDE, Protection
from banso_desktop.domain.safe_text import (
    Term,
    TermKind,
    find_known,
    terms_of_address,
    terms_of_person,
)
from banso_desktop.store.queries.referrals import ReferralRow
from banso_desktop.store.queries.slips import SlipHousehold, SlipPersonRow

_TEXTS = ("request", "own_words", "to_know")
_LISTED = re.compile(r"[\s\u3000、,，・／/]+")
_LONGEST_HEALTH = 12
"""Characters of a name of an illness; what is longer is a sentence."""


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A known word in free text.

    Attributes:
        field: ``request``, ``own_words``, ``to_know``, ``receiver`` or ``destination``.
        start: Offset of its first character, in code points.
        end: Offset after its last one.
        kind: ``name``, ``reading``, ``address``, ``place``, ``phone`` or ``health``.
        blocks: It keeps the slip from being handed over (a protected household); else it is
            underlined: 範囲の外の言葉かもしれません.
    """

    field: str
    start: int
    end: int
    kind: str
    blocks: bool


def known_words(
    household: SlipHousehold, slip: ReferralRow, codes: Codes, common: Iterable[str] = ()
) -> list[KnownWord]:
    """Return the known words of a slip that its scope does not open, in reading order.

    Args:
        household: What is known of it.
        slip: As it stands or is typed.
        codes: The generic words, which betray nobody.
        common: Words the whole town shares, such as its name.
    """
    blocks = OUTSIDE[Protection.read(household.protection)].known_words_block
    addressed = fold(f"{slip.destination} {slip.receiver}")
    terms = [
        term
        for term in _terms(household, slip, codes, tuple(common), protected=blocks)
        if fold(term.text) not in addressed
    ]
    found = [
        KnownWord(field, one.start, one.end, one.term.kind.value, blocks)
        for field in _TEXTS
        for one in find_known(getattr(slip, field), terms)
    ]
    return [*_addressees(household, slip, blocks), *found]


def _addressees(household: SlipHousehold, slip: ReferralRow, blocks: bool) -> list[KnownWord]:
    """Return family members a protected household's slip is addressed to: never the other one."""
    if not blocks:
        return []
    terms = [term for person in household.persons for term in _terms_of(person)]
    whole = [term for term in terms if term.kind is TermKind.NAME]
    return [
        KnownWord(field, one.start, one.end, one.term.kind.value, blocks)
        for field in ("destination", "receiver")
        for one in find_known(getattr(slip, field), whole)
    ]


def _terms(
    household: SlipHousehold,
    slip: ReferralRow,
    codes: Codes,
    common: tuple[str, ...],
    *,
    protected: bool,
) -> Iterator[Term]:
    """Yield what may not stand in the text, by the ticked scope.

    On a protected household a tick opens the person's own name and nothing else.
    """
    told = frozenset(slip.disclose)
    subject = slip.person or next((one.id for one in household.persons if one.is_index), "")
    for person in household.persons:
        if "contact" not in told if person.id == subject else protected or "family" not in told:
            yield from _terms_of(person)
        if protected or "contact" not in told:
            yield Term(person.phone, TermKind.PHONE, person.id)
        if protected or "health" not in told:
            for word in _LISTED.split(person.health):
                if 2 <= len(word) <= _LONGEST_HEALTH:
                    yield Term(word, TermKind.HEALTH, person.id)
    if protected or "contact" not in told:
        for dwelling, address, phone in household.dwellings:
            yield from terms_of_address(dwelling, address, common)
            yield Term(phone, TermKind.PHONE, dwelling)
    yield from _terms_around(household, codes, frozenset(common))


def _terms_around(household: SlipHousehold, codes: Codes, common: frozenset[str]) -> Iterator[Term]:
    """Yield the names of people and places of the map; a kind of place betrays nobody."""
    kinds = {fold(each.ja) for each in codes["generic"]} | {fold(each) for each in common}
    for node in household.nodes:
        kind = TermKind.NAME if node.kind in ("person", "animal") else TermKind.PLACE
        for name in node.names:
            if name.strip() and fold(name) not in kinds and fold(name) != fold(node.generic):
                yield Term(name.strip(), kind, node.id)


def _terms_of(person: SlipPersonRow) -> tuple[Term, ...]:
    return terms_of_person(
        person.id,
        family=person.family_name,
        given=person.given_name,
        family_reading=person.family_reading,
        given_reading=person.given_reading,
        others=person.others,
    )
