# SPDX-License-Identifier: Apache-2.0
"""Pages the shell itself shows beside the room, and what its bars ask of the session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from banso_desktop.gui.about import about_page, keys_page, unsent_page
from banso_desktop.gui.field_history import show_history
from banso_desktop.gui.help import HelpPanel
from banso_desktop.gui.house import House
from banso_desktop.gui.menus import Menus
from banso_desktop.gui.rooms import rail_places
from banso_desktop.gui.session import Session
from banso_desktop.services.desk import Clock


class ShellPages(QObject):
    """Shows them in the panel of the help.

    Args:
        panel: Where they are shown.
        house: Knows the rooms.
        menus: Knows the commands.
        clock: The time.
        parent: The window.
    """

    def __init__(
        self, panel: HelpPanel, house: House, menus: Menus, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._house = house
        self._menus = menus
        self._clock = clock

    def show_unsent(self, session: Session | None) -> None:
        """Show what is not in the folder yet."""
        if session is not None:
            page = unsent_page(session.unsent(), self._clock.local())
            self._panel.show_page(page, "unsent")

    def show_keys(self) -> None:
        """Show every key."""
        places = rail_places(self._house.rooms())
        self._panel.show_page(keys_page(self._menus.commands(), places), "keys")

    def show_history(self, session: Session | None) -> None:
        """Show what was written before into the field with the focus, if it is a stored one."""
        screen = self._house.screen()
        if session is None or screen is None:
            return
        shown = show_history(session.context, screen.window().focusWidget())
        if shown is None:
            screen.told.emit(self.tr("ここには、履歴のある欄がありません"))
        else:
            shown.told.connect(screen.told)

    def show_about(self, session: Session | None) -> None:
        """Show what this program is."""
        if session is not None:
            self._panel.show_page(about_page(session.context.fonts), "about")

    def know_computer(
        self, session: Session | None, device: str, done: Callable[[], object]
    ) -> None:
        """Say that one knows a computer that joined in one's name; it may wait for the disk."""
        if session is not None:
            session.context.works.run(
                lambda _: session.know_computer(device), lambda _: done(), owner=self
            )
