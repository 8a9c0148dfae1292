# SPDX-License-Identifier: Apache-2.0
"""まだ置いていない訪問: households with nothing ahead, promises without a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import closed_days
from banso_desktop.services.not_met import ahead, described, overdue
from banso_desktop.services.occasions import called, expansion
from banso_desktop.services.week_view import Unplaced
from banso_desktop.store.queries import visits as visit_rows
from banso_desktop.store.queries import week as rows
from banso_desktop.store.reading import Reading

_SHOWN: Final = 4
_PROMISES: Final = 2


def unplaced(desk: Desk, reading: Reading) -> tuple[list[Unplaced], int]:
    """Return what waits for a place, and how many more there are."""
    found = overdue(desk, reading)
    planned = with_something_ahead(desk, reading, found.order)
    waiting = [one for one in found.order if one not in planned]
    shown = [
        Unplaced(
            household=one.household,
            name=one.name,
            days=one.days,
            rhythm_days=one.rhythm_days,
            far=one.far,
            members=one.members,
            needs_two=one.needs_two,
        )
        for one in described(desk, reading, found, waiting[:_SHOWN])
    ]
    promises = rows.unplaced_promises(reading, _PROMISES + 1)
    names = called(reading, {one.household for one in promises})
    shown += [
        Unplaced(
            household=one.household,
            name=names[one.household].short if one.household in names else "",
            promise=one.id,
            text=" ".join(part for part in (one.due_text, one.text) if part),
            members=list(one.members),
        )
        for one in promises[:_PROMISES]
    ]
    more = max(len(waiting) - _SHOWN, 0) + max(len(promises) - _PROMISES, 0)
    return shown, more


def with_something_ahead(desk: Desk, reading: Reading, households: Sequence[str]) -> frozenset[str]:
    """Return those of the households with a visit ahead, single or of a series."""
    today = desk.today()
    found = set(visit_rows.next_visits(reading, today, households))
    window = Period(today, ahead(today))
    series = visit_rows.series_within(
        reading, window.first, window.last, households=[h for h in households if h not in found]
    )
    if not series:
        return frozenset(found)
    closed = closed_days(desk, window)
    made: dict[str, list[visit_rows.ExceptionRow]] = {}
    for one in visit_rows.exceptions_of(reading, [row.id for row in series]):
        made.setdefault(one.series, []).append(one)
    for row in series:
        if row.household in found:
            continue
        if expansion(row, window, closed, made.get(row.id, [])).occurrences:
            found.add(row.household)
    return frozenset(found)
