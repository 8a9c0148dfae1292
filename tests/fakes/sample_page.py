# SPDX-License-Identifier: Apache-2.0
"""A page made of the desk's pieces, like the picture of 今日; its people are fictional."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from banso_desktop.gui.commands import Command
from banso_desktop.gui.rooms import Room
from banso_desktop.gui.screen import Context, Destination, Screen
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Bar,
    Button,
    Card,
    Chip,
    Edge,
    InlineBar,
    KakiButton,
    LinkButton,
    LoadBar,
    PrimaryButton,
    ScrollColumn,
    Tone,
    WheelRow,
)


class SamplePage(Screen):
    """Shows what it was told, so that tests can look."""

    name = "today"
    heading = "11月24日（火）"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.went: list[Destination] = []
        self.changes: list[object] = []
        self.saved = 0
        self.printed = 0
        self.width_told = 0
        column = QVBoxLayout(self)
        margin = Metric.PAGE_MARGIN
        column.setContentsMargins(margin, 8, margin, 10)
        column.setSpacing(8)
        column.addLayout(self._header())
        cards = QHBoxLayout()
        cards.setSpacing(Metric.CARD_GAP)
        self.left, self.middle, self.right = self._visits(), self._silent(), self._returns()
        cards.addWidget(self.left, 40)
        cards.addWidget(self.middle, 44)
        cards.addWidget(self.right, 38)
        column.addLayout(cards, 1)

    def title(self) -> str:
        return "今日"

    def go(self, destination: Destination) -> None:
        self.went.append(destination)

    def refresh(self, change: object) -> None:
        self.changes.append(change)

    def panes(self) -> Sequence[QWidget]:
        return (self.left, self.middle, self.right)

    def keys_hint(self) -> str:
        return "F1 ヘルプ  F3 さがす  Ctrl+N 相談を受ける  Ctrl+P 印刷"

    def help_topic(self) -> str:
        return "today"

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        return {Command.PREVIEW: self._print}

    def fit(self, width: int) -> None:
        self.width_told = width
        self.right.setVisible(width >= Metric.RIGHT_COLLAPSES_BELOW)

    def save(self) -> None:
        self.saved += 1

    def focus_first(self) -> None:
        self.intake_button.setFocus()

    def _print(self) -> None:
        self.printed += 1

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(self.heading, Role.H1))
        greeting = "令和8年　おはようございます、小林さん。きのうから新しい記録 7件・返信 2件"
        words.addWidget(Elided(greeting, Role.S, colour=COLOURS.ink2))
        row.addLayout(words, 1)
        self.intake_button = PrimaryButton("相談を受ける", "plus", key="Ctrl+N")
        row.addWidget(self.intake_button)
        row.addWidget(Button("今日の紙を印刷", "print"))
        return row

    def _visits(self) -> Card:
        card = Card("今日の約束", "clock")
        card.add_right(LinkButton("週間表"))
        card.body.setSpacing(0)
        two = Chip("2人で訪問", Tone.WARN, "pair")
        rows = [
            WheelRow(
                "佐藤 健一 さん",
                "訪問（ご自宅・玄関先） 同行：渡部（保健師）",
                time="9:30",
                edge=Edge.CONNECTING,
                icon_name="visit",
                chip=two,
            ),
            WheelRow(
                "渡邉 ハナ さん",
                "電話 退院後の様子をうかがう",
                time="11:00",
                edge=Edge.CONNECTING,
                icon_name="phone",
            ),
            WheelRow(
                "第5回 支援会議",
                "役場 201会議室 佐藤さん世帯・高木さん世帯",
                time="13:30",
                edge=Edge.SOLVING,
                icon_name="conference",
                chip=Chip("資料 8部", icon_name="print"),
            ),
            WheelRow(
                "木村 さん",
                "同行 社協 家計相談（待ち合わせ 15:45）",
                time="16:00",
                edge=Edge.BOTH,
                icon_name="car",
            ),
            WheelRow(
                "中村さんの代わり",
                "阿部さん宅へ電話（中村 午後休み）",
                time="—",
                edge=Edge.SUBSTITUTE,
                icon_name="substitute",
                chip=Chip("代わり", Tone.LILAC, "substitute"),
            ),
        ]
        rows[1].set_current(True)
        scroll = ScrollColumn(gap=0)
        for row in rows:
            scroll.add(row)
        scroll.column.addStretch(1)
        card.add(scroll, 1)
        last = QHBoxLayout()
        last.addWidget(KakiButton("記録を書く", "note"))
        last.addWidget(Button("電話メモ", "phone_memo"))
        last.addStretch(1)
        last.addWidget(Words("Ctrl+Shift+N", Role.S, colour=COLOURS.ink2))
        card.add(last)
        return card

    def _silent(self) -> Card:
        card = Card("しばらく会えていない世帯", "accompany", icon_colour=COLOURS.kaki)
        card.add_right(Words("会えた日からの日数", Role.S, colour=COLOURS.ink2))
        scroll = ScrollColumn()
        card.add(scroll, 1)
        for name, days, limit, tone, why in (
            ("高木 修 さん", 47, 14, Tone.BAD, "訪問3回 不在。手紙は受け取り 中村・佐々木"),
            ("𠮷川 さと さん", 31, 30, Tone.WARN, "通院の同行から"),
            ("阿部 さん世帯", 22, 14, Tone.WARN, "中村 異動準備・引き継ぎ中"),
        ):
            first = QHBoxLayout()
            first.addWidget(Words(name, Role.H3), 1)
            first.addWidget(Words(f"{days}日", Role.H3, colour=tone.words))
            first.addWidget(Words(f"／めやす {limit}日", Role.S, colour=COLOURS.ink2))
            scroll.add(first)
            bar = Bar()
            bar.show_value(days, 60, tone, f"{days}日")
            scroll.add(bar)
            last = QHBoxLayout()
            last.addWidget(Words(why, Role.S, colour=COLOURS.ink2, wrap=True), 1)
            last.addWidget(LinkButton("電話", "phone"))
            last.addWidget(LinkButton("訪問を入れる", "week"))
            scroll.add(last)
        scroll.add(
            InlineBar(
                Tone.AI,
                "help",
                "「会わない」と本人が決めた期間は、めやすを休みにできます"
                "（右クリック → めやすを休む）",
                framed=False,
                small=True,
            )
        )
        scroll.column.addStretch(1)
        return card

    def _returns(self) -> Card:
        card = Card("つなぎ・もどし", "return", icon_colour=COLOURS.ai)
        row = QHBoxLayout()
        words = Words(wrap=True)
        words.set_runs([Run("もどしたい", True), Run(" 高木さん → ○○就労支援")])
        row.addWidget(words, 1)
        row.addWidget(Button("開く", small=True))
        card.add(row)
        load = LoadBar()
        load.show_load(14, 6, 30, Tone.WARN, "小林 14＋6")
        card.add(load)
        self.note = QLineEdit()
        self.note.setPlaceholderText("ひとこと")
        self.note.setAccessibleName("ひとこと")
        card.add(self.note)
        card.body.addStretch(1)
        return card


class OtherPage(SamplePage):
    """A second room to go to."""

    name = "households"

    def title(self) -> str:
        return "世帯"

    def help_topic(self) -> str:
        return "households"


SAMPLE_ROOMS = (
    Room("today", SamplePage, rail="today", commands=frozenset({Command.PREVIEW})),
    Room("households", OtherPage, rail="households"),
    Room("week", OtherPage, rail="week"),
    Room("conferences", OtherPage, rail="conferences"),
    Room("referrals", OtherPage, rail="referrals"),
    Room("resources", OtherPage, rail="resources"),
    Room("reflection", OtherPage, rail="reflection"),
    Room("admin", OtherPage, rail="admin"),
    Room("intake", OtherPage, rail="households"),
)
