# SPDX-License-Identifier: Apache-2.0
"""The front door of the ecomap: facts in, a drawing of a wanted size out.

A surface brings its sizes, signs and words together; screen, projector and paper differ in
nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from banso_desktop.domain.ecomap import MapFacts
from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.drawing.ecomap_layout import lay_out
from banso_desktop.drawing.ecomap_legend import legend
from banso_desktop.drawing.ecomap_marks import MarkMaker
from banso_desktop.drawing.ecomap_metrics import (
    LEAST_PROJECTOR_SCALE,
    LEAST_SCREEN_SCALE,
    PAPER,
    PROJECTOR,
    PROJECTOR_SCALE,
    TIGHT_PROJECTOR_SCALE,
    Measure,
    Metrics,
)
from banso_desktop.drawing.ecomap_parts import Layout
from banso_desktop.drawing.ecomap_places import Places, find_places
from banso_desktop.drawing.ecomap_shapes import PartMaker
from banso_desktop.drawing.ecomap_words import JAPANESE, MapWords
from banso_desktop.drawing.icons import IconSet
from banso_desktop.drawing.marks import (
    EM_MIDDLE,
    Anchor,
    Box,
    Drawing,
    Line,
    Mark,
    Pen,
    Point,
    Text,
    shifted,
)
from banso_desktop.drawing.scaling import scaled
from banso_desktop.drawing.symbols import Symbols

_SCALES: Final = (1.0, 0.9, LEAST_SCREEN_SCALE)
"""Pixels a point for which screens have sizes of their own; between two, the lower ones count.

So a map looks the same in all windows from 1 pixel a point on, down to the curves of its ties.
"""
_MOST_PIXELS: Final = 1.6
_SMALL: Final = 1.0
"""Pixels a point from which a page is shown whole, with its room for what is added."""
_MOST_ON_PAPER: Final = 1.15
"""Points of a sheet for a point of the page: the page is spread a little, text keeps its size."""
_SHORT_NAMES_BELOW: Final = 0.9
_LABELS_FROM: Final = 0.9
"""Pixels a point; a smaller map shows names and lines, its labels stand in the list."""
_STANDARD: Final = Symbols()
_NO_CHANGES: Final[Mapping[str, ChangeKind]] = {}

SLIDE: Final = (1024.0 / PROJECTOR_SCALE, 768.0 / PROJECTOR_SCALE)
"""Width and height of a slide in points: 1024 x 768 pixels at 2.3 pixels a point."""
_SLIDE_EDGE: Final = 9.0
_SLIDE_HEAD: Final = 23.0
_SLIDE_LEGEND: Final = 9.1
_PAPER_LEGEND: Final = 8.5


_UPPER_LEFT: Final = Point(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How maps look on one surface.

    Attributes:
        metrics: Sizes.
        measure: Width of a text.
        icons: Pictograms.
        symbols: Signs in use.
        words: Fixed words.
        legend_size: Text of the legend.
        is_dense: Whether the legend saves room.
        least: Points of the surface for a point of the page, at least; a page that still does
            not fit is made smaller as a whole.
        least_tight: The same where the page is that of a large family.
        most: The same, at most.
    """

    metrics: Metrics
    measure: Measure
    icons: IconSet
    symbols: Symbols = _STANDARD
    words: MapWords = JAPANESE
    legend_size: float = _PAPER_LEGEND
    is_dense: bool = False
    least: float = 1.0
    least_tight: float = 1.0
    most: float = 1.0


@dataclass(frozen=True, slots=True)
class MapPicture:
    """A map of a wanted size.

    Attributes:
        drawing: The sheet, as large as it was asked for.
        layout: Everything in its place, before scaling.
        scale: Size on the drawing by size in the layout: 1 unless the map needed more room.
        pixels: Pixels a point that a screen shows the drawing at.
        corner: Where the layout's upper left corner stands on the drawing.
    """

    drawing: Drawing
    layout: Layout
    scale: float
    pixels: float = 1.0
    corner: Point = _UPPER_LEFT


def paper_style(
    measure: Measure, icons: IconSet, symbols: Symbols = _STANDARD, words: MapWords = JAPANESE
) -> Style:
    """Return the style of paper: points at A4 landscape, names on two lines."""
    return Style(PAPER, measure, icons, symbols, words, most=_MOST_ON_PAPER)


def projector_style(
    measure: Measure, icons: IconSet, symbols: Symbols = _STANDARD, words: MapWords = JAPANESE
) -> Style:
    """Return the style of a projector: bold names, no labels, no pictograms."""
    return Style(
        PROJECTOR, measure, icons, symbols, words, _SLIDE_LEGEND, True,
        LEAST_PROJECTOR_SCALE, TIGHT_PROJECTOR_SCALE, _MOST_ON_PAPER,
    )  # fmt: skip


def screen_style(
    measure: Measure,
    icons: IconSet,
    pixels: float,
    symbols: Symbols = _STANDARD,
    words: MapWords = JAPANESE,
) -> Style:
    """Return the style of a screen that shows ``pixels`` pixels a point (0.8 to 1.6).

    No text is smaller than 12 pixels; where the scale is small, short names are shown,
    and where it is very small, no labels.
    """
    metrics = replace(Metrics(), short_names=pixels < _SHORT_NAMES_BELOW).screened(pixels)
    if pixels < _LABELS_FROM:
        metrics = replace(metrics, label_size=0.0)
    return Style(metrics, measure, icons, symbols, words, metrics.name_size)


