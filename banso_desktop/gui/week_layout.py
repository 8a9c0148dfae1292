# SPDX-License-Identifier: Apache-2.0
"""Where everything of the week board stands: computed once for a week and a width.

Coordinates are device-independent pixels of the board; y counts from the first row, below
the head, so that scrolling moves nothing here. GUI thread only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.icon import scaled, type_size
from banso_desktop.gui.tokens import Metric, Role
from banso_desktop.gui.week_words import Words
from banso_desktop.services.week_view import Chip, WeekBoard, WeekDay, WeekRow

STAFF_WIDTH: Final = 136
STAFF_WIDTH_NARROW: Final = 112
CHIP_HEIGHT: Final = 25
CHIP_GAP: Final = 2
CHIP_PAD: Final = 4
ICON: Final = 14
_CELL_PAD: Final = 2
_ROW_LEAST: Final = 80
_ROW_MOST: Final = 118
_ROOM_BELOW: Final = 6
_HEAD: Final = 40
_NARROW_BELOW: Final = 900
"""Width under which staff and short columns give way."""
_SHORT: Final = {False: (100, 84), True: (66, 58)}
"""Widths of closed weekdays and of weekends, by whether the board is narrow."""
_LEAST: Final = 88
_WITHOUT_TIME: Final = 84


class Kind(StrEnum):
    """What a column is."""

    ORDINARY = "ordinary"
    CLOSED = "closed"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True)
class Column:
    """A day."""

    day: WeekDay
    kind: Kind
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Band:
    """A row."""

    row: WeekRow
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A chip in its place.

    Attributes:
        text: What fits of its words.
        icons: Meanings at its right end.
    """

    chip: Chip
    row: int
    column: int
    box: QRect
    text: str
    icons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """A font with what it measures; made once a layout, for both cost more than a line of text.

    Attributes:
        font: The font of a role at the type size in use.
        metrics: What it measures.
    """

    font: QFont
    metrics: QFontMetrics

    @classmethod
    def of(cls, role: Role) -> Face:
        """Return the face of a role."""
        font = role_font(role)
        return cls(font, QFontMetrics(font))


@dataclass(slots=True)
class Layout:
    """A week in its place.

    Attributes:
        height: Of all rows together.
        faces: The roles the board is set in.
        cells: Chips by row and column, in their order.
    """

    columns: list[Column]
    bands: list[Band]
    staff_width: int
    head_height: int
    width: int
    height: int
    cells: Mapping[tuple[int, int], Sequence[Spot]] = field(default_factory=dict)
    faces: Mapping[Role, Face] = field(default_factory=dict)

    def seen(self, top: int, bottom: int) -> Iterator[int]:
        """Yield the rows between two heights."""
        for at, band in enumerate(self.bands):
            if band.top <= bottom and band.top + band.height >= top:
                yield at

    def cell(self, row: int, column: int) -> QRect:
        """Return the place of a cell."""
        band, day = self.bands[row], self.columns[column]
        return QRect(day.left, band.top, day.width, band.height)

    def at(self, point: QPoint) -> tuple[int, int] | None:
        """Return row and column of a point, None outside the days."""
        row = next(
            (i for i, b in enumerate(self.bands) if b.top <= point.y() < b.top + b.height), -1
        )
        column = next(
            (i for i, c in enumerate(self.columns) if c.left <= point.x() < c.left + c.width), -1
        )
        return (row, column) if row >= 0 and column >= 0 else None

    def row_at(self, y: int) -> int:
        """Return the row of a height, -1 below the last."""
        return next((i for i, b in enumerate(self.bands) if b.top <= y < b.top + b.height), -1)

    def spot_at(self, point: QPoint) -> Spot | None:
        """Return the chip under a point."""
        cell = self.at(point)
        spots = self.cells.get(cell, ()) if cell is not None else ()
        return next((spot for spot in spots if spot.box.contains(point)), None)

    def find(self, key: str, member: str) -> Spot | None:
        """Return the place of a chip in somebody's row; in any row where it is not there."""
        same = [spot for spots in self.cells.values() for spot in spots if spot.chip.key == key]
        mine = [spot for spot in same if self.bands[spot.row].row.member == member]
        return next(iter(mine or same), None)


def role_font(role: Role) -> QFont:
    """Return the font of a role at the type size in use."""
    font = QFont(QApplication.font())
    font.setPointSizeF(role.points * type_size().factor)
    font.setBold(role.bold)
    return font


def lay_out(board: WeekBoard, words: Words, width: int, height: int) -> Layout:
    """Place a week in a board of this width; rows grow into ``height`` where they are few."""
    narrow = width < scaled(_NARROW_BELOW)
    staff = scaled(STAFF_WIDTH_NARROW if narrow else STAFF_WIDTH)
    columns = _columns(board.days, staff, width, narrow=narrow)
    filled = _fill(board, columns)
    bands = _bands(board.rows, filled, height - scaled(_HEAD))
    faces = {role: Face.of(role) for role in (Role.H2, Role.H3, Role.S)}
    metrics = faces[Role.S].metrics
    cells: dict[tuple[int, int], list[Spot]] = {}
    for (row, column), chips in filled.items():
        cells[row, column] = [
            _spot(chip, (row, column), at, bands[row], columns[column], words, metrics)
            for at, chip in enumerate(chips)
        ]
    total = bands[-1].top + bands[-1].height if bands else 0
    return Layout(columns, bands, staff, scaled(_HEAD), width, total, cells, faces)


