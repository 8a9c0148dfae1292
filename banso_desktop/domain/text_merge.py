# SPDX-License-Identifier: Apache-2.0
"""Two people changed one text: where each differs from what stood there, and both together.

The proposal is only that: a person reads it, mends it and decides. Nothing here is written by
itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_PARTS: Final = re.compile(
    r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚ][0-9A-Za-z０-９Ａ-Ｚａ-ｚ.,:/+\-－−]*"
    r"|[\u4e00-\u9fff々〆𠀀-𪛟]+[ぁ-ゖ]*"  # a word in kanji with its ending
    r"|[ァ-ヺー]+|[ぁ-ゖ]+|\n|.",
    re.DOTALL,
)
"""What is changed as a whole: half a number or half a word says something else."""

_MOST_PARTS: Final = 2000
"""Of longer texts lines are compared, then wholes: comparing takes the square of this."""

_CLOSES: Final = "。！？!?\n　 "
"""After these, a text ends; another can follow."""

_BETWEEN: Final = "／"
"""Stands between two wordings of one place."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text, and whether it differs from what stood there before."""

    text: str
    differs: bool


def differences(before: str, text: str) -> list[Stretch]:
    """Return a text in stretches: what is in it anew, and what was there before."""
    one, other = _parts(before, text)
    found: list[Stretch] = []
    for tag, _, _, first, last in _matcher(one, other).get_opcodes():
        if first < last:
            found.append(Stretch("".join(other[first:last]), tag != "equal"))
    return found


def merged(before: str, versions: Sequence[str]) -> str:
    """Return one text with what each version changed of what stood there before.

    Where two changed the same place in different ways both wordings stand there, in the order
    of the versions, for a person to choose from.
    """
    result = before
    done: list[str] = []
    for version in versions:
        result = _three_way(before, result, version) if done else version
        done.append(version)
    return result


def _three_way(before: str, one: str, other: str) -> str:
    base, first, second = _parts(before, one, other)
    changes = [
        (start, end, 0, "".join(first[at:to]))
        for tag, start, end, at, to in _matcher(base, first).get_opcodes()
        if tag != "equal"
    ] + [
        (start, end, 1, "".join(second[at:to]))
        for tag, start, end, at, to in _matcher(base, second).get_opcodes()
        if tag != "equal"
    ]
    changes.sort()
    told: list[str] = []
    at = 0
    while changes:
        group = [changes.pop(0)]
        begin, end = group[0][0], group[0][1]
        while changes and (changes[0][0] < end or changes[0][0] == begin):
            group.append(changes.pop(0))
            end = max(end, group[-1][1])
        told.append("".join(base[at:begin]))
        told.append(_together(base, begin, end, group))
        at = end
    told.append("".join(base[at:]))
    return "".join(told)


def _together(
    base: Sequence[str], begin: int, end: int, group: Sequence[tuple[int, int, int, str]]
) -> str:
    """Return what both made of a stretch of what stood there."""
    wordings: list[str] = []
    for side in (0, 1):
        mine = [change for change in group if change[2] == side]
        if not mine:
            continue
        told, at = [], begin
        for start, stop, _, text in mine:
            told += ["".join(base[at:start]), text]
            at = stop
        wordings.append("".join([*told, *base[at:end]]))
    kept = [text for number, text in enumerate(wordings) if text and text not in wordings[:number]]
    if len(kept) < 2:
        return kept[0] if kept else ""
    first, second = kept
    if begin == end or first[-1] in _CLOSES:  # both only added here, or a text ends
        joint = "" if first[-1] in _CLOSES or second[0] in _CLOSES else _BETWEEN
        return f"{first}{joint}{second}"
    return f"{first}{_BETWEEN}{second}"


def _parts(*texts: str) -> list[list[str]]:
    """Cut texts into what is compared as a whole."""
    cut = [_PARTS.findall(text) for text in texts]
    if _is_much(cut):
        cut = [text.splitlines(keepends=True) for text in texts]
    if _is_much(cut):
        cut = [[text] if text else [] for text in texts]
    return cut


def _is_much(cut: Sequence[Sequence[str]]) -> bool:
    return max(len(parts) for parts in cut) > _MOST_PARTS


def _matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)
