# SPDX-License-Identifier: Apache-2.0
from datetime import date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from banso_desktop.domain.rules import (
    DAYS,
    Frequency,
    Rule,
    RuleNotRead,
    Weekday,
    falls_on,
    occurrences,
    read_rule,
)

START = datetime.fromisoformat("2026-01-06 09:30")

WEEKDAYS = st.builds(Weekday, st.integers(0, 6))
NTH_WEEKDAYS = st.builds(Weekday, st.integers(0, 6), st.sampled_from([0, 1, 2, 3, 4, 5, -1, -2]))
FEW_MONTHS = st.lists(st.integers(1, 12), max_size=2, unique=True).map(tuple)
FEW_DAYS = st.lists(st.integers(-31, 31).filter(bool), max_size=3, unique=True).map(tuple)
INTERVALS = st.integers(1, 5)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    frequency = draw(st.sampled_from(Frequency))
    long = frequency in (Frequency.MONTHLY, Frequency.YEARLY)
    weekdays = st.lists(NTH_WEEKDAYS if long else WEEKDAYS, max_size=3, unique=True)
    return Rule(
        frequency,
        draw(INTERVALS),
        tuple(draw(weekdays)),
        () if frequency is Frequency.WEEKLY else draw(FEW_DAYS),
        draw(FEW_MONTHS),
        week_start=draw(st.sampled_from([0, 6])),
        count=draw(st.none() | st.integers(1, 30)),
    )


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
        ("RRULE:freq=weekly;interval=2;byday=TU,FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", "FREQ=MONTHLY;BYDAY=1TU,3TU"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", None),
        ("FREQ=DAILY;UNTIL=20270331T000000Z", "FREQ=DAILY;UNTIL=20270331T235959"),
        ("FREQ=DAILY;UNTIL=20270331", "FREQ=DAILY;UNTIL=20270331T235959"),
        ("FREQ=YEARLY;COUNT=3;BYMONTHDAY=29;BYMONTH=2", None),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU", None),
    ],
)
def test_a_rule_is_read_and_written_one_way(text: str, canonical: str | None) -> None:
    assert read_rule(text).text == (canonical or text)


@given(rules())
def test_a_written_rule_is_read_back(rule: Rule) -> None:
    assert read_rule(rule.text) == rule


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", ""),
        ("INTERVAL=2", "FREQ"),
        ("FREQ=SECONDLY", "FREQ"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=99999", "INTERVAL"),
        ("FREQ=DAILY;COUNT=1000000", "COUNT"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270331", "COUNT"),
        ("FREQ=DAILY;UNTIL=soon", "UNTIL"),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR"),
        ("FREQ=DAILY;FREQ=DAILY", "FREQ"),
        ("FREQ=WEEKLY;BYDAY=1TU", "BYDAY"),
        ("FREQ=WEEKLY;BYDAY=XX", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=6TU", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=0TU", "BYDAY"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=DAILY;BYDAY=MO;BYSETPOS=9", "BYSETPOS"),
    ],
)
def test_what_cannot_be_expanded_is_not_read(text: str, part: str) -> None:
    with pytest.raises(RuleNotRead) as caught:
        read_rule(text)

    assert caught.value.part == part


@settings(max_examples=60)
@given(rules(), st.integers(0, 2000), st.integers(0, 90), st.integers(0, 2000))
def test_a_window_holds_what_bare_dateutil_gives_there(
    rule: Rule, begins: int, days: int, since: int
) -> None:
    start = START - timedelta(days=since)
    first = START.date() + timedelta(days=begins - 300)
    last = first + timedelta(days=days)
    end = f";UNTIL={last:%Y%m%d}T235959" if rule.count is None else ""
    bare = rrulestr(rule.text + end, dtstart=start)
    expected = []
    for moment in bare:
        if moment.date() > last or moment.year > 2033:
            break
        if first <= moment.date():
            expected.append(moment)

    assert list(occurrences(rule, start, first, last)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=30",
    ],
)
def test_a_rule_that_never_matches_ends(text: str) -> None:
    assert list(occurrences(read_rule(text), START, date(2026, 4, 1), date(2027, 3, 31))) == []


def test_a_rule_that_never_ends_is_bounded_by_the_window() -> None:
    days = list(occurrences(read_rule("FREQ=DAILY"), START, date(2400, 12, 1), date(9999, 12, 31)))

    assert days[-1].date() == date(2400, 12, 31)


def test_29_february_comes_every_leap_year() -> None:
    rule = read_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")

    days = occurrences(rule, START, date(2095, 1, 1), date(2105, 1, 1))

    assert [moment.date() for moment in days] == [date(2096, 2, 29), date(2104, 2, 29)]


def test_a_rule_falls_on_its_own_moments_only() -> None:
    rule = read_rule("FREQ=WEEKLY;BYDAY=TU")

    assert falls_on(rule, START, START + timedelta(weeks=520))
    assert not falls_on(rule, START, START + timedelta(weeks=520, minutes=1))
    assert not falls_on(rule, START, START - timedelta(weeks=1))


def test_weekday_names_are_in_calendar_order() -> None:
    assert DAYS[START.weekday()] == "TU"
