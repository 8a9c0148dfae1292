# SPDX-License-Identifier: Apache-2.0
"""会議 一覧: those to come, then past ones; a new one begins with its kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.conference_words import STATES, day_and_time, moment
from banso_desktop.gui.forms.ui_conferences_page import Ui_ConferencesPage
from banso_desktop.gui.reading_order import focus_last
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import Role
from banso_desktop.gui.widgets import Card, Chip, EmptyState, PrimaryButton, WheelRow
from banso_desktop.services.conference_views import ConferenceLine

_TOUCHED = ("conference", "agenda_item", "household", "person")


class ConferencesPage(Screen):
    """The list of conferences."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_ConferencesPage()
        self._ui.setupUi(self)
        self.rows: list[WheelRow] = []
        self.kind_box = QComboBox()
        self.kind_box.setAccessibleName(self.tr("会議の種類"))
        language = context.settings.language
        for code in context.services.desk.codes["conference_type"]:
            self.kind_box.addItem(code.label(language, short=True), code.code)
        self.new_button = PrimaryButton(self.tr("会議を準備する"), "plus", clicked=self.prepare)
        row = QHBoxLayout(self._ui.new_place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind_box)
        row.addWidget(self.new_button)
        self._ui.new_place.setVisible(self._may_prepare())
        self._ui.head_row.addWidget(self._ui.new_place)
        focus_last(self._ui.new_place)

    def title(self) -> str:
        """Return 会議."""
        return self.tr("会議")

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the list anew where a line of it has changed."""
        if change.everything or any(entity in change.ids for entity in _TOUCHED):
            self._read()

    def focus_first(self) -> None:
        """Put the focus on the first conference to come."""
        (self.rows[0] if self.rows else self.new_button).setFocus()

    def keys_hint(self) -> str:
        """Return the keys of this list."""
        return self.tr("↑↓ えらぶ  Enter ひらく  F1 ヘルプ")

    def help_topic(self) -> str:
        """Return the help topic."""
        return "conference"

    def prepare(self) -> None:
        """Begin a conference of the kind that is chosen and go there; nothing is mandatory."""
        made = self.context.services.conferences.open(kind=str(self.kind_box.currentData()))
        self.navigate.emit(Destination("conference", made))

    def _may_prepare(self) -> bool:
        return self.context.services.desk.may(Right.RUN_CONFERENCE)

    def _read(self) -> None:
        found = self.context.services.conferences.listed()
        held = next((n for n, row in enumerate(self.rows) if row.hasFocus()), -1)
        ui = self._ui
        ui.list_scroll.clear()
        self.rows = []
        if found.coming or found.past:
            self._section(self.tr("これから"), found.coming)
            self._section(self.tr("これまで"), found.past)
            ui.list_scroll.column.addStretch(1)
            ui.pages.setCurrentWidget(ui.list_page)
        else:
            self._show_empty()
        if 0 <= held < len(self.rows):
            self.rows[held].setFocus()

    def _section(self, title: str, lines: Sequence[ConferenceLine]) -> None:
        if not lines:
            return
        card = Card()
        card.add(Words(title, Role.H2))
        for line in lines:
            row = self._row(line)
            card.add(row)
            self.rows.append(row)
        self._ui.list_scroll.add(card)

    def _row(self, line: ConferenceLine) -> WheelRow:
        language = self.context.settings.language
        codes = self.context.services.desk.codes
        tone, icon = STATES.get(line.state, STATES["preparing"])
        kind = codes.label("conference_type", line.kind, language)
        past = line.state in ("ended", "cancelled")
        when = moment(line.starts) if past else day_and_time(line.starts)
        parts = [when or self.tr("日時はまだ"), line.place]
        if line.title and line.title != kind:
            parts.append(kind)
        parts.append(self.tr("議題 {count}").format(count=line.items))
        if line.households:
            parts.append("、".join(line.households))
        row = WheelRow(
            line.title or kind,
            "　".join(part for part in parts if part),
            icon_name="conference",
            chip=Chip(codes.label("conference_state", line.state, language), tone, icon),
        )
        row.opened.connect(lambda: self.navigate.emit(Destination("conference", line.id)))
        return row

    def _show_empty(self) -> None:
        column = self._ui.empty_column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        words = self.tr("会議はまだありません")
        if self._may_prepare():
            more = self.tr("一つの窓口で抱えず、チームで話す場をつくれます。")
            start = PrimaryButton(self.tr("会議を準備する"), "plus", clicked=self.prepare)
            column.addWidget(EmptyState("conference", words, more, start))
        else:
            column.addWidget(EmptyState("conference", words))
        self._ui.pages.setCurrentWidget(self._ui.empty_page)
