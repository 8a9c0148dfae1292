# SPDX-License-Identifier: Apache-2.0
"""この欄の履歴: who wrote what into a field and when, and an earlier value written anew.

A widget says what it shows by a mark (``gui.written``); the command asks the one with the focus.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.errors import BansoError
from banso_desktop.gui import history_words
from banso_desktop.gui import household_words as words
from banso_desktop.gui.compare_pane import Sayer
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Button,
    EmptyState,
    InlineBar,
    LinkButton,
    ScrollColumn,
    Tone,
    rule,
)
from banso_desktop.gui.written import Written, written_in
from banso_desktop.services.household_history import ChangeMade

KEYS: Final = "Ctrl+H"
_WIDTH: Final = 640
_HEIGHT: Final = 420
_MARGIN: Final = 24


class FieldHistoryDialog(QDialog):
    """The values of a field, the newest first; Esc closes.

    Args:
        context: What screens are given.
        written: What it is about.
        parent: What it lies over.
    """

    told = Signal(str)
    """What was written, in a short sentence."""

    def __init__(self, context: Context, written: Written, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._written = written
        self._shows_some = False
        services = context.services
        desk = services.desk
        staff = {one.id: one.short for one in services.town.members(also_left=True)}
        self._say = Sayer(desk.codes, staff, desk.today())
        self.setWindowTitle(self.tr("履歴"))
        self.setProperty("surface", "page")
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(Metric.GAP)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel("history", COLOURS.ai, 20))
        self._title = Elided("", Role.H2)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addWidget(rule())
        self._note = QVBoxLayout()
        column.addLayout(self._note)
        self._scroll = ScrollColumn(gap=0)
        column.addWidget(self._scroll, 1)
        column.addWidget(rule())
        foot = QHBoxLayout()
        calm = self.tr("戻しても、いまの値は履歴に残ります。")
        foot.addWidget(Words(calm, Role.S, colour=COLOURS.ink2, wrap=True), 1)
        self.close_button = Button(self.tr("とじる"), key="Esc", clicked=self.reject)
        self.close_button.setAutoDefault(False)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        window = parent.window()
        width = min(scaled(_WIDTH), window.width() - _MARGIN)
        self.resize(width, min(scaled(_HEIGHT), window.height() - _MARGIN))
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus, and nothing else."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def is_lost(self) -> bool:
        """Tell whether what is shown cannot be read here any more."""
        return self._shows_some and not self._changes()

    def _changes(self) -> Sequence[ChangeMade]:
        entity, row, field = self._written
        return self._context.services.history.changes_of(entity=entity, row=row, field=field)

    def _read(self) -> None:
        entity, _, field = self._written
        found = self._changes()
        self._shows_some = bool(found)
        title = history_words.entity(entity)
        if found and found[0].title:
            title = f"{title}「{found[0].title}」"
        if field:
            title = self.tr("{thing}の{field}").format(
                thing=title, field=history_words.field(field) or field
            )
        self._title.setText(self.tr("{what}の履歴").format(what=title))
        clear_layout(self._scroll.column)
        for change in found:
            self._scroll.add(self._row(change))
            self._scroll.add(rule())
        if not found:
            nothing = self.tr("まだ何も書かれていません")
            self._scroll.add(EmptyState("history", nothing, ""))
        self._scroll.column.addStretch(1)
        first = self._scroll.findChild(LinkButton) or self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, change: ChangeMade) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(10)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        head = Words(wrap=True)
        when = words.moment(change.at, self._say.today)
        done = history_words.what(change.what)
        head.set_runs(
            [Run(change.by, bold=True), Run(f"　{done}"), Run(f"　{when}", colour=COLOURS.ink2)]
        )
        lines.addWidget(head)
        for cell in change.cells:
            named = history_words.field(cell.field)
            if not named:
                continue
            runs = [] if self._written.field else [Run(f"{named} ", colour=COLOURS.ink2)]
            if cell.before:
                before = self._say.value(change.entity, cell.field, cell.before)
                runs += [Run(before, colour=COLOURS.ink3, struck=True), Run(" → ")]
            runs.append(Run(self._say.value(change.entity, cell.field, cell.text)))
            text = Words(wrap=True)
            text.set_runs(runs)
            lines.addWidget(text)
        row.addLayout(lines, 1)
        if change.can_put_back:
            back = LinkButton(self.tr("この値に戻す"), clicked=self._putter(change))
            back.setAutoDefault(False)
            back.setAccessibleName(f"{back.text()}　{when}")
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _putter(self, change: ChangeMade) -> Callable[[], None]:
        def put_back() -> None:
            clear_layout(self._note)
            entity, row, field = self._written
            try:
                self._context.services.history.put_back(
                    entity=entity, row=row, change=change.key, field=field
                )
            except BansoError as error:
                self._note.addWidget(InlineBar(Tone.WARN, "warning", trouble_of(error).sentence()))
                return
            self.told.emit(self.tr("この値に戻しました。いままでの値も履歴に残ります"))
            self._read()

        return put_back


def show_history(context: Context, focused: QWidget | None) -> FieldHistoryDialog | None:
    """Open the history of the field with the focus; None where it shows nothing stored."""
    written = written_in(focused)
    if written is None or focused is None:
        return None
    dialog = FieldHistoryDialog(context, written, focused.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def history_shortcut(form: QDialog, context: Context) -> None:
    """Let a form over the window show the history of its fields: no menu reaches it there."""
    shortcut = QShortcut(QKeySequence(KEYS), form)
    shortcut.activated.connect(lambda: show_history(context, form.focusWidget()))
