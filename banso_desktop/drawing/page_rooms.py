# SPDX-License-Identifier: Apache-2.0
"""How much room things are given on the page of a map, so that they fit on every surface.

What a thing is given never depends on how it is called; how large it really gets does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from banso_desktop.domain.ecomap import Formality, MapNode, MapPerson, NodeKind, Sex
from banso_desktop.drawing.ecomap_metrics import (
    LEAST_PROJECTOR_SCALE,
    LEAST_SCREEN_SCALE,
    NAME_ROOM,
    NODE_ROOM,
    PAPER,
    PROJECTOR,
    TIGHT_PROJECTOR_SCALE,
    Metrics,
)
from banso_desktop.drawing.ecomap_parts import Label, PlacedNode, PlacedPerson, Shape
from banso_desktop.drawing.ecomap_shapes import PartMaker
from banso_desktop.drawing.family_block import LOOP_BOTTOM, LOOP_SIDE, LOOP_TOP
from banso_desktop.drawing.marks import Box, Point

ON_PAGE: Final = replace(PAPER, row_gap=9.0)
_SURFACES: Final = (
    (PAPER, 1.0),
    (Metrics(short_names=True).screened(LEAST_SCREEN_SCALE), 1.0),
    (Metrics(short_names=False).screened(0.9), 1.0),
)
"""Sizes things have, and what a point of the page is on that surface at least."""
ROOMY_ROWS = 2
"""Generations up to which a page has room for shapes as large as a slide's."""
NODE_HALF = (NODE_ROOM / 2, 18.3)
_ROOF = 10.5
_PET_ROOM = 96.0


class Spacing(NamedTuple):
    """How much room the parts of a page are given.

    Attributes:
        reach: Half a member: square or circle, diamond or triangle.
        below: From a member's shape to the end of two lines of name.
        slide: Points of a slide for a point of the page, at least.
    """

    reach: tuple[float, float]
    below: float
    slide: float

    @property
    def padding(self) -> Box:
        """How far a loop reaches beyond who lives in it, on a slide: the most."""
        return Box(
            -LOOP_SIDE / self.slide, -LOOP_TOP / self.slide,
            LOOP_SIDE / self.slide, LOOP_BOTTOM / self.slide,
        )  # fmt: skip


ROOMY: Final = Spacing((32.6, 38.7), 36.0, LEAST_PROJECTOR_SCALE)
TIGHT: Final = Spacing((22.7, 26.7), 30.0, TIGHT_PROJECTOR_SCALE)


def largest_person(person: MapPerson, maker: PartMaker, slide: float) -> Box:
    """Return a member around (0, 0) as large as on any surface, in points of the page."""
    return Box.around(
        _page_box(_person(each, person).box, scale) for each, scale in _makers(maker, slide)
    )


def largest_node(node: MapNode, maker: PartMaker, slide: float) -> Box:
    """Return a node around (0, 0) as large as on any surface, in points of the page."""
    return _centred(
        [_page_box(each.node(node).box, scale) for each, scale in _makers(maker, slide)]
    )


def _makers(maker: PartMaker, slide: float) -> Iterator[tuple[PartMaker, float]]:
    for metrics, scale in (*_SURFACES, (PROJECTOR, slide)):
        yield replace(maker, metrics=metrics), scale


def _person(maker: PartMaker, person: MapPerson) -> PlacedPerson:
    one_line = maker.metrics.name_em * maker.metrics.name_size
    return maker.person_of_all_days(person, one_line)


def _page_box(box: Box, scale: float) -> Box:
    return Box(*(edge / scale for edge in box))


def _centred(boxes: Sequence[Box]) -> Box:
    """Return the box around (0, 0) that is as large as the largest."""
    half_width = max(box.width for box in boxes) / 2
    half_height = max(box.height for box in boxes) / 2
    return Box(-half_width, -half_height, half_width, half_height)


def person_room(person: MapPerson, spacing: Spacing) -> PlacedPerson:
    """Return a member as large as it may get, whatever the name: who is called so stays here."""
    reach = spacing.reach[person.sex is Sex.UNWRITTEN]
    body = Box(-reach, -reach, reach, reach)
    half = NAME_ROOM / 2
    return PlacedPerson(
        person, Point(0.0, 0.0), Shape.SQUARE, body, Label("", body), (),
        Box(-half, -reach, half, reach + spacing.below),
    )  # fmt: skip


def node_room(node: MapNode) -> PlacedNode:
    """Return a node as large as it may get, whatever its name."""
    half_width, half_height = NODE_HALF
    if node.kind is NodeKind.ANIMAL:
        half_width = _PET_ROOM / 2
    is_house = node.kind is NodeKind.PLACE and node.formality is Formality.INFORMAL
    half_height += _ROOF / 2 if is_house else 0.0
    box = Box(-half_width, -half_height, half_width, half_height)
    return PlacedNode(node, Shape.RECTANGLE, box, None, ())


def tallest(parts: Sequence[PlacedNode]) -> float:
    """Return the height of the highest."""
    return max(part.box.height for part in parts)
