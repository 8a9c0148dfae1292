# SPDX-License-Identifier: Apache-2.0
"""What was taken in for a household, and who might be the same person as the one taken in."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from banso_desktop.domain.folding import fold_name
from banso_desktop.domain.household_facts import IntakeFacts
from banso_desktop.domain.ids import Id
from banso_desktop.domain.protection import Protection
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """A person of an open household, with what tells same names apart."""

    household: Id
    person: Id
    family_name: str
    given_name: str
    family_reading: str
    given_reading: str
    born: str
    address: str
    number: str
    companion: str


def of_household(
    reading: Reading, household: str, *, before: str = "", member: str = "", limit: int = 200
) -> list[IntakeFacts]:
    """Return the intakes of a household, the newest first.

    Args:
        reading: The snapshot to read.
        household: Id.
        before: Only before this ISO day.
        member: Only those this member took in.
        limit: At most so many.
    """
    table = reading.tables["intake"]
    wanted = (
        sa.select(table)
        .where(*_taken_in(table, household, member))
        .order_by(table.c.received.desc(), table.c.id)
        .limit(limit)
    )
    if before:
        wanted = wanted.where(sa.cast(table.c.received, sa.Text) < before)
    return [
        IntakeFacts(
            id=row.id,
            received=row.received or row.first_at.replace(tzinfo=None),
            way=row.way or "",
            noticed_by=row.noticed_by or "",
            caller=row.caller or "",
            heard=row.heard or "",
            own_words=row.own_words or "",
            worry=row.worry or "",
            told=row.told or "",
            receiver=row.receiver or "",
            together=row.together or "",
        )
        for row in reading.rows(wanted)
    ]


def count(reading: Reading, household: str, member: str = "") -> int:
    """Return how many intakes there are of a household, of those a member took in if named."""
    table = reading.tables["intake"]
    statement = sa.select(sa.func.count()).select_from(table)
    return int(reading.scalar(statement.where(*_taken_in(table, household, member))) or 0)


def _taken_in(table: sa.Table, household: str, member: str) -> list[sa.ColumnElement[bool]]:
    conditions = [table.c.scope_id == household, alive("intake")]
    return [*conditions, table.c.receiver == member] if member else conditions


def alike(
    reading: Reading, *, name: str, spoken: str, phone: str, address: str, limit: int
) -> list[AlikeRow]:
    """Return persons of open households with this name, reading, phone or address."""
    person, household = reading.tables["person"], reading.tables["household"]
    ids = _candidates(reading, name, spoken, phone, address, limit)
    if not ids:
        return []
    statement = (
        sa.select(person, household.c.number, household.c.id.label("household"))
        .join(household, household.c.scope_id == person.c.scope_id)
        .where(
            person.c.id.in_(ids),
            alive("person"),
            alive("household"),
            household.c.protection == Protection.OPEN.value,
        )
        .order_by(person.c.family_reading, person.c.given_reading, person.c.id)
        .limit(limit)
    )
    found = reading.rows(statement)
    scopes = [row.household for row in found]
    addresses, companions = _addresses(reading, scopes), _companions(reading, scopes)
    return [
        AlikeRow(
            household=row.household,
            person=row.id,
            family_name=row.family_name or "",
            given_name=row.given_name or "",
            family_reading=row.family_reading or "",
            given_reading=row.given_reading or "",
            born=row.born or "",
            address=addresses.get(row.household, ""),
            number=row.number or "",
            companion=companions.get(row.household, ""),
        )
        for row in found
    ]


def _candidates(
    reading: Reading, name: str, spoken: str, phone: str, address: str, limit: int
) -> list[str]:
    names = reading.tables["person"].metadata.tables["names"]
    person, dwelling = reading.tables["person"], reading.tables["dwelling"]
    wanted: list[sa.Select[tuple[str]]] = []
    for folded in {fold_name(part) for text in (name, spoken) for part in text.split()} - {""}:
        wanted.append(
            sa.select(names.c.id).where(
                names.c.entity == "person", names.c.folded.like(f"%{folded}%")
            )
        )
    digits = "".join(char for char in phone if char.isdigit())
    if len(digits) >= 6:
        plain = sa.func.replace(sa.func.replace(person.c.phone, "-", ""), " ", "")
        wanted.append(sa.select(person.c.id).where(plain.like(f"%{digits}%")))
    if len(address.strip()) >= 4:
        residence = reading.tables["residence"]
        wanted.append(
            sa.select(residence.c.person)
            .join(dwelling, dwelling.c.id == residence.c.dwelling)
            .where(dwelling.c.address.like(f"%{address.strip()}%"))
        )
    ids: list[str] = []
    for statement in wanted:
        ids.extend(row[0] for row in reading.rows(statement.limit(limit * 4)))
    return list(dict.fromkeys(ids))


def _addresses(reading: Reading, scopes: list[str]) -> dict[str, str]:
    dwelling = reading.tables["dwelling"]
    rows = reading.rows(
        sa.select(dwelling.c.scope_id, dwelling.c.address).where(
            dwelling.c.scope_id.in_(scopes), alive("dwelling"), dwelling.c.until.is_(None)
        )
    )
    return {row.scope_id: row.address or "" for row in rows}


def _companions(reading: Reading, scopes: list[str]) -> dict[str, str]:
    role = reading.tables["role"]
    rows = reading.rows(
        sa.select(role.c.scope_id, role.c.member).where(
            role.c.scope_id.in_(scopes),
            alive("role"),
            role.c.kind == "companion",
            role.c.until.is_(None),
        )
    )
    return {row.scope_id: row.member or "" for row in rows}
