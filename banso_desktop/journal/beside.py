# SPDX-License-Identifier: Apache-2.0
"""What does not count for what happened beside it: concurrent entries of the membership log.

Two entries are beside each other if neither saw the other. Among such, taking beats giving; of
two people who take from each other the one stands who is longer in the town, of two joins by one
invitation and of two recovery sheets the smaller hash (docs/format.md, "What counts"). Pure
functions of the entries and of what each of them saw.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence, Set
from typing import TypeAlias

from banso_desktop.domain.ids import Id
from banso_desktop.journal import membership
from banso_desktop.journal.fold import fold
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import Entry, Found, Join, Remove, RoleChange, Withdraw
from banso_desktop.journal.standing import Standing

Seen: TypeAlias = Mapping[bytes, Container[bytes]]
"""Of every entry by hash, the hashes of all it saw, directly or through others."""

Allowed: TypeAlias = Callable[[Entry, Sequence[str]], bool]
"""Tells whether an entry's author could have made it with these roles."""


def takings(granted: Sequence[Entry], seen: Seen, allowed: Allowed) -> list[Entry]:
    """Return the removals and role changes about others that stand, in their order.

    What somebody says of himself comes last. Before the others come those by a computer that
    joined with the recovery sheet, then those by who is longest in the town, then the smaller
    hash: nobody chooses where he stands. None is by who came by a join that does not count.
    """
    outside = _outside(granted, void_joins(granted, set(), seen))
    depth: dict[str, int] = {}
    rescued: set[Id] = set()
    for number, entry in enumerate(granted):  # each after those it saw
        if isinstance(entry.facts, Found | Join):
            depth.setdefault(entry.facts.member, number)
            if isinstance(entry.facts, Join) and not entry.facts.invite:
                rescued.add(key_id(entry.facts.sign))

    def order(entry: Entry) -> tuple[bool, bool, int, bytes]:
        own = isinstance(entry.facts, Remove) and entry.facts.member == entry.author
        last = len(granted)
        return own, entry.key not in rescued, depth.get(entry.author, last), entry.hash

    kept: list[Entry] = []
    for taking in sorted((each for each in granted if _is_taking(each)), key=order):
        if taking.key not in outside and not any(
            strikes(other, taking, seen, allowed) for other in kept
        ):
            kept.append(taking)
    return kept


def void_entries(
    granted: Sequence[Entry], standing: Sequence[Entry], seen: Seen, allowed: Allowed
) -> set[bytes]:
    """Return the hashes of the entries that do not count, removals aside.

    Args:
        granted: The entries whose authors had the right to make them where they stood.
        standing: Those of them that :func:`takings` returned.
        seen: What each of them saw.
        allowed: See :data:`Allowed`.
    """
    stands = {entry.hash for entry in standing}
    struck = {
        entry.hash
        for entry in granted
        if not isinstance(entry.facts, Remove)
        and (
            entry.hash not in stands
            if _is_taking(entry)
            else any(strikes(taking, entry, seen, allowed) for taking in standing)
        )
    }
    return struck | void_joins(granted, struck, seen)


def supported(
    valid: Sequence[Entry],
    removals: Sequence[Entry],
    void: Set[bytes],
    seen: Seen,
    may: Callable[[Entry, Standing], bool],
) -> list[Entry]:
    """Return the entries whose authors' own rights do not rest on one that is void.

    Args:
        valid: Those that are not void themselves, each after those it saw.
        removals: Those that stand.
        void: The hashes of the void ones.
        seen: What each of them saw.
        may: Tells whether an entry's author had the right to make it at a standing.
    """
    kept: list[Entry] = []
    for entry in valid:
        behind = seen[entry.hash]
        if any(each in behind for each in void):
            before = [other for other in kept if other.hash in behind]
            gone = [removal for removal in removals if removal.hash in behind]
            if not may(entry, fold(before, gone, lambda each: seen[each.hash])):
                void = void | {entry.hash}
                continue
        kept.append(entry)
    return kept


