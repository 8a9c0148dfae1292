# SPDX-License-Identifier: Apache-2.0
"""What an attached file is called, when it was taken, what it shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.dates import as_typed
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.forms.ui_household_attachment import Ui_HouseholdAttachment
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.services.attachments import Attached


class AttachmentDialog(FormDialog):
    """Name, day and note of an attached file."""

    def __init__(self, context: Context, attached: Attached, parent: QWidget) -> None:
        super().__init__(context, "", "attachment", parent)
        self._attached = attached
        self.setWindowTitle(self.tr("写真・書類の名前とメモ"))
        self.setMinimumWidth(scaled(520))
        form = QWidget()
        self._ui = ui = Ui_HouseholdAttachment()
        ui.setupUi(form)
        self.body.addWidget(form)
        ui.grid.setColumnStretch(1, 1)
        ui.taken_edit.set_up(context.services.desk.today)
        ui.taken_edit.set_name(self.tr("いつの写真・書類か"))
        for name, widget in (
            ("name", ui.name_edit),
            ("taken", ui.taken_edit),
            ("note", ui.note_edit),
        ):
            self.fields.add(name, widget)
        self.begin(
            attached.id,
            {
                "name": attached.name,
                "taken": as_typed(attached.taken) if attached.taken is not None else "",
                "note": attached.note,
            },
        )
        ui.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Write what was changed."""
        changed = self.fields.changed()
        if not changed:
            return ""
        self.context.services.attachments.describe(
            attachment=self._attached.id,
            name=changed.get("name"),
            taken=changed.get("taken"),
            note=changed.get("note"),
        )
        return self.tr("書きました")
