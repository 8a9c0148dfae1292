# SPDX-License-Identifier: Apache-2.0
"""What all files of the folder have in common: how they begin, and reading within bounds.

Integers are big-endian. A file is ``bnso``, one letter for its type, the format and the suite
(docs/format.md, "Common beginning").
"""

from __future__ import annotations

import hashlib
from enum import Enum
from typing import Final

from banso_desktop.domain.ids import ID_BYTES, Id, id_from_bytes, id_to_bytes
from banso_desktop.errors import SealBroken

MAGIC: Final = b"bnso"
FORMAT: Final = 1
SUITE: Final = 1
"""SHA-256, HKDF-SHA256, ChaCha20-Poly1305, X25519, Ed25519, zstd."""

HASH_BYTES: Final = 32
KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64
NO_HASH: Final = bytes(HASH_BYTES)
MAX_GENERATION: Final = 2**31 - 1
"""Of a key; a town that renewed one every minute would reach it in 4,000 years."""
MAX_HEADS: Final = 256
"""Heads of the membership log in one position; a healthy log has one or two."""


class FileType(Enum):
    """The letter that says what a file is."""

    SEGMENT = b"S"
    MEMBERSHIP = b"M"
    WRAP = b"W"
    BLOB = b"B"
    PACK = b"P"
    SNAPSHOT = b"N"


class NewerFormat(SealBroken):
    """A file of a format or suite this version does not know; a newer program reads it."""


def sha256(data: bytes | memoryview) -> bytes:
    """Return the SHA-256 of the bytes."""
    return hashlib.sha256(data).digest()


def key_id(key: bytes) -> Id:
    """Return the id of a (public) key: the first 16 bytes of its SHA-256."""
    return id_from_bytes(sha256(key)[:ID_BYTES])


def beginning(kind: FileType) -> bytes:
    """Return how a file of this type begins."""
    return MAGIC + kind.value + FORMAT.to_bytes(2, "big") + SUITE.to_bytes(2, "big")


def pack_heads(heads: tuple[bytes, ...]) -> bytes:
    """Write a membership position: a count and the head hashes, ascending."""
    if list(heads) != sorted(set(heads)) or len(heads) > MAX_HEADS:
        raise ValueError("heads are distinct, ascending and few")
    return len(heads).to_bytes(2, "big") + b"".join(heads)


def pack_id(identifier: str) -> bytes:
    """Write an id as its 16 bytes."""
    return id_to_bytes(identifier)


class Parser:
    """Reads a file from front to back and never beyond its end.

    Args:
        where: Name of the file, for :class:`~banso_desktop.errors.SealBroken`.
    """

    def __init__(self, where: str, data: bytes) -> None:
        self.where = where
        self.data = data
        self.at = 0

    def broken(self, why: str) -> SealBroken:
        """Return the error to raise."""
        return SealBroken(self.where, why)

    def take(self, size: int) -> bytes:
        """Return the next ``size`` bytes.

        Raises:
            SealBroken: If fewer are left (``"short"``).
        """
        end = self.at + size
        if size < 0 or end > len(self.data):
            raise self.broken("short")
        piece = self.data[self.at : end]
        self.at = end
        return piece

    def number(self, size: int) -> int:
        """Return an unsigned integer of ``size`` bytes."""
        return int.from_bytes(self.take(size), "big")

    def identifier(self) -> Id:
        """Return the next 16 bytes as an id."""
        return id_from_bytes(self.take(ID_BYTES))

    def heads(self) -> tuple[bytes, ...]:
        """Return a membership position.

        Raises:
            SealBroken: If the heads are not ascending or too many (``"position"``).
        """
        count = self.number(2)
        if count > MAX_HEADS:
            raise self.broken("position")
        heads = tuple(self.take(HASH_BYTES) for _ in range(count))
        if list(heads) != sorted(set(heads)):
            raise self.broken("position")
        return heads

    def beginning(self, kind: FileType) -> None:
        """Check how the file begins.

        Raises:
            NewerFormat: If a newer version wrote it.
            SealBroken: If it is no such file.
        """
        if self.take(len(MAGIC)) != MAGIC or self.take(1) != kind.value:
            raise self.broken("not of its kind")
        file_format, suite = self.number(2), self.number(2)
        if file_format == 0 or suite == 0:
            raise self.broken("not of its kind")
        if file_format > FORMAT or suite > SUITE:
            raise NewerFormat(self.where, f"format {file_format}, suite {suite}")

    def end(self) -> None:
        """Check that nothing is left.

        Raises:
            SealBroken: If bytes are left (``"long"``).
        """
        if self.at != len(self.data):
            raise self.broken("long")
