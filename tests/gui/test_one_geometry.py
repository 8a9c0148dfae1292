# SPDX-License-Identifier: Apache-2.0
"""Screen and paper draw the same marks in the same places, within a pixel."""

from __future__ import annotations

from datetime import UTC, datetime

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from banso_desktop.domain.map_facts import facts_at
from banso_desktop.drawing.ecomap_picture import paper_style, picture
from banso_desktop.drawing.themes import Surface, load_theme
from banso_desktop.gui.painter import QtFonts, image_of
from banso_desktop.printing.pdf import Press
from tests.fakes.large_family import large_family
from tests.fakes.map_checks import fonts, icons
from tests.fakes.sato_household import NOW, sato

DPI = 300
DARK = 128
MOST_STRAY = 0.005
Rows = list[int]


def _rows_of_qt(image: QImage) -> Rows:
    """Each row as one integer, a bit for each dark pixel."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, step = grey.width(), grey.bytesPerLine()
    data = bytes(grey.constBits())
    return [_bits(data[y * step : y * step + width]) for y in range(grey.height())]


def _rows_of_pdf(pdf: bytes) -> Rows:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    bitmap = page.render(scale=DPI / 72, grayscale=True)
    data, step, width = bytes(bitmap.buffer), bitmap.stride, bitmap.width
    rows = [_bits(data[y * step : y * step + width]) for y in range(bitmap.height)]
    bitmap.close()
    page.close()
    document.close()
    return rows


def _bits(row: bytes) -> int:
    return int("".join("1" if value < DARK else "0" for value in row), 2)


def _stray(one: Rows, other: Rows) -> float:
    """The part of the ink of one that is more than a pixel away from any of the other."""
    padded = [0, *other, 0]
    stray = ink = 0
    for y, row in enumerate(one):
        near = padded[y] | padded[y + 1] | padded[y + 2]
        stray += (row & ~(near | near << 1 | near >> 1)).bit_count()
        ink += row.bit_count()
    return stray / ink


@pytest.mark.needs("font-biz-ud")
@pytest.mark.parametrize("rows", [sato(), large_family()], ids=["sato", "large"])
def test_a_map_on_paper_lies_on_the_map_on_the_screen(qapp: QApplication, rows: object) -> None:
    theme = load_theme(Surface.MONO)
    drawing = picture(
        facts_at(rows, NOW),  # type: ignore[arg-type]
        paper_style(fonts().measure, icons()),
        770,
        430,
    ).drawing

    screen = _rows_of_qt(image_of(drawing, QtFonts(fonts()), theme, DPI / 72))
    paper = _rows_of_pdf(
        Press(fonts(), theme).pdf([drawing], "map", datetime(2026, 1, 1, tzinfo=UTC))
    )

    assert abs(len(screen) - len(paper)) <= 1
    assert _stray(screen, paper) < MOST_STRAY
    assert _stray(paper, screen) < MOST_STRAY
