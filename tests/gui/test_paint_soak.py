# SPDX-License-Identifier: Apache-2.0
"""Painting does not wear out Python's None: a binding that does aborts after some thousand calls.

PySide6 6.12.0 on CPython 3.11 drops one reference to None in every C++ call without a result, until
``none_dealloc`` ends the process; 6.11.3 does not. From Python 3.12 None is immortal and the count
says nothing, but then it cannot crash either.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CALLS = 1000
POINTS = [QPointF(0, 0), QPointF(9, 9), QPointF(3, 20)]
PAINTING: dict[str, Callable[[QPainter], object]] = {
    "setPen(QPen)": lambda p: p.setPen(QPen(QColor("#222222"), 2)),
    "setPen(QColor)": lambda p: p.setPen(QColor("#222222")),
    "setPen(NoPen)": lambda p: p.setPen(Qt.PenStyle.NoPen),
    "setBrush(QColor)": lambda p: p.setBrush(QColor("#ffffff")),
    "setFont": lambda p: p.setFont(QFont()),
    "drawPolyline(list)": lambda p: p.drawPolyline(POINTS),
    "drawPolyline(QPolygonF)": lambda p: p.drawPolyline(QPolygonF(POINTS)),
    "drawPolygon(list)": lambda p: p.drawPolygon(POINTS),
    "drawEllipse": lambda p: p.drawEllipse(QPointF(5, 5), 3, 3),
    "drawRoundedRect": lambda p: p.drawRoundedRect(QRectF(0, 0, 5, 5), 1, 1),
    "drawLine": lambda p: p.drawLine(QPointF(0, 0), QPointF(3, 3)),
    "drawLines": lambda p: p.drawLines([QLineF(0, 0, 1, 1)]),
    "drawPath": lambda p: p.drawPath(QPainterPath()),
    "drawText": lambda p: p.drawText(QRectF(0, 0, 50, 20), Qt.AlignmentFlag.AlignCenter, "あ"),
    "save and restore": lambda p: (p.save(), p.restore()),
}


@pytest.fixture
def painter(qapp: QApplication) -> Iterator[QPainter]:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    yield painter
    painter.end()


@pytest.mark.parametrize("call", PAINTING)
def test_painting_keeps_the_count_of_none(call: str, painter: QPainter) -> None:
    paint = PAINTING[call]
    paint(painter)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        paint(painter)

    assert abs(sys.getrefcount(None) - before) < CALLS // 10
