# SPDX-License-Identifier: Apache-2.0
"""Drawings travel as text and are put into pages without losing anything."""

from __future__ import annotations

import json

import pytest

from banso_desktop.drawing.marks import (
    Box,
    Cap,
    Circle,
    Close,
    CurveTo,
    Drawing,
    Family,
    Group,
    Icon,
    Join,
    Line,
    LineTo,
    MoveTo,
    Path,
    Pen,
    Point,
    Polygon,
    Polyline,
    Rect,
    RoundRect,
    Text,
    walk,
)
from banso_desktop.errors import FieldRefused
from banso_desktop.printing.placing import THINNEST, placed, scaled
from banso_desktop.printing.sheet_text import pack_sheet, unpack_sheet

PEN = Pen(1.3, "strain", (5.5, 4.25), Cap.ROUND, Join.BEVEL)
STEPS = (
    MoveTo(Point(1.0, 2.0)),
    LineTo(Point(3.0, 4.0)),
    CurveTo(Point(5.0, 6.0), Point(7.0, 8.0), Point(9.0, 10.0)),
    Close(),
)
EVERY_MARK = (
    Line(Point(0.0, 0.0), Point(10.0, 10.0), PEN),
    Polyline((Point(0.0, 0.0), Point(5.0, 5.0), Point(9.0, 1.0)), PEN),
    Polygon((Point(0.0, 0.0), Point(5.0, 5.0), Point(9.0, 1.0)), None, "badge"),
    Path(STEPS, PEN, "ink"),
    Rect(Box(1.0, 2.0, 3.0, 4.0), PEN),
    RoundRect(Box(1.0, 2.0, 30.0, 40.0), 5.0, None, "informal_fill"),
    Circle(Point(5.0, 5.0), 4.0, Pen(0.9), "member_fill"),
    Text(Point(3.0, 4.0), "渡邉\U000e0100", 11.0, True, halo=2.0, family=Family.FIXED),
    Icon("school", Box(0.0, 0.0, 13.0, 13.0), STEPS),
)
SHEET = Drawing(100.0, 80.0, (*EVERY_MARK, Group((Group(EVERY_MARK, role="tie"),))), "")


def test_every_mark_comes_back() -> None:
    assert unpack_sheet(pack_sheet(SHEET)) == SHEET


def test_ids_of_what_is_drawn_stay_behind() -> None:
    sheet = Drawing(10.0, 10.0, (Group((), id="abcdefghijklmnopqrstuvwxyz", role="node"),))

    assert "abcdef" not in pack_sheet(sheet)
    assert unpack_sheet(pack_sheet(sheet)).marks == (Group((), role="node"),)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "7", '{"":"Line"}', '["Nothing",1]', '{"":"Drawing"}', "[" * 100_000],
)
def test_what_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(FieldRefused, match=r"paper\.picture"):
        unpack_sheet(text)


def test_the_text_is_json() -> None:
    assert json.loads(pack_sheet(SHEET))["width"] == 100.0


def test_a_drawing_that_fits_keeps_its_size_in_the_middle() -> None:
    sheet = Drawing(100.0, 50.0, (Circle(Point(50.0, 25.0), 10.0, Pen(1.3)),))

    (circle,) = placed(sheet, Box(0.0, 0.0, 300.0, 150.0))

    assert circle == Circle(Point(150.0, 75.0), 10.0, Pen(1.3))


def test_a_drawing_too_large_is_made_smaller_as_a_whole() -> None:
    sheet = Drawing(200.0, 100.0, EVERY_MARK)

    marks = placed(sheet, Box(10.0, 10.0, 110.0, 110.0))

    (line,) = (mark for mark in walk(marks) if isinstance(mark, Line))
    (text,) = (mark for mark in walk(marks) if isinstance(mark, Text))
    assert line.start == Point(10.0, 35.0)
    assert line.end == Point(15.0, 40.0)
    assert text.size == 5.5
    assert len(marks) == len(EVERY_MARK)


def test_no_line_gets_too_thin_to_print() -> None:
    small = scaled(Group(EVERY_MARK), 0.2)

    pens = [getattr(mark, "pen", None) for mark in walk([small])]
    assert min(pen.width for pen in pens if pen is not None) == THINNEST
