# SPDX-License-Identifier: Apache-2.0
"""The agenda beside a running conference: what is done, what runs, what comes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.gui.conference_timer import figures
from banso_desktop.gui.conference_words import ITEM_ICONS
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Card
from banso_desktop.gui.widgets.focus_row import FocusRow
from banso_desktop.services.conference_views import ConferenceView, ItemView


class ItemRow(FocusRow):
    """One item; Enter, Space or a click turns to it, ↑↓ go to the neighbours."""

    opened = Signal(str)

    def __init__(self, item: ItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._current = item.state == "running"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 5)
        row.setSpacing(8)
        colour = {"done": COLOURS.ok, "running": COLOURS.ai}.get(item.state, COLOURS.ink3)
        row.addWidget(IconLabel(ITEM_ICONS.get(item.state, "open_circle"), colour, 18))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Words(item_title(item), Role.H3 if self._current else Role.BODY, wrap=True))
        self._detail = Words("", Role.S, colour=COLOURS.ink2, wrap=True)
        lines.addWidget(self._detail)
        row.addLayout(lines, 1)
        self.show_left(None)

    def show_left(self, seconds: int | None) -> None:
        """Say how long it took, or how many seconds are left."""
        planned = self.tr("{count}分").format(count=self.item.minutes)
        if self.item.state == "done" and self.item.actual >= 0:
            said = self.tr("{planned}　→ 実際 {count}分").format(
                planned=planned, count=self.item.actual
            )
        elif seconds is not None and self._current:
            words = self.tr("{planned}　いま {left} のこり")
            if seconds < 0:
                words = self.tr("{planned}　時間です {left}")
            said = words.format(planned=planned, left=figures(seconds))
        else:
            said = planned
        self._detail.setText(said)
        self.setAccessibleName(f"{item_title(self.item)} {said}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to it with Enter or Space; ↑↓ move."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.item.id)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn to it with the left button."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit(self.item.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the one that runs, the line below, the focus."""
        painter = QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), QColor(COLOURS.ai_bg))
            painter.fillRect(QRect(0, 0, 4, self.height()), QColor(COLOURS.ai))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(COLOURS.hover))
        painter.setPen(QPen(QColor(COLOURS.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self.draw_focus(painter)
        painter.end()


class AgendaCard(Card):
    """議題: all items with planned and real minutes."""

    turned = Signal(str)
    """The person chose an item; carries its id."""

    def __init__(self, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._codes = codes
        self._rows: list[ItemRow] = []
        self.title = Words("", Role.H2)
        self.span = Words("", Role.S, colour=COLOURS.ink2)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.span)
        self.add(head)
        self.over = Words("", Role.S, colour=COLOURS.warn, wrap=True)
        self.add(self.over)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.add(self._column)

    def show_view(self, view: ConferenceView) -> None:
        """Show the agenda as it stands."""
        self.title.setText(self.tr("議題　{count}分").format(count=view.items_minutes))
        begins = view.items[0].begins if view.items else ""
        ends = next((one.ends for one in reversed(view.items) if one.ends), "")
        self.span.setText(f"{begins}–{ends}" if begins else "")
        self.over.setText(self.tr("{count}分はみ出します").format(count=view.over))
        self.over.setVisible(view.over > 0)
        focused = next((row.item.id for row in self._rows if row.hasFocus()), "")
        for row in self._rows:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [ItemRow(item) for item in view.items]
        for row in self._rows:
            row.opened.connect(self.turned)
            self._column.addWidget(row)
            if row.item.id == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_left(self, seconds: int | None) -> None:
        """Say in the row that runs how many seconds are left."""
        for row in self._rows:
            if row.item.state == "running":
                row.show_left(seconds)

    def rows(self) -> list[ItemRow]:
        """Return the rows in order."""
        return self._rows


def item_title(item: ItemView) -> str:
    """Return what an item is called: the household, then what it is about."""
    return "　".join(part for part in (item.label, item.title) if part)
