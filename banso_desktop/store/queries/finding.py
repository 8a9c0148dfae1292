# SPDX-License-Identifier: Apache-2.0
"""Where a row lies: what every use case asks before it writes."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive


def scope_of(reading: Reading, entity: str, identifier: str) -> Id | None:
    """Return the scope a row that was not removed lies in, or None if none is readable."""
    name = reading.tables[entity].name
    found = reading.plain(
        f'SELECT scope_id FROM "{name}" WHERE id = ? AND removed = 0 '  # noqa: S608 - catalogue names
        "LIMIT 1",
        [identifier],
    )
    return Id(found[0][0]) if found else None


def protection_of(reading: Reading, household: str) -> str | None:
    """Return the stored protection of a household, None if none is readable with this id."""
    table = reading.tables["household"]
    row = reading.first(
        sa.select(table.c.protection).where(table.c.id == household, alive("household"))
    )
    return None if row is None else row.protection or ""


def protections_of(reading: Reading, households: Collection[str]) -> dict[str, str]:
    """Return the stored protection of those of the households that are readable, by id."""
    table = reading.tables["household"]
    wanted = sa.select(table.c.id, table.c.protection).where(
        table.c.id.in_(households), alive("household")
    )
    return {row.id: row.protection or "" for row in reading.rows(wanted)} if households else {}


def exists(reading: Reading, entity: str, scope: str, identifier: str) -> bool:
    """Tell whether a readable row of this scope has this id and was not removed."""
    table = reading.tables[entity]
    wanted = sa.select(table.c.id).where(
        table.c.id == identifier, table.c.scope_id == scope, alive(entity)
    )
    return reading.scalar(wanted) is not None


def removed(
    reading: Reading, entity: str, scope: str, identifier: str, **where: str
) -> bool | None:
    """Tell whether a row of this scope was removed; None where it never had such a row.

    Args:
        where: Columns that must have these values, such as ``conference``.
    """
    table = reading.tables[entity]
    statement = sa.select(table.c.removed).where(
        table.c.id == identifier, table.c.scope_id == scope
    )
    for column, value in where.items():
        statement = statement.where(table.c[column] == value)
    found = reading.scalar(statement)
    return None if found is None else bool(found)


def last_position(reading: Reading, entity: str, scope: str, **where: str) -> str | None:
    """Return the greatest position of this entity's rows in a scope, or None.

    Args:
        where: Columns that must have these values, such as ``conference``.
    """
    table = reading.tables[entity]
    statement = sa.select(sa.func.max(table.c.position)).where(
        table.c.scope_id == scope, alive(entity)
    )
    for column, value in where.items():
        statement = statement.where(table.c[column] == value)
    found = reading.scalar(statement)
    return None if found is None else str(found)
