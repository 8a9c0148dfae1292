# SPDX-License-Identifier: Apache-2.0
"""What waited beside a replica that vanished, where the journal before it lies in a pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.journal import names
from banso_desktop.rejoining import put_what_waits
from banso_desktop.store import copies_beside
from tests.fakes.clock import FakeMillis
from tests.fakes.compacting import packer_of
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


@pytest.fixture
def folder() -> MemoryFolder:
    return MemoryFolder()


@pytest.fixture
def person(tmp_path: Path, folder: MemoryFolder) -> Person:
    """Somebody whose whole journal lies in one pack."""
    founder = People(tmp_path, folder, FakeMillis()).founder()
    household = founder.household("一")
    founder.sync()
    founder.label(household, "二")
    founder.sync()
    packer_of(founder, when=1, left=0).run()
    assert not folder.segments()
    return founder


def beside(person: Person, folder: Path) -> Path:
    """Lay everything sealed beside the replica, as if nothing of it had been acknowledged."""
    writer = person.session.identity.writer
    for sealed in person.ledger.segments_from(writer, 1, 100):
        name = f"{writer}.{sealed.sequence:08d}{copies_beside.SEGMENT}"
        copies_beside.lay_out(folder, name, sealed.data)
    return folder


def test_what_continues_a_packed_journal_is_put(
    person: Person, folder: MemoryFolder, tmp_path: Path
) -> None:
    household = next(each for each in person.session.ring.readable() if person.sees(each))
    person.label(household, "三")
    person.session.publisher.seal()
    sealed = person.ledger.unpublished()[0]

    count = put_what_waits(
        beside(person, tmp_path / "beside"), person.session.transport, person.session.log
    )

    assert count == 1
    assert folder.segments() == [names.segment_name(sealed.writer, sealed.sequence)]


def test_what_lies_in_a_pack_already_is_not_put_again(
    person: Person, folder: MemoryFolder, tmp_path: Path
) -> None:
    before = dict(folder.files)

    count = put_what_waits(
        beside(person, tmp_path / "beside"), person.session.transport, person.session.log
    )

    assert count == 0
    assert folder.files == before
