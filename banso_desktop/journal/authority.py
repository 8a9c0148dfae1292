# SPDX-License-Identifier: Apache-2.0
"""Who may make which entry of the membership log (docs/format.md, "Entry"). Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.layout import key_id
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
from banso_desktop.journal.orders import may_approve, may_order
from banso_desktop.journal.standing import GroupKind, Standing, is_reader

_MOST_AHEAD: Final = 2**16
"""By how much a new key of a group may count on: computers that do not see each other."""
MOST_WRITERS: Final = 1024
"""Journals one computer may name: a desktop that forgets takes one a day."""


def may_enter(entry: Entry, standing: Standing, root: bytes, ordered: Entry | None = None) -> bool:
    """Tell whether an entry's author had the right to make it.

    Args:
        entry: Its keys are proven (:mod:`possession`); an unknown kind may be said by anybody.
        standing: What the entries it saw add up to.
        root: Hash of the founding entry.
        ordered: Of an approval, the entry it names, if it saw that.
    """
    facts = entry.facts
    if isinstance(facts, Found):
        return entry.hash == root
    if isinstance(facts, Join):
        return _may_join(entry, facts, standing)
    device = standing.devices.get(entry.key)
    if device is None or device.member != entry.author:
        return False
    administrator = standing.is_administrator(entry.author)
    roles = standing.members[entry.author].roles
    match facts:
        case Invite() | RoleChange() | Withdraw() | NewRecovery():
            return administrator
        case Remove():
            return _may_remove(facts, standing) and (administrator or facts.member == entry.author)
        case NewWriter():
            return _may_name(facts, standing, entry.key)
        case GroupFacts():
            return _may_renew(facts, standing, roles, administrator)
        case Retire():
            return may_order(roles, facts.why == ERASURE)
        case Approve():
            return may_approve(roles) and _is_anothers_erasure(ordered, entry.author)
        case _:
            return True


def _may_remove(facts: Remove, standing: Standing) -> bool:
    """Tell whether a removal of one computer names one of its member's, there or removed before."""
    return not facts.device or standing.owners.get(Id(facts.device)) == facts.member


def _may_name(facts: NewWriter, standing: Standing, device: Id) -> bool:
    """Tell whether a writer is nobody else's, and one of not too many."""
    owner = standing.authors.get(key_id(facts.writer))
    if owner is None:
        owner = device
        named = sum(1 for each in standing.authors.values() if each == device)
        if named >= MOST_WRITERS:
            return False
    return owner == device


def _may_renew(
    facts: GroupFacts, standing: Standing, roles: Sequence[str], administrator: bool
) -> bool:
    """Tell whether a standing group may get this key: what it is for never changes.

    New groups, and who reads where readers are named, are the administrators' to say.
    """
    known = standing.groups.get(Id(facts.group))
    if facts.generation > (known.generation if known else 0) + _MOST_AHEAD:
        return False  # nobody uses up all that are left at once
    if facts.reads != GroupKind.EMERGENCY.value and facts.readers:
        return False
    if known is None:
        return administrator
    if facts.reads != known.reads:
        return False
    return administrator or (is_reader(roles, known.reads) and facts.readers == known.readers)


def signing_keys(entry: Entry) -> list[tuple[bytes, bool]]:
    """Return the Ed25519 public keys an entry names, each with whether it is a code's."""
    match entry.facts:
        case Found() as facts:
            return [(facts.sign, False), (facts.recovery_sign, True)]
        case Join() as facts:
            return [(facts.sign, False)]
        case Invite() | NewRecovery() as facts:
            return [(facts.sign, True)]
    return []


def _may_join(entry: Entry, facts: Join, standing: Standing) -> bool:
    if key_id(facts.sign) in standing.owners or key_id(facts.writer) in standing.authors:
        return False  # a computer is one person's, and one that was removed never comes back
    if not facts.invite:
        return key_id(standing.recovery[0]) == entry.key
    invite = standing.invites.get(facts.invite)
    return (
        invite is not None
        and key_id(invite.sign) == entry.key
        and invite.member == facts.member == entry.author
        and entry.at <= invite.until
    )


def _is_anothers_erasure(ordered: Entry | None, author: Id) -> bool:
    return (
        ordered is not None
        and isinstance(ordered.facts, Retire)
        and ordered.facts.why == ERASURE
        and ordered.author != author
    )
