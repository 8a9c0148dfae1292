# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.drawing.cells import Cells, runs_through
from banso_desktop.drawing.geometry import (
    Curve,
    bent,
    cross,
    inside_polygon,
    segment_meets_box,
    straight,
    way_points,
)
from banso_desktop.drawing.marks import Box, Point

COORDINATE = st.integers(-50, 150).map(float)
POINT = st.builds(Point, COORDINATE, COORDINATE)
BOX = Box(0, 0, 100, 60)


@given(POINT, POINT)
def test_both_tests_of_a_segment_and_a_box_agree(a: Point, b: Point) -> None:
    on_edge = any(
        abs(value - edge) < 1e-9
        for p in (a, b)
        for value, edge in ((p.x, 0), (p.x, 100), (p.y, 0), (p.y, 60))
    )
    if not on_edge and a != b:
        inner = segment_meets_box(a, b, BOX.grown(-1e-6))
        outer = segment_meets_box(a, b, BOX.grown(1e-6))
        if inner == outer:
            assert runs_through(a, b, *BOX) == inner


@given(POINT, POINT, POINT, st.floats(0, 1), st.floats(0, 1))
def test_a_part_of_a_curve_lies_on_it(a: Point, b: Point, c: Point, t: float, u: float) -> None:
    curve = Curve(a, b, c)
    low, high = min(t, u), max(t, u)

    part = curve.part(low, high)

    for share in (0.0, 0.5, 1.0):
        wanted = curve.at(low + share * (high - low))
        assert part.at(share) == pytest.approx(wanted, abs=1e-6)


def test_a_bend_stands_aside_of_the_middle() -> None:
    curve = bent(Point(0, 0), Point(100, 0), 20)

    assert curve.at(0.5) == Point(50, 20)


def test_a_straight_way_has_two_corners_and_a_bent_one_many() -> None:
    assert len(way_points(straight(Point(0, 0), Point(10, 0)))) == 2
    assert len(way_points(bent(Point(0, 0), Point(10, 0), 3))) == 13


def test_the_heading_points_along_the_curve() -> None:
    assert straight(Point(0, 0), Point(0, 5)).heading(0.3) == Point(0, 1)
    assert math.hypot(*bent(Point(0, 0), Point(9, 4), 3).heading(0.2)) == pytest.approx(1)


def test_a_curve_of_no_length_has_a_heading_all_the_same() -> None:
    assert straight(Point(1, 1), Point(1, 1)).heading(0.5) == Point(1, 0)


def test_segments_that_only_touch_do_not_cross() -> None:
    assert cross(Point(0, 0), Point(10, 10), Point(0, 10), Point(10, 0))
    assert not cross(Point(0, 0), Point(10, 0), Point(5, 0), Point(5, 9))


def test_a_point_inside_a_polygon_is_found() -> None:
    house = (Point(0, 5), Point(5, 0), Point(10, 5), Point(10, 15), Point(0, 15))

    assert inside_polygon(Point(5, 8), house)
    assert not inside_polygon(Point(1, 1), house)


@given(st.lists(st.tuples(POINT, POINT), max_size=12), POINT)
def test_cells_find_the_lines_a_scan_finds(lines: list[tuple[Point, Point]], corner: Point) -> None:
    box = Box(corner.x, corner.y, corner.x + 30.5, corner.y + 12.5)
    cells = Cells()
    for number, line in enumerate(lines):
        cells.add_line(str(number), line)

    scanned = sum(runs_through(a, b, *box) for a, b in lines)

    assert abs(cells.lines_met(box) - scanned) <= sum(
        not runs_through(a, b, *box.grown(-1e-6)) and runs_through(a, b, *box.grown(1e-6))
        for a, b in lines
    )


def test_the_own_line_does_not_count() -> None:
    cells = Cells()
    cells.add_line("own", (Point(0, 5), Point(400, 5)))

    assert cells.lines_met(Box(10, 0, 20, 10), "own") == 0
    assert cells.lines_met(Box(200, 0, 210, 10)) == 1


def test_boxes_are_found_in_every_cell_they_reach_into() -> None:
    cells = Cells()
    cells.add_box(Box(0, 0, 300, 10))

    assert cells.boxes_met(Box(290, 2, 295, 4)) == 1
    assert cells.boxes_met(Box(301, 2, 305, 4)) == 0