def _kind(day: WeekDay) -> Kind:
    weekday = date.fromisoformat(day.day).weekday()
    if weekday == 6:
        return Kind.SUNDAY
    if weekday == 5:
        return Kind.SATURDAY
    return Kind.CLOSED if day.closed else Kind.ORDINARY


def _columns(days: Sequence[WeekDay], left: int, width: int, *, narrow: bool) -> list[Column]:
    """Share the width out: closed days and weekends get little, today never less than others."""
    closed, weekend = (scaled(each) for each in _SHORT[narrow])
    kinds = [_kind(day) for day in days]
    short = {Kind.CLOSED: closed, Kind.SATURDAY: weekend, Kind.SUNDAY: weekend}
    fixed = [short.get(kind, 0) for kind in kinds]
    open_days = max(fixed.count(0), 1)
    share = (width - left - sum(fixed)) // open_days
    if share < scaled(_LEAST):  # very narrow: everybody gets the same
        fixed = [0] * len(days)
        share = (width - left) // max(len(days), 1)
    found = []
    for day, kind, wide in zip(days, kinds, fixed, strict=True):
        found.append(Column(day, kind, left, wide or share))
        left += wide or share
    if found and left < width:  # what is left of the division goes to the last
        last = found[-1]
        found[-1] = Column(last.day, last.kind, last.left, last.width + width - left)
    return found


def _fill(board: WeekBoard, columns: Sequence[Column]) -> dict[tuple[int, int], list[Chip]]:
    """Return the chips of each cell, by row and column."""
    rows = {row.member: at for at, row in enumerate(board.rows)}
    days = {column.day.day: at for at, column in enumerate(columns)}
    found: dict[tuple[int, int], list[Chip]] = {}
    for chip in board.chips:
        members = [rows[one] for one in chip.members if one in rows]
        if len(members) < len(chip.members) or not members:
            members += [rows[""]] if "" in rows else []
        for row in dict.fromkeys(members):
            for day in _days_of(chip):
                if day in days:
                    found.setdefault((row, days[day]), []).append(chip)
    return found


def _days_of(chip: Chip) -> list[str]:
    """Return the ISO days a chip stands on: an absence on each, a visit where it begins."""
    first = chip.begins.date()
    if chip.what != "appointment":
        return [first.isoformat()]
    last = (chip.begins + timedelta(minutes=max(chip.minutes - 1, 0))).date()
    count = min((last - first).days, 31) + 1
    return [(first + timedelta(days=offset)).isoformat() for offset in range(count)]


def _bands(
    rows: Sequence[WeekRow], filled: Mapping[tuple[int, int], Sequence[Chip]], room: int
) -> list[Band]:
    most = [
        max((len(chips) for (at, _), chips in filled.items() if at == row), default=0)
        for row in range(len(rows))
    ]
    step = scaled(CHIP_HEIGHT) + scaled(CHIP_GAP)
    least = scaled(_ROW_LEAST)
    heights = [
        max(least, 2 * scaled(_CELL_PAD) + count * step + scaled(_ROOM_BELOW)) for count in most
    ]
    spare = room - sum(heights)
    if heights and spare > 0:  # few people: the rows grow, to a comfortable measure
        each = min(spare // len(heights), max(scaled(_ROW_MOST) - least, 0))
        heights = [height + each for height in heights]
    bands, top = [], 0
    for row, height in zip(rows, heights, strict=True):
        bands.append(Band(row, top, height))
        top += height
    return bands


def _spot(
    chip: Chip,
    cell: tuple[int, int],
    at: int,
    band: Band,
    column: Column,
    words: Words,
    metrics: QFontMetrics,
) -> Spot:
    pad, step = scaled(_CELL_PAD), scaled(CHIP_HEIGHT) + scaled(CHIP_GAP)
    box = QRect(
        column.left + pad,
        band.top + pad + at * step,
        column.width - 2 * pad,
        scaled(CHIP_HEIGHT),
    )
    room = box.width() - Metric.WHEEL_EDGE - 2 * scaled(CHIP_PAD) + 1
    text, icons = _fitted(chip, words, metrics, room, narrow=box.width() < scaled(_WITHOUT_TIME))
    return Spot(chip, *cell, box, text, icons)


def _fitted(
    chip: Chip, words: Words, metrics: QFontMetrics, room: int, *, narrow: bool
) -> tuple[str, tuple[str, ...]]:
    """Return words and icons that fit; icons give way before the name does."""
    icons = icons_of(chip)
    for count in range(len(icons), -1, -1):
        left = room - count * scaled(ICON + 1)
        for text in words.ways(chip):
            if metrics.horizontalAdvance(text) <= left:
                return text, icons[:count]
    shortest = words.what(chip) if narrow else words.chip(chip)
    return metrics.elidedText(shortest, Qt.TextElideMode.ElideRight, room), ()


def icons_of(chip: Chip) -> tuple[str, ...]:
    """Return what a chip says in pictures, from left to right."""
    marks = []
    if chip.disputed:
        marks.append("compare")
    if chip.placed == "asks":
        marks.append("help")
    if chip.state == "done":
        marks.append("check")
    elif chip.state == "not_met":
        marks.append("not_met")
    if chip.pair:
        marks.append("pair")
    if chip.original:
        marks.append("repeat")
    return tuple(marks)
