# SPDX-License-Identifier: Apache-2.0
"""An open profile: replica, journal and services of one person, put together. No window.

A profile folder holds ``profile.json`` (the shared folder's place and the town id, nothing
secret), ``vault`` (the secrets, sealed), ``replica.db`` (encrypted), ``outbox/`` (sealed
segments until the folder acknowledged them) and ``blobs/`` (sealed attachments).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from banso_desktop.domain.codes import Codes
from banso_desktop.domain.rights import Right, rights_of
from banso_desktop.errors import FolderError, KeysDamaged
from banso_desktop.journal import digest, presence
from banso_desktop.journal.background import Background
from banso_desktop.journal.blob_courier import BlobCourier
from banso_desktop.journal.blob_shelf import BlobShelf
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.failures import told
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.held import audit_scope
from banso_desktop.journal.judging import refused
from banso_desktop.journal.machine import Machine, settle_here, this_machine
from banso_desktop.journal.rebuilding import Rebuilt
from banso_desktop.journal.session import Session
from banso_desktop.journal.sync import SyncResult
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.vault import Vault
from banso_desktop.paths import presets
from banso_desktop.profile.computers import ProfileComputers
from banso_desktop.profile.facts import SETTINGS, Finding, Status, moment_text, read_settings
from banso_desktop.profile.groups import Chance, ProfileGroups
from banso_desktop.profile.health import looked_through
from banso_desktop.profile.removal import erase
from banso_desktop.services.areas import Services
from banso_desktop.services.desk import (
    Clock,
    Desk,
    SystemClock,
)
from banso_desktop.store.engine import damage_told
from banso_desktop.store.replica import Replica

VAULT = "vault"

__all__ = ["VAULT", "Chance", "Profile"]


class Profile:
    """A profile at work. Made by :func:`banso_desktop.app.open_profile`; close it.

    Attributes:
        path: Its folder on this computer.
        services: Use cases and queries.
        journal: Keys, log, publisher and receiver.
        replica: The local side.
        attachments: The sealed files beside it.
        clock: The time of what is written.
        shown: The time of what is drawn; another one only where a day was asked for.
    """

    def __init__(
        self,
        path: Path,
        vault: Vault,
        *,
        transport: Transport | None = None,
        clock: Clock | None = None,
        shown: Clock | None = None,
        chance: Chance | None = None,
        machine: Machine = this_machine,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Open the replica and put everything together; needs no folder.

        Raises:
            ProfileInUse: If another process has it open.
            ProfileDamaged: If a file of it is missing or was altered; ReplicaDamaged if it is
                the replica, as the vault proved the passphrase before. None is made in its place.
        """
        self.path = path
        self.settings = _settings_of(path, vault)
        self.clock: Clock = clock or SystemClock()
        self.shown: Clock = shown or self.clock
        chance = chance or Chance()
        self.vault = vault
        identity = vault.identity
        self.folder = Path(os.path.normpath(path / str(self.settings["folder"])))
        if vault.arrival.is_empty:
            Replica.require(path)
        hybrid = HybridClock(identity.writer, self._millis)
        self.replica = Replica.open(path, identity.replica_key, identity.writer, hybrid)
        try:
            with damage_told(path):
                # A copy takes a journal of its own before anything is written or sent.
                settle_here(vault, machine(), chance.keys)
                journal = self.journal = Session(
                    vault,
                    self.replica,
                    transport or FolderTransport(self.folder),
                    millis=self._millis,
                    random=chance.keys,
                )
                self.replica.open_scopes_with(self.journal.ring)
                self.replica.when_undone(self.journal.recall)
                if self.replica.stale:
                    self.replica.rebuild(self.journal.receiver.open_segments, progress)
                    self.journal.receiver.snapshots.forget()
        except BaseException:
            self.replica.close()
            raise
        self.member = identity.member
        self.attachments = self._shelf()
        self.computers = ProfileComputers(journal, self.replica, vault, self._millis)
        self.services = Services(self._desk(chance))
        self._background: Background | None = None
        self._courier: BlobCourier | None = None
        self._closed = False

    def _shelf(self) -> BlobShelf:
        """Return the attachments, which go with the scopes they are sealed for."""
        journal = self.journal
        shelf = BlobShelf(
            self.path / "blobs", self.replica, journal.ring.writing, journal.transport, self._millis
        )
        journal.receiver.purging.attachments = shelf
        return shelf

    def _desk(self, chance: Chance) -> Desk:
        identity = self.vault.identity
        return Desk(
            ledger=self.replica,
            reading=self.replica.reader,
            keys=ProfileGroups(self.journal, self.replica, self._millis, chance),
            town=identity.town,
            audit=audit_scope(identity.town),
            member=identity.member,
            rights=self.rights,
            codes=Codes.from_texts(presets()),
            drafts=self.replica,
            attachments=self.attachments,
            presence=self._presence,
            clock=self.shown,
            written=self.clock,
            random=chance.numbers,
            make_id=chance.make_id,
            make_key=chance.make_key,
            computers=self.computers,
        )

    def _presence(self) -> list[presence.Computer]:
        return presence.computers(
            self.journal.log,
            self.journal.receiver.acknowledgements,
            self.replica.cursors(),
            self.journal.identity.writer,
        )

    def _millis(self) -> int:
        return int(self.clock.now().timestamp() * 1000)

    def rights(self) -> frozenset[Right]:
        """Return what this person may do, as the membership log stands now."""
        member = self.journal.log.standing().members.get(self.vault.identity.member)
        return rights_of(member.roles) if member is not None else frozenset()

    @property
    def may_write_town(self) -> bool:
        """Whether this person holds the town's key and writes with it."""
        town = self.vault.identity.town
        return Right.READ_TOWN in self.rights() and town in self.replica.scopes()

    def batch(self) -> AbstractContextManager[None]:
        """Group what this thread writes into one transaction (imports, the demo)."""
        return self.replica.batch()

    # The folder

    def sync_now(self) -> SyncResult:
        """Publish and receive now; blocks. What went wrong stands in the result's status."""
        result = self.journal.sync.run(probe=True)
        with suppress(FolderError):  # what is missing of attachments waits, and is counted
            self.attachments.take_out_erased()
            if result.status.error is None and self.attachments.put_waiting():
                return self.journal.sync.run()
        return result

    def start(self, tell: Callable[[SyncResult], None] | None = None) -> None:
        """Publish and receive in the background from now on."""
        if self._background is None:
            self._background = Background(self.journal.sync, tell)
            self._courier = BlobCourier(self.attachments, self._background.sync_now)
            self.replica.hub.subscribe(lambda change: None if change.received else self._saved())
            self._background.start()
            self._courier.start()

    def _saved(self) -> None:
        if self._background is not None and self._courier is not None:
            self._background.saved()
            self._courier.wake()

    def status(self) -> Status:
        """Return what the status line says; from memory, without the folder.

        Before the first round it says when the last one of an earlier run was.
        """
        facts = self.journal.sync.status
        error = facts.error or (self._courier.error if self._courier is not None else None)
        return Status(
            folder=str(self.folder),
            town=self.vault.identity.town,
            member=self.member,
            unsent=facts.unsent,
            received=moment_text(facts.received),
            published=moment_text(facts.published),
            reachable=error is None,
            trouble=type(error).__name__ if error is not None else "",
            failure=self.failure,
            refused=len(self.refused()),
            broken=facts.broken,
            mended=facts.again + facts.repaired,
            removed=facts.removed,
            complete=facts.complete,
            provisional=facts.provisional,
        )

    @property
    def failure(self) -> str:
        """What the program itself stumbled over in the last round; ``""`` for nothing."""
        threads = (self._background, self._courier)
        failures = [told(each.failure) for each in threads if each is not None]
        return next(filter(None, [self.journal.sync.status.failure, *failures]), "")

    def look_for_folder(self) -> None:
        """Find out whether the folder is there, for the status; blocks, sends nothing."""
        transport = self.journal.transport
        if isinstance(transport, FolderTransport):
            self.journal.sync.look(transport.check)
        else:
            self.journal.sync.look(transport.list_heads)

    def digest(self) -> Mapping[str, object]:
        """Return the hashes that are equal on all computers that received the same.

        ``received`` covers every journal; ``scopes`` maps readable scopes
        (``household-<id>``) to the hash of their state; one nothing was written in is left out.
        """
        states = {
            f"{kind}-{scope}": self.replica.digest(scope)
            for scope, kind in sorted(self.replica.scopes().items())
        }
        empty = digest.state(())
        scopes = {name: state for name, state in states.items() if state != empty}
        return {"received": digest.received(self.replica.cursors()), "scopes": scopes}

    def free_bytes(self) -> int | None:
        """Return how much space is left where the folder lies, None if it is away; blocks."""
        try:
            return shutil.disk_usage(self.folder).free
        except OSError:
            return None

    def refused(self) -> list[Finding]:
        """Return what is sound, was kept, and counts nowhere; the newest first.

        What somebody wrote without the right, or after being removed: a program that was
        changed, or roles that changed while a computer was away. Needs no folder.
        """
        return [
            Finding(
                each.where,
                each.why,
                each.author,
                each.writer,
                moment_text(each.at),
                each.operations,
            )
            for each in refused(self.replica, self.journal.log)
        ]

    def verify(self, progress: Callable[[int, int], None] | None = None) -> list[Finding]:
        """Look through the whole folder; changes nothing there. Also lists what was refused.

        What is wrong comes first, then what was refused, then what does no harm.

        Args:
            progress: Told how many of how many files were read; what it raises ends it.

        Raises:
            FolderError: If the folder is away or holds no town.
        """
        return looked_through(self, progress)

    def rebuild_folder(
        self, progress: Callable[[int, int], None] | None = None, *, even_empty: bool = False
    ) -> Rebuilt:
        """Put back what the folder lacks and replace what is damaged there; blocks for long.

        Args:
            progress: Told how many of how many files were looked at; what it raises ends it.
            even_empty: Also where nothing of a town lies: somebody said that it was wiped.

        Raises:
            FolderError: If the folder is away, full, another town's, or seems empty.
        """
        rebuilt = self.journal.rebuild(progress, even_empty=even_empty)
        restored, repaired = self.attachments.restore(progress or (lambda _done, _total: None))
        return replace(
            rebuilt, restored=rebuilt.restored + restored, repaired=rebuilt.repaired + repaired
        )

    # The end

    def close(self) -> None:
        """Stop the background, finish what is queued, give the profile free.

        Of a profile that was taken out of the town, everything is erased here. Closing twice
        does nothing.
        """
        if self._closed:
            return
        self._closed = True
        if self._background is not None and self._courier is not None:
            self._background.stop(timeout_s=5)
            self._courier.stop(timeout_s=5)
            self._background = self._courier = None
        self.journal.close()
        self.replica.close()
        if self.journal.sync.is_removed:
            erase(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _settings_of(path: Path, vault: Vault) -> Mapping[str, object]:
    settings = read_settings(path)
    if settings["town"] != vault.identity.town:
        raise KeysDamaged(str(path), f"{SETTINGS} names another town")
    return settings
