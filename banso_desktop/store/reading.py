# SPDX-License-Identifier: Apache-2.0
"""What a query reads with: one connection, one consistent state, no way to write.

A query is a function of ``store.queries`` that takes a :class:`Reading` and returns frozen
dataclasses; services call it inside ``with replica.reader() as reading``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from banso_desktop.store.tables import TABLES

Statement = sa.Select[*tuple[Any, ...]]
Row = sa.Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A snapshot of the replica, good until its ``with`` block ends.

    Attributes:
        connection: A connection inside a transaction; it refuses to write.
    """

    connection: sa.Connection

    @property
    def tables(self) -> Mapping[str, sa.Table]:
        """The projected tables by entity; columns hold Python values (see store.columns)."""
        return TABLES

    def rows(self, statement: Statement) -> list[Row]:
        """Return all rows of a statement; give it a limit where the answer can be long."""
        return list(self.connection.execute(statement))

    def plain(self, statement: str, parameters: Sequence[object]) -> list[tuple[Any, ...]]:
        """Return all rows of SQL as it stands, with ``?`` for each parameter."""
        held = self.connection.exec_driver_sql(statement, tuple(parameters))
        return [tuple(row) for row in held]

    def first(self, statement: Statement) -> Row | None:
        """Return the first row of a statement, or None."""
        return self.connection.execute(statement.limit(1)).first()

    def scalar(self, statement: Statement) -> Any:
        """Return the first column of the first row, or None."""
        return self.connection.execute(statement.limit(1)).scalar()


def alive(entity: str) -> sa.ColumnElement[bool]:
    """Return the condition that a row of this entity was not removed."""
    return TABLES[entity].c.removed == sa.false()
