# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import permutations

import pytest

from banso_desktop.domain.fiscal import Period
from banso_desktop.domain.recurrence import (
    HolidayRule,
    Placed,
    Series,
    SeriesException,
    expand,
)
from banso_desktop.domain.rules import read_rule

LOCAL = datetime.fromisoformat
TUESDAYS = Series(LOCAL("2026-11-03 09:30"), 60, read_rule("FREQ=WEEKLY;BYDAY=TU"), members=("w1",))
WINTER = Period(date(2026, 12, 1), date(2027, 1, 31))
YEAR_END = {date(2026, 12, 29) + timedelta(days=far) for far in range(6)}
HOLIDAYS = YEAR_END | {date(2026, 11, 3), date(2026, 11, 23), date(2027, 1, 11)}


def closed(day: date) -> bool:
    return day in HOLIDAYS


def never(_day: date) -> bool:
    return False


def starts(series: Series, window: Period, *exceptions: SeriesException) -> list[str]:
    found = expand(series, window, closed, exceptions).occurrences
    return [f"{one.starts:%m-%d %H:%M}" for one in found]


def days(year: int, month: int) -> Period:
    first = date(year, month, 1)
    return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def test_a_series_rests_on_a_holiday_and_says_so() -> None:
    found = expand(TUESDAYS, WINTER, closed)

    assert [one.starts.day for one in found.occurrences] == [1, 8, 15, 22, 5, 12, 19, 26]
    assert found.rested == (LOCAL("2026-12-29 09:30"),)


@pytest.mark.parametrize(
    ("holiday", "monday"),
    [
        (HolidayRule.REST, ["11-09 09:30", "11-16 09:30", "11-30 09:30"]),
        (HolidayRule.BEFORE, ["11-09 09:30", "11-16 09:30", "11-20 09:30", "11-30 09:30"]),
        (HolidayRule.AFTER, ["11-09 09:30", "11-16 09:30", "11-24 09:30", "11-30 09:30"]),
        (HolidayRule.ASK, ["11-09 09:30", "11-16 09:30", "11-23 09:30", "11-30 09:30"]),
    ],
)
def test_a_monday_off_goes_where_the_series_says(holiday: HolidayRule, monday: list[str]) -> None:
    series = replace(TUESDAYS, rule=read_rule("FREQ=WEEKLY;BYDAY=MO"), holiday=holiday)

    assert starts(series, days(2026, 11)) == monday


@pytest.mark.parametrize(
    ("holiday", "placed"),
    [
        (HolidayRule.BEFORE, Placed.FOR_HOLIDAY),
        (HolidayRule.AFTER, Placed.FOR_HOLIDAY),
        (HolidayRule.ASK, Placed.ASKS),
    ],
)
def test_an_occurrence_says_how_it_came_there(holiday: HolidayRule, placed: Placed) -> None:
    series = replace(TUESDAYS, holiday=holiday)

    (one,) = [
        found
        for found in expand(series, WINTER, closed).occurrences
        if found.placed is not Placed.BY_RULE
    ]

    assert (one.original, one.placed) == (LOCAL("2026-12-29 09:30"), placed)


def test_year_end_moves_over_the_whole_closure() -> None:
    after = replace(TUESDAYS, holiday=HolidayRule.AFTER)

    assert "01-04 09:30" in starts(after, days(2027, 1))
    assert "12-29 09:30" not in starts(after, days(2026, 12))


def test_a_visit_moved_into_the_window_by_a_holiday_is_there() -> None:
    before = replace(
        TUESDAYS,
        start=LOCAL("2026-11-02 09:30"),
        holiday=HolidayRule.BEFORE,
        rule=read_rule("FREQ=WEEKLY;BYDAY=MO"),
    )

    assert starts(before, Period(date(2026, 11, 20), date(2026, 11, 20))) == ["11-20 09:30"]


def test_one_visit_is_enough_where_the_series_falls_there_anyway() -> None:
    weekdays = replace(
        TUESDAYS, rule=read_rule("FREQ=WEEKLY;BYDAY=MO,TU"), holiday=HolidayRule.AFTER
    )

    found = expand(weekdays, Period(date(2026, 11, 23), date(2026, 11, 24)), closed)

    assert [one.starts.day for one in found.occurrences] == [24]
    assert found.rested == (LOCAL("2026-11-23 09:30"),)


def test_a_closure_longer_than_two_weeks_rests_the_visit() -> None:
    series = replace(TUESDAYS, holiday=HolidayRule.AFTER)

    found = expand(series, WINTER, lambda day: day >= date(2026, 12, 1))

    assert found.occurrences == ()
    assert len(found.rested) == 9