def void_joins(granted: Sequence[Entry], struck: Set[bytes], seen: Seen) -> set[bytes]:
    """Return the joins by an invitation or a sheet that ended or was used beside them."""
    void = _void_joins(granted, seen)
    sheets = [
        (entry, key_id(sheet[0]))
        for entry in granted
        if entry.hash not in void | struck and (sheet := membership.sheet_of(entry))
    ]
    joined = (each for each in granted if isinstance(each.facts, Join))
    return void | {each.hash for each in joined if _is_outdated(each, sheets, seen)}


def _outside(granted: Sequence[Entry], void: Set[bytes]) -> set[Id]:
    """Return the computers that are in only by a join which is void, or by such computers."""
    inside: set[Id] = set()
    named: set[Id] = set()
    by_hash = {entry.hash: entry for entry in granted}
    for entry in granted:  # each after those it saw
        facts = entry.facts
        if not isinstance(facts, Found | Join):
            continue
        key = key_id(facts.sign)
        named.add(key)
        invite = by_hash.get(facts.invite) if isinstance(facts, Join) and facts.invite else None
        if entry.hash not in void and (invite is None or invite.key in inside):
            inside.add(key)
    return named - inside


def _is_taking(entry: Entry) -> bool:
    facts = entry.facts
    return isinstance(facts, Remove) or (
        isinstance(facts, RoleChange) and facts.member != entry.author
    )


def _void_joins(granted: Sequence[Entry], seen: Seen) -> set[bytes]:
    """Return the joins by an invitation that was withdrawn or used beside them."""
    joins: dict[bytes, list[Entry]] = {}
    ended: dict[bytes, list[Entry]] = {}
    for entry in granted:
        if isinstance(entry.facts, Withdraw):
            ended.setdefault(entry.facts.invite, []).append(entry)
        elif isinstance(entry.facts, Join) and entry.facts.invite:
            joins.setdefault(entry.facts.invite, []).append(entry)
    void: set[bytes] = set()
    for invite, used in joins.items():
        left: list[Entry] = []
        for entry in sorted(used, key=lambda each: each.hash):
            # An invitation serves once: of two at the same time the smaller hash.
            others = (*ended.get(invite, ()), *left)
            if any(_beside(other, entry, seen) for other in others):
                void.add(entry.hash)
            else:
                left.append(entry)
    return void


def strikes(taking: Entry, entry: Entry, seen: Seen, allowed: Allowed) -> bool:
    """Tell whether a removal or role change undoes an entry it is beside.

    A removal undoes what its member, or the computer, says; one's own only what that computer
    says: nobody takes back what he gave by leaving. A change of roles undoes what cannot be said
    with those it leaves.
    """
    facts = taking.facts
    if isinstance(facts, Remove):
        own = facts.member == taking.author
        about = (facts.member, facts.device)
        said = about == (entry.author, entry.key) or (not own and about == (entry.author, ""))
        return said and _beside(taking, entry, seen)
    return (
        isinstance(facts, RoleChange)
        and entry.author == facts.member != taking.author
        and _beside(taking, entry, seen)
        and not allowed(entry, facts.roles)
    )


def _beside(one: Entry, other: Entry, seen: Seen) -> bool:
    return (
        one.hash != other.hash
        and one.hash not in seen[other.hash]
        and other.hash not in seen[one.hash]
    )


def _is_outdated(join: Entry, sheets: Sequence[tuple[Entry, Id]], seen: Seen) -> bool:
    """Tell whether a join used a recovery sheet that was replaced beside it."""
    used = [entry for entry, key in sheets if key == join.key]
    return bool(used) and any(
        _beside(other, join, seen) and all(_replaces(other, each, seen) for each in used)
        for other, _ in sheets
    )


def _replaces(sheet: Entry, before: Entry, seen: Seen) -> bool:
    """Tell whether a recovery sheet stands instead of another: later, or the smaller hash."""
    beside = _beside(sheet, before, seen) and sheet.hash < before.hash
    return beside or before.hash in seen[sheet.hash]
