# SPDX-License-Identifier: Apache-2.0
"""The SQL that writes an entity's projected rows, made once from the catalogue.

Written by hand instead of through SQLAlchemy: compiling and binding there costs several
times what the statement itself does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Final

from banso_desktop.domain.catalogue import ENTITIES, Entity, FieldType
from banso_desktop.store.columns import column_names
from banso_desktop.store.tables import META_COLUMNS

NEWNESS: Final[Mapping[str, str]] = {
    "contact": "occurred",
    "intake": "received",
    "referral_event": "on",
    "minutes_line": "at",
    "message": "at",
    "visit": "starts",
}
"""The field that tells how new a text is, for newest first; elsewhere its first write."""


FOUND_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "household": ("number",),
    "shell": ("number",),
    "person": ("phone",),
    "dwelling": ("phone", "address"),
    "resource": ("phone",),
    "referral": ("number", "code"),
    "conference": ("number",),
}
"""Fields by which a row is found beside the names of the catalogue: numbers, telephones."""


_DAYS: Final = frozenset((FieldType.LOCAL, FieldType.DATE))


@cache
def upsert(entity: str, fields: tuple[str, ...]) -> str:
    """Return the statement that writes these fields of a row, whether it is there or not.

    First and last write keep the smallest and the greatest moment (then author), so that
    they are the same in any order of arrival.
    """
    types = ENTITIES[entity].fields
    columns = [name for field in fields for name in column_names(field, types[field])]
    names = ", ".join(f'"{name}"' for name in (*META_COLUMNS, *columns))
    marks = ", ".join("?" * (len(META_COLUMNS) + len(columns)))
    changes = [
        "first_by = CASE WHEN (excluded.first_at, excluded.first_by) < (first_at, first_by) "
        "THEN excluded.first_by ELSE first_by END",
        "first_at = min(first_at, excluded.first_at)",
        "last_by = CASE WHEN (excluded.last_at, excluded.last_by) > (last_at, last_by) "
        "THEN excluded.last_by ELSE last_by END",
        "last_at = max(last_at, excluded.last_at)",
        "removed = excluded.removed",
        "marked = excluded.marked",
        *(f'"{name}" = excluded."{name}"' for name in columns),
    ]
    return (
        f'INSERT INTO "{entity}" ({names}) VALUES ({marks}) '  # noqa: S608 - catalogue names
        f"ON CONFLICT (id, scope_id) DO UPDATE SET {', '.join(changes)}"
    )


@dataclass(frozen=True, slots=True)
class Searched:
    """What of an entity search finds.

    Attributes:
        names: Fields found as names, readings, numbers, telephones.
        texts: Fields of running text.
        own_words: Fields of what a person said, found apart.
        fields: Every field that is found, in the order selected.
        newness: The field that tells how new it is, None for its first write.
        select: Reads ``removed``, the newness, the first write, then ``fields``.
    """

    entity: Entity
    names: tuple[str, ...]
    texts: tuple[str, ...]
    own_words: tuple[str, ...]
    fields: tuple[str, ...]
    newness: str | None
    select: str


@cache
def searched(entity: str) -> Searched | None:
    """Return what of an entity search finds, None if nothing."""
    known = ENTITIES[entity]
    names = (*known.names, *FOUND_BY.get(entity, ()))
    fields = tuple(dict.fromkeys((*names, *known.text)))
    if not fields:
        return None
    newness = NEWNESS.get(entity)
    columns = ", ".join(f'"{name}"' for name in fields)
    select = (
        f"SELECT removed, {_quoted(newness)}, first_at, {columns} "  # noqa: S608 - likewise
        f'FROM "{entity}" WHERE id = ? AND scope_id = ?'
    )
    texts = tuple(name for name in known.text if name not in known.own_words)
    return Searched(known, names, texts, tuple(known.own_words), fields, newness, select)


def _quoted(name: str | None) -> str:
    return "NULL" if name is None else f'"{name}"'


def touches(found: Searched, fields: Iterable[str]) -> bool:
    """Tell whether writing these fields changes what search finds."""
    return any(field in found.fields or field == found.newness for field in fields)


def seconds_of(kind: FieldType | None, stored: object, first_at: int) -> int:
    """Return a stored moment, local time or date as seconds since 1970, for newest first."""
    if isinstance(stored, int) and kind is FieldType.MOMENT:
        return stored // 1000
    if isinstance(stored, str) and kind in _DAYS:
        try:
            parts = stored if "T" in stored else f"{stored}-01-01"[:10]
            return int(datetime.fromisoformat(parts).replace(tzinfo=UTC).timestamp())
        except ValueError:
            pass
    return first_at // 1000
