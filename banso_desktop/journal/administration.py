# SPDX-License-Identifier: Apache-2.0
"""What administrators do in the membership log besides inviting.

Each function appends one entry, which the next segment publishes. Keys that become due are
wrapped by whoever holds them (:meth:`reading_groups.ReadingGroups.lacking`).
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import NotFound, NotPermitted, Refused
from banso_desktop.journal.invitations import append
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.membership import RoleChange, Withdraw
from banso_desktop.journal.standing import GroupKind


def change_roles(ring: KeyRing, member: Id, roles: Iterable[Role], now: int) -> None:
    """Give a member other roles from here on.

    Args:
        ring: Of the administrator.
        member: Whose roles.
        roles: All roles from now on.
        now: Milliseconds since 1970.

    Raises:
        NotPermitted: With rule ``"members.roles"`` if one may not.
        NotFound: If there is no such member.
        Refused: With rule ``"invitation.roles"`` if the roles do not go together, or
            ``"members.last_administrator"`` if nobody would be left to administer.
    """
    given = sorted({role.value for role in roles})
    standing = ring.log.standing()
    if not standing.is_administrator(ring.identity.member):
        raise NotPermitted("members.roles")
    if member not in standing.members:
        raise NotFound("member", member)
    if not given or (Role.OUTSIDE_VIEWER.value in given and len(given) > 1):
        raise Refused("invitation.roles", roles=given)
    others = [each for each in standing.members if each != member]
    if Role.ADMINISTRATOR.value not in given and not any(
        standing.is_administrator(each) for each in others
    ):
        raise Refused("members.last_administrator")
    append(ring, RoleChange(member, given), now)


def withdraw_invitation(ring: KeyRing, member: Id, now: int) -> None:
    """Make the open invitations for a member id worthless.

    Raises:
        NotPermitted: With rule ``"members.invite"`` if one may not.
        NotFound: If there is no open invitation for it.
    """
    standing = ring.log.standing()
    if not standing.is_administrator(ring.identity.member):
        raise NotPermitted("members.invite")
    found = [digest for digest, facts in standing.invites.items() if facts.member == member]
    if not found:
        raise NotFound("invitation", member)
    for digest in found:
        append(ring, Withdraw(digest), now)


def name_emergency_readers(ring: KeyRing, readers: Iterable[Id], now: int) -> None:
    """Say who can open a protected household alone in an emergency.

    Who is added gets the group's key from one who holds it. Who is left out keeps the key he
    has until the group's key is changed.

    Raises:
        NotPermitted: With rule ``"members.emergency"`` if one may not.
        NotFound: If one of them is no member.
    """
    standing = ring.log.standing()
    group = standing.group(GroupKind.EMERGENCY)
    if group is None or not standing.is_administrator(ring.identity.member):
        raise NotPermitted("members.emergency")
    named = sorted(set(readers))
    for member in named:
        if member not in standing.members:
            raise NotFound("member", member)
    changed = msgspec.structs.replace(group, generation=group.generation + 1, readers=named)
    append(ring, changed, now)
