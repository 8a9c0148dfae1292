# SPDX-License-Identifier: Apache-2.0
"""Putting a finished drawing into a part of a page."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from banso_desktop.drawing.marks import (
    Box,
    Circle,
    Close,
    CurveTo,
    Drawing,
    Group,
    Icon,
    Line,
    LineTo,
    Mark,
    MoveTo,
    Path,
    Pen,
    Point,
    Polygon,
    Polyline,
    Rect,
    RoundRect,
    Step,
    Text,
    shifted,
)

THINNEST: Final = 0.75
"""No line gets thinner than this, however small a drawing is made (ux.md §3.6)."""


def placed(drawing: Drawing, area: Box) -> tuple[Mark, ...]:
    """Return a drawing's marks in the middle of an area of the page.

    A drawing larger than the area is made smaller as a whole; a smaller one keeps its size.
    """
    factor = min(1.0, area.width / drawing.width, area.height / drawing.height)
    left = area.left + (area.width - drawing.width * factor) / 2
    top = area.top + (area.height - drawing.height * factor) / 2
    if factor == 1.0:
        return tuple(shifted(mark, left, top) for mark in drawing.marks)
    return tuple(shifted(scaled(mark, factor), left, top) for mark in drawing.marks)


def scaled(mark: Mark, factor: float) -> Mark:
    """Return the mark made larger or smaller around the sheet's origin."""
    match mark:
        case Group():
            return replace(mark, marks=tuple(scaled(each, factor) for each in mark.marks))
        case Line():
            start, end = _point(mark.start, factor), _point(mark.end, factor)
            return Line(start, end, _pen(mark.pen, factor))
        case Polyline():
            return Polyline(_points(mark.points, factor), _pen(mark.pen, factor))
        case Polygon():
            return replace(mark, points=_points(mark.points, factor), pen=_maybe(mark.pen, factor))
        case Path():
            return replace(mark, steps=_steps(mark.steps, factor), pen=_maybe(mark.pen, factor))
        case Icon():
            return replace(mark, box=_box(mark.box, factor), steps=_steps(mark.steps, factor))
        case Rect():
            return replace(mark, box=_box(mark.box, factor), pen=_maybe(mark.pen, factor))
        case RoundRect():
            return RoundRect(
                _box(mark.box, factor), mark.radius * factor, _maybe(mark.pen, factor), mark.fill
            )
        case Circle():
            return Circle(
                _point(mark.centre, factor),
                mark.radius * factor,
                _maybe(mark.pen, factor),
                mark.fill,
            )
        case Text():
            return replace(
                mark,
                at=_point(mark.at, factor),
                size=mark.size * factor,
                halo=mark.halo * factor,
            )


def _point(point: Point, factor: float) -> Point:
    return Point(point.x * factor, point.y * factor)


def _points(points: tuple[Point, ...], factor: float) -> tuple[Point, ...]:
    return tuple(_point(point, factor) for point in points)


def _box(box: Box, factor: float) -> Box:
    return Box(*(edge * factor for edge in box))


def _maybe(pen: Pen | None, factor: float) -> Pen | None:
    return None if pen is None else _pen(pen, factor)


def _pen(pen: Pen, factor: float) -> Pen:
    dash = tuple(length * factor for length in pen.dash)
    return replace(pen, width=max(THINNEST, pen.width * factor), dash=dash)


def _steps(steps: tuple[Step, ...], factor: float) -> tuple[Step, ...]:
    turned: list[Step] = []
    for step in steps:
        match step:
            case MoveTo(to):
                turned.append(MoveTo(_point(to, factor)))
            case LineTo(to):
                turned.append(LineTo(_point(to, factor)))
            case CurveTo(first, second, to):
                turned.append(
                    CurveTo(_point(first, factor), _point(second, factor), _point(to, factor))
                )
            case Close():
                turned.append(step)
    return tuple(turned)
