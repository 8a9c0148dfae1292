# SPDX-License-Identifier: Apache-2.0
"""Who works with the program: inviting colleagues, and what each may do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from banso_desktop.domain.ids import Id
from banso_desktop.domain.names import full_name
from banso_desktop.domain.papers import InvitationPaper
from banso_desktop.domain.rights import Right, Role
from banso_desktop.domain.values import PartialDate
from banso_desktop.domain.wareki import long_date, long_moment
from banso_desktop.errors import FieldRefused, NotFound, Refused
from banso_desktop.services.desk import Desk, KeyHolder
from banso_desktop.services.registry import query, use_case
from banso_desktop.store.queries import town as rows


@dataclass(frozen=True, slots=True)
class Invited:
    """A fresh invitation; the code stands here once and is kept nowhere.

    Attributes:
        code: 20 characters in groups.
        member: Member id the person will have.
        until: Until when it can be used, ISO in local time.
    """

    code: str
    member: str
    until: str


@dataclass(frozen=True, slots=True)
class StaffLine:
    """Somebody of the staff, or somebody who is invited and has not come yet.

    Attributes:
        roles: Codes of the list ``member_role``; also ones only a newer version knows.
        joined: ISO day they joined, ``""`` while they are only invited.
        waiting_until: ISO, the last day their open invitation can be used, ``""`` for none.
        is_late: Whether its moment has passed.
        ended: ISO day they left, ``""`` while they are here.
        me: Whether this is who asks.
        may_edit: Whether who asks may change these details.
    """

    id: str
    name: str
    reading: str
    family_name: str
    given_name: str
    family_reading: str
    given_reading: str
    job_title: str
    agency: str
    phone: str
    extension: str
    roles: list[str]
    joined: str
    waiting_until: str
    is_late: bool
    ended: str
    me: bool
    may_edit: bool

    @property
    def is_waiting(self) -> bool:
        """Whether they are invited and have not come yet."""
        return bool(self.waiting_until) and not self.joined


@dataclass(frozen=True, slots=True)
class Standing:
    """What the person who asks may do."""

    member: str
    roles: list[str]
    rights: list[str]


class PeopleService:
    """Invites colleagues; who may is judged by the membership log on every computer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @use_case
    def invite(
        self,
        *,
        roles: list[str],
        family_name: str = "",
        given_name: str = "",
        job_title: str = "",
        agency: str = "",
    ) -> Invited:
        """Make an invitation for one colleague; single use, 14 days.

        Args:
            roles: Codes of the list ``member_role``.

        Raises:
            NotPermitted: Without the right to manage members.
            FieldRefused: If a role is unknown.
            Refused: If there is no role, or an outside viewer is given another one too.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        made = self._desk.keys.invite(_roles(roles))
        command = self._desk.command("people.invite")
        command.add(
            self._desk.town,
            "member",
            made.member,
            family_name=family_name or None,
            given_name=given_name or None,
            job_title=job_title or None,
            agency=agency or None,
        )
        self._desk.commit(command)
        return Invited(made.code, made.member, _iso_minute(self._local(made.until)))

    @use_case
    def invite_again(self, *, member: str, roles: list[str] | None = None) -> Invited:
        """Make a new code for who was invited and has not come; the old one is worthless.

        Visits and households planned for them stay theirs: the member id is the same.

        Args:
            roles: Codes of the list ``member_role``; those of the invitation where left out.

        Raises:
            NotPermitted: Without the right to manage members.
            NotFound: If there is no open invitation for this id.
            FieldRefused: If a role is unknown.
            Refused: Rule ``invitation.joined`` if they are here already, or
                ``invitation.roles`` if the roles do not go together.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        held = next((one for one in self._desk.keys.holders() if one.member == member), None)
        if held is None or not (held.until or held.since):
            raise NotFound("invitation", member)
        if held.since:
            raise Refused("invitation.joined")
        wanted = _roles(held.roles if roles is None else roles)
        self._desk.keys.withdraw_invitation(held.member)
        made = self._desk.keys.invite(wanted, held.member)
        return Invited(made.code, made.member, _iso_minute(self._local(made.until)))

    @use_case
    def invite_computer(self, *, member: str = "") -> Invited:
        """Make a code for another computer of somebody who joined, or a forgotten passphrase.

        They stay who they are: same roles, same households. The computer they had goes on
        until it is taken out. An open code for them is worthless from here on.

        Args:
            member: Member id; oneself where it is left out.

        Raises:
            NotPermitted: Without the right to manage members.
            NotFound: If nobody who joined has this id.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        subject = Id(member or self._desk.member)
        held = next((one for one in self._desk.keys.holders() if one.member == subject), None)
        if held is None or not held.since:
            raise NotFound("member", subject)
        if held.until:
            self._desk.keys.withdraw_invitation(subject)
        made = self._desk.keys.invite(_roles(held.roles), subject)
        return Invited(made.code, made.member, _iso_minute(self._local(made.until)))

    @use_case
    def change_roles(self, *, member: str, roles: list[str]) -> str:
        """Give a colleague other roles from now on; the others' computers hear of it.

        Args:
            member: Member id of somebody who joined.
            roles: All roles from now on, codes of the list ``member_role``.

        Raises:
            NotPermitted: Without the right to manage members.
            NotFound: If nobody who joined has this id.
            FieldRefused: If a role is unknown.
            Refused: Rule ``invitation.roles`` if the roles do not go together, or
                ``members.last_administrator`` if nobody would be left to administer.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        self._desk.keys.change_roles(Id(member), _roles(roles))
        return member

    @use_case
    def withdraw_invitation(self, *, member: str) -> str:
        """Make an open invitation worthless; who did not come yet leaves the list.

        The row stays with a last day, so that visits planned for them keep a name.

        Raises:
            NotPermitted: Without the right to manage members.
            NotFound: If there is no open invitation for this id.
        """
        self._desk.require(Right.MANAGE_MEMBERS)
        subject = Id(member)
        joined = any(one.member == subject and one.since for one in self._desk.keys.holders())
        self._desk.keys.withdraw_invitation(subject)
        with self._desk.reading() as reading:
            listed = any(row.id == subject for row in rows.members(reading))
        if listed and not joined:
            command = self._desk.command("people.withdraw_invitation")
            ended = PartialDate.of(self._desk.today())
            command.set(self._desk.town, "member", subject, ended=ended)
            self._desk.commit(command)
        return member

    @query
    def staff(self) -> list[StaffLine]:
        """List who works here in roster order, then who is invited; those who left are absent.

        Raises:
            NotPermitted: Without the right to read the town.
        """
        self._desk.require(Right.READ_TOWN)
        with self._desk.reading() as reading:
            listed = {row.id: row for row in rows.members(reading)}
        holders = {one.member: one for one in self._desk.keys.holders()}
        here = [row.id for row in listed.values() if not row.ended]
        unwritten = sorted(member for member in holders if member not in listed)
        lines = [
            self._line(member, listed.get(member), holders.get(member))
            for member in (*here, *unwritten)
        ]
        return sorted(lines, key=lambda line: line.is_waiting)

    def invitation_paper(
        self, invited: Invited, *, name: str, roles: str, folder: str
    ) -> InvitationPaper:
        """Return the paper of an invitation that has just been made; nothing is kept.

        Args:
            invited: What :meth:`invite` returned.
            name: For whom, as the person who invites wrote it.
            roles: What they will be able to do, in words.
            folder: The shared folder as people here see it.
        """
        with self._desk.reading() as reading:
            town = rows.town(reading, self._desk.town)
            me = next((row for row in rows.members(reading) if row.id == self._desk.member), None)
        return InvitationPaper(
            town=town.name if town else "",
            office=f"{town.office} {town.section}".strip() if town else "",
            code=invited.code.replace("-", "").replace(" ", ""),
            valid_until=long_moment(datetime.fromisoformat(invited.until)),
            invited=name,
            role=roles,
            folder=folder,
            issued_by=full_name(me.family_name, me.given_name) if me else "",
            issued_on=long_date(self._desk.today()),
            contact=town.phone if town else "",
        )

    @query
    def standing(self) -> Standing:
        """Tell what one may do oneself."""
        rights = sorted(right.value for right in self._desk.rights())
        held = (one.roles for one in self._desk.keys.holders() if one.member == self._desk.member)
        roles = list(next(held, ()))
        return Standing(self._desk.member, roles, rights)

    def _line(self, member: Id, row: rows.MemberRow | None, holder: KeyHolder | None) -> StaffLine:
        me = member == self._desk.member
        until = holder.until if holder else 0
        return StaffLine(
            id=member,
            name=full_name(row.family_name, row.given_name) if row else "",
            reading=row.reading if row else "",
            family_name=row.family_name if row else "",
            given_name=row.given_name if row else "",
            family_reading=row.family_reading if row else "",
            given_reading=row.given_reading if row else "",
            job_title=row.job_title if row else "",
            agency=row.agency if row else "",
            phone=row.phone if row else "",
            extension=row.extension if row else "",
            roles=list(holder.roles) if holder else [],
            joined=_iso_day(self._local(holder.since)) if holder and holder.since else "",
            waiting_until=_iso_day(self._local(until)) if until else "",
            is_late=bool(until) and self._local(until) < self._desk.clock.local(),
            ended=row.ended if row else "",
            me=me,
            may_edit=me or self._desk.may(Right.MANAGE_MEMBERS),
        )

    def _local(self, millis: int) -> datetime:
        return self._desk.local(datetime.fromtimestamp(millis / 1000, UTC))


def _roles(codes: Sequence[str]) -> tuple[Role, ...]:
    known = {role.value: role for role in Role}
    for code in codes:
        if code not in known:
            raise FieldRefused("code", field="roles", known=", ".join(known))
    roles = tuple(known[code] for code in dict.fromkeys(codes))
    if not roles or (Role.OUTSIDE_VIEWER in roles and len(roles) > 1):
        raise Refused("invitation.roles", roles=[role.value for role in roles])
    return roles


def _iso_day(at: datetime) -> str:
    return at.date().isoformat()


def _iso_minute(at: datetime) -> str:
    return at.isoformat(timespec="minutes")
