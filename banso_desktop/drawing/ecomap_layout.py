# SPDX-License-Identifier: Apache-2.0
"""The layout of an ecomap: facts of a day and sizes -> everything in its place.

In this order: places of all days (which never depend on the day), loops and family lines from
where people stand, the ways of the ties, then words and marks where they touch nothing. Pure
and deterministic; text is measured by the function it is handed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from banso_desktop.domain.ecomap import MapFacts, NodeKind
from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.drawing.ecomap_labels import Field, annotated, with_tabs
from banso_desktop.drawing.ecomap_metrics import Measure, Metrics
from banso_desktop.drawing.ecomap_parts import (
    KinLine,
    Layout,
    PlacedHome,
    PlacedNode,
    PlacedPerson,
    PlacedTie,
)
from banso_desktop.drawing.ecomap_places import Places, find_places
from banso_desktop.drawing.ecomap_shapes import PartMaker, moved_node, moved_person
from banso_desktop.drawing.ecomap_ties import routed
from banso_desktop.drawing.ecomap_words import JAPANESE, MapWords
from banso_desktop.drawing.family_lines import home_loops, kin_lines
from banso_desktop.drawing.geometry import way_points
from banso_desktop.drawing.marks import Box, Point
from banso_desktop.drawing.symbols import Symbols
from banso_desktop.drawing.tie_ends import ground_of
from banso_desktop.drawing.tie_looks import look_of

_NO_CHANGES: Mapping[str, ChangeKind] = {}
_STANDARD = Symbols()
_CLEAR = 1.2


def lay_out(
    facts: MapFacts,
    metrics: Metrics,
    measure: Measure,
    *,
    scale: float = 1.0,
    words: MapWords = JAPANESE,
    symbols: Symbols = _STANDARD,
    changes: Mapping[str, ChangeKind] = _NO_CHANGES,
    page: Places | None = None,
) -> Layout:
    """Return the map with everything in its place.

    Args:
        facts: What is drawn; filtered before by :mod:`~banso_desktop.domain.disclosure`
            where it may be seen by others.
        metrics: Sizes of the surface.
        measure: Width of a text in points.
        scale: Points of the surface for a point of the page.
        words: Fixed words on the map.
        symbols: Signs in use; some decide about shapes.
        changes: Change marks by id of tie, person or node
            (:func:`banso_desktop.domain.map_changes.badges`).
        page: Where things stand, if it is known already.
    """
    maker = PartMaker(metrics, measure, words, symbols)
    page = page or find_places(facts, maker)
    places = page.scaled(scale)
    persons, nodes = _placed(facts, maker, places)
    pets = [part for part in nodes if part.node.kind is NodeKind.ANIMAL]
    pairs = facts.roster.pairs
    homes = home_loops(facts.dwellings, persons, pets, pairs)
    kin = kin_lines(persons, facts.kin)
    badges = _badge_places(persons, nodes, changes)
    marks = {name: _around(at, metrics.badge_radius + 1.0) for name, at in badges.items()}
    sheet = Box(0.0, 0.0, places.width, places.height)
    household = (facts.household, places.family)
    ground = ground_of(persons, nodes, homes, kin, household, marks, metrics.roof, sheet)
    ends = ground.regions.keys()
    ties = routed([tie for tie in facts.ties if {tie.a, tie.b} <= ends], ground)
    field = _field(sheet, persons, nodes, homes, kin, ties, marks.values())
    homes = _with_words(facts, homes, field, metrics, measure, words)
    ties, unlabelled = annotated(ties, changes, field, metrics, measure, words)
    return Layout(
        places.width, places.height, persons, nodes, homes, kin, ties, badges, changes,
        unlabelled, page.stored(), places.origin, scale,
    )  # fmt: skip


def _placed(
    facts: MapFacts, maker: PartMaker, places: Places
) -> tuple[tuple[PlacedPerson, ...], tuple[PlacedNode, ...]]:
    one_line = maker.metrics.name_em * maker.metrics.name_size
    persons = tuple(
        moved_person(maker.person(each, one_line), places.centres[each.id])
        for each in facts.persons
        if each.id in places.centres
    )
    nodes = tuple(
        moved_node(maker.node(each), places.centres[each.id])
        for each in facts.nodes
        if each.id in places.centres
    )
    return persons, nodes


def _badge_places(
    persons: Sequence[PlacedPerson],
    nodes: Sequence[PlacedNode],
    changes: Mapping[str, ChangeKind],
) -> dict[str, Point]:
    """Return the middle of the marks: the upper left corner of the thing."""
    corners = {part.person.id: Point(part.body.left, part.body.top) for part in persons}
    corners |= {part.node.id: Point(part.box.left, part.box.top) for part in nodes}
    return {name: at for name, at in corners.items() if name in changes}


def _around(at: Point, radius: float) -> Box:
    return Box(at.x - radius, at.y - radius, at.x + radius, at.y + radius)


def _field(
    sheet: Box,
    persons: Sequence[PlacedPerson],
    nodes: Sequence[PlacedNode],
    homes: Sequence[PlacedHome],
    kin: Sequence[KinLine],
    ties: Sequence[PlacedTie],
    marks: Iterable[Box],
) -> Field:
    field = Field(sheet)
    for part in persons:
        for box in (part.body, *(name.box for name in part.names)):
            field.add_solid(box.grown(_CLEAR))
    for node in nodes:
        field.add_solid(node.box.grown(_CLEAR))
    for mark in marks:
        field.add_solid(mark)
    for line in kin:
        field.add_kin(line.points)
    for home in homes:
        field.add_loop((*home.outline, home.outline[0]))
    for tie in ties:
        field.add_tie(tie.tie.id, way_points(tie.curve), look_of(tie.tie).amplitude)
    return field


def _with_words(
    facts: MapFacts,
    homes: Sequence[PlacedHome],
    field: Field,
    metrics: Metrics,
    measure: Measure,
    words: MapWords,
) -> tuple[PlacedHome, ...]:
    living = Counter(each.dwelling for each in facts.persons if each.dwelling)
    return with_tabs(homes, facts.dwellings, living, field, metrics, measure, words)
