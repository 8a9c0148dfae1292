# SPDX-License-Identifier: Apache-2.0
from datetime import date

import pytest

from banso_desktop.domain.protection import (
    OUTSIDE,
    Change,
    Measure,
    MeasureState,
    Protection,
    change,
)

YEAR = Measure.decided(date(2026, 4, 1), date(2026, 4, 10))


def test_a_hidden_household_leaves_nothing_outside() -> None:
    outside = OUTSIDE[Protection.HIDDEN]

    assert not any(
        (outside.leaves_shell, outside.named_block, outside.matches_intake, outside.counted)
    )


def test_a_restricted_household_leaves_its_shell_only() -> None:
    outside = OUTSIDE[Protection.RESTRICTED]

    assert outside.leaves_shell
    assert not any((outside.named_block, outside.matches_intake))


@pytest.mark.parametrize("level", [Protection.RESTRICTED, Protection.HIDDEN])
def test_papers_of_a_protected_household_say_neither_sender_nor_places(level: Protection) -> None:
    outside = OUTSIDE[level]

    assert outside.known_words_block
    assert outside.masked_papers
    assert not outside.shows_sender
    assert outside.reads_are_recorded


@pytest.mark.parametrize("level", [Protection.RESTRICTED, Protection.HIDDEN])
def test_the_team_is_told_where_the_intake_sees_nothing(level: Protection) -> None:
    assert OUTSIDE[level].told_to_team
    assert not OUTSIDE[level].matches_intake


@pytest.mark.parametrize(
    ("before", "after", "asks"),
    [
        (Protection.OPEN, Protection.RESTRICTED, Change(True, True, False)),
        (Protection.OPEN, Protection.HIDDEN, Change(True, True, False)),
        (Protection.RESTRICTED, Protection.HIDDEN, Change(False, False, False)),
        (Protection.HIDDEN, Protection.RESTRICTED, Change(False, False, True)),
        (Protection.HIDDEN, Protection.OPEN, Change(False, False, True)),
        (Protection.RESTRICTED, Protection.OPEN, Change(False, False, False)),
        (Protection.OPEN, Protection.OPEN, Change(False, False, False)),
    ],
)
def test_protecting_an_open_one_takes_a_new_key_and_a_purge(
    before: Protection, after: Protection, asks: Change
) -> None:
    assert change(before, after) == asks


@pytest.mark.parametrize(
    ("stored", "level"),
    [
        (None, Protection.OPEN),
        ("", Protection.OPEN),
        ("restricted", Protection.RESTRICTED),
        ("of a newer version", Protection.HIDDEN),
    ],
)
def test_an_unknown_level_protects_most(stored: str | None, level: Protection) -> None:
    assert Protection.read(stored) is level


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 4, 1), MeasureState.PROVISIONAL),
        (date(2026, 4, 10), MeasureState.IN_FORCE),
        (date(2027, 3, 8), MeasureState.IN_FORCE),
        (date(2027, 3, 9), MeasureState.RENEWABLE),
        (date(2027, 4, 9), MeasureState.RENEWABLE),
        (date(2027, 4, 10), MeasureState.ENDED),
    ],
)
def test_a_measure_lasts_a_year_and_is_renewed_in_its_last_month(
    day: date, state: MeasureState
) -> None:
    assert YEAR.state(day) is state


def test_a_measure_without_a_decision_protects_provisionally() -> None:
    assert Measure(date(2026, 4, 1)).state(date(2027, 12, 1)) is MeasureState.PROVISIONAL


def test_moving_out_of_town_ends_a_measure_at_once() -> None:
    moved = Measure(YEAR.applied, YEAR.begins, YEAR.ends, moved_out=date(2026, 6, 1))

    assert moved.state(date(2026, 5, 31)) is MeasureState.IN_FORCE
    assert moved.state(date(2026, 6, 1)) is MeasureState.ENDED
