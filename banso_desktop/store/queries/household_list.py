# SPDX-License-Identifier: Apache-2.0
"""The list of households: what stands in the lines of a page of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from banso_desktop.domain.household_facts import (
    AttentionFacts,
    RoleFacts,
)
from banso_desktop.domain.ids import Id
from banso_desktop.store.queries.household_order import last_meeting, not_over
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.search import named_scopes
from banso_desktop.store.tables import CONFLICTS, TABLES


@dataclass(frozen=True, slots=True)
class NameRow:
    """One person's name; ``about`` says that the household's file is about them."""

    family: str
    given: str
    family_reading: str
    given_reading: str
    about: bool
    died: str


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A household as the rules on names and its めやす see it.

    Attributes:
        since: First day, ISO as far as known.
        pause_until: ISO, ``""`` where nothing rests.
        last_met: Start of the last meeting, None where nobody was met.
        ended: ISO day the accompaniment ended, ``""`` while it goes on.
        names: Its persons, the one it is about first.
    """

    id: Id
    number: str
    label: str
    protection: str
    stage: str
    area: str
    since: str
    rhythm_days: int | None
    pause_until: str
    pause_reason: str
    last_met: datetime | None
    last_kind: str
    ended: str
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class ShellRow:
    """What a restricted household leaves outside: number, since when, whom to call.

    ``letterbox`` is the public key to which messages for it are sealed, empty for none.
    """

    id: Id
    number: str
    since: str
    call: tuple[str, ...]
    call_text: str
    letterbox: bytes = b""


def keys(reading: Reading, met: Sequence[str], today: date, ids: Sequence[str]) -> list[KeyRow]:
    """Return those of the households that can be read, in this order; three statements.

    Args:
        reading: The snapshot to read.
        met: Codes of ``contact_kind`` that mean a meeting.
        today: A meeting of a later day, written in advance, is none yet.
        ids: The households.
    """
    household = reading.tables["household"]
    wanted = sa.select(
        household.c.id,
        household.c.number,
        household.c.label,
        household.c.protection,
        household.c.stage,
        household.c.area,
        household.c.since,
        household.c.rhythm_days,
        household.c.rhythm_pause_until,
        household.c.rhythm_pause_reason,
        household.c.ended,
    ).where(alive("household"), household.c.id.in_(ids))
    if not ids:
        return []
    names = _names(reading, ids)
    meetings = _last_meetings(reading, met, today, ids)
    found: dict[str, KeyRow] = {}
    for row in reading.rows(wanted):
        met_at, met_how = meetings.get(row.id, (None, ""))
        found[row.id] = KeyRow(
            Id(row.id),
            row.number or "",
            row.label or "",
            row.protection or "",
            row.stage or "",
            row.area or "",
            row.since or "",
            row.rhythm_days,
            row.rhythm_pause_until or "",
            row.rhythm_pause_reason or "",
            met_at,
            met_how,
            row.ended or "",
            tuple(names.get(row.id, ())),
        )
    return [found[one] for one in ids if one in found]


def _names(reading: Reading, ids: Sequence[str]) -> dict[str, list[NameRow]]:
    person = reading.tables["person"]
    wanted = (
        sa.select(
            person.c.scope_id,
            person.c.family_name,
            person.c.given_name,
            person.c.family_reading,
            person.c.given_reading,
            person.c.is_index,
            person.c.died,
        )
        .where(alive("person"), person.c.scope_id.in_(ids))
        .order_by(
            sa.func.ifnull(person.c.is_index, 0).desc(),
            person.c.position,
            person.c.first_at,
            person.c.id,
        )
    )
    found: dict[str, list[NameRow]] = {}
    for row in reading.rows(wanted):
        found.setdefault(row.scope_id, []).append(
            NameRow(
                row.family_name or "",
                row.given_name or "",
                row.family_reading or "",
                row.given_reading or "",
                bool(row.is_index),
                row.died or "",
            )
        )
    return found


def _last_meetings(
    reading: Reading, met: Sequence[str], today: date, ids: Sequence[str]
) -> dict[str, tuple[datetime, str]]:
    """Return start and kind of each household's last meeting.

    Looked up household by household inside one statement, along the index on day: a long
    history costs nothing.
    """
    household, contact = reading.tables["household"], reading.tables["contact"]
    newest = last_meeting(met, today, household).scalar_subquery()
    wanted = (
        sa.select(household.c.id, contact.c.occurred, contact.c.kind)
        .select_from(household)
        .join(contact, sa.and_(contact.c.id == newest, contact.c.scope_id == household.c.id))
        .where(alive("household"), household.c.id.in_(ids))
    )
    return {row.id: (row.occurred, row.kind or "") for row in reading.rows(wanted)}


def roles(reading: Reading, scopes: Sequence[str], day: str | None = None) -> list[RoleFacts]:
    """Return who accompanies these households, in the order they began.

    Args:
        reading: The snapshot to read.
        scopes: The households.
        day: Only roles that are not over on this ISO day; all of all times if left out.
    """
    role = reading.tables["role"]
    wanted = (
        sa.select(role)
        .where(role.c.scope_id.in_(scopes), alive("role"))
        .order_by(role.c.since, role.c.first_at, role.c.id)
    )
    if day is not None:
        wanted = wanted.where(not_over(role, day))
    return [_role(row) for row in reading.rows(wanted)]


