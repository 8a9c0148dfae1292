# SPDX-License-Identifier: Apache-2.0
"""Computers, passphrase and sheet of an open profile, as services ask for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from banso_desktop.domain.ids import Id
from banso_desktop.errors import Refused
from banso_desktop.journal.credentials import Credentials
from banso_desktop.journal.layout import key_id
from banso_desktop.journal.membership import Found, Join
from banso_desktop.journal.own_computers import OwnComputers
from banso_desktop.journal.recovery import check_sheet, opens_a_group
from banso_desktop.journal.removing import accept_more, administrators, remove
from banso_desktop.journal.session import Session
from banso_desktop.journal.vault import Vault
from banso_desktop.profile.facts import read_settings
from banso_desktop.services.computers import HeldComputer
from banso_desktop.store.replica import Replica


class ProfileComputers:
    """Implements :class:`~banso_desktop.services.computers.ComputerKeys`."""

    def __init__(
        self, journal: Session, replica: Replica, vault: Vault, millis: Callable[[], int]
    ) -> None:
        self._journal = journal
        self._replica = replica
        self._vault = vault
        self._millis = millis
        self._own = OwnComputers(journal.log, replica)

    def computers(self, member: Id) -> Sequence[HeldComputer]:
        """Return the computers of a member, as they joined."""
        log = self._journal.log
        known = log.standing().members.get(member)
        since = {
            key_id(entry.facts.sign): entry.at
            for entry in log.entries()
            if isinstance(entry.facts, Found | Join)
        }
        newest = self._replica.newest_moments()
        written: dict[Id, int] = {}
        for writer, device in log.writers().items():
            written[device] = max(written.get(device, 0), newest.get(writer, 0))
        here = self._vault.identity.device
        own = member == self._vault.identity.member
        unfamiliar = self.unfamiliar() if own else frozenset()
        return [
            HeldComputer(
                device,
                since.get(device, 0),
                written.get(device, 0),
                device == here,
                device in unfamiliar,
            )
            for device in (known.devices if known else ())
        ]

    def unfamiliar(self) -> frozenset[Id]:
        """Return one's other computers that one has not said to know."""
        return self._own.unfamiliar(self._vault.identity)

    def knows(self, device: Id) -> None:
        """Remember that one knows a computer of one's own; durable on return."""
        self._own.knows(device)

    def remove(self, member: Id, device: Id) -> None:
        """Take a member or a computer out; published with the next round."""
        remove(self._journal.groups, self._replica, member, self._millis(), device)

    def accept_more(self, member: Id) -> None:
        """Let count what came later; published with the next round."""
        accept_more(self._journal.ring, self._replica, member, self._millis())

    def administrators(self) -> int:
        """Return how many can administer the town."""
        return len(administrators(self._journal.log.standing()))

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the vault anew, and let the credential store have its new key where it had one."""
        path: Path = self._vault.path
        Vault.open(path, old)
        self._vault.change_passphrase(new)
        if read_settings(path.parent).get("credential"):
            writer = self._vault.identity.writer
            if not Credentials().keep(writer, self._vault.key):
                Credentials().forget(writer)

    def try_sheet(self, code: str) -> None:
        """Open a group's key with a sheet, as it would be opened in an emergency."""
        keys = check_sheet(code, self._journal.log)
        if not opens_a_group(keys, self._journal.ring.kept_wraps()):
            raise Refused("recovery.opens_nothing")
