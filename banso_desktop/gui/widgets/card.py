# SPDX-License-Identifier: Apache-2.0
"""A card: title with icon, something small on the right, and a body."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Elided, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.chip import Tone


class Card(QFrame):
    """White ground, one line around it, a heading and ``body`` below.

    Attributes:
        body: Where the content goes.
        head: The heading's row; ``add_right`` appends to it.
    """

    def __init__(
        self,
        title: str | QWidget = "",
        icon_name: str = "",
        *,
        tone: Tone = Tone.PLAIN,
        icon_colour: str = COLOURS.ink2,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the card; a Designer form gives the parent where the title stands.

        Args:
            title: The heading, empty for none.
            icon_name: Meaning of the picture before it.
            tone: Its colours.
            icon_colour: Of the picture where the tone is plain.
            wraps: Whether the heading goes on in a second line instead of being cut.
            parent: Parent widget.
        """
        super().__init__(title if isinstance(title, QWidget) else parent)
        title = title if isinstance(title, str) else ""
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        pad_x, pad_y = Metric.CARD_PAD_X, Metric.CARD_PAD_Y
        column.setContentsMargins(pad_x, pad_y, pad_x, pad_y)
        column.setSpacing(Metric.GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(Metric.GAP)
        self._title = Words(title, Role.H2, wrap=True) if wraps else Elided(title, Role.H2)
        self._icon: IconLabel | None = None
        if tone is not Tone.PLAIN:
            self._title.set_colour(tone.words)
            icon_colour = tone.words
            self.setStyleSheet(
                f'QFrame[surface="card"] {{ background: {tone.ground};'
                f" border: 1px solid {tone.words}; border-radius: {Metric.CARD_RADIUS}px; }}"
            )
        if icon_name:
            self._icon = IconLabel(icon_name, icon_colour, 18)
            top = Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag(0)
            self.head.addWidget(self._icon, 0, top)
        if title:
            self.head.addWidget(self._title, 1)
            column.addLayout(self.head)
        else:
            self._title.hide()
            self._title.setParent(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(Metric.GAP)
        column.addLayout(self.body, 1)

    def add_right(self, widget: QWidget) -> None:
        """Put a link, a chip or a short word at the right of the heading."""
        self.head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Append to the body."""
        if isinstance(item, QLayout):
            self.body.addLayout(item, stretch)
        else:
            self.body.addWidget(item, stretch)


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a thin line between parts."""
    line = QFrame(parent)
    line.setProperty("look", "rule")
    return line
