# SPDX-License-Identifier: Apache-2.0
"""Words on screen: wrapping with room between the lines, eliding with the whole in a tooltip.

BIZ UDPGothic has no leading, so a plain ``QLabel`` sets wrapped lines solid. :class:`Words`
lays out its own lines. Labels with a mnemonic and a buddy stay plain ``QLabel``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from banso_desktop.gui.icon import tint
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, LINE_HEIGHT, Role

_UNBOUNDED = 1_000_000.0


class Run(NamedTuple):
    """A stretch of words in one look; an empty colour is the label's own."""

    text: str
    bold: bool = False
    colour: str = ""
    background: str = ""
    struck: bool = False
    """Struck through: what stood there before a correction."""


class Words(QLabel):
    """Words of one role, on one line or wrapped at the width given, 132 % apart.

    Its natural size is all words on one line (each line feed starts a new one). With
    ``wrap`` it takes the height its width asks for.
    """

    def __init__(
        self,
        text: str | QWidget = "",
        role: Role = Role.BODY,
        *,
        colour: str = COLOURS.ink,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the words; a Designer form gives the parent where the text stands."""
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._runs: tuple[Run, ...] = ()
        self._sizes: dict[float, tuple[float, int]] = {}
        self._colour = colour
        self._wrap = False
        self.setProperty("role", role.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text if isinstance(text, str) else "")

    def setWordWrap(self, on: bool) -> None:
        """Wrap at the width given, or keep to one line."""
        self._wrap = on
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Minimum if on else QSizePolicy.Policy.Fixed,
        )
        policy.setHeightForWidth(on)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show plain words."""
        self.set_runs([Run(text)])

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show words in several looks; readers hear them as one sentence."""
        self._runs = tuple(run for run in runs if run.text)
        self._sizes.clear()
        super().setText("".join(run.text for run in self._runs))
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: str) -> None:
        """Change the colour of words that have none of their own."""
        self._colour = colour
        self.update()

    def wraps(self) -> bool:
        """Tell whether the words wrap."""
        return self._wrap

    def line_height(self) -> float:
        """Return the height of one line in pixels."""
        self.ensurePolished()
        return QFontMetricsF(self.font()).height() * LINE_HEIGHT

    def sizeHint(self) -> QSize:
        """Return the size with every line unbroken."""
        width, lines = self._measured(_UNBOUNDED)
        return QSize(math.ceil(width), math.ceil(lines * self.line_height()))

    def minimumSizeHint(self) -> QSize:
        """Return the natural size, or a few characters' width where words wrap."""
        natural = self.sizeHint()
        if not self._wrap:
            return natural
        narrow = math.ceil(QFontMetricsF(self.font()).height() * 4)
        return QSize(min(natural.width(), narrow), math.ceil(self.line_height()))

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that height follows width."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words wrapped at ``width``; -1 where they do not wrap."""
        if not self._wrap:
            return -1
        given = min(width, self.maximumWidth())  # a layout asks for the width of the whole row
        return math.ceil(self._measured(max(1, given))[1] * self.line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, each centred in its share of the height."""
        layouts = self._laid_out(self.width() if self._wrap else _UNBOUNDED)
        lines = max(1, sum(layout.lineCount() for layout in layouts))
        step = self.line_height()
        slack = max(0.0, self.height() - lines * step)
        top = 0.0 if self.alignment() & Qt.AlignmentFlag.AlignTop else slack / 2
        painter = QPainter(self)
        colour = COLOURS.disabled if not self.isEnabled() else self._colour
        painter.setPen(QColor(tint(colour)))
        for layout in layouts:
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                left = self._left_of(line.naturalTextWidth())
                line.setPosition(QPointF(left, top + (step - line.height()) / 2))
                top += step
            layout.draw(painter, QPointF(0, 0))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the type changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._sizes.clear()
            self.updateGeometry()

    def _left_of(self, width: float) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return self.width() - width
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return (self.width() - width) / 2
        return 0.0

    def _measured(self, width: float) -> tuple[float, int]:
        """Return the widest line and the number of lines at a width; remembered."""
        known = self._sizes.get(width)
        if known is None:
            layouts = self._laid_out(width)
            lines = [layout.lineAt(i) for layout in layouts for i in range(layout.lineCount())]
            widest = max((line.naturalTextWidth() for line in lines), default=0.0)
            known = self._sizes[width] = (widest, max(1, len(lines)))
        return known

    def _laid_out(self, width: float) -> list[QTextLayout]:
        """Return one layout a paragraph."""
        self.ensurePolished()
        return [_laid_out(paragraph, self.font(), width) for paragraph in _paragraphs(self._runs)]


class Elided(QLabel):
    """One line that gives way: what does not fit becomes ``…``, the whole is the tooltip."""

    def __init__(
        self,
        text: str | QWidget = "",
        role: Role = Role.BODY,
        *,
        colour: str = COLOURS.ink,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        """Make the line; a Designer form gives the parent where the text stands."""
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._colour = colour
        self._mode = mode
        self.setProperty("role", role.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text if isinstance(text, str) else "")

    def setText(self, text: str) -> None:
        """Show the words on one line."""
        super().setText(text.replace("\n", " "))
        self.updateGeometry()
        self._tell()

    def set_colour(self, colour: str) -> None:
        """Change the colour of the words."""
        self._colour = colour
        self.update()

    def is_elided(self) -> bool:
        """Tell whether something had to give way."""
        return self.sizeHint().width() > self.contentsRect().width()

    def sizeHint(self) -> QSize:
        """Return the size with nothing left out."""
        self.ensurePolished()
        metrics = QFontMetricsF(self.font())
        return QSize(
            math.ceil(metrics.horizontalAdvance(self.text())),
            math.ceil(metrics.height() * LINE_HEIGHT),
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for three characters."""
        natural = self.sizeHint()
        return QSize(
            min(natural.width(), round(natural.height() / LINE_HEIGHT * 3)), natural.height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(QColor(tint(COLOURS.disabled if not self.isEnabled() else self._colour)))
        shown = QFontMetricsF(self.font()).elidedText(self.text(), self._mode, self.width())
        flags = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), flags, shown)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole as a tooltip as soon as something is left out."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        self.setToolTip(tip(self.text() if self.is_elided() else ""))


def _paragraphs(runs: Sequence[Run]) -> list[list[Run]]:
    """Split runs at line feeds; at least one (empty) paragraph."""
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = run.text.split("\n")
        paragraphs[-1].append(run._replace(text=first))
        paragraphs.extend([run._replace(text=piece)] for piece in rest)
    return paragraphs


def _laid_out(runs: Sequence[Run], font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout("".join(run.text for run in runs), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, font))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _formats(runs: Sequence[Run], font: QFont) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for run in runs:
        length = len(run.text.encode("utf-16-le")) // 2
        look = QTextCharFormat()
        if run.bold:
            bold = QFont(font)
            bold.setBold(True)
            look.setFont(bold)
        if run.colour:
            look.setForeground(QColor(tint(run.colour)))
        if run.struck:
            look.setFontStrikeOut(True)
        if run.background:
            look.setBackground(QColor(run.background))
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = start, length, look
        ranges.append(piece)
        start += length
    return ranges


def plain(label: str) -> str:
    """Return the words of a menu or label, as a reader says them: ``ファイル(&F)`` is ファイル."""
    head, mark, tail = label.partition("(&")
    words = head + tail[2:] if mark else label.replace("&", "")
    joint = "" if mark else " "  # what is marked in brackets is Japanese
    return joint.join(line.strip() for line in words.splitlines()).strip()
