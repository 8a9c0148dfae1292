# SPDX-License-Identifier: Apache-2.0
"""The town and the people who work for it: what stands on letters, who is who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from banso_desktop.domain.fiscal import fiscal_year, fiscal_year_of
from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.rights import Right
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case
from banso_desktop.services.writing import code
from banso_desktop.store.queries import companions, finding
from banso_desktop.store.queries import town as rows

_MOST_LEADS = 999


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


@dataclass(frozen=True, slots=True)
class OwnDay:
    """One of the town's own days.

    Attributes:
        day: ISO day.
        kind: Code of the list ``town_day_kind``.
        closed: Whether the office is closed on it.
    """

    id: str
    day: str
    name: str
    kind: str
    closed: bool


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
            lead_limit: From how many leads on the week board says that it is much; 0 is the town's.
            ended: Last day, as typed; empty to take it back.

        Raises:
            NotPermitted: For somebody else, or a last day or limit, without the right to
                manage members, and for oneself where one is no reader of the staff list.
            FieldRefused: Rule ``range`` for a limit below 0 or above 999.
            NotFound: If nobody here has this id.
            Refused: Rule ``member.companion`` (with ``count``) if nobody else goes on staying
                connected with households they accompany.
        """
        subject = Id(member or self._desk.member)
        mine = subject == self._desk.member and ended is None and lead_limit is None
        self._desk.require(Right.READ_TOWN if mine else Right.MANAGE_MEMBERS)
        _require_limit(lead_limit)
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
            cells["ended"] = self._last_day(subject, ended)
        command = self._desk.command("town.describe_member")
        with self._desk.reading() as reading:
            known = {row.id for row in rows.members(reading)}
        if subject in known:
            command.set(self._desk.town, "member", subject, **cells)
        elif subject == self._desk.member or self._holds_a_key(subject):
            command.add(self._desk.town, "member", subject, **cells)
        else:
            raise NotFound("member", subject)
        self._desk.commit(command)
        return subject

    def _last_day(self, member: Id, typed: str) -> PartialDate | None:
        day = self._desk.date(typed)
        if day is not None:
            with self._desk.reading() as reading:
                left_alone = companions.depending_on(reading, member, day.iso)
            if left_alone:
                raise Refused("member.companion", count=len(left_alone))
        return day

    @query
    def own_days(self, *, limit: int = 200) -> list[OwnDay]:
        """List the town's own days of this fiscal year and after, the earliest first."""
        first = fiscal_year(fiscal_year_of(self._desk.today())).first.isoformat()
        with self._desk.reading() as reading:
            found = rows.own_days(reading, first, limit)
        kinds = self._desk.codes["town_day_kind"]
        return [
            OwnDay(row.id, row.day, row.name, row.kind, kinds[row.kind].flag("closed"))
            for row in found
        ]

    @use_case
    def add_town_day(self, *, day: str, name: str = "", kind: str = "closed") -> str:
        """Add one of the town's own days: closed, council, event.

        Args:
            day: As typed; it has to be a whole day.
            kind: Code of the list ``town_day_kind``.

        Raises:
            NotPermitted: Without the right to change settings.
            FieldRefused: Rule ``date`` if it is no whole day, ``code`` for an unknown kind.
        """
        self._desk.require(Right.CHANGE_SETTINGS)
        read = self._desk.date(day)
        if read is None or read.precision is not Precision.DAY:
            raise FieldRefused("date", field="day")
        chosen = code(self._desk, "town_day_kind", kind, "kind")
        command = self._desk.command("town.add_town_day")
        row = command.add(
            self._desk.town,
            "town_day",
            day=PartialDate(read.iso, Precision.DAY),
            name=name.strip() or None,
            kind=chosen or None,
        )
        self._desk.commit(command)
        return row

    @use_case
    def remove_town_day(self, *, town_day: str) -> str:
        """Take one of the town's own days away again.

        Raises:
            NotPermitted: Without the right to change settings.
            NotFound: If there is no such day.
        """
        self._desk.require(Right.CHANGE_SETTINGS)
        with self._desk.reading() as reading:
            known = finding.scope_of(reading, "town_day", town_day) is not None
        if not known:
            raise NotFound("town_day", town_day)
        command = self._desk.command("town.remove_town_day")
        command.remove(self._desk.town, "town_day", Id(town_day))
        self._desk.commit(command)
        return town_day

    def _holds_a_key(self, member: Id) -> bool:
        return any(one.member == member for one in self._desk.keys.holders())

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


def _require_limit(leads: int | None) -> None:
    if leads is not None and not 0 <= leads <= _MOST_LEADS:
        raise FieldRefused("range", field="lead_limit", value=leads, limit=_MOST_LEADS)
