# SPDX-License-Identifier: Apache-2.0
"""管理 › 利用者: who works here, what each may do, and inviting somebody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QWidget

from banso_desktop.domain.papers import InvitationPaper
from banso_desktop.domain.rights import Right
from banso_desktop.errors import BansoError
from banso_desktop.gui.admin_computers import ComputersCard
from banso_desktop.gui.admin_part import SETTLES_MS, AdminPart, LeftFields, clear
from banso_desktop.gui.changes import Changed, Coalesced
from banso_desktop.gui.commands import Command
from banso_desktop.gui.emergency_readers_dialog import EmergencyReadersDialog
from banso_desktop.gui.forms.ui_admin_people import Ui_AdminPeople
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.invite_dialog import (
    InviteDialog,
    RolesDialog,
    invitation_paper,
    role_words,
)
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.screen import Context
from banso_desktop.gui.staff_table import GIVES_WAY, ROLES, SINCE, WIDTHS, StaffModel
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import Button, InlineBar, Tone, put_icon
from banso_desktop.services.people import StaffLine

_TOUCHED = ("member", "town")
_FIELDS = (
    *("family_name", "given_name", "family_reading", "given_reading"),
    *("job_title", "agency", "phone", "extension"),
)


class PeoplePart(AdminPart):
    """The list above, one person below."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ui = Ui_AdminPeople()
        self._ui.setupUi(self)
        self._model = StaffModel(context.services.desk.codes, self)
        self._person: StaffLine | None = None
        self._may = context.services.desk.may(Right.MANAGE_MEMBERS)
        self._fields = LeftFields(context.services.drafts, self._write, self.say_error, self)
        self._others = OtherValues(context)
        self._others.told.connect(self.told)
        self._ui.person_column.insertWidget(0, self._others)
        self._build()

    def refresh(self, change: Coalesced | Changed) -> None:
        """Read the list anew where it may have changed."""
        if change.everything or any(entity in change.ids for entity in _TOUCHED):
            self._read()

    def save(self) -> None:
        """Write what is being typed about the person."""
        self._fields.save()

    def focus_first(self) -> None:
        """Put the focus into the list."""
        self._ui.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """Return list and details."""
        return (self._ui.table, self._ui.family_edit)

    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """Ins invites, F2 goes to the details."""
        edit: dict[Command, Callable[[], object]] = {Command.RENAME: self._edit}
        return {**edit, Command.ADD: self.invite} if self._may else edit

    def hint(self) -> str:
        """Return the keys of this part."""
        if self._may:
            return self.tr("Ins 招待する  ↑↓ 選ぶ  F2 直す  Ctrl+Tab 次のタブ")
        return self.tr("↑↓ 選ぶ  F2 直す  Ctrl+Tab 次のタブ")

    def invite(self) -> InviteDialog:
        """Ask whom to invite, then show the paper."""
        dialog = InviteDialog(self.context, self)
        dialog.invited.connect(self._invited)
        dialog.open()
        return dialog

    def change_roles(self) -> RolesDialog | None:
        """Ask for other roles of the person."""
        if self._person is None:
            return None
        dialog = RolesDialog(self.context, self._person, self)
        dialog.changed.connect(self._roles_changed)
        dialog.open()
        return dialog

    def name_emergency_readers(self) -> EmergencyReadersDialog:
        """Ask who can open a protected household alone."""
        dialog = EmergencyReadersDialog(self.context, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.done_well.connect(self.told)
        dialog.open()
        return dialog

    def invite_again(self) -> None:
        """Make a new paper for who is waited for; the code handed over before is worthless."""
        self._drop_note()
        if self._person is None:
            return
        try:
            made = self.context.services.people.invite_again(member=self._person.id)
        except BansoError as error:
            self.say_error(error)
            return
        person = self._person
        self._invited(invitation_paper(self.context, made, person.name, person.roles))

    def ask_to_withdraw(self) -> None:
        """Say what withdrawing means, and offer it."""
        clear(self._ui.note_row)
        go_on = Button(self.tr("招待を取り消す"), look="danger", small=True, clicked=self.withdraw)
        leave = Button(self.tr("やめる"), small=True, clicked=self._drop_note)
        said = self.tr("取り消すと、わたした紙の符号は使えなくなります。")
        self._ui.note_row.addWidget(InlineBar(Tone.WARN, "warning", said, leave, go_on))
        leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def withdraw(self) -> None:
        """Make the person's invitation worthless."""
        self._drop_note()
        if self._person is None:
            return
        try:
            self.context.services.people.withdraw_invitation(member=self._person.id)
        except BansoError as error:
            self.say_error(error)
            return
        self.told.emit(self.tr("招待を取り消しました"))
        self._read()

    def select(self, identifier: str) -> None:
        """Turn to a person of the list."""
        self._ui.table.selectRow(max(0, self._model.row_of(identifier)))

    def show_own_computers(self) -> None:
        """Turn to oneself, and bring one's computers in sight once they have their place."""
        self.select(self.context.services.desk.member)
        QTimer.singleShot(SETTLES_MS, self, lambda: self.bring_into_sight(self.computers))

    def resizeEvent(self, event: object) -> None:
        """Share the width out among the columns."""
        QTimer.singleShot(0, self, self._share_out)

    def _build(self) -> None:
        ui = self._ui
        self.computers = ComputersCard(self.context, self._note)
        self.computers.told.connect(self.told)
        self.computers.failed.connect(self.say_error)
        self.computers.changed.connect(self._read)
        self.computers.invited.connect(self._invited)
        ui.person_column.addWidget(self.computers)
        self._few = InlineBar(Tone.WARN, "warning", small=True)
        ui.people_column.insertWidget(1, self._few)
        put_icon(ui.invite_button, "person_add")
        ui.invite_button.setVisible(self._may)
        ui.invite_button.clicked.connect(self.invite)
        if self._may:
            emergency = Button(self.tr("緊急に開ける人…"), clicked=self.name_emergency_readers)
            ui.people_head.insertWidget(ui.people_head.indexOf(ui.invite_button), emergency)
        ui.roles_button.clicked.connect(self.change_roles)
        ui.again_button.clicked.connect(self.invite_again)
        ui.withdraw_button.clicked.connect(self.ask_to_withdraw)
        ui.table.setModel(self._model)
        header = ui.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        ui.table.selectionModel().currentRowChanged.connect(self._turned)
        ui.table.opened.connect(self._edit)
        ui.family_reading_edit.follow(ui.family_edit)
        ui.given_reading_edit.follow(ui.given_edit)
        edits = (
            *(ui.family_edit, ui.given_edit, ui.family_reading_edit, ui.given_reading_edit),
            *(ui.job_edit, ui.agency_edit, ui.phone_edit, ui.extension_edit),
        )
        for name, edit in zip(_FIELDS, edits, strict=True):
            self._fields.add(name, edit)

    def _read(self) -> None:
        kept = self._person.id if self._person else self.context.services.desk.member
        lines = self.context.services.people.staff()
        focused = self._ui.table.hasFocus()
        self._model.show_lines(lines)
        waiting = sum(line.is_waiting and not line.is_late for line in lines)
        late = sum(line.is_waiting and line.is_late for line in lines)
        count = len(lines) - waiting - late
        said = self.tr("1人") if count == 1 else self.tr("{count}人").format(count=count)
        if waiting and late:
            more = self.tr("（ほかに招待中 {count}人、期限切れ {late}人）")
        elif late:
            more = self.tr("（ほかに招待の期限切れ {late}人）")
        else:
            more = self.tr("（ほかに招待中 {count}人）") if waiting else ""
        said += more.format(count=waiting, late=late)
        self._ui.count_label.setText(said)
        few = self.computers.few_administrators()
        self._few.say(few)
        self._few.setVisible(bool(few))
        self.select(kept)
        if focused:
            self._ui.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._share_out()

    def _turned(self) -> None:
        at = self._ui.table.currentIndex()
        if not at.isValid():
            return
        person = self._model.line(at.row())
        same = self._person is not None and self._person.id == person.id
        if not same:
            self._fields.save()
            self._drop_note()
        self._person = person
        self._show_person(person, same=same)

    def _show_person(self, person: StaffLine, *, same: bool) -> None:
        ui = self._ui
        texts = {name: str(getattr(person, name)) for name in _FIELDS}
        if same:
            self._fields.show(texts)
        else:
            self._fields.turn_to(texts)
            ui.family_reading_edit.set_reading(person.family_reading, by_hand=True)
            ui.given_reading_edit.set_reading(person.given_reading, by_hand=True)
        self._others.show_things([person.id], self._model.name(person))
        self._fields.mark("member", person.id)
        self._fields.set_read_only(not person.may_edit)
        ui.person_title.setText(self._model.name(person))
        facts = (role_words(self.context, person.roles), self._model.since(person))
        ui.person_note.setText("　".join(fact for fact in facts if fact))
        ui.person_note.set_colour(COLOURS.warn if person.is_late else COLOURS.ink2)
        ui.roles_button.setVisible(self._may and bool(person.joined))
        ui.again_button.setVisible(self._may and person.is_waiting)
        ui.withdraw_button.setVisible(self._may and bool(person.waiting_until))
        self.computers.show_person(person)

    def _write(self, texts: Mapping[str, str]) -> None:
        person = self._person
        if person is None or not person.may_edit:
            return
        self.context.services.town.describe_member(
            member=person.id,
            family_name=texts.get("family_name"),
            given_name=texts.get("given_name"),
            family_reading=texts.get("family_reading"),
            given_reading=texts.get("given_reading"),
            job_title=texts.get("job_title"),
            agency=texts.get("agency"),
            phone=texts.get("phone"),
            extension=texts.get("extension"),
        )
        self.told.emit(self.tr("保存しました"))

    def _edit(self) -> None:
        self._ui.family_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.family_edit.selectAll()

    def _invited(self, paper: InvitationPaper) -> None:
        self._read()
        printing = self.context.printing
        if printing is not None:
            printing.preview_papers(self, [paper])
        self.told.emit(self.tr("招待しました。符号はこの紙のほか、どこにもありません"))

    def _roles_changed(self) -> None:
        self._read()
        self.told.emit(self.tr("役割を変えました"))

    def _drop_note(self) -> None:
        clear(self._ui.note_row)

    def _note(self, note: QWidget | None) -> None:
        """Show a note above the list, in place of the one before."""
        self._drop_note()
        if note is not None:
            self._ui.note_row.addWidget(note)
        else:
            self._ui.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_out(self) -> None:
        """Give the columns their widths; what is left over goes to roles and since."""
        table = self._ui.table
        room = table.viewport().width()
        shown = {column: scaled(width) for column, width in WIDTHS.items()}
        for column in GIVES_WAY:
            if sum(shown.values()) > room:
                del shown[column]
        for column in WIDTHS:
            table.setColumnHidden(column, column not in shown)
        spare = room - sum(shown.values())
        for column, width in shown.items():
            share = {ROLES: spare // 2, SINCE: spare - spare // 2}.get(column, 0)
            table.setColumnWidth(column, width + share)
