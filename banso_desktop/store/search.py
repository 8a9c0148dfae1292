# SPDX-License-Identifier: Apache-2.0
"""Finding: words in what was written, newest first, and people by name, reading or number.

Both sides are folded alike (``domain.folding``). What cannot be read on this computer is not
in the index, so it is neither found nor counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.domain.folding import fold, fold_aligned
from banso_desktop.domain.ids import Id
from banso_desktop.store.functions import NAME_BREAK
from banso_desktop.store.indexing import fold_as, sort_of, spaced
from banso_desktop.store.reading import Reading
from banso_desktop.store.statements import searched
from banso_desktop.store.tables import FULL_TEXT, NAMES, TABLES

_AROUND: Final = 24
"""Characters shown before and after a found word."""
_WORDS: Final = re.compile(r"\s+")
_SORTS: Final = "nroa#p"
"""Sorts of names, the ones shown first first."""
_CANDIDATES: Final = 400
_FEWEST_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class TextHit:
    """A text in which all words were found.

    Attributes:
        scope: Where it lies (the household, the conference …).
        field: The first field with one of the words.
        excerpt: What stands around the word there, ``…`` where it was cut.
        spans: Where in ``excerpt`` the words are: first and last (exclusive) character.
        place: Pass the last hit's to :func:`search_text` to go on after it.
    """

    entity: str
    id: Id
    scope: Id
    field: str
    excerpt: str
    spans: tuple[tuple[int, int], ...]
    place: int


@dataclass(frozen=True, slots=True)
class NameHit:
    """A row found by a name, a reading, a number or a telephone.

    Attributes:
        field: By which field.
        text: What stands in it.
        rank: 0 written exactly so, 1 a reading that begins so, 2 a name that begins so once
            folded, 3 in the middle of a name or reading, 4 a former or common name, 5 an
            address, 6 a number, 7 a telephone.
    """

    entity: str
    id: Id
    scope: Id
    field: str
    text: str
    rank: int


def search_text(
    reading: Reading,
    text: str,
    *,
    own_words_only: bool = False,
    entities: Sequence[str] = (),
    scope: str | None = None,
    after: int | None = None,
    limit: int = 50,
) -> list[TextHit]:
    """Return texts in which every word of ``text`` stands, the newest first.

    Args:
        reading: The snapshot to read.
        text: Words between spaces; each is found as it stands, from one character on.
        own_words_only: Only in the person's own words.
        entities: Only these, where any are given.
        scope: Only in this scope.
        after: ``place`` of the last hit seen.
        limit: At most so many.
    """
    words = [folded for word in _WORDS.split(text) if (folded := fold(word))]
    if not words:
        return []
    phrases = " AND ".join(f'"{spaced(word)}"' for word in words)
    wanted = sa.text(
        "SELECT documents.number AS place, scopes.word AS scope_id, "  # noqa: S608 - constants
        "entities.word AS entity, documents.id AS id "
        # In this order: the index gives the newest first, and ends where enough are found.
        f"FROM {FULL_TEXT} CROSS JOIN documents ON documents.number = {FULL_TEXT}.rowid "
        "CROSS JOIN words AS scopes ON scopes.number = documents.scope "
        "CROSS JOIN words AS entities ON entities.number = documents.entity "
        f"WHERE {FULL_TEXT} MATCH :match"
        + (f" AND {FULL_TEXT}.rowid < :after" if after is not None else "")
        + (
            " AND documents.scope = (SELECT number FROM words WHERE word = :scope)"
            if scope is not None
            else ""
        )
        + (" AND entities.word IN :entities" if entities else "")
        + f" ORDER BY {FULL_TEXT}.rowid DESC LIMIT :limit"
    )
    parameters: dict[str, object] = {
        "match": f"own : ({phrases})" if own_words_only else phrases,
        "limit": limit,
    }
    if after is not None:
        parameters["after"] = after
    if scope is not None:
        parameters["scope"] = scope
    if entities:
        wanted = wanted.bindparams(sa.bindparam("entities", expanding=True))
        parameters["entities"] = list(entities)
    found = list(reading.connection.execute(wanted, parameters))
    return [_hit(reading, row, words, own_words_only) for row in found]


def search_names(
    reading: Reading,
    text: str,
    *,
    entities: Sequence[str] = (),
    scope: str | None = None,
    limit: int = 50,
) -> list[NameHit]:
    """Return rows by name, reading, visible number or telephone, the likeliest first.

    Args:
        reading: The snapshot to read.
        text: From one character on; spaces do not count. Telephones from three digits on.
        entities: Only these, where any are given.
        scope: Only in this scope.
        limit: At most so many.
    """
    folded = _queries(text)
    if not folded:
        return []
    parts = set(folded.values())
    wanted = sa.select(NAMES).where(
        sa.or_(*(sa.func.instr(NAMES.c.folded, part) > 0 for part in sorted(parts)))
    )
    if entities:
        wanted = wanted.where(NAMES.c.entity.in_(entities))
    if scope is not None:
        wanted = wanted.where(NAMES.c.scope_id == scope)
    begins = [
        sa.func.instr(NAMES.c.folded, f"{NAME_BREAK}{sort}{part}") == 0
        for sort, part in folded.items()
    ]
    found = reading.rows(wanted.order_by(*begins, NAMES.c.folded, NAMES.c.id).limit(_CANDIDATES))
    hits = sorted(_name_hits(reading, found, text, folded), key=lambda hit: hit.rank)
    return hits[:limit]


def named_scopes(text: str, entities: Sequence[str]) -> sa.Select[Any]:
    """Return a statement for the scopes of all rows :func:`search_names` would find.

    To be selected from, whatever their number. Of a shell it is its id: its scope is the town.
    """
    folded = _queries(text)
    scope = sa.case((NAMES.c.entity == "shell", NAMES.c.id), else_=NAMES.c.scope_id)
    if not folded:
        return sa.select(scope).where(sa.false())
    question = "".join(f"{NAME_BREAK}{sort}{part}" for sort, part in sorted(folded.items()))
    somewhere = (sa.func.instr(NAMES.c.folded, part) > 0 for part in sorted(set(folded.values())))
    return sa.select(scope).where(
        NAMES.c.entity.in_(entities),
        sa.or_(*somewhere),  # SQLite's own, so that few rows ask Python
        sa.func.banso_is_named(NAMES.c.folded, question) == 1,
    )


def _queries(text: str) -> dict[str, str]:
    """Return the question folded for each sort of name it can be."""
    folded = {sort: fold_as(sort, text) for sort in _SORTS}
    if len(folded["p"]) < _FEWEST_DIGITS or len(folded["p"]) < len(fold(text)):
        folded["p"] = ""
    return {sort: part for sort, part in folded.items() if part}


def _name_hits(
    reading: Reading, found: Sequence[sa.Row[Any]], text: str, folded: Mapping[str, str]
) -> Iterable[NameHit]:
    by_entity: dict[str, list[str]] = {}
    for row in found:
        by_entity.setdefault(row.entity, []).append(row.id)
    held = {
        (row.scope_id, entity, row.id): row
        for entity, ids in by_entity.items()
        for row in reading.rows(sa.select(TABLES[entity]).where(TABLES[entity].c.id.in_(ids)))
    }
    for row in found:
        values = held.get((row.scope_id, row.entity, row.id))
        known = searched(row.entity)
        if values is None or known is None:
            continue
        best: tuple[int, str, str] | None = None
        for field in known.names:
            told = values._mapping[field] or ""
            given = values._mapping.get(field.replace("family_", "given_", 1)) or ""
            whole = f"{told}{given}" if field.startswith("family_") else told
            rank = _rank(field, whole, text, folded)
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, field, whole)
        if best is not None:
            rank, field, whole = best
            yield NameHit(row.entity, Id(row.id), Id(row.scope_id), field, whole, rank)


def _rank(field: str, told: str, text: str, folded: Mapping[str, str]) -> int | None:
    """Return how well a field answers the question, None if not at all (ux.md §2.4)."""
    sort = sort_of(field)
    part = folded.get(sort)
    at = fold_as(sort, told).find(part) if part and told else -1
    if at < 0:
        return None
    if sort in "oa#p":
        return {"o": 4, "a": 5, "#": 6, "p": 7}[sort]
    if told.startswith("".join(text.split())):
        return 0
    if at > 0:
        return 3
    return 1 if sort == "r" else 2


def _hit(reading: Reading, row: sa.Row[Any], words: Sequence[str], own_words_only: bool) -> TextHit:
    entity = ENTITIES[row.entity]
    table = TABLES[row.entity]
    held = reading.first(
        sa.select(table).where(table.c.id == row.id, table.c.scope_id == row.scope_id)
    )
    field, excerpt = "", ""
    spans: tuple[tuple[int, int], ...] = ()
    for name in entity.own_words if own_words_only else entity.text:
        told = str(held._mapping[name] or "") if held is not None else ""
        found = excerpt_of(told, words)
        if found[1]:
            field, (excerpt, spans) = name, found
            break
    return TextHit(row.entity, Id(row.id), Id(row.scope_id), field, excerpt, spans, int(row.place))


def excerpt_of(text: str, words: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return what stands around the first of the folded words, and where words are in it."""
    aligned = fold_aligned(text)
    places = sorted(
        aligned.span(at.start(), at.end())
        for word in words
        for at in re.finditer(re.escape(word), aligned.text)
    )
    if not places:
        return "", ()
    first = max(places[0][0] - _AROUND, 0)
    last = min(places[0][1] + _AROUND, len(text))
    before = "…" if first else ""
    after = "…" if last < len(text) else ""
    excerpt = before + text[first:last].replace("\n", " ") + after
    shift = len(before) - first
    spans = tuple((at + shift, to + shift) for at, to in places if at >= first and to <= last)
    return excerpt, spans
