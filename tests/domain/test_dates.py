# SPDX-License-Identifier: Apache-2.0
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.dates import (
    DayPart,
    as_typed,
    read_date,
    read_moment,
    read_time,
)
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.domain.wareki import (
    ERAS,
    dense_date,
    dense_moment,
    dense_text,
    era_of,
    long_date,
    long_moment,
    long_span,
    long_text,
    long_year,
    short_date,
)

TODAY = date(2026, 11, 24)
LOCAL = datetime.fromisoformat
DAYS = st.dates(min_value=date(1873, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("R6.4.1", "2024-04-01"),
        ("r060401", "2024-04-01"),
        ("Ｒ６．４．１", "2024-04-01"),
        ("令和6年4月1日", "2024-04-01"),
        ("令６．４．１", "2024-04-01"),
        ("令和６年４月１日（月）", "2024-04-01"),
        ("令和6年4月1日 月曜日", "2024-04-01"),
        ("R元.5.1", "2019-05-01"),
        ("令和元年五月一日", "2019-05-01"),
        ("昭和四十七年十二月二十五日", "1972-12-25"),
        ("20240401", "2024-04-01"),
        ("2024/4/1", "2024-04-01"),
        ("2024-04-01", "2024-04-01"),
        ("2024年4月1日", "2024-04-01"),
        ("11/24", "2026-11-24"),
        ("１１／２４", "2026-11-24"),
        ("11月24日", "2026-11-24"),
        ("11月24日（火）", "2026-11-24"),
        ("6.4.1", "2024-04-01"),
        ("8-11-24", "2026-11-24"),
        ("今日", "2026-11-24"),
        ("きょう", "2026-11-24"),
        ("きのう", "2026-11-23"),
        ("昨日", "2026-11-23"),
        ("あした", "2026-11-25"),
        ("明日", "2026-11-25"),
        ("あさって", "2026-11-26"),
        ("おととい", "2026-11-22"),
        ("一昨日", "2026-11-22"),
        ("+14", "2026-12-08"),
        ("＋１４", "2026-12-08"),
        ("-3", "2026-11-21"),
        ("－３", "2026-11-21"),
        ("2週間後", "2026-12-08"),
        ("1か月後", "2026-12-24"),
        ("１０日前", "2026-11-14"),
        (" S47.5.3 ", "1972-05-03"),
        ("㍼47.5.3", "1972-05-03"),
        ("s64.1.7", "1989-01-07"),
        ("H1.1.8", "1989-01-08"),
        ("S1.12.25", "1926-12-25"),
        ("T15.12.24", "1926-12-24"),
        ("T1.7.30", "1912-07-30"),
        ("M45.7.29", "1912-07-29"),
        ("H31.4.30", "2019-04-30"),
        ("R1.5.1", "2019-05-01"),
        ("2024/2/29", "2024-02-29"),
    ],
)
def test_a_whole_date_is_read_in_every_form(typed: str, iso: str) -> None:
    assert read_date(typed, TODAY) == PartialDate(iso, Precision.DAY, typed)


