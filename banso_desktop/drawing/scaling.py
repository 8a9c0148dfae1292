# SPDX-License-Identifier: Apache-2.0
"""Marks larger or smaller as a whole: a map that needs more room than its sheet has."""

from __future__ import annotations

from dataclasses import replace

from banso_desktop.drawing.marks import (
    Box,
    Circle,
    Group,
    Icon,
    Line,
    Mark,
    Path,
    Pen,
    Point,
    Polygon,
    Polyline,
    Rect,
    RoundRect,
    Step,
    Text,
)


def scaled(mark: Mark, factor: float) -> Mark:
    """Return the mark ``factor`` times as large, seen from the origin; lines and text too."""
    if isinstance(mark, Group):
        return replace(mark, marks=tuple(scaled(each, factor) for each in mark.marks))

    def go(point: Point) -> Point:
        return Point(point.x * factor, point.y * factor)

    def size(box: Box) -> Box:
        return Box(*(edge * factor for edge in box))

    def pen(pen: Pen) -> Pen:
        dash = tuple(length * factor for length in pen.dash)
        return replace(pen, width=pen.width * factor, dash=dash)

    match mark:
        case Line():
            return replace(mark, start=go(mark.start), end=go(mark.end), pen=pen(mark.pen))
        case Polyline():
            return replace(mark, points=tuple(map(go, mark.points)), pen=pen(mark.pen))
        case Icon():
            return replace(mark, box=size(mark.box), steps=_scaled_steps(mark.steps, factor))
        case Text():
            return replace(mark, at=go(mark.at), size=mark.size * factor, halo=mark.halo * factor)
        case _:
            pass
    outline = pen(mark.pen) if mark.pen is not None else None
    match mark:
        case Polygon():
            return replace(mark, points=tuple(map(go, mark.points)), pen=outline)
        case Path():
            return replace(mark, steps=_scaled_steps(mark.steps, factor), pen=outline)
        case Rect():
            return replace(mark, box=size(mark.box), pen=outline)
        case RoundRect():
            return replace(mark, box=size(mark.box), radius=mark.radius * factor, pen=outline)
        case Circle():
            return replace(mark, centre=go(mark.centre), radius=mark.radius * factor, pen=outline)


def _scaled_steps(steps: tuple[Step, ...], factor: float) -> tuple[Step, ...]:
    return tuple(
        type(step)(*(Point(point.x * factor, point.y * factor) for point in step)) for step in steps
    )
