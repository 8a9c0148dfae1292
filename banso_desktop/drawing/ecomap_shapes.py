# SPDX-License-Identifier: Apache-2.0
"""Persons and nodes with the sizes of a surface, made around a point and moved from there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from banso_desktop.domain.ecomap import Formality, MapNode, MapPerson, NodeKind, Sex
from banso_desktop.drawing.ecomap_metrics import Measure, Metrics, cut, wrapped
from banso_desktop.drawing.ecomap_parts import Label, PlacedNode, PlacedPerson, Shape
from banso_desktop.drawing.ecomap_words import MapWords
from banso_desktop.drawing.marks import Box, Point
from banso_desktop.drawing.symbols import Symbols, Unwritten

_LINE = 1.16
_NAME_GAP = 2.6
_WIDE_AGE = 88  # as wide as two digits get
_LONGEST_NAME_EM = 12.0
_WHOLE_EMS = 2.05  # 本人 and 長男 stand whole in every shape, whatever the size of its text
_ICON_GAP = 0.38  # of the icon's edge, between pictogram and text


@dataclass(frozen=True, slots=True)
class PartMaker:
    """Makes parts of one surface.

    Attributes:
        metrics: Sizes.
        measure: Width of a text.
        words: Fixed words.
        symbols: Signs in use.
    """

    metrics: Metrics
    measure: Measure
    words: MapWords
    symbols: Symbols

    def person(self, person: MapPerson, one_line: float = math.inf) -> PlacedPerson:
        """Return a member around (0, 0).

        Args:
            person: The facts.
            one_line: Name and age share a line up to this width in points, else take two.
        """
        metrics = self.metrics
        shape = self._shape_of(person)
        half = metrics.diamond_half if shape in _POINTED else metrics.member_half
        reach = half + (metrics.index_gap if person.is_index else 0.0)
        body = Box(-reach, -reach, reach, reach)
        lines = self._name_lines(person, one_line)
        names: list[Label] = []
        top = reach + _NAME_GAP
        for line in lines:
            width = self.measure(line, metrics.name_size, metrics.names_bold)
            names.append(Label(line, Box(-width / 2, top, width / 2, top + metrics.name_size)))
            top += metrics.name_size * _LINE
        box = Box.around([body, *(label.box for label in names)])
        return PlacedPerson(
            person, Point(0.0, 0.0), shape, body, self._relation(person, shape, half),
            tuple(names), box,
        )  # fmt: skip

    def person_of_all_days(self, person: MapPerson, one_line: float) -> PlacedPerson:
        """Return a member of the roster around (0, 0), as large as on any day."""
        alive = replace(person, is_dead=False, died=None, age=_WIDE_AGE)
        part = self.person(alive, one_line)
        if not person.is_dead:
            return part
        dead = self.person(replace(person, age=None), one_line)
        return replace(part, box=Box.around((part.box, dead.box)))

    def node(self, node: MapNode) -> PlacedNode:
        """Return a node around (0, 0)."""
        metrics, size = self.metrics, self.metrics.node_size
        icon = metrics.icon if node.icon else 0.0
        padding = metrics.node_padding if icon or not metrics.icon else metrics.node_padding * 0.62
        room = min(metrics.node_em * size, metrics.node_room - padding)
        name = node.short_name if metrics.short_names and node.short_name else node.name
        if not metrics.short_names and node.short_name and metrics.node_lines == 1:
            fits = self.measure(name, size, metrics.names_bold) <= room
            name = name if fits else node.short_name
        lines = wrapped(
            name, room, size, self.measure, metrics.node_lines,
            metrics.names_bold,
        )  # fmt: skip
        shape = _shape_of_node(node)
        widest = max(self.measure(line, size, metrics.names_bold) for line in lines)
        width = max(widest + padding, metrics.node_height)
        height = metrics.node_height + (len(lines) - 1) * size * _LINE
        roof = metrics.roof if shape is Shape.HOUSE else 0.0
        box = Box(-width / 2, -height / 2 - roof, width / 2, height / 2).moved(0.0, roof / 2)
        return _filled(PlacedNode(node, shape, box, None, ()), lines, widest, icon, metrics)

    def _shape_of(self, person: MapPerson) -> Shape:
        match person.sex:
            case Sex.MALE:
                return Shape.SQUARE
            case Sex.FEMALE:
                return Shape.CIRCLE
            case _:
                is_triangle = self.symbols.unwritten is Unwritten.TRIANGLE
                return Shape.TRIANGLE if is_triangle else Shape.DIAMOND

    def _relation(self, person: MapPerson, shape: Shape, half: float) -> Label:
        size = self.metrics.relation_size
        text = person.relation or (self.words.index_person if person.is_index else "")
        room = max(half * (1.15 if shape in _POINTED else 1.7), _WHOLE_EMS * size)
        text = cut(text, room, size, self.measure, True)
        width = self.measure(text, size, True)
        middle = half * 0.32 if shape is Shape.TRIANGLE else 0.0
        return Label(text, Box(-width / 2, middle - size / 2, width / 2, middle + size / 2))

    def _name_lines(self, person: MapPerson, one_line: float) -> Sequence[str]:
        size, bold = self.metrics.name_size, self.metrics.names_bold
        most = min(_LONGEST_NAME_EM * size, self.metrics.name_room)
        name = cut(person.name, most, size, self.measure, bold)
        name += self.words.doubt if name and person.hearsay else ""
        facts = "・".join(part for part in (self.words.life(person), person.elsewhere) if part)
        facts = cut(facts, most, size, self.measure, bold)
        if not name or not facts:
            return [name or facts] if name or facts else []
        whole = f"{name} {facts}"
        if self.measure(whole, size, bold) <= min(one_line, most):
            return [whole]
        return [name, facts]


_POINTED = (Shape.DIAMOND, Shape.TRIANGLE)


def _shape_of_node(node: MapNode) -> Shape:
    if node.kind is NodeKind.PLACE and node.formality is Formality.INFORMAL:
        return Shape.HOUSE
    return Shape.STADIUM if node.formality is Formality.INFORMAL else Shape.RECTANGLE


def _filled(
    part: PlacedNode, lines: Sequence[str], widest: float, icon: float, metrics: Metrics
) -> PlacedNode:
    """Return the node with pictogram and text in the middle of its free width."""
    box, size = part.box, metrics.node_size
    band = metrics.node_band if part.shape is Shape.RECTANGLE else 0.0
    roof = metrics.roof if part.shape is Shape.HOUSE else 0.0
    inner = Box(box.left + band, box.top + roof, box.right, box.bottom)
    gap = icon * _ICON_GAP if icon else 0.0
    left = inner.centre.x - (icon + gap + widest) / 2
    middle = inner.centre.y - (roof * 0.25 if roof else 0.0)
    pictogram = Box(left, middle - icon / 2, left + icon, middle + icon / 2) if icon else None
    pitch = size * _LINE
    top = middle - (pitch * (len(lines) - 1) + size) / 2
    text_left = left + icon + gap
    labels = tuple(
        Label(line, Box(text_left, top + at * pitch, text_left + widest, top + at * pitch + size))
        for at, line in enumerate(lines)
    )
    return replace(part, icon=pictogram, lines=labels)


def moved_person(part: PlacedPerson, to: Point) -> PlacedPerson:
    """Return the member with its shape's centre at ``to``."""
    dx, dy = to.x - part.centre.x, to.y - part.centre.y
    return replace(
        part,
        centre=to,
        body=part.body.moved(dx, dy),
        relation=_moved(part.relation, dx, dy),
        names=tuple(_moved(label, dx, dy) for label in part.names),
        box=part.box.moved(dx, dy),
    )


