# SPDX-License-Identifier: Apache-2.0
"""The palette left of the map: shapes, line strengths, strain and direction, with their keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from banso_desktop.domain.ecomap import MapTie, TieState
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets import Button, ScrollColumn

_WIDTH: Final = 120
_GROUPS: Final = (
    (
        QT_TRANSLATE_NOOP("EcomapPalette", "形をおく"),
        (
            ("person", QT_TRANSLATE_NOOP("EcomapPalette", "人・近所"), "1", "person"),
            ("place", QT_TRANSLATE_NOOP("EcomapPalette", "居場所"), "2", "cafe"),
            ("agency", QT_TRANSLATE_NOOP("EcomapPalette", "機関"), "3", "agency"),
            ("family", QT_TRANSLATE_NOOP("EcomapPalette", "家族"), "4", "family"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("EcomapPalette", "線の太さ"),
        (
            ("strong", QT_TRANSLATE_NOOP("EcomapPalette", "強い"), "Q", ""),
            ("normal", QT_TRANSLATE_NOOP("EcomapPalette", "ふつう"), "W", ""),
            ("weak", QT_TRANSLATE_NOOP("EcomapPalette", "弱い"), "E", ""),
            ("broken", QT_TRANSLATE_NOOP("EcomapPalette", "切れた"), "R", ""),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("EcomapPalette", "性質・向き"),
        (
            ("strain", QT_TRANSLATE_NOOP("EcomapPalette", "張りつめ"), "Z", ""),
            ("direction", QT_TRANSLATE_NOOP("EcomapPalette", "向き"), "X", ""),
        ),
    ),
)
_SIGNS: Final = {
    "strong": "━ ", "normal": "─ ", "weak": "┄ ",
    "broken": "╫ ", "strain": "〜 ", "direction": "→ ",
}  # fmt: skip
SHAPES: Final = frozenset({"person", "place", "agency", "family"})


class EcomapPalette(QWidget):
    """Buttons that do what the keys do; those of lines rest until a tie is chosen."""

    asked = Signal(str)
    """person, place, agency, family; strong, normal, weak, broken, strain, direction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(gap=4)
        column.addWidget(scroll)
        for title, entries in _GROUPS:
            label = QLabel(translate("EcomapPalette", title))
            label.setProperty("role", Role.S.value)
            label.setStyleSheet(f"color: {COLOURS.ink2};")
            scroll.add(label)
            for name, words, key, icon_name in entries:
                text = _SIGNS.get(name, "") + translate("EcomapPalette", words)
                button = Button(text, icon_name, key=key, small=True)
                button.setCheckable(name not in SHAPES)
                button.clicked.connect(lambda _=False, asked=name: self._ask(asked))
                scroll.add(button)
                self._buttons[name] = button
        scroll.column.addStretch(1)
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        bar = scroll.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(scaled(_WIDTH), widest + bar + 6))

    def button(self, name: str) -> Button:
        """Return a button by what it asks for."""
        return self._buttons[name]

    def show_tie(self, tie: MapTie | None, *, may_edit: bool) -> None:
        """Press what the chosen tie looks like; without one the lines rest."""
        for name, button in self._buttons.items():
            button.setEnabled(may_edit and (name in SHAPES or tie is not None))
            button.setChecked(tie is not None and name in _looks(tie))

    def menu(self, parent: QWidget) -> QMenu:
        """Return the same as a menu, for windows where the palette has no room."""
        menu = QMenu(parent)
        for title, entries in _GROUPS:
            menu.addSection(translate("EcomapPalette", title))
            for name, words, key, _ in entries:
                action = menu.addAction(f"{translate('EcomapPalette', words)}\t{key}")
                action.setEnabled(self._buttons[name].isEnabled())
                action.triggered.connect(lambda _=False, asked=name: self.asked.emit(asked))
        return menu

    def _ask(self, name: str) -> None:
        button = self._buttons[name]
        if button.isCheckable():
            button.setChecked(not button.isChecked())  # the map says what is pressed
        self.asked.emit(name)


def _looks(tie: MapTie) -> set[str]:
    looks = {"broken" if tie.state is TieState.BROKEN else tie.strength.value}
    if tie.strain:
        looks.add("strain")
    if tie.direction.value != "none":
        looks.add("direction")
    return looks
