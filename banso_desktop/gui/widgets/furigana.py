# SPDX-License-Identifier: Apache-2.0
"""A name and its reading: the reading is caught from what the input method composes.

The last composition that was all kana is the reading of what is committed. A reading
touched by hand is never overwritten (ux.md §2.3).
"""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_KATAKANA_FIRST: Final = 0x30A1
_KATAKANA_LAST: Final = 0x30F6
_TO_HIRAGANA: Final = 0x60
_HALF_TYPED: Final = ascii_lowercase + "".join(
    chr(ord(letter) + 0xFEE0) for letter in ascii_lowercase
)
_KANA_MARKS: Final = frozenset("ー・ 　ゝゞヽヾ")


def as_reading(text: str) -> str:
    """Return text as hiragana, or ``""`` if it holds anything but kana.

    A tail of Latin letters (a syllable half typed) is dropped first.
    """
    kana = text.rstrip(_HALF_TYPED)
    hiragana = "".join(
        chr(ord(char) - _TO_HIRAGANA) if _KATAKANA_FIRST <= ord(char) <= _KATAKANA_LAST else char
        for char in kana
    )
    kana_only = all("ぁ" <= char <= "ゖ" or char in _KANA_MARKS for char in hiragana)
    return hiragana if kana_only else ""


class NameEdit(QLineEdit):
    """A name; emits the reading of each piece that is committed."""

    read = Signal(str)
    """The reading of what was just committed, in hiragana."""
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self.textChanged.connect(self._changed)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember the last composition in kana; on commit, tell it."""
        if event.preeditString():
            self._composed = as_reading(event.preeditString()) or self._composed
        committed = event.commitString()
        if committed:
            reading = as_reading(committed) or self._composed
            self._composed = ""
            super().inputMethodEvent(event)
            if reading:
                self.read.emit(reading)
            return
        super().inputMethodEvent(event)

    def _changed(self, text: str) -> None:
        if not text:
            self._composed = ""
            self.emptied.emit()


class ReadingEdit(QLineEdit):
    """The reading of a :class:`NameEdit`; follows it until the person edits it."""

    automatic = Signal(bool)
    """Whether what stands here was caught, so that 「自動」 can stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand = False
        self.textEdited.connect(lambda _: self._set_by_hand(True))

    def follow(self, name: NameEdit) -> None:
        """Take the readings of this name from now on."""
        name.read.connect(self._caught)
        name.emptied.connect(self._name_emptied)

    def is_automatic(self) -> bool:
        """Tell whether the person has left the reading alone."""
        return not self._by_hand

    def set_reading(self, reading: str, *, by_hand: bool) -> None:
        """Show a stored reading; tells nobody but ``automatic``."""
        self.setText(reading)
        self._set_by_hand(by_hand)

    def _caught(self, reading: str) -> None:
        if not self._by_hand:
            self.setText(self.text() + reading)
            self.automatic.emit(True)

    def _name_emptied(self) -> None:
        if not self._by_hand:
            self.clear()

    def _set_by_hand(self, by_hand: bool) -> None:
        self._by_hand = by_hand and bool(self.text())
        self.automatic.emit(not self._by_hand)
