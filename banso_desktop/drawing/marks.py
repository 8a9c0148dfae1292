# SPDX-License-Identifier: Apache-2.0
"""Marks: what a picture consists of, in points (1/72 inch), y down, origin top left.

Layout makes marks; one adapter draws them with QPainter, one with reportlab. A mark knows
neither of them: colours are names a theme resolves, dashes are lengths in points (not in
pen widths), caps and joins are always said, text is placed on its baseline with the widths
of :mod:`banso_desktop.drawing.fonts` (docs/adr/0006-points-geometry.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NamedTuple


class Point(NamedTuple):
    """A place on the sheet: points from the left and from the top."""

    x: float
    y: float


class Box(NamedTuple):
    """An upright rectangle; ``left <= right`` and ``top <= bottom``."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Extent from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Extent from top to bottom."""
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        """The middle."""
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def grown(self, margin: float) -> Box:
        """Return the box with ``margin`` more on each side (less, where negative)."""
        return Box(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)

    def moved(self, dx: float, dy: float) -> Box:
        """Return the box shifted by ``dx`` and ``dy``."""
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def meets(self, other: Box) -> bool:
        """Tell whether the insides overlap; touching edges do not count."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Tell whether ``other`` lies inside, edges included."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Box:
        """Return the smallest box holding all ``boxes``.

        Raises:
            ValueError: If there is none.
        """
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return cls(min(lefts), min(tops), max(rights), max(bottoms))


class Cap(StrEnum):
    """How a line ends."""

    FLAT = "flat"
    ROUND = "round"
    SQUARE = "square"


class Join(StrEnum):
    """How two pieces of a line meet."""

    MITER = "miter"
    ROUND = "round"
    BEVEL = "bevel"


MITER_LIMIT: Final = 10.0
"""Longest mitre in line widths before it is cut to a bevel: the PDF default, set in Qt too.

Qt counts from the middle of the line, in half of this, see the painter."""


class Anchor(StrEnum):
    """Which end of a text stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Family(StrEnum):
    """The role of a font; :mod:`banso_desktop.drawing.fonts` finds the file."""

    SANS = "sans"
    """BIZ UDPGothic: running text and labels."""
    FIXED = "fixed"
    """BIZ UDGothic: figures of equal width, codes, tables."""
    MINCHO = "mincho"
    """IPAmj Mincho: names in a person's own glyph, and the fallback of the others."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn.

    Attributes:
        width: Points; never 0.
        ink: Colour token.
        dash: Lengths in points, on and off in turn; empty for a solid line.
        cap: Applied to each dash as well.
        join: Of the pieces of a polyline, path or outline.
    """

    width: float
    ink: str = "ink"
    dash: tuple[float, ...] = ()
    cap: Cap = Cap.FLAT
    join: Join = Join.MITER


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    start: Point
    end: Point
    pen: Pen


@dataclass(frozen=True, slots=True)
class Polyline:
    """Straight pieces, open at the ends."""

    points: tuple[Point, ...]
    pen: Pen


class MoveTo(NamedTuple):
    """Begin a part of a path."""

    to: Point


class LineTo(NamedTuple):
    """A straight piece."""

    to: Point


class CurveTo(NamedTuple):
    """A cubic Bézier piece."""

    first: Point
    second: Point
    to: Point


class Close(NamedTuple):
    """Close the part begun last."""


Step = MoveTo | LineTo | CurveTo | Close


def quadratic(start: Point, control: Point, end: Point) -> CurveTo:
    """Return the cubic piece equal to a quadratic one from ``start``."""
    return CurveTo(
        Point(start.x + (control.x - start.x) * 2 / 3, start.y + (control.y - start.y) * 2 / 3),
        Point(end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3),
        end,
    )


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and cubic curves; filled by the non-zero rule, then stroked.

    Attributes:
        steps: Begins with a :class:`MoveTo`.
        pen: Outline, or None.
        fill: Colour token, ``""`` for none.
    """

    steps: tuple[Step, ...]
    pen: Pen | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle; the outline's middle runs on its edge."""

    box: Box
    pen: Pen | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True)
