# SPDX-License-Identifier: Apache-2.0
"""What does not count for what happened beside it: concurrent entries of the membership log.

Two entries are beside each other if neither saw the other. Among such, taking beats giving; of
two people who take from each other the one stands who has administered longer, of two joins by
one invitation and of two recovery sheets the smaller hash (docs/format.md, "What counts"). Pure
functions of the entries and of what each of them saw.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from banso_desktop.domain.ids import Id
from banso_desktop.journal import membership
from banso_desktop.journal.fold import extended, fold
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import Entry, Join, NewRecovery, Remove, RoleChange, Withdraw
from banso_desktop.journal.seniority import Seniority
from banso_desktop.journal.standing import Standing

Seen: TypeAlias = Mapping[bytes, Container[bytes]]
"""Of every entry by hash, the hashes of all it saw, directly or through others."""

Allowed: TypeAlias = Callable[[Entry, Sequence[str]], bool]
"""Tells whether an entry's author could have made it with these roles."""

May: TypeAlias = Callable[[Entry, Standing], bool]
"""Tells whether an entry's author had the right to make it at a standing."""


@dataclass(frozen=True, slots=True)
class Counting:
    """What counts of all that a position has seen.

    Attributes:
        entries: Those that count, removals aside, each after those it saw.
        removals: The removals that stand.
    """

    entries: list[Entry]
    removals: list[Entry]


@dataclass
class Judgement:
    """Finds out what counts among entries.

    Attributes:
        granted: The entries whose authors had the right to make them where they stood, each
            after those it saw.
        seen: What each of them saw.
        allowed: See :data:`Allowed`.
        may: See :data:`May`.
    """

    granted: Sequence[Entry]
    seen: Seen
    allowed: Allowed
    may: May
    _standing: list[Entry] = field(default_factory=list)
    _strikes: dict[bytes, frozenset[bytes]] = field(default_factory=dict)
    _seniority: Seniority = field(default_factory=lambda: Seniority(()))

    def counting(self) -> Counting:
        """Return what counts."""
        self._standing = self._takings()
        void = {*self._void(self._struck())}
        stands = {entry.hash for entry in self._standing}
        void |= {each.hash for each in self.granted if is_taking(each) and each.hash not in stands}
        removals = [entry for entry in self._standing if isinstance(entry.facts, Remove)]
        valid = [
            entry
            for entry in self.granted
            if not isinstance(entry.facts, Remove) and entry.hash not in void
        ]
        if void:
            valid = supported(valid, removals, void, self.seen, self.may)
        return Counting(valid, removals)

    def _takings(self) -> list[Entry]:
        """Return the removals and role changes about others that stand.

        One that none undoes stands, and what it undoes does not. Where each is undone by
        another, the one stands whose author comes first by seniority. A taking undoes another
        one that it strikes, and one whose author had the right to it only by what it strikes.
        Whoever has no right yet may have it once what keeps him out is struck.
        """
        takings = [each for each in self.granted if is_taking(each)]
        self._strikes = {taking.hash: self._struck_by(taking) for taking in takings}
        self._seniority = Seniority(
            self.granted, frozenset().union(*self._strikes.values(), frozenset())
        )
        left = sorted(takings, key=self._seniority.of)
        stand: list[Entry] = []
        while left:
            self._standing = stand
            void = self._void(self._struck())
            able = [each for each in left if self._is_supported(each, self._void_for(each, void))]
            if not able:  # nor will anything give them a right any more
                break
            free = [each for each in able if not self._is_undone(each, able)]
            chosen = free or able[:1]
            gone = {each.hash for each in chosen}
            left = [
                each
                for each in left
                if each.hash not in gone
                and not self._is_undone(each, chosen)
                and not any(self._is_undone(other, [each]) for other in chosen)
            ]
            stand = [*stand, *chosen]
        return stand

    def _struck_by(self, taking: Entry) -> frozenset[bytes]:
        if is_leaving(taking):
            return frozenset()
        return frozenset(
            each.hash for each in self.granted if strikes(taking, each, self.seen, self.allowed)
        )

    def _struck(self) -> frozenset[bytes]:
        """Return the hashes of what standing takings strike."""
        return frozenset().union(*(self._strikes[each.hash] for each in self._standing))

    def _void(self, struck: Set[bytes]) -> Set[bytes]:
        return struck | void_joins(self.granted, struck, self.seen)

    def _void_for(self, taking: Entry, void: Set[bytes]) -> Set[bytes]:
        """Return what is void for who joined with the recovery sheet, or for anybody else.

        Nobody is kept out by a new sheet of a younger one whom he removes.
        """
        own = {
            each.hash
            for each in self.granted
            if isinstance(each.facts, NewRecovery)
            and each.hash in self._strikes[taking.hash]
            and self._seniority.outlives(taking, each)
        }
        if not own:
            return void
        struck = self._struck()
        return struck | void_joins(self.granted, struck | own, self.seen)

    def _is_undone(self, taking: Entry, by: Iterable[Entry]) -> bool:
        behind = self.seen[taking.hash]
        for other in by:
            struck = self._strikes[other.hash]
            if taking.hash in struck:
                return True
            if other.hash != taking.hash and any(each in behind for each in struck):
                void = self._void(self._struck() | struck)
                if not self._is_supported(taking, self._void_for(taking, void)):
                    return True
        return False

    def _is_supported(self, taking: Entry, void: Set[bytes]) -> bool:
        behind = self.seen[taking.hash]
        if not any(each in behind for each in void):
            return True
        valid = [
            each
            for each in self.granted
            if each.hash in behind and each.hash not in void and not isinstance(each.facts, Remove)
        ]
        gone = [
            each
            for each in self._standing
            if isinstance(each.facts, Remove) and each.hash in behind
        ]
        kept = supported(valid, gone, void, self.seen, self.may)
        return self.may(taking, fold(kept, gone, lambda each: self.seen[each.hash]))


