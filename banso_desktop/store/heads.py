# SPDX-License-Identifier: Apache-2.0
"""What a command about to be stamped replaces: the operations of its rows its author saw."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.journal.encoding import pack_value
from banso_desktop.journal.ledger import Draft, Sight
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store.merging import NO_SLOT, Node, RowKey, heads_of, slot_of
from banso_desktop.store.words import packed, unpacked

_EVERYTHING: Final = 1 << 63


class StoredRows(Protocol):
    """Where the operations of a row are read."""

    def load(self, key: RowKey, *, current_only: bool) -> list[Node]:
        """Read the operations of a row; values only where merging looks at them."""
        ...

    def value_of(self, node: Node) -> Value:
        """Return the value of a stored operation."""
        ...


class Heads:
    """The operations of the rows one command writes that nobody overwrote, as far as seen.

    Attributes:
        rows: What is current of each row, seen or not, for the projection to merge with.

    Args:
        stored: Reads the rows.
        own: The writer here, whose operations were always seen.
        sight: What the author saw of others, None for everything.
    """

    def __init__(self, stored: StoredRows, own: Id, sight: Sight | None = None) -> None:
        self._stored = stored
        self._seen: dict[str, int] | None = None
        if sight is not None:
            self._seen = {writer: packed(stamp) for writer, stamp in sight.items()}
            self._seen[own] = _EVERYTHING
        self.rows: dict[RowKey, list[Node]] = {}
        self._current: dict[RowKey, dict[str, tuple[Stamp, ...]]] = {}
        self._opened_with: dict[RowKey, dict[str, Node | None]] = {}
        self._came: dict[RowKey, list[Node]] = {}

    def base(self, draft: Draft) -> tuple[Stamp, ...]:
        """Return what a draft replaces, sorted: what its form saw, else what is current.

        A row operation replaces the row's current cells too: a tombstone says which edits
        its author knew of.
        """
        slots = self._slots((draft.scope, draft.entity, draft.id))
        if draft.seen is not None:
            return tuple(sorted(draft.seen))
        if draft.kind is Kind.ROW:
            return tuple(sorted(stamp for stamps in slots.values() for stamp in stamps))
        slot = slot_of(draft.kind, draft.field, draft.value)
        return () if slot is None else slots.get(slot, ())

    def only_repeats(self, draft: Draft) -> bool:
        """Tell whether a cell says what its form was opened with, and something newer came.

        A form that writes all its fields would else bring back what a colleague replaced.
        """
        if draft.kind not in (Kind.CELL, Kind.ORDER) or draft.seen is not None:
            return False
        key = draft.scope, draft.entity, draft.id
        self._slots(key)
        opened_with = self._opened_with.get(key, {})
        if draft.field not in opened_with:
            return False
        node = opened_with[draft.field]
        value = None if node is None else self._stored.value_of(node)
        return _same(value, draft.value)

    def came_since(self, draft: Draft) -> Node | None:
        """Return something that came since, of what a draft replaces; None where nothing did."""
        key = draft.scope, draft.entity, draft.id
        self._slots(key)
        slot = slot_of(draft.kind, draft.field, draft.value)
        came = self._came.get(key, ())
        found = (node for node in came if draft.kind is Kind.ROW or node.slot == slot)
        return next(found, None)

    def wrote(self, operation: Operation) -> None:
        """Take note of an operation of the same command, for the base of the next ones."""
        key = operation.scope, operation.entity, operation.id
        slots = self._slots(key)
        slot = slot_of(operation.kind, operation.field, operation.value)
        if slot is None:
            return
        self._opened_with.get(key, {}).pop(slot, None)
        before = slots.get(slot)
        if not before:
            slots[slot] = (operation.stamp,)
            return
        seen = frozenset(operation.base)
        left = [stamp for stamp in before if stamp not in seen]
        slots[slot] = tuple(sorted([*left, operation.stamp]))

    def _slots(self, key: RowKey) -> dict[str, tuple[Stamp, ...]]:
        slots = self._current.get(key)
        if slots is None:
            nodes = self.rows[key] = self._stored.load(key, current_only=True)
            if not all(self._was_seen(node) for node in nodes):
                nodes = self._as_seen(key, nodes)
            stamps: dict[str, list[Stamp]] = {}
            for node in nodes:
                if node.state != NO_SLOT:
                    stamps.setdefault(node.slot, []).append(unpacked(*node.rank))
            slots = {slot: tuple(sorted(held)) for slot, held in stamps.items()}
            self._current[key] = slots
        return slots

    def _was_seen(self, node: Node) -> bool:
        at, writer = node.rank
        return self._seen is None or at <= self._seen.get(writer, -1)

    def _as_seen(self, key: RowKey, current: Iterable[Node]) -> list[Node]:
        """Return the heads of a row as they were before what was not seen."""
        self._came[key] = [node for node in current if not self._was_seen(node)]
        changed = {node.slot for node in self._came[key]}
        by_slot: dict[str, list[Node]] = {}
        for node in self._stored.load(key, current_only=False):
            if node.state != NO_SLOT and self._was_seen(node):
                by_slot.setdefault(node.slot, []).append(node)
        heads = {slot: heads_of(nodes) for slot, nodes in by_slot.items()}
        self._opened_with[key] = {
            slot: heads[slot][0] if slot in heads else None for slot in changed
        }
        return [node for nodes in heads.values() for node in nodes]


def _same(one: Value, other: Value) -> bool:
    """Tell whether a form shows both alike: what was never written is an empty field."""
    return (_is_empty(one) and _is_empty(other)) or pack_value(one) == pack_value(other)


def _is_empty(value: Value) -> bool:
    return value is None or value is False or value in ("", [])
