# SPDX-License-Identifier: Apache-2.0
"""Writing down what came back: the circles of the reply, or what one heard on asking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from banso_desktop.errors import BansoError
from banso_desktop.gui.household_words import label
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import Metric, Role
from banso_desktop.gui.widgets import (
    Card,
    DateEdit,
    KakiButton,
    MultiLineEdit,
    Option,
    SegmentedChoice,
)
from banso_desktop.services.areas import Services
from banso_desktop.services.referral_views import Answered

_ICONS = {
    "accepts": "check", "met": "done", "not_yet": "clock", "worried": "warning",
    "elsewhere": "forward", "give_back": "return", "well": "done", "worry": "warning",
    "trouble": "stop_hand", "unreached": "phone",
}  # fmt: skip


class RecordCard(Card):
    """One card for both ways a tie is heard of; it writes and tells what it became."""

    recorded = Signal(object)
    """Something was written; carries :class:`Answered`."""
    failed = Signal(object)
    """It could not be written; carries the error. What was typed stays."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._services = services
        self._referral = ""
        self._heading = Words(self.tr("聞いたこと・届いた返事"), Role.H2)
        self._mode = SegmentedChoice(
            [
                Option("answer", self.tr("先方の返事"), "return"),
                Option("look", self.tr("様子をきいた"), "phone"),
            ],
            keeps=True,
            name=self.tr("どちらを書くか"),
        )
        self._answer = SegmentedChoice(self._options("referral_answer"), name=self.tr("返事の○"))
        self._look = SegmentedChoice(self._options("verification"), name=self.tr("様子"))
        self._day = DateEdit(services.desk.today)
        self._day.set_name(self.tr("日"))
        self._way = QComboBox()
        self._way.setAccessibleName(self.tr("どう届いたか"))
        self._comment = MultiLineEdit(self.tr("ひとこと（言われたとおりに）"), lines=2)
        self._comment.setAccessibleName(self.tr("ひとこと"))
        self._reason = QComboBox()
        self._elsewhere = QLineEdit()
        self._again = DateEdit(services.desk.today)
        self._again.set_name(self.tr("次に様子をきく日"))
        self._button = KakiButton(self.tr("記録する"), "note", clicked=self.record)
        self._fill()
        self._build()
        self.set_mode("answer")

    def show_referral(self, referral: str) -> None:
        """Write about this referral from now on; nothing is chosen yet."""
        if referral == self._referral:
            return
        self._referral = referral
        self.begin_anew()

    def begin_anew(self) -> None:
        """Empty every field."""
        for choice in (self._answer, self._look):
            choice.set_value("")
        for day in (self._day, self._again):
            day.set_value(None)
        self._comment.set_text("")
        self._elsewhere.clear()
        self._reason.setCurrentIndex(0)
        self._show_dependent()

    def set_mode(self, mode: str) -> None:
        """Ask for the reply (``"answer"``) or for what one heard (``"look"``)."""
        self._mode.set_value(mode)
        self._show_dependent()

    def focus_first(self) -> None:
        """Put the focus on the first circle."""
        (self._look if self._mode.value() == "look" else self._answer).setFocus()

    def choose(self, code: str) -> None:
        """Choose a circle or a finding, as a press does."""
        (self._look if self._mode.value() == "look" else self._answer).set_value(code)
        self._show_dependent()

    def record(self) -> None:
        """Write it, where something is chosen."""
        looks = self._mode.value() == "look"
        chosen = (self._look if looks else self._answer).value()
        if not chosen or not self._referral:
            return
        try:
            outcome = self._looked(chosen) if looks else self._answered(chosen)
        except BansoError as error:
            self.failed.emit(error)
            return
        self.begin_anew()
        self.recorded.emit(outcome)

    def _looked(self, found: str) -> Answered:
        return self._services.referrals.look(
            referral=self._referral,
            found=found,
            on=self._day.line.text(),
            comment=self._comment.text().strip(),
            way=str(self._way.currentData() or ""),
            again=self._again.line.text(),
        )

    def _answered(self, answer: str) -> Answered:
        reason = str(self._reason.currentData() or "") if answer == "give_back" else ""
        return self._services.referrals.answer(
            referral=self._referral,
            answer=answer,
            on=self._day.line.text(),
            comment=self._comment.text().strip(),
            way=str(self._way.currentData() or ""),
            reason=reason,
            elsewhere=self._elsewhere.text().strip() if answer == "elsewhere" else "",
        )

    def _options(self, name: str) -> Sequence[Option]:
        codes = self._services.desk.codes
        found = []
        for each in codes[name]:
            number = each.number("number")
            words = label(codes, name, each.code)
            told = f"{number} {words}" if number else words
            found.append(Option(each.code, told, _ICONS.get(each.code, "")))
        return found

    def _fill(self) -> None:
        codes = self._services.desk.codes
        for each in codes["reply_way"]:
            self._way.addItem(label(codes, "reply_way", each.code), each.code)
        self._reason.setAccessibleName(self.tr("もどしのわけ"))
        self._reason.addItem(self.tr("わけ（わかれば）"), "")
        for each in codes["return_reason"]:
            self._reason.addItem(label(codes, "return_reason", each.code), each.code)
        self._elsewhere.setAccessibleName(self.tr("ほかの先"))
        self._elsewhere.setPlaceholderText(self.tr("ほかの先（教えてもらったところ）"))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Metric.CARD_GAP)
        head.addWidget(self._heading, 1)
        head.addWidget(self._mode)
        self.add(head)
        self.add(self._answer)
        self.add(self._look)
        self.add(self._reason)
        self.add(self._elsewhere)
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        self._day_label = QLabel(self.tr("日"))
        row.addWidget(self._day_label)
        row.addWidget(self._day, 1)
        row.addWidget(self._way)
        self.add(row)
        self.add(self._comment)
        foot = QHBoxLayout()
        foot.setSpacing(Metric.GAP)
        self._again_label = QLabel(self.tr("次にきく日"))
        foot.addWidget(self._again_label)
        foot.addWidget(self._again, 1)
        foot.addStretch(1)
        foot.addWidget(self._button)
        self.add(foot)
        self._mode.chosen.connect(self._show_dependent)
        self._answer.chosen.connect(self._show_dependent)
        self._look.chosen.connect(self._show_dependent)

    def _show_dependent(self, *_: object) -> None:
        looks = self._mode.value() == "look"
        chosen = (self._look if looks else self._answer).value()
        self._answer.setVisible(not looks)
        self._look.setVisible(looks)
        self._reason.setVisible(not looks and chosen == "give_back")
        self._elsewhere.setVisible(not looks and chosen == "elsewhere")
        self._again.setVisible(looks)
        self._again_label.setVisible(looks)
        at = self._way.findData("phone" if looks else "slip")
        if not self._comment.text():
            self._way.setCurrentIndex(max(0, at))
        self._button.setEnabled(bool(chosen))
