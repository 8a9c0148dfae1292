# SPDX-License-Identifier: Apache-2.0
"""What a colleague wrote elsewhere, arriving at a replica: knowing what stands here, or not."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa

from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.values import Value
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store import history
from tests.fakes.town import SmallTown

WRITER = derived_id("writer", "elsewhere")


def arrive(
    town: SmallTown,
    entity: str,
    row: str,
    *,
    author: str = "",
    knowing: bool = True,
    removed: bool = False,
    **cells: Value,
) -> None:
    """Let cells arrive that a colleague wrote.

    Args:
        town: Where they arrive.
        entity: What is written.
        row: Its id; it is there already.
        author: Member id of the colleague.
        knowing: They saw what stands here now and replace it; else both were written at once.
        removed: They removed the row, too.
        cells: Values by field; of a record, one correction.
    """
    with town.replica.reader() as reading:
        table = reading.tables[entity]
        scope = Id(reading.scalar(sa.select(table.c.scope_id).where(table.c.id == row)))
        stands = [past for past in history.history(reading, entity, row) if past.current]
    by, command = Id(author or derived_id("member", "elsewhere")), new_id()
    is_record = any(past.kind in (Kind.RECORD, Kind.CORRECTION) for past in stands)
    written: list[tuple[Kind, str, Value]] = [(Kind.CELL, *cell) for cell in cells.items()]
    if is_record:
        pairs: list[Value] = [[name, value] for name, value in cells.items()]
        written = [(Kind.CORRECTION, "", pairs)]
    if removed:
        written.append((Kind.ROW, "", False))
    cursor = town.replica.cursors().get(WRITER)
    sequence = cursor.sequence + 1 if cursor is not None else 1
    operations = []
    for number, (kind, field, value) in enumerate(written):
        stamp = Stamp(town.clock.millis() + sequence, number, WRITER)
        replaced = [past.stamp for past in stands if is_record or removed or past.field == field]
        base = tuple(sorted(replaced)) if knowing else ()
        operations.append(
            Operation(scope, kind, entity, Id(row), field, value, base, stamp, by, command)
        )
    data = repr((sequence, row, cells, removed)).encode()
    sealed = Sealed(WRITER, sequence, hashlib.sha256(data).digest(), data)
    town.replica.receive([Opened(sealed, tuple(operations))])
