# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from banso_desktop.domain.ecomap import Formality, MapFacts, NodeKind
from banso_desktop.domain.map_changes import badges, difference, overlay
from banso_desktop.domain.map_facts import facts_at
from banso_desktop.domain.map_rows import (
    MapRows,
    NodeRow,
    PersonRow,
    PositionRow,
    TieRow,
)
from banso_desktop.drawing.ecomap_layout import lay_out
from banso_desktop.drawing.ecomap_metrics import PAPER, PROJECTOR, SCREEN, Metrics
from banso_desktop.drawing.ecomap_parts import Layout
from banso_desktop.drawing.ecomap_picture import screen_style
from tests.fakes.large_family import large_family
from tests.fakes.map_checks import (
    fonts,
    icons,
    in_homes,
    overlaps,
    run_overs,
    struck_labels,
    tie_crossings,
)
from tests.fakes.random_maps import DAY, random_household, wild_household
from tests.fakes.sato_household import BEFORE, NOW, day, sato

SURFACES = {
    "screen": (SCREEN, 1.0),
    "small screen": (screen_style(fonts().measure, icons(), 0.8).metrics, 1.0),
    "paper": (PAPER, 1.0),
    "projector": (PROJECTOR, 0.85),
}
ON_EVERY_SURFACE = pytest.mark.parametrize("surface", SURFACES)


def _lay_out(facts: MapFacts, surface: str = "paper", **more: object) -> Layout:
    metrics, scale = SURFACES[surface]
    return lay_out(facts, metrics, fonts().measure, scale=scale, **more)  # type: ignore[arg-type]


def _centres(layout: Layout) -> dict[str, tuple[float, float]]:
    centres = {part.person.id: tuple(part.centre) for part in layout.persons}
    return centres | {part.node.id: tuple(part.box.centre) for part in layout.nodes}


@ON_EVERY_SURFACE
def test_nothing_on_the_example_touches_anything(surface: str) -> None:
    before, now = facts_at(sato(), BEFORE), facts_at(sato(), NOW)

    layout = _lay_out(now, surface, changes=badges(difference(before, now)))

    assert overlaps(layout, SURFACES[surface][0].badge_radius) == []
    assert run_overs(layout) == []
    assert layout.unlabelled == ()


@ON_EVERY_SURFACE
def test_no_label_of_the_example_is_struck_by_another_tie(surface: str) -> None:
    assert struck_labels(_lay_out(facts_at(sato(), NOW), surface)) == []


@ON_EVERY_SURFACE
def test_the_ties_of_the_example_hardly_cross(surface: str) -> None:
    layout = _lay_out(facts_at(sato(), NOW), surface)

    assert tie_crossings(layout) <= 2


@ON_EVERY_SURFACE
def test_nothing_on_a_large_family_touches_anything(surface: str) -> None:
    layout = _lay_out(facts_at(large_family(), NOW), surface)

    assert overlaps(layout) == []
    assert run_overs(layout) == []


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("nodes", "ties"), [(0, 0), (1, 1), (7, 9), (15, 20), (30, 60), (60, 120)])
def test_boxes_and_labels_of_any_map_do_not_overlap(nodes: int, ties: int, seed: int) -> None:
    facts = facts_at(random_household(nodes, ties, members=1 + seed * 2, seed=seed), DAY)

    layout = _lay_out(facts)

    assert overlaps(layout) == []
    assert len(layout.nodes) == nodes
    assert len(layout.ties) == ties


@pytest.mark.parametrize("seed", range(12))
def test_whatever_people_type_is_drawn_without_overlaps(seed: int) -> None:
    facts = facts_at(wild_household(seed), DAY)

    layout = _lay_out(facts)

    assert [pair for pair in overlaps(layout) if "bars" not in "".join(pair)] == []
    assert in_homes(layout) == []
    assert len(layout.persons) == len(facts.persons)
    assert len(layout.nodes) == len(facts.nodes)
    assert len(layout.ties) == len(facts.ties)


def test_two_hundred_nodes_are_drawn() -> None:
    layout = _lay_out(facts_at(random_household(200, 260), DAY))

    assert overlaps(layout) == []
    assert 1 < layout.width / layout.height < 2


