# SPDX-License-Identifier: Apache-2.0
"""Marks in points -> QPainter; the screen's half of the one geometry.

The other half writes the same marks into a PDF. Both use the same font files, no kerning and
no hinting, explicit caps and joins, and dashes in points (docs/adr/0006-points-geometry.md).
GUI thread only, as everything that touches fonts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from banso_desktop.drawing.font_files import Face
from banso_desktop.drawing.fonts import FontSet, Run
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
)
from banso_desktop.drawing.themes import Theme

# Text is drawn at this pixel size under a scale: at the size itself Qt would round widths.
_FONT_PIXELS = 128
_CAPS = {
    Cap.FLAT: Qt.PenCapStyle.FlatCap,
    Cap.ROUND: Qt.PenCapStyle.RoundCap,
    Cap.SQUARE: Qt.PenCapStyle.SquareCap,
}
_JOINS = {
    Join.MITER: Qt.PenJoinStyle.MiterJoin,
    Join.ROUND: Qt.PenJoinStyle.RoundJoin,
    Join.BEVEL: Qt.PenJoinStyle.BevelJoin,
}
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


class QtFonts:
    """The found fonts as Qt knows them: each file loaded once per application.

    Attributes:
        fonts: What was found; measures text.
    """

    def __init__(self, fonts: FontSet) -> None:
        self.fonts = fonts
        self._fonts: dict[Face | None, QFont] = {}

    def font_of(self, face: Face | None) -> QFont:
        """Return the face at the pixel size text is drawn at, without kerning or hinting."""
        font = self._fonts.get(face)
        if font is None:
            font = QFont()
            if face is not None:
                loaded = QFontDatabase.addApplicationFont(str(face.path))
                families = QFontDatabase.applicationFontFamilies(loaded)
                known = [name for name in families if name in face.names]
                font = QFont(known[0] if known else min(face.names))
                font.setBold(face.is_bold)
            font.setPixelSize(_FONT_PIXELS)
            font.setKerning(False)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
            self._fonts[face] = font
        return font


class MarkPainter:
    """Draws marks in one theme.

    The painter it is handed must be scaled so that one unit is one point; nothing of the
    painter's state is left changed.
    """

    def __init__(self, qt_fonts: QtFonts, theme: Theme) -> None:
        self._qt_fonts = qt_fonts
        self._theme = theme
        self._pens: dict[Pen, QPen] = {}
        self._brushes: dict[str, QBrush] = {}

    def paint_drawing(self, painter: QPainter, drawing: Drawing) -> None:
        """Draw a whole sheet: its ground, then its marks."""
        ground = self._theme.colour(drawing.ground)
        if ground is not None:
            painter.fillRect(QRectF(0, 0, drawing.width, drawing.height), QColor(ground))
        self.paint(painter, drawing.marks)

    def paint(self, painter: QPainter, marks: Iterable[Mark]) -> None:
        """Draw marks in their order."""
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        for mark in marks:
            self._paint(painter, mark)
        painter.restore()

    def _paint(self, painter: QPainter, mark: Mark) -> None:
        match mark:
            case Group():
                self._paint_group(painter, mark)
            case Text():
                self._paint_text(painter, mark)
            case Line(start, end, pen):
                painter.setPen(self._pen(pen))
                painter.drawLine(_point(start), _point(end))
            case Polyline(points, pen):
                painter.setPen(self._pen(pen))
                painter.drawPolyline(_polygon(points))
            case Icon():
                self._use(painter, None, mark.ink)
                painter.drawPath(path_of(mark.steps))
            case Path(steps, pen, fill):
                self._use(painter, pen, fill)
                painter.drawPath(path_of(steps))
            case Rect(box, pen, fill):
                self._use(painter, pen, fill)
                painter.drawRect(_rect(box))
            case RoundRect(box, radius, pen, fill):
                self._use(painter, pen, fill)
                painter.drawRoundedRect(_rect(box), radius, radius)
            case Circle(centre, radius, pen, fill):
                self._use(painter, pen, fill)
                painter.drawEllipse(_point(centre), radius, radius)
            case Polygon(points, pen, fill):
                self._use(painter, pen, fill)
                painter.drawPolygon(_polygon(points))

    def _paint_group(self, painter: QPainter, group: Group) -> None:
        if group.opacity >= 1.0:
            for mark in group.marks:
                self._paint(painter, mark)
            return
        before = painter.opacity()
        painter.setOpacity(before * group.opacity)
        for mark in group.marks:
            self._paint(painter, mark)
        painter.setOpacity(before)

    def _paint_text(self, painter: QPainter, text: Text) -> None:
        runs = self._qt_fonts.fonts.runs(text.text, text.family, text.bold)
        colour = self._theme.colour(text.ink)
        if not runs or colour is None:
            return
        width = (runs[-1].start + runs[-1].width) * text.size
        left = text.at.x - _share(text.anchor) * width
        halo = self._theme.colour(text.halo_fill) if text.halo else None
        if halo is not None:
            box = Box(
                left, text.at.y - EM_ABOVE * text.size, left + width,
                text.at.y + EM_BELOW * text.size,
            )  # fmt: skip
            painter.fillRect(_rect(box.grown(text.halo)), QColor(halo))
        painter.setPen(QColor(colour))
        self._draw_runs(painter, runs, Point(left, text.at.y), text.size)

    def _draw_runs(self, painter: QPainter, runs: Sequence[Run], at: Point, size: float) -> None:
        painter.save()
        painter.translate(at.x, at.y)
        painter.scale(size / _FONT_PIXELS, size / _FONT_PIXELS)
        for run in runs:
            painter.setFont(self._qt_fonts.font_of(run.face))
            painter.drawText(QPointF(run.start * _FONT_PIXELS, 0.0), run.text)
        painter.restore()

    def _use(self, painter: QPainter, pen: Pen | None, fill: str) -> None:
        painter.setPen(_NO_PEN if pen is None else self._pen(pen))
        painter.setBrush(self._brush(fill))

    def _pen(self, pen: Pen) -> QPen:
        made = self._pens.get(pen)
        if made is None:
            made = self._pens[pen] = self._make_pen(pen)
        return made

    def _make_pen(self, pen: Pen) -> QPen:
        colour = self._theme.colour(pen.ink)
        if colour is None:
            return QPen(Qt.PenStyle.NoPen)
        made = QPen(QColor(colour), pen.width)
        made.setCapStyle(_CAPS[pen.cap])
        made.setJoinStyle(_JOINS[pen.join])
        made.setMiterLimit(MITER_LIMIT / 2)
        if pen.dash:
            made.setDashPattern([length / pen.width for length in pen.dash])
        return made

    def _brush(self, fill: str) -> QBrush:
        brush = self._brushes.get(fill)
        if brush is None:
            colour = self._theme.colour(fill)
            brush = _NO_BRUSH if colour is None else QBrush(QColor(colour))
            self._brushes[fill] = brush
        return brush


def image_of(drawing: Drawing, qt_fonts: QtFonts, theme: Theme, scale: float = 1.0) -> QImage:
    """Return the sheet as an opaque image of ``scale`` pixels a point.

    Args:
        drawing: The sheet.
        qt_fonts: The fonts of the application.
        theme: Colours.
        scale: 96/72 for a screen of 96 dpi.
    """
    image = QImage(
        max(1, round(drawing.width * scale)),
        max(1, round(drawing.height * scale)),
        QImage.Format.Format_RGB32,
    )
    image.fill(QColor(theme.colour("ground") or "#FFFFFF"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    MarkPainter(qt_fonts, theme).paint_drawing(painter, drawing)
    painter.end()
    return image


def path_of(steps: Iterable[Step]) -> QPainterPath:
    """Return the path, filled by the non-zero rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for step in steps:
        match step:
            case MoveTo(to):
                path.moveTo(to.x, to.y)
            case LineTo(to):
                path.lineTo(to.x, to.y)
            case CurveTo(first, second, to):
                path.cubicTo(first.x, first.y, second.x, second.y, to.x, to.y)
            case Close():
                path.closeSubpath()
    return path


def _share(anchor: Anchor) -> float:
    return {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[anchor]


def _point(point: Point) -> QPointF:
    return QPointF(point.x, point.y)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _polygon(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
