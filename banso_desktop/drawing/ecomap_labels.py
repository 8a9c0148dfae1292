# SPDX-License-Identifier: Apache-2.0
"""Where labels, bars of broken ties, change marks and the words on loops stand.

Each is tried at places along its line, then beside it, until one touches nothing; one that
finds no free place is left out and listed, rather than drawn over something.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from banso_desktop.domain.ecomap import Basis, MapDwelling, MapTie
from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.drawing.ecomap_metrics import Measure, Metrics
from banso_desktop.drawing.ecomap_parts import Label, PlacedHome, PlacedTie
from banso_desktop.drawing.ecomap_words import MapWords
from banso_desktop.drawing.fonts import clusters
from banso_desktop.drawing.geometry import Curve, box_of, polyline_meets_box
from banso_desktop.drawing.marks import Box, Point
from banso_desktop.drawing.tie_looks import (
    BAR_LENGTH,
    BAR_PITCH,
    MOST_LABEL,
    heads_of,
    look_of,
)

LABEL_HALO: Final = 1.6
_ALONG: Final = (
    0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.46, 0.54, 0.38, 0.62, 0.31, 0.69, 0.24, 0.76,
    0.2, 0.8, 0.16, 0.84,
)  # fmt: skip
_STEPS: Final = 12
_SOLID: Final = 1000.0
_LINE: Final = 60.0
_LOOP: Final = 20.0
_KIN: Final = 35.0
_MOST_SOFT: Final = 200.0


@dataclass(slots=True)
class Field:
    """What is drawn already, as boxes and lines to keep out of.

    Attributes:
        solid: Boxes that must not be touched: things, texts, marks.
        lines: Ways of ties: id -> corners with their box.
        kin: Family lines with their boxes.
        loops: Outlines of homes.
        sheet: Nothing leaves it.
    """

    sheet: Box
    solid: list[Box] = field(default_factory=list)
    lines: dict[str, tuple[tuple[Point, ...], Box]] = field(default_factory=dict)
    kin: list[tuple[Sequence[Point], Box]] = field(default_factory=list)
    loops: list[tuple[Sequence[Point], Box]] = field(default_factory=list)

    def price(self, box: Box, own: str) -> float:
        """Return how bad a place is: 0 for free, from 1000 on for touching something."""
        if not self.sheet.holds(box):
            return _SOLID * 3
        left, top, right, bottom = box
        price = 0.0
        for other in self.solid:
            if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
                price += _SOLID
        if price:
            return price
        for name, (points, around) in self.lines.items():
            if name != own and around.meets(box) and polyline_meets_box(points, box):
                price += _LINE
        for lines, each in ((self.kin, _KIN), (self.loops, _LOOP)):
            for corners, around in lines:
                if around.meets(box) and polyline_meets_box(corners, box):
                    price += each
        return price


def label_text(tie: MapTie, words: MapWords) -> str:
    """Return what stands on a tie: its label, and whether it is planned or supposed."""
    text = list(clusters(tie.label.strip()))
    shown = "".join(text) if len(text) <= MOST_LABEL else "".join(text[: MOST_LABEL - 1]) + "…"
    parts = [words.planned if tie.is_planned and not shown else "", shown]
    mark = words.doubt if tie.basis is Basis.JUDGED and not tie.is_gone else ""
    return "".join(part for part in parts if part) + mark


def annotated(
    ties: Sequence[PlacedTie],
    changes: Mapping[str, ChangeKind],
    ground: Field,
    metrics: Metrics,
    measure: Measure,
    words: MapWords,
) -> tuple[tuple[PlacedTie, ...], tuple[str, ...]]:
    """Return the ties with labels, bars and change marks, and the ids without a free place."""
    for tie in ties:
        points = tie.curve.points(_STEPS)
        ground.lines[tie.tie.id] = (points, box_of(points))
        ground.solid += _head_boxes(tie)
    done = {tie.tie.id: tie for tie in ties}
    order = sorted(ties, key=lambda tie: (tie.curve.length(), tie.tie.id))
    for tie in order:
        if look_of(tie.tie).has_bars:
            done[tie.tie.id] = _with_bars(tie, ground)
    for tie in order:
        if tie.tie.id in changes:
            done[tie.tie.id] = _with_badge(done[tie.tie.id], ground, metrics)
    left_out: list[str] = []
    if metrics.label_size:
        for tie in order:
            text = label_text(tie.tie, words)
            if not text or tie.tie.is_gone:
                continue
            label = _free_label(done[tie.tie.id], text, ground, metrics, measure)
            if label is None:
                left_out.append(tie.tie.id)
            else:
                ground.solid.append(label.box.grown(LABEL_HALO))
                done[tie.tie.id] = replace(done[tie.tie.id], label=label)
    return tuple(done[tie.tie.id] for tie in ties), tuple(sorted(left_out))


def _head_boxes(tie: PlacedTie) -> Iterable[Box]:
    look = look_of(tie.tie)
    for is_there, tip, t in zip(
        heads_of(tie.tie), (tie.curve.start, tie.curve.end), (0.0, 1.0), strict=True
    ):
        if is_there:
            along = tie.curve.heading(t)
            sign = 1.0 if t == 0.0 else -1.0
            back = Point(
                tip.x + sign * along.x * look.head_length,
                tip.y + sign * along.y * look.head_length,
            )
            yield box_of((tip, back)).grown(look.head_half * 0.8)


def _with_bars(tie: PlacedTie, ground: Field) -> PlacedTie:
    half = BAR_LENGTH / 2 + 1.0
    best = min(
        _ALONG[:11],
        key=lambda t: (
            ground.price(_around(tie.curve.at(t), half, half), tie.tie.id),
            abs(t - 0.5),
        ),
    )
    ground.solid.append(_around(tie.curve.at(best), half + BAR_PITCH * 0.3, half))
    return replace(tie, bars=best)


def _with_badge(tie: PlacedTie, ground: Field, metrics: Metrics) -> PlacedTie:
    half = metrics.badge_radius + 1.2
    best = min(
        _ALONG,
        key=lambda t: (
            ground.price(_around(tie.curve.at(t), half, half), tie.tie.id),
            abs(t - 0.5),
        ),
    )
    centre = tie.curve.at(best)
    ground.solid.append(_around(centre, half, half))
    return replace(tie, badge=centre)


def _around(at: Point, half_width: float, half_height: float) -> Box:
    return Box(at.x - half_width, at.y - half_height, at.x + half_width, at.y + half_height)


def _free_label(
    tie: PlacedTie, text: str, ground: Field, metrics: Metrics, measure: Measure
) -> Label | None:
    size = metrics.label_size
    half_width, half_height = measure(text, size) / 2, size / 2
    best: tuple[float, Box] | None = None
    for price, centre in _candidates(tie.curve, half_width, half_height, look_of(tie.tie).width):
        if best is not None and price >= best[0]:
            continue
        box = _around(centre, half_width, half_height)
        price += ground.price(box.grown(LABEL_HALO), tie.tie.id)
        if best is None or price < best[0]:
            best = (price, box)
    return Label(text, best[1]) if best is not None and best[0] < _MOST_SOFT else None


def _candidates(
    curve: Curve, half_width: float, half_height: float, width: float
) -> Iterable[tuple[float, Point]]:
    """Yield prices and centres: on the line, then on either side of it."""
    for number, t in enumerate(_ALONG):
        yield number * 0.5, curve.at(t)
    for number, t in enumerate(_ALONG[:15]):
        at, along = curve.at(t), curve.heading(t)
        aside = abs(along.y) * half_width + abs(along.x) * half_height + width / 2 + 2.4
        for side in (1.0, -1.0):
            yield (
                8.0 + number * 0.5,
                Point(at.x - side * along.y * aside, at.y + side * along.x * aside),
            )


def with_tabs(
    homes: Sequence[PlacedHome],
    dwellings: Sequence[MapDwelling],
    counts: Mapping[str, int],
    ground: Field,
    metrics: Metrics,
    measure: Measure,
    words: MapWords,
) -> tuple[PlacedHome, ...]:
    """Return the loops with their words, on the upper edge where it is free."""
    labels = {dwelling.id: dwelling.label for dwelling in dwellings}
    done: list[PlacedHome] = []
    for home in homes:
        usual = words.home if counts.get(home.id, 0) > 1 else words.one_home
        label = _tab(home, labels.get(home.id) or usual, ground, metrics, measure)
        if label is not None:
            ground.solid.append(label.box.grown(LABEL_HALO))
        done.append(replace(home, tab=label))
    return tuple(done)


def _tab(
    home: PlacedHome, text: str, ground: Field, metrics: Metrics, measure: Measure
) -> Label | None:
    size = metrics.tab_size
    half = measure(text, size, True) / 2
    edges = sorted(
        (
            (min(a.x, b.x), max(a.x, b.x), a.y)
            for a, b in zip(home.outline, (*home.outline[1:], home.outline[0]), strict=True)
            if abs(a.y - b.y) < 0.01
        ),
        key=lambda edge: edge[2],
    )
    least: tuple[float, Box] | None = None
    loops, ground.loops = ground.loops, []
    for rank, (left, right, y) in enumerate(edges):
        room = right - left - 2 * half - 2 * 12.0
        if room < 0:
            continue
        for number, share in enumerate((0.85, 0.15, 0.5, 0.7, 0.3, 1.0, 0.0)):
            x = left + 12.0 + half + room * share
            box = _around(Point(x, y), half, size / 2)
            price = ground.price(box.grown(LABEL_HALO), "") + number + 4.0 * rank
            if least is None or price < least[0]:
                least = (price, box)
    ground.loops = loops
    return Label(text, least[1]) if least is not None and least[0] < _SOLID else None
