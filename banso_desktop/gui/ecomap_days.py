# SPDX-License-Identifier: Apache-2.0
"""The days a map can be shown on, and the line below it that goes through them."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QSlider

from banso_desktop.domain.map_facts import days_of_change
from banso_desktop.domain.map_rows import MapRows


class MapDays:
    """Days of change of one map, up to today.

    Attributes:
        days: In order, today last; the shown day is one of them.
    """

    def __init__(self, rows: MapRows, begun: date | None, today: date, shown: date) -> None:
        """Make the days.

        Args:
            rows: The household's map.
            begun: When accompanying began, as far as known.
            today: The last day there is.
            shown: The day that is looked at, also where nothing changed on it.
        """
        past = [day for day in _changes(rows) if day < today]
        self.days = sorted({*past, today, min(shown, today)})
        self._begun = begun

    def set_up(self, slider: QSlider, shown: date) -> None:
        """Let a slider go through the days and stand on the one shown; tells nobody."""
        slider.blockSignals(True)
        slider.setRange(0, len(self.days) - 1)
        slider.setValue(self.days.index(shown))
        slider.blockSignals(False)
        slider.setEnabled(len(self.days) > 1)

    def before(self, shown: date) -> date | None:
        """Return the day to compare with: when accompanying began, else the first known."""
        first = self.days[0] if self._begun is None else max(self.days[0], self._begun)
        return first if first < shown else None


def _changes(rows: MapRows) -> list[date]:
    """Return the days of change since anything outside the family has been drawn."""
    dated = [row.since for row in rows.nodes]
    dated += [row.since for row in rows.ties]
    dated += [row.since for row in rows.states]
    known = [first for when in dated if when is not None and (first := when.first_day)]
    return [day for day in days_of_change(rows) if known and day >= min(known)]
