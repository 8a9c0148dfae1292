# SPDX-License-Identifier: Apache-2.0
"""What one thread makes and may still undo, another one never uses, publishes or forgets."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from banso_desktop.domain.rights import Role
from banso_desktop.errors import BansoError, Refused
from banso_desktop.journal import segments
from banso_desktop.journal.publisher import Publisher
from banso_desktop.services.protection import ProtectionService
from tests.fakes.real_town import RealTown, real_town

PATIENCE_S = 30.0


@pytest.fixture
def town(tmp_path: Path) -> Iterator[RealTown]:
    with real_town(tmp_path / "town", {"second": (Role.SUPPORT_WORKER,)}) as made:
        yield made


def test_nothing_is_sealed_at_a_position_that_is_undone(
    town: RealTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A protection fails after its order is made, while the folder's thread seals."""
    household = town["first"].households.open(label="家")
    town.sync()
    town["first"].households.describe(household=household, label="前")
    profile, sealing, ordered = town.profiles["first"], threading.Event(), threading.Event()
    contents, shell = Publisher._contents, ProtectionService._write_shell

    def slowly(self: Publisher, operations: object) -> object:
        sealing.set()
        ordered.wait(1)
        return contents(self, operations)  # type: ignore[arg-type]

    def failing(self: ProtectionService, *args: object, **named: object) -> object:
        ordered.set()
        shell(self, *args, **named)  # type: ignore[arg-type]
        raise Refused("test.undone")

    monkeypatch.setattr(Publisher, "_contents", slowly)
    monkeypatch.setattr(ProtectionService, "_write_shell", failing)
    thread = threading.Thread(target=profile.journal.sync.run)
    thread.start()
    sealing.wait(PATIENCE_S)
    with pytest.raises(BansoError):
        town["first"].protection.protect(household=household, protection="restricted")
    thread.join(PATIENCE_S)
    monkeypatch.undo()

    writer = profile.journal.identity.writer
    for sealed in profile.replica.segments_from(writer, 1, 1000):
        header = segments.parse(sealed.data, "kept").header
        assert all(map(profile.journal.log.holds, header.position))
    town["first"].households.describe(household=household, label="後")
    town.sync()
    own, others = (
        [each.sequence for each in town.profiles[who].replica.segments_from(writer, 1, 1000)]
        for who in ("first", "second")
    )
    assert own == others


def test_a_failure_beside_a_batch_takes_nothing_of_it_back(town: RealTown) -> None:
    profile = town.profiles["first"]
    ring, groups, failed = profile.journal.ring, profile.journal.groups, threading.Event()

    def fails() -> None:
        with pytest.raises(BansoError):
            town["first"].households.describe(household="a" * 26, label="x")
        with pytest.raises(RuntimeError), profile.replica.batch():
            raise RuntimeError
        failed.set()

    thread = threading.Thread(target=fails)
    with profile.replica.batch():
        circle = groups.make_circle([profile.member])
        thread.start()
        failed.wait(0.3)
    thread.join(PATIENCE_S)

    assert failed.is_set()
    assert profile.replica.secrets("group", circle)
    assert circle in ring.groups_held()
