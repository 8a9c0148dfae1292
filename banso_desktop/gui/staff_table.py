# SPDX-License-Identifier: Apache-2.0
"""The rows of 利用者: a model of who works here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import long_date
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.services.people import StaffLine

Index = QModelIndex | QPersistentModelIndex

NAME, READING, JOB, AGENCY, PHONE, ROLES, SINCE = range(7)
WIDTHS: Final = {
    NAME: 172,
    READING: 116,
    JOB: 110,
    AGENCY: 116,
    PHONE: 200,
    ROLES: 170,
    SINCE: 250,
}
"""What the columns need, in pixels at the standard type size."""
GIVES_WAY: Final = (READING, AGENCY, JOB, PHONE)
"""Columns left out where there is no room, the first first; the card below has what they say."""


class StaffModel(QAbstractTableModel):
    """One line a person, those who are waited for last."""

    def __init__(self, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._lines: Sequence[StaffLine] = ()
        self._headers = {
            NAME: self.tr("お名前"),
            READING: self.tr("ふりがな"),
            JOB: self.tr("職種"),
            AGENCY: self.tr("所属"),
            PHONE: self.tr("電話（内線）"),
            ROLES: self.tr("役割"),
            SINCE: self.tr("いつから"),
        }

    def show_lines(self, lines: Sequence[StaffLine]) -> None:
        """Show these people."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> StaffLine:
        """Return who stands in a row."""
        return self._lines[row]

    def row_of(self, identifier: str) -> int:
        """Return the row somebody stands in, -1 where they are not shown."""
        found = (at for at, line in enumerate(self._lines) if line.id == identifier)
        return next(found, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many people there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the words of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: its words and its look."""
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(line, column)
            case Qt.ItemDataRole.ForegroundRole if line.is_late and column == SINCE:
                return QColor(COLOURS.warn)
            case Qt.ItemDataRole.ForegroundRole if line.is_waiting:
                return QColor(COLOURS.ink2)
            case Qt.ItemDataRole.FontRole if column == NAME and line.me:
                bold = QFont()
                bold.setBold(True)
                return bold
            case _:
                return None

    def name(self, line: StaffLine) -> str:
        """Return the name, or that there is none yet."""
        return line.name or self.tr("（お名前まだ）")

    def since(self, line: StaffLine) -> str:
        """Return since when they are here, or that they are waited for."""
        if line.is_waiting and line.is_late:
            return self.tr("招待の期限が過ぎました")
        if line.is_waiting:
            return self.tr("招待中・{until}まで").format(until=_day(line.waiting_until))
        return _day(line.joined)

    def _text(self, line: StaffLine, column: int) -> str:
        match column:
            case 0:
                return (
                    self.tr("{name}（あなた）").format(name=self.name(line))
                    if line.me
                    else (self.name(line))
                )
            case 1:
                return line.reading
            case 2:
                return line.job_title
            case 3:
                return line.agency
            case 4 if line.extension:
                return self.tr("{phone}（{extension}）").format(
                    phone=line.phone, extension=line.extension
                )
            case 4:
                return line.phone
            case 5:
                return words.labels(self._codes, "member_role", line.roles)
            case _:
                return self.since(line)


def _day(iso: str) -> str:
    return long_date(date.fromisoformat(iso)) if iso else ""
