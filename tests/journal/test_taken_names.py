# SPDX-License-Identifier: Apache-2.0
"""A folder under the name of a file is told as what it is, and keeps nothing else waiting."""

from __future__ import annotations

import pytest

from banso_desktop.errors import FolderNameTaken
from banso_desktop.journal import names
from banso_desktop.journal.rebuilding import Rebuilt
from banso_desktop.journal.signs import Sign, sign_of
from banso_desktop.journal.verify import Finding
from tests.fakes.folder_mending import looked_through, rebuilder, two_at_work
from tests.fakes.journal_people import People, Person
from tests.fakes.places import REAL, DirectoryPlace

pytestmark = pytest.mark.parametrize("place", REAL, indirect=True)


@pytest.fixture
def town(people: People) -> tuple[Person, Person]:
    return two_at_work(people)


def name_of(person: Person, beyond: int = 0) -> str:
    writer = person.vault.identity.writer
    return names.segment_name(writer, person.ledger.cursors()[writer].sequence + beyond)


@pytest.mark.parametrize("within", ["", "x"])
def test_a_folder_in_place_of_a_segment_is_left_and_the_rest_is_put_back(
    town: tuple[Person, Person], place: DirectoryPlace, within: str
) -> None:
    founder, worker = town
    first, second = name_of(founder), name_of(worker)
    taken, gone = min(first, second), max(first, second)  # in the order of rebuilding
    good = place.files()[gone]
    place.lose(taken)
    place.lose(gone)
    (place.directory / taken).mkdir()
    if within:
        place.lay(f"{taken}/{within}", b"")

    rebuilt = rebuilder(founder).run()

    assert rebuilt == Rebuilt(restored=1, blocked=[taken])
    assert place.files()[gone] == good
    assert (place.directory / taken).is_dir()
    assert Finding(taken, "no file") in looked_through(founder).findings
    assert sign_of(taken, "no file") is Sign.NO_FILE


def test_once_the_folder_is_taken_away_the_segment_is_put_back(
    town: tuple[Person, Person], place: DirectoryPlace
) -> None:
    taken = name_of(town[1])
    before = place.files()
    place.lose(taken)
    (place.directory / taken).mkdir()
    rebuilder(town[0]).run()
    (place.directory / taken).rmdir()

    assert rebuilder(town[0]).run() == Rebuilt(restored=1)
    assert place.files() == before


def test_a_folder_under_the_next_own_name_is_told_until_it_is_taken_away(
    town: tuple[Person, Person], place: DirectoryPlace
) -> None:
    founder, worker = town
    taken = name_of(founder, 1)
    (place.directory / taken).mkdir()
    household = founder.household("塞がれた")

    error = founder.round().status.error

    assert isinstance(error, FolderNameTaken)
    assert error.name == taken
    assert looked_through(founder).findings == [Finding(taken, "no file")]
    (place.directory / taken).rmdir()
    founder.sync()
    worker.sync()
    assert worker.sees(household) == "塞がれた"


def test_a_folder_is_nothing_that_is_deleted(
    town: tuple[Person, Person], place: DirectoryPlace
) -> None:
    founder = town[0]
    taken = name_of(founder, 1)
    (place.directory / taken).mkdir()

    founder.session.transport.delete_own(taken, founder.vault.identity.writer)

    assert (place.directory / taken).is_dir()
