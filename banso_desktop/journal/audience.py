# SPDX-License-Identifier: Apache-2.0
"""Who a scope's keys are sealed to, as far as it can be believed.

Outside a wrap stands what it delivers and to which key; its author may be anybody of the town.
Whoever acts on that alone hands a household's keys to a group that somebody only named. So a
wrap is believed by who can open it, for nobody seals a key that he does not hold; of the others
only those count that a reader of the scope made (docs/format.md, "Wraps").
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from contextlib import suppress

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, SealBroken
from banso_desktop.journal import layout
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import Wrap


class Audience:
    """Reads the wraps of scopes for one profile. Used by one thread at a time.

    Args:
        groups: The reading groups of this profile.
    """

    def __init__(self, groups: ReadingGroups) -> None:
        self._groups = groups
        self._ring = groups.ring

    def believed(self, kept: Iterable[Wrap]) -> list[Wrap]:
        """Return those of a scope's wraps that are what they say.

        Without those for the emergency readers, who are no audience: they read by a record.
        """
        privates, emergency = self._ring.privates(), self._emergency_keys()
        known = self._known_keys()
        by_key: dict[Id, list[Wrap]] = {}
        for wrap in kept:
            if wrap.to not in emergency:
                by_key.setdefault(wrap.key_id, []).append(wrap)
        found: list[Wrap] = []
        for made in by_key.values():
            opened = [wrap for wrap in made if opens(wrap, privates.get(wrap.to))]
            present, earlier = self._readers({wrap.to for wrap in opened})
            found += opened
            found += [
                wrap
                for wrap in made
                if wrap not in opened
                and wrap.author in (present if wrap.to in known else earlier)
                and is_signed(wrap, self._ring.log)
            ]
        return found

    def present_boxes(self) -> dict[Id, bytes]:
        """Return the key that each known key of a group or computer stands for by now.

        By the id of any key a group has had: of the groups held the present one, and of each
        computer of a member its own. Where somebody is no member any more there is none.
        """
        ring = self._ring
        standing = ring.log.standing()
        found = {
            layout.key_id(box): box for each in standing.members for box in standing.boxes(each)
        }
        for group in (*standing.groups, *self._groups.circles()):
            box = ring.present_box(group)
            if box is not None:
                found.update(dict.fromkeys(ring.keys_of(group), box))
        return found

    def _readers(self, through: Set[Id]) -> tuple[set[Id], set[Id]]:
        """Return who reads by these keys now, and with them who did while they were made."""
        ring = self._ring
        present, earlier = {ring.identity.member}, set[Id]()
        for group in (*ring.log.standing().groups, *self._groups.circles()):
            if through.isdisjoint(ring.keys_of(group)):
                continue
            with suppress(NotFound):  # a circle of which only an old key came
                present.update(self._groups.readers_of(group))
            for wrapped in ring.wrapped_keys(group).values():
                earlier.update(Id(each) for each in wrapped.readers)
        return present, present | earlier

    def _known_keys(self) -> set[Id]:
        """Return the ids of all keys of computers and of groups known here."""
        ring = self._ring
        found = {layout.key_id(device.box) for device in ring.log.devices()}
        for group in (*ring.log.standing().groups, *self._groups.circles()):
            found |= ring.keys_of(group)
        return found

    def _emergency_keys(self) -> set[Id]:
        group = self._groups.standing(GroupKind.EMERGENCY)
        return self._ring.keys_of(group) if group else set()


def opens(wrap: Wrap, private: bytes | None) -> bool:
    """Tell whether a wrap opens with a key and delivers what it says."""
    if private is None:
        return False
    try:
        wrap.open(private)
    except SealBroken:
        return False
    return True


def is_signed(wrap: Wrap, log: MemberLog) -> bool:
    """Tell whether a wrap is by a computer of the member it names, there now or before."""
    device = log.device(wrap.signer)
    if device is None or device.member != wrap.author:
        return False
    try:
        wrap.verify(device.sign)
    except SealBroken:
        return False
    return True
