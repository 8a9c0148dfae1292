# SPDX-License-Identifier: Apache-2.0
"""受け止める: an intake is whatever was heard. Nothing is mandatory, nobody is refused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What follows an intake; there is no way to write that somebody was turned away."""

    OURS = "ours"
    HANDED_ON = "handed_on"
    BOTH = "both"


class Worry(StrEnum):
    """Worry for life and safety."""

    NO = "no"
    UNSURE = "unsure"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Ticks:
    """The ticks of the standard sheet: any number ○, at most one ◎, and that one ticked."""

    ticked: tuple[str, ...]
    most_pressing: str


def ticks(ticked: Collection[str], most_pressing: str = "") -> Ticks:
    """Return the ticks in the order given; the most pressing one is ticked by itself.

    Where nobody said which presses most and there is one tick only, that one does.
    """
    whole = tuple(dict.fromkeys((*ticked, *((most_pressing,) if most_pressing else ()))))
    pressing = most_pressing or (whole[0] if len(whole) == 1 else "")
    return Ticks(whole, pressing)


def known(fields: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names of the fields in which something is written, in their order.

    For 「わかっていること」; what is not known is never counted as missing.
    """
    return tuple(
        name
        for name, value in fields.items()
        if value is not None and value is not False and value != "" and value != []
    )
