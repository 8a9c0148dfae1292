# SPDX-License-Identifier: Apache-2.0
"""招待する, and changing roles: small forms over the room 管理."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from banso_desktop.domain.papers import InvitationPaper
from banso_desktop.errors import BansoError
from banso_desktop.gui import household_words as words
from banso_desktop.gui.admin_part import clear
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.forms.ui_invite_dialog import Ui_InviteDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.reading_order import go_on, goes_on_with_enter
from banso_desktop.gui.role_list import RoleList
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import InlineBar, Tone
from banso_desktop.services.people import Invited, StaffLine

_WIDTH = 560
_HEIGHT = 572
_EDGE = 40
"""Pixels of the screen that stay free around the dialog."""


class _RolesForm(QDialog):
    """A form with roles; Ctrl+Enter goes on, Esc gives up."""

    focusNextPrevChild = go_on

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self._ui = Ui_InviteDialog()
        self._ui.setupUi(self)
        self.setProperty("surface", "page")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.roles = RoleList(context.services.desk.codes)
        self._ui.roles_scroll.add(self.roles)
        self._ui.roles_scroll.column.addStretch(1)
        self._ui.make_button.clicked.connect(self.finish)
        self._ui.cancel_button.clicked.connect(self.reject)
        for button in (self._ui.make_button, self._ui.cancel_button):
            button.setAutoDefault(False)
        free = self.screen().availableSize()
        width = max(scaled(_WIDTH), self.minimumSizeHint().width())
        self.resize(
            min(width, free.width() - _EDGE), min(scaled(_HEIGHT), free.height() - 2 * _EDGE)
        )

    def finish(self) -> None:
        """Do it and close; what is refused is said, and everything stays as typed."""
        try:
            self.do()
        except BansoError as error:
            clear(self._ui.note_row)
            bar = InlineBar(Tone.WARN, "warning", trouble_of(error).sentence())
            self._ui.note_row.addWidget(bar)
        else:
            self.accept()

    def do(self) -> None:
        """Call the use case.

        Raises:
            BansoError: What the service says.
        """
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on; Enter goes to the next field, Shift+Enter back."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif goes_on_with_enter(self.focusWidget()):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.focusNextPrevChild(not back)


class InviteDialog(_RolesForm):
    """Asks whom to invite; the code exists in what ``invited`` carries and nowhere else."""

    invited = Signal(object)
    """Carries the :class:`~banso_desktop.domain.papers.InvitationPaper` to print."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.roles.set_roles(["support_worker"])
        self._ui.family_edit.setFocus()

    def do(self) -> None:
        """Invite, and hand the paper over."""
        ui, people = self._ui, self.context.services.people
        names = (ui.family_edit.text().strip(), ui.given_edit.text().strip())
        roles = self.roles.roles()
        made = people.invite(
            roles=roles,
            family_name=names[0],
            given_name=names[1],
            job_title=ui.job_edit.text().strip(),
            agency=ui.agency_edit.text().strip(),
        )
        name = " ".join(name for name in names if name)
        self.invited.emit(invitation_paper(self.context, made, name, roles))


class RolesDialog(_RolesForm):
    """Asks for the roles of somebody who joined."""

    changed = Signal()

    def __init__(self, context: Context, person: StaffLine, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._person = person
        ui = self._ui
        self.setWindowTitle(self.tr("役割を変える"))
        known = words.labels(context.services.desk.codes, "member_role", person.roles)
        lead = self.tr("{name}さんの役割（いま：{roles}）。変えると、ほかの端末にも伝わります。")
        ui.lead_label.setText(lead.format(name=person.name, roles=known))
        for widget in (
            *(ui.name_label, ui.family_edit, ui.given_edit),
            *(ui.job_label, ui.job_edit, ui.agency_label, ui.agency_edit),
        ):
            widget.hide()
        ui.make_button.setText(self.tr("変える Ctrl+Enter"))
        self.roles.set_roles(person.roles)
        self.roles.setFocus()

    def do(self) -> None:
        """Change the roles, if they are other ones; unknown ones of newer versions stay out."""
        roles = self.roles.roles()
        if sorted(roles) != sorted(self._person.roles):
            self.context.services.people.change_roles(member=self._person.id, roles=roles)
            self.changed.emit()


def invitation_paper(
    context: Context, made: Invited, name: str, roles: Sequence[str]
) -> InvitationPaper:
    """Return the paper that carries a fresh code; it is in Japanese like all papers."""
    codes = context.services.desk.codes["member_role"]
    return context.services.people.invitation_paper(
        made,
        name=name,
        roles="、".join(codes[role].ja if role in codes else role for role in roles),
        folder=context.folder.place() if context.folder is not None else "",
    )


def role_words(context: Context, roles: Sequence[str]) -> str:
    """Return roles in words, ・ between them."""
    return words.labels(context.services.desk.codes, "member_role", list(roles))
