# SPDX-License-Identifier: Apache-2.0
"""今日, above the columns: a message for a protected household, and a reading in an emergency."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.gui import household_words as words
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import Button, InlineBar, Tone
from banso_desktop.services.messages import EMERGENCY
from banso_desktop.services.today_view import MessageLine

_SHOWN = 3


class TodayMessages(QWidget):
    """One line each; the words of a message stand on the household's own page only."""

    opened = Signal(str)
    """Carries the household."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)
        self.hide()

    def show_lines(self, lines: Sequence[MessageLine]) -> None:
        """Show the newest of them."""
        clear_layout(self._column)
        for line in lines[:_SHOWN]:
            self._column.addWidget(self._bar(line))
        self.setVisible(bool(lines))

    def _bar(self, line: MessageLine) -> InlineBar:
        when = words.moment(line.at, self._context.services.desk.today())
        if line.kind == EMERGENCY:
            said = self.tr("{who}さんが{home}を緊急に開きました（{when}）")
            icon, tone = "shield", Tone.WARN
        else:
            said = self.tr("{home}に伝言があります（{who}さん、{when}）")
            icon, tone = "letter", Tone.WARN if line.urgent else Tone.AI
        home = line.polite or self.tr("守られた世帯")
        text = said.format(who=line.by, home=home, when=when)
        if not line.household:
            return InlineBar(tone, icon, text)
        look = Button(self.tr("見る"), small=True, clicked=lambda: self.opened.emit(line.household))
        look.setAccessibleName(self.tr("見る：{what}").format(what=text))
        return InlineBar(tone, icon, text, look)
