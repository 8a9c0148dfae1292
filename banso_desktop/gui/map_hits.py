# SPDX-License-Identifier: Apache-2.0
"""What lies under the pointer on a drawn ecomap; pixels of a widget to points of the layout."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from banso_desktop.domain.ecomap import Place
from banso_desktop.drawing.ecomap_parts import Layout
from banso_desktop.drawing.ecomap_picture import MapPicture
from banso_desktop.drawing.geometry import way_points
from banso_desktop.drawing.marks import Box, Point

TIE_REACH = 7.0
"""Pixels from a line at which it is still meant."""
EDGE = 8.0
"""Pixels outside a thing from which a drag draws a tie."""


@dataclass(frozen=True, slots=True)
class MapHits:
    """Finds things and ties on a picture.

    Attributes:
        layout: Everything in its place, in points.
        factor: Pixels of the widget for a point of the layout.
        origin: Where the layout's upper left corner stands in the widget, in pixels.
    """

    layout: Layout
    factor: float
    origin: QPointF

    @classmethod
    def of(cls, picture: MapPicture, origin: QPointF) -> MapHits:
        """Return what finds things on a picture whose upper left corner stands at ``origin``."""
        corner = QPointF(*picture.corner) * picture.pixels
        return cls(picture.layout, picture.scale * picture.pixels, origin + corner)

    def boxes(self) -> dict[str, QRectF]:
        """Return the boxes of persons (their shapes) and nodes by id, in pixels."""
        found = {part.person.id: self._rect(part.body) for part in self.layout.persons}
        return found | {part.node.id: self._rect(part.box) for part in self.layout.nodes}

    def frame_of(self, name: str) -> QRectF | None:
        """Return what the frame of a chosen thing goes around: a person's name as well."""
        for part in self.layout.persons:
            if part.person.id == name:
                return self._rect(part.box)
        return self.boxes().get(name)

    def thing_at(self, at: QPointF) -> str:
        """Return the person or node under a point, ``""`` for none."""
        return next((name for name, box in self.boxes().items() if box.contains(at)), "")

    def rim_at(self, at: QPointF) -> str:
        """Return the thing whose rim is under a point: from there a drag draws a tie."""
        for name, box in self.boxes().items():
            inner = box.adjusted(5, 5, -5, -5)
            if box.adjusted(-EDGE, -EDGE, EDGE, EDGE).contains(at) and not inner.contains(at):
                return name
        return ""

    def tie_at(self, at: QPointF) -> str:
        """Return the tie nearest to a point, ``""`` where none is near."""
        best, found = TIE_REACH, ""
        for placed in self.layout.ties:
            distance = _distance(at, self.way(placed.tie.id))
            if distance < best:
                best, found = distance, placed.tie.id
        return found

    def way(self, tie: str) -> list[QPointF]:
        """Return the corners of a tie's line in pixels; empty where it is not drawn."""
        for placed in self.layout.ties:
            if placed.tie.id == tie:
                return [self._pixel(point) for point in way_points(placed.curve)]
        return []

    def place_of(self, subject: str) -> Place | None:
        """Return where something stands on the page, None where it is not drawn."""
        return self.layout.places.get(subject)

    def place_at(self, at: QPointF) -> Place:
        """Return the place on the page under a point."""
        x = (at.x() - self.origin.x()) / self.factor - self.layout.origin.x
        y = (at.y() - self.origin.y()) / self.factor - self.layout.origin.y
        return Place(x / self.layout.scale, y / self.layout.scale)

    def pixel_of(self, place: Place) -> QPointF:
        """Return where a place of the page stands in the widget."""
        x = place.x * self.layout.scale + self.layout.origin.x
        y = place.y * self.layout.scale + self.layout.origin.y
        return self._pixel(Point(x, y))

    def _rect(self, box: Box) -> QRectF:
        return QRectF(self._pixel(Point(box.left, box.top)), self._pixel(
            Point(box.right, box.bottom)
        ))  # fmt: skip

    def _pixel(self, point: Point) -> QPointF:
        return QPointF(
            self.origin.x() + point.x * self.factor, self.origin.y() + point.y * self.factor
        )


def _distance(at: QPointF, way: Sequence[QPointF]) -> float:
    return min((_from_segment(at, a, b) for a, b in pairwise(way)), default=math.inf)


def _from_segment(at: QPointF, a: QPointF, b: QPointF) -> float:
    across, down = b.x() - a.x(), b.y() - a.y()
    length = across * across + down * down
    share = 0.0
    if length:
        share = ((at.x() - a.x()) * across + (at.y() - a.y()) * down) / length
        share = max(0.0, min(1.0, share))
    return math.hypot(at.x() - a.x() - share * across, at.y() - a.y() - share * down)
