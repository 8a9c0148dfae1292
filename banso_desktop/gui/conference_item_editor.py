# SPDX-License-Identifier: Apache-2.0
"""One item of an agenda that is being prepared: minutes, presenter, aim, wheel, own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.domain.codes import Codes
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.digits import Digits
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.text import Elided
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import IconButton, Pause
from banso_desktop.gui.written import mark_all
from banso_desktop.services.conference_views import ItemView

MOST_MINUTES: Final = 240


class Grip(IconLabel):
    """Where an item is taken by the mouse to be moved."""

    dropped = Signal(QPoint)
    """Carries the global point where it was let go."""

    def __init__(self) -> None:
        super().__init__("list", COLOURS.ink3, 18)
        self.setCursor(Qt.CursorShape.SizeVerCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.dropped.emit(event.globalPosition().toPoint())


class ItemEditor(QFrame):
    """Writes each field two seconds after it was typed, and at once when it is left."""

    changed = Signal(str, object)
    """Carries the item's id and the fields that changed, by name."""
    moved = Signal(str, int)
    """Alt+↑ or Alt+↓: the item's id, -1 or 1."""
    dropped = Signal(str, QPoint)
    removed = Signal(str)

    def __init__(
        self,
        item: ItemView,
        codes: Codes,
        language: str,
        opened: AsOpened,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self.item = item
        self._shown: dict[str, object] = {}
        self.setObjectName("item_editor")
        self.setStyleSheet(
            f"QFrame#item_editor {{ border: none; border-bottom: 1px solid {COLOURS.line}; }}"
        )
        self._pause = Pause(self)
        self._pause.settled.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(5)
        column.addLayout(self._first_line(item))
        column.addLayout(self._second_line(item, codes, language))
        self._connect()
        self._mark()
        self.show_item(item)

    def show_item(self, item: ItemView) -> None:
        """Show what is stored; a field with the focus, or one not written yet, stays."""
        if self._shown and self._fields() != self._shown:
            self.item = item
            self._show_clock(item)
            return
        self.item = item
        self._show_clock(item)
        quiet: list[tuple[QWidget, Callable[[], object]]] = [
            (self.title_edit, lambda: self.title_edit.setText(item.title)),
            (self.minutes_box, lambda: self.minutes_box.setValue(item.minutes)),
            (self.presenter_edit, lambda: self.presenter_edit.setText(item.presenter)),
            (self.aim_box, lambda: _choose(self.aim_box, item.aim)),
            (self.wheel_box, lambda: _choose(self.wheel_box, item.wheel)),
            (self.words_edit, lambda: self.words_edit.setText(item.own_words)),
            (self.map_box, lambda: self.map_box.setChecked(item.show_map)),
        ]
        for widget, show in quiet:
            if not widget.hasFocus() or not self._shown:
                widget.blockSignals(True)
                show()
                widget.blockSignals(False)
        self._shown = self._fields()
        if not any(widget.hasFocus() for widget, _ in quiet):
            self._opened.opened()

    def _mark(self) -> None:
        shown = {
            "title": self.title_edit, "minutes": self.minutes_box, "aim": self.aim_box,
            "presenter": self.presenter_edit, "wheel": self.wheel_box,
            "own_words": self.words_edit, "show_map": self.map_box,
        }  # fmt: skip
        mark_all(shown, "agenda_item", self.item.id)

    def save(self) -> None:
        """Write what was typed, now."""
        self._pause.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt+↑ and Alt+↓, from any field of it."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.save()
            self.moved.emit(self.item.id, step)
        else:
            super().keyPressEvent(event)

    def _first_line(self, item: ItemView) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.grip = Grip()
        self.grip.setToolTip(self.tr("ドラッグ、または Alt+↑↓ で入れかえ"))
        self.grip.dropped.connect(lambda point: self.dropped.emit(self.item.id, point))
        row.addWidget(self.grip)
        self.begins = Digits("", Role.LAB, colour=COLOURS.ink2)
        self.begins.setFixedWidth(scaled(46))
        row.addWidget(self.begins)
        if item.label:
            label = Elided(item.label, Role.H3)
            label.setMaximumWidth(scaled(170))
            row.addWidget(label)
        self.title_edit = QLineEdit()
        self.title_edit.setPlaceholderText(self.tr("何について"))
        self.title_edit.setAccessibleName(self.tr("議題"))
        self.title_edit.setMinimumWidth(scaled(90))
        row.addWidget(self.title_edit, 1)
        self.minutes_box = QSpinBox()
        self.minutes_box.setRange(0, MOST_MINUTES)
        self.minutes_box.setSingleStep(5)
        self.minutes_box.setSuffix(self.tr("分"))
        self.minutes_box.setAccessibleName(self.tr("分数"))
        self.minutes_box.setToolTip(self.tr("分数　↑↓ で5分ずつ"))
        self.minutes_box.lineEdit().setTextMargins(5, 0, 0, 0)
        self.minutes_box.setFixedWidth(scaled(88))
        row.addWidget(self.minutes_box)
        self.remove_button = IconButton("close", self.tr("議題からはずす"))
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.item.id))
        row.addWidget(self.remove_button)
        return row

    def _second_line(self, item: ItemView, codes: Codes, language: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addSpacing(scaled(18) + 6)
        self.presenter_edit = QLineEdit()
        self.presenter_edit.setPlaceholderText(self.tr("だれから"))
        self.presenter_edit.setAccessibleName(self.tr("話題を出す人"))
        self.presenter_edit.setFixedWidth(scaled(88))
        row.addWidget(self.presenter_edit)
        self.aim_box = _box(self.tr("ねらい"))
        for code in codes["agenda_aim"]:
            self.aim_box.addItem(code.label(language), code.code)
        row.addWidget(self.aim_box)
        self.wheel_box = _box(self.tr("輪"))
        for code in codes["wheel"]:
            self.wheel_box.addItem(code.label(language), code.code)
        row.addWidget(self.wheel_box)
        self.words_edit = QLineEdit()
        self.words_edit.setPlaceholderText(self.tr("ご本人の言葉（未確認）"))
        self.words_edit.setAccessibleName(self.tr("ご本人の言葉"))
        row.addWidget(self.words_edit, 1)
        self.map_box = QCheckBox(self.tr("図"))
        self.map_box.setToolTip(self.tr("エコマップを紙に入れる"))
        row.addWidget(self.map_box)
        about = bool(item.household)
        for widget in (self.wheel_box, self.words_edit, self.map_box):
            if not about:
                widget.hide()
        if not about:
            row.addStretch(1)
        return row

    def _connect(self) -> None:
        for edit in (self.title_edit, self.presenter_edit, self.words_edit):
            edit.textEdited.connect(self._pause.stir)
            edit.editingFinished.connect(self._pause.flush)
        self.minutes_box.valueChanged.connect(self._pause.stir)
        self.minutes_box.editingFinished.connect(self._pause.flush)
        self.aim_box.activated.connect(self._tell)
        self.wheel_box.activated.connect(self._tell)
        self.map_box.toggled.connect(self._tell)

    def _show_clock(self, item: ItemView) -> None:
        self.begins.setText(item.begins)
        words = self.tr("手立てを話し始める {time}").format(time=item.what_to_do_from)
        self.begins.setToolTip(tip(words if item.what_to_do_from else ""))

    def _fields(self) -> dict[str, object]:
        fields: dict[str, object] = {
            "title": self.title_edit.text(),
            "minutes": self.minutes_box.value(),
            "presenter": self.presenter_edit.text(),
            "aim": str(self.aim_box.currentData() or ""),
        }
        if self.item.household:
            fields |= {
                "wheel": str(self.wheel_box.currentData() or ""),
                "own_words": self.words_edit.text(),
                "show_map": self.map_box.isChecked(),
            }
        return fields

    def _tell(self, *_: object) -> None:
        self._pause.forget()
        now = self._fields()
        changed = {name: value for name, value in now.items() if self._shown.get(name) != value}
        if changed:
            self._shown = now
            with self._opened.writing():
                self.changed.emit(self.item.id, changed)


def _box(name: str) -> QComboBox:
    """Return a drop-down whose empty line says what it is for."""
    box = QComboBox()
    box.addItem(name, "")
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _choose(box: QComboBox, code: str) -> None:
    box.setCurrentIndex(max(box.findData(code), 0))
