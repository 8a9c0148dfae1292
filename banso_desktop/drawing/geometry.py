# SPDX-License-Identifier: Apache-2.0
"""Plane geometry of curves and boxes, in points, y down.

Pure functions on :class:`~banso_desktop.drawing.marks.Point`; a curve is one quadratic Bézier
piece, as a tie of the map is.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple

from banso_desktop.drawing.marks import Box, Point


class Curve(NamedTuple):
    """One quadratic Bézier piece; straight where the control point is the middle."""

    start: Point
    control: Point
    end: Point

    def at(self, t: float) -> Point:
        """Return the point at parameter ``t`` in 0..1."""
        u = 1.0 - t
        a, b, c = u * u, 2.0 * u * t, t * t
        return Point(
            a * self.start.x + b * self.control.x + c * self.end.x,
            a * self.start.y + b * self.control.y + c * self.end.y,
        )

    def heading(self, t: float) -> Point:
        """Return the unit vector along the curve at ``t``, from start to end."""
        u = 1.0 - t
        dx = u * (self.control.x - self.start.x) + t * (self.end.x - self.control.x)
        dy = u * (self.control.y - self.start.y) + t * (self.end.y - self.control.y)
        length = math.hypot(dx, dy)
        return Point(dx / length, dy / length) if length > 1e-9 else Point(1.0, 0.0)

    def part(self, t0: float, t1: float) -> Curve:
        """Return the piece between two parameters, itself a quadratic piece."""
        start, end = self.at(t0), self.at(t1)
        u0, u1 = 1.0 - t0, 1.0 - t1
        a, b, c = u0 * u1, u0 * t1 + t0 * u1, t0 * t1
        control = Point(
            a * self.start.x + b * self.control.x + c * self.end.x,
            a * self.start.y + b * self.control.y + c * self.end.y,
        )
        return Curve(start, control, end)

    def points(self, count: int) -> tuple[Point, ...]:
        """Return ``count + 1`` points at equal steps of the parameter."""
        (sx, sy), (cx, cy), (ex, ey) = self
        found: list[Point] = []
        for i in range(count + 1):
            t = i / count
            u = 1.0 - t
            a, b, c = u * u, 2.0 * u * t, t * t
            found.append(Point(a * sx + b * cx + c * ex, a * sy + b * cy + c * ey))
        return tuple(found)

    def length(self, count: int = 16) -> float:
        """Return the length of the curve, by chords."""
        points = self.points(count)
        return sum(math.dist(a, b) for a, b in itertools.pairwise(points))

    @property
    def box(self) -> Box:
        """The box of the three points; the curve lies inside."""
        xs = (self.start.x, self.control.x, self.end.x)
        ys = (self.start.y, self.control.y, self.end.y)
        return Box(min(xs), min(ys), max(xs), max(ys))


def straight(start: Point, end: Point) -> Curve:
    """Return the straight curve between two points."""
    return Curve(start, middle(start, end), end)


def bent(start: Point, end: Point, offset: float, skew: float = 0.0) -> Curve:
    """Return the curve whose middle stands ``offset`` points aside of the straight way.

    Args:
        start: Where it begins.
        end: Where it ends.
        offset: Points, positive to the right hand of who walks it on the sheet.
        skew: How far the bulge moves towards the end, as a part of the length; negative
            towards the start.
    """
    dx, dy = end.x - start.x, end.y - start.y
    length = math.hypot(dx, dy) or 1.0
    half = Point((start.x + end.x) / 2 + skew * dx, (start.y + end.y) / 2 + skew * dy)
    return Curve(
        start,
        Point(half.x - 2.0 * offset * dy / length, half.y + 2.0 * offset * dx / length),
        end,
    )


def middle(a: Point, b: Point) -> Point:
    """Return the point half way."""
    return Point((a.x + b.x) / 2.0, (a.y + b.y) / 2.0)


def way_points(curve: Curve, count: int = 12) -> tuple[Point, ...]:
    """Return corners of a curve: its two ends where it is straight, else ``count`` pieces."""
    half = middle(curve.start, curve.end)
    if abs(half.x - curve.control.x) + abs(half.y - curve.control.y) < 0.05:
        return (curve.start, curve.end)
    return curve.points(count)


def parallel(points: Sequence[Point], aside: float) -> tuple[Point, ...]:
    """Return a polyline ``aside`` points beside another, corner by corner."""
    moved: list[Point] = []
    for at, (x, y) in enumerate(points):
        before, after = points[max(at - 1, 0)], points[min(at + 1, len(points) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1.0
        moved.append(Point(x - dy / length * aside, y + dx / length * aside))
    return tuple(moved)


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Tell whether the segments a-b and c-d cross; touching ends do not count."""
    abx, aby = b[0] - a[0], b[1] - a[1]
    one = abx * (c[1] - a[1]) - aby * (c[0] - a[0])
    two = abx * (d[1] - a[1]) - aby * (d[0] - a[0])
    if one * two >= 0.0:
        return False
    cdx, cdy = d[0] - c[0], d[1] - c[1]
    three = cdx * (a[1] - c[1]) - cdy * (a[0] - c[0])
    four = cdx * (b[1] - c[1]) - cdy * (b[0] - c[0])
    return three * four < 0.0


def segment_meets_box(a: Point, b: Point, box: Box) -> bool:
    """Tell whether a segment has a point inside the box (Liang and Barsky 1984)."""
    ax, ay = a
    dx, dy = b[0] - ax, b[1] - ay
    low, high = 0.0, 1.0
    for delta, near, far in (
        (dx, box[0] - ax, box[2] - ax),
        (dy, box[1] - ay, box[3] - ay),
    ):
        if abs(delta) < 1e-9:
            if near >= 0.0 or far <= 0.0:
                return False
            continue
        t0, t1 = near / delta, far / delta
        if t0 > t1:
            t0, t1 = t1, t0
        low, high = max(low, t0), min(high, t1)
        if low >= high:
            return False
    return True


def polyline_meets_box(points: Sequence[Point], box: Box) -> bool:
    """Tell whether a polyline runs through the inside of the box."""
    return any(segment_meets_box(a, b, box) for a, b in itertools.pairwise(points))


def box_of(points: Sequence[Point]) -> Box:
    """Return the smallest box holding the points."""
    xs = [point[0] for point in points]
    ys = [point[1] for point in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def inside_polygon(point: Point, polygon: Sequence[Point]) -> bool:
    """Tell whether a point lies inside a polygon (even-odd rule)."""
    x, y = point
    inside = False
    before = polygon[-1]
    for corner in polygon:
        if (corner[1] > y) != (before[1] > y) and x < (before[0] - corner[0]) * (y - corner[1]) / (
            before[1] - corner[1]
        ) + corner[0]:
            inside = not inside
        before = corner
    return inside