@pytest.mark.parametrize("seed", range(3))
def test_most_ties_find_a_way_around_boxes(seed: int) -> None:
    layout = _lay_out(facts_at(random_household(15, 22, seed=seed), DAY))

    assert len(run_overs(layout)) <= 1


def test_the_same_rows_give_the_same_layout() -> None:
    assert _lay_out(facts_at(sato(), NOW)) == _lay_out(facts_at(sato(), NOW))


def test_the_order_of_rows_does_not_matter() -> None:
    rows = sato()
    mixed = replace(
        rows,
        nodes=tuple(random.Random(3).sample(rows.nodes, len(rows.nodes))),
        ties=tuple(reversed(rows.ties)),
        kinships=tuple(reversed(rows.kinships)),
    )

    assert _lay_out(facts_at(mixed, NOW)) == _lay_out(facts_at(rows, NOW))


@ON_EVERY_SURFACE
@pytest.mark.parametrize("rows", [sato(), large_family()], ids=["sato", "large"])
def test_everything_stays_in_its_place_on_all_days(rows: MapRows, surface: str) -> None:
    days = [BEFORE, date(2025, 7, 9), date(2026, 3, 12), NOW, date(2036, 1, 1)]
    seen: dict[str, tuple[float, float]] = {}

    for when in days:
        for name, at in _centres(_lay_out(facts_at(rows, when), surface)).items():
            assert seen.setdefault(name, at) == at


def test_what_is_gone_stands_where_it_stood() -> None:
    before, after = facts_at(sato(), NOW), facts_at(sato(), BEFORE)

    both = _centres(_lay_out(overlay(before, after)))

    assert both["n-cafe"] == _centres(_lay_out(before))["n-cafe"]


def test_who_sits_above_whom_is_the_same_on_all_surfaces() -> None:
    facts = facts_at(sato(), NOW)
    orders = []
    for surface in SURFACES:
        layout = _lay_out(facts, surface)
        nodes = sorted(layout.nodes, key=lambda part: part.box.centre.y)
        orders.append([part.node.id for part in nodes if part.node.formality is Formality.FORMAL])

    assert all(order == orders[0] for order in orders)


def test_community_stands_on_the_left_and_services_on_the_right() -> None:
    layout = _lay_out(facts_at(sato(), NOW))
    family = [part.centre.x for part in layout.persons]

    for part in layout.nodes:
        if part.node.kind is NodeKind.ANIMAL:
            continue
        if part.node.formality is Formality.INFORMAL:
            assert part.box.right < min(family)
        else:
            assert part.box.left > max(family)


def test_an_empty_side_keeps_its_room() -> None:
    rows = MapRows(
        "h",
        persons=(PersonRow("p", given_name="一", is_index=True),),
        nodes=tuple(NodeRow(f"n{at}", f"役場{at}", kind="agency") for at in range(4)),
        ties=tuple(TieRow(f"t{at}", f"n{at}", "p") for at in range(4)),
    )

    layout = _lay_out(facts_at(rows, NOW))

    assert layout.persons[0].body.left > 150


def test_the_home_holds_who_lives_in_it_and_nobody_else() -> None:
    layout = _lay_out(facts_at(sato(), NOW))
    (home,) = layout.homes

    inside = {part.person.id for part in layout.persons if home.box.holds(part.box)}
    inside |= {part.node.id for part in layout.nodes if home.box.holds(part.box)}
    touched = {part.person.id for part in layout.persons if home.box.meets(part.box)}

    assert inside == {"p-kenichi", "p-tomiko", "n-cat"}
    assert touched == {"p-kenichi", "p-tomiko"}


def test_own_places_are_kept() -> None:
    rows = replace(sato(), positions=(PositionRow("n-cafe", -30000, 15000),))

    layout = _lay_out(facts_at(rows, NOW))

    assert layout.places["n-cafe"] == (-300.0, 150.0)
    assert overlaps(layout) == []


