# SPDX-License-Identifier: Apache-2.0
"""Who is about: the computers of the town in 管理 › 共有フォルダー."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from banso_desktop.gui.day_words import short_moment
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.lines_model import Index, LinesModel
from banso_desktop.gui.widgets.table import Table
from banso_desktop.services.folder import DORMANT_DAYS, ComputerLine

NAME, PUBLISHED, RECEIVED = range(3)
_HEADS: Final = (
    QT_TRANSLATE_NOOP("ComputersModel", "使っている人"),
    QT_TRANSLATE_NOOP("ComputersModel", "最後に送った時"),
    QT_TRANSLATE_NOOP("ComputersModel", "受け取り"),
)
_WIDTHS: Final = {NAME: 260, PUBLISHED: 220}
_MOST_ROWS: Final = 8
"""Lines in sight; the table scrolls beyond."""


class ComputersModel(LinesModel[ComputerLine]):
    """One line a computer, those that published last first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([translate("ComputersModel", head) for head in _HEADS], parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: its words and its look."""
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._text(line, column) or "")
            case Qt.ItemDataRole.ForegroundRole if line.is_dormant and not line.me:
                return QColor(COLOURS.ink2)
            case _:
                return None

    def _text(self, line: ComputerLine, column: int) -> str:
        match column:
            case 0:
                return self._name(line)
            case 1:
                return self._published(line)
            case _:
                return self._received(line)

    def _name(self, line: ComputerLine) -> str:
        name = line.name or self.tr("（お名前まだ）")
        if line.of > 1:
            name = self.tr("{name}（{number}台目）").format(name=name, number=line.number)
        return self.tr("{name}・この端末").format(name=name) if line.me else name

    def _published(self, line: ComputerLine) -> str:
        if not line.published:
            return self.tr("まだありません")
        moment = short_moment(datetime.fromisoformat(line.published))
        if line.is_dormant and not line.me:
            return self.tr("{moment}（{days}日以上前）").format(moment=moment, days=DORMANT_DAYS)
        return moment

    def _received(self, line: ComputerLine) -> str:
        if not line.behind:
            return self.tr("すべて")
        return self.tr("あと {count} 件").format(count=line.behind)


class ComputersList(QWidget):
    """A heading and the table; it is read anew each time one looks."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = ComputersModel(self)
        self.table = Table(self, compact=True)
        self.table.setAccessibleName(self.tr("端末の様子"))
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.table.setColumnWidth(column, scaled(width))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(Words(self.tr("端末の様子"), Role.H2))
        stack.addWidget(self.table)
        self.hide()

    def read(self) -> None:
        """Ask beside the window who is about."""
        services = self._context.services
        self._context.works.run(lambda _: services.folder.who(), self.show_lines, owner=self)

    def show_lines(self, lines: Sequence[ComputerLine]) -> None:
        """Show these; nothing where there is none."""
        self.model.show_lines(lines)
        rows = min(len(lines), _MOST_ROWS)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(
            self.table.horizontalHeader().sizeHint().height() + rows * row + 2
        )
        self.setVisible(bool(lines))
