# SPDX-License-Identifier: Apache-2.0
"""How the meanings of a tie look: widths, dashes and heads, in points (ux.md §3.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from banso_desktop.domain.ecomap import Direction, MapTie, Strength, TieState

BREAK_GAP: Final = 5.0
"""A broken line leaves so much on either side of its middle."""
BAR_LENGTH: Final = 13.0
BAR_WIDTH: Final = 1.8
BAR_PITCH: Final = 5.0
HEAD_STOP: Final = 0.85
"""Part of the head that the line stops at, counted from the tip."""
WAVE: Final = 8.0
MOST_LABEL: Final = 10
"""Characters of a label that are drawn."""


@dataclass(frozen=True, slots=True)
class TieLook:
    """How a tie is drawn.

    Attributes:
        width: Of the line.
        dash: On and off, in points.
        amplitude: Of the zigzag of a tie under strain, 0 for a plain line.
        is_broken: Cut in the middle by two slanted bars.
        is_walled: Stopped in the middle by a wall across (しめ出し).
        ink: Colour token.
    """

    width: float
    dash: tuple[float, ...] = ()
    amplitude: float = 0.0
    is_broken: bool = False
    is_walled: bool = False
    ink: str = "tie"

    @property
    def has_bars(self) -> bool:
        """Whether something stands across its middle."""
        return self.is_broken or self.is_walled

    @property
    def head_length(self) -> float:
        """From tip to base of an arrow head."""
        return 6.0 + 1.6 * self.width

    @property
    def head_half(self) -> float:
        """Half the width of an arrow head."""
        return 3.0 + 0.9 * self.width


_WIDTHS = {Strength.STRONG: 3.2, Strength.NORMAL: 1.3, Strength.WEAK: 1.1}
_STRAINED = {Strength.STRONG: 2.6, Strength.NORMAL: 1.3, Strength.WEAK: 1.1}
_AMPLITUDES = {Strength.STRONG: 3.8, Strength.NORMAL: 3.0, Strength.WEAK: 3.0}


def look_of(tie: MapTie) -> TieLook:
    """Return how a tie is drawn; what is gone is drawn as the line of before."""
    if tie.is_gone:
        return TieLook(0.75, (1.5, 3.0), ink="faded")
    if tie.is_planned:
        return TieLook(1.3, (1.3 * 7, 1.3 * 3, 1.3 * 2, 1.3 * 3), ink="planned")
    match tie.state:
        case TieState.BROKEN:
            return TieLook(1.1, is_broken=True)
        case TieState.REPAIRING:
            return TieLook(1.1, (2.2, 2.6), is_broken=True)
        case _:
            pass
    is_wall = tie.state is TieState.SHUTS_OUT
    if tie.strain:
        return TieLook(
            _STRAINED[tie.strength],
            amplitude=_AMPLITUDES[tie.strength],
            ink="strain",
            is_walled=is_wall,
        )
    width = _WIDTHS[tie.strength]
    dash = (5.0 * width, 4.0 * width) if tie.strength is Strength.WEAK else ()
    return TieLook(width, dash, is_walled=is_wall)


def heads_of(tie: MapTie) -> tuple[bool, bool]:
    """Tell whether an arrow head stands at ``a`` and at ``b``: at who receives."""
    if tie.state in (TieState.BROKEN, TieState.SHUTS_OUT) or tie.is_gone:
        return False, False
    return (
        tie.direction in (Direction.TO_A, Direction.BOTH),
        tie.direction in (Direction.TO_B, Direction.BOTH),
    )
