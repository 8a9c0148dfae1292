# SPDX-License-Identifier: Apache-2.0
"""Two computers with a replica each, their attachments, and a folder in memory between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal.blob_shelf import BlobShelf
from banso_desktop.journal.ledger import Command, NewScope
from banso_desktop.journal.segments import BY_KEY
from banso_desktop.store.replica import Replica
from tests.fakes.memory_folder import MemoryFolder, MemoryTransport
from tests.fakes.replicas import FakeMillis, open_replica, secret_of

HOUSEHOLD = derived_id("test", "household")
OTHER_HOUSEHOLD = derived_id("test", "other household")


class PartsTransport(MemoryTransport):
    """A way to the folder that reads part by part, as the one over a directory does."""

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        data = self.get(name, 1 << 30)
        return data[start : start + size], len(data)


@dataclass
class Computer:
    """One replica with its shelf.

    Attributes:
        place: The folder where its sealed files lie.
    """

    replica: Replica
    shelf: BlobShelf
    place: Path
    member: Id
    millis: FakeMillis

    def command(self) -> Command:
        return Command(self.member, "attachments.add")

    def attach(self, content: bytes, scope: Id = HOUSEHOLD, row: Id | None = None) -> str:
        """Keep a file and commit a row that names it; return the file's name."""
        command = self.command()
        name = self.shelf.keep(content, scope, command.id)
        command.add(scope, "attachment", row, blob=name, name="写真")
        self.replica.commit(command)
        return name

    def remove(self, row: Id, scope: Id = HOUSEHOLD) -> None:
        command = self.command()
        command.remove(scope, "attachment", row)
        self.replica.commit(command)

    def start_anew(self) -> None:
        """Make the shelf as the next start of the program does."""
        old = self.shelf
        self.shelf = BlobShelf(
            self.place, self.replica, old._writing, old._transport, self.millis, old._room
        )

    def files(self) -> list[str]:
        return sorted(path.name for path in self.place.iterdir()) if self.place.exists() else []


@contextmanager
def computers(folder: Path, shared: MemoryFolder, room: int = 1 << 20) -> Iterator[list[Computer]]:
    """Open two computers that both hold the keys of two households."""
    made: list[Computer] = []
    try:
        for name in ("one", "other"):
            millis = FakeMillis()
            replica = open_replica(folder, name, millis)
            for scope in (HOUSEHOLD, OTHER_HOUSEHOLD):
                if name == "one":
                    key = secret_of(scope, ScopeKind.HOUSEHOLD).key
                    opening = Command(derived_id("member", name), "open")
                    opening.scopes.append(NewScope(scope, ScopeKind.HOUSEHOLD, (), key))
                    replica.commit(opening)
                else:
                    replica.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])

            def writing(scope: Id) -> tuple[bytes, int]:
                return secret_of(scope, ScopeKind.HOUSEHOLD).key, BY_KEY

            place = folder / name / "blobs"
            shelf = BlobShelf(place, replica, writing, PartsTransport(shared), millis, room)
            made.append(Computer(replica, shelf, place, derived_id("member", name), millis))
        yield made
    finally:
        for each in made:
            each.replica.close()
