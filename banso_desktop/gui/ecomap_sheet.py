# SPDX-License-Identifier: Apache-2.0
"""The side sheet of a tie: how it stands, since when, what it is known from, what it gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from banso_desktop.domain.codes import Code, Codes
from banso_desktop.domain.ecomap import MapTie
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets import (
    Button,
    DateEdit,
    Option,
    PrimaryButton,
    ScrollColumn,
    SegmentedChoice,
)

LONGEST_LABEL = 10
WIDTH = 272


class TieSheet(QFrame):
    """Fields of one tie. Leaving it keeps what was changed; nothing is asked."""

    written = Signal(str, str, object, object)
    """Tie, since as typed, arguments of ``maps.change_tie``, codes of functions."""
    closed = Signal()

    def __init__(
        self,
        codes: Codes,
        today: Callable[[], date],
        *,
        english: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._codes = codes
        self._english = english
        self._tie: MapTie | None = None
        self._shown: tuple[object, ...] = ()
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(scaled(WIDTH))
        self.setAccessibleName(self.tr("つながりのようす"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 6, 10)
        outer.setSpacing(Metric.GAP)
        self._ends = Words(role=Role.H3, wrap=True)
        outer.addWidget(self._ends)
        scroll = ScrollColumn(gap=Metric.GAP)
        outer.addWidget(scroll, 1)
        self._column = scroll
        self.label = QLineEdit()
        self.label.setMaxLength(LONGEST_LABEL)
        self.label.setPlaceholderText(self.tr("線の上の言葉（10字まで）"))
        completer = QCompleter([self._word(one) for one in codes["tie_label"]], self.label)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.label.setCompleter(completer)
        self.since = DateEdit(today)
        self.since.set_up(today, echo=False)
        self.strength = self._choice("tie_strength", keeps=True)
        self.state = self._box("tie_state")
        self.strain = QCheckBox(self.tr("張りつめている"))
        self.direction = self._box("tie_direction")
        self.basis = self._box("tie_basis", optional=True)
        self.perspective = self._box("tie_perspective")
        self.functions = {one.code: QCheckBox(self._word(one)) for one in codes["tie_function"]}
        self._rows()
        self._buttons(outer)

    def show_tie(self, tie: MapTie, ends: tuple[str, str], day: date) -> None:
        """Show how a tie stands on a day; what is changed counts from that day."""
        self.write()
        self._tie = tie
        self._ends.setText(f"{ends[0]} — {ends[1]}")
        for code, end in (("to_b", ends[1]), ("to_a", ends[0])):
            at = self.direction.findData(code)
            self.direction.setItemText(at, self.tr("→ {name}").format(name=end))
        self.label.setText(tie.label)
        self.since.pick(day)
        self.strength.set_value(tie.strength.value)
        _choose(self.state, tie.state.value)
        self.strain.setChecked(tie.strain)
        _choose(self.direction, tie.direction.value)
        _choose(self.basis, tie.basis.value if tie.basis is not None else "")
        _choose(self.perspective, tie.perspective.value)
        for code, box in self.functions.items():
            box.setChecked(code in {each.value for each in tie.functions})
        self._shown = self._said()
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)
        self.label.selectAll()

    def tie_id(self) -> str:
        """Return the id of the tie shown, ``""`` for none."""
        return self._tie.id if self._tie is not None else ""

    def write(self) -> None:
        """Say what was changed, if anything was."""
        tie, said = self._tie, self._said()
        if tie is None or said == self._shown:
            return
        self._shown = said
        gives = [code for code, box in self.functions.items() if box.isChecked()]
        cells: dict[str, object] = {
            "label": self.label.text().strip(),
            "strength": self.strength.value(),
            "state": str(self.state.currentData()),
            "strain": self.strain.isChecked(),
            "direction": str(self.direction.currentData()),
            "basis": str(self.basis.currentData()),
            "perspective": str(self.perspective.currentData()),
        }
        self.written.emit(tie.id, self.since.line.text(), cells, gives)

    def close_sheet(self) -> None:
        """Keep what was changed and go."""
        self.write()
        self._tie = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter keep and go; Enter goes to the next field."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.close_sheet()
        elif enter:
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def _said(self) -> tuple[object, ...]:
        boxes = (self.state, self.direction, self.basis, self.perspective)
        return (
            self.label.text().strip(),
            self.since.line.text(),
            self.strain.isChecked(),
            self.strength.value(),
            *(box.currentData() for box in boxes),
            *(box.isChecked() for box in self.functions.values()),
        )

    def _rows(self) -> None:
        rows: tuple[tuple[str, Sequence[QWidget]], ...] = (
            (self.tr("言葉"), [self.label]),
            (self.tr("いつから"), [self._since_row()]),
            (self.tr("太さ"), [self.strength, self.strain]),
            (self.tr("ようす"), [self.state]),
            (self.tr("支えの向き"), [self.direction]),
            (self.tr("何からわかったか"), [self.basis]),
            (self.tr("この人の働き"), list(self.functions.values())),
            (self.tr("だれの見方か"), [self.perspective]),
        )
        for words, widgets in rows:
            label = QLabel(words)
            label.setProperty("role", Role.S.value)
            label.setStyleSheet(f"color: {COLOURS.ink2};")
            self._column.add(label)
            for widget in widgets:
                if not widget.accessibleName():
                    widget.setAccessibleName(words)
                self._column.add(widget)
        self.since.set_name(self.tr("いつから"))
        self._column.column.addStretch(1)

    def _buttons(self, outer: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(Button(self.tr("閉じる"), key="Esc", small=True, clicked=self.close_sheet))
        row.addWidget(PrimaryButton(self.tr("書きとめる"), small=True, clicked=self.close_sheet))
        outer.addLayout(row)

    def _choice(self, name: str, *, keeps: bool = False) -> SegmentedChoice:
        known = self._codes[name]
        return SegmentedChoice(
            [Option(one.code, self._word(one)) for one in known],
            keeps=keeps,
            name=known.en if self._english else known.ja,
        )

    def _since_row(self) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.since)
        inside.addStretch(1)
        return row

    def _box(self, name: str, *, optional: bool = False) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        if optional:
            box.addItem(self.tr("書かない"), "")
        for one in self._codes[name]:
            box.addItem(self._word(one), one.code)
        return box

    def _word(self, one: Code) -> str:
        return one.label("en" if self._english else "ja")


def _choose(box: QComboBox, code: str) -> None:
    box.setCurrentIndex(max(0, box.findData(code)))
