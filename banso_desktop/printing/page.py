# SPDX-License-Identifier: Apache-2.0
"""Pages that fill from the top: strips, tables that grow with their text, page breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.drawing.marks import (
    Box,
    Drawing,
    Line,
    Mark,
    Pen,
    Point,
    Rect,
)
from banso_desktop.printing.setting import LINE, THIN, Strip, height_of

A4: Final = (595.276, 841.89)
"""Portrait, in points."""
A4_LANDSCAPE: Final = (841.89, 595.276)

Cell = Sequence[Strip]
"""Content of a table cell, from the top."""
Header = Callable[["Flow"], None]
"""Puts what stands at the top of a page, and moves the flow down."""
Footer = Callable[[int, int], Iterable[Mark]]
"""Page (from 1) and number of pages to the marks of the foot."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        width: Points.
        heading: Strips repeated at the top of each page; empty for a table without.
        is_centred: Whether cells stand in the middle of a row that is higher.
    """

    width: float
    heading: tuple[Strip, ...] = ()
    is_centred: bool = False


class Flow:
    """What is put on pages of one size, from the top down.

    Attributes:
        y: Where the next thing begins, from the top of the page being filled.
    """

    def __init__(
        self,
        size: tuple[float, float],
        margins: Box,
        header: Header | None = None,
        bottoms: Sequence[float] = (),
    ) -> None:
        """Begin the first page.

        Args:
            size: Width and height in points.
            margins: Free space left, top, right and bottom, in points.
            header: Called at the top of every page but the first.
            bottoms: Where the first pages end instead, from the top: a slip keeps its
                reply part free.
        """
        self._size = size
        self._margins = margins
        self._header = header
        self._bottoms = tuple(bottoms)
        self._pages: list[list[Mark]] = [[]]
        self.y = margins.top

    @property
    def left(self) -> float:
        """Left edge of what is printed."""
        return self._margins.left

    @property
    def right(self) -> float:
        """Right edge of what is printed."""
        return self._size[0] - self._margins.right

    @property
    def width(self) -> float:
        """Width of what is printed."""
        return self.right - self.left

    @property
    def bottom(self) -> float:
        """Where the page being filled ends."""
        number = len(self._pages) - 1
        if number < len(self._bottoms):
            return self._bottoms[number]
        return self._size[1] - self._margins.bottom

    @property
    def room(self) -> float:
        """Points left on the page being filled."""
        return self.bottom - self.y

    @property
    def pages(self) -> int:
        """How many pages have been begun."""
        return len(self._pages)

    def add(self, *marks: Mark) -> None:
        """Put marks where they say, on the page being filled."""
        self._pages[-1].extend(marks)

    def space(self, height: float) -> None:
        """Leave room, but not at the top of a page begun by a break."""
        self.y += height

    def need(self, height: float) -> None:
        """Begin a new page unless ``height`` points are left on this one."""
        if self.room < height:
            self.break_page()

    def break_page(self) -> None:
        """Begin a new page."""
        self._pages.append([])
        self.y = self._margins.top
        if self._header is not None:
            self._header(self)

    def strips(self, strips: Iterable[Strip], x: float | None = None) -> None:
        """Put strips one below the other, with page breaks between them."""
        for strip in strips:
            self.need(strip.height)
            self.add(*strip.at(self.left if x is None else x, self.y))
            self.y += strip.height

    def kept(self, strips: Sequence[Strip], x: float | None = None) -> None:
        """Put strips on one page, on a new one if need be."""
        self.need(min(height_of(strips), self._size[1] / 2))
        self.strips(strips, x)

    def sheets(self, footer: Footer | None = None) -> tuple[Drawing, ...]:
        """Return the pages filled so far."""
        total = len(self._pages)
        return tuple(
            Drawing(*self._size, (*marks, *(footer(number, total) if footer else ())))
            for number, marks in enumerate(self._pages, start=1)
        )


class Table:
    """A ruled table whose rows grow with their text and break between lines.

    The heading is repeated at the top of each page; a row that goes on keeps its rules.
    """

    def __init__(
        self,
        flow: Flow,
        columns: Sequence[Column],
        pad: tuple[float, float] = (6.0, 4.0),
        rule: Pen = THIN,
        frame: Pen = LINE,
        whole: float = 120.0,
    ) -> None:
        """Prepare a table at the flow's left edge.

        Args:
            flow: Where it stands.
            columns: From left to right.
            pad: Space inside a cell, at the sides and above and below, in points.
            rule: Between cells.
            frame: Around the table, on each page.
            whole: Rows up to this height are never parted.
        """
        self._flow = flow
        self._columns = tuple(columns)
        self._pad_x, self._pad_y = pad
        self._rule = rule
        self._frame = frame
        self._whole = whole
        self._top = flow.y
        self._is_begun = False

    def cell_width(self, column: int, span: int = 1) -> float:
        """Return the width text may take in a column, or in several beginning there."""
        widths = (each.width for each in self._columns[column : column + span])
        return sum(widths) - 2 * self._pad_x

    def row(self, cells: Sequence[Cell], least: float = 0.0, spans: Sequence[int] = ()) -> None:
        """Put a row.

        Args:
            cells: Content, one for each column, or for each span.
            least: Height in points the row has at least.
            spans: How many columns each cell takes; one each, if not given.
        """
        taken = tuple(spans) or (1,) * len(cells)
        rest = [list(cell) for cell in cells]
        first = max(height_of(cell[:2]) for cell in rest) + 2 * self._pad_y
        whole = max(least, max(map(height_of, rest)) + 2 * self._pad_y)
        self._begin(whole if whole <= self._whole else first)
        is_broken = False
        while True:
            room = self._flow.room - 2 * self._pad_y
            part = [_taken(cell, room) for cell in rest]
            if is_broken and self._columns[0].is_centred:
                part[0] = list(cells[0])  # a label stands on every page its row is on
            inner = max(map(height_of, part), default=0.0)
            is_last = not any(rest)
            height = inner + 2 * self._pad_y
            if is_last and not is_broken:
                height = max(height, min(least, self._flow.room))
            self._place(part, taken, height)
            if is_last:
                return
            is_broken = True
            self._close()
            self._flow.break_page()
            self._open()

    def finish(self) -> None:
        """Draw the frame of the last page."""
        if self._is_begun:
            self._close()
            self._is_begun = False

    def _begin(self, needed: float) -> None:
        heading = self._heading_height()
        if not self._is_begun:
            self._flow.need(heading + needed)
            self._is_begun = True
            self._open()
        elif self._flow.room < needed:
            self._close()
            self._flow.break_page()
            self._open()

    def _open(self) -> None:
        self._top = self._flow.y
        if any(column.heading for column in self._columns):
            cells = [list(column.heading) for column in self._columns]
            self._place(cells, (1,) * len(cells), self._heading_height())

    def _heading_height(self) -> float:
        highest = max(height_of(column.heading) for column in self._columns)
        return highest + 2 * self._pad_y if highest else 0.0

    def _place(self, cells: Sequence[Cell], spans: Sequence[int], height: float) -> None:
        flow = self._flow
        if flow.y > self._top:
            flow.add(Line(Point(flow.left, flow.y), Point(self._right, flow.y), self._rule))
        x, column = flow.left, 0
        for cell, span in zip(cells, spans, strict=True):
            if column:
                flow.add(Line(Point(x, flow.y), Point(x, flow.y + height), self._rule))
            y = flow.y + self._pad_y
            if self._columns[column].is_centred:
                y = flow.y + (height - height_of(cell)) / 2
            for strip in cell:
                flow.add(*strip.at(x + self._pad_x, y))
                y += strip.height
            x += sum(each.width for each in self._columns[column : column + span])
            column += span
        flow.y += height

    @property
    def _right(self) -> float:
        return self._flow.left + sum(column.width for column in self._columns)

    def _close(self) -> None:
        box = Box(self._flow.left, self._top, self._right, self._flow.y)
        if box.height > 0:
            self._flow.add(Rect(box, self._frame))


def _taken(cell: list[Strip], room: float) -> list[Strip]:
    """Take from a cell what fits; at least one strip, so that a row always goes on."""
    part: list[Strip] = []
    used = 0.0
    while cell and (not part or used + cell[0].height <= room):
        used += cell[0].height
        part.append(cell.pop(0))
    return part
