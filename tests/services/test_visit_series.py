# SPDX-License-Identifier: Apache-2.0
"""Series through the real replica: their rule, holidays, one occurrence changed, the end."""

from __future__ import annotations

from datetime import date

import pytest

from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.occasions import Occasion
from banso_desktop.store.queries import visits as rows
from tests.fakes.town import SmallTown


@pytest.fixture
def sato(town: SmallTown) -> str:
    return town.services.households.open(label="畑の佐藤さん")


def taking_place(town: SmallTown, first: str, last: str) -> list[Occasion]:
    return town.services.visits.occurrences(first=first, last=last)


@pytest.mark.parametrize(
    ("holiday", "expected"),
    [
        ("rest", []),
        ("before", [("2026-11-20T10:00", "for_holiday")]),
        ("after", [("2026-11-24T10:00", "for_holiday")]),
        ("ask", [("2026-11-23T10:00", "asks")]),
    ],
)
def test_a_holiday_rests_moves_or_asks(
    town: SmallTown, sato: str, holiday: str, expected: list[tuple[str, str]]
) -> None:
    town.services.visits.plan_series(
        household=sato, starts="R8.11.16 10:00", repeat="毎週月曜", holiday=holiday
    )

    found = taking_place(town, "R8.11.20", "R8.11.29")

    assert [(one.starts, one.placed) for one in found] == expected


@pytest.mark.parametrize("repeat", ["", "ときどき", "FREQ=SECONDLY", "FREQ=WEEKLY;BYHOUR=3"])
def test_a_rule_that_is_not_understood_names_the_field(
    town: SmallTown, sato: str, repeat: str
) -> None:
    with pytest.raises(FieldRefused) as refused:
        town.services.visits.plan_series(household=sato, starts="R8.11.24 10:00", repeat=repeat)

    assert refused.value.facts["field"] == "repeat"


def test_a_rule_that_never_falls_is_kept_and_gives_nothing(town: SmallTown, sato: str) -> None:
    series = town.services.visits.plan_series(
        household=sato, starts="R8.11.24 10:00", repeat="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
    )

    assert taking_place(town, "R8.11.24", "R9.11.24") == []
    assert [one.id for one in town.services.visits.series()] == [series]


def test_a_series_is_said_back_in_words(town: SmallTown, sato: str) -> None:
    town.services.visits.plan_series(
        household=sato, starts="R8.11.24 10:00", repeat="FREQ=MONTHLY;BYDAY=1TU,3TU"
    )

    (series,) = town.services.visits.series(household=sato)

    assert series.repeat == "第1・第3火曜"


def test_one_occurrence_moves_and_the_others_stay(town: SmallTown, sato: str) -> None:
    visits = town.services.visits
    series = visits.plan_series(household=sato, starts="R8.11.24 10:00", repeat="毎週火曜")

    visits.change_occurrence(
        series=series, original="2026-12-01T10:00", starts="R8.12.3 14:00", minutes=30
    )

    found = taking_place(town, "R8.11.24", "R8.12.8")
    assert [(one.starts, one.minutes) for one in found] == [
        ("2026-11-24T10:00", 60),
        ("2026-12-03T14:00", 30),
        ("2026-12-08T10:00", 60),
    ]


def test_the_busy_series_follows_so_that_others_see_the_right_time(
    town: SmallTown, sato: str
) -> None:
    series = town.services.visits.plan_series(
        household=sato, starts="R8.11.24 10:00", repeat="毎週火曜"
    )
    town.services.visits.change_occurrence(
        series=series, original="2026-11-24T10:00", starts="R8.11.26 14:00"
    )

    with town.desk.reading() as reading:
        (busy,) = rows.block_series(reading, date(2026, 11, 23), date(2026, 11, 29))
        (made,) = rows.exceptions_of(reading, [busy.id], blocks=True)
    assert made.starts is not None
    assert made.starts.isoformat() == "2026-11-26T14:00:00"


def test_a_cancelled_occurrence_comes_back_as_the_rule_says(town: SmallTown, sato: str) -> None:
    visits = town.services.visits
    series = visits.plan_series(household=sato, starts="R8.11.24 10:00", repeat="毎週火曜")
    key = "2026-12-01T10:00"
    visits.change_occurrence(series=series, original=key, starts="R8.12.3 14:00")
    visits.change_occurrence(series=series, original=key, cancelled=True)
    assert [one.starts for one in taking_place(town, "R8.11.25", "R8.12.7")] == []

    visits.change_occurrence(series=series, original=key, by_rule=True)

    assert [one.starts for one in taking_place(town, "R8.11.25", "R8.12.7")] == [key]


