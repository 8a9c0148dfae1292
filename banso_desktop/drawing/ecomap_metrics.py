# SPDX-License-Identifier: Apache-2.0
"""Sizes of the parts of an ecomap, by surface: the contract of ux.md §3.

The unit is the point at A4 landscape. A surface shows it at its own scale: 1.2 pixels a point on
the screen, 2.3 on a projector of 1024 x 768, 1.0 on paper.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from banso_desktop.drawing.fonts import clusters
from banso_desktop.drawing.marks import Family

SCREEN_SCALE: Final = 1.2
PROJECTOR_SCALE: Final = 2.3
SMALLEST_SCREEN_TEXT: Final = 12.0
"""Pixels (ux.md §1.2); below it a map shows short names instead of smaller type."""


_MOST_GROWN: Final = 1.2
"""How much larger than on paper a pictogram gets: where text is large, words need the room."""
_NEVER_FIRST: Final = frozenset("ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ、。，．・）)」』】？！")
_BREAKS: Final = frozenset(" \u3000（(・／")


NAME_ROOM: Final = 92.0
"""Points of the page a member's name has at most, on every surface."""
NODE_ROOM: Final = 140.0
"""Points of the page a node has across: its place never depends on how it is called."""
LEAST_SCREEN_SCALE: Final = 0.8
"""Pixels a point below which a screen shows smaller text instead of fewer words."""
LEAST_PROJECTOR_SCALE: Final = 0.575
"""Points of a slide for a point of the page; below it a slide is made smaller as a whole."""
TIGHT_PROJECTOR_SCALE: Final = 0.85
"""The same for pages of large families, on which shapes as large as a slide's find no room."""


