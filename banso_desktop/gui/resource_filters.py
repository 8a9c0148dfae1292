# SPDX-License-Identifier: Apache-2.0
"""What the list of the resource book is narrowed by."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QLocale, QObject, Signal

from banso_desktop.gui.forms.ui_resources_page import Ui_ResourcesPage
from banso_desktop.gui.household_words import label
from banso_desktop.services.areas import Services
from banso_desktop.services.resources import UNMARKED


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The filters as the service takes them."""

    kind: str = ""
    category: str = ""
    formality: str = ""
    weekday: int = -1
    traits: list[str] = field(default_factory=list)
    stale: bool = False
    without_contact: bool = False


class ResourceFilters(QObject):
    """Reads and clears the filters on the left."""

    changed = Signal()

    def __init__(self, ui: Ui_ResourcesPage, services: Services) -> None:
        super().__init__(ui.left_panel)
        self._ui = ui
        self._boxes = (ui.kind_filter, ui.category_filter, ui.formality_filter, ui.weekday_filter)
        self._traits = {
            "pickup": ui.pickup_box, "free": ui.free_box, "no_booking": ui.no_booking_box,
        }  # fmt: skip
        self._checks = (*self._traits.values(), ui.stale_box, ui.no_contact_box)
        codes = services.desk.codes
        lists = ("resource_kind", "resource_category", "formality")
        for box, name in zip(self._boxes, lists, strict=False):
            box.addItem(self.tr("すべて"), "")
            for each in codes[name]:
                box.addItem(label(codes, name, each.code), each.code)
        ui.formality_filter.addItem(self.tr("まだ決めていない"), UNMARKED)
        ui.weekday_filter.addItem(self.tr("いつでも"), -1)
        for place in range(7):
            ui.weekday_filter.addItem(QLocale().standaloneDayName(place + 1), place)
        for box in self._boxes:
            box.activated.connect(lambda _: self.changed.emit())
        for check in self._checks:
            check.clicked.connect(lambda _: self.changed.emit())

    def narrowing(self) -> Narrowing:
        """Return the filters as they stand."""
        ui = self._ui
        return Narrowing(
            kind=str(ui.kind_filter.currentData()),
            category=str(ui.category_filter.currentData()),
            formality=str(ui.formality_filter.currentData()),
            weekday=int(ui.weekday_filter.currentData()),
            traits=[code for code, box in self._traits.items() if box.isChecked()],
            stale=ui.stale_box.isChecked(),
            without_contact=ui.no_contact_box.isChecked(),
        )

    def is_on(self) -> bool:
        """Tell whether anything is narrowed."""
        return self.narrowing() != Narrowing()

    def clear(self) -> None:
        """Narrow nothing; tells nobody."""
        for box in self._boxes:
            box.setCurrentIndex(0)
        for check in self._checks:
            check.setChecked(False)
