# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from dataclasses import replace

import pytest

from banso_desktop.domain.ecomap import (
    Basis,
    Direction,
    MapFacts,
    MapNode,
    MapPerson,
    MapTie,
    Roster,
    Sex,
    Strength,
    TieState,
)
from banso_desktop.domain.map_changes import ChangeKind, badges, difference
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.drawing.ecomap_layout import lay_out
from banso_desktop.drawing.ecomap_marks import MarkMaker, badge_marks
from banso_desktop.drawing.ecomap_metrics import PAPER
from banso_desktop.drawing.marks import (
    Circle,
    Group,
    Icon,
    Line,
    Mark,
    Pen,
    Point,
    Polygon,
    Polyline,
    Rect,
    RoundRect,
    Text,
    groups,
    walk,
)
from banso_desktop.drawing.symbols import (
    Deceased,
    StrainSign,
    Symbols,
    Unwritten,
    load_symbols,
)
from banso_desktop.drawing.themes import Surface, load_theme
from tests.fakes.large_family import large_family
from tests.fakes.map_checks import fonts, icons
from tests.fakes.sato_household import BEFORE, NOW, sato


def _marks(facts: MapFacts, symbols: Symbols | None = None, **more: object) -> tuple[Group, ...]:
    symbols = symbols or Symbols()
    layout = lay_out(facts, PAPER, fonts().measure, symbols=symbols, **more)  # type: ignore[arg-type]
    return MarkMaker(PAPER, symbols, icons()).marks(layout)


def _two(tie: MapTie | None = None, person: MapPerson | None = None) -> MapFacts:
    person = person or MapPerson("p", "健一", relation="本人", sex=Sex.MALE)
    node = MapNode("n", "喫茶こまち")
    ties = (tie,) if tie is not None else ()
    roster = Roster((person,), (node,), pairs=(("n", "p"),))
    return MapFacts(NOW, "h", persons=(person,), nodes=(node,), ties=ties, roster=roster)


def _group(marks: tuple[Group, ...], role: str, name: str) -> list[Mark]:
    return [mark for group in groups(marks, role) if group.id == name for mark in walk(group.marks)]


def _tie(tie: MapTie, symbols: Symbols | None = None) -> list[Mark]:
    return _group(_marks(_two(tie), symbols), "tie", tie.id)


def _person(person: MapPerson, symbols: Symbols | None = None) -> list[Mark]:
    return _group(_marks(_two(person=person), symbols), "person", "p")


def _pens(marks: list[Mark]) -> list[Pen]:
    return [pen for mark in marks if (pen := getattr(mark, "pen", None)) is not None]


TIE = MapTie("t", "p", "n")


@pytest.mark.parametrize(
    ("strength", "width", "dash"),
    [
        (Strength.STRONG, 3.2, ()),
        (Strength.NORMAL, 1.3, ()),
        (Strength.WEAK, 1.1, (5.5, 4.4)),
    ],
)
def test_strength_is_the_width_of_the_line(
    strength: Strength, width: float, dash: tuple[float, ...]
) -> None:
    (pen,) = _pens(_tie(replace(TIE, strength=strength)))

    assert pen.width == width
    assert pen.dash == pytest.approx(dash)


@pytest.mark.parametrize("strength", Strength)
def test_strain_is_a_zigzag_on_top_of_the_strength(strength: Strength) -> None:
    (line,) = _tie(replace(TIE, strength=strength, strain=True))

    assert isinstance(line, Polyline)
    assert len(line.points) >= 4 + 6
    assert line.pen.width == {"strong": 2.6, "normal": 1.3, "weak": 1.1}[strength.value]


def test_offices_may_draw_strain_as_a_railway() -> None:
    marks = _tie(replace(TIE, strain=True), Symbols(strain=StrainSign.RAILWAY))

    assert len([mark for mark in marks if isinstance(mark, Line)]) > 5


def test_a_broken_tie_is_cut_in_the_middle_by_two_bars() -> None:
    marks = _tie(replace(TIE, state=TieState.BROKEN))

    widths = [pen.width for pen in _pens(marks)]
    assert widths.count(1.8) == 2
    assert widths.count(1.1) == 2


