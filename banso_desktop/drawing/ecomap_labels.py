# SPDX-License-Identifier: Apache-2.0
"""Where labels, bars of broken ties, change marks and the words on loops stand.

Each is tried at places along its line, then beside it, until one touches nothing; one that
finds no free place is left out and listed, rather than drawn over something.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from banso_desktop.domain.ecomap import Basis, MapDwelling, MapTie
from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.drawing.cells import Cells
from banso_desktop.drawing.ecomap_metrics import Measure, Metrics, wrapped
from banso_desktop.drawing.ecomap_parts import Label, PlacedHome, PlacedTie
from banso_desktop.drawing.ecomap_words import MapWords
from banso_desktop.drawing.fonts import clusters
from banso_desktop.drawing.geometry import Curve, box_of, parallel
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
_SOLID: Final = 1000.0
_ASIDE: Final = (2.4, 8.0)
"""Points between a line and a label beside it."""
_BESIDE: Final = 8.0
_LINE: Final = 60.0
_LOOP: Final = 20.0
_KIN: Final = 35.0
_MOST_SOFT: Final = 200.0
_TRIES: Final = 40
_FEW_TRIES: Final = 12
_CROWD: Final = 60
"""Ties on a map whose labels are tried at fewer places."""
_DEAR: Final = 18.0
_TWO_LINES: Final = 9.0
_LEAST_SPLIT: Final = 5
_LINE_PITCH: Final = 1.1


class Field:
    """What is drawn already: boxes and lines that words and marks keep out of.

    Attributes:
        sheet: Nothing leaves it.
    """

    def __init__(self, sheet: Box) -> None:
        self.sheet = sheet
        self._things = Cells()
        self._ties = Cells()
        self._kin = Cells()
        self._loops = Cells()
        self._count = 0

    @property
    def is_crowded(self) -> bool:
        """Whether there are so many ties that hardly any place is free of lines."""
        return self._count > _CROWD

    def add_solid(self, box: Box) -> None:
        """Add something that must not be touched: a thing, a text, a mark."""
        self._things.add_box(box)

    def add_tie(self, name: str, points: Sequence[Point], amplitude: float = 0.0) -> None:
        """Add the way of a tie; a zigzag is as wide as it swings."""
        self._count += 1
        self._ties.add_line(name, points)
        if amplitude:
            for side in (amplitude, -amplitude):
                self._ties.add_line(name, parallel(points, side))

    def add_kin(self, points: Sequence[Point]) -> None:
        """Add a family line."""
        self._kin.add_line("kin", points)

    def add_loop(self, points: Sequence[Point]) -> None:
        """Add the outline of a home."""
        self._loops.add_line("home", points)

    def price(self, box: Box, own: str, *, on_loop: bool = False) -> float:
        """Return how bad a place is: 0 for free, from 1000 on for touching something.

        Args:
            box: The place.
            own: Id of the tie it belongs to, whose line it may cover.
            on_loop: Whether it belongs on a loop.
        """
        if not self.sheet.holds(box):
            return _SOLID * 3
        solid = self._things.boxes_met(box)
        if solid:
            return _SOLID * solid
        price = _LINE * self._ties.lines_met(box, own) + _KIN * self._kin.lines_met(box)
        return price if on_loop else price + _LOOP * self._loops.lines_met(box)


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
        for box in _head_boxes(tie):
            ground.add_solid(box)
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
        # Lines that carry nothing yet take their label on them, before others look beside theirs.
        for tie in sorted(order, key=lambda tie: look_of(tie.tie).has_bars):
            text = label_text(tie.tie, words)
            if not text or tie.tie.is_gone:
                continue
            labels = _free_labels(done[tie.tie.id], text, ground, metrics, measure)
            if labels:
                for label in labels:
                    ground.add_solid(label.box.grown(LABEL_HALO))
                done[tie.tie.id] = replace(done[tie.tie.id], labels=labels)
            else:
                left_out.append(tie.tie.id)
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
    ground.add_solid(_around(tie.curve.at(best), half + BAR_PITCH * 0.3, half))
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
    ground.add_solid(_around(centre, half, half))
    return replace(tie, badge=centre)


def _around(at: Point, half_width: float, half_height: float) -> Box:
    return Box(at.x - half_width, at.y - half_height, at.x + half_width, at.y + half_height)


def _free_labels(
    tie: PlacedTie, text: str, ground: Field, metrics: Metrics, measure: Measure
) -> tuple[Label, ...]:
    """Return the label where it touches least, on two lines where one would touch something."""
    labels, price = _best_labels(tie, (text,), ground, metrics, measure)
    half = len(text) // 2 + 1
    if price >= _DEAR and len(text) >= _LEAST_SPLIT:
        most = max(half * metrics.label_size, measure(text, metrics.label_size) * 0.6)
        lines = wrapped(text, most, metrics.label_size, measure, 2)
        split, other = _best_labels(tie, lines, ground, metrics, measure)
        if other + _TWO_LINES < price:
            labels, price = split, other
    return labels if price < _MOST_SOFT else ()


def _best_labels(
    tie: PlacedTie, lines: Sequence[str], ground: Field, metrics: Metrics, measure: Measure
) -> tuple[tuple[Label, ...], float]:
    size = metrics.label_size
    pitch = size * _LINE_PITCH
    widths = [measure(line, size) for line in lines]
    half_width, half_height = max(widths) / 2, (size + pitch * (len(lines) - 1)) / 2
    least, best = math.inf, Point(0.0, 0.0)
    tries = _FEW_TRIES if ground.is_crowded else _TRIES
    look = look_of(tie.tie)
    width = look.width + 2.0 * look.amplitude
    for candidates in _candidates(tie.curve, half_width, half_height, width):
        for price, centre in itertools.islice(candidates, tries):
            if price >= least:
                break  # prices rise within a group
            box = _around(centre, half_width + LABEL_HALO, half_height + LABEL_HALO)
            price += ground.price(box, tie.tie.id)
            if price < least:
                least, best = price, centre
    top = best.y - half_height + size / 2
    labels = tuple(
        Label(line, _around(Point(best.x, top + number * pitch), width / 2, size / 2))
        for number, (line, width) in enumerate(zip(lines, widths, strict=True))
    )
    return labels, least


def _candidates(
    curve: Curve, half_width: float, half_height: float, width: float
) -> Iterator[Iterator[tuple[float, Point]]]:
    """Yield groups of prices and centres: on the line, then on either side, then further off."""
    yield ((number * 0.5, curve.at(t)) for number, t in enumerate(_ALONG))
    for dearer, further in enumerate(_ASIDE):
        yield _beside(curve, (half_width, half_height), width / 2 + further, _BESIDE + 4.0 * dearer)


def _beside(
    curve: Curve, half: tuple[float, float], off: float, price: float
) -> Iterator[tuple[float, Point]]:
    for number, t in enumerate(_ALONG[:15]):
        at, along = curve.at(t), curve.heading(t)
        aside = abs(along.y) * half[0] + abs(along.x) * half[1] + off
        for side in (aside, -aside):
            yield price + number * 0.5, Point(at.x - along.y * side, at.y + along.x * side)


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
            ground.add_solid(label.box.grown(LABEL_HALO))
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
    for rank, (left, right, y) in enumerate(edges):
        room = right - left - 2 * half - 2 * 12.0
        if room < 0:
            continue
        for number, share in enumerate((0.85, 0.15, 0.5, 0.7, 0.3, 1.0, 0.0)):
            x = left + 12.0 + half + room * share
            box = _around(Point(x, y), half, size / 2)
            price = ground.price(box.grown(LABEL_HALO), "", on_loop=True) + number + 4.0 * rank
            if least is None or price < least[0]:
                least = (price, box)
    return Label(text, least[1]) if least is not None and least[0] < _SOLID else None
