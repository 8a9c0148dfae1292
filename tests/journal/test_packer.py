# SPDX-License-Identifier: Apache-2.0
"""Packing one's own journal: few files, and whoever comes late still gets every segment."""

from __future__ import annotations

import pytest

from banso_desktop.errors import FolderFull, FolderUnreachable
from banso_desktop.journal import digest, names, packs
from banso_desktop.journal.verify import Held, verify
from tests.fakes.compacting import packer_of
from tests.fakes.journal_people import People, Person
from tests.fakes.memory_folder import MemoryFolder


def write(person: Person, household: str, count: int) -> None:
    for number in range(count):
        person.label(household, f"{number}")  # type: ignore[arg-type]
        person.sync()


def own_files(folder: MemoryFolder, person: Person, prefix: str) -> list[str]:
    writer = person.session.identity.writer
    return sorted(name for name in folder.files if name.startswith(f"{prefix}{writer}/"))


def test_small_segments_go_into_a_pack_and_the_newest_stay(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 12)
    before = {name: folder.files[name] for name in own_files(folder, admin, "j/")}

    assert packer_of(admin).run() == 1

    (pack,) = own_files(folder, admin, "p/")
    held = packs.parse(folder.files[pack], pack)
    left = own_files(folder, admin, "j/")
    assert len(left) == 2
    for name, data in before.items():
        place = names.segment_of(name)
        assert place is not None
        assert name in left or held.segment(place[1]) == data


