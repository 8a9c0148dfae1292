# SPDX-License-Identifier: Apache-2.0
"""Pictures lose what a camera writes into them before anything is kept: place, device, author.

The pixels are turned upright and written into a new file; nothing else of the old file comes
along, neither EXIF, GPS, XMP, IPTC, comments and text chunks nor what some telephones hang
behind the picture. A PDF is kept as it is: what its program wrote about it remains.
"""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from banso_desktop.domain.attachments import (
    MAX_BYTES,
    MAX_MEGABYTES,
    MAX_MEGAPIXELS,
    MAX_PAGES,
    Found,
    Media,
    kind_of,
    megabytes,
)
from banso_desktop.errors import Refused

if TYPE_CHECKING:
    from PIL import Image

_KINDS: Final = "JPEG, PNG, GIF, WebP, TIFF, PDF"
_EXIF: Final = 0x8769
_TAKEN: Final = 36867
_CHANGED: Final = 306
_DAY: Final = re.compile(r"(\d{4}):(\d\d):(\d\d)")
_QUALITY: Final = 90
_TAIL: Final = 2048


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file as it may be kept.

    Attributes:
        content: The new file.
        media: What it is now.
        taken: The day a camera said, None where it said none.
    """

    content: bytes
    media: Media
    taken: date | None = None


def require_size(size: int) -> None:
    """Refuse a file by its size, before it is read.

    Raises:
        Refused: Rule ``attachment.empty`` or ``attachment.large`` (``megabytes``, ``limit``).
    """
    if size == 0:
        raise Refused("attachment.empty")
    if size > MAX_BYTES:
        raise Refused("attachment.large", megabytes=megabytes(size), limit=MAX_MEGABYTES)


def cleaned(content: bytes) -> Cleaned:
    """Return a file without what it says about its making; takes up to seconds.

    Raises:
        Refused: Rule ``attachment.empty``, ``attachment.large`` (also if the clean file is
            too large), ``attachment.kind`` (``known``), ``attachment.heic``,
            ``attachment.pixels`` (``limit``), ``attachment.pages`` (``limit``) or
            ``attachment.unreadable``.
    """
    require_size(len(content))
    found = kind_of(content)
    if found is None:
        raise Refused("attachment.kind", known=_KINDS)
    clean = _document(content) if found is Found.PDF else _picture(content, found)
    require_size(len(clean.content))
    return clean


def opened(content: bytes) -> Image.Image:
    """Open a picture within the bounds; its pixels are not decoded yet.

    Raises:
        Refused: Rule ``attachment.pixels`` or ``attachment.unreadable``.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Refused("attachment.pixels", limit=MAX_MEGAPIXELS) from None
    except Exception as error:
        raise Refused("attachment.unreadable") from error
    _require_pixels(image)
    return image


def _document(content: bytes) -> Cleaned:
    """Keep a PDF; one that was cut off has no end."""
    if b"%%EOF" not in content[-_TAIL:]:
        raise Refused("attachment.unreadable")
    return Cleaned(content, Media.PDF)


def _picture(content: bytes, found: Found) -> Cleaned:
    try:
        image = opened(content)
    except Refused as refused:
        if found is Found.HEIF and refused.rule == "attachment.unreadable":
            raise Refused("attachment.heic") from refused
        raise
    try:
        taken = _taken(image)
        if found is Found.TIFF and getattr(image, "n_frames", 1) > 1:
            return Cleaned(_pages(image), Media.TIFF, taken)
        return _single(image, found, taken)
    except Refused:
        raise
    except Exception as error:  # decoders raise whatever they stumble over
        raise Refused("attachment.unreadable") from error


def _single(image: Image.Image, found: Found, taken: date | None) -> Cleaned:
    upright = _upright(image)
    out = io.BytesIO()
    if found in (Found.JPEG, Found.HEIF):
        upright.convert("L" if upright.mode == "L" else "RGB").save(out, "JPEG", quality=_QUALITY)
        return Cleaned(out.getvalue(), Media.JPEG, taken)
    if found is Found.WEBP:
        upright.save(out, "WEBP", quality=_QUALITY)
        return Cleaned(out.getvalue(), Media.WEBP, taken)
    upright.save(out, "PNG")
    return Cleaned(out.getvalue(), Media.PNG, taken)


def _pages(image: Image.Image) -> bytes:
    """Return all pages of a scan in a new file."""
    count = getattr(image, "n_frames", 1)
    if count > MAX_PAGES:
        raise Refused("attachment.pages", limit=MAX_PAGES)

    def page(number: int) -> Image.Image:
        image.seek(number)
        _require_pixels(image)
        return _upright(image)

    out = io.BytesIO()
    first = page(0)
    rest = (page(number) for number in range(1, count))
    first.save(out, "TIFF", save_all=True, append_images=rest, compression="tiff_adobe_deflate")
    return out.getvalue()


def _upright(image: Image.Image) -> Image.Image:
    """Return nothing but the pixels, turned upright, in the colours every screen has."""
    from PIL import ImageOps

    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image).copy()
    if upright.mode == "P" or "transparency" in upright.info:
        upright = upright.convert("RGBA" if "transparency" in upright.info else "RGB")
    if profile and upright.mode in ("RGB", "CMYK"):
        upright = _in_srgb(upright, profile)
    if upright.mode not in ("1", "L", "LA", "RGB", "RGBA"):
        upright = upright.convert("RGB")
    upright.info = {}
    return upright


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, own, srgb, outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a profile that is none: the colours as they stand


def _taken(image: Image.Image) -> date | None:
    exif = image.getexif()
    for said in (exif.get_ifd(_EXIF).get(_TAKEN), exif.get(_CHANGED)):
        found = _DAY.match(said) if isinstance(said, str) else None
        if found:
            try:
                return date(*map(int, found.groups()))
            except ValueError:
                continue
    return None


def _require_pixels(image: Image.Image) -> None:
    if image.width * image.height > MAX_MEGAPIXELS * 1_000_000:
        raise Refused("attachment.pixels", limit=MAX_MEGAPIXELS)
