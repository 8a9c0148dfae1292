# SPDX-License-Identifier: Apache-2.0
"""Identifiers: 16 random bytes, written as 26 lower-case base32 characters."""

from __future__ import annotations

import base64
import hashlib
import secrets
from typing import Final, NewType

Id = NewType("Id", str)
"""26 characters of RFC 4648 base32 in lower case, without padding; 16 bytes when decoded."""

ID_BYTES: Final = 16
ID_CHARS: Final = 26

# Ids are written for each group of each segment: base64.b32encode takes three times as long.
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS: Final = tuple(first + second for first in _ALPHABET for second in _ALPHABET)
_PAIR_MASK: Final = len(_PAIRS) - 1
_SPARE_BITS: Final = ID_CHARS * 5 - ID_BYTES * 8
_SHIFTS: Final = tuple(range(ID_CHARS * 5 - 10, -1, -10))


def new_id() -> Id:
    """Return an identifier nobody else has: 128 random bits of the operating system."""
    return id_from_bytes(secrets.token_bytes(ID_BYTES))


def id_from_bytes(raw: bytes) -> Id:
    """Write 16 bytes as an identifier.

    Raises:
        ValueError: If ``raw`` is not 16 bytes long.
    """
    if len(raw) != ID_BYTES:
        raise ValueError(f"an id has {ID_BYTES} bytes, not {len(raw)}")
    bits = int.from_bytes(raw, "big") << _SPARE_BITS
    return Id("".join([_PAIRS[bits >> shift & _PAIR_MASK] for shift in _SHIFTS]))


def id_to_bytes(identifier: str) -> bytes:
    """Read an identifier back as 16 bytes.

    Raises:
        ValueError: If the text is not 26 lower-case base32 characters, or its last
            character carries bits beyond the 16 bytes (two spellings of one id).
    """
    if len(identifier) != ID_CHARS or identifier != identifier.lower():
        raise ValueError(f"an id has {ID_CHARS} lower-case base32 characters")
    raw = base64.b32decode(identifier.upper() + "======")
    if id_from_bytes(raw) != identifier:
        raise ValueError("an id has exactly one spelling")
    return raw


def is_id(text: str) -> bool:
    """Tell whether the text is a well-formed identifier."""
    try:
        id_to_bytes(text)
    except ValueError:
        return False
    return True


def derived_id(*parts: str) -> Id:
    """Return the identifier that any computer derives from the same parts.

    Two people who make the same exception of a series at once make the same row:
    ``derived_id("series_exception", series, original_start)``. Parts must not contain NUL.
    """
    digest = hashlib.sha256("\0".join(parts).encode("utf-8")).digest()
    return id_from_bytes(digest[:ID_BYTES])
