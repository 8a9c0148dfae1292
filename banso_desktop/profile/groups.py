# SPDX-License-Identifier: Apache-2.0
"""The town's groups and its membership log as services ask for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random, SystemRandom

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.administration import (
    change_roles,
    replace_recovery,
    withdraw_invitation,
)
from banso_desktop.journal.invitations import invite
from banso_desktop.journal.layout import KEY_BYTES, key_id
from banso_desktop.journal.membership import Found, Join
from banso_desktop.journal.renewing import Renewal
from banso_desktop.journal.sealing import RandomBytes, fresh_id, system_random
from banso_desktop.journal.session import Session
from banso_desktop.journal.standing import GroupKind
from banso_desktop.profile.erasures import ProfileErasures
from banso_desktop.services.desk import (
    Groups,
    KeyHolder,
    MadeInvitation,
    MadeSheet,
)
from banso_desktop.store.replica import Replica


@dataclass(frozen=True, slots=True)
class Chance:
    """Where chance comes from: the operating system, but for a fictional town.

    Attributes:
        keys: Source of keys, salts, ids and codes.
        numbers: Source of the numbers people see.
    """

    keys: RandomBytes = system_random
    numbers: Random = field(default_factory=SystemRandom)

    def make_id(self) -> Id:
        """Return a fresh id."""
        return fresh_id(self.keys)

    def make_key(self) -> bytes:
        """Return a fresh key."""
        return self.keys(KEY_BYTES)


class ProfileGroups(ProfileErasures):
    """The reading groups as services ask for them."""

    def __init__(
        self, journal: Session, replica: Replica, millis: Callable[[], int], chance: Chance
    ) -> None:
        super().__init__(journal, replica, millis)
        self._groups = journal.groups
        self._millis = millis
        self._chance = chance

    def groups(self) -> Groups:
        """Return the standing groups of the town."""
        return Groups(
            town=self._groups.standing(GroupKind.TEAM),
            chair=self._groups.standing(GroupKind.CHAIR),
            desk=self._groups.standing(GroupKind.DESK),
        )

    def make_team(self, members: tuple[Id, ...]) -> Id:
        """Make the reading group of a protected household."""
        return self._groups.make_circle(members)

    def invite(self, roles: tuple[Role, ...], member: Id | None = None) -> MadeInvitation:
        """Make an invitation for a new member, or this one; published with the next round."""
        chance = self._chance
        subject = member or chance.make_id()
        made = invite(self._groups, roles, subject, self._millis(), chance.keys)
        return MadeInvitation(made.code, made.member, made.until)

    def holders(self) -> Sequence[KeyHolder]:
        """Return who joined or is invited, as the membership log stands."""
        log = self._groups.ring.log
        standing = log.standing()
        joined: dict[Id, int] = {}
        for entry in log.entries():
            if isinstance(entry.facts, (Found, Join)):
                joined.setdefault(Id(entry.facts.member), entry.at)
        invited = {Id(facts.member): facts for facts in standing.invites.values()}
        members = [
            KeyHolder(
                each.id,
                each.roles,
                joined.get(each.id, 0),
                invited[each.id].until if each.id in invited else 0,
            )
            for each in standing.members.values()
        ]
        waiting = [
            KeyHolder(member, tuple(facts.roles), 0, facts.until)
            for member, facts in invited.items()
            if member not in standing.members
        ]
        return [*members, *waiting]

    def change_roles(self, member: Id, roles: tuple[Role, ...]) -> None:
        """Give a member other roles; published with the next round."""
        change_roles(self._groups.ring, member, roles, self._millis())
        Renewal(self._groups).renew_groups(all_of_them=True)

    def withdraw_invitation(self, member: Id) -> None:
        """Make the open invitation of somebody worthless; published with the next round."""
        withdraw_invitation(self._groups.ring, member, self._millis())

    def recovery_key(self) -> Id:
        """Return the key id of the recovery sheet that opens the town now."""
        return key_id(self._groups.ring.log.standing().recovery[1])

    def replace_recovery(self) -> MadeSheet:
        """Make a new recovery sheet; published with the next round."""
        code = replace_recovery(self._groups, self._millis(), self._chance.keys)
        return MadeSheet(code, self.recovery_key())
