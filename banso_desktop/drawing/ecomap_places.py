# SPDX-License-Identifier: Apache-2.0
"""Where every person and node of every day stands: the part of a layout that never moves.

All surfaces show one page; a screen, a slide or a sheet only scales it. The page is made from
the roster and the stored places alone, so it is the same on all days, in every window, with
names or without. 本人 stands at its origin. What somebody put somewhere stays there; what has
no place of its own takes one that is free and moves nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from banso_desktop.domain.ecomap import (
    Formality,
    MapFacts,
    MapNode,
    NodeKind,
    Place,
)
from banso_desktop.drawing.ecomap_metrics import (
    NODE_ROOM,
    PAPER,
)
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
from banso_desktop.drawing.family_block import (
    Block,
    Room,
    family_block,
)
from banso_desktop.drawing.genogram_order import Grid, arrange
from banso_desktop.drawing.marks import Box, Point
from banso_desktop.drawing.page_rooms import (
    NODE_HALF,
    ON_PAGE,
    ROOMY,
    ROOMY_ROWS,
    TIGHT,
    largest_node,
    largest_person,
    node_room,
    person_room,
    tallest,
)
from banso_desktop.drawing.settling import Ground, Thing, settled

PAGE: Final = Box(-300.0, -200.0, 300.0, 180.0)
"""The least page around 本人, in points: what is added within it changes no scale."""

_EMPTY_SIDE = 84.0
_INSET = 44.0
_TIE_ROOM = 50.0
_FAMILY_ROOM = Room(0.0, 340.0)
_LEAST_FAMILY = 70.0
_WIDE = 1.6
"""Width by height of the room a page usually has: between a screen's and a sheet's."""
_GROWTH = 1.06
_EVEN = 10.0
_AROUND = 16.0
"""Room for ties and loops around what stands outermost."""
_FEW = 12
_GOLDEN = 0.618034
_MOST_GROWTH = 40


@dataclass(frozen=True, slots=True)
class Places:
    """The page and where things stand on it, in points from its upper left corner.

    Attributes:
        width: Of the page.
        height: Likewise.
        origin: Where stored places count from.
        centres: Person or node id -> centre of the shape (persons) or middle of the box.
        family: Box of the family with room for its loops.
        is_roomy: Whether shapes as large as a slide's have room.
        used: The part of the page on which something stands on any day, with room for loops.
    """

    width: float
    height: float
    origin: Point
    centres: Mapping[str, Point]
    family: Box
    is_roomy: bool = True
    used: Box | None = None

    def stored(self) -> dict[str, Place]:
        """Return the places as they are stored: from the origin of the page."""
        return {
            name: Place(at.x - self.origin.x, at.y - self.origin.y)
            for name, at in self.centres.items()
        }

    def scaled(self, scale: float) -> Places:
        """Return the places on a surface where a point of the page is ``scale`` points."""
        if scale == 1.0:
            return self
        return Places(
            self.width * scale,
            self.height * scale,
            Point(self.origin.x * scale, self.origin.y * scale),
            {name: Point(at.x * scale, at.y * scale) for name, at in self.centres.items()},
            Box(*(edge * scale for edge in self.family)),
            self.is_roomy,
            Box(*(edge * scale for edge in self.used)) if self.used is not None else None,
        )


def find_places(facts: MapFacts, maker: PartMaker) -> Places:
    """Return where everything of every day stands; of ``maker`` only words are used."""
    return _Plan(facts).page(maker)


def free_place(facts: MapFacts, maker: PartMaker, beside: str, *, formal: bool) -> Place:
    """Return a free place for one more node: on its side of the family, as high as ``beside``.

    Args:
        facts: The map.
        maker: Words.
        beside: Id of what it should stand as high as; the family's middle for none.
        formal: Whether it is 制度, which stands on the right.
    """
    return _Plan(facts).free_place(maker, beside, formal)


class _Plan:
    """What does not depend on words, made once."""

    def __init__(self, facts: MapFacts) -> None:
        roster = facts.roster
        self._facts = facts
        self._metrics = ON_PAGE
        parts = [node_room(each) for each in roster.nodes]
        outside = [part for part in parts if part.node.kind is not NodeKind.ANIMAL]
        self._pets = [part for part in parts if part.node.kind is NodeKind.ANIMAL]
        self._left = [part for part in outside if part.node.formality is Formality.INFORMAL]
        self._right = [part for part in outside if part.node.formality is Formality.FORMAL]
        self._grid: Grid = arrange(roster.persons, roster.kin, roster.homes)
        rows = max((row for _, row in self._grid.values()), default=0) + 1
        self._spacing = ROOMY if rows <= ROOMY_ROWS else TIGHT
        self._persons = [person_room(each, self._spacing) for each in roster.persons]
        self._boxes: dict[str, Box] = {part.person.id: part.box for part in self._persons}
        self._boxes |= {part.node.id: part.box for part in parts}
        self._own = {
            name: Point(place.x, place.y)
            for name, place in facts.places.items()
            if name in self._boxes
        }
        block = self._block()
        middle = block.places.get(self._anchor(), Point(0.0, 0.0))
        self._block_places = {
            name: Point(at.x - middle.x, at.y - middle.y) for name, at in block.places.items()
        }
        self._family = block.box.moved(-middle.x, -middle.y)

    def page(self, maker: PartMaker) -> Places:
        """Return the whole page."""
        ground = self._ground(maker)
        # What would stand where counts as well: so no move makes the page smaller.
        boxes = [self._boxes[name].moved(*at) for name, at in self._wanted.items()]
        boxes += [
            thing.box.moved(*ground.places[thing.id]) for thing in self._things(maker).values()
        ]
        held = [box.grown(self._metrics.margin) for box in boxes]
        page = _evened(Box.around((PAGE, self._family, *held)))
        used = _evened(Box.around((self._family, *held)).grown(_AROUND))
        return Places(
            page.width,
            page.height,
            Point(-page.left, -page.top),
            {name: Point(at.x - page.left, at.y - page.top) for name, at in ground.places.items()},
            self._family.moved(-page.left, -page.top),
            self._spacing is ROOMY,
            used.moved(-page.left, -page.top),
        )

    def free_place(self, maker: PartMaker, beside: str, formal: bool) -> Place:
        """Return where one more node may stand."""
        ground = self._ground(maker)
        start = ground.places.get(beside, self._family.centre)
        side = self._right if formal else self._left
        family = [ground.places[name].x for name in self._block_places] or [0.0]
        if side:
            x = sum(ground.places[part.node.id].x for part in side) / len(side)
        elif formal:
            x = max(self._family.right, max(family)) + _TIE_ROOM + NODE_HALF[0]
        else:
            x = min(self._family.left, min(family)) - _TIE_ROOM - NODE_HALF[0]
        kind, formality = NodeKind.PLACE, Formality.FORMAL if formal else Formality.INFORMAL
        new = MapNode("", "", kind=kind, formality=formality)
        found = ground.nearest(Thing("", node_room(new).box), Point(x, start.y))
        return Place(*found)

    def _anchor(self) -> str:
        """Return who stands at the origin, whoever else joins the family."""
        persons = self._facts.roster.persons
        first = next((each for each in persons if each.is_index), persons[0] if persons else None)
        return first.id if first is not None else ""

    def _block(self) -> Block:
        if not self._persons and not self._pets:
            half = _LEAST_FAMILY / 2
            return Block({}, Box(-half, -half, half, half))
        roster = self._facts.roster
        return family_block(
            self._grid, self._persons, self._pets, roster.pairs, roster.strained,
            dict(roster.homes), self._metrics, _FAMILY_ROOM,
        )  # fmt: skip

    def _ground(self, maker: PartMaker) -> Ground:
        """Return what stands where, those with a place of their own first."""
        things = self._things(maker)
        family = [things[name] for name in self._block_places]
        outside = [things[part.node.id] for part in (*self._left, *self._right)]
        own = sorted((thing for thing in family if thing.id in self._own), key=lambda one: one.id)
        kept = sorted((thing for thing in outside if thing.id in self._own), key=lambda one: one.id)
        return settled(
            (
                own or family,
                kept,
                [thing for thing in family if own and thing.id not in self._own],
                [thing for thing in outside if thing.id not in self._own],
            ),
            self._wishes(),
            self._metrics.gap,
            self._spacing.padding,
        )

    @cached_property
    def _wanted(self) -> Mapping[str, Point]:
        """Where everything would stand if nothing had a place of its own."""
        return self._block_places | self._seated()

    def _wishes(self) -> dict[str, Point]:
        """Return where things would stand; the family around where 本人 was put."""
        anchor = self._own.get(self._anchor(), Point(0.0, 0.0))
        family = {
            name: Point(at.x + anchor.x, at.y + anchor.y) for name, at in self._block_places.items()
        }
        return {**self._wanted, **family, **self._own}

    def _seated(self) -> dict[str, Point]:
        """Return the arrangement of the sides with the fewest crossings."""
        height = self._height()
        width = max(PAGE.width, self._width(height))
        left, right = self._depth(self._left, height), self._depth(self._right, height)
        sheet_middle = Point((left + width - right) / 2, height / 2)
        shift = Point(
            sheet_middle.x - self._family.centre.x, sheet_middle.y - self._family.centre.y
        )
        family = self._family.moved(*shift)
        fixed = {
            name: Point(at.x + shift.x, at.y + shift.y) for name, at in self._block_places.items()
        }
        sides = [
            self._side(parts, is_right, width, height, family)
            for parts, is_right in ((self._left, False), (self._right, True))
        ]
        orders = seat(
            [_mixed([part.node.id for part in parts]) for parts in (self._left, self._right)],
            sides,
            self._boxes,
            self._seating(fixed, family),
        )
        return {
            name: Point(at.x - shift.x, at.y - shift.y)
            for order, side in zip(orders, sides, strict=True)
            for place, name in enumerate(order)
            if name
            for at in (side.centre(place, self._boxes[name]),)
        }

    def _height(self) -> float:
        """Return the height at which the page is shown largest: fewer columns are higher."""
        least = max(PAGE.height, self._family.height + 2 * self._metrics.margin)
        heights = [least * _GROWTH**step for step in range(_MOST_GROWTH)]
        return min(heights, key=lambda height: max(self._width(height) / _WIDE, height))

    def _width(self, height: float) -> float:
        sides = self._depth(self._left, height) + self._depth(self._right, height)
        return sides + max(self._family.width, _LEAST_FAMILY) + 2 * _TIE_ROOM

    def _depth(self, side: Sequence[PlacedNode], height: float) -> float:
        """Return how much width a side takes; an empty one keeps its room, as a finding."""
        if not side:
            return _EMPTY_SIDE
        columns = columns_needed(len(side), tallest(side), height, self._metrics)
        return side_depth(columns, NODE_ROOM, self._metrics)

    def _side(
        self, parts: Sequence[PlacedNode], is_right: bool, width: float, height: float, family: Box
    ) -> Side:
        if not parts:
            return Side(is_right, (), 0.0)
        depth = self._depth(parts, height)
        free = (width - depth - family.right) if is_right else (family.left - depth)
        inset = max(0.0, min(_INSET, free - 0.6 * _TIE_ROOM))
        return side_places(
            len(parts),
            is_right,
            NODE_ROOM,
            tallest(parts),
            (width, height),
            family.centre.y,
            inset,
            self._metrics,
        )

    def _seating(self, fixed: Mapping[str, Point], family: Box) -> Seating:
        """Return whom the nodes are tied to, and what stands in the way of the ties."""
        ends: defaultdict[str, list[str]] = defaultdict(list)
        for one, other in self._facts.roster.pairs:
            ends[one].append(other)
            ends[other].append(one)
        known = {**fixed, self._facts.household: family.centre}
        half = 0.8 * PAPER.member_half
        bodies = {
            part.person.id: Box(-half, -half, half, half).moved(*fixed[part.person.id])
            for part in self._persons
        }
        return Seating(ends, known, bodies)

    def _things(self, maker: PartMaker) -> dict[str, Thing]:
        """Return everything as large as it gets on any surface."""
        homes = self._homes()
        slide = self._spacing.slide
        things = {
            person.id: self._thing(
                person.id, largest_person(person, maker, slide), homes, is_family=True
            )
            for person in self._facts.roster.persons
        }
        for node in self._facts.roster.nodes:
            is_family = node.kind is NodeKind.ANIMAL
            box = largest_node(node, maker, slide)
            things[node.id] = self._thing(node.id, box, homes, is_family=is_family)
        return things

    def _thing(
        self, name: str, box: Box, homes: Mapping[str, tuple[str, ...]], *, is_family: bool
    ) -> Thing:
        return Thing(name, box, homes.get(name, ()), is_family, name in self._own)

    def _homes(self) -> dict[str, tuple[str, ...]]:
        """Return where people ever lived, and their animals with them."""
        homes: defaultdict[str, list[str]] = defaultdict(list)
        for person, home in self._facts.roster.homes:
            homes[person].append(home)
        pets = {part.node.id for part in self._pets}
        for one, other in self._facts.roster.pairs:
            for pet, owner in ((one, other), (other, one)):
                if pet in pets:
                    homes[pet] += homes.get(owner, [])
        everywhere = {home for _, home in self._facts.roster.homes}
        for pet in pets if len(everywhere) == 1 else ():
            homes[pet] = homes.get(pet) or list(everywhere)
        return {name: tuple(dict.fromkeys(those)) for name, those in homes.items()}


def _mixed(names: Sequence[str]) -> list[str]:
    """Return many names in an order in which those who came together are spread over the side.

    So those of any one day stand all around the family, although others have left since.
    """
    if len(names) <= _FEW:
        return list(names)
    return [names[at] for at in sorted(range(len(names)), key=lambda at: at * _GOLDEN % 1.0)]


def _evened(page: Box) -> Box:
    """Return the page with edges on whole tens, so that little things do not shift a view."""
    return Box(
        math.floor(page.left / _EVEN) * _EVEN, math.floor(page.top / _EVEN) * _EVEN,
        math.ceil(page.right / _EVEN) * _EVEN, math.ceil(page.bottom / _EVEN) * _EVEN,
    )  # fmt: skip
