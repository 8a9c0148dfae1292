# SPDX-License-Identifier: Apache-2.0
"""Visits that come back end with the accompaniment, in its schedule and in everybody's.

A series stands in its household, and the time it takes stands namelessly in the town: that stays
when the household is erased, so it has to end before.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate
from banso_desktop.journal.ledger import Command
from banso_desktop.services.desk import Desk
from banso_desktop.store.queries import visits as rows

_ANY_DAY: Final = date(9998, 12, 31)


def end_series(desk: Desk, command: Command, household: Id, day: date) -> None:
    """End what still comes back after a day."""
    for series in _all(desk, household, day):
        if not series.ended or series.ended > day.isoformat():
            _write(desk, command, household, series, PartialDate.of(day))


def resume_series(desk: Desk, command: Command, household: Id, day: date) -> None:
    """Take it back: what ended on that very day, with the accompaniment, goes on."""
    for series in _all(desk, household, day):
        if series.ended == day.isoformat():
            _write(desk, command, household, series, None)


def _all(desk: Desk, household: Id, day: date) -> list[rows.SeriesRow]:
    """Return what gives something from about this day on, however late it begins."""
    with desk.reading() as reading:
        return rows.series_within(reading, day, _ANY_DAY, household=household)


def _write(
    desk: Desk, command: Command, household: Id, series: rows.SeriesRow, day: PartialDate | None
) -> None:
    command.set(household, "visit_series", Id(series.id), ended=day)
    if series.block_series:
        command.set(desk.town, "busy_series", Id(series.block_series), ended=day)
