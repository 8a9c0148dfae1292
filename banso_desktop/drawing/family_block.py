# SPDX-License-Identifier: Apache-2.0
"""The family in the middle of a map: where its members and animals stand to each other.

Everything is relative; the map's layout moves the block to its place. Loops and family lines
are drawn afterwards from where people really stand, as they may have been moved by hand.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from banso_desktop.drawing.ecomap_metrics import Metrics
from banso_desktop.drawing.ecomap_parts import PlacedNode, PlacedPerson
from banso_desktop.drawing.genogram_order import Grid
from banso_desktop.drawing.marks import Box, Point

LOOP_SIDE = 11.0
"""From who lives together to the loop: left and right; above; below (ux.md §3.1)."""
LOOP_TOP = 13.0
LOOP_BOTTOM = 8.0

_WIDE_PITCH = 132.0
_TIED_GAP = 50.0  # ux.md §3.2: members joined by a strained tie stay this far apart
_UNTIED_GAP = 30.0
_WIDE_GAP = 76.0
_PET_GAP = 24.0


@dataclass(frozen=True, slots=True)
class Block:
    """The family around (0, 0).

    Attributes:
        places: Person or animal id -> centre of the shape or box.
        box: Everything, loops included.
    """

    places: Mapping[str, Point]
    box: Box


@dataclass(frozen=True, slots=True)
class Room:
    """How much of the sheet the block may take, in points, if it can."""

    width: float
    height: float


def family_block(
    grid: Grid,
    persons: Sequence[PlacedPerson],
    pets: Sequence[PlacedNode],
    pairs: Iterable[tuple[str, str]],
    strained: Iterable[tuple[str, str]],
    homes: Mapping[str, str],
    metrics: Metrics,
    room: Room,
) -> Block:
    """Return the places of all members and animals.

    Args:
        grid: From :func:`~banso_desktop.drawing.genogram_order.arrange`.
        persons: Members around (0, 0).
        pets: Animals around (0, 0); they stand below who they belong to.
        pairs: Ends of every tie.
        strained: Of those, the ones that were ever strained.
        homes: Person -> dwelling.
        metrics: Sizes.
        room: Wish; what does not fit takes more.
    """
    parts = {part.person.id: part for part in persons}
    pairs = tuple(pairs)
    reach = _reaches(grid, parts, pets, pairs, homes)
    columns = _column_places(grid, reach, homes, metrics, room.width)
    pet_height = max((pet.box.height for pet in pets), default=0.0)
    below = pet_height + _PET_GAP if pets else 0.0
    rows = _row_places(
        grid, parts, tuple(strained), room.height - below - LOOP_TOP - LOOP_BOTTOM, metrics
    )
    places = {person: Point(columns[column], rows[row]) for person, (column, row) in grid.items()}
    boxes = [part.box.moved(places[part.person.id].x, places[part.person.id].y) for part in persons]
    places |= _pet_places(pets, pairs, places, parts, metrics)
    boxes += [pet.box.moved(places[pet.node.id].x, places[pet.node.id].y) for pet in pets]
    whole = Box.around(boxes)
    whole = Box(
        whole.left - LOOP_SIDE,
        whole.top - LOOP_TOP,
        whole.right + LOOP_SIDE,
        whole.bottom + LOOP_BOTTOM,
    )
    middle = whole.centre
    return Block(
        {key: Point(at.x - middle.x, at.y - middle.y) for key, at in places.items()},
        whole.moved(-middle.x, -middle.y),
    )


def _reaches(
    grid: Grid,
    parts: Mapping[str, PlacedPerson],
    pets: Sequence[PlacedNode],
    pairs: Collection[tuple[str, str]],
    homes: Mapping[str, str],
) -> dict[str, float]:
    """Return how far each member reaches to either side, with what a loop puts above and below."""
    own = {person: part.box.width / 2 for person, part in parts.items()}
    for pet in pets:
        for pair in pairs:
            for owner in pair:
                if pet.node.id in pair and owner in own:
                    own[owner] = max(own[owner], pet.box.width / 2)
    widest: dict[tuple[int, str], float] = {}
    for person, (column, _) in grid.items():
        key = (column, homes.get(person, ""))
        widest[key] = max(widest.get(key, 0.0), own[person])
    return {
        person: widest[column, homes[person]] if homes.get(person) else own[person]
        for person, (column, _) in grid.items()
    }


def _column_places(
    grid: Grid,
    reach: Mapping[str, float],
    homes: Mapping[str, str],
    metrics: Metrics,
    width: float,
) -> dict[int, float]:
    """Return the x of each half column; all are equally wide."""
    rows: dict[int, list[tuple[int, str]]] = {}
    for person, (column, number) in grid.items():
        rows.setdefault(number, []).append((column, person))
    least = metrics.reach + metrics.gap
    for row in rows.values():
        row.sort()
        for (left, one), (right, other) in itertools.pairwise(row):
            is_apart = homes.get(one) != homes.get(other)
            between = (LOOP_SIDE if is_apart else 0.0) + 1.75 * metrics.gap
            least = max(least, (reach[one] + reach[other] + between) / (right - left))
    last = max((column for column, _ in grid.values()), default=0)
    edges = 2 * LOOP_SIDE + 2 * max(reach.values(), default=0.0)
    wish = (width - edges) / last if last else least
    pitch = max(least, min(wish, _WIDE_PITCH / 2))
    return {column: column * pitch for column in range(last + 1)}


def _row_places(
    grid: Grid,
    parts: Mapping[str, PlacedPerson],
    strained: Collection[tuple[str, str]],
    height: float,
    metrics: Metrics,
) -> list[float]:
    """Return the y of each row of shapes."""
    count = max((row for _, row in grid.values()), default=-1) + 1
    above = [0.0] * count
    below = [0.0] * count
    for person, (_, row) in grid.items():
        above[row] = max(above[row], -parts[person].box.top)
        below[row] = max(below[row], parts[person].box.bottom)
    least = [_UNTIED_GAP * metrics.member_half / 19.0] * (count - 1)
    for one, other in strained:
        if one in grid and other in grid:
            first, last = sorted((grid[one][1], grid[other][1]))
            if first != last:
                least[first] = _TIED_GAP
    fixed = sum(above) + sum(below)
    spare = max(0.0, height - fixed - sum(least))
    more = spare / (count - 1) if count > 1 else 0.0
    places = [above[0]] if count else []
    for row in range(1, count):
        gap = max(least[row - 1], min(_WIDE_GAP, least[row - 1] + more))
        places.append(places[-1] + below[row - 1] + gap + above[row])
    return places


def _pet_places(
    pets: Sequence[PlacedNode],
    pairs: Collection[tuple[str, str]],
    places: Mapping[str, Point],
    parts: Mapping[str, PlacedPerson],
    metrics: Metrics,
) -> dict[str, Point]:
    """Return places of animals: below their person where nobody stands, else beside."""
    taken = [part.box.moved(*places[name]) for name, part in parts.items()]
    floor = max((box.bottom for box in taken), default=-_PET_GAP)
    found: dict[str, Point] = {}
    for pet in sorted(pets, key=lambda pet: pet.node.id):
        owners = [
            other for pair in pairs if pet.node.id in pair for other in pair if other in places
        ]
        at = _pet_place(pet, owners[0] if owners else "", places, parts, taken, floor, metrics)
        found[pet.node.id] = at
        taken.append(pet.box.moved(*at))
    return found


def _pet_place(
    pet: PlacedNode,
    owner: str,
    places: Mapping[str, Point],
    parts: Mapping[str, PlacedPerson],
    taken: Sequence[Box],
    floor: float,
    metrics: Metrics,
) -> Point:
    """Return the first free one of: below the owner, beside the owner, in the row below all."""
    half, apart = pet.box.width / 2, 1.5 * metrics.gap
    below = floor + _PET_GAP + pet.box.height / 2
    wishes: list[Point] = []
    if owner:
        at, part = places[owner], parts[owner]
        under = at.y + part.box.bottom + _PET_GAP + pet.box.height / 2
        side = part.box.width / 2 + _PET_GAP + half
        is_lowest = not any(
            place.y > at.y and abs(place.x - at.x) < side for place in places.values()
        )
        wishes += [Point(at.x, under)] if is_lowest else []
        wishes += [Point(at.x + side, at.y), Point(at.x - side, at.y)]
    middle = places[owner].x if owner else 0.0
    wishes += [Point(middle + step * (2 * half + apart), below) for step in range(len(taken) + 1)]
    for wish in wishes:
        box = pet.box.moved(*wish).grown(apart / 2)
        if not any(box.meets(other.grown(apart / 2)) for other in taken):
            return wish
    return wishes[-1]
