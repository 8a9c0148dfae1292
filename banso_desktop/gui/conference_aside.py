# SPDX-License-Identifier: Apache-2.0
"""Beside the notes: the map of the household that is spoken of, and what was promised."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui.conference_words import due, why
from banso_desktop.gui.day_words import bullet
from banso_desktop.gui.ecomap_view import EcomapView
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, Card
from banso_desktop.services.conference_views import (
    Candidate,
    ConferenceView,
    DecisionView,
    ItemView,
)

_MAP_LEAST: Final = 200


class MapCard(Card):
    """The household's map as it stands today, without names, as the table sees it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self.title = Elided(self.tr("つながりの今"), Role.H2)
        self.add(self.title)
        self.map = EcomapView(context)
        self.map.set_nameless(True)
        self.map.setFixedHeight(scaled(190))
        self.map.setMinimumWidth(scaled(_MAP_LEAST))  # the column scrolls down, never sideways
        self.add(self.map)
        self.note = Words("", Role.S, colour=COLOURS.ink2, wrap=True)
        self.add(self.note)

    def show_item(self, item: ItemView | None) -> None:
        """Show the map of an item's household; a word where there is none."""
        about = item is not None and bool(item.household)
        self.map.setVisible(about)
        if item is None or not about:
            self.note.setText(self.tr("世帯の議題になると、ここにエコマップが出ます。"))
            return
        rows = self._context.services.maps.rows(household=item.household)
        self.map.show_rows(rows, self._context.clock.local().date())
        words = self.tr("{label}　名前をかくした形です。")
        self.note.setText(words.format(label=item.label))


class PromiseCard(Card):
    """会議の約束: the sentence of secrecy and how one speaks here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(Words(self.tr("会議の約束"), Role.H2))
        self.words = Words("", Role.S, colour=COLOURS.ink2, wrap=True)
        self.add(self.words)

    def show_view(self, view: ConferenceView) -> None:
        """Show the promises of this kind of conference."""
        lines = (
            view.secrecy,
            self.tr("ご本人のいない所で決めきらない"),
            self.tr("決めつける呼び方をしない"),
        )
        self.words.setText("\n".join(bullet(line) for line in lines if line))


class LastTimeCard(Card):
    """前の約束: what was decided before and is not settled; a press says it was done."""

    settled = Signal(str, str)
    """Carries the decision's id and the code of its state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Words("", Role.H2)
        self.add(self.title)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.add(self._column)
        self._shown: list[DecisionView] | None = None
        self.buttons: dict[str, Button] = {}

    def show_view(self, view: ConferenceView) -> None:
        """Show them; hidden while there are none."""
        self.setVisible(bool(view.promises))
        self.title.setText(self.tr("前の約束 {count}").format(count=len(view.promises)))
        if view.promises == self._shown:
            return
        self._shown = list(view.promises)
        _empty(self._column)
        self.buttons = {}
        for one in view.promises:
            text = "　".join(part for part in (one.label, one.text) if part)
            self._column.addWidget(Words(text, Role.BODY, wrap=True))
            facts = "　".join(part for part in (one.who, due(one)) if part)
            if facts:
                self._column.addWidget(Words(facts, Role.S, colour=COLOURS.ink2, wrap=True))
            button = Button(self.tr("した"), "check", small=True)
            button.setAccessibleName(self.tr("した：{text}").format(text=one.text))
            button.clicked.connect(lambda _=False, who=one.id: self.settled.emit(who, "done"))
            self._column.addWidget(button)
            self.buttons[one.id] = button


class CandidatesCard(Card):
    """話したい世帯: from the records, each with the fact why; a press puts it on the agenda."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.add(Words(self.tr("のせるか考えたい世帯"), Role.H2))
        self.note = Words("", Role.S, colour=COLOURS.ink2, wrap=True)
        self.add(self.note)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add(self._column)
        self._shown: list[Candidate] | None = None
        self.buttons: dict[str, Button] = {}

    def show_candidates(self, found: list[Candidate]) -> None:
        """Show who may want a place."""
        if found == self._shown:
            return
        self._shown = list(found)
        _empty(self._column)
        self.buttons = {}
        none = self.tr("いま、記録から見つかる世帯はありません。")
        some = self.tr("記録から。順番に意味はありません。")
        self.note.setText(some if found else none)
        for one in found:
            names = QVBoxLayout()
            names.setSpacing(1)
            name = Elided(one.label, Role.H3)
            names.addWidget(name)
            said = f"{one.number}\n{why(one)}"
            names.addWidget(Words(said, Role.S, colour=COLOURS.ink2, wrap=True))
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addLayout(names, 1)
            button = Button(self.tr("のせる"), "plus", small=True)
            button.setAccessibleName(self.tr("{label}をのせる").format(label=one.label))
            button.clicked.connect(lambda _=False, who=one.household: self.chosen.emit(who))
            row.addWidget(button)
            holder = QWidget()
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            self._column.addWidget(holder)
            self.buttons[one.household] = button


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
