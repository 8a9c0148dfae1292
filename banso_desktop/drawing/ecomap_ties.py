# SPDX-License-Identifier: Apache-2.0
"""The ways of ties: one quadratic curve each, bent around boxes they do not belong to.

A way is tried straight first, then with growing bends to either side; the cheapest counts:
running through a box costs most, crossing another tie something, a bend little.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.ecomap import MapTie
from banso_desktop.drawing.ecomap_parts import (
    KinLine,
    PlacedHome,
    PlacedNode,
    PlacedPerson,
    PlacedTie,
    Shape,
)
from banso_desktop.drawing.ecomap_shapes import outline
from banso_desktop.drawing.geometry import (
    Curve,
    bent,
    box_of,
    crossings,
    inside_polygon,
    middle,
    polyline_meets_box,
    segment_meets_box,
    straight,
)
from banso_desktop.drawing.marks import Box, Point

_BENDS: Final = (
    0.0,
    9.0,
    -9.0,
    18.0,
    -18.0,
    30.0,
    -30.0,
    45.0,
    -45.0,
    65.0,
    -65.0,
    90.0,
    -90.0,
    120.0,
    -120.0,
)
_MORE_BENDS: Final = (18.0, -18.0, 36.0, -36.0, 54.0, -54.0, 78.0, -78.0, 110.0, -110.0)
_SKEWS: Final = (0.0, 0.22, -0.22, 0.4, -0.4)
_SKEW: Final = 12.0
_STEPS: Final = 10
_GAP: Final = 2.2
_CLEARANCE: Final = 3.2
_HIT: Final = 1000.0
_CROSSING: Final = 16.0
_KIN_CROSSING: Final = 5.0
_BEND: Final = 0.24
_BESIDE: Final = 9.0
_SPREAD: Final = 0.74
_TWIN: Final = 11.0
_NEAR: Final = 7.0
_CLOSE: Final = 7.0
_PROBES: Final = (2, 4, 6, 8)
_SECOND_LOOK: Final = 70
"""Maps of up to so many ties are gone over once more, when all ways are known."""


@dataclass(frozen=True, slots=True)
class Region:
    """What a tie ends at: the outline of a thing and the text that belongs to it.

    Attributes:
        aim: The middle of the outline.
        reach: Half its size, across and down.
        polygon: Outline, ``gap`` points larger than drawn.
        also: Boxes that belong to it: name lines, a change mark.
    """

    aim: Point
    reach: Point
    polygon: tuple[Point, ...]
    also: tuple[Box, ...] = ()

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies inside."""
        for left, top, right, bottom in self.also:
            if left < point.x < right and top < point.y < bottom:
                return True
        return inside_polygon(point, self.polygon)


@dataclass(slots=True)
class Ground:
    """What ties run over.

    Attributes:
        regions: Id -> what a tie to it ends at.
        boxes: Id -> what other ties keep out of.
        kin: Corners of the family lines.
        sheet: No tie leaves it, if it can.
    """

    regions: Mapping[str, Region]
    boxes: Mapping[str, Box]
    kin: Sequence[Sequence[Point]]
    sheet: Box


def ground_of(
    persons: Sequence[PlacedPerson],
    nodes: Sequence[PlacedNode],
    homes: Sequence[PlacedHome],
    kin: Sequence[KinLine],
    household: str,
    family: Box,
    badges: Mapping[str, Box],
    roof: float,
    sheet: Box,
) -> Ground:
    """Return what the ties of a map end at and keep out of."""
    regions: dict[str, Region] = {}
    boxes: dict[str, Box] = {}
    for part in persons:
        grown = part.body.grown(_GAP if part.shape is not Shape.DIAMOND else _GAP * 1.4)
        names = [label.box for label in part.names]
        text = [Box.around([*names, Box(*part.centre, *part.centre)]).grown(_GAP)] if names else []
        text = [Box(box.left, names[0].top - _GAP, box.right, box.bottom) for box in text]
        half = part.body.width / 2
        regions[part.person.id] = Region(
            part.centre, Point(half, half), outline(part.shape, grown), tuple(text)
        )
        boxes[part.person.id] = part.box
    for node in nodes:
        badge = [badges[node.node.id]] if node.node.id in badges else []
        regions[node.node.id] = Region(
            node.box.centre,
            Point(node.box.width / 2, node.box.height / 2),
            outline(node.shape, node.box.grown(_GAP), roof),
            tuple(badge),
        )
        boxes[node.node.id] = Box.around([node.box, *badge])
    whole = homes[0].box if homes else family
    corners = homes[0].outline if homes else outline(Shape.RECTANGLE, family)
    regions[household] = Region(
        whole.centre, Point(whole.width / 2, whole.height / 2), tuple(corners)
    )
    return Ground(regions, boxes, [line.points for line in kin], sheet)


