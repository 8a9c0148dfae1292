# SPDX-License-Identifier: Apache-2.0
"""The record of reads, as far as it is read here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class RecordedRow:
    """An entry of the record; ``at`` is an ISO moment in UTC, the member is its author."""

    id: Id
    member: str
    at: str
    reason: str


def recorded(reading: Reading, what: str, since: datetime, limit: int) -> list[RecordedRow]:
    """Return the entries of one kind since a moment, the newest first."""
    table = reading.tables["audit_entry"]
    wanted = (
        sa.select(table)
        .where(table.c.what == what, table.c.at >= since, alive("audit_entry"))
        .order_by(table.c.at.desc(), table.c.id)
        .limit(limit)
    )
    return [
        RecordedRow(row.id, row.first_by, row.at.isoformat(timespec="seconds"), row.reason or "")
        for row in reading.rows(wanted)
    ]
