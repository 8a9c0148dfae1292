# SPDX-License-Identifier: Apache-2.0
"""What one can do with a household one cannot read: leave a message, open it in an emergency."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, InlineBar, MultiLineEdit, Tone
from banso_desktop.services.emergency import LEAST_REASON, MINUTES

_WIDTH = 560


class MessageDialog(FormDialog):
    """伝言を預ける: who rang, what the team is to know."""

    def __init__(self, context: Context, shell: str, number: str, parent: QWidget) -> None:
        super().__init__(context, "", "message", parent, save="")
        self._shell = shell
        self.setWindowTitle(self.tr("伝言を預ける"))
        self._save.set_words(self.tr("預ける"))
        self.setMinimumWidth(scaled(_WIDTH))
        stranger = context.services.messages.redirected_by(shell=shell)
        if stranger:
            lead = self.tr("世帯番号 {number} への伝言です。この端末には残りません。")
        else:
            lead = self.tr("世帯番号 {number} の担当だけが読めます。この端末にも残りません。")
        self.body.addWidget(
            Words(lead.format(number=number), Role.S, colour=COLOURS.ink2, wrap=True)
        )
        if stranger:
            warning = self.tr(
                "担当と確かめられない {name}さんが、届け先を書きかえたことがあります。"
                "担当に直接たしかめてから預けてください。"
            ).format(name=stranger)
            self.body.addWidget(InlineBar(Tone.WARN, "warning", warning))
        self.caller_edit = QLineEdit()
        self.text_edit = MultiLineEdit(lines=5)
        self.urgent_box = QCheckBox(self.tr("急ぎ"))
        for words_said, field in (
            (self.tr("だれから(&F)"), self.caller_edit),
            (self.tr("伝えること(&T)"), self.text_edit),
        ):
            self.body.addWidget(_label(words_said, field))
            self.body.addWidget(field)
        self.body.addWidget(self.urgent_box)
        self.fields.add("caller", self.caller_edit)
        self.fields.add("text", self.text_edit)
        self.fields.add("urgent", self.urgent_box)
        self.begin(shell, dict.fromkeys(self.fields.texts(), ""))
        self.caller_edit.setFocus()

    def write(self) -> str:
        """Leave the message."""
        self.context.services.messages.leave(
            shell=self._shell,
            text=self.text_edit.text(),
            caller=self.caller_edit.text(),
            urgent=self.urgent_box.isChecked(),
        )
        return self.tr("伝言を預けました。担当の「今日」に出ます")


class EmergencyDialog(FormDialog):
    """緊急に開く: the number and the reason; the safe button has the focus of Enter."""

    opened = Signal(str)
    """Carries the id of the household that is open now."""

    def __init__(self, context: Context, number: str, parent: QWidget) -> None:
        super().__init__(context, "", "emergency", parent, save="")
        self.setWindowTitle(self.tr("緊急に開く"))
        self.setMinimumWidth(scaled(_WIDTH))
        told = self.tr(
            "開くと、あなたの名前、時刻、理由が先に記録され、担当と管理者にすぐ知らされます。"
            "{minutes}分たつと閉じます。"
        )
        self.body.addWidget(Words(told.format(minutes=MINUTES), wrap=True))
        self.number_edit = QLineEdit(number)
        self.number_edit.setReadOnly(bool(number))
        self.reason_edit = MultiLineEdit(lines=3)
        least = self.tr("理由（{count}文字以上）(&R)").format(count=LEAST_REASON)
        for words_said, field in (
            (self.tr("世帯番号(&N)"), self.number_edit),
            (least, self.reason_edit),
        ):
            self.body.addWidget(_label(words_said, field))
            self.body.addWidget(field)
        self.foot_buttons()
        first = self.reason_edit if number else self.number_edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def foot_buttons(self) -> None:
        """Let the button that opens say what it does, in red."""
        self._save.hide()
        go_on = Button(self.tr("記録して開く"), "lock", look="danger", clicked=self.finish)
        go_on.setAutoDefault(False)
        self.foot.addWidget(go_on)

    def write(self) -> str:
        """Record it and open."""
        household = self.context.services.emergency.open(
            number=self.number_edit.text(), reason=self.reason_edit.text()
        )
        self.opened.emit(household)
        return ""


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    buddy.setAccessibleName(text.partition("(&")[0])
    return label
