# SPDX-License-Identifier: Apache-2.0
"""What a command about to be stamped replaces: the current operations of its rows."""

from __future__ import annotations

from collections.abc import Callable

from banso_desktop.journal.ledger import Draft
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store.merging import NO_SLOT, Node, RowKey, slot_of
from banso_desktop.store.words import unpacked


class Heads:
    """The current operations of the rows one command writes.

    Attributes:
        rows: What was read of each row, for the projection to merge with.

    Args:
        load: Reads the current operations of a row.
    """

    def __init__(self, load: Callable[[RowKey], list[Node]]) -> None:
        self._load = load
        self.rows: dict[RowKey, list[Node]] = {}
        self._current: dict[RowKey, dict[str, tuple[Stamp, ...]]] = {}

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

    def wrote(self, operation: Operation) -> None:
        """Take note of an operation of the same command, for the base of the next ones."""
        slots = self._slots((operation.scope, operation.entity, operation.id))
        slot = slot_of(operation.kind, operation.field, operation.value)
        if slot is None:
            return
        before = slots.get(slot)
        if not before:
            slots[slot] = (operation.stamp,)
            return
        left = [stamp for stamp in before if stamp not in operation.base]
        slots[slot] = tuple(sorted([*left, operation.stamp]))

    def _slots(self, key: RowKey) -> dict[str, tuple[Stamp, ...]]:
        slots = self._current.get(key)
        if slots is None:
            nodes = self.rows[key] = self._load(key)
            slots = self._current[key] = {}
            for node in nodes:
                if node.state != NO_SLOT:
                    stamp = unpacked(*node.rank)
                    slots[node.slot] = tuple(sorted([*slots.get(node.slot, ()), stamp]))
        return slots
