# SPDX-License-Identifier: Apache-2.0
"""書きとめ: every finished line becomes a line of the minutes, with the time it was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from banso_desktop.gui.digits import Digits
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, Card, FlowLayout, ScrollColumn
from banso_desktop.services.conference_views import LineView

_SPEAKER: Final = re.compile(r"([^：:「\s]{1,12})[：:]\s*(.+)", re.DOTALL)
_TIME_WIDTH: Final = 50


def speaker_of(text: str) -> tuple[str, str]:
    """Split 「髙橋：雪かきを一緒に」 into who said it and what; nobody where none is named."""
    found = _SPEAKER.fullmatch(text.strip())
    return (found[1], found[2]) if found else ("", text.strip())


class NoteLine(QWidget):
    """A written line; it can be focused, so that Ctrl+D makes a decision of it."""

    def __init__(self, line: LineView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 1, 4, 1)
        row.setSpacing(8)
        time = Digits(line.at, Role.BODY, colour=COLOURS.ink2)
        time.setFixedWidth(scaled(_TIME_WIDTH))
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        words = Words(role=Role.BODY, wrap=True)
        ground = COLOURS.kaki_bg if line.kind == "own_words" else ""
        runs = [Run(f"{line.speaker}：", bold=True, background=ground)] if line.speaker else []
        if line.kind == "own_words":
            runs.insert(0, Run(self.tr("ご本人の言葉　"), background=ground, colour=COLOURS.kaki))
        if line.kind == "parked":
            runs.insert(0, Run(self.tr("あとで　"), colour=COLOURS.ai))
        words.set_runs([*runs, Run(line.text, background=ground)])
        row.addWidget(words, 1)
        self.setAccessibleName(f"{line.at} {words.text()}")

    def focusInEvent(self, event: object) -> None:
        """Show where the keyboard is."""
        self.setStyleSheet(f"NoteLine {{ background: {COLOURS.sel}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def focusOutEvent(self, event: object) -> None:
        """Stop showing it."""
        self.setStyleSheet("")


class NoteEdit(QLineEdit):
    """Where a line is typed; ↑ goes to the lines already written."""

    up = Signal()
    focused = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that one types here."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that one does not any more."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave upwards with ↑."""
        if event.key() == Qt.Key.Key_Up:
            self.up.emit()
        else:
            super().keyPressEvent(event)


