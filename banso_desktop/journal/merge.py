# SPDX-License-Identifier: Apache-2.0
"""Merging: what a scope looks like, as a pure function of its set of operations.

In whatever order and however often operations arrive, the result is the same
(docs/format.md, "Merge"; docs/adr/0003). Each *slot* of a row (a cell, the row's being there,
a record with its corrections, a link) is a multi-value register: an operation is overwritten
when another one of the slot names its stamp in ``base``; those nobody overwrote are its
*heads*. The newest head is shown, the others are kept. So a later human edit wins whatever
the clocks say, and the clock only orders edits made without knowledge of each other.

This module is the rule; the replica applies it to the rows that changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value
from banso_desktop.journal import encoding
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.journal.overwriting import overwritten

ROW_SLOT: Final = ""
"""Whether the row is there."""
RECORD_SLOT: Final = "*"
"""A record and its corrections."""
LINK_PREFIX: Final = "="
"""A link's slot is this and the other id; no field begins so."""

Place = tuple[str, Id]
"""Entity and id of a row or record."""


def slot_of(operation: Operation) -> str | None:
    """Return what an operation is merged with; None if this version cannot tell."""
    kind = operation.kind
    if kind in (Kind.CELL, Kind.ORDER):
        return operation.field
    if kind == Kind.ROW:
        return ROW_SLOT
    if kind in (Kind.RECORD, Kind.CORRECTION):
        return RECORD_SLOT
    if kind == Kind.LINK:
        other = operation.value[0] if isinstance(operation.value, list) else None
        return LINK_PREFIX + other if isinstance(other, str) else None
    return None


def heads_of(operations: Iterable[Operation]) -> tuple[Operation, ...]:
    """Return the operations of one slot that no other one overwrote, newest first.

    Operations that overwrite each other in a circle (only a forger writes such) are
    overwritten all; the newest of all then stands.
    """
    known = {operation.stamp: operation for operation in operations}
    gone = {
        seen for operation in known.values() for seen in operation.base if seen != operation.stamp
    }
    heads = [operation for stamp, operation in known.items() if stamp not in gone]
    if not heads and known:
        heads = [max(known.values(), key=_stamp)]
    return tuple(sorted(heads, key=_stamp, reverse=True))


