# SPDX-License-Identifier: Apache-2.0
"""しばらく会えていない世帯 and つながりの芽: whom to think of, and what grows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.today_cards import (
    NotMetRow,
    bar_scale,
    rest_hint,
    scroll_body,
    sprout_row,
)
from banso_desktop.gui.today_words import TodayWords, said
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.translate import translate
from banso_desktop.gui.widgets import Card, LinkButton
from banso_desktop.services.today_view import TodayPage


class UnmetCard(Card):
    """The second column."""

    called = Signal(object)
    planned = Signal(object)
    """Both carry the :class:`NotMet`."""
    opened = Signal(str)
    """Carries the household."""
    asked = Signal(object, QPoint)
    """The menu of a line: the :class:`NotMet`, and where on screen."""
    mine_chosen = Signal(bool)
    """Only one's own households shall be shown, or all."""
    listed = Signal()

    def __init__(self) -> None:
        title = translate("UnmetCard", "しばらく会えていない世帯")
        super().__init__(title, "accompany", icon_colour=COLOURS.kaki)
        self.add_right(Words(self.tr("会えた日からの日数"), Role.S, colour=COLOURS.ink2))
        self.list = scroll_body(self)

    def show_page(self, page: TodayPage, words: TodayWords, *, mine: bool) -> None:
        """Show the farthest first, then the small signs of the week."""
        focused = QApplication.focusWidget()
        held = focused.one.household if isinstance(focused, NotMetRow) else ""
        self.list.clear()
        scale = bar_scale([one.days for one in page.not_met])
        for one in page.not_met:
            row = NotMetRow(one, words, scale, may_plan=page.may_plan)
            row.called.connect(partial(self.called.emit, one))
            row.planned.connect(partial(self.planned.emit, one))
            row.opened.connect(partial(self.opened.emit, one.household))
            row.asked.connect(partial(self.asked.emit, one))
            self.list.add(row)
            if one.household == held:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._add_foot(page, mine=mine)
        self._add_sprouts(page, words)
        self.list.column.addStretch(1)

    def _add_foot(self, page: TodayPage, *, mine: bool) -> None:
        if not page.not_met:
            calm = self.tr("めやすを過ぎた世帯はありません。")
            self.list.add(Words(calm, Role.BODY, colour=COLOURS.ink2, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        more = page.over - len(page.not_met)
        if more > 0:
            row.addWidget(LinkButton(said("more_not_met", count=more), clicked=self.listed.emit))
        other = self.tr("みんなの世帯") if mine else self.tr("自分の世帯だけ")
        row.addWidget(LinkButton(other, clicked=lambda: self.mine_chosen.emit(not mine)))
        row.addStretch(1)
        if page.resting:
            resting = said("resting", count=page.resting)
            row.addWidget(Words(resting, Role.S, colour=COLOURS.ink2))
        self.list.add(row)
        if page.not_met:
            hint = self.tr(
                "「会わない」と本人が決めた期間は、めやすを休みにできます"
                "（右クリック → めやすを休む）"
            )
            self.list.add(rest_hint(hint))

    def _add_sprouts(self, page: TodayPage, words: TodayWords) -> None:
        self.list.column.addSpacing(10)
        self.list.add(self._heading())
        for one in page.sprouts:
            row = sprout_row(one, words)
            row.opened.connect(partial(self.opened.emit, one.household))
            self.list.add(row)
        if not page.sprouts:
            quiet = self.tr("この1週間の言葉は、まだ書きとめられていません。")
            self.list.add(Words(quiet, Role.S, colour=COLOURS.ink2, wrap=True))

    def _heading(self) -> QWidget:
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(Metric.GAP)
        row.addWidget(IconLabel("connecting", COLOURS.kaki, 18))
        row.addWidget(Words(self.tr("つながりの芽"), Role.H2), 1)
        row.addWidget(Words(self.tr("この1週間"), Role.S, colour=COLOURS.ink2))
        return heading
