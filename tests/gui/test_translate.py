# SPDX-License-Identifier: Apache-2.0
"""Japanese is the source; English and Qt's own words come and go with a switch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from banso_desktop.gui.settings import Settings
from banso_desktop.gui.tokens import TypeSize
from banso_desktop.gui.translate import Translations, translate


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()


def test_english_comes_and_goes(translations: Translations) -> None:
    translations.use("en")
    assert translate("Rooms", "週間表") == "Week"
    translations.use("ja")
    assert translate("Rooms", "週間表") == "週間表"


def test_qts_own_words_follow(translations: Translations) -> None:
    translations.use("ja")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
    translations.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_dialog_buttons_speak_the_language(
    translations: Translations, dressed: QApplication
) -> None:
    translations.use("ja")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "キャンセル"


def test_an_unknown_language_is_japanese(translations: Translations) -> None:
    translations.use("xx")
    assert translations.language == "ja"
    assert QLocale().language() == QLocale.Language.Japanese


def test_settings_come_back(tmp_path: Path) -> None:
    kept = Settings(tmp_path / "view.ini")
    kept.type_size, kept.language, kept.geometry = TypeSize.LARGE, "en", QByteArray(b"xyz")
    kept.set_text("week/columns", "5")
    kept._store.sync()
    again = Settings(tmp_path / "view.ini")
    assert (again.type_size, again.language) == (TypeSize.LARGE, "en")
    assert again.geometry == QByteArray(b"xyz")
    assert again.text("week/columns") == "5"


def test_a_damaged_settings_file_costs_nothing(tmp_path: Path) -> None:
    file = tmp_path / "view.ini"
    file.write_text("[view]\ntype_size=gigantic\nlanguage=xx\n[window]\ngeometry=5", "utf-8")
    kept = Settings(file)
    assert kept.type_size is TypeSize.STANDARD
    assert kept.language == "ja"
    assert kept.geometry.isEmpty()
