# SPDX-License-Identifier: Apache-2.0
"""Looks at an attached file inside the program: fetched, verified, in memory only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from banso_desktop.domain.attachments import Media, copy_name
from banso_desktop.errors import BansoError, Refused
from banso_desktop.gui.attachment_files import ASKING, Asking
from banso_desktop.gui.attachment_pages import ColourPages, PicturePages
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.paper_preview import PaperPreview
from banso_desktop.gui.pdf_pages import Pages
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import Metric, Role
from banso_desktop.gui.widgets import Button, InlineBar, PrimaryButton, Tone
from banso_desktop.gui.work import Progress, Task
from banso_desktop.services.attachment_pictures import Picture, picture
from banso_desktop.services.attachments import Attached


@dataclass(frozen=True, slots=True)
class _Fetched:
    content: bytes
    first: Picture | None


class AttachmentViewer(QDialog):
    """One attached file; Esc closes it and forgets its content."""

    told = Signal(str)

    def __init__(
        self, context: Context, attached: Attached, parent: QWidget, asking: Asking = ASKING
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._attached = attached
        self._asking = asking
        self._task: Task | None = None
        name = attached.name or self.tr("名前のないファイル")
        self.setWindowTitle(name)
        self.setModal(True)
        self.setProperty("surface", "page")
        self.preview = PaperPreview(name)
        self.save_button = Button(
            self.tr("コピーを保存…"), "export", key="Ctrl+S", clicked=self.save_copy
        )
        self.close_button = PrimaryButton(self.tr("とじる"), key="Esc", clicked=self.reject)
        self.stop_button = Button(self.tr("やめる"), "stop", clicked=self.reject)
        self.again_button = Button(self.tr("もう一度"), "repeat", clicked=self.fetch)
        self.waiting = Words(self.tr("取り寄せています"), Role.S)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("取り寄せたところまで"))
        self._notes = QVBoxLayout()
        self._build()
        self.fetch()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(Metric.PAGE_MARGIN,) * 4)
        column.setSpacing(Metric.CARD_GAP)
        column.addLayout(self._notes)
        if self._attached.note:
            column.addWidget(Words(self._attached.note, wrap=True))
        column.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.setSpacing(Metric.GAP)
        row.addWidget(self.waiting)
        row.addWidget(self.progress)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        for button in (self.again_button, self.save_button, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save_button.click)
        ground = self.parentWidget()
        room = ground.window().size() if ground is not None else QSize(scaled(1000), scaled(700))
        self.resize(min(scaled(1000), room.width() - 48), room.height() - 32)

    def fetch(self) -> None:
        """Fetch and show it; what went wrong is said, and can be tried again."""
        self._say(None)
        self._set_busy(True)
        work = partial(_fetched, self._context, self._attached)
        self._task = self._context.works.run(
            work, self._show, failed=self._failed, words=self.tr("取り寄せています"), owner=self
        )
        self._task.advanced.connect(self._advance)

    def save_copy(self) -> None:
        """Ask for a place and save an unsealed copy; of a protected household recorded first."""
        place = self._asking.place(self, copy_name(self._attached.name, self._attached.media))
        if place is None:
            return
        work = partial(_saved, self._context, self._attached.id, place)
        self._context.works.run(
            work, self._saved, failed=self._failed, words=self.tr("保存しています"), owner=self
        )

    def done(self, result: int) -> None:
        """Forget the content, and stop fetching."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.preview.clear()
        super().done(result)

    def _show(self, fetched: _Fetched) -> None:
        self._task = None
        self._set_busy(False)
        try:
            pages = _pages(fetched)
        except Refused as refused:
            self._failed(refused)
            return
        name = self._attached.name or self.tr("名前のないファイル")
        said = self.tr("{name}、{pages}ページ").format(name=name, pages=len(pages))
        if fetched.first is not None:
            self.preview.fit_page()
        self.preview.show_pages(pages, said)
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, _: None) -> None:
        said = self.tr("コピーを保存しました。コピーには鍵がかかっていません")
        self._say(InlineBar(Tone.OK, "done", said))
        self.told.emit(said)

    def _failed(self, error: Exception) -> None:
        self._task = None
        self._set_busy(False)
        if not isinstance(error, BansoError):
            self._context.works.failed.emit(error)
            return
        self._say(InlineBar(Tone.WARN, "warning", trouble_of(error).sentence()))
        self.again_button.setVisible(self.preview.pages == 0)
        self.save_button.setEnabled(
            isinstance(error, Refused) and error.rule in ("attachment.locked", "attachment.place")
        )

    def _advance(self, done: int, total: int) -> None:
        self.progress.setMaximum(max(1, total))
        self.progress.setValue(done)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.waiting, self.progress, self.stop_button):
            widget.setVisible(busy)
        self.again_button.hide()
        self.save_button.setEnabled(not busy)

    def _say(self, bar: QWidget | None) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if bar is not None:
            self._notes.addWidget(bar)


def _fetched(context: Context, attached: Attached, progress: Progress) -> _Fetched:
    content = context.services.attachments.read(attached.id, progress.step)
    shown = picture(content) if attached.media != Media.PDF else None
    return _Fetched(content, shown)


def _pages(fetched: _Fetched) -> Pages:
    if fetched.first is None:
        return ColourPages(fetched.content)
    return PicturePages(fetched.first, partial(picture, fetched.content))


def _saved(context: Context, attached: str, place: Path, _: Progress) -> None:
    content = context.services.attachments.copy(attachment=attached)
    try:
        place.write_bytes(content)
    except OSError as error:
        raise Refused("attachment.place") from error
