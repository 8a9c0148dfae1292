# SPDX-License-Identifier: Apache-2.0
"""書類: what each person agreed to, what was printed, and what is attached to the household."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.consent import EVERYBODY
from banso_desktop.domain.household_facts import ConsentFacts, PaperOf
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import joined
from banso_desktop.gui.household_attachments import AttachmentsCard
from banso_desktop.gui.household_tab import (
    HouseholdTab,
    clear_layout,
    focused_key,
    keep_focus,
    restore_focus,
)
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.screen import Context, Destination
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Card, Chip, LinkButton, ScrollColumn, Tone, rule
from banso_desktop.services.household_page import HouseholdPage, Papers, Printed


class PapersTab(HouseholdTab):
    """Consents over papers on the left, photos and files on the right."""

    entities = ("consent", "paper", "paper_print", "referral", "attachment")

    consent_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(Metric.CARD_GAP)
        consents = Card(self.tr("同意"), "done")
        self._add = LinkButton(self.tr("たす"), "plus")
        self._add.setAccessibleName(self.tr("同意をたす"))
        self._add.clicked.connect(self.consent_asked)
        consents.add_right(self._add)
        papers = Card(self.tr("紙"), "paper")
        self._consents, self._papers = ScrollColumn(gap=4), ScrollColumn(gap=4)
        consents.add(self._consents, 1)
        papers.add(self._papers, 1)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(Metric.CARD_GAP)
        left.addWidget(consents, 1)
        left.addWidget(papers, 1)
        row.addWidget(self._left, 1)
        self.attachments = AttachmentsCard(self.tr("写真・ファイル"), context)
        self.attachments.told.connect(self.told)
        self.attachments.undoable.connect(self.undoable)
        row.addWidget(self.attachments, 1)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.attachments.paste)

    def show_page(self, page: HouseholdPage) -> None:
        """Read and show all three."""
        self.page = page
        key = focused_key(self)
        self._add.setVisible(page.may_write and bool(page.persons))
        found = self.context.services.household_page.papers(household=page.household.id)
        self._show_consents(page, found)
        self._show_papers(found)
        self.attachments.show_page(page)
        restore_focus(self, key)

    def attach(self) -> None:
        """Ask for photos and files to attach."""
        self.attachments.choose()

    def keep_typed(self) -> None:
        """Keep what is typed about an attached file as a draft."""
        self.attachments.keep()

    def panes(self) -> tuple[QWidget, ...]:
        """Return both sides."""
        return (self._left, self.attachments)

    def _show_consents(self, page: HouseholdPage, found: Papers) -> None:
        column = self._consents.column
        clear_layout(column)
        names = {one.id: words.calling_name(one) for one in page.persons}
        for consent in found.consents:
            column.addLayout(self._consent(consent, names.get(consent.person, "")))
            column.addWidget(rule())
        if not found.consents:
            said = self.tr(
                "まだ聞いていません。同意がなくても関わりは続けられます。"
                "外に伝えるときに、ひとりずつ確かめます"
            )
            column.addWidget(Words(said, colour=COLOURS.ink2, wrap=True))
        column.addStretch(1)

    def _consent(self, consent: ConsentFacts, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        text = Words(wrap=True)
        text.set_runs([Run(name, bold=True), Run(f"　{self._scope(consent)}")])
        lines = Words(self._behind(consent), Role.S, colour=COLOURS.ink2, wrap=True)
        both = _stacked(text, lines)
        row.addLayout(both, 1)
        way = words.label(self.codes, "consent_way", consent.way)
        refused = self.codes["consent_way"][consent.way].flag("refused")
        over = consent.withdrawn is not None
        tone = Tone.PLAIN if over else Tone.WARN if refused else Tone.OK
        said = self.tr("とりさげ") if over else way
        row.addWidget(Chip(said, tone), 0, Qt.AlignmentFlag.AlignTop)
        if not over and self.page is not None and self.page.may_write:
            end = LinkButton(self.tr("とりさげる"))
            end.setAccessibleName(self.tr("{name}さんの同意をとりさげる").format(name=name))
            end.clicked.connect(self._withdrawer(consent.id))
            row.addWidget(keep_focus(end, consent.id), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _scope(self, consent: ConsentFacts) -> str:
        everything = EVERYBODY in consent.information
        kinds = (
            self.tr("すべてのこと")
            if everything
            else words.labels(self.codes, "information", consent.information)
        )
        if not kinds:
            return self.tr("相談と関わりに同意。外に伝えることは、そのつど確かめます")
        if EVERYBODY in consent.recipients or not consent.recipients:
            return self.tr("{kinds}を、支援に関わる先へ").format(kinds=kinds)
        named = joined(*consent.recipients)
        return self.tr("{kinds}を、{recipients}へ").format(kinds=kinds, recipients=named)

    def _behind(self, consent: ConsentFacts) -> str:
        today = self.today()
        parts = []
        if consent.since is not None:
            parts.append(self.tr("{day} から").format(day=words.day(consent.since.iso, today)))
        if consent.until is not None:
            parts.append(self.tr("{day} まで").format(day=words.day(consent.until.iso, today)))
        if consent.withdrawn is not None:
            day = words.day(consent.withdrawn.iso, today)
            parts.append(self.tr("{day} にとりさげ").format(day=day))
        if consent.given_by:
            parts.append(self.tr("{name} から").format(name=consent.given_by))
        return "　".join([*parts, consent.note]).strip()

    def _withdrawer(self, consent: str) -> Callable[[], None]:
        def withdraw() -> None:
            self.context.services.households.withdraw_consent(consent=consent)
            self.told.emit(self.tr("同意をとりさげました。きょうから外に伝えません"))

        return withdraw

    def _show_papers(self, found: Papers) -> None:
        column = self._papers.column
        clear_layout(column)
        for paper in found.papers:
            prints = [one for one in found.prints if one.print.paper == paper.id]
            column.addLayout(self._paper(paper, prints))
            column.addWidget(rule())
        if not found.papers:
            said = self.tr("まだ、渡した紙はありません")
            column.addWidget(Words(said, colour=COLOURS.ink2, wrap=True))
        column.addStretch(1)

    def _paper(self, paper: PaperOf, prints: list[Printed]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("paper", COLOURS.ink2, 18), 0, Qt.AlignmentFlag.AlignTop)
        title = Words(wrap=True)
        named = self.tr("つなぎ票 {number}").format(number=paper.number)
        title.set_runs([Run(named, bold=True), Run(f"　{paper.destination}")])
        said = [self._printed(one) for one in prints] or [self.tr("印刷はまだ")]
        lines = Words("\n".join(said), Role.S, colour=COLOURS.ink2, wrap=True)
        row.addLayout(_stacked(title, lines), 1)
        look = LinkButton(self.tr("ひらく"))
        look.setAccessibleName(self.tr("{number} をひらく").format(number=paper.number))
        look.clicked.connect(lambda: self.navigate.emit(Destination("referral", paper.referral)))
        row.addWidget(keep_focus(look, paper.id), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _printed(self, one: Printed) -> str:
        at = one.print.at
        when = ""
        if at is not None:
            local = self.context.services.desk.local(at).isoformat(timespec="minutes")
            when = words.moment(local, self.today())
        said = self.tr("{when} {name} {copies}部").format(
            when=when, name=one.name, copies=one.print.copies
        )
        return f"{said}　{one.print.reason}".strip()


def _stacked(*lines: Words) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for line in lines:
        line.setVisible(bool(line.text()))
        column.addWidget(line)
    return column
