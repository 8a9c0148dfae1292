# SPDX-License-Identifier: Apache-2.0
"""The emergency readers' way into a protected household: read in memory, keep nothing.

Whoever calls has committed the record of it, and forgets what was read after 60 minutes; that is
a rule of the program which the bytes cannot enforce (docs/format.md, "Threats").
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, SealBroken
from banso_desktop.journal import encoding, names, sealing, segments
from banso_desktop.journal.judging import Judge
from banso_desktop.journal.ledger import Ledger
from banso_desktop.journal.operations import Kind, Operation
from banso_desktop.journal.reading_groups import ReadingGroups
from banso_desktop.journal.segments import BY_KEY
from banso_desktop.journal.standing import GroupKind


class EmergencyWay:
    """What an emergency reader can reach.

    Args:
        groups: The keys of the person who acts.
        ledger: Keeps the segments nobody here has a key for.
    """

    def __init__(self, groups: ReadingGroups, ledger: Ledger) -> None:
        self._groups = groups
        self._ring = groups.ring
        self._ledger = ledger

    def readers(self) -> list[Id]:
        """Return the member ids of who is named; they may not have the group's key yet."""
        standing = self._ring.log.standing()
        group = standing.group(GroupKind.EMERGENCY)
        return sorted(Id(each) for each in group.readers) if group else []

    def find(self, number: str) -> Id:
        """Return the protected household with this number.

        Raises:
            NotFound: If there is none, or this person is no emergency reader.
        """
        wanted = _plain(number)
        for scope in self._scopes() if wanted else ():
            for operation in self.operations_of(scope):
                is_number = (operation.kind, operation.entity, operation.field) == (
                    Kind.CELL,
                    "household",
                    "number",
                )
                if is_number and _plain(str(operation.value)) == wanted:
                    return scope
        raise NotFound("household", number)

    def operations_of(self, scope: Id) -> Sequence[Operation]:
        """Open everything kept of a protected household; nothing of it is kept.

        Raises:
            NotFound: If this person is no emergency reader, or there is no such way.
        """
        keys = {each.key_id: each.key for each in self._groups.emergency_keys(scope)}
        operations: list[Operation] = []
        for sealed in self._ledger.segments_of(scope):
            name = names.segment_name(sealed.writer, sealed.sequence)
            segment = segments.parse(sealed.data, name)
            header = segment.header
            for group in segment.groups:
                if group.scope != scope or group.mode != BY_KEY or group.key_id not in keys:
                    continue
                try:
                    content = group.open(keys[group.key_id])
                    written = encoding.decode(content, scope, header.writer, header.author)
                except SealBroken:
                    continue  # told where it can be repaired: by those who read the household
                counted, _ = Judge(self._ring, segment).judge(group, ScopeKind.HOUSEHOLD, written)
                operations += counted
        return operations

    def letterbox(self, scope: Id) -> bytes:
        """Return the public key to which messages for a protected household are sealed.

        That of the circle which has the newest key of it. A circle to which somebody wraps a
        key that is not the household's is none of it, whatever it says of its generation.

        Raises:
            NotFound: If this person is no emergency reader, or there is no such way.
        """
        circles = self._circles()
        ways = [
            (wrapped.generation, circles[wrap.to][1], wrap.to)
            for wrap, wrapped in self._groups.emergency_wraps(scope)
            if wrap.to in circles and not wrapped.ends
        ]
        if not ways:
            raise NotFound("scope", scope)
        return sealing.public_key(circles[max(ways)[2]][0])

    def _scopes(self) -> list[Id]:
        """Return the scopes whose keys lie in a circle an emergency reader reaches."""
        circles = self._circles()
        group = self._groups.standing(GroupKind.EMERGENCY)
        ways = {*circles, *(self._ring.group_keys(group) if group else ())}
        kept = self._ring.kept_wraps()
        own = {wrap.owner for wrap in kept if wrap.key_id in circles}
        return sorted({wrap.owner for wrap in kept if wrap.to in ways} - own - {group})

    def _circles(self) -> dict[Id, tuple[bytes, int]]:
        """Return the keys of circles wrapped to the emergency group, with their generation."""
        group = self._groups.standing(GroupKind.EMERGENCY)
        privates = self._ring.group_keys(group) if group else {}
        circles = self._groups.circles_by(privates)
        return {key: (each.key, each.generation) for key, each in circles.items()}


def _plain(number: str) -> str:
    """Return a number as it is compared: half-width, without spaces, capital."""
    return "".join(unicodedata.normalize("NFKC", number).split()).upper()
