# SPDX-License-Identifier: Apache-2.0
"""The rows of 利用者: a model of who works here."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import long_date
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.lines_model import Index, LinesModel
from banso_desktop.services.people import StaffLine

NAME, READING, JOB, AGENCY, PHONE, ROLES, SINCE = range(7)
_HEADS: Final = (
    QT_TRANSLATE_NOOP("StaffModel", "お名前"),
    QT_TRANSLATE_NOOP("StaffModel", "ふりがな"),
    QT_TRANSLATE_NOOP("StaffModel", "職種"),
    QT_TRANSLATE_NOOP("StaffModel", "所属"),
    QT_TRANSLATE_NOOP("StaffModel", "電話（内線）"),
    QT_TRANSLATE_NOOP("StaffModel", "役割"),
    QT_TRANSLATE_NOOP("StaffModel", "いつから"),
)
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


class StaffModel(LinesModel[StaffLine]):
    """One line a person, those who are waited for last."""

    def __init__(self, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__([translate("StaffModel", head) for head in _HEADS], parent)
        self._codes = codes

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: its words and its look."""
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._text(line, column) or "")
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
