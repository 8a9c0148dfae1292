# SPDX-License-Identifier: Apache-2.0
"""Postal codes: seven digits, written 989-0000."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_DIGITS: Final = re.compile(r"〒?(\d{3})[-‐-―−ー\s]*(\d{4})")


def postal_digits(text: str) -> str | None:
    """Read 9890000, 989-0000 or 〒９８９ー００００ as seven digits; None if it is none."""
    match = _DIGITS.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return match[1] + match[2] if match else None


def postal_text(text: str) -> str:
    """Write a postal code as 989-0000; what is none stays as typed."""
    digits = postal_digits(text)
    return f"{digits[:3]}-{digits[3:]}" if digits else text