def test_nothing_is_packed_before_it_is_worth_it_nor_twice_a_day(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    admin.sync()
    packer = packer_of(admin)
    assert packer.run() == 0

    write(admin, household, 10)
    assert packer.run() == 1
    write(admin, household, 10)
    assert packer.run() == 0
    admin.millis.advance(days=1)
    assert packer.run() == 1


def test_what_is_not_in_the_folder_yet_is_never_packed(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 10)
    folder.away = True
    for number in range(5):
        admin.label(household, f"留守 {number}")
        admin.session.sync.run()
    folder.away = False

    packer_of(admin).run()

    (pack,) = own_files(folder, admin, "p/")
    place = names.pack_of(pack)
    assert place is not None
    assert place[2] == admin.ledger.unpublished()[0].sequence - 1 - 2


def test_a_laptop_that_was_away_during_packing_gets_everything(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    late = people.colleague(admin)
    household = admin.household("一")
    admin.sync()
    late.sync()
    late.label(household, "出先")
    write(admin, household, 20)
    packer_of(admin).run()

    late.sync()
    admin.sync()
    late.sync()

    assert digest.received(late.ledger.cursors()) == digest.received(admin.ledger.cursors())
    assert late.ledger.digest(household) == admin.ledger.digest(household)


def test_many_packs_become_few_over_the_days(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    household = admin.household("一")
    admin.sync()
    packer = packer_of(admin)
    for _ in range(24):
        write(admin, household, 9)
        admin.millis.advance(days=1)
        packer.run()

    found = own_files(folder, admin, "p/")

    assert len(found) <= 5
    late = people.colleague(admin)
    assert late.ledger.digest(household) == admin.ledger.digest(household)


def test_a_pack_that_is_full_stays_as_it_is(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 20)
    one = len(folder.files[own_files(folder, admin, "j/")[-1]])
    packer = packer_of(admin, largest=8 * one)
    packer.run()
    full = own_files(folder, admin, "p/")[0]

    for _ in range(4):
        write(admin, household, 20)
        admin.millis.advance(days=1)
        packer.run()

    assert full in own_files(folder, admin, "p/")
    assert all(len(folder.files[name]) <= 8 * one for name in own_files(folder, admin, "p/"))


def test_a_segment_larger_than_a_pack_stays_under_its_own_name(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 6)
    admin.label(household, "".join(chr(0x4E00 + number * 7) for number in range(2000)))
    admin.sync()
    write(admin, household, 6)
    sizes = {name: len(folder.files[name]) for name in own_files(folder, admin, "j/")}
    large = max(sizes, key=lambda name: sizes[name])
    late = people.colleague(admin)

    packer_of(admin, largest=sizes[large]).run()

    assert large in own_files(folder, admin, "j/")
    assert len(own_files(folder, admin, "p/")) == 2
    assert verify(admin.session.transport).findings == []
    late.sync()
    assert late.ledger.digest(household) == admin.ledger.digest(household)


@pytest.mark.parametrize("room", [0, 100])
def test_a_full_folder_loses_nothing_and_packing_waits_a_day(
    people: People, folder: MemoryFolder, room: int
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 12)
    before = own_files(folder, admin, "j/")
    folder.room = room

    with pytest.raises(FolderFull):
        packer_of(admin).run()

    folder.room = None
    assert own_files(folder, admin, "j/") == before
    assert packer_of(admin).run() == 0


def test_a_crash_between_put_and_delete_is_mended_the_next_day(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 12)
    folder.deletes = False
    with pytest.raises(FolderUnreachable):
        packer_of(admin).run()
    assert len(own_files(folder, admin, "j/")) >= 12
    assert verify(admin.session.transport).findings == []

    folder.deletes = True
    admin.millis.advance(days=1)
    packer_of(admin).run()

    assert len(own_files(folder, admin, "j/")) == 2
    assert len(own_files(folder, admin, "p/")) == 1


def test_small_files_go_only_when_a_damaged_pack_is_put_right(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 12)
    folder.deletes = False
    with pytest.raises(FolderUnreachable):
        packer_of(admin).run()
    folder.deletes = True
    (pack,) = own_files(folder, admin, "p/")
    good, small = folder.files[pack], own_files(folder, admin, "j/")
    folder.flip(pack, 5)  # by a newer program, for all one knows
    admin.millis.advance(days=1)
    packer_of(admin).run()
    assert own_files(folder, admin, "j/") == small
    folder.flip(pack, 5)
    folder.flip(pack, 200)
    write(admin, household, 3)
    admin.millis.advance(days=1)

    packer_of(admin, when=1).run()

    assert folder.files[pack] == good
    assert len(own_files(folder, admin, "j/")) == 2


def test_a_damaged_pack_is_told_and_the_others_flow_on(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    colleague = people.colleague(admin)
    late = people.colleague(admin)
    household = admin.household("一")
    write(admin, household, 12)
    colleague.sync()
    packer_of(admin).run()
    (pack,) = own_files(folder, admin, "p/")
    folder.flip(pack, -300)
    colleague.label(household, "あと")
    colleague.sync()

    result = late.session.sync.run(probe=True)

    assert any(name.startswith(pack) for name in result.status.broken)
    cursors = late.ledger.cursors()
    other = colleague.session.identity.writer
    assert cursors[other] == colleague.ledger.cursors()[other]
    assert not result.status.complete


def test_the_plain_poll_never_lists_packs(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    reader = people.colleague(admin)
    household = admin.household("一")
    write(admin, household, 12)
    reader.sync()
    packer_of(admin).run()
    write(admin, household, 1)
    folder.listed.clear()

    reader.session.sync.run()
    reader.session.sync.run()

    assert reader.sees(household) == "0"
    assert not [prefix for prefix in folder.listed if prefix.startswith(names.PACKS)]


def test_a_pack_is_read_once_for_all_its_segments(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    reader = people.colleague(admin)
    household = admin.household("一")
    write(admin, household, 30)
    packer_of(admin).run()
    (pack,) = own_files(folder, admin, "p/")
    folder.read.clear()

    reader.sync()

    assert reader.ledger.digest(household) == admin.ledger.digest(household)
    assert folder.read.count(pack) == 1


def test_looking_through_reads_packs_and_finds_a_flipped_byte_anywhere(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 9)
    packer_of(admin).run()
    (pack,) = own_files(folder, admin, "p/")
    held = Held.of(admin.session.ring, admin.ledger, admin.ledger)
    assert verify(admin.session.transport, held).findings == []
    sound = folder.files[pack]

    for at in range(0, len(sound), 7):
        folder.files[pack] = sound
        folder.flip(pack, at)
        found = verify(admin.session.transport, held).findings
        assert any(finding.where.startswith(pack) for finding in found), at


def test_a_pack_that_is_gone_is_found_missing(people: People, folder: MemoryFolder) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 9)
    packer_of(admin).run()
    (pack,) = own_files(folder, admin, "p/")
    del folder.files[pack]

    found = verify(admin.session.transport).findings

    assert [finding.why for finding in found] == ["missing"]


def test_another_segment_in_its_place_in_a_pack_is_found(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 9)
    writer = admin.session.identity.writer
    name = names.segment_name(writer, 3)
    other = names.segment_name(writer, 4)
    pieces = [folder.files[names.segment_name(writer, number)] for number in (1, 2, 3)]
    pack = names.pack_name(writer, 1, 3)
    folder.files[pack] = packs.build(writer, 1, [*pieces[:2], folder.files[other]])

    found = verify(admin.session.transport).findings

    assert {finding.where for finding in found} == {f"{pack}#3"}
    assert name in folder.files


def test_a_copy_whose_number_lies_in_a_pack_takes_a_journal_of_its_own(
    people: People, folder: MemoryFolder
) -> None:
    admin = people.founder()
    household = admin.household("一")
    write(admin, household, 2)
    backup = people.copy_of(admin)
    write(admin, household, 12)
    packer_of(admin).run()
    copy = people.restored(backup, ahead=100)
    copy.label(household, "写し")

    copy.sync(probe=False)

    assert copy.session.identity.writer != admin.session.identity.writer
    admin.sync()
    copy.sync()
    assert admin.sees(household) == copy.sees(household) == "写し"
    assert verify(admin.session.transport).findings == []
