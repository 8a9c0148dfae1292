# SPDX-License-Identifier: Apache-2.0
"""How long records are kept: from when, until when, and never by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.codes import Code, Codes
from banso_desktop.domain.retention import Begins, Event, RetentionClass, Term, term_of
from banso_desktop.paths import presets

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def kept(
    years: int = 5, event: Event = Event.ENDED, begins: Begins = Begins.FISCAL_YEAR
) -> RetentionClass:
    return RetentionClass("x", years, event, begins)


@pytest.mark.parametrize(
    ("ended", "first", "last"),
    [
        (date(2026, 3, 31), date(2026, 4, 1), date(2031, 3, 31)),
        (date(2026, 4, 1), date(2027, 4, 1), date(2032, 3, 31)),
        (date(2026, 11, 24), date(2027, 4, 1), date(2032, 3, 31)),
    ],
)
def test_five_years_begin_with_the_fiscal_year_after(ended: date, first: date, last: date) -> None:
    term = term_of(kept(), ended, None)

    assert term == Term(first, last)
    assert not term.is_over(last)
    assert term.is_over(last + timedelta(days=1))


@pytest.mark.parametrize(
    ("begins", "first"),
    [
        (Begins.FISCAL_YEAR, date(2027, 4, 1)),
        (Begins.CALENDAR_YEAR, date(2027, 1, 1)),
        (Begins.DAY, date(2026, 11, 25)),
    ],
)
def test_where_a_term_begins_is_data(begins: Begins, first: date) -> None:
    assert term_of(kept(begins=begins), date(2026, 11, 24), None).first == first


def test_a_leap_day_ends_a_day_before_its_month_ends() -> None:
    term = term_of(kept(1, begins=Begins.DAY), date(2028, 2, 28), None)

    assert term == Term(date(2028, 2, 29), date(2029, 2, 27))


@given(event=st.sampled_from(Event), years=st.integers(0, 30), last=st.none() | DAYS)
def test_a_household_that_goes_on_never_comes_to_an_end(
    event: Event, years: int, last: date | None
) -> None:
    term = term_of(kept(years, event), None, last)

    assert term == Term()
    assert not term.is_over(date.max)


@given(ended=DAYS, last=DAYS, event=st.sampled_from(Event), begins=st.sampled_from(Begins))
def test_a_term_never_begins_before_the_last_record(
    ended: date, last: date, event: Event, begins: Begins
) -> None:
    term = term_of(kept(5, event, begins), ended, last)

    assert term.first is not None
    assert term.last is not None
    assert term.first > last
    if event is Event.ENDED:
        assert term.first > ended


def test_a_class_may_count_from_the_last_record_before_the_end() -> None:
    ended, last = date(2026, 11, 24), date(2025, 6, 1)

    assert term_of(kept(5, Event.LAST_RECORD), ended, last).first == date(2026, 4, 1)
    assert term_of(kept(5, Event.ENDED), ended, last).first == date(2027, 4, 1)
    assert term_of(kept(5, Event.LAST_RECORD), ended, None).first == date(2027, 4, 1)


@given(ended=DAYS, day=DAYS)
def test_what_is_kept_for_good_is_never_over(ended: date, day: date) -> None:
    term = term_of(kept(0), ended, None)

    assert term.first is not None
    assert not term.is_over(day)


@pytest.mark.parametrize(
    "attributes",
    [
        {},
        {"years": 5},
        {"years": 5, "event": "moon", "begins": "day"},
        {"years": 5, "event": "ended", "begins": "moon"},
        {"years": -1, "event": "ended", "begins": "day"},
        {"years": 101, "event": "ended", "begins": "day"},
    ],
)
def test_a_class_that_is_not_understood_is_kept_for_good(attributes: dict[str, int | str]) -> None:
    read = RetentionClass.of(Code("x", "x", "x", attributes=attributes))

    assert read.is_permanent


def test_the_presets_are_the_usual_classes_and_cite_nothing_unverified() -> None:
    listed = Codes.from_texts(presets())["retention"]
    read = [RetentionClass.of(code) for code in listed]

    assert [one.years for one in read] == [1, 3, 5, 10, 0]
    assert {(one.article, one.source) for one in read} == {("", "")}
    assert {(one.event, one.begins) for one in read} == {(Event.ENDED, Begins.FISCAL_YEAR)}
    assert listed.flagged("usual") == {"years_5"}


def test_the_lists_of_events_and_beginnings_are_those_the_program_counts_with() -> None:
    codes = Codes.from_texts(presets())

    assert list(codes["retention_event"].codes) == [event.value for event in Event]
    assert list(codes["retention_begins"].codes) == [begins.value for begins in Begins]
