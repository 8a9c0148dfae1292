# SPDX-License-Identifier: Apache-2.0
"""Attached pictures and documents as pages of a preview; nothing of them is ever a file.

GUI thread only, like :mod:`pdf_pages`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from banso_desktop.errors import Refused
from banso_desktop.gui.pdf_pages import PageSize, PdfPages
from banso_desktop.services.attachment_pictures import Picture

_POINTS_PER_PIXEL: Final = 72.0 / 96.0
"""So a picture at 100 % takes as many pixels as it has."""


class PicturePages:
    """The pages of a picture; each is decoded when it is looked at.

    Args:
        first: The first page, decoded.
        page: Decodes another one, by its number; may raise ``Refused``.
    """

    def __init__(self, first: Picture, page: Callable[[int], Picture]) -> None:
        self._page = page
        self._held = (0, _image(first))
        size = PageSize(first.full[0] * _POINTS_PER_PIXEL, first.full[1] * _POINTS_PER_PIXEL)
        self.sizes = (size,) * first.pages

    def __len__(self) -> int:
        return len(self.sizes)

    def image(self, number: int, scale: float) -> QImage:
        """Return a page, ``scale`` pixels a point, in the shape of the first one."""
        if self._held[0] != number:
            try:
                self._held = (number, _image(self._page(number)))
            except Refused:
                blank = QImage(2, 2, QImage.Format.Format_RGB888)
                blank.fill(Qt.GlobalColor.lightGray)
                self._held = (number, blank)
        size = self.sizes[number]
        return self._held[1].scaled(
            max(1, round(size.width * scale)),
            max(1, round(size.height * scale)),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )

    def text(self, number: int) -> str:
        """Return nothing: a picture says no words."""
        return ""

    def close(self) -> None:
        """Let the pixels go."""
        self._held = (0, QImage())


class ColourPages(PdfPages):
    """The pages of an attached PDF, in its colours.

    Raises:
        Refused: Rule ``attachment.locked`` or ``attachment.unreadable``.
    """

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        try:
            super().__init__(pdf)
        except pypdfium2.PdfiumError as error:
            if "assword" in str(error):
                raise Refused("attachment.locked") from error
            raise Refused("attachment.unreadable") from error

    def image(self, number: int, scale: float) -> QImage:
        """Return a page in colours, ``scale`` pixels a point; takes 10 to 100 ms."""
        page = self._document[number]
        bitmap = page.render(scale=scale, rev_byteorder=True)  # pyright: ignore[reportArgumentType]
        shown = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888
        ).copy()  # the buffer belongs to PDFium
        bitmap.close()
        page.close()
        return shown


def _image(picture: Picture) -> QImage:
    return QImage(
        picture.rgb,
        picture.width,
        picture.height,
        picture.width * 3,
        QImage.Format.Format_RGB888,
    ).copy()  # the bytes belong to the picture
