# SPDX-License-Identifier: Apache-2.0
"""Known words of protected households on the papers of a conference: where they stand.

Letters stand for such a household on every copy, and every copy is the same for it, whoever
holds it. What is written freely may not give away what the letters hide, on whichever line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from banso_desktop.domain.folding import fold
from banso_desktop.domain.known_parts import address_tails
from banso_desktop.domain.safe_text import Term
from banso_desktop.domain.wareki import dense_text
from banso_desktop.errors import Refused
from banso_desktop.services.conference_reading import ConferenceFacts
from banso_desktop.services.desk import Desk
from banso_desktop.services.known_elsewhere import Elsewhere, elsewhere_of
from banso_desktop.services.known_words import (
    KnownWord,
    common_words,
    is_guarded,
    known_terms,
    names_of,
    words_in,
)
from banso_desktop.store.queries import conferences as rows
from banso_desktop.store.queries.slips import SlipHousehold, slip_household
from banso_desktop.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Guard:
    """What may not stand on the papers of one conference.

    Attributes:
        terms: All that is known of the protected households on its agenda.
        elsewhere: What surely means a protected household that is not on it.
        own: Folded names of each open household on it, which its own lines may say.
    """

    terms: Sequence[Term]
    elsewhere: Elsewhere
    own: Mapping[str, Collection[str]]

    def finds(self, field: str, text: str, household: str = "", row: str = "") -> list[KnownWord]:
        """Return the known words in a line that is about a household, or about none."""
        if not text:
            return []
        own = self.own.get(household, ())
        terms = [term for term in self.terms if fold(term.text) not in own]
        found = words_in(field, text, terms, blocks=True, row=row)
        found += [
            KnownWord(field, one.start, one.end, one.term.kind.value, True, row)
            for one in self.elsewhere.find(text, own)
        ]
        return found


def guard_of(
    desk: Desk, reading: Reading, on_papers: Collection[str], there: Collection[str] = ()
) -> Guard:
    """Read what may not stand on papers that are about these households.

    Args:
        desk: Whose words and town.
        reading: Where to read.
        on_papers: Households the papers are about.
        there: Names of who sits at the table.
    """
    common = common_words(reading, desk)
    terms: list[Term] = []
    own: dict[str, Collection[str]] = {}
    for one in on_papers:
        home = slip_household(reading, one)
        if home is not None and is_guarded(home):
            terms += known_terms(home, desk.codes, common)
        elif home is not None:
            own[one] = _names(home)
    return Guard(terms, elsewhere_of(reading, on_papers, there), own)


def require_safe_agenda(found: ConferenceFacts, homes: Collection[str], guard: Guard) -> None:
    """Refuse papers that would give a protected household away; never says the word.

    Raises:
        Refused: Rule ``"conference.known_words"``: field, row, kind, place in the field and
            how many there are.
    """
    words = list(agenda_words(found, homes, guard))
    if words:
        first = words[0]
        raise Refused(
            "conference.known_words",
            field=first.field,
            row=first.row,
            kind=first.kind,
            start=first.start,
            end=first.end,
            count=len(words),
        )


def agenda_words(
    found: ConferenceFacts, homes: Collection[str], guard: Guard
) -> Iterator[KnownWord]:
    """Yield the known words on the papers, in the order of the page.

    Args:
        found: The conference.
        homes: Households whose lines are on the papers.
        guard: What may not stand there.
    """
    yield from guard.finds("conference_title", found.row.title)
    yield from guard.finds("place", found.row.place)
    if not found.name(found.row.convener):
        yield from guard.finds("convener", found.row.convener)
    for one in found.attendees:
        yield from guard.finds("attendee", one.name, row=one.id)
        yield from guard.finds("agency", one.agency, row=one.id)
    for item in found.items:
        if not item.household or item.household in homes:
            for field, text in (
                ("agenda_title", item.title),
                ("presenter", item.presenter),
                ("own_words", item.own_words),
            ):
                yield from guard.finds(field, text, item.household, item.id)
    for decision in found.decisions:
        about = "" if decision.scope == decision.conference else decision.scope
        if not about or about in homes:
            for field, text in _of_decision(decision):
                yield from guard.finds(field, text, about, decision.id)


def is_withheld(promise: rows.DecisionRow, guard: Guard) -> bool:
    """Tell whether an earlier decision may not be told on paper: nobody can reword it here."""
    about = "" if promise.scope == promise.conference else promise.scope
    return any(guard.finds(field, text, about) for field, text in _of_decision(promise))


def due_words(one: rows.DecisionRow) -> str:
    """Return until when, as papers say it."""
    return dense_text(one.due) if one.due is not None and one.due.iso else one.due_text


def _of_decision(one: rows.DecisionRow) -> tuple[tuple[str, str], ...]:
    return (
        ("decision", one.text),
        ("owner_text", one.owner_text),
        ("due", due_words(one)),
        ("tell", one.tell),
    )


def _names(home: SlipHousehold) -> frozenset[str]:
    """Return what an open household's own lines may say, folded: its names and addresses."""
    texts = [term.text for person in home.persons for term in names_of(person)]
    for _, address, _ in home.dwellings:
        texts += [address, *address_tails(address)]
    return frozenset(map(fold, texts))
