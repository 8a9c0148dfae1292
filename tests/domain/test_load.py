# SPDX-License-Identifier: Apache-2.0
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain import load
from banso_desktop.domain.codes import CodeList, Codes
from banso_desktop.domain.load import (
    Absence,
    Accompanied,
    Alone,
    Load,
    Part,
    PlannedVisit,
    alone,
    double_booked,
    large_shares,
    loads,
    met_by_one,
    one_name,
    uncovered,
)
from banso_desktop.domain.rhythm import Touch
from banso_desktop.domain.thresholds import Thresholds
from banso_desktop.paths import presets

TODAY = date(2026, 11, 24)
NINE = datetime.fromisoformat("2026-11-27 09:00")
PRESETS = Path(__file__).parents[2] / "resources" / "presets"
KINDS: CodeList = Codes.from_texts({"contact.json": presets()["contact.json"]})["contact_kind"]
VISIT = PlannedVisit("v1", "h1", NINE, 60, ("w1",))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


def visits(days: list[int], *members: str, kind: str = "visit") -> tuple[Touch, ...]:
    return tuple(Touch(ago(day), kind, members) for day in days)


def away(member: str, begins: float = -9, ends: float = 24, substitute: str = "") -> Absence:
    return Absence(member, NINE + hours(begins), NINE + hours(ends), substitute)


def test_the_load_stands_in_roster_order_whatever_the_figures() -> None:
    parts = [Part(f"h{number}", "w1", leads=True) for number in range(14)]
    parts += [Part(f"h{number}", "w2", leads=False) for number in range(3)]

    assert loads(["w2", "w3", "w1"], parts) == (
        Load("w2", 0, 3, 10),
        Load("w3", 0, 0, 10),
        Load("w1", 14, 0, 10),
    )


@pytest.mark.parametrize(("leads", "heavy"), [(10, False), (11, True)])
def test_more_than_the_limit_is_said(leads: int, heavy: bool) -> None:
    parts = [Part(f"h{number}", "w1", leads=True) for number in range(leads)]

    assert [one.is_heavy for one in loads(["w1"], parts)] == [heavy]


def test_who_leads_a_household_does_not_share_it_too() -> None:
    parts = [Part("h1", "w1", leads=True), Part("h1", "w1", leads=False)] * 2

    assert loads(["w1"], parts) == (Load("w1", 1, 0, 10),)


def test_a_person_may_have_a_limit_of_their_own() -> None:
    parts = [Part(f"h{number}", "w1", leads=True) for number in range(4)]

    (own,) = loads(["w1"], parts, {"w1": 3})
    (town,) = loads(["w1"], parts, thresholds=Thresholds(lead_limit=4))

    assert (own.is_heavy, town.is_heavy) == (True, False)


def test_a_household_met_by_one_only_is_said() -> None:
    (found,) = met_by_one([Accompanied("h1", visits([5, 30, 60], "w1"))], TODAY, KINDS)

    assert (found.household, found.member, found.times, found.months) == ("h1", "w1", 3, 3)


@pytest.mark.parametrize(
    "touches",
    [
        visits([5, 30], "w1"),
        visits([5, 30, 100], "w1"),
        visits([5, 30, 60], "w1") + visits([40], "w2"),
        visits([5, 30, 60], "w1", "w2"),
        visits([5, 30, 60], "w1", kind="not_met"),
        visits([5, 30, 60]),
    ],
)
def test_nothing_is_said_where_others_meet_them_too_or_meetings_are_few(
    touches: tuple[Touch, ...],
) -> None:
    assert met_by_one([Accompanied("h1", touches)], TODAY, KINDS) == ()


def test_one_worker_with_most_contacts_is_said_until_the_team_takes_part() -> None:
    mostly = visits([1, 2, 3, 4], "w1") + visits([5], "w2")

    (found,) = large_shares([Accompanied("h1", mostly)], TODAY)

    assert (found.member, found.contacts, found.of_contacts, found.percent) == ("w1", 4, 5, 80)
    together = mostly + visits([6, 7], "w1", "w2")
    assert large_shares([Accompanied("h1", together)], TODAY) == ()


