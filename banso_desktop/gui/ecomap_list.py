# SPDX-License-Identifier: Apache-2.0
"""つながりの一覧: the ties of a map in words, with the same keys as the map itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.ecomap import Direction, MapFacts, MapTie, TieState
from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui.day_words import joined

_ARROWS: Final = {
    Direction.NONE: "—", Direction.TO_B: "→", Direction.TO_A: "←", Direction.BOTH: "⇄",
}  # fmt: skip
_LOOKS: Final = {
    Qt.Key.Key_Q: "strong",
    Qt.Key.Key_W: "normal",
    Qt.Key.Key_E: "weak",
    Qt.Key.Key_R: "broken",
    Qt.Key.Key_Z: "strain",
    Qt.Key.Key_X: "direction",
}


class EcomapList(QListWidget):
    """One line a tie: who, how, with whom, what is written on it, since when."""

    chosen = Signal(str)
    tie_activated = Signal(str)
    look_asked = Signal(str)

    def __init__(self, codes: Codes, *, english: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._language = "en" if english else "ja"
        self.setAccessibleName(self.tr("つながりの一覧"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.currentItemChanged.connect(self._changed)
        self.itemActivated.connect(lambda item: self.tie_activated.emit(_id(item)))

    def show_facts(self, facts: MapFacts, names: dict[str, str], chosen: str) -> None:
        """Show the ties of a map; the chosen one stays chosen."""
        self.blockSignals(True)
        self.clear()
        for tie in facts.ties:
            if tie.is_gone:
                continue
            item = QListWidgetItem(self._line(tie, names))
            item.setData(Qt.ItemDataRole.UserRole, tie.id)
            self.addItem(item)
            if tie.id == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letters of the palette change the tie of the line."""
        look = _LOOKS.get(Qt.Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if look and plain and self.currentItem() is not None:
            self.look_asked.emit(look)
        else:
            super().keyPressEvent(event)

    def _line(self, tie: MapTie, names: dict[str, str]) -> str:
        looks = [self._codes.label("tie_strength", tie.strength.value, self._language)]
        if tie.state is not TieState.HELD:
            looks.append(self._codes.label("tie_state", tie.state.value, self._language))
        if tie.strain:
            looks.append(self.tr("張りつめ"))
        ends = f"{names.get(tie.a, '')} {_ARROWS[tie.direction]} {names.get(tie.b, '')}"
        since = dense_date(tie.since) if tie.since is not None else ""
        return "　".join(part for part in (ends, joined(*looks), tie.label, since) if part)

    def _changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(_id(item))


def _id(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))
