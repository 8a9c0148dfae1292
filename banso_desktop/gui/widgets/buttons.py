# SPDX-License-Identifier: Apache-2.0
"""Push buttons in the looks of the desk; the key that does the same stands in the button."""

from __future__ import annotations

from collections.abc import Callable
from types import MethodType
from typing import Final

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from banso_desktop.gui.icon import icon, scaled
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS

_ICON_COLOURS: Final = {
    "": COLOURS.ink2,
    "primary": COLOURS.white,
    "kaki": COLOURS.white,
    "danger": COLOURS.bad,
    "link": COLOURS.ai,
    "quiet": COLOURS.ink2,
}
_ICON_SIZE: Final = 16
_KEY_GAP: Final = "\u2002"


Does = Callable[[], object] | SignalInstance
"""What a press does: something to call without arguments, or a signal to pass it on to."""


def on_press(button: QAbstractButton, does: Does) -> None:
    """Connect a press.

    Methods and signals are connected as they are, so that the button does not keep their
    object alive: a widget whose last reference lies in its own child's connection would be
    deleted in the middle of being deleted.
    """
    plain_method = isinstance(does, MethodType) and does.__code__.co_argcount == 1
    if plain_method or isinstance(does, SignalInstance):
        button.clicked.connect(does)
    else:
        button.clicked.connect(lambda: does())


class Button(QPushButton):
    """A push button with an optional icon of a meaning.

    Its natural width has room for bold words, so being checked never clips them.
    """

    def __init__(
        self,
        text: str,
        icon_name: str = "",
        *,
        look: str = "",
        key: str = "",
        small: bool = False,
        clicked: Does | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._key = key
        self.setProperty("look", look)
        self.setProperty("small", small)
        self.setText(f"{text}{_KEY_GAP}{key}" if key else text)
        self.set_icon(icon_name)
        if clicked is not None:
            on_press(self, clicked)

    def set_words(self, text: str) -> None:
        """Change the words; the key beside them stays."""
        self.setText(f"{text}{_KEY_GAP}{self._key}" if self._key else text)

    def set_icon(self, name: str) -> None:
        """Show the icon of a meaning in the colour of the look; none where empty."""
        self._icon_name = name
        if name:
            put_icon(self, name)

    def sizeHint(self) -> QSize:
        """Return the natural size, with room for bold words where it can be checked."""
        hint = super().sizeHint()
        if self.isCheckable():
            hint.setWidth(hint.width() + self._bold_surplus())
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return the natural size: words on a button are never cut."""
        return self.sizeHint()

    def _bold_surplus(self) -> int:
        bold = QFont(self.font())
        bold.setBold(True)
        words = self.text().replace("&", "")
        plain = QFontMetrics(self.font()).horizontalAdvance(words)
        return max(0, QFontMetrics(bold).horizontalAdvance(words) - plain)


def put_icon(button: QPushButton, name: str) -> None:
    """Give a button of a Designer form its icon, in the colour of its look."""
    colour = _ICON_COLOURS.get(str(button.property("look") or ""), COLOURS.ink2)
    button.setIcon(icon(name, colour, size=_ICON_SIZE, on=COLOURS.ai))
    button.setIconSize(QSize(scaled(_ICON_SIZE), scaled(_ICON_SIZE)))


class PrimaryButton(Button):
    """The one blue button of a screen: what a person most likely does next."""

    def __init__(
        self,
        text: str,
        icon_name: str = "",
        *,
        key: str = "",
        small: bool = False,
        clicked: Does | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            text, icon_name, look="primary", key=key, small=small, clicked=clicked, parent=parent
        )


class KakiButton(Button):
    """The button that writes a record or takes someone in."""

    def __init__(
        self,
        text: str,
        icon_name: str = "",
        *,
        key: str = "",
        small: bool = False,
        clicked: Does | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            text, icon_name, look="kaki", key=key, small=small, clicked=clicked, parent=parent
        )


class LinkButton(Button):
    """Words that lead somewhere, in 藍 without a frame."""

    def __init__(
        self,
        text: str,
        icon_name: str = "",
        *,
        clicked: Does | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, icon_name, look="link", small=True, clicked=clicked, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class IconButton(QToolButton):
    """A button with a picture only; its meaning is its accessible name and tooltip."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        *,
        colour: str = COLOURS.ink2,
        framed: bool = False,
        clicked: Does | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "button" if framed else "quiet")
        self.setProperty("small", True)
        self.setIcon(icon(icon_name, colour, size=18))
        self.setIconSize(QSize(scaled(18), scaled(18)))
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if clicked is not None:
            on_press(self, clicked)
