# SPDX-License-Identifier: Apache-2.0
"""What is current among the operations of one row: the merge, on what the tables hold.

The rules are those of ``journal.merge`` (docs/format.md, section "Merge"), applied to one
row at a time and without reading the values that did not change; a test holds both equal.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from banso_desktop.domain.values import Value
from banso_desktop.journal.encoding import pack_value
from banso_desktop.journal.merge import LINK_PREFIX, RECORD_SLOT, ROW_SLOT, pairs_of
from banso_desktop.journal.operations import Kind
from banso_desktop.journal.overwriting import overwritten

RowKey = tuple[str, str, str]
"""Scope, entity and id: what a row is."""

Mark = tuple[int, int]
"""A stamp inside the replica: packed millis and counter, and the writer's number."""

CURRENT: Final = 1
OVERWRITTEN: Final = 0
NO_SLOT: Final = 2
CELLS: Final = frozenset((Kind.CELL, Kind.ORDER))


def slot_of(kind: str, field: str, value: Value) -> str | None:
    """Return what is merged with what, as ``journal.merge.slot_of`` does, also for drafts."""
    if kind in CELLS:
        return field
    if kind == Kind.ROW:
        return ROW_SLOT
    if kind in (Kind.RECORD, Kind.CORRECTION):
        return RECORD_SLOT
    if kind == Kind.LINK and isinstance(value, list) and value and isinstance(value[0], str):
        return f"{LINK_PREFIX}{value[0]}"
    return None


@dataclass(slots=True)
class Node:
    """An operation as merging sees it.

    Attributes:
        number: Its number in the table, 0 while it is new.
        rank: Orders stamps: packed millis and counter, then the writer's id as text.
        value: Of new operations, of rows and of records; else None and read when needed.
        known: True if ``value`` is held.
    """

    number: int
    slot: str
    kind: str
    mark: Mark
    rank: tuple[int, str]
    base: Sequence[Mark]
    state: int
    value: Value = None
    known: bool = False


@dataclass(slots=True)
class Merge:
    """One row while what arrived is merged into it.

    Attributes:
        was_taken_away: Somebody removed it before; it may have come back since.
        slots: Its operations by slot: the current ones (or all) and the new ones.
        fresh: The new ones alone.
        before: How many current operations a slot had.
        heads: The current ones after merging.
    """

    key: RowKey
    existed: bool
    was_taken_away: bool
    slots: dict[str, list[Node]] = field(default_factory=dict)
    fresh: dict[str, list[Node]] = field(default_factory=dict)
    before: dict[str, int] = field(default_factory=dict)
    heads: dict[str, list[Node]] = field(default_factory=dict)


def heads_of(nodes: Sequence[Node]) -> list[Node]:
    """Return the operations of one slot that nobody overwrote, the visible one first.

    Args:
        nodes: All operations of the slot, or the current ones and all new ones.
    """
    if len(nodes) == 1:
        return list(nodes)
    gone: set[Mark] = set()
    for node in nodes:
        gone.update(mark for mark in node.base if mark != node.mark)
    heads = [node for node in nodes if node.mark not in gone]
    if not heads:  # overwritten in a circle, which only a forger writes
        heads = [max(nodes, key=_rank)]
    heads.sort(key=_rank, reverse=True)
    return heads


def _rank(node: Node) -> tuple[int, str]:
    return node.rank


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether a row is there: taken away, or brought back by an edit that did not know."""

    removed: bool
    marked: bool


HERE: Final = Presence(False, False)


def presence_of(heads: Mapping[str, Sequence[Node]]) -> Presence:
    """Decide from the current operations of all slots of a row.

    A concurrent edit beats a tombstone: one the tombstones did not see.
    """
    rows = heads.get(ROW_SLOT, ())
    tombstones = [node for node in rows if node.value is False]
    if not tombstones:
        return HERE
    if len(tombstones) < len(rows):
        return Presence(False, True)
    seen = {mark for node in tombstones for mark in node.base}
    unseen = any(
        node.mark not in seen
        for slot, current in heads.items()
        if slot != ROW_SLOT
        for node in current
    )
    return Presence(not unseen, unseen)


def differ(values: Sequence[Value]) -> bool:
    """Tell whether the values, the visible one first, are not all the same."""
    return len(values) > 1 and len({pack_value(value) for value in values}) > 1


def merged_record(
    nodes: Sequence[Node], names: Collection[str]
) -> tuple[dict[str, Value], set[str]]:
    """Return a record's fields as corrected, and the names of those in dispute.

    Args:
        nodes: Every operation of the record's slot, with values.
        names: The fields that are asked for.
    """
    originals = [node for node in nodes if node.kind == Kind.RECORD]
    fields: dict[str, Value] = {}
    if originals:
        fields.update(pairs_of(min(originals, key=_rank).value))
    by_field: dict[str, list[Node]] = {}
    for node in nodes:
        if node.kind == Kind.CORRECTION:
            for field in pairs_of(node.value).keys() & names:
                by_field.setdefault(field, []).append(node)
    disputed: set[str] = set()
    marks = {field: [node.mark for node in held] for field, held in by_field.items()}
    gone = overwritten({node.mark: node.base for node in nodes}, marks)
    for field, candidates in by_field.items():
        heads = [node for node in candidates if node.mark not in gone[field]]
        heads = heads or [max(candidates, key=_rank)]
        heads.sort(key=_rank, reverse=True)
        values = [pairs_of(node.value)[field] for node in heads]
        fields[field] = values[0]
        if differ(values):
            disputed.add(field)
    return fields, disputed
