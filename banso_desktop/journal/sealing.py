# SPDX-License-Identifier: Apache-2.0
"""Seal bytes under a scope's key, or to somebody's public key, and open them again.

Compressed, padded to 256 bytes, encrypted; what stands outside is authenticated with it.
Each key is used for one message only: it is derived from a fresh salt or a fresh ephemeral
key, so the nonce is zero (docs/format.md, "Sealed content"; docs/adr/0004). Knows neither
operations nor files.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from typing import Final

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from banso_desktop.domain.ids import ID_BYTES, Id, id_from_bytes
from banso_desktop.errors import SealBroken

SALT_BYTES: Final = 16
PUBLIC_BYTES: Final = 32
TAG_BYTES: Final = 16
PAD_BYTES: Final = 256
MAX_CONTENT_BYTES: Final = 16 * 1024 * 1024
"""The most one sealed content may take once opened; a declared larger size is refused."""
FREE_CONTENT_BYTES: Final = 256 * 1024
MAX_RATIO: Final = 64
"""Content may take this much, and so many times the padded bytes: what is received costs room
and work in proportion to what somebody put. Operations compress to a tenth or so."""
MAX_PADDED_BYTES: Final = MAX_CONTENT_BYTES + 64 * 1024
"""Content that does not compress grows a little."""

_SIZES: Final = 8
_NONCE: Final = bytes(12)
_SCOPE_INFO: Final = b"banso scope content 1"
_SEALED_INFO: Final = b"banso sealed content 1"


class _Decompressor(threading.local):
    """One for each thread: making it anew takes longer than most contents to decompress."""

    def __init__(self) -> None:
        self.zstd = zstandard.ZstdDecompressor()


_DECOMPRESSOR: Final = _Decompressor()

RandomBytes = Callable[[int], bytes]
"""Returns that many random bytes; the operating system's outside tests."""


def system_random(size: int) -> bytes:
    """Return random bytes of the operating system."""
    return secrets.token_bytes(size)


def fresh_id(random: RandomBytes) -> Id:
    """Return a fresh identifier from a source of random bytes."""
    return id_from_bytes(random(ID_BYTES))


def derive(secret: bytes, salt: bytes, info: bytes, size: int = 32) -> bytes:
    """Return HKDF-SHA256 of a secret (RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=size, salt=salt, info=info).derive(secret)


def pad(content: bytes) -> bytes:
    """Compress and pad: ``u32`` size of the content, ``u32`` size compressed, zstd, zeros.

    What compresses better than :data:`MAX_RATIO` allows is padded further.

    Raises:
        ValueError: If the content is larger than :data:`MAX_CONTENT_BYTES`.
    """
    if len(content) > MAX_CONTENT_BYTES:
        raise ValueError(f"content of {len(content)} bytes, at most {MAX_CONTENT_BYTES}")
    packed = zstandard.ZstdCompressor(level=3, write_content_size=True).compress(content)
    plain = len(content).to_bytes(4, "big") + len(packed).to_bytes(4, "big") + packed
    plain += bytes(max(0, _least_padded(len(content)) - len(plain)))
    return plain + bytes(-len(plain) % PAD_BYTES)


def unpad(plain: bytes, where: str) -> bytes:
    """Undo :func:`pad`; never takes more memory than the declared, bounded size.

    Raises:
        SealBroken: If a size is wrong or beyond the bound, or it does not decompress.
    """
    size = int.from_bytes(plain[:4], "big")
    packed_size = int.from_bytes(plain[4:_SIZES], "big")
    if len(plain) < _SIZES or size > MAX_CONTENT_BYTES or packed_size > len(plain) - _SIZES:
        raise SealBroken(where, "size")
    if len(plain) < _least_padded(size):
        raise SealBroken(where, "size")
    packed = plain[_SIZES : _SIZES + packed_size]
    if plain[_SIZES + packed_size :].strip(b"\0"):
        raise SealBroken(where, "padding")
    try:
        # The frame's own word for its size is what the decompressor allocates by.
        if zstandard.frame_content_size(packed) != size:
            raise SealBroken(where, "size")
        content = _DECOMPRESSOR.zstd.decompress(packed, allow_extra_data=False)
    except (zstandard.ZstdError, MemoryError):
        raise SealBroken(where, "compression") from None
    if len(content) != size:
        raise SealBroken(where, "size")
    return content


def _least_padded(size: int) -> int:
    """Return how many bytes content of this size takes at least, padded."""
    return -(-max(0, size - FREE_CONTENT_BYTES) // MAX_RATIO)


def seal(padded: bytes, key: bytes, salt: bytes, outside: bytes) -> bytes:
    """Encrypt padded content under a key derived from ``key`` and ``salt``.

    Args:
        padded: What :func:`pad` returned.
        key: A scope's key, 32 bytes.
        salt: 16 fresh random bytes, never used twice with this key.
        outside: What is authenticated with it: the header and the outer fields.
    """
    derived = derive(key, salt, _SCOPE_INFO)
    return ChaCha20Poly1305(derived).encrypt(_NONCE, padded, outside)


def unseal(sealed: bytes, key: bytes, salt: bytes, outside: bytes, where: str) -> bytes:
    """Decrypt what :func:`seal` made and return the content.

    Raises:
        SealBroken: If a bit of it, or of what stands outside, was changed (``"tag"``).
    """
    derived = derive(key, salt, _SCOPE_INFO)
    return _open(sealed, derived, outside, where)


def public_key(private: bytes) -> bytes:
    """Return the X25519 public key of a private one, 32 bytes each."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal_to(padded: bytes, public: bytes, ephemeral: bytes, outside: bytes) -> bytes:
    """Encrypt padded content so that only the holder of a private key opens it.

    Args:
        padded: What :func:`pad` returned.
        public: The receiver's X25519 public key.
        ephemeral: A fresh X25519 private key, used for nothing else.
        outside: What is authenticated with it.
    """
    derived = _shared(ephemeral, public, public_key(ephemeral), public)
    return ChaCha20Poly1305(derived).encrypt(_NONCE, padded, outside)


def unseal_from(
    sealed: bytes, private: bytes, ephemeral_public: bytes, outside: bytes, where: str
) -> bytes:
    """Decrypt what :func:`seal_to` made and return the content.

    Raises:
        SealBroken: If it was changed, or sealed to somebody else (``"tag"``).
    """
    try:
        derived = _shared(private, ephemeral_public, ephemeral_public, public_key(private))
    except ValueError:  # a point of small order: no secret is shared
        raise SealBroken(where, "ephemeral key") from None
    return _open(sealed, derived, outside, where)


def _shared(private: bytes, public: bytes, ephemeral_public: bytes, receiver: bytes) -> bytes:
    exchanged = X25519PrivateKey.from_private_bytes(private).exchange(
        X25519PublicKey.from_public_bytes(public)
    )
    return derive(exchanged, ephemeral_public + receiver, _SEALED_INFO)


def _open(sealed: bytes, derived: bytes, outside: bytes, where: str) -> bytes:
    try:
        padded = ChaCha20Poly1305(derived).decrypt(_NONCE, sealed, outside)
    except (InvalidTag, ValueError):
        raise SealBroken(where, "tag") from None
    return unpad(padded, where)
