# SPDX-License-Identifier: Apache-2.0
"""The fields of a slip on screen, and what they are as fields of the service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit

from banso_desktop.domain.codes import Code
from banso_desktop.domain.fiscal import months_from
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.day_words import language
from banso_desktop.gui.forms.ui_referral_slip import Ui_ReferralSlip
from banso_desktop.gui.household_words import label
from banso_desktop.gui.icon import scaled
from banso_desktop.gui.referral_destination import DestinationCompleter
from banso_desktop.gui.tokens import COLOURS
from banso_desktop.gui.widgets import Button, MultiLineEdit
from banso_desktop.gui.written import mark_all
from banso_desktop.services.areas import Services
from banso_desktop.services.known_words import KnownWord
from banso_desktop.services.referral_slips import USUAL_SCOPE, SlipFields
from banso_desktop.services.referral_views import ReferralCard
from banso_desktop.services.resources import Resource

_LOOKS_OFFERED = 2
_REQUEST_ROW = 4


class SlipForm(QObject):
    """Shows a slip in the form and reads it back; knows no household and writes nothing."""

    edited = Signal()
    """The person changed something."""
    destined = Signal()
    """The destination may be another one than before."""

    def __init__(self, ui: Ui_ReferralSlip, services: Services) -> None:
        super().__init__(ui.destination_edit)
        self._ui = ui
        self._services = services
        self._resource = ""
        self._quiet = False
        self.opened = AsOpened(services.drafts)
        self.completer = DestinationCompleter(ui.destination_edit, services)
        self._fill_codes()
        self._connect()

    # What stands in the fields

    def fields(self) -> SlipFields:
        """Return everything as the service takes it."""
        ui = self._ui
        return SlipFields(
            way=ui.way_box.value(),
            person=str(ui.person_box.currentData() or ""),
            resource=self._resource,
            destination=ui.destination_edit.text().strip(),
            receiver=ui.receiver_edit.text().strip(),
            receiver_confirmed=ui.confirmed_box.isChecked(),
            request=ui.request_edit.text(),
            own_words=ui.own_words_edit.text(),
            to_know=ui.to_know_edit.text(),
            disclose=ui.disclose_box.values(),
            consent_way=ui.consent_box.value(),
            consent_on=ui.consent_on_edit.line.text(),
            look_again=ui.look_edit.line.text(),
            urgency_reason=ui.urgency_edit.text().strip(),
        )

    def texts(self) -> dict[str, str]:
        """Return what a draft on this computer keeps; empty while nothing was written."""
        fields = self.fields()
        return {} if self.is_empty() else _texts_of(fields)

    def is_empty(self) -> bool:
        """Tell whether a person wrote nothing yet."""
        ui = self._ui
        written = (
            ui.destination_edit.text(), ui.receiver_edit.text(), ui.request_edit.text(),
            ui.own_words_edit.text(), ui.to_know_edit.text(), ui.look_edit.line.text(),
            ui.consent_on_edit.line.text(), ui.urgency_edit.text(),
        )  # fmt: skip
        return not any(text.strip() for text in written)

    def resource(self) -> str:
        """Return the card of the resource book that was chosen, ``""`` for none."""
        return self._resource

    def show_card(self, card: ReferralCard) -> None:
        """Show a slip as it was written."""
        ui = self._ui
        shown = {
            "way": ui.way_box, "destination": ui.destination_edit, "receiver": ui.receiver_edit,
            "request": ui.request_edit, "own_words": ui.own_words_edit,
            "to_know": ui.to_know_edit, "disclose": ui.disclose_box,
            "consent_way": ui.consent_box, "consent_on": ui.consent_on_edit,
            "look_again": ui.look_edit, "urgency_reason": ui.urgency_edit,
        }  # fmt: skip
        mark_all(shown, "referral", card.line.id)
        self.show_texts(
            {
                "way": card.way,
                "person": card.person_id,
                "resource": card.line.resource,
                "destination": card.line.destination,
                "receiver": card.line.receiver,
                "receiver_confirmed": "1" if card.receiver_confirmed else "",
                "request": card.request,
                "own_words": card.own_words,
                "to_know": card.to_know,
                "disclose": ",".join(card.disclose),
                "consent_way": card.consent_way,
                "consent_on": card.consent_on,
                "look_again": card.look_again,
                "urgency_reason": card.urgency_reason,
            }
        )

    def show_new(self) -> None:
        """Show an empty slip; going along is the first offer."""
        usual = ",".join(USUAL_SCOPE)
        self.show_texts({"way": "go_along", "disclose": usual, "consent_way": "not_yet"})

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show a draft as it was kept."""
        ui, told = self._ui, texts.get
        self._quiet = True
        self._resource = told("resource", "")
        ui.way_box.set_values([told("way", "") or "go_along"])
        at = ui.person_box.findData(told("person", ""))
        ui.person_box.setCurrentIndex(max(0, at))
        ui.destination_edit.setText(told("destination", ""))
        ui.receiver_edit.setText(told("receiver", ""))
        ui.confirmed_box.setChecked(bool(told("receiver_confirmed", "")))
        for edit, name in self._areas():
            edit.set_text(told(name, ""))
        ui.disclose_box.set_values(told("disclose", "").split(","))
        ui.consent_box.set_values([told("consent_way", "") or "not_yet"])
        ui.consent_on_edit.set_value(_as_typed(told("consent_on", "")))
        ui.look_edit.set_value(_as_typed(told("look_again", "")))
        ui.urgency_edit.setText(told("urgency_reason", ""))
        self._show_dependent()
        self._quiet = False
        self.destined.emit()

    def set_persons(self, persons: Sequence[tuple[str, str]]) -> None:
        """Offer whom the slip can be about: id and name, the one the file is about first."""
        box = self._ui.person_box
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for person, name in persons:
            box.addItem(name, person)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
        for part in (box, self._ui.person_label):
            part.setVisible(len(persons) > 1)

    def underline(self, words: Iterable[KnownWord]) -> None:
        """Underline known words that go beyond the scope, where they stand."""
        found = list(words)
        for edit, name in self._areas():
            marks = [_mark(edit, word) for word in found if word.field == name]
            edit.setExtraSelections(marks)

    # Parts

    def _areas(self) -> tuple[tuple[MultiLineEdit, str], ...]:
        ui = self._ui
        return (
            (ui.request_edit, "request"),
            (ui.own_words_edit, "own_words"),
            (ui.to_know_edit, "to_know"),
        )

    def _fill_codes(self) -> None:
        ui, codes = self._ui, self._services.desk.codes
        today = self._services.desk.today
        ui.way_box.set_options(self._options("referral_way"))
        # Beside a field that is higher than the buttons.
        ui.way_box.setContentsMargins(0, scaled(3), 0, 0)
        ui.disclose_box.set_options(self._options("disclose"), several=True)
        ways = sorted(codes["consent_way"].current(today()), key=_given_first)
        ui.consent_box.set_options(
            [(way.code, way.label(language(), short=way.code != "oral")) for way in ways]
        )
        ui.consent_on_edit.set_up(today)
        ui.consent_on_edit.set_name(self.tr("同意の日"))
        ui.look_edit.set_up(today)
        ui.look_edit.set_name(self.tr("様子をきく日"))
        for edit, _ in self._areas():
            edit.set_lines(2)
        ui.form_grid.setRowStretch(_REQUEST_ROW, 1)  # it takes what room there is
        row = QHBoxLayout(ui.look_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for offered in list(codes["look_again"])[:_LOOKS_OFFERED]:
            button = Button(label(codes, "look_again", offered.code), small=True)
            button.clicked.connect(lambda _=False, one=offered: self._pick_look(one))
            row.addWidget(button)

    def _options(self, name: str) -> list[tuple[str, str]]:
        codes = self._services.desk.codes
        offered = codes[name].current(self._services.desk.today())
        return [(each.code, label(codes, name, each.code)) for each in offered]

    def _connect(self) -> None:
        ui = self._ui
        ui.way_box.edited.connect(self._changed)
        ui.person_box.activated.connect(self._changed)
        ui.receiver_edit.textEdited.connect(self._changed)
        ui.confirmed_box.clicked.connect(self._changed)
        ui.disclose_box.edited.connect(self._changed)
        ui.consent_box.edited.connect(self._changed)
        ui.consent_on_edit.edited.connect(self._changed)
        ui.look_edit.edited.connect(self._changed)
        ui.urgency_edit.textEdited.connect(self._changed)
        for edit, _ in self._areas():
            edit.edited.connect(self._changed)
        self.completer.chosen.connect(self._take_card)
        self.completer.typed.connect(self._typed_destination)
        ui.destination_edit.editingFinished.connect(self.destined)

    def _changed(self, *_: object) -> None:
        if not self._quiet:
            self._show_dependent()
            self.edited.emit()

    def _show_dependent(self) -> None:
        """Ask for the reason of an emergency only where nobody agreed and names are told."""
        ui, codes = self._ui, self._services.desk.codes
        agreed = codes["consent_way"][ui.consent_box.value()].flag("given")
        nameless = codes["referral_way"][ui.way_box.value()].flag("nameless")
        ui.consent_on_label.setVisible(agreed)
        ui.consent_on_edit.setVisible(agreed)
        ui.urgency_label.setVisible(not agreed and not nameless)
        ui.urgency_edit.setVisible(not agreed and not nameless)

    def _typed_destination(self) -> None:
        self._resource = ""
        self._changed()

    def _take_card(self, card: object) -> None:
        if isinstance(card, Resource):
            self._resource = card.id
            if card.contact_person:
                self._ui.receiver_edit.setText(card.contact_person)
            self._changed()
            self.destined.emit()

    def _pick_look(self, offered: Code) -> None:
        day = months_from(self._services.desk.today(), offered.number("months"))
        day += timedelta(days=offered.number("days"))
        self._ui.look_edit.pick(_workday(day))


def _texts_of(fields: SlipFields) -> dict[str, str]:
    texts = {}
    for name in SlipFields.__dataclass_fields__:
        value = getattr(fields, name)
        if isinstance(value, list):
            texts[name] = ",".join(value)
        elif isinstance(value, bool):
            texts[name] = "1" if value else ""
        else:
            texts[name] = value or ""
    return texts


def _given_first(way: Code) -> int:
    return (
        0
        if way.flag("given") and not way.flag("needs_giver")
        else 1
        if not way.flag("given")
        else 2
    )


def _as_typed(text: str) -> PartialDate | None:
    """Return a text for a date field, shown as it is: reading it is the field's own."""
    if not text:
        return None
    try:
        return PartialDate.of(date.fromisoformat(text))
    except ValueError:
        return PartialDate("", Precision.UNKNOWN, text)


def _workday(day: date) -> date:
    """Return the day, or the Monday after a weekend: nobody answers before."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _mark(edit: QTextEdit, word: KnownWord) -> QTextEdit.ExtraSelection:
    text = edit.toPlainText()
    mark = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(QColor(COLOURS.bad if word.blocks else COLOURS.warn))
    look.setBackground(QColor(COLOURS.bad_bg if word.blocks else COLOURS.warn_bg))
    cursor = QTextCursor(edit.document())
    cursor.setPosition(_units(text, word.start))
    cursor.setPosition(_units(text, word.end), QTextCursor.MoveMode.KeepAnchor)
    mark.format = look
    mark.cursor = cursor
    return mark


def _units(text: str, points: int) -> int:
    """Return an offset in UTF-16 units, as Qt counts, of one in code points."""
    return len(text[:points].encode("utf-16-le")) // 2
