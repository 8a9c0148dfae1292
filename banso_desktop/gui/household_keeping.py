# SPDX-License-Identifier: Apache-2.0
"""記録の保存: the class of a household, the day its accompaniment ended, and what holds it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.errors import BansoError
from banso_desktop.gui import retention_words as words
from banso_desktop.gui.day_words import dense_text, is_japanese
from banso_desktop.gui.errors import trouble_of
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.forms.ui_household_keeping import Ui_HouseholdKeeping
from banso_desktop.gui.household_tab import clear_layout
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Button, InlineBar, Option, Tone
from banso_desktop.services.retention_terms import Hold

_WIDTH = 620


class KeepingDialog(FormDialog):
    """Writes what was changed; a hold is lifted at once, by who may."""

    def __init__(self, context: Context, household: str, parent: QWidget) -> None:
        super().__init__(context, "", "keeping", parent)
        self._household = household
        self.setWindowTitle(self.tr("記録の保存"))
        self.setMinimumWidth(scaled(_WIDTH))
        form = QWidget()
        self._ui = ui = Ui_HouseholdKeeping()
        ui.setupUi(form)
        self.body.addWidget(form)
        ui.grid.setColumnStretch(1, 1)
        listed = context.services.retention.classes()
        ui.class_choice.set_options(
            [Option(one.code, one.ja if is_japanese() else one.en) for one in listed]
        )
        ui.ended_edit.set_up(context.services.desk.today)
        ui.ended_edit.set_name(self.tr("伴走を終えた日"))
        ui.ended_note.set_colour(COLOURS.ink2)
        for name, widget in (
            ("retention", ui.class_choice),
            ("ended", ui.ended_edit),
            ("reason", ui.reason_edit),
        ):
            self.fields.add(name, widget)
        kept = context.services.retention.keeping(household=household)
        ended = PartialDate(kept.ended, Precision.DAY) if kept.ended else None
        self.begin(
            household,
            {
                "retention": kept.retention,
                "ended": dense_text(ended) if ended else "",
                "reason": "",
            },
        )
        self._show_holds()
        ui.ended_edit.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Write what was changed."""
        changed = self.fields.changed()
        retention, home = self.context.services.retention, self._household
        if changed.get("ended"):
            chosen = self.fields.text("retention")
            retention.end(household=home, ended=changed["ended"], retention=chosen)
        elif "ended" in changed:
            retention.go_on(household=home)
        if changed.get("retention") and not changed.get("ended"):
            retention.choose(household=home, retention=changed["retention"])
        if changed.get("reason", "").strip():
            retention.hold(household=home, reason=changed["reason"])
        return self.tr("記録の保存を決めました") if changed else ""

    def _show_holds(self) -> None:
        kept = self.context.services.retention.keeping(household=self._household)
        clear_layout(self._ui.holds_column)
        for hold in kept.holds:
            self._ui.holds_column.addLayout(self._hold_row(hold, may_lift=kept.may_lift))

    def _hold_row(self, hold: Hold, *, may_lift: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        said = self.tr("{reason}（{day}から　{by}）").format(
            reason=hold.reason, day=words.day(hold.since), by=hold.by
        )
        row.addWidget(Words(said, Role.S, wrap=True), 1)
        if may_lift:
            lift = Button(self.tr("のばすのをやめる"), small=True, clicked=lambda: self._lift(hold))
            lift.setAutoDefault(False)
            lift.setAccessibleName(self.tr("のばすのをやめる：{reason}").format(reason=hold.reason))
            row.addWidget(lift)
        return row

    def _lift(self, hold: Hold) -> None:
        try:
            self.context.services.retention.lift(hold=hold.id)
        except BansoError as error:
            self.say(InlineBar(Tone.WARN, "warning", trouble_of(error).sentence()))
            return
        self._show_holds()
        self._ui.reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)
