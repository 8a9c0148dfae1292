# SPDX-License-Identifier: Apache-2.0
"""Nothing on a map moves by itself: people remember places."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banso_desktop.domain.ecomap import MapFacts, Place
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_rows import (
    MapRows,
    NodeRow,
    PersonRow,
    PositionRow,
    ResidenceRow,
    TieRow,
)
from banso_desktop.drawing.ecomap_layout import lay_out
from banso_desktop.drawing.ecomap_metrics import PAPER, SCREEN
from banso_desktop.drawing.ecomap_parts import Layout
from banso_desktop.drawing.ecomap_picture import paper_style, picture, screen_picture
from banso_desktop.drawing.ecomap_places import free_place
from banso_desktop.drawing.ecomap_shapes import PartMaker
from banso_desktop.drawing.ecomap_words import JAPANESE
from banso_desktop.drawing.symbols import Symbols
from tests.fakes.large_family import large_family
from tests.fakes.map_checks import fonts, icons, in_homes, overlaps, ties_in_own_names
from tests.fakes.random_maps import DAY, random_household, wild_household
from tests.fakes.sato_household import NOW, day, sato

MAKER = PartMaker(SCREEN, fonts().measure, JAPANESE, Symbols())
MAPS = st.builds(
    random_household,
    nodes=st.integers(0, 9),
    ties=st.integers(0, 12),
    members=st.integers(1, 6),
    seed=st.integers(0, 40),
)
NODE = st.builds(
    NodeRow,
    id=st.just("new"),
    name=st.sampled_from(("店", "地域包括支援センター", "民生委員 髙橋さん")),
    kind=st.sampled_from(("person", "place", "agency")),
)
PERSON = st.builds(
    PersonRow,
    id=st.just("new"),
    given_name=st.sampled_from(("翔", "マリアテレサ")),
    relation=st.sampled_from(("母", "長男", "孫", "弟", "夫", "祖父", "")),
    sex=st.sampled_from(("male", "female", "")),
    elsewhere=st.sampled_from(("", "県外")),
)


def _lay_out(facts: MapFacts) -> Layout:
    return lay_out(facts, PAPER, fonts().measure)


def _kept(rows: MapRows) -> tuple[MapRows, dict[str, Place]]:
    """The map as the room leaves it: everything has its own place."""
    stood = dict(_lay_out(facts_at(rows, DAY)).places)
    kept = tuple(
        PositionRow(name, round(at.x * 100), round(at.y * 100)) for name, at in stood.items()
    )
    return replace(rows, positions=kept), stood


def _with(rows: MapRows, new: NodeRow | PersonRow, ties: int) -> MapRows:
    ends = [row.id for row in rows.persons][:ties]
    rows = replace(rows, ties=(*rows.ties, *(TieRow(f"x{end}", "new", end) for end in ends)))
    if isinstance(new, PersonRow):
        lives = rows.residences and (*rows.residences, ResidenceRow("new", "d1"))
        return replace(rows, persons=(*rows.persons, new), residences=lives or ())
    return replace(rows, nodes=(*rows.nodes, new))


@settings(max_examples=60)
@given(MAPS, st.one_of(NODE, PERSON), st.integers(0, 2))
def test_who_is_added_moves_nothing(rows: MapRows, new: NodeRow | PersonRow, ties: int) -> None:
    rows, stood = _kept(rows)

    layout = _lay_out(facts_at(_with(rows, new, ties), DAY))

    for name, at in stood.items():
        assert layout.places[name] == pytest.approx(at, abs=0.01)
    assert overlaps(layout) == []
    assert in_homes(layout) == []


@settings(max_examples=40)
@given(MAPS, PERSON)
def test_who_joins_the_family_never_moves_the_person(rows: MapRows, new: PersonRow) -> None:
    before = _lay_out(facts_at(rows, DAY)).places["p0"]

    after = _lay_out(facts_at(_with(rows, new, 0), DAY)).places["p0"]

    assert before == after == (0.0, 0.0)


@settings(max_examples=30)
@given(st.integers(0, 60))
def test_no_node_of_any_map_stands_in_a_home(seed: int) -> None:
    layout = _lay_out(facts_at(wild_household(seed), DAY))

    assert in_homes(layout) == []


@settings(max_examples=40)
@given(MAPS, st.booleans())
def test_a_new_thing_stands_on_its_own_side_and_free(rows: MapRows, formal: bool) -> None:
    facts = facts_at(rows, DAY)
    stood = _lay_out(facts).places

    at = free_place(facts, MAKER, rows.persons[-1].id, formal=formal)

    family = [stood[row.id].x for row in rows.persons]
    assert at.x > max(family) if formal else at.x < min(family)
    new = NodeRow("new", "地域包括支援センター", kind="agency" if formal else "person")
    place = PositionRow("new", round(at.x * 100), round(at.y * 100))
    rows = _kept(rows)[0]
    rows = replace(rows, nodes=(*rows.nodes, new), positions=(*rows.positions, place))
    layout = _lay_out(facts_at(rows, DAY))
    assert layout.places["new"] == pytest.approx(at, abs=0.01)
    assert overlaps(layout) == []


@pytest.mark.parametrize("rows", [sato(), large_family()], ids=["sato", "large"])
def test_places_are_the_same_in_every_window_and_on_paper(rows: MapRows) -> None:
    facts = facts_at(rows, NOW)

    layouts = [
        screen_picture(facts, *size, fonts().measure, icons()).layout
        for size in ((716, 500), (1130, 470), (820, 470), (557, 330))
    ]
    layouts.append(picture(facts, paper_style(fonts().measure, icons()), 770, 430).layout)

    assert all(
        one.places[name] == pytest.approx(at, abs=1e-6)
        for one, other in pairwise(layouts)
        for name, at in other.places.items()
    )


def test_two_windows_of_one_scale_show_the_same_picture() -> None:
    facts = facts_at(sato(), NOW)

    overview = screen_picture(facts, 716, 500, fonts().measure, icons())
    room = screen_picture(facts, 1130, 470, fonts().measure, icons())

    assert overview.layout == room.layout


@settings(max_examples=40)
@given(MAPS, st.sampled_from(((716, 500), (557, 330))))
def test_ties_end_at_the_edge_of_shape_and_name(rows: MapRows, size: tuple[int, int]) -> None:
    layout = screen_picture(facts_at(rows, DAY), *size, fonts().measure, icons()).layout

    assert ties_in_own_names(layout) == []


def test_those_of_today_stand_all_around_although_many_have_left() -> None:
    years = range(1996, 2026)
    rows = MapRows(
        "h",
        persons=(PersonRow("p", given_name="一", is_index=True),),
        nodes=tuple(
            NodeRow(f"n{year}", "店", kind="place", since=day(str(year)), until=day(str(year + 8)))
            for year in years
        ),
        ties=tuple(TieRow(f"t{year}", f"n{year}", "p") for year in years),
    )

    layout = _lay_out(facts_at(rows, DAY))

    heights = [node.box.centre.y - layout.origin.y for node in layout.nodes]
    assert len(heights) == 7
    assert min(heights) < -50
    assert max(heights) > 50
