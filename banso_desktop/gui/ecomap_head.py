# SPDX-License-Identifier: Apache-2.0
"""The head of the ecomap room: whose map it is, as far as names are seen, and what is hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from banso_desktop.gui.ecomap_canvas import EcomapCanvas
from banso_desktop.gui.ecomap_showing import EcomapShowing
from banso_desktop.gui.ecomap_slide import nameless_title
from banso_desktop.gui.forms.ui_ecomap_page import Ui_EcomapPage
from banso_desktop.gui.household_words import formal_name
from banso_desktop.gui.widgets import Tone
from banso_desktop.services.household_page import HouseholdPage


class MapHead(QObject):
    """Says a name only where the map beside it says names too."""

    titled = Signal()
    """The window is to be called something else than before."""

    def __init__(self, ui: Ui_EcomapPage, canvas: EcomapCanvas, showing: EcomapShowing) -> None:
        super().__init__(showing)
        self._ui = ui
        self._canvas = canvas
        self._showing = showing
        self._formal = ""
        self._told = ""
        self.name = ""

    def forget(self) -> None:
        """Leave the household: until another one is read, nobody is named."""
        self.name = self._formal = ""

    def show_page(self, page: HouseholdPage) -> None:
        """Turn to a household that has just been read."""
        self.name, self._formal = page.name, formal_name(page)
        self._ui.number_label.setText(page.household.number)

    def title(self) -> str:
        """Return what the window is called: A世帯 without names, a protected one its number."""
        name = nameless_title() if self._canvas.is_nameless() else self._formal
        return self.tr("{name} — エコマップ").format(name=name)

    def show_state(self) -> None:
        """Show the name, or A世帯, and what the room sees."""
        ui, showing = self._ui, self._showing
        on, drawn_nameless = showing.is_on(), self._canvas.is_nameless()
        hidden = showing.is_nameless() if on else drawn_nameless
        ui.name_label.setText(nameless_title() if drawn_nameless else self.name)
        ui.names_button.setChecked(hidden)
        ui.project_button.setChecked(on)
        ui.names_chip.setVisible(hidden)
        ui.names_chip.show_state(self.tr("名前かくし中"), Tone.OK, "anonymise")
        words = self.tr("真っ白") if showing.is_white() else self.tr("投影中")
        ui.projecting_chip.setVisible(on)
        ui.projecting_chip.show_state(words, Tone.BAD, "project")
        if self.title() != self._told:
            self._told = self.title()
            self.titled.emit()
