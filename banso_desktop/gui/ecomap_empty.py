# SPDX-License-Identifier: Apache-2.0
"""A map on which nothing is drawn yet: three questions, and that nobody is there counts too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, ScrollColumn

_CARD = 246


class EcomapEmpty(QWidget):
    """Asks what one sees every day, whom one calls, where it is easier to be."""

    place_asked = Signal(str)
    """A thing of this kind is to be put on the map."""
    nobody_said = Signal()
    """There is nobody to call; that is worth writing down."""
    blank_asked = Signal()
    """Draw on the empty sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(gap=8)
        outer.addWidget(scroll)
        scroll.column.addStretch(1)
        scroll.column.addWidget(
            IconLabel("ecomap", COLOURS.ai, 44), 0, Qt.AlignmentFlag.AlignHCenter
        )
        for text, role, colour in (
            (self.tr("まだ何も描かれていません"), Role.H1, COLOURS.ink),
            (
                self.tr("全部うめなくて大丈夫です。ご本人と一緒に、3つだけ描いてみましょう。"),
                Role.S,
                COLOURS.ink2,
            ),
        ):
            words = Words(text, role, colour=colour, wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            scroll.add(words)
        self._make_buttons()
        scroll.add(self._questions())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.blank)
        row.addStretch(1)
        scroll.add(row)
        scroll.column.addStretch(1)

    def _make_buttons(self) -> None:
        self.first = Button(self.tr("人・生きものをおく"), small=True)
        self.second = Button(self.tr("人をおく"), small=True)
        self.nobody = Button(self.tr("いない、と書く"), small=True)
        self.third = Button(self.tr("場所をおく"), small=True)
        self.first.clicked.connect(lambda: self.place_asked.emit("person"))
        self.second.clicked.connect(lambda: self.place_asked.emit("person"))
        self.third.clicked.connect(lambda: self.place_asked.emit("place"))
        self.nobody.clicked.connect(lambda: self.nobody_said.emit())
        self.blank = Button(self.tr("白紙から描く"), clicked=self.blank_asked)

    def _questions(self) -> QHBoxLayout:
        cards = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        self._add(
            _question(
                "1",
                self.tr("毎日顔を見るもの"),
                self.tr("人でなくても。犬、店、ラジオ"),
                self.first,
            )
        )
        self._add(
            _question(
                "2",
                self.tr("困ったとき声をかける先"),
                self.tr("「いない」も大切な記録です"),
                self.nobody,
                self.second,
            )
        )
        self._add(
            _question(
                "3", self.tr("行くと少し楽になる所"), self.tr("前に行っていた所でも"), self.third
            )
        )
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(cards)
        middle.addStretch(1)
        return middle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the questions beside each other, or one below the other where it is narrow."""
        super().resizeEvent(event)
        wide = self.width() >= 3 * scaled(_CARD) + 48
        self._cards.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _add(self, card: QFrame) -> None:
        self._cards.addWidget(card)


def _question(number: str, title: str, detail: str, *buttons: Button) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    card.setFixedWidth(scaled(_CARD))
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(Metric.GAP)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(Words(number, Role.NUM, colour=COLOURS.ai))
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(Words(title, Role.H3, wrap=True))
    texts.addWidget(Words(detail, Role.S, colour=COLOURS.ink2, wrap=True))
    head.addLayout(texts, 1)
    column.addLayout(head)
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    column.addLayout(row)
    return card
