# SPDX-License-Identifier: Apache-2.0
"""Icons by meaning, drawn from outlines in a colour token at the screen's pixel ratio.

Meanings are those of ``resources/icons.json``; outlines stand in a box of 24 by 24, y down.
GUI thread only.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from banso_desktop.drawing.icons import IconSet, load_icons
from banso_desktop.drawing.marks import Box
from banso_desktop.gui.painter import path_of
from banso_desktop.gui.tokens import COLOURS, TypeSize, px

BOX: Final = 24.0
HIGH_CONTRAST: Final = "banso_high_contrast"
"""Property of the application: icons take the system's text colour."""
TYPE_SIZE: Final = "banso_type_size"
"""Property of the application: the value of the type size in use."""


def type_size() -> TypeSize:
    """Return the type size in use."""
    application = QApplication.instance()
    value = application.property(TYPE_SIZE) if application is not None else None
    return TypeSize(value) if value else TypeSize.STANDARD


def scaled(distance: float) -> int:
    """Return a distance of the standard type size in pixels of the type size in use."""
    return px(distance, type_size())


def icon(name: str, colour: str = COLOURS.ink2, *, size: int = 18, on: str = "") -> QIcon:
    """Return the icon of a meaning.

    Args:
        name: Meaning, such as ``"visit"``.
        colour: Colour token of the resting state.
        size: Edge in device-independent pixels at the standard type size.
        on: Colour of the checked state; the resting colour where empty.

    Raises:
        KeyError: If no outline has this meaning.
    """
    result = QIcon()
    states = (
        (QIcon.Mode.Normal, QIcon.State.Off, colour),
        (QIcon.Mode.Normal, QIcon.State.On, on or colour),
        (QIcon.Mode.Disabled, QIcon.State.Off, COLOURS.disabled),
    )
    for ratio in _ratios():
        for mode, state, tone in states:
            result.addPixmap(pixmap(name, tone, scaled(size), ratio), mode, state)
    return result


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the picture of a meaning: ``size`` device-independent pixels at ``ratio``."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture


def draw(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Draw a meaning into ``box`` with an open painter; leaves the painter as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX, box.height() / BOX)
    painter.fillPath(path(name), QColor(tint(colour)))
    painter.restore()


def tint(colour: str) -> str:
    """Return the colour to use: the token, or the system's text colour in high contrast."""
    application = QApplication.instance()
    if application is not None and application.property(HIGH_CONTRAST):
        return QGuiApplication.palette().windowText().color().name()
    return colour


@cache
def path(name: str) -> QPainterPath:
    """Return the outline of a meaning in its box of 24 by 24; shared, not to be changed.

    Raises:
        KeyError: If no outline has this meaning.
    """
    shape = path_of(_outlines().icon(name, Box(0, 0, BOX, BOX)).steps)
    shape.setFillRule(Qt.FillRule.WindingFill)
    return shape


class IconLabel(QWidget):
    """A small picture beside words; the words say the same, so readers skip it."""

    def __init__(
        self,
        name: str | QWidget | None = None,
        colour: str = COLOURS.ink2,
        size: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        """Make the picture; a Designer form gives the parent where the name stands."""
        super().__init__(name if isinstance(name, QWidget) else parent)
        self._name = name if isinstance(name, str) else ""
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, colour: str = "") -> None:
        """Show another meaning, in the same colour where none is given."""
        self._name = name
        self._colour = colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return the edge given at construction, at the type size in use."""
        edge = scaled(self._size)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a picture never shrinks."""
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        """Draw the outline at the pixel ratio of the screen it is on."""
        if not self._name:
            return
        painter = QPainter(self)
        draw(painter, self._name, self._colour, QRectF(self.rect()))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size that belongs to the type when it changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()


@cache
def _outlines() -> IconSet:
    return load_icons()


def _ratios() -> list[float]:
    screens = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return sorted({1.0, 2.0} | screens)
