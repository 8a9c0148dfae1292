# SPDX-License-Identifier: Apache-2.0
"""Who is who at one position of the membership log, and what each role may write.

A standing is made by folding entries that are known to be valid; which ones are valid is
:mod:`member_log`'s question. The tables here are part of the format: all versions must judge
the same segment alike (docs/format.md, "Who may write").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.domain.rights import Role
from banso_desktop.journal.membership import (
    Entry,
    GroupFacts,
    Invite,
)
from banso_desktop.journal.operations import Kind, Operation


class GroupKind(StrEnum):
    """What a reading group is for."""

    STAFF = "staff"
    """Everybody employed: the ``town`` scope."""
    TEAM = "team"
    """Who accompanies: open households."""
    CHAIR = "chair"
    """Who runs or attends conferences."""
    DESK = "desk"
    """Who prints issued papers."""
    AUDIT = "audit"
    """Who reads the record of reads; everybody writes to it."""
    EMERGENCY = "emergency"
    """Named persons who can open a protected household alone; never used silently."""
    CIRCLE = "circle"
    """The team of a restricted or hidden household; not in the membership log."""


_STAFF_KINDS: Final = frozenset({ScopeKind.TOWN, ScopeKind.WORKER, ScopeKind.AUDIT})
_CARE_KINDS: Final = _STAFF_KINDS | {
    ScopeKind.HOUSEHOLD,
    ScopeKind.CONFERENCE,
    ScopeKind.PAPER,
}

WRITES: Final[Mapping[str, frozenset[ScopeKind]]] = MappingProxyType(
    {
        Role.SUPPORT_WORKER.value: _CARE_KINDS,
        Role.MANAGER.value: _CARE_KINDS,
        Role.FACILITATOR.value: _CARE_KINDS,
        # Whoever sits at the desk takes people in, so writes the household that begins.
        Role.CLERK.value: _STAFF_KINDS | {ScopeKind.HOUSEHOLD, ScopeKind.PAPER},
        Role.ADMINISTRATOR.value: _STAFF_KINDS,
        Role.OUTSIDE_VIEWER.value: frozenset({ScopeKind.AUDIT}),
    }
)
"""The kinds of scope each role may write; a role that is not here writes nothing."""

_HOUSE_ROLES: Final = frozenset({Role.ADMINISTRATOR.value})
TOWN_WRITES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "town": _HOUSE_ROLES,
        "town_day": _HOUSE_ROLES,
        "setting": _HOUSE_ROLES,
        "member": _HOUSE_ROLES,
    }
)
"""Inside ``town``: entities that only some of the roles that write it may write.

Any other entity is written by every role that writes the scope.
"""

OWN_FIELDS: Final = frozenset(
    {
        "family_name",
        "given_name",
        "family_reading",
        "given_reading",
        "job_title",
        "agency",
        "phone",
        "extension",
    }
)
"""The cells of ``member`` that everybody who writes ``town`` writes in the row of their own.

