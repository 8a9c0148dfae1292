# SPDX-License-Identifier: Apache-2.0
"""Attachments on this computer and on their way: durable first, fetched late, cleared away."""

from __future__ import annotations

from pathlib import Path

import pytest

from banso_desktop.domain.ids import new_id
from banso_desktop.errors import FolderFull, FolderUnreachable, NotFound, SealBroken
from banso_desktop.journal import blobs
from banso_desktop.journal.blob_shelf import GRACE_MS
from banso_desktop.journal.segments import BY_LETTERBOX
from banso_desktop.journal.transport import NotThere
from tests.fakes.blob_shelves import HOUSEHOLD, OTHER_HOUSEHOLD, Computer, computers
from tests.fakes.memory_folder import MemoryFolder

PHOTO = b"a photo of a house that is full of things " * 300
LETTER = b"a letter from the landlord " * 300


def pending(computer: Computer) -> list[str]:
    """Return the names of the attachments whose operations may travel now."""
    found = computer.replica.pending(1000)
    return [str(each.value) for each in (found.operations if found else ()) if each.field == "blob"]


# Attaching


def test_what_is_attached_is_durable_here_before_it_is_committed(one: Computer) -> None:
    name = one.shelf.keep(PHOTO, HOUSEHOLD, new_id())

    data = (one.place / name.split("/")[2]).read_bytes()
    assert blobs.front_of(data, name).name == name
    assert PHOTO[:20] not in data
    assert one.shelf.read(name, HOUSEHOLD) == PHOTO


def test_what_names_an_attachment_travels_only_when_the_folder_holds_it(
    one: Computer, share: MemoryFolder
) -> None:
    name = one.attach(PHOTO)
    assert pending(one) == []

    assert one.shelf.put_waiting() == 1

    assert name in share.files
    assert pending(one) == [name]


def test_other_notes_do_not_wait_for_a_photo(one: Computer, share: MemoryFolder) -> None:
    one.attach(PHOTO)
    later = one.command()
    later.add(HOUSEHOLD, "promise", text="あした電話する")
    one.replica.commit(later)
    share.away = True
    with pytest.raises(FolderUnreachable):
        one.shelf.put_waiting()

    found = one.replica.pending(1000)

    assert found is not None
    assert {each.entity for each in found.operations} == {"promise"}
    assert one.replica.unsent() == 2


def test_one_file_attached_twice_waits_for_both_rows(one: Computer) -> None:
    name = one.attach(PHOTO)
    assert one.attach(PHOTO) == name
    assert pending(one) == []

    one.shelf.put_waiting()

    assert pending(one) == [name, name]


def test_a_photo_that_does_not_fit_waits_and_keeps_nothing_back(
    one: Computer, share: MemoryFolder
) -> None:
    small, large = one.attach(b"small"), one.attach(LETTER * 100)
    share.room = 10_000

    with pytest.raises(FolderFull):
        one.shelf.put_waiting()

    assert small in share.files
    assert pending(one) == [small]
    share.room = None
    one.shelf.put_waiting()
    assert sorted(pending(one)) == sorted([small, large])


def test_putting_goes_on_after_it_was_broken_off(one: Computer, share: MemoryFolder) -> None:
    name = one.attach(PHOTO)
    data = (one.place / name.split("/")[2]).read_bytes()
    share.files[name] = data  # put, and the computer went off before it took note

    assert one.shelf.put_waiting() == 1
    assert share.files[name] == data
    assert pending(one) == [name]


def test_a_scope_that_is_only_written_to_takes_no_attachment(one: Computer) -> None:
    one.shelf._writing = lambda _: (bytes(32), BY_LETTERBOX)

    with pytest.raises(NotFound):
        one.shelf.keep(PHOTO, HOUSEHOLD, new_id())
    assert one.files() == []


# Opening


