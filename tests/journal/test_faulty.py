# SPDX-License-Identifier: Apache-2.0
"""Shares that fail in the middle, answer from memory, or were set back: every one by a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import (
    FolderError,
    FolderFull,
    FolderNotWritable,
    FolderUnreachable,
    SealBroken,
)
from banso_desktop.journal import names
from banso_desktop.journal.directory import Directory
from banso_desktop.journal.file_system import FileSystem
from banso_desktop.journal.folder import FolderTransport
from banso_desktop.journal.transport import NotThere, Occupied
from banso_desktop.journal.verify import Held, verify
from tests.fakes.clock import FakeMillis
from tests.fakes.faulty import POSSIBLE, Fault, FaultyTransport, Plan, SeededPlan
from tests.fakes.faulty_files import CachingFiles, FaultyFiles, Mishap
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder, MemoryTransport
from tests.fakes.places import DirectoryPlace, FaultyPlace, MemoryPlace

WRITER = derived_id("writer")
SEGMENT, SECOND = names.segment_name(WRITER, 1), names.segment_name(WRITER, 2)
MARK = b'{"town": 1}'


class PlannedPlace(MemoryPlace):
    """In memory; each computer at work has faults on its way when its plan says so."""

    def way_to_work(self) -> FaultyTransport:
        return FaultyTransport(self.transport(), Plan())


class CachingPlace(DirectoryPlace):
    """A directory; each computer at work has the memory of Windows on its way."""

    def __init__(self, directory: Path, millis: FakeMillis) -> None:
        super().__init__(directory)
        self._millis = millis

    def way_to_work(self) -> FolderTransport:
        return FolderTransport(CachingFiles(Directory(self.directory), self._millis))


@pytest.fixture
def place() -> PlannedPlace:
    return PlannedPlace()


def plan_of(person: Person) -> Plan:
    assert person.plan is not None
    return person.plan


def over(files: FileSystem) -> FolderTransport:
    transport = FolderTransport(files, wait=lambda _: None)
    transport.put_if_absent(names.SENTINEL, MARK)
    transport.expect(MARK)
    return transport


def files_in(place: Path) -> set[str]:
    return {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}


# In the middle of one put


@pytest.fixture
def files(tmp_path: Path) -> FaultyFiles:
    return FaultyFiles(Directory(tmp_path))


def test_a_rename_that_was_done_and_denied_is_success(files: FaultyFiles, tmp_path: Path) -> None:
    town = over(files)
    files.mishaps["rename_to_free"] = [Mishap.DONE_BUT_DENIED]

    assert town.put_if_absent(SEGMENT, b"segment") == "same"
    assert files_in(tmp_path) == {names.SENTINEL, SEGMENT}


def test_a_rename_done_and_denied_onto_other_bytes_is_no_success(files: FaultyFiles) -> None:
    town = over(files)
    town.put_if_absent(SEGMENT, b"segment")
    files.mishaps["rename_to_free"] = [Mishap.DENIED]

    with pytest.raises(Occupied):
        town.put_if_absent(SEGMENT, b"other")


@pytest.mark.parametrize("times", [1, 3, 5])
@pytest.mark.parametrize("call", ["read", "write_new", "rename_to_free", "delete"])
def test_a_file_held_a_few_times_is_waited_for(files: FaultyFiles, call: str, times: int) -> None:
    town = over(files)
    files.mishaps[call] = [Mishap.HELD] * times

    assert town.put_if_absent(SEGMENT, b"segment") == "new"
    assert town.get(SEGMENT, 100) == b"segment"


def test_a_file_held_for_long_is_not_there_yet_and_others_are(files: FaultyFiles) -> None:
    town = over(files)
    town.put_if_absent(SEGMENT, b"segment")
    town.put_if_absent(SECOND, b"second")
    files.mishaps["read"] = [Mishap.HELD] * 6

    with pytest.raises(NotThere):
        town.get(SEGMENT, 100)
    assert town.get(SECOND, 100) == b"second"


def test_one_file_that_may_not_be_read_is_told_of_and_others_are_read(files: FaultyFiles) -> None:
    town = over(files)
    town.put_if_absent(SEGMENT, b"segment")
    town.put_if_absent(SECOND, b"second")
    files.mishaps["read"] = [Mishap.DENIED]

    with pytest.raises(SealBroken) as broken:
        town.get(SEGMENT, 100)
    assert broken.value.why == "no access"
    assert town.get(SECOND, 100) == b"second"


@pytest.mark.parametrize(
    ("call", "mishap", "error"),
    [
        ("write_new", Mishap.FULL, FolderFull),
        ("write_new", Mishap.DENIED, FolderNotWritable),
        ("write_new", Mishap.GONE, FolderUnreachable),
        ("rename_to_free", Mishap.DENIED, FolderNotWritable),
        ("rename_to_free", Mishap.GONE, FolderUnreachable),
    ],
)
def test_a_put_that_fails_says_why_and_leaves_no_final_name(
    files: FaultyFiles, tmp_path: Path, call: str, mishap: Mishap, error: type[FolderError]
) -> None:
    town = over(files)
    files.mishaps[call] = [mishap, mishap]

    for _ in range(2):
        with pytest.raises(error):
            town.put_if_absent(SEGMENT, b"segment")
    assert SEGMENT not in files_in(tmp_path)
    assert town.put_if_absent(SEGMENT, b"segment") == "new"
    assert files_in(tmp_path) == {names.SENTINEL, SEGMENT}


def test_half_written_files_that_cannot_go_now_go_with_the_next_put(
    files: FaultyFiles, tmp_path: Path
) -> None:
    town = over(files)
    files.always["delete"] = Mishap.GONE
    files.mishaps["write_new"] = [Mishap.FULL, Mishap.FULL]
    for _ in range(2):
        with pytest.raises(FolderFull):
            town.put_if_absent(SEGMENT, b"segment")
    left = files_in(tmp_path) - {names.SENTINEL}
    files.always.clear()

    town.put_if_absent(SECOND, b"second")

    assert len(left) == 2
    assert files_in(tmp_path) == {names.SENTINEL, SECOND}


# As the client of Windows does


def test_a_listing_from_memory_hides_a_file_for_ten_seconds_and_no_name_from_being_read(
    tmp_path: Path,
) -> None:
    clock = FakeMillis()
    there = over(Directory(tmp_path))
    here = FolderTransport(CachingFiles(Directory(tmp_path), clock))
    here.expect(MARK)
    hint = names.head_name(WRITER, 1)
    before = here.list_heads()
    (tmp_path / "heads").mkdir()
    here.list_heads()

    there.put_if_absent(hint, b"hash")

    assert before == {}
    assert here.list_heads() == {}
    assert here.get(hint, 10) == b"hash"
    clock.advance(seconds=11)
    assert here.list_heads() == {WRITER: 1}


def test_a_name_that_was_not_there_is_found_after_five_seconds(tmp_path: Path) -> None:
    clock = FakeMillis()
    there = over(Directory(tmp_path))
    here = FolderTransport(CachingFiles(Directory(tmp_path), clock))
    here.expect(MARK)
    with pytest.raises(NotThere):
        here.get(SEGMENT, 10)
    there.put_if_absent(SEGMENT, b"segment")

    with pytest.raises(NotThere):
        here.get(SEGMENT, 10)
    clock.advance(seconds=6)

    assert here.get(SEGMENT, 10) == b"segment"


def test_what_is_written_shows_on_a_caching_client_within_half_a_minute(tmp_path: Path) -> None:
    """Two computers poll every five seconds; what they list and look up may be old."""
    clock = FakeMillis()
    place = CachingPlace(tmp_path / "share", clock)
    people = People(tmp_path, MemoryFolder(), clock, place)
    admin = people.founder()
    worker = people.colleague(admin)
    for _ in range(12):
        clock.advance(seconds=5)
        admin.sync()
        worker.sync()
    worker.session.sync.run(probe=True)  # the next name is looked up in vain, and remembered
    household = admin.household("一")
    admin.sync()

    waited: list[int] = []
    while worker.sees(household) is None and len(waited) < 12:
        worker.session.sync.run()
        clock.advance(seconds=5)
        waited.append(5)

    assert worker.sees(household) == "一"
    assert 5 < sum(waited) <= 30


# With every fault, over whole rounds


@pytest.mark.parametrize("seed", range(6))
def test_work_over_a_failing_share_ends_as_over_a_sound_one(tmp_path: Path, seed: int) -> None:
    place = FaultyPlace(tmp_path / "share")
    place.plan = SeededPlan(seed=seed, share=0.4)
    people = People(tmp_path, MemoryFolder(), FakeMillis(), place)
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    worker.label(household, "二")
    worker.sync()
    admin.sync()

    assert place.plan.fired > 10
    assert admin.sees(household) == worker.sees(household) == "二"
    assert admin.ledger.digest(household) == worker.ledger.digest(household)
    assert admin.session.sync.status.unsent == worker.session.sync.status.unsent == 0


def test_a_full_folder_says_so_and_goes_on_when_there_is_room(
    people: People, place: PlannedPlace
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    place.folder.room = 10

    result = admin.round()

    assert isinstance(result.status.error, FolderFull)
    place.folder.room = None
    admin.sync()
    worker.sync()
    assert worker.sees(household) == "一"


SENDING = [("put", fault) for fault in POSSIBLE["put"]] + [
    ("delete", fault) for fault in POSSIBLE["delete"]
]


@pytest.mark.parametrize(("call", "fault"), SENDING)
@pytest.mark.parametrize("after", [0, 1])
def test_whatever_goes_wrong_with_sending_the_next_round_sends_the_same_bytes(
    people: People, place: PlannedPlace, call: str, fault: Fault, after: int
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    admin.label(household, "二")
    plan = plan_of(admin)
    plan.script[call] = [*([None] * after), fault]

    first = admin.session.sync.run()
    sealed = {each.data for each in admin.ledger.unpublished()}
    admin.sync()
    worker.sync()

    harmless = fault in (Fault.TWICE, Fault.SLOW) or not plan.fired
    assert harmless or first.status.error is not None
    assert sealed <= set(place.files().values())
    assert worker.sees(household) == "二"


def test_a_hint_the_share_did_not_take_is_put_in_the_next_round(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    admin.label(household, "二")
    plan_of(admin).script["put"] = [None, Fault.DROP]  # the segment arrives, its hint does not
    admin.session.sync.run()
    worker.session.sync.run()
    by_hint = worker.sees(household)

    admin.session.sync.run()
    worker.session.sync.run()

    assert by_hint == "一"
    assert worker.sees(household) == "二"


@pytest.mark.parametrize("fault", POSSIBLE["get"])
@pytest.mark.parametrize("after", range(4))
def test_whatever_goes_wrong_with_reading_the_next_round_reads(
    people: People, fault: Fault, after: int
) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    plan = plan_of(worker)
    plan.script["get"] = [*([None] * after), fault]

    worker.session.sync.run(probe=True)
    worker.sync()

    assert worker.sees(household) == "一"


def test_a_listing_that_is_old_hides_nothing_for_longer_than_a_probe(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    plan = plan_of(worker)
    worker.sync()
    household = admin.household("一")
    admin.sync()
    plan.script["list"] = [Fault.STALE] * 10

    worker.session.sync.run(probe=False)
    by_hints = worker.sees(household)
    worker.session.sync.run(probe=True)

    assert by_hints is None
    assert worker.sees(household) == "一"


def test_a_server_set_back_to_a_backup_loses_nothing_that_is_held_here(people: People) -> None:
    admin = people.founder()
    worker = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    worker.sync()
    way = admin.session.transport
    assert isinstance(way, FaultyTransport)
    way.mark()
    admin.label(household, "二")
    admin.sync()
    writer = admin.vault.identity.writer
    name = names.segment_name(writer, admin.ledger.cursors()[writer].sequence)
    data = way.get(name, 10**6)

    way.roll_back()

    with pytest.raises(NotThere):
        way.get(name, 10**6)
    held = Held.of(admin.session.ring, admin.ledger, admin.ledger)
    assert (name, "rolled back") in {(e.where, e.why) for e in verify(way, held).findings}
    assert way.put_if_absent(name, data) == "new"
    assert verify(way, held).findings == []


def test_the_same_seed_gives_the_same_faults() -> None:
    def faults(seed: int) -> list[Fault | None]:
        plan = SeededPlan(seed=seed)
        return [plan.next("get", f"name {number}") for number in range(50)]

    assert faults(1) == faults(1) != faults(2)
    assert set(faults(1)) - {None} <= set(POSSIBLE["get"])


def test_a_planned_fault_comes_once_and_then_the_place_answers() -> None:
    folder = MemoryFolder()
    waited: list[float] = []
    town = FaultyTransport(MemoryTransport(folder), Plan(), waited.append)
    town.put_if_absent(names.SENTINEL, MARK)
    town.expect(MARK)
    town.put_if_absent(SEGMENT, b"segment")

    for fault, error in ((Fault.DROP, FolderUnreachable), (Fault.MISSING, NotThere)):
        town.plan.script["get"] = [fault]
        with pytest.raises(error):
            town.get(SEGMENT, 10)
        assert town.get(SEGMENT, 10) == b"segment"
    town.plan.script["get"] = [Fault.TORN, Fault.SLOW]
    assert town.get(SEGMENT, 10) == b"seg"
    assert town.get(SEGMENT, 10) == b"segment"
    assert waited == [30]
    for number, (fault, kind, is_there) in enumerate(
        [
            (Fault.LOST_REPLY, FolderUnreachable, True),
            (Fault.FULL, FolderFull, False),
            (Fault.DENIED, FolderNotWritable, False),
        ],
        2,
    ):
        name = names.segment_name(WRITER, number)
        town.plan.script["put"] = [fault]
        with pytest.raises(kind):
            town.put_if_absent(name, b"x")
        assert (name in folder.files) is is_there
    assert town.plan.fired == 7
