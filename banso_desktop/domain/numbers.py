# SPDX-License-Identifier: Apache-2.0
"""The random numbers people see: R8-7Q3K2M on a file, 7Q3K2M on a reply.

Five random Crockford base32 characters (no I, L, O, U) and a check character. Nothing is
counted, so computers need not talk to each other and a gap betrays nothing.

The check is a weighted sum over the field of 32 elements: with ``a`` the element 2 of
GF(2)[x]/(x^5 + x^2 + 1), it is ``7 + d1*a^5 + d2*a^4 + … + d5*a``. As all powers differ
and none is 0, any one wrong character and any two exchanged characters are noticed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from random import Random
from typing import Final

from banso_desktop.domain.wareki import ERAS, era_of

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford base32, by value."""

_RANDOM_CHARACTERS: Final = 5
_POLYNOMIAL: Final = 0b100101
_SEED: Final = 7
_READ_ALIKE: Final = str.maketrans("OIL", "011")
_SEPARATORS: Final = re.compile(r"[\s\-‐-―−ー・./]+")
_NUMBER: Final = re.compile(rf"([{''.join(era.letter for era in ERAS)}])(\w{{1,2}})(\w{{6}})")


def _times_a(value: int) -> int:
    doubled = value << 1
    return doubled ^ _POLYNOMIAL if doubled & 32 else doubled


def _check_character(body: str) -> str:
    # Horner's scheme: the first character ends up with the highest power.
    total = 0
    for char in body:
        total = _times_a(total ^ ALPHABET.index(char))
    return ALPHABET[total ^ _SEED]


def new_code(random: Random) -> str:
    """Return six characters for a reply slip: five random ones and their check.

    Args:
        random: The operating system's (``random.SystemRandom``), but in tests and the demo.
    """
    body = "".join(ALPHABET[random.randrange(len(ALPHABET))] for _ in range(_RANDOM_CHARACTERS))
    return body + _check_character(body)


def new_number(day: date, random: Random) -> str:
    """Return a visible number of the year a day lies in, such as R8-7Q3K2M."""
    era = era_of(day)
    year = f"{era.letter}{era.year_of(day.year)}" if era else str(day.year)
    return f"{year}-{new_code(random)}"


def _tolerant(text: str) -> str:
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text).upper())


def read_code(text: str) -> str | None:
    """Read a reply code however it was typed; None unless its check is right.

    O is read as 0, I and L as 1, small as large letters; spaces and hyphens are ignored.
    """
    code = _tolerant(text).translate(_READ_ALIKE)
    if len(code) != _RANDOM_CHARACTERS + 1 or any(char not in ALPHABET for char in code):
        return None
    return code if _check_character(code[:-1]) == code[-1] else None


def read_number(text: str) -> str | None:
    """Read a visible number as tolerantly as :func:`read_code`; None unless it is right."""
    match = _NUMBER.fullmatch(_tolerant(text))
    if match is None:
        return None
    year, code = match[2].translate(_READ_ALIKE), read_code(match[3])
    if code is None or not year.isascii() or not year.isdigit():
        return None
    return f"{match[1]}{int(year)}-{code}"


def code_of(number: str) -> str:
    """Return the six characters of a visible number, as a reply slip carries them."""
    return number.rpartition("-")[2]
