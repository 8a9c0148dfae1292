# SPDX-License-Identifier: Apache-2.0
"""The checks of 共有フォルダー診断: a line each with its state in a word, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.translate import QT_TRANSLATE_NOOP, translate
from banso_desktop.gui.widgets.buttons import Button
from banso_desktop.gui.widgets.card import Card

OK, WARN, BAD = "ok", "warn", "bad"

_STATES: Final = {
    OK: ("check", COLOURS.ok, QT_TRANSLATE_NOOP("Diagnosis", "よい")),
    WARN: ("warning", COLOURS.warn, QT_TRANSLATE_NOOP("Diagnosis", "気をつける")),
    BAD: ("warning", COLOURS.bad, QT_TRANSLATE_NOOP("Diagnosis", "なおすところ")),
}


class Act(NamedTuple):
    """A button of a line."""

    words: str
    icon: str
    does: Callable[[], object]


class Line(NamedTuple):
    """One check.

    Attributes:
        state: :data:`OK`, :data:`WARN` or :data:`BAD`.
        what: What was found.
        then: What to do, or a figure; may be empty.
        act: The button that does it, if there is one.
    """

    state: str
    what: str
    then: str = ""
    act: Act | None = None


class DiagnosisList(QWidget):
    """The lines in a card; no height while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)  # room that is left stays below the card
        self._card: Card | None = None
        self._lines: tuple[Line, ...] = ()
        self.hide()

    def lines(self) -> Sequence[Line]:
        """Return what is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; a button that had the focus keeps it."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        if lines:
            self._card = Card()
            self._card.add(_grid(lines))
            self._column.insertWidget(0, self._card)
        self.setVisible(bool(lines))


def _grid(lines: Sequence[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(2, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, line in enumerate(lines):
        icon, colour, word = _STATES[line.state]
        grid.addWidget(IconLabel(icon, colour, 16), row, 0, top)
        grid.addWidget(Words(translate("Diagnosis", word), Role.LAB, colour=colour), row, 1, top)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Words(line.what, Role.H3, wrap=True))
        if line.then:
            said.addWidget(Words(line.then, Role.S, colour=COLOURS.ink2, wrap=True))
        grid.addLayout(said, row, 2)
        if line.act is not None:
            button = Button(line.act.words, line.act.icon, small=True, clicked=line.act.does)
            button.setAccessibleDescription(line.what)
            grid.addWidget(button, row, 3, top)
    return grid
