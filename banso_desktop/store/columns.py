# SPDX-License-Identifier: Apache-2.0
"""How the values of operations lie in columns, and how they come back as Python values.

A date becomes three columns: ``<field>`` (ISO text as far as it is known, sorts by time),
``<field>_precision`` and ``<field>_raw`` (what was typed). A moment is milliseconds since
1970 UTC, a floating local time ISO text to the minute, a list JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.catalogue import FieldType
from banso_desktop.domain.fitting import fits
from banso_desktop.domain.values import PartialDate, Precision, Value

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)


def millis_of(moment: datetime) -> int:
    """Return an aware moment as milliseconds since 1970-01-01 UTC, rounded down."""
    return (moment - _EPOCH) // _MILLISECOND


def moment_of(millis: int) -> datetime:
    """Return milliseconds since 1970-01-01 UTC as an aware moment in UTC."""
    return _EPOCH + millis * _MILLISECOND


class Moment(sa.types.TypeDecorator[datetime]):
    """An instant: an aware ``datetime`` in Python, integer milliseconds in the file."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:
        """Write it."""
        return None if value is None else millis_of(value)

    def process_result_value(self, value: Any | None, dialect: sa.Dialect) -> datetime | None:
        """Read it."""
        return None if value is None else moment_of(value)


class LocalTime(sa.types.TypeDecorator[datetime]):
    """A floating local time: a naive ``datetime`` in Python, ISO text to the minute."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> str | None:
        """Write it."""
        return None if value is None else value.isoformat(timespec="minutes")

    def process_result_value(self, value: Any | None, dialect: sa.Dialect) -> datetime | None:
        """Read it."""
        return None if value is None else datetime.fromisoformat(value)


class TextList(sa.types.TypeDecorator[tuple[str, ...]]):
    """A list of texts or ids: a tuple in Python, JSON text in the file."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: sa.Dialect) -> str | None:
        """Write it."""
        return None if value is None else _json(list(value))

    def process_result_value(
        self, value: Any | None, dialect: sa.Dialect
    ) -> tuple[str, ...] | None:
        """Read it."""
        return None if value is None else tuple(json.loads(value))


COLUMN_TYPES: Final[Mapping[FieldType, sa.types.TypeEngine[Any]]] = MappingProxyType(
    {
        FieldType.TEXT: sa.Text(),
        FieldType.INT: sa.Integer(),
        FieldType.BOOL: sa.Boolean(),
        FieldType.BYTES: sa.LargeBinary(),
        FieldType.LIST: TextList(),
        FieldType.DATE: sa.Text(),
        FieldType.MOMENT: Moment(),
        FieldType.LOCAL: LocalTime(),
        FieldType.REF: sa.Text(),
        FieldType.POSITION: sa.Text(),
    }
)


def column_names(field: str, kind: FieldType) -> tuple[str, ...]:
    """Return the names of the columns one field takes."""
    if kind is FieldType.DATE:
        return field, f"{field}_precision", f"{field}_raw"
    return (field,)


def day_of(iso: str | None, precision: str | None, raw: str | None) -> PartialDate | None:
    """Put the three columns of a date together again; None where nothing was written."""
    if precision is None:
        return None
    return PartialDate(iso or "", Precision(precision), raw or "")


def partial_date(row: sa.Row[Any], field: str) -> PartialDate | None:
    """Return a date field of a row that was selected with its three columns."""
    held = row._mapping
    return day_of(held[field], held[f"{field}_precision"], held[f"{field}_raw"])


def contains(column: sa.ColumnElement[Any], text: str) -> sa.ColumnElement[bool]:
    """Return the condition that a list column holds this text (an id) as an element."""
    element = sa.cast(column, sa.Text)
    return sa.func.instr(element, _json(text)) > 0


_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Unfit(Exception):
    """A value its field cannot hold; the operation is kept, not shown."""


def _plain(value: Any) -> tuple[object, ...]:
    return (value,)


def _date(value: Any) -> tuple[object, ...]:
    return value.iso or None, value.precision.value, value.raw


_WRITERS: Final[Mapping[FieldType, Callable[[Any], tuple[object, ...]]]] = MappingProxyType(
    {
        FieldType.TEXT: _plain,
        FieldType.INT: _plain,
        FieldType.BOOL: lambda value: (int(value),),
        FieldType.BYTES: _plain,
        FieldType.LIST: lambda value: (f"[{','.join(map(encode_basestring, value))}]",),
        FieldType.DATE: _date,
        FieldType.MOMENT: lambda value: (millis_of(value),),
        FieldType.LOCAL: lambda value: (value.isoformat(timespec="minutes"),),
        FieldType.REF: _plain,
        FieldType.POSITION: _plain,
    }
)
"""What writes a value that is not None, and that fits, as its columns; a list of texts as
:func:`_json` does, in a fifth of the time."""

TEXTS: Final = frozenset((FieldType.TEXT, FieldType.REF))
"""The types for which a text of at most ``LONGEST_REF`` characters stands as it is."""


def fit(field: str, kind: FieldType, value: Value) -> tuple[object, ...]:
    """Return a value as what its field's columns hold; NULLs for None.

    Raises:
        Unfit: If the field cannot hold the value (another version, or a forger).
    """
    if value is None:
        return (None, None, None) if kind is FieldType.DATE else (None,)
    if not fits(field, kind, value):
        raise Unfit
    return _WRITERS[kind](value)
