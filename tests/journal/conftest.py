# SPDX-License-Identifier: Apache-2.0
"""A town over a folder in memory, or over each place a folder can lie in.

``@pytest.mark.parametrize("place", KINDS, indirect=True)`` runs a test on all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.blob_shelves import Computer, computers
from tests.fakes.clock import FakeMillis
from tests.fakes.compacting import SnapshotTown, snapshot_town
from tests.fakes.journal_people import People
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.places import MemoryPlace, Place, place_of
from tests.fakes.samba_server import SambaServer, samba_server


@pytest.fixture(scope="session")
def samba(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SambaServer]:
    """A real server, one for each process of the tests."""
    with samba_server(tmp_path_factory.mktemp("samba")) as server:
        yield server


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    kind: str = getattr(request, "param", "memory")
    with place_of(kind, tmp_path, lambda: request.getfixturevalue("samba")) as made:
        yield made


@pytest.fixture
def folder(place: Place) -> MemoryFolder:
    """What lies in memory; empty where the town lies in another place."""
    return place.folder if isinstance(place, MemoryPlace) else MemoryFolder()


@pytest.fixture
def people(tmp_path: Path, folder: MemoryFolder, place: Place) -> People:
    return People(tmp_path, folder, FakeMillis(), place)


@pytest.fixture
def town(people: People) -> SnapshotTown:
    """A town with some history, all of it published."""
    return snapshot_town(people)


@pytest.fixture
def share() -> MemoryFolder:
    """The folder of :func:`both`."""
    return MemoryFolder()


@pytest.fixture
def both(tmp_path: Path, share: MemoryFolder) -> Iterator[list[Computer]]:
    """Two computers that attach photos and letters to one household."""
    with computers(tmp_path, share) as made:
        yield made


@pytest.fixture
def one(both: list[Computer]) -> Computer:
    return both[0]


@pytest.fixture
def other(both: list[Computer]) -> Computer:
    return both[1]
