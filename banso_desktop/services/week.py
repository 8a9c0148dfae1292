# SPDX-License-Identifier: Apache-2.0
"""週間表: who of the staff meets whom and when, what has no place yet, what is worth noticing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Final

from banso_desktop.domain.fiscal import Period, week_of
from banso_desktop.domain.load import Load, Part
from banso_desktop.domain.names import full_name
from banso_desktop.domain.rights import Right
from banso_desktop.domain.thresholds import Thresholds
from banso_desktop.errors import NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.holidays import DayNote, day_notes
from banso_desktop.services.registry import query
from banso_desktop.services.substitutes import substitutes
from banso_desktop.services.week_chips import chips
from banso_desktop.services.week_notices import Told, notices
from banso_desktop.services.week_unplaced import unplaced
from banso_desktop.services.week_view import (
    Chip,
    Substitute,
    WeekBoard,
    WeekDay,
    WeekRow,
    WeekSide,
)
from banso_desktop.store.queries import town as town_rows
from banso_desktop.store.queries import week as rows
from banso_desktop.store.queries.town import MemberRow
from banso_desktop.store.reading import Reading

OFFICE_HOURS: Final = (time(8, 30), time(17, 15))
"""Usual hours of a town hall; what lies outside is told as such, to nobody's blame."""


class WeekService:
    """Reads the week; planning is the area ``visits``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def board(self, *, day: str = "") -> WeekBoard:
        """Return the week a day lies in, of all staff, as far as the keys here can read it.

        Args:
            day: As typed; today where it is left out.
        """
        window = self._week(day)
        notes = day_notes(self._desk, window)
        with self._desk.reading() as reading:
            found = chips(self._desk, reading, window)
            staff = town_rows.members(reading)
            carried = load_of(self._desk, reading, staff)
        return WeekBoard(
            days=list(_days(window, notes, self._desk.today())),
            rows=_rows(self._desk, staff, found, carried, notes),
            chips=found,
            may_plan=self._desk.may(Right.PLAN_VISIT),
        )

    @query
    def side(self, *, day: str = "") -> WeekSide:
        """Return what waits for a place, and what is worth noticing in the week of a day.

        Args:
            day: As typed; today where it is left out.
        """
        window = self._week(day)
        with self._desk.reading() as reading:
            waiting, more_waiting = unplaced(self._desk, reading)
            staff = town_rows.members(reading)
            told = Told(
                chips(self._desk, reading, window),
                load_of(self._desk, reading, staff),
                _parts(self._desk, reading),
                {row.id: row.family_name or row.given_name for row in staff},
            )
            said, more = notices(self._desk, reading, told)
        return WeekSide(waiting, more_waiting, said, more)

    @query
    def substitutes(self, *, visit: str, starts: str) -> list[Substitute]:
        """List who could go instead, those who know the household first.

        Args:
            visit: Key of what stands on the board: the id, of a series with ``@`` and the
                original start behind it.
            starts: When it takes place, ISO.

        Raises:
            NotFound: If nothing of this key takes place on that day.
        """
        day = self._desk.date(starts[:10])
        first = day.first_day if day is not None else None
        if first is None:
            raise NotFound("visit", visit)
        with self._desk.reading() as reading:
            found = chips(self._desk, reading, Period(first, first))
            chip = next((one for one in found if one.key == visit), None)
            if chip is None:
                raise NotFound("visit", visit)
            return substitutes(self._desk, reading, chip)

    def _week(self, day: str) -> Period:
        read = self._desk.date(day)
        return week_of((read.first_day if read is not None else None) or self._desk.today())


def _parts(desk: Desk, reading: Reading) -> Sequence[Part]:
    roles = desk.codes["role"]
    return rows.parts(reading, roles.flagged("staff"), roles.flagged("leads"), desk.today())


def load_of(desk: Desk, reading: Reading, staff: Sequence[MemberRow]) -> tuple[Load, ...]:
    """Return what everybody of the staff carries, in the order of the roster."""
    roles, usual = desk.codes["role"], Thresholds().lead_limit
    held = rows.carried(reading, roles.flagged("staff"), roles.flagged("leads"), desk.today())
    return tuple(
        Load(row.id, *held.get(row.id, (0, 0)), row.lead_limit or usual)
        for row in staff
        if not row.ended
    )


def _days(window: Period, notes: Mapping[date, DayNote], today: date) -> Iterable[WeekDay]:
    ordinary = DayNote("", False, False)
    for offset in range(window.days):
        day = window.first + timedelta(days=offset)
        note = notes.get(day, ordinary)
        yield WeekDay(day.isoformat(), note.name, note.closed, note.holiday, day == today)


def _rows(
    desk: Desk,
    staff: Sequence[MemberRow],
    found: Sequence[Chip],
    carried: Sequence[Load],
    notes: Mapping[date, DayNote],
) -> list[WeekRow]:
    """Return the staff; who left stays as long as something of theirs stands on the board."""
    by_member = {one.member: one for one in carried}
    busy: dict[str, list[Chip]] = {}
    for chip in found:
        for member in chip.members or [""]:
            busy.setdefault(member, []).append(chip)
    made = []
    for row in staff:
        mine = busy.pop(row.id, [])
        load = by_member.get(row.id)
        if load is None and not mine:
            continue
        told = load is not None and (row.id == desk.member or desk.may(Right.SEE_TEAM_LOAD))
        name = full_name(row.family_name, row.given_name)
        made.append(
            WeekRow(
                member=row.id,
                name=name,
                short=row.family_name or name,
                job_title=row.job_title or row.agency,
                me=row.id == desk.member,
                left=bool(row.ended),
                told=told,
                leads=load.leads if load is not None and told else 0,
                shares=load.shares if load is not None and told else 0,
                limit=load.limit if load is not None else 0,
                minutes=sum(chip.minutes for chip in mine if _is_work(chip)),
                outside_hours=sum(_is_outside_hours(chip, notes) for chip in mine),
            )
        )
    if busy:  # nobody is named, or somebody whose name has not arrived yet
        made.append(WeekRow(""))
    return made


def _is_work(chip: Chip) -> bool:
    return not chip.absent and not chip.all_day


def _is_outside_hours(chip: Chip, notes: Mapping[date, DayNote]) -> bool:
    if not _is_work(chip):
        return False
    day = chip.begins.date()
    closed = day.weekday() > 4 or (day in notes and notes[day].closed)
    opens, closes = OFFICE_HOURS
    early = chip.begins.time() < opens
    ends = chip.begins + timedelta(minutes=chip.minutes)
    return closed or early or ends.date() > day or ends.time() > closes
