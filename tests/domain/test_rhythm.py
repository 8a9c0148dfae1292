# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.codes import CodeList, Codes
from banso_desktop.domain.rhythm import (
    Level,
    Touch,
    Watched,
    is_resting,
    morning_list,
    next_meeting_due,
    silence,
)
from banso_desktop.domain.thresholds import Thresholds
from banso_desktop.paths import presets

TODAY = date(2026, 11, 24)
PRESETS = Path(__file__).parents[2] / "resources" / "presets"
KINDS: CodeList = Codes.from_texts({"contact.json": presets()["contact.json"]})["contact_kind"]
MET = sorted(KINDS.flagged("met"))
OTHER = sorted(set(KINDS.codes) - set(MET))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def watched(met: int, rhythm: int = 14, name: str = "h") -> Watched:
    return Watched(name, ago(400), rhythm, touches=(Touch(ago(met), "visit", ("w1",)),))


@pytest.mark.parametrize(
    ("days", "level"),
    [
        (0, Level.WITHIN),
        (14, Level.WITHIN),
        (15, Level.DUE),
        (28, Level.DUE),
        (29, Level.FAR),
    ],
)
def test_the_level_counts_from_the_last_meeting(days: int, level: Level) -> None:
    found = silence(watched(days), TODAY, KINDS)

    assert (found.days, found.level) == (days, level)


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(OTHER))))
def test_only_meeting_resets_the_days(others: list[tuple[int, str]]) -> None:
    one = watched(47)
    more = replace(one, touches=(*one.touches, *(Touch(ago(day), kind) for day, kind in others)))

    assert silence(more, TODAY, KINDS).days == 47


@given(st.permutations([Touch(ago(day), "visit") for day in (50, 12, 30)]))
def test_contacts_come_in_any_order(touches: list[Touch]) -> None:
    assert silence(Watched("h", ago(400), touches=touches), TODAY, KINDS).days == 12


def test_tries_are_shown_as_effort() -> None:
    one = watched(47)
    tries = (
        Touch(ago(30), "not_met", ("w1",)),
        Touch(ago(20), "not_met", ("w2",)),
        Touch(ago(10), "not_met", ("w1",)),
        Touch(ago(9), "letter", ("w1",)),
        Touch(ago(60), "not_met", ("w9",)),
    )

    found = silence(replace(one, touches=(*one.touches, *tries)), TODAY, KINDS)

    assert found.tries == {"not_met": 3, "letter": 1}
    assert found.members == ("w1", "w2")


def test_a_call_is_not_a_meeting_but_is_told() -> None:
    one = watched(16)
    call = Touch(ago(3), "phone", ("w1",), by_person=True)

    found = silence(replace(one, touches=(*one.touches, call)), TODAY, KINDS)

    assert (found.days, found.spoke_on, found.reached_out_on) == (16, ago(3), ago(3))


def test_who_was_never_met_counts_from_the_intake() -> None:
    found = silence(Watched("h", ago(20), 14, touches=(Touch(ago(5), "not_met"),)), TODAY, KINDS)

    assert (found.never_met, found.last_met, found.days) == (True, None, 20)
    assert found.level is Level.DUE


def test_a_contact_typed_in_advance_is_left_out() -> None:
    one = watched(20)
    ahead = Touch(TODAY + timedelta(days=1), "visit")

    assert silence(replace(one, touches=(*one.touches, ahead)), TODAY, KINDS).days == 20


def test_a_rest_leaves_the_list() -> None:
    resting = replace(watched(47), pause_until=TODAY)

    assert is_resting(resting, TODAY)
    assert morning_list([resting], TODAY, KINDS) == ()


def test_the_days_of_a_rest_are_not_counted_afterwards() -> None:
    rested = replace(watched(90), pause_until=ago(3))

    found = silence(rested, TODAY, KINDS)

    assert (found.days, found.counted_days, found.level) == (90, 3, Level.WITHIN)


def test_where_nobody_is_to_be_met_any_more_nothing_is_said() -> None:
    assert morning_list([replace(watched(90), stopped=True)], TODAY, KINDS) == ()


def test_the_order_is_by_how_many_times_the_rhythm_passed() -> None:
    households = [
        watched(31, 30, "yoshikawa"),
        watched(16, 14, "kurosaki"),
        watched(47, 14, "takagi"),
        watched(22, 14, "abe"),
        watched(3, 14, "sato"),
    ]

    found = morning_list(households, TODAY, KINDS)

    assert [one.household for one in found] == ["takagi", "abe", "kurosaki", "yoshikawa"]
    assert [one.is_red for one in found] == [True, False, False, False]


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 60)), max_size=8))
def test_there_is_at_most_one_red_and_it_leads(cases: list[tuple[int, int]]) -> None:
    households = [watched(met, rhythm, f"h{at}") for at, (met, rhythm) in enumerate(cases)]

    found = morning_list(households, TODAY, KINDS)

    ratios = [one.ratio for one in found]
    assert ratios == sorted(ratios, reverse=True)
    assert not any(one.is_red for one in found[1:])
    assert [one.is_red for one in found[:1]] == [ratio > 2 for ratio in ratios[:1]]


@given(st.permutations([watched(20, 14, name) for name in "abc"]))
def test_the_list_does_not_depend_on_the_order_read(households: list[Watched]) -> None:
    assert [one.household for one in morning_list(households, TODAY, KINDS)] == ["a", "b", "c"]


def test_the_town_s_rhythm_serves_who_agreed_on_none() -> None:
    one = replace(watched(40), rhythm_days=None)

    assert silence(one, TODAY, KINDS).rhythm_days == 30
    assert silence(one, TODAY, KINDS, Thresholds(rhythm_days=60)).level is Level.WITHIN


@pytest.mark.parametrize(
    ("one", "due"),
    [
        (watched(4), TODAY + timedelta(days=10)),
        (watched(40), TODAY),
        (Watched("h", ago(2), 14), TODAY + timedelta(days=12)),
        (
            replace(watched(4), pause_until=TODAY + timedelta(days=30)),
            TODAY + timedelta(days=31),
        ),
    ],
)
def test_the_next_meeting_is_proposed_by_the_rhythm(one: Watched, due: date) -> None:
    assert next_meeting_due(one, TODAY, KINDS) == due
