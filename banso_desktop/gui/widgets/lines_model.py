# SPDX-License-Identifier: Apache-2.0
"""What the models of a room's tables share: one line a row, one heading a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class Named(Protocol):
    """A line that can be told from the others."""

    @property
    def id(self) -> str:
        """What it is about."""
        ...


Line = TypeVar("Line", bound=Named)


class LinesModel(QAbstractTableModel, Generic[Line]):
    """Lines in the order they come; a room's own model says what stands in a cell."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these and nothing else."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Return the line of a row."""
        return self._lines[row]

    def row_of(self, identifier: str) -> int:
        """Return the row a line stands in, -1 where it is not shown."""
        return next((at for at, line in enumerate(self._lines) if line.id == identifier), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are, hidden ones too."""
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words over a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