@pytest.mark.parametrize(
    ("typed", "iso", "precision"),
    [
        ("S47", "1972", Precision.ABOUT),
        ("㍼47", "1972", Precision.ABOUT),
        ("1972", "1972", Precision.ABOUT),
        ("昭和47年", "1972", Precision.YEAR),
        ("1972年", "1972", Precision.YEAR),
        ("昭和47年ごろ", "1972", Precision.ABOUT),
        ("S47頃", "1972", Precision.ABOUT),
        ("㍼47.3", "1972-03", Precision.MONTH),
        ("昭和47年3月", "1972-03", Precision.MONTH),
        ("昭和47年3月ごろ", "1972-03", Precision.ABOUT),
        ("2024/4", "2024-04", Precision.MONTH),
        ("202404", "2024-04", Precision.MONTH),
        ("S4703", "1972-03", Precision.MONTH),
        ("4月", "2026-04", Precision.MONTH),
        ("S64", "1989", Precision.ABOUT),
        ("S64.1", "1989-01", Precision.MONTH),
        ("H1.1", "1989-01", Precision.MONTH),
        ("S47.5.3ごろ", "1972-05-03", Precision.ABOUT),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(typed: str, iso: str, precision: Precision) -> None:
    assert read_date(typed, TODAY) == PartialDate(iso, precision, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "H1.1.7",
        "S64.1.8",
        "S64.2",
        "H32",
        "H31.5.1",
        "R1.4.30",
        "T15.12.25",
        "M1.1.24",
        "R0.4.1",
        "2024/2/30",
        "2023/2/29",
        "2024/13/1",
        "2024/0/1",
        "0000/1/1",
        "0/1/1",
        "13/1",
        "11/31",
        "47.3.5",
        "令和6年4月1日（火）",
        "昭和47年（水）",
        "240401",
        "1124",
        "9999999999",
        "+999999",
        "9999年後",
        "春ごろ",
        "先週の火曜",
        "橋の下",
        "R",
        "十十",
    ],
)
def test_what_is_no_date_stays_as_typed(typed: str) -> None:
    assert read_date(typed, TODAY) == PartialDate("", Precision.UNKNOWN, typed)


@pytest.mark.parametrize("blank", ["", "  ", "\u3000"])
def test_blank_is_no_date_at_all(blank: str) -> None:
    assert read_date(blank, TODAY) is None


@given(st.text())
def test_any_text_is_read_without_failing_and_kept(text: str) -> None:
    read = read_date(text, TODAY)

    assert read is None or read.raw == text


@given(DAYS, st.sampled_from([long_date, dense_date]))
def test_what_is_written_is_read_back(day: date, write: object) -> None:
    written = write(day)  # type: ignore[operator]

    assert read_date(written, TODAY) == PartialDate(day.isoformat(), Precision.DAY, written)


@given(DAYS)
def test_each_day_lies_in_one_era(day: date) -> None:
    assert sum(day in era for era in ERAS) == 1


@given(st.integers(-9999, 9999))
def test_an_offset_counts_days(days: int) -> None:
    read = read_date(f"{days:+}", TODAY)

    assert read is not None
    assert read.iso == (TODAY + timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("day", "long", "dense"),
    [
        (date(2026, 11, 24), "令和8年11月24日（火）", "R8.11.24"),
        (date(2019, 5, 1), "令和元年5月1日（水）", "R1.5.1"),
        (date(1989, 1, 7), "昭和64年1月7日（土）", "S64.1.7"),
        (date(1989, 1, 8), "平成元年1月8日（日）", "H1.1.8"),
        (date(1860, 3, 24), "1860年3月24日（土）", "1860.3.24"),
    ],
)
def test_a_day_is_written_by_its_era(day: date, long: str, dense: str) -> None:
    assert (long_date(day), dense_date(day)) == (long, dense)


@pytest.mark.parametrize(
    ("typed", "long", "dense"),
    [
        ("S47", "昭和47年ごろ", "S47ごろ"),
        ("昭和47年", "昭和47年", "S47"),
        ("S47.5", "昭和47年5月", "S47.5"),
        ("S64", "昭和64年ごろ", "S64ごろ"),
        ("H1", "平成元年ごろ", "H1ごろ"),
        ("1989", "平成元年ごろ", "H1ごろ"),
        ("S64.1", "昭和64年1月", "S64.1"),
        ("H1.1", "平成元年1月", "H1.1"),
        ("1850年", "1850年", "1850"),
        ("R8.11.24", "令和8年11月24日（火）", "R8.11.24"),
        ("2024/2/30", "2024/2/30", "2024/2/30"),
    ],
)
def test_a_partial_date_is_written_as_far_as_it_is_known(typed: str, long: str, dense: str) -> None:
    when = read_date(typed, TODAY)

    assert when is not None
    assert (long_text(when), dense_text(when)) == (long, dense)


def test_the_other_ways_to_write() -> None:
    at = LOCAL("2026-11-24 09:05")

    assert short_date(TODAY) == "11/24（火）"
    assert short_date(TODAY, with_weekday=False) == "11/24"
    assert long_year(2026) == "令和8年"
    assert dense_moment(at) == "R8.11.24 9:05"
    assert long_moment(at) == "令和8年11月24日（火）9:05"
    assert era_of(date(1868, 1, 24)) is None


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "令和8年11月23日（月）〜29日（日）"),
        (date(2026, 11, 30), date(2026, 12, 6), "令和8年11月30日（月）〜12月6日（日）"),
        (date(2026, 12, 28), date(2027, 1, 3), "令和8年12月28日（月）〜令和9年1月3日（日）"),
        (date(2019, 4, 29), date(2019, 5, 5), "平成31年4月29日（月）〜令和元年5月5日（日）"),
        (TODAY, TODAY, "令和8年11月24日（火）"),
    ],
)
def test_a_span_says_only_what_differs(first: date, last: date, text: str) -> None:
    assert long_span(first, last) == text


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9:30", time(9, 30)),
        ("９：３０", time(9, 30)),
        ("９時半", time(9, 30)),
        ("9時", time(9)),
        ("9時5分", time(9, 5)),
        ("930", time(9, 30)),
        ("1530", time(15, 30)),
        ("15:30", time(15, 30)),
        ("午後3時", time(15)),
        ("午後３時１５分", time(15, 15)),
        ("午後3:15", time(15, 15)),
        ("3:15 pm", time(15, 15)),
        ("午後12:30", time(12, 30)),
        ("午前12時", time(0)),
        ("夜8時", time(20)),
        ("十時半", time(10, 30)),
        ("正午", time(12)),
        ("0:00", time(0)),
        ("10時ごろ", time(10)),
    ],
)
def test_a_time_of_day_is_read(typed: str, at: time) -> None:
    read = read_time(typed)

    assert read is not None
    assert (read.at, read.part, read.begins) == (at, None, at)


