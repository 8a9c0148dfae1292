# SPDX-License-Identifier: Apache-2.0
"""The page before the desk: a clock and the passphrase, nothing that names a person or town.

It stands at the start and covers the window while the desk is locked.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from banso_desktop.domain.wareki import clock
from banso_desktop.errors import ProfileInUse, ProfileRemoved, WrongPassphrase
from banso_desktop.gui.day_words import long_date
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_unlock_page import Ui_UnlockPage
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.services.desk import Clock


class UnlockPage(QWidget):
    """Asks for the passphrase; says only that it did not fit, never how near it was."""

    entered = Signal(str)
    """The passphrase as typed; the field is emptied."""
    quit_asked = Signal()

    def __init__(self, time: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = time
        self._asks = True
        self._ui = Ui_UnlockPage()
        self._ui.setupUi(self)
        self._ui.message_label.setWordWrap(True)
        self._ui.open_button.clicked.connect(self._enter)
        self._ui.quit_button.clicked.connect(self.quit_asked)
        self._ui.show_button.toggled.connect(self._show_letters)
        self._ui.passphrase_edit.textEdited.connect(lambda _: self.say(""))
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_time)
        self._show_time()

    def retranslate(self) -> None:
        """Take the words anew after a switch of the language."""
        self._ui.retranslateUi(self)
        self.say("")
        self._show_time()

    def begin(self, *, asks_passphrase: bool) -> None:
        """Empty the field and wait for the passphrase, or only for the button."""
        self._asks = asks_passphrase
        for widget in (
            self._ui.passphrase_label,
            self._ui.passphrase_edit,
            self._ui.show_button,
        ):
            widget.setVisible(asks_passphrase)
        self._ui.open_button.show()
        self._ui.passphrase_edit.clear()
        self._ui.show_button.setChecked(False)
        self.set_busy(False)
        self.say("" if asks_passphrase else self.tr("「開く」を押すと、続きから始めます。"))
        first = self._ui.passphrase_edit if asks_passphrase else self._ui.open_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Rest the fields while the profile is being opened."""
        for widget in (self._ui.passphrase_edit, self._ui.open_button):
            widget.setEnabled(not busy)
        if busy:
            self.say(self.tr("ひらいています…"))

    def fail(self, error: Exception) -> None:
        """Say why it did not open; a wrong passphrase says only that."""
        self.set_busy(False)
        self.say(trouble_of(error).sentence(), COLOURS.bad)
        if isinstance(error, ProfileInUse | ProfileRemoved):
            self._end()
            return
        self._ui.passphrase_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if not isinstance(error, WrongPassphrase):
            self._ui.passphrase_edit.clear()

    def show_removed(self, lock: Callable[[], object]) -> None:
        """Lock for good: this computer was taken out of the town, and its data goes."""
        lock()
        self.fail(ProfileRemoved(""))

    def say(self, words: str, colour: str = COLOURS.ink2) -> None:
        """Say something under the field."""
        self._ui.message_label.set_colour(colour)
        self._ui.message_label.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run."""
        super().showEvent(event)
        self._show_time()
        self._tick.start()

    def hideEvent(self, event: object) -> None:
        """Stop the clock and forget what was typed."""
        self._tick.stop()
        self._ui.passphrase_edit.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        """Leave nothing but the way out: the profile is open elsewhere, or is no more."""
        ui = self._ui
        ui.passphrase_edit.clear()
        for widget in (ui.passphrase_label, ui.passphrase_edit, ui.show_button, ui.open_button):
            widget.hide()
        ui.quit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        passphrase = self._ui.passphrase_edit.text()
        button = self._ui.open_button
        if (passphrase or not self._asks) and button.isEnabled() and not button.isHidden():
            self._ui.passphrase_edit.clear()
            self.entered.emit(passphrase)

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self._ui.passphrase_edit.setEchoMode(mode.Normal if shown else mode.Password)

    def _show_time(self) -> None:
        now = self._time.local()
        self._ui.clock_label.setText(clock(now.time()))
        self._ui.date_label.setText(long_date(now.date()))
