# SPDX-License-Identifier: Apache-2.0
"""One person with a real encrypted replica and a real way to the folder, for whole processes."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import digest, town
from banso_desktop.journal.clock import HybridClock, system_millis
from banso_desktop.journal.invitations import invite
from banso_desktop.journal.ledger import Command
from banso_desktop.journal.session import Session
from banso_desktop.journal.standing import GroupKind
from banso_desktop.journal.town import Prepared
from banso_desktop.journal.vault import Vault
from banso_desktop.store.replica import Replica
from tests.fakes.journal_people import CHEAP, PASSPHRASE
from tests.fakes.site import Site

TEXT = "きょうは 窓口で 三十分ほど お話をうかがった。" * 4
"""Of about 110 characters, as a contact record has."""


@dataclass
class DrillPerson:
    """A profile at work. Everything it saves is noted once it is durable.

    Attributes:
        errors: What went wrong in rounds with the folder.
        took: Seconds of each save.
    """

    home: Path
    session: Session
    replica: Replica
    errors: list[str] = field(default_factory=list)
    took: list[float] = field(default_factory=list)

    def household(self) -> Id:
        """Open a household for the team."""
        team = self.session.groups.standing(GroupKind.TEAM)
        assert team is not None
        command = self._command()
        scope = command.open_scope(ScopeKind.HOUSEHOLD, [team])
        command.add(scope, "household", scope, label="はじめ")
        self.replica.commit(command)
        return scope

    def code(self) -> str:
        """Return the code of a new invitation."""
        return invite(self.session.groups, [Role.SUPPORT_WORKER], new_id(), system_millis()).code

    def save(self, household: Id, label: str) -> Id:
        """Save a contact record and overwrite the household's label in one command."""
        command = self._command()
        contact = command.record(household, "contact", facts=TEXT, own_words=label)
        command.set(household, "household", household, label=label)
        began = time.perf_counter()
        self.replica.commit(command)
        self.took.append(time.perf_counter() - began)
        return contact

    def round(self, *, probe: bool = False) -> None:
        """Run a round; note what went wrong."""
        status = self.session.sync.run(probe=probe).status
        if status.error is not None:
            self.errors.append(f"{type(status.error).__name__}: {status.error}")
        self.errors += [f"{name}: {why}" for name, why in status.broken.items()]

    @contextmanager
    def rounds(self, pause_s: float) -> Iterator[None]:
        """Run rounds on a thread of their own meanwhile."""
        ended = threading.Event()

        def run() -> None:
            while not ended.wait(pause_s):
                self.round()

        thread = threading.Thread(target=run, name="rounds")
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()

    def contacts(self, household: Id) -> list[str]:
        """Return the ids of all contact records of a household, as often as they are there."""
        rows = self.replica._read("SELECT id FROM contact WHERE scope_id = ?", (household,))
        return sorted(row[0] for row in rows)

    def report(self, household: Id) -> dict[str, Any]:
        """Return what is compared between computers, and what went wrong here."""
        return {
            "received": digest.received(self.replica.cursors()),
            "state": self.replica.digest(household),
            "contacts": self.contacts(household),
            "unsent": self.session.sync.status.unsent,
            "errors": self.errors,
            "took": self.took,
        }

    def close(self) -> None:
        self.replica.close()

    def _command(self) -> Command:
        return Command(self.session.identity.member, "drill")


def found(home: Path, site: Site) -> DrillPerson:
    """Found the town."""
    return _begun(home, site, town.prepare_found(system_millis()))


def join(home: Path, site: Site, code: str) -> DrillPerson:
    """Join it."""
    return _begun(home, site, town.prepare_join(site.transport(), code, system_millis()))


def reopened(home: Path, site: Site) -> DrillPerson:
    """Open a profile that is there, however it ended."""
    return _at_work(home, site, Vault.open(home / "vault", PASSPHRASE))


def _begun(home: Path, site: Site, prepared: Prepared) -> DrillPerson:
    vault = Vault.create(home / "vault", prepared.identity, PASSPHRASE, prepared.arrival, CHEAP)
    town.settle(site.transport(), prepared)
    return _at_work(home, site, vault)


def _at_work(home: Path, site: Site, vault: Vault) -> DrillPerson:
    identity = vault.identity
    clock = HybridClock(identity.writer)
    replica = Replica.open(home, identity.replica_key, identity.writer, clock)
    session = Session(vault, replica, site.transport())
    replica.open_scopes_with(session.ring)
    return DrillPerson(home, session, replica)
