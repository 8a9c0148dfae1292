# SPDX-License-Identifier: Apache-2.0
"""What a camera writes into a picture is gone before it is kept; what cannot be kept is said."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest
from PIL import Image

from banso_desktop.domain.attachments import MAX_BYTES, Media, copy_name, plain_name
from banso_desktop.errors import Refused
from banso_desktop.services.attachment_cleaning import cleaned, require_size
from banso_desktop.services.attachment_pictures import picture
from tests.fakes import picture_files as files

KINDS: list[tuple[Callable[[], bytes], Media]] = [
    (files.photo, Media.JPEG),
    (files.screenshot, Media.PNG),
    (files.animation, Media.PNG),
    (files.webp, Media.WEBP),
    (files.scan, Media.TIFF),
    (files.avif, Media.JPEG),
]


def image(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize(("make", "media"), KINDS)
def test_nothing_of_the_telephone_and_the_place_is_left(
    make: Callable[[], bytes], media: Media
) -> None:
    before = make()
    said = (files.SECRET.encode(), files.SECRET.encode("utf-16-le"), b"xmpmeta", b"GPS", b"Exif")
    assert any(each in before for each in said)

    clean = cleaned(before)

    assert clean.media is media
    assert not any(each in clean.content for each in said)
    after = image(clean.content)
    assert dict(after.getexif()) == {} or media is Media.TIFF
    assert 0x8825 not in after.getexif()
    assert not after.info.keys() & {"exif", "xmp", "comment", "icc_profile", "photoshop"}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright_and_says_nothing_of_it(orientation: int) -> None:
    upright = cleaned(files.photo(orientation)).content

    turned = orientation >= 5
    assert image(upright).size == ((40, 60) if turned else (60, 40))
    shown = image(upright).convert("RGB")
    corners = {
        1: (5, 5), 2: (-5, 5), 3: (-5, -5), 4: (5, -5), 5: (5, 5), 6: (-5, 5), 7: (-5, -5),
        8: (5, -5),
    }  # fmt: skip
    x, y = corners[orientation]
    red, _, blue = shown.getpixel((x % shown.width, y % shown.height))  # type: ignore[misc]
    assert red > 200 > 60 > blue


def test_the_day_a_picture_was_taken_is_kept() -> None:
    assert cleaned(files.photo()).taken == date(2026, 11, 20)
    assert cleaned(files.animation()).taken is None


def test_all_pages_of_a_scan_are_kept() -> None:
    clean = cleaned(files.scan(3))

    assert getattr(image(clean.content), "n_frames", 1) == 3
    assert picture(clean.content, 2).pages == 3


def test_a_document_is_kept_as_it_is() -> None:
    assert cleaned(files.document()).content == files.document()


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "attachment.empty"),
        (bytes(MAX_BYTES + 1), "attachment.large"),
        (b"MZ\x90\x00" + bytes(100), "attachment.kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "attachment.kind"),
        (b"PK\x03\x04" + bytes(100), "attachment.kind"),
        (files.heic(), "attachment.heic"),
        (files.photo()[:400], "attachment.unreadable"),
        (b"\xff\xd8\xff" + bytes(50), "attachment.unreadable"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "attachment.unreadable"),
        (files.document()[:-200], "attachment.unreadable"),
        (files.bomb(), "attachment.pixels"),
        (files.bomb(9_000, 8_000), "attachment.pixels"),
        (files.bomb(10_000, 10_000), "attachment.pixels"),
        (files.scan(101), "attachment.pages"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_cannot_be_kept_is_refused_by_its_rule(content: bytes, rule: str) -> None:
    with pytest.raises(Refused) as refused:
        cleaned(content)

    assert refused.value.rule == rule


def test_too_large_says_how_large_and_how_large_it_may_be() -> None:
    with pytest.raises(Refused) as refused:
        require_size(MAX_BYTES + 3 * 1024 * 1024)

    assert refused.value.facts == {"megabytes": 23.0, "limit": 20}


def test_a_file_is_what_stands_in_it_not_what_it_is_called() -> None:
    """A program called photo.jpg is none; a photo called notes.txt is one."""
    with pytest.raises(Refused):
        cleaned(b"MZ\x90\x00photo.jpg")
    assert cleaned(files.photo()).media is Media.JPEG


def test_a_page_is_shown_no_larger_than_asked() -> None:
    shown = picture(cleaned(files.photo(size=(600, 400))).content, longest=90)

    assert (shown.width, shown.height) == (90, 60)
    assert len(shown.rgb) == 90 * 60 * 3
    assert shown.full == (600, 400)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("C:\\Users\\写真\\家.jpg", "家.jpg"),
        ("/home/x/家.jpg", "家.jpg"),
        ("  a\u202egpj.exe\x00 ", "agpj.exe"),
        ("あ" * 300, "あ" * 120),
    ],
)
def test_a_name_has_no_folders_and_nothing_invisible(typed: str, kept: str) -> None:
    assert plain_name(typed) == kept


@pytest.mark.parametrize(
    ("name", "media", "saved"),
    [
        ("家.heic", "image/jpeg", "家.heic.jpg"),
        ("家.JPEG", "image/jpeg", "家.JPEG"),
        ("a:b?.pdf", "application/pdf", "a_b_.pdf"),
        ("", "image/png", "attachment.png"),
        ("x", "image/new", "x"),
    ],
)
def test_a_copy_has_a_name_every_computer_allows(name: str, media: str, saved: str) -> None:
    assert copy_name(name, media) == saved
