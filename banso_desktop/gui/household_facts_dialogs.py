# SPDX-License-Identifier: Apache-2.0
"""Small forms of the household page: the rhythm, a dwelling, a consent."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.dates import as_typed
from banso_desktop.domain.household_facts import DwellingFacts
from banso_desktop.gui import household_words as words
from banso_desktop.gui.day_words import dense_text
from banso_desktop.gui.field_set import lines
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.forms.ui_household_consent import Ui_HouseholdConsent
from banso_desktop.gui.forms.ui_household_dwelling import Ui_HouseholdDwelling
from banso_desktop.gui.forms.ui_household_rhythm import Ui_HouseholdRhythm
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.text import Words
from banso_desktop.gui.tokens import COLOURS, Role
from banso_desktop.gui.widgets import Option
from banso_desktop.gui.written import mark_all
from banso_desktop.services.household_page import HouseholdPage

_USUAL_DAYS: Final = ("7", "14", "30", "60", "90")
_SEPARATORS: Final = re.compile(r"[、,，・]\s*")


class RhythmDialog(FormDialog):
    """How often one wants to meet, a rest, what the team calls the household."""

    def __init__(self, context: Context, page: HouseholdPage, parent: QWidget) -> None:
        super().__init__(context, "", "rhythm", parent)
        self._page = page
        self.setWindowTitle(self.tr("会うめやす"))
        self.setMinimumWidth(scaled(560))
        form = QWidget()
        self._ui = ui = Ui_HouseholdRhythm()
        ui.setupUi(form)
        self.body.addWidget(form)
        said = self.tr("めやすは、ご本人と決めます。離れていたいときは、休めます。")
        self.body.addWidget(Words(said, Role.S, colour=COLOURS.ink2, wrap=True))
        today = context.services.desk.today
        ui.grid.setColumnStretch(1, 1)
        ui.days_edit.setFixedWidth(scaled(90))
        ui.days_choice.set_options(
            [Option(one, self.tr("{days}日").format(days=one)) for one in _USUAL_DAYS]
        )
        ui.days_choice.chosen.connect(self._choose_days)
        ui.until_edit.set_up(today)
        ui.until_edit.set_name(self.tr("いつまで休むか"))
        ui.reason_choice.set_options(_options(context, "pause_reason"))
        ui.stage_choice.set_options(_options(context, "stage"))
        for name, widget in (
            ("days", ui.days_edit),
            ("until", ui.until_edit),
            ("reason", ui.reason_choice),
            ("stage", ui.stage_choice),
            ("area", ui.area_edit),
            ("label", ui.label_edit),
        ):
            self.fields.add(name, widget)
        household = page.household
        self.begin(
            household.id,
            {
                "days": str(household.rhythm_days or ""),
                "until": dense_text(household.pause_until) if household.pause_until else "",
                "reason": household.pause_reason,
                "stage": household.stage,
                "area": household.area,
                "label": household.label,
            },
        )
        ui.days_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Write what was changed."""
        changed = self.fields.changed()
        if not changed:
            return ""
        self.context.services.households.describe(
            household=self._page.household.id,
            rhythm_days=_days(changed["days"]) if "days" in changed else None,
            pause_until=changed.get("until"),
            pause_reason=changed.get("reason"),
            stage=changed.get("stage") or None,
            area=changed.get("area"),
            label=changed.get("label"),
        )
        return self.tr("書きました")

    def _choose_days(self, days: str) -> None:
        self._ui.days_edit.setText(days)
        self.fields.edited.emit()


