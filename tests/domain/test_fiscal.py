# SPDX-License-Identifier: Apache-2.0
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.fiscal import (
    fiscal_year,
    fiscal_year_of,
    fiscal_year_text,
    keeping_starts,
    month_of,
    quarters,
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
def test_each_day_lies_in_its_fiscal_year_month_and_week(day: date) -> None:
    year = fiscal_year_of(day)

    assert day in fiscal_year(year)
    assert day not in fiscal_year(year + 1)
    assert day in month_of(day)
    assert (day in week_of(day), week_of(day).first.weekday(), week_of(day).days) == (True, 0, 7)
    assert sum(day in quarter for quarter in quarters(year)) == 1


@given(st.integers(1900, 2100))
def test_quarters_follow_each_other_through_the_year(year: int) -> None:
    four = quarters(year)

    assert sum(quarter.days for quarter in four) == fiscal_year(year).days
    assert all(one.last + timedelta(days=1) == two.first for one, two in pairwise(four))
    assert (four[0].first, four[3].last) == (fiscal_year(year).first, fiscal_year(year).last)


@pytest.mark.parametrize(
    ("year", "text"),
    [(2026, "令和8年度"), (2019, "令和元年度"), (1989, "平成元年度"), (1988, "昭和63年度")],
)
def test_a_fiscal_year_is_named_by_its_era(year: int, text: str) -> None:
    assert fiscal_year_text(year) == text


@pytest.mark.parametrize(
    ("completed", "starts"),
    [
        (date(2026, 3, 31), date(2026, 4, 1)),
        (date(2026, 4, 1), date(2027, 4, 1)),
        (date(2027, 1, 10), date(2027, 4, 1)),
    ],
)
def test_years_of_keeping_count_from_the_next_fiscal_year(completed: date, starts: date) -> None:
    assert keeping_starts(completed) == starts
