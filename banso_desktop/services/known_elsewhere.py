# SPDX-License-Identifier: Apache-2.0
"""What surely means a protected household, for texts that are not about it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from banso_desktop.domain.folding import fold
from banso_desktop.domain.known_parts import address_tails, pieces
from banso_desktop.domain.safe_text import Found, Term, TermKind, find_called, find_known
from banso_desktop.store.queries.name_bearers import family_names
from banso_desktop.store.queries.slips import SlipHousehold, protected_ids, slip_household
from banso_desktop.store.reading import Reading

_MOST_PROTECTED = 500
"""Protected households looked for in texts that are not about them; no team has more."""
_SURE_NAME = 3
"""Characters of a name that means nobody else in the town."""
_SURE_READING = 4
_RARE_NAME = 2
"""Characters of a family name that is looked for where somebody is called by it."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What means households that a text is not about.

    Attributes:
        sure: It counts wherever it stands.
        rare: Family names nobody else in the town's records bears; they count where somebody
            is called by one: 白鳥さん.
    """

    sure: Sequence[Term]
    rare: Sequence[Term]

    def find(self, text: str, own: Collection[str] = ()) -> list[Found]:
        """Return where the text means one of them.

        Args:
            text: What is looked through.
            own: Folded words it may say, since they are of whom it is about.
        """
        sure, rare = (
            [term for term in terms if fold(term.text) not in own]
            for terms in (self.sure, self.rare)
        )
        found = list(find_known(text, sure))
        found += [
            one
            for one in find_called(text, rare)
            if all(one.end <= other.start or other.end <= one.start for other in found)
        ]
        return sorted(found, key=lambda one: one.start)


def elsewhere_of(
    reading: Reading, about: Collection[str], there: Collection[str] = ()
) -> Elsewhere:
    """Read what means the protected households a paper is not about.

    Args:
        reading: Where to read.
        about: Households the paper is about.
        there: Names of people it may name, such as who sits at the table.
    """
    homes = [
        home
        for identifier in protected_ids(reading, _MOST_PROTECTED)
        if identifier not in about and (home := slip_household(reading, identifier)) is not None
    ]
    borne = {
        fold(text)
        for name in (family_names(reading) if homes else ())
        for text in (name.family, name.reading, *pieces(name.family))
    }
    at_hand = fold(" ".join(there))
    rare = [
        term
        for home in homes
        for term in _family_terms(home)
        if fold(term.text) not in borne and fold(term.text) not in at_hand
    ]
    sure = [term for home in homes for term in sure_terms(home)]
    return Elsewhere(tuple(dict.fromkeys(sure)), tuple(dict.fromkeys(rare)))


def sure_terms(household: SlipHousehold) -> tuple[Term, ...]:
    """Return only what means this household and nobody else: for texts not about it."""
    terms = []
    for person in household.persons:
        family, given = person.family_name, person.given_name
        spoken, called = person.family_reading, person.given_reading
        wholes = [
            first + second
            for first, second in ((family, given), (family, called), (spoken, given))
            if first and second
        ]
        terms += [
            Term(name, TermKind.NAME, person.id)
            for name in (*wholes, *person.others)
            if len(name) >= _SURE_NAME
        ]
        if spoken and len(spoken + called) >= _SURE_READING:
            terms.append(Term(spoken + called, TermKind.READING, person.id))
        terms.append(Term(person.phone, TermKind.PHONE, person.id))
    for dwelling, address, phone in household.dwellings:
        terms += [Term(address, TermKind.ADDRESS, dwelling), Term(phone, TermKind.PHONE, dwelling)]
        terms += [Term(tail, TermKind.ADDRESS, dwelling) for tail in address_tails(address)]
    return tuple(term for term in terms if term.text.strip())


def _family_terms(household: SlipHousehold) -> list[Term]:
    found = []
    for person in household.persons:
        if len(person.family_name) >= _RARE_NAME:
            found.append(Term(person.family_name, TermKind.NAME, person.id))
        if len(person.family_reading) >= _SURE_NAME:
            found.append(Term(person.family_reading, TermKind.READING, person.id))
    return found
