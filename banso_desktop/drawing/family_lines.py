# SPDX-License-Identifier: Apache-2.0
"""Loops around who lives together, and family lines, from where people stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from banso_desktop.domain.ecomap import KinKind, MapDwelling, MapKin
from banso_desktop.drawing.ecomap_parts import (
    SLASHES,
    KinLine,
    PlacedHome,
    PlacedNode,
    PlacedPerson,
)
from banso_desktop.drawing.family_block import LOOP_BOTTOM, LOOP_SIDE, LOOP_TOP
from banso_desktop.drawing.marks import Box, Point

_BUS = 11.0  # a sibling line runs this far above the children
_BUS_STEP = 5.0
_EVEN = 36.0
_BESIDE = 3.0
_CORRIDOR = 2.0 * LOOP_SIDE
_OVER = 9.0  # a couple that does not stand side by side is joined this far above


def home_loops(
    dwellings: Sequence[MapDwelling],
    persons: Sequence[PlacedPerson],
    pets: Sequence[PlacedNode],
    pairs: Iterable[tuple[str, str]],
) -> tuple[PlacedHome, ...]:
    """Return a loop per dwelling: a rectangle, or a stepped outline that leaves others out.

    Args:
        dwellings: With at least one person each.
        persons: Everyone on the map.
        pets: Animals; each lives with the first person it is tied to.
        pairs: Ends of every tie.
    """
    home_of = {part.person.id: part.person.dwelling for part in persons}
    pet_home: dict[str, str] = {}
    for one, other in pairs:
        for pet, owner in ((one, other), (other, one)):
            if home_of.get(owner):
                pet_home.setdefault(pet, home_of[owner])
    if len(dwellings) == 1:
        pet_home |= {pet.node.id: dwellings[0].id for pet in pets if pet.node.id not in pet_home}
    loops: list[PlacedHome] = []
    for dwelling in dwellings:
        inside = [part.box for part in persons if part.person.dwelling == dwelling.id]
        inside += [pet.box for pet in pets if pet_home.get(pet.node.id) == dwelling.id]
        if not inside:
            continue
        outside = [part.box for part in persons if part.person.dwelling != dwelling.id]
        outside += [pet.box for pet in pets if pet_home.get(pet.node.id) != dwelling.id]
        loops.append(_loop(dwelling.id, inside, outside))
    return tuple(loops)


def _loop(home: str, inside: Sequence[Box], outside: Sequence[Box]) -> PlacedHome:
    whole = _padded(Box.around(inside))
    if any(whole.meets(box) for box in outside):
        corners = _stepped(inside, outside)
    else:
        corners = (
            Point(whole.left, whole.top),
            Point(whole.right, whole.top),
            Point(whole.right, whole.bottom),
            Point(whole.left, whole.bottom),
        )
    return PlacedHome(home, corners, whole)


def _padded(box: Box) -> Box:
    return Box(
        box.left - LOOP_SIDE, box.top - LOOP_TOP, box.right + LOOP_SIDE, box.bottom + LOOP_BOTTOM
    )


def _stepped(inside: Sequence[Box], outside: Sequence[Box]) -> tuple[Point, ...]:
    """Return the outline of a stack of rows, each as wide as who stands in it."""
    rows: list[Box] = []
    for box in sorted(map(_padded, inside), key=lambda box: (box.centre.y, box.left)):
        if rows and box.centre.y < rows[-1].bottom:
            rows[-1] = Box.around((rows[-1], box))
        else:
            rows.append(box)
    stack = _joined(_evened(rows, outside))
    left = [Point(row.left, y) for row in stack for y in (row.top, row.bottom)]
    right = [Point(row.right, y) for row in stack for y in (row.top, row.bottom)]
    return _without_repeats((*right, *reversed(left)))


def _joined(rows: Sequence[Box]) -> list[Box]:
    """Return rows that touch; a corridor joins two that do not stand above each other."""
    stack = [rows[0]]
    for row in rows[1:]:
        above = stack[-1]
        begin, end = max(above.left, row.left), min(above.right, row.right)
        if end - begin < _CORRIDOR:
            stack.append(Box(end - _CORRIDOR, above.bottom, begin + _CORRIDOR, row.top))
            stack.append(row)
        else:
            half = (above.bottom + row.top) / 2
            stack[-1] = Box(above.left, above.top, above.right, half)
            stack.append(Box(row.left, half, row.right, row.bottom))
    return stack


def _evened(rows: Sequence[Box], outside: Sequence[Box]) -> list[Box]:
    """Widen rows a little to the width of all, where that takes nobody else in."""
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    evened: list[Box] = []
    for row in rows:
        begin = left if row.left - left <= _EVEN else row.left
        end = right if right - row.right <= _EVEN else row.right
        for wider in (
            Box(begin, row.top, end, row.bottom),
            Box(begin, row.top, row.right, row.bottom),
            Box(row.left, row.top, end, row.bottom),
            row,
        ):
            if wider == row or not any(wider.meets(box) for box in outside):
                evened.append(wider)
                break
    return evened


def _without_repeats(corners: Sequence[Point]) -> tuple[Point, ...]:
    """Drop corners on a straight line."""
    kept: list[Point] = []
    for at, corner in enumerate(corners):
        before, after = corners[at - 1], corners[(at + 1) % len(corners)]
        is_straight = (before.x == corner.x == after.x) or (before.y == corner.y == after.y)
        if not is_straight and (not kept or kept[-1] != corner):
            kept.append(corner)
    return tuple(kept)


def kin_lines(persons: Sequence[PlacedPerson], kin: Iterable[MapKin]) -> tuple[KinLine, ...]:
    """Return the lines between couples and from parents to children."""
    parts = {part.person.id: part for part in persons}
    couples: dict[frozenset[str], KinKind] = {}
    parents: defaultdict[str, list[str]] = defaultdict(list)
    adopted: set[tuple[str, str]] = set()
    for each in kin:
        if each.a not in parts or each.b not in parts or each.a == each.b:
            continue
        if each.kind.is_couple:
            couples[frozenset((each.a, each.b))] = each.kind
        elif each.kind.is_descent:
            if each.a not in parents[each.b]:
                parents[each.b].append(each.a)
            if each.kind is KinKind.ADOPTIVE:
                adopted.add((each.a, each.b))
    children: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for child, those in sorted(parents.items()):
        children[tuple(sorted(those)[:2])].append(child)
    for union in children:
        if len(union) == 2:
            couples.setdefault(frozenset(union), KinKind.COUPLE)
    lines: list[KinLine] = []
    origins: dict[tuple[str, ...], Point] = {}
    for pair, kind in sorted(couples.items(), key=lambda entry: sorted(entry[0])):
        below = [parts[child].centre.x for child in children.get(tuple(sorted(pair)), ())]
        line, origin = _couple(parts, sorted(pair), kind, below)
        lines.append(line)
        origins[tuple(sorted(pair))] = origin
    lines += _descents(parts, children, origins, adopted)
    return tuple(lines)


def _couple(
    parts: Mapping[str, PlacedPerson],
    pair: Sequence[str],
    kind: KinKind,
    children: Sequence[float],
) -> tuple[KinLine, Point]:
    """Return the couple's line and where their children's line begins.

    Args:
        parts: Everyone.
        pair: The couple.
        kind: How they stand to each other.
        children: Where their children stand across.
    """
    left, right = sorted((parts[pair[0]], parts[pair[1]]), key=lambda part: part.centre.x)
    begin = Point(left.body.right, left.centre.y)
    end = Point(right.body.left, right.centre.y)
    way = Box(begin.x, min(begin.y, end.y) - 1, max(end.x, begin.x), max(begin.y, end.y) + 1)
    is_near = abs(begin.y - end.y) < 1.0 and end.x > begin.x
    if is_near and not any(
        part is not left and part is not right and part.body.meets(way) for part in parts.values()
    ):
        points: tuple[Point, ...] = (begin, end)
        origin = Point(_corridor(left, right, children), begin.y)
    else:
        height = min(left.body.top, right.body.top) - _OVER
        points = (
            Point(left.centre.x, left.body.top),
            Point(left.centre.x, height),
            Point(right.centre.x, height),
            Point(right.centre.x, right.body.top),
        )
        origin = Point(right.centre.x, right.box.bottom + 2.0)
    middle = Point((points[-2].x + points[-1].x) / 2, (points[-2].y + points[-1].y) / 2)
    if len(points) == 4:
        middle = Point((points[1].x + points[2].x) / 2, points[1].y)
    count = SLASHES.get(kind, 0)
    slash = tuple(Point(middle.x - 9.0 + 4.0 * at, middle.y) for at in range(count))
    return KinLine(points, kind is KinKind.UNMARRIED, slash), origin


def _corridor(left: PlacedPerson, right: PlacedPerson, children: Sequence[float]) -> float:
    """Return where a line down passes between the names, and beside a loop around one of them.

    Straight above an only child, or the middle of several, where that is between.
    """
    begin, end = left.box.right, right.box.left
    if left.person.dwelling != right.person.dwelling:
        begin += LOOP_SIDE if left.person.dwelling else 0.0
        end -= LOOP_SIDE if right.person.dwelling else 0.0
    wish = (min(children) + max(children)) / 2 if children else begin
    return wish if begin + _BESIDE < wish < end - _BESIDE else (begin + end) / 2


def _descents(
    parts: Mapping[str, PlacedPerson],
    children: Mapping[tuple[str, ...], Sequence[str]],
    origins: Mapping[tuple[str, ...], Point],
    adopted: set[tuple[str, str]],
) -> Iterator[KinLine]:
    """Yield the lines down from a couple or a single parent, and along the siblings."""
    levels: dict[float, list[tuple[float, float]]] = defaultdict(list)
    for union, those in children.items():
        single = parts[union[0]]
        origin = origins.get(union, Point(single.centre.x, single.box.bottom + 2.0))
        below = [parts[child] for child in those if parts[child].body.top > origin.y]
        if not below:
            continue
        bus = min(part.body.top for part in below) - _BUS
        reach = [origin.x, *(part.centre.x for part in below)]
        left, right = min(reach), max(reach)
        taken = levels[round(bus)]
        if right - left > 1.0:
            bus -= _BUS_STEP * sum(begin < right and left < end for begin, end in taken)
            taken.append((left, right))
        for part in below:
            is_dashed = any((parent, part.person.id) in adopted for parent in union)
            drop = Point(part.centre.x, part.body.top)
            if abs(drop.x - origin.x) < 0.5:
                yield KinLine((origin, drop), is_dashed)
            else:
                yield KinLine((origin, Point(origin.x, bus), Point(drop.x, bus), drop), is_dashed)
