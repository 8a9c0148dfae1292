# SPDX-License-Identifier: Apache-2.0
"""Opens the small forms of the household page over it, and tells what came of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.household_facts_dialogs import ConsentDialog, DwellingDialog, RhythmDialog
from banso_desktop.gui.household_keeping import KeepingDialog
from banso_desktop.gui.household_people_dialogs import AttentionDialog, TeamDialog
from banso_desktop.gui.household_person import PersonDialog
from banso_desktop.gui.protect_dialog import ProtectDialog
from banso_desktop.gui.screen import Context
from banso_desktop.services.household_page import HouseholdPage


class Dialogs(QObject):
    """One at a time, modal to the window; not blocking."""

    told = Signal(str)
    undoable = Signal(str, object)

    def __init__(self, context: Context, ground: QWidget) -> None:
        super().__init__(ground)
        self._context = context
        self._ground = ground
        self._shown: FormDialog | None = None

    def keep(self) -> None:
        """Keep what is typed in the form that is open."""
        if self._shown is not None:
            self._shown.keep()

    def person(self, page: HouseholdPage, identifier: str) -> None:
        """Open a person, or with no id a new one."""
        found = next((one for one in page.persons if one.id == identifier), None)
        if not page.may_write or (identifier and found is None):
            return
        dialog = PersonDialog(self._context, page, found, self._ground)

        def closed() -> None:
            if dialog.removed:
                homes, person = self._context.services.households, dialog.removed
                household = page.household.id
                self.undoable.emit(
                    self.tr("家族から取り消しました"),
                    lambda: homes.restore_person(household=household, person=person),
                )

        dialog.accepted.connect(closed)
        self._open(dialog)

    def rhythm(self, page: HouseholdPage) -> None:
        """Open the rhythm."""
        if page.may_write:
            self._open(RhythmDialog(self._context, page, self._ground))

    def keeping(self, page: HouseholdPage) -> None:
        """Open how long the records are kept."""
        if page.may_write:
            self._open(KeepingDialog(self._context, page.household.id, self._ground))

    def team(self, page: HouseholdPage) -> None:
        """Open who accompanies."""
        self._open(TeamDialog(self._context, page, self._ground))

    def protect(self, page: HouseholdPage) -> None:
        """Open who reads the household."""
        if self._context.services.desk.may(Right.PROTECT_HOUSEHOLD):
            self._open(ProtectDialog(self._context, page, self._ground))

    def attention(self, page: HouseholdPage) -> None:
        """Open what everybody must know."""
        self._open(AttentionDialog(self._context, page, self._ground))

    def consent(self, page: HouseholdPage) -> None:
        """Open a new consent."""
        if page.may_write and page.persons:
            self._open(ConsentDialog(self._context, page, self._ground))

    def dwelling(self, page: HouseholdPage, button: QWidget) -> None:
        """Open the present dwelling, or offer a menu: correct it, they moved, a new one."""
        if not page.may_write:
            return
        now = [one for one in page.dwellings if one.until is None]
        if not now:
            self._open(DwellingDialog(self._context, page, None, self._ground))
            return
        menu = QMenu(button)
        for one in now:
            text = one.address or one.label or self.tr("住まい")
            menu.addAction(
                self.tr("「{home}」を直す").format(home=text), self._opener(page, one.id)
            )
            menu.addAction(self.tr("「{home}」から移った").format(home=text), self._ender(one.id))
        menu.addSeparator()
        menu.addAction(self.tr("住まいをたす"), self._opener(page, ""))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _opener(self, page: HouseholdPage, dwelling: str) -> Callable[[], None]:
        found = next((one for one in page.dwellings if one.id == dwelling), None)
        return lambda: self._open(DwellingDialog(self._context, page, found, self._ground))

    def _ender(self, dwelling: str) -> Callable[[], object]:
        homes = self._context.services.households
        return lambda: homes.end_dwelling(dwelling=dwelling)

    def _open(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.done_well.connect(self.told)
        dialog.finished.connect(self._closed)
        self._shown = dialog
        dialog.open()

    def _closed(self) -> None:
        self._shown = None
