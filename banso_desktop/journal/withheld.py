# SPDX-License-Identifier: Apache-2.0
"""Keys of standing groups that somebody named and did not give to the readers.

Any reader of a group may change its key, and gives the new one to all readers. Who does not,
keeps what is written from then on from the others, and nothing looks wrong. So a reader who has
an earlier key and lacks the present one for an hour makes a new one, and what was sealed to the
key nobody has is sealed anew by who can read it (docs/format.md, "Wraps").
"""

from __future__ import annotations

from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.standing import GroupKind

PATIENCE_MS: Final = 3_600_000
"""An entry may come before its wraps, over a share that is slow or away."""


class Withheld:
    """Watches for such keys while the program runs. Used by one thread at a time.

    Args:
        groups: The reading groups of this profile.
    """

    def __init__(self, groups: ReadingGroups) -> None:
        self._groups = groups
        self._ring = groups.ring
        self._since: dict[Id, int] = {}

    def due(self, now: int) -> list[Id]:
        """Return the groups whose present key has been lacking long enough.

        Args:
            now: Milliseconds since 1970; a clock that is turned back begins anew.
        """
        lacking = {
            key_id(facts.box): Id(facts.group)
            for facts in self._ring.log.standing().groups.values()
            if self._is_lacking(Id(facts.group), key_id(facts.box))
        }
        self._since = {
            key: since if (since := self._since.get(key, now)) <= now else now for key in lacking
        }
        return [lacking[key] for key, since in self._since.items() if since + PATIENCE_MS <= now]

    def scopes(self) -> list[Id]:
        """Return the scopes whose present key is sealed to a group's key that is lacking here."""
        ring = self._ring
        standing = ring.log.standing()
        lost = {
            key
            for group, facts in standing.groups.items()
            if ring.holds(group, key_id(facts.box)) and self._is_reader(group)
            for key in ring.log.group_boxes(group)
            if not ring.holds(group, key)
        }
        sealed = {wrap.owner for wrap in ring.kept_wraps() if wrap.to in lost} if lost else set()
        return sorted(scope for scope in sealed if ring.present_of_scope(scope) is not None)

    def _is_lacking(self, group: Id, key: Id) -> bool:
        ring = self._ring
        if ring.holds(group, key) or not ring.group_keys(group):
            return False
        # The emergency readers' key is the administrators' to change.
        named = ring.log.standing().groups[group].reads == GroupKind.EMERGENCY.value
        return self._is_reader(group) and not named

    def _is_reader(self, group: Id) -> bool:
        return self._ring.identity.member in self._groups.readers_of(group)
