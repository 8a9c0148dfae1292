# SPDX-License-Identifier: Apache-2.0
"""The first day: nothing is there yet, and three ways to begin."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.screen import Destination
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, Card, KakiButton

_CARD_WIDTH = 280


class FirstDay(QWidget):
    """Three cards side by side."""

    navigate = Signal(object)
    """Carries a :class:`Destination`."""

    def __init__(self, *, may_take_in: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(1)
        title = Words(self.tr("ようこそ。ここから、つながりがはじまります。"), Role.H1, wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        self.intake_button = KakiButton(self.tr("相談を受ける"), "plus")
        self.week_button = Button(self.tr("週間表をひらく"), "week")
        self.resources_button = Button(self.tr("地域資源をひらく"), "resources")
        self.intake_button.setEnabled(may_take_in)
        for icon_name, head, words, button, room in (
            (
                "connecting",
                self.tr("まず、受け止める"),
                self.tr("名前がわからなくても、空らんのままでも保存できます。"),
                self.intake_button,
                "intake",
            ),
            (
                "team",
                self.tr("チームの一週間を置く"),
                self.tr("打ち合わせや休みを先に置くと、2人で行ける時間が見えます。"),
                self.week_button,
                "week",
            ),
            (
                "pin",
                self.tr("町の居場所を書きとめる"),
                self.tr("サロンやお店、頼れる人。つなぐ先は、窓口だけではありません。"),
                self.resources_button,
                "resources",
            ),
        ):
            row.addWidget(self._card(icon_name, head, words, button))
            button.clicked.connect(partial(self._go, room))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def focus_first(self) -> None:
        """Put the focus on the first way to begin."""
        self.intake_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, icon_name: str, head: str, words: str, button: QWidget) -> Card:
        card = Card()
        card.setMaximumWidth(scaled(_CARD_WIDTH))
        card.body.addWidget(
            IconLabel(icon_name, COLOURS.kaki, 32), 0, Qt.AlignmentFlag.AlignHCenter
        )
        title = Words(head, Role.H3)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card.add(title)
        card.add(Words(words, Role.S, colour=COLOURS.ink2, wrap=True))
        card.body.addStretch(1)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return card

    def _go(self, room: str, _: bool = False) -> None:
        self.navigate.emit(Destination(room))
