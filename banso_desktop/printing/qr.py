# SPDX-License-Identifier: Apache-2.0
"""QR codes as one path of black modules."""

from __future__ import annotations

from typing import Final

from banso_desktop.drawing.marks import Close, LineTo, MoveTo, Path, Point, Step

QUIET_MODULES: Final = 4
"""Free modules around a code (ISO/IEC 18004); the caller keeps them white."""
REPLY_PREFIX: Final = "BANSO1:"
"""What the code of a reply part begins with; the rest is its code, nothing personal."""


def qr_path(payload: str, left: float, top: float, size: float) -> Path:
    """Return the code of a text as a filled path, error correction level M.

    The modules of a row are joined and all lie in one path, so that no viewer shows seams
    between them.

    Args:
        payload: ASCII; capitals, digits and ``$%*+-./:`` make the smallest code.
        left: Left edge of the code without its quiet zone, in points.
        top: Top edge likewise.
        size: Width and height likewise.
    """
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(payload)
    code.make()
    count: int = code.getModuleCount()
    module = size / count
    steps: list[Step] = []
    for row in range(count):
        for first, end in _dark_runs([bool(code.isDark(row, each)) for each in range(count)]):
            x, y = left + first * module, top + row * module
            right = left + end * module
            steps += (
                MoveTo(Point(x, y)),
                LineTo(Point(right, y)),
                LineTo(Point(right, y + module)),
                LineTo(Point(x, y + module)),
                Close(),
            )
    return Path(tuple(steps), None, "ink")


def _dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for at, is_dark in enumerate([*row, False]):
        if is_dark and start is None:
            start = at
        elif not is_dark and start is not None:
            runs.append((start, at))
            start = None
    return runs
