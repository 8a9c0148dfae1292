# SPDX-License-Identifier: Apache-2.0
"""The week board's picture: head, staff, days and chips; knows no event."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from banso_desktop.gui.icon import draw, scaled, tint
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.week_layout import (
    CHIP_PAD,
    ICON,
    Band,
    Column,
    Face,
    Kind,
    Layout,
    Spot,
)
from banso_desktop.gui.week_words import head, load_ways
from banso_desktop.services.week_view import Chip, WeekRow

_PAD: Final = 8
_HEAD_LEFT: Final = 6
_HEAD_RIGHT: Final = 2
_HATCH_STEP: Final = 7
_LOAD_SCALE: Final = 20
"""Leads and shares that fill a load bar."""


class Look(NamedTuple):
    """Colours of a chip: ground, frame, the edge from top to bottom, words."""

    ground: str
    frame: str
    edge: tuple[str, ...]
    words: str = COLOURS.ink
    hatched: bool = False


def look_of(chip: Chip) -> Look:
    """Return how a chip looks: its wheel; plain for meetings, hatched for absence."""
    if chip.absent:
        return Look(COLOURS.sunk, COLOURS.ctl, (COLOURS.ctl,), COLOURS.ink2, hatched=True)
    if chip.what == "busy":
        return Look(COLOURS.bg, COLOURS.ctl, (COLOURS.ctl,), COLOURS.ink2)
    if chip.what == "conference" or chip.kind == "meeting":
        return Look(COLOURS.card, COLOURS.ai_dark, (COLOURS.ai_dark,))
    if chip.what == "appointment":
        return Look(COLOURS.bg, COLOURS.ctl, (COLOURS.ctl,))
    words = COLOURS.ink2 if chip.state != "planned" else COLOURS.ink
    if chip.kind == "hand_over":
        return Look(COLOURS.lilac_bg, COLOURS.lilac, (COLOURS.lilac,), words)
    if chip.wheel == "solving":
        return Look(COLOURS.ai_bg, COLOURS.ai, (COLOURS.ai,), words)
    if chip.wheel == "both":
        return Look(COLOURS.kaki_bg, COLOURS.kaki, (COLOURS.kaki, COLOURS.ai), words)
    return Look(COLOURS.kaki_bg, COLOURS.kaki, (COLOURS.kaki,), words)


def paint_days(painter: QPainter, layout: Layout, seen: QRect) -> None:
    """Draw the ground of the days and the lines; ``seen`` is the part of the rows in sight."""
    bottom = max(layout.height, seen.bottom() + 1)
    for column in layout.columns:
        box = QRect(
            column.left, seen.top(), column.width, min(bottom, seen.bottom()) - seen.top() + 1
        )
        painter.fillRect(box, QColor(_ground(column)))
        if column.kind is Kind.CLOSED:
            hatch(painter, QRectF(box), COLOURS.bad)
    painter.setPen(QPen(QColor(COLOURS.line), 1))
    for column in layout.columns:
        painter.drawLine(column.left, seen.top(), column.left, seen.bottom())
    for at in layout.seen(seen.top(), seen.bottom()):
        line = layout.bands[at].top + layout.bands[at].height - 1
        painter.drawLine(0, line, layout.width, line)


def _ground(column: Column) -> str:
    if column.kind is Kind.CLOSED:
        return COLOURS.bad_bg
    if column.kind in (Kind.SATURDAY, Kind.SUNDAY):
        return COLOURS.bg
    return COLOURS.hover if column.day.today else COLOURS.card


def hatch(painter: QPainter, box: QRectF, colour: str, strength: float = 0.2) -> None:
    """Fill a box with slanted lines, faint enough to read over."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(tint(colour))
    ink.setAlphaF(strength)
    painter.setPen(QPen(ink, 1))
    step, height = scaled(_HATCH_STEP), box.height()
    start = box.left() - height - (box.left() + box.top()) % step
    lines = int((box.width() + 2 * height) / step) + 2
    for number in range(lines):
        x = start + number * step
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()))
    painter.restore()


