# SPDX-License-Identifier: Apache-2.0
"""What every place a town can lie in promises (``journal/transport.py``), over all of them.

The faults of the faulty place are planned here one by one (``test_faulty.py``); in this suite it
shows that a way without a fault is the way below.
"""

from __future__ import annotations

import threading

import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import FolderNotATown, FolderUnreachable, SealBroken
from banso_desktop.journal import names
from banso_desktop.journal.transport import NotThere, Occupied, Transport
from tests.fakes.places import KINDS, Place, calm_way

pytestmark = pytest.mark.parametrize("place", KINDS, indirect=True)

WRITER, OTHER = derived_id("writer"), derived_id("other")
SEGMENT = names.segment_name(WRITER, 1)
WRAP = names.wrap_name(WRITER, OTHER, bytes(32))
MARK = b'{"town": 1}'
OUTSIDE = ("../outside", "j/../../x", "/etc/x", "c:x", "a\\b", "..", "a\0b")
FOREIGN = (
    *("desktop.ini", "Thumbs.db", "~$x", ".DS_Store", "members/desktop.ini"),
    f"j/{WRITER}/00000/00000001 (conflicted copy).seg",
    f"j/{WRITER}/00000/00000001.seg.tmp",
    f"heads/{WRITER}.00000001.bak",
    "keys/Neuer Ordner/Kopie von key",
    f"{names.segment_name(WRITER, 2).rpartition('/')[0]}/t-0123456789abcdef",
)


@pytest.fixture
def town(place: Place) -> Transport:
    calm_way(place).put_if_absent(names.SENTINEL, MARK)
    transport = calm_way(place)
    transport.expect(MARK)
    return transport


def test_what_is_put_is_got_by_another_computer(town: Transport, place: Place) -> None:
    assert town.put_if_absent(SEGMENT, b"segment") == "new"

    other = calm_way(place)
    other.expect(MARK)
    assert other.get(SEGMENT, 100) == b"segment"
    assert other.list("") == [SEGMENT, names.SENTINEL]


