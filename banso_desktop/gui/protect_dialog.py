# SPDX-License-Identifier: Apache-2.0
"""守る: how far a household is protected and who reads it; and where it has gone already."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from banso_desktop.domain.protection import Protection, change
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, CardOption, ChoiceCards, InlineBar, Tone
from banso_desktop.services.household_page import HouseholdPage
from banso_desktop.services.protection import Purge, Reader

_WIDTH = 600


class ProtectDialog(FormDialog):
    """Three levels, the staff to tick, whom others are told to call."""

    def __init__(self, context: Context, page: HouseholdPage, parent: QWidget) -> None:
        super().__init__(context, "", "protect", parent, save="")
        self._household = page.household.id
        self._confirmed = False
        self.setWindowTitle(self.tr("世帯を守る"))
        self._save.set_words(self.tr("この守りにする"))
        self.setMinimumWidth(scaled(_WIDTH))
        protection = context.services.protection
        self._guard = protection.guard(household=self._household)
        if page.diverted:
            said = self.tr(
                "伝言の届け先が書きかえられていて、担当に届きません。"
                "「この守りにする」で、もとにもどります。"
            )
            self.body.addWidget(InlineBar(Tone.WARN, "letter", said))
        self.levels = ChoiceCards()
        self.levels.set_options(
            [
                CardOption(
                    Protection.OPEN.value,
                    "team",
                    self.tr("ふつう"),
                    self.tr("伴走するチームのみんなが見られます。"),
                ),
                CardOption(
                    Protection.RESTRICTED.value,
                    "shield",
                    self.tr("中身を守る"),
                    self.tr("下の人だけが見られます。ほかの人には番号と連絡先だけが出ます。"),
                ),
                CardOption(
                    Protection.HIDDEN.value,
                    "shield",
                    self.tr("いることも守る"),
                    self.tr("下の人だけが見られます。ほかの人には、あることも出ません。"),
                ),
            ]
        )
        self.levels.set_value(self._guard.protection)
        self.levels.chosen.connect(lambda _: self._turned())
        self.body.addWidget(self.levels)
        self.body.addWidget(Words(self.tr("見られる人"), Role.H3))
        self.boxes = {one.member: self._box(one) for one in self._guard.readers}
        self.call_label = QLabel(self.tr("ほかの人に出す連絡先(&C)"))
        self.call_edit = QLineEdit(self._guard.call_text)
        self.call_edit.setPlaceholderText(self.tr("例：渡部 さやか（保健師）内線 221"))
        self.call_label.setBuddy(self.call_edit)
        self.body.addWidget(self.call_label)
        self.body.addWidget(self.call_edit)
        note = self.tr(
            "見られなくなる人の端末からは、次につながったときに中身が消えます。"
            "その人が書いたものは、なくなりません。"
        )
        self.body.addWidget(Words(note, Role.S, colour=COLOURS.ink2, wrap=True))
        for purge in protection.purges(household=self._household)[-1:]:
            self.body.addWidget(Words(self._told(purge), Role.S, colour=COLOURS.ink2, wrap=True))
        self._save.setEnabled(self._guard.may_change)
        self._turned()
        self.levels.setFocus()

    def write(self) -> str:
        """Change it."""
        after = Protection(self.levels.value())
        is_open = after is Protection.OPEN
        self.context.services.protection.protect(
            household=self._household,
            protection=after.value,
            team=None if is_open else [one for one, box in self.boxes.items() if box.isChecked()],
            call_text=self.call_edit.text() if after is Protection.RESTRICTED else None,
            confirmed=self._confirmed,
        )
        return self.tr("守りかたを変えました")

    def finish(self) -> None:
        """Write and close, unless it has to be asked first."""
        before = Protection(self._guard.protection)
        after = Protection(self.levels.value())
        if change(before, after).confirm and not self._confirmed:
            self._ask(after)
            return
        super().finish()

    def _ask(self, after: Protection) -> None:
        """Say what leaving the highest level means; the safe button has the focus."""
        leave = Button(self.tr("守ったまま"), small=True, clicked=self._keep_guarded)
        lower = Button(self.tr("守りを下げる"), look="danger", small=True, clicked=self._lower)
        for button in (leave, lower):
            button.setAutoDefault(False)
        if after is Protection.OPEN:
            said = self.tr(
                "チームのみんなが、この世帯があることと、中身のすべてを見られるようになります。"
            )
        else:
            said = self.tr("ほかの人にも、この世帯の番号と連絡先が出るようになります。")
        self.say(InlineBar(Tone.WARN, "warning", said, leave, lower))
        leave.setFocus()

    def _keep_guarded(self) -> None:
        self.say(None)
        self.levels.set_value(self._guard.protection)
        self._turned()

    def _lower(self) -> None:
        self._confirmed = True
        self.finish()

    def _box(self, one: Reader) -> QCheckBox:
        box = QCheckBox(one.name)
        box.setChecked(one.named or one.companion or one.me)
        self.body.addWidget(box)
        return box

    def _turned(self) -> None:
        """Offer only what the level asks for."""
        level = Protection(self.levels.value() or Protection.OPEN)
        for one in self._guard.readers:
            box = self.boxes[one.member]
            box.setEnabled(level is not Protection.OPEN and not (one.companion or one.me))
        for widget in (self.call_label, self.call_edit):
            widget.setVisible(level is Protection.RESTRICTED)
        if self.isVisible():
            self.fit()

    def _told(self, purge: Purge) -> str:
        """Say which computers have said that it is gone."""
        gone = sum(bool(one.at) for one in purge.computers)
        awaited = [one.name for one in purge.computers if not one.at]
        said = self.tr("消えたことの確認：{gone}台").format(gone=gone)
        if awaited:
            said += self.tr("、まだ：{names}").format(names="、".join(awaited))
        return said
