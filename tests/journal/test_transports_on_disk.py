# SPDX-License-Identifier: Apache-2.0
"""What a disk can do to a town: folders, links, pipes, long paths, huge files, no room."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import FolderError, FolderFull, FolderNotATown, SealBroken
from banso_desktop.journal import names
from banso_desktop.journal.transport import NotThere, Occupied, Sweeps, Transport
from tests.fakes.places import ON_DISK, DirectoryPlace, calm_way
from tests.fakes.small_disk import small_disk

pytestmark = pytest.mark.parametrize("place", ON_DISK, indirect=True)

WRITER = derived_id("writer")
SEGMENT = names.segment_name(WRITER, 1)
WRAP = names.wrap_name(WRITER, WRITER, bytes(32))
MARK = b'{"town": 1}'


@pytest.fixture
def town(place: DirectoryPlace) -> Transport:
    calm_way(place).put_if_absent(names.SENTINEL, MARK)
    transport = calm_way(place)
    transport.expect(MARK)
    return transport


def test_a_folder_or_a_link_in_place_of_a_file_is_told_and_nothing_is_followed(
    town: Transport, place: DirectoryPlace, tmp_path: Path
) -> None:
    second = names.segment_name(WRITER, 2)
    secret = tmp_path / "secret"
    secret.write_bytes(b"what only this computer has")
    (place.directory / SEGMENT).mkdir(parents=True)
    (place.directory / second).symlink_to(secret)

    for name in (SEGMENT, second):
        with pytest.raises((SealBroken, NotThere)):  # Samba does not even show a link
            town.get(name, 1000)
        with pytest.raises((Occupied, FolderError)):
            town.put_if_absent(name, b"segment")
    assert secret.read_bytes() == b"what only this computer has"


def test_a_path_near_260_characters_works(place: DirectoryPlace) -> None:
    deep = "d" * 40
    below = "/".join([deep, deep, deep])
    (place.directory / below).mkdir(parents=True)
    transport = place.below(below)
    transport.put_if_absent(names.SENTINEL, MARK)
    transport.expect(MARK)

    assert transport.put_if_absent(WRAP, b"wrap") == "new"
    assert transport.list("") == [WRAP, names.SENTINEL]
    assert transport.get(WRAP, 10) == b"wrap"
    assert len(f"{place.directory}/{below}/{WRAP}") > 259


def test_of_a_file_of_2_gb_nothing_is_read(town: Transport, place: DirectoryPlace) -> None:
    place.lay(SEGMENT, b"bnsoS")
    with (place.directory / SEGMENT).open("r+b") as file:
        file.truncate(2 * 1024**3)
    tracemalloc.start()

    with pytest.raises(SealBroken) as broken:
        town.get(SEGMENT, 64 * 1024**2)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert broken.value.why == "size"
    assert peak < 1024**2


@pytest.mark.needs("tmpfs")
def test_a_disk_that_is_really_full_says_so_and_keeps_no_half_of_a_file(
    place: DirectoryPlace,
) -> None:
    below = place.directory / "small"
    below.mkdir()
    with small_disk(below):
        transport = place.below("small")
        transport.put_if_absent(names.SENTINEL, MARK)
        transport.expect(MARK)
        transport.put_if_absent(SEGMENT, bytes(600_000))
        second = names.segment_name(WRITER, 2)

        with pytest.raises(FolderFull):
            transport.put_if_absent(second, bytes(600_000))

        assert transport.list("") == [SEGMENT, names.SENTINEL]
        assert {path.name for path in below.rglob("*") if path.is_file()} == {
            "00000001.seg",
            names.SENTINEL,
        }
        (below / SEGMENT).unlink()
        assert transport.put_if_absent(second, bytes(600_000)) == "new"


def test_a_file_in_place_of_a_folder_says_what_is_wrong(
    town: Transport, place: DirectoryPlace
) -> None:
    place.lay(f"{names.JOURNALS}{WRITER}", b"?")

    with pytest.raises(NotThere):
        town.get(SEGMENT, 10)
    with pytest.raises(FolderError):
        town.put_if_absent(SEGMENT, b"segment")
    assert town.list("") == [names.SENTINEL]


def test_only_half_written_files_that_are_old_are_swept(place: DirectoryPlace) -> None:
    """Killed long ago; one that is written just now, and what is foreign, stays."""
    calm_way(place).put_if_absent(names.SENTINEL, MARK)
    town = place.transport()
    town.expect(MARK)
    assert isinstance(town, Sweeps)
    folder = place.directory / "b" / "aa"
    folder.mkdir(parents=True)
    old, fresh = folder / "t-0123456789abcdef", folder / "t-fedcba9876543210"
    foreign, other = folder / "t-0123", place.directory / "t-0123456789abcdef"
    for path in (old, fresh, foreign, other):
        path.write_bytes(b"half")
    for path in (old, foreign, other):
        os.utime(path, (1_000, 1_000))

    assert town.delete_half_written("b/", 2_000) == 1

    assert not old.exists()
    assert fresh.exists()
    assert foreign.exists()
    assert other.exists()
    (place.directory / names.SENTINEL).unlink()
    with pytest.raises(FolderNotATown):
        town.delete_half_written("b/", 2_000)
