# SPDX-License-Identifier: Apache-2.0
"""Where every person and node of every day stands: the part of a layout that never moves.

Made from the roster, so it is the same on all days; what somebody put somewhere stays there,
in proportion to the sheet: the arrangement is one, on screen, projector and paper.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from banso_desktop.domain.ecomap import Formality, MapFacts, NodeKind, Place
from banso_desktop.drawing.ecomap_metrics import PAPER
from banso_desktop.drawing.ecomap_parts import PlacedNode
from banso_desktop.drawing.ecomap_shapes import PartMaker
from banso_desktop.drawing.ecomap_slots import (
    Seating,
    Side,
    columns_needed,
    seat,
    side_depth,
    side_places,
)
from banso_desktop.drawing.family_block import Block, Room, family_block
from banso_desktop.drawing.genogram_order import Grid, arrange
from banso_desktop.drawing.marks import Box, Family, Point
from banso_desktop.drawing.push_apart import pushed_apart

REFERENCE: Final = (720.0, 480.0)
"""Width and height of the sheet that stored places refer to, in points."""

_EMPTY_SIDE = 84.0
_INSET = 44.0
_EASE = 0.75
_Order = tuple[tuple[str, ...], ...]
_FAMILY_HEIGHT = 0.74
_FAMILY_LOWER = 0.02  # names hang below shapes: the shapes look centred so
_LEAST_FAMILY = 70.0
_GROWTH = 1.06
_MOST_GROWTH = 60
_ANY_TEXT_EM = 2.8


@dataclass(frozen=True, slots=True)
class Places:
    """The sheet and where things stand on it.

    Attributes:
        width: Of the sheet, at least what was asked for.
        height: Likewise.
        centres: Person or node id -> centre of the shape (persons) or middle of the box.
        family: Box of the family with room for its loops.
    """

    width: float
    height: float
    centres: Mapping[str, Point]
    family: Box

    def stored(self) -> dict[str, Place]:
        """Return the places as they are stored: on the reference sheet, from its middle."""
        return {
            name: Place(
                (at.x - self.width / 2) * REFERENCE[0] / self.width,
                (at.y - self.height / 2) * REFERENCE[1] / self.height,
            )
            for name, at in self.centres.items()
        }


def find_places(facts: MapFacts, maker: PartMaker, width: float, height: float) -> Places:
    """Return where everything of every day stands on a sheet of at least this size."""
    blank = replace(maker, metrics=PAPER, measure=_any_text)
    order = _Plan(facts, blank).order(*REFERENCE)
    return _Plan(facts, maker).places(width, height, order)


def fits(
    facts: MapFacts, maker: PartMaker, width: float, height: float, *, at_ease: bool = False
) -> bool:
    """Tell whether everything of every day finds room on a sheet of this size.

    Args:
        facts: What is drawn.
        maker: Sizes.
        width: Points.
        height: Points.
        at_ease: With one column on either side and room for labels.
    """
    return _Plan(facts, maker).fits(width, height, at_ease)


def _any_text(text: str, size: float, bold: bool = False, family: Family = Family.SANS) -> float:
    """Return one width for all texts: who sits where depends on ties, not on names."""
    return _ANY_TEXT_EM * size


class _Plan:
    """What does not depend on the sheet, made once."""

    def __init__(self, facts: MapFacts, maker: PartMaker) -> None:
        roster = facts.roster
        self._facts = facts
        self._metrics = maker.metrics
        one_line = maker.metrics.name_em * maker.metrics.name_size
        self._persons = [maker.person_of_all_days(each, one_line) for each in roster.persons]
        parts = [maker.node(node) for node in roster.nodes]
        outside = [part for part in parts if part.node.kind is not NodeKind.ANIMAL]
        self._pets = [part for part in parts if part.node.kind is NodeKind.ANIMAL]
        self._left = [part for part in outside if part.node.formality is Formality.INFORMAL]
        self._right = [part for part in outside if part.node.formality is Formality.FORMAL]
        self._grid: Grid = arrange(roster.persons, roster.kin, roster.homes)
        self._boxes: dict[str, Box] = {part.person.id: part.box for part in self._persons}
        self._boxes |= {part.node.id: part.box for part in parts}

    def fits(self, width: float, height: float, at_ease: bool) -> bool:
        """Tell whether the sheet need not be enlarged."""
        block = self._block(self._room(width, height))
        if not at_ease:
            return self._is_enough(width, height, block)
        spare = 2 * _EASE * (self._metrics.tie_room - self._metrics.least_tie_room)
        columns = max(self._columns(side, height) for side in (self._left, self._right))
        return columns == 1 and self._is_enough(width - spare, height, block)

    def order(self, width: float, height: float) -> _Order:
        """Return who sits above whom on either side: the same for all surfaces."""
        width, height, centres, family, own = self._family(width, height)
        seats = self._seats(width, height, family, own)
        return tuple(
            tuple(order)
            for order in seat(
                [free for free, _ in seats],
                [side for _, side in seats],
                self._boxes,
                self._seating(centres, family, own),
            )
        )

    def places(self, width: float, height: float, order: _Order) -> Places:
        """Return where things stand, on a sheet enlarged if need be."""
        width, height, centres, family, own = self._family(width, height)
        for ids, (_, side) in zip(order, self._seats(width, height, family, own), strict=True):
            for name, at in _taken_places(ids, len(side.places)):
                centres[name] = side.centre(at, self._boxes[name])
        centres |= own
        centres = self._apart(width, height, centres, family, own)
        return Places(width, height, centres, family)

    def _family(
        self, width: float, height: float
    ) -> tuple[float, float, dict[str, Point], Box, dict[str, Point]]:
        """Return the sheet, where the family stands on it, its box, and people's own places."""
        width, height, block = self._fitting_sheet(width, height)
        heart = self._heart(width, height, block)
        centres = {name: Point(at.x + heart.x, at.y + heart.y) for name, at in block.places.items()}
        own = self._own_places(width, height)
        centres |= {name: at for name, at in own.items() if name in centres}
        return width, height, centres, block.box.moved(heart.x, heart.y), own

    def _fitting_sheet(self, width: float, height: float) -> tuple[float, float, Block]:
        """Return a sheet of the same proportions, large enough, and the family in it."""
        block = self._block(self._room(width, height))
        for _ in range(_MOST_GROWTH):
            if self._is_enough(width, height, block):
                break
            width, height = width * _GROWTH, height * _GROWTH
            block = self._block(self._room(width, height))
        return width, height, block

    def _sides(self, height: float) -> float:
        return self._depth(self._left, height) + self._depth(self._right, height)

    def _room(self, width: float, height: float) -> Room:
        free = width - self._sides(height) - 2 * self._metrics.tie_room
        return Room(free, height * _FAMILY_HEIGHT)

    def _is_enough(self, width: float, height: float, block: Block) -> bool:
        needed = self._sides(height) + max(block.box.width, _LEAST_FAMILY)
        tallest = height * (1.0 - 2 * _FAMILY_LOWER) - 2 * self._metrics.margin
        return needed + 2 * self._metrics.least_tie_room <= width and block.box.height <= tallest

    def _block(self, room: Room) -> Block:
        if not self._persons and not self._pets:
            half = _LEAST_FAMILY / 2
            return Block({}, Box(-half, -half, half, half))
        roster = self._facts.roster
        return family_block(
            self._grid, self._persons, self._pets, roster.pairs, roster.strained,
            dict(roster.homes), self._metrics, room,
        )  # fmt: skip

    def _depth(self, side: Sequence[PlacedNode], height: float) -> float:
        """Return how much width a side takes; an empty one keeps its room, as a finding."""
        if not side:
            return _EMPTY_SIDE
        columns = self._columns(side, height)
        return max(_EMPTY_SIDE, side_depth(columns, _extent(side)[0], self._metrics))

    def _columns(self, side: Sequence[PlacedNode], height: float) -> int:
        tallest = _extent(side)[1] if side else 0.0
        return columns_needed(len(side), tallest, height, self._metrics)

    def _heart(self, width: float, height: float, block: Block) -> Point:
        """Return where the family's middle stands: ties have equal room on both sides."""
        left, right = self._depth(self._left, height), self._depth(self._right, height)
        return Point((left + width - right) / 2, height * (0.5 + _FAMILY_LOWER))

    def _own_places(self, width: float, height: float) -> dict[str, Point]:
        return {
            name: Point(
                width / 2 + place.x * width / REFERENCE[0],
                height / 2 + place.y * height / REFERENCE[1],
            )
            for name, place in self._facts.places.items()
            if name in self._boxes
        }

    def _seating(
        self, fixed: Mapping[str, Point], family: Box, own: Mapping[str, Point]
    ) -> Seating:
        """Return whom the nodes are tied to, and what stands in the way of the ties."""
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for one, other in self._facts.roster.pairs:
            ends[one].append(other)
            ends[other].append(one)
        known = {**own, **fixed, self._facts.household: family.centre}
        bodies = {
            part.person.id: _core(part.body).moved(fixed[part.person.id].x, fixed[part.person.id].y)
            for part in self._persons
        }
        return Seating(ends, known, bodies)

    def _seats(
        self, width: float, height: float, family: Box, own: Mapping[str, Point]
    ) -> list[tuple[list[str], Side]]:
        """Return who is to be seated on either side, and the free places there."""
        taken = [self._boxes[name].moved(*at) for name, at in own.items()]
        seats: list[tuple[list[str], Side]] = []
        for parts, is_right in ((self._left, False), (self._right, True)):
            free = [part.node.id for part in parts if part.node.id not in own]
            side = self._side(parts, is_right, width, height, family)
            seats.append((free, _free_places(side, len(free), taken, parts)))
        return seats

    def _side(
        self, parts: Sequence[PlacedNode], is_right: bool, width: float, height: float, family: Box
    ) -> Side:
        if not parts:
            return Side(is_right, (), 0.0)
        widest, tallest = _extent(parts)
        depth = self._depth(parts, height)
        free = (width - depth - family.right) if is_right else (family.left - depth)
        inset = max(0.0, min(_INSET, free - self._metrics.least_tie_room * 0.6))
        return side_places(
            len(parts),
            is_right,
            widest,
            tallest,
            (width, height),
            family.centre.y,
            inset,
            self._metrics,
        )

    def _apart(
        self,
        width: float,
        height: float,
        centres: Mapping[str, Point],
        family: Box,
        own: Mapping[str, Point],
    ) -> dict[str, Point]:
        boxes = {name: self._boxes[name].moved(at.x, at.y) for name, at in centres.items()}
        family_ids = {part.person.id for part in self._persons}
        family_ids |= {part.node.id for part in self._pets}
        fixed = set(own) | (family_ids if not (family_ids & set(own)) else set())
        margin = self._metrics.margin
        shifts = pushed_apart(
            boxes, fixed, self._metrics.gap, Box(margin, margin, width - margin, height - margin)
        )
        return {
            name: Point(at.x + shifts[name].x, at.y + shifts[name].y)
            for name, at in centres.items()
        }


