# SPDX-License-Identifier: Apache-2.0
"""A share that flaps, hangs or is gone while somebody saves; computers with nothing to say.

Saving never waits for the folder, everything arrives afterwards, and idle computers write nothing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal.background import Background, Pace
from banso_desktop.journal.transport import Put, Transport
from tests.fakes.drill_person import DrillPerson, found, join
from tests.fakes.faulty import FaultyTransport
from tests.fakes.journal_people import People, Person
from tests.fakes.places import REAL, DirectoryPlace, SambaPlace, is_temporary
from tests.fakes.samba_server import SambaServer, samba_server

HOUR_S = 3600
SOON_S = 60
"""Waiting that never takes so long unless something is wrong."""


@pytest.fixture
def samba(tmp_path: Path) -> Iterator[SambaServer]:
    """A server of this test alone, to be paused and stopped."""
    home = tmp_path / "samba"
    home.mkdir()
    with samba_server(home) as server:
        yield server


@contextmanager
def two_of(place: DirectoryPlace, home: Path) -> Iterator[tuple[DrillPerson, DrillPerson, Id]]:
    """Two people with real replicas, and a household both know."""
    site = place.site()
    one = found(home / "one", site)
    household = one.household()
    code = one.code()
    one.round()
    other = join(home / "other", site, code)
    for person in (other, one, other):
        person.round(probe=True)
    try:
        yield one, other, household
    finally:
        one.close()
        other.close()


@contextmanager
def at_work(*people: DrillPerson) -> Iterator[list[Background]]:
    """Run the program's own background threads."""
    threads = [Background(person.session.sync) for person in people]
    for thread in threads:
        thread.start()
    try:
        yield threads
    finally:
        for thread in threads:
            thread.stop(SOON_S)
        assert [thread.failure for thread in threads] == [None] * len(threads)


def wait_until_all_is_sent(thread: Background, person: DrillPerson) -> None:
    deadline = time.monotonic() + SOON_S
    while person.session.sync.status.unsent:
        assert time.monotonic() < deadline
        thread.sync_now()
        time.sleep(0.02)


SAMBA = pytest.mark.needs("samba")


@pytest.mark.parametrize(
    ("place", "how"),
    [
        ("directory", "away"),
        pytest.param("samba", "away", marks=SAMBA),
        pytest.param("samba", "paused", marks=SAMBA),
        pytest.param("samba", "stopped", marks=SAMBA),
    ],
    indirect=["place"],
)
def test_saving_goes_on_while_the_share_hangs_or_is_gone_and_all_arrives(
    place: DirectoryPlace, tmp_path: Path, how: str
) -> None:
    with two_of(place, tmp_path) as (one, other, household), at_work(one) as (thread,):
        with gone(place, how):
            thread.sync_now()
            saved = []
            began = time.monotonic()
            for number in range(40):
                saved.append(one.save(household, f"{number}"))
                thread.saved()
            took = time.monotonic() - began
            unsent = one.session.sync.status.unsent
        wait_until_all_is_sent(thread, one)
        other.round(probe=True)

        assert took < 10
        assert unsent > 0
        assert set(saved) <= set(other.contacts(household))
        assert one.replica.digest(household) == other.replica.digest(household)


@contextmanager
def gone(place: DirectoryPlace, how: str) -> Iterator[None]:
    """Let a share hang, its server be ended, or the folder be taken away."""
    if isinstance(place, SambaPlace) and how == "paused":
        place.server.pause()
        try:
            yield
        finally:
            place.server.go_on()
    elif isinstance(place, SambaPlace) and how == "stopped":
        place.server.stop()
        try:
            yield
        finally:
            place.server.start()
    else:
        place.away(True)
        try:
            yield
        finally:
            place.away(False)


@pytest.mark.parametrize("place", REAL, indirect=True)
def test_over_a_share_that_is_gone_three_quarters_of_the_time_all_arrives(
    place: DirectoryPlace, tmp_path: Path
) -> None:
    with two_of(place, tmp_path) as (one, other, household):
        saved: list[Id] = []
        ended = threading.Event()

        def flap() -> None:
            while not ended.wait(0.05):
                place.away(True)
                ended.wait(0.15)
                place.away(False)

        flapping = threading.Thread(target=flap)
        flapping.start()
        until = time.monotonic() + 3
        with one.rounds(0.02), other.rounds(0.02):
            while time.monotonic() < until:
                saved.append(one.save(household, f"{len(saved)}"))
                time.sleep(0.01)
        ended.set()
        flapping.join()
        failed = len(one.errors) + len(other.errors)
        one.errors.clear()
        other.errors.clear()
        for _ in range(3):
            for person in (one, other):
                person.save(household, "あと")
                person.round(probe=True)
        one.round()

        assert failed > 0
        assert one.errors == other.errors == []
        assert set(saved) <= set(other.contacts(household))
        assert one.replica.digest(household) == other.replica.digest(household)
        left = [name for name in place.files() if is_temporary(name)]
        assert left == []


# Nothing to say


class Counted(FaultyTransport):
    """Counts what is put or deleted, or tried to be."""

    writes = 0

    def put_if_absent(self, name: str, data: bytes) -> Put:
        self.writes += 1
        return super().put_if_absent(name, data)

    def delete_own(self, name: str, writer: Id) -> None:
        self.writes += 1
        super().delete_own(name, writer)

    def delete_retired(self, names_: Collection[str]) -> None:
        self.writes += bool(names_)
        super().delete_retired(names_)


def hours(people: list[Person], count: int) -> None:
    """Let the program's own pace drive rounds for so many hours of fake time."""
    paces = [Pace(0.0) for _ in people]
    while (now := min(pace.due for pace in paces)) < count * HOUR_S:
        for person, pace in zip(people, paces, strict=True):
            if pace.due <= now:
                pace.began()
                result = person.session.sync.run(probe=pace.probes)
                assert result.status.error is None
                pace.done(now, away=False)
                person.millis.advance(seconds=5)


class CountingPlace(DirectoryPlace):
    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.ways: list[Counted] = []

    def way_to_work(self) -> Transport:
        self.ways.append(Counted(self.transport()))
        return self.ways[-1]


def touched(directory: Path) -> dict[str, int]:
    """Return when each folder and file was last changed: a half-written file shows, too."""
    return {str(path): path.stat().st_mtime_ns for path in (directory, *directory.rglob("*"))}


def test_two_idle_computers_write_no_file_in_an_hour(people: People, tmp_path: Path) -> None:
    place = CountingPlace(tmp_path / "share")
    people.place = place
    admin = people.founder()
    worker = people.colleague(admin)
    admin.household("一")
    for person in (admin, worker, admin, worker):
        person.sync()
        person.millis.advance(days=2)
        person.sync()
    before, writes = touched(place.directory), [way.writes for way in place.ways]

    hours([admin, worker], 1)

    assert [way.writes for way in place.ways] == writes
    assert touched(place.directory) == before


@pytest.mark.parametrize("place", REAL, indirect=True)
def test_two_idle_computers_with_real_threads_write_nothing(
    place: DirectoryPlace, tmp_path: Path
) -> None:
    with two_of(place, tmp_path) as (one, other, _):
        for person in (one, other, one, other):
            person.round(probe=True)
        before = touched(place.directory)
        with at_work(one, other) as threads:
            for _ in range(20):
                for thread in threads:
                    thread.sync_now()
                time.sleep(0.05)

        assert one.errors == other.errors == []
        assert one.session.sync.status.received is not None
        assert touched(place.directory) == before
