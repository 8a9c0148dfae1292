# SPDX-License-Identifier: Apache-2.0
"""The hybrid clock under clocks that stand, jump, go back and are years wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import derived_id
from banso_desktop.journal.clock import DAY_MS, MAX_COUNTER, HybridClock
from banso_desktop.journal.operations import Stamp
from tests.fakes.clock import MORNING, FakeMillis

ME, OTHER = derived_id("me"), derived_id("other")


def test_a_standing_clock_still_gives_growing_stamps() -> None:
    clock = HybridClock(ME, FakeMillis())

    assert [clock.next() for _ in range(3)] == [Stamp(MORNING, each, ME) for each in range(3)]


def test_a_clock_that_goes_back_gives_growing_stamps() -> None:
    millis = FakeMillis()
    clock = HybridClock(ME, millis)
    before = clock.next()

    millis.advance(days=-3)

    assert clock.next() > before


def test_more_stamps_than_a_millisecond_counts_move_on_to_the_next() -> None:
    clock = HybridClock(ME, FakeMillis())
    clock.saw(Stamp(MORNING, MAX_COUNTER, ME))

    assert clock.next() == Stamp(MORNING + 1, 0, ME)


def test_a_stamp_seen_pushes_the_next_one_beyond_it() -> None:
    clock = HybridClock(ME, FakeMillis())
    ahead = Stamp(MORNING + 5000, 7, OTHER)

    clock.saw(ahead)

    assert clock.next() > ahead


def test_a_stamp_more_than_a_day_ahead_does_not_push() -> None:
    clock = HybridClock(ME, FakeMillis())
    absurd = Stamp(MORNING + 400 * DAY_MS, 0, OTHER)

    clock.saw(absurd)

    assert clock.next().millis == MORNING


def test_own_stamps_push_however_far_ahead() -> None:
    clock = HybridClock(ME, FakeMillis())
    own = Stamp(MORNING + 400 * DAY_MS, 3, ME)

    clock.saw(own)

    assert clock.next() == Stamp(own.millis, 4, ME)


@given(st.lists(st.tuples(st.integers(-DAY_MS, 2 * DAY_MS), st.booleans()), max_size=30))
def test_stamps_only_ever_grow(steps: list[tuple[int, bool]]) -> None:
    millis = FakeMillis()
    clock = HybridClock(ME, millis)
    given_out = [clock.next()]

    for step, receives in steps:
        if receives:
            clock.saw(Stamp(max(0, MORNING + step), 0, OTHER))
        else:
            millis.advance(millis=step)
        given_out.append(clock.next())

    assert given_out == sorted(set(given_out))
