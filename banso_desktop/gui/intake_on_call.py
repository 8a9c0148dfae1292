# SPDX-License-Identifier: Apache-2.0
"""ある → すぐ相談: whom one can call now, and the time it was done, written by a press."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from banso_desktop.domain.intake import Worry
from banso_desktop.domain.wareki import clock
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, FlowLayout
from banso_desktop.services.desk import Clock
from banso_desktop.services.town import Member

_MOST: Final = 6


class OnCallBox(QFrame):
    """Colleagues with a telephone; nothing here must be filled in."""

    noted = Signal()
    """Who was called was written into the note."""

    def __init__(
        self, note: QLineEdit, label: QWidget, now: Clock, parent: QWidget | None = None
    ) -> None:
        """Make the box.

        Args:
            note: Where it stands who was told; shown with the box.
            label: What the note is called; shown with it.
            now: The time.
            parent: Parent widget.
        """
        super().__init__(parent)
        self._note = note
        self._label = label
        self._clock = now
        self._begun = ""
        self.setObjectName("on_call_box")
        self.setStyleSheet(
            f"QFrame#on_call_box {{ background: {COLOURS.bad_bg};"
            f" border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(Metric.GRID)
        self._words = Words(role=Role.S, wrap=True)
        column.addWidget(self._words)
        self._staff = FlowLayout()
        column.addLayout(self._staff)
        self.hide()

    def show_staff(self, staff: list[Member]) -> None:
        """Show who has a telephone; oneself is left out."""
        self._staff.clear()
        reachable = [one for one in staff if not one.me and (one.phone or one.extension)]
        for one in reachable[:_MOST]:
            button = Button(f"{one.short} {self._number(one)}", "phone", small=True)
            button.setToolTip(self.tr("押すと、時刻と名前を書きとめます"))
            button.clicked.connect(lambda _=False, name=one.short: self._call(name))
            self._staff.addWidget(button)
        danger = self.tr("いま危ないときは 119・110 へ。")
        asked = (
            self.tr("電話したら、名前を押すと時刻が残ります。")
            if reachable
            else self.tr("職員の電話番号は、管理 → 利用者 で入れられます。")
        )
        self._words.setText(f"{danger}{asked}")

    def worried(self, worry: str) -> None:
        """Show whom to call, and begin the note with the time; nothing has to be written."""
        self.show_for(worry)
        if worry == Worry.YES and not self._note.text():
            self._begun = f"{self._time()} "
            self._note.setText(self._begun)
        elif worry != Worry.YES and self._note.text() == self._begun:
            self._note.clear()

    def show_for(self, worry: str) -> None:
        """Show box and note where there is a worry for life and safety."""
        for part in (self, self._label, self._note):
            part.setVisible(worry == Worry.YES)

    def _call(self, name: str) -> None:
        said = self.tr("{time} {name}さんに電話").format(time=self._time(), name=name)
        before = self._note.text()
        self._note.setText(said if before in ("", self._begun) else f"{before.strip()}、{said}")
        self.noted.emit()

    def _time(self) -> str:
        return clock(self._clock.local().time())

    def _number(self, one: Member) -> str:
        if one.extension:
            return self.tr("内線{number}").format(number=one.extension)
        return one.phone