def test_a_series_of_saturdays_stays_on_saturday() -> None:
    saturdays = replace(TUESDAYS, rule=read_rule("FREQ=WEEKLY;BYDAY=SA"))

    assert [one[:5] for one in starts(saturdays, days(2026, 11))] == [
        "11-07",
        "11-14",
        "11-21",
        "11-28",
    ]


def test_the_last_open_day_of_a_month() -> None:
    series = replace(
        TUESDAYS,
        rule=read_rule("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        holiday=HolidayRule.BEFORE,
    )

    assert starts(series, Period(date(2026, 11, 1), date(2027, 1, 31))) == [
        "11-30 09:30",
        "12-28 09:30",
        "01-29 09:30",
    ]


def test_a_moved_occurrence_keeps_its_key() -> None:
    moved = SeriesException(LOCAL("2026-12-08 09:30"), starts=LOCAL("2026-12-10 14:00"), minutes=30)

    one = next(
        found
        for found in expand(TUESDAYS, WINTER, closed, [moved]).occurrences
        if found.placed is Placed.BY_HAND
    )

    assert (one.original, one.starts) == (moved.original, moved.starts)
    assert one.ends == LOCAL("2026-12-10 14:30")
    assert one.members == ("w1",)


def test_a_cancelled_occurrence_is_listed_as_such() -> None:
    cancelled = SeriesException(LOCAL("2026-12-08 09:30"), cancelled=True)

    found = expand(TUESDAYS, WINTER, closed, [cancelled])

    assert found.cancelled == (LOCAL("2026-12-08 09:30"),)
    assert LOCAL("2026-12-08 09:30") not in [one.starts for one in found.occurrences]


def test_a_decision_about_a_holiday_stands() -> None:
    asking = replace(TUESDAYS, holiday=HolidayRule.ASK)
    decided = SeriesException(LOCAL("2026-12-29 09:30"), starts=LOCAL("2026-12-28 10:00"))

    assert "12-28 10:00" in starts(asking, WINTER, decided)
    assert "12-29 09:30" not in starts(asking, WINTER, decided)


def test_another_worker_for_once_goes_along_with_the_holiday() -> None:
    series = replace(TUESDAYS, holiday=HolidayRule.BEFORE)
    other = SeriesException(LOCAL("2026-12-29 09:30"), members=("w2", "w3"))

    one = next(
        found
        for found in expand(series, WINTER, closed, [other]).occurrences
        if found.original == other.original
    )

    assert (one.starts, one.members) == (LOCAL("2026-12-28 09:30"), ("w2", "w3"))


def test_an_occurrence_moved_far_is_found_where_it_went() -> None:
    far = SeriesException(LOCAL("2026-11-10 09:30"), starts=LOCAL("2027-03-18 13:00"))

    found = expand(TUESDAYS, days(2027, 3), never, [far]).occurrences

    assert [(one.original, one.placed) for one in found if one.starts == far.starts] == [
        (far.original, Placed.BY_HAND)
    ]


def test_what_someone_moved_while_the_rule_changed_is_kept_and_marked() -> None:
    fridays = replace(TUESDAYS, rule=read_rule("FREQ=WEEKLY;BYDAY=FR"))
    moved = SeriesException(LOCAL("2026-12-08 09:30"), starts=LOCAL("2026-12-10 14:00"))
    unmoved = SeriesException(LOCAL("2026-12-15 09:30"), members=("w2",))

    found = expand(fridays, WINTER, closed, [moved, unmoved]).occurrences

    assert [one.starts for one in found if one.placed is Placed.WITHOUT_RULE] == [moved.starts]


def test_exceptions_in_any_order_give_the_same() -> None:
    exceptions = [
        SeriesException(LOCAL("2026-12-08 09:30"), cancelled=True),
        SeriesException(LOCAL("2026-12-15 09:30"), starts=LOCAL("2026-12-16 09:30")),
        SeriesException(LOCAL("2026-12-22 09:30"), starts=LOCAL("2026-12-16 09:30")),
    ]

    results = {expand(TUESDAYS, WINTER, closed, order) for order in permutations(exceptions)}

    assert len(results) == 1


def test_nothing_comes_after_the_end() -> None:
    ended = replace(TUESDAYS, ended=date(2026, 12, 14))

    assert starts(ended, WINTER) == ["12-01 09:30", "12-08 09:30"]


def test_a_visit_before_midnight_ends_the_next_day() -> None:
    late = replace(TUESDAYS, start=LOCAL("2026-11-03 23:30"))

    (one, *_) = expand(late, WINTER, closed).occurrences

    assert one.ends == LOCAL("2026-12-02 00:30")


def test_an_endless_daily_series_over_a_lifetime_is_cut_short_and_says_so() -> None:
    daily = replace(TUESDAYS, rule=read_rule("FREQ=DAILY"))

    found = expand(daily, Period(date(2026, 1, 1), date(2090, 1, 1)), never)

    assert found.cut_short
    assert len(found.occurrences) == 4000
