# SPDX-License-Identifier: Apache-2.0
"""Segments: what stands outside, what does not, and that nothing can be changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import derived_id, id_to_bytes
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, sealing, segments, signed
from banso_desktop.journal.layout import NewerFormat, key_id
from banso_desktop.journal.segments import (
    BY_KEY,
    BY_LETTERBOX,
    Announced,
    Content,
    Header,
    Segment,
)

SEED = bytes([3]) * 32
PUBLIC = signed.public_of(SEED)
WRITER = key_id(PUBLIC)
KEY = bytes(range(32))
BOX = bytes([9]) * 32
HEADS = (bytes([1]) * 32, bytes([2]) * 32)


def header(sequence: int = 1, **changes: object) -> Header:
    previous = layout.NO_HASH if sequence == 1 else bytes([5]) * 32
    return Header(WRITER, sequence, previous, derived_id("author"), HEADS, b"")


CONTENTS = (
    Content(derived_id("one"), KEY, BY_KEY, b"first"),
    Content(derived_id("two"), sealing.public_key(BOX), BY_LETTERBOX, b"second" * 100),
)
WRAPS = (Announced(derived_id("one"), key_id(KEY), bytes([4]) * 32),)


def built(sequence: int = 1) -> bytes:
    return segments.build(header(sequence), CONTENTS, WRAPS, SEED)


def parsed() -> Segment:
    return segments.parse(built(), "here")


def test_a_segment_is_read_as_it_was_built() -> None:
    segment = parsed()

    segment.verify(PUBLIC)
    assert segment.header == header()
    assert segment.wraps == WRAPS
    assert [group.scope for group in segment.groups] == [each.scope for each in CONTENTS]
    assert segment.groups[0].open(KEY) == b"first"
    assert segment.groups[1].open(BOX) == b"second" * 100


def test_a_segment_without_groups_is_one() -> None:
    segment = segments.parse(segments.build(header(), (), (), SEED), "here")

    segment.verify(PUBLIC)
    assert segment.groups == ()


def test_the_same_content_under_the_same_key_never_gives_the_same_bytes() -> None:
    assert parsed().groups[0].sealed != parsed().groups[0].sealed


def test_no_content_shows_in_the_bytes() -> None:
    assert b"first" not in built()
    assert b"second" not in built()


@given(st.data())
def test_every_flipped_bit_is_noticed(data: st.DataObject) -> None:
    whole = bytearray(SAMPLE)
    at = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[at // 8] ^= 1 << at % 8

    with pytest.raises(SealBroken):
        segments.parse(bytes(whole), "here").verify(PUBLIC)


SAMPLE = built()


@given(st.integers(0, len(SAMPLE) - 1))
def test_every_shortening_is_noticed(size: int) -> None:
    with pytest.raises(SealBroken):
        segments.parse(SAMPLE[:size], "here").verify(PUBLIC)


@given(st.binary(max_size=600))
def test_random_bytes_are_no_segment(data: bytes) -> None:
    with pytest.raises(SealBroken):
        segments.parse(data, "here")


@given(st.binary(max_size=400))
def test_random_bytes_behind_a_true_beginning_are_no_segment(data: bytes) -> None:
    with pytest.raises(SealBroken):
        segments.parse(layout.beginning(layout.FileType.SEGMENT) + data, "here")


def test_another_key_is_not_the_writers() -> None:
    other = signed.public_of(bytes([8]) * 32)

    with pytest.raises(SealBroken) as broken:
        parsed().verify(other)

    assert broken.value.why == "writer"


def test_a_group_moved_into_another_segment_does_not_open() -> None:
    mine, other = parsed(), segments.parse(built(2), "there")
    moved = segments.Group(
        mine.groups[0].scope,
        mine.groups[0].key_id,
        BY_KEY,
        mine.groups[0].salt,
        mine.groups[0].sealed,
        other.groups[0].front,
        other.groups[0].outer,
        "there#0",
    )

    with pytest.raises(SealBroken):
        moved.open(KEY)


def test_the_wrong_key_is_told_from_damage() -> None:
    with pytest.raises(SealBroken) as broken:
        parsed().groups[0].open(bytes(32))

    assert broken.value.why == "key"


def test_a_newer_format_is_told_from_damage() -> None:
    data = bytearray(built())
    data[5:7] = (2).to_bytes(2, "big")

    with pytest.raises(NewerFormat):
        segments.parse(bytes(data), "here")


def test_a_first_segment_follows_nothing_and_others_follow_something() -> None:
    first = Header(WRITER, 1, bytes([5]) * 32, derived_id("author"), HEADS)
    second = Header(WRITER, 2, layout.NO_HASH, derived_id("author"), HEADS)

    for wrong in (first, second):
        with pytest.raises(SealBroken):
            segments.parse(segments.build(wrong, (), (), SEED), "here")


def test_one_scope_twice_is_refused() -> None:
    data = segments.build(header(), (CONTENTS[0], CONTENTS[0]), (), SEED)

    with pytest.raises(SealBroken):
        segments.parse(data, "here")


def test_a_huge_count_of_groups_takes_no_memory() -> None:
    front = built()[: SAMPLE.index(id_to_bytes(CONTENTS[0].scope)) - 5]

    with pytest.raises(SealBroken) as broken:
        segments.parse(front + b"\xff" * 4 + bytes(200), "here")

    assert broken.value.why in ("padding", "short")


def test_facts_of_a_later_version_are_carried() -> None:
    front = Header(WRITER, 1, layout.NO_HASH, derived_id("author"), HEADS, b"\x81\xa1a\x01")

    segment = segments.parse(segments.build(front, (), (), SEED), "here")

    assert segment.header.facts == b"\x81\xa1a\x01"


def test_the_same_random_bytes_give_the_same_segment() -> None:
    def steady(size: int) -> bytes:
        return bytes([6]) * size

    one = segments.build(header(), CONTENTS, WRAPS, SEED, steady)

    assert one == segments.build(header(), CONTENTS, WRAPS, SEED, steady)