def test_a_shut_out_is_stopped_by_a_wall() -> None:
    assert 2.6 in [pen.width for pen in _pens(_tie(replace(TIE, state=TieState.SHUTS_OUT)))]


def test_a_planned_tie_looks_unlike_one_that_is() -> None:
    (pen,) = _pens(_tie(replace(TIE, is_planned=True)))

    assert pen.ink == "planned"
    assert len(pen.dash) == 4


def test_what_is_gone_is_drawn_as_the_line_of_before() -> None:
    (pen,) = _pens(_tie(replace(TIE, is_gone=True, direction=Direction.BOTH)))

    assert (pen.ink, pen.dash) == ("faded", (1.5, 3.0))


@pytest.mark.parametrize(
    ("direction", "heads"),
    [(Direction.NONE, 0), (Direction.TO_A, 1), (Direction.TO_B, 1), (Direction.BOTH, 2)],
)
def test_an_arrow_head_stands_at_who_receives(direction: Direction, heads: int) -> None:
    marks = _marks(_two(replace(TIE, direction=direction)))
    tips = [mark.points[0] for mark in _group(marks, "tie", "t") if isinstance(mark, Polygon)]

    assert len(tips) == heads
    if direction is Direction.TO_A:
        layout = lay_out(_two(TIE), PAPER, fonts().measure)
        assert math.dist(tips[0], layout.persons[0].centre) < 60


def test_a_supposed_tie_carries_a_question_mark() -> None:
    marks = _marks(_two(replace(TIE, basis=Basis.JUDGED, label="通院")))

    (text,) = _group(marks, "label", "t")
    assert isinstance(text, Text)
    assert text.text == "通院？"


def test_a_label_is_cut_after_ten_characters() -> None:
    (text,) = _group(_marks(_two(replace(TIE, label="一二三四五六七八九十百"))), "label", "t")

    assert isinstance(text, Text)
    assert text.text == "一二三四五六七八九…"


def test_labels_stand_on_a_halo() -> None:
    (text,) = _group(_marks(_two(replace(TIE, label="通院"))), "label", "t")

    assert isinstance(text, Text)
    assert text.halo > 0


def test_the_index_person_has_a_double_outline() -> None:
    marks = _person(MapPerson("p", "健一", is_index=True, sex=Sex.MALE))

    outer, inner = [mark for mark in marks if isinstance(mark, Rect)]
    assert outer.box.left - inner.box.left == pytest.approx(-3.6)
    assert outer.box.width == pytest.approx(2 * (19 + 3.6))


@pytest.mark.parametrize(
    ("sex", "shape"), [(Sex.MALE, Rect), (Sex.FEMALE, Circle), (Sex.UNWRITTEN, Polygon)]
)
def test_the_shape_says_the_sex_or_that_it_is_not_written(sex: Sex, shape: type) -> None:
    assert isinstance(_person(MapPerson("p", sex=sex))[0], shape)


def test_an_unwritten_sex_may_be_a_triangle() -> None:
    (mark, *_) = _person(MapPerson("p"), Symbols(unwritten=Unwritten.TRIANGLE))

    assert isinstance(mark, Polygon)
    assert len(mark.points) == 3


def test_who_died_is_crossed_out_from_corner_to_corner() -> None:
    marks = _person(MapPerson("p", relation="父", sex=Sex.MALE, is_dead=True))

    box = next(mark.box for mark in marks if isinstance(mark, Rect))
    lines = [mark for mark in marks if isinstance(mark, Line)]
    assert {line.start for line in lines} == {
        Point(box.left, box.top),
        Point(box.right, box.top),
    }


def test_who_died_may_be_drawn_black() -> None:
    marks = _person(
        MapPerson("p", relation="父", sex=Sex.MALE, is_dead=True), Symbols(Deceased.BLACK)
    )

    assert [mark.fill for mark in marks if isinstance(mark, Rect)] == ["member"]
    assert next(mark.ink for mark in marks if isinstance(mark, Text)) == "member_fill"


