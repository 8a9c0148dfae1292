# SPDX-License-Identifier: Apache-2.0
"""Individual Numbers (マイナンバー) must not be kept here: finding and masking them.

Only twelve digits whose check digit is right are taken for one; a phone number or a ledger
number passes, except by a chance of about one in ten.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_GAP: Final = r"[ \u3000\-‐-―−ー－]?"
_TWELVE: Final = re.compile(rf"(?<!\d)\d(?:{_GAP}\d){{11}}(?!\d)(?!{_GAP}\d)")
_DIGIT_BEFORE: Final = re.compile(rf"\d{_GAP}$")
_MASK: Final = "＊"


@dataclass(frozen=True, slots=True)
class MyNumberFound:
    """Where a number stands in the text; the number itself is not carried.

    Attributes:
        start: Offset of its first digit.
        end: Offset after its last digit.
    """

    start: int
    end: int


def check_digit(eleven: str) -> int:
    """Return the twelfth digit that belongs to eleven ASCII digits.

    Source: 平成26年総務省令第85号 第5条 (11 - sum of digit x weight mod 11; 0 where the
    remainder is 0 or 1), weights 2 to 7 and 2 to 6 from the right.
    """
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    total = sum(int(digit) * weight for digit, weight in zip(eleven, weights, strict=True))
    remainder = total % 11
    return 0 if remainder <= 1 else 11 - remainder


def find_my_numbers(text: str) -> tuple[MyNumberFound, ...]:
    """Return where twelve digits with a right check digit stand, in order.

    Full-width digits count; a space or a hyphen may stand between any two digits. Digits
    that go on before or behind are a longer number and pass.
    """
    found = []
    for match in _TWELVE.finditer(text):
        digits = "".join(
            str(unicodedata.digit(char)) for char in match[0] if unicodedata.digit(char, -1) >= 0
        )
        if _DIGIT_BEFORE.search(text[: match.start()]):
            continue
        if check_digit(digits[:11]) == int(digits[11]):
            found.append(MyNumberFound(match.start(), match.end()))
    return tuple(found)


def mask_my_numbers(text: str, keep: Iterable[MyNumberFound] = ()) -> str:
    """Return the text with ＊ in place of every digit of every number found.

    Args:
        text: What was typed; its length does not change, so a cursor stays where it is.
        keep: Places of which a person said 「マイナンバーではない」.
    """
    kept = set(keep)
    masked = list(text)
    for place in find_my_numbers(text):
        if place not in kept:
            for at in range(place.start, place.end):
                if text[at].isdigit():
                    masked[at] = _MASK
    return "".join(masked)
