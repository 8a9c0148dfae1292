# SPDX-License-Identifier: Apache-2.0
"""Who stays connected with a household (つながり担当) from a day on, without an end."""

from __future__ import annotations

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.tables import TABLES

COMPANION = "companion"


def steady(reading: Reading, household: str, day: str) -> set[str]:
    """Return the ids of the roles of those who accepted and go on after an ISO day."""
    role = reading.tables["role"]
    wanted = sa.select(role.c.id).where(
        role.c.scope_id == household, role.c.accepted.is_(True), *_going_on(day)
    )
    return {row.id for row in reading.rows(wanted)}


def depending_on(reading: Reading, member: str, day: str) -> list[Id]:
    """Return the households with which nobody but this member goes on after an ISO day.

    That somebody was asked and has not said yes does not count, unless it is the member.
    """
    role, household = reading.tables["role"], reading.tables["household"]
    going_on = _going_on(day)
    theirs = sa.select(role.c.scope_id).where(role.c.member == member, *going_on)
    others = sa.select(role.c.scope_id).where(
        sa.func.coalesce(role.c.member, "") != member, role.c.accepted.is_(True), *going_on
    )
    wanted = sa.select(household.c.id).where(
        alive("household"), household.c.id.in_(theirs), household.c.id.not_in(others)
    )
    return sorted(row.id for row in reading.rows(wanted))


def _going_on(day: str) -> tuple[sa.ColumnElement[bool], ...]:
    role = TABLES["role"]
    return (
        alive("role"),
        role.c.kind == COMPANION,
        sa.or_(role.c.until.is_(None), role.c.until == ""),
        sa.or_(role.c.since.is_(None), role.c.since <= day),
    )