def routed(ties: Sequence[MapTie], ground: Ground) -> tuple[PlacedTie, ...]:
    """Return the ties with their ways, in the order given.

    Both ends of every tie must have a region.
    """
    aims = _aims(ties, ground)
    order = sorted(
        range(len(ties)),
        key=lambda at: (math.dist(*aims[at]), ties[at].id),
    )
    ways: dict[int, _Way] = {}
    for at in order:
        ways[at] = _best(ties[at], aims[at], ground, list(ways.values()))
    if len(ties) <= _SECOND_LOOK:
        for at in order:
            others = [way for other, way in ways.items() if other != at]
            ways[at] = _best(ties[at], aims[at], ground, others)
    return tuple(PlacedTie(tie, ways[at].curve) for at, tie in enumerate(ties))


@dataclass(frozen=True, slots=True)
class _Way:
    curve: Curve
    points: tuple[Point, ...]
    box: Box


def _aims(ties: Sequence[MapTie], ground: Ground) -> list[tuple[Point, Point]]:
    """Return where each tie starts from and leads to, before it is cut at the outlines.

    Ties that reach a thing from the same side are spread over its height, in the order of
    where they come from; a member's tie to one above or below stands beside the family line.
    """
    ends: list[list[Point]] = [
        [ground.regions[tie.a].aim, ground.regions[tie.b].aim] for tie in ties
    ]
    arrivals: defaultdict[tuple[str, int], list[tuple[float, int, int]]] = defaultdict(list)
    for at, tie in enumerate(ties):
        for end, (name, other) in enumerate(((tie.a, tie.b), (tie.b, tie.a))):
            here, there = ground.regions[name].aim, ground.regions[other].aim
            dx, dy = there.x - here.x, there.y - here.y
            if abs(dx) >= 0.55 * abs(dy):
                steep = math.atan2(dy, abs(dx))
                arrivals[name, 1 if dx > 0 else -1].append((steep, at, end))
    for (name, _), those in arrivals.items():
        those.sort(key=lambda entry: (entry[0], ties[entry[1]].id))
        reach = ground.regions[name].reach.y * _SPREAD
        step = min(2.0 * reach / max(1, len(those) - 1), 10.0) if len(those) > 1 else 0.0
        for number, (_, at, end) in enumerate(those):
            shift = (number - (len(those) - 1) / 2) * step
            ends[at][end] = Point(ends[at][end].x, ends[at][end].y + shift)
    _beside_family_lines(ties, ground, ends)
    return [(start, end) for start, end in ends]


def _beside_family_lines(ties: Sequence[MapTie], ground: Ground, ends: list[list[Point]]) -> None:
    twins: defaultdict[tuple[str, str], int] = defaultdict(int)
    for at, tie in enumerate(ties):
        start, end = ends[at]
        pair = (min(tie.a, tie.b), max(tie.a, tie.b))
        aside = _TWIN * twins[pair]
        twins[pair] += 1
        column = Box(
            min(start.x, end.x), min(start.y, end.y), max(start.x, end.x), max(start.y, end.y)
        )
        is_upright = column.width < 12.0 < column.height
        if is_upright and any(polyline_meets_box(line, column.grown(3.0)) for line in ground.kin):
            aside += _BESIDE
        if aside:
            length = math.dist(start, end) or 1.0
            dx, dy = (end.y - start.y) / length * aside, -(end.x - start.x) / length * aside
            dx, dy = (abs(dx), dy) if is_upright else (dx, dy)
            ends[at] = [Point(start.x + dx, start.y + dy), Point(end.x + dx, end.y + dy)]


