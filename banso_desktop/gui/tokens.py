# SPDX-License-Identifier: Apache-2.0
"""Colours, type sizes and measures of the desk; knows no widget.

Every colour, size and distance on screen is one of these. Contrast ratios are the contract
of ux.md §1.4 and are tested. Sizes of type are points; distances are pixels at the standard
type size and grow with it (:func:`Metrics.px`).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Colours:
    """The light theme of the desk, sRGB."""

    ink: str = "#1A1D21"
    ink2: str = "#454C54"
    ink3: str = "#5F676F"
    card: str = "#FFFFFF"
    bg: str = "#F1F2EF"
    sunk: str = "#E7E9E5"
    ctl: str = "#757D85"
    line: str = "#D3D6D1"
    """Decoration only: it carries no meaning."""
    white: str = "#FFFFFF"
    ai: str = "#1C4F7C"
    """藍: actions, the wheel of solving, formal support."""
    ai_bg: str = "#E4EEF6"
    ai_dark: str = "#143B5E"
    kaki: str = "#A34A00"
    """柿: the wheel of staying connected, informal ties, the button that records."""
    kaki_bg: str = "#FCEBDD"
    kaki_dark: str = "#7C3800"
    ok: str = "#1B6748"
    ok_bg: str = "#E2F2EA"
    warn: str = "#7A5300"
    warn_bg: str = "#FFF3CF"
    warn_ln: str = "#C99700"
    """Fill only, always with an icon and words (2.65 : 1)."""
    bad: str = "#A8201A"
    bad_bg: str = "#FBE6E4"
    lilac: str = "#5B3E8C"
    """Substitute and restricted; always with an icon and a word (close to 藍 in deuteranopia)."""
    lilac_bg: str = "#EEE8F7"
    sel: str = "#CFE2F2"
    hover: str = "#F2F7FB"
    disabled: str = "#868C92"
    bar_rest: str = "#B9C7D6"
    """The lighter part of a load bar: decoration beside a number."""

    def named(self) -> dict[str, str]:
        """Return every colour by its token name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


COLOURS: Final = Colours()


class Role(StrEnum):
    """What a piece of text is for; decides size and weight."""

    NUM = "num"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    BODY = "body"
    LAB = "lab"
    S = "s"

    @property
    def points(self) -> float:
        """Size in points at the standard type size."""
        return _POINTS[self]

    @property
    def bold(self) -> bool:
        """Whether this role is set in Bold."""
        return self in _BOLD


_POINTS: Final = {
    Role.NUM: 19.5,
    Role.H1: 15.0,
    Role.H2: 12.0,
    Role.H3: 10.5,
    Role.BODY: 10.5,
    Role.LAB: 9.75,
    Role.S: 9.0,
}
_BOLD: Final = frozenset({Role.NUM, Role.H1, Role.H2, Role.H3})


class TypeSize(StrEnum):
    """文字の大きさ, chosen in the view menu, kept per account."""

    STANDARD = "standard"
    LARGE = "large"
    LARGEST = "largest"

    @property
    def factor(self) -> float:
        """What type and control heights are multiplied by."""
        return {"standard": 1.0, "large": 1.15, "largest": 1.3}[self.value]

    def step(self, by: int) -> TypeSize:
        """Return the size ``by`` steps larger (negative: smaller), held at the ends."""
        order = list(TypeSize)
        return order[max(0, min(len(order) - 1, order.index(self) + by))]


class Metric:
    """Distances and heights in pixels at the standard type size (ux.md §1.3)."""

    GRID: Final = 4
    GAP: Final = 6
    CARD_GAP: Final = 10
    PAGE_MARGIN: Final = 14
    CARD_PAD_X: Final = 12
    CARD_PAD_Y: Final = 10
    RADIUS: Final = 3
    CARD_RADIUS: Final = 4
    CONTROL: Final = 28
    CONTROL_SMALL: Final = 24
    ROW: Final = 29
    ROW_COMPACT: Final = 23
    CHIP: Final = 22
    TAB: Final = 32
    MENU_LINE: Final = 30
    STATUS_LINE: Final = 26
    RAIL_WIDTH: Final = 73
    RAIL_HEIGHT: Final = 56
    RAIL_NARROW: Final = 48
    SEARCH_WIDTH: Final = 330
    TEXT_COLUMN_MAX: Final = 760
    WHEEL_EDGE: Final = 4
    RAIL_COLLAPSES_BELOW: Final = 1020
    """Content width under which the rail shows icons only."""
    RIGHT_COLLAPSES_BELOW: Final = 1180
    """Content width under which a right panel becomes a tab."""
    LEFT_COLLAPSES_BELOW: Final = 940
    """Content width under which a left panel folds into a drop-down."""


LINE_HEIGHT: Final = 1.32
"""Of wrapped text: the type face has no leading of its own."""
EDITOR_LINE_HEIGHT: Final = 1.45


def px(distance: float, size: TypeSize) -> int:
    """Return a distance of :class:`Metric` in pixels at a type size."""
    return round(distance * size.factor)
