# SPDX-License-Identifier: Apache-2.0
"""めやすを休む: the person decided not to meet for now, and the list respects it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from banso_desktop.errors import BansoError
from banso_desktop.gui.forms.ui_today_rest_dialog import Ui_TodayRestDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.reading_order import go_on
from banso_desktop.gui.screen import Context
from banso_desktop.gui.visit_dialog_fields import kind_options, refused_words
from banso_desktop.gui.widgets import Button, PrimaryButton
from banso_desktop.services.not_met import NotMet

_USUAL_DAYS = 30


class TodayRestDialog(QDialog):
    """Asks until when and why; the day can be any."""

    saved = Signal(str, object)
    """What was done, in words, and a callable that takes it back."""

    focusNextPrevChild = go_on

    def __init__(self, context: Context, one: NotMet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = context.services
        self._one = one
        self._ui = Ui_TodayRestDialog()
        self._ui.setupUi(self)
        ui = self._ui
        ui.title_label.setText(self.tr("{name}のめやすを休む").format(name=one.polite))
        ui.until_edit.set_up(self._services.desk.today)
        ui.until_edit.set_name(self.tr("いつまで"))
        ui.until_edit.pick(self._services.desk.today() + timedelta(days=_USUAL_DAYS))
        ui.reason_choice.set_options(kind_options(context, "pause_reason"))
        ui.reason_choice.set_value("own_wish")
        self.later_button = Button(self.tr("やめておく"), key="Esc", clicked=self.reject)
        self.save_button = PrimaryButton(
            self.tr("休みにする"), "pause", key="Ctrl+Enter", clicked=self.save
        )
        for button in (self.later_button, self.save_button):
            button.setAutoDefault(False)
            ui.foot_row.addWidget(button)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self.resize(scaled(460), scaled(230))
        ui.until_edit.line.setFocus()
        ui.until_edit.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Let the rhythm rest; taking it back ends the rest."""
        ui, homes, one = self._ui, self._services.households, self._one
        day = ui.until_edit.value()
        if day is None or day.first_day is None:
            ui.why_label.setText(
                self.tr("いつまで休むか、日を書いてください（例 R8.12.31、+14）。")
            )
            return
        try:
            homes.describe(
                household=one.household,
                pause_until=day.first_day.isoformat(),
                pause_reason=ui.reason_choice.value() or "own_wish",
            )
        except BansoError as error:
            ui.why_label.setText(refused_words(error))
            return
        words = self.tr("{name}のめやすを休みにしました").format(name=one.polite)
        self.accept()
        self.saved.emit(words, lambda: homes.describe(household=one.household, pause_until=""))
