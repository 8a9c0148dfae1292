# SPDX-License-Identifier: Apache-2.0
"""地域資源: found in plain words, kept true by whoever talks with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.errors import BansoError, NotFound
from banso_desktop.gui import resources_table as columns
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.forms.ui_resources_page import Ui_ResourcesPage
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.resource_card import ResourceCard
from banso_desktop.gui.resource_editor import ResourceForm
from banso_desktop.gui.resource_filters import ResourceFilters
from banso_desktop.gui.resources_table import ResourcesModel
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.tokens import Metric
from banso_desktop.gui.widgets import Button, EmptyState, Pause, ScrollColumn, put_icon
from banso_desktop.gui.widgets.columns import ColumnWidths
from banso_desktop.services.resources import Resource

EDITOR: Final = "resource"
_MOST: Final = 500
_LEFT_WIDTH: Final = 190
_PAUSE_MS: Final = 120
_COLUMNS: Final = ColumnWidths(
    needs={
        columns.NAME: 186,
        columns.CATEGORY: 96,
        columns.HOURS: 120,
        columns.CONTACT: 92,
        columns.ASSURED: 122,
    },
    shares={columns.NAME: 3, columns.HOURS: 2, columns.CONTACT: 1},
    gives_way=(columns.HOURS, columns.CATEGORY),
)
_CARD: Final = 1
"""The tab of the card where it does not fit beside the list."""
_CARD_SHARE: Final = 2


class ResourcesPage(Screen):
    """Filters, list and card; a card is written on in its own place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_ResourcesPage()
        self._ui.setupUi(self)
        self._chosen = ""
        self._editing: str | None = None
        self._narrow = self._folded = False
        self._model = ResourcesModel(context.services.desk.codes, self)
        self._card, self._others = ResourceCard(context.services), OtherValues(context)
        self._filters = ResourceFilters(self._ui, context.services)
        self._form = ResourceForm(self._ui, context.services)
        self._pause = Pause(self)
        self._pause.settled.connect(self._keep)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._typing.timeout.connect(self._read)
        self._build()
        self._connect()

    # What the shell asks

    def title(self) -> str:
        """Return 地域資源."""
        return self.tr("地域資源")

    def go(self, destination: Destination) -> None:
        """Show a card (its id), or what was typed (``extra["text"]``)."""
        if "text" in destination.extra:
            self._ui.find_edit.setText(destination.extra["text"])
        if destination.id:
            self._chosen = destination.id
            self._filters.clear()
            self._ui.find_edit.clear()
            self._ui.views_bar.setCurrentIndex(_CARD)

    def place(self) -> Destination:
        """Return this card, with what was typed."""
        return Destination("resources", self._chosen, {"text": self._ui.find_edit.text()})

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the book anew where a card has changed; a form that is open stays."""
        if change.everything or {"resource", "referral_event", "member"} & set(change.ids):
            self._read()

    def focus_first(self) -> None:
        """Put the focus where one types the trouble."""
        self._ui.find_edit.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return filters, field, list and card."""
        shown = [] if self._folded else [self._ui.left_panel]
        return (*shown, self._ui.find_edit, self._ui.pages, self._ui.right_panel)

    def keys_hint(self) -> str:
        """Return the keys of this room."""
        return self.tr("F3 さがす  ↑↓ 選ぶ  Ins たす  F2 直す  F1 ヘルプ")

    def help_topic(self) -> str:
        """Return the topic of the resource book."""
        return "resources"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the menus can do here."""
        found: dict[Command, Callable[[], object]] = {
            Command.FIND_NEXT: self._find,
            Command.FIND_PREVIOUS: self._find,
        }
        if self._may_write():
            found |= {Command.ADD: self.add, Command.RENAME: self.edit}
        return found

    def fit(self, width: int) -> None:
        """Put the card behind a tab, then fold the filters, where there is no room."""
        ui = self._ui
        self._narrow = width < Metric.RIGHT_COLLAPSES_BELOW
        self._folded = width < Metric.LEFT_COLLAPSES_BELOW
        ui.views_bar.setVisible(self._narrow)
        ui.filter_button.setVisible(self._folded)
        self._show_parts()

    def save(self) -> None:
        """Keep what is being typed on this computer at once."""
        self._pause.flush()

    def finish(self) -> None:
        """Ctrl+Enter: save the card that is being written on."""
        if self._editing is not None:
            self.save_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the form and keeps the draft."""
        if event.key() == Qt.Key.Key_Escape and self._editing is not None:
            self.leave_form()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Share the width out among the columns."""
        QTimer.singleShot(0, self, self._share_out)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ and Enter go from the field into the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._typing.isActive():
                    self._read()
                self._ui.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self._ui.find_edit.text():
                self._ui.find_edit.clear()
                return True
        return False

    # What a person does

    def add(self) -> None:
        """Begin a card, or go on with the one that was begun."""
        self._open_form("", self.tr("地域資源をたす"), {"kind": "service"})

    def edit(self) -> None:
        """Correct the card in sight."""
        if self._chosen:
            card = self.context.services.resources.card(resource=self._chosen)
            self._form.show_card(card)
            self._open_form(card.id, self.tr("カードを直す"), None)

    def save_card(self) -> None:
        """Write the card; without a name it cannot be found again."""
        texts, services = self._form.texts(), self.context.services
        if not texts["name"]:
            self._ui.edit_said.setText(self.tr("名前だけは入れてください"))
            self._ui.name_edit.setFocus()
            return
        editing = self._editing or ""
        try:
            self._chosen = self._form.write(editing)
        except BansoError as error:
            self.context.works.failed.emit(error)
            return
        self._pause.forget()
        services.drafts.drop(editor=EDITOR, subject=editing)
        self.told.emit(self.tr("残しました"))
        self._close_form()
        self._read()

    def leave_form(self) -> None:
        """やめる: what was typed stays on this computer."""
        self._pause.flush()
        self._close_form()

    def assure(self) -> None:
        """今日確かめた."""
        if self._chosen:
            self.context.services.resources.assure(resource=self._chosen)
            self.told.emit(self.tr("確かめた日を今日にしました"))
            self._read()

    # Building

    def _build(self) -> None:
        ui = self._ui
        ui.left_panel.setFixedWidth(scaled(_LEFT_WIDTH))
        put_icon(ui.add_button, "plus")
        put_icon(ui.filter_button, "filter")
        ui.card_column.addWidget(self._others)
        ui.card_column.addWidget(self._card)
        area = ScrollColumn()
        ui.edit_column.replaceWidget(ui.form_page, area)
        area.add(ui.form_page)
        area.column.addStretch(1)
        ui.views_bar.addTab(self.tr("一覧"))
        ui.views_bar.addTab(self.tr("カード"))
        ui.views_bar.setDrawBase(False)
        ui.table.setModel(self._model)
        _COLUMNS.begin(ui.table)
        ui.find_edit.installEventFilter(self)
        ui.add_button.setVisible(self._may_write())

    def _connect(self) -> None:
        ui = self._ui
        ui.find_edit.textChanged.connect(lambda _: self._typing.start())
        self._filters.changed.connect(self._read)
        ui.clear_button.clicked.connect(self._all_of_it)
        ui.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        ui.table.opened.connect(lambda _: self._show_card_side())
        ui.views_bar.currentChanged.connect(lambda _: self._show_parts())
        ui.filter_button.toggled.connect(lambda _: self._show_parts())
        ui.add_button.clicked.connect(self.add)
        ui.leave_button.clicked.connect(self.leave_form)
        ui.save_button.clicked.connect(self.save_card)
        self._form.edited.connect(self._pause.stir)
        self._card.assured.connect(self.assure)
        self._card.edit_asked.connect(self.edit)

    # Reading

    def _read(self) -> None:
        self._typing.stop()
        asked = self._filters.narrowing()
        found = self.context.services.resources.find(
            text=self._ui.find_edit.text(),
            kind=asked.kind,
            category=asked.category,
            formality=asked.formality,
            weekday=asked.weekday,
            traits=asked.traits,
            stale=asked.stale,
            without_contact=asked.without_contact,
            limit=_MOST,
        )
        self._show(found)

    def _show(self, found: list[Resource]) -> None:
        ui = self._ui
        kept = self._chosen
        self._model.show_lines(found)
        ui.count_label.setText(self.tr("{count}件").format(count=len(found)) if found else "")
        ui.clear_button.setVisible(self._filters.is_on())
        row = self._model.row_of(kept)
        if found:
            ui.pages.setCurrentWidget(ui.table)
            ui.table.selectRow(max(0, row))
            self._chosen = found[max(0, row)].id
        else:
            self._show_empty()
            self._chosen = ""
        self._show_card()
        self._share_out()

    def _show_card(self) -> None:
        self._card.setVisible(bool(self._chosen))
        if not self._chosen:
            return
        services = self.context.services
        try:
            card = services.resources.card(resource=self._chosen)
        except NotFound:
            self._card.hide()
            return
        self._others.show_things([card.id], card.name)
        names = {each.id: each.short for each in services.town.names().values()}
        self._card.show_resource(
            card,
            services.resources.about(resource=card.id),
            services.referrals.caution(resource=card.id),
            names,
            may_write=self._may_write(),
        )

    def _show_empty(self) -> None:
        column = self._ui.empty_column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._filters.is_on() or self._ui.find_edit.text().strip():
            said = self.tr("この言葉や条件の地域資源は、まだありません")
            more = self.tr("町に足りないものかもしれません。見つけたら、たしておけます。")
            back = Button(self.tr("すべて見る"), clicked=self._all_of_it)
            column.addWidget(EmptyState("resources", said, more, back))
        else:
            said = self.tr("地域資源は、まだありません")
            more = self.tr("人も場所も会社も、制度と同じように書いておけます。")
            begin = Button(self.tr("地域資源をたす"), "plus", clicked=self.add)
            column.addWidget(EmptyState("resources", said, more, begin))
        self._ui.pages.setCurrentWidget(self._ui.empty_page)

    # Parts

    def _may_write(self) -> bool:
        return self.context.services.desk.may(Right.WRITE_RESOURCE)

    def _all_of_it(self) -> None:
        self._filters.clear()
        self._ui.find_edit.clear()
        QTimer.singleShot(0, self, self._read)

    def _find(self) -> None:
        self._ui.find_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.find_edit.selectAll()

    def _row_chosen(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and self._model.line(current.row()).id != self._chosen:
            self._chosen = self._model.line(current.row()).id
            self._show_card()

    def _show_card_side(self) -> None:
        self._ui.views_bar.setCurrentIndex(_CARD)
        self._show_parts()

    def _show_parts(self) -> None:
        ui = self._ui
        shows_card = ui.views_bar.currentIndex() == _CARD or self._editing is not None
        self._place_card()
        ui.right_panel.setVisible(not self._narrow or shows_card)
        for part in (ui.pages, ui.find_edit, ui.add_button):
            part.setVisible(not self._narrow or not shows_card)
        ui.add_button.setVisible(not ui.find_edit.isHidden() and self._may_write())
        ui.left_panel.setVisible(not self._folded or ui.filter_button.isChecked())
        QTimer.singleShot(0, self, self._share_out)

    def _place_card(self) -> None:
        """Put the card beside the list, or below its tab."""
        ui = self._ui
        is_beside = ui.page_row.indexOf(ui.right_panel) >= 0
        if self._narrow and is_beside:
            ui.page_row.removeWidget(ui.right_panel)
            ui.main_column.addWidget(ui.right_panel, 1)
        elif not self._narrow and not is_beside:
            ui.main_column.removeWidget(ui.right_panel)
            ui.page_row.addWidget(ui.right_panel, _CARD_SHARE)

    def _open_form(self, editing: str, title: str, blank: Mapping[str, str] | None) -> None:
        kept = self.context.services.drafts.read(editor=EDITOR, subject=editing)
        self._form.opened.opened(kept)
        if kept is not None:
            self._form.show_texts(kept.fields)
        elif blank is not None:
            self._form.show_texts(blank)
        self._editing = editing
        self._ui.edit_label.setText(title)
        said = self.tr("書きかけがありました") if kept is not None else ""
        self._ui.edit_said.setText(said)
        self._ui.sides.setCurrentWidget(self._ui.edit_side)
        self._show_parts()
        self._ui.name_edit.setFocus()

    def _close_form(self) -> None:
        self._editing = None
        self._ui.sides.setCurrentWidget(self._ui.card_side)
        self._show_parts()
        self._ui.table.setFocus()

    def _keep(self) -> None:
        if self._editing is not None:
            texts = self._form.texts()
            written = {name for name, text in texts.items() if text} - {"kind", "status"}
            fields = texts if written else {}
            self._form.opened.keep(EDITOR, self._editing, fields)

    def _share_out(self) -> None:
        _COLUMNS.share_out(self._ui.table)