def moved_node(part: PlacedNode, to: Point) -> PlacedNode:
    """Return the node with the middle of its box at ``to``."""
    centre = part.box.centre
    dx, dy = to.x - centre.x, to.y - centre.y
    return replace(
        part,
        box=part.box.moved(dx, dy),
        icon=part.icon.moved(dx, dy) if part.icon is not None else None,
        lines=tuple(_moved(label, dx, dy) for label in part.lines),
    )


def _moved(label: Label, dx: float, dy: float) -> Label:
    return Label(label.text, label.box.moved(dx, dy))


def outline(shape: Shape, box: Box, roof: float = 0.0) -> tuple[Point, ...]:
    """Return the corners of a shape with straight sides; of a round one, many of them."""
    middle = box.centre
    match shape:
        case Shape.CIRCLE:
            radius = box.width / 2
            return tuple(
                Point(
                    middle.x + radius * math.cos(at * math.tau / 32),
                    middle.y + radius * math.sin(at * math.tau / 32),
                )
                for at in range(32)
            )
        case Shape.DIAMOND:
            return (
                Point(middle.x, box.top),
                Point(box.right, middle.y),
                Point(middle.x, box.bottom),
                Point(box.left, middle.y),
            )
        case Shape.TRIANGLE:
            return (
                Point(middle.x, box.top),
                Point(box.right, box.bottom),
                Point(box.left, box.bottom),
            )
        case Shape.HOUSE:
            return (
                Point(box.left, box.top + roof),
                Point(middle.x, box.top),
                Point(box.right, box.top + roof),
                Point(box.right, box.bottom),
                Point(box.left, box.bottom),
            )
        case Shape.STADIUM:
            return tuple(_stadium(box))
        case _:
            return (
                Point(box.left, box.top),
                Point(box.right, box.top),
                Point(box.right, box.bottom),
                Point(box.left, box.bottom),
            )


def _stadium(box: Box) -> list[Point]:
    radius = min(box.height, box.width) / 2
    points: list[Point] = []
    for centre, begin in (
        (Point(box.right - radius, box.centre.y), -math.pi / 2),
        (Point(box.left + radius, box.centre.y), math.pi / 2),
    ):
        points += [
            Point(
                centre.x + radius * math.cos(begin + at * math.pi / 8),
                centre.y + radius * math.sin(begin + at * math.pi / 8),
            )
            for at in range(9)
        ]
    return points
