# SPDX-License-Identifier: Apache-2.0
"""The town and the people who work for it: what stands on letters, who is who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.store.queries import town as rows


@dataclass(frozen=True, slots=True)
class Town:
    """The town as it stands on letters."""

    id: str
    name: str
    office: str
    section: str
    phone: str
    fax: str
    postal_code: str
    address: str
    letterhead: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person who works with the program.

    Attributes:
        name: Family and given name as they write them.
        short: Family name, as colleagues say it; the whole name where it is missing.
        ended: ISO day they left, ``""`` while they are here.
        me: Whether this is who asks.
    """

    id: str
    name: str
    short: str
    reading: str
    job_title: str
    agency: str
    phone: str
    extension: str
    ended: str
    lead_limit: int
    me: bool


class TownService:
    """Reads and writes the town's own scope."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @query
    def town(self) -> Town:
        """Tell what stands on the town's letters."""
        with self._desk.reading() as reading:
            row = rows.town(reading, self._desk.town)
        if row is None:
            return Town(self._desk.town, "", "", "", "", "", "", "", "")
        return Town(
            id=self._desk.town,
            name=row.name,
            office=row.office,
            section=row.section,
            phone=row.phone,
            fax=row.fax,
            postal_code=row.postal_code,
            address=row.address,
            letterhead=row.letterhead,
        )

    @query
    def members(self, *, also_left: bool = False) -> list[Member]:
        """List the staff in roster order."""
        with self._desk.reading() as reading:
            found = rows.members(reading)
        return [self._member(row) for row in found if also_left or not row.ended]

    def names(self) -> Mapping[str, Member]:
        """Return everybody, those who left included, by member id."""
        return {member.id: member for member in self.members(also_left=True)}

    @use_case
    def describe_town(
        self,
        *,
        name: str | None = None,
        office: str | None = None,
        section: str | None = None,
        phone: str | None = None,
        fax: str | None = None,
        postal_code: str | None = None,
        address: str | None = None,
        letterhead: str | None = None,
    ) -> str:
        """Write what stands on the town's letters; what is left out stays.

        Raises:
            NotPermitted: Without the right to change settings.
        """
        self._desk.require(Right.CHANGE_SETTINGS)
        given = {
            "name": name,
            "office": office,
            "section": section,
            "phone": phone,
            "fax": fax,
            "postal_code": postal_code,
            "address": address,
            "letterhead": letterhead,
        }
        cells: dict[str, Value] = {key: value for key, value in given.items() if value is not None}
        command = self._desk.command("town.describe_town")
        with self._desk.reading() as reading:
            known = rows.town(reading, self._desk.town) is not None
        if known:
            command.set(self._desk.town, "town", self._desk.town, **cells)
        else:
            command.add(self._desk.town, "town", self._desk.town, **cells)
        self._desk.commit(command)
        return self._desk.town

    @use_case
    def describe_member(
        self,
        *,
        member: str = "",
        family_name: str | None = None,
        given_name: str | None = None,
        family_reading: str | None = None,
        given_reading: str | None = None,
        job_title: str | None = None,
        agency: str | None = None,
        phone: str | None = None,
        extension: str | None = None,
        lead_limit: int | None = None,
        ended: str | None = None,
    ) -> str:
        """Write who somebody of the staff is: oneself, or with the right anybody.

        Args:
            member: Member id; oneself where it is left out.
            lead_limit: From how many leads on the week board says that it is much.
            ended: Last day, as typed; empty to take it back.

        Raises:
            NotPermitted: For somebody else without the right to manage members.
            NotFound: If nobody here has this id.
        """
        subject = Id(member or self._desk.member)
        if subject != self._desk.member:
            self._desk.require(Right.MANAGE_MEMBERS)
        given = {
            "family_name": family_name,
            "given_name": given_name,
            "family_reading": family_reading,
            "given_reading": given_reading,
            "job_title": job_title,
            "agency": agency,
            "phone": phone,
            "extension": extension,
            "lead_limit": lead_limit,
        }
        cells: dict[str, Value] = {key: value for key, value in given.items() if value is not None}
        if ended is not None:
            cells["ended"] = self._desk.date(ended)
        command = self._desk.command("town.describe_member")
        with self._desk.reading() as reading:
            known = {row.id for row in rows.members(reading)}
        if subject in known:
            command.set(self._desk.town, "member", subject, **cells)
        elif subject == self._desk.member:
            command.add(self._desk.town, "member", subject, **cells)
        else:
            raise NotFound("member", subject)
        self._desk.commit(command)
        return subject

    def _member(self, row: rows.MemberRow) -> Member:
        name = full_name(row.family_name, row.given_name)
        return Member(
            id=row.id,
            name=name,
            short=row.family_name or name,
            reading=row.reading,
            job_title=row.job_title,
            agency=row.agency,
            phone=row.phone,
            extension=row.extension,
            ended=row.ended,
            lead_limit=row.lead_limit or 0,
            me=row.id == self._desk.member,
        )
