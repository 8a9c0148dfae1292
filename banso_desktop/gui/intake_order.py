# SPDX-License-Identifier: Apache-2.0
"""In which order the left half of the intake page stands, by the room there is."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from banso_desktop.gui.forms.ui_intake_page import Ui_IntakePage

_HEARD_AT: Final = {False: 4, True: 1}
"""Place of 聞いたまま・見たまま in the column, by whether it is narrow; the head is at 0."""


class HeardOrder:
    """Where it is narrow, what one hears comes first and how it came in follows.

    Then the field the focus goes to is in sight with its four lines before anything scrolls.
    """

    def __init__(self, ui: Ui_IntakePage) -> None:
        self._ui = ui
        self._narrow = False

    def fit(self, *, narrow: bool) -> None:
        """Put the fields in the order of a narrow or a wide page."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        ui = self._ui
        rows: tuple[QBoxLayout, QBoxLayout] = (ui.heard_head, ui.received_row)
        before, after = rows if narrow else (rows[1], rows[0])
        received: tuple[QWidget, ...] = (ui.received_label, ui.received_edit, ui.receiver_label)
        for widget in received:
            before.removeWidget(widget)
            after.addWidget(widget)
        heard: tuple[QWidget, ...] = (ui.heard_label, ui.heard_edit)
        for widget in heard:
            ui.heard_column.removeWidget(widget)
        for at, widget in enumerate(heard, _HEARD_AT[narrow]):
            ui.heard_column.insertWidget(at, widget)
