# SPDX-License-Identifier: Apache-2.0
"""管理 › 共有フォルダー: how this computer stands to it, and looking through it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from banso_desktop.domain.wareki import clock
from banso_desktop.gui.admin_part import AdminPart, clear
from banso_desktop.gui.admin_words import said_together, to_copy
from banso_desktop.gui.computers_table import ComputersList
from banso_desktop.gui.day_words import short_date
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.folder_checks import GIGABYTE, Check
from banso_desktop.gui.forms.ui_admin_folder import Ui_AdminFolder
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.session import FolderFinding, SharedFolder
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, put_icon
from banso_desktop.gui.work import Progress, Task

_TICK_MS = 1000
_SETTLES_MS = 50
_MOST_SHOWN = 12
"""Unsent things listed one by one; the rest is a count."""


class FolderPart(AdminPart):
    """Facts above, then what waits, then what was found."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_AdminFolder()
        self._ui.setupUi(self)
        self._task: Task | None = None
        self._looked = False
        self._findings: Sequence[FolderFinding] = ()
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
        self._ask_for_refused()
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

        self._task = self.context.works.run(
            look,
            self._found,
            failed=self._not_looked,
            words=self.tr("フォルダーを調べています"),
            owner=self,
        )
        self._task.advanced.connect(self._advanced)
        self._task.ended.connect(self._ended)
        self._ui.progress.setRange(0, 0)
        self._set_looking(True)

    def _build(self) -> None:
        ui = self._ui
        put_icon(ui.sync_button, "repeat")
        put_icon(ui.verify_button, "search")
        ui.sync_button.clicked.connect(self.sync)
        ui.verify_button.clicked.connect(self.verify)
        ui.stop_button.clicked.connect(self._stop)
        ui.progress.setFixedWidth(scaled(160))
        ui.place_value.setText(self._folder_place())
        ui.facts_grid.setColumnStretch(1, 1)
        ui.found_title.hide()
        self._copy = Button(self.tr("内容をコピー"), "copy", clicked=self._copy_out)
        self._copy.hide()
        ui.actions_row.insertWidget(4, self._copy)
        self._computers = ComputersList(self.context, self)
        ui.folder_column.insertWidget(ui.folder_column.indexOf(ui.found_title), self._computers)
        self._set_looking(False)
        for button in (ui.sync_button, ui.verify_button):
            button.setEnabled(self.context.folder is not None)

    def _folder_place(self) -> str:
        return self.context.folder.place() if self.context.folder is not None else "—"

    def _show_facts(self) -> None:
        folder = self.context.folder
        if folder is None:
            return
        ui, state = self._ui, folder.folder()
        if state.reachable:
            ui.state_value.set_colour(COLOURS.ok)
            ui.state_value.setText(self.tr("つながっています"))
        else:
            ui.state_value.set_colour(COLOURS.warn)
            trouble = trouble_of(state.trouble) if state.trouble is not None else None
            ui.state_value.setText(
                trouble.sentence() if trouble else self.tr("つながりません。このまま書けます。")
            )
        ui.received_value.setText(self._when(state.received_at))
        ui.sent_value.setText(self._when(state.sent_at))
        self._show_unsent(folder)

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
            words = self.tr("{free} GB（1年の目安 0.3 GB）")
            unknown = self.tr("わかりません")
            self._ui.space_value.setText(
                unknown if free is None else words.format(free=f"{free / GIGABYTE:.1f}")
            )

        self.context.works.run(
            lambda _: folder.free_bytes(), show, failed=lambda _: show(None), owner=self
        )

    def _ask_for_refused(self) -> None:
        """Say without being asked what was not taken; looking through it says more."""
        folder = self.context.folder
        if folder is None:
            return

        def show(found: Sequence[FolderFinding]) -> None:
            if not self._looked and (found or self._findings):
                self._show_found(found)

        self.context.works.run(lambda _: folder.refused(), show, owner=self)

    def _when(self, moment: datetime | None) -> str:
        if moment is None:
            return self.tr("まだありません")
        today = self.context.clock.local().date()
        time = clock(moment.time())
        return time if moment.date() == today else f"{short_date(moment.date())} {time}"

    def _found(self, findings: Sequence[FolderFinding]) -> None:
        self._looked = True
        self._show_found(findings)

    def _show_found(self, findings: Sequence[FolderFinding]) -> None:
        self._findings = findings
        self._ui.found_title.show()
        self._copy.setVisible(bool(findings))
        if not findings:
            self._ui.found_title.setText(self.tr("調べました"))
            fine = self.tr("おかしいところは、ありませんでした")
            self._ui.found_list.show_checks([Check("ok", fine)])
            return
        said = self.tr("見つかったこと {count}件").format(count=len(findings))
        self._ui.found_title.setText(said)
        counted = self.tr("{then}（{count}件）")
        self._ui.found_list.show_checks(
            [
                Check("warn", what, counted.format(then=then, count=count))
                for what, then, count in said_together(findings)
            ]
        )

    def _not_looked(self, error: Exception) -> None:
        self._looked = True
        trouble = trouble_of(error)
        self._findings = ()
        self._copy.hide()
        self._ui.found_title.show()
        self._ui.found_title.setText(self.tr("調べられませんでした"))
        self._ui.found_list.show_checks([Check("bad", trouble.what.rstrip("。"), trouble.then)])

    def _bring_into_sight(self) -> None:
        """Scroll to what was found, once it has its place."""
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self._ui.found_list)

    def _copy_out(self) -> None:
        QGuiApplication.clipboard().setText(to_copy(self._findings))
        self.told.emit(self.tr("内容を写しました"))

    def _advanced(self, done: int, total: int) -> None:
        self._ui.progress.setRange(0, total)
        self._ui.progress.setValue(done)

    def _ended(self) -> None:
        self._task = None
        self._set_looking(False)
        QTimer.singleShot(_SETTLES_MS, self, self._bring_into_sight)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _set_looking(self, looking: bool) -> None:
        self._ui.stop_button.setVisible(looking)
        self._ui.progress.setVisible(looking)
        self._ui.verify_button.setEnabled(not looking)
