# SPDX-License-Identifier: Apache-2.0
"""The membership log as a whole: which entries count, and who is who at any position.

A function of the set of entries. An entry counts if its author had the right where he stood,
and if nothing that happened beside it strikes it (``beside``; docs/format.md, "Membership").
Thread-safe.
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Container, Iterable, Sequence
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import membership, possession, signed
from banso_desktop.journal.ancestry import Ancestry
from banso_desktop.journal.authority import may_enter, signing_keys
from banso_desktop.journal.beside import Counting, Judgement, is_taking, strikes
from banso_desktop.journal.fold import extended, fold
from banso_desktop.journal.layout import MAX_HEADS, key_id
from banso_desktop.journal.membership import (
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
)
from banso_desktop.journal.names import member_name, wrap_name
from banso_desktop.journal.standing import Device, Standing, may_write

_REMEMBERED: Final = 512
"""Standings kept at once, each as large as the town has people and computers."""


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
        self._lock = threading.RLock()
        self._clear()

    def _clear(self) -> None:
        self._entries: dict[bytes, Entry] = {}
        self._unsure: set[bytes] = set()  # come since the last undoing
        self._ancestors = Ancestry()
        self._named: dict[Id, list[tuple[bytes, bytes, bool]]] = {}
        self._depth: dict[bytes, int] = {}
        self._authorised: dict[bytes, bool] = {}
        self._changing: dict[bytes, frozenset[bytes]] = {}
        self._heads: set[bytes] = set()
        self._past: dict[Id, Device] = {}
        self._boxes: dict[Id, dict[Id, str]] = {}
        self._counted: tuple[frozenset[bytes], Counting] | None = None
        self._standings: OrderedDict[frozenset[bytes], Standing] = OrderedDict()

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
            public = self._key_of(entry)
            if public is None:
                raise SealBroken(place, "unknown key")
            signed.verify(data, public, place)
            if not possession.is_proven(entry):
                raise SealBroken(place, "possession")
            self._keep(entry)
            self._unsure.add(entry.hash)
        return entry

    def add_all(self, files: Iterable[tuple[str, bytes]]) -> dict[str, SealBroken]:
        """Take in entries in any order; return those that could not be, by name."""
        ready = list(files)
        refused: dict[str, SealBroken] = {}
        stuck: dict[str, EntriesMissing] = {}
        waiting: dict[bytes, list[tuple[str, bytes]]] = {}
        while ready:
            name, data = ready.pop()
            try:
                entry = self.add(data, name)
            except EntriesMissing as error:
                stuck[name] = error
                waiting.setdefault(min(error.hashes), []).append((name, data))
            except SealBroken as error:
                refused[name] = error
            else:
                ready += waiting.pop(entry.hash, ())
        left = {name for files_ in waiting.values() for name, _ in files_}
        return refused | {name: error for name, error in stuck.items() if name in left}

    def undo(self, device: Id, kept: Callable[[], Collection[str]]) -> None:
        """Forget entries a computer made here that are not kept: a transaction was undone.

        Args:
            device: Key id of the own signing key; entries of others come from the folder.
            kept: Returns the names of the files that are kept.
        """
        with self._lock:
            unsure = [each for each in self._unsure if self._entries[each].key == device]
            self._unsure.clear()
            files = kept() if unsure else ()
            undone = {each for each in unsure if member_name(each) not in files}
            if not undone:
                return
            stays: list[Entry] = []
            for entry in sorted(self._entries.values(), key=self._order):
                if entry.hash in undone or not undone.isdisjoint(entry.seen):
                    undone.add(entry.hash)
                else:
                    stays.append(entry)
            self._clear()
            for entry in stays:
                self._keep(entry)

    @property
    def heads(self) -> tuple[bytes, ...]:
        """The entries no other one has seen: this replica's position, ascending.

        Of very many only some that count: whoever writes an entry sees them, and fewer are left.
        """
        with self._lock:
            if len(self._heads) <= MAX_HEADS:
                return tuple(sorted(self._heads))
            many: Counter[Id] = Counter()
            ranked: list[tuple[bool, int, bytes]] = []
            for each in sorted(self._heads):
                key = self._entries[each].key
                many[key] += 1  # nobody fills it with his own
                ranked.append((not self._authorised[each], many[key], each))
            return tuple(sorted(each for _, _, each in sorted(ranked)[:MAX_HEADS]))

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
            return self._ancestors.closure(position)

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
            joins = (each.facts for each in self._entries.values() if isinstance(each.facts, Join))
            return {key_id(facts.sign) for facts in joins if not facts.invite}

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
            named = frozenset(self._heads if position is None else position)
            if named in self._standings:  # asked for each group of a segment
                return self._standing_of(named)
            if missing := named - self._entries.keys():
                raise EntriesMissing("position", missing)
            return self._standing_of(self._changing_of(named))

    def _standing_of(self, heads: frozenset[bytes]) -> Standing:
        known = self._standings.get(heads)
        if known is None:
            known = self._standings[heads] = self._followed(heads) or self._evaluate(heads)
            if len(self._standings) > _REMEMBERED:
                self._standings.popitem(last=False)
        else:
            self._standings.move_to_end(heads)
        return known

    def _followed(self, heads: frozenset[bytes]) -> Standing | None:
        """Return the standing of one entry by that of all it saw, if that is remembered."""
        if len(heads) != 1:
            return None
        entry = self._entries[next(iter(heads))]
        if isinstance(entry.facts, Found | Remove):
            return None
        before = self._standings.get(self._changing_of(entry.seen))
        return extended(before, entry, self._behind) if before else None

    def writer_key(self, writer: Id, position: Iterable[bytes]) -> bytes | None:
        """Return a writer's Ed25519 public key if it was a member's at this position.

        Raises:
            EntriesMissing: If the position names entries that are not here.
        """
        return self.standing(position).writers.get(writer, (None, None))[1]

    def writers(self) -> dict[Id, Id]:
        """Return every writer an entry names whose author might, also removed ones."""
        with self._lock:
            found: dict[Id, Id] = {}
            for entry in self._entries.values():
                if not self._authorised[entry.hash]:
                    continue
                if isinstance(entry.facts, Found | Join):
                    found[key_id(entry.facts.writer)] = key_id(entry.facts.sign)
                elif isinstance(entry.facts, NewWriter):
                    found.setdefault(key_id(entry.facts.writer), entry.key)
            return found

    def accepts(self, writer: Id, sequence: int) -> bool:
        """Tell whether a writer is a member's now, or its removal accepted this much of it."""
        return writer in (now := self.standing()).writers or sequence <= now.accepted.get(writer, 0)

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

    def _behind(self, entry: Entry) -> Container[bytes]:
        return self._ancestors[entry.hash]

    def _key_of(self, entry: Entry) -> bytes | None:
        """Return the public key an entry must be signed with, from the entries it saw.

        A code signs joins and nothing else: whoever finds an old one writes nothing.
        """
        if isinstance(entry.facts, Found) and key_id(entry.facts.sign) == entry.key:
            return entry.facts.sign
        seen = self._ancestors.saw(entry.seen)
        joins = isinstance(entry.facts, Join)
        for naming, public, is_code in self._named.get(entry.key, ()):
            if naming in seen and (joins or not is_code):
                return public
        return None

    def _keep(self, entry: Entry) -> None:
        self._entries[entry.hash] = entry
        self._ancestors.add(entry.hash, entry.seen)
        self._depth[entry.hash] = 1 + max((self._depth[each] for each in entry.seen), default=0)
        self._heads -= set(entry.seen)
        self._heads.add(entry.hash)
        for public, is_code in signing_keys(entry):
            self._named.setdefault(key_id(public), []).append((entry.hash, public, is_code))
        if isinstance(entry.facts, Found | Join):
            facts = entry.facts
            key = key_id(facts.sign)
            self._past.setdefault(key, Device(key, Id(facts.member), facts.sign, facts.box))
        # What a newer version says changes nothing here: not worth finding out who may say it.
        says = entry.facts is not None
        may = not says or self._may(entry, self.standing(entry.seen) if entry.seen else Standing())
        self._authorised[entry.hash] = may
        # Nor do orders change who is who, and there is one for each household protected or erased.
        changes = says and may and not isinstance(entry.facts, Retire | Approve)
        self._changing[entry.hash] = (
            frozenset({entry.hash}) if changes else self._changing_of(entry.seen)
        )
        if self._authorised[entry.hash]:
            named = entry.facts.groups if isinstance(entry.facts, Found) else [entry.facts]
            for each in named:
                if isinstance(each, GroupFacts):
                    self._boxes.setdefault(Id(each.group), {})[key_id(each.box)] = each.reads

    def _changing_of(self, position: Iterable[bytes]) -> frozenset[bytes]:
        """Return a position of the same standing; no entry it names leaves who is who alone."""
        return frozenset().union(*(self._changing[each] for each in position))

    def _may(self, entry: Entry, standing: Standing) -> bool:
        if isinstance(entry.facts, Approve):
            ordered = self._entries.get(entry.facts.retire)
            behind = ordered is not None and ordered.hash in self._ancestors[entry.hash]
            return may_enter(entry, standing, self.root, ordered if behind else None)
        return may_enter(entry, standing, self.root)

    def _could(self, entry: Entry, roles: Sequence[str]) -> bool:
        """Tell whether an entry's author could have made it with these roles."""
        then = self.standing(entry.seen).copy()
        if entry.author in then.members:
            then.members[entry.author].roles = tuple(roles)
        return self._may(entry, then)

    def _evaluate(self, heads: frozenset[bytes]) -> Standing:
        """Fold the entries that count among all that these heads have seen."""
        counting = self._counting(heads)
        return fold(counting.entries, counting.removals, self._behind)

    def counting(self) -> Counting:
        """Return what counts at the newest position."""
        with self._lock:
            heads = frozenset(self._heads)
            if self._counted is None or self._counted[0] != heads:
                self._counted = heads, self._counting(heads)
            return self._counted[1]

    def is_disputed(self, entry: Entry) -> bool:
        """Tell whether a removal or role change, standing or not, strikes an entry."""
        with self._lock:
            return any(
                self._authorised[each.hash]
                and is_taking(each)
                and strikes(each, entry, self._ancestors, self._could)
                for each in self._entries.values()
            )

    def _counting(self, heads: frozenset[bytes]) -> Counting:
        inside = (self._entries[each] for each in self._ancestors.closure(heads))
        ordered = sorted(inside, key=self._order)
        granted = [entry for entry in ordered if self._authorised[entry.hash]]
        return Judgement(granted, self._ancestors, self._could, self._may).counting()
