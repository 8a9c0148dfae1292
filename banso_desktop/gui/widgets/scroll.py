# SPDX-License-Identifier: Apache-2.0
"""A column that scrolls up and down where it has no room, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.gui.tokens import Metric

_LEAST_HEIGHT = 60


class ScrollColumn(QScrollArea):
    """Put rows, cards or fields into ``column``; it is at least as wide as they need.

    Attributes:
        column: The layout inside.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = Metric.GAP) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._inside = QWidget()
        self._inside.setProperty("scrolled", True)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap)
        self.setWidget(self._inside)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Append below."""
        if isinstance(item, QLayout):
            self.column.addLayout(item, stretch)
        else:
            self.column.addWidget(item, stretch)

    def clear(self) -> None:
        """Remove and delete everything inside."""
        while (item := self.column.takeAt(0)) is not None:
            _discard(item.widget(), item.layout())

    def sizeHint(self) -> QSize:
        """Return the size of everything inside."""
        return self._inside.sizeHint() + QSize(self._bar(), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the width the content needs; height gives way."""
        return QSize(self._inside.minimumSizeHint().width() + self._bar(), _LEAST_HEIGHT)

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()


def _discard(widget: QWidget | None, layout: QLayout | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    if layout is not None:
        while (item := layout.takeAt(0)) is not None:
            _discard(item.widget(), item.layout())
        layout.deleteLater()
