# SPDX-License-Identifier: Apache-2.0
"""世帯 一覧: whom we accompany, found while typing; nobody is ranked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QListWidgetItem, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.gui import households_table as columns
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.forms.ui_households_page import Ui_HouseholdsPage
from banso_desktop.gui.households_reader import NOTHING, Asked, ListReader
from banso_desktop.gui.households_table import HouseholdsModel, PictureCells, share_out
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.reading_order import focus_last
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.tokens import COLOURS, Metric
from banso_desktop.gui.widgets import Button, EmptyState, LinkButton, PrimaryButton, put_icon
from banso_desktop.services.household_list import HouseholdList, View

_LEFT_WIDTH: Final = 176
_PAUSE_MS: Final = 120
_KEPT_VIEW: Final = "households/view"
_TOUCHED: Final = (
    "household", "person", "role", "contact", "visit", "visit_series", "series_exception",
    "promise", "plan_item", "attention", "shell", "dwelling",
)  # fmt: skip


class HouseholdsPage(Screen):
    """The list with its views on the left."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_HouseholdsPage()
        self._ui.setupUi(self)
        self._view = View.ALL
        self._chose = False
        self._narrow = False
        self._list = HouseholdList((), 0)
        self._shown = NOTHING
        self._awaited: int | None = None
        self._reader = ListReader(context, self._take, self._stay, self)
        self._model = HouseholdsModel(
            context.services.desk.codes, context.services.desk.today, self
        )
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._typing.timeout.connect(self._read)
        self._build()
        self._connect()

    def title(self) -> str:
        """Return 世帯."""
        return self.tr("世帯")

    def go(self, destination: Destination) -> None:
        """Show a view (``extra["view"]``) and what was typed (``extra["text"]``)."""
        asked = destination.extra.get("view", "")
        if asked in {view.value for view in View}:
            self._view, self._chose = View(asked), True
        elif not self._chose:
            kept = self.context.settings.text(_KEPT_VIEW)
            self._view = View(kept) if kept in {view.value for view in View} else View.ALL
            self._chose = bool(kept)
        if "text" in destination.extra:
            self._ui.find_edit.setText(destination.extra["text"])

    def place(self) -> Destination:
        """Return this list as it is filtered now."""
        extra = {"view": self._view.value, "text": self._ui.find_edit.text()}
        return Destination("households", extra=extra)

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the list anew where something a row shows has changed."""
        if change.everything or any(entity in change.ids for entity in _TOUCHED):
            self._read()

    def focus_first(self) -> None:
        """Put the focus where a person types."""
        self._ui.find_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return views, field and list."""
        shown = [self._ui.left_panel] if not self._narrow else []
        return (*shown, self._ui.find_edit, self._ui.pages)

    def keys_hint(self) -> str:
        """Return the keys of this list."""
        return self.tr("F3 しぼりこむ  ↑↓ えらぶ  Enter ひらく  Ctrl+C 写す  Ctrl+N 相談を受ける")

    def help_topic(self) -> str:
        """Return the topic of the list."""
        return "households"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the menus can do here."""
        return {Command.FIND_NEXT: self._find, Command.FIND_PREVIOUS: self._find}

    def fit(self, width: int) -> None:
        """Fold the views into a drop-down where there is no room for them."""
        self._narrow = width < Metric.LEFT_COLLAPSES_BELOW
        self._ui.left_panel.setVisible(not self._narrow)
        self._ui.views_box.setVisible(self._narrow)
        self._ui.count_label.setVisible(not self._narrow)
        key = "" if self._narrow else " Ctrl+N"
        self._ui.intake_button.setText(self.tr("相談を受ける") + key)
        self._share_out()

    def resizeEvent(self, event: object) -> None:
        """Share the width out among the columns."""
        QTimer.singleShot(0, self, self._share_out)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ goes from the field into the list; typing in the list goes to the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._ui.find_edit:
                return self._key_in_field(event)
            if watched is self._ui.table:
                return self._key_in_list(event)
        if (
            watched is self._ui.find_edit
            and isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self._stay()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing waits in a room that was left."""
        super().hideEvent(event)
        self._stay()

    def _build(self) -> None:
        ui = self._ui
        ui.left_panel.setFixedWidth(scaled(_LEFT_WIDTH))
        ui.views_list.setStyleSheet(
            "QListWidget { border: 2px solid transparent; }"
            f"QListWidget:focus {{ border: 2px solid {COLOURS.ai}; }}"
        )
        ui.find_edit.setMinimumWidth(scaled(168))
        ui.find_edit.setMaximumWidth(scaled(250))
        put_icon(ui.intake_button, "plus")
        if self.context.services.emergency.may():
            by_number = LinkButton(self.tr("番号で緊急に開く…"), clicked=self._open_in_emergency)
            ui.left_column.addWidget(by_number)
        ui.intake_button.setVisible(self._may_take_in())
        ui.views_box.hide()
        ui.table.setModel(self._model)
        self._cells = PictureCells(ui.table)
        for column in (columns.WHEELS, columns.MARKS):
            ui.table.setItemDelegateForColumn(column, self._cells)
        header = ui.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        ui.table.installEventFilter(self)
        ui.find_edit.installEventFilter(self)
        focus_last(ui.intake_button)

    def _connect(self) -> None:
        ui = self._ui
        ui.find_edit.textChanged.connect(lambda _: self._typing.start())
        ui.find_edit.textChanged.connect(lambda _: self._stay())
        ui.table.opened.connect(self._open)
        ui.table.copied.connect(self._copied)
        ui.views_list.currentItemChanged.connect(self._chosen)
        ui.views_box.activated.connect(self._chosen_in_box)
        ui.intake_button.clicked.connect(lambda: self.navigate.emit(Destination("intake")))

    def _open_in_emergency(self) -> None:
        from banso_desktop.gui.emergency_window import open_in_emergency

        open_in_emergency(self.context, "", self)

    def _words(self) -> dict[View, str]:
        return {
            View.ALL: self.tr("すべて"),
            View.MINE: self.tr("自分"),
            View.TEAM: self.tr("チームで関わる"),
            View.NOT_MET: self.tr("会えていない"),
            View.RESTING: self.tr("めやす休み中"),
            View.WATCHING: self.tr("見守りへ移行"),
            View.PROTECTED: self.tr("守る"),
        }

    def _current(self) -> Asked:
        return Asked(self._view.value, self._ui.find_edit.text())

    def _read(self) -> None:
        self._typing.stop()
        self._reader.read(self._current())

    def _take(self, asked: Asked, found: HouseholdList) -> None:
        if not self._chose:
            self._chose = True
            if found.counts.get(View.MINE.value, 0):
                self._view = View.MINE
                self._read()
                return
        self._shown = asked
        self._show(found)
        if self._awaited is not None and asked == self._current():
            self._go_on(self._awaited)

    def _show(self, found: HouseholdList) -> None:
        self._list = found
        kept = self._selected_id()
        self._model.show_list(found, lambda at: self._reader.read_on(at, self._model.add))
        self._show_views()
        total = self.tr("{count}世帯").format(count=found.total)
        self._ui.count_label.setText(total if found.total else "")
        self._select(max(0, self._model.row_of(kept)))
        if found.total:
            self._ui.pages.setCurrentWidget(self._ui.table)
        else:
            self._show_empty(self._shown.text)
        self._share_out()

    def _show_views(self) -> None:
        lines, box = self._ui.views_list, self._ui.views_box
        lines.blockSignals(True)
        lines.clear()
        box.clear()
        for view, words in self._words().items():
            count = self._list.counts.get(view.value, 0)
            if view is View.PROTECTED and not count and view is not self._view:
                continue
            said = f"{words}  {count}"
            item = QListWidgetItem(said)
            item.setData(Qt.ItemDataRole.UserRole, view.value)
            lines.addItem(item)
            box.addItem(said, view.value)
            if view is self._view:
                lines.setCurrentItem(item)
                box.setCurrentIndex(box.count() - 1)
        lines.blockSignals(False)
        box.setMinimumWidth(box.sizeHint().width() + scaled(16))

    def _show_empty(self, text: str) -> None:
        column = self._ui.empty_column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        column.addWidget(self._empty_state(text))
        self._ui.pages.setCurrentWidget(self._ui.empty_page)

    def _may_take_in(self) -> bool:
        return self.context.services.desk.may(Right.TAKE_INTAKE)

    def _empty_state(self, text: str) -> EmptyState:
        if text.strip():
            return EmptyState(
                "search",
                self.tr("「{text}」は、この一覧にありません").format(text=text.strip()),
                self.tr("ふりがな、番号、電話、住まいでも見つかります。"),
                Button(self.tr("しぼりこみをやめる"), clicked=self._ui.find_edit.clear),
            )
        if not self._list.counts.get(View.ALL.value, 0):
            words = self.tr("まだ世帯がありません")
            more = self.tr("相談を受けるところから始まります。お名前が分からなくても大丈夫です。")
            if not self._may_take_in():
                return EmptyState("household", words)
            start = PrimaryButton(self.tr("相談を受ける"), "plus", key="Ctrl+N")
            start.clicked.connect(lambda: self.navigate.emit(Destination("intake")))
            return EmptyState("household", words, more, start)
        sentences = {
            View.MINE: self.tr("あなたが主に関わる世帯は、いまありません"),
            View.TEAM: self.tr("あなたがチームで関わる世帯は、いまありません"),
            View.NOT_MET: self.tr("どの世帯とも、めやすのうちに会えています"),
            View.RESTING: self.tr("めやすを休んでいる世帯はありません"),
            View.WATCHING: self.tr("見守りへ移った世帯はありません"),
            View.PROTECTED: self.tr("守る世帯はありません"),
        }
        show_all = Button(self.tr("すべての世帯を見る"), clicked=self._show_all)
        return EmptyState("household", sentences.get(self._view, ""), "", show_all)

    def _show_all(self) -> None:
        self._turn_to(View.ALL)

    def _turn_to(self, view: View) -> None:
        self._view = view
        self._awaited = None
        self.context.settings.set_text(_KEPT_VIEW, view.value)
        self._read()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            view = View(item.data(Qt.ItemDataRole.UserRole))
            # The list is built anew: never while it handles its own key or click.
            QTimer.singleShot(0, self, lambda: self._turn_to(view))

    def _chosen_in_box(self, at: int) -> None:
        self._turn_to(View(self._ui.views_box.itemData(at)))

    def _find(self) -> None:
        self._ui.find_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.find_edit.selectAll()

    def _key_in_field(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._ui.find_edit.text():
            self._ui.find_edit.clear()
            return True
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if self._shown == self._current():
            self._go_on(key)
            return True
        self._awaited = key
        if not self._reader.reads(self._current()):
            self._read()
        return True

    def _go_on(self, key: int) -> None:
        """Go into the list or open what is chosen in it: it belongs to the text in the field."""
        self._awaited = None
        if not self._model.rowCount():
            return
        self._select(max(0, self._ui.table.currentIndex().row()))
        if key == Qt.Key.Key_Down:
            self._ui.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._open(self._ui.table.currentIndex())

    def _stay(self) -> None:
        """Forget a key that waits for the list: the person went on to something else."""
        self._awaited = None

    def _key_in_list(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
        )  # fmt: skip
        text = event.text()
        if plain and text.isprintable() and text.strip():
            self._ui.find_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ui.find_edit.setText(text)
            return True
        if event.key() == Qt.Key.Key_Up and self._ui.table.currentIndex().row() <= 0:
            self._ui.find_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _selected_id(self) -> str:
        at = self._ui.table.currentIndex()
        return self._model.line(at.row()).id if at.isValid() else ""

    def _select(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self._ui.table.selectRow(row)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            line = self._model.line(index.row())
            extra = {"view": self._view.value, "text": self._ui.find_edit.text()}
            listed = {name: text for name, text in extra.items() if text}
            self.navigate.emit(Destination("household", line.id, listed))

    def _copied(self, count: int) -> None:
        rows = {index.row() for index in self._ui.table.selectionModel().selectedRows()}
        ids = [line.id for row in rows if not (line := self._model.line(row)).is_shell]
        if self.context.services.households.copied(households=ids):
            said = self.tr("{count}行を写しました。守る世帯を写したことは記録に残ります")
        else:
            said = self.tr("{count}行を写しました")
        self.told.emit(said.format(count=count))

    def _share_out(self) -> None:
        share_out(self._ui.table)
