# SPDX-License-Identifier: Apache-2.0
"""What a good map does not have: things on top of each other, ties through boxes."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from functools import cache

from banso_desktop.domain.ecomap import NodeKind
from banso_desktop.drawing.ecomap_parts import Layout, PlacedTie
from banso_desktop.drawing.fonts import FontSet, find_fonts
from banso_desktop.drawing.geometry import cross, polyline_meets_box
from banso_desktop.drawing.icons import IconSet, load_icons
from banso_desktop.drawing.marks import Box, Drawing, Mark, Point, Text, walk
from banso_desktop.drawing.tie_looks import look_of

FINE = 40


def crossings(one: Sequence[Point], two: Sequence[Point]) -> int:
    """Return how often two polylines cross."""
    return sum(
        cross(a, b, c, d) for a, b in itertools.pairwise(one) for c, d in itertools.pairwise(two)
    )


@cache
def fonts() -> FontSet:
    return find_fonts()


@cache
def icons() -> IconSet:
    return load_icons()


def boxes(layout: Layout, badge_radius: float) -> Iterator[tuple[str, Box]]:
    """Every shape, name, node, label, word on a loop and change mark, with what it is."""
    for part in layout.persons:
        yield f"shape {part.person.id}", part.body
        for at, name in enumerate(part.names):
            yield f"name {part.person.id} {at}", name.box
    for node in layout.nodes:
        yield f"node {node.node.id}", node.box
    for home in layout.homes:
        if home.tab is not None:
            yield f"tab {home.id}", home.tab.box
    for tie in layout.ties:
        for at, label in enumerate(tie.labels):
            yield f"label {tie.tie.id} {at}", label.box
        if tie.badge is not None:
            yield f"badge {tie.tie.id}", _around(tie.badge, badge_radius)
        if tie.bars is not None:
            yield f"bars {tie.tie.id}", _around(tie.curve.at(tie.bars), 5.0)
    for subject, centre in layout.badges.items():
        yield f"badge {subject}", _around(centre, badge_radius)


def _around(at: Point, radius: float) -> Box:
    return Box(at.x - radius, at.y - radius, at.x + radius, at.y + radius)


def overlaps(layout: Layout, badge_radius: float = 6.6) -> list[tuple[str, str]]:
    """Pairs of things that overlap; a mark on the corner of its own node is meant."""
    found = []
    for (one, a), (other, b) in itertools.combinations(boxes(layout, badge_radius), 2):
        own = one.split()[1] == other.split()[1] and "badge" in (one.split()[0], other.split()[0])
        if a.meets(b) and not own:
            found.append((one, other))
    return found


def in_homes(layout: Layout) -> list[tuple[str, str]]:
    """Nodes, animals aside, that reach into the loop around who lives together."""
    return [
        (node.node.id, home.id)
        for node in layout.nodes
        if node.node.kind is not NodeKind.ANIMAL
        for home in layout.homes
        if node.box.meets(home.box)
    ]


def ties_in_own_names(layout: Layout) -> list[tuple[str, str]]:
    """Ties that run through, or swing into, the name of a member they end at."""
    names = {part.person.id: part.names for part in layout.persons}
    return [
        (tie.tie.id, end)
        for tie in layout.ties
        for end in (tie.tie.a, tie.tie.b)
        for name in names.get(end, ())
        if polyline_meets_box(way(tie), name.box.grown(max(1.0, look_of(tie.tie).amplitude)))
    ]


def way(tie: PlacedTie) -> tuple[Point, ...]:
    return tie.curve.points(FINE)


def run_overs(layout: Layout) -> list[tuple[str, str]]:
    """Ties that run through a shape, a name or a node they do not belong to."""
    things = [
        (part.person.id, box)
        for part in layout.persons
        for box in (part.body, *(name.box for name in part.names))
    ]
    things += [(node.node.id, node.box) for node in layout.nodes]
    return [
        (tie.tie.id, name)
        for tie in layout.ties
        for name, box in things
        if name not in (tie.tie.a, tie.tie.b) and polyline_meets_box(way(tie), box)
    ]


def struck_labels(layout: Layout) -> list[tuple[str, str]]:
    """Labels another tie's line runs through."""
    return [
        (tie.tie.id, other.tie.id)
        for tie in layout.ties
        for label in tie.labels
        for other in layout.ties
        if other is not tie and polyline_meets_box(way(other), label.box)
    ]


def tie_crossings(layout: Layout) -> int:
    return sum(
        crossings(way(one), way(other)) for one, other in itertools.combinations(layout.ties, 2)
    )


def texts(marks: tuple[Mark, ...] | Drawing) -> list[str]:
    found = walk(marks.marks if isinstance(marks, Drawing) else marks)
    return [mark.text for mark in found if isinstance(mark, Text)]


def printed(drawing: Drawing) -> bytes:
    """Every mark as text: equal for equal pictures."""
    return json.dumps(repr(drawing), ensure_ascii=True).encode()
