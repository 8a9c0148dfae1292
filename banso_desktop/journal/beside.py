# SPDX-License-Identifier: Apache-2.0
"""What does not count for what happened beside it: concurrent entries of the membership log.

Two entries are beside each other if neither saw the other. Among such, removal beats grant; of
two removals that name each other's author, of two joins by one invitation and of two recovery
sheets the smaller hash stands (docs/format.md, "Membership"). Pure functions of the entries and
of what each of them saw.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TypeAlias

from banso_desktop.domain.ids import Id
from banso_desktop.journal import membership
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import Entry, Join, Remove, Withdraw

Seen: TypeAlias = Mapping[bytes, Container[bytes]]
"""Of every entry by hash, the hashes of all it saw, directly or through others."""


def standing_removals(granted: Sequence[Entry], seen: Seen) -> list[Entry]:
    """Return the removals that stand, the smaller hash first."""
    removals = sorted(
        (entry for entry in granted if isinstance(entry.facts, Remove)),
        key=lambda entry: entry.hash,
    )
    kept: list[Entry] = []
    for removal in removals:
        if not any(_strikes(other, removal, seen) for other in kept):
            kept.append(removal)
    return kept


def void_entries(granted: Sequence[Entry], removals: Sequence[Entry], seen: Seen) -> set[bytes]:
    """Return the hashes of the entries that do not count, removals aside.

    Args:
        granted: The entries whose authors had the right to make them where they stood.
        removals: Those of them that are removals and stand.
        seen: What each of them saw.
    """
    struck = {
        entry.hash
        for entry in granted
        for removal in removals
        if not isinstance(entry.facts, Remove) and _strikes(removal, entry, seen)
    }
    void = struck | _void_joins(granted, seen)
    sheets = [
        (entry, key_id(sheet[0]))
        for entry in granted
        if entry.hash not in void and (sheet := membership.sheet_of(entry))
    ]
    joined = (each for each in granted if isinstance(each.facts, Join))
    return void | {each.hash for each in joined if _is_outdated(each, sheets, seen)}


def _void_joins(granted: Sequence[Entry], seen: Seen) -> set[bytes]:
    """Return the joins by an invitation that was withdrawn or used beside them."""
    withdrawals = [entry for entry in granted if isinstance(entry.facts, Withdraw)]
    first: dict[bytes, Entry] = {}
    void: set[bytes] = set()
    for entry in sorted(granted, key=lambda each: each.hash):
        facts = entry.facts
        if not isinstance(facts, Join) or not facts.invite:
            continue
        withdrawn = any(
            isinstance(other.facts, Withdraw)
            and other.facts.invite == facts.invite
            and _beside(other, entry, seen)
            for other in withdrawals
        )
        # An invitation serves once: of two at the same time the smaller hash.
        if withdrawn or first.setdefault(facts.invite, entry) is not entry:
            void.add(entry.hash)
    return void


def _strikes(removal: Entry, entry: Entry, seen: Seen) -> bool:
    """Tell whether a removal removes the author of an entry it is beside."""
    facts = removal.facts
    return (
        isinstance(facts, Remove)
        and (facts.member, facts.device) in ((entry.author, ""), (entry.author, entry.key))
        and _beside(removal, entry, seen)
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
