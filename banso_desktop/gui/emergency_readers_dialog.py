# SPDX-License-Identifier: Apache-2.0
"""管理 › 利用者: who can open a protected household alone in an emergency."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role

_WIDTH = 520


class EmergencyReadersDialog(FormDialog):
    """The staff as boxes to tick."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "", "emergency_readers", parent, save="")
        self.setWindowTitle(self.tr("緊急に開ける人"))
        self.setMinimumWidth(scaled(_WIDTH))
        said = self.tr(
            "守られた世帯を、急ぎのときにひとりで開ける人です。開くと、理由と時刻が先に記録され、"
            "担当と管理者に知らされます。2人ほどにしておくと安心です。"
        )
        self.body.addWidget(Words(said, Role.S, colour=COLOURS.ink2, wrap=True))
        self.boxes: dict[str, QCheckBox] = {}
        for one in context.services.emergency.readers():
            box = self.boxes[one.member] = QCheckBox(one.name)
            box.setChecked(one.named)
            self.body.addWidget(box)
        self._before = self.chosen()
        if self.boxes:
            next(iter(self.boxes.values())).setFocus()

    def chosen(self) -> list[str]:
        """Return the member ids that are ticked."""
        return [member for member, box in self.boxes.items() if box.isChecked()]

    def write(self) -> str:
        """Name them, if they are others than before."""
        chosen = self.chosen()
        if chosen == self._before:
            return ""
        self.context.services.emergency.name_readers(readers=chosen)
        return self.tr("緊急に開ける人を変えました")
