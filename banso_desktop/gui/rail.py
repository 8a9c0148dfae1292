# SPDX-License-Identifier: Apache-2.0
"""The rail on the left: one place a room, icon and word; icons only where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from banso_desktop.gui.icon import icon, scaled
from banso_desktop.gui.rooms import RailPlace, rail_words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric

_ICON: Final = 24
_LAST: Final = "admin"


class Rail(QWidget):
    """Places of the house; only rooms that exist have one."""

    chosen = Signal(str)
    """The person wants to go there; carries the name of the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._places: tuple[RailPlace, ...] = ()
        self._buttons: dict[str, QToolButton] = {}
        self._narrow = False
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def set_places(self, places: Sequence[RailPlace]) -> None:
        """Show these places, in their order; 管理 stands at the bottom."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._places = tuple(places)
        self._buttons = {}
        while self._column.takeAt(0) is not None:
            pass
        self.setAccessibleName(self.tr("部屋"))
        for place in self._places:
            if place.name == _LAST:
                self._column.addStretch(1)
            button = self._button(place)
            self._buttons[place.name] = button
            self._column.addWidget(button)
        if _LAST not in self._buttons:
            self._column.addStretch(1)
        self.set_narrow(self._narrow)

    def set_current(self, name: str) -> None:
        """Light a place."""
        for place, button in self._buttons.items():
            button.setChecked(place == name)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, with the words as tooltips, or icons and words."""
        self._narrow = narrow
        style = Qt.ToolButtonStyle
        width = scaled(Metric.RAIL_NARROW) if narrow else self._wide()
        for place in self._places:
            button = self._buttons[place.name]
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextUnderIcon
            )
            height = scaled(Metric.RAIL_NARROW if narrow else Metric.RAIL_HEIGHT)
            button.setFixedWidth(width)
            button.setMaximumHeight(height)
            button.setMinimumHeight(min(height, scaled(_ICON) + 8) if narrow else height)
            button.setToolTip(tip(f"{rail_words(place)}  {place.key}" if narrow else place.key))
        self.setFixedWidth(width + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑↓ move between the places."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        buttons = list(self._buttons.values())
        at = next((i for i, button in enumerate(buttons) if button.hasFocus()), -1)
        if step and at >= 0:
            reason = Qt.FocusReason.TabFocusReason
            buttons[max(0, min(len(buttons) - 1, at + step))].setFocus(reason)
        else:
            super().keyPressEvent(event)

    def focus_current(self) -> None:
        """Put the focus on the lit place."""
        lit = self._group.checkedButton() or next(iter(self._buttons.values()), None)
        if lit is not None:
            lit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, place: RailPlace) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "rail")
        button.setText(rail_words(place))
        button.setAccessibleName(rail_words(place))
        button.setIcon(icon(place.icon, COLOURS.ink2, size=_ICON, on=COLOURS.ai_dark))
        button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False, name=place.name: self.chosen.emit(name))
        self._group.addButton(button)
        return button

    def _wide(self) -> int:
        """Return the width the words need, at least that of the pictures."""
        needed = 0
        for button in self._buttons.values():
            button.ensurePolished()
            bold = QFont(button.font())
            bold.setBold(True)
            needed = max(needed, QFontMetrics(bold).horizontalAdvance(button.text()))
        return max(scaled(Metric.RAIL_WIDTH), needed + 12)
