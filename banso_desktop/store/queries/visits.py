# SPDX-License-Identifier: Apache-2.0
"""Visits, their series and exceptions, and nameless busy blocks, within a window of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive

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
    reading: Reading, first: date, last: date, *, household: str = "", limit: int = _MOST
) -> list[VisitRow]:
    """Return single visits that start within the days, by start."""
    table = reading.tables["visit"]
    statement = (
        sa.select(table)
        .where(alive("visit"), table.c.starts >= _first(first), table.c.starts < _after(last))
        .order_by(table.c.starts, table.c.id)
        .limit(limit)
    )
    if household:
        statement = statement.where(table.c.scope_id == household)
    return [visit_of(row) for row in reading.rows(statement)]


def visit(reading: Reading, identifier: str) -> VisitRow | None:
    """Return one visit, or None."""
    table = reading.tables["visit"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("visit")))
    return None if row is None else visit_of(row)


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
    reading: Reading, first: date, last: date, *, household: str = ""
) -> list[SeriesRow]:
    """Return series that may give visits within the days (begun, not ended before)."""
    table = reading.tables["visit_series"]
    statement = sa.select(table).where(
        alive("visit_series"),
        table.c.starts < _after(last),
        sa.or_(table.c.ended.is_(None), table.c.ended == "", table.c.ended >= first.isoformat()),
    )
    if household:
        statement = statement.where(table.c.scope_id == household)
    return [_series(row) for row in reading.rows(statement.limit(_MOST))]


def one_series(reading: Reading, identifier: str) -> SeriesRow | None:
    """Return one series, or None."""
    table = reading.tables["visit_series"]
    wanted = sa.select(table).where(table.c.id == identifier, alive("visit_series"))
    row = reading.first(wanted)
    return None if row is None else _series(row)


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


def exceptions_of(
    reading: Reading, series: list[Id], *, blocks: bool = False
) -> list[ExceptionRow]:
    """Return all exceptions of these series (of busy series with ``blocks``)."""
    if not series:
        return []
    entity = "busy_exception" if blocks else "series_exception"
    table = reading.tables[entity]
    statement = sa.select(table).where(table.c.series.in_(series), alive(entity))
    return [
        ExceptionRow(
            series=row.series,
            original=row.original,
            starts=row.starts,
            minutes=row.minutes,
            members=row.members,
            cancelled=bool(row.cancelled),
        )
        for row in reading.rows(statement)
        if row.original is not None
    ]


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
        sa.or_(table.c.ended.is_(None), table.c.ended == "", table.c.ended >= first.isoformat()),
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