@pytest.mark.parametrize("size", [0, 1, 65_536, 3_000_001])
def test_bytes_of_any_number_come_back_as_they_were(town: Transport, size: int) -> None:
    data = bytes(range(256)) * (size // 256) + bytes(size % 256)
    town.put_if_absent(SEGMENT, data)

    assert town.get(SEGMENT, size) == data


def test_nothing_else_is_left_beside_what_is_put(town: Transport, place: Place) -> None:
    town.put_if_absent(SEGMENT, b"segment")

    assert place.files().keys() == {names.SENTINEL, SEGMENT}


def test_the_same_bytes_are_put_again_without_harm(town: Transport, place: Place) -> None:
    town.put_if_absent(SEGMENT, b"segment")

    assert town.put_if_absent(SEGMENT, b"segment") == "same"
    assert place.files().keys() == {names.SENTINEL, SEGMENT}


@pytest.mark.parametrize("second", [b"other", b"", b"first and more", b"firs"])
def test_other_bytes_are_never_overwritten(town: Transport, place: Place, second: bytes) -> None:
    town.put_if_absent(SEGMENT, b"first")

    with pytest.raises(Occupied) as occupied:
        town.put_if_absent(SEGMENT, second)

    assert occupied.value.name == SEGMENT
    assert b"first".startswith(occupied.value.found)
    assert place.files() == {names.SENTINEL: MARK, SEGMENT: b"first"}


def test_of_many_who_put_one_name_at_once_one_wins_and_all_know(
    town: Transport, place: Place
) -> None:
    told: list[str] = []

    def put(number: int) -> None:
        mine = calm_way(place)
        mine.expect(MARK)
        try:
            told.append(mine.put_if_absent(SEGMENT, f"computer {number % 2}".encode()))
        except Occupied:
            told.append("occupied")

    threads = [threading.Thread(target=put, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(told) == ["new", "occupied", "occupied", "occupied", "same", "same"]
    assert place.files().keys() == {names.SENTINEL, SEGMENT}


def test_what_is_not_there_says_so(town: Transport) -> None:
    town.put_if_absent(SEGMENT, b"segment")

    for absent in (names.segment_name(WRITER, 2), names.segment_name(OTHER, 1), WRAP):
        with pytest.raises(NotThere):
            town.get(absent, 100)


def test_a_file_beyond_its_bound_is_not_read(town: Transport) -> None:
    town.put_if_absent(SEGMENT, bytes(1001))

    with pytest.raises(SealBroken) as broken:
        town.get(SEGMENT, 1000)

    assert broken.value.why == "size"
    assert len(town.get(SEGMENT, 1001)) == 1001


def test_listings_leave_out_foreign_files_and_let_them_be(town: Transport, place: Place) -> None:
    town.put_if_absent(SEGMENT, b"segment")
    for foreign in FOREIGN:
        place.lay(foreign, b"?")

    assert town.list("") == [SEGMENT, names.SENTINEL]
    assert town.list(names.JOURNALS) == [SEGMENT]
    assert town.list(names.MEMBERS) == []
    assert town.list_heads() == {}
    assert set(FOREIGN) <= place.files().keys()


def test_a_name_in_capitals_is_foreign_and_takes_no_place(town: Transport, place: Place) -> None:
    """On Windows and Samba both spellings are one file; nobody here ever writes the other one."""
    place.lay(WRAP.upper(), b"?")

    assert town.list("") == [names.SENTINEL]
    assert town.put_if_absent(SEGMENT, b"segment") == "new"


def test_a_listing_goes_as_deep_as_it_is_asked(town: Transport) -> None:
    hint, second = names.head_name(WRITER, 1), names.segment_name(OTHER, 1001)
    for name in (SEGMENT, second, hint, WRAP):
        town.put_if_absent(name, b"x")

    assert town.list("") == sorted([SEGMENT, second, hint, WRAP, names.SENTINEL])
    assert town.list(f"{names.JOURNALS}{OTHER}/") == [second]
    assert town.list(names.HEADS) == [hint]
    assert town.list(names.MEMBERS) == []


def test_hints_are_read_from_names_and_the_furthest_counts(town: Transport) -> None:
    for writer, sequence in ((WRITER, 3), (WRITER, 12), (OTHER, 1)):
        town.put_if_absent(names.head_name(writer, sequence), b"hash")

    assert town.list_heads() == {WRITER: 12, OTHER: 1}


def test_own_files_are_deleted_and_those_of_others_are_not(town: Transport, place: Place) -> None:
    hint = names.head_name(WRITER, 3)
    town.put_if_absent(hint, b"hash")

    for name, writer in ((hint, OTHER), (names.SENTINEL, WRITER), (WRAP, WRITER)):
        with pytest.raises(ValueError, match="own"):
            town.delete_own(name, writer)
    assert hint in place.files()
    town.delete_own(hint, WRITER)
    town.delete_own(hint, WRITER)

    assert place.files().keys() == {names.SENTINEL}


def test_only_wraps_are_ever_retired(town: Transport, place: Place) -> None:
    town.put_if_absent(WRAP, b"wrap")
    town.put_if_absent(SEGMENT, b"segment")

    for name in (SEGMENT, names.SENTINEL, names.member_name(bytes(32))):
        with pytest.raises(ValueError, match="wrap"):
            town.delete_retired([name])
    town.delete_retired([WRAP])
    town.delete_retired([WRAP])

    assert place.files().keys() == {names.SENTINEL, SEGMENT}


def test_nothing_is_put_into_a_town_that_is_not_expected(town: Transport, place: Place) -> None:
    with pytest.raises(FolderNotATown):
        calm_way(place).put_if_absent(SEGMENT, b"segment")

    assert place.files().keys() == {names.SENTINEL}


def test_where_the_mark_is_gone_or_another_nothing_is_put_or_deleted(
    town: Transport, place: Place
) -> None:
    """An unmounted drive is an empty folder, and an empty folder is not an empty town."""
    hint = names.head_name(WRITER, 1)
    town.put_if_absent(hint, b"hash")

    for other in (b'{"town": 2}', MARK[:-1], b""):
        place.lay(names.SENTINEL, other)
        for call in (
            lambda: town.put_if_absent(SEGMENT, b"segment"),
            lambda: town.delete_own(hint, WRITER),
            lambda: town.delete_retired([WRAP]),
        ):
            with pytest.raises(FolderNotATown):
                call()
    for name in (names.SENTINEL, hint):
        place.lose(name)
    for reading in (
        lambda: town.put_if_absent(SEGMENT, b"segment"),
        lambda: town.list_heads(),
        lambda: town.list(names.MEMBERS),
    ):
        with pytest.raises(FolderNotATown):
            reading()

    assert place.files() == {}


def test_a_place_that_is_away_says_so_at_every_call_and_comes_back(
    town: Transport, place: Place
) -> None:
    town.put_if_absent(SEGMENT, b"segment")
    place.away(True)

    for call in (
        lambda: town.list_heads(),
        lambda: town.list(""),
        lambda: town.list(names.MEMBERS),
        lambda: town.get(SEGMENT, 10),
        lambda: town.get(names.SENTINEL, 100),
        lambda: town.put_if_absent(SEGMENT, b"segment"),
        lambda: town.delete_own(names.head_name(WRITER, 1), WRITER),
        lambda: town.delete_retired([WRAP]),
    ):
        with pytest.raises(FolderUnreachable):
            call()

    place.away(False)
    assert town.get(SEGMENT, 10) == b"segment"
    assert town.put_if_absent(names.segment_name(WRITER, 2), b"next") == "new"


def test_a_file_that_is_shown_late_is_not_there_until_then(town: Transport, place: Place) -> None:
    town.put_if_absent(SEGMENT, b"segment")
    place.hide({SEGMENT})

    assert town.list("") == [names.SENTINEL]
    with pytest.raises(NotThere):
        town.get(SEGMENT, 10)

    place.hide(set())
    assert town.get(SEGMENT, 10) == b"segment"


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_name_leads_out_of_the_place(town: Transport, place: Place, name: str) -> None:
    for call in (
        lambda: town.get(name, 10),
        lambda: town.put_if_absent(name, b"x"),
        lambda: town.delete_own(name, WRITER),
        lambda: town.delete_retired([name]),
    ):
        with pytest.raises(ValueError, match=r"no name|own|wrap"):
            call()

    assert place.files().keys() == {names.SENTINEL}


def test_the_place_is_named_as_it_was_given(town: Transport, place: Place) -> None:
    assert place.name in town.place
