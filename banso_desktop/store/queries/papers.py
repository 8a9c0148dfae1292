# SPDX-License-Identifier: Apache-2.0
"""Sealed papers and how often each was printed; what the paper of a day says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.referral import Status
from banso_desktop.store.columns import contains
from banso_desktop.store.reading import Reading, alive

_OUT: Final = [status.value for status in Status if status.is_out]


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper as it was sealed; ``content`` is JSON of ``domain.paper_content``."""

    id: Id
    scope: Id
    kind: str
    number: str
    content: str
    issued: datetime | None
    issued_by: str
    state: str
    conference: str
    replaces: str
    prints: int


def paper(reading: Reading, identifier: str) -> PaperRow | None:
    """Return one paper, or None."""
    table = reading.tables["paper"]
    row = reading.first(_select(reading).where(table.c.id == identifier))
    return None if row is None else _paper(row)


def papers(
    reading: Reading, *, kind: str = "", state: str = "", limit: int = 200
) -> list[PaperRow]:
    """Return papers, those issued last first."""
    table = reading.tables["paper"]
    statement = _select(reading)
    if kind:
        statement = statement.where(table.c.kind == kind)
    if state:
        statement = statement.where(table.c.state == state)
    ordered = statement.order_by(table.c.issued.desc(), table.c.id).limit(limit)
    return [_paper(row) for row in reading.rows(ordered)]


def _select(reading: Reading) -> sa.Select[Any]:
    table, printed = reading.tables["paper"], reading.tables["paper_print"]
    prints = (
        sa.select(sa.func.count())
        .where(printed.c.paper == table.c.id, printed.c.removed == sa.false())
        .scalar_subquery()
        .label("prints")
    )
    return sa.select(table, prints).where(alive("paper"))


def _paper(row: sa.Row[Any]) -> PaperRow:
    return PaperRow(
        id=row.id,
        scope=row.scope_id,
        kind=row.kind or "",
        number=row.number or "",
        content=row.content or "",
        issued=row.issued,
        issued_by=row.issued_by or "",
        state=row.state or "",
        conference=row.conference or "",
        replaces=row.replaces or "",
        prints=row.prints,
    )


@dataclass(frozen=True, slots=True)
class DoorRow:
    """What one needs at a household's door: its number, and where to ring before."""

    number: str
    phone: str
    no_message: bool


@dataclass(frozen=True, slots=True)
class CallRow:
    """Something to do on a day that has no hour: a promise, or a referral to ask after.

    Attributes:
        text: The promise, or where the person was linked to.
        is_promise: A promise, not a referral.
    """

    household: Id
    text: str
    is_promise: bool


def doors(reading: Reading, households: Sequence[str]) -> dict[str, DoorRow]:
    """Return what one needs at the doors of these households, by id."""
    household, person = reading.tables["household"], reading.tables["person"]
    numbers = reading.rows(
        sa.select(household.c.id, household.c.number).where(
            household.c.id.in_(households), alive("household")
        )
    )
    rung = reading.rows(
        sa.select(person.c.scope_id, person.c.phone, person.c.no_message)
        .where(person.c.scope_id.in_(households), alive("person"), person.c.is_index == sa.true())
        .order_by(person.c.position, person.c.first_at, person.c.id)
    )
    phones: dict[str, tuple[str, bool]] = {}
    for row in rung:
        phones.setdefault(row.scope_id, (row.phone or "", bool(row.no_message)))
    return {row.id: DoorRow(row.number or "", *phones.get(row.id, ("", False))) for row in numbers}


def calls_due(reading: Reading, member: str, day: str, limit: int) -> list[CallRow]:
    """Return open promises of an ISO day and before, and referrals to ask after, of a member."""
    promise, referral = reading.tables["promise"], reading.tables["referral"]
    promised = reading.rows(
        sa.select(promise.c.scope_id, promise.c.text, promise.c.way)
        .where(
            alive("promise"),
            promise.c.visit.is_(None),
            promise.c.due <= day,
            sa.or_(promise.c.state.is_(None), promise.c.state == "open"),
            contains(promise.c.members, member),
        )
        .order_by(promise.c.due, promise.c.first_at, promise.c.id)
        .limit(limit)
    )
    asked = reading.rows(
        sa.select(referral.c.scope_id, referral.c.destination, referral.c.receiver)
        .where(
            alive("referral"),
            referral.c.sender == member,
            referral.c.look_again <= day,
            referral.c.status.in_(_OUT),
        )
        .order_by(referral.c.look_again, referral.c.first_at, referral.c.id)
        .limit(limit)
    )
    return [
        *(CallRow(row.scope_id, row.text or row.way or "", True) for row in promised),
        *(CallRow(row.scope_id, row.destination or row.receiver or "", False) for row in asked),
    ]
