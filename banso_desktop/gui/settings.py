# SPDX-License-Identifier: Apache-2.0
"""What this account likes: type size, language, where the window stood. Nothing about people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from banso_desktop.gui.tokens import TypeSize


class Settings:
    """Kept in one file beside the program's local data; lost settings cost nothing."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def type_size(self) -> TypeSize:
        """文字の大きさ."""
        return _member(TypeSize, self.text("view/type_size"), TypeSize.STANDARD)

    @type_size.setter
    def type_size(self, size: TypeSize) -> None:
        self.set_text("view/type_size", size.value)

    @property
    def language(self) -> str:
        """``"ja"`` or ``"en"``."""
        return "en" if self.text("view/language") == "en" else "ja"

    @language.setter
    def language(self, language: str) -> None:
        self.set_text("view/language", language)

    @property
    def enter_moves(self) -> bool:
        """Whether Enter in a one-line field goes to the next one."""
        return self.text("keys/enter_moves", "yes") != "no"

    @enter_moves.setter
    def enter_moves(self, moves: bool) -> None:
        self.set_text("keys/enter_moves", "yes" if moves else "no")

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty the first time."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    def text(self, name: str, default: str = "") -> str:
        """Return a setting of a screen, such as ``"week/columns"``."""
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def set_text(self, name: str, value: str) -> None:
        """Keep a setting of a screen."""
        self._store.setValue(name, value)


def _member(kind: type[TypeSize], value: str, default: TypeSize) -> TypeSize:
    return next((member for member in kind if member.value == value), default)
