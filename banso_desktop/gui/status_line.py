# SPDX-License-Identifier: Apache-2.0
"""The line at the bottom: saved, received, not sent yet; work under way; keys of the screen."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from banso_desktop.errors import FolderFull, FolderNotATown, FolderNotWritable
from banso_desktop.gui.errors import Trouble, trouble_of
from banso_desktop.gui.icon import IconLabel, icon, scaled
from banso_desktop.gui.projector_sign import ProjectorSign
from banso_desktop.gui.session import FolderState
from banso_desktop.gui.text import Elided, Run, Words
from banso_desktop.gui.tokens import COLOURS, Metric, Role
from banso_desktop.gui.widgets.buttons import LinkButton
from banso_desktop.gui.work import Task
from banso_desktop.gui.work_panel import BAR_AFTER_MS

TOLD_MS: Final = 6000
_THERE: Final = (FolderNotATown, FolderNotWritable, FolderFull)
"""Troubles of a folder that can be reached."""


def folder_trouble(state: FolderState) -> Trouble | None:
    """Return what is wrong with a folder that is there, None where it is only out of reach."""
    return trouble_of(state.trouble) if isinstance(state.trouble, _THERE) else None


class StatusLine(QWidget):
    """Always in sight; nothing here ever asks a question."""

    unsent_asked = Signal()
    """The person wants to see what is not sent yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 0, 13, 0)
        row.setSpacing(6)
        self._saved = Words(role=Role.S, colour=COLOURS.ink2)
        self._folder_icon = IconLabel("folder_ok", COLOURS.ok, 14)
        self._folder = Words(role=Role.S, colour=COLOURS.ink2)
        self.unsent_button = LinkButton("")
        self.unsent_button.setProperty("tone", "warn")
        self.unsent_button.setProperty("role", Role.S.value)
        self.unsent_button.setIcon(icon("unsent", COLOURS.warn, size=14))
        self.unsent_button.clicked.connect(self.unsent_asked)
        self._working = Elided(role=Role.S, colour=COLOURS.ink2)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._cancel = LinkButton("")
        self._cancel.setProperty("role", Role.S.value)
        self._cancel.clicked.connect(self._stop)
        self._hint = Elided(role=Role.S, colour=COLOURS.ink2)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(IconLabel("saved", COLOURS.ink2, 14))
        row.addWidget(self._saved)
        row.addSpacing(8)
        row.addWidget(self._folder_icon)
        row.addWidget(self._folder)
        row.addSpacing(8)
        row.addWidget(self.unsent_button)
        row.addWidget(self._working)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        row.addWidget(self._hint, 1)
        self.projecting = ProjectorSign()
        row.insertWidget(0, self.projecting)
        self._hint_words = ""
        self._state = FolderState()
        self._task: Task | None = None
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(TOLD_MS)
        self._told.timeout.connect(lambda: self._show_hint(self._hint_words))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BAR_AFTER_MS)
        self._patience.timeout.connect(self._show_task)
        self._show_no_task()
        self.restyle()

    def restyle(self) -> None:
        """Take the height and the words anew (type size, language)."""
        self.setFixedHeight(scaled(Metric.STATUS_LINE))
        self.unsent_button.setFixedHeight(scaled(Metric.STATUS_LINE) - 4)
        self._cancel.setText(self.tr("やめる"))
        self.projecting.restyle()
        self.setAccessibleName(self.tr("状態"))

    def show_state(self, state: FolderState) -> None:
        """Show how things stand."""
        if state.saved_at is None:
            self._saved.setText(self.tr("この端末に保存します"))
        else:
            self._saved.setText(
                self.tr("この端末に保存ずみ {time}").format(time=_clock(state.saved_at))
            )
        self._folder_icon.set_icon(
            "folder_ok" if state.reachable else "folder_off",
            COLOURS.ok if state.reachable else COLOURS.warn,
        )
        self.unsent_button.setVisible(state.unsent > 0)
        self.unsent_button.setText(self.tr("未送信 {count} 件").format(count=state.unsent))
        self._state = state
        self._show_folder()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._show_folder()

    def set_hint(self, words: str) -> None:
        """Show the keys of this screen on the right."""
        self._hint_words = words
        if not self._told.isActive():
            self._show_hint(words)

    def say(self, words: str, colour: str = COLOURS.ok) -> None:
        """Say a sentence for a few seconds in place of the keys."""
        self._hint.set_colour(colour)
        self._hint.setText(words)
        self._told.start()

    def say_trouble(self, trouble: Trouble) -> None:
        """Say for a few seconds that something did not come about, and whom to tell."""
        self.say(" ".join(part for part in (trouble.what, trouble.then) if part), COLOURS.bad)

    def follow(self, task: Task) -> None:
        """Show a piece of work if it takes more than a second; the newest one wins."""
        if not task.words:
            return
        self._task = task
        self._working.setText(task.words)
        self._bar.setRange(0, 0)
        task.advanced.connect(self._advanced)
        task.ended.connect(lambda: self._ended(task))
        self._patience.start()

    def focus_unsent(self) -> None:
        """Put the focus here: F6 ends at the status line."""
        target = self.unsent_button if self.unsent_button.isVisible() else self._cancel
        if target.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def takes_focus(self) -> bool:
        """Tell whether something here can have the focus now."""
        return self.unsent_button.isVisible() or self._cancel.isVisible()

    def _folder_words(self, state: FolderState) -> list[Run]:
        said = folder_trouble(state)
        if said is not None:
            return [
                Run(said.what.rstrip("。"), True, COLOURS.warn),
                Run(f" — {said.then.rstrip('。')}", False, COLOURS.warn),
            ]
        if not state.reachable:
            rest = self.tr("このまま書けます。つながったら自動で送ります")
            return [
                Run(self.tr("共有フォルダーにつながりません"), True, COLOURS.warn),
                Run(f" — {rest}", False, COLOURS.warn),
            ]
        if state.alarm == "failed":
            rest = self.tr("このまま書けます。自動でやり直します")
            return [
                Run(self.tr("送受信がうまくいっていません"), True, COLOURS.warn),
                Run(f" — {rest}", False, COLOURS.warn),
            ]
        if state.arriving is not None:
            coming = self.tr("共有フォルダー：受け取っています（{percent}%）")
            return [Run(coming.format(percent=state.arriving))]
        if not state.complete:
            return [Run(self.tr("共有フォルダー：まだ全部は届いていません"), False, COLOURS.warn)]
        if state.received_at is None:
            return [Run(self.tr("共有フォルダー：つながっています"))]
        words = self.tr("共有フォルダー：つながっています（{time} に受け取り）")
        return [Run(words.format(time=_clock(state.received_at)))]

    def _show_folder(self) -> None:
        """Say it at length where there is room, else only the first part."""
        runs = self._folder_words(self._state)
        self._folder.set_runs(runs)
        taken = self._saved.sizeHint().width() + scaled(120)
        if self.projecting.is_on():
            taken += self.projecting.sizeHint().width()
        if self.unsent_button.isVisibleTo(self):
            taken += self.unsent_button.sizeHint().width()
        if taken + self._folder.sizeHint().width() > self.width():
            self._folder.set_runs(runs[:1])

    def _show_hint(self, words: str) -> None:
        self._hint.set_colour(COLOURS.ink2)
        self._hint.setText(words)

    def _advanced(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _ended(self, task: Task) -> None:
        if task is self._task:
            self._show_no_task()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show_task(self) -> None:
        for widget in (self._working, self._bar, self._cancel):
            widget.show()
        self._hint.hide()

    def _show_no_task(self) -> None:
        self._task = None
        self._patience.stop()
        for widget in (self._working, self._bar, self._cancel):
            widget.hide()
        self._hint.show()


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"
