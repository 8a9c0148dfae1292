# SPDX-License-Identifier: Apache-2.0
"""履歴: who changed what, the household as it stood then, an old value written anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui import history_words
from banso_desktop.gui import household_words as words
from banso_desktop.gui.compare_dialog import compare_household
from banso_desktop.gui.day_words import called
from banso_desktop.gui.household_tab import (
    HouseholdTab,
    clear_layout,
    focused_key,
    keep_focus,
    restore_focus,
)
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Button,
    InlineBar,
    LinkButton,
    ScrollColumn,
    Tone,
    rule,
)
from banso_desktop.services.household_history import Cell, ChangeMade, HouseholdThen, Thing
from banso_desktop.services.household_page import HouseholdPage

_STRETCH: Final = 60
"""Written fields read at a time."""
_LONGEST: Final = 90
_MOST_CELLS: Final = 8


class HistoryTab(HouseholdTab):
    """The changes, the newest first; or the household as it stood after one of them."""

    entities = ("contact", "node", "tie", "tie_state", "issue", "intake", "visit_series",
                "referral_event", "decision")  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._changes: list[ChangeMade] = []
        self._more = ""
        self._stretches = 1
        self._then: ChangeMade | None = None
        self._seen = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(Metric.GAP)
        self._bar = QVBoxLayout()
        column.addLayout(self._bar)
        card = QFrame()
        card.setProperty("surface", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self._scroll = ScrollColumn(gap=0)
        self._scroll.column.setContentsMargins(10, 6, 10, 6)
        inside.addWidget(self._scroll)
        column.addWidget(card, 1)

    def show_page(self, page: HouseholdPage) -> None:
        """Read and show the changes, or how it stood then."""
        if page.household.id != self._seen:
            self._then, self._seen = None, page.household.id
            self._changes, self._stretches = [], 1
        self.page = page
        if self._then is None:
            self._read()

    def focus_first(self) -> None:
        """Put the focus on the first thing one can do."""
        button = self._scroll.findChild(LinkButton) or self.findChild(Button)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    # The changes

    def _read(self) -> None:
        key = focused_key(self)
        found = self.context.services.history.changes(
            household=self.household, limit=_STRETCH * self._stretches
        )
        self._changes, self._more = list(found.changes), found.more
        clear_layout(self._bar)
        self._show_disputes()
        self._show_changes()
        restore_focus(self, key)

    def _show_disputes(self) -> None:
        if self.page is None or not self.page.disputes:
            return
        said = self.tr("同じ所を 2人が直していました（{count}件）").format(count=self.page.disputes)
        compare = Button(self.tr("くらべる"), "compare", small=True, clicked=self._compare)
        self._bar.addWidget(InlineBar(Tone.WARN, "compare", said, keep_focus(compare, "compare")))

    def _compare(self) -> None:
        if self.page is not None:
            compare_household(self.context, self.page, self).told.connect(self.told)

    def _show_changes(self) -> None:
        column = self._scroll.column
        clear_layout(column)
        names = self._names()
        day = ""
        for change in self._changes:
            if change.at[:10] != day:
                day = change.at[:10]
                heading = Words(words.day(day, self.today()), Role.H3)
                column.addSpacing(6)
                column.addWidget(heading)
            column.addWidget(self._row(change, names))
            column.addWidget(rule())
        if self._more:
            more = Button(self.tr("もっと前の変更"), "down", small=True, clicked=self._read_on)
            row = QHBoxLayout()
            row.setContentsMargins(0, 8, 0, 4)
            row.addStretch(1)
            row.addWidget(keep_focus(more, "more"))
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)

    def _read_on(self) -> None:
        found = self.context.services.history.changes(
            household=self.household, before=self._more, limit=_STRETCH
        )
        self._stretches += 1
        self._changes += found.changes
        self._more = found.more
        self._show_changes()

    def _names(self) -> Mapping[str, str]:
        staff = self.context.services.town.members(also_left=True)
        names = {one.id: one.short for one in staff}
        if self.page is not None:
            names |= {one.id: words.calling_name(one) for one in self.page.persons}
        return names

    def _row(self, change: ChangeMade, names: Mapping[str, str]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 5)
        row.setSpacing(10)
        time = Words(change.at[11:], Role.S, colour=COLOURS.ink2)
        time.setFixedWidth(scaled(46))
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        title = Words(wrap=True)
        title.set_runs(self._title(change))
        lines.addWidget(title)
        for runs in self._details(change, names):
            line = Words(role=Role.S, colour=COLOURS.ink2, wrap=True)
            line.set_runs(runs)
            line.setMaximumWidth(scaled(Metric.TEXT_COLUMN_MAX))
            lines.addWidget(line)
        row.addLayout(lines, 100)
        row.addStretch(1)
        then = LinkButton(self.tr("この時点を見る"), clicked=self._looker(change))
        row.addWidget(keep_focus(then, f"then/{change.key}"), 0, Qt.AlignmentFlag.AlignTop)
        if change.can_put_back and self.page is not None and self.page.may_write:
            back = LinkButton(self.tr("この値に戻す"), clicked=self._putter(change))
            row.addWidget(keep_focus(back, f"back/{change.key}"), 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _title(self, change: ChangeMade) -> list[Run]:
        thing = history_words.entity(change.entity)
        named = called(thing, _short(change.title))
        done = self.tr("{thing}を{done}").format(thing=named, done=history_words.what(change.what))
        return [Run(change.by, bold=True), Run(f"　{done}")]

    def _told(self, change: ChangeMade) -> list[Cell]:
        adding = change.what in ("added", "written")
        return [
            cell
            for cell in change.cells
            if history_words.field(cell.field) and (cell.text or not adding)
        ]

    def _details(self, change: ChangeMade, names: Mapping[str, str]) -> list[list[Run]]:
        """Return the fields: a change a line, of something new all in one."""
        told = self._told(change)[:_MOST_CELLS]
        runs = [self._cell(change.entity, cell, names) for cell in told]
        if change.what not in ("added", "written"):
            return runs
        return [[run for one in runs for run in (*one, Run("　"))]] if runs else []

    def _cell(self, entity: str, cell: Cell, names: Mapping[str, str]) -> list[Run]:
        codes, today = self.codes, self.today()
        runs = [Run(f"{history_words.field(cell.field)} ")]
        if cell.before:
            before = history_words.value(entity, cell, cell.before, codes, names, today)
            runs += [Run(_short(before), colour=COLOURS.ink3, struck=True), Run(" → ")]
        now = history_words.value(entity, cell, cell.text, codes, names, today)
        return [*runs, Run(_short(now), colour=COLOURS.ink)]

    def _putter(self, change: ChangeMade) -> Callable[[], None]:
        def put_back() -> None:
            self.context.services.history.put_back(
                entity=change.entity, row=change.row, change=change.key
            )
            self.told.emit(self.tr("この値に戻しました。いままでの値も履歴に残ります"))

        return put_back

    # As it stood then

    def _looker(self, change: ChangeMade) -> Callable[[], None]:
        def look() -> None:
            self._then = change
            stood = self.context.services.history.then(household=self.household, change=change.key)
            self._show_then(stood)

        return look

    def _show_then(self, stood: HouseholdThen) -> None:
        clear_layout(self._bar)
        back = Button(self.tr("いまにもどる"), "back", small=True, clicked=self._return)
        when = words.moment(stood.at, self.today())
        said = self.tr("{when} の時点を見ています。ここでは書きかえられません").format(when=when)
        self._bar.addWidget(InlineBar(Tone.WARN, "history", said, back))
        column = self._scroll.column
        clear_layout(column)
        names = self._names()
        entity = ""
        for thing in stood.things:
            if thing.entity != entity:
                entity = thing.entity
                column.addSpacing(8)
                column.addWidget(Words(history_words.entity(entity), Role.H3))
            column.addWidget(self._thing(thing, names))
            column.addWidget(rule())
        column.addStretch(1)
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _thing(self, thing: Thing, names: Mapping[str, str]) -> Words:
        line = Words(wrap=True)
        runs: list[Run] = []
        for cell in thing.cells:
            named = history_words.field(cell.field)
            if not named:
                continue
            text = history_words.value(
                thing.entity, cell, cell.text, self.codes, names, self.today()
            )
            runs += [Run(f"{named} ", colour=COLOURS.ink3), Run(f"{text}　")]
        line.set_runs(runs)
        line.setMaximumWidth(scaled(Metric.TEXT_COLUMN_MAX))
        return line

    def _return(self) -> None:
        self._then = None
        self._read()
        self.focus_first()


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