def paint_head(painter: QPainter, layout: Layout) -> None:
    """Draw the head over the days; today in 藍."""
    height = layout.head_height
    painter.fillRect(0, 0, layout.width, height, QColor(COLOURS.sunk))
    for at, column in enumerate(layout.columns):
        box = QRect(column.left, 0, column.width, height)
        ink = COLOURS.ink
        if column.day.today:
            painter.fillRect(box, QColor(COLOURS.ai))
            ink = COLOURS.white
        elif column.kind is Kind.CLOSED:
            painter.fillRect(box, QColor(COLOURS.bad_bg))
            hatch(painter, QRectF(box), COLOURS.bad)
            ink = COLOURS.bad
        elif column.kind is Kind.SUNDAY or column.day.holiday:
            ink = COLOURS.bad
        elif column.kind is Kind.SATURDAY:
            ink = COLOURS.ai
        _head_words(painter, box, head_lines(layout, at), ink, layout)
        painter.setPen(QPen(QColor(COLOURS.line), 1))
        painter.drawLine(column.left, 0, column.left, height)
    painter.setPen(QPen(QColor(COLOURS.line), 1))
    painter.drawLine(0, height - 1, layout.width, height - 1)


class HeadLines(NamedTuple):
    """What stands over a day: the first line in its face, and the line below, or ``""``."""

    face: Face
    first: str
    second: str


def head_lines(layout: Layout, at: int) -> HeadLines:
    """Return the head of a column as fully and as large as its first line has room."""
    column = layout.columns[at]
    room = column.width - _HEAD_LEFT - _HEAD_RIGHT
    lines = HeadLines(layout.faces[Role.H3], "", "")
    for short in (False, True):
        first, second = head(column.day, first=at == 0, short=short)
        for role in (Role.H2, Role.H3):
            lines = HeadLines(layout.faces[role], first, second)
            if lines.face.metrics.horizontalAdvance(first) <= room:
                return lines
    return lines


def _head_words(painter: QPainter, box: QRect, lines: HeadLines, ink: str, layout: Layout) -> None:
    face, first, second = lines
    inside = box.adjusted(_HEAD_LEFT, 0, -_HEAD_RIGHT, 0)
    painter.setPen(QColor(tint(ink)))
    if not second:
        _line(painter, inside, face, first)
        return
    half = inside.height() // 2
    _line(painter, QRect(inside.left(), 3, inside.width(), half), face, first)
    below = QRect(inside.left(), half + 2, inside.width(), half - 3)
    _line(painter, below, layout.faces[Role.S], second)


def _line(painter: QPainter, box: QRect, face: Face, words: str) -> None:
    painter.setFont(face.font)
    shown = face.metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def paint_staff(painter: QPainter, layout: Layout, seen: QRect, nobody: str) -> None:
    """Draw who it is: name, job title, what they carry, what is planned."""
    for at in layout.seen(seen.top(), seen.bottom()):
        band = layout.bands[at]
        box = QRect(0, band.top, layout.staff_width, band.height - 1)
        painter.fillRect(box, QColor(COLOURS.card))
        if band.row.member:
            _staff(painter, band, layout)
        else:
            painter.setPen(QColor(tint(COLOURS.ink2)))
            inside = box.adjusted(_PAD, scaled(8), -_PAD, 0)
            top = QRect(inside.left(), inside.top(), inside.width(), scaled(20))
            _line(painter, top, layout.faces[Role.H3], nobody)


