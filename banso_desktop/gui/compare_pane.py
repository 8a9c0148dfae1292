# SPDX-License-Identifier: Apache-2.0
"""One field two people changed at once: what stood there, both values, a text that holds both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.text_merge import differences
from banso_desktop.gui import history_words
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import bracketed, called
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, MultiLineEdit
from banso_desktop.services.dispute_views import Dispute, Version
from banso_desktop.services.household_history import Cell

_MERGED: Final = -1
_MARKS: Final = (COLOURS.sel, COLOURS.kaki_bg, COLOURS.lilac_bg)
"""Grounds of what differs; it is bold, too, so no colour has to be told apart."""
_BESIDE: Final = 2
"""Values side by side."""


class Choice(NamedTuple):
    """What was chosen: a value, a text that holds both, or that a removed thing stays or not."""

    version: str = ""
    text: str | None = None
    keep: bool | None = None


@dataclass(frozen=True, slots=True)
class Sayer:
    """Says stored values.

    Attributes:
        codes: The town's code lists.
        names: Names by id of persons and staff.
        today: The day on the wall.
    """

    codes: Codes
    names: Mapping[str, str]
    today: date

    def value(self, entity: str, field: str, text: str) -> str:
        """Return a stored value in words."""
        cell = Cell(field, text)
        return history_words.value(entity, cell, text, self.codes, self.names, self.today)

    def field(self, dispute: Dispute) -> str:
        """Return what is in dispute, for a heading."""
        thing = called(history_words.entity(dispute.entity), dispute.title)
        if not dispute.field:
            return thing
        named = history_words.field(dispute.field) or dispute.field
        return f"{named}{bracketed(dispute.title)}"


class VersionCard(QFrame):
    """A value with who wrote it and when; pressed anywhere, it is chosen."""

    def __init__(self, who: str, when: str, runs: Sequence[Sequence[Run]], take: str) -> None:
        super().__init__()
        self.setObjectName("version")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("person", COLOURS.ai, 18))
        head.addWidget(Words(who, Role.H3, wrap=True), 1)
        head.addWidget(Words(when, Role.S, colour=COLOURS.ink2), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for line in runs:
            text = Words(wrap=True)
            text.set_runs(line)
            column.addWidget(text)
        column.addStretch(1)
        self.radio = QRadioButton(take)
        said = "".join(run.text for line in runs for run in line)
        self.radio.setAccessibleName(f"{take}：{who}　{said}")
        column.addWidget(self.radio)
        self.radio.toggled.connect(self._mark)
        self._mark(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose this value."""
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.click()
        event.accept()

    def _mark(self, on: bool) -> None:
        width, colour = (2, COLOURS.ai) if on else (1, COLOURS.ctl)
        self.setStyleSheet(
            f"QFrame#version {{ background: {COLOURS.card}; border: {width}px solid {colour};"
            f" border-radius: {Metric.CARD_RADIUS}px; }}"
        )


