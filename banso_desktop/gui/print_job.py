# SPDX-License-Identifier: Apache-2.0
"""Pages to a printer at its own resolution, one at a time, so that typing stays possible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from banso_desktop.gui.pdf_pages import PageSize, PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SHARP: Final = 600
"""Dots per inch beyond which a page of text gains nothing."""
_POINTS_PER_INCH: Final = 72.0


class _Sheets:
    """The printer with a painter on it, held over many turns of the event loop.

    Outlives its job: Qt must not lose a printer that is being painted on.
    """

    def __init__(self, pages: PdfPages, printer: QPrinter) -> None:
        self.pages = pages
        self.printer = printer
        self._painter: QPainter | None = None

    def print_page(self, number: int) -> bool:
        """Print a page; False if the printer takes none."""
        size = self.pages.sizes[number]
        self.printer.setPageLayout(layout_for(size))
        self.printer.setFullPage(True)
        if self._painter is None:
            self._painter = QPainter()
            if not self._painter.begin(self.printer):
                return False
        elif not self.printer.newPage():
            return False
        dots = self.printer.resolution()
        image = self.pages.black_image(number, min(dots, _SHARP) / _POINTS_PER_INCH)
        per_point = dots / _POINTS_PER_INCH
        paper = QRectF(0.0, 0.0, size.width * per_point, size.height * per_point)
        self._painter.drawImage(paper, image)
        return True

    def close(self) -> None:
        """Hand the pages to the system; more than once does no harm."""
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self.pages.close()


class PrintJob(QObject):
    """Prints a PDF page by page from the event loop; GUI thread."""

    advanced = Signal(int, int)
    """Pages printed, and how many there are."""
    ended = Signal(bool)
    """Whether every page went to the printer."""

    def __init__(self, pages: PdfPages, printer: QPrinter, parent: QObject | None = None) -> None:
        """Prepare a job.

        Args:
            pages: Closed when the job ends.
            printer: As the person set it up; size and orientation follow each page.
            parent: Keeps the job alive.
        """
        super().__init__(parent)
        self._sheets = _Sheets(pages, printer)
        self._order = _chosen(printer, len(pages))
        self._done = 0
        self._is_over = False
        self.destroyed.connect(self._sheets.close)

    def start(self) -> None:
        """Begin; the first page goes out from the event loop."""
        QTimer.singleShot(0, self, self._step)

    def cancel(self) -> None:
        """Stop after the page under way; what the printer has, it has."""
        if not self._is_over:
            self._sheets.printer.abort()
            self._end(False)

    def _step(self) -> None:
        if self._is_over:
            return
        if self._done == len(self._order):
            self._end(True)
        elif not self._sheets.print_page(self._order[self._done]):
            self._end(False)
        else:
            self._done += 1
            self.advanced.emit(self._done, len(self._order))
            QTimer.singleShot(0, self, self._step)

    def _end(self, is_complete: bool) -> None:
        self._is_over = True
        self._sheets.close()
        self.ended.emit(is_complete)


def _chosen(printer: QPrinter, pages: int) -> list[int]:
    """Return the pages asked for in the print dialog, from 0; all, if none were named."""
    first, last = printer.fromPage(), printer.toPage()
    if first < 1:
        return list(range(pages))
    return list(range(first - 1, min(last or pages, pages)))


def layout_for(size: PageSize) -> QPageLayout:
    """Return the printer's page for a page of a PDF, without margins of its own."""
    short, long = sorted((size.width, size.height))
    sheet = QPageSize(
        QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    turned = (
        QPageLayout.Orientation.Landscape if size.is_landscape else QPageLayout.Orientation.Portrait
    )
    return QPageLayout(sheet, turned, QMarginsF(0.0, 0.0, 0.0, 0.0))
