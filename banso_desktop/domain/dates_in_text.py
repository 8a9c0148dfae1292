# SPDX-License-Identifier: Apache-2.0
"""Days inside free text: あした 午後 begins with a day, and must not mean another one tomorrow.

What is typed into a draft or a promise is read again on other days. A word for a day is
therefore written out on the day it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from banso_desktop.domain.dates import as_typed, read_date, read_time
from banso_desktop.domain.values import PartialDate
from banso_desktop.domain.wareki import ERAS, dense_date

_DAY_ENDS: Final = re.compile(
    r"\s+|[、の]|(?<=日)(?=\d)|(?<=[)）])(?=\S)|(?=午前|午後|朝|昼|夕方|夜)"
)
"""Where the day may end in a text that goes on in words."""
_NUMBERS_OF_DATE: Final = re.compile(
    rf"\d\s*[./年月-]\s*\d|^\s*(?:{'|'.join(f'{era.name}|{era.letter}' for era in ERAS)})\d"
)


def read_day_and_rest(text: str, today: date) -> tuple[PartialDate | None, str]:
    """Read the day a text begins with, and return what stands behind it.

    あした 午後 is tomorrow and 午後; a text that begins with no day is the rest as a whole.
    """
    whole = read_date(text, today)
    if whole is not None and whole.iso:
        return whole, ""
    plain = text.strip()
    for cut in _DAY_ENDS.finditer(plain):
        when = read_date(plain[: cut.start()], today)
        if when is not None and when.iso and plain[cut.end() :].strip():
            return when, plain[cut.end() :].strip()
    return None, text


def written_out(text: str, today: date) -> str:
    """Return a text that means the same day whenever it is read: あした 午後 is R8.11.25 午後.

    Only the day at its beginning is written out, and only where it would say another day on
    another day; everything else stays as typed.
    """
    when, rest = read_day_and_rest(text, today)
    if when is None or (day := as_typed(when)) == when.raw:
        return text
    return f"{day} {rest}".rstrip()


def moment_written_out(text: str, today: date) -> str:
    """Return :func:`written_out` of a day with a time; 10:31 alone is of today."""
    if read_time(text) is not None:
        return f"{dense_date(today)} {text.strip()}"
    return written_out(text, today)


def means_date(text: str) -> bool:
    """Tell whether a free text was meant to be a date: numbers stand in it as in 2027/13/45."""
    return _NUMBERS_OF_DATE.search(unicodedata.normalize("NFKC", text).upper()) is not None
