# SPDX-License-Identifier: Apache-2.0
"""A layout that sets its items like words: in lines, wrapping at the width given."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from banso_desktop.gui.tokens import Metric


class FlowLayout(QLayout):
    """Chips and small buttons in lines; ``right`` sets the lines against the right edge."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = Metric.GAP,
        line_gap: int = Metric.GRID,
        right: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._right = right
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item, None beyond the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Remove and delete all items."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """Tell that it asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return self._with_margins(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return room for the largest item."""
        sizes = [item.minimumSize() for item in self._shown()]
        return self._with_margins(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Set the items into ``rect`` (or only measure); return the height used."""
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        top = inside.top()
        lines = self._lines(inside.width())
        for line in lines:
            height = max(item.sizeHint().height() for item in line)
            if place:
                self._set_line(line, inside, top, height)
            top += height + self._line_gap
        if lines:
            top -= self._line_gap
        return top - inside.top() + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines and used + self._gap + needed <= width:
                lines[-1].append(item)
                used += self._gap + needed
            else:
                lines.append([item])
                used = needed
        return lines

    def _set_line(self, line: list[QLayoutItem], inside: QRect, top: int, height: int) -> None:
        used = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
        left = inside.left() + (max(0, inside.width() - used) if self._right else 0)
        for item in line:
            size = item.sizeHint()
            width = min(size.width(), inside.width())
            item.setGeometry(QRect(left, top + (height - size.height()) // 2, width, size.height()))
            left += width + self._gap