@pytest.mark.parametrize(
    ("typed", "part", "begins"),
    [
        ("午前", DayPart.MORNING, time(9)),
        ("午前中", DayPart.MORNING, time(9)),
        ("午後", DayPart.AFTERNOON, time(13)),
        ("夕方", DayPart.EVENING, time(17)),
    ],
)
def test_a_part_of_the_day_is_enough(typed: str, part: DayPart, begins: time) -> None:
    read = read_time(typed)

    assert read is not None
    assert (read.at, read.part, read.begins) == (None, part, begins)


@pytest.mark.parametrize("typed", ["", "24:00", "25時", "9:60", "午前15時", "9.30", "あさ", "12"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("R8.11.24 10:31", LOCAL("2026-11-24 10:31")),
        ("Ｒ８．１１．２４\u3000１０：３１", LOCAL("2026-11-24 10:31")),
        ("11/25 午後", LOCAL("2026-11-25 13:00")),
        ("11月25日午後3時", LOCAL("2026-11-25 15:00")),
        ("令和8年11月24日（火）9:05", LOCAL("2026-11-24 09:05")),
        ("きのう 9時半", LOCAL("2026-11-23 09:30")),
        ("10:31", LOCAL("2026-11-24 10:31")),
    ],
)
def test_a_day_with_a_time_is_read(typed: str, moment: datetime) -> None:
    assert read_moment(typed, TODAY) == moment


@pytest.mark.parametrize("typed", ["", "R8.11.24", "S47 10:00", "2024/2/30 9:00", "そのうち"])
def test_a_moment_needs_a_known_day_and_time(typed: str) -> None:
    assert read_moment(typed, TODAY) is None


def test_a_day_alone_takes_the_default_time() -> None:
    assert read_moment("R8.11.24", TODAY, time(9)) == LOCAL("2026-11-24 09:00")


@given(st.datetimes(min_value=LOCAL("1900-01-01 00:00"), max_value=LOCAL("2100-01-01 00:00")))
def test_a_written_moment_is_read_back_to_the_minute(at: datetime) -> None:
    minute = at.replace(second=0, microsecond=0)

    assert read_moment(dense_moment(minute), TODAY) == minute
    assert read_moment(long_moment(minute), TODAY) == minute


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("きのう", "R8.11.23"),
        ("+14", "R8.12.8"),
        ("2週間後", "R8.12.8"),
        ("11/24", "R8.11.24"),
        ("6.4.1", "R6.4.1"),
        ("令和6年4月1日", "令和6年4月1日"),
        ("S47", "S47"),
        ("2024/2/30", "2024/2/30"),
        ("桜のころ", "桜のころ"),
    ],
)
def test_a_field_never_shows_a_text_that_would_move_the_date(typed: str, shown: str) -> None:
    stored = read_date(typed, TODAY)
    assert stored is not None
    assert as_typed(stored) == shown


@given(st.sampled_from(["今日", "-3", "1か月前", "S47ごろ", "R7年", "12/31", "1972-4"]), DAYS)
def test_a_date_saved_again_on_another_day_stays(typed: str, later: date) -> None:
    stored = read_date(typed, TODAY)
    assert stored is not None
    again = read_date(as_typed(stored), later)
    assert again is not None
    assert (again.iso, again.precision) == (stored.iso, stored.precision)


@pytest.mark.parametrize("typed", ["9999-12-31", "9999/12/31", "3000年", "0001-01-01", "+380000"])
def test_a_day_no_life_reaches_is_kept_as_typed(typed: str) -> None:
    read = read_date(typed, date(2026, 11, 24))

    assert read is not None
    assert (read.iso, read.precision, read.raw) == ("", Precision.UNKNOWN, typed)


def test_a_moment_no_life_reaches_is_none() -> None:
    assert read_moment("9999-12-31 23:59", date(2026, 11, 24)) is None
