# SPDX-License-Identifier: Apache-2.0
"""When, where and as what a conference is held, while it is prepared."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.conference_words import moment
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Card, Pause
from banso_desktop.gui.written import mark_all
from banso_desktop.services.conference_views import ConferenceView


class FactsEditor(Card):
    """Kind, name, day and time, length, place; two seconds after typing it is written."""

    changed = Signal(object)
    """Carries the fields that changed, by name."""

    def __init__(
        self, codes: Codes, language: str, opened: AsOpened, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self._opened = opened
        self._shown: dict[str, object] = {}
        self._pause = Pause(self)
        self._pause.settled.connect(self._tell)
        self.kind_box = QComboBox()
        self.kind_box.setAccessibleName(self.tr("会議の種類"))
        self.kind_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kind_box.setMinimumContentsLength(10)
        for code in codes["conference_type"]:
            self.kind_box.addItem(code.label(language, short=True), code.code)
        self.title_edit = self._line(self.tr("会議の名前"), self.tr("例：第5回 支援会議"))
        self.starts_edit = self._line(self.tr("日時"), self.tr("例：12/1 13:30"))
        self.place_edit = self._line(self.tr("場所"), self.tr("場所"))
        self.minutes_box = QSpinBox()
        self.minutes_box.setRange(0, 24 * 60)
        self.minutes_box.setSingleStep(10)
        self.minutes_box.setSuffix(self.tr("分"))
        self.minutes_box.setAccessibleName(self.tr("予定の長さ"))
        self.minutes_box.setToolTip(self.tr("予定の長さ　↑↓ で10分ずつ"))
        self.minutes_box.lineEdit().setTextMargins(5, 0, 0, 0)
        self.minutes_box.setFixedWidth(scaled(88))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.title_edit, 3)
        first.addWidget(self.kind_box, 2)
        second.addWidget(self.starts_edit, 2)
        second.addWidget(self.minutes_box)
        second.addWidget(self.place_edit, 2)
        self.add(first)
        self.add(second)
        self.doubt = Words("", Role.S, colour=COLOURS.warn, wrap=True)
        self.doubt.hide()
        self.add(self.doubt)
        self.kind_box.activated.connect(self._tell)
        self.minutes_box.valueChanged.connect(self._pause.stir)
        self.minutes_box.editingFinished.connect(self._pause.flush)

    def show_view(self, view: ConferenceView) -> None:
        """Show what is stored; what is being typed stays."""
        if self._shown and self._fields() != self._shown:
            return
        self._opened.opened()
        shown = {"title": self.title_edit, "place": self.place_edit, "kind": self.kind_box,
                 "starts": self.starts_edit, "minutes": self.minutes_box}  # fmt: skip
        mark_all(shown, "conference", view.id)
        for widget in (self.kind_box, self.minutes_box):
            widget.blockSignals(True)
        self.kind_box.setCurrentIndex(max(self.kind_box.findData(view.kind), 0))
        self.kind_box.setToolTip(tip(self.kind_box.currentText()))
        self.minutes_box.setValue(view.planned)
        for widget in (self.kind_box, self.minutes_box):
            widget.blockSignals(False)
        _show(self.title_edit, view.title)
        _show(self.starts_edit, moment(view.starts))
        _show(self.place_edit, view.place)
        self._shown = self._fields()

    def doubt_start(self, doubtful: bool) -> None:
        """Say that the day and time could not be read; what was typed stays."""
        words = self.tr("日と時刻がわかるように書いてください（例：12/1 13:30）")
        self.doubt.setText(words)
        self.doubt.setVisible(doubtful)
        if doubtful:
            self._shown["starts"] = None

    def save(self) -> None:
        """Write what was typed, now."""
        self._pause.flush()

    def forget(self) -> None:
        """Show another conference next, whatever was typed."""
        self._pause.forget()
        self._shown = {}
        self.doubt.hide()

    def _line(self, name: str, placeholder: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(name)
        edit.setToolTip(tip(name))
        edit.setPlaceholderText(placeholder)
        edit.textEdited.connect(self._pause.stir)
        edit.editingFinished.connect(self._pause.flush)
        return edit

    def _fields(self) -> dict[str, object]:
        return {
            "kind": str(self.kind_box.currentData() or ""),
            "title": self.title_edit.text(),
            "starts": self.starts_edit.text(),
            "minutes": self.minutes_box.value(),
            "place": self.place_edit.text(),
        }

    def _tell(self, *_: object) -> None:
        self._pause.forget()
        now = self._fields()
        changed = {name: value for name, value in now.items() if self._shown.get(name) != value}
        if changed:
            self._shown = now
            with self._opened.writing():
                self.changed.emit(changed)


def _show(edit: QLineEdit, text: str) -> None:
    if edit.text() != text:
        edit.setText(text)
