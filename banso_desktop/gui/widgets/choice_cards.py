# SPDX-License-Identifier: Apache-2.0
"""A choice among a few cards: icon, what it is, what it means; one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.gui.icon import draw, scaled, tint
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role

_PAD = 10
_ICON = 24


class CardOption(NamedTuple):
    """One card."""

    key: str
    icon: str
    title: str
    detail: str


class ChoiceCards(QWidget):
    """One stop for the tab key; ↑↓ move and choose."""

    chosen = Signal(str)
    """The person chose; carries the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, _Card] = {}
        self._value = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Metric.GAP + 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_options(self, options: Sequence[CardOption]) -> None:
        """Show these cards; the choice stays where its key is still there."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {}
        for option in options:
            card = _Card(option, self)
            card.clicked.connect(lambda _=False, key=option.key: self._choose(key))
            self._column.addWidget(card)
            self._cards[option.key] = card
        self.set_value(self._value)

    def value(self) -> str:
        """Return the key that is chosen, empty where none is."""
        return self._value

    def set_value(self, key: str) -> None:
        """Show a choice without telling anyone."""
        self._value = key if key in self._cards else ""
        first = self._value or next(iter(self._cards), "")
        for name, card in self._cards.items():
            card.setChecked(name == self._value)
            stop = Qt.FocusPolicy.StrongFocus if name == first else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(stop)
        if first:
            self.setFocusProxy(self._cards[first])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑↓ choose the card above or below."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        keys = list(self._cards)
        if step and keys:
            at = keys.index(self._value) if self._value else -1
            key = keys[max(0, min(len(keys) - 1, at + step))]
            self._choose(key)
            self._cards[key].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _choose(self, key: str) -> None:
        self.set_value(key)
        self.chosen.emit(key)


class _Card(QAbstractButton):
    def __init__(self, option: CardOption, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = option.icon
        self.setCheckable(True)
        self.setAccessibleName(option.title)
        self.setAccessibleDescription(option.detail)
        column = QVBoxLayout(self)
        left = _PAD + scaled(_ICON) + _PAD + 6
        column.setContentsMargins(left, _PAD - 2, _PAD + scaled(_ICON) + 4, _PAD - 2)
        column.setSpacing(0)
        column.addWidget(Words(option.title, Role.H3))
        column.addWidget(Words(option.detail, Role.S, colour=COLOURS.ink2, wrap=True))
        for words in self.findChildren(Words):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            event.ignore()  # the arrows belong to the whole choice
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        strong = chosen or self.hasFocus()
        ink = COLOURS.ai if strong else COLOURS.ctl
        painter.setPen(QPen(QColor(tint(ink)), 2.0 if strong else 1.0))
        ground = COLOURS.ai_bg if chosen else COLOURS.hover if self.underMouse() else COLOURS.card
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, Metric.RADIUS, Metric.RADIUS)
        edge = scaled(_ICON)
        top = (self.height() - edge) / 2
        colour = COLOURS.ai if chosen else COLOURS.ink2
        draw(painter, self._icon, colour, QRectF(_PAD + 4, top, edge, edge))
        if chosen:
            tick = scaled(16)
            right = self.width() - _PAD - tick - 4
            place = QRectF(right, (self.height() - tick) / 2, tick, tick)
            draw(painter, "check", COLOURS.ai, place)
        painter.end()
