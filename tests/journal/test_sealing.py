# SPDX-License-Identifier: Apache-2.0
"""Sealed content: opens with its key only, notices every change, bounds its memory."""

from __future__ import annotations

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.errors import SealBroken
from banso_desktop.journal import sealing

KEY, SALT, OTHER = bytes(range(32)), bytes(16), bytes(32)


def sealed(content: bytes, outside: bytes = b"header") -> bytes:
    return sealing.seal(sealing.pad(content), KEY, SALT, outside)


def reopened(data: bytes, key: bytes = KEY, outside: bytes = b"header") -> bytes:
    return sealing.unseal(data, key, SALT, outside, "here")


@given(st.binary(max_size=2000))
def test_what_is_sealed_opens(content: bytes) -> None:
    assert reopened(sealed(content)) == content


@given(st.binary(max_size=2000))
def test_lengths_tell_multiples_of_256_only(content: bytes) -> None:
    assert len(sealing.pad(content)) % 256 == 0


@given(st.data())
def test_every_flipped_bit_is_noticed(data: st.DataObject) -> None:
    whole = bytearray(sealed(b"content"))
    at = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[at // 8] ^= 1 << at % 8

    with pytest.raises(SealBroken):
        reopened(bytes(whole))


def test_another_key_does_not_open() -> None:
    with pytest.raises(SealBroken) as broken:
        reopened(sealed(b"content"), key=OTHER)

    assert broken.value.why == "tag"


def test_what_stands_outside_cannot_be_exchanged() -> None:
    with pytest.raises(SealBroken):
        reopened(sealed(b"content"), outside=b"another header")


def test_sealed_to_a_public_key_opens_with_the_private_one() -> None:
    public = sealing.public_key(KEY)
    ephemeral = bytes([7]) * 32

    data = sealing.seal_to(sealing.pad(b"message"), public, ephemeral, b"outside")

    opened = sealing.unseal_from(data, KEY, sealing.public_key(ephemeral), b"outside", "here")
    assert opened == b"message"


def test_sealed_to_a_public_key_does_not_open_for_others() -> None:
    ephemeral = bytes([7]) * 32
    data = sealing.seal_to(sealing.pad(b"message"), sealing.public_key(KEY), ephemeral, b"")

    with pytest.raises(SealBroken):
        sealing.unseal_from(data, OTHER, sealing.public_key(ephemeral), b"", "here")


def test_an_ephemeral_key_of_small_order_is_refused() -> None:
    with pytest.raises(SealBroken):
        sealing.unseal_from(bytes(300), KEY, bytes(32), b"", "here")


@pytest.mark.parametrize("size", [0, 262_144, 262_145, 1_000_000, sealing.MAX_CONTENT_BYTES])
def test_content_takes_at_most_64_times_its_padded_length_and_256_kib(size: int) -> None:
    padded = sealing.pad(bytes(size))

    assert len(padded) % sealing.PAD_BYTES == 0
    assert size <= 64 * len(padded) + 262_144
    assert sealing.unpad(padded, "here") == bytes(size)
    shorter = padded[: -sealing.PAD_BYTES]
    if size > 262_144:
        with pytest.raises(SealBroken, match="size"):
            sealing.unpad(shorter, "here")


def test_a_declared_size_beyond_the_bound_is_refused_before_decompressing() -> None:
    bomb = zstandard.ZstdCompressor().compress(bytes(64 * 1024 * 1024))
    plain = (64 * 1024 * 1024).to_bytes(4, "big") + len(bomb).to_bytes(4, "big") + bomb
    padded = plain + bytes(-len(plain) % 256)

    with pytest.raises(SealBroken) as broken:
        reopened(sealing.seal(padded, KEY, SALT, b"header"))

    assert broken.value.why == "size"


@pytest.mark.parametrize("claimed", [0, 1, 1000])
def test_a_frame_that_claims_another_size_is_refused(claimed: int) -> None:
    bomb = zstandard.ZstdCompressor().compress(bytes(8 * 1024 * 1024))
    plain = claimed.to_bytes(4, "big") + len(bomb).to_bytes(4, "big") + bomb
    padded = plain + bytes(-len(plain) % 256)

    with pytest.raises(SealBroken):
        reopened(sealing.seal(padded, KEY, SALT, b"header"))


def test_a_frame_without_a_size_is_refused() -> None:
    frame = zstandard.ZstdCompressor(write_content_size=False).compress(b"content")
    plain = (7).to_bytes(4, "big") + len(frame).to_bytes(4, "big") + frame
    padded = plain + bytes(-len(plain) % 256)

    with pytest.raises(SealBroken):
        reopened(sealing.seal(padded, KEY, SALT, b"header"))


@pytest.mark.parametrize("padded", [bytes(256), b"\x00\x00\x00\x01\xff\xff\xff\xff" + bytes(248)])
def test_random_padding_is_refused(padded: bytes) -> None:
    with pytest.raises(SealBroken):
        reopened(sealing.seal(padded, KEY, SALT, b"header"))


def test_content_beyond_the_bound_is_not_sealed() -> None:
    with pytest.raises(ValueError, match="at most"):
        sealing.pad(bytes(sealing.MAX_CONTENT_BYTES + 1))
