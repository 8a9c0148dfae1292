# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import itertools

import pytest

from banso_desktop.domain.ecomap import KinKind, MapDwelling, MapKin, MapPerson, Sex
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.drawing.ecomap_layout import lay_out
from banso_desktop.drawing.ecomap_metrics import PAPER
from banso_desktop.drawing.ecomap_parts import PlacedPerson
from banso_desktop.drawing.ecomap_shapes import PartMaker, moved_person
from banso_desktop.drawing.ecomap_words import JAPANESE
from banso_desktop.drawing.family_lines import home_loops, kin_lines
from banso_desktop.drawing.genogram_order import arrange
from banso_desktop.drawing.geometry import inside_polygon
from banso_desktop.drawing.marks import Point
from banso_desktop.drawing.symbols import Symbols
from tests.fakes.large_family import large_family
from tests.fakes.map_checks import fonts
from tests.fakes.sato_household import NOW

MAKER = PartMaker(PAPER, fonts().measure, JAPANESE, Symbols())


def _person(name: str, relation: str = "", sex: str = "male", born: int = 0) -> MapPerson:
    when = PartialDate(str(born), Precision.YEAR) if born else None
    return MapPerson(name, name, relation=relation, sex=Sex(sex), born=when)


def _kin(pairs: str, kind: str = "parent") -> list[MapKin]:
    return [MapKin(*pair.split(">"), KinKind(kind)) for pair in pairs.split()]


def _at(name: str, x: float, y: float, dwelling: str = "") -> PlacedPerson:
    return moved_person(MAKER.person(MapPerson(name, name, dwelling=dwelling)), Point(x, y))


def test_parents_stand_above_and_the_husband_left() -> None:
    family = [_person("m", sex="female"), _person("f"), _person("c")]

    grid = arrange(family, [*_kin("f>c m>c"), *_kin("m>f", "couple")], ())

    assert grid["f"][1] == grid["m"][1] == grid["c"][1] - 1
    assert grid["f"][0] + 2 == grid["m"][0]
    assert grid["c"][0] * 2 == grid["f"][0] + grid["m"][0]


def test_children_stand_by_age_the_oldest_left() -> None:
    family = [
        _person("f"),
        _person("b", born=1990),
        _person("a", born=1980),
        _person("c", born=2000),
    ]

    grid = arrange(family, _kin("f>a f>b f>c"), ())

    assert grid["a"][0] < grid["b"][0] < grid["c"][0]


def test_who_lives_with_a_parent_stands_below_that_parent() -> None:
    family = [
        _person("f"),
        _person("m", sex="female"),
        _person("old", born=1970),
        _person("young", born=1980),
    ]
    kin = [*_kin("f>old m>old f>young m>young"), *_kin("f>m", "couple")]

    grid = arrange(family, kin, [("f", "home"), ("young", "home")])

    assert grid["young"][0] == grid["f"][0]
    assert grid["old"][0] == grid["m"][0]


def test_without_relations_the_words_tell_the_generation() -> None:
    family = [
        _person("me", "本人"),
        _person("mother", "母"),
        _person("grand", "祖母"),
        _person("child", "長男"),
    ]

    grid = arrange(family, (), ())

    assert [grid[name][1] for name in ("grand", "mother", "me", "child")] == [0, 1, 2, 3]


def test_who_married_twice_stands_between_both() -> None:
    family = [_person("me", sex="female"), _person("first"), _person("second")]
    kin = [*_kin("first>me", "divorced"), *_kin("me>second", "couple")]

    grid = arrange(family, kin, ())

    columns = sorted((grid[name][0], name) for name in ("first", "me", "second"))
    assert columns[1][1] == "me"


def test_no_two_members_share_a_place() -> None:
    facts = facts_at(large_family(), NOW)

    grid = arrange(facts.roster.persons, facts.roster.kin, facts.roster.homes)

    assert len(set(grid.values())) == len(facts.persons)
    rows: dict[int, list[int]] = {}
    for column, row in grid.values():
        rows.setdefault(row, []).append(column)
    for columns in map(sorted, rows.values()):
        assert all(b - a >= 2 for a, b in itertools.pairwise(columns))


