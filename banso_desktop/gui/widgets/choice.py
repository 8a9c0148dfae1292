# SPDX-License-Identifier: Apache-2.0
"""A choice among a few words, all in sight, as a row of buttons that wraps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from banso_desktop.gui.widgets.buttons import Button
from banso_desktop.gui.widgets.flow import FlowLayout


class Option(NamedTuple):
    """One of the words: ``key`` is what the service knows, ``text`` what the person reads."""

    key: str
    text: str
    icon: str = ""


class SegmentedChoice(QWidget):
    """A row of buttons of which at most one is pressed; nothing is pressed at first.

    One stop for the tab key; ←→ move and choose, space presses. Pressing the chosen one
    again takes the choice back, unless ``keeps`` says that one is always chosen.
    """

    chosen = Signal(str)
    """The person chose; carries the key, empty when taken back."""

    def __init__(
        self,
        options: Sequence[Option] | QWidget = (),
        *,
        keeps: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the row; a Designer form gives the parent, ``set_options`` comes later."""
        super().__init__(options if isinstance(options, QWidget) else parent)
        self._keeps = keeps
        self._buttons: dict[str, Button] = {}
        self._value = ""
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self.set_options(() if isinstance(options, QWidget) else options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Show other words; the choice stays where its key is still there."""
        self._flow.clear()
        self._buttons = {}
        self.setFocusProxy(None)  # type: ignore[arg-type]
        before = _stop_before(self)
        for option in options:
            button = Button(option.text, option.icon, small=True)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, key=option.key: self._pressed(key))
            button.installEventFilter(self)
            self._flow.addWidget(button)
            # The tab key finds the buttons where the row stands, not after all that was made
            # before them. Once one of them is the focus proxy, Qt moves nothing in front of it.
            QWidget.setTabOrder(before, button)
            before = button
            self._buttons[option.key] = button
        self.set_value(self._value if self._value in self._buttons else "")

    def value(self) -> str:
        """Return the key that is chosen, empty where none is."""
        return self._value

    def set_value(self, key: str) -> None:
        """Show a choice without telling anyone; an unknown or empty key shows none."""
        self._value = key if key in self._buttons else ""
        first = self._value or next(iter(self._buttons), "")
        for name, button in self._buttons.items():
            button.setChecked(name == self._value)
            stop = Qt.FocusPolicy.StrongFocus if name == first else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)
        if first:
            self.setFocusProxy(self._buttons[first])

    def button(self, key: str) -> Button:
        """Return the button of a key, to give it a menu or a tooltip.

        Raises:
            KeyError: If there is no such option.
        """
        return self._buttons[key]

    def eventFilter(self, watched: object, event: object) -> bool:
        """Move the choice with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._move(watched, step)
                return True
        return False

    def _pressed(self, key: str) -> None:
        if key == self._value and not self._keeps:
            key = ""
        self.set_value(key)
        self.chosen.emit(key)

    def _move(self, button: object, step: int) -> None:
        keys = list(self._buttons)
        at = next((i for i, key in enumerate(keys) if self._buttons[key] is button), 0)
        key = keys[(at + step) % len(keys)]
        self.set_value(key)
        self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(key)


def _stop_before(widget: QWidget) -> QWidget:
    """Return what takes the focus before a widget; Qt orders nothing after a label."""
    before = widget.previousInFocusChain()
    while before and before is not widget and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before or widget
