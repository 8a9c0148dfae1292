# SPDX-License-Identifier: Apache-2.0
"""Turns operations into rows: merges them with what is there and writes what changed.

Any order of arrival, any grouping and any repetition end in the same tables. Runs on the
writing connection inside the caller's transaction; knows nothing of segments and keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from banso_desktop.domain.catalogue import ENTITIES, Entity, ScopeKind, Shape
from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.journal.encoding import decode_value
from banso_desktop.journal.ledger import Sight
from banso_desktop.journal.merge import LINK_PREFIX, RECORD_SLOT, ROW_SLOT, pairs_of
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store.heads import Heads
from banso_desktop.store.merging import (
    CELLS,
    CURRENT,
    HERE,
    NO_SLOT,
    OVERWRITTEN,
    Mark,
    Merge,
    Node,
    Presence,
    RowKey,
    differ,
    heads_of,
    merged_record,
    presence_of,
    slot_of,
)
from banso_desktop.store.rows import RowWriter
from banso_desktop.store.stored import (
    Arrived,
    read_nodes,
    read_nodes_of,
    read_operation,
    read_row,
    weight,
)
from banso_desktop.store.understood import strange_fields
from banso_desktop.store.words import Words, packed

_MERGED_TOGETHER: Final = 200
"""Rows read at once while received operations are merged: bounds what memory holds of them."""
_INSERT: Final = (
    "INSERT INTO operations(scope, entity, id, slot, kind, field, value, base, at, writer, "
    "author, command, extra, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SLOTLESS: Final = "?"
# An enumeration is slow to be asked for its members, and a million operations are looked at.
_RECORD: Final = Kind.RECORD
_ROW: Final = Kind.ROW
_RECORDS: Final = Shape.RECORD


class Projection:
    """The projected tables, as the thread that writes sees them.

    Args:
        connection: The writing connection.
    """

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self.words = Words(connection)
        self._rows = RowWriter(connection, self.words)
        self._kinds: dict[str, ScopeKind | None] = {}
        self._inserts: list[tuple[object, ...]] = []
        self._overwritten: list[tuple[int]] = []

    def forget(self) -> None:
        """Drop what is remembered: a transaction was undone or the tables were dropped."""
        self.words.forget()
        self._rows.forget()
        self._kinds.clear()
        self._inserts.clear()
        self._overwritten.clear()

    def scope_opened(self, scope: str, kind: str) -> None:
        """Take note that a scope can be read here and of what kind it is."""
        self._connection.execute(
            "INSERT OR IGNORE INTO scopes(id, kind) VALUES (?, ?)", (scope, kind)
        )
        self._kinds.pop(scope, None)

    def drop(self, scope: str) -> None:
        """Drop everything projected of a scope: rows, history, search."""
        number = self.words[scope]
        self._connection.execute("DELETE FROM operations WHERE scope = ?", (number,))
        self._rows.drop(scope)

    def erase(self, scope: str) -> None:
        """Drop a scope that is not to be read here any more, and its very id.

        After the last of a transaction, the words are to lose its links: ``words.erase_links``.
        """
        self.drop(scope)
        self.words.erase_scope(scope)

    def heads(self, own: Id, sight: Sight | None = None) -> Heads:
        """Begin to read what a command of this writer replaces, as far as it was seen."""
        return Heads(self, own, sight)

    def apply(
        self,
        arrived: Iterable[Arrived],
        stamped_on: Mapping[RowKey, list[Node]] | None = None,
        *,
        indexed: bool = True,
    ) -> dict[str, set[Id]]:
        """Merge operations into the tables; return the rows they touched, by entity.

        Args:
            arrived: Operations of any scopes.
            stamped_on: What was current of their rows when they were stamped here; None for
                received ones, which may repeat or precede what is there.
            indexed: Write the search index too; else it may wait for :meth:`index`, which has
                to come before the transaction ends.
        """
        by_row: dict[RowKey, list[Arrived]] = {}
        for pair in arrived:
            operation = pair[0]
            by_row.setdefault((operation.scope, operation.entity, operation.id), []).append(pair)
        touched: dict[str, set[Id]] = {}
        keys = list(by_row)
        for start in range(0, len(keys), _MERGED_TOGETHER):
            some = keys[start : start + _MERGED_TOGETHER]
            stored: Mapping[RowKey, list[Node]] = (
                read_nodes_of(self._connection, self.words, some)
                if stamped_on is None
                else stamped_on
            )
            for key in some:
                existing = stored.get(key)
                if existing is None:
                    existing = [] if stamped_on is None else self.load(key, current_only=False)
                if self._merge(key, existing, by_row[key]):
                    touched.setdefault(key[1], set()).add(Id(key[2]))
        self._write()
        if indexed or self._rows.index_is_long:
            self.index()
        return touched

    def index(self) -> None:
        """Write into the search index what :meth:`apply` left for it: once for many steps."""
        self._rows.write_index()

    def load(self, key: RowKey, *, current_only: bool) -> list[Node]:
        """Read the operations of a row; values only where merging looks at them."""
        return read_nodes(self._connection, self.words, key, current_only=current_only)

    def _merge(self, key: RowKey, existing: list[Node], pairs: Sequence[Arrived]) -> bool:
        """Merge what arrived for one row; return False if all of it was there before."""
        if not existing and self._merge_first(key, pairs):
            return True
        taken_away = any(node.slot == ROW_SLOT and node.value is False for node in existing)
        merge = Merge(key, bool(existing), taken_away)
        known = {(node.slot, node.mark): node for node in existing}
        for node in existing:
            if node.state != NO_SLOT:
                merge.slots.setdefault(node.slot, []).append(node)
                merge.before[node.slot] = merge.before.get(node.slot, 0) + node.state
        kept: dict[tuple[str, Mark], tuple[Arrived, Node]] = {}
        for pair in pairs:
            node = self._node(pair[0])
            twin = known.get((node.slot, node.mark))
            if twin is not None:
                if not self._is_repeated(pair, twin, kept):
                    return self._merge_anew(key, pairs)
                continue
            known[node.slot, node.mark] = node
            kept[node.slot, node.mark] = pair, node
            if node.state != NO_SLOT:
                merge.slots.setdefault(node.slot, []).append(node)
                merge.fresh.setdefault(node.slot, []).append(node)
        entity = self._shown(key)
        if merge.fresh:
            self._settle(merge)
            if entity is not None:
                presence = presence_of(merge.heads)
                fields = self._visible(merge, entity, presence)
                writes = [pair[0] for pair, node in kept.values() if node.state != NO_SLOT]
                self._rows.collect(key, fields, presence, writes, existed=merge.existed)
        for pair, node in kept.values():
            self._keep(pair, node.slot, node.state)
        return bool(kept)

    def _merge_first(self, key: RowKey, pairs: Sequence[Arrived]) -> bool:
        """Write a row nothing is known of, the usual case; False if it is no usual one.

        One operation for each slot and no tombstone: all of them stand, nothing is merged.
        """
        entity = self._shown(key)
        slots: dict[str, Arrived] = {}
        fields: dict[str, Value] = {}
        for pair in pairs:
            operation = pair[0]
            slot, value = operation.field, operation.value
            kind = operation.kind
            if kind == _RECORD:
                slot = RECORD_SLOT
                fields.update(pairs_of(value))
            elif kind in CELLS and slot:
                fields[slot] = value
            elif kind == _ROW and value is True:
                slot = ROW_SLOT
            else:
                return False
            if slots.setdefault(slot, pair) is not pair:
                return False
        if RECORD_SLOT in slots and len(slots) > 1 + (ROW_SLOT in slots):
            return False  # a record has no cells: which of them show is not decided by the step
        writes = [pair[0] for pair in pairs]
        shown = entity is not None and not any([write.extra for write in writes])
        if entity is not None:
            if (entity.shape is _RECORDS) is not (RECORD_SLOT in slots):
                shown = not fields
                fields.clear()
            if not fields.keys() <= entity.fields.keys():
                shown = False
                fields = {name: value for name, value in fields.items() if name in entity.fields}
            shown &= self._rows.collect(key, fields, HERE, writes, existed=False)
        for slot, pair in slots.items():
            self._keep(pair, slot, CURRENT, shown=shown)
        return True

    def _is_repeated(
        self, pair: Arrived, twin: Node, kept: Mapping[tuple[str, Mark], tuple[Arrived, Node]]
    ) -> bool:
        """Tell whether an operation is the one that has its stamp, and not another."""
        if twin.number:
            return read_operation(self._connection, self.words, twin.number) == pair
        return kept[twin.slot, twin.mark][0] == pair

    def _merge_anew(self, key: RowKey, pairs: Sequence[Arrived]) -> bool:
        """Merge a row from nothing: two operations have one stamp (a cloned computer).

        Of such twins the heavier one counts, on every computer alike.
        """
        stored = read_row(self._connection, self.words, key)
        chosen: dict[tuple[str | None, Stamp], Arrived] = {}
        for pair in (*stored, *pairs):
            operation = pair[0]
            slot = slot_of(operation.kind, operation.field, operation.value)
            twin = chosen.get((slot, operation.stamp))
            if twin is None or weight(twin[0]) < weight(operation):
                chosen[slot, operation.stamp] = pair
        parameters = (self.words[key[0]], key[2], self.words[key[1]])
        self._connection.execute(
            "DELETE FROM operations WHERE scope = ? AND id = ? AND entity = ?", parameters
        )
        self._rows.drop_row(key)
        return self._merge(key, [], list(chosen.values()))

    def _node(self, operation: Operation) -> Node:
        stamp, words = operation.stamp, self.words
        at = packed(stamp)
        slot = slot_of(operation.kind, operation.field, operation.value)
        return Node(
            0,
            _SLOTLESS if slot is None else slot,
            operation.kind,
            (at, words[stamp.writer]),
            (at, stamp.writer),
            [(packed(seen), words[seen.writer]) for seen in operation.base],
            NO_SLOT if slot is None else CURRENT,
            operation.value,
            True,
        )

    def _shown(self, key: RowKey) -> Entity | None:
        """Return the entity of a row that has a place in a table; None if it is only kept."""
        entity = ENTITIES.get(key[1])
        kind = self._kind_of(key[0])
        if entity is None or (kind is not None and kind not in entity.scopes):
            return None
        return entity

    def _kind_of(self, scope: str) -> ScopeKind | None:
        """Return the kind of a scope, None where it is not known here."""
        if scope not in self._kinds:
            found = self._connection.execute(
                "SELECT kind FROM scopes WHERE id = ?", (scope,)
            ).fetchall()
            kinds = [ScopeKind(kind) for (kind,) in found if kind in frozenset(ScopeKind)]
            self._kinds[scope] = kinds[0] if kinds else None
        return self._kinds[scope]

    def _settle(self, merge: Merge) -> None:
        """Find the current operations of each slot; note which stored ones lost their place."""
        for slot, nodes in merge.slots.items():
            heads = merge.heads[slot] = heads_of(nodes)
            if slot not in merge.fresh or len(heads) == len(nodes):
                continue
            standing = {node.mark for node in heads}
            for node in nodes:
                if node.mark not in standing:
                    if node.number and node.state == CURRENT:
                        self._overwritten.append((node.number,))
                    node.state = OVERWRITTEN

    def _visible(self, merge: Merge, entity: Entity, presence: Presence) -> dict[str, Value]:
        """Return the visible values of the slots that got something new, or came back."""
        fields: dict[str, Value] = {}
        came_back = merge.was_taken_away and not presence.removed
        for slot in merge.heads if came_back else merge.fresh:
            heads = merge.heads[slot]
            if slot == RECORD_SLOT:
                if entity.shape is Shape.RECORD:
                    fields.update(self._record(merge, entity))
            elif slot.startswith(LINK_PREFIX):
                self._rows.link(merge.key, self.value_of(heads[0]))
            elif slot in entity.fields and entity.shape is Shape.ROW:
                values = [self.value_of(head) for head in heads]
                fields[slot] = values[0]
                disputed = heads[0].kind != Kind.ORDER and differ(values)
                if disputed or merge.before.get(slot, 0) > 1:
                    self._rows.conflict(merge.key, slot, disputed)
        if presence.removed:
            self._rows.settled(merge.key)
        elif presence.marked or merge.was_taken_away:
            self._rows.conflict(merge.key, ROW_SLOT, presence.marked)
        return fields

    def _record(self, merge: Merge, entity: Entity) -> dict[str, Value]:
        """Return a record's visible fields, as corrected."""
        nodes = merge.slots[RECORD_SLOT]
        corrected = any(node.kind == Kind.CORRECTION for node in nodes)
        if merge.before.get(RECORD_SLOT):
            # The record and what a correction saw may be overwritten: not among those read.
            held = {node.mark for node in nodes}
            older = self.load(merge.key, current_only=False)
            nodes = nodes + [
                node for node in older if node.slot == RECORD_SLOT and node.mark not in held
            ]
        fields, disputed = merged_record(nodes, entity.fields.keys())
        if corrected:
            for name in entity.fields:
                self._rows.conflict(merge.key, name, name in disputed)
        if len(nodes) > 1:  # what was shown before may be gone: an older record of one id
            fields = dict.fromkeys(entity.fields) | fields
        return {name: value for name, value in fields.items() if name in entity.fields}

    def value_of(self, node: Node) -> Value:
        """Return the value of a stored operation, read once."""
        if not node.known:
            (value,) = self._connection.execute(
                "SELECT value FROM operations WHERE number = ?", (node.number,)
            ).fetchone()
            node.value, node.known = decode_value(bytes(value)), True
        return node.value

    def _keep(self, pair: Arrived, slot: str, state: int, *, shown: bool = False) -> None:
        """Take an operation to be stored; note what of it is not ``shown``, if anything."""
        operation, value = pair
        stamp, base, words = operation.stamp, operation.base, self.words
        if not shown:
            strange = strange_fields(operation, self._kind_of(operation.scope))
            self._rows.strange(operation, strange)
        self._inserts.append(
            (
                words[operation.scope],
                words[operation.entity],
                operation.id,
                words[slot],
                words[operation.kind],
                words[operation.field],
                value,
                words.pack_base(base) if base else b"",
                packed(stamp),
                words[stamp.writer],
                words[operation.author],
                operation.command,
                operation.extra or None,
                state,
            )
        )

    def _write(self) -> None:
        self._connection.executemany(
            "UPDATE operations SET state = 0 WHERE number = ?", self._overwritten
        )
        self._overwritten.clear()
        self._connection.executemany(_INSERT, self._inserts)
        self._inserts.clear()
        self._rows.write()
