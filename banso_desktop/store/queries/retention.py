# SPDX-License-Identifier: Apache-2.0
"""Households with the term of their records, what holds them, and what is left after erasing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.catalogue import FieldType
from banso_desktop.domain.ids import Id
from banso_desktop.store import history
from banso_desktop.store.columns import column_names, partial_date
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.tables import CONFLICTS

_RECORDS: Final = (("contact", "occurred"), ("intake", "received"))
"""What counts as a record, and when it was: the term begins after the last one."""
_MOST_WRITTEN: Final = 100_000
"""Fields ever written in the referrals of one household."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A household as far as its term goes.

    Attributes:
        ended: The day the accompaniment ended, None while it goes on.
        last_record: Local time of the last contact or intake.
    """

    id: Id
    number: str
    protection: str
    shell: str
    retention: str
    ended: date | None
    last_record: datetime | None


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that was not lifted; ``since`` is ISO."""

    id: Id
    household: Id
    reason: str
    since: str
    member: str


def is_disputed(reading: Reading, household: str) -> bool:
    """Tell whether two people wrote differently how long a household is kept, at once."""
    wanted = sa.select(CONFLICTS.c.field).where(
        CONFLICTS.c.scope_id == household,
        CONFLICTS.c.entity == "household",
        CONFLICTS.c.field.in_(("ended", "retention")),
    )
    return reading.scalar(wanted) is not None


def hold_touched(reading: Reading, households: Sequence[str]) -> dict[str, datetime]:
    """Return when a hold of each of these households was last set or lifted, UTC."""
    table = reading.tables["hold"]
    last = sa.func.max(table.c.last_at, type_=table.c.last_at.type).label("last")
    rows = reading.rows(
        sa.select(table.c.scope_id, last)
        .where(table.c.scope_id.in_(households))
        .group_by(table.c.scope_id)
    )
    return {row.scope_id: row.last for row in rows}


@dataclass(frozen=True, slots=True)
class SlipScopes:
    """Where the slips of a household lie; ``unread`` are those that cannot be read here."""

    scopes: tuple[Id, ...]
    unread: int


@dataclass(frozen=True, slots=True)
class DisposalRow:
    """What is kept of an erasure."""

    id: Id
    orders: tuple[str, ...]
    scopes: tuple[str, ...]
    number: str
    retention: str
    years: int
    begins: date | None
    ends: date | None
    proposed_by: str
    proposed: datetime | None
    approved_by: str
    approved: datetime | None
    texts: int


def term(reading: Reading, household: str) -> TermRow | None:
    """Return a household's term, or None where it is not readable here."""
    found = _terms(reading, reading.tables["household"].c.id == household, 1)
    return found[0] if found else None


def ended(reading: Reading, limit: int) -> list[TermRow]:
    """Return the households of which somebody wrote that the accompaniment ended."""
    table = reading.tables["household"]
    return _terms(reading, table.c.ended.is_not(None), limit)


def _terms(reading: Reading, wanted: sa.ColumnElement[bool], limit: int) -> list[TermRow]:
    table = reading.tables["household"]
    last = [
        sa.select(sa.func.max(of.c[field], type_=of.c[field].type))
        .where(of.c.scope_id == table.c.id, of.c.removed == sa.false())
        .scalar_subquery()
        .label(f"last_{entity}")
        for entity, field in _RECORDS
        for of in (reading.tables[entity],)
    ]
    shown = ("id", "number", "protection", "shell", "retention")
    rows = reading.rows(
        sa.select(
            *(table.c[name] for name in shown),
            *(table.c[name] for name in column_names("ended", FieldType.DATE)),
            *last,
        )
        .where(alive("household"), wanted)
        .order_by(table.c.ended, table.c.id)
        .limit(limit)
    )
    return [_term(row) for row in rows]


def _term(row: sa.Row[Any]) -> TermRow:
    held = row._mapping
    moments = [held[f"last_{entity}"] for entity, _ in _RECORDS]
    day = partial_date(row, "ended")
    return TermRow(
        id=Id(row.id),
        number=row.number or "",
        protection=row.protection or "",
        shell=row.shell or "",
        retention=row.retention or "",
        ended=day.first_day if day is not None else None,
        last_record=max((one for one in moments if one is not None), default=None),
    )


def holds(reading: Reading, households: Sequence[str]) -> list[HoldRow]:
    """Return what keeps these households, the oldest first."""
    table = reading.tables["hold"]
    rows = reading.rows(
        sa.select(table.c.id, table.c.scope_id, table.c.reason, table.c.since, table.c.member)
        .where(table.c.scope_id.in_(households), alive("hold"), table.c.lifted.is_(None))
        .order_by(table.c.since, table.c.id)
    )
    return [
        HoldRow(Id(row.id), Id(row.scope_id), row.reason or "", row.since or "", row.member or "")
        for row in rows
    ]


def slips(reading: Reading, household: str) -> SlipScopes:
    """Return the scopes of all slips that were ever issued for a household.

    Also of one that two computers issued at once, of which only one is shown.
    """
    paper = reading.tables["paper"]
    past = history.of_scope(reading, household, entities=["referral"], limit=_MOST_WRITTEN)
    written = {one.value for one in past if one.field == "paper" and isinstance(one.value, str)}
    scopes: dict[str, Id] = {}
    for row in reading.rows(
        sa.select(paper.c.id, paper.c.scope_id).where(paper.c.id.in_(sorted(written)))
    ):
        scopes[row.id] = Id(row.scope_id)
    return SlipScopes(tuple(sorted(set(scopes.values()))), len(written - scopes.keys()))


def disposals(reading: Reading, limit: int) -> list[DisposalRow]:
    """Return what is left of the households that were erased, the newest first."""
    table = reading.tables["disposal"]
    rows = reading.rows(
        sa.select(table)
        .where(alive("disposal"))
        .order_by(table.c.approved.desc(), table.c.id)
        .limit(limit)
    )
    return [_disposal(row) for row in rows]


def _disposal(row: sa.Row[Any]) -> DisposalRow:
    begins, ends = partial_date(row, "begins"), partial_date(row, "ends")
    return DisposalRow(
        id=Id(row.id),
        orders=row.orders or (),
        scopes=row.scopes or (),
        number=row.number or "",
        retention=row.retention or "",
        years=row.years or 0,
        begins=begins.first_day if begins is not None else None,
        ends=ends.first_day if ends is not None else None,
        proposed_by=row.proposed_by or "",
        proposed=row.proposed,
        approved_by=row.approved_by or "",
        approved=row.approved,
        texts=row.texts or 0,
    )
