# SPDX-License-Identifier: Apache-2.0
"""Breaking Japanese text into lines: 行頭禁則, 行末禁則 and 分離禁止, by 追い出し.

Rules after JIS X 4051: what may not begin a line goes over together with the character
before it, what may not end a line goes over to the next. Words and numbers in Latin letters
(phone numbers, codes) and a character with its variation selector are never parted. Text is
measured by a function, so that the lines are the same on the screen and on paper.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import dropwhile
from typing import Final

NOT_AT_START: Final = frozenset(
    "、。，．・：；？！!?,.:;"
    ")）]］}｝」』】〕〉》〙〗”’»｠"
    "ヽヾゝゞ々〻ー"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "％%℃‰′″゛゜―—…‥〜～‐゠–／"
    "｡､･｣ﾞﾟｰｧｨｩｪｫｬｭｮｯ"
)
"""Characters that may not begin a line."""

NOT_AT_END: Final = frozenset("(（[［{｛「『【〔〈《〘〖“‘«｟｢￥$＄£￡〒#＃№")
"""Characters that may not end a line."""

Measure = Callable[[str], float]
"""Width of a piece of text in points; the width of a whole is the sum of its clusters."""

_SPACES: Final = " \t　"
_ZERO_WIDTH_JOINER: Final = "\u200d"
_FULL_WIDTH_DIGITS: Final = frozenset("０１２３４５６７８９")
_FIRST_CJK: Final = "⺀"  # from here on characters stand alone


def lines_of(text: str, width: float, measure: Measure) -> list[str]:
    """Break a text into lines no wider than ``width`` points.

    Line ends in the text are kept; spaces where a line is broken are dropped, tabs and
    other control characters become spaces. A word wider than the line is broken where it
    must be; this is the only place where a rule may give way, and only if the piece holds
    no other place to break.

    Returns:
        At least one line; an empty text gives one empty line.
    """
    return [
        line
        for paragraph in text.splitlines() or [""]
        for line in _paragraph(paragraph, width, measure)
    ]


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end after one cluster and the next begin with the other."""
    if after[0] in _SPACES:
        return before[-1] not in _SPACES
    if before[0] in NOT_AT_END or after[0] in NOT_AT_START:
        return False
    if before[0] in _FULL_WIDTH_DIGITS and after[0] in _FULL_WIDTH_DIGITS:
        return False
    return not (_in_word(before[0]) and _in_word(after[0]))


def clusters(text: str) -> Iterator[str]:
    """Yield what must stay together as one sign.

    A base character with its variation selectors and combining marks, and whatever a
    zero-width joiner ties to it. A stray mark at the start stands for itself.
    """
    cluster = ""
    for char in text:
        if cluster and (_extends(char) or cluster[-1] == _ZERO_WIDTH_JOINER):
            cluster += char
        else:
            if cluster:
                yield cluster
            cluster = char
    if cluster:
        yield cluster


def _paragraph(paragraph: str, width: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(_printable(paragraph)):
        needed = measure(piece)
        if line and used + measure(piece.rstrip(_SPACES)) > width + _ROUNDING:
            lines.append(line.rstrip(_SPACES))
            line, used = "", 0.0
            if not piece.strip(_SPACES):
                continue
        if needed > width + _ROUNDING:
            *full, piece = _forced(piece, width, measure)
            lines.extend(full)
            needed = measure(piece)
        line, used = line + piece, used + needed
    lines.append(line.rstrip(_SPACES))
    return lines


_ROUNDING: Final = 1e-6
"""Points a line may be too wide by the rounding of sums."""


def _pieces(text: str) -> Iterator[str]:
    """Yield the runs between two places where a line may end; spaces stay at their end."""
    piece, last = "", ""
    for cluster in clusters(text):
        if piece and cluster[0] not in _SPACES and may_break(last, cluster):
            yield piece
            piece = ""
        piece, last = piece + cluster, cluster
    if piece:
        yield piece


def _forced(piece: str, width: float, measure: Measure) -> list[str]:
    """Break a piece that does not fit a line; the last part may still grow."""
    parts: list[str] = []
    part: list[str] = []
    used = 0.0
    for cluster in clusters(piece):
        needed = measure(cluster)
        while part and cluster not in _SPACES and used + needed > width + _ROUNDING:
            keep = _least_bad(part, cluster)
            parts.append("".join(part[:keep]).rstrip(_SPACES))
            part = list(dropwhile(lambda each: each in _SPACES, part[keep:]))
            used = measure("".join(part))
        part.append(cluster)
        used += needed
    return [*parts, "".join(part)]


def _least_bad(part: list[str], following: str) -> int:
    """Return how many clusters stay: the most for which no rule but the word's is broken."""
    after = [*part[1:], following]
    for keep in range(len(part), 0, -1):
        if part[keep - 1][0] not in NOT_AT_END and after[keep - 1][0] not in NOT_AT_START:
            return keep
    return len(part)


def _printable(text: str) -> str:
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)


def _in_word(char: str) -> bool:
    """Latin, Greek and Cyrillic letters, digits and what is written between them."""
    if char in _SPACES or char >= _FIRST_CJK:
        return False
    return char.isascii() or unicodedata.category(char)[0] in "LNM"


def _extends(char: str) -> bool:
    return (
        unicodedata.category(char) in ("Mn", "Me", "Mc")
        or char == _ZERO_WIDTH_JOINER
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
    )
