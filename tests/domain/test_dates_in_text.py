# SPDX-License-Identifier: Apache-2.0
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.dates_in_text import (
    means_date,
    moment_written_out,
    read_day_and_rest,
    written_out,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "iso", "rest"),
    [
        ("あした 午後", "2026-11-25", "午後"),
        ("あした午後", "2026-11-25", "午後"),
        ("明日の夕方ごろ", "2026-11-25", "夕方ごろ"),
        ("11/27（金）10時", "2026-11-27", "10時"),
        ("+3 電話のあと", "2026-11-27", "電話のあと"),
        ("R8.12.1", "2026-12-01", ""),
    ],
)
def test_the_day_a_text_begins_with_is_read(typed: str, iso: str, rest: str) -> None:
    when, behind = read_day_and_rest(typed, TODAY)

    assert when is not None
    assert (when.iso, behind) == (iso, rest)


@pytest.mark.parametrize(
    "typed", ["", "退院したら", "明日香さんの家で", "2027/13/45", "水曜の午後"]
)
def test_a_text_without_a_day_stays_whole(typed: str) -> None:
    assert read_day_and_rest(typed, TODAY) == (None, typed)
    assert written_out(typed, TODAY) == typed


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("あした 午後", "R8.11.25 午後"),
        ("きのう", "R8.11.23"),
        ("R8.11.25　午後", "R8.11.25　午後"),
        ("S47", "S47"),
    ],
)
def test_only_a_word_for_a_day_is_written_out(typed: str, written: str) -> None:
    assert written_out(typed, TODAY) == written


@given(
    st.sampled_from(["あした 午後", "+14", "11/27 10時", "今日の夕方", "来週"]),
    st.integers(min_value=1, max_value=900),
)
def test_what_was_written_out_means_the_same_on_any_later_day(typed: str, days: int) -> None:
    once = written_out(typed, TODAY)

    assert written_out(once, TODAY + timedelta(days=days)) == once


def test_a_time_alone_is_of_the_day_it_was_typed_on() -> None:
    assert moment_written_out("10:31", TODAY) == "R8.11.24 10:31"
    assert moment_written_out("きのう 10:31", TODAY) == "R8.11.23 10:31"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2027/13/45", True),
        ("R8.13.40", True),
        ("令和8年13月", True),
        ("来週の水曜", False),
        ("3時ごろ", False),
        ("退院したら", False),
        ("", False),
    ],
)
def test_numbers_as_of_a_date_tell_words_from_a_wrong_date(typed: str, meant: bool) -> None:
    assert means_date(typed) is meant
