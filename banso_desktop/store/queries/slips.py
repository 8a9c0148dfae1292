# SPDX-License-Identifier: Apache-2.0
"""What a household's slip is written from, and what may not stand in its free text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate
from banso_desktop.store.columns import partial_date
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class SlipPersonRow:
    """A person of the household, with all that is known by name."""

    id: Id
    family_name: str
    given_name: str
    family_reading: str
    given_reading: str
    others: tuple[str, ...]
    born: PartialDate | None
    is_index: bool
    phone: str
    no_message: bool
    health: str


@dataclass(frozen=True, slots=True)
class SlipNodeRow:
    """Somebody or something of the map; ``generic`` is what it is without its name."""

    id: Id
    names: tuple[str, ...]
    kind: str
    generic: str


@dataclass(frozen=True, slots=True)
class SlipConsentRow:
    """What one person said once about telling others."""

    person: str
    information: tuple[str, ...]
    recipients: tuple[str, ...]
    way: str
    since: PartialDate | None
    until: PartialDate | None
    withdrawn: PartialDate | None


@dataclass(frozen=True, slots=True)
class SlipHousehold:
    """A household as a slip needs it.

    Attributes:
        dwellings: Id, address and phone of each.
        team: Staff who accompany it, former ones left out.
    """

    id: Id
    label: str
    protection: str
    persons: tuple[SlipPersonRow, ...]
    dwellings: tuple[tuple[Id, str, str], ...]
    nodes: tuple[SlipNodeRow, ...]
    consents: tuple[SlipConsentRow, ...]
    team: tuple[str, ...]


def slip_household(reading: Reading, household: str) -> SlipHousehold | None:
    """Return what a slip is written from, or None if no such household is readable."""
    table = reading.tables["household"]
    row = reading.first(sa.select(table).where(table.c.id == household, alive("household")))
    if row is None:
        return None

    def of(entity: str) -> list[sa.Row[Any]]:
        rows = reading.tables[entity]
        ordered = (rows.c.first_at, rows.c.id)
        return reading.rows(
            sa.select(rows).where(rows.c.scope_id == household, alive(entity)).order_by(*ordered)
        )

    return SlipHousehold(
        id=row.id,
        label=row.label or "",
        protection=row.protection or "",
        persons=tuple(_person(one) for one in of("person")),
        dwellings=tuple((one.id, one.address or "", one.phone or "") for one in of("dwelling")),
        nodes=tuple(
            SlipNodeRow(
                one.id, (one.name or "", one.short_name or ""), one.kind or "", one.generic or ""
            )
            for one in of("node")
        ),
        consents=tuple(_consent(one) for one in of("consent")),
        team=tuple(dict.fromkeys(one.member for one in of("role") if one.member and not one.until)),
    )


def _person(row: sa.Row[Any]) -> SlipPersonRow:
    return SlipPersonRow(
        id=row.id,
        family_name=row.family_name or "",
        given_name=row.given_name or "",
        family_reading=row.family_reading or "",
        given_reading=row.given_reading or "",
        others=tuple(name for name in (row.former_name, row.common_name) if name),
        born=partial_date(row, "born"),
        is_index=bool(row.is_index),
        phone=row.phone or "",
        no_message=bool(row.no_message),
        health=row.health or "",
    )


def _consent(row: sa.Row[Any]) -> SlipConsentRow:
    return SlipConsentRow(
        person=row.person or "",
        information=row.information or (),
        recipients=row.recipients or (),
        way=row.way or "",
        since=partial_date(row, "since"),
        until=partial_date(row, "until"),
        withdrawn=partial_date(row, "withdrawn"),
    )
