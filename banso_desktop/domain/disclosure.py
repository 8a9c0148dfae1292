# SPDX-License-Identifier: Apache-2.0
"""Maps without names: facts are filtered before layout, so nothing private reaches a mark.

What comes through is fixed words only: letters for members, a class for everyone outside,
labels of a short list. Free text does not come through, whatever it says; so a map drawn
from the same household under other names is the same, byte for byte (ux.md §3.7).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from banso_desktop.domain.ecomap import (
    MapDwelling,
    MapFacts,
    MapNode,
    MapPerson,
    MapTie,
)
from banso_desktop.domain.names import san
from banso_desktop.domain.values import PartialDate, Precision

_OLDEST_DECADE: Final = 90


class Disclosure(StrEnum):
    """Who may see the map."""

    TEAM = "team"
    """Everything, names included."""
    CONFERENCE = "conference"
    """Handouts: no names, no free text."""
    PROJECTOR = "projector"
    """As a handout; the projector shows no labels at all."""


@dataclass(frozen=True, slots=True)
class FixedWords:
    """The words that may come through; ``resources/themes/generic_names.json``.

    Attributes:
        classes: What may be said of someone outside instead of a name.
        by_icon: Class by pictogram, where none of ``classes`` was chosen.
        by_kind: Class by kind, where neither is known.
        relations: 続柄 that are said as they are.
        other_relation: What is said instead of any other.
        elsewhere: What may be said of where somebody else lives.
        labels: Patterns of labels on ties; the whole label must fit one.
    """

    classes: frozenset[str]
    by_icon: Mapping[str, str]
    by_kind: Mapping[str, str]
    relations: frozenset[str]
    other_relation: str
    elsewhere: frozenset[str]
    labels: tuple[re.Pattern[str], ...]

    @classmethod
    def from_text(cls, text: str) -> FixedWords:
        """Read the words."""
        content = json.loads(text)
        return cls(
            frozenset(content["classes"]),
            content["by_icon"],
            content["by_kind"],
            frozenset(content["relations"]),
            content["other_relation"],
            frozenset(content["elsewhere"]),
            tuple(re.compile(pattern) for pattern in content["labels"]),
        )


def disclosed(
    facts: MapFacts, level: Disclosure, fixed: FixedWords, called: Callable[[str], str] = san
) -> MapFacts:
    """Return the facts that may be drawn at a level of disclosure.

    Ids, dates of the map and places stay: they say nothing to who reads a picture.

    Args:
        called: Letter of a member -> what they are called.
    """
    if level is Disclosure.TEAM:
        return facts
    everyone = facts.roster.persons or facts.persons
    letters = {each.id: rank for rank, each in enumerate(sorted(everyone, key=_index_first))}
    seniority = {each.id: rank for rank, each in enumerate(sorted(everyone, key=_oldest_first))}

    def person(each: MapPerson) -> MapPerson:
        name = called(_letter(letters.get(each.id, 0)))
        return _nameless(each, name, seniority.get(each.id, 0), fixed)

    roster = facts.roster
    return replace(
        facts,
        persons=tuple(map(person, facts.persons)),
        nodes=tuple(_classed(each, fixed) for each in facts.nodes),
        ties=tuple(_silent(each, fixed) for each in facts.ties),
        dwellings=tuple(MapDwelling(each.id) for each in facts.dwellings),
        roster=replace(
            roster,
            persons=tuple(map(person, roster.persons)),
            nodes=tuple(_classed(each, fixed) for each in roster.nodes),
        ),
    )


def _oldest_first(person: MapPerson) -> tuple[date, str, str]:
    born = person.born.first_day if person.born is not None else None
    return (born or date.max, person.position, person.id)


def _index_first(person: MapPerson) -> tuple[bool, bool, tuple[date, str, str]]:
    """Order members for their letters: 本人 first, then by age, those who died last.

    Used on the roster, so a member has the same letter on every day.
    """
    return (not person.is_index, person.is_dead, _oldest_first(person))


def _letter(rank: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    text = chr(ord("A") + rank % 26)
    return text if rank < 26 else _letter(rank // 26 - 1) + text


def _nameless(person: MapPerson, name: str, rank: int, fixed: FixedWords) -> MapPerson:
    age = None if person.age is None else min(person.age // 10 * 10, _OLDEST_DECADE)
    relation = person.relation.strip()
    if relation and relation not in fixed.relations:
        relation = fixed.other_relation
    return replace(
        person,
        name=name,
        full_name=name,
        relation=relation,
        age=age,
        age_is_about=False,
        age_is_decade=True,
        born=_decade_of(person.born),
        died=None,
        elsewhere=person.elsewhere if person.elsewhere in fixed.elsewhere else "",
        position=f"{rank:04}",
    )


def _decade_of(born: PartialDate | None) -> PartialDate | None:
    """Return the decade of a date: it still tells generations apart."""
    first = born.first_day if born is not None else None
    if first is None:
        return None
    return PartialDate(f"{first.year // 10 * 10:04}", Precision.YEAR)


def _classed(node: MapNode, fixed: FixedWords) -> MapNode:
    known = node.icon in fixed.by_icon
    name = fixed.by_icon[node.icon] if known else fixed.by_kind[node.kind.value]
    if node.generic in fixed.classes:
        name = node.generic
    return replace(
        node,
        name=name,
        short_name="",
        icon=node.icon if known else "",
        generic="",
        sector="",
        resource="",
    )


def _silent(tie: MapTie, fixed: FixedWords) -> MapTie:
    label = tie.label.strip()
    is_fixed = any(pattern.fullmatch(label) for pattern in fixed.labels)
    return replace(tie, label=label if is_fixed else "", occasion="", supports=(), since=None)
