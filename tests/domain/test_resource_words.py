# SPDX-License-Identifier: Apache-2.0
"""Plain words on cards of the resource book."""

from __future__ import annotations

from datetime import date

import pytest

from banso_desktop.domain.resource_words import (
    is_stale,
    matches,
    open_weekdays,
    traits_of,
    trouble_words,
)

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("家賃が払えない", ["家賃", "払"]),
        ("ひきこもり", ["ひきこもり"]),
        ("カードの借金", ["カード", "借金"]),
        ("だれにも相談できない", ["だれにも", "相談"]),
        ("", []),
        ("が", []),
    ],
)
def test_the_words_of_a_trouble_are_told_from_what_joins_them(typed: str, words: list[str]) -> None:
    assert [one.text for one in trouble_words(typed)] == words


def test_a_longer_word_weighs_more() -> None:
    words = trouble_words("家賃が払えない")

    assert matches("家賃の相談", words) > matches("税金が払えるように", words) > 0
    assert matches("畑の会", words) == 0


@pytest.mark.parametrize(
    ("hours", "days"),
    [
        ("毎週水曜 10時〜12時", {WED}),
        ("月〜金 9:00-17:00", {MON, TUE, WED, THU, FRI}),
        ("月曜日から金曜日", {MON, TUE, WED, THU, FRI}),
        ("平日", {MON, TUE, WED, THU, FRI}),
        ("土日", {SAT, SUN}),
        ("第2・第4土曜 13時", {SAT}),
        ("毎日（年末年始を除く）", set(range(7))),
        ("火曜定休", {MON, WED, THU, FRI, SAT, SUN}),
        ("月〜土、祝日休み", {MON, TUE, WED, THU, FRI, SAT}),
        ("金〜月", {FRI, SAT, SUN, MON}),
        ("11月3日のみ", set()),
        ("電話で日程をきく", set()),
        ("", set()),
    ],
)
def test_opening_days_are_read_from_plain_words(hours: str, days: set[int]) -> None:
    assert open_weekdays(hours) == days


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("送迎あり。参加費は無料", {"pickup", "free"}),
        ("送迎はありません", set()),
        ("予約はいりません", {"no_booking"}),
        ("予約が必要です。300円", set()),
    ],
)
def test_what_makes_it_easy_to_go_is_read_from_the_card(text: str, traits: set[str]) -> None:
    assert traits_of(text) == traits


def test_a_card_grows_stale_after_half_a_year() -> None:
    today = date(2026, 11, 24)

    assert not is_stale(date(2026, 5, 24), today)
    assert is_stale(date(2026, 5, 23), today)
    assert is_stale(None, today)
