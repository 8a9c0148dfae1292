# SPDX-License-Identifier: Apache-2.0
"""Known words in a slip's free text: names, addresses, places that go beyond its scope."""

from __future__ import annotations

from collections.abc import Sequence

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.folding import fold
from banso_desktop.domain.known_parts import address_tails
from banso_desktop.domain.safe_text import Term, TermKind, find_known, find_standing
from banso_desktop.services.known_words import (
    KnownWord,
    is_guarded,
    known_terms,
    names_of,
    words_in,
)
from banso_desktop.services.referral_paper import subject_of
from banso_desktop.store.queries.referrals import ReferralRow
from banso_desktop.store.queries.slips import SlipHousehold

_TEXTS = ("request", "own_words", "to_know")
_NAMES = (TermKind.NAME, TermKind.READING)


def slip_words(
    household: SlipHousehold,
    slip: ReferralRow,
    codes: Codes,
    *,
    named: bool,
    common: Sequence[str] = (),
    sender: Sequence[Term] = (),
) -> list[KnownWord]:
    """Return the known words of a slip that its scope does not open, in reading order.

    Args:
        household: What is known of it.
        slip: As it stands or is typed.
        codes: The generic words, which betray nobody.
        named: The slip says the name of whom it is about.
        common: Words the whole town shares, such as its name.
        sender: What tells the office that writes, where the slip may not.
    """
    known = known_terms(household, codes, common)
    if is_guarded(household):
        return _of_guarded(household, slip, [*known, *sender], named=named)
    addressed = fold(f"{slip.destination} {slip.receiver}")
    terms = [
        term
        for term in known
        if fold(term.text) not in addressed and not _is_open(household, slip, term, named=named)
    ]
    return [
        word
        for field in _TEXTS
        for word in words_in(field, getattr(slip, field), terms, blocks=False)
    ]


def _of_guarded(
    household: SlipHousehold, slip: ReferralRow, known: Sequence[Term], *, named: bool
) -> list[KnownWord]:
    """Return the words of a protected household's slip; it is never addressed to the other one.

    A tick opens the person's own name as the paper says it, and nothing else. What the
    destination is called may stand in the text, with the words inside it.
    """
    found = [
        word
        for field in ("destination", "receiver")
        for word in _of_address(household, field, getattr(slip, field), known)
    ]
    who = subject_of(household, slip.person)
    own = {term.text for term in names_of(who, current=True)} if who and named else set()
    terms = [term for term in known if term.kind not in _NAMES or term.text not in own]
    around = {node.id for node in household.nodes}
    addressed = fold(f"{slip.destination} {slip.receiver}")
    names = [term for term in terms if term.subject in around and fold(term.text) in addressed]
    names += [Term(text, TermKind.PLACE) for text in (slip.destination, slip.receiver)]
    for field in _TEXTS:
        text = getattr(slip, field)
        spans = [(one.start, one.end) for one in find_known(text, names)]
        found += [
            word
            for word in words_in(field, text, terms, blocks=True)
            if not any(start <= word.start and word.end <= end for start, end in spans)
        ]
    if slip.consent_on is not None and not slip.consent_on.iso:
        found += words_in("consent_on", slip.consent_on.raw, terms, blocks=True)
    return found


def _of_address(
    household: SlipHousehold, field: str, text: str, known: Sequence[Term]
) -> list[KnownWord]:
    """Return who and where the household is, in whom a slip is addressed to.

    A clinic may be of the same quarter or sound like somebody's name (みなと病院), so a part
    of an address counts with its numbers only, and a reading where it stands alone.
    """
    family = {one.id for one in household.persons} | {one for one, _ in household.unmet}
    homes = {one for one, _, _ in household.dwellings}
    own = [term for term in known if term.subject in family | homes]
    whole = [term for term in own if term.subject in family and term.kind is TermKind.NAME]
    whole += [term for term in own if term.subject in homes and term.kind is TermKind.PLACE]
    whole += [
        Term(tail, TermKind.ADDRESS, dwelling)
        for dwelling, address, _ in household.dwellings
        for tail in address_tails(address)
    ]
    whole += [term for term in own if term.kind is TermKind.PHONE]
    whole += [Term(code, TermKind.PHONE) for code in household.postal_codes]
    found = words_in(field, text, whole, blocks=True)
    readings = [term for term in own if term.kind is TermKind.READING]
    for one in find_standing(text, readings):
        if all(one.end <= word.start or word.end <= one.start for word in found):
            found.append(KnownWord(field, one.start, one.end, one.term.kind.value, True))
    return sorted(found, key=lambda word: word.start)


def _is_open(household: SlipHousehold, slip: ReferralRow, term: Term, *, named: bool) -> bool:
    """Tell whether an open household's ticked scope lets a term stand in the text."""
    told = frozenset(slip.disclose)
    if term.kind in _NAMES and term.subject in {person.id for person in household.persons}:
        who = subject_of(household, slip.person)
        return named if who and who.id == term.subject else "family" in told
    if term.kind in (TermKind.PHONE, TermKind.ADDRESS):
        return "contact" in told
    return term.kind is TermKind.HEALTH and "health" in told
