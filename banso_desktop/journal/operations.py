# SPDX-License-Identifier: Apache-2.0
"""Operations: the only things that are ever written, and their stamps.

Merging is a function of a scope's whole set of operations, in any order of arrival
(docs/format.md, section "Merge").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import Value


class Kind(StrEnum):
    """What an operation does.

    Unknown kinds of a newer writer are kept raw, counted as received, replayed later.
    """

    CELL = "cell"
    """Write one field of a row: ``field`` and ``value``; ``base`` = the stamps it saw."""
    ROW = "row"
    """Add a row (``value`` True) or set its tombstone (``value`` False)."""
    RECORD = "record"
    """Append a record: ``value`` is a list of ``[field, value]`` pairs, all at once."""
    CORRECTION = "correction"
    """Correct a record: as ``record``; the old text stays and is shown struck through."""
    LINK = "link"
    """Join two ids of one entity (a household merge): ``value`` = ``[other id, True/False]``."""
    ORDER = "order"
    """Write a fractional position: as ``cell``, merged by stamp alone, never a conflict."""


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """When and where an operation was written: a hybrid logical clock reading.

    Stamps order operations of all writers totally: by ``millis``, ``counter``, ``writer``.

    Attributes:
        millis: Milliseconds since 1970-01-01 UTC; never less than any stamp this writer has
            seen that was not more than 24 hours ahead of its own clock.
        counter: Orders operations within one millisecond, 0 to 65535.
        writer: Id of the profile that wrote it.

    Source: Kulkarni et al. 2014, "Logical Physical Clocks"; docs/format.md, "Stamps".
    """

    millis: int
    counter: int
    writer: Id


@dataclass(frozen=True, slots=True)
class Operation:
    """One change of one scope.

    Attributes:
        scope: Id of the scope it belongs to; every operation belongs to exactly one.
        kind: A :class:`Kind`, or the unknown name a newer writer used.
        entity: Name from the catalogue, or an unknown one.
        id: The row or record.
        field: The cell's field; ``""`` where the kind has none.
        value: See :class:`Kind`.
        base: Stamps of the operations on this cell (row, record) that its author saw as
            current, sorted; what it replaces.
        stamp: Its own stamp, unique in the town.
        author: Member id of the person.
        command: Groups the operations of one use case, for undo and history.
    """

    scope: Id
    kind: str
    entity: str
    id: Id
    field: str
    value: Value
    base: tuple[Stamp, ...]
    stamp: Stamp
    author: Id
    command: Id
