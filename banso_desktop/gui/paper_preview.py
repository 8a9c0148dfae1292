# SPDX-License-Identifier: Apache-2.0
"""The true paper on screen: the pages of the PDF itself, with a zoom."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.gui.icon import scaled
from banso_desktop.gui.pdf_pages import Pages, PdfPages
from banso_desktop.gui.text import Elided
from banso_desktop.gui.tokens import Metric, Role
from banso_desktop.gui.widgets.buttons import IconButton

_PIXELS_PER_POINT: Final = 96.0 / 72.0
"""At 100 %."""
_STEP: Final = 1.25
_SMALLEST, _LARGEST = 0.2, 4.0
_MARGIN: Final = 10
_GAP: Final = 12
_DESK: Final = QColor("#C9CDC8")
"""The ground papers lie on; decoration only."""
_KEPT_IMAGES: Final = 6


class _Sheets(QWidget):
    """The pages one below the other; draws those that can be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def set_pages(self, pages: Pages | None) -> None:
        self._images.clear()
        self._pages = pages
        self._fit_to_pages()

    def set_zoom(self, zoom: float) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self._images.clear()
            self._fit_to_pages()

    def sizeHint(self) -> QSize:
        """Return the size all pages take at the zoom."""
        boxes = self.boxes(0.0)
        if not boxes:
            return QSize(1, 1)
        width = max(box.width() for box in boxes)
        return QSize(round(width) + 2 * _MARGIN, round(boxes[-1].bottom()) + _MARGIN)

    def boxes(self, width: float) -> list[QRectF]:
        """Return where each page lies, centred in a width."""
        boxes: list[QRectF] = []
        top = float(_MARGIN)
        factor = self._zoom * _PIXELS_PER_POINT
        for size in self._pages.sizes if self._pages is not None else ():
            wide, high = size.width * factor, size.height * factor
            boxes.append(QRectF(max(_MARGIN, (width - wide) / 2), top, wide, high))
            top += high + _GAP
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that meet what is to be drawn."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), _DESK)
        for number, box in enumerate(self.boxes(self.width())):
            if box.intersects(QRectF(event.rect())):
                corner = QPointF(round(box.left()), round(box.top()))
                painter.drawImage(corner, self._image(number))
        painter.end()

    def _image(self, number: int) -> QImage:
        ratio = self.devicePixelRatioF()
        key = number, ratio
        image = self._images.get(key)
        if image is None:
            assert self._pages is not None  # noqa: S101 - boxes() yields none without
            image = self._pages.image(number, self._zoom * _PIXELS_PER_POINT * ratio)
            image.setDevicePixelRatio(ratio)
            self._images[key] = image
            if len(self._images) > _KEPT_IMAGES:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return image

    def _fit_to_pages(self) -> None:
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()


class PaperPreview(QWidget):
    """A heading with the zoom, and the pages below it.

    Ctrl+plus, Ctrl+minus and Ctrl+0 zoom where the preview has the focus. Until a person
    zooms, a page is shown as wide as the preview.
    """

    zoomed = Signal(float)
    """The zoom is another one: 1.0 is the size of the paper."""

    def __init__(self, heading: str | QWidget = "", parent: QWidget | None = None) -> None:
        """Make the preview; a Designer form gives the parent where the heading stands."""
        super().__init__(heading if isinstance(heading, QWidget) else parent)
        heading = heading if isinstance(heading, str) else ""
        self._pages: Pages | None = None
        self._is_fitted = True
        self._whole_page = False
        self._zoom = 1.0
        self._heading = Elided(heading or self.tr("紙の見本（白黒・A4）"), Role.H3)
        self._percent = QLabel("100%")
        self._percent.setMinimumWidth(scaled(44))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setAccessibleName(self.tr("大きさ"))
        self._smaller = IconButton(
            "zoom_out", self.tr("小さく"), framed=True, clicked=self.zoom_out
        )
        self._larger = IconButton("zoom_in", self.tr("大きく"), framed=True, clicked=self.zoom_in)
        self._sheets = _Sheets()
        self._area = QScrollArea()
        self._area.setWidget(self._sheets)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.viewport().installEventFilter(self)
        self.setFocusProxy(self._area)
        self._build()
        self.clear()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        row.addWidget(self._heading, 1)
        for widget in (self._smaller, self._percent, self._larger):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Metric.GAP)
        column.addLayout(row)
        column.addWidget(self._area, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(scaled(180), scaled(160))

    @property
    def zoom(self) -> float:
        """How large pages are shown; 1.0 is the size of the paper."""
        return self._zoom

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._pages) if self._pages is not None else 0

    def show_pdf(self, pdf: bytes) -> None:
        """Show another file; zoom and place stay as they are."""
        pages = PdfPages(pdf)
        self.show_pages(pages, self.tr("紙の見本、{pages}ページ").format(pages=len(pages)))

    def show_pages(self, pages: Pages, name: str) -> None:
        """Show pages of any kind, which are closed with the preview; ``name`` is for readers."""
        self._sheets.set_pages(pages)
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._area.setAccessibleName(name)
        self._area.setAccessibleDescription(pages.text(0) if len(pages) else "")
        self._refit()

    def clear(self) -> None:
        """Show no paper."""
        self._sheets.set_pages(None)
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        self._area.setAccessibleName(self.tr("紙の見本"))
        self._area.setAccessibleDescription("")

    def zoom_in(self) -> None:
        """Show pages larger."""
        self.set_zoom(self._zoom * _STEP)

    def zoom_out(self) -> None:
        """Show pages smaller."""
        self.set_zoom(self._zoom / _STEP)

    def set_zoom(self, zoom: float) -> None:
        """Show pages at a size of one's own, from 20 % to 400 %."""
        self._is_fitted = False
        self._set_zoom(zoom)

    def fit_width(self) -> None:
        """Show pages as wide as the preview, from now on."""
        self._is_fitted, self._whole_page = True, False
        self._refit()

    def fit_page(self) -> None:
        """Show whole pages, from now on."""
        self._is_fitted, self._whole_page = True, True
        self._refit()

    def image(self) -> QImage:
        """Return what of the pages can be seen now; for pictures of the screen."""
        return self._area.viewport().grab().toImage()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Fit again when the room for pages changes."""
        if event.type() == QEvent.Type.Resize:
            self._refit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by keys."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Semicolon, Qt.Key.Key_Equal):
                self.zoom_in()
                return
            if event.key() == Qt.Key.Key_Minus:
                self.zoom_out()
                return
            if event.key() == Qt.Key.Key_0:
                self.fit_width()
                return
        super().keyPressEvent(event)

    def _refit(self) -> None:
        if not self._is_fitted or self._pages is None or not len(self._pages):
            return
        room = self._area.maximumViewportSize()
        bar = self._area.verticalScrollBar().sizeHint().width()
        widest = max(size.width for size in self._pages.sizes)
        highest = max(size.height for size in self._pages.sizes)
        across = (room.width() - 2 * _MARGIN) / widest
        down = (room.height() - 2 * _MARGIN) / highest
        factor = min(across, down)
        if not self._whole_page and down < across:
            factor = (room.width() - 2 * _MARGIN - bar) / widest
        self._set_zoom(factor / _PIXELS_PER_POINT)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = max(_SMALLEST, min(_LARGEST, zoom))
        self._sheets.set_zoom(self._zoom)
        self._percent.setText(f"{round(self._zoom * 100)}%")
        self._smaller.setEnabled(self._zoom > _SMALLEST)
        self._larger.setEnabled(self._zoom < _LARGEST)
        self.zoomed.emit(self._zoom)
