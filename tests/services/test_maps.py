# SPDX-License-Identifier: Apache-2.0
"""The map of a household, written and taken back through the service on a real replica."""

from __future__ import annotations

from datetime import date

import pytest

from banso_desktop.domain.ecomap import MapFacts, TieState
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.rights import Role
from banso_desktop.errors import FieldRefused, NotFound, NotPermitted, Refused
from tests.fakes.households import Family
from tests.fakes.town import SmallTown

TODAY = date(2026, 11, 24)


def drawn(town: SmallTown, family: Family, day: date = TODAY) -> MapFacts:
    return facts_at(town.services.maps.rows(household=family.household), day)


def neighbour(town: SmallTown, family: Family, since: str = "") -> tuple[str, str]:
    """Put a neighbour on the map, tied to Kenichi; return node and tie."""
    maps = town.services.maps
    node = maps.add_node(household=family.household, name="隣の鈴木さん", since=since)
    tie = maps.add_tie(household=family.household, a=node, b=family.kenichi, since=since)
    return node, tie


def test_relations_stand_on_the_map_in_words(town: SmallTown, family: Family) -> None:
    said = {person.name: person.relation for person in drawn(town, family).persons}
    assert said["トミ子"] == "母"


def test_a_node_is_put_at_its_own_place_in_one_step(town: SmallTown, family: Family) -> None:
    maps = town.services.maps
    node = maps.add_node(
        household=family.household, name="喫茶こまち", kind="place", x=-20000, y=50
    )

    assert drawn(town, family).places[node] == (-200.0, 0.5)
    maps.take_back(household=family.household, change=maps.newest(household=family.household))
    assert node not in drawn(town, family).places
    assert drawn(town, family).nodes == ()


def test_a_place_two_metres_out_is_refused(town: SmallTown, family: Family) -> None:
    with pytest.raises(FieldRefused):
        town.services.maps.add_node(household=family.household, name="山", x=300_000, y=0)


def test_how_a_tie_stood_before_is_kept(town: SmallTown, family: Family) -> None:
    _, tie = neighbour(town, family, since="R7.4.1")
    town.services.maps.change_tie(tie=tie, strength="strong", since="R8.6.1")

    before = drawn(town, family, date(2026, 5, 31)).ties[0]
    after = drawn(town, family, date(2026, 6, 1)).ties[0]
    assert (before.strength, after.strength) == ("normal", "strong")


def test_what_is_left_out_of_a_change_stays_as_it_stood(town: SmallTown, family: Family) -> None:
    _, tie = neighbour(town, family, since="R7.4.1")
    maps = town.services.maps
    maps.change_tie(tie=tie, strain=True, label="あいさつ", since="R8.1.1")
    maps.change_tie(tie=tie, strength="weak", since="R8.2.1")

    (found,) = drawn(town, family).ties
    assert (found.strength, found.strain, found.label) == ("weak", True, "あいさつ")


def test_two_changes_of_one_day_make_one_state(town: SmallTown, family: Family) -> None:
    _, tie = neighbour(town, family, since="R7.4.1")
    maps = town.services.maps
    first = maps.change_tie(tie=tie, strength="strong", label="雑談", since="R8.2.1")
    second = maps.change_tie(tie=tie, strength="weak", label="", since="R8.2.1")

    (found,) = drawn(town, family).ties
    assert first == second
    assert (found.strength, found.label) == ("weak", "")


def test_a_change_that_changes_nothing_writes_nothing(town: SmallTown, family: Family) -> None:
    _, tie = neighbour(town, family)
    maps = town.services.maps
    maps.change_tie(tie=tie, strength="strong")
    newest = maps.newest(household=family.household)

    maps.change_tie(tie=tie, strength="strong")
    assert maps.newest(household=family.household) == newest


def test_a_broken_tie_is_a_state_not_a_strength(town: SmallTown, family: Family) -> None:
    _, tie = neighbour(town, family)
    town.services.maps.change_tie(tie=tie, state="broken")

    (found,) = drawn(town, family).ties
    assert (found.state, found.strength) == (TieState.BROKEN, "normal")


def test_what_is_ended_is_drawn_before_that_day_and_not_after(
    town: SmallTown, family: Family
) -> None:
    node, _ = neighbour(town, family, since="R7.4.1")
    town.services.maps.end_node(node=node, on="R8.4.1")

    assert drawn(town, family, date(2026, 3, 31)).nodes != ()
    assert drawn(town, family).nodes == ()
    assert drawn(town, family).ties == ()


