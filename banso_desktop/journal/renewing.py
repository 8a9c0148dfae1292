# SPDX-License-Identifier: Apache-2.0
"""When a key is due to be changed: somebody it was given to is no reader any more.

A removed person or computer, a role taken away, somebody taken out of a circle: the key that
was given then must not be written with. Groups are renewed at once by the first of their
readers, by anybody else who is about to write for them; a scope's key at its next write.
"""

from __future__ import annotations

from collections.abc import Collection

from banso_desktop.domain.ids import Id
from banso_desktop.journal import layout
from banso_desktop.journal.audience import Audience
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.standing import GroupKind, Standing, is_reader
from banso_desktop.journal.withheld import Withheld
from banso_desktop.journal.wraps import Wrap


class Renewal:
    """Renews what is due. Used by one thread at a time.

    Args:
        groups: The reading groups of this profile.
    """

    def __init__(self, groups: ReadingGroups) -> None:
        self._groups = groups
        self._ring: KeyRing = groups.ring
        self._audience = Audience(groups)
        self._withheld = Withheld(groups)
        self._sound: dict[Id, object] = {}

    def renew_groups(self, *, all_of_them: bool = False) -> list[Id]:
        """Renew the groups whose present key somebody has who is no reader; return them.

        Args:
            all_of_them: Also those that somebody else is to renew first.
        """
        standing = self._ring.log.standing()
        candidates = {*standing.groups, *self._groups.circles()}
        return [
            group
            for group in sorted(candidates)
            if self.is_outdated(group)
            and (all_of_them or self._is_first(group, standing))
            and self._renew(group)
        ]

    def is_due(self, now: int) -> bool:
        """Tell whether the present key of a group is withheld, see :mod:`withheld`."""
        return bool(self._withheld.due(now))

    def renew_withheld(self, now: int) -> None:
        """Renew the groups of which that is so, and the scopes sealed to what nobody has."""
        for group in self._withheld.due(now):
            self._renew(group)
        for scope in self._withheld.scopes():
            self.before_writing(scope)

    def before_writing(self, scope: Id) -> None:
        """Make sure that nobody who is no reader any more has the key a scope is written with."""
        situation = (self._ring.log.heads, self._ring.key_counts(scope))
        if self._sound.get(scope) == situation:
            return
        groups = self._groups_of(scope)
        if groups is not None:
            for group in groups:
                if self.is_outdated(group):
                    self._renew(group)
            if groups and self._is_scope_outdated(scope):
                self._ring.renew_scope(scope, groups)
        self._sound[scope] = (self._ring.log.heads, self._ring.key_counts(scope))

    def is_outdated(self, group: Id) -> bool:
        """Tell whether a group's present key was given to somebody who is no reader of it.

        Of a circle also whether the emergency readers have another key since.
        """
        newest = self._ring.newest_keys(group)
        log, standing = self._ring.log, self._ring.log.standing()
        if group not in standing.groups and self._ring.wrapped_group(group) is None:
            return False
        readers = self._groups.readers_of(group)
        reading = {layout.key_id(box) for reader in readers for box in standing.boxes(reader)}
        gone = {layout.key_id(each.box) for each in log.devices()} - reading
        emergency = standing.group(GroupKind.EMERGENCY)
        if emergency is not None:
            gone |= log.group_boxes(Id(emergency.group)).keys() - {layout.key_id(emergency.box)}
        given = (wrap for wrap in self._ring.kept_wraps(group) if not wrap.ends)
        return any(wrap.key_id in newest and wrap.to in gone for wrap in given)

    def _renew(self, group: Id) -> bool:
        """Renew a group if one may; tell whether it was done."""
        standing, me = self._ring.log.standing(), self._ring.identity.member
        if group in standing.groups and me not in _able(standing, group):
            return False
        self._groups.renew_group(group, self._groups.readers_of(group))
        return True

    def _is_first(self, group: Id, standing: Standing) -> bool:
        """Tell whether it falls to this person, so that not everybody does it at once."""
        if group in standing.groups:
            able = _able(standing, group)
        else:
            able = [each for each in self._groups.readers_of(group) if each in standing.members]
        return bool(able) and min(able) == self._ring.identity.member

    def _groups_of(self, scope: Id) -> list[Id] | None:
        """Return the groups and members a scope's present key is sealed to.

        None if it is not read here, or one of them is not known here: whoever renewed it
        then would shut somebody out.
        """
        key = self._ring.present_of_scope(scope)
        standing = self._ring.log.standing()
        groups = {
            each: group
            for group in (*standing.groups, *self._groups.circles())
            for each in self._ring.keys_of(group)
        }
        members = {layout.key_id(each.box): each.member for each in self._ring.log.devices()}
        found: dict[Id, None] = {}
        for wrap in self._counting(scope) if key else ():
            if wrap.key_id != key:
                continue
            if wrap.to in groups:
                found[groups[wrap.to]] = None
            elif wrap.to not in members:
                return None
            elif standing.boxes(members[wrap.to]):
                found[members[wrap.to]] = None
        return list(found) if key else None

    def _is_scope_outdated(self, scope: Id) -> bool:
        """Tell whether a scope's present key is sealed to a key that is not the present one."""
        key, standing = self._ring.present_of_scope(scope), self._ring.log.standing()
        present = {layout.key_id(device.box) for device in standing.devices.values()}
        for group in (*standing.groups, *self._groups.circles()):
            known = self._ring.present_of(group)
            present |= {known} if known else set()
        return any(wrap.key_id == key and wrap.to not in present for wrap in self._counting(scope))

    def _counting(self, scope: Id) -> list[Wrap]:
        """Return the wraps that say to whom a scope is sealed; anybody may write others."""
        return self._audience.believed(self._ring.counting_wraps(scope))


def _able(standing: Standing, group: Id) -> Collection[Id]:
    """Return who may name a standing group's key in the log."""
    reads = standing.groups[group].reads
    return [
        member.id
        for member in standing.members.values()
        if standing.is_administrator(member.id) or is_reader(member.roles, reads)
    ]
