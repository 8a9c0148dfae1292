# SPDX-License-Identifier: Apache-2.0
"""The day a map is shown on: the line below it, the day beside it, and the bar of the past."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from banso_desktop.domain.map_rows import MapRows
from banso_desktop.domain.wareki import dense_date
from banso_desktop.gui.day_words import long_date
from banso_desktop.gui.ecomap_days import MapDays
from banso_desktop.gui.forms.ui_ecomap_page import Ui_EcomapPage
from banso_desktop.gui.widgets import Button, InlineBar, Tone


class MapTime(QObject):
    """Goes through the days of one map, and compares one with when accompanying began.

    Attributes:
        day: The day shown.
        compares: Whether the day it began lies beside it, where there is one before.
        past_bar: Says that what is drawn is kept as of another day.
    """

    leaving = Signal()
    """The day shown is about to be another one: what is open is to be written."""
    turned = Signal()
    """Another day is shown, or compared with another."""
    now_asked = Signal()
    """Today was asked for by the bar; it is shown."""

    def __init__(self, ui: Ui_EcomapPage, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._today = today
        self.day = today()
        self.compares = False
        self._days = MapDays(MapRows(), None, self.day, self.day)
        back = Button(self.tr("今の図へ"), small=True, clicked=self._to_now)
        self.past_bar = InlineBar(Tone.WARN, "history", "", back, small=True)
        self.past_bar.hide()
        ui.day_slider.valueChanged.connect(self._slid)
        ui.compare_button.clicked.connect(self._compare)

    def begin(self) -> None:
        """Turn to another household: today, compared with nothing."""
        self.day, self.compares = self._today(), False

    def read(self, rows: MapRows, begun: date | None) -> None:
        """Take the days of a household's map; the day shown is today at the latest.

        Args:
            rows: The map.
            begun: When accompanying began, as far as known.
        """
        today = self._today()
        self.day = min(self.day, today)
        self._days = MapDays(rows, begun, today, self.day)
        self._days.set_up(self._ui.day_slider, self.day)

    def days(self) -> Sequence[date]:
        """Return the days the line stops at, today last."""
        return self._days.days

    def compared(self) -> date | None:
        """Return the day that lies beside the one shown."""
        return self._days.before(self.day) if self.compares else None

    def step(self, step: int) -> None:
        """Go that many days of change on, or back."""
        self._ui.day_slider.setValue(self._ui.day_slider.value() + step)

    def show_day(self, *, may_edit: bool) -> None:
        """Say which day is shown, and where one writes what was before today."""
        ui, days = self._ui, self._days.days
        is_now = self.day == self._today()
        ui.first_label.setText(dense_date(days[0]) if len(days) > 1 else "")
        words = (self.tr("{day} 今") if is_now else "{day}").format(day=dense_date(self.day))
        ui.day_label.setText(words)
        said = self.tr("{day}の図を直しています。書いたことは、この日のこととして残ります")
        self.past_bar.say(said.format(day=long_date(self.day, with_weekday=False)))
        self.past_bar.setVisible(not is_now and may_edit)

    def show_state(self) -> None:
        """Show whether days are compared, and whether there are two."""
        self._ui.compare_button.setChecked(self.compares)
        self._ui.compare_button.setEnabled(len(self._days.days) > 1)

    def _slid(self, at: int) -> None:
        self.leaving.emit()
        self.day = self._days.days[at]
        self.turned.emit()

    def _to_now(self) -> None:
        self._ui.day_slider.setValue(len(self._days.days))
        self.now_asked.emit()

    def _compare(self) -> None:
        self.compares = not self.compares
        self.turned.emit()
