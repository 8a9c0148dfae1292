# SPDX-License-Identifier: Apache-2.0
"""What a field can hold, and what it cannot."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from banso_desktop.domain.entities import FieldType
from banso_desktop.domain.fitting import LONGEST_LINE, LONGEST_TEXT, MOST_ITEMS, RANGES, fits
from banso_desktop.domain.values import PartialDate, Precision, Value

DAY, UNKNOWN = Precision.DAY, Precision.UNKNOWN


@pytest.mark.parametrize(
    ("field", "kind", "value"),
    [
        ("rhythm_days", FieldType.INT, 3_650),
        ("x", FieldType.INT, -200_000),
        ("whatever", FieldType.INT, 2**31 - 1),
        ("hours", FieldType.TEXT, "x" * LONGEST_LINE),
        ("facts", FieldType.TEXT, "x" * LONGEST_TEXT),
        ("content", FieldType.TEXT, "x" * (LONGEST_TEXT + 1)),
        ("since", FieldType.DATE, PartialDate("1000-01-01", DAY)),
        ("since", FieldType.DATE, PartialDate("2999", Precision.ABOUT, "x")),
        ("since", FieldType.DATE, PartialDate("", UNKNOWN, "2024/2/30")),
        ("at", FieldType.MOMENT, datetime(2999, 12, 31, tzinfo=UTC)),
        ("starts", FieldType.LOCAL, datetime(1000, 1, 1)),
        ("members", FieldType.LIST, ["x"] * MOST_ITEMS),
        ("position", FieldType.POSITION, "i"),
        ("person", FieldType.REF, ""),
        ("sha256", FieldType.BYTES, bytes(32)),
    ],
)
def test_what_the_program_writes_fits(field: str, kind: FieldType, value: Value) -> None:
    assert fits(field, kind, value)


@pytest.mark.parametrize("kind", FieldType)
def test_nothing_fits_everywhere(kind: FieldType) -> None:
    assert fits("whatever", kind, None)


@pytest.mark.parametrize(
    ("field", "kind", "value"),
    [
        ("rhythm_days", FieldType.INT, 2**62),
        ("minutes", FieldType.INT, -1),
        ("minutes", FieldType.INT, True),
        ("x", FieldType.INT, 200_001),
        ("whatever", FieldType.INT, 2**31),
        ("hours", FieldType.TEXT, "x" * (LONGEST_LINE + 1)),
        ("facts", FieldType.TEXT, "x" * (LONGEST_TEXT + 1)),
        ("facts", FieldType.TEXT, b"x"),
        ("since", FieldType.DATE, PartialDate("9999-12-31", DAY)),
        ("since", FieldType.DATE, PartialDate("0001-01-01", DAY)),
        ("since", FieldType.DATE, PartialDate("2026", DAY)),
        ("since", FieldType.DATE, PartialDate("2026-11-24", Precision.YEAR)),
        ("since", FieldType.DATE, PartialDate("", DAY)),
        ("since", FieldType.DATE, PartialDate("2026", UNKNOWN)),
        ("since", FieldType.DATE, PartialDate("", UNKNOWN, "x" * (LONGEST_LINE + 1))),
        ("at", FieldType.MOMENT, datetime.max.replace(tzinfo=UTC)),
        ("at", FieldType.MOMENT, datetime(2026, 1, 1)),
        ("starts", FieldType.LOCAL, datetime.max),
        ("starts", FieldType.LOCAL, datetime(2026, 1, 1, tzinfo=UTC)),
        ("members", FieldType.LIST, ["x"] * (MOST_ITEMS + 1)),
        ("members", FieldType.LIST, ["x" * 5_000]),
        ("members", FieldType.LIST, [7]),
        ("position", FieldType.POSITION, "Ａ"),
        ("person", FieldType.REF, "x" * 101),
        ("sha256", FieldType.BYTES, "x"),
        ("agreed", FieldType.BOOL, 1),
    ],
)
def test_what_only_a_changed_program_writes_does_not(
    field: str, kind: FieldType, value: Value
) -> None:
    assert not fits(field, kind, value)


def test_every_field_that_counts_days_or_minutes_has_a_range() -> None:
    from banso_desktop.domain.catalogue import ENTITIES

    counted = {
        field
        for entity in ENTITIES.values()
        for field, kind in entity.fields.items()
        if kind is FieldType.INT
    }

    assert counted == set(RANGES)


@pytest.mark.parametrize("kind", FieldType)
def test_nothing_fits_everywhere_and_a_set_nowhere(kind: FieldType) -> None:
    assert fits("whatever", kind, None)
    assert not fits("whatever", kind, {1})  # type: ignore[arg-type]
