# SPDX-License-Identifier: Apache-2.0
"""Texts outside a household in which it is spoken of: marked ones, and ones with a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.domain.ids import Id
from banso_desktop.store.columns import contains
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.search import search_names, search_text

_MARKED: Final = tuple(name for name, of in ENTITIES.items() if "mentions" in of.fields)
_BEST_RANKS: Final = 2
"""Ranks of names up to which the whole name is written."""


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A text of another scope.

    Attributes:
        scope: Where it lies.
        scope_kind: Kind of that scope, ``""`` where it is not known.
        where: Number of the household or conference, ``""`` for another scope.
        field: The field the text stands in.
        marked: Whether whoever wrote it marked the household; else a name was found.
        marks: What it marks.
    """

    entity: str
    id: Id
    scope: Id
    scope_kind: str
    where: str
    protection: str
    field: str
    text: str
    first_at: datetime
    marked: bool
    marks: tuple[str, ...]


def mentions(
    reading: Reading, household: str, names: Sequence[str], own: Sequence[str], limit: int
) -> list[MentionRow]:
    """Return the texts outside a household that speak of it, the newest first.

    Args:
        reading: The snapshot to read.
        household: Which one.
        names: Whole names to look for.
        own: Scopes that are erased with it; what lies there is no matter.
        limit: At most so many.
    """
    inside = {household, *own}
    found: dict[tuple[str, str, str], tuple[str, bool]] = {}
    for entity in _MARKED:
        table = reading.tables[entity]
        for row in reading.rows(
            sa.select(table.c.id, table.c.scope_id)
            .where(alive(entity), contains(table.c.mentions, household))
            .order_by(table.c.first_at.desc())
            .limit(limit)
        ):
            if row.scope_id not in inside:
                found[entity, row.id, row.scope_id] = ("", True)
    for name in names:
        for hit in search_text(reading, name, limit=limit):
            if hit.scope not in inside:
                found.setdefault((hit.entity, hit.id, hit.scope), (hit.field, False))
        for named in search_names(reading, name, limit=limit):
            if named.scope not in inside and named.rank <= _BEST_RANKS:
                found.setdefault((named.entity, named.id, named.scope), (named.field, False))
    rows = (
        mention(reading, entity, identifier, scope, field, marked)
        for (entity, identifier, scope), (field, marked) in found.items()
    )
    standing = [one for one in rows if one is not None]
    return sorted(standing, key=lambda one: (one.first_at, one.id), reverse=True)[:limit]


def mention(
    reading: Reading, entity: str, identifier: str, scope: str, field: str, marked: bool
) -> MentionRow | None:
    """Return one text, or None where it is gone; without a field its first one that says much."""
    table = reading.tables[entity]
    row = reading.first(
        sa.select(table).where(table.c.id == identifier, table.c.scope_id == scope, alive(entity))
    )
    if row is None:
        return None
    held = row._mapping
    kind, where, protection = _place(reading, scope)
    shown = field or next(
        (name for name in ENTITIES[entity].text if held[name]), ENTITIES[entity].text[0]
    )
    return MentionRow(
        entity=entity,
        id=Id(identifier),
        scope=Id(scope),
        scope_kind=kind,
        where=where,
        protection=protection,
        field=shown,
        text=_whole(held, shown),
        first_at=row.first_at,
        marked=marked,
        marks=tuple(held["mentions"] or ()) if "mentions" in ENTITIES[entity].fields else (),
    )


def _whole(held: Any, field: str) -> str:
    text = str(held[field] or "")
    if field.startswith("family_"):
        given = held[field.replace("family_", "given_", 1)]
        return f"{text} {given or ''}".strip()
    return text


def _place(reading: Reading, scope: str) -> tuple[str, str, str]:
    for entity in ("household", "conference"):
        table = reading.tables[entity]
        row = reading.first(sa.select(table).where(table.c.id == scope, alive(entity)))
        if row is not None:
            protection = row._mapping["protection"] if entity == "household" else ""
            return entity, row.number or "", protection or ""
    return "", "", ""
