# SPDX-License-Identifier: Apache-2.0
"""Putting a folder together again in which segments lie in packs, and a snapshot beside them."""

from __future__ import annotations

import random

import pytest

from banso_desktop.journal import names, snapshots
from banso_desktop.journal.rebuilding import Rebuilder
from banso_desktop.journal.snapshots import Holds
from banso_desktop.journal.soundness import why_wrong
from banso_desktop.journal.verify import Held, verify
from tests.fakes.compacting import files_of, packer_of, snapshots_of
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder

OF_A_NEWER_PROGRAM = range(5, 9)
"""Format and suite: larger ones prove no damage."""


@pytest.fixture
def packed(people: People, folder: MemoryFolder) -> tuple[Person, Person, str]:
    """Return an author whose journal lies in one pack, a colleague with all of it, and the pack."""
    author = people.founder()
    colleague = people.colleague(author)
    household = author.household("一")
    for number in range(4):
        author.label(household, f"{number}")
        author.sync()
    colleague.sync()
    packer_of(author, when=1, left=0).run()
    (name,) = (name for name in folder.files if names.pack_of(name))
    return author, colleague, name


def rebuild(person: Person) -> tuple[int, int, list[str]]:
    done = Rebuilder(person.ledger, person.session.ring, person.session.transport).run()
    return done.restored, done.repaired, done.left


def findings(person: Person) -> list[tuple[str, str]]:
    held = Held.of(person.session.ring, person.ledger, person.ledger)
    return [(each.where, each.why) for each in verify(person.session.transport, held).findings]


def test_what_lies_in_a_sound_pack_is_not_put_again(
    packed: tuple[Person, Person, str], folder: MemoryFolder
) -> None:
    before = dict(folder.files)

    for person in packed[:2]:
        assert rebuild(person) == (0, 0, [])

    assert folder.files == before


@pytest.mark.parametrize("who", [0, 1])
def test_each_kind_of_byte_of_a_pack_is_noticed_and_repaired_by_anybody(
    packed: tuple[Person, Person, str], folder: MemoryFolder, who: int
) -> None:
    name = packed[2]
    good = dict(folder.files)
    chance = random.Random(5)
    size = len(good[name])
    edges = [at for at in range(60) if at not in OF_A_NEWER_PROGRAM]
    for at in [*edges, size - 1, *(chance.randrange(60, size) for _ in range(60))]:
        folder.flip(name, at)
        assert {where.partition("#")[0] for where, _ in findings(packed[who])} == {name}, at

        assert rebuild(packed[who]) == (0, 1, []), at

        assert folder.files == good
        assert findings(packed[who]) == []


@pytest.mark.parametrize("data", [b"", b"bnso", bytes(50)])
def test_a_pack_that_is_cut_short_is_made_again(
    packed: tuple[Person, Person, str], folder: MemoryFolder, data: bytes
) -> None:
    good = dict(folder.files)
    folder.files[packed[2]] = data

    assert rebuild(packed[1]) == (0, 1, [])

    assert folder.files == good


def test_of_a_pack_that_is_gone_the_segments_come_back(
    packed: tuple[Person, Person, str], folder: MemoryFolder
) -> None:
    author, colleague, name = packed
    place = names.pack_of(name)
    assert place is not None
    del folder.files[name]
    assert findings(colleague)

    assert rebuild(colleague) == (place[2], 0, [])

    assert findings(colleague) == findings(author) == []


def test_who_has_not_all_of_a_damaged_pack_gives_back_what_it_has(
    people: People, packed: tuple[Person, Person, str], folder: MemoryFolder
) -> None:
    author, colleague, _ = packed
    (household,) = (each for each in author.session.ring.readable() if author.sees(each))
    for number in range(3):
        author.label(household, f"später {number}")
        author.sync()
    author.millis.advance(days=1)
    packer_of(author, when=1, left=0).run()
    reached = colleague.ledger.cursors()[author.session.identity.writer].sequence
    damaged = [name for name in folder.files if names.pack_of(name)]
    for name in damaged:
        folder.files[name] = b"torn"

    rebuild(colleague)

    writer = author.session.identity.writer
    for sequence in range(1, reached + 1):
        place = names.segment_name(writer, sequence)
        in_pack = any(
            folder.files[name] != b"torn"
            and (found := names.pack_of(name)) is not None
            and found[1] <= sequence <= found[2]
            for name in damaged
        )
        assert place in folder.files or in_pack
    assert rebuild(author)[1] >= 1
    assert findings(author) == []


def test_a_pack_of_a_newer_program_is_left_alone(
    packed: tuple[Person, Person, str], folder: MemoryFolder
) -> None:
    folder.flip(packed[2], 5)
    newer = folder.files[packed[2]]

    _, repaired, left = rebuild(packed[1])

    assert (repaired, left) == (0, [packed[2]])
    assert folder.files[packed[2]] == newer


def test_the_author_repairs_a_damaged_pack_in_the_next_packing(
    packed: tuple[Person, Person, str], folder: MemoryFolder
) -> None:
    author, _, name = packed
    (household,) = (each for each in author.session.ring.readable() if author.sees(each))
    folder.flip(name)
    author.label(household, "そのあと")
    author.sync()
    author.millis.advance(days=1)

    packer_of(author, when=1, left=0).run()

    assert why_wrong(name, folder.files[name], author.session.log) is None
    assert findings(author) == []


def test_a_damaged_snapshot_is_replaced_by_its_author_without_being_asked(
    packed: tuple[Person, Person, str], folder: MemoryFolder
) -> None:
    author = packed[0]
    writer = snapshots_of(author)
    assert writer.run()
    for kind in (Holds.HEAD, Holds.ROWS, Holds.WRAPS):
        names_now = files_of(folder)
        (name, *_) = (each for each in names_now if holds(folder, each) == kind)
        for at in (4, 9, 20, len(folder.files[name]) - 1):
            author.millis.advance(days=1)
            folder.flip(name, at)
            assert findings(author)

            writer.run()

            assert not set(files_of(folder)) & set(names_now)
            assert files_of(folder)
            assert findings(author) == []
            names_now = files_of(folder)
            (name, *_) = (each for each in names_now if holds(folder, each) == kind)


def holds(folder: MemoryFolder, name: str) -> int:
    return snapshots.holds_of(folder.files[name], name)


def test_rebuilding_replaces_the_own_snapshot_at_once_and_leaves_those_of_others(
    packed: tuple[Person, Person, str], folder: MemoryFolder
) -> None:
    author, colleague, _ = packed
    author.session.upkeep.snapshots._operations = 1
    author.session.upkeep.snapshots._spread_ms = 0
    author.session.sync.keep_up()
    before = files_of(folder)
    assert before
    folder.flip(before[-1])

    colleague.session.rebuild()
    assert files_of(folder) == before
    author.session.rebuild()

    assert not set(files_of(folder)) & set(before)
    assert findings(author) == []
