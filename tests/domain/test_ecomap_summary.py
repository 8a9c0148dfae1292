# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

from banso_desktop.domain.ecomap import (
    Direction,
    Formality,
    FourFunction,
    MapFacts,
    MapNode,
    MapPerson,
    MapTie,
    NodeKind,
    TieState,
)
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_summary import falls_away, summarise
from tests.fakes.sato_household import BEFORE, NOW, sato

A, B = MapPerson("a", dwelling="d"), MapPerson("b", dwelling="d")
FRIEND = MapNode("friend", "友人")
OFFICE = MapNode("office", "役場", formality=Formality.FORMAL)
CAT = MapNode("cat", "猫", kind=NodeKind.ANIMAL)


def _map(*ties: MapTie) -> MapFacts:
    return MapFacts(NOW, "h", persons=(A, B), nodes=(FRIEND, OFFICE, CAT), ties=ties)


def test_the_counts_of_the_example_are_those_of_its_picture() -> None:
    before, now = summarise(facts_at(sato(), BEFORE)), summarise(facts_at(sato(), NOW))

    assert (before.outside, before.formal, before.informal) == (5, 3, 2)
    assert (now.outside, now.formal, now.informal) == (12, 7, 5)


def test_two_members_tied_to_one_office_have_one_outside() -> None:
    assert summarise(_map(MapTie("1", "a", "office"), MapTie("2", "b", "office"))).outside == 1


def test_animals_and_family_are_not_outside() -> None:
    found = summarise(_map(MapTie("1", "a", "cat"), MapTie("2", "a", "b")))

    assert (found.ties, found.outside, found.informal_tenths) == (2, 0, None)
    assert found.alone == ("a", "b")


def test_broken_planned_and_ended_ties_are_not_counted() -> None:
    found = summarise(
        _map(
            MapTie("1", "a", "friend", state=TieState.BROKEN),
            MapTie("2", "a", "friend", is_planned=True),
            MapTie("3", "a", "friend", is_gone=True),
        )
    )

    assert (found.ties, found.outside) == (0, 0)


def test_giving_and_receiving_are_counted_from_the_familys_side() -> None:
    found = summarise(
        _map(
            MapTie("1", "a", "friend", direction=Direction.TO_B),
            MapTie("2", "office", "a", direction=Direction.TO_B),
            MapTie("3", "office", "b", direction=Direction.BOTH),
        )
    )

    assert (found.gives, found.mutual) == (2, 1)


def test_a_tie_to_the_whole_household_reaches_everyone_in_it() -> None:
    assert summarise(_map(MapTie("1", "friend", "h"))).alone == ()


def test_the_grid_shows_who_is_what_for_whom_and_what_is_empty() -> None:
    helping = MapTie("1", "a", "friend", functions=(FourFunction.HELPS, FourFunction.MEANING))
    everyone = MapTie("2", "office", "h", functions=(FourFunction.TEACHES,))

    grid = summarise(_map(helping, everyone)).grid

    assert grid["a"] == {
        FourFunction.TEACHES: ("office",),
        FourFunction.MIRRORS: (),
        FourFunction.HELPS: ("friend",),
        FourFunction.MEANING: ("friend",),
    }
    assert grid["b"][FourFunction.TEACHES] == ("office",)


def test_the_dead_and_those_living_elsewhere_have_no_row() -> None:
    facts = replace(
        _map(),
        persons=(
            A,
            MapPerson("gone", is_dead=True),
            MapPerson("away"),
            MapPerson("me", is_index=True),
        ),
    )

    assert list(summarise(facts).grid) == ["a", "me"]


def test_what_falls_away_with_a_node_is_what_nobody_else_is() -> None:
    facts = _map(
        MapTie("1", "a", "friend", functions=(FourFunction.HELPS, FourFunction.MIRRORS)),
        MapTie("2", "a", "office", functions=(FourFunction.HELPS,)),
    )

    assert falls_away(facts, "friend") == {"a": (FourFunction.MIRRORS,)}
    assert falls_away(facts, "office") == {}
