# SPDX-License-Identifier: Apache-2.0
"""Back and forward, as in a browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.gui.navigation import MOST_STEPS, Trail
from banso_desktop.gui.screen import Destination

A, B, C = Destination("today"), Destination("household", "a"), Destination("week")


def test_back_and_forward_lead_the_same_way() -> None:
    trail = Trail()
    for place in (A, B, C):
        trail.went(place)
    assert (trail.back(), trail.back(), trail.back()) == (B, A, None)
    assert (trail.forward(), trail.forward(), trail.forward()) == (B, C, None)


def test_a_new_place_forgets_what_was_ahead() -> None:
    trail = Trail()
    trail.went(A)
    trail.went(B)
    trail.back()
    trail.went(C)
    assert trail.forward() is None
    assert trail.back() == A


def test_the_same_place_again_is_no_step() -> None:
    trail = Trail()
    trail.went(A)
    trail.went(A)
    assert trail.back() is None


def test_a_place_is_remembered_as_it_was_left() -> None:
    trail = Trail()
    trail.went(B)
    left = Destination("household", "a", {"tab": "ecomap"})
    trail.amend(left)
    trail.went(C)
    assert trail.back() == left


@given(st.lists(st.integers(0, 9), max_size=250))
def test_the_trail_is_bounded_and_ends_where_one_is(steps: list[int]) -> None:
    trail = Trail()
    for step in steps:
        trail.went(Destination("household", str(step)))
    count = 0
    if steps:
        assert trail.current() == Destination("household", str(steps[-1]))
    while trail.back() is not None:
        count += 1
    assert count < MOST_STEPS
