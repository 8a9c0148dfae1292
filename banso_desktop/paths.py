# SPDX-License-Identifier: Apache-2.0
"""Where the read-only files that ship with the program are.

In a checkout (and so in an editable install) they are the top-level folders ``resources/``
and ``migrations/``; a wheel and a PyInstaller bundle carry the same folders in ``_shipped/``.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"


def presets() -> dict[str, str]:
    """Return the text of every preset of the code lists by its file's name, in their order."""
    files = sorted(shipped("resources", "presets").glob("*.json"))
    return {file.name: file.read_text("utf-8") for file in files}


def shipped(*parts: str) -> Path:
    """Return the path of a file or folder that ships with the program.

    Args:
        *parts: Path below the project root, such as ``"resources", "style.qss"``.

    Raises:
        FileNotFoundError: If this build left it out.
    """
    base = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent
    path = base.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"not shipped with this build: {'/'.join(parts)}")
    return path
