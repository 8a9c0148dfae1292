# SPDX-License-Identifier: Apache-2.0
"""Where those outside the family stand: 地域 on the left, 制度 on the right, few crossings.

Each side is an arc of places around the family; which node takes which place is decided by
whom its ties lead to, then bettered by exchanging neighbours. Same input, same result.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from banso_desktop.drawing.cells import runs_through
from banso_desktop.drawing.ecomap_metrics import Metrics
from banso_desktop.drawing.geometry import bent, cross
from banso_desktop.drawing.marks import Box, Point

_WIDEST_STEP = 78.0
_COLUMN_GAP = 6.0
_HIT = 2.0
_BENDS = (0.0, 22.0, -22.0, 44.0, -44.0)
_PER_BEND = 0.012
_PER_POINT = 0.002
_SMALL_SIDE = 16
_SMALL_MAP = 60
_ROUNDS = 4
_MOST_COLUMNS = 12
_NOBODY = "\0"
"""Begins the names of those who sit on empty places, so that a node may change to one."""


@dataclass(frozen=True, slots=True)
class Side:
    """The places of one side of the sheet.

    Attributes:
        is_right: Whether it is the right one.
        places: Where the inner edge of a box and its middle height may be, from the top.
        depth: From the sheet's edge to the inner edge of the innermost box.
    """

    is_right: bool
    places: tuple[Point, ...]
    depth: float

    def centre(self, at: int, box: Box) -> Point:
        """Return where the middle of a box stands that takes place ``at``."""
        edge = self.places[at]
        half = box.width / 2
        return Point(edge.x + half if self.is_right else edge.x - half, edge.y)


def columns_needed(count: int, tallest: float, height: float, metrics: Metrics) -> int:
    """Return on how many columns ``count`` boxes find room in a sheet's height."""
    per_column = max(
        1, int((height - 2 * metrics.margin + metrics.row_gap) // (tallest + metrics.row_gap))
    )
    return max(1, min(_MOST_COLUMNS, math.ceil(count / per_column)))


def side_depth(columns: int, widest: float, metrics: Metrics) -> float:
    """Return how far a side with so many columns reaches into the sheet."""
    return metrics.margin + columns * widest + (columns - 1) * _COLUMN_GAP


def side_places(
    count: int,
    is_right: bool,
    widest: float,
    tallest: float,
    sheet: tuple[float, float],
    middle: float,
    inset: float,
    metrics: Metrics,
) -> Side:
    """Return the places of one side, from the top.

    Args:
        count: Boxes to place.
        is_right: Which side.
        widest: Of the boxes.
        tallest: Of the boxes.
        sheet: Width and height.
        middle: Height of the family's middle; the places are centred on it if they can.
        inset: How far the arc bends towards the middle at its ends, in points.
        metrics: Sizes.
    """
    width, height = sheet
    columns = columns_needed(count, tallest, height, metrics)
    free = height - 2 * metrics.margin - tallest
    step = min(_WIDEST_STEP / columns, free / max(count - 1, 1))
    least = metrics.margin + tallest / 2
    span = step * (count - 1)
    top = max(least, min(middle - span / 2, height - least - span))
    places: list[Point] = []
    for at in range(count):
        y = top + at * step
        column = at % columns  # the outermost first
        towards = (y - height / 2) / (height / 2)
        bend = inset * (1.0 - math.sqrt(max(0.0, 1.0 - towards * towards)))
        depth = side_depth(column + 1, widest, metrics) + bend
        places.append(Point(width - depth if is_right else depth, y))
    return Side(is_right, tuple(places), side_depth(columns, widest, metrics) + inset)


@dataclass(frozen=True, slots=True)
class Seating:
    """Whom the nodes are tied to, and what stands in the way.

    Attributes:
        ends: Node id -> other ends of its ties (persons, the household, nodes).
        fixed: Id -> place of everything that does not move.
        bodies: Id -> box of each member and animal.
    """

    ends: Mapping[str, Sequence[str]]
    fixed: Mapping[str, Point]
    bodies: Mapping[str, Box]


def seat(
    nodes: Sequence[Sequence[str]],
    sides: Sequence[Side],
    boxes: Mapping[str, Box],
    seating: Seating,
) -> list[list[str]]:
    """Return who takes which place: for each side an id per place, ``""`` where it stays empty.

    Args:
        nodes: Ids of each side, in the order they came.
        sides: As many; each with at least as many places.
        boxes: Box of each node, around (0, 0).
        seating: What the nodes are tied to.
    """
    nobody = Box(0.0, 0.0, 0.0, 0.0)
    empty = [
        [f"{_NOBODY}{at}.{number}" for number in range(len(side.places) - len(ids))]
        for at, (ids, side) in enumerate(zip(nodes, sides, strict=True))
    ]
    table = _Table(sides, {**boxes, **{name: nobody for names in empty for name in names}}, seating)
    for at, ids in enumerate(nodes):
        table.sit_down(at, [*ids, *empty[at]])
    for _ in range(2):  # the other side's nodes count as known now
        for at in range(len(nodes)):
            table.sort(at)
    for _ in range(_ROUNDS):
        better = [table.exchange(at) for at in range(len(nodes))]
        if not any(better):
            break
    return [[name if name in boxes else "" for name in order] for order in table.order]


class _Table:
    """Who sits where, while it is being bettered."""

    def __init__(self, sides: Sequence[Side], boxes: Mapping[str, Box], seating: Seating) -> None:
        self._sides = sides
        self._boxes = boxes
        self._seating = seating
        self.order: list[list[str]] = [[] for _ in sides]
        self.places: dict[str, Point] = {}
        self._hits: dict[tuple[str, Point], float] = {}
        self._is_small = sum(map(len, seating.ends.values())) <= _SMALL_MAP

    def sit_down(self, side: int, ids: Sequence[str]) -> None:
        self.order[side] = list(ids)
        self._put(side)
        self.sort(side)

    def sort(self, side: int) -> None:
        """Order a side by the height of those its nodes are tied to."""
        height = {name: self._pull(name, side) for name in self.order[side]}
        middle = sum(place.y for place in self._sides[side].places) / max(
            1, len(self._sides[side].places)
        )
        ranks = {name: at for at, name in enumerate(self.order[side])}
        self.order[side].sort(
            key=lambda name: (
                height[name] if height[name] is not None else middle,
                ranks[name],
            )
        )
        self._put(side)

    def exchange(self, side: int) -> bool:
        """Exchange pairs where that makes fewer crossings; tell whether any was."""
        order = self.order[side]
        count = len(order)
        reach = count if self._is_small and count <= _SMALL_SIDE else 1
        is_better = False
        for one in range(count):
            for two in range(one + 1, min(count, one + reach + 1)):
                before = self._cost(order[one], order[two])
                self._swap(side, one, two)
                if self._cost(order[one], order[two]) < before - 1e-6:
                    is_better = True
                else:
                    self._swap(side, one, two)
        return is_better

    def _put(self, side: int) -> None:
        for at, name in enumerate(self.order[side]):
            self.places[name] = self._sides[side].centre(at, self._boxes[name])

    def _swap(self, side: int, one: int, two: int) -> None:
        order = self.order[side]
        order[one], order[two] = order[two], order[one]
        for at in (one, two):
            self.places[order[at]] = self._sides[side].centre(at, self._boxes[order[at]])

    def _place(self, name: str) -> Point | None:
        return self.places.get(name) or self._seating.fixed.get(name)

    def _pull(self, name: str, side: int) -> float | None:
        ends = [self._place(other) for other in self._seating.ends.get(name, ())]
        own = self.order[side]
        heights = [
            end.y
            for other, end in zip(self._seating.ends.get(name, ()), ends, strict=True)
            if end is not None and other not in own
        ]
        return sum(heights) / len(heights) if heights else None

    def _ways(self, name: str) -> list[tuple[Point, Point]]:
        here = self.places[name]
        ends = (self._place(other) for other in self._seating.ends.get(name, ()))
        return [(here, end) for end in ends if end is not None]

    def _cost(self, one: str, two: str) -> float:
        """Return the crossings, hits and length of the ties of two nodes."""
        mine, theirs = self._ways(one), self._ways(two)
        total = self._hit(one) + self._hit(two)
        total += sum(cross(a, b, c, d) for a, b in mine for c, d in theirs)
        if self._is_small:
            for name in self.places:
                if name not in (one, two):
                    ways = self._ways(name)
                    total += sum(cross(a, b, c, d) for a, b in (*mine, *theirs) for c, d in ways)
        return total + _PER_POINT * sum(
            abs(a.x - b.x) + 2.0 * abs(a.y - b.y) for a, b in (*mine, *theirs)
        )

    def _hit(self, name: str) -> float:
        """Return how much stands in the way of a node's ties where it sits."""
        here = self.places[name]
        known = self._hits.get((name, here))
        if known is None:
            known = 0.0
            for other in self._seating.ends.get(name, ()):
                end = self._place(other)
                if end is not None:
                    known += self._least_hit(here, end, other)
            self._hits[name, here] = known
        return known

    def _least_hit(self, here: Point, end: Point, other: str) -> float:
        """Return the cheapest of a straight way and four bent ones."""
        bodies = [box for body, box in self._seating.bodies.items() if body != other]
        least = math.inf
        for bend in _BENDS:
            price = abs(bend) * _PER_BEND
            if price >= least:
                break
            half = bent(here, end, bend).at(0.5)
            for box in bodies:
                if runs_through(here, half, *box) or runs_through(half, end, *box):
                    price += _HIT
            least = min(least, price)
        return least
