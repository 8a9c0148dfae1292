# SPDX-License-Identifier: Apache-2.0
"""Small windows over the map: naming a thing, picking an other end, asking for a day.

They float above the canvas, take Enter and Esc themselves, and are gone when they have said
what was typed. Their fields use the input method; the canvas does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.domain.codes import CodeList
from banso_desktop.gui.field_set import DraftKeeper, FieldSet
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import Button, DateEdit, Option, PrimaryButton, SegmentedChoice
from banso_desktop.services.drafts import DraftService

EDITOR: Final = "map_person"
_PAUSE_MS: Final = 120
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a typed name may mean.

    Attributes:
        name: As it is called.
        detail: Told beside the name, so that same names can be told apart.
        id: Of a thing on the map; empty where it is linked by ``linked``.
        linked: ``resource``, ``member``, ``short_name``, ``icon`` of what it is.
    """

    name: str
    detail: str = ""
    id: str = ""
    linked: dict[str, str] = field(default_factory=dict)


class Floating(QFrame):
    """A card above the map; Esc puts it away and gives the keyboard back."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.setProperty("floating", True)
        self.setObjectName("floating_card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            f"QFrame#floating_card {{ background: {COLOURS.card};"
            f" border: 1px solid {COLOURS.ctl}; border-radius: {Metric.CARD_RADIUS}px; }}"
        )
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(Metric.GAP)

    def show_beside(self, box: QRectF) -> None:
        """Show below something, or in the middle where there is nothing, always whole."""
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect()
        self.adjustSize()
        at = QPoint(round(box.left()), round(box.bottom()) + 6)
        if box.isEmpty():
            at = room.center() - self.rect().center()
        if at.y() + self.height() > room.height() - 4:
            at.setY(max(4, round(box.top()) - self.height() - 6))
        at.setX(max(4, min(at.x(), room.width() - self.width() - 4)))
        at.setY(max(4, min(at.y(), room.height() - self.height() - 4)))
        self.move(at)
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        """Close and tell."""
        self.hide()
        self.closed.emit()
        self.deleteLater()


class NameEditor(Floating):
    """One line for a name, with what it may mean below; ↑↓ choose, Enter takes."""

    named = Signal(str, object)
    """Carries the text, and the :class:`Candidate` that was chosen or None."""

    def __init__(
        self,
        parent: QWidget,
        label: str,
        find: Callable[[str], Sequence[Candidate]],
        *,
        text: str = "",
        only_known: bool = False,
    ) -> None:
        """Make the editor.

        Args:
            parent: The canvas.
            label: What is asked.
            find: Text to candidates, at most a few; called after a short pause.
            text: What stands in the line at first.
            only_known: Whether only a candidate can be taken.
        """
        super().__init__(parent)
        self._find = find
        self._only_known = only_known
        self._found: list[Candidate] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        self.line = QLineEdit(text)
        self.line.setProperty("keeps_enter", True)
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(label)
        self.line.setFixedWidth(scaled(240))
        self.line.selectAll()
        self.line.textChanged.connect(lambda _: self._pause.start())
        self.line.installEventFilter(self)
        self.known = QListWidget()
        self.known.setAccessibleName(label)
        self.known.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.known.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.known.setFixedWidth(scaled(240))
        self.known.itemClicked.connect(lambda _: self.take())
        self.column.addWidget(self.line)
        self.column.addWidget(self.known)
        self.setFocusProxy(self.line)
        self._look_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑↓ go through what is found, Enter takes."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            return False
        return True

    def chosen(self) -> Candidate | None:
        """Return the candidate that is marked, if any."""
        row = self.known.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def take(self) -> None:
        """Say what was typed or chosen; nothing at all puts the editor away."""
        if self._pause.isActive():
            self._look_up()
        chosen, text = self.chosen(), self.line.text().strip()
        if chosen is None and (self._only_known or not text):
            if not text:
                self.put_away()
            return
        self.hide()
        self.named.emit(chosen.name if chosen is not None else text, chosen)
        self.put_away()

    def _look_up(self) -> None:
        self._pause.stop()
        self._found = list(self._find(self.line.text().strip()))[:_MOST]
        self.known.clear()
        for one in self._found:
            self.known.addItem(f"{one.name}　{one.detail}" if one.detail else one.name)
        if self._only_known and self._found:
            self.known.setCurrentRow(0)
        self.known.setVisible(bool(self._found))
        rows = len(self._found)
        self.known.setFixedHeight(rows * max(self.known.sizeHintForRow(0), scaled(20)) + 6)
        self.adjustSize()

    def _step(self, step: int) -> None:
        count = len(self._found)
        if not count:
            return
        at = self.known.currentRow() + step
        if self._only_known:
            at %= count
        self.known.setCurrentRow(at if 0 <= at < count else -1)


class DayAsked(Floating):
    """Asks for a day only: until when something belongs to the map."""

    answered = Signal(str)

    def __init__(self, parent: QWidget, words: str, day: date, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self.column.addWidget(Words(words, Role.H3))
        self.edit = DateEdit(today)
        self.edit.set_name(self.tr("終わった日"))
        self.edit.pick(day)
        self.edit.line.setProperty("keeps_enter", True)
        self.edit.line.returnPressed.connect(self.answer)
        self.edit.setMinimumWidth(scaled(320))
        self.column.addWidget(self.edit)
        row = QHBoxLayout()
        row.addWidget(Words(self.tr("消さずに残ります"), Role.S, colour=COLOURS.ink2))
        row.addStretch(1)
        row.addWidget(Button(self.tr("やめる"), key="Esc", small=True, clicked=self.put_away))
        row.addWidget(PrimaryButton(self.tr("終わりにする"), small=True, clicked=self.answer))
        self.column.addLayout(row)
        self.setFocusProxy(self.edit)

    def answer(self) -> None:
        """Say the day as typed."""
        self.hide()
        self.answered.emit(self.edit.line.text())
        self.put_away()


class PersonFields(Floating):
    """A member of the family in a few fields; all of them may stay empty but one.

    Esc keeps what was typed as a draft of this household; it is there when one asks again.
    """

    written = Signal(object)
    """Carries a ``dict[str, str]`` of the fields of ``households.add_person``."""

    def __init__(
        self,
        parent: QWidget,
        relations: CodeList,
        sexes: CodeList,
        today: Callable[[], date],
        *,
        english: bool,
        drafts: DraftService,
        household: str,
    ) -> None:
        super().__init__(parent)
        self.column.addWidget(Words(self.tr("家族をたす"), Role.H3))
        self._begun = Words(role=Role.S, colour=COLOURS.ink2)
        self._begun.hide()
        self.column.addWidget(self._begun)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(Metric.GAP)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("よび名"))
        self.relation = QComboBox()
        self.relation.setAccessibleName(self.tr("続柄"))
        self.relation.setEditable(True)
        self.relation.addItem("", "")
        for one in relations:
            self.relation.addItem(one.en if english else one.ja, one.code)
        options = [Option(one.code, one.en if english else one.ja) for one in sexes]
        self.sex = SegmentedChoice(options, keeps=True, name=self.tr("性別"))
        self.sex.set_value("unwritten")
        self.born = DateEdit(today)
        self.born.set_name(self.tr("生まれた日"))
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("よび名"), self.name),
            (self.tr("続柄"), self.relation),
            (self.tr("性別"), self.sex),
            (self.tr("生まれた日"), self.born),
        )
        for at, (words, widget) in enumerate(rows):
            label = QLabel(words)
            label.setProperty("role", Role.LAB.value)
            grid.addWidget(label, at, 0)
            grid.addWidget(widget, at, 1)
        self.column.addLayout(grid)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(Button(self.tr("とじる"), key="Esc", small=True, clicked=self.put_away))
        row.addWidget(
            PrimaryButton(self.tr("図におく"), key="Ctrl+Enter", small=True, clicked=self.write)
        )
        self.column.addLayout(row)
        self.setMinimumWidth(scaled(360))
        self.setFocusProxy(self.name)
        self._keeper = self._keep_in(drafts, household)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter puts the person on the map; Enter goes on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.write()
        elif enter:
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def write(self) -> None:
        """Say what was typed; nothing at all puts the card away."""
        said = self.relation.currentText().strip()
        at = self.relation.findText(said)
        cells = {
            "given_name": self.name.text().strip(),
            "relation": str(self.relation.itemData(at)) if said and at >= 0 else said,
            "sex": self.sex.value(),
            "born": self.born.line.text().strip(),
        }
        self.hide()
        self._keeper.drop()
        if cells["given_name"] or cells["relation"]:
            self.written.emit(cells)
        super().put_away()

    def put_away(self) -> None:
        """Close; what was typed is kept."""
        self._keeper.keep()
        super().put_away()

    def _keep_in(self, drafts: DraftService, household: str) -> DraftKeeper:
        fields = FieldSet(self)
        fields.add("given_name", self.name)
        fields.add("relation", self.relation)
        fields.add("sex", self.sex)
        fields.add("born", self.born)
        fields.settle()
        keeper = DraftKeeper(fields, drafts, EDITOR)
        draft = keeper.begin(household)
        if draft is not None:
            fields.show(draft.fields)
            self._begun.setText(self.tr("書きかけの続きです"))
            self._begun.show()
        return keeper