def _staff(painter: QPainter, band: Band, layout: Layout) -> None:
    row, left, inside = band.row, _PAD, layout.staff_width - 2 * _PAD
    small = layout.faces[Role.S]
    top = band.top + scaled(7)
    painter.setPen(QColor(tint(COLOURS.ink2 if row.left else COLOURS.ink)))
    room = inside - (scaled(18) if row.heavy else 0)
    _line(painter, QRect(left, top, room, scaled(19)), layout.faces[Role.H3], row.name)
    if row.heavy:
        mark = QRectF(left + inside - scaled(16), top + scaled(1), scaled(16), scaled(16))
        draw(painter, "warning", COLOURS.warn, mark)
    top += scaled(19)
    painter.setPen(QColor(tint(COLOURS.ink2)))
    _line(painter, QRect(left, top, inside, scaled(17)), small, row.job_title)
    top += scaled(20)
    if row.told:
        _load(painter, row, QRectF(left, top, inside, scaled(9)))
        top += scaled(13)
    painter.setPen(QColor(tint(COLOURS.warn if row.heavy else COLOURS.ink2)))
    ways = load_ways(row)
    fitting = (way for way in ways if small.metrics.horizontalAdvance(way) < inside + _PAD)
    words = next(fitting, ways[-1])
    _line(painter, QRect(left, top, inside + _PAD, scaled(17)), small, words)


def _load(painter: QPainter, row: WeekRow, box: QRectF) -> None:
    whole = max(_LOAD_SCALE, row.leads + row.shares)
    lead = box.width() * row.leads / whole
    shared = box.width() * row.shares / whole
    colour = COLOURS.warn_ln if row.heavy else COLOURS.ai
    painter.fillRect(QRectF(box.left(), box.top(), lead, box.height()), QColor(colour))
    rest = QRectF(box.left() + lead, box.top(), shared, box.height())
    painter.fillRect(rest, QColor(COLOURS.bar_rest))


def paint_chip(painter: QPainter, spot: Spot, face: Face, *, chosen: bool = False) -> None:
    """Draw a chip, framed where the cursor is on it."""
    look = look_of(spot.chip)
    box = QRectF(spot.box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(tint(look.frame)), 1)
    if spot.chip.placed == "asks":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(look.ground))
    painter.drawRoundedRect(box, 2, 2)
    if look.hatched:
        hatch(painter, box.adjusted(1, 1, -1, -1), COLOURS.ctl, 0.4)
    part = box.height() / len(look.edge)
    for at, colour in enumerate(look.edge):
        edge = QRectF(box.left(), box.top() + at * part, Metric.WHEEL_EDGE, part)
        painter.fillRect(edge, QColor(tint(colour)))
    _chip_words(painter, spot, look, face)
    if chosen:
        painter.setPen(QPen(QColor(COLOURS.ai), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(spot.box).adjusted(1, 1, -1, -1), 2, 2)
    painter.restore()


def _chip_words(painter: QPainter, spot: Spot, look: Look, face: Face) -> None:
    painter.setFont(face.font)
    painter.setPen(QColor(tint(look.words)))
    left = spot.box.left() + Metric.WHEEL_EDGE + scaled(CHIP_PAD)
    inside = QRect(left, spot.box.top(), spot.box.right() - left, spot.box.height())
    if look.hatched:
        wide = face.metrics.horizontalAdvance(spot.text)
        ground = QRect(left - 2, spot.box.top() + 4, wide + 4, spot.box.height() - 8)
        painter.fillRect(ground, QColor(look.ground))
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, spot.text)
    edge, x = scaled(ICON), spot.box.right() - scaled(CHIP_PAD) + 2
    for name in reversed(spot.icons):
        x -= edge
        top = spot.box.top() + (spot.box.height() - edge) / 2
        draw(painter, name, COLOURS.ink2, QRectF(x, top, edge, edge))
        x -= 1


def paint_ghost(painter: QPainter, box: QRect, face: Face, words: str) -> None:
    """Draw where a chip would be put."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(COLOURS.ai), 1.5)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(QColor(COLOURS.card))
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 2, 2)
    painter.setPen(QColor(tint(COLOURS.ai)))
    inside = box.adjusted(scaled(CHIP_PAD) + 4, 0, -4, 0)
    _line(painter, inside, face, words)
    painter.restore()
