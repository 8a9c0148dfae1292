# SPDX-License-Identifier: Apache-2.0
"""Conferences with what of their agenda can be read here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class ConferenceRow:
    """A conference's own row; moments are UTC, ``starts`` is floating local time."""

    id: Id
    kind: str
    number: str
    title: str
    starts: datetime | None
    minutes: int
    place: str
    convener: str
    state: str
    began: datetime | None
    ended: datetime | None
    current_item: str


def conference(reading: Reading, identifier: str) -> ConferenceRow | None:
    """Return one conference, or None."""
    table = reading.tables["conference"]
    row = reading.first(sa.select(table).where(table.c.id == identifier, alive("conference")))
    return None if row is None else conference_of(row)


def conference_of(row: sa.Row[Any]) -> ConferenceRow:
    """Return a row of the table as a dataclass."""
    return ConferenceRow(
        id=row.id,
        kind=row.kind or "",
        number=row.number or "",
        title=row.title or "",
        starts=row.starts,
        minutes=row.minutes or 0,
        place=row.place or "",
        convener=row.convener or "",
        state=row.state or "preparing",
        began=row.began,
        ended=row.ended,
        current_item=row.current_item or "",
    )


def last_item_position(reading: Reading, identifier: str) -> str | None:
    """Return the greatest position among the readable items of a conference, or None."""
    table = reading.tables["agenda_item"]
    found = reading.scalar(
        sa.select(sa.func.max(table.c.position)).where(
            table.c.conference == identifier, alive("agenda_item")
        )
    )
    return None if found is None else str(found)


def item_positions(reading: Reading, items: Sequence[str]) -> Mapping[str, str]:
    """Return the positions of these items, by id."""
    table = reading.tables["agenda_item"]
    wanted = sa.select(table.c.id, table.c.position).where(table.c.id.in_(list(items)))
    return {row.id: row.position for row in reading.rows(wanted) if row.position}


def members_and_consents(
    reading: Reading, household: str, day: str, given_ways: Collection[str]
) -> tuple[list[str], frozenset[str]]:
    """Return the ids of a household's people, and of those who consented on an ISO day."""
    person, consent = reading.tables["person"], reading.tables["consent"]
    members = [
        row.id
        for row in reading.rows(
            sa.select(person.c.id)
            .where(person.c.scope_id == household, alive("person"), person.c.died.is_(None))
            .order_by(person.c.position, person.c.id)
        )
    ]
    wanted = sa.select(consent.c.person).where(
        consent.c.scope_id == household,
        alive("consent"),
        consent.c.way.in_(list(given_ways)),
        consent.c.withdrawn.is_(None),
        sa.or_(consent.c.since.is_(None), consent.c.since <= day),
        sa.or_(consent.c.until.is_(None), consent.c.until >= day),
    )
    return members, frozenset(row.person for row in reading.rows(wanted) if row.person)
