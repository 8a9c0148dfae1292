# SPDX-License-Identifier: Apache-2.0
"""Files as telephones, scanners and programs write them, drawn by code."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image, PngImagePlugin, TiffImagePlugin

SECRET = "小林の電話機"
"""What stands in the metadata of these files, and must stand in nothing that is kept."""
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()


def drawn(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """A picture that is red on its upper left and blue elsewhere."""
    image = Image.new(mode, size, "blue" if mode == "RGB" else 200)
    image.paste("red" if mode == "RGB" else 20, (0, 0, size[0] // 2, size[1] // 2))
    return image


def exif(orientation: int = 1) -> Image.Exif:
    """What a telephone writes: device, day, place, and how it was held."""
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010F] = SECRET
    found[0x013B] = SECRET
    found.get_ifd(0x8769)[36867] = "2026:11:20 10:00:00"
    gps = found.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (38.0, 34.0, 12.0), "E", (140.0, 57.0, 30.0)
    return found


def photo(orientation: int = 1, size: tuple[int, int] = (60, 40)) -> bytes:
    """A JPEG as a telephone makes it, with a film hung behind it."""
    out = io.BytesIO()
    drawn(size).save(
        out, "JPEG", exif=exif(orientation), xmp=XMP, comment=SECRET.encode(), quality=95
    )
    data = out.getvalue()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", 20) + SECRET.encode()
    data = data[:2] + b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc + data[2:]
    return data + b"MotionPhoto_Data" + SECRET.encode()


def screenshot() -> bytes:
    """A PNG with text chunks and a place."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET)
    info.add_itxt("Description", SECRET, zip=False)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    out = io.BytesIO()
    drawn().save(out, "PNG", pnginfo=info, exif=exif())
    return out.getvalue()


def scan(pages: int = 2) -> bytes:
    """A TIFF of several pages, as a scanner makes it."""
    info = TiffImagePlugin.ImageFileDirectory_v2()
    info[305] = SECRET
    info[700] = XMP
    out = io.BytesIO()
    images = [drawn(mode="L") for _ in range(pages)]
    images[0].save(out, "TIFF", save_all=True, append_images=images[1:], tiffinfo=info)
    return out.getvalue()


def animation() -> bytes:
    out = io.BytesIO()
    drawn().save(out, "GIF", save_all=True, append_images=[drawn()], comment=SECRET.encode())
    return out.getvalue()


def webp() -> bytes:
    out = io.BytesIO()
    drawn().save(out, "WEBP", exif=exif(), xmp=XMP)
    return out.getvalue()


def avif() -> bytes:
    out = io.BytesIO()
    drawn().save(out, "AVIF", exif=exif())
    return out.getvalue()


def heic() -> bytes:
    """The beginning of an iPhone's picture."""
    return b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(500)


def document(author: str = SECRET) -> bytes:
    """A PDF of one page that says who wrote it."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 5 0 R>>",
        f"<</Author({author.encode('utf-8').hex()})>>".encode(),
        b"<</Length 25>>\nstream\n1 0 0 rg 20 20 90 90 re f\nendstream",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def bomb(width: int = 40_000, height: int = 40_000) -> bytes:
    """A PNG of a few bytes that says it is as large as a field."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