def picture(
    facts: MapFacts,
    style: Style,
    width: float,
    height: float,
    changes: Mapping[str, ChangeKind] = _NO_CHANGES,
) -> MapPicture:
    """Return the map drawn in the middle of a sheet of this size in points."""
    return _picture(facts, style, width, height, changes, _page(facts, style))


def _picture(
    facts: MapFacts,
    style: Style,
    width: float,
    height: float,
    changes: Mapping[str, ChangeKind],
    page: Places,
    seen: Box | None = None,
) -> MapPicture:
    fitting = min(width / page.width, height / page.height)
    least = style.least if page.is_roomy else style.least_tight
    layout = lay_out(
        facts, style.metrics, style.measure, scale=min(max(fitting, least), style.most),
        words=style.words, symbols=style.symbols, changes=changes, page=page,
    )  # fmt: skip
    marks: tuple[Mark, ...] = MarkMaker(style.metrics, style.symbols, style.icons).marks(layout)
    seen = seen or Box(0.0, 0.0, layout.width, layout.height)
    scale = min(width / seen.width, height / seen.height, 1.0)
    scale = scale if scale < 1.0 - 1e-6 else 1.0
    if scale < 1.0:
        marks = tuple(scaled(mark, scale) for mark in marks)
    middle = seen.centre
    corner = Point(width / 2 - middle.x * scale, height / 2 - middle.y * scale)
    marks = tuple(shifted(mark, corner.x, corner.y) for mark in marks)
    return MapPicture(Drawing(width, height, marks), layout, scale, corner=corner)


def _page(facts: MapFacts, style: Style) -> Places:
    maker = PartMaker(style.metrics, style.measure, style.words, style.symbols)
    return find_places(facts, maker)


def screen_picture(
    facts: MapFacts,
    width_px: float,
    height_px: float,
    measure: Measure,
    icons: IconSet,
    changes: Mapping[str, ChangeKind] = _NO_CHANGES,
    symbols: Symbols = _STANDARD,
    words: MapWords = JAPANESE,
) -> MapPicture:
    """Return the page at the largest scale at which it fits into so many pixels.

    The drawing is in points; it is shown at ``pixels`` pixels a point. The scale depends on
    the page alone, so it is the same on all days. Where the whole page would be shown small,
    its empty edges are left out, as far as that makes it larger than small.
    """
    page = _page(facts, screen_style(measure, icons, 1.0, symbols, words))
    pixels = min(width_px / page.width, height_px / page.height, _MOST_PIXELS)
    seen = None
    if pixels < _SMALL and page.used is not None:
        near = min(width_px / page.used.width, height_px / page.used.height, _SMALL)
        if near > pixels:
            pixels, seen = near, page.used
    known = next((scale for scale in _SCALES if scale <= pixels), _SCALES[-1])
    style = screen_style(measure, icons, known, symbols, words)
    found = _picture(facts, style, width_px / pixels, height_px / pixels, changes, page, seen)
    return replace(found, pixels=pixels)


def legend_of(layout: Layout, style: Style, width: float) -> Drawing:
    """Return the legend of a map, as high as it needs at this width in points."""
    return legend(
        layout,
        width,
        style.legend_size,
        style.measure,
        style.words,
        style.symbols,
        is_dense=style.is_dense,
    )


def slide(
    facts: MapFacts,
    style: Style,
    title: str,
    note: str,
    changes: Mapping[str, ChangeKind] = _NO_CHANGES,
) -> MapPicture:
    """Return a slide of 1024 x 768 pixels: title, date and the like, map, legend.

    Args:
        facts: Already filtered by :mod:`~banso_desktop.domain.disclosure`.
        style: From :func:`projector_style`.
        title: Such as ``A世帯  つながりの今``.
        note: On the right, such as ``令和8年11月20日  名前かくし中``.
        changes: Change marks.
    """
    width, height = SLIDE
    inner = width - 2 * _SLIDE_EDGE
    # The legend depends on what is drawn, the room for the map on the legend: assume three lines.
    foot = 5.8 * style.legend_size
    found = picture(facts, style, width, height - _SLIDE_HEAD - foot - _SLIDE_EDGE, changes)
    below = legend_of(found.layout, style, inner)
    if below.height > foot:
        foot = below.height
        found = picture(facts, style, width, height - _SLIDE_HEAD - foot - _SLIDE_EDGE, changes)
        below = legend_of(found.layout, style, inner)
    rule = height - _SLIDE_EDGE * 0.5 - foot
    marks: tuple[Mark, ...] = (
        *_head(title, note, width),
        *(shifted(mark, 0.0, _SLIDE_HEAD) for mark in found.drawing.marks),
        Line(Point(0.0, rule), Point(width, rule), Pen(1.0, "rule")),
        *(shifted(mark, _SLIDE_EDGE, rule + 1.5) for mark in below.marks),
    )
    return replace(
        found,
        drawing=Drawing(width, height, marks),
        pixels=PROJECTOR_SCALE,
        corner=Point(found.corner.x, found.corner.y + _SLIDE_HEAD),
    )


def _head(title: str, note: str, width: float) -> tuple[Mark, ...]:
    middle = _SLIDE_HEAD / 2
    return (
        Text(Point(_SLIDE_EDGE, middle + 12.0 * EM_MIDDLE), title, 12.0, bold=True),
        Text(Point(width - _SLIDE_EDGE, middle + 10.0 * EM_MIDDLE), note, 10.0, anchor=Anchor.END),
        Line(Point(0.0, _SLIDE_HEAD), Point(width, _SLIDE_HEAD), Pen(1.3, "rule")),
    )
