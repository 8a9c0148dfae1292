# SPDX-License-Identifier: Apache-2.0
"""What ties run over and end at: outlines of things with the text that belongs to them."""

from __future__ import annotations

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
    Shape,
)
from banso_desktop.drawing.ecomap_shapes import outline
from banso_desktop.drawing.geometry import Curve, inside_polygon, polyline_meets_box
from banso_desktop.drawing.marks import Box, Point

GAP: Final = 2.2
"""Between the end of a tie and the outline."""
_CLEARANCE: Final = 3.2
"""Between a tie and what it does not belong to."""
_BESIDE: Final = 9.0
_TWIN: Final = 11.0
_SPREAD: Final = 0.74
_MOST_STEP: Final = 10.0
_SIDEWAYS: Final = 0.55
_SAMPLES: Final = 18
_HALVINGS: Final = 6
_FARTHEST: Final = 0.9
"""Share of a way that the thing at one end may cover: its names may reach far along it."""


@dataclass(frozen=True, slots=True)
class Region:
    """What a tie ends at.

    Attributes:
        aim: The middle of the outline.
        reach: Half its size, across and down.
        box: Of the outline, a gap larger than drawn.
        is_round: Whether the box has fully rounded ends (circle, stadium).
        corners: Of an outline that is neither a rectangle nor round, else ``()``.
        also: Boxes that belong to it: name lines, a change mark.
        radius: How far anything of it is from ``aim``.
    """

    aim: Point
    reach: Point
    box: Box
    is_round: bool = False
    corners: tuple[Point, ...] = ()
    also: tuple[Box, ...] = ()
    radius: float = 0.0

    def holds(self, x: float, y: float, swing: float = 0.0) -> bool:
        """Tell whether a point lies inside, or so close to a name that a line would touch it."""
        for left, top, right, bottom in self.also:
            if left - swing < x < right + swing and top - swing < y < bottom + swing:
                return True
        left, top, right, bottom = self.box
        if not (left < x < right and top < y < bottom):
            return False
        if self.is_round:
            half = (bottom - top) / 2
            nearest = min(max(x, left + half), right - half)
            return (x - nearest) ** 2 + (y - top - half) ** 2 < half * half
        return not self.corners or inside_polygon(Point(x, y), self.corners)


@dataclass(frozen=True, slots=True)
class Ground:
    """What ties run over.

    Attributes:
        regions: Id -> what a tie to it ends at.
        boxes: What other ties keep out of, clearance included, with the id it belongs to.
        kin: Corners of the family lines.
        sheet: No tie leaves it, if it can.
    """

    regions: Mapping[str, Region]
    boxes: Sequence[tuple[str, Box]]
    kin: Sequence[Sequence[Point]]
    sheet: Box


def ground_of(
    persons: Sequence[PlacedPerson],
    nodes: Sequence[PlacedNode],
    homes: Sequence[PlacedHome],
    kin: Sequence[KinLine],
    household: tuple[str, Box],
    badges: Mapping[str, Box],
    roof: float,
    sheet: Box,
) -> Ground:
    """Return what the ties of a map end at and keep out of.

    Args:
        persons: Members.
        nodes: Everyone else.
        homes: Ties to the whole household end at the first one.
        kin: Family lines.
        household: Its id, and the family's box where there is no home.
        badges: Boxes of the change marks by id.
        roof: Height of the roof of places.
        sheet: The sheet.
    """
    regions = {part.person.id: _of_person(part) for part in persons}
    boxes = [
        (part.person.id, box.grown(_CLEARANCE))
        for part in persons
        for box in (part.body, *(label.box for label in part.names))
    ]
    for node in nodes:
        badge = (badges[node.node.id],) if node.node.id in badges else ()
        regions[node.node.id] = _of_node(node, badge, roof)
        boxes += [(node.node.id, box.grown(_CLEARANCE)) for box in (node.box, *badge)]
    whole = homes[0].box if homes else household[1]
    corners = homes[0].outline if homes and len(homes[0].outline) != 4 else ()
    half = Point(whole.width / 2, whole.height / 2)
    regions[household[0]] = Region(
        whole.centre, half, whole, corners=corners, radius=math.hypot(*half)
    )
    return Ground(regions, boxes, [line.points for line in kin], sheet)


