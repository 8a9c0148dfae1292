# SPDX-License-Identifier: Apache-2.0
"""Opens the dialogs of visits and series over a screen, and hands on what comes of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from banso_desktop.gui.screen import Context
from banso_desktop.gui.visit_dialog import VisitDialog
from banso_desktop.gui.visit_dialog_fields import Wish
from banso_desktop.gui.visit_dialog_household import HouseholdPick
from banso_desktop.gui.visit_dialog_series import SeriesDialog
from banso_desktop.services.week_view import Chip


class VisitDialogs(QObject):
    """The dialogs of one screen."""

    told = Signal(str)
    """A sentence for the status line."""
    undoable = Signal(str, object)
    """What was planned, in words, and a callable that takes it back."""
    cancelled = Signal(object)
    """Carries the :class:`Chip` that shall not take place."""
    closed = Signal()
    """The focus may go back to the screen."""

    def __init__(self, context: Context, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self._open: list[QDialog] = []

    def plan(self, wish: Wish) -> VisitDialog:
        """Open the dialog for a new plan; returns when it is open."""
        return self._shown(VisitDialog(self._context, wish, None, self._screen))

    def change(self, chip: Chip) -> VisitDialog:
        """Open the dialog for what stands on the board; returns when it is open."""
        return self._shown(VisitDialog(self._context, Wish(), chip, self._screen))

    def series(self, wish: Wish) -> SeriesDialog:
        """Open the dialog for a series; returns when it is open."""
        dialog = SeriesDialog(self._context, wish, self._screen)
        dialog.saved.connect(self._saved)
        self._keep(dialog)
        dialog.open()
        dialog.focus_first()
        return dialog

    def open_ones(self) -> list[QDialog]:
        """Return the dialogs that are open."""
        return list(self._open)

    def households(self) -> set[str]:
        """Return the households the open dialogs are about."""
        edits = (each for one in self._open for each in one.findChildren(HouseholdPick))
        return {edit.household() for edit in edits} - {""}

    def _shown(self, dialog: VisitDialog) -> VisitDialog:
        dialog.saved.connect(self._saved)
        dialog.cancelled.connect(self.cancelled)
        dialog.series_wanted.connect(self.series)
        self._keep(dialog)
        dialog.open()
        dialog.focus_first()
        return dialog

    def _saved(self, words: str, undo: object) -> None:
        if undo is None:
            self.told.emit(words)
        else:
            self.undoable.emit(words, undo)

    def _keep(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open.append(dialog)

        def gone(_: int) -> None:
            if dialog in self._open:
                self._open.remove(dialog)
            self.closed.emit()

        dialog.finished.connect(gone)
