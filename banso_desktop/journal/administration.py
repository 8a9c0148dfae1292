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
from banso_desktop.journal import recovery, sealing
from banso_desktop.journal.invitations import append
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import NewRecovery, RoleChange, Withdraw, sheet_of
from banso_desktop.journal.names import wrap_of
from banso_desktop.journal.reading_groups import ReadingGroups
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


def name_emergency_readers(groups: ReadingGroups, readers: Iterable[Id], now: int) -> None:
    """Say who can open a protected household alone in an emergency.

    Who is added gets the group's keys from one who holds them. Is somebody left out, the group
    gets a new key, and each circle another one from those who are in it.

    Args:
        groups: Of the administrator.
        readers: Member ids of all of them from now on.
        now: Milliseconds since 1970.

    Raises:
        NotPermitted: With rule ``"members.emergency"`` if one may not.
        NotFound: If one of them is no member.
    """
    ring = groups.ring
    standing = ring.log.standing()
    group = standing.group(GroupKind.EMERGENCY)
    if group is None or not standing.is_administrator(ring.identity.member):
        raise NotPermitted("members.emergency")
    named = sorted(set(readers))
    for member in named:
        if member not in standing.members:
            raise NotFound("member", member)
    if set(group.readers) - set(named):
        groups.renew_group(Id(group.group), named)
    else:
        changed = msgspec.structs.replace(group, generation=group.generation + 1, readers=named)
        append(ring, changed, now)


def replace_recovery(
    groups: ReadingGroups, now: int, random: sealing.RandomBytes = sealing.system_random
) -> str:
    """Make a new recovery sheet; return its code, which is kept nowhere.

    The sheet before opens nothing more: its wraps are retired and nobody joins with it. The
    new one opens a group once a holder of the group's key has wrapped it, here at once, by
    others when they next publish.

    Args:
        groups: Of the administrator.
        now: Milliseconds since 1970.
        random: Source of the code.

    Raises:
        NotPermitted: With rule ``"members.recovery"`` if one may not.
    """
    ring, log = groups.ring, groups.ring.log
    if not log.standing().is_administrator(ring.identity.member):
        raise NotPermitted("members.recovery")
    code = recovery.new_code(random)
    keys = recovery.keys_of(code)
    before = {key_id(sheet[1]) for entry in log.entries() if (sheet := sheet_of(entry))}
    retired = log.retired_wraps()
    names = [each.name for each in ring.kept_wraps() if each.to in before]
    facts = NewRecovery(
        sign=keys.sign_public,
        box=keys.box_public,
        proof=keys.proof(log.root),
        wraps=[place for name in names if name not in retired and (place := wrap_of(name))],
    )
    # The new wraps reach the folder before the old ones leave it.
    new = groups.wraps_for(keys.box_public, sorted(ring.groups_held()))
    ring.archive.keep_files(new, outgoing=True)
    append(ring, facts, now)
    return code