They may add that row too; not say that somebody left, nor take a row away.
"""

RECOVERED_ROLES: Final = (
    Role.ADMINISTRATOR.value,
    Role.MANAGER.value,
    Role.SUPPORT_WORKER.value,
)
"""The roles of whoever founds a town, or joins with its recovery sheet."""

_READERS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        GroupKind.STAFF.value: frozenset(WRITES) - {Role.OUTSIDE_VIEWER.value},
        GroupKind.TEAM.value: frozenset({Role.SUPPORT_WORKER.value, Role.MANAGER.value}),
        GroupKind.CHAIR.value: frozenset(
            {Role.SUPPORT_WORKER.value, Role.MANAGER.value, Role.FACILITATOR.value}
        ),
        GroupKind.DESK.value: frozenset(
            {
                Role.SUPPORT_WORKER.value,
                Role.MANAGER.value,
                Role.FACILITATOR.value,
                Role.CLERK.value,
            }
        ),
        GroupKind.AUDIT.value: frozenset({Role.MANAGER.value, Role.ADMINISTRATOR.value}),
    }
)


@dataclass(frozen=True, slots=True)
class Device:
    """A computer of a member, by the keys that joined there.

    Attributes:
        key: Key id of the signing key; names the device.
        sign: Ed25519 public key.
        box: X25519 public key; keys for this person are wrapped to it.
    """

    key: Id
    member: Id
    sign: bytes
    box: bytes


@dataclass(slots=True)
class Member:
    """A member at this position.

    Attributes:
        roles: As granted; see :func:`may_write` for what they mean together.
        devices: Key ids of the member's computers.
    """

    id: Id
    roles: tuple[str, ...]
    devices: list[Id] = field(default_factory=list)


@dataclass(slots=True)
class Standing:
    """All of it at one position. To be read only.

    Attributes:
        members: By member id; a removed member is not here.
        devices: By key id of the signing key.
        writers: Writer id to device and Ed25519 public key of the writer.
        groups: Reading groups of the log as they stand, by id.
        invites: Open invitations, by the hash of the entry.
        recovery: Ed25519 and X25519 public keys of the recovery sheet, empty before found.
        recovery_since: Hash of the entry that named them, empty before found.
        accepted: Of removed writers, the last sequence that still counts.
        owners: Of every computer that ever joined, also removed ones, whose it is.
        authors: Of every writer that was ever named, also removed ones, the computer.
        setters: Of each member, the entry that gave the roles.
    """

    members: dict[Id, Member] = field(default_factory=dict)
    devices: dict[Id, Device] = field(default_factory=dict)
    writers: dict[Id, tuple[Id, bytes]] = field(default_factory=dict)
    groups: dict[Id, GroupFacts] = field(default_factory=dict)
    invites: dict[bytes, Invite] = field(default_factory=dict)
    recovery: tuple[bytes, bytes] = (b"", b"")
    recovery_since: bytes = b""
    accepted: dict[Id, int] = field(default_factory=dict)
    owners: dict[Id, Id] = field(default_factory=dict)
    authors: dict[Id, Id] = field(default_factory=dict)
    setters: dict[Id, Entry] = field(default_factory=dict)

    def copy(self) -> Standing:
        """Return one that can be changed while this one stays."""
        members = {
            each.id: replace(each, devices=[*each.devices]) for each in self.members.values()
        }
        return replace(
            self,
            members=members,
            devices={**self.devices},
            writers={**self.writers},
            groups={**self.groups},
            invites={**self.invites},
            accepted={**self.accepted},
            owners={**self.owners},
            authors={**self.authors},
            setters={**self.setters},
        )

    def member_of_writer(self, writer: Id) -> Id | None:
        """Return whose writer this is, None if nobody's here."""
        known = self.writers.get(writer)
        return self.devices[known[0]].member if known else None

    def is_administrator(self, member: Id) -> bool:
        """Tell whether a member may invite, remove and change roles."""
        known = self.members.get(member)
        return known is not None and Role.ADMINISTRATOR.value in known.roles

    def group(self, kind: GroupKind) -> GroupFacts | None:
        """Return the standing group of a kind."""
        found = [group for group in self.groups.values() if group.reads == kind.value]
        return min(found, key=lambda group: group.group) if found else None

    def readers(self, group: GroupFacts) -> list[Id]:
        """Return the members that may hold a standing group's key."""
        return [
            member.id
            for member in self.members.values()
            if member.id in group.readers or is_reader(member.roles, group.reads)
        ]

    def boxes(self, member: Id) -> list[bytes]:
        """Return the X25519 public keys of a member's computers."""
        known = self.members.get(member)
        return [self.devices[key].box for key in known.devices] if known else []


def may_write(roles: Iterable[str], kind: ScopeKind) -> bool:
    """Tell whether these roles together may write a kind of scope.

    An outside viewer has no other role: with any others, only ``audit`` is left.
    """
    held = frozenset(roles)
    if Role.OUTSIDE_VIEWER.value in held:
        held = frozenset({Role.OUTSIDE_VIEWER.value})
    return any(kind in WRITES.get(role, frozenset()) for role in held)


def counts(roles: Iterable[str], author: Id, kind: ScopeKind, operation: Operation) -> bool:
    """Tell whether an operation counts in a scope of this kind, by its author's roles.

    Depends on nothing but these: every replica judges alike, whatever came before.
    """
    held = frozenset(roles)
    if not may_write(held, kind):
        return False
    writers = TOWN_WRITES.get(operation.entity) if kind is ScopeKind.TOWN else None
    if writers is None or held & writers:
        return True
    if operation.entity != "member" or operation.id != author:
        return False
    if operation.kind == Kind.ROW:
        return operation.value is True
    return operation.kind == Kind.CELL and operation.field in OWN_FIELDS


def is_reader(roles: Iterable[str], reads: str) -> bool:
    """Tell whether these roles let one hold the key of a standing group."""
    held = frozenset(roles)
    if Role.OUTSIDE_VIEWER.value in held:
        return False
    return bool(held & _READERS.get(reads, frozenset()))


def groups_of(standing: Standing, roles: Iterable[str]) -> list[GroupFacts]:
    """Return the standing groups whose key these roles let one hold."""
    held = tuple(roles)
    return [group for group in standing.groups.values() if is_reader(held, group.reads)]