class Measure(Protocol):
    """How wide a text is: :meth:`banso_desktop.drawing.fonts.FontSet.measure`."""

    def __call__(
        self, text: str, size: float, bold: bool = False, family: Family = Family.SANS
    ) -> float:
        """Return the width in points at ``size`` points per em."""
        ...


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in points.

    Attributes:
        member_half: Half the edge of a square, the radius of a circle.
        diamond_half: Half the diagonal of a diamond; also the reach of a triangle.
        index_gap: Between the two outlines of 本人.
        member_line: Outline.
        index_line: Each of the two outlines of 本人.
        relation_size: 続柄 inside the shape, bold.
        name_size: Name and age below the shape.
        names_bold: Names below shapes and in nodes.
        node_height: Of agencies, people and animals.
        roof: How much higher a place is.
        node_size: Text in a node.
        node_padding: What a node is wider than its text.
        icon: Edge of the pictogram, 0 for none.
        node_band: Width of the solid left band of an agency.
        node_em: Longest line in a node, in ems (full-width characters).
        node_lines: Lines a name may take before it is cut with ``…``.
        short_names: Whether the short name of a node is shown where it has one.
        label_size: Text on a tie; 0 hides labels.
        tab_size: 同居 on the loop.
        badge_radius: Change marks.
        line_scale: Factor on the widths of lines; keeps paper at 0.75 pt and above.
        margin: Free edge of the sheet.
        gap: Least distance between any two things.
        row_gap: Least distance between two nodes above each other.
        tie_room: Room for ties and labels between the family and either side, as a wish.
        least_tie_room: The same, at least.
        name_em: Name and age share a line up to this width, in ems.
        name_room: No line below a shape is wider, in points.
        node_room: No node is wider.
    """

    member_half: float = 19.0
    diamond_half: float = 23.0
    index_gap: float = 3.6
    member_line: float = 1.3
    index_line: float = 1.6
    relation_size: float = 11.0
    name_size: float = 9.4
    names_bold: bool = False
    node_height: float = 24.0
    roof: float = 7.0
    node_size: float = 10.0
    node_padding: float = 32.0
    icon: float = 13.0
    node_band: float = 5.0
    node_em: float = 9.0
    node_lines: int = 1
    short_names: bool = False
    label_size: float = 8.0
    tab_size: float = 8.5
    badge_radius: float = 6.6
    line_scale: float = 1.0
    margin: float = 8.0
    gap: float = 8.0
    row_gap: float = 15.0
    tie_room: float = 88.0
    least_tie_room: float = 50.0
    name_em: float = 8.6
    name_room: float = NAME_ROOM
    node_room: float = NODE_ROOM

    @property
    def reach(self) -> float:
        """Half the size of the largest member, the second outline of 本人 included."""
        return max(self.member_half + self.index_gap, self.diamond_half)

    def screened(self, scale: float) -> Metrics:
        """Return these sizes with no text below 12 pixels at ``scale`` pixels a point."""
        least = SMALLEST_SCREEN_TEXT / scale
        grown = min(max(1.0, least / self.node_size), _MOST_GROWN)
        return replace(
            self,
            relation_size=max(self.relation_size, least),
            name_size=max(self.name_size, least),
            node_size=max(self.node_size, least),
            label_size=max(self.label_size, least) if self.label_size else 0.0,
            tab_size=max(self.tab_size, least),
            node_height=max(self.node_height, 2.1 * least),
            icon=self.icon * grown,
            node_padding=self.node_padding * grown,
        )


PAPER: Final = Metrics(node_em=11.0, node_lines=2)
SCREEN: Final = Metrics(short_names=False).screened(SCREEN_SCALE)
PROJECTOR: Final = Metrics(
    member_half=15.5,
    diamond_half=19.0,
    index_gap=3.2,
    relation_size=11.3,
    name_size=10.0,
    names_bold=True,
    node_height=21.0,
    roof=6.0,
    node_padding=19.0,
    icon=0.0,
    short_names=True,
    label_size=0.0,
    tab_size=9.2,
    margin=9.5,
    gap=5.0,
    row_gap=8.0,
    tie_room=64.0,
    least_tie_room=36.0,
    name_em=6.4,
    name_room=62.0,
    node_room=NODE_ROOM * LEAST_PROJECTOR_SCALE,
)


def cut(text: str, most: float, size: float, measure: Measure, bold: bool = False) -> str:
    """Return the text, cut with ``…`` where it is wider than ``most`` points."""
    if measure(text, size, bold) <= most:
        return text
    kept = list(clusters(text))
    while kept and measure("".join(kept) + "…", size, bold) > most:
        kept.pop()
    return "".join(kept).rstrip() + "…"


def wrapped(
    text: str, most: float, size: float, measure: Measure, lines: int, bold: bool = False
) -> tuple[str, ...]:
    """Return the text on at most ``lines`` lines of ``most`` points; the last one is cut.

    Breaks before a space, a bracket or ・ where one is near, else into even parts.
    """
    done: list[str] = []
    rest = list(clusters(text.strip()))
    while len(done) < lines - 1 and measure("".join(rest), size, bold) > most:
        fits = len(rest)
        while fits > 1 and measure("".join(rest[:fits]), size, bold) > most:
            fits -= 1
        break_at = _break(rest, fits, lines - len(done))
        done.append("".join(rest[:break_at]).rstrip())
        rest = list(clusters("".join(rest[break_at:]).lstrip()))
    return (*done, cut("".join(rest), most, size, measure, bold))


def _break(rest: Sequence[str], fits: int, lines: int) -> int:
    """Return before which character a line ends: evenly, never before a mark of no beginning."""
    good = [at for at in range(fits // 3, fits + 1) if 0 < at < len(rest) and rest[at] in _BREAKS]
    if good:
        return good[-1]
    at = min(fits, max(math.ceil(len(rest) / lines), 1))
    while 1 < at < len(rest) and _holds_together(rest[at - 1], rest[at]):
        at -= 1
    return at


def _holds_together(before: str, after: str) -> bool:
    is_number = before.isdecimal() and after.isdecimal()
    is_word = before.isascii() and after.isascii() and before.isalpha() and after.isalpha()
    return after in _NEVER_FIRST or is_number or is_word