def test_taking_back_and_again_is_undo_and_redo(town: SmallTown, family: Family) -> None:
    _, tie = neighbour(town, family)
    maps, home = town.services.maps, family.household
    maps.change_tie(tie=tie, strength="strong")
    undone = maps.take_back(household=home, change=maps.newest(household=home))

    assert drawn(town, family).ties[0].strength == "normal"
    redone = maps.take_back(household=home, change=undone)
    assert drawn(town, family).ties[0].strength == "strong"
    maps.take_back(household=home, change=redone)
    assert drawn(town, family).ties[0].strength == "normal"


def test_a_moved_thing_goes_back_to_where_the_layout_had_it(
    town: SmallTown, family: Family
) -> None:
    maps, home = town.services.maps, family.household
    maps.move(household=home, subject=family.tomiko, x=100, y=200)
    maps.take_back(household=home, change=maps.newest(household=home))
    assert drawn(town, family).places == {}


def test_tidying_is_taken_back_whole(town: SmallTown, family: Family) -> None:
    maps, home = town.services.maps, family.household
    for subject, x in ((family.tomiko, 100), (family.kenichi, 300)):
        maps.move(household=home, subject=subject, x=x, y=0)
    assert maps.tidy(household=home) == 2

    maps.take_back(household=home, change=maps.newest(household=home))
    assert drawn(town, family).places[family.kenichi] == (3.0, 0.0)


def test_tidying_puts_everything_at_its_new_place(town: SmallTown, family: Family) -> None:
    maps, home = town.services.maps, family.household
    maps.move(household=home, subject=family.tomiko, x=100, y=200)
    wanted = {family.tomiko: [0, -900], family.kenichi: [0, 0]}

    assert maps.tidy(household=home, places=wanted) == 2
    assert maps.tidy(household=home, places=wanted) == 0

    assert drawn(town, family).places == {family.tomiko: (0.0, -9.0), family.kenichi: (0.0, 0.0)}
    maps.take_back(household=home, change=maps.newest(household=home))
    assert drawn(town, family).places == {family.tomiko: (1.0, 2.0)}


def test_what_is_kept_leaves_own_places_alone(town: SmallTown, family: Family) -> None:
    maps, home = town.services.maps, family.household
    maps.move(household=home, subject=family.tomiko, x=100, y=200)

    kept = maps.keep_places(
        household=home,
        places={family.tomiko: [0, 0], family.kenichi: [300, 400], "somebody-else": [0, 0]},
    )

    assert kept == 1
    assert drawn(town, family).places == {family.tomiko: (1.0, 2.0), family.kenichi: (3.0, 4.0)}


def test_what_somebody_changed_since_is_not_undone(town: SmallTown, family: Family) -> None:
    node, _ = neighbour(town, family)
    maps, home = town.services.maps, family.household
    maps.change_node(node=node, name="鈴木さん")
    mine = maps.newest(household=home)
    town.desk.member = family.watanabe
    maps.change_node(node=node, name="隣の鈴木さん（班長）")

    with pytest.raises(Refused) as refused:
        maps.take_back(household=home, change=mine)
    assert refused.value.facts["member"] == family.watanabe
    assert drawn(town, family).nodes[0].name == "隣の鈴木さん（班長）"


def test_a_person_put_on_the_map_can_be_taken_back(town: SmallTown, family: Family) -> None:
    maps, home = town.services.maps, family.household
    town.services.households.add_person(household=home, given_name="翔", relation="son")
    assert "翔" in {person.name for person in drawn(town, family).persons}

    maps.take_back(household=home, change=maps.newest(household=home))
    assert "翔" not in {person.name for person in drawn(town, family).persons}


def test_what_is_no_change_of_a_map_is_not_taken_back(town: SmallTown, family: Family) -> None:
    with pytest.raises(NotFound):
        town.services.maps.take_back(household=family.household, change="a" * 26)


def test_a_viewer_changes_nothing(town: SmallTown, family: Family) -> None:
    town.roles.clear()
    town.roles.add(Role.CLERK)
    with pytest.raises(NotPermitted):
        town.services.maps.add_node(household=family.household, name="隣の人")
