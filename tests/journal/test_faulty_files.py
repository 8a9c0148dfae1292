# SPDX-License-Identifier: Apache-2.0
"""File systems that fail in the middle of a put, or answer from memory as the client of Windows."""

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
from tests.fakes.clock import FakeMillis
from tests.fakes.faulty_files import CachingFiles, FaultyFiles, Mishap
from tests.fakes.journal_people import People
from tests.fakes.memory_folder import MemoryFolder
from tests.fakes.places import DirectoryPlace

WRITER = derived_id("writer")
SEGMENT, SECOND = names.segment_name(WRITER, 1), names.segment_name(WRITER, 2)
MARK = b'{"town": 1}'


class CachingPlace(DirectoryPlace):
    """A directory; each computer at work has the memory of Windows on its way."""

    def __init__(self, directory: Path, millis: FakeMillis) -> None:
        super().__init__(directory)
        self._millis = millis

    def way_to_work(self) -> FolderTransport:
        return FolderTransport(CachingFiles(Directory(self.directory), self._millis))


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
