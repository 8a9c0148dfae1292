# SPDX-License-Identifier: Apache-2.0
"""What a field can hold: the type, and how much, how far, how long at the most.

One rule for both ways: nobody writes here what is beyond it, and what somebody else wrote
beyond it (a newer version, or a program that was changed) is kept and merged, but no column
shows it. So no query ever meets a day in the year 9999, or an interval of 2^62 days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from banso_desktop.domain.dates import LIVED_YEARS
from banso_desktop.domain.entities import FieldType
from banso_desktop.domain.one_line import FIELDS as LINES
from banso_desktop.domain.values import PartialDate, Precision, Value

LONGEST_LINE: Final = 4_000
"""Characters of a text of one line, and of a date as it was typed."""
LONGEST_TEXT: Final = 1_000_000
LONGEST_DOCUMENT: Final = 4 * 1024 * 1024
"""Of texts that programs write: the content of a paper, a setting."""
LONGEST_POSITION: Final = 1_000
LONGEST_REF: Final = 100
MOST_ITEMS: Final = 2_000
LONGEST_ITEM: Final = 4_000

_DOCUMENTS: Final = frozenset(("content", "value"))
_SHORT: Final = LINES | {"hours", "rule", "sector", "number", "category", "icon"}

_NUMBERS: Final = range(-(2**31), 2**31)
_MINUTES: Final = range(100_001)
RANGES: Final[Mapping[str, range]] = MappingProxyType(
    {
        "lead_limit": range(1_000),
        "minutes": _MINUTES,
        "actual_minutes": _MINUTES,
        "travel_minutes": _MINUTES,
        "writing_minutes": _MINUTES,
        "rhythm_days": range(3_651),
        "x": range(-200_000, 200_001),
        "y": range(-200_000, 200_001),
        "size": range(2**31),
        "copy": range(100_000),
        "copies": range(100_000),
        "years": range(1_001),
        "texts": range(2**31),
    }
)
"""Fields that count something, in whichever entity they stand; others fit 32 bits."""

_ISO_LENGTHS: Final[Mapping[Precision, tuple[int, ...]]] = MappingProxyType(
    {
        Precision.DAY: (10,),
        Precision.MONTH: (7,),
        Precision.YEAR: (4,),
        Precision.ABOUT: (4, 7, 10),
        Precision.UNKNOWN: (0,),
    }
)
_POSITION: Final = re.compile(rf"[0-9a-z]{{0,{LONGEST_POSITION}}}")


def fits(field: str, kind: FieldType, value: Value) -> bool:
    """Tell whether a field can hold a value; None, for nothing, fits everywhere.

    Args:
        field: Its name from the catalogue.
        kind: Its type.
        value: Whatever an operation carries.
    """
    return value is None or _FITTING[kind](field, value)


def longest(field: str) -> int:
    """Return how many characters a text field can hold."""
    if field in _DOCUMENTS:
        return LONGEST_DOCUMENT
    return LONGEST_LINE if field in _SHORT else LONGEST_TEXT


def _is_list(value: Value) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= MOST_ITEMS
        and all(isinstance(item, str) and len(item) <= LONGEST_ITEM for item in value)
    )


def _is_date(value: PartialDate) -> bool:
    """Tell whether the precision says what is known, and the year is one of a life."""
    iso = value.iso
    if len(iso) not in _ISO_LENGTHS[value.precision] or len(value.raw) > LONGEST_LINE:
        return False
    return not iso or int(iso[:4]) in LIVED_YEARS


def _is_time(value: Value) -> bool:
    return isinstance(value, datetime) and value.year in LIVED_YEARS


_FITTING: Final[Mapping[FieldType, Callable[[str, Any], bool]]] = MappingProxyType(
    {
        FieldType.TEXT: lambda field, value: (
            isinstance(value, str) and len(value) <= longest(field)
        ),
        FieldType.REF: lambda _, value: isinstance(value, str) and len(value) <= LONGEST_REF,
        FieldType.BOOL: lambda _, value: isinstance(value, bool),
        FieldType.INT: lambda field, value: (
            type(value) is int and value in RANGES.get(field, _NUMBERS)
        ),
        FieldType.LIST: lambda _, value: _is_list(value),
        FieldType.DATE: lambda _, value: isinstance(value, PartialDate) and _is_date(value),
        FieldType.MOMENT: lambda _, value: _is_time(value) and value.tzinfo is not None,
        FieldType.LOCAL: lambda _, value: _is_time(value) and value.tzinfo is None,
        FieldType.POSITION: lambda _, value: (
            isinstance(value, str) and _POSITION.fullmatch(value) is not None
        ),
        FieldType.BYTES: lambda _, value: isinstance(value, bytes),
    }
)
"""Tells whether a value that is not None fits a field: by type, for this is hot."""
