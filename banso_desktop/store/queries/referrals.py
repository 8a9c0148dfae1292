# SPDX-License-Identifier: Apache-2.0
"""Referrals, what happened to them, and the papers they were handed over with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.referral import Status
from banso_desktop.domain.values import PartialDate
from banso_desktop.store.columns import partial_date
from banso_desktop.store.queries.household_order import not_over
from banso_desktop.store.reading import Reading, alive

STAYS: Final = "stays"
"""The answer of the event that says: no other place follows, we stay with them ourselves."""

_OVER: Final = [status.value for status in Status if status.is_over]
_BACK: Final = [status.value for status in Status if status.came_back]
_PREPARED: Final = [status.value for status in Status if status.is_prepared]


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A referral as it stands; ``paper`` is the id of what was handed over last."""

    id: Id
    household: Id
    first_at: datetime
    number: str
    code: str
    way: str
    person: str
    resource: str
    destination: str
    receiver: str
    receiver_confirmed: bool
    request: str
    own_words: str
    to_know: str
    disclose: tuple[str, ...]
    consent_way: str
    consent_on: PartialDate | None
    look_again: PartialDate | None
    status: str
    sender: str
    previous: str
    paper: str
    urgency_reason: str
    wheel: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened to a referral: a step, an answer, a look."""

    id: Id
    referral: str
    at: datetime
    status: str
    on: PartialDate | None
    answer: str
    reason: str
    comment: str
    way: str
    member: str


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """A referral to a destination that came back, with the words of whoever returned it."""

    on: PartialDate | None
    at: datetime
    reason: str
    comment: str


def referral(reading: Reading, identifier: str) -> ReferralRow | None:
    """Return one referral, or None."""
    table = reading.tables["referral"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("referral")))
    return None if row is None else _referral(row)


def of_household(reading: Reading, household: str, limit: int = 500) -> list[ReferralRow]:
    """Return the referrals of a household, the oldest first."""
    table = reading.tables["referral"]
    found = reading.rows(
        sa.select(table)
        .where(table.c.scope_id == household, alive("referral"))
        .order_by(table.c.first_at, table.c.id)
        .limit(limit)
    )
    return [_referral(row) for row in found]


def by_code(reading: Reading, code: str) -> list[ReferralRow]:
    """Return the referrals a reply code stands for: one, and by rare chance two."""
    table = reading.tables["referral"]
    found = reading.rows(
        sa.select(table)
        .where(table.c.code == code, alive("referral"))
        .order_by(table.c.first_at, table.c.id)
        .limit(20)
    )
    return [_referral(row) for row in found]


def of_paper(reading: Reading, paper: str) -> ReferralRow | None:
    """Return the referral a sealed paper belongs to, where its household is readable."""
    table = reading.tables["referral"]
    row = reading.first(sa.select(table).where(table.c.paper == paper, alive("referral")))
    return None if row is None else _referral(row)


def living(reading: Reading, limit: int) -> list[ReferralRow]:
    """Return referrals for which something is due, by the day to look again."""
    return _some(reading, _lives(reading), limit)


def living_of(
    reading: Reading, member: str, roles: Collection[str], day: date
) -> list[ReferralRow]:
    """Return all living referrals a member sent, or of households they have a part in.

    Args:
        reading: The snapshot to read.
        member: Member id.
        roles: Codes of ``role`` that mean a part.
        day: A part that is over on this day is none.
    """
    table, role = reading.tables["referral"], reading.tables["role"]
    accompanied = sa.select(role.c.scope_id).where(
        role.c.member == member,
        alive("role"),
        role.c.kind.in_(roles),
        not_over(role, day.isoformat()),
    )
    mine = (table.c.sender == member) | table.c.scope_id.in_(accompanied)
    return _some(reading, _lives(reading) & mine, None)


def reconnected(reading: Reading, limit: int) -> list[ReferralRow]:
    """Return referrals that came back and were followed by another one that was issued."""
    table = reading.tables["referral"]
    return _some(reading, table.c.status.in_(_BACK) & _reconnected(reading, table), limit, newest=1)


def ended(reading: Reading, limit: int) -> list[ReferralRow]:
    """Return referrals for which nothing is due and nothing follows."""
    table = reading.tables["referral"]
    kept = table.c.status.in_(_BACK) & _stays(reading, table) & ~_reconnected(reading, table)
    return _some(reading, table.c.status.in_(_OVER) | kept, limit, newest=1)


def followed(reading: Reading, referrals: Sequence[str]) -> frozenset[str]:
    """Return those of the referrals that another one follows which was issued."""
    table = reading.tables["referral"]
    found = reading.rows(
        sa.select(table.c.previous).where(
            table.c.previous.in_(referrals), alive("referral"), ~table.c.status.in_(_PREPARED)
        )
    )
    return frozenset(row.previous for row in found)


def events(reading: Reading, referrals: Sequence[str]) -> dict[str, list[EventRow]]:
    """Return what happened to these referrals, by referral, in the order it was written."""
    table = reading.tables["referral_event"]
    found = reading.rows(
        sa.select(table)
        .where(table.c.referral.in_(referrals), alive("referral_event"))
        # Of one millisecond the one that was stored first.
        .order_by(table.c.first_at, sa.literal_column("referral_event.rowid"))
    )
    happened: dict[str, list[EventRow]] = {}
    for row in found:
        happened.setdefault(row.referral, []).append(
            EventRow(
                id=row.id,
                referral=row.referral,
                at=row.first_at,
                status=row.status or "",
                on=partial_date(row, "on"),
                answer=row.answer or "",
                reason=row.reason or "",
                comment=row.comment or "",
                way=row.way or "",
                member=row.member or "",
            )
        )
    return happened


def troubles_of(reading: Reading, referral: str) -> list[tuple[Id, str]]:
    """Return the issues that began at a referral's destination: id and title."""
    table = reading.tables["issue"]
    found = reading.rows(
        sa.select(table.c.id, table.c.title)
        .where(table.c.parent == referral, alive("issue"))
        .order_by(table.c.first_at, table.c.id)
    )
    return [(row.id, row.title or "") for row in found]


