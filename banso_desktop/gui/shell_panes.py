# SPDX-License-Identifier: Apache-2.0
"""The parts of the window F6 goes through."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from banso_desktop.gui.forms.ui_shell import Ui_Shell
from banso_desktop.gui.help import HelpPanel
from banso_desktop.gui.panes import Pane
from banso_desktop.gui.screen import Screen


def panes_of(ui: Ui_Shell, screen: Screen | None, help_panel: HelpPanel) -> list[Pane]:
    """Return them in their order: rail, search, the room's, help, status."""
    panes = [
        Pane(ui.rail, ui.rail.focus_current),
        Pane(ui.search_edit, partial(focus_search, ui)),
    ]
    if screen is not None:
        panes += [Pane(pane) for pane in screen.panes()]
    if help_panel.topic():
        panes.append(Pane(help_panel, help_panel.focus_page))
    if ui.status_line.takes_focus():
        panes.append(Pane(ui.status_line, ui.status_line.focus_unsent))
    return panes


def focus_search(ui: Ui_Shell) -> None:
    """Put the focus into the search, with what stands there selected."""
    ui.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
    ui.search_edit.selectAll()
