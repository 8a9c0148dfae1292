# SPDX-License-Identifier: Apache-2.0
"""The same page with bare reportlab calls: no marks, no line breaking, no fallback of glyphs.

The texts and places of a finished slip are written down once, outside the measurement; what is
measured is drawing them with ``Canvas.drawString``, ``line``, ``rect`` and ``circle``, the QR
code, and writing the file.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.drawing.marks import (
    Anchor,
    Circle,
    Drawing,
    Line,
    Polyline,
    Rect,
    Text,
    walk,
)


@dataclass(frozen=True)
class Words:
    """A string in one font at one place, y up."""

    x: float
    y: float
    font: str
    size: float
    text: str


@dataclass(frozen=True)
class BareSlip:
    """What stands on a page, ready to be drawn."""

    width: float
    height: float
    words: Sequence[Words]
    lines: Sequence[tuple[float, float, float, float, float, Sequence[float]]]
    boxes: Sequence[tuple[float, float, float, float, float]]
    circles: Sequence[tuple[float, float, float, float]]
    code: str


def written_down(sheet: Drawing, fonts: FontSet, code: str) -> BareSlip:
    """Write down what is on a page, and register its fonts with reportlab."""
    words: list[Words] = []
    lines, boxes, circles = [], [], []
    known: set[str] = set()
    for mark in walk(sheet.marks):
        if isinstance(mark, Text):
            width = fonts.measure(mark.text, mark.size, mark.bold, mark.family)
            shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[mark.anchor]
            for run in fonts.runs(mark.text, mark.family, mark.bold):
                assert run.face is not None
                name = f"bare-{run.face.path.stem}-{run.face.index}"
                if name not in known:
                    font = TTFont(name, str(run.face.path), subfontIndex=run.face.index)
                    pdfmetrics.registerFont(font)
                    known.add(name)
                x = mark.at.x - shift + run.start * mark.size
                words.append(Words(x, sheet.height - mark.at.y, name, mark.size, run.text))
        elif isinstance(mark, Line):
            (x1, y1), (x2, y2) = mark.start, mark.end
            up = sheet.height
            lines.append((x1, up - y1, x2, up - y2, mark.pen.width, mark.pen.dash))
        elif isinstance(mark, Rect) and mark.pen is not None:
            box = mark.box
            up = sheet.height - box.bottom
            boxes.append((box.left, up, box.width, box.height, mark.pen.width))
        elif isinstance(mark, Circle) and mark.pen is not None:
            up = sheet.height - mark.centre.y
            circles.append((mark.centre.x, up, mark.radius, mark.pen.width))
        elif isinstance(mark, Polyline):
            for (x1, y1), (x2, y2) in zip(mark.points, mark.points[1:], strict=False):
                up = sheet.height
                lines.append((x1, up - y1, x2, up - y2, mark.pen.width, ()))
    return BareSlip(sheet.width, sheet.height, words, lines, boxes, circles, code)


def drawn(slips: Sequence[BareSlip]) -> bytes:
    """Draw pages and return the file."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1, invariant=1)
    for slip in slips:
        canvas.setPageSize((slip.width, slip.height))
        for words in slip.words:
            canvas.setFont(words.font, words.size)
            canvas.drawString(words.x, words.y, words.text)
        for x1, y1, x2, y2, width, dash in slip.lines:
            canvas.setLineWidth(width)
            canvas.setDash(list(dash))
            canvas.line(x1, y1, x2, y2)
        canvas.setDash([])
        for left, bottom, wide, high, width in slip.boxes:
            canvas.setLineWidth(width)
            canvas.rect(left, bottom, wide, high)
        for x, y, radius, width in slip.circles:
            canvas.setLineWidth(width)
            canvas.circle(x, y, radius)
        _draw_code(canvas, slip)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_code(canvas: Canvas, slip: BareSlip) -> None:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(slip.code)
    code.make()
    module = 74.0 / code.getModuleCount()
    path = canvas.beginPath()
    for row in range(code.getModuleCount()):
        for column in range(code.getModuleCount()):
            if code.isDark(row, column):
                y = slip.height - 486.0 - (row + 1) * module
                path.rect(479.3 + column * module, y, module, module)
    canvas.drawPath(path, stroke=0, fill=1)
