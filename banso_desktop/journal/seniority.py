# SPDX-License-Identifier: Apache-2.0
"""Who stands where two people take from each other and neither saw the other.

Nobody chooses where he comes: it follows from when one joined, and from whom one has the right to
administer, who may in turn come no later (docs/format.md, "What counts").
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import Entry, Found, Invite, Join, RoleChange, sheet_of

_RESCUER = -1
_ADMINISTRATOR = Role.ADMINISTRATOR.value


class Seniority:
    """The order of entries by the standing of their authors.

    Args:
        granted: Entries, each after those it saw; among the others by depth, then hash.
        struck: The hashes of what any removal or role change among them strikes.
    """

    def __init__(self, granted: Sequence[Entry], struck: Set[bytes] = frozenset()) -> None:
        self._struck = struck
        self._joined: dict[str, int] = {}
        self._devices: dict[Id, int] = {}
        self._made: dict[str, int] = {}
        self._makers: dict[Id, int] = {}
        self._sheets: dict[Id, int] = {}
        self._used: dict[Id, Id] = {}
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

    def outlives(self, taking: Entry, sheet: Entry) -> bool:
        """Tell whether the sheet that a taking's computer joined with is not ended by another.

        That is so where somebody made the other who comes later than who made the one it used:
        he may be the one that is taken out.
        """
        used = self._used.get(taking.key)
        if used is None:
            return False
        return self._makers[used] < self._made.get(sheet.author, len(self._joined))

    def _note(self, entry: Entry, number: int, by_hash: dict[bytes, Entry]) -> None:
        """Note who administers by an entry; it comes after what it rests on."""
        facts, sheet = entry.facts, sheet_of(entry)
        if isinstance(facts, Found):
            self._may_be(facts.member, number)
        elif isinstance(facts, Join):
            invite = by_hash.get(facts.invite)
            if not facts.invite:
                place = self._sheets.get(entry.key, number)
                self._may_be(facts.member, place if place == _RESCUER else max(number, place))
                self._used.setdefault(key_id(facts.sign), entry.key)
            elif (
                invite is not None
                and isinstance(invite.facts, Invite)
                and _ADMINISTRATOR in invite.facts.roles
            ):
                self._may_be(facts.member, max(number, self._made.get(invite.author, number)))
        elif isinstance(facts, RoleChange) and _ADMINISTRATOR in facts.roles:
            joined = self._joined.get(facts.member, number)
            self._may_be(facts.member, max(joined, self._made.get(entry.author, number)))
        if sheet is not None:
            key, maker = key_id(sheet[0]), self._made.get(entry.author, number)
            place = maker if entry.hash in self._struck else _RESCUER
            self._makers[key] = max(maker, self._makers.get(key, maker))
            self._sheets[key] = max(place, self._sheets.get(key, place))

    def _may_be(self, member: str, place: int) -> None:
        """Let somebody come no later than this; what others give him makes him no younger."""
        self._made[member] = min(place, self._made.get(member, place))
