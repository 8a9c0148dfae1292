# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from banso_desktop.drawing.marks import (
    Box,
    Circle,
    Close,
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
    Text,
    groups,
    quadratic,
    shifted,
    walk,
)

PEN = Pen(1.0)


def _at(curve_start: Point, curve: tuple[Point, Point, Point], t: float) -> Point:
    first, second, end = curve
    u = 1 - t
    return Point(
        u**3 * curve_start.x + 3 * u * u * t * first.x + 3 * u * t * t * second.x + t**3 * end.x,
        u**3 * curve_start.y + 3 * u * u * t * first.y + 3 * u * t * t * second.y + t**3 * end.y,
    )


@pytest.mark.parametrize("t", [0.0, 0.25, 0.5, 1.0])
def test_a_quadratic_piece_stays_the_same_curve_as_a_cubic(t: float) -> None:
    start, control, end = Point(0, 0), Point(30, 60), Point(90, 10)

    cubic = quadratic(start, control, end)

    u = 1 - t
    wanted = (
        u * u * start.x + 2 * u * t * control.x + t * t * end.x,
        u * u * start.y + 2 * u * t * control.y + t * t * end.y,
    )
    assert _at(start, (cubic.first, cubic.second, cubic.to), t) == pytest.approx(wanted)


def test_boxes_that_only_touch_do_not_meet() -> None:
    box = Box(0, 0, 10, 10)

    assert not box.meets(Box(10, 0, 20, 10))
    assert box.meets(Box(9.9, 9.9, 20, 20))


def test_walking_yields_marks_in_the_order_of_painting() -> None:
    first, second, third = (Circle(Point(i, 0), 1) for i in range(3))

    nested = (first, Group((Group((second,)), third), role="node"))

    assert list(walk(nested)) == [first, second, third]


def test_groups_are_found_by_role_at_any_depth() -> None:
    inner = Group((), id="b", role="badge")
    outer = Group((inner,), id="a", role="node")

    assert list(groups((outer,), "badge")) == [inner]
    assert list(groups((outer,))) == [outer, inner]


@pytest.mark.parametrize(
    ("mark", "moved"),
    [
        (Line(Point(0, 0), Point(1, 1), PEN), Line(Point(2, 3), Point(3, 4), PEN)),
        (Polyline((Point(0, 0),), PEN), Polyline((Point(2, 3),), PEN)),
        (Polygon((Point(0, 0),)), Polygon((Point(2, 3),))),
        (Rect(Box(0, 0, 1, 1)), Rect(Box(2, 3, 3, 4))),
        (RoundRect(Box(0, 0, 1, 1), 1), RoundRect(Box(2, 3, 3, 4), 1)),
        (Circle(Point(0, 0), 5), Circle(Point(2, 3), 5)),
        (Text(Point(0, 0), "母", 9), Text(Point(2, 3), "母", 9)),
        (
            Path((MoveTo(Point(0, 0)), LineTo(Point(1, 1)), Close())),
            Path((MoveTo(Point(2, 3)), LineTo(Point(3, 4)), Close())),
        ),
        (
            Icon("home", Box(0, 0, 1, 1), (MoveTo(Point(0, 0)),)),
            Icon("home", Box(2, 3, 3, 4), (MoveTo(Point(2, 3)),)),
        ),
        (Group((Circle(Point(0, 0), 1),), id="x"), Group((Circle(Point(2, 3), 1),), id="x")),
    ],
)
def test_shifting_moves_every_kind_of_mark(mark: Mark, moved: Mark) -> None:
    assert shifted(mark, 2, 3) == moved
