# SPDX-License-Identifier: Apache-2.0
"""Sealed papers and how often each was printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive


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
