# SPDX-License-Identifier: Apache-2.0
"""Marks to PDF: the one place that draws on paper."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from banso_desktop.drawing.font_files import Face
from banso_desktop.drawing.fonts import FontSet, Problem
from banso_desktop.drawing.marks import (
    EM_ABOVE,
    EM_BELOW,
    MITER_LIMIT,
    Anchor,
    Box,
    Cap,
    Circle,
    Close,
    CurveTo,
    Drawing,
    Group,
    Icon,
    Join,
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
    Step,
    Text,
    walk,
)
from banso_desktop.drawing.themes import Theme
from banso_desktop.errors import Refused

if TYPE_CHECKING:
    from banso_desktop.printing.embedding import FaceFont

PRODUCER: Final = "banso desktop, ReportLab PDF Library"
_CAPS: Final[Mapping[Cap, int]] = MappingProxyType({Cap.FLAT: 0, Cap.ROUND: 1, Cap.SQUARE: 2})
_JOINS: Final[Mapping[Join, int]] = MappingProxyType({Join.MITER: 0, Join.ROUND: 1, Join.BEVEL: 2})
_ARC: Final = 0.5522847498
"""Distance of the control points of a quarter circle, in radii."""


class Press:
    """Makes PDF files of drawings, with the very font files the screen uses.

    Fonts are loaded once, when first needed (about 0.3 s a file); keep one press for the
    whole program. May be called from any thread, one file at a time.
    """

    def __init__(self, fonts: FontSet, theme: Theme) -> None:
        self.fonts = fonts
        self._theme = theme
        self._loaded: dict[Face, FaceFont] = {}
        self._lock = threading.Lock()

    def pdf(self, sheets: Sequence[Drawing], title: str, made: datetime) -> bytes:
        """Return a PDF file with a page for each drawing.

        The same drawings, title and moment give the same bytes.

        Args:
            sheets: In order; everything is drawn opaque.
            title: Shown by viewers: the kind of paper, never a name.
            made: Moment written into the file.

        Raises:
            Refused: Rule ``paper.no_font``: this computer has no Japanese font that can be
                embedded.
        """
        from banso_desktop.printing.embedding import PlainCanvas

        with self._lock:
            buffer = io.BytesIO()
            canvas = PlainCanvas(
                buffer, pageCompression=1, invariant=1, lang="ja-JP", pdfVersion=(1, 5)
            )
            _describe(canvas, title, made)
            for sheet in sheets:
                canvas.setPageSize((sheet.width, sheet.height))
                page = _Page(self, canvas, sheet.height)
                canvas.addLiteral("\n".join(page.draw(sheet)))
                canvas.showPage()
            canvas.save()
            return buffer.getvalue()

    def problems(self, sheets: Iterable[Drawing]) -> tuple[Problem, ...]:
        """Return the characters that do not come out as written, each once, in order."""
        return self.fonts.problems(
            mark.text for sheet in sheets for mark in walk(sheet.marks) if isinstance(mark, Text)
        )

    def _font(self, face: Face | None) -> FaceFont:
        from banso_desktop.printing.embedding import FaceFont

        if face is None:
            raise Refused("paper.no_font")
        if face not in self._loaded:
            self._loaded[face] = FaceFont(face)
        return self._loaded[face]

    def _colour(self, token: str) -> str | None:
        colour = self._theme.colour(token)
        if colour is None:
            return None
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        if red == green == blue:
            return f"{_number(red)} g"
        return f"{_number(red)} {_number(green)} {_number(blue)} rg"


def _describe(canvas: Any, title: str, made: datetime) -> None:
    """Write what viewers show of a file; nothing that belongs to a person."""
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("banso desktop")
    canvas.setProducer(PRODUCER)
    moment = made.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    canvas.setDateFormatter(lambda *_: moment)


class _Page:
    """Turns the marks of one page into PDF operators; y is turned up on the way."""

    def __init__(self, press: Press, canvas: Any, height: float) -> None:
        self._press = press
        self._document = canvas._doc
        self._height = height
        self._out: list[str] = []
        self._state: dict[str, str] = {}

    def draw(self, sheet: Drawing) -> list[str]:
        """Return the operators of a page."""
        if self._press._colour(sheet.ground) not in (None, "1 g"):
            self._shape(_box_steps(Box(0, 0, sheet.width, sheet.height)), None, sheet.ground)
        for mark in walk(sheet.marks):
            self._mark(mark)
        return self._out

    def _mark(self, mark: Mark) -> None:
        match mark:
            case Line():
                self._shape((MoveTo(mark.start), LineTo(mark.end)), mark.pen, "")
            case Polyline():
                self._shape(_joined(mark.points), mark.pen, "")
            case Polygon():
                self._shape((*_joined(mark.points), Close()), mark.pen, mark.fill)
            case Path():
                self._shape(mark.steps, mark.pen, mark.fill)
            case Icon():
                self._shape(mark.steps, None, mark.ink)
            case Rect():
                self._shape(_box_steps(mark.box), mark.pen, mark.fill)
            case RoundRect():
                self._shape(_round_steps(mark.box, mark.radius), mark.pen, mark.fill)
            case Circle():
                edge = Box(*mark.centre, *mark.centre).grown(mark.radius)
                self._shape(_round_steps(edge, mark.radius), mark.pen, mark.fill)
            case Text():
                self._text(mark)
            case Group():
                raise TypeError("walk() opens groups")

    def _shape(self, steps: tuple[Step, ...], pen: Pen | None, fill: str) -> None:
        filled = bool(fill) and self._set("fill", self._press._colour(fill))
        stroked = pen is not None and self._set_pen(pen)
        if filled or stroked:
            self._out.extend(self._step(step) for step in steps)
            self._out.append("B" if filled and stroked else "f" if filled else "S")

    def _set_pen(self, pen: Pen) -> bool:
        colour = self._press._colour(pen.ink)
        if colour is None:
            return False
        self._set("stroke", colour.upper())
        self._set("width", f"{_number(pen.width)} w")
        self._set("dash", f"[{' '.join(map(_number, pen.dash))}] 0 d")
        self._set("cap", f"{_CAPS[pen.cap]} J")
        self._set("join", f"{_JOINS[pen.join]} j")
        self._set("mitre", f"{_number(MITER_LIMIT)} M")
        return True

    def _set(self, name: str, operator: str | None) -> bool:
        """Write an operator unless it holds already; None means nothing is painted."""
        if operator is None:
            return False
        if self._state.get(name) != operator:
            self._state[name] = operator
            self._out.append(operator)
        return True

    def _text(self, mark: Text) -> None:
        fonts = self._press.fonts
        runs = fonts.runs(mark.text, mark.family, mark.bold)
        if not runs:
            return
        width = (runs[-1].start + runs[-1].width) * mark.size
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[mark.anchor]
        left, base = mark.at.x - shift, mark.at.y
        if mark.halo:
            em_box = Box(
                left, base - EM_ABOVE * mark.size, left + width, base + EM_BELOW * mark.size
            )
            self._shape(_box_steps(em_box.grown(mark.halo)), None, mark.halo_fill)
        if not self._set("fill", self._press._colour(mark.ink)):
            return
        for run in runs:
            font = self._press._font(run.face)
            place = self._point(Point(left + run.start * mark.size, base))
            self._out.append(f"BT 1 0 0 1 {place} Tm")
            for name, codes in font.encoded(run.text, self._document):
                self._out.append(f"{name} {_number(mark.size)} Tf <{codes}> Tj")
            self._out.append("ET")

    def _step(self, step: Step) -> str:
        match step:
            case MoveTo(to):
                return f"{self._point(to)} m"
            case LineTo(to):
                return f"{self._point(to)} l"
            case CurveTo(first, second, to):
                return f"{self._point(first)} {self._point(second)} {self._point(to)} c"
            case Close():
                return "h"

    def _point(self, point: Point) -> str:
        return f"{_number(point.x)} {_number(self._height - point.y)}"


def _number(value: float) -> str:
    """Write a number as PDF wants it: no exponent, thousandths of a point are enough."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _joined(points: Sequence[Point]) -> tuple[Step, ...]:
    return (MoveTo(points[0]), *(LineTo(point) for point in points[1:]))


def _box_steps(box: Box) -> tuple[Step, ...]:
    corners = (
        Point(box.left, box.top),
        Point(box.right, box.top),
        Point(box.right, box.bottom),
        Point(box.left, box.bottom),
    )
    return (*_joined(corners), Close())


def _round_steps(box: Box, radius: float) -> tuple[Step, ...]:
    """Return a rectangle with round corners; a circle where the radius is half of it."""
    left, top, right, bottom = box
    round_by = min(radius, box.width / 2, box.height / 2)
    near = round_by * (1 - _ARC)
    return (
        MoveTo(Point(left + round_by, top)),
        LineTo(Point(right - round_by, top)),
        CurveTo(Point(right - near, top), Point(right, top + near), Point(right, top + round_by)),
        LineTo(Point(right, bottom - round_by)),
        CurveTo(
            Point(right, bottom - near),
            Point(right - near, bottom),
            Point(right - round_by, bottom),
        ),
        LineTo(Point(left + round_by, bottom)),
        CurveTo(
            Point(left + near, bottom), Point(left, bottom - near), Point(left, bottom - round_by)
        ),
        LineTo(Point(left, top + round_by)),
        CurveTo(Point(left, top + near), Point(left + near, top), Point(left + round_by, top)),
        Close(),
    )
