# SPDX-License-Identifier: Apache-2.0
"""The town, its staff and its days, as everybody of the team reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class TownRow:
    """The town as it stands on letters; empty texts where nothing was written."""

    name: str
    office: str
    section: str
    phone: str
    fax: str
    postal_code: str
    address: str
    letterhead: str


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A person who works with the program; ``ended`` is the ISO day, ``""`` while active."""

    id: Id
    family_name: str
    given_name: str
    family_reading: str
    given_reading: str
    job_title: str
    agency: str
    phone: str
    extension: str
    ended: str
    lead_limit: int | None
    position: str

    @property
    def reading(self) -> str:
        """The whole name as it is read."""
        return f"{self.family_reading} {self.given_reading}".strip()


_MEMBER_TEXTS = (
    *("family_name", "given_name", "family_reading", "given_reading"),
    *("job_title", "agency", "phone", "extension", "position"),
)


def _texts(row: sa.Row[tuple[object, ...]], names: tuple[str, ...]) -> dict[str, str]:
    mapping = row._mapping  # SQLAlchemy's documented way to columns by name
    return {name: str(mapping[name] or "") for name in names}


def town(reading: Reading, identifier: Id) -> TownRow | None:
    """Return the town's row, or None before it was received."""
    table = reading.tables["town"]
    row = reading.first(sa.select(table).where(table.c.id == identifier))
    if row is None:
        return None
    names = ("name", "office", "section", "phone", "fax", "postal_code", "address", "letterhead")
    return TownRow(**_texts(row, names))


def members(reading: Reading) -> list[MemberRow]:
    """Return all staff, those who left included, in roster order."""
    table = reading.tables["member"]
    rows = reading.rows(
        sa.select(table)
        .where(alive("member"))
        .order_by(table.c.position.is_(None), table.c.position, table.c.first_at, table.c.id)
    )
    return [_member(row) for row in rows]


def _member(row: sa.Row[tuple[object, ...]]) -> MemberRow:
    mapping = row._mapping
    return MemberRow(
        id=Id(mapping["id"]),
        ended=str(mapping["ended"] or ""),
        lead_limit=mapping["lead_limit"],
        **_texts(row, _MEMBER_TEXTS),
    )


def town_days(reading: Reading, first: str, last: str) -> Mapping[str, tuple[str, str]]:
    """Return the town's own days from ISO day to ISO day: day to (name, kind)."""
    table = reading.tables["town_day"]
    rows = reading.rows(
        sa.select(table.c.day, table.c.name, table.c.kind).where(
            alive("town_day"), table.c.day >= first, table.c.day <= last
        )
    )
    return {row.day: (row.name or "", row.kind or "") for row in rows}


@dataclass(frozen=True, slots=True)
class OwnDayRow:
    """One of the town's own days; ``day`` is ISO."""

    id: Id
    day: str
    name: str
    kind: str


def own_days(reading: Reading, first: str, limit: int) -> list[OwnDayRow]:
    """Return the town's own days from an ISO day on, the earliest first."""
    table = reading.tables["town_day"]
    rows = reading.rows(
        sa.select(table.c.id, table.c.day, table.c.name, table.c.kind)
        .where(alive("town_day"), table.c.day >= first)
        .order_by(table.c.day, table.c.id)
        .limit(limit)
    )
    return [OwnDayRow(Id(row.id), row.day, row.name or "", row.kind or "") for row in rows]


def setting(reading: Reading, identifier: Id) -> str | None:
    """Return the town's setting with this id (``derived_id("setting", name)``), or None."""
    table = reading.tables["setting"]
    row = reading.first(sa.select(table.c.value).where(table.c.id == identifier, alive("setting")))
    return None if row is None else row.value
