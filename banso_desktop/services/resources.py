# SPDX-License-Identifier: Apache-2.0
"""地域資源: where and to whom one can turn, and when somebody last made sure."""

from __future__ import annotations

from dataclasses import dataclass

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import code, given, row_for_writing
from banso_desktop.store.queries import town as rows


@dataclass(frozen=True, slots=True)
class Resource:
    """A card of the resource book; ``assured_on`` is an ISO day or ``""``."""

    id: str
    name: str
    short_name: str
    reading: str
    kind: str
    formality: str
    icon: str
    category: str
    address: str
    phone: str
    fax: str
    contact_person: str
    what: str
    atmosphere: str
    hours: str
    cost: str
    note: str
    status: str
    assured_on: str
    caution: str


class ResourceService:
    """Reads and writes the resource book."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def find(
        self, *, text: str = "", kind: str = "", formality: str = "", limit: int = 200
    ) -> list[Resource]:
        """List resources by reading; the text looks in name, reading and what one can do."""
        with self._desk.reading() as reading:
            found = rows.resources(reading, text=text, kind=kind, formality=formality, limit=limit)
        return [_resource(row) for row in found]

    @query
    def card(self, *, resource: str) -> Resource:
        """Return one card.

        Raises:
            NotFound: If there is none with this id.
        """
        with self._desk.reading() as reading:
            row = rows.resource(reading, Id(resource))
        if row is None:
            raise NotFound("resource", resource)
        return _resource(row)

    @use_case
    def add(
        self,
        *,
        name: str,
        kind: str = "service",
        formality: str = "formal",
        reading: str = "",
        short_name: str = "",
        icon: str = "",
        category: str = "",
        address: str = "",
        phone: str = "",
        fax: str = "",
        contact_person: str = "",
        contact_reading: str = "",
        what: str = "",
        atmosphere: str = "",
        hours: str = "",
        cost: str = "",
        note: str = "",
    ) -> str:
        """Put a place, group, service or person into the book, confirmed today by oneself.

        Raises:
            FieldRefused: If the name is empty or a code is unknown.
        """
        self._desk.require(Right.WRITE_RESOURCE)
        if not name.strip():
            raise FieldRefused("empty", field="name")
        command = self._desk.command("resources.add")
        row = command.add(
            self._desk.town,
            "resource",
            name=name.strip(),
            short_name=short_name or None,
            reading=reading or None,
            kind=code(self._desk, "resource_kind", kind, "kind"),
            formality=code(self._desk, "formality", formality, "formality"),
            icon=icon or None,
            category=code(self._desk, "resource_category", category, "category") or None,
            address=address or None,
            phone=phone or None,
            fax=fax or None,
            contact_person=contact_person or None,
            contact_reading=contact_reading or None,
            what=what or None,
            atmosphere=atmosphere or None,
            hours=hours or None,
            cost=cost or None,
            note=note or None,
            status="active",
            assured_on=PartialDate.of(self._desk.today()),
            assured_by=self._desk.member,
        )
        self._desk.commit(command)
        return row

    @use_case
    def change(
        self,
        *,
        resource: str,
        name: str | None = None,
        reading: str | None = None,
        phone: str | None = None,
        fax: str | None = None,
        address: str | None = None,
        contact_person: str | None = None,
        what: str | None = None,
        atmosphere: str | None = None,
        hours: str | None = None,
        cost: str | None = None,
        note: str | None = None,
        status: str | None = None,
        caution: str | None = None,
    ) -> str:
        """Write what is known of a resource; what is left out stays."""
        scope, row = row_for_writing(self._desk, "resource", resource, Right.WRITE_RESOURCE)
        cells = given(
            name=name,
            reading=reading,
            phone=phone,
            fax=fax,
            address=address,
            contact_person=contact_person,
            what=what,
            atmosphere=atmosphere,
            hours=hours,
            cost=cost,
            note=note,
            status=code(self._desk, "resource_status", status, "status"),
            caution=caution,
        )
        command = self._desk.command("resources.change")
        command.set(scope, "resource", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def assure(self, *, resource: str) -> str:
        """今日確かめた: say that the card is right today."""
        scope, row = row_for_writing(self._desk, "resource", resource, Right.WRITE_RESOURCE)
        command = self._desk.command("resources.assure")
        today = PartialDate.of(self._desk.today())
        command.set(scope, "resource", row, assured_on=today, assured_by=self._desk.member)
        self._desk.commit(command)
        return row


def _resource(row: rows.ResourceRow) -> Resource:
    return Resource(
        id=row.id,
        name=row.name,
        short_name=row.short_name,
        reading=row.reading,
        kind=row.kind,
        formality=row.formality,
        icon=row.icon,
        category=row.category,
        address=row.address,
        phone=row.phone,
        fax=row.fax,
        contact_person=row.contact_person,
        what=row.what,
        atmosphere=row.atmosphere,
        hours=row.hours,
        cost=row.cost,
        note=row.note,
        status=row.status,
        assured_on=row.assured_on,
        caution=row.caution,
    )
