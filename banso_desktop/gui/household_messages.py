# SPDX-License-Identifier: Apache-2.0
"""Messages left for a household, above its page: from whom, when, what; until somebody saw it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.gui import household_words as words
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run
from banso_desktop.gui.widgets import Button, InlineBar, Tone
from banso_desktop.services.messages import EMERGENCY, Message

_SHOWN = 3


class MessageBars(QWidget):
    """A bar for each message nobody of the team has seen."""

    told = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)
        self.hide()

    def show_of(self, household: str) -> None:
        """Show what was left for a household."""
        clear_layout(self._column)
        listed = self._context.services.messages.listed(household=household)
        unseen = [one for one in listed if not one.seen_by][:_SHOWN]
        for one in unseen:
            self._column.addWidget(self._bar(one))
        self.setVisible(bool(unseen))

    def _bar(self, one: Message) -> InlineBar:
        desk = self._context.services.desk
        at = desk.local(datetime.fromisoformat(one.at)).isoformat(timespec="minutes")
        when = words.moment(at, desk.today())
        seen = Button(self.tr("見ました"), small=True, clicked=self._seer(one))
        seen.setAccessibleName(self.tr("見ました：{who}").format(who=one.by))
        if one.kind == EMERGENCY:
            head = self.tr("{who}さんが緊急に開きました（{when}）").format(who=one.by, when=when)
            return InlineBar(
                Tone.WARN, "shield", [Run(head, bold=True), Run(f"　{one.text}")], seen
            )
        head = self.tr("伝言（{who}さん、{when}）").format(who=one.by, when=when)
        if one.caller:
            head += self.tr("　{caller}から").format(caller=one.caller)
        tone = Tone.WARN if one.urgent else Tone.AI
        return InlineBar(tone, "letter", [Run(head, bold=True), Run(f"　{one.text}")], seen)

    def _seer(self, one: Message) -> Callable[[], None]:
        def press() -> None:
            self._context.services.messages.see(message=one.id)
            self.told.emit(self.tr("見たことを、担当のみなさんに伝えます"))
            self.show_of(one.household)

        return press
