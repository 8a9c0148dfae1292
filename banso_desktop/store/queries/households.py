# SPDX-License-Identifier: Apache-2.0
"""Households and who lives in them: the list, and the pattern other modules follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from banso_desktop.domain.catalogue import FieldType
from banso_desktop.domain.ids import Id
from banso_desktop.domain.values import PartialDate
from banso_desktop.store.columns import column_names, partial_date
from banso_desktop.store.reading import Reading, alive
from banso_desktop.store.tables import TABLES


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of a household, as far as a list shows one."""

    id: Id
    household: Id
    family_name: str
    given_name: str
    family_reading: str
    given_reading: str
    relation: str
    born: PartialDate | None
    is_index: bool


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household in a list.

    Attributes:
        id: Also the id of its scope.
        first_at: When it was first written, UTC.
        persons: In the order of their positions; the one it is about first.
    """

    id: Id
    number: str
    label: str
    protection: str
    stage: str
    area: str
    since: PartialDate | None
    first_at: datetime
    persons: tuple[PersonRow, ...]


def households(
    reading: Reading,
    *,
    ids: Sequence[Id] | None = None,
    stage: str | None = None,
    limit: int = 200,
    offset: int = 0,
) -> list[HouseholdRow]:
    """Return households with their persons, the newest first.

    Args:
        reading: The snapshot to read.
        ids: Only these.
        stage: Only those at this stage.
        limit: At most so many.
        offset: Leave so many out first.
    """
    household = TABLES["household"]
    shown = ("id", "scope_id", "number", "label", "protection", "stage", "area", "first_at")
    wanted = (
        sa.select(
            *(household.c[name] for name in shown),
            *(household.c[name] for name in column_names("since", FieldType.DATE)),
        )
        .where(alive("household"))
        .order_by(household.c.first_at.desc(), household.c.id)
        .limit(limit)
        .offset(offset)
    )
    if ids is not None:
        wanted = wanted.where(household.c.id.in_(ids))
    if stage is not None:
        wanted = wanted.where(household.c.stage == stage)
    found = reading.rows(wanted)
    living: dict[Id, list[PersonRow]] = {}
    for person in persons(reading, [row.scope_id for row in found]):
        living.setdefault(person.household, []).append(person)
    return [
        HouseholdRow(
            id=Id(row.id),
            number=row.number or "",
            label=row.label or "",
            protection=row.protection or "",
            stage=row.stage or "",
            area=row.area or "",
            since=partial_date(row, "since"),
            first_at=row.first_at,
            persons=tuple(living.get(Id(row.scope_id), ())),
        )
        for row in found
    ]


def persons(reading: Reading, scopes: Sequence[str]) -> list[PersonRow]:
    """Return the persons of these households, of each first the one it is about."""
    person = TABLES["person"]
    shown = (
        *("id", "scope_id", "family_name", "given_name", "family_reading", "given_reading"),
        *("relation", "is_index", *column_names("born", FieldType.DATE)),
    )
    wanted = (
        sa.select(*(person.c[name] for name in shown))
        .where(person.c.scope_id.in_(scopes), alive("person"))
        .order_by(
            person.c.scope_id,
            sa.func.ifnull(person.c.is_index, 0).desc(),
            person.c.position,
            person.c.first_at,
            person.c.id,
        )
    )
    return [
        PersonRow(
            id=Id(row.id),
            household=Id(row.scope_id),
            family_name=row.family_name or "",
            given_name=row.given_name or "",
            family_reading=row.family_reading or "",
            given_reading=row.given_reading or "",
            relation=row.relation or "",
            born=partial_date(row, "born"),
            is_index=bool(row.is_index),
        )
        for row in reading.rows(wanted)
    ]
