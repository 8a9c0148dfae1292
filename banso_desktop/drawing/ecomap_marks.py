# SPDX-License-Identifier: Apache-2.0
"""A layout -> marks: shapes, lines, words and signs of one surface.

Every person, node, tie, label, loop and badge is a group that carries its id and role, for
hit testing and for native items.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.drawing.ecomap_labels import LABEL_HALO
from banso_desktop.drawing.ecomap_metrics import Metrics
from banso_desktop.drawing.ecomap_parts import (
    KinLine,
    Label,
    Layout,
    PlacedHome,
    PlacedNode,
    PlacedPerson,
    PlacedTie,
    Shape,
)
from banso_desktop.drawing.ecomap_shapes import outline
from banso_desktop.drawing.icons import IconSet
from banso_desktop.drawing.marks import (
    EM_MIDDLE,
    Anchor,
    Box,
    Circle,
    Close,
    CurveTo,
    Group,
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
from banso_desktop.drawing.symbols import Deceased, Symbols
from banso_desktop.drawing.tie_looks import heads_of, look_of
from banso_desktop.drawing.tie_marks import tie_marks

_KIN_PEN = 0.9
_CROSS_PEN = 1.0
_LOOP_PEN = 1.1
_LOOP_RADIUS = 12.0
_STEP_RADIUS = 8.0
LOOP_DASH: Final = (9.9, 3.3, 1.65, 3.3)
"""Of the loop around who lives together: 9, 3, 1.5 and 3 line widths."""
_GONE_DASH = (3.0, 3.0)
_FORMAL_PEN = 1.5
_INFORMAL_PEN = 1.3
_BADGE_PEN = 1.1
_SLASH_HALF = (2.4, 5.0)
_QUARTER = 0.5522847498


@dataclass(frozen=True, slots=True)
class MarkMaker:
    """Turns a layout into marks.

    Attributes:
        metrics: The sizes the layout was made with.
        symbols: The signs in use.
        icons: Pictograms.
    """

    metrics: Metrics
    symbols: Symbols
    icons: IconSet

    def marks(self, layout: Layout) -> tuple[Group, ...]:
        """Return the whole map in the order of painting."""
        loops = layout.homes
        return (
            *(self.home(home) for home in loops),
            Group(tuple(mark for line in layout.kin for mark in self.kin(line)), role="kin"),
            *(self.tie(tie) for tie in layout.ties),
            *(self.person(part) for part in layout.persons),
            *(self.node(part) for part in layout.nodes),
            *(self.tab(home) for home in loops if home.tab is not None),
            *(self.label(tie, loops) for tie in layout.ties if tie.labels),
            *self._badges(layout),
        )

    def home(self, home: PlacedHome) -> Group:
        """Return the loop around who lives together."""
        pen = Pen(_LOOP_PEN, "loop", LOOP_DASH)
        if len(home.outline) == 4:
            loop: Mark = RoundRect(home.box, _LOOP_RADIUS, pen, "loop_fill")
        else:
            loop = Path(_rounded(home.outline, _STEP_RADIUS), pen, "loop_fill")
        return Group((loop,), home.id, "home")

    def tab(self, home: PlacedHome) -> Group:
        """Return the word on a loop's edge."""
        text = _text(home.tab, self.metrics.tab_size, True, halo=3.0) if home.tab else ()
        return Group(tuple(text), home.id, "tab")

    def kin(self, line: KinLine) -> Iterator[Mark]:
        """Yield a family line with the slashes of a separation."""
        yield Polyline(line.points, Pen(_KIN_PEN, "kin", (4.0, 3.0) if line.is_dashed else ()))
        across, down = _SLASH_HALF
        for at in line.slash:
            yield Line(
                Point(at.x - across, at.y + down),
                Point(at.x + across, at.y - down),
                Pen(_KIN_PEN, "kin"),
            )

    def tie(self, tie: PlacedTie) -> Group:
        """Return the line of a tie, without its label and mark."""
        look = look_of(tie.tie)
        marks = tie_marks(tie.curve, look, heads_of(tie.tie), tie.bars, self.symbols.strain, 0.75)
        return Group(marks, tie.tie.id, "tie")

    def label(self, tie: PlacedTie, loops: Sequence[PlacedHome] = ()) -> Group:
        """Return the words on a tie."""
        marks: list[Mark] = []
        for label in tie.labels:
            is_inside = any(home.box.holds(label.box) for home in loops)
            fill = "loop_halo" if is_inside else "ground"
            marks += _text(label, self.metrics.label_size, False, LABEL_HALO, fill)
        return Group(tuple(marks), tie.tie.id, "label")

    def person(self, part: PlacedPerson) -> Group:
        """Return a member: shape, 続柄 and names."""
        person, metrics = part.person, self.metrics
        ink = "faded" if person.is_gone else "ink"
        is_black = person.is_dead and self.symbols.deceased is Deceased.BLACK
        fill = "member" if is_black else "member_fill"
        width = metrics.index_line if person.is_index else metrics.member_line
        if person.is_gone:
            pen = Pen(1.0, "faded", tuple(length for length in _GONE_DASH))
        else:
            pen = Pen(width, "member")
        marks: list[Mark] = []
        inner = part.body
        if person.is_index:
            marks.append(shape_mark(part.shape, inner, pen, "member_fill"))
            inner = inner.grown(-metrics.index_gap)
        marks.append(shape_mark(part.shape, inner, pen, fill))
        halo = 0.0
        if person.is_dead and not is_black:
            marks += cross_marks(part.shape, inner)
            halo = 0.8
        relation_ink = "member_fill" if is_black else ink
        marks += _text(
            part.relation, metrics.relation_size, True, halo, "member_fill", relation_ink
        )
        for label in part.names:
            marks += _text(label, metrics.name_size, metrics.names_bold, ink=ink)
        return Group(tuple(marks), person.id, "person")

    def node(self, part: PlacedNode) -> Group:
        """Return a node: outline, band, pictogram and name."""
        metrics = self.metrics
        is_formal = part.shape is Shape.RECTANGLE
        colour = "formal" if is_formal else "informal"
        pen = Pen(_FORMAL_PEN if is_formal else _INFORMAL_PEN, colour)
        text_ink, icon_ink = "ink", colour
        if part.node.is_gone:
            pen = Pen(1.0, "faded", _GONE_DASH)
            text_ink = icon_ink = "faded"
        marks: list[Mark] = [shape_mark(part.shape, part.box, pen, f"{colour}_fill", metrics.roof)]
        if is_formal:
            band = Box(
                part.box.left, part.box.top, part.box.left + metrics.node_band, part.box.bottom
            )
            marks.append(Rect(band, None, "faded" if part.node.is_gone else "formal_band"))
        if part.icon is not None and part.node.icon in self.icons.names:
            marks.append(self.icons.icon(part.node.icon, part.icon, icon_ink))
        for label in part.lines:
            marks += _text(label, metrics.node_size, metrics.names_bold, ink=text_ink)
        return Group(tuple(marks), part.node.id, "node")

    def badge(self, kind: ChangeKind, centre: Point, subject: str = "") -> Group:
        """Return a change mark: gain a black disk, loss a white one."""
        radius = self.metrics.badge_radius
        return Group(tuple(badge_marks(kind, centre, radius)), subject, "badge")

    def _badges(self, layout: Layout) -> Iterator[Group]:
        for tie in layout.ties:
            if tie.badge is not None:
                yield self.badge(layout.changes[tie.tie.id], tie.badge, tie.tie.id)
        for subject, centre in layout.badges.items():
            yield self.badge(layout.changes[subject], centre, subject)


