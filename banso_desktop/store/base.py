# SPDX-License-Identifier: Apache-2.0
"""What the parts of a replica share: the connections, the projection, one way to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Change, ScopeOpener, Sealed, StampSource
from banso_desktop.store.engine import Writer
from banso_desktop.store.hub import Hub, joined
from banso_desktop.store.merging import Node, RowKey
from banso_desktop.store.projection import Projection
from banso_desktop.store.reading import Reading
from banso_desktop.store.stored import Arrived

T = TypeVar("T")


class ReplicaBase:
    """Connections and transactions of a replica; :class:`~.replica.Replica` opens it.

    Attributes:
        hub: Where screens subscribe to changes.
    """

    def __init__(
        self,
        folder: Path,
        writer_id: Id,
        clock: StampSource,
        writer: Writer,
        readers: sa.Engine,
        within: sa.Engine,
    ) -> None:
        self.hub = Hub()
        self._folder = folder
        self._writer_id = writer_id
        self._clock = clock
        self._opener: ScopeOpener | None = None
        self._writer = writer
        self._connection = writer.connection
        self._readers = readers
        self._within = within
        self._projection = Projection(writer.connection)
        # Scopes this replica may write: those with a key or a letterbox.
        self._writable: set[str] = set()
        # Those of them that are read here too.
        self._readable: set[str] = set()
        # Inside a batch: what it changed so far, what it has not projected yet (and what was
        # read of those rows), what it sealed, and what went wrong in it.
        self._batched: Change | None = None
        self._put_off: list[Arrived] = []
        self._put_off_rows: dict[RowKey, list[Node]] = {}
        self._sealed: list[Sealed] = []
        self._broken: BaseException | None = None
        self._undone: list[Callable[[], None]] = []
        # Up to which number copies of the files that wait were laid beside the replica.
        self._laid_out = 0

    @contextmanager
    def reader(self) -> Iterator[Reading]:
        """Open a consistent snapshot to read; inside :meth:`batch` it sees what was written.

        Any thread. Keep it short: while one is open, the write-ahead log cannot shrink.
        """
        if self._writer.owned():
            try:
                self._settle()
            except BaseException as error:
                self._broken = error
                raise
            with self._within.connect() as connection:
                yield Reading(connection)
        else:
            with self._readers.connect() as connection:
                yield Reading(connection)

    def _write(self, job: Callable[[], T]) -> T:
        """Run ``job`` in one transaction on the writing connection; undo all if it raises."""

        def guarded() -> T:
            try:
                return job()
            except BaseException as error:
                if self._batched is not None:  # part of it may stand in the batch's transaction
                    self._broken = error
                raise

        return self._writer.transact(guarded, self._undo)

    def when_undone(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after a transaction was undone, before anybody else writes.

        Who remembers what was in it reads again what is kept, and writes nothing.
        """
        self._undone.append(listener)

    def _undo(self) -> None:
        """Let go of what was in a transaction that was undone, here and at the listeners."""
        self._forget()
        for listener in self._undone:
            listener()

    def _write_and_tell(self, job: Callable[[], Change]) -> Change:
        """As :meth:`_write`, then tell the listeners, still on the thread that wrote."""

        def run() -> Change:
            change = self._write(job)
            if self._batched is None:
                self.hub.tell(change)
            else:
                self._batched = joined(self._batched, change)
            return change

        return self._writer.run(run)

    def _read(self, statement: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Read durable tables: what is committed, or what this thread has just written."""
        if self._writer.owned():
            return list(self._connection.execute(statement, parameters))
        held = self._readers.raw_connection()
        try:
            return list(held.cursor().execute(statement, tuple(parameters)))
        finally:
            held.close()

    def _settle(self) -> None:
        """Project what a batch has put off."""
        raise NotImplementedError

    def _forget(self) -> None:
        """Drop what is remembered of the database: a transaction was undone."""
        self._projection.forget()
        self._put_off, self._put_off_rows, self._broken = [], {}, None
        self._batched, self._sealed = None, []
        self._know_scopes()

    def _know_scopes(self) -> None:
        """Read which scopes can be written and read here."""
        found = self._connection.execute(
            "SELECT owner, kind FROM secrets WHERE kind IN ('scope', 'letterbox')"
        ).fetchall()
        self._writable = {owner for owner, _ in found}
        self._readable = {owner for owner, kind in found if kind == "scope"}
