# SPDX-License-Identifier: Apache-2.0
"""The list of households: light keys of all that can be read, details of a page of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from banso_desktop.domain.household_facts import (
    AttentionFacts,
    RoleFacts,
)
from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.search import search_names
from banso_desktop.store.tables import CONFLICTS

_NAMED = ("household", "person", "dwelling", "shell")
"""What a household is found by."""


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
    """A household as the list sorts and filters it.

    Attributes:
        since: First day, ISO as far as known.
        pause_until: ISO, ``""`` where nothing rests.
        last_met: Start of the last meeting, None where nobody was met.
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
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class ShellRow:
    """What a restricted household leaves outside: number, since when, whom to call."""

    id: Id
    number: str
    since: str
    call: tuple[str, ...]
    call_text: str


def keys(reading: Reading, met: Sequence[str], ids: Sequence[str] | None = None) -> list[KeyRow]:
    """Return all readable households (or these) with names and the last meeting.

    Three statements whatever their number: 2,000 households take about 60 ms.

    Args:
        reading: The snapshot to read.
        met: Codes of ``contact_kind`` that mean a meeting.
        ids: Only these.
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
    ).where(alive("household"))
    if ids is not None:
        wanted = wanted.where(household.c.id.in_(ids))
    names = _names(reading, ids)
    meetings = last_meetings(reading, met, ids)
    found = []
    for row in reading.rows(wanted):
        met_at, met_how = meetings.get(row.id, (None, ""))
        found.append(
            KeyRow(
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
                tuple(names.get(row.id, ())),
            )
        )
    return found


def _names(reading: Reading, ids: Sequence[str] | None) -> dict[str, list[NameRow]]:
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
        .where(alive("person"))
        .order_by(
            sa.func.ifnull(person.c.is_index, 0).desc(),
            person.c.position,
            person.c.first_at,
            person.c.id,
        )
    )
    if ids is not None:
        wanted = wanted.where(person.c.scope_id.in_(ids))
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


def last_meetings(
    reading: Reading, met: Sequence[str], ids: Sequence[str] | None = None
) -> dict[str, tuple[datetime, str]]:
    """Return start and kind of each household's last meeting.

    Looked up household by household inside one statement, along the index on day: a long
    history costs nothing.
    """
    household, contact = reading.tables["household"], reading.tables["contact"]
    newest = (
        sa.select(contact.c.id)
        .where(
            contact.c.scope_id == household.c.id,
            alive("contact"),
            contact.c.kind.in_(met),
        )
        .order_by(contact.c.occurred.desc())
        .limit(1)
        .correlate(household)
        .scalar_subquery()
    )
    wanted = (
        sa.select(household.c.id, contact.c.occurred, contact.c.kind)
        .select_from(household)
        .join(contact, sa.and_(contact.c.id == newest, contact.c.scope_id == household.c.id))
        .where(alive("household"))
    )
    if ids is not None:
        wanted = wanted.where(household.c.id.in_(ids))
    rows = reading.rows(wanted)
    return {row.id: (row.occurred, row.kind or "") for row in rows if row.occurred}


def matching(reading: Reading, text: str, limit: int = 400) -> list[Id]:
    """Return scopes (and shells) whose name, reading, number, address or phone has ``text``.

    Their order is that of the search: the likeliest first.
    """
    hits = search_names(reading, text, entities=_NAMED, limit=limit)
    return list(dict.fromkeys(hit.id if hit.entity == "shell" else hit.scope for hit in hits))


def households_of(reading: Reading, member: str, kinds: Sequence[str], day: str) -> set[str]:
    """Return the households in which somebody has one of these roles on an ISO day."""
    role = reading.tables["role"]
    wanted = sa.select(role.c.scope_id).where(
        role.c.member == member, alive("role"), role.c.kind.in_(kinds), _not_over(role, day)
    )
    return {row.scope_id for row in reading.rows(wanted)}


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
        wanted = wanted.where(_not_over(role, day))
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


def shells(reading: Reading, limit: int = 500) -> list[ShellRow]:
    """Return shells of restricted households that cannot be read here, by number."""
    shell, household = reading.tables["shell"], reading.tables["household"]
    readable = sa.select(household.c.shell).where(household.c.shell.is_not(None))
    wanted = (
        sa.select(shell)
        .where(alive("shell"), shell.c.id.not_in(readable))
        .order_by(shell.c.number, shell.c.id)
        .limit(limit)
    )
    return [_shell(row) for row in reading.rows(wanted)]


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
    )


def _not_over(role: sa.Table, day: str) -> sa.ColumnElement[bool]:
    return sa.or_(role.c.until.is_(None), role.c.until == "", role.c.until > day)
