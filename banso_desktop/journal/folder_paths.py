# SPDX-License-Identifier: Apache-2.0
r"""How long the path of a shared folder may be, and how Windows is told a longer one.

Windows ends a path after 259 characters unless it begins with ``\\?\``; then it may have some
32,000, a UNC path being spelled ``\\?\UNC\server\share`` (Microsoft, "Maximum Path Length
Limitation"). The program always uses that spelling; Explorer, virus scanners and backup
programs often do not, so a folder below which names would grow longer is refused at set-up.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath
from typing import Final

from banso_desktop.domain.ids import ID_BYTES, id_from_bytes
from banso_desktop.errors import FolderPathTooLong
from banso_desktop.journal import layout, names

WINDOWS_LONGEST: Final = 259
"""Characters (UTF-16 units) of a path that every program on Windows can open."""
POSIX_LONGEST: Final = 4095
"""Bytes of a path on Linux, without the zero at its end."""

_ID: Final = id_from_bytes(bytes(ID_BYTES))
LONGEST_NAME: Final = len(names.wrap_name(_ID, _ID, layout.NO_HASH))
"""Characters of the longest name below the folder: a wrap's."""

_VERBATIM: Final = "\\\\?\\"


def extended(path: str) -> str:
    r"""Return an absolute Windows path in the spelling that has no limit of 259 characters.

    ``Z:\town`` becomes ``\\?\Z:\town``, ``\\server\share`` becomes ``\\?\UNC\server\share``.
    What is spelled so already, or is no absolute path, stays.
    """
    whole = PureWindowsPath(path)
    text = str(whole)
    if text.startswith((_VERBATIM, "\\\\.\\")) or not whole.is_absolute():
        return text
    if text.startswith("\\\\"):
        return f"{_VERBATIM}UNC\\{text[2:]}"
    return _VERBATIM + text


def require_short(folder: Path, platform: str = sys.platform) -> None:
    """Refuse a folder below which the longest name does not fit.

    Raises:
        FolderPathTooLong: With how many characters (on Linux: bytes) it is too long.
    """
    if platform == "win32":
        length, longest = len(str(folder).encode("utf-16-le")) // 2, WINDOWS_LONGEST
    else:
        length, longest = len(os.fsencode(folder)), POSIX_LONGEST
    most = longest - LONGEST_NAME - 1
    if length > most:
        raise FolderPathTooLong(str(folder), length - most)
