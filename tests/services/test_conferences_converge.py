# SPDX-License-Identifier: Apache-2.0
"""Two people order one agenda at once: both end with the same order, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.two_desks import Colleague, TwoDesks, two_desks

ITEMS = 4
STEPS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 1), st.integers(0, ITEMS - 1), st.integers(0, ITEMS - 1)),
        st.just("sync"),
    ),
    max_size=8,
)


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoDesks]:
    with two_desks(tmp_path_factory.mktemp("agenda")) as found:
        yield found


def order(colleague: Colleague, conference: str) -> list[str]:
    view = colleague.services.conferences.conference(conference=conference)
    return [item.id for item in view.items]


def move(colleague: Colleague, conference: str, one: int, place: int) -> None:
    ids = order(colleague, conference)
    moved = ids.pop(one)
    before, after = [*ids[:place], ""][place - 1 if place else -1], [*ids, ""][place]
    colleague.services.conferences.move_item(item=moved, before=before, after=after)


@settings(max_examples=25)
@given(steps=STEPS)
def test_moves_of_two_end_in_one_order(desks: TwoDesks, steps: list[object]) -> None:
    conference = desks.one.services.conferences.open(starts="R8.11.24 13:30")
    ids = [
        desks.one.services.conferences.add_item(conference=conference, title=str(number))
        for number in range(ITEMS)
    ]
    desks.sync()
    for step in steps:
        if isinstance(step, tuple):
            who, one, place = step
            move((desks.one, desks.other)[who], conference, one, place)
        else:
            desks.sync()
    desks.sync()

    assert order(desks.one, conference) == order(desks.other, conference)
    assert sorted(order(desks.one, conference)) == sorted(ids)
