# SPDX-License-Identifier: Apache-2.0
"""A town on one real encrypted replica, without a folder: what service and screen tests use."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.codes import Codes
from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.rights import Right, Role, rights_of
from banso_desktop.errors import NotFound
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.codes import new_code
from banso_desktop.journal.ledger import NewScope, Secret
from banso_desktop.paths import presets
from banso_desktop.services.areas import Services
from banso_desktop.services.desk import Desk, Groups, KeyHolder, MadeInvitation, MadeSheet
from banso_desktop.services.erasure_orders import ErasureOrder
from banso_desktop.store.replica import Replica
from tests.fakes.erasure_orders import OrderBook
from tests.fakes.open_circles import OpenCircles

TUESDAY = datetime(2026, 11, 24, 10, 42)
"""The morning of the pictures: 令和8年11月24日（火）10:42 in Japan."""

JOINED_MS = int(datetime(2026, 4, 1, tzinfo=UTC).timestamp() * 1000)
INVITED_UNTIL_MS = int(datetime(2026, 12, 8, 1, 42, tzinfo=UTC).timestamp() * 1000)
"""Fourteen days after :data:`TUESDAY`, in UTC."""


class StillClock:
    """A clock that stands until it is moved; nine hours ahead of UTC, as in Japan."""

    def __init__(self, local: datetime = TUESDAY) -> None:
        self.at = local

    def now(self) -> datetime:
        """Return the moment in UTC."""
        return (self.at - timedelta(hours=9)).replace(tzinfo=UTC)

    def local(self) -> datetime:
        """Return what the clock on the wall shows."""
        return self.at

    def millis(self) -> int:
        """Return milliseconds since 1970 UTC, for stamps."""
        return int(self.now().timestamp() * 1000)


@dataclass
class OpenKeys(OpenCircles):
    """Keys without a folder: makes scope keys and remembers which groups were asked for."""

    town: Id
    town_group: Id = field(default_factory=new_id)
    teams: dict[Id, tuple[Id, ...]] = field(default_factory=dict)
    wrapped_to: dict[Id, tuple[Id, ...]] = field(default_factory=dict)
    known: dict[Id, KeyHolder] = field(default_factory=dict)
    sheets: int = 0
    member: Id = field(default_factory=new_id)
    millis: Callable[[], int] = lambda: JOINED_MS
    book: OrderBook = field(default_factory=OrderBook)

    def open_scope(self, new: NewScope) -> tuple[Secret, Mapping[str, bytes]]:
        """Make a key; no wrap files, for there is no folder."""
        self.wrapped_to[new.scope] = new.groups
        return Secret(new.scope, new_id(), "scope", new.kind.value, secrets.token_bytes(32)), {}

    def groups(self) -> Groups:
        """Return the town's group and the teams made so far."""
        return Groups(town=self.town_group, chair=self.town_group, desk=self.town_group)

    def invite(self, roles: Sequence[Role], member: Id | None = None) -> MadeInvitation:
        """Return an invitation nobody can use: there is no folder to join."""
        member = member or new_id()
        until = INVITED_UNTIL_MS
        self.known[member] = KeyHolder(member, tuple(role.value for role in roles), 0, until)
        return MadeInvitation("7Q3K-2M8V-0TXR-AAAA-5C1D", member, until)

    def holders(self) -> Sequence[KeyHolder]:
        """Return who was invited or put here by a test."""
        return list(self.known.values())

    def change_roles(self, member: Id, roles: Sequence[Role]) -> None:
        """Give somebody other roles."""
        if member not in self.known or not self.known[member].since:
            raise NotFound("member", member)
        self.known[member] = replace(self.known[member], roles=tuple(role.value for role in roles))

    def withdraw_invitation(self, member: Id) -> None:
        """Forget an open invitation."""
        if member not in self.known or not self.known[member].until:
            raise NotFound("invitation", member)
        del self.known[member]

    def recovery_key(self) -> Id:
        """Return a key id that counts the sheets made."""
        return derived_id("sheet", str(self.sheets))

    def replace_recovery(self) -> MadeSheet:
        """Count a sheet."""
        self.sheets += 1
        return MadeSheet(new_code(26), self.recovery_key())

    def propose_erasure(self, scope: Id) -> str:
        """Write an order into the town's book."""
        return self.book.propose(self.member, scope, self.millis())

    def approve_erasure(self, order: str) -> None:
        """Approve an order of the town's book as this person."""
        self.book.approve(self.member, order, self.millis())

    def erasures(self) -> Sequence[ErasureOrder]:
        """Return the orders of the town's book."""
        return self.book.listed()

    def make_team(self, members: Sequence[Id]) -> Id:
        """Make a reading group of these members."""
        group = new_id()
        self.teams[group] = tuple(members)
        return group


@dataclass
class SmallTown:
    """Everything a test needs to act as one person of a town.

    Attributes:
        roles: Change it to act with other rights.
    """

    replica: Replica
    services: Services
    desk: Desk
    clock: StillClock
    keys: OpenKeys
    roles: set[Role]

    def member(self, family: str, given: str = "", **cells: str) -> Id:
        """Add a colleague to the staff and return the id."""
        command = self.desk.command("test.member")
        row = command.add(self.desk.town, "member", family_name=family, given_name=given, **cells)
        self.desk.commit(command)
        return row


@contextmanager
def small_town(folder: Path, clock: StillClock | None = None) -> Iterator[SmallTown]:
    """Open a town with one support worker who is also manager and administrator."""
    clock = clock or StillClock()
    town, member, writer = (derived_id("test", name) for name in ("town", "member", "writer"))
    keys = OpenKeys(town, member=member, millis=clock.millis)
    replica = Replica.open(folder, bytes(32), writer, HybridClock(writer, clock.millis), keys)
    keys.book.erase = replica.erase_scope
    roles = {Role.SUPPORT_WORKER, Role.MANAGER, Role.ADMINISTRATOR}
    founder = tuple(sorted(role.value for role in roles))
    keys.known[member] = KeyHolder(member, founder, JOINED_MS, 0)

    def rights() -> frozenset[Right]:
        return rights_of(roles)

    desk = Desk(
        ledger=replica,
        reading=replica.reader,
        keys=keys,
        town=town,
        audit=None,
        member=member,
        rights=rights,
        codes=Codes.from_texts(presets()),
        clock=clock,
        random=Random(7),
        drafts=replica,
    )
    try:
        begin = desk.command("test.begin")
        begin.open_scope(ScopeKind.TOWN, [keys.town_group], town)
        begin.add(
            town, "town", town, name="みどり野町", office="みどり野町 福祉課", section="伴走支援係"
        )
        begin.add(
            town,
            "member",
            member,
            family_name="小林",
            given_name="あゆみ",
            family_reading="こばやし",
            given_reading="あゆみ",
            job_title="伴走支援員",
        )
        desk.commit(begin)
        yield SmallTown(replica, Services(desk), desk, clock, keys, roles)
    finally:
        replica.close()
