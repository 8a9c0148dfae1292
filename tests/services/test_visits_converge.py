# SPDX-License-Identifier: Apache-2.0
"""Two colleagues decide about the same occurrences at once: both end with the same week."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.services.occasions import Occasion
from banso_desktop.store.queries import visits as rows
from tests.fakes.two_desks import Colleague, TwoDesks, two_desks

ORIGINALS = ("2026-11-24T10:00", "2026-12-01T10:00")
DEEDS = st.one_of(
    st.fixed_dictionaries({"starts": st.sampled_from(("R8.11.26 14:00", "R8.11.27 9:00"))}),
    st.fixed_dictionaries({"minutes": st.sampled_from((30, 90))}),
    st.just({"cancelled": True}),
    st.just({"by_rule": True}),
    st.just({"hand_over": True}),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 1), st.sampled_from(ORIGINALS), DEEDS),
        st.just("sync"),
    ),
    max_size=10,
)


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoDesks]:
    with two_desks(tmp_path_factory.mktemp("converge")) as found:
        yield found


def week_of(colleague: Colleague, household: str) -> list[Occasion]:
    return colleague.services.visits.occurrences(
        first="R8.11.23", last="R8.12.6", household=household
    )


def decide(colleague: Colleague, series: str, original: str, deed: dict[str, Any]) -> None:
    told = dict(deed)
    if told.pop("hand_over", False):
        told["members"] = [colleague.desk.member]
    colleague.services.visits.change_occurrence(series=series, original=original, **told)


@given(steps=STEPS)
def test_exceptions_of_two_converge(desks: TwoDesks, steps: list[Any]) -> None:
    household = desks.one.services.households.open(label="畑の佐藤さん")
    series = desks.one.services.visits.plan_series(
        household=household, starts="R8.11.24 10:00", repeat="毎週火曜"
    )
    desks.sync()

    for step in steps:
        if step == "sync":
            desks.sync()
        else:
            who, original, deed = step
            decide((desks.one, desks.other)[who], series, original, deed)
    desks.sync()

    first, second = week_of(desks.one, household), week_of(desks.other, household)
    assert first == second
    assert len(first) <= len(ORIGINALS)


def test_two_moves_of_one_visit_are_one_visit_and_both_are_told(desks: TwoDesks) -> None:
    household = desks.one.services.households.open(label="川ぞいの家")
    visit = desks.one.services.visits.plan(household=household, starts="R8.11.24 9:00")
    desks.sync()

    desks.one.services.visits.move(visit=visit, starts="R8.11.26 9:00")
    desks.other.services.visits.move(visit=visit, starts="R8.11.27 9:00")
    desks.sync()

    (seen,) = week_of(desks.one, household)
    assert [seen] == week_of(desks.other, household)
    assert seen.disputed
    with desks.one.desk.reading() as reading:
        starts = {block.starts for block in rows.blocks(reading, seen.at.date(), seen.at.date())}
    assert seen.at in starts
