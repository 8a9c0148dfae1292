# SPDX-License-Identifier: Apache-2.0
"""A week of staff by day as Qt's own table shows it: the bare side of bench_board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem


def table(names: Sequence[str], cells: Mapping[tuple[int, int], str], size: QSize) -> QTableWidget:
    """Return a table with these rows and the texts of their cells, a line for each chip."""
    made = QTableWidget(len(names), 7)
    made.setVerticalHeaderLabels(list(names))
    for (row, column), text in cells.items():
        made.setItem(row, column, QTableWidgetItem(text))
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    made.resize(size)
    return made


def paint(made: QTableWidget) -> QPixmap:
    """Draw what is in sight."""
    made.viewport().update()
    return made.grab()
