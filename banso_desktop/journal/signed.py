# SPDX-License-Identifier: Apache-2.0
"""Signed files: a beginning, a msgpack body, an Ed25519 signature over both.

Membership entries are such files; wraps too, with their sealed part in the body
(docs/format.md, "Signed file").
"""

from __future__ import annotations

from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout
from banso_desktop.journal.layout import FileType, Parser

MAX_SIGNED_BYTES: Final = 1024 * 1024


def build(kind: FileType, body: bytes, signing_seed: bytes) -> bytes:
    """Return the file: beginning, ``u32`` size, body, signature."""
    unsigned = layout.beginning(kind) + len(body).to_bytes(4, "big") + body
    if len(unsigned) + layout.SIGNATURE_BYTES > MAX_SIGNED_BYTES:
        raise ValueError(f"signed file of {len(unsigned)} bytes, at most {MAX_SIGNED_BYTES}")
    return unsigned + Ed25519PrivateKey.from_private_bytes(signing_seed).sign(unsigned)


def parse(kind: FileType, data: bytes, where: str) -> bytes:
    """Return the body; the signature is not checked yet.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is cut short, too long, or another kind of file.
    """
    if len(data) > MAX_SIGNED_BYTES:
        raise SealBroken(where, "size")
    read = Parser(where, data)
    read.beginning(kind)
    body = read.take(read.number(4))
    read.take(layout.SIGNATURE_BYTES)
    read.end()
    return body


def verify(data: bytes, public: bytes, where: str) -> None:
    """Check the signature.

    Raises:
        SealBroken: If it is not by the holder of this key.
    """
    signature = data[-layout.SIGNATURE_BYTES :]
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(signature, data[: -layout.SIGNATURE_BYTES])
    except (InvalidSignature, ValueError):
        raise SealBroken(where, "signature") from None


def public_of(signing_seed: bytes) -> bytes:
    """Return the Ed25519 public key of a seed, 32 bytes each."""
    return Ed25519PrivateKey.from_private_bytes(signing_seed).public_key().public_bytes_raw()
