# SPDX-License-Identifier: Apache-2.0
"""The shape a person has on the map, small enough to stand beside a name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from banso_desktop.gui.icon import scaled, tint
from banso_desktop.gui.tokens import COLOURS

_EDGE: Final = 14
_DOUBLE_GAP: Final = 3.0


class PersonMark(QWidget):
    """The shape a person has on the map: square, circle or diamond; double for the person."""

    def __init__(self, sex: str, *, about: bool, died: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sex = sex
        self._about = about
        self._died = died
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of a shape."""
        return QSize(scaled(_EDGE), scaled(_EDGE))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a shape never shrinks."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape; the inner one filled for the person, a cross for who has died."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(tint(COLOURS.ink))
        painter.setPen(QPen(ink, 1.1))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._shape(painter, box)
        if self._about:
            painter.setBrush(ink)
            inner = box.adjusted(_DOUBLE_GAP, _DOUBLE_GAP, -_DOUBLE_GAP, -_DOUBLE_GAP)
            self._shape(painter, inner)
        if self._died:
            painter.drawLine(box.topLeft(), box.bottomRight())
            painter.drawLine(box.topRight(), box.bottomLeft())
        painter.end()

    def _shape(self, painter: QPainter, box: QRectF) -> None:
        if self._sex == "male":
            painter.drawRect(box)
        elif self._sex == "female":
            painter.drawEllipse(box)
        else:
            middle = box.center()
            corners = (
                QPointF(middle.x(), box.top()),
                QPointF(box.right(), middle.y()),
                QPointF(middle.x(), box.bottom()),
                QPointF(box.left(), middle.y()),
            )
            painter.drawPolygon(QPolygonF(list(corners)))
