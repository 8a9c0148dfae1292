# SPDX-License-Identifier: Apache-2.0
"""Three columns side by side where there is room; else tabs for those that have none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QTabBar, QVBoxLayout, QWidget

from banso_desktop.gui.tokens import Metric

_STRETCH: Final = (40, 40, 38)
_TWO_BELOW: Final = 1080
_ONE_BELOW: Final = 700
"""Content widths under which two columns, and one, are seen at a time."""


class Columns(QWidget):
    """Takes three widgets; ``fit`` decides how many stand side by side."""

    def __init__(self, columns: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._together = 3
        self._names = [""] * len(self._columns)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(lambda _: self._turn())
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Metric.CARD_GAP)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid, 1)
        self._grid.setRowStretch(1, 1)
        for at, each in enumerate(self._columns):
            self._grid.addWidget(each, 1, at)
        self._arrange()

    def set_names(self, names: Sequence[str]) -> None:
        """Say what each column is called on its tab."""
        self._names = list(names)
        first = len(self._columns) - self.tabs.count()
        for at in range(self.tabs.count()):
            self.tabs.setTabText(at, self._names[first + at])

    def fit(self, width: int) -> None:
        """Put as many side by side as there is room for."""
        together = 1 if width < _ONE_BELOW else 2 if width < _TWO_BELOW else 3
        if together != self._together:
            self._together = together
            self._arrange()

    def shown(self) -> list[QWidget]:
        """Return the columns in sight, from left to right."""
        return [each for each in self._columns if not each.isHidden()]

    def _arrange(self) -> None:
        """Place the tabs over the columns that take turns."""
        fixed = self._together - 1 if self._together < 3 else 3
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in self._names[fixed:]:
            self.tabs.addTab(name)
        self.tabs.blockSignals(False)
        self._grid.removeWidget(self.tabs)
        for each in self._columns:
            self._grid.removeWidget(each)
        for at, each in enumerate(self._columns):
            over = at < fixed and self._together < 3
            self._grid.addWidget(
                each, 0 if over else 1, min(at, self._together - 1), 2 if over else 1, 1
            )
        if self.tabs.count():
            self._grid.addWidget(self.tabs, 0, fixed, Qt.AlignmentFlag.AlignLeft)
        self.tabs.setVisible(bool(self.tabs.count()))
        for at, share in enumerate(_STRETCH):
            self._grid.setColumnStretch(at, share if at < self._together else 0)
        self._turn()

    def _turn(self) -> None:
        """Show the column of the tab."""
        fixed = self._together - 1 if self._together < 3 else 3
        chosen = fixed + max(self.tabs.currentIndex(), 0)
        for at, each in enumerate(self._columns):
            each.setVisible(at < fixed or at == chosen)