def _of_person(part: PlacedPerson) -> Region:
    is_round = part.shape is Shape.CIRCLE
    is_pointed = part.shape in (Shape.DIAMOND, Shape.TRIANGLE)
    box = part.body.grown(GAP * (1.4 if is_pointed else 1.0))
    also: tuple[Box, ...] = ()
    if part.names:
        also = (Box.around(label.box for label in part.names).grown(GAP),)
    half = part.body.width / 2
    corners = outline(part.shape, box) if is_pointed else ()
    radius = max(_radius(part.centre, each) for each in (box, *also))
    return Region(part.centre, Point(half, half), box, is_round, corners, also, radius)


def _of_node(part: PlacedNode, badge: tuple[Box, ...], roof: float) -> Region:
    box = part.box.grown(GAP)
    corners = outline(part.shape, box, roof) if part.shape is Shape.HOUSE else ()
    half = Point(part.box.width / 2, part.box.height / 2)
    radius = max(_radius(part.box.centre, each) for each in (box, *badge))
    return Region(part.box.centre, half, box, part.shape is Shape.STADIUM, corners, badge, radius)


def _radius(aim: Point, box: Box) -> float:
    across = max(aim.x - box.left, box.right - aim.x)
    down = max(aim.y - box.top, box.bottom - aim.y)
    return math.hypot(across, down)


def aims(ties: Sequence[MapTie], ground: Ground) -> list[tuple[Point, Point]]:
    """Return where each tie starts from and leads to, before it is cut at the outlines.

    Ties that reach a thing from the same side are spread over its height, in the order of
    where they come from; a member's tie to one above or below stands beside the family line.
    """
    ends: list[list[Point]] = [
        [ground.regions[tie.a].aim, ground.regions[tie.b].aim] for tie in ties
    ]
    arrivals: defaultdict[tuple[str, bool], list[tuple[float, str, int, int]]] = defaultdict(list)
    for at, tie in enumerate(ties):
        for end, (name, other) in enumerate(((tie.a, tie.b), (tie.b, tie.a))):
            here, there = ground.regions[name].aim, ground.regions[other].aim
            dx, dy = there.x - here.x, there.y - here.y
            if abs(dx) >= _SIDEWAYS * abs(dy):
                arrivals[name, dx > 0].append((math.atan2(dy, abs(dx)), tie.id, at, end))
    for (name, _), those in arrivals.items():
        those.sort()
        reach = ground.regions[name].reach.y * _SPREAD
        step = min(2.0 * reach / (len(those) - 1), _MOST_STEP) if len(those) > 1 else 0.0
        for number, (_, _, at, end) in enumerate(those):
            shift = (number - (len(those) - 1) / 2) * step
            ends[at][end] = Point(ends[at][end].x, ends[at][end].y + shift)
    _step_aside(ties, ground, ends)
    return [(start, end) for start, end in ends]


def _step_aside(ties: Sequence[MapTie], ground: Ground, ends: list[list[Point]]) -> None:
    """Move ties beside family lines they would run along, and apart from their twins."""
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
        near = column.grown(3.0)
        if is_upright and any(polyline_meets_box(line, near) for line in ground.kin):
            aside += _BESIDE
        if aside:
            length = math.dist(start, end) or 1.0
            dx, dy = (end.y - start.y) / length * aside, -(end.x - start.x) / length * aside
            dx = abs(dx) if is_upright else dx
            ends[at] = [Point(start.x + dx, start.y + dy), Point(end.x + dx, end.y + dy)]


def cut(curve: Curve, start: Region, end: Region, swing: float = 0.0) -> Curve:
    """Return the curve without what lies inside the things at its ends.

    Args:
        curve: The way from aim to aim.
        start: Where it begins.
        end: Where it leads to.
        swing: How far what is drawn reaches to either side of the way.
    """
    length = math.dist(curve.start, curve.end) or 1.0
    first = _leaves(curve, start, 0.0, min(_FARTHEST, 2.2 * start.radius / length), swing)
    last = _leaves(curve, end, 1.0, 1.0 - min(_FARTHEST, 2.2 * end.radius / length), swing)
    return curve.part(first, last) if first < last else curve


def _leaves(curve: Curve, region: Region, inner: float, outer: float, swing: float) -> float:
    """Return the parameter at which the curve leaves a region for good, from inside out."""
    at = inner
    for number in range(_SAMPLES, 0, -1):
        t = inner + (outer - inner) * number / _SAMPLES
        if region.holds(*curve.at(t), swing):
            at = t
            break
    low, high = at, at + (outer - inner) / _SAMPLES
    for _ in range(_HALVINGS):
        half = (low + high) / 2
        if region.holds(*curve.at(half), swing):
            low = half
        else:
            high = half
    return high