_GAINS = (ChangeKind.NEW, ChangeKind.STRONGER, ChangeKind.REPAIRED)


def badge_marks(kind: ChangeKind, centre: Point, radius: float) -> Iterator[Mark]:
    """Yield the disk and the sign on it."""
    is_gain = kind in _GAINS
    disk, sign = ("badge", "badge_ground") if is_gain else ("badge_ground", "badge")
    x, y = centre
    yield Circle(centre, radius, Pen(_BADGE_PEN, "badge"), disk)
    reach = radius * 0.56
    pen = Pen(radius * 0.27, sign)
    match kind:
        case ChangeKind.NEW | ChangeKind.ENDED:
            yield Line(Point(x - reach, y), Point(x + reach, y), pen)
            if kind is ChangeKind.NEW:
                yield Line(Point(x, y - reach), Point(x, y + reach), pen)
        case ChangeKind.REPAIRED:
            yield Circle(centre, reach * 0.9, pen)
        case _:
            up = -1.0 if kind is ChangeKind.STRONGER else 1.0
            yield Polygon(
                (
                    Point(x, y + up * reach * 1.05),
                    Point(x + reach, y - up * reach * 0.7),
                    Point(x - reach, y - up * reach * 0.7),
                ),
                None,
                sign,
            )


def shape_mark(shape: Shape, box: Box, pen: Pen, fill: str, roof: float = 0.0) -> Mark:
    """Return the outline of a shape in its box."""
    match shape:
        case Shape.CIRCLE:
            return Circle(box.centre, box.width / 2, pen, fill)
        case Shape.SQUARE | Shape.RECTANGLE:
            return Rect(box, pen, fill)
        case Shape.STADIUM:
            return RoundRect(box, min(box.height, box.width) / 2, pen, fill)
        case _:
            return Polygon(outline(shape, box, roof), pen, fill)