def _best(tie: MapTie, aim: tuple[Point, Point], ground: Ground, others: Sequence[_Way]) -> _Way:
    """Return the cheapest way; skewed bends are tried where every even one hits something."""
    best, least = _cheapest(tie, aim, ground, others, _BENDS, (0.0,))
    if least >= _HIT:
        skewed, price = _cheapest(tie, aim, ground, others, _MORE_BENDS, _SKEWS)
        best = skewed if price < least else best
    return best


def _cheapest(
    tie: MapTie,
    aim: tuple[Point, Point],
    ground: Ground,
    others: Sequence[_Way],
    bends: Sequence[float],
    skews: Sequence[float],
) -> tuple[_Way, float]:
    best = _Way(straight(*aim), aim, box_of(aim))
    least = math.inf
    for bend in bends:
        for skew in skews:
            price = _BEND * abs(bend) + _SKEW * abs(skew)
            if price >= least:
                continue
            curve = bent(*aim, bend, skew) if bend else straight(*aim)
            curve = _cut(curve, ground.regions[tie.a], ground.regions[tie.b])
            points = curve.points(_STEPS) if bend else (curve.start, curve.end)
            box = box_of(points)
            price += _HIT * _hits(tie, points, box, ground)
            if price < least:
                price += _crossing_price(points, box, ground, others)
            if price < least:
                best, least = _Way(curve, points, box), price
    return best, least


def _hits(tie: MapTie, points: Sequence[Point], box: Box, ground: Ground) -> int:
    left, top, right, bottom = box.grown(_CLEARANCE)
    count = 0 if ground.sheet.holds(box) else 1
    for name, other in ground.boxes.items():
        is_near = other[0] < right and left < other[2] and other[1] < bottom and top < other[3]
        if not is_near or name in (tie.a, tie.b):
            continue
        count += polyline_meets_box(points, other.grown(_CLEARANCE))
    return count


def _crossing_price(
    points: Sequence[Point], box: Box, ground: Ground, others: Sequence[_Way]
) -> float:
    left, top, right, bottom = box
    price = 0.0
    is_small = len(others) < _SECOND_LOOK
    probes = [points[at] for at in _PROBES] if is_small and len(points) > 2 else []
    if is_small and len(points) == 2:
        probes = [Curve(points[0], middle(*points), points[1]).at(at / _STEPS) for at in _PROBES]
    for way in others:
        other = way.box
        if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
            price += _CROSSING * crossings(points, way.points)
            price += _NEAR * sum(_is_near(probe, way.points) for probe in probes)
    for line in ground.kin:
        price += _KIN_CROSSING * crossings(points, line)
    return price


def _is_near(probe: Point, way: Sequence[Point]) -> bool:
    """Tell whether a point lies so close to a way that both would look like one."""
    for (ax, ay), (bx, by) in itertools.pairwise(way):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy or 1.0
        share = max(0.0, min(1.0, ((probe.x - ax) * dx + (probe.y - ay) * dy) / length))
        away_x, away_y = probe.x - ax - share * dx, probe.y - ay - share * dy
        if away_x * away_x + away_y * away_y < _CLOSE * _CLOSE:
            return True
    return False


def _cut(curve: Curve, start: Region, end: Region) -> Curve:
    """Return the curve without what lies inside the things at its ends."""
    first = _leaves(curve, start, 0.0, 0.5)
    last = _leaves(curve, end, 1.0, 0.5)
    return curve.part(first, last) if first < last else curve


def _leaves(curve: Curve, region: Region, inner: float, outer: float) -> float:
    """Return the parameter at which the curve leaves a region for good, from inside out."""
    count = 12
    at = inner
    for number in range(count, -1, -1):
        t = inner + (outer - inner) * number / count
        if region.holds(curve.at(t)):
            at = t
            break
    low, high = at, at + (outer - inner) / count
    for _ in range(7):
        half = (low + high) / 2
        if region.holds(curve.at(half)):
            low = half
        else:
            high = half
    return high


def meets(tie: PlacedTie, box: Box) -> bool:
    """Tell whether a routed tie runs through a box."""
    if not tie.curve.box.meets(box):
        return False
    points = tie.curve.points(_STEPS)
    return any(segment_meets_box(points[at], points[at + 1], box) for at in range(_STEPS))
