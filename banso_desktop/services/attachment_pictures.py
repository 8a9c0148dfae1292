# SPDX-License-Identifier: Apache-2.0
"""Attached pictures as pixels for a screen: in memory only, never as files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from banso_desktop.errors import Refused
from banso_desktop.services.attachment_cleaning import opened

LONGEST: Final = 3508
"""Pixels of the longer side that are shown: an A4 page at 300 dpi."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of a picture.

    Attributes:
        rgb: Red, green and blue of each pixel, row by row without gaps.
        pages: How many pages the file has.
        full: Width and height of the page as it is in the file.
    """

    width: int
    height: int
    rgb: bytes
    pages: int
    full: tuple[int, int]


def picture(content: bytes, page: int = 0, longest: int = LONGEST) -> Picture:
    """Return a page, at most ``longest`` pixels on its longer side; takes up to 0.5 s.

    Raises:
        Refused: Rule ``attachment.pixels`` or ``attachment.unreadable``.
    """
    image = opened(content)
    try:
        pages = getattr(image, "n_frames", 1)
        image.seek(page)
        full = image.size
        image.draft("RGB", (longest, longest))
        shown = image.convert("RGBA") if image.mode in ("LA", "RGBA") else image.convert("RGB")
        shown.thumbnail((longest, longest))
        if shown.mode == "RGBA":
            from PIL import Image

            ground = Image.new("RGBA", shown.size, "white")
            shown = Image.alpha_composite(ground, shown).convert("RGB")
    except Exception as error:  # decoders raise whatever they stumble over
        raise Refused("attachment.unreadable") from error
    return Picture(shown.width, shown.height, shown.tobytes(), pages, full)
