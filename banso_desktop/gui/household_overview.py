# SPDX-License-Identifier: Apache-2.0
"""ようす: family and both wheels on the left, the map in the middle, what happened last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.household_facts import PlanItemFacts, PromiseFacts
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import bullet
from banso_desktop.gui.household_map import HouseholdMap
from banso_desktop.gui.household_rows import FamilyRow, RecordLine
from banso_desktop.gui.household_tab import (
    HouseholdTab,
    clear_layout,
    focused_key,
    keep_focus,
    restore_focus,
)
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.retention_words import keeping_lines
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Card,
    IconButton,
    LinkButton,
    ScrollColumn,
    Tone,
)
from banso_desktop.services.household_page import HouseholdPage, Rhythm

_LEFT: Final = 274
_LEFT_COMPACT: Final = 238
_RIGHT: Final = 268
_LAST: Final = 8
_MOST_LINES: Final = 6


class OverviewTab(HouseholdTab):
    """The household at a glance."""

    entities = ("contact", "intake", "referral_event", "decision", "node", "tie", "tie_state",
                "kinship", "map_position", "residence", "hold")  # fmt: skip

    person_asked = Signal(str)
    """Open a person; empty to add one."""
    rhythm_asked = Signal()
    keeping_asked = Signal()
    dwelling_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(Metric.CARD_GAP)
        self._left = ScrollColumn(gap=Metric.CARD_GAP - 2)
        self._left.setFixedWidth(scaled(_LEFT))
        self._left.setAccessibleName(self.tr("家族と計画"))
        self.map = HouseholdMap(context)
        self._right = QFrame()
        self._right.setProperty("surface", "card")
        self._right.setFixedWidth(scaled(_RIGHT))
        self._right.setAccessibleName(self.tr("関わりの記録"))
        self._build_right()
        row.addWidget(self._left)
        row.addWidget(self.map, 1)
        row.addWidget(self._right)
        self._compact = False
        self.map.navigate.connect(self.navigate)
        self.map.family_shown.connect(self._left.setVisible)

    def show_page(self, page: HouseholdPage) -> None:
        """Show the household."""
        self.page = page
        key = focused_key(self)
        self._show_left(page)
        self._show_right(page)
        since = page.household.since
        self.map.show_household(page.household.id, since.first_day if since else None)
        restore_focus(self, key)

    def fit(self, width: int) -> None:
        """Leave the records to their tab, then let the left panel make room."""
        compact = width < Metric.RIGHT_COLLAPSES_BELOW
        narrow = width < Metric.LEFT_COLLAPSES_BELOW
        self._right.setVisible(not compact)
        self._left.setFixedWidth(scaled(_LEFT_COMPACT if compact else _LEFT))
        self.map.fold(narrow)
        self._left.setVisible(not narrow or self.map.shows_family())
        if compact != self._compact:
            self._compact = compact
            if self.page is not None:
                self._show_left(self.page)

    def panes(self) -> tuple[QWidget, ...]:
        """Return left, middle and right, as far as they are in sight."""
        return tuple(one for one in (self._left, self.map, self._right) if one.isVisible())

    def focus_first(self) -> None:
        """Put the focus on the family."""
        row = self._left.findChild(FamilyRow)
        (row or self.map).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_left(self, page: HouseholdPage) -> None:
        clear_layout(self._left.column)
        self._left.add(self._family(page))
        if page.promises:
            self._left.add(self._promises(page.promises))
        self._left.add(self._wheel(page, "connecting"))
        self._left.add(self._wheel(page, "solving"))
        self._left.add(self._rhythm(page.rhythm))
        self._left.add(self._keeping(page))
        self._left.column.addStretch(1)

    def _family(self, page: HouseholdPage) -> Card:
        card = Card(self.tr("家族・同居"))
        if page.may_write:
            add = LinkButton(self.tr("人をたす"), "person_add")
            add.clicked.connect(lambda: self.person_asked.emit(""))
            card.add_right(keep_focus(add, "person/"))
        card.body.setSpacing(0)
        for person in page.persons:
            row = FamilyRow(person, self.codes, self.today(), compact=self._compact)
            row.opened.connect(self.person_asked)
            card.add(keep_focus(row, f"person/{person.id}"))
        if not page.persons:
            empty = self.tr("まだ、だれがいるか分かりません")
            card.add(Words(empty, colour=COLOURS.ink2, wrap=True))
        nothing = self.tr("住まいを書く")
        home = LinkButton(f" {page.address or nothing}", "housing")
        home.setToolTip(self.tr("住まいと、これまでの住まい"))
        home.clicked.connect(self.dwelling_asked)
        if page.address or page.may_write:
            card.add(_left_aligned(keep_focus(home, "dwelling")))
        return card

    def _wheel(self, page: HouseholdPage, wheel: str) -> Card:
        connecting = wheel == "connecting"
        title = self.tr("つながり続ける") if connecting else self.tr("ひとつずつ解きほぐす")
        card = Card(title, wheel, tone=Tone.KAKI if connecting else Tone.AI, wraps=True)
        items = [one for one in page.plan if _is_on(one, wheel, self.today())]
        card.body.setSpacing(2)
        for item in items[:_MOST_LINES]:
            card.add(Words(bullet(item.text), wrap=True))
        left_over = len(items) - _MOST_LINES
        if left_over > 0:
            card.add(Words(self.tr("ほか {count}つ").format(count=left_over), Role.S))
        if not items:
            empty = (
                self.tr("会いに行く、待つ、声をかける。まだ書かれていません")
                if connecting
                else self.tr("急がなくて大丈夫です。まだ書かれていません")
            )
            card.add(Words(empty, Role.S, colour=COLOURS.ink2, wrap=True))
        said = self.tr("計画をひらく（{wheel}）").format(wheel=title)
        more = IconButton("edit", said, colour=COLOURS.kaki if connecting else COLOURS.ai)
        more.clicked.connect(lambda: self.tab_asked.emit("plan"))
        card.add_right(keep_focus(more, f"wheel/{wheel}"))
        return card

    def _promises(self, promises: Sequence[PromiseFacts]) -> Card:
        card = Card(self.tr("約束"), "calendar")
        card.body.setSpacing(2)
        for promise in promises[:_MOST_LINES]:
            row = QHBoxLayout()
            row.setSpacing(Metric.GAP)
            row.addWidget(Words(self._promised(promise), wrap=True), 1)
            kept = IconButton("check", self.tr("果たした"), colour=COLOURS.ok)
            kept.clicked.connect(self._settler(promise))
            row.addWidget(keep_focus(kept, f"promise/{promise.id}"))
            card.add(row)
        return card

    def _promised(self, promise: PromiseFacts) -> str:
        iso = promise.due.iso if promise.due is not None else ""
        when = words.near(iso, self.today()) if iso else promise.due_text
        text = promise.text or promise.way or words.said("promise")
        return f"{when} {text}".strip()

    def _settler(self, promise: PromiseFacts) -> Callable[[], None]:
        contacts = self.context.services.contacts

        def settle() -> None:
            contacts.settle_promise(promise=promise.id)
            self.undoable.emit(
                self.tr("約束を果たしました"),
                lambda: contacts.settle_promise(promise=promise.id, state="open"),
            )

        return settle

    def _rhythm(self, rhythm: Rhythm) -> Card:
        card = Card(self.tr("会うめやす"), "repeat")
        change = LinkButton(self.tr("決める"))
        change.clicked.connect(self.rhythm_asked)
        card.add_right(keep_focus(change, "rhythm"))
        card.body.setSpacing(2)
        for line, colour in self._rhythm_lines(rhythm):
            card.add(Words(line, Role.S, colour=colour, wrap=True))
        return card

    def _rhythm_lines(self, rhythm: Rhythm) -> list[tuple[str, str]]:
        today = self.today()
        own = (
            self.tr("{days}日に1回")
            if rhythm.own
            else self.tr("{days}日に1回（町のめやす。この世帯ではまだ決めていません）")
        )
        lines = [(own.format(days=rhythm.days), COLOURS.ink)]
        if rhythm.last_met:
            met = self.tr("最後に会えた日 {day}（{ago}）").format(
                day=words.day(rhythm.last_met, today), ago=words.ago(rhythm.last_met, today)
            )
        else:
            met = self.tr("まだ会えていません")
        far = COLOURS.warn if rhythm.level != "within" else COLOURS.ink2
        lines.append((met, far))
        if rhythm.resting_until:
            reason = words.label(self.codes, "pause_reason", rhythm.reason)
            resting = self.tr("{day}までお休み中　{reason}").format(
                day=words.day(rhythm.resting_until, today), reason=reason
            )
            lines.append((resting.strip(), COLOURS.ink2))
        return lines

    def _keeping(self, page: HouseholdPage) -> Card:
        retention = self.context.services.retention
        card = Card(self.tr("記録の保存"), "table")
        if page.may_write:
            change = LinkButton(self.tr("決める"))
            change.setAccessibleName(self.tr("記録の保存を決める"))
            change.clicked.connect(self.keeping_asked)
            card.add_right(keep_focus(change, "keeping"))
        card.body.setSpacing(2)
        kept = retention.keeping(household=page.household.id)
        for line in keeping_lines(kept, retention.classes()):
            card.add(Words(line, Role.S, colour=COLOURS.ink2, wrap=True))
        return card

    def _build_right(self) -> None:
        column = QVBoxLayout(self._right)
        column.setContentsMargins(Metric.CARD_PAD_X, Metric.CARD_PAD_Y, 4, 4)
        head = QHBoxLayout()
        head.addWidget(Words(self.tr("関わりの記録"), Role.H2), 1)
        every = LinkButton(self.tr("すべて"))
        every.setAccessibleName(self.tr("関わりの記録をすべて見る"))
        every.clicked.connect(lambda: self.tab_asked.emit("records"))
        head.addWidget(every)
        column.addLayout(head)
        self._records = ScrollColumn(gap=2)
        column.addWidget(self._records, 1)

    def _show_right(self, page: HouseholdPage) -> None:
        clear_layout(self._records.column)
        found = self.context.services.contacts.timeline(household=page.household.id, limit=_LAST)
        for entry in found.entries[:_LAST]:
            row = RecordLine(entry, self.codes, self.today())
            row.opened.connect(lambda: self.tab_asked.emit("records"))
            self._records.add(keep_focus(row, f"entry/{entry.id}"))
        if not found.entries:
            empty = self.tr("まだ記録がありません。会えなかったことも、関わりのひとつです")
            self._records.add(Words(empty, Role.S, colour=COLOURS.ink2, wrap=True))
        self._records.column.addStretch(1)


def _is_on(item: PlanItemFacts, wheel: str, today: date) -> bool:
    ended = item.ended.first_day if item.ended is not None else None
    return item.wheel in (wheel, "both") and (ended is None or ended > today)


def _left_aligned(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row
