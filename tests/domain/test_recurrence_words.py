# SPDX-License-Identifier: Apache-2.0
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.recurrence import HolidayRule
from banso_desktop.domain.recurrence_words import (
    Choice,
    Repeat,
    choice_of,
    read_sentence,
    rule_of,
    rule_sentence,
    sentence,
)
from banso_desktop.domain.rules import read_rule

TODAY = date(2026, 11, 24)
START = datetime.fromisoformat("2026-11-24 09:30")

UNIQUE_DAYS = st.lists(st.integers(0, 6), min_size=1, max_size=3, unique=True).map(
    lambda days: tuple(sorted(days))
)
NTH = st.lists(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1, max_size=3, unique=True).map(
    lambda nth: tuple(sorted(nth, key=lambda one: (one < 0, one)))
)
MONTH_DAYS = st.lists(st.integers(1, 31), min_size=1, max_size=3, unique=True).map(
    lambda days: tuple(sorted(days))
)
EVERY = st.integers(1, 12)
ENDS = st.sampled_from(
    [
        {"until": None, "count": None},
        {"until": date(2027, 3, 31), "count": None},
        {"until": None, "count": 10},
    ]
)


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    repeat = draw(st.sampled_from(Repeat))
    every, ends = draw(EVERY), draw(ENDS)
    match repeat:
        case Repeat.OPEN_DAYS:
            return Choice(repeat, **ends)
        case Repeat.WEEKLY:
            days = draw(UNIQUE_DAYS)
            return Choice(repeat, every, weekdays=days, **ends)
        case Repeat.MONTHLY_WEEKDAY:
            return Choice(repeat, every, weekdays=draw(UNIQUE_DAYS), nth=draw(NTH), **ends)
        case Repeat.MONTHLY_DAY:
            return Choice(repeat, every, month_days=draw(MONTH_DAYS), **ends)
        case Repeat.YEARLY:
            month = draw(st.integers(1, 12))
            return Choice(repeat, every, month=month, month_days=draw(MONTH_DAYS), **ends)
        case _:
            return Choice(repeat, every, **ends)


@given(choices())
def test_a_choice_becomes_a_rule_and_a_choice_again(choice: Choice) -> None:
    assert choice_of(read_rule(rule_of(choice).text), START) == choice


@given(choices())
def test_a_sentence_is_read_back(choice: Choice) -> None:
    assert read_sentence(sentence(choice), TODAY) == choice


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "毎週火曜"),
        ("FREQ=WEEKLY", "毎週火曜"),
        ("FREQ=WEEKLY;BYDAY=FR,TU", "毎週火・金曜"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "隔週火曜"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", "3週ごとの火曜"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", "第1・第3火曜"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "最終金曜"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "毎月15日"),
        ("FREQ=MONTHLY", "毎月24日"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "毎月末日"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "月末の開庁日"),
        ("FREQ=DAILY", "毎日"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "平日"),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1", "毎年4月1日"),
        ("FREQ=WEEKLY;COUNT=10;BYDAY=TU", "毎週火曜（10回）"),
        ("FREQ=WEEKLY;UNTIL=20270331T235959;BYDAY=TU", "毎週火曜（令和9年3月31日まで）"),
        ("FREQ=YEARLY;BYDAY=TU", None),
        ("FREQ=MONTHLY;BYDAY=1TU,3WE", None),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2", None),
        ("FREQ=WEEKLY;BYMONTH=4;BYDAY=TU", None),
        ("FREQ=DAILY;BYDAY=TU", None),
    ],
)
def test_a_rule_is_said_in_one_sentence_or_not_at_all(rule: str, text: str | None) -> None:
    assert rule_sentence(read_rule(rule), START) == text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("毎週火曜日", "毎週火曜"),
        ("毎週 火・金", "毎週火・金曜"),
        ("隔週の火曜日", "隔週火曜"),
        ("２週ごとの火曜", "隔週火曜"),
        ("第１と第３火曜日", "第1・第3火曜"),
        ("毎月第2木曜", "第2木曜"),
        ("毎月１５日", "毎月15日"),
        ("毎月末", "毎月末日"),
        ("月末の開庁日", "月末の開庁日"),
        ("毎週火曜（R9.3.31まで）", "毎週火曜（令和9年3月31日まで）"),
    ],
)
def test_a_sentence_is_read_as_people_type_it(typed: str, said: str) -> None:
    choice = read_sentence(typed, TODAY)

    assert choice is not None
    assert sentence(choice) == said


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ときどき",
        "2週おきの火曜",
        "毎月32日",
        "毎年13月1日",
        "毎週火曜（0回）",
        "毎週火曜（2/30まで）",
    ],
)
def test_what_is_no_rule_is_none(typed: str) -> None:
    assert read_sentence(typed, TODAY) is None


@given(st.text())
def test_any_text_is_read_without_failing(text: str) -> None:
    assert read_sentence(text, TODAY) is None or text


def test_the_last_open_day_moves_before_holidays_unless_said_otherwise() -> None:
    assert Choice(Repeat.MONTH_END_OPEN).holiday is HolidayRule.BEFORE
    assert Choice(Repeat.WEEKLY, weekdays=(1,)).holiday is HolidayRule.REST
