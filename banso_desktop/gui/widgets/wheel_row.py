# SPDX-License-Identifier: Apache-2.0
"""A row of a list: time, an edge in the colour of its wheel, icon, two lines, a chip."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.gui.digits import Digits
from banso_desktop.gui.icon import IconLabel, scaled
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.focus_row import FocusRow


class Edge(StrEnum):
    """Which wheel a row belongs to; the icon and the words beside it say the same."""

    CONNECTING = "connecting"
    SOLVING = "solving"
    BOTH = "both"
    SUBSTITUTE = "substitute"
    NONE = "none"

    @property
    def colours(self) -> tuple[str, ...]:
        """Colours of the edge from top to bottom."""
        return {
            Edge.CONNECTING: (COLOURS.kaki,),
            Edge.SOLVING: (COLOURS.ai,),
            Edge.BOTH: (COLOURS.kaki, COLOURS.ai),
            Edge.SUBSTITUTE: (COLOURS.lilac,),
            Edge.NONE: (COLOURS.ctl,),
        }[self]


class WheelEdge(QWidget):
    """The coloured edge, 4 pixels wide, as high as its row."""

    def __init__(self, edge: Edge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = edge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the width of the edge."""
        return QSize(Metric.WHEEL_EDGE, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colours, the wheel of connecting on top."""
        painter = QPainter(self)
        colours = self._edge.colours
        height = self.height() / len(colours)
        for index, colour in enumerate(colours):
            part = QRectF(0, index * height, self.width(), height)
            painter.fillRect(part, QColor(colour))
        painter.end()


class WheelRow(FocusRow):
    """One row; it can be opened by click, Enter or Space, and ↑↓ go to its neighbours."""

    opened = Signal()

    def __init__(
        self,
        title: str | Sequence[Run],
        detail: str = "",
        *,
        time: str = "",
        edge: Edge | None = None,
        icon_name: str = "",
        icon_colour: str = "",
        chip: QWidget | None = None,
        line: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        runs = [Run(title, bold=True)] if isinstance(title, str) else list(title)
        colour = icon_colour or (edge.colours[0] if edge is not None else COLOURS.ink2)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 3, 4, 4)
        row.setSpacing(8)
        if time:
            row.addWidget(self._time(time), 0, Qt.AlignmentFlag.AlignVCenter)
        if edge is not None:
            row.addWidget(WheelEdge(edge))
        if icon_name:
            row.addWidget(IconLabel(icon_name, colour, 18), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._lines(runs, detail, chip), 1)
        words = "".join(run.text for run in runs)
        self.setAccessibleName(" ".join(part for part in (time, words, detail) if part))

    def set_current(self, current: bool) -> None:
        """Mark the row as the one of this hour."""
        self._current = current
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space; ↑↓ move to the row above or below."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._neighbour(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with the left button."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit()
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the line below and the focus."""
        painter = QPainter(self)
        if self._current or self.underMouse():
            painter.fillRect(self.rect(), QColor(COLOURS.hover))
        if self._line:
            painter.setPen(QPen(QColor(COLOURS.line), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self.draw_focus(painter)
        painter.end()

    def _time(self, time: str) -> QLabel:
        label = Digits(time, Role.H3)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setFixedWidth(scaled(48))
        return label

    def _lines(self, runs: list[Run], detail: str, chip: QWidget | None) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(Metric.GAP)
        title = Words(role=Role.BODY, wrap=True)
        title.set_runs(runs)
        first.addWidget(title, 1)
        if chip is not None:
            first.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(first)
        if detail:
            lines.addWidget(Words(detail, Role.S, colour=COLOURS.ink2, wrap=True))
        return lines

    def _neighbour(self, step: int) -> None:
        parent = self.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is None:
            return
        items = (layout.itemAt(index) for index in range(layout.count()))
        rows = [w for item in items if item and isinstance(w := item.widget(), WheelRow)]
        at = rows.index(self) + step if self in rows else -1
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
