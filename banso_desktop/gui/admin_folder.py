# SPDX-License-Identifier: Apache-2.0
"""管理 › 共有フォルダー, the diagnosis: how it stands, what to mend, what waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.wareki import clock
from banso_desktop.gui.admin_part import SETTLES_MS, AdminPart, clear
from banso_desktop.gui.admin_words import to_copy
from banso_desktop.gui.computers_table import ComputersList
from banso_desktop.gui.day_words import short_date
from banso_desktop.gui.folder_checks import GIGABYTE
from banso_desktop.gui.folder_diagnosis import Known, lines_of, status_of
from banso_desktop.gui.forms.ui_admin_folder import Ui_AdminFolder
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.session import FolderFinding, FolderRepair, FolderState, SharedFolder
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, InlineBar, Tone, put_icon
from banso_desktop.gui.work import Progress, Task

T = TypeVar("T")

_TICK_MS = 1000
_MOST_SHOWN = 12
"""Unsent things listed one by one; the rest is a count."""


class FolderPart(AdminPart):
    """One sentence and the facts above, then the checks, then what waits."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_AdminFolder()
        self._ui.setupUi(self)
        self._task: Task | None = None
        self._known = Known(FolderState())
        self._status: object = None
        self._unsent: Sequence[object] | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_facts)
        self._build()

    def focus_first(self) -> None:
        """Put the focus on sending and receiving."""
        self._ui.sync_button.setFocus()

    def panes(self) -> Sequence[QWidget]:
        """Return the buttons."""
        return (self._ui.sync_button, self._computers.table)

    def hint(self) -> str:
        """Return the keys of this part."""
        return self.tr("F5 今すぐ送受信  Ctrl+Tab 次のタブ")

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the folder while one looks."""
        super().showEvent(event)
        self._show_facts()
        self._ask_for_space()
        self._ask_for_more()
        self._computers.read()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop following."""
        super().hideEvent(event)
        self._tick.stop()

    def sync(self) -> None:
        """Send and receive now, beside the window."""
        folder = self.context.folder
        if folder is None:
            return

        def done(_: None) -> None:
            self._ui.sync_button.setEnabled(True)
            self._show_facts()
            self.told.emit(self.tr("送り、受け取りました"))

        def failed(error: Exception) -> None:
            self._ui.sync_button.setEnabled(True)
            self._show_facts()
            self.say_error(error)

        self._ui.sync_button.setEnabled(False)
        words = self.tr("送り、受け取っています")
        self.context.works.run(
            lambda _: folder.sync(), done, failed=failed, words=words, owner=self
        )

    def verify(self) -> None:
        """Look through the folder beside the window; it changes nothing and can be stopped."""
        folder = self.context.folder
        if folder is None or self._task is not None:
            return

        def look(progress: Progress) -> Sequence[FolderFinding]:
            return folder.verify(progress.step)

        self._begin(look, self._found, self._not_looked, self.tr("フォルダーを調べています"))

    def _begin(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        words: str,
    ) -> None:
        """Run something long that can be stopped, with how far it is."""
        self._task = self.context.works.run(work, done, failed=failed, words=words, owner=self)
        self._task.advanced.connect(self._advanced)
        self._task.ended.connect(self._ended)
        self._ui.progress.setRange(0, 0)
        self._set_looking(True)

    def _build(self) -> None:
        ui = self._ui
        put_icon(ui.sync_button, "repeat")
        put_icon(ui.verify_button, "search")
        put_icon(ui.rebuild_button, "undo")
        put_icon(ui.copy_button, "copy")
        ui.sync_button.clicked.connect(self.sync)
        ui.verify_button.clicked.connect(self.verify)
        ui.rebuild_button.clicked.connect(lambda: self.rebuild())
        ui.copy_button.clicked.connect(self._copy_out)
        ui.stop_button.clicked.connect(self._stop)
        ui.progress.setFixedWidth(scaled(160))
        ui.place_value.setText(self._folder_place())
        ui.facts_grid.setColumnStretch(1, 1)
        self._computers = ComputersList(self.context, self)
        ui.folder_column.addWidget(self._computers)
        ui.folder_column.addStretch(1)  # room that is left stays below
        ui.copy_button.hide()
        self._set_looking(False)
        for button in (ui.sync_button, ui.verify_button, ui.rebuild_button):
            button.setEnabled(self.context.folder is not None)

    def _folder_place(self) -> str:
        return self.context.folder.place() if self.context.folder is not None else "—"

    def _show_facts(self) -> None:
        folder = self.context.folder
        if folder is None:
            return
        ui, state = self._ui, folder.folder()
        ui.received_value.setText(self._when(state.received_at))
        ui.sent_value.setText(self._when(state.sent_at))
        self._known = replace(self._known, state=state)
        self._show_lines()
        self._show_unsent(folder)

    def _show_lines(self) -> None:
        """Show one sentence above, and a line for each check."""
        lines = lines_of(self._known, self.rebuild, self.sync)
        status = status_of(lines, self._known.state)
        self._ui.found_list.show_lines(lines)
        if status != self._status:
            self._status = status
            clear(self._ui.status_row)
            self._ui.status_row.addWidget(InlineBar(*status))
        self._ui.copy_button.setVisible(bool(self._known.findings or self._known.conditions))

    def _show_unsent(self, folder: SharedFolder) -> None:
        unsent = folder.unsent()
        if unsent == self._unsent:
            return
        self._unsent = unsent
        clear(self._ui.unsent_column)
        if not unsent:
            self._ui.unsent_title.setText(self.tr("まだ送っていないものは、ありません"))
            return
        said = self.tr("まだ送っていないもの {count}件").format(count=len(unsent))
        self._ui.unsent_title.setText(said)
        for one in unsent[:_MOST_SHOWN]:
            line = f"{self._when(one.written_at)}　{one.what}"
            self._ui.unsent_column.addWidget(Words(line, wrap=True))
        if len(unsent) > _MOST_SHOWN:
            more = self.tr("ほかに {count}件").format(count=len(unsent) - _MOST_SHOWN)
            self._ui.unsent_column.addWidget(Words(more, Role.S, colour=COLOURS.ink2))

    def _ask_for_space(self) -> None:
        folder = self.context.folder
        if folder is None:
            return

        def show(free: int | None) -> None:
            self._known = replace(self._known, free=free)
            self._show_lines()
            words = self.tr("{free} GB（1年の目安 0.3 GB）")
            unknown = self.tr("わかりません")
            self._ui.space_value.setText(
                unknown if free is None else words.format(free=f"{free / GIGABYTE:.1f}")
            )

        self.context.works.run(
            lambda _: folder.free_bytes(), show, failed=lambda _: show(None), owner=self
        )

    def _ask_for_more(self) -> None:
        """Say without being asked what needs no looking through the files."""
        folder = self.context.folder
        if folder is None:
            return

        def look(_: Progress) -> tuple[Sequence[FolderFinding], Sequence[FolderFinding]]:
            return folder.conditions(), folder.refused()

        def show(found: tuple[Sequence[FolderFinding], Sequence[FolderFinding]]) -> None:
            conditions, refused = found
            findings = self._known.findings if self._known.looked else refused
            self._known = replace(self._known, conditions=conditions, findings=findings)
            self._show_lines()

        self.context.works.run(look, show, owner=self)

    def _when(self, moment: datetime | None) -> str:
        if moment is None:
            return self.tr("まだありません")
        today = self.context.clock.local().date()
        time = clock(moment.time())
        return time if moment.date() == today else f"{short_date(moment.date())} {time}"

    def _found(self, findings: Sequence[FolderFinding]) -> None:
        self._known = replace(self._known, findings=findings, looked=True, error=None)
        self._show_lines()

    def _not_looked(self, error: Exception) -> None:
        self._known = replace(self._known, findings=(), looked=False, error=error)
        self._show_lines()

    def rebuild(self, *, even_empty: bool = False) -> None:
        """Put the folder together again beside the window; it can be stopped."""
        folder = self.context.folder
        if folder is None or self._task is not None:
            return
        clear(self._ui.note_row)

        def mend(progress: Progress) -> FolderRepair:
            return folder.rebuild(progress.step, even_empty=even_empty)

        words = self.tr("フォルダーをもとにもどしています")
        self._begin(mend, self._rebuilt, self.say_error, words)

    def _rebuilt(self, done: FolderRepair) -> None:
        if done.is_empty:
            self._ask_whether_wiped()
            return
        said = self.tr("足りなかった {restored}件を入れ、こわれた {repaired}件をなおしました")
        self.told.emit(said.format(restored=done.restored, repaired=done.repaired))
        self._known = replace(self._known, findings=(), looked=False, error=None)
        self._show_facts()
        QTimer.singleShot(0, self, self.verify)

    def _ask_whether_wiped(self) -> None:
        """An unmounted drive looks like an empty folder; so somebody has to say it."""
        leave = Button(self.tr("やめる"), small=True, clicked=self._drop_note)
        go_on = Button(self.tr("ここに入れ直す"), small=True, look="danger")
        go_on.clicked.connect(lambda: self.rebuild(even_empty=True))
        said = self.tr(
            "この場所には何もありません。ドライブがつながっていないときも、空に見えます。"
            "場所が合っていて、中身が消されたときだけ、入れ直してください。"
        )
        self._ui.note_row.addWidget(InlineBar(Tone.WARN, "warning", said, leave, go_on))
        leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_note(self) -> None:
        clear(self._ui.note_row)
        self._ui.rebuild_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_out(self) -> None:
        known = self._known
        QGuiApplication.clipboard().setText(to_copy([*known.conditions, *known.findings]))
        self.told.emit(self.tr("一覧を写しました"))

    def _advanced(self, done: int, total: int) -> None:
        self._ui.progress.setRange(0, total)
        self._ui.progress.setValue(done)

    def _ended(self) -> None:
        self._task = None
        self._set_looking(False)
        QTimer.singleShot(SETTLES_MS, self, lambda: self.bring_into_sight(self._ui.found_list))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _set_looking(self, looking: bool) -> None:
        self._ui.stop_button.setVisible(looking)
        self._ui.progress.setVisible(looking)
        for button in (self._ui.verify_button, self._ui.rebuild_button):
            button.setEnabled(not looking)