@pytest.mark.parametrize(
    "touches",
    [
        visits([1, 2, 3], "w1"),
        visits([1, 2, 3, 91], "w1"),
        visits([1, 2, 3, 4, 5, 6, 7], "w1") + visits([1, 2, 3], "w2"),
        visits([1, 2, 3, 4, 5], "w1", "w2"),
    ],
)
def test_a_share_needs_enough_contacts_of_one_alone(touches: tuple[Touch, ...]) -> None:
    assert large_shares([Accompanied("h1", touches)], TODAY) == ()


def test_a_visit_of_someone_away_without_a_substitute_is_said() -> None:
    (found,) = uncovered([VISIT], [away("w1")])

    assert (found.visit, found.absent, found.left) == ("v1", ("w1",), ())


@pytest.mark.parametrize(
    "absences",
    [
        [],
        [away("w2")],
        [away("w1", substitute="w2")],
        [away("w1", begins=1)],
        [away("w1", ends=0)],
    ],
)
def test_nothing_is_said_where_someone_goes(absences: list[Absence]) -> None:
    assert uncovered([VISIT], absences) == ()


def test_a_substitute_who_is_away_too_does_not_go() -> None:
    (found,) = uncovered([VISIT], [away("w1", substitute="w2"), away("w2")])

    assert found.left == ()


def test_a_visit_for_two_needs_two_also_when_one_is_away() -> None:
    pair = replace(VISIT, members=("w1", "w2"), needs_two=True)

    (found,) = uncovered([pair], [away("w1")])

    assert found.left == ("w2",)
    assert uncovered([pair], [away("w1", substitute="w3")]) == ()


@pytest.mark.parametrize(
    ("members", "said"), [((), True), (("w1",), True), (("w1", "w1"), True), (("w1", "w2"), False)]
)
def test_a_visit_for_two_with_one_name_is_said(members: tuple[str, ...], said: bool) -> None:
    pair = replace(VISIT, members=members, needs_two=True)

    assert bool(one_name([pair])) is said
    assert one_name([replace(pair, needs_two=False)]) == ()


def test_overlapping_visits_of_one_person_are_found() -> None:
    later = replace(VISIT, visit="v2", starts=NINE + hours(0.5))

    (found,) = double_booked([later, VISIT])

    assert (found.who, found.first, found.second) == ("w1", "v1", "v2")


def test_a_visit_that_begins_as_another_ends_is_no_conflict() -> None:
    assert double_booked([VISIT, replace(VISIT, visit="v2", starts=NINE + hours(1))]) == ()


@given(
    st.lists(
        st.tuples(
            st.integers(0, 20), st.integers(1, 8), st.sampled_from([("a",), ("b",), ("a", "b")])
        ),
        max_size=12,
    )
)
def test_all_overlaps_are_found_and_nothing_else(
    cases: list[tuple[int, int, tuple[str, ...]]],
) -> None:
    planned = [
        PlannedVisit(f"v{number:02}", "h", NINE + hours(start), length * 60, members)
        for number, (start, length, members) in enumerate(cases)
    ]

    expected = {
        (who, frozenset({one.visit, other.visit}))
        for one, other in combinations(planned, 2)
        if one.starts < other.ends and other.starts < one.ends
        for who in set(one.members) & set(other.members)
    }

    found = [(one.who, frozenset({one.first, one.second})) for one in double_booked(planned)]
    assert len(found) == len(expected)
    assert set(found) == expected


def test_a_household_is_never_left_to_one_person_or_to_nobody() -> None:
    parts = [
        Part("h1", "w1", leads=True),
        Part("h1", "w2", leads=False),
        Part("h2", "w1", leads=True),
        Part("h3", "w1", leads=False),
        Part("h3", "w2", leads=False),
    ]

    assert alone(["h1", "h2", "h3", "h4"], parts) == (
        Alone("h2", ("w1",), 1),
        Alone("h3", (), 2),
        Alone("h4", (), 0),
    )


def test_no_notice_counts_what_was_solved() -> None:
    notices = (load.Load, load.OneMeets, load.LargeShare, load.Uncovered, load.OneName, load.Alone)
    names = {field.name for notice in notices for field in fields(notice)}

    assert not [name for name in names if "solved" in name or "closed" in name or "rank" in name]
