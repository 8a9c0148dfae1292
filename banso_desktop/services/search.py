# SPDX-License-Identifier: Apache-2.0
"""Finding again: households, people, places and words, from the first character on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from banso_desktop.domain.ages import ages_on
from banso_desktop.domain.protection import is_guarded
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query
from banso_desktop.store.queries import found as rows
from banso_desktop.store.search import NameHit, TextHit, search_names, search_text

_NAMED = ("household", "person", "resource", "member")
_PLACE = "dwelling"
"""What no protected household is found by: where they live is not to be tried out."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found, with what tells same names apart.

    Attributes:
        kind: ``household``, ``person``, ``resource``, ``member``, ``shell`` or ``text``.
        id: Of the row itself.
        household: The household it leads to, ``""`` for the others.
        title: Name as written; of a text hit the household's.
        reading: Reading of the name.
        detail: Age, where they live, who accompanies; of a text hit the words around. Of a
            protected household its number stands for where they live and for the words:
            finding is not opening.
        label: What the household is called: its index person, else as the team calls it.
    """

    kind: str
    id: str
    household: str
    title: str
    reading: str
    detail: str
    label: str = ""


class SearchService:
    """Searches what the keys here can read; a hidden household of others is not there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def find(self, *, text: str, limit: int = 20) -> list[Found]:
        """Find by name, reading, number, address or telephone, then by words of the records."""
        if not text.strip():
            return []
        with self._desk.reading() as reading:
            named = search_names(reading, text, entities=_NAMED, limit=limit)
            shells = rows.shells(reading, text, limit)
            texts = search_text(reading, text, limit=limit)
            described = rows.describe(
                reading, [(hit.entity, hit.id) for hit in named], [hit.scope for hit in texts]
            )
        found = [self._named(hit, described) for hit in named]
        found += [Found("shell", s.id, "", s.number, "", s.call_text) for s in shells]
        seen = {one.household for one in found if one.household}
        for hit in texts:
            home = described.households.get(hit.scope)
            if home is None or (hit.entity == _PLACE and _is_protected(home)):
                continue
            if hit.scope not in seen:
                seen.add(hit.scope)
                found.append(self._text(hit, described))
        return _once(found)[:limit]

    @query
    def words(
        self, *, text: str, own_words_only: bool = False, household: str = "", limit: int = 50
    ) -> list[Found]:
        """Find words in records, the newest first; only in the person's own words if asked.

        Of protected households the words are told only where one of them is asked for.
        """
        with self._desk.reading() as reading:
            hits = search_text(
                reading,
                text,
                own_words_only=own_words_only,
                scope=household or None,
                limit=limit,
            )
            described = rows.describe(reading, [], [hit.scope for hit in hits])
        return [self._text(hit, described, is_opened=bool(household)) for hit in hits]

    def _named(self, hit: NameHit, described: rows.Described) -> Found:
        row = described.named.get((hit.entity, hit.id))
        if row is None:
            return Found(hit.entity, hit.id, "", hit.text, "", "")
        home = described.households.get(row.scope)
        parts = [row.detail]
        if hit.entity == "person":
            ages = ages_on(row.born, self._desk.today()) if row.born else None
            parts = [ages.text if ages else "", _where(home)]
        elif home is not None:
            parts = [home.number, "" if _is_protected(home) else home.address]
        return Found(
            kind=hit.entity,
            id=hit.id,
            household=row.scope if home is not None else "",
            title=row.title or (home.label if home else hit.text),
            reading=row.reading,
            detail="・".join(part for part in parts if part),
            label=home.label if home is not None else "",
        )

    def _text(self, hit: TextHit, described: rows.Described, *, is_opened: bool = False) -> Found:
        home = described.households.get(hit.scope)
        told = hit.excerpt
        if home is not None and not is_opened and _is_protected(home):
            told = home.number
        return Found(
            kind="text",
            id=hit.id,
            household=hit.scope if home is not None else "",
            title=home.label if home is not None else "",
            reading="",
            detail=told,
            label=home.label if home is not None else "",
        )


def _is_protected(home: rows.HomeRow) -> bool:
    return is_guarded(home.protection)


def _where(home: rows.HomeRow | None) -> str:
    """Return where they live; of a protected household its number."""
    if home is None:
        return ""
    return home.number if _is_protected(home) else home.address


def _once(found: Sequence[Found]) -> list[Found]:
    """Drop the household row where a person of it was found already by the same name."""
    persons = {one.household for one in found if one.kind == "person"}
    return [one for one in found if one.kind != "household" or one.household not in persons]
