# SPDX-License-Identifier: Apache-2.0
"""Fractional positions: a text between any two others, so that one move writes one cell.

Positions are compared by code point. Between two people who insert at the same place at
once the order is by id, and both stay.
"""

from __future__ import annotations

from typing import Final

DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE: Final = len(DIGITS)


def position_between(before: str | None, after: str | None) -> str:
    """Return a position after ``before`` and before ``after``; None is the end of the list.

    The result never ends in the smallest digit, so there is always room in front of it.

    Raises:
        ValueError: If ``before`` does not come before ``after``.
    """
    low, high = before or "", after
    if high is not None and low >= high:
        raise ValueError(f"{low!r} does not come before {high!r}")
    made: list[str] = []
    index = 0
    while True:
        bottom = DIGITS.index(low[index]) if index < len(low) else 0
        top = DIGITS.index(high[index]) if high is not None and index < len(high) else _BASE
        if top - bottom > 1:
            made.append(DIGITS[(bottom + top) // 2])
            return "".join(made)
        made.append(DIGITS[bottom])
        if top > bottom:
            high = None  # already smaller than ``after``: only ``before`` binds from here
        index += 1


def position_after(last: str | None) -> str:
    """Return a position after the last one, short for many in a row.

    Appends one step instead of halving what is left, so that a thousand items need two or
    three characters and not hundreds.
    """
    if not last:
        return "i"
    for index in range(len(last) - 1, -1, -1):
        digit = DIGITS.index(last[index])
        if digit + 1 < _BASE:
            return last[:index] + DIGITS[digit + 1]
    return last + "i"


def positions(count: int) -> list[str]:
    """Return ``count`` positions in order, evenly spread."""
    width = 1
    while _BASE**width <= count + 1:
        width += 1
    step = _BASE**width // (count + 1)
    return [_written(step * (number + 1), width) for number in range(count)]


def _written(value: int, width: int) -> str:
    made = ""
    for _ in range(width):
        value, digit = divmod(value, _BASE)
        made = DIGITS[digit] + made
    return made.rstrip("0") or DIGITS[1]
