# SPDX-License-Identifier: Apache-2.0
"""The same town over a real directory: threads, processes that are killed, a real replica."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.journal import digest, names, town
from banso_desktop.journal.background import Background
from banso_desktop.journal.clock import HybridClock
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.session import Session
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.verify import Held, verify
from banso_desktop.store.replica import Replica
from tests.fakes.clock import FakeMillis
from tests.fakes.compacting import packer_of, snapshots_of
from tests.fakes.journal_people import People
from tests.fakes.memory_folder import MemoryFolder


class DirectoryPeople(People):
    """People whose shared folder is a directory."""

    @property
    def share(self) -> Path:
        return self.directory / "share"

    def transport(self) -> Transport:
        self.share.mkdir(exist_ok=True)
        return FolderTransport(self.share)


@pytest.fixture
def people(tmp_path: Path) -> DirectoryPeople:
    return DirectoryPeople(tmp_path, MemoryFolder(), FakeMillis())


def test_two_people_work_over_a_directory(people: DirectoryPeople) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()

    worker.sync()

    assert worker.sees(household) == "一"
    assert verify(admin.session.transport).findings == []


def test_writers_at_the_same_time_end_with_equal_digests(people: DirectoryPeople) -> None:
    admin = people.founder()
    workers = [admin, *(people.colleague(admin) for _ in range(3))]
    household = admin.household("はじめ")
    for person in (*workers, *workers):
        person.sync()

    def work(number: int) -> None:
        for turn in range(8):
            workers[number].label(household, f"{number}-{turn}")
            workers[number].session.sync.run()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(workers))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for person in (*workers, *workers):
        person.sync()

    assert len({digest.received(person.ledger.cursors()) for person in workers}) == 1
    assert len({person.ledger.digest(household) for person in workers}) == 1
    operations = workers[0].ledger.scopes[household]
    assert len(operations) == 2 + 8 * len(workers)


def test_the_background_thread_publishes_and_receives(people: DirectoryPeople) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    arrived = threading.Event()
    household = admin.household("一")
    there = Background(admin.session.sync)
    here = Background(
        worker.session.sync,
        lambda result: arrived.set() if worker.sees(household) else here.sync_now(),
    )

    there.start()
    there.saved()
    there.sync_now()
    here.start()
    came = arrived.wait(20)
    there.stop()
    here.stop()

    assert came


def test_a_real_replica_works_with_the_journal(people: DirectoryPeople) -> None:
    founder = people.founder()
    household = founder.household("一")
    code = people.code_from(founder, [Role.SUPPORT_WORKER])
    prepared = town.prepare_join(people.transport(), code, people.millis())
    vault, identity = people.begin("real", prepared), prepared.identity
    replica = Replica.open(
        people.directory / "real",
        identity.replica_key,
        identity.writer,
        HybridClock(identity.writer),
    )
    session = Session(vault, replica, people.transport(), millis=people.millis)
    replica.open_scopes_with(session.ring)

    result = session.sync.run(probe=True)

    assert result.status.error is None
    assert not result.status.broken
    assert replica.digest(household) == founder.ledger.digest(household)
    held = Held.of(session.ring, replica, replica)
    assert verify(session.transport, held).findings == []
    replica.close()


def test_a_real_replica_joins_by_a_snapshot_and_packs(people: DirectoryPeople) -> None:
    founder = people.founder()
    households = [founder.household(f"{number}") for number in range(3)]
    founder.sync()
    for turn in range(12):
        founder.label(households[turn % 3], f"{turn}")
        founder.sync()
    code = people.code_from(founder, [Role.SUPPORT_WORKER])
    assert packer_of(founder).run() == 1
    assert snapshots_of(founder).run()
    prepared = town.prepare_join(people.transport(), code, people.millis())
    vault, identity = people.begin("real", prepared), prepared.identity
    clock = HybridClock(identity.writer)
    place = people.directory / "real"
    replica = Replica.open(place, identity.replica_key, identity.writer, clock)
    session = Session(vault, replica, people.transport(), millis=people.millis)
    replica.open_scopes_with(session.ring)
    shown: list[list[str]] = []
    finish = session.receiver.snapshots.finish

    def watched(cursors: Mapping[Id, Cursor], *, whole: bool) -> None:
        assert session.receiver.snapshots.provisional is not None
        shown.append([replica.digest(household) for household in households])
        finish(cursors, whole=whole)

    session.receiver.snapshots.finish = watched  # type: ignore[method-assign]
    status = session.sync.run(probe=True).status

    expected = [founder.ledger.digest(household) for household in households]
    assert status.error is None
    assert not status.broken
    assert shown == [expected]
    assert [replica.digest(household) for household in households] == expected
    assert session.receiver.snapshots.provisional is None
    assert not replica.refused()
    held = Held.of(session.ring, replica, replica)
    report = verify(session.transport, held)
    assert report.findings == report.notes == []
    replica.close()


KILLED = """
import sys
from pathlib import Path
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal import names
from banso_desktop.domain.ids import Id, derived_id
transport = FolderTransport(Path(sys.argv[1]))
transport.expect(b"mark")
print("ready", flush=True)
for sequence in range(1, 100000):
    transport.put_if_absent(names.segment_name(derived_id("writer"), sequence), b"x" * 100_000)
"""


@pytest.mark.needs("linux")
def test_a_process_that_is_killed_leaves_whole_files_only(tmp_path: Path) -> None:
    (tmp_path / names.SENTINEL).write_bytes(b"mark")
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path)],
            stdout=subprocess.PIPE,
            env=environment,
        )
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()

    transport = FolderTransport(tmp_path)
    whole = [name for name in transport.list("") if names.segment_of(name)]

    assert all(len(transport.get(name, 200_000)) == 100_000 for name in whole)
    transport.expect(b"mark")
    assert transport.put_if_absent(names.segment_name(derived_id("writer"), 1), b"x" * 100_000)
