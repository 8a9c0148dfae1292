# SPDX-License-Identifier: Apache-2.0
"""The tabs that lead to other rooms: the map, referrals, conferences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.household_facts import AgendaOf, ReferralOf
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import joined
from banso_desktop.gui.household_rows import OpenRow
from banso_desktop.gui.household_tab import (
    HouseholdTab,
    clear_layout,
    focused_key,
    keep_focus,
    restore_focus,
)
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.referral_words import GROUP_LOOKS, state_words
from banso_desktop.gui.screen import Context, Destination
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Button,
    Chip,
    EmptyState,
    PrimaryButton,
    ScrollColumn,
    Tone,
    rule,
)
from banso_desktop.services.household_page import Decided, HouseholdPage
from banso_desktop.services.referral_views import ReferralGroup, ReferralLine


class MapTab(HouseholdTab):
    """The map has a room of its own: this tab is the door to it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        self._open = PrimaryButton(self.tr("エコマップをひらく"), "ecomap", key="Enter")
        self._open.setDefault(True)
        self._open.setAutoDefault(True)
        self._open.clicked.connect(self.enter)
        explanation = self.tr("大きくかく、前とくらべる、映す、印刷するのは、エコマップの部屋で。")
        door = EmptyState("ecomap", self.tr("エコマップ"), explanation, self._open)
        column.addWidget(_carded(door), 1)

    def show_page(self, page: HouseholdPage) -> None:
        """Remember whose map it is."""
        self.page = page

    def enter(self) -> None:
        """Go to the room of the map."""
        self.navigate.emit(Destination("ecomap", self.household))

    def focus_first(self) -> None:
        """Put the focus on the door."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)


class _ListTab(HouseholdTab):
    """A card with rows, and a button at its head."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(Metric.GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        column.addLayout(self.head)
        self._scroll = ScrollColumn(gap=0)
        self._scroll.column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(_carded(self._scroll), 1)

    def show_page(self, page: HouseholdPage) -> None:
        """Read and show the rows."""
        self.page = page
        key = focused_key(self)
        clear_layout(self._scroll.column)
        if self.fill(page):
            self._scroll.column.addStretch(1)
        restore_focus(self, key)

    def fill(self, page: HouseholdPage) -> bool:
        """Add the rows; tell whether there are any."""
        raise NotImplementedError

    def add(self, widget: QWidget) -> None:
        """Append a row with a line below it."""
        self._scroll.add(widget)
        self._scroll.add(rule())

    def fill_up(self, widget: QWidget) -> None:
        """Show something instead of rows."""
        self._scroll.add(widget, 1)

    def focus_first(self) -> None:
        """Put the focus on the first row, else on the button."""
        row = self.findChild(OpenRow)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()


class ReferralsTab(_ListTab):
    """Whom this household was put in touch with, and what came of it."""

    entities = ("referral", "referral_event", "resource")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._new = Button(self.tr("新しくつなぐ"), "refer", clicked=self._refer)
        self.head.addWidget(self._new)
        said = self.tr("つないだあとも、様子をきいて、もどる道を残します")
        self.head.addWidget(Words(said, Role.S, colour=COLOURS.ink2), 1)

    def fill(self, page: HouseholdPage) -> bool:
        """Show the referrals, the newest first."""
        self._new.setVisible(page.may_write)
        services, household = self.context.services, page.household.id
        found = services.household_page.referrals(household=household)
        lines = {line.id: line for line in services.referrals.lines(household=household)}
        for one in found:
            row = self._row(one, lines.get(one.id))
            row.opened.connect(self._opener(one.id))
            self.add(keep_focus(row, one.id))
        if not found:
            words_said = self.tr("まだ、どこにもつないでいません")
            more = self.tr("急がなくて大丈夫です。ご本人の気持ちを聞いてから。")
            self.fill_up(EmptyState("refer", words_said, more))
        return bool(found)

    def _row(self, one: ReferralOf, line: ReferralLine | None) -> OpenRow:
        row = OpenRow(one.id, IconLabel("refer", COLOURS.ai, 18))
        title = Words(wrap=True)
        title.set_runs([Run(one.destination or self.tr("つなぎ先はこれから"), bold=True)])
        row.lines.addWidget(title)
        if one.request:
            row.lines.addWidget(Words(" ".join(one.request.split()), wrap=True))
        detail = Words(self._detail(one), Role.S, colour=COLOURS.ink2, wrap=True)
        row.lines.addWidget(detail)
        status, tone, icon = words.label(self.codes, "referral_status", one.status), Tone.PLAIN, ""
        if line is not None:
            status = state_words(line, self.codes)
            tone, icon = GROUP_LOOKS[ReferralGroup(line.group)]
        chip = Chip(status, tone, icon)
        row.row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.setAccessibleName(f"{title.text()} {status} {detail.text()}")
        return row

    def _detail(self, one: ReferralOf) -> str:
        today = self.today()
        parts = []
        if one.issued is not None:
            issued = self.context.services.desk.local(one.issued).date().isoformat()
            parts.append(self.tr("{day} わたした").format(day=words.day(issued, today)))
        if one.look_again is not None:
            looked = words.day(one.look_again.iso, today) if one.look_again.iso else ""
            parts.append(self.tr("様子をきく日 {day}").format(day=looked or one.look_again.raw))
        if one.last_on:
            parts.append(f"{words.day(one.last_on, today)} {one.last_comment}".strip())
        if one.sender:
            parts.append(one.sender)
        return "　".join(parts) or self.tr("準備中")

    def _opener(self, referral: str) -> Callable[[str], None]:
        return lambda _: self.navigate.emit(Destination("referral", referral))

    def _refer(self) -> None:
        self.navigate.emit(Destination("referral", "", {"household": self.household}))