def role(reading: Reading, identifier: str) -> RoleFacts | None:
    """Return one role, or None."""
    table = reading.tables["role"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("role")))
    return None if row is None else _role(row)


def _role(row: sa.Row[tuple[object, ...]]) -> RoleFacts:
    held = row._mapping
    return RoleFacts(
        held["id"],
        held["scope_id"],
        held["kind"] or "",
        held["member"] or "",
        held["name"] or "",
        held["agency"] or "",
        held["since"] or "",
        held["until"] or "",
        bool(held["accepted"]),
    )


def attentions(reading: Reading, scopes: Sequence[str], day: str) -> list[AttentionFacts]:
    """Return the notes that hold on an ISO day, the oldest first."""
    table = reading.tables["attention"]
    wanted = (
        sa.select(table)
        .where(
            table.c.scope_id.in_(scopes),
            alive("attention"),
            sa.or_(table.c.ended.is_(None), table.c.ended > day),
        )
        .order_by(table.c.since, table.c.first_at, table.c.id)
    )
    return [
        AttentionFacts(
            Id(row.id),
            Id(row.scope_id),
            row.kind or "",
            row.text or "",
            row.person or "",
            row.since or "",
            row.review or "",
            row.ended or "",
        )
        for row in reading.rows(wanted)
    ]


def wheels(reading: Reading, scopes: Sequence[str], day: str) -> dict[str, set[str]]:
    """Return which wheels the plans of these households turn on an ISO day."""
    item = reading.tables["plan_item"]
    wanted = (
        sa.select(item.c.scope_id, item.c.wheel)
        .where(
            item.c.scope_id.in_(scopes),
            alive("plan_item"),
            sa.or_(item.c.ended.is_(None), item.c.ended > day),
        )
        .distinct()
    )
    found: dict[str, set[str]] = {}
    for row in reading.rows(wanted):
        found.setdefault(row.scope_id, set()).add(row.wheel or "connecting")
    return found


def disputes(reading: Reading, scopes: Sequence[str]) -> dict[str, int]:
    """Return how many fields of these households were changed by two people at once."""
    wanted = (
        sa.select(CONFLICTS.c.scope_id, sa.func.count().label("fields"))
        .where(CONFLICTS.c.scope_id.in_(scopes))
        .group_by(CONFLICTS.c.scope_id)
    )
    return {row.scope_id: int(row.fields) for row in reading.rows(wanted)}


def addresses(reading: Reading, scopes: Sequence[str], day: str) -> dict[str, str]:
    """Return one present address of each household: the one written last."""
    dwelling = reading.tables["dwelling"]
    wanted = (
        sa.select(dwelling.c.scope_id, dwelling.c.address, dwelling.c.label)
        .where(
            dwelling.c.scope_id.in_(scopes),
            alive("dwelling"),
            sa.or_(dwelling.c.until.is_(None), dwelling.c.until > day),
        )
        .order_by(dwelling.c.first_at, dwelling.c.id)
    )
    return {row.scope_id: row.address or row.label or "" for row in reading.rows(wanted)}


def shells(reading: Reading, text: str, limit: int, offset: int = 0) -> list[ShellRow]:
    """Return shells of restricted households that cannot be read here, by number.

    Args:
        reading: The snapshot to read.
        text: Only those found by it; all if it is empty.
        limit: At most so many.
        offset: Leave so many out first.
    """
    table = reading.tables["shell"]
    wanted = (
        sa.select(table)
        .where(*_outside(table, text))
        .order_by(table.c.number, table.c.id)
        .limit(limit)
        .offset(offset)
    )
    return [_shell(row) for row in reading.rows(wanted)]


def count_shells(reading: Reading, text: str = "") -> int:
    """Return how many :func:`shells` there are."""
    table = reading.tables["shell"]
    statement = sa.select(sa.func.count()).select_from(table).where(*_outside(table, text))
    return int(reading.scalar(statement))


def shell_position(reading: Reading, text: str, identifier: str) -> int | None:
    """Return the place of a shell among :func:`shells`, None where it is not one of them."""
    table = reading.tables["shell"]
    number = sa.func.row_number().over(order_by=(table.c.number, table.c.id)).label("number")
    placed = sa.select(table.c.id, number).where(*_outside(table, text)).subquery()
    found = reading.scalar(sa.select(placed.c.number).where(placed.c.id == identifier))
    return None if found is None else int(found) - 1


def _outside(table: sa.Table, text: str) -> list[sa.ColumnElement[bool]]:
    household = TABLES["household"]
    readable = sa.select(household.c.shell).where(household.c.shell.is_not(None))
    outside = [alive("shell"), table.c.id.not_in(readable)]
    if text.strip():
        outside.append(table.c.id.in_(named_scopes(text, ("shell",))))
    return outside


def shell(reading: Reading, identifier: str) -> ShellRow | None:
    """Return one shell, or None."""
    table = reading.tables["shell"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("shell")))
    return None if row is None else _shell(row)


def _shell(row: sa.Row[tuple[object, ...]]) -> ShellRow:
    held = row._mapping
    return ShellRow(
        Id(held["id"]),
        held["number"] or "",
        held["since"] or "",
        held["call"] or (),
        held["call_text"] or "",
        held["letterbox"] or b"",
    )
