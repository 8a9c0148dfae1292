# SPDX-License-Identifier: Apache-2.0
"""Before a conference ends: which papers are out, which decisions lack who or until when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from banso_desktop.gui.conference_ask_bar import AskBar
from banso_desktop.gui.widgets import Button, PrimaryButton, Tone
from banso_desktop.services.conference_views import ConferenceView


class EndBar(AskBar):
    """Lists what is open; the safe way is to stay."""

    ended = Signal(str)
    """Carries the reason why copies are not back, empty where all are."""
    stayed = Signal()
    """The conference goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARN, "paper", parent)
        self.edit.setPlaceholderText(self.tr("戻らないわけ（例：明日いただきに行く）"))
        self.edit.setAccessibleName(self.tr("紙が戻らないわけ"))
        self.stay_button = PrimaryButton(self.tr("まだ続ける"), clicked=self._stay)
        self.end_button = Button(self.tr("会議を終える"), "stop", clicked=self._end)
        self.add_buttons(self.end_button, self.stay_button)
        self.edit.textChanged.connect(lambda _: self._allow())
        self._out: list[int] = []

    def ask(self, view: ConferenceView) -> bool:
        """Show what is open; False where nothing is, so that the conference may just end."""
        self._out = view.copies_out
        blank = [one for one in view.decisions if not one.who or not (one.due or one.due_text)]
        said = []
        if self._out:
            numbers = "、".join(str(number) for number in self._out)
            said.append(self.tr("まだ戻っていない紙：No.{numbers}").format(numbers=numbers))
        if blank:
            words = self.tr("だれが・いつまでが空いている決めたこと：{texts}")
            said.append(words.format(texts="、".join(one.text for one in blank[:3])))
        self.words.setText("\n".join(said))
        self.edit.setVisible(bool(self._out))
        self._allow()
        self.setVisible(bool(said))
        if said:
            (self.edit if self._out else self.stay_button).setFocus()
        return bool(said)

    def _allow(self) -> None:
        self.end_button.setEnabled(not self._out or bool(self.edit.text().strip()))

    def _stay(self) -> None:
        self.hide()
        self.stayed.emit()

    def _end(self) -> None:
        reason = self.edit.text().strip()
        if self._out and reason:
            numbers = "、".join(str(number) for number in self._out)
            words = self.tr("戻っていない紙 No.{numbers}：{reason}")
            reason = words.format(numbers=numbers, reason=reason)
        self.hide()
        self.edit.clear()
        self.ended.emit(reason)
