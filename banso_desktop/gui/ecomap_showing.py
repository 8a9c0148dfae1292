# SPDX-License-Identifier: Apache-2.0
"""Sending a map to the projector: without names until a person says otherwise, once asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from banso_desktop.gui.ecomap_slide import SlideOf, slide_image
from banso_desktop.gui.painter import QtFonts
from banso_desktop.gui.projector import Projector
from banso_desktop.gui.screen import Context

_KEPT_DARK = "projector/dark"


class EcomapShowing(QObject):
    """Makes slides of the map a screen works on, and remembers what may be seen of it."""

    changed = Signal()
    """On, off, white, with or without names."""
    told = Signal(str)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._qt_fonts = QtFonts(context.fonts)
        self._household = ""
        self._nameless = True
        self._wanted: Callable[[], SlideOf] | None = None
        self.ask: Callable[[], bool] = self._ask
        self.attend()

    def attend(self) -> None:
        """Hear of the projector: that it went off, and that its screen is gone."""
        projector = self._projector()
        if projector is not None:
            projector.changed.connect(self._projector_changed)
            projector.lost.connect(self._lost)

    def can_project(self) -> bool:
        """Tell whether there is a projector in this build."""
        return self._projector() is not None

    def is_on(self) -> bool:
        """Tell whether this map is being shown to the room."""
        projector = self._projector()
        return bool(self._household) and projector is not None and projector.is_on()

    def is_white(self) -> bool:
        """Tell whether the room sees white."""
        projector = self._projector()
        return projector is not None and projector.is_white()

    def is_nameless(self) -> bool:
        """Tell whether the room sees letters instead of names."""
        return self._nameless

    def start(self, household: str, wanted: Callable[[], SlideOf]) -> None:
        """Show a household's map, always without names at first.

        Args:
            household: Whose map; recorded first where it is protected.
            wanted: Returns what is to be shown now; the rest is set here.
        """
        if self._projector() is None:
            return
        self._context.services.maps.projected(household=household)
        self._household, self._wanted, self._nameless = household, wanted, True
        self.send()
        self.changed.emit()

    def stop(self) -> None:
        """Take the slide away."""
        projector = self._projector()
        self._household, self._nameless = "", True
        if projector is not None:
            projector.stop()
        self.changed.emit()

    def send(self) -> None:
        """Send the slide as the map is now."""
        projector = self._projector()
        if projector is None or self._wanted is None or not self._household:
            return
        dark = self._context.settings.text(_KEPT_DARK) == "yes"
        english = self._context.settings.language == "en"
        wanted = replace(self._wanted(), nameless=self._nameless, dark=dark, english=english)
        projector.show(slide_image(wanted, self._context.fonts, self._qt_fonts))

    def toggle_names(self) -> None:
        """Hide names at once; show them after asking once."""
        if self._nameless and not self.ask():
            return
        self._nameless = not self._nameless
        if not self._nameless:
            self._context.services.maps.projected(household=self._household, names=True)
        self.send()
        self.changed.emit()

    def toggle_white(self) -> None:
        """White, or the slide again."""
        projector = self._projector()
        if projector is not None:
            projector.toggle_white()

    def toggle_dark(self) -> None:
        """For a bright or a dark room; remembered."""
        dark = self._context.settings.text(_KEPT_DARK) != "yes"
        self._context.settings.set_text(_KEPT_DARK, "yes" if dark else "no")
        self.send()

    def _projector(self) -> Projector | None:
        found = self._context.projecting
        return found if isinstance(found, Projector) else None

    def _projector_changed(self) -> None:
        projector = self._projector()
        if projector is not None and not projector.is_on():
            self._household, self._nameless = "", True
        self.changed.emit()

    def _lost(self) -> None:
        self.told.emit(self.tr("投影が切れました"))

    def _ask(self) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("部屋の人に、名前が見えるようになります。"))
        shown = box.addButton(self.tr("名前を出して映す"), QMessageBox.ButtonRole.AcceptRole)
        hidden = box.addButton(self.tr("かくしたまま"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(hidden)
        box.setEscapeButton(hidden)
        box.exec()
        return box.clickedButton() is shown