def cross_marks(shape: Shape, box: Box) -> Iterator[Mark]:
    """Yield the X of who died, from outline to outline."""
    share = {Shape.SQUARE: 1.0, Shape.CIRCLE: math.sqrt(0.5)}.get(shape, 0.5)
    middle, half = box.centre, box.width / 2 * share
    top, bottom = middle.y - half, middle.y + half
    if shape is Shape.TRIANGLE:
        top, bottom = middle.y, box.bottom
    pen = Pen(_CROSS_PEN, "member")
    yield Line(Point(middle.x - half, top), Point(middle.x + half, bottom), pen)
    yield Line(Point(middle.x + half, top), Point(middle.x - half, bottom), pen)


def _text(
    label: Label,
    size: float,
    bold: bool,
    halo: float = 0.0,
    halo_fill: str = "ground",
    ink: str = "ink",
) -> Iterator[Mark]:
    if label.text:
        middle = label.box.centre
        yield Text(
            Point(middle.x, middle.y + EM_MIDDLE * size),
            label.text,
            size,
            bold,
            Anchor.MIDDLE,
            ink,
            halo=halo,
            halo_fill=halo_fill,
        )


def _rounded(corners: Sequence[Point], radius: float) -> tuple[Step, ...]:
    """Return a closed outline with every right angle rounded."""
    steps: list[Step] = []
    count = len(corners)
    for at, corner in enumerate(corners):
        before, after = corners[at - 1], corners[(at + 1) % count]
        room = min(math.dist(before, corner), math.dist(corner, after)) / 2
        reach = min(radius, room)
        enter, leave = _towards(corner, before, reach), _towards(corner, after, reach)
        steps.append(LineTo(enter) if steps else MoveTo(enter))
        steps.append(
            CurveTo(_towards(enter, corner, reach * _QUARTER),
                    _towards(leave, corner, reach * _QUARTER), leave)
        )  # fmt: skip
    return (*steps, Close())


def _towards(start: Point, end: Point, length: float) -> Point:
    whole = math.dist(start, end) or 1.0
    share = length / whole
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
