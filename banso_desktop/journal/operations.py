# SPDX-License-Identifier: Apache-2.0
"""Operations: the only things that are ever written, and their stamps.

Merging is a function of a scope's whole set of operations, in any order of arrival
(docs/format.md, section "Merge").
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate, Value
from banso_desktop.errors import FieldRefused

MAX_VALUE_BYTES: Final = 4 * 1024 * 1024
"""The most one value may take; a group of operations always has room for one of these."""

MAX_RECORD_BYTES: Final = 3 * MAX_VALUE_BYTES
"""The most all fields of one record may take together: a group of its own has room for it."""

MAX_NESTING: Final = 8
"""Lists within lists; docs/format.md, section "Values"."""


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
    """Write a fractional position: merged as ``cell``, but never told as a conflict."""

    UNREADABLE = "?"
    """Written by a newer version in a shape this one cannot hold: ``value`` is the raw bytes."""


class Stamp(msgspec.Struct, frozen=True, order=True, gc=False):
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


class Operation(msgspec.Struct, frozen=True, gc=False):
    """One change of one scope.

    A msgspec struct (a dataclass in all but speed): opening a million of them is twelve times
    faster. Copies with changes are made by ``msgspec.structs.replace``.

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
        extra: Keys of a newer version, kept as they came (a msgpack map), else empty.
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
    extra: bytes = b""


def check_value(field: str, value: Value) -> None:
    """Refuse what no operation can carry, before anything is committed.

    Raises:
        FieldRefused: With rule ``"journal.value"`` and the reason: an integer beyond 64 bits,
            half a surrogate pair, a moment without or a local time with a time zone, lists
            nested too deeply, an unknown type, more than :data:`MAX_VALUE_BYTES`.
    """
    try:
        size = _size(value, 0)
    except ValueError as error:
        raise FieldRefused("journal.value", field=field, reason=str(error)) from None
    if size > MAX_VALUE_BYTES:
        raise FieldRefused("journal.value", field=field, reason="too long", limit=MAX_VALUE_BYTES)


def check_record(pairs: Sequence[Value]) -> None:
    """Refuse a record whose fields are too long together, each checked by itself before.

    Raises:
        FieldRefused: With rule ``"journal.value"``, naming the longest field.
    """
    sizes = {str(pair[0]): _size(pair[1], 0) for pair in pairs if isinstance(pair, list)}
    if sum(sizes.values()) > MAX_RECORD_BYTES:
        longest = max(sizes, key=sizes.__getitem__)
        raise FieldRefused(
            "journal.value", field=longest, reason="too long", limit=MAX_RECORD_BYTES
        )


def _size(value: Value, depth: int) -> int:
    """Return about how many bytes a value takes; raise ValueError for what cannot be carried."""
    if value is None or isinstance(value, bool):
        return 1
    if isinstance(value, str):
        try:
            return len(value) if value.isascii() else len(value.encode("utf-8"))
        except UnicodeEncodeError:
            raise ValueError("half a surrogate pair") from None
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise ValueError("an integer beyond 64 bits")
        return 9
    if isinstance(value, bytes):
        return len(value)
    if isinstance(value, PartialDate):
        return 16 + _size(value.iso, depth) + _size(value.raw, depth)
    if isinstance(value, datetime):
        if value.tzinfo is not None and value.utcoffset() != timedelta(0):
            raise ValueError("a moment is in UTC, a local time has no time zone")
        return 16
    if isinstance(value, list):
        if depth == MAX_NESTING:
            raise ValueError("lists nested too deeply")
        return 5 + sum(_size(item, depth + 1) for item in value)
    raise ValueError(f"no value type: {type(value).__name__}")
