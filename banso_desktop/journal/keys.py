# SPDX-License-Identifier: Apache-2.0
"""The key ring: every key this person can reach, and what is written with which.

Keys come in wraps. A person's wraps open the keys of reading groups, those open the keys of
scopes; who has no way to a scope has nothing of it but ciphertext (docs/format.md, "Keys").
The emergency readers' way is never followed here. Thread-safe.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, SealBroken
from banso_desktop.journal import layout, sealing, successors, wraps
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.first_keys import belongs, has_fixed_id
from banso_desktop.journal.held import KINDS, LETTERBOX, HeldKeys
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.ledger import NewScope, Secret
from banso_desktop.journal.letterboxes import Letterboxes
from banso_desktop.journal.member_log import EntriesMissing, MemberLog
from banso_desktop.journal.names import KEYS, wrap_of
from banso_desktop.journal.orders import Orders, prove
from banso_desktop.journal.segments import BY_KEY, BY_LETTERBOX, Group
from banso_desktop.journal.standing import GroupKind, may_write
from banso_desktop.journal.wraps import GROUP, SCOPE, Wrap, Wrapped


@dataclass(slots=True)
class Learned:
    """What wraps brought.

    Attributes:
        scopes: Scopes for which a key came that was not here; to be replayed.
        refused: Those that are not to be believed, by name.
        waiting: Wraps whose author's membership entries are not here yet, by name.
        unproven: Scopes and circles with a key that is not shown to be one of theirs yet.
    """

    scopes: set[Id] = field(default_factory=set)
    refused: dict[str, SealBroken] = field(default_factory=dict)
    waiting: dict[str, bytes] = field(default_factory=dict)
    unproven: set[Id] = field(default_factory=set)


class KeyRing(HeldKeys):
    """The keys of one profile; implements :class:`~banso_desktop.journal.ledger.ScopeOpener`.

    Args:
        identity: The profile's own secrets.
        archive: Where keys and wraps are kept.
        log: The membership log.
        random: Source of new keys.
    """

    def __init__(
        self,
        identity: Identity,
        archive: Archive,
        log: MemberLog,
        random: sealing.RandomBytes = sealing.system_random,
    ) -> None:
        super().__init__(identity, archive, log)
        self._random = random
        self.orders = Orders(log)
        self.letterboxes = Letterboxes(self, archive)
        self.refresh()

    # Writing and reading

    def writing(self, scope: Id) -> tuple[bytes, int]:
        """Return the key a scope is written with, and the mode.

        Raises:
            NotFound: If there is neither a key nor a letterbox.
        """
        if scope == self._audit:
            group = self.log.standing().group(GroupKind.AUDIT)
            if group:
                return group.box, BY_LETTERBOX
        held = self._scope_keys(scope)
        if held:
            return held[self._current(scope, held)].key, BY_KEY
        letterboxes = self.archive.secrets(LETTERBOX, scope)
        if letterboxes:
            return letterboxes[-1].key, BY_LETTERBOX
        raise NotFound("scope", scope)

    def key_for(self, group: Group) -> bytes | None:
        """Return the key that opens a group of a segment, None if it is not held here."""
        if group.mode == BY_KEY:
            secret = self._scope_keys(group.scope).get(group.key_id)
            return secret.key if secret else None
        with self._lock:
            for held in self._groups.values():
                if group.key_id in held:
                    return held[group.key_id].key
        return None

    def is_letterbox(self, scope: Id, key: Id) -> bool:
        """Tell whether a group's key is one by which a scope may be written unread.

        Of ``audit`` the audit group's; of other scopes those the scope's own key is delivered
        to, so that nobody adds to a household by way of another group its readers are in.
        """
        if scope == self._audit:
            group = self.log.standing().group(GroupKind.AUDIT)
            return group is not None and key in self.log.group_boxes(Id(group.group))
        return key in self.letterboxes.of(scope)

    def open_scope(self, new: NewScope) -> tuple[Secret, Mapping[str, bytes]]:
        """Return the key of a new scope as a secret, and its wraps; nothing is kept here yet.

        Called inside the committing transaction: touches neither archive nor folder. An entry
        of ``NewScope.groups`` is the id of a group, or a member id for that person alone.

        Raises:
            NotFound: If a group is unknown here or nobody of it has a key yet.
        """
        secret = Secret(new.scope, layout.key_id(new.key), SCOPE, new.kind.value, new.key)
        boxes = [box for group in new.groups for box in self._boxes_of(group)]
        return secret, self.wrap(Wrapped(SCOPE, new.kind.value, new.key), new.scope, boxes)

    def renew_scope(self, scope: Id, groups: Collection[Id]) -> Id:
        """Give a scope a new key, which new writing uses from here on; return its id.

        It goes to these groups (or members) and no others; to one that had no key of the
        scope go the keys before too, so that it reads what was written until now. Who is in
        none of them and renews keeps it. Kept here and outgoing when this returns.

        Raises:
            NotFound: If the scope cannot be read here, or a group is unknown.
        """
        held = self._scope_keys(scope)
        if not held:
            raise NotFound("scope", scope)
        opened = self._opened(scope)
        delivered = self._counting(opened)
        named_keys = sorted(self._line(scope, held, opened, delivered))
        line = {key: held[key].key for key in named_keys}
        detail = next(iter(held.values())).detail
        fresh = Wrapped(SCOPE, detail, self._random(layout.KEY_BYTES))
        generations = [successors.generation_of(key, delivered) for key in line]
        wrapped = successors.next_key(fresh, scope, line, generations)
        boxes = {group: self._boxes_of(group) for group in groups}
        if not any(self._opens(box) for each in boxes.values() for box in each):
            boxes[self.identity.member] = [self.identity.box_public]
        files = self.wrap(wrapped, scope, [box for each in boxes.values() for box in each])
        given = {(wrap.key_id, wrap.to) for wrap in self.counting_wraps(scope)}
        for key in held:
            known_as = delivered.get(key) or self.handed_on(scope, key)
            for group, named in boxes.items():
                # Of a group one is in, a key one lacks may be with nobody.
                keys = self.group_keys(group) or self.keys_of(group)
                known = {*keys, *map(layout.key_id, named)}
                if not any((key, to) in given for to in known):
                    files |= self.wrap(known_as, scope, named)
        key_id = wraps.secret_id(SCOPE, wrapped.key)
        self.keep(Secret(scope, key_id, SCOPE, detail, wrapped.key), files)
        return key_id

    def wrap(
        self,
        wrapped: Wrapped,
        owner: Id,
        boxes: Iterable[bytes],
        position: tuple[bytes, ...] | None = None,
    ) -> dict[str, bytes]:
        """Return one wrap file for each X25519 public key.

        ``position`` is what its author had seen of the log, all of it where nothing is said.
        """
        position = self.log.heads if position is None else position
        return dict(
            wraps.build(
                wrapped,
                owner,
                box,
                author=self.identity.member,
                position=position,
                sign_seed=self.identity.sign_seed,
                random=self._random,
            )
            for box in dict.fromkeys(boxes)
        )

    def keep(self, secret: Secret, files: Mapping[str, bytes]) -> None:
        """Keep a key made here, and its wraps as outgoing files."""
        self.archive.keep_secrets([secret])
        self.archive.keep_files(files, outgoing=True)
        self.hold(secret)

    # Learning

    def refresh(self) -> None:
        """Take note of what the membership log says: the audit letterbox, and who reads it."""
        group = self.log.standing().group(GroupKind.AUDIT) if self.log.heads else None
        if group is None:
            return
        scope, detail = self._audit, ScopeKind.AUDIT.value
        secrets = [Secret(scope, layout.key_id(group.box), LETTERBOX, detail, group.box)]
        for private in self.group_keys(Id(group.group)).values():
            # Who reads what was posted there reads the scope.
            secrets.append(Secret(scope, layout.key_id(private), SCOPE, detail, private))
        held = {
            each.key_id for kind in (LETTERBOX, SCOPE) for each in self.archive.secrets(kind, scope)
        }
        fresh = [each for each in secrets if each.key_id not in held]
        if fresh:
            self.archive.keep_secrets(fresh)
            for each in fresh:
                self.hold(each)

    def learn(self, files: Mapping[str, bytes], announced: Collection[str] = ()) -> Learned:
        """Open what wraps can be opened, and whatever the keys in them open in turn.

        The wraps themselves are kept by the caller beforehand, also those for others.

        Args:
            files: Wraps by their name in the folder.
            announced: Names that an accepted segment of their author announced: these count
                also if the author has been removed since.
        """
        learned = Learned()
        self.announced.note(announced)
        waiting = dict(files)
        looked: set[Id] = set()
        while waiting:
            groups: set[Id] = set()
            owners: set[Id] = set()
            taken = self._take_all(waiting, announced, learned)
            if taken:
                self.archive.keep_secrets(taken)  # together: each alone waits for the disk
            for secret in taken:
                self.hold(secret)
                owners.add(secret.owner)
                if secret.kind == SCOPE:
                    learned.scopes.add(secret.owner)
                elif secret.detail != GroupKind.EMERGENCY.value:
                    groups.add(secret.key_id)
                if secret.detail == GroupKind.AUDIT.value:
                    learned.scopes.add(self._audit)
            if groups:
                self.refresh()
            owners |= learned.unproven - looked
            looked |= owners
            waiting = self._sealed_to(groups) | self._following(owners)
        # What was tried again on the way was judged when it came.
        learned.refused = {name: why for name, why in learned.refused.items() if name in files}
        return learned

    def _take_all(
        self, files: Mapping[str, bytes], announced: Collection[str], learned: Learned
    ) -> list[Secret]:
        """Return the new keys in wraps that are for this person, each once."""
        taken: dict[tuple[Id, Id], Secret] = {}
        for name, data in files.items():
            secret = self._take(name, data, name in announced, learned)
            if secret is not None:
                taken.setdefault((secret.owner, secret.key_id), secret)
        return list(taken.values())

    def _take(self, name: str, data: bytes, announced: bool, learned: Learned) -> Secret | None:
        """Return the key in a wrap that is for this person; None if it is not, or not new."""
        try:
            wrap = wraps.parse(data, name)
            private = self._privates().get(wrap.to)
            held = self._is_held(wrap.owner, wrap.key_id)
            # What is held already may still say that one's reading ends.
            if private is None or (held and not self._is_told(wrap)):
                return None
            roles = self._author_roles(wrap, announced)
            wrapped = wrap.open(private)
            self._check_right(wrap, wrapped, roles)
            if wrapped.ends:
                self.endings += 1
            if held or wrapped.ends or self._is_retired(wrap, wrapped):
                return None
            if wrapped.kind == GROUP and not self.may_hold(wrap.owner):
                return None
            if not self._belongs(wrap.owner, wrapped):
                learned.unproven.add(wrap.owner)
                return None
        except EntriesMissing:
            learned.waiting[name] = data
            return None
        except SealBroken as error:
            learned.refused[name] = error
            return None
        return Secret(wrap.owner, wrap.key_id, wrapped.kind, wrapped.detail, wrapped.key)

    def _is_retired(self, wrap: Wrap, wrapped: Wrapped) -> bool:
        """Tell whether an order takes this wrap away; the key inside proves the order."""
        proven, _ = prove(self.orders.of(wrap.owner), {wrap.key_id: wrapped.key}.get)
        return self.orders.retires(wrap.owner, wrap.key_id, wrap.position, proven)

    def _is_told(self, wrap: Wrap) -> bool:
        """Tell whether a wrap is one by which this person hears of a circle."""
        return wrap.to == self.own_box and not self.log.group_boxes(wrap.owner)

    def believed(self, wrap: Wrap, private: bytes) -> Wrapped | None:
        """Return what a wrap delivers to the holder of a key, None if it is not to be believed.

        Nothing is kept: this is for the emergency readers' way.
        """
        try:
            roles = self._author_roles(wrap, announced=True)
            wrapped = wrap.open(private)
            self._check_right(wrap, wrapped, roles)
        except SealBroken:
            return None
        return wrapped

    def _author_roles(self, wrap: Wrap, announced: bool) -> tuple[str, ...]:
        """Return the roles of a wrap's author where he stood; check that it is his.

        Raises:
            EntriesMissing: If its position is not known here yet.
            SealBroken: If the author was no member there, or is none now and nothing accepted
                announced it.
        """
        then = self.log.standing(wrap.position)
        device = then.devices.get(wrap.signer)
        if device is None or device.member != wrap.author:
            raise SealBroken(wrap.name, "author")
        wrap.verify(device.sign)
        gone = wrap.signer not in self.log.standing().devices
        if gone and not announced and not self.announced.by_anybody(wrap.name):
            raise SealBroken(wrap.name, "author removed")
        return then.members[wrap.author].roles

    def _check_right(self, wrap: Wrap, wrapped: Wrapped, roles: tuple[str, ...]) -> None:
        """Check that the author may give this key at all.

        Raises:
            SealBroken: If not.
        """
        if wrapped.kind == SCOPE:
            kind = KINDS.get(wrapped.detail)  # None: one that a newer version knows
            if kind and not may_write(roles, kind):
                raise SealBroken(wrap.name, "right")
            return
        named = self.log.group_boxes(wrap.owner)
        if named:
            # The log says which key a standing group has; who hands it on does not matter.
            if named.get(wrap.key_id) != wrapped.detail:
                raise SealBroken(wrap.name, "group")
        elif wrapped.detail != GroupKind.CIRCLE.value or not may_write(roles, ScopeKind.HOUSEHOLD):
            raise SealBroken(wrap.name, "group")

    def _boxes_of(self, group: Id) -> list[bytes]:
        standing = self.log.standing()
        if group in standing.groups:
            return [standing.groups[group].box]
        with self._lock:
            held = self._groups.get(group)
        if held:
            return [sealing.public_key(held[self._current(group, held)].key)]
        boxes = standing.boxes(group)
        if not boxes:
            raise NotFound("group", group)
        return boxes

    def _belongs(self, owner: Id, wrapped: Wrapped) -> bool:
        """Tell whether a key is one of this owner's, by what is held."""
        if wrapped.kind == GROUP and self.log.group_boxes(owner):
            return True
        if wrapped.kind == SCOPE and has_fixed_id(self.identity.town, owner, wrapped.detail):
            return True
        return belongs(owner, wrapped, self.secrets_of(owner, wrapped.kind))

    def _following(self, owners: Collection[Id]) -> dict[str, bytes]:
        """Return kept wraps of keys that may be their owner's by one that came just now."""
        return {
            name: data
            for owner in owners
            for name, data in self.archive.files(f"{KEYS}{owner}/").items()
            if (place := wrap_of(name)) and not self._is_held(owner, place[1])
        }

    def _sealed_to(self, groups: Collection[Id]) -> dict[str, bytes]:
        if not groups:
            return {}
        return {wrap.name: wrap.data for wrap in self.kept_wraps() if wrap.to in groups}