def test_what_is_no_occurrence_cannot_be_moved(town: SmallTown, sato: str) -> None:
    series = town.services.visits.plan_series(
        household=sato, starts="R8.11.24 10:00", repeat="毎週火曜"
    )

    with pytest.raises(FieldRefused):
        town.services.visits.change_occurrence(
            series=series, original="2026-11-25T10:00", starts="R8.11.26 9:00"
        )


def test_an_unknown_series_is_not_found(town: SmallTown) -> None:
    with pytest.raises(NotFound):
        town.services.visits.change_occurrence(series="a" * 26, original="2026-11-24T10:00")


def test_a_series_ends_on_a_day_and_can_go_on(town: SmallTown, sato: str) -> None:
    visits = town.services.visits
    series = visits.plan_series(household=sato, starts="R8.11.24 10:00", repeat="毎週火曜")

    visits.end_series(series=series, on="R8.12.1")
    ended = [one.starts for one in taking_place(town, "R8.11.24", "R8.12.31")]
    visits.resume_series(series=series)

    assert ended == ["2026-11-24T10:00", "2026-12-01T10:00"]
    assert len(taking_place(town, "R8.11.24", "R8.12.31")) == 5  # 12月29日 rests


def test_a_series_that_has_an_end_from_the_beginning(town: SmallTown, sato: str) -> None:
    town.services.visits.plan_series(
        household=sato, starts="R8.11.24 10:00", repeat="毎週火曜", ended="R8.12.1"
    )

    assert len(taking_place(town, "R8.11.24", "R8.12.31")) == 2


def test_an_end_that_is_no_day_is_refused(town: SmallTown, sato: str) -> None:
    with pytest.raises(FieldRefused):
        town.services.visits.plan_series(
            household=sato, starts="R8.11.24 10:00", repeat="毎週火曜", ended="そのうち"
        )


def test_what_was_moved_past_the_end_is_not_lost(town: SmallTown, sato: str) -> None:
    visits = town.services.visits
    series = visits.plan_series(household=sato, starts="R8.11.24 10:00", repeat="毎週火曜")
    visits.change_occurrence(series=series, original="2026-12-01T10:00", starts="R8.12.9 10:00")

    visits.end_series(series=series, on="R8.12.1")

    assert [one.starts for one in taking_place(town, "R8.12.7", "R8.12.13")] == ["2026-12-09T10:00"]


def test_the_preview_tells_the_next_five_dates_and_what_holidays_do(town: SmallTown) -> None:
    preview = town.services.visits.preview(starts="R8.12.22 10:00", repeat="毎週火曜")

    assert preview.repeat == "毎週火曜"
    assert [(one.starts[:10], one.how, one.closed) for one in preview.dates] == [
        ("2026-12-22", "by_rule", ""),
        ("2026-12-29", "rests", "年末年始"),
        ("2027-01-05", "by_rule", ""),
        ("2027-01-12", "by_rule", ""),
        ("2027-01-19", "by_rule", ""),
        ("2027-01-26", "by_rule", ""),
    ]


@pytest.mark.parametrize(
    ("starts", "repeat", "unread"),
    [("R8.12.22 10:00", "たまに", "repeat"), ("いつか", "毎週火曜", "starts")],
)
def test_the_preview_says_what_it_does_not_understand(
    town: SmallTown, starts: str, repeat: str, unread: str
) -> None:
    assert town.services.visits.preview(starts=starts, repeat=repeat).unread == unread


def test_the_preview_of_a_rare_day_looks_farther(town: SmallTown) -> None:
    preview = town.services.visits.preview(
        starts="R8.12.22 10:00", repeat="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", dates=1
    )

    assert [one.starts for one in preview.dates] == ["2028-02-29T10:00"]


def test_the_preview_proposes_what_suits_the_rule(town: SmallTown) -> None:
    preview = town.services.visits.preview(starts="R8.12.22 10:00", repeat="月末の開庁日")

    assert preview.holiday == "before"
