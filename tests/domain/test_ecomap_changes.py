# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from banso_desktop.domain.ecomap import (
    Direction,
    MapFacts,
    MapNode,
    MapPerson,
    MapTie,
    Strength,
    TieState,
)
from banso_desktop.domain.map_changes import (
    ChangeKind,
    badges,
    difference,
    overlay,
)
from banso_desktop.domain.map_facts import facts_at
from tests.fakes.sato_household import BEFORE, NOW, sato

TIE = MapTie("t", "p", "n")
PERSON, NODE = MapPerson("p", dwelling="d"), MapNode("n", "店")


def _map(*ties: MapTie, nodes: tuple[MapNode, ...] = (NODE,)) -> MapFacts:
    return MapFacts(NOW, "h", persons=(PERSON,), nodes=nodes, ties=ties)


def _kinds(before: MapFacts, after: MapFacts) -> list[ChangeKind]:
    return [change.kind for change in difference(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (TIE, TIE, []),
        (TIE, replace(TIE, strength=Strength.STRONG), [ChangeKind.STRONGER]),
        (TIE, replace(TIE, strength=Strength.WEAK), [ChangeKind.WEAKER]),
        (TIE, replace(TIE, state=TieState.BROKEN), [ChangeKind.ENDED]),
        (replace(TIE, state=TieState.BROKEN), TIE, [ChangeKind.STRONGER]),
        (
            replace(TIE, state=TieState.BROKEN),
            replace(TIE, state=TieState.REPAIRED),
            [ChangeKind.REPAIRED],
        ),
        (
            replace(TIE, state=TieState.BROKEN),
            replace(TIE, state=TieState.REPAIRING),
            [ChangeKind.REPAIRING],
        ),
        (TIE, replace(TIE, strain=True), [ChangeKind.STRAIN_BEGAN]),
        (replace(TIE, strain=True), TIE, [ChangeKind.STRAIN_ENDED]),
        (TIE, replace(TIE, direction=Direction.TO_A), [ChangeKind.TURNED]),
        (
            replace(TIE, strain=True, strength=Strength.STRONG),
            replace(TIE, strength=Strength.WEAK),
            [ChangeKind.WEAKER, ChangeKind.STRAIN_ENDED],
        ),
        (replace(TIE, is_planned=True), TIE, [ChangeKind.NEW]),
        (replace(TIE, is_planned=True), replace(TIE, is_planned=True), []),
    ],
)
def test_what_became_of_a_tie(before: MapTie, after: MapTie, kinds: list[ChangeKind]) -> None:
    assert _kinds(_map(before), _map(after)) == kinds


def test_a_tie_that_is_gone_has_ended() -> None:
    (change,) = difference(_map(TIE), _map())

    assert (change.kind, change.before, change.after) == (ChangeKind.ENDED, TIE, None)


def test_a_broken_tie_that_vanishes_has_not_ended_again() -> None:
    assert _kinds(_map(replace(TIE, state=TieState.BROKEN)), _map()) == []


def test_a_tie_written_anew_between_the_same_two_is_the_same_tie() -> None:
    again = MapTie("t2", "n", "p", Strength.STRONG)

    assert _kinds(_map(TIE), _map(again)) == [ChangeKind.STRONGER]


def test_two_ties_between_the_same_two_are_not_mixed_up() -> None:
    first, second = MapTie("t2", "p", "n"), MapTie("t3", "p", "n")

    assert _kinds(_map(TIE), _map(first, second)) == [
        ChangeKind.NEW,
        ChangeKind.NEW,
        ChangeKind.ENDED,
    ]


def test_people_who_died_moved_came_or_left_are_told() -> None:
    before = MapFacts(
        NOW,
        persons=(MapPerson("a"), MapPerson("b", dwelling="d"), MapPerson("c")),
    )
    after = MapFacts(
        NOW,
        persons=(MapPerson("a", is_dead=True), MapPerson("b", dwelling="e"), MapPerson("d")),
    )

    assert [(change.kind, change.subject) for change in difference(before, after)] == [
        (ChangeKind.DIED, "a"),
        (ChangeKind.MOVED, "b"),
        (ChangeKind.CAME, "d"),
        (ChangeKind.LEFT, "c"),
    ]


def test_a_node_that_came_carries_the_mark_and_its_ties_none() -> None:
    changes = difference(_map(nodes=()), _map(TIE))

    assert badges(changes) == {"n": ChangeKind.NEW}


def test_only_the_weightiest_change_is_marked() -> None:
    before = replace(TIE, strain=True, strength=Strength.STRONG)

    assert badges(difference(_map(before), _map(TIE))) == {"t": ChangeKind.WEAKER}


def test_the_marks_of_the_example_are_those_of_its_picture() -> None:
    marks = badges(difference(facts_at(sato(), BEFORE), facts_at(sato(), NOW)))

    assert marks == {
        "t-houkatsu": ChangeKind.STRONGER,
        "t-yumi-k": ChangeKind.STRONGER,
        "t-card": ChangeKind.WEAKER,
        **dict.fromkeys(
            ("n-bansou", "n-cafe", "n-day", "n-garden", "n-ito", "n-ken", "n-shakyo"),
            ChangeKind.NEW,
        ),
    }


def test_the_overlay_keeps_what_is_gone_and_says_so() -> None:
    before = facts_at(sato(), NOW)
    after = facts_at(sato(), BEFORE)

    both = overlay(before, after)

    gone = {node.id for node in both.nodes if node.is_gone}
    assert "n-cafe" in gone
    assert {tie.id for tie in both.ties if tie.is_gone} >= {"t-cafe", "t-shakyo"}
    assert not any(tie.is_living for tie in both.ties if tie.is_gone)


def test_nothing_changes_between_a_map_and_itself() -> None:
    facts = facts_at(sato(), NOW)

    assert difference(facts, facts) == ()
    assert overlay(facts, facts) == facts