class DwellingDialog(FormDialog):
    """Where they live, in any words."""

    def __init__(
        self,
        context: Context,
        page: HouseholdPage,
        dwelling: DwellingFacts | None,
        parent: QWidget,
    ) -> None:
        super().__init__(context, "", "dwelling", parent)
        self._page = page
        self._dwelling = dwelling
        self.setWindowTitle(self.tr("住まい"))
        self.setMinimumWidth(scaled(540))
        form = QWidget()
        self._ui = ui = Ui_HouseholdDwelling()
        ui.setupUi(form)
        self.body.addWidget(form)
        ui.grid.setColumnStretch(1, 1)
        ui.since_edit.set_up(context.services.desk.today)
        ui.since_edit.set_name(self.tr("いつから"))
        ui.postal_edit.setMaximumWidth(scaled(120))
        living = [one for one in page.persons if one.died is None]
        ui.persons_choice.set_options([Option(one.id, words.calling_name(one)) for one in living])
        new = dwelling is None
        for widget in (ui.persons_label, ui.persons_choice):
            widget.setVisible(new and bool(living))
        for name, field in (
            ("postal_code", ui.postal_edit),
            ("address", ui.address_edit),
            ("label", ui.label_edit),
            ("phone", ui.phone_edit),
            ("since", ui.since_edit),
            ("persons", ui.persons_choice),
            ("note", ui.note_edit),
        ):
            self.fields.add(name, field)
        subject = f"{page.household.id}/{dwelling.id if dwelling is not None else ''}"
        together = "\n".join(one.id for one in living if not one.elsewhere)
        texts = dict.fromkeys(self.fields.texts(), "") | {"persons": together}
        self.begin(subject, texts if dwelling is None else _dwelling_texts(dwelling))
        if dwelling is not None:
            self.say_other_values(page.name, dwelling.id)
            mark_all(self.fields.widgets(), "dwelling", dwelling.id)
        ui.address_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Write the dwelling."""
        changed = self.fields.changed()
        if not changed:
            return ""
        homes = self.context.services.households
        if self._dwelling is not None:
            changed.pop("persons", None)
            homes.change_dwelling(dwelling=self._dwelling.id, **changed)
            return self.tr("書きました")
        texts = self.fields.texts()
        persons = list(lines(texts.pop("persons")))
        homes.add_dwelling(household=self._page.household.id, persons=persons, **texts)
        return self.tr("住まいを書きました")


class ConsentDialog(FormDialog):
    """What one person agreed to, or asked not to be told."""

    def __init__(self, context: Context, page: HouseholdPage, parent: QWidget) -> None:
        super().__init__(context, "", "consent", parent)
        self.setWindowTitle(self.tr("同意をたす"))
        self.setMinimumWidth(scaled(620))
        form = QWidget()
        self._ui = ui = Ui_HouseholdConsent()
        ui.setupUi(form)
        self.body.addWidget(form)
        said = self.tr("同意はひとりずつ。親が答えても、子の分は開きません。")
        self.body.addWidget(Words(said, Role.S, colour=COLOURS.ink2, wrap=True))
        ui.grid.setColumnStretch(1, 1)
        today = context.services.desk.today
        living = [one for one in page.persons if one.died is None]
        ui.person_choice.set_options([Option(one.id, words.calling_name(one)) for one in living])
        ways = [one for one in _options(context, "consent_way") if one.key != "not_yet"]
        ui.way_choice.set_options(ways)
        ui.way_choice.chosen.connect(self._show_giver)
        ui.information_choice.set_options(_options(context, "information"))
        for edit, name in (
            (ui.since_edit, self.tr("いつから")),
            (ui.until_edit, self.tr("いつまで")),
        ):
            edit.set_up(today)
            edit.set_name(name)
        for name, field in (
            ("person", ui.person_choice),
            ("way", ui.way_choice),
            ("given_by", ui.giver_edit),
            ("information", ui.information_choice),
            ("recipients", ui.recipients_edit),
            ("since", ui.since_edit),
            ("until", ui.until_edit),
            ("note", ui.note_edit),
        ):
            self.fields.add(name, field)
        first = living[0].id if living else ""
        self.begin(page.household.id, dict.fromkeys(self.fields.texts(), "") | {"person": first})
        self._show_giver(ui.way_choice.value())
        ui.person_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Write the consent."""
        texts = self.fields.texts()
        if not self.fields.changed() or not texts["person"]:
            return ""
        recipients = [one for one in _SEPARATORS.split(texts["recipients"].strip()) if one]
        self.context.services.households.add_consent(
            person=texts["person"],
            way=texts["way"],
            information=list(lines(texts["information"])) or None,
            recipients=recipients or None,
            given_by=texts["given_by"],
            since=texts["since"],
            until=texts["until"],
            note=texts["note"],
        )
        return self.tr("同意を書きました")

    def _show_giver(self, way: str) -> None:
        needs = self.context.services.desk.codes["consent_way"][way].flag("needs_giver")
        self._ui.giver_label.setVisible(needs)
        self._ui.giver_edit.setVisible(needs)


def _options(context: Context, name: str) -> list[Option]:
    desk = context.services.desk
    return [Option(*one) for one in words.options(desk.codes, name, desk.today())]


def _days(text: str) -> int:
    """Read 14, １４日, 2週間; 0 takes the rhythm back."""
    plain = unicodedata.normalize("NFKC", text)
    number = re.search(r"\d+", plain)
    if number is None:
        return 0
    return int(number[0]) * (7 if "週" in plain else 30 if "月" in plain else 1)


def _dwelling_texts(dwelling: DwellingFacts) -> dict[str, str]:
    since = dwelling.since
    return {
        "postal_code": dwelling.postal_code,
        "address": dwelling.address,
        "label": dwelling.label,
        "phone": dwelling.phone,
        "since": as_typed(since) if since is not None else "",
        "persons": "",
        "note": dwelling.note,
    }
