# SPDX-License-Identifier: Apache-2.0
"""The line of the menus, the search field and who works here; the name gives way first."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.tips import tip


class MenuLine(QWidget):
    """Nothing on it overlaps: where menus and field need the room, the name is a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: QLabel | None = None

    def show_user(self, name: str, icon: IconLabel, label: QLabel) -> None:
        """Say who works here, in the label or, where it has no room, at the icon."""
        self._label = label
        label.setText(name)
        for widget in (icon, label):
            widget.setToolTip(tip(name))
        icon.setAccessibleName(name)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the name."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Fold or unfold the name where the menus or the type are other ones than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        layout, label = self.layout(), self._label
        if layout is None or label is None:
            return
        layout.invalidate()
        needed = layout.minimumSize().width()
        if label.isHidden():
            needed += label.minimumSizeHint().width() + layout.spacing()
        if label.isHidden() != (needed > self.width()):
            label.setVisible(label.isHidden())
