# SPDX-License-Identifier: Apache-2.0
"""The legend of a map: only what is on it, ties first, then shapes and change marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from banso_desktop.domain.ecomap import (
    Basis,
    Direction,
    MapTie,
    Sex,
    Strength,
    TieState,
)
from banso_desktop.domain.map_changes import BADGED
from banso_desktop.drawing.ecomap_marks import (
    LOOP_DASH,
    badge_marks,
    cross_marks,
    shape_mark,
)
from banso_desktop.drawing.ecomap_metrics import Measure
from banso_desktop.drawing.ecomap_parts import Layout, Shape
from banso_desktop.drawing.ecomap_words import MapWords
from banso_desktop.drawing.geometry import straight
from banso_desktop.drawing.marks import (
    EM_MIDDLE,
    Anchor,
    Box,
    Drawing,
    Group,
    Mark,
    Pen,
    Point,
    Rect,
    RoundRect,
    Text,
    shifted,
)
from banso_desktop.drawing.symbols import Deceased, Symbols, Unwritten
from banso_desktop.drawing.tie_looks import heads_of, look_of
from banso_desktop.drawing.tie_marks import tie_marks

_SAMPLE = 28.0
_ARROW = 20.0
_SHORT = 15.0
_AFTER_SAMPLE = 4.0
_AFTER_ENTRY = 9.0
_LINE = 1.9

_TIE_SAMPLES = {
    "strong": MapTie("", "a", "b", Strength.STRONG),
    "normal": MapTie("", "a", "b"),
    "weak": MapTie("", "a", "b", Strength.WEAK),
    "strain": MapTie("", "a", "b", strain=True),
    "strong_strain": MapTie("", "a", "b", Strength.STRONG, strain=True),
    "broken": MapTie("", "a", "b", state=TieState.BROKEN),
    "repairing": MapTie("", "a", "b", state=TieState.REPAIRING),
    "shuts_out": MapTie("", "a", "b", state=TieState.SHUTS_OUT),
    "planned": MapTie("", "a", "b", is_planned=True),
    "before": MapTie("", "a", "b", is_gone=True),
    "one_way": MapTie("", "a", "b", direction=Direction.TO_B),
    "both_ways": MapTie("", "a", "b", direction=Direction.BOTH),
}


@dataclass(frozen=True, slots=True)
class _Entry:
    marks: tuple[Mark, ...]
    width: float
    text: str


def used_ties(ties: Iterable[MapTie]) -> tuple[str, ...]:
    """Return the keys of the looks of ties on a map, in the order of the legend."""
    used: set[str] = set()
    for tie in ties:
        used.add(_look_key(tie))
        ends = heads_of(tie)
        if any(ends):
            used.add("both_ways" if all(ends) else "one_way")
    return tuple(key for key in _TIE_SAMPLES if key in used)


def _look_key(tie: MapTie) -> str:
    if tie.is_gone:
        return "before"
    if tie.is_planned:
        return "planned"
    if tie.state in (TieState.BROKEN, TieState.REPAIRING, TieState.SHUTS_OUT):
        return tie.state.value
    if tie.strain:
        return "strong_strain" if tie.strength is Strength.STRONG else "strain"
    return tie.strength.value


def legend(
    layout: Layout,
    width: float,
    size: float,
    measure: Measure,
    words: MapWords,
    symbols: Symbols,
    *,
    is_dense: bool = False,
) -> Drawing:
    """Return the legend of a map as a drawing of its own, as high as it needs.

    Args:
        layout: What is on the map.
        width: Points; entries run on in lines.
        size: Of the text; 8.5 on paper, 9.1 on the projector (21 pixels).
        measure: Width of a text.
        words: Texts of the entries.
        symbols: Signs in use.
        is_dense: Shapes run on behind ties, and what two entries say is not said by a third.
    """
    keys = used_ties(placed.tie for placed in layout.ties)
    if is_dense and {"strong", "strain"} <= set(keys):
        keys = tuple(key for key in keys if key != "strong_strain")
    ties = [_tie_entry(key, words, symbols) for key in keys]
    shapes = [*_shape_entries(layout, words, symbols, size), *_badge_entries(layout, words)]
    rows = [[*ties, *shapes]] if is_dense else [ties, shapes]
    marks: list[Mark] = []
    pitch = size * _LINE
    y = 0.0
    for row in rows:
        x = 0.0
        for entry in row:
            text_width = measure(entry.text, size)
            whole = entry.width + _AFTER_SAMPLE + text_width
            if x and x + whole > width:
                x, y = 0.0, y + pitch
            middle = y + pitch / 2
            marks += [shifted(mark, x, middle) for mark in entry.marks]
            at = Point(x + entry.width + _AFTER_SAMPLE, middle + EM_MIDDLE * size)
            marks.append(Text(at, entry.text, size, anchor=Anchor.START))
            x += whole + _AFTER_ENTRY
        y += pitch if row else 0.0
    return Drawing(width, max(y, 1.0), (Group(tuple(marks), role="legend"),), "")


def _tie_entry(key: str, words: MapWords, symbols: Symbols) -> _Entry:
    tie = _TIE_SAMPLES[key]
    look = look_of(tie)
    width = _SAMPLE if tie.direction is Direction.NONE else _ARROW
    curve = straight(Point(0.0, 0.0), Point(width, 0.0))
    bars = 0.5 if look.has_bars else None
    marks = tie_marks(curve, look, heads_of(tie), bars, symbols.strain, 0.75)
    return _Entry(marks, width, words.legend[key])


def _shape_entries(
    layout: Layout, words: MapWords, symbols: Symbols, size: float
) -> Iterator[_Entry]:
    people = [part.person for part in layout.persons]
    half = min(size * 0.62, _SHORT / 2)
    box = Box(0.0, -half, 2 * half, half)
    pen = Pen(1.0, "member")
    if any(each.is_index for each in people):
        inner = shape_mark(Shape.SQUARE, box.grown(-2.0), pen, "member_fill")
        outer = shape_mark(Shape.SQUARE, box, pen, "member_fill")
        yield _Entry((outer, inner), 2 * half, words.legend["index"])
    if any(each.sex is not Sex.UNWRITTEN for each in people):
        beside = box.moved(2 * half + 2.0, 0.0)
        square = shape_mark(Shape.SQUARE, box, pen, "member_fill")
        circle = shape_mark(Shape.CIRCLE, beside, pen, "member_fill")
        yield _Entry((square, circle), 4 * half + 2.0, words.legend["male_female"])
    if any(each.sex is Sex.UNWRITTEN for each in people):
        is_triangle = symbols.unwritten is Unwritten.TRIANGLE
        shape = Shape.TRIANGLE if is_triangle else Shape.DIAMOND
        mark = shape_mark(shape, box, pen, "member_fill")
        yield _Entry((mark,), 2 * half, words.legend["unwritten"])
    if any(each.is_dead for each in people):
        is_black = symbols.deceased is Deceased.BLACK
        mark = shape_mark(Shape.SQUARE, box, pen, "member" if is_black else "member_fill")
        crossed = () if is_black else tuple(cross_marks(Shape.SQUARE, box))
        yield _Entry((mark, *crossed), 2 * half, words.legend["dead"])
    if layout.homes:
        loop = Box(0.0, -half, 20.0, half)
        yield _Entry(
            (RoundRect(loop, 5.0, Pen(1.1, "loop", LOOP_DASH), "loop_fill"),),
            20.0,
            words.legend["home"],
        )
    yield from _node_entries(layout, words, half)


def _node_entries(layout: Layout, words: MapWords, half: float) -> Iterator[_Entry]:
    shapes = {part.shape for part in layout.nodes}
    box = Box(0.0, -half, 20.0, half)
    if Shape.RECTANGLE in shapes:
        mark = shape_mark(Shape.RECTANGLE, box, Pen(1.3, "formal"), "formal_fill")
        band = Rect(Box(0.0, -half, 4.0, half), None, "formal_band")
        yield _Entry((mark, band), 20.0, words.legend["formal"])
    if Shape.STADIUM in shapes:
        mark = shape_mark(Shape.STADIUM, box, Pen(1.1, "informal"), "informal_fill")
        yield _Entry((mark,), 20.0, words.legend["informal"])
    if Shape.HOUSE in shapes:
        house = Box(0.0, -half - 2.0, 20.0, half)
        mark = shape_mark(Shape.HOUSE, house, Pen(1.1, "informal"), "informal_fill", 5.0)
        yield _Entry((mark,), 20.0, words.legend["place"])


def _badge_entries(layout: Layout, words: MapWords) -> Iterator[_Entry]:
    drawn = set(layout.badges) | {tie.tie.id for tie in layout.ties if tie.badge is not None}
    used = {layout.changes[subject] for subject in drawn}
    for kind in BADGED:
        if kind in used:
            marks = tuple(badge_marks(kind, Point(6.6, 0.0), 6.6))
            yield _Entry(marks, 13.2, words.legend[kind])
    if any(tie.tie.basis is Basis.JUDGED for tie in layout.ties):
        yield _Entry((_doubt(words),), 8.0, words.legend["doubt"])


def _doubt(words: MapWords) -> Mark:
    return Text(Point(4.0, 9.0 * EM_MIDDLE), words.doubt, 9.0, anchor=Anchor.MIDDLE)
