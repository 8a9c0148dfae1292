# SPDX-License-Identifier: Apache-2.0
"""What the week board and 今日 read besides visits: appointments, conferences, who carries what."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.load import Part
from banso_desktop.domain.rhythm import Touch
from banso_desktop.store.columns import contains
from banso_desktop.store.reading import Reading, Statement, alive
from banso_desktop.store.tables import TABLES

_MOST: Final = 2_000


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """What somebody of the staff does apart from households."""

    id: Id
    title: str
    kind: str
    members: tuple[str, ...]
    starts: datetime
    ends: datetime
    all_day: bool
    place: str
    conference: str
    substitute: str

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return max(int((self.ends - self.starts).total_seconds()) // 60, 0)


@dataclass(frozen=True, slots=True)
class ConferenceRow:
    """A conference with the staff who take part."""

    id: Id
    kind: str
    title: str
    number: str
    starts: datetime
    minutes: int
    place: str
    state: str
    members: tuple[str, ...]


def _first(day: date) -> datetime:
    return datetime.combine(day, time())


def _after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time())


def appointments(
    reading: Reading, first: date, last: date, *, member: str = ""
) -> list[AppointmentRow]:
    """Return appointments that touch the days, by start; those of one member where given.

    A member who stands in for somebody away has that absence too.
    """
    table = reading.tables["appointment"]
    statement = (
        sa.select(table)
        .where(
            alive("appointment"),
            table.c.starts < _after(last),
            sa.func.ifnull(table.c.ends, table.c.starts) > _first(first),
        )
        .order_by(table.c.starts, table.c.id)
        .limit(_MOST)
    )
    if member:
        takes_part = contains(table.c.members, member)
        statement = statement.where(sa.or_(takes_part, table.c.substitute == member))
    return [_appointment(row) for row in reading.rows(statement)]


def appointment(reading: Reading, identifier: str) -> AppointmentRow | None:
    """Return one appointment, None where there is none or it was taken away."""
    table = reading.tables["appointment"]
    wanted = sa.select(table).where(table.c.id == identifier, alive("appointment"))
    row = reading.first(wanted)
    return None if row is None or row.starts is None else _appointment(row)


def _appointment(row: sa.Row[Any]) -> AppointmentRow:
    return AppointmentRow(
        id=row.id,
        title=row.title or "",
        kind=row.kind or "",
        members=row.members or (),
        starts=row.starts,
        ends=row.ends or row.starts,
        all_day=bool(row.all_day),
        place=row.place or "",
        conference=row.conference or "",
        substitute=row.substitute or "",
    )


def conferences(reading: Reading, first: date, last: date) -> list[ConferenceRow]:
    """Return conferences that begin within the days, with the staff on their lists, by start."""
    table, attendee = reading.tables["conference"], reading.tables["attendee"]
    statement = (
        sa.select(table)
        .where(alive("conference"), table.c.starts >= _first(first), table.c.starts < _after(last))
        .order_by(table.c.starts, table.c.id)
        .limit(_MOST)
    )
    found = reading.rows(statement)
    going: dict[str, list[str]] = {}
    wanted = (
        sa.select(attendee.c.scope_id, attendee.c.member)
        .where(
            attendee.c.scope_id.in_([row.scope_id for row in found]),
            alive("attendee"),
            attendee.c.member.is_not(None),
        )
        .order_by(attendee.c.position, attendee.c.id)
    )
    for row in reading.rows(wanted) if found else ():
        going.setdefault(row.scope_id, []).append(row.member)
    return [
        ConferenceRow(
            id=row.id,
            kind=row.kind or "",
            title=row.title or "",
            number=row.number or "",
            starts=row.starts,
            minutes=row.minutes or 0,
            place=row.place or "",
            state=row.state or "",
            members=tuple(dict.fromkeys(going.get(row.scope_id, ()))),
        )
        for row in found
    ]


def parts(
    reading: Reading, kinds: Collection[str], leads: Collection[str], day: date
) -> list[Part]:
    """Return who of the staff accompanies which household on a day.

    Args:
        reading: The snapshot to read.
        kinds: Codes of ``role`` that the staff have.
        leads: Those of them that stay connected (つながり担当).
        day: The day.
    """
    role = reading.tables["role"]
    statement = _standing(sa.select(role.c.scope_id, role.c.member, role.c.kind), kinds, day)
    return [Part(row.scope_id, row.member, row.kind in leads) for row in reading.rows(statement)]


def carried(
    reading: Reading, kinds: Collection[str], leads: Collection[str], day: date
) -> dict[str, tuple[int, int]]:
    """Return of how many households each member leads and shares on a day, by member.

    The same roles as :func:`parts`, counted in the database; a household counts once per
    member, leading before sharing.
    """
    role = reading.tables["role"]
    led = sa.case((role.c.kind.in_(leads), role.c.scope_id))
    statement = _standing(
        sa.select(
            role.c.member,
            sa.func.count(led.distinct()).label("leads"),
            sa.func.count(role.c.scope_id.distinct()).label("all"),
        ),
        kinds,
        day,
    ).group_by(role.c.member)
    return {row[0]: (int(row[1]), int(row[2]) - int(row[1])) for row in reading.rows(statement)}


def _standing(statement: Statement, kinds: Collection[str], day: date) -> Statement:
    """Narrow a selection from roles to those that members have in households on a day."""
    role, household = TABLES["role"], TABLES["household"]
    today = day.isoformat()
    return statement.join(household, household.c.id == role.c.scope_id).where(
        alive("role"),
        alive("household"),
        role.c.member.is_not(None),
        role.c.kind.in_(kinds),
        sa.or_(role.c.until.is_(None), role.c.until == "", role.c.until > today),
        sa.or_(role.c.since.is_(None), role.c.since <= today),
    )


def touches(reading: Reading, since: date, households: Sequence[str]) -> dict[str, list[Touch]]:
    """Return the contacts of these households since a day, in their order."""
    table = reading.tables["contact"]
    statement = (
        sa.select(
            table.c.scope_id, table.c.occurred, table.c.kind, table.c.members, table.c.began_by
        )
        .where(
            table.c.scope_id.in_(households), alive("contact"), table.c.occurred >= _first(since)
        )
        .order_by(table.c.scope_id, table.c.occurred, table.c.id)
        .limit(20_000)
    )
    found: dict[str, list[Touch]] = {}
    for row in reading.rows(statement) if households else ():
        touch = Touch(
            row.occurred.date(), row.kind or "", row.members or (), row.began_by == "person"
        )
        found.setdefault(row.scope_id, []).append(touch)
    return found


def met_alike(
    reading: Reading, since: date, last: date, kinds: Collection[str], times: int
) -> list[str]:
    """Return the households that may have been met by one member only.

    All their meetings of the days name the same members, and there were enough of them; the
    rule of ``domain.load`` decides.
    """
    table = reading.tables["contact"]
    members = sa.cast(table.c.members, sa.Text)
    statement = (
        sa.select(table.c.scope_id)
        .where(
            alive("contact"),
            table.c.occurred >= _first(since),
            table.c.occurred < _after(last),
            table.c.kind.in_(kinds),
            table.c.members.is_not(None),
        )
        .group_by(table.c.scope_id)
        .having(sa.func.min(members) == sa.func.max(members), sa.func.count() >= times)
    )
    return [row.scope_id for row in reading.rows(statement)]


def mostly_alone(
    reading: Reading, since: date, last: date, contacts: int, percent: int
) -> list[str]:
    """Return the households where one member may have most of the contacts.

    Enough contacts, more than so many percent of them by one person alone; the rule of
    ``domain.load`` decides.
    """
    table = reading.tables["contact"]
    alone = sa.func.sum(
        sa.case((sa.func.instr(sa.cast(table.c.members, sa.Text), ",") == 0, 1), else_=0)
    )
    statement = (
        sa.select(table.c.scope_id)
        .where(
            alive("contact"),
            table.c.occurred >= _first(since),
            table.c.occurred < _after(last),
            table.c.members.is_not(None),
        )
        .group_by(table.c.scope_id)
        .having(sa.func.count() >= contacts, alone * 100 > sa.func.count() * percent)
    )
    return [row.scope_id for row in reading.rows(statement)]


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise that has no visit yet; ``due`` is ISO as far as it is known."""

    id: Id
    household: str
    text: str
    due: str
    due_text: str
    members: tuple[str, ...]


def unplaced_promises(reading: Reading, limit: int = 30) -> list[PromiseRow]:
    """Return open promises without a visit, those with a day first."""
    table, household = reading.tables["promise"], reading.tables["household"]
    statement = (
        sa.select(table)
        .join(household, household.c.id == table.c.scope_id)
        .where(
            alive("promise"),
            alive("household"),
            table.c.visit.is_(None),
            sa.or_(table.c.state.is_(None), table.c.state == "open"),
        )
        .order_by(table.c.due.is_(None), table.c.due, table.c.first_at, table.c.id)
        .limit(limit)
    )
    return [
        PromiseRow(
            id=row.id,
            household=row.scope_id,
            text=row.text or "",
            due=row.due or "",
            due_text=row.due_text or "",
            members=row.members or (),
        )
        for row in reading.rows(statement)
    ]
