# SPDX-License-Identifier: Apache-2.0
"""写真・ファイル: what is attached to a household; added by button, drop and paste."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from banso_desktop.domain.attachments import Found, kind_of
from banso_desktop.errors import BansoError
from banso_desktop.gui.attachment_dialog import AttachmentDialog
from banso_desktop.gui.attachment_files import (
    ASKING,
    Asking,
    Source,
    can_be_attached,
    in_mime,
    of_path,
)
from banso_desktop.gui.attachment_viewer import AttachmentViewer
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.household_attachment_row import AttachmentRow
from banso_desktop.gui.household_tab import clear_layout, focused_key, keep_focus, restore_focus
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import Card, InlineBar, LinkButton, ScrollColumn, Tone, rule
from banso_desktop.gui.work import Progress
from banso_desktop.services.attachments import Attached
from banso_desktop.services.household_page import HouseholdPage


@dataclass(frozen=True, slots=True)
class _Added:
    """What came of adding.

    Attributes:
        count: How many were attached.
        documents: Whether a PDF was among them.
        refused: Name and error of those that were not.
    """

    count: int
    documents: bool
    refused: tuple[tuple[str, BansoError], ...]


class AttachmentsCard(Card):
    """The list of what is attached, the newest first.

    Attributes:
        asking: How a person names files.
    """

    told = Signal(str)
    undoable = Signal(str, object)

    def __init__(self, title: str, context: Context, asking: Asking = ASKING) -> None:
        super().__init__(title, "attachment")
        self._context = context
        self._page: HouseholdPage | None = None
        self._listed: list[Attached] = []
        self._dialog: AttachmentDialog | None = None
        self._adding = False
        self.asking = asking
        self._add = LinkButton(self.tr("たす"), "plus")
        self._add.setAccessibleName(self.tr("写真・ファイルをたす"))
        self._add.setToolTip(self.tr("Ins、またはここへドラッグ、Ctrl+V で貼り付け"))
        self._add.clicked.connect(self.choose)
        self.add_right(self._add)
        self._notes = QVBoxLayout()
        self.add(self._notes)
        self._rows = ScrollColumn(gap=4)
        self.add(self._rows, 1)
        self.setAcceptDrops(True)

    def show_page(self, page: HouseholdPage) -> None:
        """Read and show what is attached to a household."""
        if self._page is None or page.household.id != self._page.household.id:
            self._say(())
        self._page = page
        key = focused_key(self)
        self._add.setVisible(page.may_write)
        attachments = self._context.services.attachments
        self._listed = attachments.listed(household=page.household.id)
        column = self._rows.column
        clear_layout(column)
        for attached in self._listed:
            column.addWidget(self._row(attached, page))
            column.addWidget(rule())
        if not self._listed:
            said = self.tr(
                "Ins を押すか、写真や書類をここへドラッグすると、この世帯の記録に添えられます"
            )
            column.addWidget(Words(said, colour=COLOURS.ink2, wrap=True))
        column.addStretch(1)
        restore_focus(self, key)

    def choose(self) -> None:
        """Ask for files and attach them."""
        if self._may_add():
            self.attach([of_path(path) for path in self.asking.files(self)])

    def paste(self) -> None:
        """Attach what lies on the clipboard."""
        if not self._may_add():
            return
        sources = in_mime(QGuiApplication.clipboard().mimeData())
        if sources:
            self.attach(sources)
        else:
            self.told.emit(self.tr("貼り付けられる画像がありません"))

    def attach(self, sources: Sequence[Source]) -> None:
        """Clean and attach files on another thread; what is refused is said."""
        if not sources or self._page is None or self._adding:
            return
        self._adding = True
        self._add.setEnabled(False)
        self._say(())
        self._context.works.run(
            partial(_attached, self._context, self._page.household.id, tuple(sources)),
            self._attached,
            failed=self._failed,
            words=self.tr("添付しています"),
            owner=self,
        ).ended.connect(self._ready)

    def keep(self) -> None:
        """Keep what is typed in the form that is open."""
        if self._dialog is not None:
            self._dialog.keep()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures where one may write."""
        if self._may_add() and can_be_attached(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        event.acceptProposedAction()
        self.attach(in_mime(event.mimeData()))

    def _may_add(self) -> bool:
        return self._page is not None and self._page.may_write and not self._adding

    def _row(self, attached: Attached, page: HouseholdPage) -> QWidget:
        desk = self._context.services.desk
        added = desk.local(attached.added).date().isoformat()
        row = AttachmentRow(attached, added, desk.today(), may_write=page.may_write)
        row.opened.connect(self._open)
        row.described.connect(self._describe)
        row.removed.connect(self._remove)
        return keep_focus(row, attached.id)

    def _open(self, identifier: str) -> None:
        attached = self._found(identifier)
        if attached is None:
            return
        viewer = AttachmentViewer(self._context, attached, self, self.asking)
        viewer.told.connect(self.told)
        viewer.finished.connect(self._again)
        viewer.finished.connect(viewer.deleteLater)
        viewer.open()

    def _describe(self, identifier: str) -> None:
        attached = self._found(identifier)
        if attached is None:
            return
        self._dialog = dialog = AttachmentDialog(self._context, attached, self)
        dialog.done_well.connect(self.told)
        dialog.finished.connect(self._described)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _described(self) -> None:
        self._dialog = None

    def _remove(self, identifier: str) -> None:
        attached = self._found(identifier)
        if attached is None or self._page is None:
            return
        attachments, household = self._context.services.attachments, self._page.household.id
        attachments.remove(attachment=identifier)
        self.undoable.emit(
            self.tr("写真・ファイルを取り消しました"),
            lambda: attachments.restore(household=household, attachment=identifier),
        )

    def _found(self, identifier: str) -> Attached | None:
        return next((each for each in self._listed if each.id == identifier), None)

    def _again(self) -> None:
        if self._page is not None:
            self.show_page(self._page)

    def _attached(self, added: _Added) -> None:
        if added.documents:
            self.told.emit(
                self.tr("添付しました。PDFに書かれた作成者などの情報は、そのまま残ります")
            )
        elif added.count:
            self.told.emit(self.tr("添付しました。写真の場所や機種の情報は消してあります"))
        self._say(added.refused)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BansoError):
            self._say((("", error),))
        else:
            self._context.works.failed.emit(error)

    def _ready(self) -> None:
        self._adding = False
        self._add.setEnabled(True)

    def _say(self, refused: Sequence[tuple[str, BansoError]]) -> None:
        clear_layout(self._notes)
        for name, error in refused[:3]:
            said = trouble_of(error).sentence()
            text = self.tr("「{name}」：{said}").format(name=name, said=said) if name else said
            self._notes.addWidget(InlineBar(Tone.WARN, "warning", text, small=True))


def _attached(
    context: Context, household: str, sources: Sequence[Source], progress: Progress
) -> _Added:
    """Read and attach one file after the other; on another thread."""
    count, documents, refused = 0, False, []
    for done, source in enumerate(sources):
        progress.step(done, len(sources))
        try:
            content = source.read()
            context.services.attachments.add(household=household, content=content, name=source.name)
        except BansoError as error:
            refused.append((source.name, error))
        else:
            count += 1
            documents = documents or kind_of(content) is Found.PDF
    return _Added(count, documents, tuple(refused))
