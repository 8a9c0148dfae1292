# SPDX-License-Identifier: Apache-2.0
"""Beside a running conference: who is there, and which numbered papers are back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets import Button, Card, FlowLayout
from banso_desktop.services.conference_views import AttendeeView, ConferenceView, TableView

_LONGEST_NAME: Final = 9
_OUTSIDERS_NAMED: Final = 5


class AttendanceCard(Card):
    """来ている人: a tick for each; what the table looks like below."""

    came = Signal(str, bool)
    """Carries the attendee's id and whether they are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title = Words("", Role.H2)
        self.add(self.title)
        self._flow = FlowLayout(gap=10, line_gap=0)
        self.add(self._flow)
        self.missing = Words("", Role.S, colour=COLOURS.warn, wrap=True)
        self.add(self.missing)
        self.facts = Words("", Role.S, colour=COLOURS.ink2, wrap=True)
        self.notice = Words("", Role.S, colour=COLOURS.warn, wrap=True)
        self.add(self.facts)
        self.add(self.notice)
        self.boxes: dict[str, QCheckBox] = {}

    def show_view(self, view: ConferenceView) -> None:
        """Show who is on the list."""
        said = self.tr("来ている人　{came}／{people}")
        self.title.setText(said.format(came=view.table.came, people=len(view.attendees)))
        if list(self.boxes) != [one.id for one in view.attendees]:
            self._rebuild(view.attendees)
        for one in view.attendees:
            box = self.boxes[one.id]
            box.blockSignals(True)
            box.setChecked(one.came == "yes")
            box.blockSignals(False)
            box.setEnabled(view.state != "ended")
        still = [self.boxes[one.id].text() for one in view.attendees if one.came != "yes"]
        self.missing.setText(self.tr("まだ：{names}").format(names="、".join(still)))
        self.missing.setVisible(bool(still) and view.table.came > 0)
        self.facts.setText(sides(view.table))
        notices = table_notices(view.table, listed=bool(view.attendees))
        self.notice.setText("\n".join(notices))
        self.notice.setVisible(bool(notices) and view.state != "ended")

    def _rebuild(self, attendees: Sequence[AttendeeView]) -> None:
        self._flow.clear()
        self.boxes = {}
        for one in attendees:
            whole = " ".join(part for part in (one.agency, one.name) if part)
            named = " ".join(cut(part) for part in (one.agency, one.name) if part)
            box = QCheckBox(named if one.outside else one.short)
            box.setToolTip(tip(whole))
            box.toggled.connect(lambda there, who=one.id: self.came.emit(who, there))
            self._flow.addWidget(box)
            self.boxes[one.id] = box


def cut(text: str) -> str:
    """Return a name or an agency short enough that a card shows both beside each other."""
    return text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"


def sides(table: TableView) -> str:
    """Return who sits on which side, as a fact."""
    said = translate(
        "Conference", "ご本人の側 {person}／身近な人・地域 {natural}／専門職・役場 {office}"
    )
    return said.format(person=table.person_side, natural=table.natural, office=table.professionals)


def table_notices(table: TableView, *, listed: bool) -> list[str]:
    """Return what is worth looking at before one begins."""
    if not listed:
        return []
    found = []
    if not table.speaks_for_person:
        found.append(translate("Conference", "ご本人の代わりに話す人がいません"))
    if table.secrecy_missing:
        words = translate("Conference", "守秘の確認がまだ {count}人")
        found.append(words.format(count=table.secrecy_missing))
    if table.outsiders:
        words = translate("Conference", "この会議には外の人：{names}")
        names = "、".join(cut(name) for name in table.outsiders[:_OUTSIDERS_NAMED])
        if (more := len(table.outsiders) - _OUTSIDERS_NAMED) > 0:
            both = translate("Conference", "{names} ほか{count}人")
            names = both.format(names=names, count=more)
        found.append(words.format(names=names))
    return found


class CopiesCard(Card):
    """配った紙: each number is a button; pressed means it is back."""

    collected = Signal(str, bool)
    """Carries the attendee's id and whether the copy is back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        head = QHBoxLayout()
        head.addWidget(IconLabel("paper", COLOURS.warn, 18))
        self.title = Words("", Role.H2)
        self.back = Words("", Role.S, colour=COLOURS.warn)
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        self.add(head)
        self._flow = FlowLayout()
        self.add(self._flow)
        note = self.tr("番号を押すと「回収」に。終わるとき、そろったかを知らせます")
        self.add(Words(note, Role.S, colour=COLOURS.ink2, wrap=True))
        self.buttons: dict[int, Button] = {}

    def show_view(self, view: ConferenceView) -> None:
        """Show the numbers that were handed out; hidden while there are none."""
        held = sorted((one for one in view.attendees if one.copy), key=lambda one: one.copy)
        self.setVisible(bool(held))
        self.title.setText(self.tr("配った紙　{count}部").format(count=len(held)))
        back = sum(one.collected for one in held)
        self.back.setText(self.tr("回収 {back}／{count}").format(back=back, count=len(held)))
        self.back.set_colour(COLOURS.ok if back == len(held) else COLOURS.warn)
        if list(self.buttons) != [one.copy for one in held]:
            self._rebuild(held)
        for one in held:
            button = self.buttons[one.copy]
            button.setChecked(one.collected)
            name = self.tr("No.{number}　{who}").format(number=one.copy, who=one.name)
            button.setToolTip(tip(name))
            button.setAccessibleName(name)

    def _rebuild(self, held: Sequence[AttendeeView]) -> None:
        self._flow.clear()
        self.buttons = {}
        for one in held:
            button = Button(str(one.copy), small=True)
            button.setCheckable(True)
            button.clicked.connect(lambda on, who=one.id: self.collected.emit(who, on))
            self._flow.addWidget(button)
            self.buttons[one.copy] = button
