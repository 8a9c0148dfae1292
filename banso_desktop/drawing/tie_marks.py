# SPDX-License-Identifier: Apache-2.0
"""A tie's curve -> marks: plain, dashed, zigzag or railway, with heads and bars."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

from banso_desktop.drawing.geometry import Curve
from banso_desktop.drawing.marks import (
    Line,
    Mark,
    MoveTo,
    Path,
    Pen,
    Point,
    Polygon,
    Polyline,
    quadratic,
)
from banso_desktop.drawing.symbols import StrainSign
from banso_desktop.drawing.tie_looks import (
    BAR_LENGTH,
    BAR_PITCH,
    BAR_WIDTH,
    BREAK_GAP,
    HEAD_STOP,
    WAVE,
    TieLook,
)

_FINE = 48
_LEAST_WAVES = 3
_QUIET_STEPS = 2
_SLANT = math.radians(62)
_SLEEPER = 3.6
_SLEEPER_PEN = 0.9


def tie_marks(
    curve: Curve,
    look: TieLook,
    heads: tuple[bool, bool],
    bars: float | None,
    sign: StrainSign,
    least_width: float = 0.0,
) -> tuple[Mark, ...]:
    """Return the marks of a tie.

    Args:
        curve: From edge to edge.
        look: Widths and patterns.
        heads: Whether an arrow head stands at the start and at the end.
        bars: Parameter where the bars of a broken tie stand, None for none.
        sign: How strain is drawn.
        least_width: No line is thinner.
    """
    way = _Way(curve)
    pen = Pen(max(look.width, least_width), look.ink, look.dash)
    stop = look.head_length * HEAD_STOP
    first = stop if heads[0] else 0.0
    last = way.length - (stop if heads[1] else 0.0)
    if first >= last:
        first, last = 0.0, way.length
    marks: list[Mark] = []
    if look.amplitude and sign is StrainSign.ZIGZAG:
        marks.append(Polyline(tuple(_zigzag(way, first, last, look.amplitude)), pen))
    elif bars is not None and look.is_broken:
        middle = way.reached(bars)
        for begin, end in ((first, middle - BREAK_GAP), (middle + BREAK_GAP, last)):
            if end > begin:
                marks.append(way.piece(begin, end, pen))
    else:
        marks.append(way.piece(first, last, pen))
        if look.amplitude:
            marks += _sleepers(way, first, last, look, max(_SLEEPER_PEN, least_width))
    if bars is not None and look.has_bars:
        marks += _bars(way, bars, look)
    if heads[0]:
        marks.append(_head(way, 0.0, look))
    if heads[1]:
        marks.append(_head(way, way.length, look))
    return tuple(marks)


class _Way:
    """A curve by the length walked along it, in points."""

    def __init__(self, curve: Curve) -> None:
        self._curve = curve
        points = curve.points(_FINE)
        steps = (math.dist(a, b) for a, b in itertools.pairwise(points))
        self._reached = [0.0, *itertools.accumulate(steps)]

    @property
    def length(self) -> float:
        return self._reached[-1]

    def parameter(self, walked: float) -> float:
        for at, (low, high) in enumerate(itertools.pairwise(self._reached)):
            if walked <= high and high > low:
                return min(1.0, max(0.0, (at + (walked - low) / (high - low)) / _FINE))
        return 1.0

    def reached(self, parameter: float) -> float:
        at = min(int(parameter * _FINE), _FINE - 1)
        rest = parameter * _FINE - at
        return self._reached[at] + rest * (self._reached[at + 1] - self._reached[at])

    def at(self, walked: float) -> Point:
        return self._curve.at(self.parameter(walked))

    def heading(self, walked: float) -> Point:
        return self._curve.heading(self.parameter(walked))

    def beside(self, walked: float, aside: float) -> Point:
        at, along = self.at(walked), self.heading(walked)
        return Point(at.x - along.y * aside, at.y + along.x * aside)

    def piece(self, begin: float, end: float, pen: Pen) -> Mark:
        part = self._curve.part(self.parameter(begin), self.parameter(end))
        half = Point((part.start.x + part.end.x) / 2, (part.start.y + part.end.y) / 2)
        if math.dist(half, part.control) < 0.05:
            return Line(part.start, part.end, pen)
        return Path((MoveTo(part.start), quadratic(*part)), pen)


def _zigzag(way: _Way, first: float, last: float, amplitude: float) -> Iterator[Point]:
    """Yield corners: quiet ends, then at least three waves, each 8 pt long where there is room."""
    length = last - first
    quiet = min(_QUIET_STEPS * WAVE / 2, length / 6)
    halves = max(2 * _LEAST_WAVES, round((length - 2 * quiet) / (WAVE / 2)))
    step = (length - 2 * quiet) / halves
    yield way.at(first)
    yield way.at(first + quiet)
    for number in range(halves):
        side = amplitude if number % 2 == 0 else -amplitude
        yield way.beside(first + quiet + (number + 0.5) * step, side)
    yield way.at(last - quiet)
    yield way.at(last)


def _sleepers(way: _Way, first: float, last: float, look: TieLook, pen: float) -> Iterator[Line]:
    count = max(_LEAST_WAVES, int((last - first) / WAVE))
    step = (last - first) / count
    half = _SLEEPER + look.width / 2
    for number in range(count):
        walked = first + (number + 0.5) * step
        yield Line(way.beside(walked, half), way.beside(walked, -half), Pen(pen, look.ink))


def _bars(way: _Way, parameter: float, look: TieLook) -> Sequence[Mark]:
    middle = way.reached(parameter)
    along = way.heading(middle)
    if look.is_walled:
        half = BAR_LENGTH / 2
        return (Line(way.beside(middle, half), way.beside(middle, -half), Pen(2.6, look.ink)),)
    angle = math.atan2(along.y, along.x) + _SLANT
    dx, dy = math.cos(angle) * BAR_LENGTH / 2, math.sin(angle) * BAR_LENGTH / 2
    bars: list[Mark] = []
    for side in (-0.5, 0.5):
        at = way.at(middle + side * BAR_PITCH)
        bars.append(
            Line(Point(at.x - dx, at.y - dy), Point(at.x + dx, at.y + dy), Pen(BAR_WIDTH, look.ink))
        )
    return bars


def _head(way: _Way, walked: float, look: TieLook) -> Polygon:
    """Return a filled head whose tip lies at the end of the way."""
    tip = way.at(walked)
    back = way.at(look.head_length if walked == 0.0 else walked - look.head_length)
    length = math.dist(tip, back) or 1.0
    ux, uy = (tip.x - back.x) / length, (tip.y - back.y) / length
    base = Point(tip.x - ux * look.head_length, tip.y - uy * look.head_length)
    half = look.head_half
    return Polygon(
        (
            tip,
            Point(base.x - uy * half, base.y + ux * half),
            Point(base.x + uy * half, base.y - ux * half),
        ),
        None,
        look.ink,
    )
