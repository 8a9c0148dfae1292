# SPDX-License-Identifier: Apache-2.0
"""Replicas to test with: opened in a folder of the test, closed when it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from banso_desktop.store.replica import Replica
from tests.fakes.replicas import FakeMillis, open_replica

OpenReplica = Callable[..., Replica]


@pytest.fixture
def open_one(tmp_path: Path) -> Iterator[OpenReplica]:
    """Open replicas by name; all of them share one wall clock."""
    opened: list[Replica] = []
    millis = FakeMillis()

    def open_named(
        name: str = "first", clock: FakeMillis | None = None, place: str = ""
    ) -> Replica:
        replica = open_replica(tmp_path, name, clock or millis, place)
        opened.append(replica)
        return replica

    yield open_named
    for replica in opened:
        replica.close()


@pytest.fixture
def replica(open_one: OpenReplica) -> Replica:
    return open_one()
