# SPDX-License-Identifier: Apache-2.0
"""Sending a map to the projector: without names until a person says otherwise, once asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox, QWidget

from banso_desktop.gui.ecomap_slide import SlideOf, slide_image
from banso_desktop.gui.painter import QtFonts
from banso_desktop.gui.projector import Projector, Shown
from banso_desktop.gui.screen import Context

_KEPT_DARK = "projector/dark"


class EcomapShowing(QObject):
    """Makes slides of the map a screen works on, for exactly the household they were asked for.

    What the room sees belongs to one household from :meth:`start` to :meth:`stop`. While the
    desk is at another one, the last slide stays as it is; only another ``start`` replaces it.
    Whose slide it is stands with the projector, which outlives the screen: after a lock it is
    known again.
    """

    changed = Signal()
    """On, off, white, with or without names, or another household's."""
    told = Signal(str)

    def __init__(self, context: Context, window: QWidget, wanted: Callable[[], SlideOf]) -> None:
        """Begin to listen.

        Args:
            context: Of the session.
            window: The screen.
            wanted: Returns the map the desk is at; how it may be seen is set here.
        """
        super().__init__(window)
        self._context = context
        self._window = window
        self._wanted = wanted
        self._qt_fonts = QtFonts(context.fonts)
        self.ask: Callable[[], bool] = self._ask
        self.attend()

    def attend(self) -> None:
        """Hear of the projector: that it went off, and that its screen is gone."""
        projector = self._projector()
        if projector is not None:
            projector.changed.connect(self.changed)
            projector.lost.connect(self._lost)

    def can_project(self) -> bool:
        """Tell whether there is a projector in this build."""
        return self._projector() is not None

    def is_on(self) -> bool:
        """Tell whether the map the desk is at is being shown to the room."""
        shown = self._shown()
        return shown is not None and shown.household == self._wanted().household

    def elsewhere(self) -> str:
        """Return the household the room sees while the desk is at another one, or ``""``."""
        shown = self._shown()
        return shown.household if shown is not None and not self.is_on() else ""

    def is_white(self) -> bool:
        """Tell whether the room sees white."""
        projector = self._projector()
        return projector is not None and projector.is_white()

    def is_nameless(self) -> bool:
        """Tell whether the room sees letters instead of names; so it does at first."""
        shown = self._shown()
        return shown is None or shown.nameless

    def start(self) -> None:
        """Show the map the desk is at, always without names at first.

        It takes the place of what the room saw before, and is recorded first where the
        household is protected.
        """
        if self._projector() is None:
            return
        household = self._wanted().household
        self._context.services.maps.projected(household=household)
        self._show(Shown(household))

    def stop(self) -> None:
        """Take the slide away."""
        projector = self._projector()
        if projector is not None:
            projector.stop()
        self.changed.emit()

    def send(self) -> None:
        """Send the slide as the map is now; nothing while the desk is at another household."""
        projector, shown, wanted = self._projector(), self._shown(), self._wanted()
        if projector is None or shown is None or shown.household != wanted.household:
            return
        projector.show(self._image(wanted, shown), shown)

    def toggle_names(self) -> None:
        """Hide names at once; show them after asking once."""
        shown = self._shown()
        if shown is None or not self.is_on():
            return
        if shown.nameless and not self.ask():
            return
        if self._shown() != shown:  # it went off, or the desk was locked, while asked
            return
        if shown.nameless:
            self._context.services.maps.projected(household=shown.household, names=True)
        self._show(replace(shown, nameless=not shown.nameless))

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

    def _shown(self) -> Shown | None:
        projector = self._projector()
        return projector.shown() if projector is not None else None

    def _show(self, shown: Shown) -> None:
        projector = self._projector()
        if projector is not None:
            projector.show(self._image(self._wanted(), shown), shown)
        self.changed.emit()

    def _image(self, wanted: SlideOf, shown: Shown) -> QImage:
        dark = self._context.settings.text(_KEPT_DARK) == "yes"
        english = self._context.settings.language == "en"
        seen = replace(wanted, nameless=shown.nameless, dark=dark, english=english)
        return slide_image(seen, self._context.fonts, self._qt_fonts)

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
