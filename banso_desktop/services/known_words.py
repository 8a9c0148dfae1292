# SPDX-License-Identifier: Apache-2.0
"""What is known of a household by word: the one source for every paper with free text.

On a protected household (:data:`~banso_desktop.domain.protection.OUTSIDE`) a known word in
free text keeps the paper back, and everything counts by which it could be recognised; on an
open one words are underlined, and only what surely means it counts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.folding import fold
from banso_desktop.domain.known_parts import (
    address_parts,
    date_writings,
    dwelling_parts,
    names_in_note,
    names_of_somebody,
    pieces,
    place_parts,
    without_division,
)
from banso_desktop.domain.names import full_name
from banso_desktop.domain.protection import OUTSIDE, Protection
from banso_desktop.domain.safe_text import (
    Term,
    TermKind,
    find_known,
    terms_of_address,
    terms_of_person,
)
from banso_desktop.domain.values import Precision
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import town as town_rows
from banso_desktop.store.queries.slips import SlipHousehold, SlipPersonRow
from banso_desktop.store.reading import Reading

_LISTED = re.compile(r"[\s\u3000、，,・／/]+")
_LONGEST_HEALTH = 12
"""Characters of a name of an illness; what is longer is a sentence."""
_SURE_PLACE = 4
"""Characters from which on a place of work is underlined on an open household."""
_SURE_NAME = 3
"""Characters of a reading that is no part of other words."""


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A known word in free text.

    Attributes:
        field: Where it stands. On a slip: ``request``, ``own_words``, ``to_know``,
            ``receiver``, ``destination`` or ``consent_on``. On an agenda:
            ``conference_title``, ``place``, ``convener``;
            ``agenda_title``, ``presenter``, ``own_words``; ``decision``, ``owner_text``,
            ``due``, ``tell``; ``attendee``, ``agency``.
        start: Offset of its first character, in code points.
        end: Offset after its last one.
        kind: ``name``, ``reading``, ``address``, ``place``, ``phone``, ``health``,
            ``birth`` or ``sender``.
        blocks: It keeps the paper from going out (a protected household); else it is
            underlined: 範囲の外の言葉かもしれません.
        row: Id of the item, decision or attendee whose field it is; empty on a slip.
    """

    field: str
    start: int
    end: int
    kind: str
    blocks: bool
    row: str = ""


def is_guarded(household: SlipHousehold) -> bool:
    """Tell whether a known word keeps the household's papers back."""
    return OUTSIDE[Protection.read(household.protection)].known_words_block


def common_words(reading: Reading, desk: Desk) -> tuple[str, ...]:
    """Return the words the whole town shares, which betray nobody in it."""
    town = town_rows.town(reading, desk.town)
    return (town.name,) if town and town.name else ()


def words_in(
    field: str, text: str, terms: Iterable[Term], *, blocks: bool, row: str = ""
) -> list[KnownWord]:
    """Return the known words of one field, in order."""
    return [
        KnownWord(field, one.start, one.end, one.term.kind.value, blocks, row)
        for one in find_known(text, terms, anywhere=blocks)
    ]


def names_of(person: SlipPersonRow, *, current: bool = False) -> tuple[Term, ...]:
    """Return what a person is called.

    Args:
        person: Who.
        current: Without former and common names.
    """
    others = [] if current else [each for name in person.others for each in (name, *pieces(name))]
    return terms_of_person(
        person.id,
        family=person.family_name,
        given=person.given_name,
        family_reading=person.family_reading,
        given_reading=person.given_reading,
        others=others,
    )


def known_terms(
    household: SlipHousehold, codes: Codes, common: Sequence[str] = ()
) -> tuple[Term, ...]:
    """Return everything known of a household by word; its subject says whose it is.

    Args:
        household: As it is read.
        codes: The generic words, which betray nobody.
        common: Words the whole town shares, such as its name.
    """
    guarded = is_guarded(household)
    terms = [term for person in household.persons for term in names_of(person)]
    terms += _of_homes(household, common, guarded=guarded)
    for person in household.persons:
        terms += _of_person(person, common, guarded=guarded)
    terms += _around(household, guarded=guarded)
    nobody = _telling_nothing(household, codes, common)
    kept = (term for term in terms if term.text.strip() and fold(term.text) not in nobody)
    return tuple(dict.fromkeys(kept))