class ComparePane(QWidget):
    """Shows one dispute and holds what is chosen.

    Args:
        dispute: What is in dispute.
        say: Says its values.
        place: Which of how many, such as ``1／2``.
    """

    chosen = Signal()
    """Something was chosen, or the text that holds both was typed into."""

    def __init__(self, dispute: Dispute, say: Sayer, place: str) -> None:
        super().__init__()
        self.dispute = dispute
        self._say = say
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.cards: list[VersionCard] = []
        self.merged: MultiLineEdit | None = None
        self._takes_merged = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Metric.GAP)
        column.addLayout(self._head(place))
        column.addLayout(self._values())
        if dispute.merged is not None and dispute.can_decide:
            self._add_merged(column, dispute.merged)
        for hint in self._hints():
            column.addWidget(Words(hint, Role.S, colour=COLOURS.ink2, wrap=True))
        column.addStretch(1)

    def choice(self) -> Choice | None:
        """Return what is chosen, None while nothing is."""
        if self._takes_merged and self.merged is not None:
            return Choice(text=self.merged.text().strip())
        at = self._group.checkedId()
        if at < 0:
            return None
        if not self.dispute.field:
            return Choice(keep=at > 0)
        return Choice(version=self.dispute.versions[at].key)

    def take_merged(self) -> None:
        """Choose the text that holds both."""
        if self.merged is None:
            return
        self._takes_merged = True
        self._group.setExclusive(False)
        for card in self.cards:
            card.radio.setChecked(False)
        self._group.setExclusive(True)
        self._mark_merged()
        self.merged.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit()

    def focus_first(self) -> None:
        """Put the focus on the first value."""
        first = self.cards[0].radio if self.cards else self
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # What stands there

    def _head(self, place: str) -> QHBoxLayout:
        dispute, row = self.dispute, QHBoxLayout()
        row.setSpacing(8)
        if dispute.field:
            title = self._say.field(dispute)
        else:
            title = self.tr("{thing}：消した人と、書いた人がいます").format(
                thing=self._say.field(dispute)
            )
        row.addWidget(Elided(title, Role.H2))
        row.addWidget(Words(place, Role.S, colour=COLOURS.ink2))
        if dispute.field:
            before = dispute.before
            said = self._said(dispute.field, before) if before else self.tr("（なし）")
            stood = self.tr("もとの値：「{text}」").format(text=" ".join(said.split()))
            shown = Elided(stood, Role.S, colour=COLOURS.ink2)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(shown, 1)
        else:
            row.addStretch(1)
        return row

    def _values(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Metric.GAP)
        cards = self._of_removal() if not self.dispute.field else self._of_field()
        for at, card in enumerate(cards):
            self._group.addButton(card.radio, at)
            card.radio.setVisible(self.dispute.can_decide)
            card.radio.clicked.connect(self._picked)
            grid.addWidget(card, at // _BESIDE, at % _BESIDE)
            self.cards.append(card)
        for at in range(min(len(cards), _BESIDE)):
            grid.setColumnStretch(at, 1)
        return grid

    def _of_field(self) -> list[VersionCard]:
        return [
            VersionCard(self._who(one), self._when(one), [self._runs(one, at)],
                        self.tr("こちらにする"))
            for at, one in enumerate(self.dispute.versions)
        ]  # fmt: skip

    def _of_removal(self) -> list[VersionCard]:
        removals = [one for one in self.dispute.versions if not one.field]
        written = [one for one in self.dispute.versions if one.field]
        said = self.tr("消しました")
        cards = [
            VersionCard(self._who(removals[0]), self._when(removals[0]), [[Run(said, bold=True)]],
                        self.tr("消す"))
        ]  # fmt: skip
        lines = [
            [
                Run(f"{history_words.field(one.field) or one.field} ", colour=COLOURS.ink2),
                Run(self._said(one.field, one.text), bold=True),
            ]
            for one in written
        ]
        last = written[0] if written else self.dispute.versions[-1]
        shown = lines or [[Run(self.tr("たしました"), bold=True)]]
        cards.append(VersionCard(self._who(last), self._when(last), shown, self.tr("のこす")))
        return cards

    def _runs(self, one: Version, at: int) -> list[Run]:
        dispute = self.dispute
        text = self._said(dispute.field, one.text)
        if dispute.merged is None or not one.text:
            return [Run(text, bold=True, background=_MARKS[at % len(_MARKS)])]
        ground = _MARKS[at % len(_MARKS)]
        return [
            Run(part.text, bold=part.differs, background=ground if part.differs else "")
            for part in differences(dispute.before, one.text)
        ]

    def _add_merged(self, column: QVBoxLayout, text: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("compare", COLOURS.ai, 18))
        head.addWidget(Words(self.tr("あわせた文（直せます）"), Role.H3), 1)
        take = Button(self.tr("あわせた文にする"), key="Ctrl+M", clicked=self.take_merged)
        take.setAutoDefault(False)
        head.addWidget(take)
        column.addLayout(head)
        self.merged = MultiLineEdit()
        self.merged.set_lines(3)
        self.merged.set_text(text)
        self.merged.setAccessibleName(self.tr("あわせた文"))
        self.merged.edited.connect(self.take_merged)
        column.addWidget(self.merged)

    def _hints(self) -> list[str]:
        if not self.dispute.can_decide:
            return [self.tr("もとの画面で、あらためて書くと決まります")]
        if not self.dispute.field:
            return [self.tr("消しても「履歴」に残ります。あとから戻せます。")]
        return [self.tr("えらばなかった文も「履歴」に残ります。あとから戻せます。")]

    # Inside

    def _picked(self) -> None:
        self._takes_merged = False
        self._mark_merged()
        self.chosen.emit()

    def _mark_merged(self) -> None:
        if self.merged is not None:
            edge = f"border: 2px solid {COLOURS.ai};" if self._takes_merged else ""
            self.merged.setStyleSheet(f"QTextEdit {{ {edge} }}")

    def _said(self, field: str, text: str) -> str:
        return self._say.value(self.dispute.entity, field, text)

    def _who(self, one: Version) -> str:
        if one.here:
            return self.tr("この端末（{name}）").format(name=one.by)
        return self.tr("{name}さん").format(name=one.by) if one.by else self.tr("ほかの端末")

    def _when(self, one: Version) -> str:
        return words.near(one.at, self._say.today)
