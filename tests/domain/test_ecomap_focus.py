# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from banso_desktop.domain.ecomap import MapFacts, MapNode, MapPerson, MapTie, NodeKind, Strength
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_focus import is_crowded, key_points
from tests.fakes.random_maps import DAY, random_household
from tests.fakes.sato_household import NOW, sato

ME, MOTHER = MapPerson("me", is_index=True), MapPerson("mother")


def _map(*ties: MapTie) -> MapFacts:
    ends = {end for tie in ties for end in (tie.a, tie.b)} - {"me", "mother"}
    nodes = tuple(MapNode(name, name) for name in sorted(ends))
    return MapFacts(NOW, persons=(ME, MOTHER), nodes=nodes, ties=ties)


def _kept(facts: MapFacts, **more: object) -> set[str]:
    return {node.id for node in key_points(facts, **more).nodes}  # type: ignore[arg-type]


def test_a_map_a_room_can_read_stays_as_it_is() -> None:
    facts = facts_at(sato(), NOW)

    assert not is_crowded(facts)
    assert key_points(facts) is facts


def test_the_ties_of_the_index_person_come_first() -> None:
    facts = _map(
        MapTie("1", "mother", "a", Strength.STRONG),
        MapTie("2", "me", "b", Strength.WEAK),
        MapTie("3", "me", "c"),
    )

    assert _kept(facts, most=2) == {"b", "c"}


def test_marked_ties_come_before_all_others() -> None:
    facts = _map(MapTie("1", "mother", "a"), MapTie("2", "me", "b", Strength.STRONG))

    assert _kept(facts, most=1, marked={"1"}) == {"a"}


def test_animals_take_nobodys_place() -> None:
    facts = _map(MapTie("1", "me", "a"), MapTie("2", "me", "b"))
    cat = MapNode("cat", "猫", kind=NodeKind.ANIMAL)
    with_cat = MapFacts(NOW, persons=facts.persons, nodes=(*facts.nodes, cat), ties=facts.ties)

    assert "cat" in _kept(with_cat, most=1)
    assert len(_kept(with_cat, most=1)) == 2


def test_what_is_left_out_has_no_ties_and_no_place() -> None:
    facts = facts_at(random_household(40, 60), DAY)

    found = key_points(facts)

    names = {node.id for node in found.nodes}
    assert len(names) == 15
    assert {node.id for node in found.roster.nodes} == names
    family = {person.id for person in found.persons} | {"h"}
    assert all({tie.a, tie.b} <= names | family for tie in found.ties)
    assert all(set(pair) <= names | family for pair in found.roster.pairs)
