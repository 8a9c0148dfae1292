# SPDX-License-Identifier: Apache-2.0
"""Visits, their series and exceptions, and nameless busy blocks, within a window of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.columns import contains
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.tables import CONFLICTS

_MOST = 5_000


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A single visit of a household."""

    id: Id
    household: Id
    starts: datetime
    minutes: int
    kind: str
    place: str
    members: tuple[str, ...]
    wheel: str
    note: str
    state: str
    needs_two: bool
    block: str
    moved_from: datetime | None


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A visit that comes back; ``ended`` is an ISO day or ``""``."""

    id: Id
    household: Id
    starts: datetime
    minutes: int
    rule: str
    holiday: str
    kind: str
    place: str
    members: tuple[str, ...]
    wheel: str
    note: str
    needs_two: bool
    block_series: str
    ended: str


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """What people decided for one occurrence of a series."""

    series: Id
    original: datetime
    starts: datetime | None
    minutes: int | None
    members: tuple[str, ...] | None
    cancelled: bool
    id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BlockRow:
    """Who is busy from when to when; nothing about why."""

    id: Id
    members: tuple[str, ...]
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class BlockSeriesRow:
    """A busy block that comes back."""

    id: Id
    members: tuple[str, ...]
    starts: datetime
    minutes: int
    rule: str
    holiday: str
    ended: str


def _first(day: date) -> datetime:
    return datetime.combine(day, time())


def _after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time())


def visits(
    reading: Reading,
    first: date,
    last: date,
    *,
    household: str = "",
    member: str = "",
    limit: int = _MOST,
) -> list[VisitRow]:
    """Return single visits that start within the days, by start; of one member where given."""
    table = reading.tables["visit"]
    statement = (
        sa.select(table)
        .where(alive("visit"), table.c.starts >= _first(first), table.c.starts < _after(last))
        .order_by(table.c.starts, table.c.id)
        .limit(limit)
    )
    if household:
        statement = statement.where(table.c.scope_id == household)
    if member:
        statement = statement.where(contains(table.c.members, member))
    return [visit_of(row) for row in reading.rows(statement)]


def next_visits(reading: Reading, day: date, households: Sequence[str]) -> dict[str, datetime]:
    """Return the next single visit of these households from a day on that is still to come."""
    table = reading.tables["visit"]
    statement = (
        sa.select(table.c.scope_id, sa.func.min(table.c.starts, type_=table.c.starts.type))
        .where(
            alive("visit"),
            table.c.scope_id.in_(households),
            table.c.starts >= _first(day),
            sa.or_(table.c.state.is_(None), table.c.state == "planned"),
        )
        .group_by(table.c.scope_id)
    )
    return {row[0]: row[1] for row in reading.rows(statement)}


def disputed(reading: Reading, ids: Sequence[str]) -> frozenset[str]:
    """Return the visits and exceptions that two people changed at once, without settling it."""
    statement = sa.select(CONFLICTS.c.id).where(
        CONFLICTS.c.id.in_(ids),
        CONFLICTS.c.entity.in_(("visit", "series_exception")),
    )
    return frozenset(row.id for row in reading.rows(statement))


def own_blocks(reading: Reading, first: date, last: date) -> frozenset[str]:
    """Return the blocks and block series of households readable here, around the days.

    A visit and its block are moved together, but two people may have moved them at once: so
    a month around the days is looked at.
    """
    visit, series = reading.tables["visit"], reading.tables["visit_series"]
    margin = timedelta(days=31)
    single = sa.select(visit.c.block).where(
        visit.c.starts >= _first(first - margin), visit.c.starts < _after(last + margin)
    )
    found = {row.block for row in reading.rows(single)}
    found |= {row.block_series for row in reading.rows(sa.select(series.c.block_series))}
    return frozenset(block for block in found if block)


def visit(reading: Reading, identifier: str) -> VisitRow | None:
    """Return one visit, or None; one without a start is none."""
    table = reading.tables["visit"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("visit")))
    return None if row is None or row.starts is None else visit_of(row)


def visit_of(row: sa.Row[Any]) -> VisitRow:
    """Return a row of the table as a dataclass."""
    return VisitRow(
        id=row.id,
        household=row.scope_id,
        starts=row.starts,
        minutes=row.minutes or 0,
        kind=row.kind or "",
        place=row.place or "",
        members=row.members or (),
        wheel=row.wheel or "",
        note=row.note or "",
        state=row.state or "planned",
        needs_two=bool(row.needs_two),
        block=row.block or "",
        moved_from=row.moved_from,
    )


def series_within(
    reading: Reading,
    first: date,
    last: date,
    *,
    household: str = "",
    households: Sequence[str] | None = None,
    member: str = "",
) -> list[SeriesRow]:
    """Return series that may give visits within the days (begun, not ended before).

    Args:
        reading: The snapshot to read.
        first: First day.
        last: Last day.
        household: Only of this one.
        households: Only of these.
        member: Only those that this member takes part in, or took over once.
    """
    table = reading.tables["visit_series"]
    statement = sa.select(table).where(
        alive("visit_series"),
        table.c.starts < _after(last),
        _not_over(table, first),
    )
    if household:
        statement = statement.where(table.c.scope_id == household)
    if households is not None:
        statement = statement.where(table.c.scope_id.in_(households))
    if member:
        exception = reading.tables["series_exception"]
        taken_over = sa.select(exception.c.series).where(
            alive("series_exception"), contains(exception.c.members, member)
        )
        mine = sa.or_(contains(table.c.members, member), table.c.id.in_(taken_over))
        statement = statement.where(mine)
    ordered = statement.order_by(table.c.starts, table.c.id).limit(_MOST)
    return [_series(row) for row in reading.rows(ordered)]


def _not_over(table: sa.Table, first: date) -> sa.ColumnElement[bool]:
    """Return the condition that a series gives something from a day on.

    What ended a month before may still: an occurrence somebody moved past the end.
    """
    since = (first - timedelta(days=31)).isoformat()
    return sa.or_(table.c.ended.is_(None), table.c.ended == "", table.c.ended >= since)


def one_series(reading: Reading, identifier: str) -> SeriesRow | None:
    """Return one series, or None; one without a start is none."""
    table = reading.tables["visit_series"]
    wanted = sa.select(table).where(table.c.id == identifier, alive("visit_series"))
    row = reading.first(wanted)
    return None if row is None or row.starts is None else _series(row)


def _series(row: sa.Row[Any]) -> SeriesRow:
    return SeriesRow(
        id=row.id,
        household=row.scope_id,
        starts=row.starts,
        minutes=row.minutes or 0,
        rule=row.rule or "",
        holiday=row.holiday or "rest",
        kind=row.kind or "",
        place=row.place or "",
        members=row.members or (),
        wheel=row.wheel or "",
        note=row.note or "",
        needs_two=bool(row.needs_two),
        block_series=row.block_series or "",
        ended=row.ended or "",
    )


def one_exception(reading: Reading, identifier: str) -> ExceptionRow | None:
    """Return what was decided for one occurrence, or None."""
    table = reading.tables["series_exception"]
    wanted = sa.select(table).where(table.c.id == identifier, alive("series_exception"))
    row = reading.first(wanted)
    return None if row is None or row.original is None else _exception(row)


def exceptions_of(
    reading: Reading, series: Sequence[str], *, blocks: bool = False
) -> list[ExceptionRow]:
    """Return all exceptions of these series (of busy series with ``blocks``)."""
    if not series:
        return []
    entity = "busy_exception" if blocks else "series_exception"
    table = reading.tables[entity]
    statement = sa.select(table).where(table.c.series.in_(series), alive(entity))
    return [_exception(row) for row in reading.rows(statement) if row.original is not None]


def _exception(row: sa.Row[Any]) -> ExceptionRow:
    return ExceptionRow(
        series=row.series,
        original=row.original,
        starts=row.starts,
        minutes=row.minutes,
        members=row.members,
        cancelled=bool(row.cancelled),
        id=row.id,
        note=row._mapping.get("note") or "",
    )


def blocks(reading: Reading, first: date, last: date, limit: int = _MOST) -> list[BlockRow]:
    """Return single busy blocks that touch the days."""
    table = reading.tables["busy_block"]
    statement = (
        sa.select(table)
        .where(alive("busy_block"), table.c.starts < _after(last), table.c.ends > _first(first))
        .order_by(table.c.starts, table.c.id)
        .limit(limit)
    )
    return [
        BlockRow(row.id, row.members or (), row.starts, row.ends) for row in reading.rows(statement)
    ]


def block_series(reading: Reading, first: date, last: date) -> list[BlockSeriesRow]:
    """Return busy series that may give blocks within the days."""
    table = reading.tables["busy_series"]
    statement = sa.select(table).where(
        alive("busy_series"),
        table.c.starts < _after(last),
        _not_over(table, first),
    )
    return [
        BlockSeriesRow(
            id=row.id,
            members=row.members or (),
            starts=row.starts,
            minutes=row.minutes or 0,
            rule=row.rule or "",
            holiday=row.holiday or "rest",
            ended=row.ended or "",
        )
        for row in reading.rows(statement.limit(_MOST))
    ]
