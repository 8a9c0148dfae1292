# SPDX-License-Identifier: Apache-2.0
"""What became of a slip: where it stands, what came back, who held the person when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from banso_desktop.domain.wareki import dense_date
from banso_desktop.errors import BansoError
from banso_desktop.gui import referral_words as words
from banso_desktop.gui.day_words import bracketed, bullet, called, until
from banso_desktop.gui.household_words import label
from banso_desktop.gui.referral_record import RecordCard
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, Card, Chip, LinkButton, ScrollColumn, Tone
from banso_desktop.services.areas import Services
from banso_desktop.services.referral_views import (
    ChainLink,
    ReferralCard,
    ReferralEvent,
    ReferralGroup,
)

_OURS = "override_refusal", "reissued"


class ReferralCourse(QWidget):
    """Shows one referral that was handed over and takes what is heard of it."""

    recorded = Signal(object)
    """Something was written; carries :class:`Answered` or None."""
    failed = Signal(object)
    """Something could not be written; carries the error."""
    asked = Signal(str)
    """Show another referral: its id."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._card: ReferralCard | None = None
        self.record_card = RecordCard(services)
        self.record_card.recorded.connect(self.recorded)
        self.record_card.failed.connect(self.failed)
        self._now = Card(self.tr("いま"), "refer")
        self._past = Card(self.tr("これまで"), "history")
        self._chain = Card(self.tr("だれが支えていたか"), "link")
        self._trouble = Card(self.tr("つなぎ先で起きた困りごと"), "warning")
        self._trouble_edit = QLineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        area = ScrollColumn(gap=Metric.CARD_GAP)
        for card in (self._now, self.record_card, self._past, self._chain, self._trouble):
            area.add(card)
        area.column.addStretch(1)
        column.addWidget(area)
        self._trouble_edit.setPlaceholderText(self.tr("例：帰りの足がなく、雨の日に歩いた"))
        self._trouble_edit.setAccessibleName(self.tr("つなぎ先で起きた困りごと"))
        self._trouble_edit.setProperty("keeps_enter", True)
        self._trouble_edit.returnPressed.connect(self._add_trouble)

    def show_referral(
        self, card: ReferralCard, chain: list[ChainLink], names: Mapping[str, str]
    ) -> None:
        """Show a referral, the chain it is part of, and who wrote what."""
        self._card = card
        self.record_card.show_referral(card.line.id)
        out = card.line.group in (
            ReferralGroup.WAITING, ReferralGroup.MET, ReferralGroup.WORRIED,
        )  # fmt: skip
        self.record_card.setVisible(out)
        self._show_now(card)
        self._show_past(card, names)
        self._show_chain(chain, card.line.id)
        self._show_troubles(card)

    def _show_now(self, card: ReferralCard) -> None:
        body = _emptied(self._now.body)
        codes = self._services.desk.codes
        tone, icon = words.GROUP_LOOKS[ReferralGroup(card.line.group)]
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        row.addWidget(Chip(words.state_words(card.line, codes), tone, icon))
        row.addWidget(Words(words.to_whom(card.line), Role.BODY, wrap=True), 1)
        body.addLayout(row)
        if card.line.action:
            runs = [Run(self.tr("次にすること："), colour=COLOURS.ink2)]
            runs.append(Run(words.action_words(card.line.action), bold=True))
            runs.append(Run(f"　{words.due_words(card.line)}"))
            said = Words(role=Role.BODY, wrap=True)
            said.set_runs(runs)
            body.addWidget(said)
        steps = QHBoxLayout()
        steps.setSpacing(Metric.GAP)
        for step in self._steps(card):
            steps.addWidget(step)
        steps.addStretch(1)
        if steps.count() > 1:
            body.addLayout(steps)

    def _steps(self, card: ReferralCard) -> list[QWidget]:
        group, found = card.line.group, []
        if group in (ReferralGroup.MET, ReferralGroup.WORRIED):
            found.append(self._step(self.tr("根づいた"), "check", "completed"))
        if group in (ReferralGroup.WAITING, ReferralGroup.MET, ReferralGroup.WORRIED):
            if card.line.status != "on-hold":
                found.append(self._step(self.tr("いまは待つ"), "pause", "on-hold"))
            else:
                found.append(self._step(self.tr("また動きだした"), "play", "in-progress"))
        if group == ReferralGroup.RETURNED:
            stay = Button(self.tr("わたしたちが続ける"), "companion", small=True)
            stay.clicked.connect(lambda: self._written(self._stay))
            found.append(stay)
        return found

    def _step(self, text: str, icon: str, to: str) -> QWidget:
        button = Button(text, icon, small=True)
        button.clicked.connect(lambda: self._written(lambda: self._go(to)))
        return button

    def _go(self, to: str) -> object:
        assert self._card is not None  # noqa: S101 - buttons stand only where a card does
        return self._services.referrals.step(referral=self._card.line.id, to=to)

    def _stay(self) -> object:
        assert self._card is not None  # noqa: S101
        return self._services.referrals.stay(referral=self._card.line.id)

    def _written(self, call: Callable[[], object]) -> None:
        try:
            call()
        except BansoError as error:
            self.failed.emit(error)
        else:
            self.recorded.emit(None)

    def _show_past(self, card: ReferralCard, names: Mapping[str, str]) -> None:
        body = _emptied(self._past.body)
        for event in reversed(card.events):
            body.addWidget(self._event(event, names))
        self._past.setVisible(bool(card.events))

    def _event(self, event: ReferralEvent, names: Mapping[str, str]) -> Words:
        codes = self._services.desk.codes
        found = (
            label(codes, "referral_answer", event.answer)
            if event.answer in codes["referral_answer"]
            else label(codes, "verification", event.answer)
        )
        if event.answer == "stays":
            found = self.tr("わたしたちが続ける")
        if not found:
            found = label(codes, "referral_status", event.status)
        if event.status == "requested" and not event.answer:
            found = self.tr("お渡しした")
        if event.reason == "reissued":
            found = self.tr("再発行した")
        reason = "" if event.reason in _OURS else label(codes, "return_reason", event.reason)
        runs = [Run(f"{_day(event.on)}　", colour=COLOURS.ink2), Run(found, bold=True)]
        if reason:
            runs.append(Run(bracketed(reason)))
        if event.comment:
            runs.append(Run(f"　{called('', event.comment).strip()}"))
        if event.member in names:
            runs.append(Run(f"　{names[event.member]}", colour=COLOURS.ink3))
        line = Words(role=Role.BODY, wrap=True)
        line.set_runs(runs)
        return line

    def _show_chain(self, chain: list[ChainLink], referral: str) -> None:
        body = _emptied(self._chain.body)
        for link in chain:
            row = QHBoxLayout()
            row.setSpacing(Metric.GAP)
            ends = _day(link.until) if link.until else self.tr("いま")
            period = Words(f"{_day(link.since)}{until()}{ends}", Role.S, colour=COLOURS.ink2)
            row.addWidget(period)
            who = link.held_by or self.tr("わたしたち")
            if link.referral and link.referral != referral:
                button = LinkButton(who)
                button.clicked.connect(lambda _=False, one=link.referral: self.asked.emit(one))
                row.addWidget(button)
            else:
                row.addWidget(Words(who, Role.H3 if link.referral else Role.BODY))
            if link.ended_as:
                back = label(self._services.desk.codes, "referral_status", link.ended_as)
                row.addWidget(Chip(back, Tone.KAKI, "return"))
            row.addStretch(1)
            body.addLayout(row)
        self._chain.setVisible(len(chain) > 1)

    def _show_troubles(self, card: ReferralCard) -> None:
        body = self._trouble.body
        self._trouble_edit.setParent(None)
        _emptied(body)
        for trouble in card.troubles:
            body.addWidget(Words(bullet(trouble.title), Role.BODY, wrap=True))
        body.addWidget(self._trouble_edit)

    def _add_trouble(self) -> None:
        title = self._trouble_edit.text().strip()
        if title and self._card is not None:
            referral = self._card.line.id
            self._trouble_edit.clear()
            self._written(lambda: self._services.referrals.trouble(referral=referral, title=title))


def _day(iso: str) -> str:
    return dense_date(date.fromisoformat(iso)) if iso else ""


def _emptied(layout: QVBoxLayout) -> QVBoxLayout:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if isinstance(inner, QHBoxLayout):
            while (part := inner.takeAt(0)) is not None:
                held = part.widget()
                if held is not None:
                    held.hide()
                    held.deleteLater()
            inner.deleteLater()
    return layout
