# SPDX-License-Identifier: Apache-2.0
"""関わりの記録 of one household, from the newest back; what was corrected with its old words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from banso_desktop.domain.household_facts import (
    ContactFacts,
)
from banso_desktop.domain.ids import Id
from banso_desktop.store.columns import contains
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class Filter:
    """Which contacts; an empty text asks for all."""

    wheel: str = ""
    kinds: tuple[str, ...] = ()
    person: str = ""
    member: str = ""


_ALL = Filter()
_LONG_AGO = datetime(1, 1, 1)  # noqa: DTZ001 - floating local time


def timeline(
    reading: Reading,
    household: str,
    *,
    wanted: Filter = _ALL,
    before: tuple[datetime, str] | None = None,
    limit: int = 50,
) -> list[ContactFacts]:
    """Return contacts from the newest back.

    Args:
        reading: The snapshot to read.
        household: Id.
        wanted: Which of them.
        before: ``occurred`` and id of the last one seen, to go on after it.
        limit: At most so many.
    """
    table = reading.tables["contact"]
    statement = (
        sa.select(table)
        .where(table.c.scope_id == household, alive("contact"), *_conditions(table, wanted))
        .order_by(table.c.occurred.desc(), table.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        statement = statement.where(
            sa.tuple_(table.c.occurred, table.c.id)
            < sa.tuple_(sa.literal(before[0], table.c.occurred.type), sa.literal(before[1]))
        )
    return [_contact(row) for row in reading.rows(statement)]


def one(reading: Reading, contact: str) -> tuple[Id, ContactFacts] | None:
    """Return a contact with its household, or None."""
    table = reading.tables["contact"]
    row = reading.first(sa.select(table).where(table.c.id == contact, alive("contact")))
    return None if row is None else (Id(row.scope_id), _contact(row))


def count(reading: Reading, household: str, wanted: Filter = _ALL) -> int:
    """Return how many contacts a filter leaves."""
    table = reading.tables["contact"]
    statement = sa.select(sa.func.count()).select_from(table)
    conditions = _conditions(table, wanted)
    return int(
        reading.scalar(
            statement.where(table.c.scope_id == household, alive("contact"), *conditions)
        )
        or 0
    )


def days(reading: Reading, household: str, since: str = "") -> list[str]:
    """Return the ISO days of the household's contacts after an ISO day, with repetitions."""
    table = reading.tables["contact"]
    day = sa.func.substr(sa.cast(table.c.occurred, sa.Text), 1, 10, type_=sa.Text())
    wanted = sa.select(day).where(
        table.c.scope_id == household, alive("contact"), sa.cast(table.c.occurred, sa.Text) > since
    )
    return [row[0] for row in reading.rows(wanted) if row[0]]


def _conditions(table: sa.Table, wanted: Filter) -> Sequence[sa.ColumnElement[bool]]:
    conditions: list[sa.ColumnElement[bool]] = []
    if wanted.wheel:
        conditions.append(table.c.wheel.in_((wanted.wheel, "both")))
    if wanted.kinds:
        conditions.append(table.c.kind.in_(wanted.kinds))
    if wanted.person:
        conditions.append(
            sa.or_(table.c.person == wanted.person, contains(table.c.met, wanted.person))
        )
    if wanted.member:
        conditions.append(contains(table.c.members, wanted.member))
    return conditions


def _contact(row: sa.Row[tuple[object, ...]]) -> ContactFacts:
    held = row._mapping
    return ContactFacts(
        id=Id(held["id"]),
        occurred=held["occurred"] or _LONG_AGO,
        minutes=held["minutes"],
        travel_minutes=held["travel_minutes"],
        writing_minutes=held["writing_minutes"],
        kind=held["kind"] or "",
        began_by=held["began_by"] or "",
        met=held["met"] or (),
        members=held["members"] or (),
        place=held["place"] or "",
        facts=held["facts"] or "",
        own_words=held["own_words"] or "",
        impression=held["impression"] or "",
        reflection=held["reflection"] or "",
        informant=held["informant"] or "",
        wheel=held["wheel"] or "",
        person=held["person"] or "",
        first_at=held["first_at"],
        first_by=held["first_by"],
        changed=held["last_at"] != held["first_at"],
    )
