# SPDX-License-Identifier: Apache-2.0
"""Pages to a printer at its own resolution, one at a time, so that typing stays possible."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from banso_desktop.gui.pdf_pages import PageSize, PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SHARP: Final = 600
"""Dots per inch beyond which a page of text gains nothing."""
_POINTS_PER_INCH: Final = 72.0


class Ending(Enum):
    """How a job ended."""

    COMPLETE = "complete"
    """Every page went to the printer."""
    PARTLY = "partly"
    """Stopped or failed after it was allowed to go out; pages may lie in the tray."""
    NOTHING = "nothing"
    """The printer took none; nothing went out."""
    HELD = "held"
    """It was not allowed to go out."""


class _Sheets:
    """The printer with a painter on it, held over many turns of the event loop.

    Outlives its job: Qt must not lose a printer that is being painted on.
    """

    def __init__(self, pages: PdfPages, printer: QPrinter) -> None:
        self.pages = pages
        self.printer = printer
        self._painter: QPainter | None = None

    def open(self, number: int) -> bool:
        """Begin with this page, nothing of it out yet; False if the printer takes none."""
        self._lay_out(number)
        self._painter = QPainter()
        return self._painter.begin(self.printer)

    def turn_to(self, number: int) -> bool:
        """Begin another page; False if the printer takes no more."""
        self._lay_out(number)
        return self.printer.newPage()

    def draw(self, number: int) -> None:
        """Put a page on the one begun."""
        if self._painter is None:
            return
        size = self.pages.sizes[number]
        dots = self.printer.resolution()
        image = self.pages.black_image(number, min(dots, _SHARP) / _POINTS_PER_INCH)
        per_point = dots / _POINTS_PER_INCH
        paper = QRectF(0.0, 0.0, size.width * per_point, size.height * per_point)
        self._painter.drawImage(paper, image)

    def _lay_out(self, number: int) -> None:
        self.printer.setPageLayout(layout_for(self.pages.sizes[number]))
        self.printer.setFullPage(True)

    def close(self) -> None:
        """Hand the pages to the system; more than once does no harm."""
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self.pages.close()


class PrintJob(QObject):
    """Prints a PDF page by page from the event loop; GUI thread."""

    advanced = Signal(int, int)
    """Pages printed, and how many there are."""
    ended = Signal(object)
    """Carries the :class:`Ending`."""

    def __init__(
        self,
        pages: PdfPages,
        printer: QPrinter,
        may_leave: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Prepare a job.

        Args:
            pages: Closed when the job ends.
            printer: As the person set it up; size and orientation follow each page.
            may_leave: Asked once, when the printer is there and nothing is out yet: records
                the print and tells whether it goes on.
            parent: Keeps the job alive.
        """
        super().__init__(parent)
        self._sheets = _Sheets(pages, printer)
        self._order = _chosen(printer, len(pages))
        self._may_leave = may_leave
        self._has_left = False
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
            self._end(Ending.PARTLY if self._has_left else Ending.NOTHING)

    def _step(self) -> None:
        if self._is_over:
            return
        if self._done == len(self._order):
            self._end(Ending.COMPLETE)
            return
        number = self._order[self._done]
        if not self._has_left:
            if not self._sheets.open(number):
                self._end(Ending.NOTHING)
                return
            if not self._may_leave():
                self._sheets.printer.abort()
                self._end(Ending.HELD)
                return
            self._has_left = True
        elif not self._sheets.turn_to(number):
            self._end(Ending.PARTLY)
            return
        self._sheets.draw(number)
        self._done += 1
        self.advanced.emit(self._done, len(self._order))
        QTimer.singleShot(0, self, self._step)

    def _end(self, ending: Ending) -> None:
        self._is_over = True
        self._sheets.close()
        self.ended.emit(ending)


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
