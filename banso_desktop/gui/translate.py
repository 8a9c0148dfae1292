# SPDX-License-Identifier: Apache-2.0
"""The language of the interface: Japanese is the source, English comes from a .qm file.

Qt's own words (buttons of dialogs, names of days) come from the translations PySide6 ships.
GUI thread only.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from banso_desktop.paths import shipped

LANGUAGES: Final = ("ja", "en")


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Mark words for lupdate, which knows this name; return them as they are."""
    return source


def translate(context: str, source: str) -> str:
    """Return words outside a widget in the language of the interface.

    lupdate knows this name, too; ``QCoreApplication.translate`` makes it lose the context of
    what follows.
    """
    return QCoreApplication.translate(context, source)


class Translations:
    """Installs translators in an application; screens are built anew after a switch."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = "ja"

    def use(self, language: str) -> None:
        """Speak ``"ja"`` or ``"en"``; an unknown language is Japanese."""
        self.remove()
        self.language = language if language in LANGUAGES else "ja"
        country = QLocale.Country.Japan if self.language == "ja" else QLocale.Country.UnitedStates
        spoken = QLocale.Language.Japanese if self.language == "ja" else QLocale.Language.English
        QLocale.setDefault(QLocale(spoken, country))
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{self.language}", of_qt)
        if self.language != "ja":
            self._install(f"banso_{self.language}", str(shipped("resources", "i18n")))

    def remove(self) -> None:
        """Take the translators out again; the interface speaks its source language."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        self.language = "ja"
        QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))

    def _install(self, file: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(file, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)
