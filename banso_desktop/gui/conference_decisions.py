# SPDX-License-Identifier: Apache-2.0
"""決めたこと → やること: wheel, what, who, until when, who tells the person; typed in place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from banso_desktop.domain.codes import CodeList
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.conference_words import WHEEL_ICONS, due
from banso_desktop.gui.icon import icon, scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, Card
from banso_desktop.gui.written import mark
from banso_desktop.services.conference_views import DecisionView
from banso_desktop.services.town import Member

_ID: Final = int(Qt.ItemDataRole.UserRole)
_NAMES: Final = re.compile(r"[・、,，／/]")


class Column(IntEnum):
    """What stands where."""

    WHEEL = 0
    TEXT = 1
    WHO = 2
    DUE = 3
    TELL = 4


FIELDS: Final = {
    Column.WHEEL: "wheel",
    Column.TEXT: "text",
    Column.WHO: "who",
    Column.DUE: "due",
    Column.TELL: "tell",
}


def owners_of(text: str, members: Sequence[Member]) -> tuple[list[str], str]:
    """Return the colleagues named in a text, and who else does it."""
    known = {one.short: one.id for one in members} | {one.name: one.id for one in members}
    owners, others = [], []
    for part in (part.strip() for part in _NAMES.split(text)):
        if part in known:
            owners.append(known[part])
        elif part:
            others.append(part)
    return owners, "・".join(others)


class _Wheels(QStyledItemDelegate):
    """Chooses the wheel in a drop-down."""

    def __init__(self, wheels: CodeList, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._wheels = wheels
        self._language = language

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        box = QComboBox(parent)
        box.addItem("—", "")
        for code in self._wheels:
            box.addItem(code.label(self._language), code.code)
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(index.data(_ID + 1)), 0))

    def setModelData(
        self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QComboBox):
            chosen = editor.currentData()
            index.model().setData(index, chosen, _ID + 1)


class DecisionTable(QTableWidget):
    """Rows typed in place: F2, a key or a double click; a row without text asks for it."""

    changed = Signal(str, str, str)
    """Carries the decision's id (``""`` for a new one), the field and what stands there now."""

    def __init__(
        self, wheels: CodeList, language: str, opened: AsOpened, parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(Column), parent)
        self._opened = opened
        self._wheels = wheels
        self._language = language
        self._quiet = False
        self._about = ""
        self._shown: list[DecisionView] = []
        self.setHorizontalHeaderLabels(
            [
                self.tr("輪"), self.tr("決めたこと"), self.tr("だれが"), self.tr("いつまで"),
                self.tr("本人に"),
            ]
        )  # fmt: skip
        self.setItemDelegateForColumn(Column.WHEEL, _Wheels(wheels, language, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("決めたこと"))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(scaled(Metric.ROW))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.cellChanged.connect(self._told)
        self.currentCellChanged.connect(self._mark)

    def show_decisions(
        self, decisions: Sequence[DecisionView], *, open_: bool, about: str = ""
    ) -> None:
        """Show them as they stand; nothing changes while a cell is being typed.

        Args:
            decisions: In order.
            open_: They can be typed.
            about: Household that is spoken of now; the others' decisions say whose they are.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            return
        self._opened.opened()
        same = about == self._about and list(decisions) == self._shown
        if same and self.rowCount() == len(decisions):
            return
        self._about = about
        at = (self.currentRow(), self.currentColumn())
        self._quiet = True
        self.setRowCount(0)
        for one in decisions:
            self._add(one)
        self._quiet = False
        self._shown = list(decisions)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
            if open_
            else triggers.NoEditTriggers
        )
        self.setCurrentCell(min(at[0], self.rowCount() - 1), at[1])

    def begin(self) -> None:
        """Begin a new decision in an empty row."""
        self._quiet = True
        self._add(None)
        self._quiet = False
        index = self.model().index(self.rowCount() - 1, Column.TEXT)
        self.setCurrentIndex(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        """Take an empty new row away when it is left without words."""
        super().closeEditor(editor, hint)
        last = self.item(self.rowCount() - 1, Column.TEXT)
        if last is not None and not last.data(_ID) and not last.text().strip():
            self.removeRow(self.rowCount() - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words what the other columns leave."""
        super().resizeEvent(event)
        room = self.viewport().width()
        widths = {
            Column.WHEEL: scaled(104), Column.WHO: scaled(92), Column.DUE: scaled(96),
            Column.TELL: scaled(92),
        }  # fmt: skip
        for column, width in widths.items():
            self.setColumnWidth(column, min(width, room // 5))
        rest = room - sum(self.columnWidth(column) for column in widths)
        self.setColumnWidth(Column.TEXT, max(rest, 40))

    def _add(self, one: DecisionView | None) -> None:
        row = self.rowCount()
        self.insertRow(row)
        texts = ("", "", "", "", "")
        if one is not None:
            label = self._wheels[one.wheel].label(self._language) if one.wheel else ""
            text = self._label(one) + one.text
            texts = (label, text, one.who, due(one), one.tell)
        for column, text in zip(Column, texts, strict=True):
            cell = QTableWidgetItem(text)
            cell.setToolTip(tip(text))
            cell.setData(_ID, one.id if one is not None else "")
            if column is Column.WHEEL and one is not None:
                cell.setData(_ID + 1, one.wheel)
                if one.wheel in WHEEL_ICONS:
                    colour = COLOURS.ai if one.wheel == "solving" else COLOURS.kaki
                    cell.setIcon(icon(WHEEL_ICONS[one.wheel], colour, size=16))
            if column is Column.TEXT and one is not None:
                cell.setData(Qt.ItemDataRole.DisplayRole, text)
            self.setItem(row, column, cell)

    def _mark(self, row: int, column: int, *_: int) -> None:
        cell = self.item(row, column)
        field = FIELDS[Column(column)] if cell is not None else ""
        identifier = str(cell.data(_ID) or "") if cell is not None else ""
        mark(self, "decision", identifier, "owner_text" if field == "who" else field)

    def _label(self, one: DecisionView) -> str:
        return f"{one.label}　" if one.label and one.household != self._about else ""

    def _told(self, row: int, column: int) -> None:
        cell = self.item(row, column)
        if self._quiet or cell is None:
            return
        value = cell.data(_ID + 1) if column == Column.WHEEL else cell.text()
        identifier = str(cell.data(_ID) or "")
        shown = next((one for one in self._shown if one.id == identifier), None)
        text = str(value or "")
        if column == Column.TEXT and shown is not None:
            text = text.removeprefix(self._label(shown))
        self._shown = []
        with self._opened.writing():
            self.changed.emit(identifier, FIELDS[Column(column)], text)


class DecisionsCard(Card):
    """The table with its heading and 「たす」."""

    def __init__(
        self, wheels: CodeList, language: str, opened: AsOpened, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.table = DecisionTable(wheels, language, opened)
        self.open_words = Words("", Role.S, colour=COLOURS.warn)
        self.add_button = Button(self.tr("たす"), "plus", small=True, clicked=self.table.begin)
        self.head.addWidget(Words(self.tr("決めたこと → やること"), Role.H2))
        self.head.addWidget(self.open_words, 1)
        self.head.addWidget(self.add_button)
        self.body.insertLayout(0, self.head)
        self.add(self.table, 1)
        self.table.setMinimumHeight(scaled(92))

    def show_decisions(
        self, decisions: Sequence[DecisionView], *, open_: bool, about: str = ""
    ) -> None:
        """Show them, and how many lack who or until when."""
        self.table.show_decisions(decisions, open_=open_, about=about)
        self.add_button.setVisible(open_)
        blank = sum(not one.who or not (one.due or one.due_text) for one in decisions)
        words = self.tr("だれが・いつまでが空いている {count}件").format(count=blank)
        self.open_words.setText(words if blank else "")
