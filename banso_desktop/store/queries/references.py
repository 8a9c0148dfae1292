# SPDX-License-Identifier: Apache-2.0
"""Whether the rows a command points to are there, asked for all of them at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from banso_desktop.store.reading import Reading


def scopes(reading: Reading, wanted: Mapping[str, Collection[str]]) -> dict[tuple[str, str], str]:
    """Return the scope of each of the rows that is readable here, by entity and id.

    Args:
        reading: What to read.
        wanted: Ids by entity. One that was removed is there: its tombstone may come later
            than what points to it.
    """
    statements = []
    for entity, ids in wanted.items():
        table = reading.tables[entity]
        columns = (sa.literal(entity).label("entity"), table.c.id, table.c.scope_id)
        statements.append(sa.select(*columns).where(table.c.id.in_(sorted(ids))))
    if not statements:
        return {}
    found = reading.rows(sa.select(sa.union_all(*statements).subquery()))
    return {(row.entity, row.id): row.scope_id for row in found}


def standing(reading: Reading, entity: str, scope: str, row: str, field: str) -> frozenset[str]:
    """Return the ids that stand in a field of a row."""
    table = reading.tables[entity]
    held = reading.scalar(
        sa.select(table.c[field]).where(table.c.id == row, table.c.scope_id == scope)
    )
    return frozenset([held] if isinstance(held, str) else held or ())