def _taken_places(order: Sequence[str], count: int) -> Iterator[tuple[str, int]]:
    """Yield who takes which of ``count`` places, in this order.

    Where a surface has other free places than the order was made for, they are spread evenly.
    """
    if len(order) == count:
        yield from ((name, at) for at, name in enumerate(order) if name)
        return
    names = [name for name in order if name]
    step = (count - 1) / (len(names) - 1) if len(names) > 1 else 0.0
    yield from ((name, round(at * step)) for at, name in enumerate(names))


def _extent(parts: Sequence[PlacedNode]) -> tuple[float, float]:
    return max(part.box.width for part in parts), max(part.box.height for part in parts)


def _core(body: Box) -> Box:
    """Return what a tie would visibly run into."""
    return body.grown(-0.1 * body.width)


def _free_places(side: Side, count: int, taken: Sequence[Box], parts: Sequence[PlacedNode]) -> Side:
    """Return the side without the places where something already stands, if enough are left."""
    if not taken or not parts:
        return side
    widest, tallest = _extent(parts)
    around = Box(-widest / 2, -tallest / 2, widest / 2, tallest / 2)
    free = [
        place
        for at, place in enumerate(side.places)
        if not any(around.moved(side.centre(at, around).x, place.y).meets(box) for box in taken)
    ]
    rest = [place for place in side.places if place not in free]
    kept = (free + rest)[: max(count, len(free))]
    return Side(side.is_right, tuple(sorted(kept, key=lambda place: place.y)), side.depth)
