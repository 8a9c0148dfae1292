# SPDX-License-Identifier: Apache-2.0
"""What is attached to a household."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate
from banso_desktop.store.columns import partial_date
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file that is attached; ``added_by`` is a member id."""

    id: Id
    scope: Id
    name: str
    media: str
    size: int
    blob: str
    sha256: bytes
    taken: PartialDate | None
    note: str
    contact: str
    person: str
    added: datetime
    added_by: Id


def attachment(reading: Reading, identifier: str) -> AttachmentRow | None:
    """Return one that was not removed, None if none is readable."""
    table = reading.tables["attachment"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("attachment")))
    return None if row is None else _row(row)


def attachments(reading: Reading, household: str, limit: int) -> list[AttachmentRow]:
    """Return those of a household, the newest first."""
    table = reading.tables["attachment"]
    wanted = (
        sa.select(table)
        .where(table.c.scope_id == household, alive("attachment"))
        .order_by(table.c.first_at.desc(), table.c.id)
        .limit(limit)
    )
    return [_row(row) for row in reading.rows(wanted)]


def _row(row: sa.Row[Any]) -> AttachmentRow:
    return AttachmentRow(
        id=Id(row.id),
        scope=Id(row.scope_id),
        name=row.name or "",
        media=row.media or "",
        size=row.size or 0,
        blob=row.blob or "",
        sha256=row.sha256 or b"",
        taken=partial_date(row, "taken"),
        note=row.note or "",
        contact=row.contact or "",
        person=row.person or "",
        added=row.first_at,
        added_by=Id(row.first_by),
    )
