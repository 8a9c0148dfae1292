# SPDX-License-Identifier: Apache-2.0
"""What the preview shows is the PDF itself, fitted until a person zooms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.drawing.marks import Box, Drawing, Pen, Point, Rect, Text
from banso_desktop.drawing.themes import Surface, load_theme
from banso_desktop.gui.paper_preview import PaperPreview
from banso_desktop.gui.pdf_pages import PdfPages
from banso_desktop.gui.print_job import layout_for
from banso_desktop.printing.pdf import Press
from tests.fakes.paper_samples import MADE


def pdf_of(*sizes: tuple[float, float], words: str = "") -> bytes:
    """Return a PDF whose pages have a frame 20 pt inside the edge."""
    from banso_desktop.drawing.fonts import find_fonts

    fonts = find_fonts() if words else FontSet({})
    sheets = []
    for width, height in sizes:
        frame = Rect(Box(20, 20, width - 20, height - 20), Pen(4.0))
        text = (Text(Point(30, 60), words, 20.0),) if words else ()
        sheets.append(Drawing(width, height, (frame, *text)))
    return Press(fonts, load_theme(Surface.MONO)).pdf(sheets, "x", MADE)


A4 = (595.276, 841.89)


@pytest.fixture
def preview(qapp: QApplication) -> Iterator[PaperPreview]:
    made = PaperPreview()
    made.resize(500, 400)
    made.show()
    qapp.processEvents()
    yield made
    made.clear()
    made.close()
    made.deleteLater()


def blackest(image: QImage) -> int:
    return min(
        QColor(image.pixel(x, y)).lightness()
        for x in range(0, image.width(), 1)
        for y in range(0, image.height(), 7)
    )


def test_pages_know_their_sizes_and_text(qapp: QApplication) -> None:
    pages = PdfPages(pdf_of(A4, (841.89, 595.276)))

    assert [size.is_landscape for size in pages.sizes] == [False, True]
    assert pages.sizes[0].height == pytest.approx(841.89, abs=0.1)
    pages.close()


def test_a_page_for_the_printer_is_black_and_white_only(qapp: QApplication) -> None:
    pages = PdfPages(pdf_of((200.0, 100.0)))

    image = pages.black_image(0, 2.0)

    assert image.format() == QImage.Format.Format_Mono
    assert (image.width(), image.height()) == (400, 200)
    assert QColor(image.pixel(40, 100)) == QColor("black")
    assert QColor(image.pixel(200, 100)) == QColor("white")
    pages.close()


def test_the_paper_is_as_wide_as_the_room_at_first(preview: PaperPreview) -> None:
    preview.show_pdf(pdf_of(A4))

    wide = preview.zoom * A4[0] * 96 / 72
    assert 500 - 60 <= wide <= 500


def test_it_fits_again_when_the_window_grows(qapp: QApplication, preview: PaperPreview) -> None:
    preview.show_pdf(pdf_of(A4))
    before = preview.zoom

    preview.resize(800, 400)
    qapp.processEvents()

    assert preview.zoom == pytest.approx(before * 1.6, rel=0.1)


def test_a_zoom_of_ones_own_stays(qapp: QApplication, preview: PaperPreview) -> None:
    preview.show_pdf(pdf_of(A4))

    preview.set_zoom(1.5)
    preview.resize(800, 400)
    preview.show_pdf(pdf_of(A4, A4))
    qapp.processEvents()

    assert preview.zoom == 1.5
    assert preview.pages == 2


def test_a_whole_page_fits_both_ways(preview: PaperPreview) -> None:
    preview.show_pdf(pdf_of(A4))

    preview.fit_page()

    assert preview.zoom * A4[1] * 96 / 72 <= 400


@pytest.mark.parametrize(
    ("key", "changes"),
    [(Qt.Key.Key_Plus, 1.25), (Qt.Key.Key_Semicolon, 1.25), (Qt.Key.Key_Minus, 0.8)],
)
def test_keys_zoom(preview: PaperPreview, key: Qt.Key, changes: float) -> None:
    preview.show_pdf(pdf_of(A4))
    preview.set_zoom(1.0)

    preview.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier))

    assert preview.zoom == pytest.approx(changes)


def test_zoom_has_its_limits(preview: PaperPreview) -> None:
    preview.show_pdf(pdf_of(A4))

    for _ in range(20):
        preview.zoom_out()
    smallest = preview.zoom
    for _ in range(40):
        preview.zoom_in()

    assert (smallest, preview.zoom) == (0.2, 4.0)


def test_what_is_seen_is_the_paper(qapp: QApplication, preview: PaperPreview) -> None:
    preview.show_pdf(pdf_of(A4))
    preview.fit_page()
    qapp.processEvents()

    with_paper = blackest(preview.image())
    preview.clear()
    qapp.processEvents()

    assert with_paper < 60
    assert blackest(preview.image()) > 150


@pytest.mark.needs("font-biz-ud")
def test_a_reader_of_the_screen_hears_what_the_paper_says(preview: PaperPreview) -> None:
    from PySide6.QtWidgets import QScrollArea

    preview.show_pdf(pdf_of(A4, words="お返事（もどし票）"))

    (area,) = preview.findChildren(QScrollArea)
    assert "お返事（もどし票）" in area.accessibleDescription()


def test_the_printer_gets_the_pages_size_and_direction(qapp: QApplication) -> None:
    from PySide6.QtGui import QPageLayout, QPageSize

    upright, wide = (layout_for(size) for size in PdfPages(pdf_of(A4, A4[::-1])).sizes)

    assert upright.pageSize().id() == wide.pageSize().id() == QPageSize.PageSizeId.A4
    assert upright.orientation() == QPageLayout.Orientation.Portrait
    assert wide.orientation() == QPageLayout.Orientation.Landscape
