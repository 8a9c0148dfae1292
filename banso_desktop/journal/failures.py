# SPDX-License-Identifier: Apache-2.0
"""What of an exception nobody foresaw may be told and logged: what kind, and where."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Final

import banso_desktop

_PROGRAM: Final = Path(banso_desktop.__file__).parent


def told(error: BaseException | None) -> str:
    """Return the kind of an exception and the line of the program it came from; "" for None.

    Never what it says: that may be somebody's name or words.
    """
    if error is None:
        return ""
    place = ""
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        if path.is_relative_to(_PROGRAM):
            place = f" at {path.relative_to(_PROGRAM).as_posix()}:{frame.lineno}"
    return f"{type(error).__name__}{place}"
