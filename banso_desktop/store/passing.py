# SPDX-License-Identifier: Apache-2.0
"""Rows of one household in memory: read in an emergency, and nothing of them on any disk.

An SQLite database that has no file, with the tables and the merge of a replica. The staff and
the places of the town are copied into it, so that names show.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound
from banso_desktop.journal.operations import Operation
from banso_desktop.store.engine import sqlcipher, writing_engine
from banso_desktop.store.functions import FUNCTIONS
from banso_desktop.store.incoming import with_values
from banso_desktop.store.projection import Projection
from banso_desktop.store.reading import Reading
from banso_desktop.store.tables import creation

_COPIED: Final = ("town", "member", "resource")


class PassingReplica:
    """One household, merged in memory. Thread-safe; one reader at a time.

    Args:
        scope: The household.
        operations: All of it, in any order.
        town: Where the town's rows are read from; not kept.
    """

    def __init__(self, scope: Id, operations: Sequence[Operation], town: Reading) -> None:
        connection: Any = sqlcipher.connect(
            ":memory:", isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA secure_delete=ON")
        for name, function in FUNCTIONS.items():
            connection.create_function(name, 2, function, deterministic=True)
        for statement in creation():
            connection.execute(statement)
        connection.execute("BEGIN")
        projection = Projection(connection)
        projection.scope_opened(scope, ScopeKind.HOUSEHOLD.value)
        projection.apply(with_values(operations))
        for table in _COPIED:
            _copy(town, connection, table)
        connection.execute("COMMIT")
        connection.execute("PRAGMA query_only=ON")
        self._scope = scope
        self._connection: Any = connection
        self._engine = writing_engine(connection, lent=True)
        self._lock = threading.Lock()

    @contextmanager
    def reader(self) -> Iterator[Reading]:
        """Open a snapshot to read; any thread.

        Raises:
            NotFound: If it was closed.
        """
        with self._lock:
            if self._connection is None:
                raise NotFound("household", self._scope)
            with self._engine.connect() as connection:
                yield Reading(connection)

    def close(self) -> None:
        """Forget everything; closing again changes nothing."""
        with self._lock:
            if self._connection is not None:
                self._engine.dispose()
                self._connection.close()
                self._connection = None


def _copy(town: Reading, connection: Any, table: str) -> None:
    found = town.connection.exec_driver_sql(f'SELECT * FROM "{table}"')  # noqa: S608 - constants
    names = list(found.keys())
    columns = ", ".join(f'"{name}"' for name in names)
    rows = [tuple(row) for row in found]
    marks = ", ".join("?" * len(names))
    connection.executemany(
        f'INSERT INTO "{table}" ({columns}) VALUES ({marks})',  # noqa: S608 - likewise
        rows,
    )
