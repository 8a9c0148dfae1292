# SPDX-License-Identifier: Apache-2.0
"""Photos and a letter of the fictional town, drawn by code: nothing of them is anybody's."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from typing import Final

_WIDTH: Final = 640
_HEIGHT: Final = 480

Colour = tuple[int, int, int]
Shape = tuple[Colour, Sequence[tuple[int, int]]]
"""A colour and the corners of what is filled with it."""

_SLOPE: Final[Sequence[Shape]] = (
    ((206, 224, 236), ((0, 0), (640, 0), (640, 300), (0, 300))),
    ((120, 150, 110), ((0, 220), (200, 170), (420, 190), (640, 150), (640, 300), (0, 300))),
    ((150, 148, 140), ((0, 300), (640, 300), (640, 480), (0, 480))),
    ((232, 224, 208), ((330, 130), (600, 130), (600, 310), (330, 310))),
    ((96, 84, 78), ((300, 130), (465, 50), (630, 130))),
    ((122, 86, 60), ((430, 200), (500, 200), (500, 310), (430, 310))),
    ((176, 206, 222), ((350, 170), (405, 170), (405, 225), (350, 225))),
    ((176, 206, 222), ((530, 170), (585, 170), (585, 225), (530, 225))),
    ((186, 182, 172), ((425, 310), (505, 310), (330, 480), (110, 480))),
    ((140, 136, 128), ((400, 335), (480, 335), (468, 346), (386, 346))),
    ((140, 136, 128), ((350, 385), (430, 385), (414, 400), (330, 400))),
    ((140, 136, 128), ((285, 440), (365, 440), (345, 458), (258, 458))),
)
_FIELD: Final[Sequence[Shape]] = (
    ((190, 216, 238), ((0, 0), (640, 0), (640, 210), (0, 210))),
    ((108, 138, 112), ((0, 220), (160, 120), (330, 180), (520, 110), (640, 170), (640, 220))),
    ((134, 104, 74), ((0, 210), (640, 210), (640, 480), (0, 480))),
    ((88, 142, 72), ((60, 230), (110, 230), (40, 480), (0, 480), (0, 360))),
    ((88, 142, 72), ((170, 230), (220, 230), (230, 480), (110, 480))),
    ((88, 142, 72), ((300, 230), (350, 230), (430, 480), (310, 480))),
    ((88, 142, 72), ((430, 230), (480, 230), (640, 470), (640, 480), (520, 480))),
    ((214, 190, 120), ((520, 150), (600, 150), (600, 230), (520, 230))),
    ((150, 70, 56), ((505, 150), (560, 110), (615, 150))),
    ((240, 236, 226), ((250, 170), (268, 170), (268, 236), (250, 236))),
    ((240, 214, 150), ((240, 150), (278, 150), (270, 172), (248, 172))),
)  # fmt: skip


def slope() -> bytes:
    """The way up to a house: steps, and nothing to hold on to. A PNG."""
    return _picture(_SLOPE)


def field() -> bytes:
    """Rows of vegetables under hills, and a hut. A PNG."""
    return _picture(_FIELD)


def letter() -> bytes:
    """A reminder of a debt, as a PDF of one page."""
    drawn = [
        "0.85 g 60 740 475 2 re f 0 g",
        "BT /F1 20 Tf 60 765 Td (CARD MIDORINO) Tj ET",
        "BT /F1 12 Tf 60 700 Td (No. 0000-1203     2026-07-03) Tj ET",
        "BT /F1 15 Tf 60 640 Td (Balance due      380,000 JPY) Tj ET",
        "BT /F1 12 Tf 60 610 Td (Please call us. We can agree on small instalments.) Tj ET",
        "0.93 g 60 420 475 150 re f 0.75 g",
        *(f"75 {545 - 24 * line} {430 - 37 * (line % 3)} 7 re f" for line in range(5)),
        "0 g BT /F1 9 Tf 60 60 Td (This letter is fictional.) Tj ET",
    ]
    content = "\n".join(drawn).encode("ascii")
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def _pdf(*objects: bytes) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start, count = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, start)
    return bytes(out)


def _picture(shapes: Sequence[Shape]) -> bytes:
    rows = [bytearray(_WIDTH * 3) for _ in range(_HEIGHT)]
    for colour, corners in shapes:
        for y, row in enumerate(rows):
            for left, right in _spans(corners, y + 0.5):
                row[left * 3 : right * 3] = bytes(colour) * (right - left)
    raw = b"".join(b"\x00" + row for row in rows)
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _spans(corners: Sequence[tuple[int, int]], y: float) -> list[tuple[int, int]]:
    """Return the stretches of a line of pixels that lie inside a shape."""
    crossed = []
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (y1 <= y) != (y2 <= y):
            crossed.append(round(x1 + (y - y1) * (x2 - x1) / (y2 - y1)))
    crossed.sort()
    return list(zip(crossed[::2], crossed[1::2], strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
