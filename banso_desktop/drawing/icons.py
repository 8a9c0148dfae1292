# SPDX-License-Identifier: Apache-2.0
"""Pictograms by meaning, scaled to the sheet; ``resources/icons.json``.

Outlines stand in a box of 24 x 24, y down, in absolute M, L, C, Q and Z commands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from banso_desktop import paths
from banso_desktop.drawing.marks import (
    Box,
    Close,
    CurveTo,
    Icon,
    LineTo,
    MoveTo,
    Point,
    Step,
    quadratic,
)

_BOX: Final = 24.0
_TOKEN: Final = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")
_NUMBERS: Final = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}


class IconSet:
    """The outlines, read once.

    Attributes:
        names: Every meaning there is.
    """

    def __init__(self, outlines: Mapping[str, str]) -> None:
        self._outlines = dict(outlines)
        self._parsed: dict[str, tuple[Step, ...]] = {}

    @property
    def names(self) -> frozenset[str]:
        """Every meaning there is an outline for."""
        return frozenset(self._outlines)

    def icon(self, name: str, box: Box, ink: str = "ink") -> Icon:
        """Return the pictogram of a meaning, scaled to the width of ``box``.

        Raises:
            KeyError: If no outline has this meaning.
        """
        if name not in self._parsed:
            self._parsed[name] = tuple(_steps(self._outlines[name]))
        scale = box.width / _BOX
        steps = _scaled(self._parsed[name], scale, box.left, box.top)
        return Icon(name, box, steps, ink)


def load_icons() -> IconSet:
    """Read the outlines that ship with the program.

    Raises:
        ValueError: If an outline has a command other than M, L, C, Q and Z.
    """
    content = json.loads(paths.shipped("resources", "icons.json").read_text("utf-8"))
    return IconSet({name: icon["d"] for name, icon in content.items()})


def _steps(outline: str) -> Iterator[Step]:
    tokens = _TOKEN.findall(outline)
    at = 0
    command = ""
    here = Point(0.0, 0.0)
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        if command not in _NUMBERS:
            raise ValueError(f"outline command {command!r} is not one of M L C Q Z")
        count = _NUMBERS[command]
        values = [float(token) for token in tokens[at : at + count]]
        at += count
        points = [Point(*pair) for pair in zip(values[::2], values[1::2], strict=True)]
        match command:
            case "M":
                yield MoveTo(points[0])
                command = "L"
            case "L":
                yield LineTo(points[0])
            case "Q":
                yield quadratic(here, points[0], points[1])
            case "C":
                yield CurveTo(points[0], points[1], points[2])
            case _:
                yield Close()
                command = ""
        here = points[-1] if points else here


def _scaled(steps: tuple[Step, ...], scale: float, dx: float, dy: float) -> tuple[Step, ...]:
    def go(point: Point) -> Point:
        return Point(point.x * scale + dx, point.y * scale + dy)

    scaled: list[Step] = []
    for step in steps:
        match step:
            case MoveTo(to):
                scaled.append(MoveTo(go(to)))
            case LineTo(to):
                scaled.append(LineTo(go(to)))
            case CurveTo(first, second, to):
                scaled.append(CurveTo(go(first), go(second), go(to)))
            case Close():
                scaled.append(step)
    return tuple(scaled)
