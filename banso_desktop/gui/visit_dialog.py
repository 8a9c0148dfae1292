# SPDX-License-Identifier: Apache-2.0
"""予定を入れる, 予定を直す: one visit, one occurrence of a series, or an appointment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.domain.wareki import clock
from banso_desktop.errors import BansoError
from banso_desktop.gui.field_history import history_shortcut
from banso_desktop.gui.field_set import DraftKeeper, FieldSet
from banso_desktop.gui.forms.ui_visit_dialog import Ui_VisitDialog
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.other_values import OtherValues
from banso_desktop.gui.reading_order import go_on
from banso_desktop.gui.screen import Context
from banso_desktop.gui.visit_dialog_drafts import EDITOR, DraftOffer, subject_of
from banso_desktop.gui.visit_dialog_fields import (
    Wish,
    go_to,
    kind_options,
    refused_field,
    refused_words,
    set_row,
    set_up,
    show_day,
    show_minutes,
    show_wish,
)
from banso_desktop.gui.visit_dialog_writing import APPOINTMENT, VISIT, Writing
from banso_desktop.gui.widgets import Button, InlineBar, Option, PrimaryButton, Tone
from banso_desktop.gui.written import mark_all
from banso_desktop.services.drafts import KeptDraft
from banso_desktop.services.week_view import Chip

_WIDTH: Final = 620
_HEIGHT: Final = 560


class VisitDialog(QDialog):
    """Asks for what a plan needs and writes it; Esc keeps what was typed."""

    saved = Signal(str, object)
    """What was done, in words, and a callable that takes it back (or None)."""
    series_wanted = Signal(object)
    """Carries a :class:`Wish`: it shall come back."""
    cancelled = Signal(object)
    """Carries the :class:`Chip` that shall not take place."""

    focusNextPrevChild = go_on

    def __init__(
        self, context: Context, wish: Wish, chip: Chip | None = None, parent: QWidget | None = None
    ) -> None:
        """Make the dialog.

        Args:
            context: What screens are given.
            wish: What a new plan begins with.
            chip: What is to be changed instead; a conference or a busy block is neither.
            parent: The screen it lies over.
        """
        super().__init__(parent)
        self._context = context
        self._services = context.services
        self._wish = wish
        self._chip = chip
        self._ui = Ui_VisitDialog()
        self._ui.setupUi(self)
        self._household_text = QLineEdit(self)
        self._household_text.hide()
        self._bar: InlineBar | None = None
        self._offer = DraftOffer(self._services.drafts, wish)
        self._ui.bar_column.insertWidget(0, self._offer)
        self._build()
        self._fields = self._watched()
        self._writing = Writing(self._ui, context, self._fields)
        self._keeper = DraftKeeper(self._fields, self._services.drafts, EDITOR)
        self._connect()
        self._show(chip, wish)
        self._fields.settle()
        if chip is None:
            self._offer_drafts()
        else:
            others = OtherValues(context, chip.text)
            others.show_things([chip.id])
            entity = {APPOINTMENT: APPOINTMENT, VISIT: VISIT}.get(chip.what, "visit_series")
            mark_all(
                self._fields.widgets(), entity, chip.id,
                day="starts", time="starts", two="needs_two", name="title",
            )  # fmt: skip
            history_shortcut(self, context)
            self._ui.column.insertWidget(0, others)
        self._fit(parent)

    # Building

    def _build(self) -> None:
        ui, context = self._ui, self._context
        set_up(ui, context)
        ui.what_choice.set_options(
            [
                Option(VISIT, self.tr("世帯との約束"), "visit"),
                Option(APPOINTMENT, self.tr("世帯のほかの予定"), "calendar"),
            ]
        )
        states = kind_options(context, "visit_state")
        ui.state_choice.set_options([one for one in states if one.key != "cancelled"])
        ui.substitute_box.addItem(self.tr("まだ"), "")
        for member in self._services.town.members():
            ui.substitute_box.addItem(member.name, member.id)
        self.later_button = Button(self.tr("やめておく"), key="Esc")
        self.save_button = PrimaryButton(self.tr("置く"), "check", key="Ctrl+Enter")
        for button in (self.later_button, self.save_button):
            button.setAutoDefault(False)
            ui.foot_row.addWidget(button)
        for plain in (ui.cancel_button, ui.repeat_button):
            plain.setAutoDefault(False)
        ui.cancel_button.setProperty("look", "danger")
        self.save_button.setEnabled(self._services.desk.may(Right.PLAN_VISIT))

    def _connect(self) -> None:
        ui = self._ui
        ui.what_choice.chosen.connect(lambda _: self._turn())
        ui.kind_choice.chosen.connect(lambda _: self._turn())
        ui.all_day_check.toggled.connect(lambda _: self._turn())
        ui.household_edit.chosen.connect(self._chose_household)
        self._offer.wanted.connect(self._restore)
        self._offer.settled.connect(self._show_bars)
        ui.cancel_button.clicked.connect(self._cancel)
        ui.repeat_button.clicked.connect(self._repeat)
        self.save_button.clicked.connect(self.save)
        self.later_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def _watched(self) -> FieldSet:
        ui, fields = self._ui, FieldSet(self)
        fields.add("what", ui.what_choice)
        fields.add("household", self._household_text)
        fields.add("who", ui.household_edit)
        fields.add("name", ui.name_edit)
        fields.add("kind", ui.kind_choice)
        fields.add("day", ui.day_edit)
        fields.add("time", ui.time_edit)
        fields.add("minutes", ui.minutes_box)
        fields.add("members", ui.members_choice)
        fields.add("two", ui.two_check)
        fields.add("wheel", ui.wheel_choice)
        fields.add("place", ui.place_edit)
        fields.add("note", ui.note_edit)
        return fields

    def _fit(self, parent: QWidget | None) -> None:
        """Take no more room than the window has; the fields scroll where it is little."""
        window = parent.window() if parent is not None else None
        width, height = scaled(_WIDTH), scaled(_HEIGHT)
        if window is not None:
            width = min(width, window.width() - 24)
            height = min(height, window.height() - 24)
        self.resize(width, height)

    # What stands there

    def _show(self, chip: Chip | None, wish: Wish) -> None:
        ui = self._ui
        ui.what_choice.setVisible(chip is None)
        ui.repeat_button.setVisible(chip is None)
        ui.cancel_button.setVisible(chip is not None)
        what = APPOINTMENT if chip is not None and chip.what == APPOINTMENT else VISIT
        ui.what_choice.set_value(what)
        if chip is None:
            show_wish(ui, wish, self._context)
            self._household_text.setText(wish.household)
        else:
            ui.title_label.setText(self.tr("予定を直す"))
            self.save_button.set_words(self.tr("直す"))
            self._turn()
            self._show_chip(chip)
        self._turn()
        if wish.household and chip is None and not wish.day:
            self._propose(wish.household)

    def _show_chip(self, chip: Chip) -> None:
        ui = self._ui
        ui.household_edit.set_household(chip.household, chip.text if chip.household else "")
        self._household_text.setText(chip.household)
        ui.household_edit.setReadOnly(True)
        ui.name_edit.setText("" if chip.household else chip.text)
        ui.kind_choice.set_value(chip.kind)
        show_day(ui, chip.starts[:10])
        ui.time_edit.setText("" if chip.all_day else clock(chip.begins.time()))
        show_minutes(ui, chip.minutes)
        ui.all_day_check.setChecked(chip.all_day)
        ui.members_choice.set_values(chip.members)
        ui.two_check.setChecked(chip.needs_two)
        ui.wheel_choice.set_value(chip.wheel)
        ui.place_edit.setText(chip.place)
        ui.note_edit.set_text(chip.note)
        ui.state_choice.set_value(chip.state)
        at = ui.substitute_box.findData(chip.substitute)
        ui.substitute_box.setCurrentIndex(max(at, 0))
        if chip.original:
            self._tell(
                Tone.AI,
                self.tr("くり返しの中の1回です。日時・長さ・行く人は、この回だけ変わります。"),
            )

    def _turn(self) -> None:
        """Show the fields that belong to what is planned."""
        ui = self._ui
        is_visit = ui.what_choice.value() != APPOINTMENT
        wanted = "visit_kind" if is_visit else "appointment_kind"
        if ui.kind_choice.property("list") != wanted:
            ui.kind_choice.setProperty("list", wanted)
            ui.kind_choice.set_options(kind_options(self._context, wanted))
            ui.kind_choice.set_value("visit" if is_visit else "meeting")
        codes = self._services.desk.codes["appointment_kind"]
        absent = not is_visit and codes[ui.kind_choice.value()].flag("absent")
        whole_day = not is_visit and ui.all_day_check.isChecked()
        occurrence = self._chip is not None and bool(self._chip.original)
        for field, visible in (
            (ui.household_edit, is_visit),
            (ui.name_edit, not is_visit),
            (ui.substitute_box, absent),
            (ui.wheel_choice, is_visit and not occurrence),
            (ui.two_check, is_visit and not occurrence),
            (ui.kind_choice, not occurrence),
            (ui.place_edit, not occurrence),
            (ui.note_edit, is_visit),
            (ui.state_choice, is_visit and self._chip is not None and not occurrence),
        ):
            set_row(ui.grid, field, visible)
        ui.all_day_check.setVisible(not is_visit)
        for part in (ui.time_label, ui.time_edit, ui.minutes_label, ui.minutes_box, ui.ends_label):
            part.setVisible(not whole_day)
        ui.repeat_button.setVisible(self._chip is None and is_visit)

    def _chose_household(self, household: str) -> None:
        """Propose day and people of a household that was chosen; the draft goes with it."""
        self._household_text.setText(household)
        self._keeper.drop()
        self._keeper.begin_beside(household)
        if household:
            self._propose(household)

    def _propose(self, household: str) -> None:
        ui = self._ui
        proposal = self._services.visits.proposal(household=household)
        if not ui.day_edit.line.text().strip():
            show_day(ui, proposal.day)
        if not self._wish.members:
            ui.members_choice.set_values(proposal.members)
        ui.two_check.setChecked(ui.two_check.isChecked() or proposal.needs_two)

    def focus_first(self) -> None:
        """Put the focus on the first thing that is still open."""
        ui = self._ui
        if self._chip is not None:
            ui.day_edit.line.setFocus()
        elif not ui.household_edit.household():
            ui.household_edit.setFocus()
        elif not ui.day_edit.line.text():
            ui.day_edit.line.setFocus()
        else:
            ui.time_edit.setFocus()
            ui.time_edit.selectAll()

    # Drafts

    def _offer_drafts(self) -> None:
        """Offer what is not finished; what is typed now lies beside it."""
        self._keeper.begin_beside(self._wish.household)
        self._offer.begin()
        self._show_bars()

    def _restore(self, kept: KeptDraft) -> None:
        """Show a draft in full; what was typed before its bar was answered stays a draft."""
        self._keeper.keep()
        self._fields.reset()
        self._turn()
        fields: Mapping[str, str] = kept.fields
        if "what" in fields:
            self._ui.what_choice.set_value(fields["what"])
            self._turn()
        self._fields.show(fields)
        household = fields.get("household", subject_of(kept))
        name = fields.get("who", self._ui.household_edit.text())
        self._ui.household_edit.set_household(household, name)
        self._keeper.begin(kept.subject)
        self._offer.end()
        self._turn()

    # What is said

    def _show_bars(self) -> None:
        self._ui.bar_place.setVisible(self._bar is not None or not self._offer.isHidden())

    def _tell(self, tone: Tone, words: str, *actions: QWidget) -> None:
        self._clear_bar()
        icon = "warning" if tone is Tone.WARN else "info"
        self._bar = InlineBar(tone, icon, words, *actions, small=True)
        self._ui.bar_column.addWidget(self._bar)
        self._show_bars()

    def _clear_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        self._show_bars()

    # Writing

    def reject(self) -> None:
        """Close; what was typed of a new plan stays as a draft."""
        if self._chip is None:
            self._keeper.keep()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field; it never finishes the dialog by accident."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Write what stands there; what cannot be kept is said, and stays."""
        if not self.save_button.isEnabled():
            return
        try:
            with self._keeper.writing():
                words, undo = self._writing.write(self._chip, self._wish)
        except BansoError as error:
            self._tell(Tone.WARN, refused_words(error))
            go_to(refused_field(self._ui, error))
            return
        self._keeper.drop()
        self.accept()
        self.saved.emit(words, undo)

    def _cancel(self) -> None:
        chip = self._chip
        if chip is not None:
            self.accept()
            self.cancelled.emit(chip)

    def _repeat(self) -> None:
        """Go over to a series with what stands here; this dialog is done."""
        ui = self._ui
        wish = Wish(
            household=ui.household_edit.household(),
            name=ui.household_edit.text(),
            day=_iso(ui.day_edit.value()),
            time=ui.time_edit.text(),
            members=tuple(ui.members_choice.values()),
            needs_two=ui.two_check.isChecked(),
            note=ui.note_edit.text(),
            kind=ui.kind_choice.value() or "visit",
        )
        self._keeper.drop()
        self.accept()
        self.series_wanted.emit(wish)


def _iso(value: PartialDate | None) -> str:
    return value.iso if value is not None and value.precision is Precision.DAY else ""
