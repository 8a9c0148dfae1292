# SPDX-License-Identifier: Apache-2.0
"""One card of the resource book: what one can do there, whom to talk to, who made sure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui.day_words import bracketed
from banso_desktop.gui.household_words import label
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Button,
    Chip,
    FlowLayout,
    InlineBar,
    KakiButton,
    ScrollColumn,
    Tone,
)
from banso_desktop.services.areas import Services
from banso_desktop.services.referral_views import DestinationCaution
from banso_desktop.services.resources import AboutResource, Resource

_TALKS_SHOWN = 3


class ResourceCard(QWidget):
    """Shows a card; what it says belongs to the book, what came back to the referrals."""

    assured = Signal()
    """今日確かめた."""
    edit_asked = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Metric.CARD_GAP)
        self._area = ScrollColumn(gap=8)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Metric.GAP)
        self._edit = Button(self.tr("直す"), "edit", key="F2", clicked=self.edit_asked)
        self._assure = KakiButton(self.tr("今日確かめた"), "check", clicked=self.assured)
        foot.addWidget(self._edit)
        foot.addStretch(1)
        foot.addWidget(self._assure)
        column.addLayout(foot)

    def show_resource(
        self,
        card: Resource,
        about: AboutResource,
        caution: DestinationCaution,
        names: Mapping[str, str],
        *,
        may_write: bool,
    ) -> None:
        """Show a card with what the team knows besides; ``names`` by member id."""
        self._edit.setVisible(may_write)
        self._assure.setVisible(may_write)
        area = self._area
        area.clear()
        area.add(Words(card.name, Role.H2, wrap=True))
        if card.reading:
            area.add(Words(card.reading, Role.S, colour=COLOURS.ink2))
        area.add(self._chips(card))
        if card.caution:
            said = [Run(self.tr("注意："), bold=True), Run(card.caution)]
            area.add(InlineBar(Tone.WARN, "warning", said))
        area.add(self._facts(card))
        area.add(self._known(about, caution, names, card))
        area.column.addStretch(1)

    def _chips(self, card: Resource) -> QWidget:
        codes = self._services.desk.codes
        place = QWidget()
        flow = FlowLayout(place)
        if card.formality:
            tone = Tone.KAKI if card.formality == "informal" else Tone.AI
            flow.addWidget(Chip(label(codes, "formality", card.formality), tone))
        else:
            flow.addWidget(Chip(self.tr("制度か地域か、まだ"), Tone.WARN, "warning"))
        flow.addWidget(Chip(label(codes, "resource_kind", card.kind), Tone.PLAIN))
        if card.category:
            flow.addWidget(Chip(label(codes, "resource_category", card.category), Tone.PLAIN))
        if card.status not in ("", "active"):
            flow.addWidget(Chip(label(codes, "resource_status", card.status), Tone.WARN, "pause"))
        return place

    def _facts(self, card: Resource) -> QWidget:
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        contact = " ".join(
            part
            for part in (
                card.contact_person,
                bracketed(card.contact_reading),
            )
            if part
        )
        facts = (
            (self.tr("できること"), card.what),
            (self.tr("雰囲気"), card.atmosphere),
            (self.tr("曜日と時間"), card.hours),
            (self.tr("費用"), card.cost),
            (self.tr("話せる方"), contact or self.tr("まだ、わかりません")),
            (self.tr("電話"), card.phone),
            (self.tr("ファクス"), card.fax),
            (self.tr("場所"), card.address),
            (self.tr("覚え書き"), card.note),
        )
        for name, words in facts:
            if words:
                row = grid.rowCount()
                heading = Words(name, Role.S, colour=COLOURS.ink2)
                grid.addWidget(heading, row, 0)
                missing = name == self.tr("話せる方") and not card.has_contact
                colour = COLOURS.warn if missing else COLOURS.ink
                grid.addWidget(Words(words, Role.BODY, wrap=True, colour=colour), row, 1)
        return place

    def _known(
        self,
        about: AboutResource,
        caution: DestinationCaution,
        names: Mapping[str, str],
        card: Resource,
    ) -> Words:
        """Say who made sure when, how many are connected, and why some came back."""
        runs = []
        for talk in about.talks[:_TALKS_SHOWN]:
            who = names.get(talk.by, "")
            day = dense_date(date.fromisoformat(talk.on))
            runs.append(Run(self.tr("{day} 確かめた　{who}").format(day=day, who=who) + "\n"))
        if card.stale:
            runs.append(Run(self.tr("長く確かめていません") + "\n", colour=COLOURS.warn))
        if about.households:
            runs.append(
                Run(self.tr("{count}世帯がつながっています").format(count=about.households) + "\n")
            )
        for back in caution.returns:
            why = back.words or label(self._services.desk.codes, "return_reason", back.reason)
            day = dense_date(date.fromisoformat(back.on))
            runs.append(Run(self.tr("{day} もどし「{why}」").format(day=day, why=why) + "\n"))
        if runs:
            runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip("\n"))
        known = Words(role=Role.S, colour=COLOURS.ink2, wrap=True)
        known.set_runs(runs)
        known.setVisible(bool(runs))
        return known
