# SPDX-License-Identifier: Apache-2.0
"""Who stands where two people take from each other and neither saw the other.

Nobody chooses where he comes: it follows from when one joined, and from whom one has the right to
administer, who may in turn come no later (docs/format.md, "What counts").
"""

from __future__ import annotations

from collections.abc import Sequence

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import Entry, Found, Invite, Join, RoleChange

_RESCUER = -1
_ADMINISTRATOR = Role.ADMINISTRATOR.value


class Seniority:
    """The order of entries by the standing of their authors.

    Args:
        granted: Entries, each after those it saw; among the others by depth, then hash.
    """

    def __init__(self, granted: Sequence[Entry]) -> None:
        self._joined: dict[str, int] = {}
        self._devices: dict[Id, int] = {}
        self._made: dict[str, int] = {}
        by_hash = {entry.hash: entry for entry in granted}
        for number, entry in enumerate(granted):
            facts = entry.facts
            if isinstance(facts, Found | Join):
                self._joined.setdefault(facts.member, number)
                self._devices.setdefault(key_id(facts.sign), number)
            self._note(entry, number, by_hash)

    def of(self, entry: Entry) -> tuple[int, int, bytes]:
        """Return what entries are sorted by: who administers longer, the computer, the hash."""
        rank = self._made.get(entry.author, self._joined.get(entry.author, len(self._joined)))
        return rank, self._devices.get(entry.key, len(self._devices)), entry.hash

    def _note(self, entry: Entry, number: int, by_hash: dict[bytes, Entry]) -> None:
        """Note who administers since an entry, the first time; it comes after what it rests on."""
        facts = entry.facts
        if isinstance(facts, Found):
            self._made.setdefault(facts.member, number)
        elif isinstance(facts, Join):
            invite = by_hash.get(facts.invite)
            if not facts.invite:
                self._made[facts.member] = _RESCUER
            elif (
                invite is not None
                and isinstance(invite.facts, Invite)
                and _ADMINISTRATOR in invite.facts.roles
            ):
                giver = self._made.get(invite.author, number)
                self._made.setdefault(facts.member, max(number, giver))
        elif isinstance(facts, RoleChange) and _ADMINISTRATOR in facts.roles:
            joined = self._joined.get(facts.member, number)
            self._made.setdefault(facts.member, max(joined, self._made.get(entry.author, number)))