class RoundRect:
    """An upright rectangle with corners of ``radius`` points (half the height: a stadium)."""

    box: Box
    radius: float
    pen: Pen | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle; the outline's middle runs on ``radius``."""

    centre: Point
    radius: float
    pen: Pen | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape with straight sides."""

    points: tuple[Point, ...]
    pen: Pen | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, never wrapped, without kerning.

    Attributes:
        at: Where the baseline begins, has its middle or ends, by ``anchor``.
        text: As written, variation selectors included; the fonts turn it into runs.
        size: Points per em.
        bold: Regular or bold file.
        anchor: What ``at`` means.
        ink: Colour token.
        family: Role of the font.
        halo: Margin in points of the rectangle painted behind the text; 0 for none. The
            rectangle spans the measured width and the em box (0.88 em above the baseline,
            0.12 em below).
        halo_fill: Colour token of that rectangle.
    """

    at: Point
    text: str
    size: float
    bold: bool = False
    anchor: Anchor = Anchor.START
    ink: str = "ink"
    family: Family = Family.SANS
    halo: float = 0.0
    halo_fill: str = "ground"


EM_ABOVE: Final = 0.88
"""Part of the em box above the baseline in Japanese fonts (ideographic em box)."""
EM_BELOW: Final = 0.12
"""Part of the em box below the baseline."""
EM_MIDDLE: Final = 0.38
"""How far the middle of the em box lies above the baseline, in ems."""


@dataclass(frozen=True, slots=True)
class Icon:
    """A filled pictogram, already scaled to the sheet.

    Attributes:
        name: Its meaning in ``resources/icons.json``.
        box: The square it was scaled to.
        steps: Outline in points; filled by the non-zero rule.
        ink: Colour token.
    """

    name: str
    box: Box
    steps: tuple[Step, ...]
    ink: str = "ink"


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together: one node, one tie, one label.

    Attributes:
        marks: In the order of painting.
        id: Id of the thing drawn (person, node, tie …), ``""`` if it is none.
        role: What the group is, such as ``"node"``, ``"tie"``, ``"label"``, ``"badge"``,
            ``"legend"``; with ``id`` it answers what lies under the pointer.
        opacity: 1 opaque to 0; paper adapters draw everything opaque.
    """

    marks: tuple[Mark, ...]
    id: str = ""
    role: str = ""
    opacity: float = 1.0


Mark = Line | Polyline | Path | Rect | RoundRect | Circle | Polygon | Text | Icon | Group


@dataclass(frozen=True, slots=True)
class Drawing:
    """A sheet and what is on it.

    Attributes:
        width: Points.
        height: Points.
        marks: In the order of painting.
        ground: Colour token of the sheet, ``""`` for none.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    ground: str = "ground"


def walk(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield every mark that is not a group, in the order of painting."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from walk(mark.marks)
        else:
            yield mark


def groups(marks: Iterable[Mark], role: str = "") -> Iterator[Group]:
    """Yield every group, outer before inner; only those of ``role``, if given."""
    for mark in marks:
        if isinstance(mark, Group):
            if not role or mark.role == role:
                yield mark
            yield from groups(mark.marks, role)


def shifted(mark: Mark, dx: float, dy: float) -> Mark:
    """Return the mark moved by ``dx`` and ``dy`` points."""
    if isinstance(mark, Group):
        return replace(mark, marks=tuple(shifted(each, dx, dy) for each in mark.marks))
    return _moved(mark, dx, dy)


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    def go(point: Point) -> Point:
        return Point(point.x + dx, point.y + dy)

    match mark:
        case Line():
            return replace(mark, start=go(mark.start), end=go(mark.end))
        case Polyline() | Polygon():
            return replace(mark, points=tuple(go(point) for point in mark.points))
        case Path():
            return replace(mark, steps=_moved_steps(mark.steps, dx, dy))
        case Icon():
            return replace(mark, box=mark.box.moved(dx, dy), steps=_moved_steps(mark.steps, dx, dy))
        case Rect() | RoundRect():
            return replace(mark, box=mark.box.moved(dx, dy))
        case Circle():
            return replace(mark, centre=go(mark.centre))
        case Text():
            return replace(mark, at=go(mark.at))
        case Group():
            return shifted(mark, dx, dy)


def _moved_steps(steps: tuple[Step, ...], dx: float, dy: float) -> tuple[Step, ...]:
    return tuple(
        type(step)(*(Point(point.x + dx, point.y + dy) for point in step)) for step in steps
    )