@dataclass(frozen=True, slots=True)
class Cell:
    """One field as it is shown, and what else was written to it at the same time.

    Attributes:
        head: The operation whose value is shown.
        others: Concurrent ones with another value, newest first; empty for positions.
    """

    value: Value
    head: Operation
    others: tuple[Operation, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A merged row or record.

    Attributes:
        cells: By field; for a record its fields as corrected.
        links: Other ids of the same entity this one is joined with.
        removed: Taken away by a tombstone.
        revived: A tombstone is there, but so is an edit that did not know of it.
        heads: Per slot the operations nobody overwrote, newest first; what an edit of the
            slot names as its base, and what the state's digest is made of.
    """

    cells: Mapping[str, Cell]
    links: frozenset[Id]
    removed: bool
    revived: bool
    heads: Mapping[str, tuple[Operation, ...]]

    def base(self, slot: str) -> tuple[Stamp, ...]:
        """Return what an edit of this slot names as its base; for a tombstone, all."""
        if slot == ROW_SLOT:
            heads = [head for slot_heads in self.heads.values() for head in slot_heads]
        else:
            heads = list(self.heads.get(slot, ()))
        return tuple(sorted(head.stamp for head in heads))


def merge_row(operations: Iterable[Operation]) -> Row:
    """Merge the operations of one row or record."""
    slots: dict[str, dict[Stamp, Operation]] = {}
    for operation in operations:
        slot = slot_of(operation)
        if slot is None:
            continue
        known = slots.setdefault(slot, {})
        twin = known.get(operation.stamp)
        if twin is None or _weight(twin) < _weight(operation):
            known[operation.stamp] = operation
    heads = {slot: heads_of(known.values()) for slot, known in slots.items()}
    cells: dict[str, Cell] = {}
    links = set()
    for slot, current in heads.items():
        shown = current[0]
        if slot == RECORD_SLOT:
            cells.update(_record_cells(slots[slot]))
        elif slot.startswith(LINK_PREFIX):
            if isinstance(shown.value, list) and shown.value[-1] is True:
                links.add(Id(slot[len(LINK_PREFIX) :]))
        elif slot != ROW_SLOT:
            others = () if shown.kind == Kind.ORDER else _differing(shown.value, current[1:])
            cells[slot] = Cell(shown.value, shown, others)
    removed, revived = _presence(heads)
    return Row(cells, frozenset(links), removed, revived, heads)


def merge_scope(operations: Iterable[Operation]) -> dict[Place, Row]:
    """Merge all operations of one scope."""
    places: dict[Place, list[Operation]] = {}
    for operation in operations:
        if slot_of(operation) is not None:
            places.setdefault((operation.entity, operation.id), []).append(operation)
    return {place: merge_row(written) for place, written in places.items()}


def canonical(rows: Mapping[Place, Row], entity: str, identifier: Id) -> Id:
    """Return the smallest of all ids joined with this one by links, directly or not."""
    joined: dict[Id, set[Id]] = {}
    for (name, here), row in rows.items():
        for other in row.links if name == entity else ():
            joined.setdefault(here, set()).add(other)
            joined.setdefault(other, set()).add(here)
    found = {identifier}
    waiting = [identifier]
    while waiting:
        for other in joined.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return min(found)


def pairs_of(value: Value) -> dict[str, Value]:
    """Return the fields of a record or correction; what is malformed is left out."""
    return {
        pair[0]: pair[1]
        for pair in (value if isinstance(value, list) else ())
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)
    }


def _presence(heads: Mapping[str, Sequence[Operation]]) -> tuple[bool, bool]:
    """Return whether a row is removed, and whether it came back by an unknowing edit."""
    row = heads.get(ROW_SLOT, ())
    tombstones = [head for head in row if head.value is False]
    if not tombstones:
        return False, False
    seen = {stamp for tombstone in tombstones for stamp in tombstone.base}
    unseen = len(tombstones) < len(row) or any(
        head.stamp not in seen
        for slot, current in heads.items()
        if slot != ROW_SLOT
        for head in current
    )
    return not unseen, unseen


def _record_cells(known: Mapping[Stamp, Operation]) -> dict[str, Cell]:
    """Merge a record's fields: the original, then the corrections by what they saw.

    A correction names the heads of the whole record as its base, so what it saw of one field
    is found through the corrections it saw.
    """
    originals = [each for each in known.values() if each.kind == Kind.RECORD]
    cells: dict[str, Cell] = {}
    if originals:
        # Two records of one derived id: the first stands, the same on every computer.
        original = min(originals, key=_stamp)
        cells = {field: Cell(value, original) for field, value in pairs_of(original.value).items()}
    by_field: dict[str, list[Operation]] = {}
    for correction in known.values():
        if correction.kind == Kind.CORRECTION:
            for field in pairs_of(correction.value):
                by_field.setdefault(field, []).append(correction)
    seen = {stamp: each.base for stamp, each in known.items()}
    stamps = {field: [each.stamp for each in held] for field, held in by_field.items()}
    gone = overwritten(seen, stamps)
    for field, candidates in by_field.items():
        heads = [each for each in candidates if each.stamp not in gone[field]]
        heads = heads or [max(candidates, key=_stamp)]
        heads.sort(key=_stamp, reverse=True)
        value = pairs_of(heads[0].value)[field]
        others = [
            each for each in heads[1:] if _packed(pairs_of(each.value)[field]) != _packed(value)
        ]
        cells[field] = Cell(value, heads[0], tuple(others))
    return cells


def _differing(value: Value, others: Sequence[Operation]) -> tuple[Operation, ...]:
    if not others:
        return ()
    shown = _packed(value)
    return tuple(other for other in others if _packed(other.value) != shown)


def _packed(value: Value) -> bytes:
    return encoding.pack_value(value)


def _stamp(operation: Operation) -> Stamp:
    return operation.stamp


def _weight(operation: Operation) -> bytes:
    """Order two different operations with one stamp (a cloned computer) the same everywhere."""
    return encoding.encode([operation], operation.stamp.writer, operation.author)
