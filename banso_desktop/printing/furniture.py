# SPDX-License-Identifier: Apache-2.0
"""What papers share: headings, boxes for numbers, cut lines, lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from banso_desktop.domain.papers import Copy
from banso_desktop.drawing.marks import (
    EM_MIDDLE,
    Anchor,
    Box,
    Circle,
    Family,
    Line,
    Mark,
    Pen,
    Point,
    Rect,
    Text,
)
from banso_desktop.printing.setting import SMALL, THIN, Setter, Style, ruled

CUT_DASH: Final = (6.0, 4.0)
RING: Final = 7.2
"""Radius of a circle to be ticked by hand."""
MARGIN: Final = 42.0
"""Free edge left and right of a portrait paper, in points: what every printer reaches."""


def text_at(x: float, baseline: float, text: str, style: Style) -> Text:
    """Return one line of text with its baseline at a height of the page."""
    return Text(
        Point(x, baseline),
        text,
        style.size,
        bold=style.bold,
        anchor=style.anchor,
        family=style.family,
    )


def boxed(
    setter: Setter, right: float, middle: float, text: str, style: Style, pen: Pen | None = None
) -> tuple[Mark, ...]:
    """Return a line of text in a box that ends at ``right``, its middle at ``middle``."""
    width = setter.width(text, style) + 1.4 * style.size
    half = style.size * 0.86
    box = Box(right - width, middle - half, right, middle + half)
    centred = Style(style.size, style.bold, style.family, anchor=Anchor.MIDDLE)
    baseline = middle + style.size * EM_MIDDLE
    return (
        Rect(box, pen or Pen(1.4)),
        text_at(box.centre.x, baseline, text, centred),
    )


def copy_label(copy: Copy) -> str:
    """Return the number of a copy that is collected, such as ``回収 No.03／08``."""
    digits = max(2, len(str(copy.total)))
    return f"回収 No.{copy.number:0{digits}d}／{copy.total:0{digits}d}"


def cut_line(setter: Setter, width: float, y: float, label: str) -> tuple[Mark, ...]:
    """Return a dashed line across the sheet, open around its label."""
    style = Style(9.5, anchor=Anchor.MIDDLE)
    gap = setter.width(label, style) / 2 + 26.0
    pen = Pen(1.1, dash=CUT_DASH)
    return (
        Line(Point(0.0, y), Point(width / 2 - gap, y), pen),
        text_at(width / 2, y + style.size * EM_MIDDLE, label, style),
        Line(Point(width / 2 + gap, y), Point(width, y), pen),
    )


def ring(x: float, middle: float) -> Circle:
    """Return a circle to mark by hand, its left edge at ``x``."""
    return Circle(Point(x + RING, middle), RING, Pen(1.2))


def numbered(x: float, middle: float, number: int, radius: float = 10.0) -> tuple[Mark, ...]:
    """Return a black disk with a white number: the step of an instruction."""
    size = radius * 1.15
    return (
        Circle(Point(x + radius, middle), radius, None, "ink"),
        Text(
            Point(x + radius, middle + size * EM_MIDDLE),
            str(number),
            size,
            bold=True,
            anchor=Anchor.MIDDLE,
            ink="ground",
            family=Family.FIXED,
        ),
    )


def write_line(
    setter: Setter, x: float, baseline: float, label: str, right: float, style: Style
) -> tuple[Mark, ...]:
    """Return a label and a line to write on up to ``right``."""
    start = x + setter.width(label, style) + (6.0 if label else 0.0)
    rule = ruled(start, baseline + 3.0, right - start)
    return (text_at(x, baseline, label, style), rule) if label else (rule,)


def writing_box(box: Box, lines: int) -> tuple[Mark, ...]:
    """Return a frame with rules to write on, ``lines`` lines high."""
    step = box.height / lines
    rules = (
        ruled(box.left + 6.0, box.top + step * number, box.width - 12.0)
        for number in range(1, lines)
    )
    return (Rect(box, Pen(1.0)), *rules)


def upwards(
    setter: Setter, x: float, baseline: float, text: str, width: float, style: Style, least: float
) -> tuple[Mark, ...]:
    """Return text that ends on a baseline: smaller if need be, then in lines going up.

    Args:
        setter: Measures.
        x: Where the style's anchor stands.
        baseline: Of the last line.
        text: As long as it may be; nothing is left out.
        width: Points it may take.
        style: The style meant.
        least: Points per em below which lines are broken instead.
    """
    if not text:
        return ()
    fitting = setter.fitted(text, width, style, least)
    lines = setter.lines(text, width, fitting)
    return tuple(
        text_at(x, baseline - (len(lines) - 1 - number) * fitting.size * 1.2, line, fitting)
        for number, line in enumerate(lines)
    )


def foot(
    setter: Setter, edges: tuple[float, float], y: float, number: str, notes: Sequence[str] = ()
) -> tuple[Mark, ...]:
    """Return the foot of a page: notes at the left, the page's number at the right.

    Args:
        setter: Measures.
        edges: Left and right edge.
        y: Baseline of the last line.
        number: Such as ``1／2``; ``""`` for none.
        notes: Empty ones are left out.
    """
    left, right = edges
    room = right - left - (setter.width(number, SMALL) + 12.0 if number else 0.0)
    told = "　".join(note for note in notes if note)
    marks = upwards(setter, left, y, told, room, SMALL, 7.0)
    return (*marks, text_at(right, y, number, Style(9.0, anchor=Anchor.END))) if number else marks


def page_number(page: int, pages: int) -> str:
    """Return ``1／2``, or nothing on a paper of one page."""
    return f"{page}／{pages}" if pages > 1 else ""


def heading_rule(left: float, right: float, y: float, pen: Pen = THIN) -> Line:
    """Return a rule from margin to margin."""
    return Line(Point(left, y), Point(right, y), pen)
