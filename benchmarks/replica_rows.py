# SPDX-License-Identifier: Apache-2.0
"""What a replica's tables hold: read by the benchmarks for the bare engine to write the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.domain.folding import fold
from banso_desktop.store.indexing import BREAK, spaced
from banso_desktop.store.replica import Replica


def schema(replica: Replica) -> list[str]:
    """Return the statements that made the replica's tables, the index's own left out."""
    found = replica._read(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND name NOT LIKE 'full_text_%' AND name NOT LIKE 'sqlite_%'"
    )
    return [statement for (statement,) in found]


def rows_of(replica: Replica) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of the tables saving writes, the texts of the index included."""
    tables = (*ENTITIES, "operations", "words", "outbox", "segments", "segment_scopes", "names")
    rows = {name: replica._read(f'SELECT * FROM "{name}"') for name in (*tables, "documents")}
    texts: list[tuple[Any, ...]] = []
    words = dict(rows["words"])
    for number, scope_number, entity_number, row in rows["documents"]:
        scope, entity = words[scope_number], words[entity_number]
        known = ENTITIES[entity]
        names = [name for name in known.text if name not in known.own_words]
        texts.append(
            (
                number,
                _indexed(replica, entity, scope, row, names),
                _indexed(replica, entity, scope, row, known.own_words),
            )
        )
    return rows | {"full_text": texts}


def _indexed(replica: Replica, entity: str, scope: str, row: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    columns = ", ".join(f'"{name}"' for name in names)
    (held,) = replica._read(
        f'SELECT {columns} FROM "{entity}" WHERE id = ? AND scope_id = ?', (row, scope)
    )
    return f" {BREAK} ".join(spaced(fold(text)) for text in held if text)
