# SPDX-License-Identifier: Apache-2.0
"""Rows of the household page that can be opened: a member of the family, a line of the time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.household_facts import PersonFacts
from banso_desktop.gui import household_entries as entries
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import bracketed, dense_text, joined, language
from banso_desktop.gui.household_marks import PersonMark
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tips import tip
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Chip
from banso_desktop.gui.widgets.focus_row import FocusRow
from banso_desktop.gui.written import mark
from banso_desktop.services.contact_timeline import Entry


class OpenRow(FocusRow):
    """A row with a picture on the left and words beside it; Enter, Space or a click opens.

    Attributes:
        lines: Where the words go, one below the other.
    """

    opened = Signal(str)
    """Carries the key given at construction."""

    def __init__(self, key: str, picture: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(4, 3, 3, 3)
        self.row.setSpacing(8)
        self.row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.row.addLayout(self.lines, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, Space or F2; ↑↓ go to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.opened.emit(self._key)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with the left button."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.opened.emit(self._key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and focus."""
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(COLOURS.hover))
        if self.hasFocus():
            painter.setPen(QPen(QColor(COLOURS.ai), 2))
            box = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, Metric.RADIUS, Metric.RADIUS)
        painter.end()


class FamilyRow(OpenRow):
    """One member of the family: 健一（52歳）本人, and what is worth knowing below.

    Where ``compact``, one line has to do: the relation stands at the right.
    """

    def __init__(
        self,
        person: PersonFacts,
        codes: Codes,
        today: date,
        *,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        symbol = PersonMark(person.sex, about=person.is_index, died=person.died is not None)
        super().__init__(person.id, symbol, parent=parent)
        mark(self, "person", person.id)
        relation = words.label(codes, "relation", person.relation)
        more = _detail(person)
        name = _name(person, today)
        title = Words(role=Role.BODY, wrap=True)
        if compact:
            title.setWordWrap(False)
            title.set_runs(name)
            self.lines.addWidget(title)
            self.row.setStretchFactor(self.lines, 0)
            behind = joined(relation, _where(person))
            right = Elided(behind, Role.S, colour=COLOURS.ink2)
            right.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.row.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
            self.setToolTip(tip(more))
        else:
            close = len(name) > 1 and language() == "ja"
            between = [] if close or not relation else [Run("　")]
            title.set_runs([*name, *between, Run(relation)])
            self.lines.addWidget(title)
            if more:
                self.lines.addWidget(Words(more, Role.S, colour=COLOURS.ink2, wrap=True))
            if person.elsewhere and person.died is None:
                self.row.addWidget(Chip(self.tr("別居")), 0, Qt.AlignmentFlag.AlignTop)
        said = ("".join(run.text for run in name), relation, more)
        self.setAccessibleName(" ".join(part for part in said if part))


class RecordLine(OpenRow):
    """A line of the timeline where there is little room: heading small, words below."""

    def __init__(
        self, entry: Entry, codes: Codes, today: date, parent: QWidget | None = None
    ) -> None:
        icon, colour = entries.icon_of(entry, codes)
        super().__init__(entry.id, IconLabel(icon, colour, 18), parent=parent)
        mark(self, "contact", entry.id)
        head = entries.short_heading(entry, codes, today)
        self.lines.addWidget(Words(head, Role.S, colour=COLOURS.ink2, wrap=True))
        text = Words(wrap=True)
        text.set_runs(entries.body(entry))
        text.setVisible(bool(text.text()))
        self.lines.addWidget(text)
        self.setAccessibleName(f"{entries.heading(entry, codes, today)} {text.text()}")


def _name(person: PersonFacts, today: date) -> list[Run]:
    """Return 健一（52歳）; of who has died the name alone."""
    age = words.age(person.born, None, today) if person.died is None else ""
    runs = [Run(words.calling_name(person), bold=person.is_index)]
    return [*runs, Run(bracketed(age))] if age else runs


def _where(person: PersonFacts) -> str:
    """Return in a word where they are: 仙台市, H30没."""
    if person.died is not None:
        return words.said("died_short", when=dense_text(person.died).removesuffix("ごろ"))
    return person.elsewhere


def _detail(person: PersonFacts) -> str:
    """Return the second line: where they live, how they are, when they died."""
    if person.died is not None:
        return words.said("died", when=words.long_day(person.died))
    parts = (person.elsewhere, person.health, person.work, person.note)
    return joined(*(" ".join(part.split()) for part in parts))
