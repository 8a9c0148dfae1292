# SPDX-License-Identifier: Apache-2.0
"""もしかして: people of open households who may be the one being taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.ages import ages_on
from banso_desktop.domain.dates import read_date
from banso_desktop.gui.day_words import ages_text, bracketed
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button
from banso_desktop.services.areas import Services
from banso_desktop.services.intake import Alike

WAIT_MS: Final = 250
_MOST: Final = 3


class AlikeBox(QFrame):
    """Hidden while nobody is alike; two facts beside each name tell same names apart."""

    def __init__(
        self,
        services: Services,
        go: Callable[[Destination], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._go = go
        self._known: Mapping[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(lambda: self.look(self._known))
        self.setObjectName("alike_box")
        self.setStyleSheet(
            f"QFrame#alike_box {{ background: {COLOURS.ai_bg}; border: 1px solid {COLOURS.ai};"
            f" border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 8, 8)
        self._column.setSpacing(Metric.GAP)
        self.found: list[Alike] = []
        self.hide()

    def look_soon(self, known: Mapping[str, str]) -> None:
        """Look once typing has paused for a moment."""
        self._known = known
        self._timer.start()

    def look(self, known: Mapping[str, str]) -> None:
        """Look now and show who was found."""
        self._timer.stop()
        self._known = known
        self.found = []
        if any(text.strip() for text in known.values()):
            self.found = self._services.intake.alike(**known, limit=_MOST)
        self._show()

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.setVisible(bool(self.found))
        if not self.found:
            return
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Metric.GAP)
        row.addWidget(IconLabel("friends", COLOURS.ai, 18))
        words = Words(role=Role.BODY, wrap=True)
        words.set_runs(
            [
                Run(self.tr("もしかして"), bold=True),
                Run(self.tr(" 同じ方かもしれません")),
            ]
        )
        row.addWidget(words, 1)
        self._column.addWidget(head)
        for one in self.found:
            self._column.addWidget(self._line(one))

    def _line(self, one: Alike) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Metric.GAP)
        today = self._services.desk.today()
        born = read_date(one.born, today) if one.born else None
        ages = ages_on(born, today) if born is not None else None
        name = f"{one.name}{bracketed(one.reading)}"
        facts = [ages_text(ages) if ages else "", one.address, one.number]
        told = "　".join([name, *(fact for fact in facts if fact)])
        row.addWidget(Elided(told, Role.S, colour=COLOURS.ink2), 1)
        button = Button(self.tr("見くらべる"), small=True)
        button.setAccessibleName(self.tr("{name} と見くらべる").format(name=one.name))
        button.clicked.connect(lambda: self._go(Destination("household", one.household)))
        row.addWidget(button)
        return line
