# SPDX-License-Identifier: Apache-2.0
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.fiscal import (
    fiscal_year,
    fiscal_year_of,
    week_of,
)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 3, 31), 2025),
        (date(2026, 4, 1), 2026),
        (date(2026, 12, 31), 2026),
        (date(2027, 1, 1), 2026),
        (date(2027, 3, 31), 2026),
        (date(2027, 4, 1), 2027),
    ],
)
def test_a_fiscal_year_begins_in_april(day: date, year: int) -> None:
    assert fiscal_year_of(day) == year


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_each_day_lies_in_its_fiscal_year_and_week(day: date) -> None:
    year = fiscal_year_of(day)

    assert day in fiscal_year(year)
    assert day not in fiscal_year(year + 1)
    assert (day in week_of(day), week_of(day).first.weekday(), week_of(day).days) == (True, 0, 7)