def test_kept_places_do_not_move_when_something_is_added() -> None:
    first = _lay_out(facts_at(sato(), NOW))
    kept = tuple(
        PositionRow(name, round(at.x * 100), round(at.y * 100)) for name, at in first.places.items()
    )
    rows = replace(
        sato(),
        nodes=(*sato().nodes, NodeRow("n-new", "図書館", kind="place", since=day("2026-11-01"))),
        ties=(*sato().ties, TieRow("t-new", "p-kenichi", "n-new")),
        positions=kept,
    )

    second = _lay_out(facts_at(rows, NOW))

    for name, at in first.places.items():
        assert second.places[name] == pytest.approx(at, abs=0.02)
    assert overlaps(second) == []


def test_two_things_put_on_one_place_are_pushed_apart() -> None:
    rows = replace(
        sato(), positions=(PositionRow("n-cafe", 9000, 0), PositionRow("n-ito", 9000, 0))
    )

    assert overlaps(_lay_out(facts_at(rows, NOW))) == []


def test_an_empty_map_has_nothing() -> None:
    layout = _lay_out(facts_at(MapRows("h"), NOW))

    assert (layout.persons, layout.nodes, layout.ties, layout.homes) == ((), (), (), ())


def test_nodes_without_any_family_are_drawn() -> None:
    rows = MapRows(
        "h",
        nodes=(NodeRow("a", "民生委員さん"), NodeRow("b", "役場", kind="agency")),
        ties=(TieRow("t", "a", "b"), TieRow("u", "a", "h")),
    )

    layout = _lay_out(facts_at(rows, NOW))

    assert len(layout.ties) == 2


def test_a_circle_of_parents_does_not_stop_the_layout() -> None:
    from banso_desktop.domain.map_rows import KinshipRow

    rows = MapRows(
        "h",
        persons=tuple(PersonRow(name, given_name=name) for name in "abc"),
        kinships=tuple(KinshipRow(a, b, "parent") for a, b in ("ab", "bc", "ca")),
    )

    assert len(_lay_out(facts_at(rows, NOW)).persons) == 3


def test_a_long_name_is_cut_and_listed_in_full() -> None:
    name = "社会福祉法人みどり野町社会福祉協議会地域福祉推進課くらしの相談窓口担当"
    rows = MapRows("h", nodes=(NodeRow("n", name, kind="agency"),))

    layout = _lay_out(facts_at(rows, NOW), "screen")

    (shown,) = layout.nodes[0].lines
    assert shown.text.endswith("…")
    assert fonts().measure(shown.text, SCREEN.node_size) <= SCREEN.node_em * SCREEN.node_size
    assert layout.shortened == ((shown.text, name),)


def test_paper_takes_two_lines_before_it_cuts() -> None:
    rows = MapRows("h", nodes=(NodeRow("n", "学校・スクールソーシャルワーカー", kind="agency"),))

    lines = [line.text for line in _lay_out(facts_at(rows, NOW)).nodes[0].lines]

    assert "".join(lines) == "学校・スクールソーシャルワーカー"
    assert not lines[1].startswith("ー")


def test_two_ties_between_the_same_two_do_not_lie_on_each_other() -> None:
    rows = MapRows(
        "h",
        persons=(PersonRow("p"),),
        nodes=(NodeRow("n", "店"),),
        ties=(TieRow("t1", "p", "n"), TieRow("t2", "p", "n")),
    )

    first, second = _lay_out(facts_at(rows, NOW)).ties

    middle, other = first.curve.at(0.5), second.curve.at(0.5)
    assert abs(middle.x - other.x) + abs(middle.y - other.y) > 5


def test_strained_members_stand_far_enough_apart() -> None:
    layout = _lay_out(facts_at(sato(), NOW), "projector")
    parts = {part.person.id: part for part in layout.persons}

    gap = parts["p-kenichi"].body.top - parts["p-tomiko"].box.bottom

    assert gap >= 50.0


def test_the_least_text_on_a_screen_is_twelve_pixels() -> None:
    for pixels in (0.85, 1.0, 1.2, 1.6):
        metrics = Metrics().screened(pixels)

        least = min(metrics.name_size, metrics.node_size, metrics.label_size, metrics.tab_size)

        assert least * pixels >= 12 - 1e-9
