# SPDX-License-Identifier: Apache-2.0
"""A person of the household: as far as one knows, nothing mandatory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from banso_desktop.domain.dates import as_typed
from banso_desktop.domain.household_facts import PersonFacts
from banso_desktop.domain.values import PartialDate
from banso_desktop.gui import household_words as words
from banso_desktop.gui.field_set import tick, ticked
from banso_desktop.gui.form_dialog import FormDialog
from banso_desktop.gui.forms.ui_household_person import Ui_HouseholdPerson
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.screen import Context
from banso_desktop.gui.widgets import LinkButton, Option, birth_words
from banso_desktop.gui.written import mark_all
from banso_desktop.services.household_page import HouseholdPage

EDITOR: Final = "person"


class PersonDialog(FormDialog):
    """Adds a person, or writes what is known of one.

    Attributes:
        removed: The person who was taken back, for the undo.
    """

    def __init__(
        self,
        context: Context,
        page: HouseholdPage,
        person: PersonFacts | None,
        parent: QWidget,
    ) -> None:
        self._page = page
        self._person = person
        self.removed = ""
        super().__init__(context, "", EDITOR, parent)
        adding = self.tr("人をたす")
        self.setWindowTitle(words.person_name(person) if person is not None else adding)
        self.setMinimumWidth(scaled(600))
        form = QWidget()
        self._ui = Ui_HouseholdPerson()
        self._ui.setupUi(form)
        self.body.addWidget(form)
        self._build()
        subject = f"{page.household.id}/{person.id if person is not None else ''}"
        self.begin(subject, _texts(person) if person is not None else self._first())
        if person is not None:
            self.say_other_values(page.name, person.id)
            mark_all(self.fields.widgets(), "person", person.id)
        self._ui.family_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> str:
        """Write the person."""
        changed = self.fields.changed()
        homes = self.context.services.households
        if self._person is None:
            texts = self.fields.texts()
            said = any(text.strip() for name, text in texts.items() if name not in _CHOSEN)
            if not said and not changed:
                return ""
            homes.add_person(household=self._page.household.id, **_arguments(texts))
            return self.tr("家族にたしました")
        if not changed:
            return ""
        homes.change_person(person=self._person.id, **_arguments(changed))
        return self.tr("書きました")

    def _build(self) -> None:
        ui, codes = self._ui, self.context.services.desk.codes
        today = self.context.services.desk.today
        ui.grid.setColumnStretch(1, 1)
        ui.relation_box.setEditable(True)
        ui.relation_box.addItem("", "")
        for code, text, _ in words.options(codes, "relation", today()):
            ui.relation_box.addItem(text, code)
        ui.relation_box.setMinimumWidth(scaled(150))
        ui.sex_choice.set_options([Option(*one) for one in words.options(codes, "sex", today())])
        ui.born_edit.set_up(today, say=birth_words(today))
        ui.died_edit.set_up(today)
        ui.born_edit.set_name(self.tr("生まれた日"))
        ui.died_edit.set_name(self.tr("亡くなった日"))
        ui.family_reading_edit.follow(ui.family_edit)
        ui.given_reading_edit.follow(ui.given_edit)
        for name, widget in (
            ("family_name", ui.family_edit),
            ("given_name", ui.given_edit),
            ("family_reading", ui.family_reading_edit),
            ("given_reading", ui.given_reading_edit),
            ("relation", ui.relation_box),
            ("is_index", ui.index_check),
            ("sex", ui.sex_choice),
            ("born", ui.born_edit),
            ("phone", ui.phone_edit),
            ("no_message", ui.no_message_check),
            ("elsewhere", ui.elsewhere_edit),
            ("health", ui.health_edit),
            ("work", ui.work_edit),
            ("note", ui.note_edit),
            ("common_name", ui.common_edit),
            ("former_name", ui.former_edit),
            ("died", ui.died_edit),
            ("hearsay", ui.hearsay_check),
        ):
            self.fields.add(name, widget)
        if self._person is not None:
            remove = LinkButton(self.tr("まちがえて足した"), "undo")
            remove.setAutoDefault(False)
            remove.clicked.connect(self._remove)
            self.foot.insertWidget(0, remove)

    def _first(self) -> dict[str, str]:
        """Return what stands in the form of a new person: the family name, the first is meant."""
        about = next((one for one in self._page.persons if one.is_index), None)
        texts = dict.fromkeys(self.fields.texts(), "")
        if about is None:
            return texts | {"relation": "self", "is_index": tick(True)}
        return texts | {
            "family_name": about.family_name, "family_reading": about.family_reading,
        }  # fmt: skip

    def _remove(self) -> None:
        if self._person is None:
            return
        with self.as_opened():
            self.context.services.households.remove_person(person=self._person.id)
        self.removed = self._person.id
        self.accept()


_FLAGS: Final = ("is_index", "no_message", "hearsay")
_CHOSEN: Final = ("family_name", "family_reading", "relation", "is_index")
"""What stands there before anybody typed."""


def _arguments(texts: Mapping[str, str]) -> dict[str, Any]:
    """Return fields as the use case takes them: texts, and ticks as truth."""
    return {name: ticked(text) if name in _FLAGS else text.strip() for name, text in texts.items()}


def _texts(person: PersonFacts) -> dict[str, str]:
    return {
        "family_name": person.family_name,
        "given_name": person.given_name,
        "family_reading": person.family_reading,
        "given_reading": person.given_reading,
        "relation": person.relation,
        "is_index": tick(person.is_index),
        "sex": person.sex,
        "born": _typed(person.born),
        "phone": person.phone,
        "no_message": tick(person.no_message),
        "elsewhere": person.elsewhere,
        "health": person.health,
        "work": person.work,
        "note": person.note,
        "common_name": person.common_name,
        "former_name": person.former_name,
        "died": _typed(person.died),
        "hearsay": tick(person.hearsay),
    }


def _typed(when: PartialDate | None) -> str:
    """Return a date as it was typed, or as the field writes it."""
    return "" if when is None else as_typed(when)
