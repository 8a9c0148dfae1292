# SPDX-License-Identifier: Apache-2.0
"""People of a town over one folder in memory: each with a vault, a ledger and a session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import town
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.invitations import invite
from banso_desktop.journal.ledger import Command
from banso_desktop.journal.machine import settle_here
from banso_desktop.journal.passphrase import Cost
from banso_desktop.journal.sealing import system_random
from banso_desktop.journal.session import Session
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.sync import SyncResult
from banso_desktop.journal.town import Prepared
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.vault import Vault
from tests.fakes.clock import FakeMillis
from tests.fakes.faulty import FaultyTransport, Plan
from tests.fakes.memory_folder import MemoryFolder, MemoryTransport
from tests.fakes.memory_ledger import MemoryLedger
from tests.fakes.places import Place

CHEAP = Cost(memory_kib=8, iterations=1, lanes=1)
"""Only for testing: the cheapest that Argon2id allows."""
PASSPHRASE = "むらさきの 雲が たなびく 朝"


@dataclass
class Person:
    """A profile at work.

    Attributes:
        recovery_code: Of whoever founded the town, else empty.
        plan: The faults on the way to the folder, if any.
    """

    vault: Vault
    ledger: MemoryLedger
    session: Session
    millis: FakeMillis
    recovery_code: str = ""
    plan: Plan | None = None

    @property
    def id(self) -> Id:
        return self.vault.identity.member

    def round(self, *, probe: bool = False) -> SyncResult:
        """Run a round; where faults are planned, rounds until none came."""
        while True:
            fired = self.plan.fired if self.plan else 0
            result = self.session.sync.run(probe=probe)
            if self.plan is None or self.plan.fired == fired:
                return result

    def sync(self, *, probe: bool = True) -> None:
        """Run a round; fails the test if anything is wrong with it."""
        result = self.round(probe=probe)
        assert result.status.error is None, result.status.error
        assert not result.status.broken, result.status.broken

    def command(self) -> Command:
        return Command(self.id, "a use case")

    def household(self, label: str, group: Id | None = None) -> Id:
        """Open a household with a label; for the team unless another group is named."""
        team = group or self.session.groups.standing(GroupKind.TEAM)
        assert team is not None
        command = self.command()
        scope = command.open_scope(ScopeKind.HOUSEHOLD, [team])
        command.add(scope, "household", scope, label=label)
        self.ledger.commit(command)
        return scope

    def label(self, household: Id, label: str) -> None:
        command = self.command()
        command.set(household, "household", household, label=label)
        self.ledger.commit(command)

    def sees(self, household: Id) -> object:
        return self.ledger.value(household, "household", household, "label")


@dataclass
class Backup:
    """An image of a computer: its vault and its replica."""

    vault: bytes
    ledger: MemoryLedger
    now: int


@dataclass
class People:
    """Makes the people of one town."""

    directory: Path
    folder: MemoryFolder
    millis: FakeMillis
    place: Place | None = None

    def transport(self) -> Transport:
        """Return a way to the place, or to the folder in memory."""
        return self.place.transport() if self.place else MemoryTransport(self.folder)

    def begin(self, name: str, prepared: Prepared) -> Vault:
        """Make the vault durable, then settle, as the program does."""
        path = self.directory / name / "vault"
        vault = Vault.create(path, prepared.identity, PASSPHRASE, prepared.arrival, CHEAP)
        town.settle(self.transport(), prepared)
        return vault

    def founder(self) -> Person:
        prepared = town.prepare_found(self.millis())
        return self.opened(self.begin("founder", prepared), prepared.recovery_code)

    def code_from(self, inviter: Person, roles: Iterable[Role], member: Id | None = None) -> str:
        """Return the code of a fresh invitation, published."""
        made = invite(inviter.session.groups, roles, member or new_id(), self.millis())
        inviter.sync()
        return made.code

    def joiner(self, code: str) -> Person:
        prepared = town.prepare_join(self.transport(), code, self.millis())
        return self.opened(self.begin(new_id(), prepared))

    def rescuer(self, code: str) -> Person:
        """Enter with the recovery sheet."""
        prepared = town.prepare_recovery(self.transport(), code, self.millis())
        return self.opened(self.begin(new_id(), prepared))

    def colleague(self, inviter: Person, *roles: Role) -> Person:
        """Invite, join and sync both."""
        person = self.joiner(self.code_from(inviter, roles or (Role.SUPPORT_WORKER,)))
        person.sync()
        inviter.sync()
        person.sync()
        return person

    def opened(self, vault: Vault, recovery_code: str = "") -> Person:
        """Put a profile to work on an empty ledger."""
        millis = FakeMillis(self.millis.now)
        ledger = MemoryLedger(vault.identity.writer, HybridClock(vault.identity.writer, millis))
        return self.at_work(vault, ledger, millis, recovery_code)

    def copy_of(self, person: Person) -> Backup:
        """Return what an image of somebody's computer would hold now."""
        return Backup(person.vault.path.read_bytes(), person.ledger.copied(), person.millis.now)

    def restored(self, backup: Backup, machine: bytes = b"", *, ahead: int = 0) -> Person:
        """Put a copy to work on a computer of its own, or the same one set back."""
        path = self.directory / new_id() / "vault"
        path.parent.mkdir(parents=True)
        path.write_bytes(backup.vault)
        vault = Vault.open(path, PASSPHRASE)
        settle_here(vault, machine, system_random)
        ledger = backup.ledger.copied()
        millis = FakeMillis(backup.now + ahead)
        clock = HybridClock(ledger.writer, millis)
        for stamp in ledger.stamps():
            clock.saw(stamp)
        ledger.clock = clock
        return self.at_work(vault, ledger, millis)

    def at_work(
        self, vault: Vault, ledger: MemoryLedger, millis: FakeMillis, recovery_code: str = ""
    ) -> Person:
        """Put a profile to work on the ledger it has."""
        way = self.place.way_to_work() if self.place else self.transport()
        session = Session(vault, ledger, way, millis=millis)
        ledger.opener = session.ring
        plan = way.plan if isinstance(way, FaultyTransport) else None
        return Person(vault, ledger, session, millis, recovery_code, plan)
