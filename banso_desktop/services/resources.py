# SPDX-License-Identifier: Apache-2.0
"""地域資源: where and to whom one can turn, and when somebody last made sure."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import islice

from banso_desktop.domain.resource_words import (
    TRAITS,
    is_stale,
    open_weekdays,
    traits_of,
    trouble_words,
)
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate
from banso_desktop.errors import FieldRefused, NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import code, filled, given, row_for_writing
from banso_desktop.store.queries import resources as rows

UNMARKED = "unmarked"
"""Formality to ask for cards that nobody classed yet."""
_FEWEST_TOLD = 3
"""Households a figure about a place needs before it is told; fewer could be recognised."""


@dataclass(frozen=True, slots=True)
class Resource(rows.ResourceRow):
    """A card of the resource book, and what it says of itself today.

    Attributes:
        stale: Nobody made sure for months.
        has_contact: It names a person to talk to.
        weekdays: Days it is open, Monday is 0; empty where the hours name none.
        traits: ``pickup``, ``free``, ``no_booking``, as its words say.
    """

    stale: bool
    has_contact: bool
    weekdays: tuple[int, ...]
    traits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """Somebody of the team talked with them, or saw it: an ISO day and a member."""

    on: str
    by: str


@dataclass(frozen=True, slots=True)
class AboutResource:
    """What the team knows of a resource besides its card.

    Attributes:
        talks: Newest first.
        households: How many are connected with it; 0 where they are fewer than three.
    """

    talks: tuple[Talk, ...]
    households: int


class ResourceService:
    """Reads and writes the resource book."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def find(
        self,
        *,
        text: str = "",
        kind: str = "",
        formality: str = "",
        category: str = "",
        weekday: int = -1,
        traits: list[str] | None = None,
        stale: bool = False,
        without_contact: bool = False,
        limit: int = 200,
    ) -> list[Resource]:
        """List resources: by reading, with a text those first that speak of it most.

        Args:
            text: A name, a reading, or a trouble in plain words: 家賃が払えない.
            formality: ``formal``, ``between``, ``informal``, or ``unmarked``.
            weekday: Only what is open on this day, Monday is 0.
            traits: Only what has all of these: ``pickup``, ``free``, ``no_booking``.
            stale: Only what nobody confirmed for months.
            without_contact: Only what names no person to talk to.

        Raises:
            FieldRefused: If a trait or the weekday is unknown.
        """
        wanted = frozenset(traits or ())
        if not wanted <= TRAITS.keys():
            raise FieldRefused("code", field="traits", known=", ".join(TRAITS))
        if not -1 <= weekday <= 6:
            raise FieldRefused("range", field="weekday", value=weekday, limit=6)
        with self._desk.reading() as reading:
            found = rows.resources(
                reading,
                text=text,
                words=trouble_words(text),
                kind=kind,
                formality=None if formality == UNMARKED else formality,
                category=category,
            )
        cards = (self._resource(row) for row in found)
        kept = (
            card
            for card in cards
            if wanted <= {*card.traits}
            and (weekday < 0 or weekday in card.weekdays)
            and (card.stale or not stale)
            and not (without_contact and card.has_contact)
        )
        return list(islice(kept, limit))

    @query
    def card(self, *, resource: str) -> Resource:
        """Return one card.

        Raises:
            NotFound: If there is none with this id.
        """
        with self._desk.reading() as reading:
            row = rows.resource(reading, resource)
        if row is None:
            raise NotFound("resource", resource)
        return self._resource(row)

    @query
    def about(self, *, resource: str) -> AboutResource:
        """Tell who talked with them when, and how many households are connected."""
        with self._desk.reading() as reading:
            talks = rows.talks(reading, resource)
            households = rows.connected_households(reading, resource)
        told = households if households >= _FEWEST_TOLD else 0
        return AboutResource(tuple(Talk(talk.on, talk.author) for talk in talks), told)

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
        postal_code: str = "",
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

        Args:
            formality: ``formal``, ``between`` or ``informal``; empty: to be classed later.

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
            kind=code(self._desk, "resource_kind", kind, "kind"),
            formality=code(self._desk, "formality", formality, "formality") or None,
            category=code(self._desk, "resource_category", category, "category") or None,
            status="active",
            **filled(short_name=short_name, reading=reading, icon=icon, postal_code=postal_code),
            **filled(address=address, phone=phone, fax=fax, contact_person=contact_person),
            **filled(contact_reading=contact_reading, what=what, atmosphere=atmosphere),
            **filled(hours=hours, cost=cost, note=note),
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
        short_name: str | None = None,
        reading: str | None = None,
        kind: str | None = None,
        formality: str | None = None,
        icon: str | None = None,
        category: str | None = None,
        postal_code: str | None = None,
        address: str | None = None,
        phone: str | None = None,
        fax: str | None = None,
        contact_person: str | None = None,
        contact_reading: str | None = None,
        what: str | None = None,
        atmosphere: str | None = None,
        hours: str | None = None,
        cost: str | None = None,
        note: str | None = None,
        status: str | None = None,
        caution: str | None = None,
    ) -> str:
        """Write what is known of a resource; what is left out stays.

        Args:
            status: A code of ``resource_status``.
            caution: What to know before linking somebody there, with its reason; staff see
                it where they choose, and it is never printed.

        Raises:
            FieldRefused: If the name is emptied or a code is unknown.
        """
        scope, row = row_for_writing(self._desk, "resource", resource, Right.WRITE_RESOURCE)
        if name is not None and not name.strip():
            raise FieldRefused("empty", field="name")
        cells = given(
            name=name,
            short_name=short_name,
            reading=reading,
            kind=code(self._desk, "resource_kind", kind, "kind"),
            formality=code(self._desk, "formality", formality, "formality"),
            icon=icon,
            category=code(self._desk, "resource_category", category, "category"),
            status=code(self._desk, "resource_status", status, "status"),
            caution=caution,
        )
        cells |= given(postal_code=postal_code, address=address, phone=phone, fax=fax, note=note)
        cells |= given(contact_person=contact_person, contact_reading=contact_reading)
        cells |= given(what=what, atmosphere=atmosphere, hours=hours, cost=cost)
        command = self._desk.command("resources.change")
        command.set(scope, "resource", row, **cells)
        self._desk.commit(command)
        return row

    @use_case
    def assure(self, *, resource: str) -> str:
        """今日確かめた: say that one talked with them today and the card is right."""
        scope, row = row_for_writing(self._desk, "resource", resource, Right.WRITE_RESOURCE)
        command = self._desk.command("resources.assure")
        today = PartialDate.of(self._desk.today())
        command.set(scope, "resource", row, assured_on=today, assured_by=self._desk.member)
        self._desk.commit(command)
        return row

    def _resource(self, row: rows.ResourceRow) -> Resource:
        assured = self._desk.date(row.assured_on) if row.assured_on else None
        day = assured.first_day if assured else None
        return Resource(
            **asdict(row),
            stale=is_stale(day, self._desk.today()),
            has_contact=bool(row.contact_person.strip()),
            weekdays=tuple(sorted(open_weekdays(row.hours))),
            traits=tuple(
                sorted(traits_of(row.what, row.atmosphere, row.hours, row.cost, row.note))
            ),
        )
