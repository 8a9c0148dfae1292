# SPDX-License-Identifier: Apache-2.0
"""What entries of the membership log add up to: the standing at a position.

Which of them are valid is :mod:`member_log`'s question (docs/format.md, "What counts").
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from banso_desktop.domain.ids import Id
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import (
    Entry,
    Found,
    GroupFacts,
    Invite,
    Join,
    NewRecovery,
    NewWriter,
    Remove,
    RoleChange,
    Withdraw,
)
from banso_desktop.journal.standing import RECOVERED_ROLES, Device, Member, Standing


def fold(
    entries: Iterable[Entry],
    removals: Iterable[Entry],
    ancestors: Callable[[Entry], Container[bytes]],
) -> Standing:
    """Return the standing that valid entries add up to.

    Args:
        entries: Valid ones, each after those it saw; among the others the smaller hash first.
        removals: The valid removals among them.
        ancestors: Hashes of all entries an entry saw, directly or not.
    """
    standing = Standing()
    gone = list(removals)
    joins: dict[Id, Entry] = {}
    for entry in entries:
        _note(standing, entry)
        if isinstance(entry.facts, Found | Join):
            joins.setdefault(key_id(entry.facts.sign), entry)
        if not _is_removed(entry, gone, ancestors):
            _apply(standing, entry, ancestors)
        elif isinstance(entry.facts, Found):
            _found(standing, entry, entry.facts)  # the town goes on without its founder
    for removal in gone:
        if isinstance(removal.facts, Remove) and removal.facts.device:
            _drop_device(standing, Id(removal.facts.device), removal.facts.member)
    _accept(standing, gone, lambda device: ancestors(joins[device]))
    return standing


def extended(
    standing: Standing, entry: Entry, ancestors: Callable[[Entry], Container[bytes]]
) -> Standing:
    """Return what a standing becomes by one more valid entry that saw all of it.

    The same as :func:`fold` of all, and much quicker. Not for removals.
    """
    further = standing.copy()
    _note(further, entry)
    _apply(further, entry, ancestors)
    return further


def _note(standing: Standing, entry: Entry) -> None:
    """Note whose computers and writers are named, whatever becomes of them."""
    facts = entry.facts
    if isinstance(facts, Found | Join):
        standing.owners.setdefault(key_id(facts.sign), Id(facts.member))
        standing.authors.setdefault(key_id(facts.writer), key_id(facts.sign))
    elif isinstance(facts, NewWriter):
        standing.authors.setdefault(key_id(facts.writer), entry.key)


def _accept(
    standing: Standing, removals: Iterable[Entry], before: Callable[[Id], Container[bytes]]
) -> None:
    """Note how much of the journals of removed computers counts.

    A removal speaks of its own computer, or of those of its member that had not seen it; and
    what somebody says of his own journals counts as long as nobody else has removed him.

    Args:
        standing: Takes it.
        removals: Those that stand.
        before: What a computer had seen when it joined.
    """
    said: dict[tuple[bool, Id], int] = {}
    for removal in removals:
        facts = removal.facts
        if not isinstance(facts, Remove):
            continue
        own = removal.author == facts.member
        for writer, device in standing.authors.items():
            if facts.device == device or (
                not facts.device
                and standing.owners.get(device) == facts.member
                and removal.hash not in before(device)
            ):
                known = said.get((own, writer), 0)
                said[own, writer] = max(known, facts.accepted.get(writer, 0))
    for (own, writer), sequence in said.items():
        if not own or (False, writer) not in said:
            standing.accepted[writer] = sequence


def _is_removed(
    entry: Entry, removals: list[Entry], ancestors: Callable[[Entry], Container[bytes]]
) -> bool:
    """Tell whether the removal of a member beats this grant: any removal it had not seen."""
    facts = entry.facts
    match facts:
        case Found() | Invite() | Join() | RoleChange():
            member = facts.member
        case NewWriter():
            member = entry.author
        case _:
            return False
    return any(
        isinstance(removal.facts, Remove)
        and removal.facts.member == member
        and not removal.facts.device
        and removal.hash not in ancestors(entry)
        for removal in removals
    )


def _apply(
    standing: Standing, entry: Entry, ancestors: Callable[[Entry], Container[bytes]]
) -> None:
    facts = entry.facts
    match facts:
        case Found():
            _found(standing, entry, facts)
            _set_roles(standing, Id(facts.member), facts.roles, entry, ancestors)
            _add_device(standing, Id(facts.member), facts.sign, facts.box, facts.writer)
        case Join():
            member = Id(facts.member)
            if member not in standing.members:
                invite = standing.invites.get(facts.invite)
                roles = tuple(invite.roles) if invite else RECOVERED_ROLES
                _set_roles(standing, member, roles, entry, ancestors)
            standing.invites.pop(facts.invite, None)
            _add_device(standing, member, facts.sign, facts.box, facts.writer)
        case NewWriter():
            if entry.key in standing.devices:
                # Nobody takes over a journal that was named before.
                standing.writers.setdefault(key_id(facts.writer), (entry.key, facts.writer))
        case RoleChange():
            if facts.member in standing.members:
                _set_roles(standing, Id(facts.member), facts.roles, entry, ancestors)
        case Invite():
            standing.invites[entry.hash] = facts
        case Withdraw():
            standing.invites.pop(facts.invite, None)
        case NewRecovery():
            # Of two that did not see each other the smaller hash stands.
            before = standing.recovery_since
            if before in ancestors(entry) or entry.hash < before:
                standing.recovery = (facts.sign, facts.box)
                standing.recovery_since = entry.hash
        case GroupFacts():
            known = standing.groups.get(Id(facts.group))
            # Concurrent changes have one generation; the one that comes first stays.
            if known is None or facts.generation > known.generation:
                standing.groups[Id(facts.group)] = facts
        case _:
            pass


def _found(standing: Standing, entry: Entry, facts: Found) -> None:
    standing.recovery = (facts.recovery_sign, facts.recovery_box)
    standing.recovery_since = entry.hash
    standing.groups |= {Id(group.group): group for group in facts.groups}


def _set_roles(
    standing: Standing,
    member: Id,
    roles: Iterable[str],
    entry: Entry,
    ancestors: Callable[[Entry], Container[bytes]],
) -> None:
    """Give roles; among settings that did not see each other the smaller hash stands."""
    before = standing.setters.get(member)
    if before and before.hash not in ancestors(entry) and before.hash < entry.hash:
        return
    standing.setters[member] = entry
    known = standing.members.get(member)
    if known:
        known.roles = tuple(roles)
    else:
        standing.members[member] = Member(member, tuple(roles))


def _add_device(standing: Standing, member: Id, sign: bytes, box: bytes, writer: bytes) -> None:
    key = key_id(sign)
    if key in standing.devices:
        return  # a computer is one person's, of two joins beside each other by the first
    standing.devices[key] = Device(key, member, sign, box)
    standing.writers.setdefault(key_id(writer), (key, writer))
    standing.members[member].devices.append(key)


def _drop_device(standing: Standing, key: Id, member: str) -> None:
    """Take away one computer of a member for good, and its writers; the member stays."""
    device = standing.devices.get(key)
    if device is None or device.member != member:
        return
    del standing.devices[key]
    standing.members[device.member].devices.remove(key)
    for writer in [each for each, (owner, _) in standing.writers.items() if owner == key]:
        del standing.writers[writer]
