# SPDX-License-Identifier: Apache-2.0
"""Attachments: sealed in chunks, named by a keyed digest, noticed when a bit is another one."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import blobs, layout, names

SCOPE, OTHER = derived_id("test", "household"), derived_id("test", "another")
KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))
KEY_ID = layout.key_id(KEY)
PHOTO = bytes(range(256)) * 40


def sealed(content: bytes = PHOTO) -> tuple[str, bytes]:
    return blobs.seal(content, SCOPE, KEY, KEY_ID)


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> int:
    """Chunks of 4 KiB, so that a test's file has several."""
    monkeypatch.setattr(blobs, "CHUNK_BYTES", 4096)
    return 4096


def with_right_hash(data: bytes) -> bytes:
    """What somebody on the share can always do: hash what he changed."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def test_what_was_sealed_is_opened() -> None:
    name, data = sealed()

    assert blobs.unseal(data, KEY, name) == PHOTO


@pytest.mark.parametrize("size", [0, 1, 251, 252, 253, 4091, 4092, 4093, 3 * 4096 - 4, 5 * 4096])
def test_every_size_around_padding_and_a_chunk_comes_back(size: int, small_chunks: int) -> None:
    content = PHOTO * 3
    name, data = sealed(content[:size])

    assert blobs.unseal(data, KEY, name) == content[:size]


def test_a_file_of_more_than_one_chunk_comes_back() -> None:
    content = b"0123456789abcdef" * ((blobs.CHUNK_BYTES + 5000) // 16)
    name, data = sealed(content)

    assert blobs.unseal(data, KEY, name) == content
    assert len(data) <= blobs.MAX_BLOB_BYTES


def test_the_largest_file_fits_its_bound_and_a_larger_one_is_refused() -> None:
    name, data = sealed(bytes(blobs.MAX_CONTENT_BYTES))

    assert len(blobs.unseal(data, KEY, name)) == blobs.MAX_CONTENT_BYTES
    assert len(data) <= blobs.MAX_BLOB_BYTES
    with pytest.raises(ValueError, match="at most"):
        sealed(bytes(blobs.MAX_CONTENT_BYTES + 1))


def test_equal_files_of_two_households_have_different_names() -> None:
    mine, _ = blobs.seal(PHOTO, SCOPE, KEY, KEY_ID)
    theirs, _ = blobs.seal(PHOTO, OTHER, OTHER_KEY, layout.key_id(OTHER_KEY))

    assert mine != theirs
    assert hashlib.sha256(PHOTO).hexdigest() not in mine
    assert names.hash_text(hashlib.sha256(PHOTO).digest()) not in mine


def test_sealing_again_gives_the_same_bytes() -> None:
    assert sealed() == sealed()


def test_nothing_of_the_content_is_seen_outside() -> None:
    _, data = sealed(b"GPS 38.57, 140.95" * 50)

    assert b"GPS" not in data


def test_sizes_are_told_to_256_bytes_only() -> None:
    assert len(sealed(bytes(10))[1]) == len(sealed(bytes(250))[1])


@given(at=st.integers(0, 4096 * 3), bit=st.integers(0, 7))
@example(at=0, bit=0)
@settings(max_examples=200, deadline=None)
def test_any_flipped_bit_is_noticed_with_the_key_and_without(at: int, bit: int) -> None:
    name, data = sealed()
    damaged = bytearray(data)
    damaged[at % len(data)] ^= 1 << bit

    with pytest.raises(SealBroken):
        blobs.unseal(bytes(damaged), KEY, name)
    with pytest.raises(SealBroken):
        blobs.front_of(bytes(damaged), name)


@given(at=st.integers(0, 4096 * 4), bit=st.integers(0, 7))
@settings(max_examples=100, deadline=None)
def test_a_flipped_bit_with_the_hash_made_right_is_noticed_with_the_key(at: int, bit: int) -> None:
    name, data = sealed()
    damaged = bytearray(data)
    damaged[at % (len(data) - 32)] ^= 1 << bit

    with pytest.raises(SealBroken):
        blobs.unseal(with_right_hash(bytes(damaged)), KEY, name)


@pytest.mark.parametrize("change", ["swapped", "last missing", "first missing", "doubled"])
def test_chunks_are_not_moved_left_out_or_doubled(change: str, small_chunks: int) -> None:
    name, data = sealed()
    front, body = data[:73], data[73:-32]
    step = small_chunks + 16
    pieces = [body[at : at + step] for at in range(0, len(body), step)]
    assert len(pieces) == 3
    changed = {
        "swapped": [pieces[1], pieces[0], pieces[2]],
        "last missing": pieces[:2],
        "first missing": pieces[1:],
        "doubled": [*pieces, pieces[2]],
    }[change]

    with pytest.raises(SealBroken):
        blobs.unseal(with_right_hash(front + b"".join(changed) + bytes(32)), KEY, name)


def test_chunks_of_two_files_are_not_mixed(small_chunks: int) -> None:
    name, data = sealed(PHOTO)
    _, other = sealed(PHOTO[:-1] + b"x")
    step = small_chunks + 16
    mixed = data[: 73 + step] + other[73 + step :]

    with pytest.raises(SealBroken):
        blobs.unseal(with_right_hash(mixed), KEY, name)


def test_a_file_under_another_ones_name_is_not_taken_for_it() -> None:
    name, _ = sealed()
    _, other = sealed(b"another")

    with pytest.raises(SealBroken) as broken:
        blobs.unseal(other, KEY, name)
    assert broken.value.why == "name"


def test_another_key_opens_nothing() -> None:
    name, data = sealed()

    with pytest.raises(SealBroken):
        blobs.unseal(data, OTHER_KEY, name)


@given(st.binary(max_size=6000))
@settings(max_examples=60, deadline=None)
def test_random_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(SealBroken):
        blobs.unseal(data, KEY, sealed()[0])


def test_a_file_larger_than_any_is_refused_before_it_is_hashed() -> None:
    with pytest.raises(SealBroken) as broken:
        blobs.front_of(bytes(blobs.MAX_BLOB_BYTES + 1), "b")
    assert broken.value.why == "size"


def test_the_name_is_read_back_and_another_spelling_is_foreign() -> None:
    name, data = sealed()

    assert names.blob_of(name) == blobs.front_of(data, name).digest
    assert names.is_ours(name)
    assert names.blob_of(name.replace("b/", "b/aa/", 1)) is None
    assert names.blob_of("b/zz/" + name.split("/")[2]) is None
