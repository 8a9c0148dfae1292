# SPDX-License-Identifier: Apache-2.0
"""A choice of any number of a few words, all in sight, as buttons that stay pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from banso_desktop.gui.widgets.buttons import Button
from banso_desktop.gui.widgets.choice import Option
from banso_desktop.gui.widgets.flow import FlowLayout


class ManyChoice(QWidget):
    """One stop for the tab key; ←→ move, space presses and takes back."""

    changed = Signal()
    """The person pressed one, or took one back."""

    def __init__(
        self,
        options: Sequence[Option] | QWidget = (),
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the row; a Designer form gives the parent, ``set_options`` comes later."""
        super().__init__(options if isinstance(options, QWidget) else parent)
        self._buttons: dict[str, Button] = {}
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self.set_options(() if isinstance(options, QWidget) else options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Show other words; what was pressed stays where its key is still there."""
        pressed = self.values()
        self._flow.clear()
        self._buttons = {}
        for option in options:
            button = Button(option.text, option.icon, small=True)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(self._pressed)
            button.installEventFilter(self)
            self._flow.addWidget(button)
            self._buttons[option.key] = button
        for at, button in enumerate(self._buttons.values()):
            stop = Qt.FocusPolicy.ClickFocus if at else Qt.FocusPolicy.StrongFocus
            button.setFocusPolicy(stop)
        first = next(iter(self._buttons.values()), None)
        if first is not None:
            self.setFocusProxy(first)
        self.set_values(pressed)

    def values(self) -> list[str]:
        """Return the keys that are pressed, in the order they stand."""
        return [key for key, button in self._buttons.items() if button.isChecked()]

    def set_values(self, keys: Sequence[str]) -> None:
        """Show what is pressed without telling anyone; unknown keys are left out."""
        for key, button in self._buttons.items():
            button.setChecked(key in keys)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Move with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                buttons = list(self._buttons.values())
                at = next((i for i, button in enumerate(buttons) if button is watched), 0)
                buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _pressed(self) -> None:
        self.changed.emit()
