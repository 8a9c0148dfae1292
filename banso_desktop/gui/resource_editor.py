# SPDX-License-Identifier: Apache-2.0
"""The form of a card: added or corrected; only the name cannot be left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from banso_desktop.gui.as_opened import AsOpened
from banso_desktop.gui.forms.ui_resources_page import Ui_ResourcesPage
from banso_desktop.gui.household_words import label
from banso_desktop.gui.widgets import InlineBar, MultiLineEdit, Tone
from banso_desktop.gui.written import mark
from banso_desktop.services.areas import Services
from banso_desktop.services.resources import UNMARKED, Resource

_LINES = {
    "name": "name", "reading": "reading", "contact": "contact_person", "phone": "phone",
    "fax": "fax", "address": "address", "hours": "hours", "cost": "cost", "caution": "caution",
}  # fmt: skip
_AREAS = {"what": "what", "atmosphere": "atmosphere", "note": "note"}
_BOXES = {"kind": "resource_kind", "category": "resource_category", "status": "resource_status"}


class ResourceForm(QObject):
    """Reads and shows the fields of a card."""

    edited = Signal()
    """The person changed something."""

    def __init__(self, ui: Ui_ResourcesPage, services: Services) -> None:
        super().__init__(ui.edit_side)
        self._ui = ui
        self._services = services
        self.opened = AsOpened(services.drafts)
        self._quiet = False
        codes = services.desk.codes
        for part, name in _BOXES.items():
            box = self._box(part)
            if part == "category":
                box.addItem(self.tr("（分けない）"), "")
            for each in codes[name].current(services.desk.today()):
                box.addItem(label(codes, name, each.code), each.code)
            box.activated.connect(self._changed)
        formal = [(each.code, label(codes, "formality", each.code)) for each in codes["formality"]]
        ui.formality_edit.set_options([*formal, (UNMARKED, self.tr("あとで決める"))])
        ui.formality_edit.edited.connect(self._changed)
        for part in _LINES:
            self._line(part).textEdited.connect(self._changed)
        for part in _AREAS:
            area = self._area(part)
            area.set_lines(2)
            area.edited.connect(self._changed)
        ui.what_edit.setPlaceholderText(self.tr("困りごとの言葉でも書けます"))
        ui.atmosphere_edit.setPlaceholderText(self.tr("人数、音、におい、はじめての人への声かけ"))
        ui.note_edit.setPlaceholderText(self.tr("送迎、予約、持ち物など"))
        ui.reading_edit.follow(ui.name_edit)
        place = QVBoxLayout(ui.person_note)
        place.setContentsMargins(0, 0, 0, 0)
        said = self.tr("人を載せるときは、その方の了解をもらってからにします。")
        place.addWidget(InlineBar(Tone.KAKI, "own_words", said, small=True))

    def texts(self) -> dict[str, str]:
        """Return what stands in the fields, by the names of the service."""
        found = {name: self._line(part).text().strip() for part, name in _LINES.items()}
        found |= {name: self._area(part).text().strip() for part, name in _AREAS.items()}
        found |= {part: str(self._box(part).currentData() or "") for part in _BOXES}
        formality = self._ui.formality_edit.value()
        return found | {"formality": "" if formality == UNMARKED else formality}

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show these; what is not named is empty."""
        self._quiet = True
        for part, name in _LINES.items():
            if part == "reading":
                self._ui.reading_edit.set_reading(
                    texts.get(name, ""), by_hand=bool(texts.get(name))
                )
            else:
                self._line(part).setText(texts.get(name, ""))
        for part, name in _AREAS.items():
            self._area(part).set_text(texts.get(name, ""))
        for part in _BOXES:
            box = self._box(part)
            box.setCurrentIndex(max(0, box.findData(texts.get(part, ""))))
        self._ui.formality_edit.set_values([texts.get("formality", "") or UNMARKED])
        self._show_dependent()
        self._quiet = False

    def show_card(self, card: Resource) -> None:
        """Show a card as it is."""
        names = [*_LINES.values(), *_AREAS.values(), *_BOXES, "formality"]
        self.show_texts({name: str(getattr(card, name)) for name in names})
        self.mark(card.id)

    def mark(self, card: str) -> None:
        """Say which card the fields show, so that their history can be asked for."""
        for part, name in (_LINES | _AREAS | dict(zip(_BOXES, _BOXES, strict=True))).items():
            mark(getattr(self._ui, f"{part}_edit"), "resource", card, name)
        mark(self._ui.formality_edit, "resource", card, "formality")

    def write(self, editing: str) -> str:
        """Write the card, or a new one where ``editing`` is empty; return its id."""
        services, texts = self._services.resources, self.texts()
        if editing:
            with self.opened.writing():
                return services.change(resource=editing, **texts)
        later = {name: texts.pop(name) for name in ("status", "caution")}
        resource = services.add(**texts)
        if later["status"] not in ("", "active") or later["caution"]:
            services.change(resource=resource, **later)
        return resource

    def _changed(self, *_: object) -> None:
        if not self._quiet:
            self._show_dependent()
            self.edited.emit()

    def _show_dependent(self) -> None:
        kind = str(self._box("kind").currentData() or "")
        asks = self._services.desk.codes["resource_kind"][kind].flag("needs_consent")
        self._ui.person_note.setVisible(asks)

    def _line(self, part: str) -> QLineEdit:
        line = getattr(self._ui, f"{part}_edit")
        assert isinstance(line, QLineEdit)  # noqa: S101 - the form says so
        return line

    def _area(self, part: str) -> MultiLineEdit:
        area = getattr(self._ui, f"{part}_edit")
        assert isinstance(area, MultiLineEdit)  # noqa: S101
        return area

    def _box(self, part: str) -> QComboBox:
        box = getattr(self._ui, f"{part}_edit")
        assert isinstance(box, QComboBox)  # noqa: S101
        return box
