# SPDX-License-Identifier: Apache-2.0
"""What an ecomap's layout consists of: things with their places, in points, y down.

A layout is meaning with geometry; how it is painted is decided by
:mod:`banso_desktop.drawing.ecomap_marks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from banso_desktop.domain.ecomap import KinKind, MapNode, MapPerson, MapTie, Place
from banso_desktop.domain.map_changes import ChangeKind
from banso_desktop.drawing.geometry import Curve
from banso_desktop.drawing.marks import Box, Point


class Shape(StrEnum):
    """Outline of a thing."""

    SQUARE = "square"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    RECTANGLE = "rectangle"
    STADIUM = "stadium"
    HOUSE = "house"


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text with its box.

    Attributes:
        text: As shown.
        box: The em box of the text.
    """

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class PlacedPerson:
    """A member.

    Attributes:
        person: The facts.
        centre: Of the shape.
        shape: Outline.
        body: Box of the shape, the second outline of 本人 included.
        relation: 続柄 inside the shape.
        names: Lines below the shape, from the top.
        box: Everything: shape and names.
    """

    person: MapPerson
    centre: Point
    shape: Shape
    body: Box
    relation: Label
    names: tuple[Label, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """Someone or something outside the family, or an animal.

    Attributes:
        node: The facts.
        shape: Outline.
        box: Of the outline.
        icon: Where the pictogram stands, None for none.
        lines: The name as shown, from the top.
    """

    node: MapNode
    shape: Shape
    box: Box
    icon: Box | None
    lines: tuple[Label, ...]

    @property
    def is_shortened(self) -> bool:
        """Whether the name in full is not what is shown."""
        shown = "".join("".join(line.text.split()) for line in self.lines)
        return shown != "".join(self.node.name.split())


@dataclass(frozen=True, slots=True)
class PlacedHome:
    """The loop around who lives together.

    Attributes:
        id: Of the dwelling.
        outline: Corners; to be rounded. Four of them: a rectangle.
        box: Of the outline.
        tab: The word on its edge, None where there is no room.
    """

    id: str
    outline: tuple[Point, ...]
    box: Box
    tab: Label | None = None


@dataclass(frozen=True, slots=True)
class KinLine:
    """A family line, of right angles.

    Attributes:
        points: Corners.
        is_dashed: Unmarried or adoptive.
        slash: One of a separation, two of a divorce: where they stand, ``()`` for none.
    """

    points: tuple[Point, ...]
    is_dashed: bool = False
    slash: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedTie:
    """A tie with its way.

    Attributes:
        tie: The facts.
        curve: From the edge of ``tie.a`` to the edge of ``tie.b``.
        labels: Text on the line, on one line or two.
        bars: Parameter of the curve where a broken tie is cut, None if it is not.
        badge: Centre of its change mark, None for none.
    """

    tie: MapTie
    curve: Curve
    labels: tuple[Label, ...] = ()
    bars: float | None = None
    badge: Point | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A map with everything in its place.

    Attributes:
        width: Of the page, in points of the surface.
        height: Likewise.
        persons: Members on the map's day.
        nodes: Of the day.
        homes: Of the day.
        kin: Family lines.
        ties: In the order of painting.
        badges: Change marks of persons and nodes: id -> centre of the mark.
        changes: Change marks of everything: id -> which.
        unlabelled: Ties whose label found no free place.
        places: Where every person and node of every day stands, in points of the page from
            its origin: what is stored when someone keeps places.
        origin: Where the origin of the page stands on the surface.
        scale: Points of the surface for a point of the page.
    """

    width: float
    height: float
    persons: tuple[PlacedPerson, ...]
    nodes: tuple[PlacedNode, ...]
    homes: tuple[PlacedHome, ...]
    kin: tuple[KinLine, ...]
    ties: tuple[PlacedTie, ...]
    badges: Mapping[str, Point]
    changes: Mapping[str, ChangeKind]
    unlabelled: tuple[str, ...]
    places: Mapping[str, Place]
    origin: Point
    scale: float

    @property
    def shortened(self) -> tuple[tuple[str, str], ...]:
        """Names that were cut: as shown and in full, in the order of the map."""
        return tuple(
            ("".join(line.text for line in each.lines), each.node.name)
            for each in self.nodes
            if each.is_shortened
        )


SLASHES = {KinKind.SEPARATED: 1, KinKind.DIVORCED: 2}