def test_a_circle_of_descent_is_cut() -> None:
    grid = arrange([_person(name) for name in "abc"], _kin("a>b b>c c>a"), ())

    assert set(grid) == set("abc")


def test_nobody_gives_an_empty_grid() -> None:
    assert arrange([], (), ()) == {}


@pytest.mark.parametrize(
    ("kind", "slashes", "is_dashed"),
    [
        ("couple", 0, False),
        ("unmarried", 0, True),
        ("separated", 1, False),
        ("divorced", 2, False),
    ],
)
def test_couples_are_joined_by_a_line_that_says_how(
    kind: str, slashes: int, is_dashed: bool
) -> None:
    (line,) = kin_lines([_at("a", 0, 0), _at("b", 120, 0)], _kin("a>b", kind))

    assert (len(line.slash), line.is_dashed) == (slashes, is_dashed)
    assert {point.y for point in line.points} == {0.0}


def test_a_couple_with_someone_between_is_joined_above_them() -> None:
    parts = [_at("a", 0, 0), _at("x", 100, 0), _at("b", 200, 0)]

    (line,) = kin_lines(parts, _kin("a>b", "couple"))

    assert min(point.y for point in line.points) < parts[1].body.top


def test_a_child_hangs_from_the_middle_of_its_parents() -> None:
    parts = [_at("f", 0, 0), _at("m", 120, 0), _at("c", 60, 120)]

    couple, descent = kin_lines(parts, [*_kin("f>c m>c"), *_kin("f>m", "couple")])

    assert descent.points == (Point(60, 0), Point(60, parts[2].body.top))
    assert couple.points[0].y == 0


def test_a_child_of_one_parent_hangs_below_the_parents_name() -> None:
    parent, child = _at("f", 0, 0), _at("c", 0, 140)

    (line,) = kin_lines([parent, child], _kin("f>c"))

    assert line.points[0].y > parent.box.bottom


def test_an_adopted_child_hangs_on_a_dashed_line() -> None:
    (line,) = kin_lines([_at("f", 0, 0), _at("c", 0, 140)], _kin("f>c", "adoptive"))

    assert line.is_dashed


def test_a_home_is_a_rectangle_where_nobody_else_stands_in_it() -> None:
    parts = [_at("a", 0, 0, "d"), _at("b", 0, 140, "d"), _at("x", 140, 0)]

    (home,) = home_loops([MapDwelling("d")], parts, (), ())

    assert len(home.outline) == 4
    assert home.box.holds(parts[0].box)
    assert not home.box.meets(parts[2].box)


def test_a_home_steps_around_who_does_not_live_in_it() -> None:
    parts = [_at("a", 0, 0, "d"), _at("b", 200, 140, "d"), _at("x", 200, 0), _at("y", 0, 140)]

    (home,) = home_loops([MapDwelling("d")], parts, (), ())

    assert len(home.outline) > 4
    assert all(inside_polygon(part.centre, home.outline) for part in parts[:2])
    assert not any(inside_polygon(part.centre, home.outline) for part in parts[2:])


def test_each_home_of_a_family_holds_its_own_and_no_one_else() -> None:
    facts = facts_at(large_family(), NOW)

    layout = lay_out(facts, PAPER, fonts().measure)

    assert len(layout.homes) == 2
    for home in layout.homes:
        for part in layout.persons:
            is_inside = inside_polygon(part.centre, home.outline)
            assert is_inside == (part.person.dwelling == home.id)


def test_two_animals_of_one_person_do_not_stand_on_each_other() -> None:
    from banso_desktop.domain.map_rows import MapRows, NodeRow, PersonRow, TieRow

    rows = MapRows(
        "h",
        persons=(PersonRow("p", given_name="一"),),
        nodes=(NodeRow("c", "猫のミケ", kind="animal"), NodeRow("d", "犬のハチ", kind="animal")),
        ties=(TieRow("1", "p", "c"), TieRow("2", "p", "d")),
    )

    layout = lay_out(facts_at(rows, NOW), PAPER, fonts().measure)

    cat, dog = layout.nodes
    assert not cat.box.meets(dog.box)
    assert all(layout.homes[0].box.holds(part.box) for part in layout.nodes)
