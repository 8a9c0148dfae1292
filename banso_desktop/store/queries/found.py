# SPDX-License-Identifier: Apache-2.0
"""What stands beside a search hit, so that same names can be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from banso_desktop.domain.folding import fold_name
from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row found by its name."""

    scope: str
    title: str
    reading: str
    detail: str
    born: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class HomeRow:
    """A household as a search result shows it.

    Attributes:
        label: The name of its index person, else what the team calls it.
        number: Of the household.
        address: Where it lives now.
        protection: As it is stored.
    """

    label: str
    number: str
    address: str
    protection: str


@dataclass(frozen=True, slots=True)
class ShellRow:
    """What a restricted household leaves outside."""

    id: Id
    number: str
    call_text: str


@dataclass(frozen=True, slots=True)
class Described:
    """Everything shown beside the hits of one search."""

    named: Mapping[tuple[str, str], NamedRow]
    households: Mapping[str, HomeRow]


def describe(
    reading: Reading, named: Sequence[tuple[str, str]], scopes: Sequence[str]
) -> Described:
    """Return what stands beside these hits: one statement an entity, whatever their number."""
    rows: dict[tuple[str, str], NamedRow] = {}
    for entity in {entity for entity, _ in named}:
        table = reading.tables[entity]
        ids = [identifier for kind, identifier in named if kind == entity]
        for row in reading.rows(sa.select(table).where(table.c.id.in_(ids), alive(entity))):
            rows[entity, row.id] = _named(entity, row)
    wanted = {row.scope for row in rows.values()} | set(scopes)
    return Described(rows, _homes(reading, sorted(wanted)))


def shells(reading: Reading, text: str, limit: int) -> list[ShellRow]:
    """Return restricted households by their number, four characters of it or more."""
    digits = fold_name(text).upper()
    if len(digits) < 4:
        return []
    table = reading.tables["shell"]
    plain = sa.func.replace(table.c.number, "-", "")
    wanted = sa.select(table).where(alive("shell"), plain.like(f"%{digits}%")).limit(limit)
    return [ShellRow(row.id, row.number or "", row.call_text or "") for row in reading.rows(wanted)]


def _named(entity: str, row: sa.Row[Any]) -> NamedRow:
    if entity in ("person", "member"):
        title = f"{row.family_name or ''} {row.given_name or ''}".strip()
        spoken = f"{row.family_reading or ''} {row.given_reading or ''}".strip()
        if entity == "member":
            return NamedRow(row.scope_id, title, spoken, row.job_title or "")
        born = None
        if row.born:
            born = PartialDate(row.born, Precision(row.born_precision or "unknown"))
        return NamedRow(row.scope_id, title, spoken, "", born)
    if entity == "resource":
        return NamedRow(row.scope_id, row.name or "", row.reading or "", row.what or "")
    return NamedRow(row.scope_id, row.label or "", "", "")


def _homes(reading: Reading, scopes: Sequence[str]) -> dict[str, HomeRow]:
    household, dwelling = reading.tables["household"], reading.tables["dwelling"]
    addresses = {
        row.scope_id: row.address or ""
        for row in reading.rows(
            sa.select(dwelling.c.scope_id, dwelling.c.address).where(
                dwelling.c.scope_id.in_(scopes), alive("dwelling"), dwelling.c.until.is_(None)
            )
        )
    }
    called = _index_names(reading, scopes)
    chosen = sa.select(
        household.c.id, household.c.label, household.c.number, household.c.protection
    ).where(household.c.id.in_(scopes), alive("household"))
    return {
        row.id: HomeRow(
            called.get(row.id) or row.label or "",
            row.number or "",
            addresses.get(row.id, ""),
            row.protection or "",
        )
        for row in reading.rows(chosen)
    }


def _index_names(reading: Reading, scopes: Sequence[str]) -> dict[str, str]:
    """Return by household the first index person with a name."""
    person = reading.tables["person"]
    wanted = (
        sa.select(person.c.scope_id, person.c.family_name, person.c.given_name)
        .where(person.c.scope_id.in_(scopes), alive("person"), person.c.is_index == sa.true())
        .order_by(person.c.position, person.c.id)
    )
    names: dict[str, str] = {}
    for row in reading.rows(wanted):
        if name := full_name(row.family_name or "", row.given_name or ""):
            names.setdefault(row.scope_id, name)
    return names
