# SPDX-License-Identifier: Apache-2.0
"""今日の約束 and あす: one's own day, and the buttons that write it down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout

from banso_desktop.gui.text import Words
from banso_desktop.gui.today_cards import DayRow, scroll_body
from banso_desktop.gui.today_words import TodayWords, said, tomorrow_title
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets import Button, Card, KakiButton, LinkButton
from banso_desktop.services.today_view import TodayItem, TodayPage

_ICONS: Final = {"conference": "conference", "promise": "phone"}


class AgendaCard(Card):
    """The first column."""

    opened = Signal(object)
    """Carries the :class:`TodayItem`."""
    asked = Signal(object, QPoint)
    """The menu of a line: the item, and where on screen."""
    noted = Signal()
    memo_wanted = Signal()
    week_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("AgendaCard", "今日の約束"), "clock")
        self.add_right(LinkButton(self.tr("週間表"), clicked=self.week_wanted.emit))
        self._rows: list[DayRow] = []
        self._later: list[DayRow] = []
        self._chosen: DayRow | None = None
        self._current: DayRow | None = None
        self.list = scroll_body(self)
        self.note_button = KakiButton(self.tr("記録を書く"), "note", clicked=self.noted.emit)
        self.memo_button = Button(self.tr("電話メモ"), "phone_memo", clicked=self.memo_wanted.emit)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.note_button)
        foot.addWidget(self.memo_button)
        foot.addStretch(1)
        foot.addWidget(Words("Ctrl+Shift+N", Role.S, colour=COLOURS.ink2))
        self.add(foot)

    def show_day(
        self, page: TodayPage, words: TodayWords, icons: Mapping[str, str], now: datetime
    ) -> None:
        """Show today and tomorrow; the focus stays on the line it was on."""
        focused = QApplication.focusWidget()
        held = focused.item.key if isinstance(focused, DayRow) and focused in self._rows else ""
        chosen = self._chosen.item.key if self._chosen is not None else ""
        self.list.clear()
        self._rows, self._later, self._chosen = [], [], None
        self._current = None
        for item in page.items:
            self.list.add(self._row(item, words, icons))
        if not page.items:
            key = "empty_but" if page.over else "empty"
            self.list.add(Words(said(key, count=page.over), Role.BODY, wrap=True))
        self._add_tomorrow(page, words, icons)
        self.list.column.addStretch(1)
        self.mark_current(now)
        for row in self._rows:
            if row.item.key == chosen:
                self._chosen = row
            if row.item.key == held:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_tomorrow(self, page: TodayPage, words: TodayWords, icons: Mapping[str, str]) -> None:
        title = Words(tomorrow_title(page), Role.S, colour=COLOURS.ink2)
        title.setContentsMargins(0, 10, 0, 2)
        self.list.column.addSpacing(8)
        self.list.add(title)
        for item in page.next_items:
            row = self._row(item, words, icons)
            self._later.append(row)
            self.list.add(row)
        if not page.next_items:
            self.list.add(Words(said("no_tomorrow"), Role.S, colour=COLOURS.ink3))

    def _row(self, item: TodayItem, words: TodayWords, icons: Mapping[str, str]) -> DayRow:
        icon_name = "substitute" if item.instead_of else _ICONS.get(item.what, "")
        row = DayRow(item, words, icon_name or icons.get(item.kind, "") or "calendar")
        row.opened.connect(partial(self._open, row))
        row.asked.connect(partial(self._ask, row))
        self._rows.append(row)
        return row

    def mark_current(self, now: datetime) -> None:
        """Mark the line of this hour: what runs now, else what comes next today."""
        self._current = self._now(now)
        for row in self._rows:
            row.set_current(row is self._current)

    def _now(self, now: datetime) -> DayRow | None:
        time = now.strftime("%H:%M")
        today = [row for row in self._rows if row.item.starts and row not in self._later]
        return next((row for row in today if row.item.starts >= time), None)

    def focus_current(self) -> bool:
        """Put the focus on the line of this hour; False where the day is empty."""
        rows = self._rows
        row = self._current or (rows[0] if rows else None)
        if row is None:
            return False
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def current(self) -> TodayItem | None:
        """Return the item the person means: the one with the focus, else the first to write."""
        focused = QApplication.focusWidget()
        for row in self._rows:
            if row is focused or row is self._chosen:
                return row.item
        open_ones = [row.item for row in self._rows if row.item.household]
        unwritten = [item for item in open_ones if not item.recorded]
        return next(iter(unwritten or open_ones), None)

    def _open(self, row: DayRow) -> None:
        self._chosen = row
        self.opened.emit(row.item)

    def _ask(self, row: DayRow, where: QPoint) -> None:
        self._chosen = row
        self.asked.emit(row.item, where)
