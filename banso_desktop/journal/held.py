# SPDX-License-Identifier: Apache-2.0
"""The keys a person holds, as they lie in the archive, and which of an owner's counts.

Thread-safe. What opens what, and making keys, is :mod:`keys`.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterable, Mapping
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import first_keys, layout, sealing, successors, wraps
from banso_desktop.journal.announced import Announced
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.names import KEYS
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrap, Wrapped

LETTERBOX: Final = "letterbox"

KINDS: Final = {kind.value: kind for kind in ScopeKind}


def audit_scope(town: Id) -> Id:
    """Return the id of a town's ``audit`` scope."""
    return derived_id("audit", town)


class HeldKeys:
    """What is held of scopes and groups.

    Args:
        identity: The profile's own secrets.
        archive: Where keys and wraps are kept.
        log: The membership log.

    Attributes:
        endings: How often a wrap said, since the start, that one is in a circle no more.
        announced: Which wraps were announced by segments that count.
    """

    def __init__(self, identity: Identity, archive: Archive, log: MemberLog) -> None:
        self.identity = identity
        self.log = log
        self.archive = archive
        self._audit = audit_scope(identity.town)
        self._lock = threading.RLock()
        self._scopes: dict[Id, dict[Id, Secret]] = {}
        self._groups: dict[Id, dict[Id, Secret]] = {}
        self._touched: tuple[set[Id], set[Id]] = (set(), set())  # scopes, groups: see recall
        self._chosen: dict[tuple[Id, int], Id] = {}
        self._chosen_at: tuple[bytes, ...] = ()
        self.endings = 0
        self.announced = Announced(log)
        for secret in (*archive.secrets(SCOPE), *archive.secrets(GROUP)):
            self.hold(secret)
        self._touched = (set(), set())

    def recall(self) -> None:
        """Hold what the archive keeps and nothing else: a transaction was undone."""
        with self._lock:
            scopes, groups = self._touched
            self._chosen = {}
            self.announced.forget()
            for scope in scopes:
                self._scopes.pop(scope, None)  # read again when asked for
            for group in groups:
                self._groups.pop(group, None)
                for secret in self.archive.secrets(GROUP, group):
                    self.hold(secret)
            self._touched = (set(), set())

    def readable(self) -> list[Id]:
        """Return the ids of all scopes of which something can be read here."""
        for secret in self.archive.secrets(SCOPE):
            self.hold(secret)
        with self._lock:
            return sorted(self._scopes)

    def kind_of(self, scope: Id) -> ScopeKind | None:
        """Return what kind of scope this is, None if it cannot be read here."""
        if scope == self._audit:
            return ScopeKind.AUDIT
        details = [secret.detail for secret in self._scope_keys(scope).values()]
        return KINDS.get(details[0]) if details else None

    def groups_held(self) -> dict[Id, str]:
        """Return the reading groups this person is in, with their kinds."""
        with self._lock:
            return {owner: next(iter(held.values())).detail for owner, held in self._groups.items()}

    def group_keys(self, group: Id) -> dict[Id, bytes]:
        """Return the private keys held of a group, by key id."""
        with self._lock:
            return {key: secret.key for key, secret in self._groups.get(group, {}).items()}

    def scope_keys(self, scope: Id) -> dict[Id, bytes]:
        """Return the keys held of a scope, by key id."""
        return {key: secret.key for key, secret in self._scope_keys(scope).items()}

    def delivered(self, owner: Id) -> dict[Id, Wrapped]:
        """Return what the kept wraps of a scope or group deliver to this person, by key id."""
        return self._delivered(owner)

    def known_boxes(self) -> dict[Id, bytes]:
        """Return the public keys of all groups that can be wrapped to here, by key id."""
        standing = self.log.standing()
        boxes = [group.box for group in standing.groups.values()]
        with self._lock:
            for held in self._groups.values():
                boxes += [sealing.public_key(secret.key) for secret in held.values()]
        return {layout.key_id(box): box for box in boxes}

    def keys_of(self, group: Id) -> set[Id]:
        """Return the ids of all keys a group has had, as far as they are known here."""
        with self._lock:
            return {*self.log.group_boxes(group), *self._groups.get(group, {})}

    def kept_wraps(self, owner: Id | None = None) -> list[Wrap]:
        """Return the wraps kept here, of one scope or group or of all."""
        return wraps.sound(self.archive.files(f"{KEYS}{owner}/" if owner else KEYS))

    @property
    def own_box(self) -> Id:
        """The key id by which wraps are sealed to this computer itself."""
        return layout.key_id(self.identity.box_public)

    def may_hold(self, group: Id) -> bool:
        """Tell whether one may hold a group's keys now.

        Of a standing group the log says it. One is out of a circle if the newest word one
        got of it is that one's reading ends.
        """
        standing = self.log.standing()
        if group in standing.groups:
            return self.identity.member in standing.readers(standing.groups[group])
        given: dict[Id, int] = {}
        ends: list[tuple[Id, int]] = []
        for wrap in self.counting_wraps(group):
            if wrap.to != self.own_box:
                continue
            try:
                wrapped = wrap.open(self.identity.box_private)
            except SealBroken:
                continue
            if wrapped.ends:
                ends.append((wrap.key_id, wrapped.ends))
            elif wrapped.generation:
                known = given.get(wrap.key_id, wrapped.generation)
                given[wrap.key_id] = min(known, wrapped.generation)
        # Who has an old key only cannot end the reading of those who have the next one.
        ended = (end for key, end in ends if end == given.get(key, 0) + 1)
        return max(given.values(), default=0) >= max(ended, default=0)

    def handed_on(self, owner: Id, key: Id) -> Wrapped:
        """Return a held key that came in no wrap at hand as it is given to others."""
        held = self._scope_keys(owner) or self._groups[owner]
        plain = Wrapped(held[key].kind, held[key].detail, held[key].key)
        keys = {each: secret.key for each, secret in held.items()}
        return first_keys.as_handed_on(owner, plain, keys)

    def holds(self, owner: Id, key: Id) -> bool:
        """Tell whether a key of a scope or group is held."""
        return self._is_held(owner, key)

    def reachable(self, scope: Id) -> set[Id]:
        """Return the keys of a scope that wraps deliver to this person by what is held now."""
        if scope == self._audit:
            return set(self._audit_keys())
        privates = self._privates()
        return {wrap.key_id for wrap in self.kept_wraps(scope) if wrap.to in privates}

    def drop(self, owner: Id) -> None:
        """Hold no key of a scope or group any more; the archive is the caller's."""
        with self._lock:
            for place, touched in zip((self._scopes, self._groups), self._touched, strict=True):
                if place.pop(owner, None):
                    touched.add(owner)
            self._chosen = {at: key for at, key in self._chosen.items() if at[0] != owner}

    def _audit_keys(self) -> dict[Id, bytes]:
        """Return the private keys that read what was posted to the audit group."""
        group = self.log.standing().group(GroupKind.AUDIT) if self.log.heads else None
        return self.group_keys(Id(group.group)) if group else {}

    def key_counts(self, scope: Id) -> tuple[int, int]:
        """Return how many keys are held of a scope and of all groups, to notice a new one."""
        with self._lock:
            return len(self._scope_keys(scope)), sum(map(len, self._groups.values()))

    def present_of(self, group: Id) -> Id | None:
        """Return the id of a group's present key: a standing one's, or a circle's held here."""
        standing = self.log.standing().groups.get(group)
        if standing is not None:
            return layout.key_id(standing.box)
        with self._lock:
            held = dict(self._groups.get(group, {}))
        return self._current(group, held) if held else None

    def present_of_scope(self, scope: Id) -> Id | None:
        """Return the id of the key a scope is written with, None if it is not held."""
        held = self._scope_keys(scope)
        return self._current(scope, held) if held else None

    def counting_wraps(self, owner: Id) -> list[Wrap]:
        """Return the kept wraps of an owner that say what new writing uses.

        Those of somebody removed count as far as what announced them is accepted: any other
        key of theirs opens, and no more.
        """
        return [wrap for wrap in self.kept_wraps(owner) if self._counts(wrap)]

    def _counts(self, wrap: Wrap) -> bool:
        here = wrap.signer in self.log.standing().devices
        return here or self.announced.by_its_author(wrap)

    def wrapped_group(self, group: Id) -> Wrapped | None:
        """Return the present key of a group as it was delivered here, None if not held."""
        present = self.present_of(group)
        return self.wrapped_keys(group).get(present) if present else None

    def newest_keys(self, group: Id) -> set[Id]:
        """Return the present key of a standing group; of a circle all keys made beside it."""
        present = self.present_of(group)
        if present is None or group in self.log.standing().groups:
            return {present} if present else set()
        keys = self.wrapped_keys(group)
        newest = max((each.generation for each in keys.values()), default=0)
        return {key for key, each in keys.items() if each.generation == newest}

    def wrapped_keys(self, group: Id) -> dict[Id, Wrapped]:
        """Return every key of a group that counts and is held, as it was delivered here."""
        with self._lock:
            held = dict(self._groups.get(group, {}))
        if not held:
            return {}
        opened = self._opened(group)
        delivered = self._counting(opened)
        line = self._line(group, held, opened, delivered)
        return {key: wrapped for key, wrapped in delivered.items() if key in line}

    def circle_keys(self) -> list[frozenset[Id]]:
        """Return the ids of the keys held of each circle."""
        with self._lock:
            return [
                frozenset(held)
                for held in self._groups.values()
                if any(each.detail == GroupKind.CIRCLE.value for each in held.values())
            ]

    def privates(self) -> dict[Id, bytes]:
        """Return the private keys that open wraps here; without the emergency readers'."""
        return self._privates()

    def present_box(self, group: Id) -> bytes | None:
        """Return the present public key of a standing group, or of a circle one is in."""
        standing = self.log.standing().groups.get(group)
        if standing is not None:
            return standing.box
        present = self.present_of(group)
        return sealing.public_key(self.group_keys(group)[present]) if present else None

    def _privates(self) -> dict[Id, bytes]:
        """Return the private keys that open wraps, by the key id of their public one."""
        own = self.identity
        found = {layout.key_id(own.box_public): own.box_private}
        with self._lock:
            for held in self._groups.values():
                for key, secret in held.items():
                    if secret.detail != GroupKind.EMERGENCY.value:
                        found[key] = secret.key
        return found

    def _scope_keys(self, scope: Id) -> dict[Id, Secret]:
        """Return the keys of a scope, looking again in the archive for one made since."""
        with self._lock:
            if scope not in self._scopes:
                for secret in self.archive.secrets(SCOPE, scope):
                    self.hold(secret)
            return self._scopes.get(scope, {})

    def hold(self, secret: Secret) -> None:
        """Hold a key that opens; a letterbox's public one opens nothing."""
        if secret.kind == LETTERBOX:
            return
        place = self._scopes if secret.kind == SCOPE else self._groups
        with self._lock:
            touched = self._touched[0 if secret.kind == SCOPE else 1]
            place.setdefault(secret.owner, {}).setdefault(secret.key_id, secret)
            touched.add(secret.owner)

    def _is_held(self, owner: Id, key: Id) -> bool:
        if key in self._scope_keys(owner):
            return True
        with self._lock:
            return key in self._groups.get(owner, {})

    def secrets_of(self, owner: Id, kind: str) -> list[Secret]:
        """Return the keys held of a scope or of a group."""
        with self._lock:
            held = self._scope_keys(owner) if kind == SCOPE else self._groups.get(owner, {})
            return list(held.values())

    def _delivered(self, owner: Id) -> dict[Id, Wrapped]:
        return self._counting(self._opened(owner))

    def _opened(self, owner: Id) -> list[tuple[Wrap, Wrapped]]:
        """Return the kept wraps of an owner that this person can open, and what is in them.

        What says that it is for something else than the keys held is left out: handed on like
        that, nobody would take it.
        """
        privates = self._privates()
        held = self.secrets_of(owner, SCOPE) or self.secrets_of(owner, GROUP)
        found = []
        for wrap in self.kept_wraps(owner):
            if wrap.to in privates:
                with contextlib.suppress(SealBroken):  # refused when it came: see the diagnosis
                    wrapped = wrap.open(privates[wrap.to])
                    if wrapped.ends or not held or first_keys.is_alike(held[0], wrapped):
                        found.append((wrap, wrapped))
        return found

    def _counting(self, opened: Iterable[tuple[Wrap, Wrapped]]) -> dict[Id, Wrapped]:
        """Return what opened wraps say that new writing uses, by key id.

        Of one key what proves its place counts, else the lowest generation: nobody makes it
        younger than it is.
        """
        found: dict[Id, Wrapped] = {}
        for wrap, wrapped in opened:
            if wrapped.ends or not wrapped.generation or not self._counts(wrap):
                continue
            known = found.get(wrap.key_id)
            if known is None or _rank(wrapped) < _rank(known):
                found[wrap.key_id] = wrapped
        return found

    def _current(self, owner: Id, held: Mapping[Id, Secret]) -> Id:
        """Return the key that new writing uses; of a standing group the log says which."""
        first = next(iter(held))
        standing = self.log.standing().groups.get(owner) if self.log.heads else None
        if standing is not None and layout.key_id(standing.box) in held:
            return layout.key_id(standing.box)
        if len(held) == 1:
            return first
        if self._chosen_at != self.log.heads:
            self._chosen, self._chosen_at = {}, self.log.heads
        known = self._chosen.get((owner, len(held)))
        if known is None:
            opened = self._opened(owner)
            delivered = self._counting(opened)
            known = successors.present(self._line(owner, held, opened, delivered), delivered)
            self._chosen[owner, len(held)] = known
        return known

    def _line(
        self,
        owner: Id,
        held: Mapping[Id, Secret],
        opened: Iterable[tuple[Wrap, Wrapped]],
        delivered: Mapping[Id, Wrapped],
    ) -> frozenset[Id]:
        """Return the keys that count; of a standing group all that the log names.

        Those that belong together with the first key, also by way of one that only opens, but
        not those themselves. Where none is left it is the first: everybody knows which that is.
        """
        named = self.log.group_boxes(owner)
        if named:
            return frozenset(key for key in held if key in named)
        said = [(wrap.key_id, wrapped) for wrap, wrapped in opened]
        only_open = {key for key, _ in said} - delivered.keys()
        keys = {key: secret.key for key, secret in held.items()}
        firsts = (
            key
            for key in keys
            if first_keys.id_of(held[key].kind, held[key].detail, keys[key]) == owner
        )
        believed = next((key for key in keys if key not in only_open), next(iter(keys)))
        first = next(firsts, believed)
        line = successors.line_of(owner, first, keys, said)
        return line - only_open or frozenset((first,))

    def _opens(self, box: bytes) -> bool:
        return layout.key_id(box) in self._privates()


def _rank(wrapped: Wrapped) -> tuple[bool, int]:
    return not wrapped.before, wrapped.generation