def returns_of(
    reading: Reading, *, resource: str, destination: str, limit: int = 20
) -> list[ReturnRow]:
    """Return returns from a destination, newest first; of open households only.

    Args:
        resource: Card of the resource book, ``""`` for none.
        destination: The name as typed, for destinations without a card.
    """
    if not (resource or destination.strip()):
        return []
    told, event = reading.tables["referral"], reading.tables["referral_event"]
    household = reading.tables["household"]
    same = told.c.resource == resource if resource else told.c.destination == destination.strip()
    found = reading.rows(
        sa.select(event)
        .join(told, told.c.id == event.c.referral)
        .join(household, household.c.id == told.c.scope_id)
        .where(
            same,
            event.c.status == Status.RETURNED.value,
            alive("referral"),
            alive("referral_event"),
            household.c.protection == Protection.OPEN.value,
        )
        .order_by(event.c.first_at.desc(), event.c.id)
        .limit(limit)
    )
    return [
        ReturnRow(partial_date(row, "on"), row.first_at, row.reason or "", row.comment or "")
        for row in found
    ]


def _lives(reading: Reading) -> sa.ColumnElement[bool]:
    table = reading.tables["referral"]
    gone = table.c.status.in_(_BACK) & (_reconnected(reading, table) | _stays(reading, table))
    return ~table.c.status.in_(_OVER) & ~gone


def _reconnected(reading: Reading, table: sa.Table) -> sa.ColumnElement[bool]:
    following = reading.tables["referral"].alias("following")
    return sa.exists().where(
        following.c.previous == table.c.id,
        following.c.removed == sa.false(),
        ~following.c.status.in_(_PREPARED),
    )


def _stays(reading: Reading, table: sa.Table) -> sa.ColumnElement[bool]:
    event = reading.tables["referral_event"]
    return sa.exists().where(
        event.c.referral == table.c.id, event.c.answer == STAYS, event.c.removed == sa.false()
    )


def _some(
    reading: Reading, condition: sa.ColumnElement[bool], limit: int | None, newest: int = 0
) -> list[ReferralRow]:
    table = reading.tables["referral"]
    order = (
        (table.c.first_at.desc(), table.c.id)
        if newest
        else (table.c.look_again.is_(None), table.c.look_again, table.c.first_at, table.c.id)
    )
    statement = sa.select(table).where(alive("referral"), condition).order_by(*order).limit(limit)
    return [_referral(row) for row in reading.rows(statement)]


def _referral(row: sa.Row[Any]) -> ReferralRow:
    return ReferralRow(
        id=row.id,
        household=row.scope_id,
        first_at=row.first_at,
        number=row.number or "",
        code=row.code or "",
        way=row.way or "",
        person=row.person or "",
        resource=row.resource or "",
        destination=row.destination or "",
        receiver=row.receiver or "",
        receiver_confirmed=bool(row.receiver_confirmed),
        request=row.request or "",
        own_words=row.own_words or "",
        to_know=row.to_know or "",
        disclose=row.disclose or (),
        consent_way=row.consent_way or "",
        consent_on=partial_date(row, "consent_on"),
        look_again=partial_date(row, "look_again"),
        status=row.status or Status.DRAFT.value,
        sender=row.sender or "",
        previous=row.previous or "",
        paper=row.paper or "",
        urgency_reason=row.urgency_reason or "",
        wheel=row.wheel or "",
    )
