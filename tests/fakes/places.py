# SPDX-License-Identifier: Apache-2.0
"""The places a town's folder can lie in, each with ways to it and a back door for the tests.

The same suites run on all of :data:`KINDS`: a folder in memory, a directory, any of these with
faults on the way, and a share of a real Samba server.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

import pytest

from banso_desktop.domain.ids import new_id
from banso_desktop.journal import names
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.transport import Transport
from tests.fakes.faulty import FaultyTransport, SeededPlan
from tests.fakes.memory_folder import MemoryFolder, MemoryTransport
from tests.fakes.samba_server import SambaServer
from tests.fakes.site import Site
from tests.fakes.smb_folder import Login, SmbFiles

KINDS: Final = (
    *("memory", "directory", "faulty"),
    pytest.param("samba", marks=pytest.mark.needs("samba")),
)


ON_DISK: Final = KINDS[1:]
REAL: Final = tuple(kind for kind in ON_DISK if kind != "faulty")


class Place(Protocol):
    """A folder and what a test can do to it behind everybody's back."""

    @property
    def name(self) -> str:
        """Return what its transports say of where they are, or a part of it."""
        ...

    def transport(self) -> Transport:
        """Return another computer's way to it."""
        ...

    def way_to_work(self) -> Transport:
        """Return the way of a computer at work: with faults on it, if this place has any."""
        ...

    def files(self) -> dict[str, bytes]:
        """Return everything that lies in it, foreign files too."""
        ...

    def lay(self, name: str, data: bytes) -> None:
        """Lay a file into it, whatever was there."""
        ...

    def lose(self, name: str) -> None:
        """Take a file out of it."""
        ...

    def away(self, gone: bool) -> None:
        """Take it away, or bring it back as it was."""
        ...

    def hide(self, hidden: set[str]) -> None:
        """Let these files not be there for now, and all others be there."""
        ...

    def close(self) -> None:
        """Give up what was opened for it."""
        ...


class MemoryPlace:
    """In memory."""

    name = "memory"

    def __init__(self) -> None:
        self.folder = MemoryFolder()

    def transport(self) -> Transport:
        return MemoryTransport(self.folder)

    way_to_work = transport

    def files(self) -> dict[str, bytes]:
        return dict(self.folder.files)

    def lay(self, name: str, data: bytes) -> None:
        self.folder.files[name] = data

    def lose(self, name: str) -> None:
        del self.folder.files[name]

    def away(self, gone: bool) -> None:
        self.folder.away = gone

    def hide(self, hidden: set[str]) -> None:
        self.folder.hidden = hidden

    def close(self) -> None:
        pass


class DirectoryPlace:
    """A directory."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._aside = directory.with_name(directory.name + "-aside")
        self._gone = directory.with_name(directory.name + "-gone")
        directory.mkdir()

    @property
    def name(self) -> str:
        return self.directory.name

    def site(self) -> Site:
        """Return where it is, for another process."""
        return Site(str(self.directory))

    def transport(self) -> Transport:
        return FolderTransport(self.directory, wait=lambda _: None)

    def way_to_work(self) -> Transport:
        return self.transport()

    def below(self, folder: str) -> Transport:
        """Return a way to a folder inside, as to a town of its own."""
        return FolderTransport(self.directory / folder)

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.directory).as_posix(): path.read_bytes()
            for path in self.directory.rglob("*")
            if path.is_file()
        }

    def lay(self, name: str, data: bytes) -> None:
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def lose(self, name: str) -> None:
        (self.directory / name).unlink()

    def away(self, gone: bool) -> None:
        if gone and self.directory.exists():
            self.directory.rename(self._gone)
        elif not gone and self._gone.exists():
            self._gone.rename(self.directory)

    def hide(self, hidden: set[str]) -> None:
        """Move files aside; what was put anew meanwhile stays."""
        root = self.directory if self.directory.exists() else self._gone
        for path in [each for each in self._aside.rglob("*") if each.is_file()]:
            back = root / path.relative_to(self._aside)
            if not back.exists():
                back.parent.mkdir(parents=True, exist_ok=True)
                path.rename(back)
        shutil.rmtree(self._aside, ignore_errors=True)
        for name in hidden:
            if (root / name).exists():
                (self._aside / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).rename(self._aside / name)

    def close(self) -> None:
        pass


class FaultyPlace(DirectoryPlace):
    """A directory; the way of every computer at work has faults, the same at each run."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.plan = SeededPlan(seed=7)

    def way_to_work(self) -> FaultyTransport:
        return FaultyTransport(self.transport(), self.plan)


class SambaPlace(DirectoryPlace):
    """A folder of its own on the share of a real server; the back door is the server's disk."""

    def __init__(self, server: SambaServer) -> None:
        self.server = server
        self._name = f"town-{new_id()}"
        super().__init__(server.share / self._name)
        self.login = Login.to(server, self._name)
        self._opened: list[SmbFiles] = []

    def transport(self) -> Transport:
        return self.below("")

    def site(self) -> Site:
        return Site(login=self.login)

    def below(self, folder: str) -> Transport:
        name = "/".join(part for part in (self._name, folder) if part)
        files = SmbFiles(replace(self.login, folder=name))
        self._opened.append(files)
        return FolderTransport(files, wait=lambda _: None)

    def close(self) -> None:
        for files in self._opened:
            files.close()
        shutil.rmtree(self.directory, ignore_errors=True)


@contextmanager
def place_of(kind: str, directory: Path, server: Callable[[], SambaServer]) -> Iterator[Place]:
    """Make a place of a kind.

    Args:
        directory: Where files of the test may lie.
        server: Starts or finds the server, where one is needed.
    """
    made: Place
    if kind == "memory":
        made = MemoryPlace()
    elif kind == "samba":
        made = SambaPlace(server())
    else:
        made = (FaultyPlace if kind == "faulty" else DirectoryPlace)(directory / "share")
    try:
        yield made
    finally:
        made.close()


def calm_way(place: Place) -> Transport:
    """Return the way of a computer at work, without the faults that the place would draw."""
    way = place.way_to_work()
    return FaultyTransport(way.inner) if isinstance(way, FaultyTransport) else way


def is_temporary(name: str) -> bool:
    """Tell whether a file is a half-written one, which nobody reads."""
    return name.rpartition("/")[2].startswith("t-") and not names.is_ours(name)