def sender_terms(reading: Reading, desk: Desk, members: Collection[str]) -> tuple[Term, ...]:
    """Return what tells the office that writes: on slips that do not say who sends them.

    Args:
        reading: Where to read.
        desk: Whose town.
        members: Who of the staff sends or accompanies.
    """
    texts: list[str] = []
    phones: list[str] = []
    town = town_rows.town(reading, desk.town)
    if town is not None:
        texts += [town.name, without_division(town.name), town.office, town.section]
        texts += [*pieces(town.office), *pieces(town.section), *address_parts(town.address)]
        phones += [town.phone, town.fax]
    for one in town_rows.members(reading):
        if one.id in members:
            texts += [full_name(one.family_name, one.given_name), one.family_name]
            texts += [one.family_reading if len(one.family_reading) >= _SURE_NAME else ""]
            texts.append(one.extension)
            phones.append(one.phone)
    terms = [Term(text.strip(), TermKind.SENDER) for text in texts]
    terms += [Term(phone.strip(), TermKind.PHONE) for phone in phones]
    return tuple(dict.fromkeys(term for term in terms if term.text))


def _of_homes(household: SlipHousehold, common: Sequence[str], *, guarded: bool) -> Iterator[Term]:
    for dwelling, address, phone in household.dwellings:
        yield from terms_of_address(dwelling, address, common)
        yield Term(phone, TermKind.PHONE, dwelling)
        if guarded:
            for part in address_parts(address, common):
                yield Term(part, TermKind.ADDRESS, dwelling)
    if guarded:
        for code in household.postal_codes:
            yield Term(code, TermKind.PHONE)
        for dwelling, label, note in household.named_homes:
            yield from (Term(part, TermKind.PLACE, dwelling) for part in dwelling_parts(label))
            for name in names_in_note(note):
                yield from (Term(part, TermKind.PLACE, dwelling) for part in dwelling_parts(name))


def _of_person(person: SlipPersonRow, common: Sequence[str], *, guarded: bool) -> Iterator[Term]:
    """Yield phone, illnesses and where they go: school, work, where they stay otherwise."""
    yield Term(person.phone, TermKind.PHONE, person.id)
    if guarded and person.born is not None and person.born.precision is Precision.DAY:
        day = person.born.first_day
        for text in date_writings(day) if day else ():
            yield Term(text, TermKind.BIRTH, person.id)
    for word in _LISTED.split(person.health):
        if 2 <= len(word) <= _LONGEST_HEALTH:
            yield Term(word, TermKind.HEALTH, person.id)
    for text in (person.work, person.elsewhere):
        if guarded:
            for part in (*place_parts(text), *address_parts(text, common)):
                yield Term(part, TermKind.PLACE, person.id)
        elif len(text.strip()) >= _SURE_PLACE:
            yield Term(text.strip(), TermKind.PLACE, person.id)


def _around(household: SlipHousehold, *, guarded: bool) -> Iterator[Term]:
    """Yield people and places of the map; of a protected one who accompanies or threatens it."""
    for node in household.nodes:
        kind = TermKind.NAME if node.kind in ("person", "animal") else TermKind.PLACE
        for name in node.names:
            if fold(name) == fold(node.generic):
                continue
            for part in _parts_of_node(node.kind, name) if guarded else (name.strip(),):
                yield Term(part, kind, node.id)
    if not guarded:
        return
    yield Term(household.label.strip(), TermKind.NAME, household.id)
    for identifier, name, agency in household.outsiders:
        for part in names_of_somebody(name):
            yield Term(part, TermKind.NAME, identifier)
        for part in place_parts(agency):
            yield Term(part, TermKind.PLACE, identifier)
    for identifier, text in household.unmet:
        for name in names_in_note(text):
            yield Term(name, TermKind.NAME, identifier)


def _parts_of_node(kind: str, name: str) -> Sequence[str]:
    if kind == "person":
        return names_of_somebody(name)
    return (name.strip(),) if kind == "animal" else place_parts(name)


def _telling_nothing(
    household: SlipHousehold, codes: Codes, common: Sequence[str]
) -> frozenset[str]:
    """Return the folded words that name nobody: kinds of place, of kin, and the town itself."""
    lists = ("generic", "relation", "attendee_part", "role")
    words = [each.ja for name in lists for each in codes[name]]
    words += [part for word in words for part in pieces(word)]
    own = {fold(term.text) for person in household.persons for term in names_of(person)}
    return frozenset(fold(word) for word in (*words, *common)) - own
