# SPDX-License-Identifier: Apache-2.0
"""Things find their places one after the other; whoever came first never moves for a later one.

Each has a wish. Where it is free there, it stands there; else at the nearest free place: along
its column first, then around. Who lives together is held free of everything outside.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from banso_desktop.drawing.marks import Box, Point

_OWN_GAP: Final = 1.0
_STEP: Final = 6.0
_COLUMN: Final = 240.0
"""How far up and down a thing looks before it leaves its column, in points."""
_RINGS: Final = 160
_TURNS: Final = 24


@dataclass(frozen=True, slots=True)
class Thing:
    """What is to find a place.

    Attributes:
        id: Of a person or node.
        box: Around (0, 0), as large as it gets on any surface.
        homes: Where it ever lived.
        is_family: Members and animals; nothing else stands inside a home.
        is_own: Whether somebody put it there: it may stand closer to others.
    """

    id: str
    box: Box
    homes: tuple[str, ...] = ()
    is_family: bool = False
    is_own: bool = False


class Ground:
    """What has found its place already."""

    def __init__(self, gap: float, padding: Box) -> None:
        """Begin with nothing.

        Args:
            gap: Least distance between any two things.
            padding: How far the loop around a home reaches beyond who lives in it.
        """
        self.places: dict[str, Point] = {}
        self._gap = gap
        self._padding = padding
        self._taken: list[Box] = []
        self._outside: list[Box] = []
        self._homes: dict[str, Box] = {}

    def put(self, thing: Thing, wish: Point) -> None:
        """Give a thing the nearest free place to the one wished for."""
        at = self.nearest(thing, wish)
        box = thing.box.moved(*at)
        self.places[thing.id] = at
        self._taken.append(box)
        if not thing.is_family:
            self._outside.append(box)
        for home in thing.homes:
            held = self._homes.get(home)
            self._homes[home] = box if held is None else Box.around((held, box))

    def nearest(self, thing: Thing, wish: Point) -> Point:
        """Return the nearest free place to the one wished for."""
        return nearest_free(wish, lambda at: self._is_free(thing, at), not thing.is_family)

    def _is_free(self, thing: Thing, at: Point) -> bool:
        own = thing.box.moved(*at)
        box = own.grown(_OWN_GAP if thing.is_own else self._gap)
        if any(box.meets(other) for other in self._taken):
            return False
        if not thing.is_family:
            return not any(box.meets(self._padded(home)) for home in self._homes.values())
        for name in thing.homes:
            held = self._homes.get(name)
            home = self._padded(own if held is None else Box.around((held, own)))
            if any(home.meets(other) for other in self._outside):
                return False
        return True

    def _padded(self, home: Box) -> Box:
        return Box(*(edge + more for edge, more in zip(home, self._padding, strict=True)))


def nearest_free(
    wish: Point, is_free: Callable[[Point], bool], keeps_column: bool = False
) -> Point:
    """Return the first free place around a wish, the wish itself where none is near."""
    return next((at for at in _around(wish, keeps_column) if is_free(at)), wish)


def _around(wish: Point, keeps_column: bool) -> Iterator[Point]:
    yield wish
    if keeps_column:
        for step in range(1, int(_COLUMN / _STEP)):
            yield Point(wish.x, wish.y + step * _STEP)
            yield Point(wish.x, wish.y - step * _STEP)
    for ring in range(1, _RINGS):
        for turn in range(_TURNS):
            angle = turn * math.tau / _TURNS
            reach = ring * 2 * _STEP
            yield Point(wish.x + reach * math.cos(angle), wish.y + reach * math.sin(angle))


def settled(
    stages: Sequence[Sequence[Thing]], wishes: Mapping[str, Point], gap: float, padding: Box
) -> Ground:
    """Return where things stand; an earlier stage never moves for a later one."""
    ground = Ground(gap, padding)
    for stage in stages:
        for thing in stage:
            ground.put(thing, wishes[thing.id])
    return ground