def test_a_colleague_fetches_it_when_it_is_opened(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()
    assert not other.shelf.is_here(name)

    told: list[tuple[int, int]] = []
    assert other.shelf.read(name, HOUSEHOLD, lambda done, all_: told.append((done, all_))) == PHOTO

    assert told[-1] == (len(share.files[name]),) * 2
    share.away = True
    assert other.shelf.read(name, HOUSEHOLD) == PHOTO
    assert PHOTO[:20] not in (other.place / name.split("/")[2]).read_bytes()


def test_what_has_not_arrived_says_so(other: Computer) -> None:
    name, _ = blobs.seal(PHOTO, HOUSEHOLD, bytes(32), new_id())

    with pytest.raises(NotThere):
        other.shelf.read(name, HOUSEHOLD)


def test_without_the_folder_it_is_said_that_the_folder_is_away(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()
    share.away = True

    with pytest.raises(FolderUnreachable):
        other.shelf.read(name, HOUSEHOLD)


def test_a_fetch_that_is_called_off_keeps_nothing(one: Computer, other: Computer) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()

    class CalledOff(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise CalledOff

    with pytest.raises(CalledOff):
        other.shelf.read(name, HOUSEHOLD, stop)
    assert other.files() == []


def test_a_damaged_file_of_the_folder_is_not_shown(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()
    share.flip(name, 200)

    with pytest.raises(SealBroken):
        other.shelf.read(name, HOUSEHOLD)
    assert other.files() == []


def test_a_damaged_copy_here_is_fetched_anew(one: Computer, share: MemoryFolder) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()
    path = one.place / name.split("/")[2]
    path.write_bytes(path.read_bytes()[:-1] + b"x")

    assert one.shelf.read(name, HOUSEHOLD) == PHOTO
    assert path.read_bytes() == share.files[name]


def test_an_attachment_of_another_household_is_not_opened_by_its_name(one: Computer) -> None:
    name = one.attach(PHOTO, OTHER_HOUSEHOLD)
    one.shelf.put_waiting()

    with pytest.raises(SealBroken):
        one.shelf.read(name, HOUSEHOLD)


def test_what_was_not_opened_for_longest_makes_room(tmp_path: Path, share: MemoryFolder) -> None:
    with computers(tmp_path, share, room=20_000) as (one, other):
        names = [one.attach(bytes([number]) * 9_000) for number in range(4)]
        one.shelf.put_waiting()
        other.shelf.read(names[0], HOUSEHOLD)
        other.shelf.pin(names[0], True)
        for name in names[1:3]:
            other.shelf.read(name, HOUSEHOLD)
        other.shelf.read(names[1], HOUSEHOLD)

        other.shelf.read(names[3], HOUSEHOLD)

        here = [other.shelf.is_here(name) for name in names]
        assert here == [True, True, False, True]
        assert len(other.files()) == 3
        other.shelf.pin(names[0], False)
        other.shelf.read(names[2], HOUSEHOLD)
        assert not other.shelf.is_here(names[0])


def test_own_ones_are_never_dropped_for_room(tmp_path: Path, share: MemoryFolder) -> None:
    with computers(tmp_path, share, room=0) as (one, other):
        mine = [one.attach(PHOTO), one.attach(LETTER)]
        one.shelf.put_waiting()
        theirs = other.attach(b"theirs")
        other.shelf.put_waiting()

        one.shelf.read(theirs, HOUSEHOLD)

        assert all(one.shelf.is_here(name) for name in mine)


# Clearing away


def test_what_nothing_names_goes_after_thirty_days(one: Computer, share: MemoryFolder) -> None:
    row = new_id()
    name = one.attach(PHOTO, row=row)
    one.shelf.put_waiting()
    one.remove(row)
    assert one.shelf.collect() == 0
    one.millis.now += GRACE_MS - 60_000
    assert one.shelf.collect() == 0
    assert name in share.files

    one.millis.now += 120_000

    assert one.shelf.collect() == 1
    assert name not in share.files
    assert one.files() == []


def test_what_another_row_names_stays(one: Computer, share: MemoryFolder) -> None:
    row = new_id()
    name = one.attach(PHOTO, row=row)
    one.attach(PHOTO)
    one.shelf.put_waiting()
    one.remove(row)
    one.shelf.collect()
    one.millis.now += 2 * GRACE_MS

    assert one.shelf.collect() == 0
    assert name in share.files


def test_a_row_that_comes_back_in_time_keeps_its_file(one: Computer, share: MemoryFolder) -> None:
    row = new_id()
    name = one.attach(PHOTO, row=row)
    one.shelf.put_waiting()
    one.remove(row)
    one.shelf.collect()
    back = one.command()
    back.add(HOUSEHOLD, "attachment", row)
    one.replica.commit(back)
    one.millis.now += 2 * GRACE_MS

    one.shelf.collect()
    one.remove(row)
    assert one.shelf.collect() == 0
    assert name in share.files


def test_what_others_attached_is_theirs_to_delete(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name = one.attach(PHOTO)
    one.shelf.put_waiting()
    other.shelf.read(name, HOUSEHOLD)
    other.shelf.collect()
    other.millis.now += 2 * GRACE_MS

    other.shelf.collect()

    assert name in share.files


def test_erasing_a_household_leaves_no_sealed_file_of_it(
    one: Computer, other: Computer, share: MemoryFolder
) -> None:
    name, kept = one.attach(PHOTO), one.attach(LETTER, OTHER_HOUSEHOLD)
    one.shelf.put_waiting()
    other.shelf.read(name, HOUSEHOLD)

    for computer in (one, other):
        computer.shelf.erase_scope(HOUSEHOLD)

    assert one.files() == [kept.split("/")[2]]
    assert other.files() == []
    for computer in (one, other):
        computer.shelf.restore()
    assert set(share.files) <= {name, kept}
    one.shelf.collect()
    assert name not in share.files
    assert kept in share.files


def test_files_a_crash_left_are_cleared_away(one: Computer) -> None:
    name = one.attach(PHOTO)
    (one.place / ("a" * 52)).write_bytes(b"half")

    one.start_anew()

    assert one.files() == [name.split("/")[2]]
