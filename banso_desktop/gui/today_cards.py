# SPDX-License-Identifier: Apache-2.0
"""The cards of the morning page: one's day, whom nobody met, what came back, tasks, load."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.gui.digits import Digits
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.today_words import TodayWords, load_name, load_note, said, waiting
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets import (
    Bar,
    Button,
    Card,
    Chip,
    IconButton,
    InlineBar,
    LinkButton,
    LoadBar,
    ScrollColumn,
    Tone,
)
from banso_desktop.gui.widgets.focus_row import FocusRow
from banso_desktop.gui.widgets.wheel_row import Edge, WheelRow
from banso_desktop.services.not_met import NotMet
from banso_desktop.services.today_view import Returns, Sprout, Task, TeamLoad, TodayItem

_SCALE_LEAST, _SCALE_MOST = 60, 180
"""Days a bar is long: at least two months, at most half a year."""
_LOAD_SHOWN: Final = 8
_RETURNS_SHOWN: Final = 2
"""With these the column fits 1366x698 beside a team of six; the list has the rest."""


class DayRow(WheelRow):
    """A line of the day; remembers what it is about."""

    asked = Signal(QPoint)
    """Its menu is wanted (right click, Shift+F10)."""

    def __init__(self, item: TodayItem, words: TodayWords, icon_name: str) -> None:
        edge = _edge(item)
        time = item.starts.lstrip("0") if item.starts else "—"
        time = f"0{time}" if time.startswith(":") else time
        super().__init__(
            words.title(item),
            words.detail(item),
            time=time,
            edge=edge,
            icon_name=icon_name,
            icon_colour=edge.colours[0],
            chip=_chip(item),
        )
        self.item = item

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        at_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        corner = self.mapToGlobal(QPoint(8, self.height()))
        self.asked.emit(corner if at_key else event.globalPos())


def _edge(item: TodayItem) -> Edge:
    if item.instead_of:
        return Edge.SUBSTITUTE
    known = {"connecting": Edge.CONNECTING, "solving": Edge.SOLVING, "both": Edge.BOTH}
    if item.what == "conference":
        return Edge.SOLVING
    return known.get(item.wheel, Edge.NONE)


def _chip(item: TodayItem) -> Chip | None:
    if item.instead_of:
        return Chip(said("substitute"), Tone.LILAC, "substitute")
    if item.recorded:
        return Chip(said("recorded"), Tone.OK, "check")
    if item.alone:
        return Chip(said("alone"), Tone.WARN, "person_add")
    if item.needs_two:
        return Chip(said("two"), Tone.WARN, "pair")
    return None


class NotMetRow(FocusRow):
    """A household over its めやす: since when, a bar, what was tried, what one can do."""

    called = Signal()
    planned = Signal()
    opened = Signal()
    asked = Signal(QPoint)
    """Its menu is wanted (right click, Shift+F10)."""

    def __init__(self, one: NotMet, words: TodayWords, scale: int, *, may_plan: bool) -> None:
        super().__init__()
        self.one = one
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 3, 4, 6)
        column.setSpacing(3)
        tone = Tone.BAD if one.red else Tone.WARN
        column.addLayout(self._head(one, tone))
        bar = Bar()
        name = said("bar", name=one.name, days=one.days, rhythm=one.rhythm_days)
        bar.show_value(one.days, scale, tone, name)
        column.addWidget(bar)
        column.addLayout(self._foot(one, words, may_plan=may_plan))
        self.setAccessibleName(f"{name} {words.reason(one)}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _head(self, one: NotMet, tone: Tone) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        row.addWidget(IconLabel("warning" if one.red else "clock", tone.words, 16))
        title = Elided(one.polite, Role.H3)
        row.addWidget(title, 1)
        days = Digits(said("days", days=one.days), Role.H3, colour=tone.words)
        row.addWidget(days)
        row.addWidget(Words(said("rhythm", rhythm=one.rhythm_days), Role.S, colour=COLOURS.ink2))
        return row

    def _foot(self, one: NotMet, words: TodayWords, *, may_plan: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        row.addWidget(Elided(words.reason(one), Role.S, colour=COLOURS.ink2), 1)
        row.addWidget(Words(words.leads(one), Role.S, colour=COLOURS.ink2))
        call = LinkButton(self.tr("電話"), "phone", clicked=self.called.emit)
        plan = LinkButton(self.tr("訪問を入れる"), "calendar", clicked=self.planned.emit)
        plan.setEnabled(may_plan)
        for link in (call, plan):
            link.setAccessibleName(f"{link.text()} {one.name}")
            row.addWidget(link)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Open."""
        self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done, めやすを休む among it."""
        at_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        corner = self.mapToGlobal(QPoint(8, self.height()))
        self.asked.emit(corner if at_key else event.globalPos())


def bar_scale(days: list[int]) -> int:
    """Return how many days fill a bar: one scale for all, so that they compare."""
    return max(_SCALE_LEAST, min(max(days, default=0), _SCALE_MOST))


def sprout_row(one: Sprout, words: TodayWords) -> WheelRow:
    """Return a small sign of connection."""
    text, detail = words.sprout(one)
    title = [Run(one.polite, bold=True), Run(f" {text}")]
    return WheelRow(title, detail, icon_name="connecting", icon_colour=COLOURS.kaki, line=False)


class ReturnsCard(Card):
    """つなぎ・もどし: what came back, news, whom to ask, what is awaited."""

    opened = Signal(str)
    """Carries the referral."""
    listed = Signal()

    def __init__(self) -> None:
        title = translate("ReturnsCard", "つなぎ・もどし")
        super().__init__(title, "return", icon_colour=COLOURS.ai)
        self._more = LinkButton("", clicked=self.listed.emit)
        self.add_right(self._more)

    def show_returns(self, returns: Returns, words: TodayWords) -> None:
        """Show them; returns first."""
        empty(self.body)
        more = returns.more + max(0, len(returns.lines) - _RETURNS_SHOWN)
        self._more.setText(said("more", count=more))
        self._more.setVisible(bool(more))
        for one in returns.lines[:_RETURNS_SHOWN]:
            head, about, below = words.returned(one)
            look = {"returned": ("return", COLOURS.bad), "look": ("clock", COLOURS.warn)}
            icon_name, colour = look.get(one.what, ("letter", COLOURS.ok))
            text = self.tr("見る") if one.what == "answered" else self.tr("開く")
            button = Button(text, small=True, clicked=partial(self.opened.emit, one.referral))
            button.setAccessibleName(f"{text} {head} {about}")
            self.add(_line(head, about, below, icon_name, colour, button))
        if returns.waiting:
            first, second = waiting(returns)
            button = Button(self.tr("一覧"), small=True, clicked=self.listed.emit)
            button.setAccessibleName(self.tr("返事まちの一覧"))
            self.add(_line("", first, second, "clock", COLOURS.warn, button))
        if not returns.lines and not returns.waiting:
            calm = self.tr("待っている返事も、もどしもありません。")
            self.add(Words(calm, Role.S, colour=COLOURS.ink2, wrap=True))


class TasksCard(Card):
    """会議で決めたこと（自分の分）: pressing the circle says that it is done."""

    done = Signal(object)
    opened = Signal(object)
    """Both carry the :class:`Task`."""

    def __init__(self) -> None:
        title = translate("TasksCard", "会議で決めたこと（自分の分）")
        super().__init__(title, "list", icon_colour=COLOURS.ai)

    def show_tasks(self, tasks: list[Task], words: TodayWords, *, more: bool) -> None:
        """Show what one took on, the nearest day first."""
        empty(self.body)
        for one in tasks:
            title, below = words.task(one)
            circle = IconButton(
                "open_circle",
                self.tr("すんだことにする：{what}").format(what=one.text),
                clicked=partial(self.done.emit, one),
            )
            row = WheelRow([Run(title)], below, line=False)
            row.opened.connect(partial(self.opened.emit, one))
            line = QHBoxLayout()
            line.setSpacing(4)
            line.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(row, 1)
            self.add(line)
        if more:
            self.add(Words("…", Role.S, colour=COLOURS.ink2))
        if not tasks:
            calm = self.tr("いま引き受けていることはありません。")
            self.add(Words(calm, Role.S, colour=COLOURS.ink2, wrap=True))


class LoadCard(Card):
    """引き受けの重なり: how much leans on whom; nobody is ranked."""

    def __init__(self) -> None:
        title = translate("LoadCard", "引き受けの重なり")
        super().__init__(title, "team", icon_colour=COLOURS.ink2)
        self.add_right(Words(self.tr("主に関わる世帯"), Role.S, colour=COLOURS.ink2))

    def show_load(self, load: TeamLoad) -> None:
        """Show the bars in the order of the roster."""
        empty(self.body)
        shown = load.lines[:_LOAD_SHOWN]
        mine = next((one for one in load.lines[_LOAD_SHOWN:] if one.me), None)
        shown = [*shown[:-1], mine] if mine is not None else shown
        scale = max((one.leads + one.shares for one in shown), default=1)
        bars = QVBoxLayout()
        bars.setSpacing(2)
        self.add(bars)
        for one in shown:
            row = QHBoxLayout()
            row.setSpacing(8)
            name = Elided(one.name, Role.LAB)
            name.setFixedWidth(scaled(52))
            row.addWidget(name)
            bar = LoadBar()
            tone = Tone.WARN if one.heavy else Tone.AI
            bar.show_load(one.leads, one.shares, max(scale, 20), tone, load_name(one))
            row.addWidget(bar, 1)
            colour = COLOURS.warn if one.heavy else COLOURS.ink2
            figure = Words(
                said("load", leads=one.leads, shares=one.shares), Role.LAB, colour=colour
            )
            figure.setMinimumWidth(scaled(44))
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(figure)
            bars.addLayout(row)
        heavy = any(one.heavy for one in load.lines)
        note = Words(load_note(load), Role.S, wrap=True)
        note.set_colour(COLOURS.warn if heavy else COLOURS.ink2)
        self.add(note)


def rest_hint(words: str) -> InlineBar:
    """Return the note that めやす can rest."""
    return InlineBar(Tone.AI, "help", words, framed=False, small=True)


def _line(
    head: str, about: str, detail: str, icon_name: str, colour: str, button: QWidget
) -> QHBoxLayout:
    """Return a row of two lines; what does not fit gives way and is the tooltip."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon_name, colour, 18), 0, Qt.AlignmentFlag.AlignVCenter)
    column = QVBoxLayout()
    column.setSpacing(0)
    first = QHBoxLayout()
    first.setSpacing(4)
    if head:
        bold = Words(role=Role.BODY)
        bold.set_runs([Run(head, bold=True)])
        first.addWidget(bold)
    first.addWidget(Elided(about), 1)
    column.addLayout(first)
    if detail:
        column.addWidget(Elided(detail, Role.S, colour=COLOURS.ink2))
    row.addLayout(column, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if inner is not None:
            empty(inner)
            inner.deleteLater()


def scroll_body(card: Card) -> ScrollColumn:
    """Give a card a body that scrolls; return it."""
    scroll = ScrollColumn(gap=0)
    card.add(scroll, 1)
    return scroll
