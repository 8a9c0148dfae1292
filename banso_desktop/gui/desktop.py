# SPDX-License-Identifier: Apache-2.0
"""The first run or the desk: whichever this account is at."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from banso_desktop.drawing.fonts import FontSet
from banso_desktop.gui.first_run import FirstRun
from banso_desktop.gui.session import Gate
from banso_desktop.gui.settings import Settings
from banso_desktop.gui.shell import Shell
from banso_desktop.gui.starting import Started, TownStarter
from banso_desktop.gui.style import Look
from banso_desktop.gui.translate import Translations
from banso_desktop.services.desk import Clock


class Desktop(QObject):
    """Owns the one window there is at a time.

    Args:
        application: The running application.
        gate: Opens the profile of this account; None before the first run.
        starter: Makes the profile in the first run.
    """

    def __init__(
        self,
        application: QApplication,
        *,
        fonts: FontSet,
        settings: Settings,
        clock: Clock,
        gate: Gate | None,
        starter: TownStarter,
    ) -> None:
        super().__init__(application)
        self._settings = settings
        self._clock = clock
        self._gate = gate
        self._starter = starter
        self._translations = Translations(application)
        self._translations.use(settings.language)
        self._look = Look(fonts)
        self._look.apply(application, settings.type_size)
        self.first_run: FirstRun | None = None
        self.shell: Shell | None = None

    def show(self) -> None:
        """Show the desk, or the first run where there is no profile yet."""
        if self._gate is not None:
            self._build_shell(self._gate).start()
            return
        self.first_run = FirstRun(
            self._starter,
            look=self._look,
            translations=self._translations,
            settings=self._settings,
        )
        self.first_run.finished.connect(self._begin)
        self.first_run.quit_asked.connect(self.first_run.close)
        self.first_run.show()

    def _begin(self, started: Started) -> None:
        shell = self._build_shell(started.gate)
        shell.open_session(started.session)
        if self.first_run is not None:
            self.first_run.close()
            self.first_run.deleteLater()
            self.first_run = None

    def _build_shell(self, gate: Gate) -> Shell:
        self.shell = Shell(
            gate,
            look=self._look,
            translations=self._translations,
            settings=self._settings,
            clock=self._clock,
        )
        self.shell.show()
        return self.shell
