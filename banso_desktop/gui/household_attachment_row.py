# SPDX-License-Identifier: Apache-2.0
"""One attached file as a row: Enter opens, F2 describes, Delete takes away, the menu has all."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from banso_desktop.domain.attachments import Media, megabytes
from banso_desktop.gui import household_words as words
from banso_desktop.gui.household_rows import OpenRow
from banso_desktop.gui.household_tab import keep_focus
from banso_desktop.gui.icon import IconLabel
from banso_desktop.gui.text import Run, Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import IconButton
from banso_desktop.services.attachments import Attached


class AttachmentRow(OpenRow):
    """Name, kind, day, who, size, note; and what can be done with it.

    Args:
        attached: The file.
        added: ISO day it was attached, shown where its own day is not known.
        today: The calendar day on the wall.
        may_write: Whether it can be described and taken away here.
    """

    described = Signal(str)
    removed = Signal(str)

    def __init__(self, attached: Attached, added: str, today: date, *, may_write: bool) -> None:
        document = attached.media == Media.PDF
        picture = IconLabel("paper" if document else "attachment", COLOURS.ink2, 20)
        super().__init__(attached.id, picture)
        self._may_write = may_write
        name = attached.name or self.tr("名前のないファイル")
        taken = attached.taken.iso if attached.taken is not None else ""
        facts = [
            self.tr("PDF") if document else self.tr("画像"),
            words.day(taken or added, today),
            attached.author,
            _size(attached.size),
            "" if attached.here else self.tr("ひらくと取り寄せます"),
        ]
        title = Words(wrap=True)
        title.set_runs([Run(name, bold=True)])
        line = "　".join(each for each in facts if each)
        self.lines.addWidget(title)
        self.lines.addWidget(Words(line, Role.S, colour=COLOURS.ink2, wrap=True))
        if attached.note:
            self.lines.addWidget(Words(attached.note, Role.S, wrap=True))
        more = IconButton("more", self.tr("「{name}」でできること").format(name=name))
        more.clicked.connect(lambda: self._menu(more.mapToGlobal(more.rect().bottomLeft())))
        self.row.addWidget(keep_focus(more, f"{attached.id} more"), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(" ".join(each for each in (name, line, attached.note) if each))
        if may_write:
            self.setToolTip(self.tr("Enter でひらく、F2 で名前とメモ、Delete で取り消す"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Describe with F2, take away with Delete; else as every row."""
        if event.key() == Qt.Key.Key_F2 and self._may_write:
            self.described.emit(self._key)
        elif event.key() == Qt.Key.Key_Delete and self._may_write:
            self.removed.emit(self._key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done; also with Shift+F10."""
        self._menu(event.globalPos())

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("ひらく"), lambda: self.opened.emit(self._key))
        if self._may_write:
            menu.addAction(self.tr("名前とメモを直す"), lambda: self.described.emit(self._key))
            menu.addAction(self.tr("取り消す"), lambda: self.removed.emit(self._key))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


def _size(size: int) -> str:
    """Say how large a file is: the units are the same in every language."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} KB"
    return f"{megabytes(size)} MB"
