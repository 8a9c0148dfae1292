# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.positions import position_after, position_between, positions


@given(st.lists(st.integers(0, 1_000), max_size=60))
def test_inserting_anywhere_keeps_the_order(places: list[int]) -> None:
    held: list[str] = []

    for place in places:
        at = place % (len(held) + 1)
        before = held[at - 1] if at else None
        after = held[at] if at < len(held) else None
        held.insert(at, position_between(before, after))

    assert held == sorted(held)
    assert len(set(held)) == len(held)


def test_positions_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="does not come before"):
        position_between("m", "c")


def test_a_thousand_items_appended_stay_short() -> None:
    held = [position_after(None)]

    for _ in range(1_000):
        held.append(position_after(held[-1]))

    assert held == sorted(set(held))
    assert len(held[-1]) < 70


@given(st.integers(0, 5_000))
def test_positions_made_at_once_are_in_order(count: int) -> None:
    made = positions(count)

    assert len(made) == count
    assert made == sorted(set(made))
    assert not any(position.endswith("0") for position in made)