def is_taking(entry: Entry) -> bool:
    """Tell whether an entry takes something from a member: a removal, or another's roles."""
    facts = entry.facts
    return isinstance(facts, Remove) or (
        isinstance(facts, RoleChange) and facts.member != entry.author
    )


def is_leaving(entry: Entry) -> bool:
    """Tell whether somebody takes out himself, or the very computer that says so."""
    facts = entry.facts
    return (
        isinstance(facts, Remove)
        and facts.member == entry.author
        and facts.device in ("", entry.key)
    )


def strikes(taking: Entry, entry: Entry, seen: Seen, allowed: Allowed) -> bool:
    """Tell whether a removal or role change undoes an entry it is beside.

    A removal undoes what its member, or the computer, says; who leaves takes back nothing he
    gave. A change of roles undoes what cannot be said with those it leaves.
    """
    facts = taking.facts
    if isinstance(facts, Remove):
        if is_leaving(taking):
            return False
        about = (facts.member, facts.device)
        return about in ((entry.author, ""), (entry.author, entry.key)) and beside(
            taking, entry, seen
        )
    return (
        isinstance(facts, RoleChange)
        and entry.author == facts.member != taking.author
        and beside(taking, entry, seen)
        and not allowed(entry, facts.roles)
    )


def beside(one: Entry, other: Entry, seen: Seen) -> bool:
    """Tell whether neither of two entries saw the other."""
    return (
        one.hash != other.hash
        and one.hash not in seen[other.hash]
        and other.hash not in seen[one.hash]
    )


def supported(
    valid: Sequence[Entry], removals: Sequence[Entry], void: Set[bytes], seen: Seen, may: May
) -> list[Entry]:
    """Return the entries whose authors' own rights do not rest on one that is void.

    Args:
        valid: Those that are not void themselves, each after those it saw.
        removals: Those that stand.
        void: The hashes of the void ones.
        seen: What each of them saw.
        may: See :data:`May`.
    """
    kept: list[Entry] = []
    # The standing of all that is kept, and the removals in it: an entry that saw all of it, as
    # most do, goes on from there.
    last: tuple[Standing, list[Entry]] | None = None

    def behind_of(entry: Entry) -> Container[bytes]:
        return seen[entry.hash]

    for entry in valid:
        behind = seen[entry.hash]
        follows = last
        last = None
        if any(each in behind for each in void):
            before = [other for other in kept if other.hash in behind]
            gone = [removal for removal in removals if removal.hash in behind]
            whole = len(before) == len(kept)
            if not (whole and follows and follows[1] == gone):
                follows = (fold(before, gone, behind_of), gone)
            if not may(entry, follows[0]):
                void = void | {entry.hash}
                last = follows if whole else None
                continue
            if whole:
                last = (extended(follows[0], entry, behind_of), gone)
        kept.append(entry)
    return kept


def void_joins(granted: Sequence[Entry], struck: Set[bytes], seen: Seen) -> set[bytes]:
    """Return the joins by an invitation or a sheet that ended or was used beside them."""
    left = [entry for entry in granted if entry.hash not in struck]
    void = _used_or_withdrawn(left, seen)
    sheets = [
        (entry, key_id(sheet[0]))
        for entry in left
        if entry.hash not in void and (sheet := membership.sheet_of(entry))
    ]
    joined = (each for each in left if isinstance(each.facts, Join))
    return void | {each.hash for each in joined if _is_outdated(each, sheets, seen)}


def _used_or_withdrawn(entries: Iterable[Entry], seen: Seen) -> set[bytes]:
    """Return the joins by an invitation that was withdrawn or used beside them.

    A withdrawal that has seen a join ends the invitation for all others. An invitation serves
    once: of two joins beside each other the smaller hash.
    """
    joins: dict[bytes, list[Entry]] = {}
    ended: dict[bytes, list[Entry]] = {}
    for entry in sorted(entries, key=lambda each: each.hash):
        if isinstance(entry.facts, Withdraw):
            ended.setdefault(entry.facts.invite, []).append(entry)
        elif isinstance(entry.facts, Join) and entry.facts.invite:
            joins.setdefault(entry.facts.invite, []).append(entry)
    void: set[bytes] = set()
    for invite, used in joins.items():
        confirming = [
            [each for each in used if each.hash in seen[end.hash]] for end in ended.get(invite, ())
        ]
        confirmed = {each.hash for seen_by in confirming for each in seen_by}
        plain = [end for end, by in zip(ended.get(invite, ()), confirming, strict=True) if not by]
        left: list[Entry] = []
        for entry in sorted(used, key=lambda each: (each.hash not in confirmed, each.hash)):
            ends = plain if entry.hash in confirmed else ended.get(invite, [])
            if any(beside(other, entry, seen) for other in (*ends, *left)):
                void.add(entry.hash)
            else:
                left.append(entry)
    return void


def _is_outdated(join: Entry, sheets: Sequence[tuple[Entry, Id]], seen: Seen) -> bool:
    """Tell whether a join used a recovery sheet that was replaced beside it."""
    used = [entry for entry, key in sheets if key == join.key]
    return bool(used) and any(
        beside(other, join, seen) and all(_replaces(other, each, seen) for each in used)
        for other, _ in sheets
    )


def _replaces(sheet: Entry, before: Entry, seen: Seen) -> bool:
    """Tell whether a recovery sheet stands instead of another: later, or the smaller hash."""
    instead = beside(sheet, before, seen) and sheet.hash < before.hash
    return instead or before.hash in seen[sheet.hash]
