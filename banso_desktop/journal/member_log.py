# SPDX-License-Identifier: Apache-2.0
"""The membership log as a whole: which entries count, and who is who at any position.

A function of the set of entries. An entry counts if its author had the right where he stood,
and if nothing that happened beside it strikes it (``beside``; docs/format.md, "Membership").
Thread-safe.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import membership, signed
from banso_desktop.journal.beside import standing_removals, void_entries
from banso_desktop.journal.layout import MAX_HEADS, key_id
from banso_desktop.journal.membership import (
    ERASURE,
    Approve,
    Entry,
    Found,
    GroupFacts,
    Invite,
    Join,
    NewRecovery,
    NewWriter,
    Remove,
    Retire,
    RoleChange,
    Withdraw,
)
from banso_desktop.journal.names import member_name, wrap_name
from banso_desktop.journal.orders import may_approve, may_order
from banso_desktop.journal.standing import Device, Standing, fold, is_reader, may_write

_MOST_AHEAD: Final = 2**16
"""By how much a new key of a group may count on: computers that do not see each other."""


class EntriesMissing(SealBroken):
    """Entries that were named are not here yet; ``hashes`` says which to fetch."""

    def __init__(self, where: str, hashes: frozenset[bytes]) -> None:
        self.hashes = hashes
        super().__init__(where, "membership entries missing")


class MemberLog:
    """All membership entries known here.

    Args:
        town: Id of the town; entries of other towns are refused.
        root: Hash of the founding entry, the only one believed without another.
    """

    def __init__(self, town: Id, root: bytes) -> None:
        self.town = town
        self.root = root
        self._entries: dict[bytes, Entry] = {}
        self._ancestors: dict[bytes, frozenset[bytes]] = {}
        self._depth: dict[bytes, int] = {}
        self._authorised: dict[bytes, bool] = {}
        self._heads: set[bytes] = set()
        self._past: dict[Id, Device] = {}
        self._boxes: dict[Id, dict[Id, str]] = {}
        self._standings: dict[frozenset[bytes], Standing] = {}
        self._lock = threading.RLock()

    def add(self, data: bytes, where: str = "") -> Entry:
        """Take in an entry; adding it again changes nothing.

        Raises:
            EntriesMissing: If entries it saw are not here.
            SealBroken: If it is no entry of this town, or not signed by a key that may.
        """
        entry = membership.parse(data, where)
        place = where or member_name(entry.hash)
        with self._lock:
            if entry.hash in self._entries:
                return entry
            if entry.town != self.town:
                raise SealBroken(place, "another town")
            missing = frozenset(entry.seen) - self._entries.keys()
            if missing:
                raise EntriesMissing(place, missing)
            if not entry.seen and entry.hash != self.root:
                raise SealBroken(place, "not the founding entry")
            behind = frozenset(entry.seen).union(*(self._ancestors[each] for each in entry.seen))
            public = self._key_of(entry, behind)
            if public is None:
                raise SealBroken(place, "unknown key")
            signed.verify(data, public, place)
            self._keep(entry, behind)
        return entry

    def add_all(self, files: Iterable[tuple[str, bytes]]) -> dict[str, SealBroken]:
        """Take in entries in any order; return those that could not be, by name."""
        waiting = dict(files)
        refused: dict[str, SealBroken] = {}
        while waiting:
            stuck: dict[str, SealBroken] = {}
            for name, data in waiting.items():
                try:
                    self.add(data, name)
                except EntriesMissing as error:
                    stuck[name] = error
                except SealBroken as error:
                    refused[name] = error
            if len(stuck) == len(waiting):
                return refused | stuck
            waiting = {name: waiting[name] for name in stuck}
        return refused

    @property
    def heads(self) -> tuple[bytes, ...]:
        """The entries no other one has seen: this replica's position, ascending.

        Of very many only some that count: whoever writes an entry sees them, and fewer are left.
        """
        with self._lock:
            if len(self._heads) <= MAX_HEADS:
                return tuple(sorted(self._heads))
            counting = sorted(self._heads, key=lambda each: (not self._authorised[each], each))
            return tuple(sorted(counting[:MAX_HEADS]))

    def entries(self) -> list[Entry]:
        """Return all entries, each after those it saw."""
        with self._lock:
            return sorted(self._entries.values(), key=self._order)

    def refused(self) -> list[Entry]:
        """Return the entries whose author had no right to make them where he stood."""
        return [entry for entry in self.entries() if not self._authorised[entry.hash]]

    def entry(self, digest: bytes) -> Entry | None:
        """Return an entry by its hash."""
        with self._lock:
            return self._entries.get(digest)

    def holds(self, digest: bytes) -> bool:
        """Tell whether an entry is here."""
        with self._lock:
            return digest in self._entries

    def closure(self, position: Iterable[bytes]) -> frozenset[bytes]:
        """Return these entries and all they saw; unknown ones are left out."""
        with self._lock:
            known = [each for each in position if each in self._entries]
            return frozenset(known).union(*(self._ancestors[each] for each in known))

    def device(self, key: Id) -> Device | None:
        """Return a computer by the key id of its signing key, also one removed since."""
        with self._lock:
            return self._past.get(key)

    def devices(self) -> list[Device]:
        """Return every computer that ever joined, also those removed since."""
        with self._lock:
            return list(self._past.values())

    def rescued(self) -> set[Id]:
        """Return the computers that joined with a recovery sheet, which opens every group."""
        with self._lock:
            return {
                key_id(entry.facts.sign)
                for entry in self._entries.values()
                if isinstance(entry.facts, Join) and not entry.facts.invite
            }

    def group_boxes(self, group: Id) -> dict[Id, str]:
        """Return the keys a standing group has had, by key id, with what the group is for."""
        with self._lock:
            return dict(self._boxes.get(group, {}))

    def retired_wraps(self) -> set[str]:
        """Return the names of wraps for invitations used or withdrawn, and for old sheets."""
        with self._lock:
            still_open = self.standing().invites if self._heads else {}
            return {
                wrap_name(Id(owner), Id(key), digest)
                for entry in self._entries.values()
                if (isinstance(entry.facts, Invite) and entry.hash not in still_open)
                or (isinstance(entry.facts, NewRecovery) and self._authorised[entry.hash])
                for owner, key, digest in entry.facts.wraps
            }

    def standing(self, position: Iterable[bytes] | None = None) -> Standing:
        """Return who is who at a position, at the newest where nothing is said.

        Raises:
            EntriesMissing: If the position names entries that are not here.
        """
        with self._lock:
            heads = frozenset(self._heads if position is None else position)
            known = self._standings.get(heads)
            if known is None:
                missing = heads - self._entries.keys()
                if missing:
                    raise EntriesMissing("position", missing)
                known = self._standings[heads] = self._evaluate(heads)
            return known

    def writer_key(self, writer: Id, position: Iterable[bytes]) -> bytes | None:
        """Return a writer's Ed25519 public key if it was a member's at this position.

        Raises:
            EntriesMissing: If the position names entries that are not here.
        """
        known = self.standing(position).writers.get(writer)
        return known[1] if known else None

    def writers(self) -> dict[Id, Id]:
        """Return every writer any entry names, also removed ones, with its device."""
        with self._lock:
            found: dict[Id, Id] = {}
            for entry in self._entries.values():
                match entry.facts:
                    case Found() | Join():
                        found[key_id(entry.facts.writer)] = key_id(entry.facts.sign)
                    case NewWriter():
                        found.setdefault(key_id(entry.facts.writer), entry.key)
                    case _:
                        pass
            return found

    def accepts(self, writer: Id, sequence: int) -> bool:
        """Tell whether a writer is a member's now, or its removal accepted this much of it."""
        now = self.standing()
        return writer in now.writers or sequence <= now.accepted.get(writer, 0)

    def judge(
        self,
        writer: Id,
        author: Id,
        sequence: int,
        position: Iterable[bytes],
        kind: ScopeKind,
    ) -> bool:
        """Tell whether what a segment says in a scope of this kind counts.

        The roles are those at the segment's position. Of a writer removed since, only what
        the removal accepts counts, whatever position its segments claim.

        Raises:
            EntriesMissing: If the position names entries that are not here.
        """
        then = self.standing(position)
        if then.member_of_writer(writer) != author or not self.accepts(writer, sequence):
            return False
        return may_write(then.members[author].roles, kind)

    def _order(self, entry: Entry) -> tuple[int, bytes]:
        return self._depth[entry.hash], entry.hash

    def _behind(self, entry: Entry) -> frozenset[bytes]:
        return self._ancestors[entry.hash]

    def _key_of(self, entry: Entry, behind: frozenset[bytes]) -> bytes | None:
        """Return the public key an entry must be signed with, from the entries it saw."""
        candidates: list[bytes] = []
        if isinstance(entry.facts, Found):
            candidates.append(entry.facts.sign)
        for each in behind:
            facts = self._entries[each].facts
            match facts:
                case Found():
                    candidates += [facts.sign, facts.recovery_sign]
                case Invite() | Join() | NewRecovery():
                    candidates.append(facts.sign)
                case _:
                    pass
        return next((key for key in candidates if key_id(key) == entry.key), None)

    def _keep(self, entry: Entry, behind: frozenset[bytes]) -> None:
        self._entries[entry.hash] = entry
        self._ancestors[entry.hash] = behind
        self._depth[entry.hash] = 1 + max((self._depth[each] for each in entry.seen), default=0)
        self._heads -= set(entry.seen)
        self._heads.add(entry.hash)
        if isinstance(entry.facts, Found | Join):
            facts = entry.facts
            key = key_id(facts.sign)
            self._past.setdefault(key, Device(key, Id(facts.member), facts.sign, facts.box))
        at_its_place = self.standing(entry.seen) if entry.seen else Standing()
        self._authorised[entry.hash] = self._may(entry, at_its_place)
        if self._authorised[entry.hash]:
            named = entry.facts.groups if isinstance(entry.facts, Found) else [entry.facts]
            for each in named:
                if isinstance(each, GroupFacts):
                    self._boxes.setdefault(Id(each.group), {})[key_id(each.box)] = each.reads

    def _may(self, entry: Entry, standing: Standing) -> bool:
        """Tell whether an entry's author had the right to make it."""
        facts = entry.facts
        match facts:
            case Found():
                return entry.hash == self.root
            case Join():
                if not facts.invite:
                    return key_id(standing.recovery[0]) == entry.key
                invite = standing.invites.get(facts.invite)
                return (
                    invite is not None
                    and key_id(invite.sign) == entry.key
                    and invite.member == facts.member == entry.author
                    and entry.at <= invite.until
                )
        device = standing.devices.get(entry.key)
        if device is None or device.member != entry.author:
            return False
        administrator = standing.is_administrator(entry.author)
        match facts:
            case Invite() | RoleChange() | Withdraw() | NewRecovery():
                return administrator
            case Remove():
                return administrator or facts.member == entry.author
            case GroupFacts():
                known = standing.groups.get(Id(facts.group))
                if facts.generation > (known.generation if known else 0) + _MOST_AHEAD:
                    return False  # nobody uses up all that are left at once
                roles = standing.members[entry.author].roles
                return administrator or is_reader(roles, facts.reads)
            case Retire():
                return may_order(standing.members[entry.author].roles, facts.why == ERASURE)
            case Approve():
                return self._may_approve(entry, facts, standing)
            case _:
                return True

    def _may_approve(self, entry: Entry, facts: Approve, standing: Standing) -> bool:
        """Tell whether somebody else than who ordered an erasure agrees who may, knowing of it."""
        ordered = self._entries.get(facts.retire)
        return (
            ordered is not None
            and ordered.hash in self._ancestors[entry.hash]
            and isinstance(ordered.facts, Retire)
            and ordered.facts.why == ERASURE
            and ordered.author != entry.author
            and may_approve(standing.members[entry.author].roles)
        )

    def _evaluate(self, heads: frozenset[bytes]) -> Standing:
        """Fold the entries that count among all that these heads have seen."""
        valid, removals = self._counting(heads)
        return fold(valid, removals, self._behind)

    def counting(self) -> list[Entry]:
        """Return the entries that count at the newest position, removals aside."""
        with self._lock:
            return self._counting(frozenset(self._heads))[0]

    def _counting(self, heads: frozenset[bytes]) -> tuple[list[Entry], list[Entry]]:
        """Return what counts among all that these heads have seen: other entries, removals."""
        inside = heads.union(*(self._ancestors[each] for each in heads))
        ordered = sorted((self._entries[each] for each in inside), key=self._order)
        granted = [entry for entry in ordered if self._authorised[entry.hash]]
        removals = standing_removals(granted, self._ancestors)
        void = void_entries(granted, removals, self._ancestors)
        valid = [
            entry
            for entry in granted
            if not isinstance(entry.facts, Remove) and entry.hash not in void
        ]
        if void:
            valid = self._supported(valid, removals)
        return valid, removals

    def _supported(self, valid: list[Entry], removals: list[Entry]) -> list[Entry]:
        """Return the entries whose authors' own rights do not rest on a void one."""
        kept: list[Entry] = []
        for entry in valid:
            behind = self._ancestors[entry.hash]
            seen = [other for other in kept if other.hash in behind]
            gone = [removal for removal in removals if removal.hash in behind]
            standing = fold(seen, gone, self._behind)
            if self._may(entry, standing):
                kept.append(entry)
        return kept
