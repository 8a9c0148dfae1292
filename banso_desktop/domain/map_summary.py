# SPDX-License-Identifier: Apache-2.0
"""What a map says in numbers and in a grid: no score, no target.

Counted are living ties: broken, planned and ended ones are not. Outside are the people,
places and agencies that are no family and no animals (the survey on 孤立無業 counts who is
with nobody but family).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from banso_desktop.domain.ecomap import (
    Formality,
    FourFunction,
    MapFacts,
    MapTie,
    NodeKind,
)

Grid = Mapping[str, Mapping[FourFunction, tuple[str, ...]]]
"""Member id -> function -> ids at the other ends of the ties that carry it."""


@dataclass(frozen=True, slots=True)
class MapSummary:
    """The counts of one map.

    Attributes:
        ties: Living ties, within the family and to the outside.
        outside: People, places and agencies outside the family with a living tie to it.
        formal: Of these, 制度.
        informal: Of these, 地域.
        strong: Living ties that are strong.
        strained: Living ties under strain.
        mutual: Living ties to the outside in which support flows both ways.
        gives: Living ties to the outside in which a member gives.
        members: Who lives here, and 本人 wherever they live.
        alone: Ids of these without any living tie to the outside.
        grid: Who is what for whom; each of these has a row with all four functions.
    """

    ties: int
    outside: int
    formal: int
    informal: int
    strong: int
    strained: int
    mutual: int
    gives: int
    members: int
    alone: tuple[str, ...]
    grid: Grid

    @property
    def informal_tenths(self) -> int | None:
        """The informal share of the outside in tenths (地域 4割), None where nobody is."""
        return round(10 * self.informal / self.outside) if self.outside else None


def summarise(facts: MapFacts) -> MapSummary:
    """Return the counts of a map."""
    members = _members(facts)
    family = {each.id for each in facts.persons} | {facts.household}
    outside = {
        each.id: each.formality
        for each in facts.nodes
        if each.kind is not NodeKind.ANIMAL and not each.is_gone
    }
    living = [tie for tie in facts.ties if tie.is_living]
    outward = [tie for tie in living if _crosses(tie, family, outside)]
    reached = {end for tie in outward for end in (tie.a, tie.b) if end in outside}
    formal = sum(outside[each] is Formality.FORMAL for each in reached)
    tied = {end for tie in outward for end in (tie.a, tie.b)}
    if facts.household in tied:
        tied |= {each.id for each in facts.persons if each.dwelling}
    return MapSummary(
        ties=len(living),
        outside=len(reached),
        formal=formal,
        informal=len(reached) - formal,
        strong=sum(tie.strength.rank == 3 for tie in living),
        strained=sum(tie.strain for tie in living),
        mutual=sum(tie.gives(tie.a) and tie.gives(tie.b) for tie in outward),
        gives=sum(tie.gives(_family_end(tie, family)) for tie in outward),
        members=len(members),
        alone=tuple(each for each in members if each not in tied),
        grid=four_functions(members, living, facts.household),
    )


def four_functions(members: Iterable[str], ties: Iterable[MapTie], household: str = "") -> Grid:
    """Return who teaches, mirrors, helps and gives meaning to each member.

    A tie to the whole household counts for every member.
    """
    found: defaultdict[str, defaultdict[FourFunction, list[str]]] = defaultdict(
        lambda: defaultdict(list)
    )
    members = tuple(members)
    for tie in ties:
        for end in (tie.a, tie.b):
            for member in members if end == household else (end,):
                for function in tie.functions:
                    found[member][function].append(tie.other(end))
    return {
        member: {function: tuple(found[member][function]) for function in FourFunction}
        for member in members
    }


def falls_away(facts: MapFacts, node: str) -> Mapping[str, tuple[FourFunction, ...]]:
    """Return what each member loses for good if a node falls away: functions nobody else has.

    Members who lose nothing are not listed.
    """
    members = _members(facts)
    living = [tie for tie in facts.ties if tie.is_living]
    grid = four_functions(members, living, facts.household)
    lost = {
        member: tuple(
            function
            for function, others in grid[member].items()
            if others and set(others) == {node}
        )
        for member in members
    }
    return {member: functions for member, functions in lost.items() if functions}


def _members(facts: MapFacts) -> list[str]:
    return [
        each.id
        for each in facts.persons
        if (each.dwelling or each.is_index) and not each.is_dead and not each.is_gone
    ]


def _crosses(tie: MapTie, family: set[str], outside: Mapping[str, Formality]) -> bool:
    return (tie.a in family and tie.b in outside) or (tie.b in family and tie.a in outside)


def _family_end(tie: MapTie, family: set[str]) -> str:
    return tie.a if tie.a in family else tie.b