def test_who_is_known_by_hearsay_is_marked() -> None:
    texts = [
        mark.text
        for mark in _person(MapPerson("p", "誠", age=43, hearsay=True))
        if isinstance(mark, Text)
    ]

    assert texts == ["誠？ 43歳"]


def test_people_places_and_agencies_differ_by_outline() -> None:
    marks = _marks(facts_at(sato(), NOW))

    assert isinstance(_group(marks, "node", "n-ito")[0], RoundRect)
    assert isinstance(_group(marks, "node", "n-cafe")[0], Polygon)
    agency = _group(marks, "node", "n-clinic")
    assert isinstance(agency[0], Rect)
    assert isinstance(agency[1], Rect)
    assert agency[1].fill == "formal_band"
    assert agency[1].box.width == 5.0


def test_a_pictogram_nobody_has_is_left_out() -> None:
    facts = _two()
    node = replace(facts.nodes[0], icon="unicorn")

    marks = _marks(replace(facts, nodes=(node,), roster=replace(facts.roster, nodes=(node,))))

    assert not any(isinstance(mark, Icon) for mark in walk(marks))


def test_everything_can_be_found_by_its_id() -> None:
    facts = facts_at(sato(), NOW)
    marks = _marks(facts)

    assert {group.id for group in groups(marks, "person")} == {each.id for each in facts.persons}
    assert {group.id for group in groups(marks, "node")} == {each.id for each in facts.nodes}
    assert {group.id for group in groups(marks, "tie")} == {each.id for each in facts.ties}


@pytest.mark.parametrize(
    ("kind", "disk"),
    [
        (ChangeKind.NEW, "badge"),
        (ChangeKind.STRONGER, "badge"),
        (ChangeKind.REPAIRED, "badge"),
        (ChangeKind.WEAKER, "badge_ground"),
        (ChangeKind.ENDED, "badge_ground"),
    ],
)
def test_gain_is_a_black_disk_and_loss_a_white_one(kind: ChangeKind, disk: str) -> None:
    first, *signs = badge_marks(kind, Point(0, 0), 6.6)

    assert isinstance(first, Circle)
    assert (first.radius, first.fill) == (6.6, disk)
    assert signs


def test_change_marks_are_drawn_where_something_changed() -> None:
    before, now = facts_at(sato(), BEFORE), facts_at(sato(), NOW)
    changes = badges(difference(before, now))

    marks = _marks(now, changes=changes)

    assert {group.id for group in groups(marks, "badge")} == set(changes)


@pytest.mark.parametrize("name", ["standard", "japan", "railway"])
@pytest.mark.parametrize("day", [BEFORE, NOW])
def test_paper_is_pure_black_with_no_line_too_thin_to_copy(name: str, day: object) -> None:
    theme = load_theme(Surface.MONO)
    symbols = load_symbols().named(name)
    for rows in (sato(), large_family()):
        marks = list(walk(_marks(facts_at(rows, NOW if day == NOW else BEFORE), symbols)))

        inks = {pen.ink for pen in _pens(marks)}
        inks |= {mark.ink for mark in marks if isinstance(mark, Text | Icon)}
        assert {theme.colour(ink) for ink in inks} <= {"#000000", "#FFFFFF"}
        fills = {getattr(mark, "fill", "") for mark in marks}
        assert {theme.colour(fill) for fill in fills} <= {"#000000", "#FFFFFF", None}
        assert min(pen.width for pen in _pens(marks)) >= 0.75


@pytest.mark.parametrize("surface", Surface)
def test_every_theme_knows_every_colour_of_a_map(surface: Surface) -> None:
    theme = load_theme(surface)
    for mark in walk(_marks(facts_at(large_family(), NOW))):
        for token in (getattr(mark, "fill", ""), getattr(mark, "ink", "")):
            theme.colour(token)
    assert theme.colour("tie") is not None


def test_the_same_facts_give_the_same_marks() -> None:
    facts = facts_at(large_family(), NOW)

    assert _marks(facts) == _marks(facts)
