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
    # Plain SQL: asked before every save, and building it up would take longer than the answer.
    statements, ids = [], []
    for entity, some in wanted.items():
        places = ", ".join("?" * len(some))
        name = reading.tables[entity].name
        statements.append(
            f"SELECT '{name}', id, scope_id FROM \"{name}\" "  # noqa: S608 - catalogue names
            f"WHERE id IN ({places})"
        )
        ids += sorted(some)
    if not statements:
        return {}
    found = reading.plain(" UNION ALL ".join(statements), ids)
    return {(entity, row): scope for entity, row, scope in found}


def standing(reading: Reading, entity: str, scope: str, row: str, field: str) -> frozenset[str]:
    """Return the ids that stand in a field of a row."""
    table = reading.tables[entity]
    held = reading.scalar(
        sa.select(table.c[field]).where(table.c.id == row, table.c.scope_id == scope)
    )
    return frozenset([held] if isinstance(held, str) else held or ())