class ConferencesTab(_ListTab):
    """Where this household was talked about, and what was decided."""

    entities = ("agenda_item", "decision", "conference")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._new = Button(self.tr("会議にのせる"), "conference", clicked=self._to_conference)
        self.head.addWidget(self._new)
        said = self.tr("決めたことは、ご本人にどう伝えるかまで")
        self.head.addWidget(Words(said, Role.S, colour=COLOURS.ink2), 1)

    def fill(self, page: HouseholdPage) -> bool:
        """Show the agenda items with what was decided, the newest first."""
        pages = self.context.services.household_page
        items = pages.agenda(household=page.household.id)
        decisions = pages.decisions(household=page.household.id)
        by_item: dict[str, list[Decided]] = {}
        for one in decisions:
            by_item.setdefault(one.decision.item, []).append(one)
        for item in items:
            row = self._row(item, by_item.pop(item.id, []))
            row.opened.connect(self._opener(item.conference))
            self.add(keep_focus(row, item.id))
        for left in by_item.values():
            for one in left:
                self.add(self._decided(one))
        if not items and not decisions:
            words_said = self.tr("まだ、会議にのせていません")
            more = self.tr("一人で抱えずに、みんなで考える時間をつくれます。")
            self.fill_up(EmptyState("conference", words_said, more))
        return bool(items or decisions)

    def _row(self, item: AgendaOf, decided: list[Decided]) -> OpenRow:
        row = OpenRow(item.id, IconLabel("conference", COLOURS.ai, 18))
        when = item.starts.date().isoformat() if item.starts is not None else ""
        where = item.conference_title or words.label(
            self.codes, "conference_type", item.conference_kind
        )
        head = "　".join(part for part in (words.day(when, self.today()), where) if part)
        row.lines.addWidget(Words(head, Role.S, colour=COLOURS.ink2, wrap=True))
        title = Words(wrap=True)
        title.set_runs([Run(item.title or self.tr("議題の名前はこれから"), bold=True)])
        row.lines.addWidget(title)
        for one in decided:
            row.lines.addWidget(self._decision(one))
        state = words.label(self.codes, "agenda_state", item.state)
        if state:
            row.row.addWidget(Chip(state), 0, Qt.AlignmentFlag.AlignTop)
        row.setAccessibleName(f"{head} {title.text()} {state}")
        return row

    def _decided(self, one: Decided) -> OpenRow:
        row = OpenRow(one.decision.id, IconLabel("decision", COLOURS.ai, 18))
        row.lines.addWidget(self._decision(one))
        row.opened.connect(self._opener(one.decision.conference))
        row.setAccessibleName(one.decision.text)
        return row

    def _decision(self, one: Decided) -> Words:
        decision = one.decision
        due = words.day(decision.due.iso, self.today()) if decision.due is not None else ""
        who = joined(*one.owners)
        state = words.label(self.codes, "decision_state", decision.state)
        behind = "　".join(part for part in (who, due or decision.due_text, state) if part)
        line = Words(wrap=True)
        line.set_runs([Run(f"→ {decision.text}"), Run(f"　{behind}", colour=COLOURS.ink2)])
        return line

    def _opener(self, conference: str) -> Callable[[str], None]:
        return lambda _: self.navigate.emit(Destination("conference", conference))

    def _to_conference(self) -> None:
        self.navigate.emit(Destination("conferences", "", {"household": self.household}))


def _carded(inside: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(inside)
    return card
