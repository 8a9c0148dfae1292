# SPDX-License-Identifier: Apache-2.0
"""Computers of the staff without log and vault: tests say who has which."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.errors import NotFound, Refused, WrongPassphrase
from banso_desktop.services.computers import HeldComputer
from tests.fakes.town import JOINED_MS

OLD_PASSPHRASE = "みどりの 畑で 会いましょう"
SHEET = "GOOD"
"""The code that opens the town here."""


@dataclass
class FakeComputers:
    """Implements ``services.computers.ComputerKeys``; removed ones are gone.

    Attributes:
        held: Of each member the computers.
        admins: How many can administer.
        passphrase: The present one of this computer.
    """

    held: dict[Id, list[HeldComputer]] = field(default_factory=dict)
    admins: int = 2
    passphrase: str = OLD_PASSPHRASE
    accepted: list[Id] = field(default_factory=list)
    new: set[Id] = field(default_factory=set)

    def add(self, member: Id, *, here: bool = False, written: int = 0, days: int = 0) -> Id:
        """Give a member a computer that joined so many days after the first."""
        known = self.held.setdefault(member, [])
        device = derived_id("device", member, str(len(known)))
        since = JOINED_MS + days * 86_400_000
        known.append(HeldComputer(device, since, written, here))
        return device

    def computers(self, member: Id) -> Sequence[HeldComputer]:
        return [
            replace(each, unfamiliar=each.device in self.new) for each in self.held.get(member, ())
        ]

    def unfamiliar(self) -> Collection[Id]:
        return frozenset(self.new)

    def knows(self, device: Id) -> None:
        self.new.discard(device)

    def remove(self, member: Id, device: Id) -> None:
        leaving = [each for each in self.held.get(member, ()) if device in ("", each.device)]
        if not leaving:
            raise NotFound("computer", device)
        if any(each.here for each in leaving):
            raise Refused("members.this_computer")
        for each in leaving:
            self.held[member].remove(each)

    def accept_more(self, member: Id) -> None:
        self.accepted.append(member)

    def administrators(self) -> int:
        return self.admins

    def change_passphrase(self, old: str, new: str) -> None:
        if old != self.passphrase:
            raise WrongPassphrase("vault")
        if len(new) < 14:
            raise Refused("passphrase.short", min_characters=14, min_words=5)
        self.passphrase = new

    def try_sheet(self, code: str) -> None:
        if code != SHEET:
            raise Refused("code.check")
