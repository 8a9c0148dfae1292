# SPDX-License-Identifier: Apache-2.0
"""Packs as bytes: what goes in comes out, and nothing damaged passes for a pack."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import names, packs
from banso_desktop.journal.layout import NewerFormat

WRITER = derived_id("writer")
ONE = bytes(packs.MIN_SEGMENT_BYTES)
PIECES = st.lists(st.binary(min_size=159, max_size=200), min_size=1, max_size=8)


def test_names_of_packs_and_snapshots_read_back_and_belong_to_their_writer() -> None:
    pack = names.pack_name(WRITER, 3, 1204)
    snapshot = names.snapshot_name(WRITER, 7)

    assert pack == f"p/{WRITER}/00000003-00001204.pack"
    assert snapshot == f"s/{WRITER}/00000007.snap"
    assert names.pack_of(pack) == (WRITER, 3, 1204)
    assert names.snapshot_of(snapshot) == (WRITER, 7)
    assert names.owner_of(pack) == names.owner_of(snapshot) == WRITER
    assert names.is_ours(pack)
    assert names.is_ours(snapshot)


@pytest.mark.parametrize(
    "name",
    [
        f"p/{WRITER}/00000004-00000003.pack",
        f"p/{WRITER}/00000000-00000003.pack",
        f"p/{WRITER}/3-4.pack",
        f"p/{WRITER}/00000003-00000004.pack.bak",
        f"s/{WRITER}/00000000.snap",
        f"s/{WRITER.upper()}/00000001.snap",
    ],
)
def test_other_spellings_are_foreign(name: str) -> None:
    assert not names.is_ours(name)


@given(PIECES, st.integers(1, 10**6))
def test_every_segment_comes_out_as_it_went_in(pieces: list[bytes], first: int) -> None:
    data = packs.build(WRITER, first, pieces)
    name = names.pack_name(WRITER, first, first + len(pieces) - 1)

    pack = packs.parse(data, name)

    assert len(data) == packs.size_of([len(piece) for piece in pieces])
    assert [pack.segment(first + at) for at in range(len(pieces))] == pieces
    assert pack.segment(first - 1) is pack.segment(pack.last + 1) is None


@given(PIECES, st.data())
def test_a_flipped_byte_before_the_segments_is_noticed(
    pieces: list[bytes], data: st.DataObject
) -> None:
    built = bytearray(packs.build(WRITER, 1, pieces))
    at = data.draw(st.integers(0, len(built) - sum(map(len, pieces)) - 1))
    built[at] ^= data.draw(st.integers(1, 255))

    with pytest.raises(SealBroken):
        packs.parse(bytes(built), names.pack_name(WRITER, 1, len(pieces)))


@given(st.binary(max_size=200))
def test_random_bytes_are_no_pack(data: bytes) -> None:
    with pytest.raises(SealBroken):
        packs.parse(data, names.pack_name(WRITER, 1, 2))


@pytest.mark.parametrize("cut", [1, 10, 40])
def test_a_pack_cut_short_or_too_long_is_noticed(cut: int) -> None:
    data = packs.build(WRITER, 1, [ONE, ONE])
    name = names.pack_name(WRITER, 1, 2)

    for wrong in (data[:-cut], data + bytes(cut)):
        with pytest.raises(SealBroken):
            packs.parse(wrong, name)


def test_a_pack_under_another_name_is_noticed() -> None:
    data = packs.build(WRITER, 1, [ONE, ONE])

    with pytest.raises(SealBroken, match="place"):
        packs.parse(data, names.pack_name(WRITER, 2, 3))


def test_a_pack_of_a_newer_format_is_told_as_such() -> None:
    data = bytearray(packs.build(WRITER, 1, [ONE]))
    data[6] = 9

    with pytest.raises(NewerFormat):
        packs.parse(bytes(data), names.pack_name(WRITER, 1, 1))


def test_an_empty_or_too_large_pack_is_not_built() -> None:
    with pytest.raises(ValueError, match="make no pack"):
        packs.build(WRITER, 1, [])
    with pytest.raises(ValueError, match="make no pack"):
        packs.build(WRITER, 1, [bytes(packs.MAX_PACK_BYTES)])
