# SPDX-License-Identifier: Apache-2.0
"""Reading groups: who reads what, and giving their keys to those who shall have them.

The standing groups (staff, team, chair, desk, audit, emergency) are named in the membership
log. A *circle* is the group of a protected household; it is in no log, so that its being
there tells nothing (docs/format.md, "Keys").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound
from banso_desktop.journal import layout, sealing, wraps
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.retiring import sheets_beside
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrap, Wrapped


class ReadingGroups:
    """Makes circles and hands on the keys of groups."""

    def __init__(self, ring: KeyRing, random: sealing.RandomBytes = sealing.system_random) -> None:
        self.ring = ring
        self._random = random

    def standing(self, kind: GroupKind) -> Id | None:
        """Return the id of a standing group, whether or not this person is in it.

        A scope can be wrapped to a group one is not in: whoever sits at the desk begins a
        household that the team reads.
        """
        group = self.ring.log.standing().group(kind)
        return Id(group.group) if group else None

    def circles(self) -> list[Id]:
        """Return the circles this person is in."""
        held = self.ring.groups_held()
        return sorted(group for group, kind in held.items() if kind == GroupKind.CIRCLE.value)

    def make_circle(self, readers: Collection[Id]) -> Id:
        """Make the group of a protected household; return its id.

        Its key is wrapped to the readers and oneself, to the emergency readers and to the
        recovery sheet. Who is named and has not joined yet gets it from another reader later
        (:meth:`lacking`).
        """
        private = self._random(layout.KEY_BYTES)
        circle, kind = sealing.fresh_id(self._random), GroupKind.CIRCLE.value
        named = sorted({*readers, self.ring.identity.member})
        wrapped = Wrapped(GROUP, kind, private, readers=list(named))
        secret = Secret(circle, wraps.secret_id(GROUP, private), GROUP, kind, private)
        self.ring.keep(secret, self.ring.wrap(wrapped, circle, self._circle_boxes(named)))
        return circle

    def readers_of(self, group: Id) -> list[Id]:
        """Return the member ids that are to hold a group's key.

        Raises:
            NotFound: If it is a circle this person is not in, or no group at all.
        """
        standing = self.ring.log.standing()
        if group in standing.groups:
            return standing.readers(standing.groups[group])
        wrapped = self.ring.wrapped_group(group)
        if wrapped is None:
            raise NotFound("group", group)
        return [Id(reader) for reader in wrapped.readers]

    def wraps_for(self, box: bytes, groups: Iterable[Id]) -> dict[str, bytes]:
        """Return wraps of the present keys of those of the groups that are held, to one key."""
        made: dict[str, bytes] = {}
        for group in groups:
            wrapped = self.ring.wrapped_group(group)
            if wrapped:
                made |= self.ring.wrap(wrapped, group, [box])
        return made

    def lacking(self) -> dict[str, bytes]:
        """Return the wraps that readers lack of groups held here; to be kept and put.

        For a person whose roles came to include a group, for another computer of a reader, and
        for a new recovery sheet.
        """
        made: dict[str, bytes] = {}
        standing, retired = self.ring.log.standing(), self.ring.log.retired_wraps()
        beside, sheet = sheets_beside(self.ring.log), layout.key_id(standing.recovery[1])
        for group in sorted(self.ring.groups_held()):
            wrapped = self.ring.wrapped_group(group)
            if wrapped is None:
                continue
            readers = self.readers_of(group)
            boxes = [box for reader in readers for box in standing.boxes(reader)]
            boxes.append(standing.recovery[1])
            key = wraps.secret_id(GROUP, wrapped.key)
            given = {
                wrap.to
                for wrap in self.ring.kept_wraps(group)
                if wrap.key_id == key
                and wrap.name not in retired
                and not (beside and wrap.to == sheet and self._may_be_gone(wrap, beside))
            }
            wanted = [box for box in boxes if layout.key_id(box) not in given]
            made |= self.ring.wrap(wrapped, group, wanted)
        return made

    def emergency_keys(self, scope: Id) -> list[Secret]:
        """Return the keys of a protected scope by the emergency readers' way; keep nothing.

        The caller commits the record of it first, and forgets the keys after 60 minutes; that
        is a rule of the program which the bytes cannot enforce.

        Raises:
            NotFound: If this person is no emergency reader, or there is no such way.
        """
        group = self.standing(GroupKind.EMERGENCY)
        privates = self.ring.group_keys(group) if group else {}
        circles: dict[Id, bytes] = {}
        for wrap in self.ring.kept_wraps() if privates else ():
            if wrap.to in privates:
                circles[wrap.key_id] = wrap.open(privates[wrap.to]).key
        found = [
            Secret(scope, wrap.key_id, SCOPE, opened.detail, opened.key)
            for wrap in self.ring.kept_wraps(scope)
            if wrap.to in circles
            for opened in (wrap.open(circles[wrap.to]),)
        ]
        if not found:
            raise NotFound("scope", scope)
        return found

    def _may_be_gone(self, wrap: Wrap, beside: frozenset[bytes]) -> bool:
        """Tell whether a wrap was made without knowing of a sheet that retired it for a while."""
        return not beside <= self.ring.log.closure(wrap.position)

    def _circle_boxes(self, readers: Iterable[Id]) -> list[bytes]:
        standing = self.ring.log.standing()
        boxes = [box for reader in readers for box in standing.boxes(reader)]
        emergency = standing.group(GroupKind.EMERGENCY)
        if emergency:
            boxes.append(emergency.box)
        return [*boxes, standing.recovery[1]]
