# SPDX-License-Identifier: Apache-2.0
"""Who works with the program: inviting colleagues, and what each may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from banso_desktop.domain.rights import Right, Role, rights_of
from banso_desktop.domain.wareki import long_moment
from banso_desktop.errors import FieldRefused
from banso_desktop.services.desk import Desk
from banso_desktop.services.registry import query, use_case


@dataclass(frozen=True, slots=True)
class Invited:
    """A fresh invitation; the code stands here once and is kept nowhere.

    Attributes:
        code: 20 characters in groups.
        member: Member id the person will have.
        until: Until when it can be used, as written on the wall clock.
    """

    code: str
    member: str
    until: str


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
        known = {role.value: role for role in Role}
        for role in roles:
            if role not in known:
                raise FieldRefused("code", field="roles", known=", ".join(known))
        made = self._desk.keys.invite(tuple(known[role] for role in dict.fromkeys(roles)))
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
        ends = datetime.fromtimestamp(made.until / 1000, UTC)
        offset = self._desk.clock.local() - self._desk.clock.now().replace(tzinfo=None)
        return Invited(made.code, made.member, long_moment(ends.replace(tzinfo=None) + offset))

    @query
    def standing(self) -> Standing:
        """Tell what one may do oneself."""
        rights = sorted(right.value for right in self._desk.rights())
        roles = [
            role.value
            for role in Role
            if rights_of([role]) and rights_of([role]) <= self._desk.rights()
        ]
        return Standing(self._desk.member, roles, rights)
