# SPDX-License-Identifier: Apache-2.0
"""Messages left for households that are read here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message; ``at`` is an ISO moment in UTC, the author is who left it."""

    id: Id
    household: Id
    author: str
    at: str
    kind: str
    text: str
    caller: str
    urgent: bool
    seen_by: str


def of_household(reading: Reading, household: str, limit: int) -> list[MessageRow]:
    """Return a household's messages: those nobody has seen first, then the newest."""
    table = reading.tables["message"]
    is_seen = sa.func.coalesce(table.c.seen_by, "") != ""
    wanted = (
        sa.select(table)
        .where(table.c.scope_id == household, alive("message"))
        .order_by(is_seen, table.c.first_at.desc(), table.c.id)
        .limit(limit)
    )
    return [_message(row) for row in reading.rows(wanted)]


def left(reading: Reading, household: str) -> list[sa.Row[Any]]:
    """Return what was left for a household and nobody wrote anew yet, the oldest first."""
    table = reading.tables["message"]
    return reading.rows(
        sa.select(table)
        .where(table.c.scope_id == household, table.c.left_by.is_(None), alive("message"))
        .order_by(table.c.first_at, table.c.id)
    )


def unseen(reading: Reading, limit: int) -> list[MessageRow]:
    """Return the messages nobody has seen, the newest first."""
    table = reading.tables["message"]
    wanted = (
        sa.select(table)
        .where(sa.func.coalesce(table.c.seen_by, "") == "", alive("message"))
        .order_by(table.c.first_at.desc(), table.c.id)
        .limit(limit)
    )
    return [_message(row) for row in reading.rows(wanted)]


def _message(row: sa.Row[tuple[object, ...]]) -> MessageRow:
    held = row._mapping
    at = held["at"] or held["first_at"]
    return MessageRow(
        Id(held["id"]),
        Id(held["scope_id"]),
        held["left_by"] or held["first_by"],
        at.isoformat(timespec="seconds"),
        held["kind"] or "",
        held["text"] or "",
        held["from_text"] or "",
        bool(held["urgent"]),
        held["seen_by"] or "",
    )
