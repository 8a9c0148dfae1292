# SPDX-License-Identifier: Apache-2.0
"""A town over a folder in memory, for the tests of the journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.clock import FakeMillis
from tests.fakes.compacting import SnapshotTown, snapshot_town
from tests.fakes.journal_people import People
from tests.fakes.memory_folder import MemoryFolder


@pytest.fixture
def folder() -> MemoryFolder:
    return MemoryFolder()


@pytest.fixture
def people(tmp_path: Path, folder: MemoryFolder) -> People:
    return People(tmp_path, folder, FakeMillis())


@pytest.fixture
def town(people: People) -> SnapshotTown:
    """A town with some history, all of it published."""
    return snapshot_town(people)
