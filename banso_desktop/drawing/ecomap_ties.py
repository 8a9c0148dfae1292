# SPDX-License-Identifier: Apache-2.0
"""The ways of ties: one quadratic curve each, bent around boxes they do not belong to.

A way is tried straight first, then with growing bends to either side; the cheapest counts:
running through a box costs most, crossing another tie something, a bend little. On maps with
very many ties, where crossings cannot be avoided, only boxes count.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.ecomap import MapTie
from banso_desktop.drawing.cells import NamedBoxes, runs_through
from banso_desktop.drawing.ecomap_parts import PlacedTie
from banso_desktop.drawing.geometry import Curve, bent, box_of, cross, straight
from banso_desktop.drawing.marks import Box, Point
from banso_desktop.drawing.tie_ends import GAP, Ground, aims, cut
from banso_desktop.drawing.tie_looks import heads_of, look_of

_BENDS: Final = (
    0.0, 5.0, -5.0, 10.0, -10.0, 18.0, -18.0, 30.0, -30.0, 45.0, -45.0, 65.0, -65.0, 90.0, -90.0,
    120.0, -120.0,
)  # fmt: skip
_FEWER_BENDS: Final = (0.0, 10.0, -10.0, 22.0, -22.0, 40.0, -40.0, 65.0, -65.0, 95.0, -95.0)
_MORE_BENDS: Final = (
    12.0, -12.0, 24.0, -24.0, 38.0, -38.0, 54.0, -54.0, 78.0, -78.0, 105.0, -105.0, 140.0, -140.0,
)  # fmt: skip
_SKEWS: Final = (0.0, 0.22, -0.22, 0.4, -0.4)
_STEPS: Final = 8
_HIT: Final = 1000.0
_GRAZE: Final = 2.4
_GRAZING: Final = 45.0
_CROSSING: Final = 16.0
_KIN_CROSSING: Final = 5.0
_NEAR: Final = 12.0
_BEND: Final = 0.24
_SKEW: Final = 12.0
_CLOSE: Final = 8.0
_MEETING: Final = 38.0
_CAREFUL: Final = 45
"""Up to so many ties, crossings are weighed, and all ways gone over once more at the end."""

_Piece = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class _Way:
    curve: Curve
    points: tuple[Point, ...]
    box: Box


def routed(ties: Sequence[MapTie], ground: Ground) -> tuple[PlacedTie, ...]:
    """Return the ties with their ways, in the order given.

    Both ends of every tie must have a region.
    """
    ends = aims(ties, ground)
    order = sorted(range(len(ties)), key=lambda at: (math.dist(*ends[at]), ties[at].id))
    router = _Router(ties, ends, ground)
    for at in order:
        router.find(at)
    if router.is_careful:
        for at in order:
            router.find(at)
    return tuple(PlacedTie(tie, router.curve(at)) for at, tie in enumerate(ties))


class _Router:
    """Finds ways one after the other."""

    def __init__(
        self, ties: Sequence[MapTie], ends: Sequence[tuple[Point, Point]], ground: Ground
    ) -> None:
        self._ties = ties
        self._ends = ends
        self._ground = ground
        self.is_careful = len(ties) <= _CAREFUL
        self._boxes = None if self.is_careful else NamedBoxes(ground.boxes)
        self.ways: dict[int, _Way] = {}

    def curve(self, at: int) -> Curve:
        """Return the way found for a tie, from edge to edge."""
        curve = self.ways[at].curve
        return curve if self.is_careful else self._cut(at, curve)

    def _cut(self, at: int, curve: Curve) -> Curve:
        regions, tie = self._ground.regions, self._ties[at]
        look = look_of(tie)
        swing = max(look.amplitude, look.head_half if any(heads_of(tie)) else 0.0, look.width / 2)
        return cut(curve, regions[tie.a], regions[tie.b], max(0.0, swing - GAP))

    def find(self, at: int) -> None:
        """Find the way of a tie anew, knowing those found so far.

        Skewed bends are tried where every even one hits or grazes something.
        """
        tie = self._ties[at]
        swing = look_of(tie).amplitude
        boxes = [box.grown(swing) for name, box in self._ground.boxes if name not in (tie.a, tie.b)]
        others = [way for other, way in self.ways.items() if other != at]
        bends = _BENDS if self.is_careful else _FEWER_BENDS
        best, least = self._cheapest(at, boxes, others, bends, (0.0,))
        if least >= _GRAZING and self.is_careful:
            skewed, price = self._cheapest(at, boxes, others, _MORE_BENDS, _SKEWS)
            best = skewed if price < least else best
        self.ways[at] = best

    def _cheapest(
        self,
        at: int,
        boxes: Collection[Box],
        others: Sequence[_Way],
        bends: Sequence[float],
        skews: Sequence[float],
    ) -> tuple[_Way, float]:
        aim = self._ends[at]
        best = _Way(straight(*aim), aim, box_of(aim))
        least = math.inf
        for bend in bends:
            for skew in skews:
                price = _BEND * abs(bend) + _SKEW * abs(skew)
                if price >= least:
                    continue
                curve = bent(*aim, bend, skew) if bend else straight(*aim)
                points = curve.points(_STEPS) if bend else aim
                box = box_of(points)
                if self._boxes is not None:
                    tie = self._ties[at]
                    boxes = self._boxes.along(points, (tie.a, tie.b))
                price += self._hit_price(points, box, boxes)
                if self.is_careful and price < least:
                    curve = self._cut(at, curve)
                    points = curve.points(_STEPS) if bend else (curve.start, curve.end)
                    box = box_of(points)
                    price += self._crossing_price(points, box, others)
                if price < least:
                    best, least = _Way(curve, points, box), price
        return best, least

    def _hit_price(self, points: Sequence[Point], box: Box, boxes: Collection[Box]) -> float:
        """Return the price of boxes a way runs through or only comes close to."""
        left, top, right, bottom = box
        pieces: list[_Piece] = list(itertools.pairwise(points))
        price = 0.0 if self._ground.sheet.holds(box) else _HIT
        for other in boxes:
            if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
                price += _price_of_box(pieces, other)
        return price

    def _crossing_price(self, points: Sequence[Point], box: Box, others: Sequence[_Way]) -> float:
        left, top, right, bottom = box
        pieces: list[_Piece] = list(itertools.pairwise(points))
        probes = _probes(points)
        price = 0.0
        for way in others:
            other = way.box
            if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
                price += _CROSSING * _crossings(pieces, way.points)
                around = other.grown(_CLOSE)
                for probe in probes:
                    is_there = around[0] < probe[0] < around[2] and around[1] < probe[1] < around[3]
                    if is_there and _is_near(probe, way.points):
                        price += _NEAR
        for line in self._ground.kin:
            price += _KIN_CROSSING * _crossings(pieces, line)
        return price


def _price_of_box(pieces: Sequence[_Piece], box: Box) -> float:
    left, top, right, bottom = box
    for a, b in pieces:
        if (
            (a[0] <= left and b[0] <= left)
            or (a[0] >= right and b[0] >= right)
            or (a[1] <= top and b[1] <= top)
            or (a[1] >= bottom and b[1] >= bottom)
        ):
            continue
        if runs_through(a, b, left, top, right, bottom):
            inner = box.grown(-_GRAZE)
            return _HIT if any(runs_through(c, d, *inner) for c, d in pieces) else _GRAZING
    return 0.0


def _crossings(pieces: Sequence[_Piece], line: Sequence[Point]) -> int:
    """Return how often a way crosses a polyline."""
    count = 0
    for c, d in itertools.pairwise(line):
        left, right = (c[0], d[0]) if c[0] < d[0] else (d[0], c[0])
        top, bottom = (c[1], d[1]) if c[1] < d[1] else (d[1], c[1])
        for a, b in pieces:
            if (
                (a[0] < left and b[0] < left)
                or (a[0] > right and b[0] > right)
                or (a[1] < top and b[1] < top)
                or (a[1] > bottom and b[1] > bottom)
            ):
                continue
            count += cross(a, b, c, d)
    return count


def _probes(points: Sequence[Point]) -> list[Point]:
    """Return points of a way at which another would be mistaken for it; its ends may meet."""
    first, last = points[0], points[-1]
    if len(points) == 2:
        points = straight(first, last).points(_STEPS)
    return [
        point
        for point in points[2:-1:2]
        if math.dist(point, first) > _MEETING and math.dist(point, last) > _MEETING
    ]


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
