# SPDX-License-Identifier: Apache-2.0
"""How much a group's content holds: looked at before anything is made of it.

A byte of msgpack becomes up to a hundred in memory, and how deep a decoder goes depends on who
calls it; what counts must not. So what is beyond these bounds is refused by everybody alike
(docs/format.md, "Operations").
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MAX_ELEMENTS: Final = 1_000_000
"""Numbers, texts, lists and so on in one group: some 100 MB in memory."""
MAX_DEPTH: Final = 64
"""Lists and maps within each other; what this version writes is eight deep at the most."""
SMALL_BYTES: Final = 64 * 1024
"""Content of this size holds too little to be counted first."""

_ELEMENT_BYTES: Final = 64
_SMALL_RATIO: Final = 8

# First byte of a msgpack element: bytes behind it, without and with a length before them.
_FIXED: Final[Mapping[int, int]] = MappingProxyType(
    {0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8}
    | {0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17}
)
_SIZED: Final[Mapping[int, tuple[int, int]]] = MappingProxyType(
    {0xC4: (1, 0), 0xC5: (2, 0), 0xC6: (4, 0), 0xC7: (1, 1), 0xC8: (2, 1), 0xC9: (4, 1)}
    | {0xD9: (1, 0), 0xDA: (2, 0), 0xDB: (4, 0)}
)
"""Bytes of the length, and bytes between it and what it counts."""
_MANY: Final[Mapping[int, tuple[int, int]]] = MappingProxyType(
    {0xDC: (2, 1), 0xDD: (4, 1), 0xDE: (2, 2), 0xDF: (4, 2)}
)
"""Bytes of the count of a list or map, and elements for each."""


def weight(data: bytes) -> int:
    """Return about how many bytes of memory a content takes, decoded; mostly too many.

    Small ones are not counted: they could hold an element in each byte.
    """
    if len(data) <= SMALL_BYTES:
        return len(data) * _SMALL_RATIO
    return max(len(data), measure(data)[0] * _ELEMENT_BYTES)


def measure(data: bytes) -> tuple[int, str]:
    """Return how many elements one of msgpack holds, and which bound it is beyond.

    Beyond one, counting ends there; ``""`` for none. What is cut short or no msgpack at all is
    within: the decoder tells. Takes memory for :data:`MAX_DEPTH` numbers, and time for each
    element.
    """
    at, found, end = 0, 0, len(data)
    left = [1]
    while left:
        if not left[-1]:
            left.pop()
            continue
        left[-1] -= 1
        if at >= end:
            break
        found += 1
        if found > MAX_ELEMENTS:
            return found, "too many"
        first = data[at]
        at += 1
        if first < 0x80 or first >= 0xE0 or 0xC0 <= first <= 0xC3:
            continue
        if 0xA0 <= first <= 0xBF:
            at += first & 31
        elif first < 0xA0:
            left.append(first & 15 if first >= 0x90 else 2 * (first & 15))
        elif first in _FIXED:
            at += _FIXED[first]
        elif first in _SIZED:
            width, between = _SIZED[first]
            at += width + between + int.from_bytes(data[at : at + width], "big")
        else:
            width, each = _MANY[first]
            left.append(each * int.from_bytes(data[at : at + width], "big"))
            at += width
        if len(left) > MAX_DEPTH + 1:
            return found, "too deep"
    return found, ""
