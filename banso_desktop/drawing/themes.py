# SPDX-License-Identifier: Apache-2.0
"""What colour tokens mean on a surface; ``resources/themes/*.json``, one file a surface.

Colours never carry a meaning alone: a theme may turn all of them black (ux.md §1.4).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from banso_desktop import paths

_HEX = re.compile(r"#[0-9A-F]{6}")


class Surface(StrEnum):
    """Where a picture is shown; the name of its theme file."""

    SCREEN = "screen"
    MONO = "mono"
    """Paper: pure black, no grey, no tints."""
    PROJECTOR_LIGHT = "projector_light"
    PROJECTOR_DARK = "projector_dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a surface.

    Attributes:
        surface: Where it is shown.
        colours: Token to ``"#RRGGBB"``, or ``""`` for not painted.
    """

    surface: Surface
    colours: Mapping[str, str]

    def colour(self, token: str) -> str | None:
        """Return ``"#RRGGBB"``, or None where nothing is painted.

        Raises:
            KeyError: If the theme does not know the token.
        """
        return self.colours[token] or None if token else None


def load_theme(surface: Surface) -> Theme:
    """Read the theme of a surface from the files shipped.

    Raises:
        ValueError: If a colour is neither empty nor ``#RRGGBB`` in capitals.
    """
    path = paths.shipped("resources", "themes", f"{surface.value}.json")
    colours: dict[str, str] = json.loads(path.read_text("utf-8"))["colours"]
    for token, colour in colours.items():
        if colour and not _HEX.fullmatch(colour):
            raise ValueError(f"{path.name}: {token} is {colour!r}, not #RRGGBB")
    return Theme(surface, MappingProxyType(colours))
