# SPDX-License-Identifier: Apache-2.0
"""The format of attachments: one file, sealed under its household's key in chunks.

The file is named by a digest that only holders of the scope's key can compute, so equal files
of two households have different names. All bytes follow from content, scope and key: sealing
again gives the same file, which makes putting repeatable and repair possible. Chunks follow the
STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): each is authenticated with its
number and whether it is the last (docs/format.md, "Attachments"). Pure; knows no files.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from banso_desktop.domain.ids import ID_BYTES, Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, sealing
from banso_desktop.journal.layout import FileType, Parser

MAX_CONTENT_BYTES: Final = 20 * 1024 * 1024
"""The largest file that is attached, after cleaning."""
CHUNK_BYTES: Final = 4 * 1024 * 1024

_SIZE: Final = 4
_FRONT: Final = 9 + ID_BYTES + ID_BYTES + layout.HASH_BYTES
_INFO: Final = b"banso blob content 1"
MAX_BLOB_BYTES: Final = (
    _FRONT
    + MAX_CONTENT_BYTES
    + sealing.PAD_BYTES
    + (MAX_CONTENT_BYTES // CHUNK_BYTES + 1) * sealing.TAG_BYTES
    + layout.HASH_BYTES
)


@dataclass(frozen=True, slots=True)
class Front:
    """What stands in clear at the front of an attachment.

    Attributes:
        scope: The scope under whose key it is sealed.
        key_id: Which of the scope's keys.
        digest: The keyed digest; the file's name.
    """

    scope: Id
    key_id: Id
    digest: bytes

    @property
    def name(self) -> str:
        """The file's name in the folder."""
        return names.blob_name(self.digest)


def keyed_digest(content: bytes, key: bytes) -> bytes:
    """Return HMAC-SHA256 under the scope's key of the content's SHA-256."""
    return hmac.digest(key, layout.sha256(content), "sha256")


def mark_of(scope: Id) -> bytes:
    """Return what every sealed file of a scope begins with; it proves nothing."""
    return layout.beginning(FileType.BLOB) + layout.pack_id(scope)


def seal(content: bytes, scope: Id, key: bytes, key_id: Id) -> tuple[str, bytes]:
    """Return the name and the bytes of an attachment; the same ones for the same arguments.

    Args:
        content: At most :data:`MAX_CONTENT_BYTES`.
        scope: The scope it belongs to.
        key: The scope's key, 32 bytes.
        key_id: Its id.

    Raises:
        ValueError: If the content is larger.
    """
    if len(content) > MAX_CONTENT_BYTES:
        raise ValueError(f"content of {len(content)} bytes, at most {MAX_CONTENT_BYTES}")
    digest = keyed_digest(content, key)
    front = mark_of(scope) + layout.pack_id(key_id) + digest
    size = _SIZE + len(content)
    padded = b"".join(
        (len(content).to_bytes(_SIZE, "big"), content, bytes(-size % sealing.PAD_BYTES))
    )
    cipher = ChaCha20Poly1305(sealing.derive(key, digest, _INFO))
    pieces = [front]
    for number, last, start in _chunks(len(padded), CHUNK_BYTES):
        chunk = memoryview(padded)[start : start + CHUNK_BYTES]
        pieces.append(cipher.encrypt(_nonce(number, last), chunk, front))
    data = b"".join(pieces)
    return names.blob_name(digest), data + layout.sha256(data)


def front_of(data: bytes, where: str) -> Front:
    """Check what needs no key, and return what stands in clear.

    Raises:
        NewerFormat: If a newer version wrote it.
        SealBroken: If it is no attachment (``"not of its kind"``, ``"short"``), larger than
            any (``"size"``), or damaged (``"hash"``).
    """
    if len(data) > MAX_BLOB_BYTES:
        raise SealBroken(where, "size")
    parser = Parser(where, data)
    parser.beginning(FileType.BLOB)
    front = Front(parser.identifier(), parser.identifier(), parser.take(layout.HASH_BYTES))
    if len(data) < _FRONT + sealing.PAD_BYTES + sealing.TAG_BYTES + layout.HASH_BYTES:
        raise SealBroken(where, "short")
    if layout.sha256(memoryview(data)[: -layout.HASH_BYTES]) != data[-layout.HASH_BYTES :]:
        raise SealBroken(where, "hash")
    return front


def unseal(data: bytes, key: bytes, where: str) -> bytes:
    """Return the content of an attachment.

    Args:
        data: The whole file.
        key: The key its front names.
        where: The name it was found under.

    Raises:
        SealBroken: If it lies under another name (``"name"``), or a bit, the order or the
            number of chunks was changed.
    """
    front = front_of(data, where)
    if front.name != where:
        raise SealBroken(where, "name")
    cipher = ChaCha20Poly1305(sealing.derive(key, front.digest, _INFO))
    sealed = memoryview(data)[_FRONT : -layout.HASH_BYTES]
    pieces = []
    try:
        for number, last, start in _chunks(len(sealed), CHUNK_BYTES + sealing.TAG_BYTES):
            chunk = sealed[start : start + CHUNK_BYTES + sealing.TAG_BYTES]
            pieces.append(cipher.decrypt(_nonce(number, last), chunk, data[:_FRONT]))
    except (InvalidTag, ValueError):
        raise SealBroken(where, "tag") from None
    padded = b"".join(pieces)
    size = int.from_bytes(padded[:_SIZE], "big")
    if (
        size > MAX_CONTENT_BYTES
        or len(padded) != _SIZE + size + -(_SIZE + size) % sealing.PAD_BYTES
    ):
        raise SealBroken(where, "size")
    if any(padded[_SIZE + size :]):
        raise SealBroken(where, "padding")
    content = padded[_SIZE : _SIZE + size]
    if not hmac.compare_digest(keyed_digest(content, key), front.digest):
        raise SealBroken(where, "name")
    return content


def _chunks(size: int, step: int) -> Iterator[tuple[int, bool, int]]:
    """Yield number, whether it is the last, and the start of each chunk."""
    for number, start in enumerate(range(0, size, step)):
        yield number, start + step >= size, start


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")
