# SPDX-License-Identifier: Apache-2.0
"""Who else bears a family name: so that it means nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from banso_desktop.domain.protection import Protection
from banso_desktop.store.reading import Reading, alive


@dataclass(frozen=True, slots=True)
class FamilyName:
    """A name as it is written, the family's alone or the whole one, and its reading."""

    family: str
    reading: str = ""


def family_names(reading: Reading) -> Iterator[FamilyName]:
    """Yield the names of open households, of who is around them, of staff and of contacts."""
    household = reading.tables["household"]
    opened = sa.select(household.c.id).where(
        alive("household"),
        sa.or_(
            household.c.protection.is_(None),
            household.c.protection.in_(("", Protection.OPEN.value)),
        ),
    )
    person, member = reading.tables["person"], reading.tables["member"]
    for table, where in (
        (person, sa.and_(alive("person"), person.c.scope_id.in_(opened))),
        (member, alive("member")),
    ):
        columns = (table.c.family_name, table.c.family_reading)
        for row in reading.rows(sa.select(*columns).where(where).distinct()):
            yield FamilyName(row.family_name or "", row.family_reading or "")
    node, role = reading.tables["node"], reading.tables["role"]
    for table, name in ((node, node.c.name), (role, role.c.name)):
        where = sa.and_(alive(table.name), table.c.scope_id.in_(opened), name.is_not(None))
        for row in reading.rows(sa.select(name.label("name")).where(where).distinct()):
            yield FamilyName(row.name)
    resource = reading.tables["resource"]
    columns = (resource.c.contact_person, resource.c.contact_reading)
    for row in reading.rows(sa.select(*columns).where(alive("resource")).distinct()):
        yield FamilyName(row.contact_person or "", row.contact_reading or "")
