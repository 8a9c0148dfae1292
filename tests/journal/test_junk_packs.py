# SPDX-License-Identifier: Apache-2.0
"""Files somebody without any key lays as packs and snapshots: bounded memory and work."""

from __future__ import annotations

import os
from itertools import pairwise

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.rights import Role
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, packs
from banso_desktop.journal.doubts import Doubts
from banso_desktop.journal.layout import FileType
from banso_desktop.journal.pack_shelf import MAX_WHOLE, PackShelf
from tests.fakes.compacting import packer_of, snapshots_of
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder, MemoryTransport
from tests.fakes.places import REAL, DirectoryPlace
from tests.journal.test_bad_input import calm_round, little_memory

WRITER = derived_id("writer")
GOOD = b"good".ljust(packs.MIN_SEGMENT_BYTES)
JUNK = b"junk".ljust(packs.MIN_SEGMENT_BYTES)


def lay_junk(place: DirectoryPlace, author: Person, count: int, front: bytes = b"") -> None:
    """Lay one sparse file of 64 MiB under many names of packs that begin with the next segment."""
    writer = author.vault.identity.writer
    cursor = author.ledger.cursors()[writer]
    folder = place.directory / names.PACKS / writer
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "x").open("wb") as file:
        file.write(front)
        file.truncate(packs.MAX_PACK_BYTES)
    for number in range(count):
        first = cursor.sequence + 1
        os.link(folder / "x", place.directory / names.pack_name(writer, first, 10**6 + number))
    (folder / "x").unlink()


@pytest.mark.parametrize("place", REAL, indirect=True)
def test_twenty_sparse_packs_cost_no_memory_and_the_true_one_is_read(
    people: People, place: DirectoryPlace
) -> None:
    reader = people.founder()
    author = people.colleague(reader)
    calm_round(reader)
    lay_junk(place, author, 20)
    for _ in range(2):
        with little_memory():
            broken = calm_round(reader)
        assert set(broken.values()) == {"not of its kind"}
    household = author.household("それでも届く")
    for number in range(12):
        author.label(household, f"{number}")
        author.round()
    assert packer_of(author, left=0).run()

    with little_memory():
        calm_round(reader)

    assert reader.sees(household) == "11"


def test_packs_with_a_true_front_are_read_a_few_at_a_time_and_the_true_one_in_the_end() -> None:
    folder = MemoryFolder()
    for number in range(20):
        name = names.pack_name(WRITER, 1, 10 + number)
        folder.files[name] = packs.build(WRITER, 1, [JUNK] * (10 + number))
    good = names.pack_name(WRITER, 1, 2)
    folder.files[good] = packs.build(WRITER, 1, [GOOD, GOOD])
    doubts = Doubts()
    looks = 0
    found = False
    while not found:
        looks += 1
        folder.read.clear()
        shelf = PackShelf(MemoryTransport(folder), WRITER, doubts)
        for where, data in shelf.candidates(1, packed=True):
            found = data == GOOD
            if found:
                break
            shelf.refuse(SealBroken(where, "signature"))
        assert len(folder.read) <= 2 * MAX_WHOLE

    assert looks <= 6


def test_what_a_shelf_keeps_of_a_refused_file_is_the_reason_alone() -> None:
    folder = MemoryFolder()
    name = names.pack_name(WRITER, 1, 1)
    folder.files[name] = layout.beginning(FileType.PACK).replace(b"\x00\x01", b"\x00\x09", 1)
    shelf = PackShelf(MemoryTransport(folder), WRITER)

    assert list(shelf.candidates(1, packed=True)) == []

    assert shelf.broken == {name: "format 9, suite 1"}
    assert shelf.newer


def test_junk_is_looked_at_ever_more_rarely_and_what_is_put_right_at_once_again() -> None:
    doubts = Doubts(few=0)
    looked = []
    for look in range(400):
        doubts.begin()
        if doubts.is_due("junk"):
            looked.append(look)
            doubts.refuse("junk", "hash")

    assert looked[:4] == [0, 1, 2, 3]
    assert len(looked) < 40
    assert max(after - before for before, after in pairwise(looked)) <= 12
    assert (doubts.times("junk"), doubts.why("junk")) == (len(looked), "hash")

    doubts.clear("junk")
    doubts.begin()
    assert doubts.is_due("junk")
    assert doubts.times("junk") == 0


@pytest.mark.parametrize("place", ["directory"], indirect=True)
def test_snapshots_of_nobody_and_sparse_ones_cost_a_newcomer_no_memory(
    people: People, place: DirectoryPlace
) -> None:
    reader = people.founder()
    household = reader.household("一")
    reader.sync()
    assert snapshots_of(reader).run()
    newcomer = people.joiner(people.code_from(reader, [Role.SUPPORT_WORKER]))
    writer = reader.vault.identity.writer
    sparse = place.directory / names.snapshot_name(writer, 99_999)
    nobody = [names.snapshot_name(derived_id(f"{number}"), 1) for number in range(20)]
    head = layout.beginning(FileType.SNAPSHOT) + bytes(1)
    for path, front in [(sparse, b""), *((place.directory / name, head) for name in nobody)]:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(front)
            file.truncate(packs.MAX_PACK_BYTES)

    with little_memory():
        broken = calm_round(newcomer)

    assert broken == {names.snapshot_name(writer, 99_999): "not of its kind"}
    assert newcomer.sees(household) == "一"