class NotesCard(Card):
    """Written lines, and one that is being typed."""

    finished = Signal(str, str)
    """A line is finished: its text and the code of its kind."""
    decided = Signal(str)
    """A line shall be a decision; the text is empty where nothing was typed or chosen."""
    stirred = Signal()
    """Something was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._own = False
        self._compact = False
        self._ids: list[str] = []
        self.heading = Words(self.tr("書きとめ（議事録になります）"), Role.H2)
        self.add(self.heading)
        self.saved = Words("", Role.S, colour=COLOURS.ink2)
        self.words_button = Button(self.tr("本人の言葉"), "own_words", key="Ctrl+K", small=True)
        self.words_button.setCheckable(True)
        self.decide_button = Button(self.tr("決める"), "decision", key="Ctrl+D", small=True)
        self.later_button = Button(self.tr("あとで"), "later", key="Ctrl+L", small=True)
        self._actions = QWidget()
        flow = FlowLayout(self._actions)
        for button in (self.words_button, self.decide_button, self.later_button):
            flow.addWidget(button)
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._actions, 1)
        row.addWidget(self.saved)
        self.add(self._head)
        self.add(self._box(), 1)
        self.words_button.clicked.connect(self.mark_own_words)
        self.decide_button.clicked.connect(self.decide)
        self.later_button.clicked.connect(self.park)
        self.edit.returnPressed.connect(self.finish_line)
        self.edit.textEdited.connect(lambda _: self.stirred.emit())
        self.edit.up.connect(self._to_lines)

    def show_lines(self, lines: Sequence[LineView], *, open_: bool) -> None:
        """Show the minutes; what is being typed stays."""
        self._head.setVisible(open_)
        self._typing.setVisible(open_)
        ids = [line.id for line in lines]
        self.heading.setText(
            self.tr("書きとめ（議事録になります）")
            if open_ or lines
            else self.tr("書きとめはありません")
        )
        self.heading.setVisible(not self._compact or not (open_ or lines))
        if ids == self._ids:
            return
        if self._ids and ids[: len(self._ids)] == self._ids:
            fresh: Sequence[LineView] = lines[len(self._ids) :]
        else:
            self._scroll.clear()
            self._scroll.column.addStretch(1)
            fresh = lines
        for line in fresh:
            at = self._scroll.column.count() - 1
            self._scroll.column.insertWidget(at, NoteLine(line))
        self._ids = ids
        QTimer.singleShot(0, self, self._to_end)

    def set_compact(self, compact: bool) -> None:
        """Leave the heading out where lines need its room."""
        self._compact = compact
        self.heading.setVisible(not compact or not (self._typing.isVisibleTo(self) or self._ids))

    def show_time(self, at: str) -> None:
        """Show the time the line being typed will carry."""
        self._time.setText(at)

    def focus_first(self) -> bool:
        """Put the focus where one writes, else on the last line; False where there is neither."""
        if not self._typing.isHidden():
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._to_lines()
        return not self._typing.isHidden() or bool(self.lines())

    def lines(self) -> list[NoteLine]:
        """Return the written lines in order."""
        items = (self._scroll.column.itemAt(i) for i in range(self._scroll.column.count()))
        return [w for item in items if item and isinstance(w := item.widget(), NoteLine)]

    def mark_own_words(self) -> None:
        """Ctrl+K: what is being typed are the person's own words, or not after all."""
        self._own = not self._own
        self.words_button.setChecked(self._own)
        ground = COLOURS.kaki_bg if self._own else COLOURS.card
        self.edit.setStyleSheet(f"QLineEdit {{ border: none; background: {ground}; }}")
        self.edit.setFocus()

    def finish_line(self) -> None:
        """Enter: the line is written."""
        self._finish("own_words" if self._own else "note")

    def written(self) -> None:
        """What was typed is written: begin the next line."""
        self.edit.clear()
        if self._own:
            self.mark_own_words()

    def park(self) -> None:
        """Ctrl+L: the line is kept for later."""
        self._finish("parked")

    def decide(self) -> None:
        """Ctrl+D: what is typed, or the chosen line, becomes a decision."""
        chosen = next((row for row in self.lines() if row.hasFocus()), None)
        text = chosen.line.text if chosen is not None else self.edit.text().strip()
        self.decided.emit(text)

    def _finish(self, kind: str) -> None:
        text = self.edit.text().strip()
        if not text:
            return
        self.finished.emit(text, kind)

    def _box(self) -> QFrame:
        box = QFrame()
        box.setMinimumHeight(scaled(104))
        box.setObjectName("notes_box")
        self._frame = box
        self._show_focus(False)
        column = QVBoxLayout(box)
        column.setContentsMargins(6, 6, 6, 4)
        column.setSpacing(0)
        self._scroll = ScrollColumn(gap=0)
        self._scroll.column.addStretch(1)
        column.addWidget(self._scroll, 1)
        self._typing = QWidget()
        row = QHBoxLayout(self._typing)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(0)
        self._time = Digits("", Role.BODY, colour=COLOURS.ink2)
        self._time.setFixedWidth(scaled(_TIME_WIDTH))
        row.addWidget(self._time)
        self.edit = NoteEdit()
        self.edit.focused.connect(self._show_focus)
        self.edit.setProperty("keeps_enter", True)
        self.edit.setStyleSheet(f"QLineEdit {{ border: none; background: {COLOURS.card}; }}")
        self.edit.setAccessibleName(self.tr("書きとめる1行"))
        self.edit.setPlaceholderText(self.tr("だれ：話したこと　Enter で1行"))
        row.addWidget(self.edit, 1)
        column.addWidget(self._typing)
        return box

    def _show_focus(self, focused: bool) -> None:
        """Frame the notes as a field: 2 px where one types, 1 px else."""
        width, colour = (2, COLOURS.ai) if focused else (1, COLOURS.ctl)
        self._frame.setStyleSheet(
            f"QFrame#notes_box {{ background: {COLOURS.card}; border: {width}px solid {colour};"
            f" border-radius: 3px; padding: {2 - width}px; }}"
        )

    def _to_lines(self) -> None:
        written = self.lines()
        if written:
            written[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_end(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())
