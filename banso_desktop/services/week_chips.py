# SPDX-License-Identifier: Apache-2.0
"""Everything that stands on the week board: visits, meetings, absences, and who is just busy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import closed_days
from banso_desktop.services.occasions import Occasion, expansion, occasions
from banso_desktop.services.week_view import Chip
from banso_desktop.store.queries import visits as visit_rows
from banso_desktop.store.queries import week as rows
from banso_desktop.store.reading import Reading

_CANCELLED: Final = "cancelled"


def chips(desk: Desk, reading: Reading, window: Period, member: str = "") -> list[Chip]:
    """Return everything of the days, by start, as far as the keys here can read it.

    Args:
        desk: Where the person works.
        reading: The snapshot to read.
        window: The days.
        member: Only what this member has; without what cannot be read here.
    """
    visits = occasions(desk, reading, window, member=member)
    meetings = [
        one
        for one in rows.conferences(reading, window.first, window.last)
        if one.state != _CANCELLED and (not member or member in one.members)
    ]
    other = rows.appointments(reading, window.first, window.last, member=member)
    found = [
        *map(of_occasion, visits),
        *map(_of_conference, meetings),
        *_of_appointments(desk, other, meetings),
    ]
    if not member:
        found += _busy(desk, reading, window, visits)
    return sorted(found, key=lambda chip: (chip.starts, not chip.all_day, chip.key))


def of_occasion(one: Occasion) -> Chip:
    """Return a visit as a chip."""
    return Chip(
        what="occurrence" if one.original else "visit",
        id=one.id,
        original=one.original,
        key=one.key,
        household=one.household,
        text=one.name,
        kind=one.kind,
        wheel=one.wheel,
        starts=one.starts,
        ends=_text(one.at + timedelta(minutes=one.minutes)),
        members=one.members,
        place=one.place,
        note=one.note,
        needs_two=one.needs_two,
        state=one.state,
        placed=one.placed,
        disputed=one.disputed,
    )


def _of_conference(one: rows.ConferenceRow) -> Chip:
    return Chip(
        what="conference",
        id=one.id,
        original="",
        key=one.id,
        household="",
        text=one.title,
        kind=one.kind,
        wheel="",
        starts=_text(one.starts),
        ends=_text(one.starts + timedelta(minutes=one.minutes)),
        members=list(one.members),
        place=one.place,
    )


def _of_appointments(
    desk: Desk, found: Sequence[rows.AppointmentRow], meetings: Sequence[rows.ConferenceRow]
) -> Iterable[Chip]:
    """Yield appointments; of a conference that stands there already, only for the others."""
    kinds = desk.codes["appointment_kind"]
    going: Mapping[str, set[str]] = {one.id: set(one.members) for one in meetings}
    for one in found:
        shown = [each for each in one.members if each not in going.get(one.conference, set())]
        if one.members and not shown:
            continue
        yield Chip(
            what="appointment",
            id=one.id,
            original="",
            key=one.id,
            household="",
            text=one.title,
            kind=one.kind,
            wheel="",
            starts=_text(one.starts),
            ends=_text(one.ends),
            members=shown,
            place=one.place,
            absent=kinds[one.kind].flag("absent"),
            all_day=one.all_day,
            substitute=one.substitute,
        )


def _busy(
    desk: Desk, reading: Reading, window: Period, visits: Sequence[Occasion]
) -> Iterable[Chip]:
    """Yield who is busy with a household that is not readable here; nothing else is known."""
    mine = visit_rows.own_blocks(reading, window.first, window.last)
    for block in visit_rows.blocks(reading, window.first, window.last):
        if block.id not in mine:
            yield _block(block.id, "", block.starts, block.ends, block.members)
    series = [
        one
        for one in visit_rows.block_series(reading, window.first, window.last)
        if one.id not in mine
    ]
    if not series:
        return
    made: dict[str, list[visit_rows.ExceptionRow]] = {}
    ids = [one.id for one in series]
    for exception in visit_rows.exceptions_of(reading, ids, blocks=True):
        made.setdefault(exception.series, []).append(exception)
    closed = closed_days(desk, window)
    for row in series:
        for one in expansion(row, window, closed, made.get(row.id, [])).occurrences:
            yield _block(row.id, _text(one.original), one.starts, one.ends, one.members)


def _block(
    identifier: str, original: str, starts: datetime, ends: datetime, members: Sequence[str]
) -> Chip:
    return Chip(
        what="busy",
        id=identifier,
        original=original,
        key=f"{identifier}@{original}",
        household="",
        text="",
        kind="",
        wheel="",
        starts=_text(starts),
        ends=_text(ends),
        members=list(members),
    )


def _text(at: datetime) -> str:
    return at.isoformat(timespec="minutes")
