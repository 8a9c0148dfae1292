# SPDX-License-Identifier: Apache-2.0
"""計画（両輪）: two equal columns, つながり続ける first; words only, no degree of fulfilment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.household_facts import PlanItemFacts
from banso_desktop.domain.values import PartialDate
from banso_desktop.gui import household_entries as entries
from banso_desktop.gui import household_words as words
from banso_desktop.gui.household_rows import OpenRow
from banso_desktop.gui.household_tab import (
    HouseholdTab,
    clear_layout,
    focused_key,
    keep_focus,
    restore_focus,
)
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.plan_editor import PlanEditor
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Card, Chip, DateEdit, LinkButton, ScrollColumn, Tone, rule
from banso_desktop.gui.written import mark
from banso_desktop.services.household_page import HouseholdPage
from banso_desktop.services.plans import PlanView

_WHEELS: Final = ("connecting", "solving")


class PlanTab(HouseholdTab):
    """Both wheels side by side, edited in place."""

    entities = ("plan_item", "contact")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._plan: PlanView | None = None
        self._editor: PlanEditor | None = None
        self._seen = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(Metric.GAP + 2)
        column.addLayout(self._head())
        both = QHBoxLayout()
        both.setSpacing(Metric.CARD_GAP)
        self._columns: dict[str, QVBoxLayout] = {}
        for wheel in _WHEELS:
            both.addWidget(self._column(wheel), 1)
        column.addLayout(both, 1)

    def show_page(self, page: HouseholdPage) -> None:
        """Show the plan; an item that is being written stays as it is."""
        if page.household.id != self._seen and self._editor is not None:
            self._editor.put_aside()
        self.page, self._seen = page, page.household.id
        self._plan = self.context.services.plans.plan(household=page.household.id)
        self._show_head(self._plan)
        if self._editor is None:
            self._show_columns(self._plan)

    def add(self, wheel: str = "connecting") -> None:
        """Begin a new item on a wheel."""
        self._open(wheel, None)

    def save(self) -> None:
        """Write the item that is being typed."""
        if self._editor is not None:
            self._editor.save()
        self._set_review()

    def focus_first(self) -> None:
        """Put the focus on the item being written, or on the first one."""
        if self._editor is not None:
            self._editor.focus_first()
            return
        row = self.findChild(PlanRow)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()

    # The head

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Words(self.tr("見直し日"), Role.LAB, colour=COLOURS.ink2))
        self._review = DateEdit(self.context.services.desk.today)
        self._review.set_name(self.tr("見直し日"))
        self._review.line.editingFinished.connect(self._set_review)
        row.addWidget(self._review)
        self._said = QHBoxLayout()
        self._said.setSpacing(6)
        row.addLayout(self._said)
        row.addStretch(1)
        said = self.tr("達成の度合いはつけません。ことばで残します")
        row.addWidget(Words(said, Role.S, colour=COLOURS.ink2))
        return row

    def _show_head(self, plan: PlanView) -> None:
        if not self._review.line.hasFocus():
            self._review.set_value(self._review_of(plan))
        self._review.setEnabled(bool(plan.items) and self.page is not None and self.page.may_write)
        clear_layout(self._said)
        for text, icon in self._facts(plan):
            self._said.addWidget(Chip(text, Tone.WARN, icon))

    def _review_of(self, plan: PlanView) -> PartialDate | None:
        reviews = [one.review for one in plan.items if one.review is not None and one.review.iso]
        return min(reviews, key=lambda one: one.iso, default=None)

    def _facts(self, plan: PlanView) -> list[tuple[str, str]]:
        found = []
        if plan.review_over:
            over = self.tr("見直し日から{days}日").format(days=plan.review_over)
            found.append((over, "clock"))
        if plan.look_again:
            said = self.tr("書いてから{count}回の関わり。そろそろ見直しどき")
            found.append((said.format(count=plan.contacts_since), "clock"))
        return found

    def _set_review(self) -> None:
        if self.page is None or self._plan is None or not self._plan.items:
            return
        typed = self._review.line.text().strip()
        known = self._review_of(self._plan)
        before = self._review.value() if typed else None
        same = (before.iso if before else "") == (known.iso if known else "")
        if not same or (before is not None and not before.iso and known is not None):
            self.context.services.plans.review_on(household=self.household, day=typed)

    # The columns

    def _column(self, wheel: str) -> Card:
        connecting = wheel == "connecting"
        title = self.tr("つながり続ける") if connecting else self.tr("ひとつずつ解きほぐす")
        card = Card(title, wheel, tone=Tone.KAKI if connecting else Tone.AI)
        add = LinkButton(self.tr("たす"), "plus")
        add.setAccessibleName(self.tr("{wheel}に、たす").format(wheel=title))
        add.clicked.connect(lambda: self.add(wheel))
        card.add_right(keep_focus(add, f"add/{wheel}"))
        scroll = ScrollColumn(gap=4)
        card.add(scroll, 1)
        self._columns[wheel] = scroll.column
        card.setAccessibleName(title)
        return card

    def _show_columns(self, plan: PlanView) -> None:
        key = focused_key(self)
        for wheel, column in self._columns.items():
            clear_layout(column)
            items = [one for one in plan.items if one.wheel in (wheel, "both")]
            for item in items:
                column.addWidget(self._row(wheel, item))
                column.addWidget(rule())
            if not items:
                column.addWidget(Words(self._nothing(wheel), colour=COLOURS.ink2, wrap=True))
            ended = [one for one in plan.ended if one.wheel in (wheel, "both")]
            if ended:
                column.addWidget(self._ended(ended))
            column.addStretch(1)
        restore_focus(self, key)

    def _row(self, wheel: str, item: PlanItemFacts) -> PlanRow:
        row = PlanRow(item)
        row.opened.connect(lambda _: self._open(wheel, item))
        row.ended.connect(self._end)
        keep_focus(row, f"item/{wheel}/{item.id}")
        return row

    def _nothing(self, wheel: str) -> str:
        if wheel == "connecting":
            return self.tr("まだ書かれていません。会いに行く、待つ、手紙を出す。小さなことから")
        return self.tr("まだ書かれていません。急がなくて大丈夫です")

    def _ended(self, items: list[PlanItemFacts]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        column.addWidget(Words(self.tr("これまで"), Role.S, colour=COLOURS.ink2))
        for item in items:
            line = QHBoxLayout()
            day = words.day(item.ended.iso, self.today()) if item.ended else ""
            said = self.tr("{day}まで　{text}").format(day=day, text=item.text)
            line.addWidget(Words(said, Role.S, colour=COLOURS.ink2, wrap=True), 1)
            again = LinkButton(self.tr("ふたたび"))
            again.setAccessibleName(self.tr("ふたたび：{text}").format(text=item.text))
            again.clicked.connect(self._resumer(item.id))
            line.addWidget(again, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        return holder

    def _resumer(self, item: str) -> Callable[[], object]:
        return lambda: self.context.services.plans.resume_item(item=item)

    # Editing

    def _open(self, wheel: str, item: PlanItemFacts | None) -> None:
        if self.page is None or not self.page.may_write or self._plan is None:
            return
        if self._editor is not None:
            self._editor.save()
        self._show_columns(self._plan)
        editor = PlanEditor(self.context, self.household, wheel, item)
        editor.closed.connect(self._closed)
        editor.rested.connect(self._end)
        column = self._columns[wheel]
        at = 0
        if item is not None:
            for index in range(column.count()):
                entry = column.itemAt(index)
                row = entry.widget() if entry is not None else None
                if isinstance(row, PlanRow) and row.item.id == item.id:
                    at = index
                    row.hide()
        column.insertWidget(at, editor)
        editor.show()
        self._editor = editor
        editor.focus_first()

    def _closed(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
        if self.page is not None:
            self.show_page(self.page)

    def _end(self, item: str) -> None:
        plans = self.context.services.plans
        plans.end_item(item=item)
        self.undoable.emit(self.tr("ひと区切りにしました"), lambda: plans.resume_item(item=item))


class PlanRow(OpenRow):
    """An item: what, who and when; the person's own words; how it goes.

    Attributes:
        item: What it shows.
    """

    ended = Signal(str)

    def __init__(self, item: PlanItemFacts, parent: QWidget | None = None) -> None:
        super().__init__(item.id, IconLabel("open_circle", COLOURS.ink2, 14), parent=parent)
        mark(self, "plan_item", item.id)
        self.item = item
        title = Words(wrap=True)
        title.set_runs([Run(item.text, bold=True)])
        self.lines.addWidget(title)
        who = "　".join(part for part in (item.who, item.when_text) if part)
        if who:
            self.lines.addWidget(Words(who, Role.S, colour=COLOURS.ink2, wrap=True))
        if item.person_says:
            says = Words(wrap=True)
            says.set_runs([Run(entries.quoted(item.person_says), background=COLOURS.card)])
            self.lines.addWidget(says)
        if item.progress:
            self.lines.addWidget(Words(item.progress, wrap=True))
        if item.wheel == "both":
            self.row.addWidget(Chip(self.tr("両方")), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(
            " ".join(part for part in (item.text, who, item.person_says) if part)
        )
        self.setToolTip(self.tr("Enter で書く、Del でひと区切り"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del lets the item come to an end (with an undo); the rest is as in any row."""
        if event.key() == Qt.Key.Key_Delete:
            self.ended.emit(self.item.id)
        else:
            super().keyPressEvent(event)
