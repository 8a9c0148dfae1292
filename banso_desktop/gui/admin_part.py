# SPDX-License-Identifier: Apache-2.0
"""A part of the room 管理, and one-line fields that save when they are left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QScrollArea, QWidget

from banso_desktop.errors import BansoError
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.screen import Context
from banso_desktop.gui.written import mark_all
from banso_desktop.services.drafts import DraftService

SETTLES_MS: Final = 50
"""After which what was just shown has its place."""


class AdminPart(QWidget):
    """One of the parts; it is told of changes only while it is in sight."""

    told = Signal(str)
    """Say one short sentence in the status line."""
    undoable = Signal(str, object)
    """Offer to undo what was just done: the words, and a callable."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read anew what may have changed."""

    def save(self) -> None:
        """Write what is being typed."""

    def focus_first(self) -> None:
        """Put the focus where a person begins."""

    def panes(self) -> Sequence[QWidget]:
        """Return what F6 walks through."""
        return ()

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Return the menu commands this part carries out now."""
        return {}

    def hint(self) -> str:
        """Return the keys of this part."""
        return ""

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll the part to one of its widgets, which has its place already."""
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)

    def say_error(self, error: Exception) -> None:
        """Say above the room why something was not done."""
        self.context.works.failed.emit(error)


class LeftFields(QObject):
    """One-line fields by name; what differs is written when a field is left.

    What a colleague wrote meanwhile is shown, but never under what is being typed.

    Args:
        drafts: Says what was seen, see :class:`AsOpened`.
        write: Writes the changed texts by name; what it refuses stays in the field.
        failed: Told what :class:`~banso_desktop.errors.BansoError` it raised.
    """

    def __init__(
        self,
        drafts: DraftService,
        write: Callable[[Mapping[str, str]], object],
        failed: Callable[[Exception], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._failed = failed
        self._fields: dict[str, QLineEdit] = {}
        self._base: dict[str, str] = {}
        self._opened = AsOpened(drafts)

    def add(self, name: str, field: QLineEdit) -> None:
        """Watch a field under a name."""
        self._fields[name] = field
        self._base[name] = ""
        field.editingFinished.connect(self.save)

    def mark(self, entity: str, row: str) -> None:
        """Say what the fields show, so that their history can be asked for."""
        mark_all(self._fields, entity, row)

    def show(self, texts: Mapping[str, str]) -> None:
        """Show what is written now; a field that is being typed into keeps what is typed."""
        if all(self._fields[name].text() == self._base[name] for name in texts):
            self.turn_to(texts)
            return
        for name, text in texts.items():
            if self._fields[name].text() == self._base[name] != text:
                self._base[name] = text
                self._fields[name].setText(text)

    def turn_to(self, texts: Mapping[str, str]) -> None:
        """Show another subject; what was being typed is to be saved before."""
        self._opened.opened()
        for name, text in texts.items():
            self._base[name] = text
            if self._fields[name].text() != text:
                self._fields[name].setText(text)

    def save(self) -> None:
        """Write what differs from what was shown."""
        changed = {
            name: field.text().strip()
            for name, field in self._fields.items()
            if field.text().strip() != self._base[name]
        }
        if not changed:
            return
        before = dict(self._base)
        self._base.update(changed)  # at once: leaving may be told twice
        try:
            with self._opened.writing():
                self._write(changed)
        except BansoError as error:
            self._base = before
            self._failed(error)

    def set_read_only(self, on: bool) -> None:
        """Let the fields be read only, or written."""
        for field in self._fields.values():
            field.setReadOnly(on)
            field.setProperty("quiet", on)


def clear(layout: QLayout) -> None:
    """Remove and delete the widgets of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
