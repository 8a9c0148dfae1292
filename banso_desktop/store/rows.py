# SPDX-License-Identifier: Apache-2.0
"""Writes merged rows: typed tables, conflicts, links and the search index, set by set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from banso_desktop.domain.catalogue import ENTITIES
from banso_desktop.domain.fitting import LONGEST_REF
from banso_desktop.domain.values import Value
from banso_desktop.journal.operations import Operation
from banso_desktop.store.columns import TEXTS, Unfit, column_names, fit
from banso_desktop.store.indexing import MOST_WAITING, Indexer
from banso_desktop.store.merging import HERE, Presence, RowKey
from banso_desktop.store.statements import Searched, searched, seconds_of, touches, upsert
from banso_desktop.store.tables import FULL_TEXT
from banso_desktop.store.words import Words


class RowWriter:
    """Collects what merging decided and writes it in few statements.

    Args:
        connection: The writing connection.
        words: The numbers of scopes and entities.
    """

    def __init__(self, connection: Any, words: Words) -> None:
        self._connection = connection
        self._words = words
        self._indexer = Indexer(connection, words)
        self._upserts: dict[str, list[tuple[object, ...]]] = {}
        self._changed: dict[RowKey, Searched] = {}
        self._strange: list[tuple[str, str, str, str, str]] = []

    def forget(self) -> None:
        """Drop what was collected: the transaction was undone."""
        self._indexer.forget()
        self._upserts.clear()
        self._changed.clear()
        self._strange.clear()

    def collect(
        self,
        key: RowKey,
        fields: Mapping[str, Value],
        presence: Presence,
        writes: Sequence[Operation],
        *,
        existed: bool,
    ) -> bool:
        """Take a row to be written; False if a value was not of its field's type.

        Args:
            key: Scope, entity and id.
            fields: Visible values that may have changed.
            presence: Whether it is removed or marked.
            writes: The operations that arrived for it.
            existed: Whether some operation of it was there before.
        """
        scope, entity, row = key
        types = ENTITIES[entity].fields
        first, last = _ends(writes)
        values: list[object] = [row, scope, *first, *last, presence.removed, presence.marked]
        shown: dict[str, object] = {}
        fitted = True
        for name, value in fields.items():
            kind = types[name]
            if kind in TEXTS and type(value) is str and len(value) <= LONGEST_REF:
                # The usual case, and this is hot.
                values.append(value)
                shown[name] = value
                continue
            try:
                columns = fit(name, kind, value)
            except Unfit:
                columns = (None,) * len(column_names(name, kind))
                fitted = False
            values += columns
            shown[name] = columns[0]
        statement = upsert(entity, tuple(fields))
        self._upserts.setdefault(statement, []).append(tuple(values))
        self._look_up(key, shown, presence, writes, first[0], existed=existed)
        return fitted

    def _look_up(
        self,
        key: RowKey,
        shown: Mapping[str, object],
        presence: Presence,
        writes: Sequence[Operation],
        first_at: int,
        *,
        existed: bool,
    ) -> None:
        """Take a row to be indexed, if what search finds of it changed.

        ``shown`` holds the first column of each field that was written.
        """
        found = searched(key[1])
        if found is None:
            return
        if not existed:
            if not presence.removed:
                newness = found.newness
                kind = found.entity.fields[newness] if newness else None
                seconds = seconds_of(kind, shown.get(newness) if newness else None, first_at)
                self._indexer.index(found, key[0], key[2], shown, seconds)
        elif (
            presence != HERE
            or touches(found, shown)
            or not all(write.field for write in writes)  # row operations have none
        ):
            self._changed[key] = found

    def link(self, key: RowKey, value: Value) -> None:
        """Write whether two ids are one."""
        if isinstance(value, list):
            self._connection.execute(
                "INSERT OR REPLACE INTO links(scope_id, entity, id, other, joined) "
                "VALUES (?, ?, ?, ?, ?)",
                (*key, value[0], value[1]),
            )

    def settled(self, key: RowKey) -> None:
        """Write that nothing of a row is in dispute: it is not there any more."""
        statement = "DELETE FROM conflicts WHERE scope_id = ? AND entity = ? AND id = ?"
        self._connection.execute(statement, key)

    def conflict(self, key: RowKey, name: str, disputed: bool) -> None:
        """Write that a field has several values, or that it has one again.

        The field without a name is the row's being there: somebody removed it while somebody
        else edited it.
        """
        statement = (
            "INSERT OR IGNORE INTO conflicts(scope_id, entity, id, field) VALUES (?, ?, ?, ?)"
            if disputed
            else "DELETE FROM conflicts WHERE scope_id = ? AND entity = ? AND id = ? AND field = ?"
        )
        self._connection.execute(statement, (*key, name))

    def strange(self, operation: Operation, fields: Sequence[str]) -> None:
        """Count what another version wrote and this one keeps without showing it."""
        self._strange.extend(
            (operation.scope, operation.entity, operation.id, operation.kind, name)
            for name in fields
        )

    def drop(self, scope: str) -> None:
        """Drop every row of a scope and what search finds of it."""
        number = (self._words[scope],)
        self._connection.execute(
            f"DELETE FROM {FULL_TEXT} WHERE rowid IN "  # noqa: S608 - a constant
            "(SELECT number FROM documents WHERE scope = ?)",
            number,
        )
        self._connection.execute("DELETE FROM documents WHERE scope = ?", number)
        for table in (*ENTITIES, "names", "conflicts", "links", "strange"):
            self._connection.execute(
                f'DELETE FROM "{table}" WHERE scope_id = ?',  # noqa: S608 - catalogue names
                (scope,),
            )

    def drop_row(self, key: RowKey) -> None:
        """Drop one row and what search finds of it."""
        scope, entity, row = key
        if entity in ENTITIES:
            found = searched(entity)
            if found is not None:
                self._indexer.drop(found, [(scope, row)])
            self._connection.execute(
                f'DELETE FROM "{entity}" WHERE id = ? AND scope_id = ?',  # noqa: S608 - likewise
                (row, scope),
            )
        for table in ("conflicts", "links", "strange"):
            self._connection.execute(
                f"DELETE FROM {table} "  # noqa: S608 - constants
                "WHERE scope_id = ? AND entity = ? AND id = ?",
                key,
            )

    def write(self) -> None:
        """Write the rows that were collected; the index: :meth:`write_index`."""
        self._connection.executemany(
            "INSERT INTO strange(scope_id, entity, id, kind, field) VALUES (?, ?, ?, ?, ?)",
            self._strange,
        )
        self._strange.clear()
        for statement, rows in self._upserts.items():
            self._connection.executemany(statement, rows)
        self._upserts.clear()

    @property
    def index_is_long(self) -> bool:
        """Whether memory should not hold more of what waits for the index."""
        return self._indexer.is_long or len(self._changed) > MOST_WAITING

    def write_index(self) -> None:
        """Write what search finds of the rows written since the last time.

        Together for many, for the index takes rows only in ascending order without writing a
        piece of its own for each beginning; all such pieces are merged later.
        """
        changed: dict[str, list[tuple[str, str]]] = {}
        for scope, entity, row in self._changed:
            changed.setdefault(entity, []).append((scope, row))
        for entity, places in changed.items():
            found = self._changed[places[0][0], entity, places[0][1]]
            self._indexer.drop(found, places)
            for scope, row in places:
                read = self._indexer.read(found, scope, row)
                if read is not None:
                    self._indexer.index(found, scope, row, *read)
                if self._indexer.is_long:  # it was dropped before, and is not read again
                    self._indexer.write()
        self._changed.clear()
        self._indexer.write()


def _ends(writes: Sequence[Operation]) -> tuple[tuple[int, str], tuple[int, str]]:
    """Return when and by whom the first and the last of some operations were written."""
    if len(writes) == 1:
        moment = writes[0].stamp.millis, writes[0].author
        return moment, moment
    moments = [(write.stamp.millis, write.author) for write in writes]
    return min(moments), max(moments)
