# SPDX-License-Identifier: Apache-2.0
"""What lies near a box, quickly: boxes and line pieces sorted into square cells."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from banso_desktop.drawing.marks import Box, Point

_EDGE = 44.0


class NamedBoxes:
    """Boxes with whom they belong to, found along a line."""

    def __init__(self, boxes: Iterable[tuple[str, Box]]) -> None:
        self._cells: defaultdict[tuple[int, int], list[tuple[str, Box]]] = defaultdict(list)
        for entry in boxes:
            for cell in _cells(*entry[1]):
                self._cells[cell].append(entry)

    def along(self, points: Sequence[Point], but: tuple[str, str]) -> set[Box]:
        """Return the boxes in the cells a polyline touches, without those of ``but``."""
        found: set[Box] = set()
        cells: set[tuple[int, int]] = set()
        for a, b in _short_pieces(points):
            left, right = (a[0], b[0]) if a[0] < b[0] else (b[0], a[0])
            top, bottom = (a[1], b[1]) if a[1] < b[1] else (b[1], a[1])
            cells.update(_cells(left, top, right, bottom))
        for cell in cells:
            for name, box in self._cells.get(cell, ()):
                if name not in but:
                    found.add(box)
        return found


class Cells:
    """Boxes and pieces of lines, found by the cells they lie in.

    Attributes:
        boxes: Every box added, in that order.
    """

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self._boxes: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
        self._pieces: defaultdict[tuple[int, int], list[tuple[str, Point, Point]]] = defaultdict(
            list
        )

    def add_box(self, box: Box) -> None:
        """Add a box."""
        self.boxes.append(box)
        for cell in _cells(box[0], box[1], box[2], box[3]):
            self._boxes[cell].append(box)

    def add_line(self, name: str, points: Sequence[Point]) -> None:
        """Add a polyline under a name; long pieces are cut so that few cells hold each."""
        for a, b in _short_pieces(points):
            left, right = (a[0], b[0]) if a[0] < b[0] else (b[0], a[0])
            top, bottom = (a[1], b[1]) if a[1] < b[1] else (b[1], a[1])
            for cell in _cells(left, top, right, bottom):
                self._pieces[cell].append((name, a, b))

    def boxes_met(self, box: Box) -> int:
        """Return how many of the boxes overlap ``box`` (one in several cells may count twice)."""
        left, top, right, bottom = box
        count = 0
        for cell in _cells(left, top, right, bottom):
            for other in self._boxes.get(cell, ()):
                if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
                    count += 1
        return count

    def lines_met(self, box: Box, own: str = "") -> int:
        """Return how many lines, other than ``own``, run through ``box``."""
        left, top, right, bottom = box
        met: set[str] = set()
        for cell in _cells(left, top, right, bottom):
            for name, a, b in self._pieces.get(cell, ()):
                if (
                    name == own
                    or (a[0] <= left and b[0] <= left)
                    or (a[0] >= right and b[0] >= right)
                    or (a[1] <= top and b[1] <= top)
                    or (a[1] >= bottom and b[1] >= bottom)
                    or name in met
                ):
                    continue
                if runs_through(a, b, left, top, right, bottom):
                    met.add(name)
        return len(met)


def runs_through(a: Point, b: Point, left: float, top: float, right: float, bottom: float) -> bool:
    """Tell whether the segment a-b has a point inside a box, by the sides of its corners."""
    ax, ay = a
    bx, by = b
    if (
        (ax <= left and bx <= left)
        or (ax >= right and bx >= right)
        or (ay <= top and by <= top)
        or (ay >= bottom and by >= bottom)
    ):
        return False
    dx, dy = bx - ax, by - ay
    one = dx * (top - ay) - dy * (left - ax)
    two = dx * (top - ay) - dy * (right - ax)
    three = dx * (bottom - ay) - dy * (right - ax)
    four = dx * (bottom - ay) - dy * (left - ax)
    return not (
        (one > 0 and two > 0 and three > 0 and four > 0)
        or (one < 0 and two < 0 and three < 0 and four < 0)
    )


def _cells(left: float, top: float, right: float, bottom: float) -> Iterable[tuple[int, int]]:
    first, last = int(left // _EDGE), int(right // _EDGE)
    low, high = int(top // _EDGE), int(bottom // _EDGE)
    if first == last and low == high:
        return ((first, low),)
    return [(column, row) for column in range(first, last + 1) for row in range(low, high + 1)]


def _short_pieces(points: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
    before = points[0]
    for after in points[1:]:
        dx, dy = after[0] - before[0], after[1] - before[1]
        count = max(1, math.ceil(max(abs(dx), abs(dy)) / _EDGE))
        here = before
        for at in range(1, count + 1):
            there = Point(before[0] + dx * at / count, before[1] + dy * at / count)
            yield here, there
            here = there
        before = after
