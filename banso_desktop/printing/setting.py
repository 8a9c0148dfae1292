# SPDX-License-Identifier: Apache-2.0
"""Setting text: styles, widths and strips of lines, in points.

A :class:`Strip` is the smallest thing a page break may not part: one line of text, a line
of tick boxes. Everything a paper shows is strips placed one below the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from banso_desktop.domain.papers import Tick
from banso_desktop.drawing.fonts import FontSet, clusters
from banso_desktop.drawing.marks import (
    EM_ABOVE,
    EM_MIDDLE,
    Anchor,
    Box,
    Cap,
    Family,
    Join,
    Line,
    Mark,
    Pen,
    Point,
    Polyline,
    Rect,
    Text,
    shifted,
)
from banso_desktop.printing.kinsoku import lines_of

THIN: Final = Pen(0.75)
"""The thinnest line that survives copying and faxing (ux.md §3.6)."""
LINE: Final = Pen(1.0)
THICK: Final = Pen(2.0)
CHECK_SIZE: Final = 9.0


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set.

    Attributes:
        size: Points per em.
        bold: Weight.
        family: Role of the font.
        leading: Distance of baselines in ems (135 % on paper, ux.md §1.2).
        anchor: Side the lines stand at.
        indent: How far every line but the first stands in, in ems; for lines that begin
            with a sign.
    """

    size: float = 10.5
    bold: bool = False
    family: Family = Family.SANS
    leading: float = 1.35
    anchor: Anchor = Anchor.START
    indent: float = 0.0

    @property
    def line(self) -> float:
        """Height of a line in points."""
        return self.size * self.leading

    @property
    def baseline(self) -> float:
        """Distance from the top of a line to its baseline in points."""
        return (self.line - self.size) / 2 + self.size * EM_ABOVE


BODY: Final = Style()
SMALL: Final = Style(9.0)
LABEL: Final = Style(10.0, bold=True)
STRONG: Final = Style(11.0, bold=True)
TITLE: Final = Style(17.0, bold=True, leading=1.2)


@dataclass(frozen=True, slots=True)
class Strip:
    """Marks that stay together on a page; their origin is the strip's top left corner."""

    height: float
    marks: tuple[Mark, ...] = ()

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """Return the marks with the strip's corner at a place of the page."""
        return tuple(shifted(mark, x, y) for mark in self.marks)


def height_of(strips: Iterable[Strip]) -> float:
    """Return how high strips are, one below the other."""
    return sum(strip.height for strip in strips)


class Setter:
    """Sets text with the fonts of this computer; make one for each paper."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self._ems: dict[tuple[str, bool, Family], float] = {}

    def width(self, text: str, style: Style) -> float:
        """Return the width of one line in points."""
        return style.size * sum(self._em(each, style) for each in clusters(text))

    def _em(self, cluster: str, style: Style) -> float:
        key = cluster, style.bold, style.family
        known = self._ems.get(key)
        if known is None:
            known = self._fonts.measure(cluster, 1.0, style.bold, style.family)
            self._ems[key] = known
        return known

    def lines(self, text: str, width: float, style: Style) -> list[str]:
        """Return the text broken into lines no wider than ``width`` points."""
        return lines_of(text, width, lambda piece: self.width(piece, style))

    def text(self, text: str, width: float, style: Style = BODY) -> tuple[Strip, ...]:
        """Return a strip for each line; no text gives no strip."""
        if not text:
            return ()
        indent = style.indent * style.size
        lines = self.lines(text, width - indent, style)
        x = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[style.anchor]
        return tuple(
            line_strip(line, style, x + (indent if number else 0.0))
            for number, line in enumerate(lines)
        )

    def fitted(self, text: str, width: float, style: Style, smallest: float) -> Style:
        """Return the style made smaller until the text fits one line, at most to a size.

        Args:
            text: One line.
            width: Points.
            style: The style meant.
            smallest: Points per em below which the text wraps instead.
        """
        needed = self.width(text, style)
        if needed <= width:
            return style
        return replace(style, size=max(smallest, style.size * width / needed))

    def ticks(self, ticks: Sequence[Tick], width: float, style: Style = BODY) -> tuple[Strip, ...]:
        """Return lines of tick boxes with their labels, as many in a line as fit."""
        gap, space = style.size * 0.9, CHECK_SIZE + 4.0
        strips: list[Strip] = []
        row: list[Mark] = []
        x = 0.0
        for tick in ticks:
            label = self.text(tick.label, width - space, style)
            needed = space + max(
                (self.width(line, style) for line in self._shown(label)), default=0.0
            )
            if row and x + needed > width:
                strips.append(Strip(style.line + 2.0, tuple(row)))
                row, x = [], 0.0
            row.extend(check_box(x, style.baseline - style.size * EM_MIDDLE, tick.ticked))
            row.extend(mark for strip in label[:1] for mark in strip.at(x + space, 0.0))
            x += needed + gap
            if len(label) > 1:
                strips.append(Strip(style.line, tuple(row)))
                strips.extend(Strip(strip.height, strip.at(space, 0.0)) for strip in label[1:])
                row, x = [], 0.0
        if row:
            strips.append(Strip(style.line + 2.0, tuple(row)))
        return tuple(strips)

    @staticmethod
    def _shown(strips: Iterable[Strip]) -> list[str]:
        return [mark.text for strip in strips for mark in strip.marks if isinstance(mark, Text)]


def line_strip(text: str, style: Style, x: float = 0.0) -> Strip:
    """Return one line as a strip; ``x`` is where its anchor stands."""
    mark = Text(
        Point(x, style.baseline),
        text,
        style.size,
        bold=style.bold,
        anchor=style.anchor,
        family=style.family,
    )
    return Strip(style.line, (mark,))


def check_box(x: float, middle: float, ticked: bool) -> tuple[Mark, ...]:
    """Return a box to tick, its left edge at ``x``, its middle at the height ``middle``."""
    half = CHECK_SIZE / 2
    box = Box(x, middle - half, x + CHECK_SIZE, middle + half)
    outline = Rect(box, Pen(0.9))
    if not ticked:
        return (outline,)
    hook = (
        Point(x + 1.6, middle + 0.2),
        Point(x + 3.8, middle + 2.6),
        Point(x + CHECK_SIZE - 1.0, middle - 3.2),
    )
    return outline, Polyline(hook, Pen(1.6, cap=Cap.ROUND, join=Join.ROUND))


def ruled(x: float, y: float, width: float, pen: Pen = THIN) -> Line:
    """Return a line to write on, or a rule."""
    return Line(Point(x, y), Point(x + width, y), pen)
