# SPDX-License-Identifier: Apache-2.0
"""What the dialog of a visit writes: only what the person typed or changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from banso_desktop.errors import FieldRefused
from banso_desktop.gui.field_set import FieldSet
from banso_desktop.gui.forms.ui_visit_dialog import Ui_VisitDialog
from banso_desktop.gui.screen import Context
from banso_desktop.gui.visit_dialog_fields import Wish, kind_words, minutes_of, typed_start
from banso_desktop.services.week_view import Chip

VISIT: Final = "visit"
APPOINTMENT: Final = "appointment"


class Done(NamedTuple):
    """What was written, in words, and how it is taken back, if it can be."""

    words: str
    undo: Callable[[], object] | None = None


class Writing(QObject):
    """Turns the fields of the dialog into one use case."""

    def __init__(self, ui: Ui_VisitDialog, context: Context, fields: FieldSet) -> None:
        super().__init__(fields)
        self._ui = ui
        self._context = context
        self._services = context.services
        self._fields = fields

    def write(self, chip: Chip | None, wish: Wish) -> Done:
        """Write a new plan, or what was changed of a chip.

        Raises:
            FieldRefused: If a field cannot be kept as it is.
            BansoError: For whatever else the services refuse.
        """
        if minutes_of(self._ui.minutes_box) < 0:
            raise FieldRefused("range", field="minutes")
        is_visit = self._ui.what_choice.value() != APPOINTMENT
        if chip is None:
            return self._plan(wish) if is_visit else self._add_appointment()
        if not is_visit:
            return self._change_appointment(chip)
        return self._change_occurrence(chip) if chip.original else self._change(chip)

    def _plan(self, wish: Wish) -> Done:
        ui, visits = self._ui, self._services.visits
        household = ui.household_edit.household()
        if not household:
            raise FieldRefused("empty", field="household")
        visit = visits.plan(
            household=household,
            starts=typed_start(ui),
            minutes=minutes_of(ui.minutes_box),
            kind=ui.kind_choice.value() or "visit",
            place=ui.place_edit.text().strip(),
            members=ui.members_choice.values(),
            wheel=ui.wheel_choice.value() or "connecting",
            note=ui.note_edit.text().strip(),
            needs_two=ui.two_check.isChecked(),
            promise=wish.promise if household == wish.household else "",
        )
        words = self.tr("{who} {kind}を置きました").format(
            who=ui.household_edit.text(),
            kind=kind_words(self._context, "visit_kind", ui.kind_choice.value()),
        )
        return Done(words, lambda: visits.settle(visit=visit, state="cancelled"))

    def _add_appointment(self) -> Done:
        ui, visits = self._ui, self._services.visits
        whole = ui.all_day_check.isChecked()
        row = visits.add_appointment(
            title=ui.name_edit.text().strip(),
            starts=ui.day_edit.line.text() if whole else typed_start(ui),
            minutes=minutes_of(ui.minutes_box),
            kind=ui.kind_choice.value() or "meeting",
            members=ui.members_choice.values(),
            all_day=whole,
            place=ui.place_edit.text().strip(),
            substitute=str(ui.substitute_box.currentData() or ""),
        )
        words = self.tr("{what} を置きました").format(what=self._appointment_words())
        return Done(words, lambda: visits.remove_appointment(appointment=row))

    def _appointment_words(self) -> str:
        ui = self._ui
        kind = kind_words(self._context, "appointment_kind", ui.kind_choice.value())
        return ui.name_edit.text().strip() or kind

    def _change_appointment(self, chip: Chip) -> Done:
        ui = self._ui
        whole = ui.all_day_check.isChecked()
        changed = self._fields.changed()
        self._services.visits.change_appointment(
            appointment=chip.id,
            title=ui.name_edit.text().strip(),
            starts=ui.day_edit.line.text() if whole else typed_start(ui),
            minutes=minutes_of(ui.minutes_box) if "minutes" in changed else None,
            kind=ui.kind_choice.value() or None,
            members=ui.members_choice.values(),
            all_day=whole if whole != chip.all_day else None,
            place=ui.place_edit.text().strip(),
            substitute=str(ui.substitute_box.currentData() or ""),
        )
        return Done(self.tr("{what} を直しました").format(what=self._appointment_words()))

    def _change(self, chip: Chip) -> Done:
        """Write what was changed of a visit, and nothing else: colleagues may write, too."""
        ui, changed = self._ui, self._fields.changed()
        moved = "day" in changed or "time" in changed
        self._services.visits.change(
            visit=chip.id,
            starts=typed_start(ui) if moved else "",
            minutes=minutes_of(ui.minutes_box) if "minutes" in changed else None,
            members=ui.members_choice.values() if "members" in changed else None,
            kind=ui.kind_choice.value() if "kind" in changed else None,
            place=ui.place_edit.text().strip() if "place" in changed else None,
            wheel=ui.wheel_choice.value() if "wheel" in changed else None,
            note=ui.note_edit.text().strip() if "note" in changed else None,
            needs_two=ui.two_check.isChecked() if "two" in changed else None,
        )
        state = ui.state_choice.value()
        if state and state != chip.state:
            self._services.visits.settle(visit=chip.id, state=state)
        return Done(self.tr("{what} を直しました").format(what=chip.text))

    def _change_occurrence(self, chip: Chip) -> Done:
        ui, changed = self._ui, self._fields.changed()
        moved = "day" in changed or "time" in changed
        self._services.visits.change_occurrence(
            series=chip.id,
            original=chip.original,
            starts=typed_start(ui) if moved else "",
            minutes=minutes_of(ui.minutes_box) if "minutes" in changed else None,
            members=ui.members_choice.values() if "members" in changed else None,
            note=ui.note_edit.text().strip() if "note" in changed else "",
        )
        return Done(self.tr("{what} のこの回を直しました").format(what=chip.text))
