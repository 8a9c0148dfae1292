# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.map_facts import facts_at
from banso_desktop.drawing.ecomap_picture import paper_style, picture
from banso_desktop.drawing.marks import (
    Anchor,
    Box,
    Cap,
    Circle,
    Drawing,
    Family,
    Group,
    Line,
    Mark,
    Pen,
    Point,
    Rect,
    Text,
)
from banso_desktop.drawing.themes import Surface, load_theme
from banso_desktop.gui.painter import MarkPainter, QtFonts, image_of
from tests.fakes.map_checks import fonts, icons
from tests.fakes.sato_household import NOW, sato

MONO = load_theme(Surface.MONO)
BIZ = pytest.mark.needs("font-biz-ud")


@pytest.fixture
def qt_fonts(qapp: QApplication) -> QtFonts:
    return QtFonts(fonts())


@pytest.fixture
def ink(qt_fonts: QtFonts) -> Callable[..., QRect]:
    """The box of the dark pixels of some marks, four pixels a point."""

    def box(*marks: Mark) -> QRect:
        image = image_of(Drawing(200, 100, marks), qt_fonts, MONO, 4.0)
        dark = [
            (x, y)
            for y in range(0, image.height(), 2)
            for x in range(0, image.width(), 2)
            if image.pixelColor(x, y).lightness() < 128
        ]
        if not dark:
            return QRect()
        xs, ys = [x for x, _ in dark], [y for _, y in dark]
        return QRect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    return box


@BIZ
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("family", [Family.SANS, Family.FIXED])
def test_qt_draws_text_as_wide_as_it_was_measured(
    qt_fonts: QtFonts, family: Family, bold: bool
) -> None:
    text = "民生委員 髙橋さん、AVトヨ 令和8年11月20日（金）"
    (run,) = fonts().runs(text, family, bold)

    drawn = QFontMetricsF(qt_fonts.font_of(run.face)).horizontalAdvance(text) * 10 / 128

    assert drawn == pytest.approx(fonts().measure(text, 10, bold, family), abs=0.05)


@BIZ
def test_the_font_is_the_file_that_was_found(qt_fonts: QtFonts) -> None:
    face = fonts().face(Family.SANS)
    assert face is not None

    assert qt_fonts.font_of(face).family() in face.names


def test_a_flat_line_ends_where_it_ends(ink: Callable[..., QRect]) -> None:
    flat = ink(Line(Point(50, 50), Point(100, 50), Pen(10)))
    square = ink(Line(Point(50, 50), Point(100, 50), Pen(10, cap=Cap.SQUARE)))

    assert flat.left() == pytest.approx(200, abs=2)
    assert square.left() == pytest.approx(180, abs=2)


def test_dashes_are_lengths_in_points(qt_fonts: QtFonts) -> None:
    line = Line(Point(0, 50), Point(200, 50), Pen(4, dash=(20, 10)))

    image = image_of(Drawing(200, 100, (line,)), qt_fonts, MONO, 1.0)

    dark = [x for x in range(200) if image.pixelColor(x, 50).lightness() < 128]
    assert dark[:21] == [*range(20), 30]


def test_text_is_anchored_by_its_measured_width(ink: Callable[..., QRect]) -> None:
    width = fonts().measure("母母母", 12)

    start = ink(Text(Point(80, 50), "母母母", 12))
    middle = ink(Text(Point(80, 50), "母母母", 12, anchor=Anchor.MIDDLE))
    end = ink(Text(Point(80, 50), "母母母", 12, anchor=Anchor.END))

    assert start.left() - middle.left() == pytest.approx(2 * width, abs=3)
    assert start.left() - end.left() == pytest.approx(4 * width, abs=3)


def test_a_halo_hides_what_lies_below(ink: Callable[..., QRect]) -> None:
    under = Rect(Box(0, 45, 200, 50), None, "ink")
    blank = "\u3000" * 10

    left = ink(under, Text(Point(0, 50), blank, 10, halo=2)).left()

    assert left == pytest.approx(4 * (fonts().measure(blank, 10) + 2), abs=4)


def test_nothing_is_painted_for_an_empty_colour(ink: Callable[..., QRect]) -> None:
    assert ink(Circle(Point(50, 50), 20, None, "loop_fill")).isNull()


def test_a_faded_group_is_drawn_paler(qt_fonts: QtFonts) -> None:
    square = Rect(Box(0, 0, 100, 100), None, "ink")

    image = image_of(Drawing(100, 100, (Group((square,), opacity=0.25),)), qt_fonts, MONO)

    assert image.pixelColor(50, 50).lightness() == pytest.approx(191, abs=2)


def test_the_painters_state_is_left_as_it_was(qt_fonts: QtFonts) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.opacity(), painter.transform(), painter.font(), painter.renderHints()

    text = Text(Point(10, 50), "母", 12)
    MarkPainter(qt_fonts, MONO).paint(painter, [Group((text,), opacity=0.5)])

    after = painter.opacity(), painter.transform(), painter.font(), painter.renderHints()
    painter.end()
    assert before == after


def test_a_map_on_paper_is_black_and_white_but_for_smoothed_edges(qt_fonts: QtFonts) -> None:
    found = picture(facts_at(sato(), NOW), paper_style(fonts().measure, icons()), 770, 430)

    image = image_of(found.drawing, qt_fonts, MONO)

    colours = {image.pixelColor(x, y).name() for x in range(0, 770, 3) for y in range(0, 430, 3)}
    assert all(name[1:3] == name[3:5] == name[5:7] for name in colours)
    assert {"#000000", "#ffffff"} <= colours
