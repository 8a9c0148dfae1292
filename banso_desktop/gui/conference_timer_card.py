# SPDX-License-Identifier: Apache-2.0
"""The item that runs, with what is left of its minutes; no sound, ever."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui.conference_agenda_card import item_title
from banso_desktop.gui.conference_timer import SOON_SECONDS, figures
from banso_desktop.gui.digits import Digits
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Bar, Button, Card, PrimaryButton, Tone
from banso_desktop.services.conference_views import ItemView


class TimerCard(QWidget):
    """Number and title of the item, figures, five minutes more, pause, next; a bar below."""

    longer = Signal()
    paused = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(2)
        self.number = Words("", Role.LAB, colour=COLOURS.ink2)
        self.name = Elided("", Role.H1)
        names.addWidget(self.number)
        names.addWidget(self.name)
        row.addLayout(names, 1)
        time = QVBoxLayout()
        time.setSpacing(0)
        self.left_words = Words("", Role.LAB, colour=COLOURS.ink2)
        self.left = Digits("", Role.NUM)
        self.left.setMinimumWidth(scaled(92))
        time.addWidget(self.left_words)
        time.addWidget(self.left)
        row.addLayout(time)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        self.longer_button = Button(self.tr("＋5分"), small=True)
        self.pause_button = Button(self.tr("一時停止"), "pause", small=True)
        buttons.addWidget(self.longer_button)
        buttons.addWidget(self.pause_button)
        row.addLayout(buttons)
        self.next_button = PrimaryButton(self.tr("次の議題へ"), "forward", key="Ctrl+PgDn")
        row.addWidget(self.next_button)
        card.add(row)
        column.addWidget(card)
        self.bar = Bar()
        column.addWidget(self.bar)
        self.longer_button.clicked.connect(self.longer)
        self.pause_button.clicked.connect(self.paused)
        self.next_button.clicked.connect(self.turned)

    def show_item(self, item: ItemView | None, number: int, *, is_last: bool) -> None:
        """Show which item runs; none before the first and after the last."""
        for widget in (self.left, self.left_words, self.longer_button, self.pause_button):
            widget.setVisible(item is not None)
        if item is None:
            self.number.setText("")
            self.name.setText(self.tr("議題をえらぶと時計が動きます"))
        else:
            self.number.setText(self.tr("議題 {number}").format(number=number))
            self.name.setText(item_title(item))
        words = self.tr("議題を終える") if is_last and item is not None else self.tr("次の議題へ")
        self.next_button.set_words(words)

    def show_left(self, seconds: int, whole: int, ends: str, *, paused: bool) -> None:
        """Show what is left of ``whole`` seconds, and when that ends."""
        over = seconds <= 0
        if paused:
            self.left_words.setText(self.tr("止めています"))
        elif over:
            self.left_words.setText(self.tr("時間です"))
        else:
            self.left_words.setText(self.tr("のこり（{time}まで）").format(time=ends))
        soon = seconds <= min(SOON_SECONDS, whole)
        colour = COLOURS.warn if soon else COLOURS.ink
        self.left_words.set_colour(COLOURS.warn if soon else COLOURS.ink2)
        self.left.setText(figures(seconds))
        self.left.set_colour(colour)
        self.pause_button.set_words(self.tr("つづける") if paused else self.tr("一時停止"))
        self.pause_button.set_icon("play" if paused else "pause")
        name = self.tr("のこり {left}").format(left=figures(seconds))
        self.bar.show_value(whole - seconds, whole, Tone.WARN if soon else Tone.AI, name)
