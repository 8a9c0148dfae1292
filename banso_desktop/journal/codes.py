# SPDX-License-Identifier: Apache-2.0
"""Codes for paper: Crockford base32 in groups of four, the last two characters a check.

The check is the payload as a number modulo 1021. It notices every wrong character and every
two characters changed about; of other mistakes it lets one in a thousand through
(docs/format.md, "Codes on paper").
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from typing import Final

from banso_desktop.errors import Refused
from banso_desktop.journal import sealing
from banso_desktop.journal.sealing import RandomBytes

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: without I, L, O and U."""
CHECK_CHARS: Final = 2
_MODULUS: Final = 1021
_GROUP: Final = 4
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code(payload_chars: int, random: RandomBytes = sealing.system_random) -> str:
    """Return a fresh code of ``payload_chars`` random characters (5 bits each) and a check."""
    payload = "".join(ALPHABET[byte & 31] for byte in random(payload_chars))
    return grouped(payload + _check(payload))


def grouped(code: str) -> str:
    """Return a code in groups of four, as it stands on paper."""
    plain = code.replace("-", "")
    return "-".join(plain[at : at + _GROUP] for at in range(0, len(plain), _GROUP))


def read_code(typed: str, payload_chars: int) -> str:
    """Read what a person typed and return the payload.

    Small letters, full-width letters, spaces and any dashes are forgiven; O is read as 0, I
    and L as 1.

    Raises:
        Refused: With rule ``"code.length"`` (facts ``expected``, ``found``),
            ``"code.character"`` (fact ``place``, from 1) or ``"code.check"``.
    """
    folded = unicodedata.normalize("NFKC", typed).upper().translate(_READ_AS)
    # The Japanese long-vowel mark is what many keyboards give for a dash.
    code = [each for each in folded if each.isalnum() and each != "ー"]
    for place, character in enumerate(code, start=1):
        if character not in ALPHABET:
            raise Refused("code.character", place=place)
    expected = payload_chars + CHECK_CHARS
    if len(code) != expected:
        raise Refused("code.length", expected=expected, found=len(code))
    payload = "".join(code[:payload_chars])
    if "".join(code[payload_chars:]) != _check(payload):
        raise Refused("code.check")
    return payload


def derived_key(payload: str, purpose: str) -> bytes:
    """Return 32 bytes that only the holder of the code can make.

    The codes are random and long, so nothing slows guessing down: there is nothing to guess.
    """
    return sealing.derive(payload.encode("ascii"), b"", f"banso {purpose} 1".encode("ascii"))


def proof(payload: str, purpose: str, about: bytes) -> bytes:
    """Return an HMAC-SHA256 by which the holder of the code recognises ``about``."""
    return hmac.digest(derived_key(payload, purpose), about, hashlib.sha256)


def is_proof(payload: str, purpose: str, about: bytes, shown: bytes) -> bool:
    """Tell whether :func:`proof` made what is shown."""
    return hmac.compare_digest(proof(payload, purpose, about), shown)


def _check(payload: str) -> str:
    number = 0
    for character in payload:
        number = number * 32 + ALPHABET.index(character)
    return ALPHABET[number % _MODULUS // 32] + ALPHABET[number % _MODULUS % 32]
