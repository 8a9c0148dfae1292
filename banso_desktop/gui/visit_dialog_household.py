# SPDX-License-Identifier: Apache-2.0
"""A field that picks a household by name, reading, number or address while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from banso_desktop.services.search import Found

MOST: Final = 8

Find = Callable[[str], Sequence[Found]]
"""Looks for a text; what it finds has the household it leads to."""


class HouseholdPick(QLineEdit):
    """Type a few characters, choose with ↑↓ and Enter; what is not chosen is not taken."""

    chosen = Signal(str)
    """A household was chosen, or taken back (empty); carries its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: Find | None = None
        self._found: list[Found] = []
        self._household = ""
        self._lines = QStringListModel(self)
        completer = QCompleter(self._lines, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST)
        completer.setWrapAround(False)  # ↓ on the last line would mark none, and Enter take none
        self._list = QListView()
        completer.setPopup(self._list)
        completer.activated.connect(self._picked)
        # Not given to the line edit: it would write the whole line into the field.
        completer.setWidget(self)
        self._completer = completer
        self.textEdited.connect(self._typed)
        self.setPlaceholderText(self.tr("お名前・ふりがな・町内でさがす"))

    def set_finder(self, find: Find) -> None:
        """Say who looks."""
        self._find = find

    def popup(self) -> QListView:
        """Return the list below the field; Enter or Tab takes the line that is marked."""
        return self._list

    def household(self) -> str:
        """Return the id of the household that is chosen, empty for none."""
        return self._household

    def set_household(self, household: str, name: str) -> None:
        """Show a household; tells nobody."""
        self._household = household
        self.setText(name)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the only one there is, if the person leaves without choosing."""
        super().focusOutEvent(event)
        leaves = event.reason() != Qt.FocusReason.PopupFocusReason
        if leaves and not self._household and len(self._found) == 1 and self.text().strip():
            self._take(self._found[0])
        self._mark()

    def _typed(self, text: str) -> None:
        if self._household:
            self._household = ""
            self.chosen.emit("")
        hits = self._find(text) if self._find is not None and text.strip() else ()
        self._found = _by_household(hits)[:MOST]
        self._lines.setStringList([_line(hit) for hit in self._found])
        if self._found:
            self._completer.complete()
            self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._list.hide()

    def _picked(self, line: str) -> None:
        hit = next((hit for hit in self._found if _line(hit) == line), None)
        if hit is not None:
            self._take(hit)

    def _take(self, hit: Found) -> None:
        self.set_household(hit.household, hit.label or hit.title or hit.detail)
        self.chosen.emit(hit.household)

    def _mark(self) -> None:
        doubtful = bool(self.text().strip()) and not self._household
        if self.property("doubtful") != doubtful:
            self.setProperty("doubtful", doubtful)
            self.style().unpolish(self)
            self.style().polish(self)


def _by_household(hits: Sequence[Found]) -> list[Found]:
    """Return one hit for each household: its index person's where that one fits too."""
    found: dict[str, Found] = {}
    for hit in hits:
        before = found.get(hit.household)
        if hit.household and (before is None or (not _is_index(before) and _is_index(hit))):
            found[hit.household] = hit
    return list(found.values())


def _is_index(hit: Found) -> bool:
    return not hit.label or hit.title == hit.label


def _line(hit: Found) -> str:
    """Return the household first, then who in it fits."""
    parts = (hit.title, hit.reading, hit.detail)
    if not _is_index(hit):
        parts = (hit.label, hit.title, hit.detail)
    return "　".join(part for part in parts if part)
