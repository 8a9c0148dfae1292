# SPDX-License-Identifier: Apache-2.0
"""Reading groups: who reads what, and giving their keys to those who shall have them.

The standing groups (staff, team, chair, desk, audit, emergency) are named in the membership
log. A *circle* is the group of a protected household; it is in no log, so that its being
there tells nothing (docs/format.md, "Keys").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound
from banso_desktop.journal import first_keys, layout, membership, sealing, successors, wraps
from banso_desktop.journal.clock import system_millis
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.membership import GroupFacts
from banso_desktop.journal.names import member_name
from banso_desktop.journal.retiring import sheets_beside
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrap, Wrapped


def is_named(group: GroupFacts) -> bool:
    """Tell whether a standing group's readers are named; of all others their roles say so."""
    return group.reads == GroupKind.EMERGENCY.value


class ReadingGroups:
    """Makes circles, changes the keys of groups and hands them on.

    Args:
        ring: The keys of this profile.
        random: Source of new keys.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(
        self,
        ring: KeyRing,
        random: sealing.RandomBytes = sealing.system_random,
        millis: Callable[[], int] = system_millis,
    ) -> None:
        self.ring = ring
        self._random = random
        self._millis = millis

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
        circle, kind = first_keys.circle_of(private), GroupKind.CIRCLE.value
        named = sorted({*readers, self.ring.identity.member})
        wrapped = Wrapped(GROUP, kind, private, readers=list(named))
        secret = Secret(circle, wraps.secret_id(GROUP, private), GROUP, kind, private)
        self.ring.keep(secret, self.ring.wrap(wrapped, circle, self._circle_boxes(named)))
        return circle

    def renew_group(self, group: Id, readers: Collection[Id]) -> Id:
        """Give a group a new key and let only these hold it; return the key's id.

        The keys before go on opening what was sealed to them. Of a standing group the new
        key is named in the membership log, so one need not hold the one before; of a circle
        one needs to. Who is taken out of a circle is told by a wrap that ends his reading.
        Kept here and outgoing when this returns.

        Args:
            group: A standing group or a circle.
            readers: Member ids; of a group that is read by roles only its readers are taken.

        Raises:
            NotFound: If it is a circle this person is not in, or no group at all.
        """
        standing, ring = self.ring.log.standing(), self.ring
        known, held = standing.groups.get(group), ring.group_keys(group)
        delivered = ring.wrapped_keys(group)
        if known is None and not delivered:
            raise NotFound("group", group)
        private = self._random(layout.KEY_BYTES)
        named, detail = sorted(set(readers)), GroupKind.CIRCLE.value
        generations = [each.generation for each in delivered.values()]
        if known is not None:
            detail = known.reads
            generations.append(known.generation)
            if not is_named(known):
                named = sorted({*standing.readers(known)}.intersection(named))
        fresh = Wrapped(GROUP, detail, private, readers=[] if known else list(named))
        before = {key: held[key] for key in delivered}
        wrapped = successors.next_key(fresh, group, before, generations)
        secret = Secret(group, wraps.secret_id(GROUP, private), GROUP, detail, private)
        if ring.identity.member in named:
            ring.archive.keep_secrets([secret])
        if known is None:
            files = ring.wrap(wrapped, group, self._circle_boxes(named))
            files |= self._endings(group, named)
            ring.archive.keep_files(files, outgoing=True)
        else:
            facts = msgspec.structs.replace(
                known,
                box=sealing.public_key(private),
                generation=wrapped.generation,
                readers=list(named) if is_named(known) else [],
            )
            boxes = [box for reader in named for box in standing.boxes(reader)]
            self._name_key(facts, wrapped, [*boxes, standing.recovery[1]])
        if ring.identity.member in named:
            ring.hold(secret)
        return secret.key_id

    def readers_of(self, group: Id) -> list[Id]:
        """Return the member ids that are to hold a group's key.

        Of a circle also who came to it by the recovery sheet. Where two changed its readers
        at the same time, both changes count.

        Raises:
            NotFound: If it is a circle this person is not in, or no group at all.
        """
        standing = self.ring.log.standing()
        if group in standing.groups:
            return standing.readers(standing.groups[group])
        present, keys = self.ring.present_of(group), self.ring.wrapped_keys(group)
        if present is None or present not in keys:
            raise NotFound("group", group)
        rescued = {
            layout.key_id(device.box): device.member
            for key in self.ring.log.rescued()
            if (device := standing.devices.get(key)) is not None
        }
        by_sheet = {
            rescued[wrap.to]
            for wrap in (self.ring.counting_wraps(group) if rescued else ())
            if wrap.key_id == present and wrap.to in rescued
        }
        return sorted({*successors.readers(keys), *by_sheet})

    def wraps_for(self, box: bytes, groups: Iterable[Id]) -> dict[str, bytes]:
        """Return wraps of all keys of those of the groups that are held, to one key."""
        made: dict[str, bytes] = {}
        for group in groups:
            kind = self.ring.groups_held().get(group, "")
            for wrapped in self._handed_on(group, kind).values():
                made |= self.ring.wrap(wrapped, group, [box])
        return made

    def lacking(self) -> dict[str, bytes]:
        """Return the wraps that readers lack of groups held here; to be kept and put.

        Of a circle also what tells who is no reader of it any more.
        For a person whose roles came to include a group, for another computer of a reader, and
        for a new recovery sheet.
        """
        made: dict[str, bytes] = {}
        standing, retired = self.ring.log.standing(), self.ring.log.retired_wraps()
        beside, sheet = sheets_beside(self.ring.log), layout.key_id(standing.recovery[1])
        emergency = standing.group(GroupKind.EMERGENCY)
        for group, kind in sorted(self.ring.groups_held().items()):
            if self.ring.wrapped_group(group) is None:
                continue
            readers = self.readers_of(group)
            boxes = [box for reader in readers for box in standing.boxes(reader)]
            if kind == GroupKind.CIRCLE.value and emergency:
                boxes.append(emergency.box)
            boxes.append(standing.recovery[1])
            given = {
                (wrap.key_id, wrap.to)
                for wrap in self.ring.counting_wraps(group)
                if wrap.name not in retired
                and not wrap.ends
                and not (beside and wrap.to == sheet and self._may_be_gone(wrap, beside))
            }
            for key, wrapped in self._handed_on(group, kind).items():
                wanted = [box for box in boxes if (key, layout.key_id(box)) not in given]
                made |= self.ring.wrap(wrapped, group, wanted)
            if kind == GroupKind.CIRCLE.value:
                made |= self._endings(group, readers)
        return made

    def emergency_keys(self, scope: Id) -> list[Secret]:
        """Return the keys of a protected scope by the emergency readers' way; keep nothing.

        The caller commits the record of it first, and forgets the keys after 60 minutes; that
        is a rule of the program which the bytes cannot enforce.

        Raises:
            NotFound: If this person is no emergency reader, or there is no such way.
        """
        found = {
            wrap.key_id: Secret(scope, wrap.key_id, SCOPE, each.detail, each.key)
            for wrap, each in self.emergency_wraps(scope)
        }
        if not found:
            raise NotFound("scope", scope)
        return list(found.values())

    def emergency_wraps(self, scope: Id) -> list[tuple[Wrap, Wrapped]]:
        """Return the wraps of keys of a scope that count, by the emergency readers' way.

        What they deliver to the circles that were wrapped to the emergency group, and to the
        group itself; nothing if one is no emergency reader.
        """
        group = self.standing(GroupKind.EMERGENCY)
        privates = self.ring.group_keys(group) if group else {}
        circles = {key: circle.key for key, circle in self.circles_by(privates).items()}
        ways = circles | privates  # to the group itself: by who dropped the key
        opened = [
            (wrap, wrapped)
            for wrap in self.ring.kept_wraps(scope)
            if wrap.to in ways and (wrapped := self.ring.believed(wrap, ways[wrap.to])) is not None
        ]
        counting = first_keys.that_belong(scope, [wrapped for _, wrapped in opened])
        return [each for each in opened if each[1] in counting]

    def circles_by(self, privates: Mapping[Id, bytes]) -> dict[Id, Wrapped]:
        """Return the keys of circles that wraps deliver to these private keys, by key id."""
        delivered: dict[Id, list[Wrapped]] = {}
        for wrap in self.ring.kept_wraps() if privates else ():
            if wrap.to in privates:
                circle = self.ring.believed(wrap, privates[wrap.to])
                if circle is not None and circle.kind == GROUP:
                    delivered.setdefault(wrap.owner, []).append(circle)
        return {
            wraps.secret_id(GROUP, each.key): each
            for circle, keys in delivered.items()
            for each in first_keys.that_belong(circle, keys)
        }

    def _name_key(self, facts: GroupFacts, wrapped: Wrapped, boxes: Iterable[bytes]) -> None:
        """Name a standing group's new key in the log, and give it, in one transaction."""
        identity, ring = self.ring.identity, self.ring
        data = membership.build(
            facts,
            town=identity.town,
            author=identity.member,
            at=self._millis(),
            seen=ring.log.heads,
            signing_seed=identity.sign_seed,
        )
        digest = layout.sha256(data)
        files = ring.wrap(wrapped, Id(facts.group), boxes, position=(digest,))
        ring.archive.keep_files({member_name(digest): data, **files}, outgoing=True)
        ring.log.add(data)

    def _handed_on(self, group: Id, kind: str) -> dict[Id, Wrapped]:
        """Return every key of a group as it is given to a reader who lacks it.

        One that only opens is given as such, so that it does no more elsewhere.
        """
        keys = self.ring.wrapped_keys(group)
        only_open = {
            key: self._only_opening(group, kind, key, private)
            for key, private in self.ring.group_keys(group).items()
            if key not in keys
        }
        return keys | only_open if keys else {}

    def _only_opening(self, group: Id, kind: str, key: Id, private: bytes) -> Wrapped:
        """Return a key that is not written with; of a circle with proof that it is one of it."""
        if kind == GroupKind.CIRCLE.value:
            return msgspec.structs.replace(self.ring.handed_on(group, key), generation=0)
        return Wrapped(GROUP, kind, private, generation=0)

    def _endings(self, circle: Id, readers: Collection[Id]) -> dict[str, bytes]:
        """Return what tells those who are in a circle no more that they are not.

        To each the newest key that computer has: only who holds it can make it.
        """
        keys, kept = self.ring.wrapped_keys(circle), self.ring.counting_wraps(circle)
        newest: dict[Id, Id] = {}
        for wrap in kept:
            if wrap.key_id in keys and not wrap.ends:
                known = newest.setdefault(wrap.to, wrap.key_id)
                if keys[known].generation < keys[wrap.key_id].generation:
                    newest[wrap.to] = wrap.key_id
        told = {(wrap.to, wrap.key_id) for wrap in kept if wrap.ends}
        made: dict[str, bytes] = {}
        for device in self.ring.log.standing().devices.values():
            to = layout.key_id(device.box)
            key = newest.get(to)
            if key is not None and device.member not in readers and (to, key) not in told:
                ended = msgspec.structs.replace(keys[key], ends=keys[key].generation + 1)
                made |= self.ring.wrap(ended, circle, [device.box])
        return made

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
