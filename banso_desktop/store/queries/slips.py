# SPDX-License-Identifier: Apache-2.0
"""What a household's papers are written from, and what may not stand in their free text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.domain.values import PartialDate
from banso_desktop.store.columns import partial_date
from banso_desktop.store.reading import Reading, alive

_UNMET = "do_not_meet"
"""The kind of an attention that says who must not be met."""


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
    work: str
    elsewhere: str


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
        dwellings: Id, address and phone of each, former ones included.
        team: Staff who accompany it, former ones left out.
        outsiders: Who of outside accompanies it: id, name and agency.
        unmet: Notes on who must not be met, with their ids.
        postal_codes: Of its dwellings.
        named_homes: What its dwellings are called, with their ids, and notes on them.
    """

    id: Id
    label: str
    protection: str
    persons: tuple[SlipPersonRow, ...]
    dwellings: tuple[tuple[Id, str, str], ...]
    nodes: tuple[SlipNodeRow, ...]
    consents: tuple[SlipConsentRow, ...]
    team: tuple[str, ...]
    outsiders: tuple[tuple[Id, str, str], ...] = ()
    unmet: tuple[tuple[Id, str], ...] = ()
    postal_codes: tuple[str, ...] = ()
    named_homes: tuple[tuple[Id, str, str], ...] = ()


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

    dwellings, roles = of("dwelling"), of("role")
    return SlipHousehold(
        id=row.id,
        label=row.label or "",
        protection=row.protection or "",
        persons=tuple(_person(one) for one in of("person")),
        dwellings=tuple((one.id, one.address or "", one.phone or "") for one in dwellings),
        nodes=tuple(
            SlipNodeRow(
                one.id, (one.name or "", one.short_name or ""), one.kind or "", one.generic or ""
            )
            for one in of("node")
        ),
        consents=tuple(_consent(one) for one in of("consent")),
        team=tuple(dict.fromkeys(one.member for one in roles if one.member and not one.until)),
        outsiders=tuple(
            (one.id, one.name or "", one.agency or "") for one in roles if not one.member
        ),
        unmet=tuple(
            (one.id, one.text) for one in of("attention") if one.kind == _UNMET and one.text
        ),
        postal_codes=tuple(one.postal_code for one in dwellings if one.postal_code),
        named_homes=tuple((one.id, one.label or "", one.note or "") for one in dwellings),
    )


def protected_ids(reading: Reading, limit: int) -> list[Id]:
    """Return the households readable here that are not open to the whole town's team."""
    table = reading.tables["household"]
    wanted = (
        sa.select(table.c.id)
        .where(alive("household"), table.c.protection.is_not(None))
        .where(table.c.protection.not_in(("", Protection.OPEN.value)))
        .order_by(table.c.id)
        .limit(limit)
    )
    return [Id(row.id) for row in reading.rows(wanted)]


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
        work=row.work or "",
        elsewhere=row.elsewhere or "",
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
