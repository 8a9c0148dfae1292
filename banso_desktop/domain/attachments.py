# SPDX-License-Identifier: Apache-2.0
"""What can be attached to a household: kinds of file, told by their first bytes, and names.

The end of a file's name says nothing: what a file is stands in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

MAX_BYTES: Final = 20 * 1024 * 1024
"""The largest file that is attached."""
MAX_MEGABYTES: Final = MAX_BYTES // (1024 * 1024)
MAX_MEGAPIXELS: Final = 64
"""The largest picture: a camera's, not one made to fill the memory."""
MAX_PAGES: Final = 100
_LONGEST_NAME: Final = 120


class Media(StrEnum):
    """What an attachment is, as it is stored."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    TIFF = "image/tiff"
    PDF = "application/pdf"


class Found(StrEnum):
    """What a file is by its first bytes."""

    JPEG = "jpeg"
    PNG = "png"
    GIF = "gif"
    WEBP = "webp"
    TIFF = "tiff"
    HEIF = "heif"
    """HEIC and AVIF: what newer telephones take pictures in."""
    PDF = "pdf"


SUFFIXES: Final[Mapping[Media, str]] = MappingProxyType(
    {
        Media.JPEG: ".jpg",
        Media.PNG: ".png",
        Media.WEBP: ".webp",
        Media.TIFF: ".tif",
        Media.PDF: ".pdf",
    }
)
"""How the name of a copy ends."""

_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", Found.JPEG),
    (b"\x89PNG\r\n\x1a\n", Found.PNG),
    (b"GIF87a", Found.GIF),
    (b"GIF89a", Found.GIF),
    (b"II*\x00", Found.TIFF),
    (b"MM\x00*", Found.TIFF),
)
_HEIF: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"})
_PDF_WITHIN: Final = 1024
"""A PDF may have so many bytes before its mark (ISO 32000-1, annex H)."""
_SEPARATORS: Final = re.compile(r"[\\/]")
_FORBIDDEN: Final = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')


def kind_of(content: bytes) -> Found | None:
    """Return what a file is by its first bytes, None for what is not attached."""
    for beginning, found in _BEGINNINGS:
        if content.startswith(beginning):
            return found
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Found.WEBP
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF:
        return Found.HEIF
    return Found.PDF if b"%PDF-" in content[:_PDF_WITHIN] else None


def plain_name(typed: str) -> str:
    """Return the name of a file as it is kept: no folders, nothing invisible, not endless.

    What turns the direction of writing is left out too: it makes ``fdp.exe`` look like a PDF.
    """
    last = _SEPARATORS.split(typed.strip())[-1]
    seen = "".join(each for each in last if unicodedata.category(each) not in ("Cc", "Cf", "Cs"))
    return seen.strip()[:_LONGEST_NAME].strip()


def copy_name(name: str, media: str) -> str:
    """Return the name a copy is saved under, with the end that says what it is.

    Characters that Windows allows in no name become ``_``.
    """
    suffix = SUFFIXES.get(Media(media), "") if media in set(Media) else ""
    stem = _FORBIDDEN.sub("_", plain_name(name)).rstrip(". ") or "attachment"
    alike = {".jpg": (".jpg", ".jpeg"), ".tif": (".tif", ".tiff")}.get(suffix, (suffix,))
    if suffix and not stem.lower().endswith(alike):
        stem = f"{stem}{suffix}"
    return stem


def megabytes(size: int) -> float:
    """Return bytes in megabytes as people are told: one decimal, never 0 for something."""
    return max(0.1, round(size / (1024 * 1024), 1)) if size else 0.0
