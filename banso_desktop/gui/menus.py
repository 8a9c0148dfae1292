# SPDX-License-Identifier: Apache-2.0
"""The menus, made from the table of commands; what no room can do is not in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from banso_desktop.gui.commands import ENTRIES, MENU_WORDS, Command, Entry, Menu, words
from banso_desktop.gui.icon import icon
from banso_desktop.gui.tokens import COLOURS


class Menus(QObject):
    """Owns the actions; the shell says which of them can be carried out now."""

    def __init__(self, bar: QMenuBar, window: QWidget) -> None:
        super().__init__(window)
        self._bar = bar
        self._window = window
        self._actions: dict[Command, QAction] = {}
        self._handlers: dict[Command, Callable[[], object]] = {}

    def build(self, possible: Collection[Command]) -> None:
        """Make the menus anew with the commands some room, or the shell, can carry out."""
        self._bar.clear()
        for action in self._actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        self._actions = {}
        for menu in Menu:
            entries = [e for e in ENTRIES if e.menu is menu and e.command in possible]
            if entries:
                self._bar.addMenu(self._menu(menu, entries))
        self._bar.setMinimumWidth(self._bar.sizeHint().width())

    def set_handlers(self, handlers: Mapping[Command, Callable[[], object]]) -> None:
        """Say what can be carried out now; everything else rests grey."""
        self._handlers = dict(handlers)
        for command, action in self._actions.items():
            action.setEnabled(command in self._handlers)

    def action(self, command: Command) -> QAction | None:
        """Return the action of a command, None where it is not in the menus."""
        return self._actions.get(command)

    def commands(self) -> Collection[Command]:
        """Return the commands that are in the menus."""
        return self._actions.keys()

    def _menu(self, menu: Menu, entries: list[Entry]) -> QMenu:
        made = QMenu(words(MENU_WORDS[menu]), self._bar)
        for position, entry in enumerate(entries):
            if entry.begins_group and position:
                made.addSeparator()
            action = QAction(words(entry.words), self._window)
            if entry.icon:
                action.setIcon(icon(entry.icon, COLOURS.ink2, size=16))
            action.setShortcuts([QKeySequence(key) for key in entry.keys])
            action.triggered.connect(lambda _=False, name=entry.command: self._carry_out(name))
            self._actions[entry.command] = action
            self._window.addAction(action)
            made.addAction(action)
        return made

    def _carry_out(self, command: Command) -> None:
        handler = self._handlers.get(command)
        if handler is not None:
            handler()
