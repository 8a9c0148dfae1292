# SPDX-License-Identifier: Apache-2.0
"""The pages of a PDF as pictures; the preview and the printer show the very same file.

PDFium is not made for several threads: GUI thread only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage


class PageSize(NamedTuple):
    """Size of a page in points."""

    width: float
    height: float

    @property
    def is_landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height


class Pages(Protocol):
    """What a preview shows: the pages of a PDF, or a picture. GUI thread only."""

    @property
    def sizes(self) -> Sequence[PageSize]:
        """The size of each page."""
        ...

    def __len__(self) -> int: ...

    def image(self, number: int, scale: float) -> QImage:
        """Return a page, ``scale`` pixels a point."""
        ...

    def text(self, number: int) -> str:
        """Return what a page says, for readers of the screen."""
        ...

    def close(self) -> None:
        """Let the file go."""
        ...


class PdfPages:
    """An opened PDF; close it when another is shown."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(pdf)
        self.sizes = tuple(
            PageSize(*self._document.get_page_size(number)) for number in range(len(self._document))
        )

    def __len__(self) -> int:
        return len(self.sizes)

    def image(self, number: int, scale: float) -> QImage:
        """Return a page in shades of grey, ``scale`` pixels a point; takes 10 to 60 ms."""
        page = self._document[number]
        bitmap = page.render(scale=scale, grayscale=True)  # pyright: ignore[reportArgumentType]
        shown = QImage(
            bitmap.buffer,
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_Grayscale8,
        ).copy()  # the buffer belongs to PDFium
        bitmap.close()
        page.close()
        return shown

    def black_image(self, number: int, scale: float) -> QImage:
        """Return a page in black and white only: a laser printer dithers no edge."""
        grey = self.image(number, scale)
        return grey.convertToFormat(
            QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither
        )

    def text(self, number: int) -> str:
        """Return what a page says, for readers of the screen."""
        page = self._document[number]
        text_page = page.get_textpage()
        told = str(text_page.get_text_bounded())
        text_page.close()
        page.close()
        return told

    def close(self) -> None:
        """Let the file go."""
        self._document.close()
