# SPDX-License-Identifier: Apache-2.0
"""Snapshots as bytes: what is current, in a few files, so that a new computer is usable soon.

A snapshot is a run of files of one writer. The last one, the *head*, is signed, says what the
snapshot stands for and names the others by their hashes; these hold sealed groups of
operations, each at most some MB, so that one is read without much memory (docs/format.md,
"Snapshots"). Building and parsing are pure; who may be believed is the reader's question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from banso_desktop.domain.ids import Id, id_to_bytes
from banso_desktop.errors import SealBroken
from banso_desktop.journal import encoding, layout, names, sealing
from banso_desktop.journal.layout import FileType, Parser
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.names import MAX_SEQUENCE
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.segments import BY_KEY, Group

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
"""The largest file of a snapshot that a reader takes."""
KIND_BYTES: Final = 9 + 1
"""The first bytes of a file, which say what it holds."""
PART_BYTES: Final = 8 * 1024 * 1024
"""A part is closed when it has this size."""
_LARGE_GROUP: Final = 1024 * 1024
"""Encoded operations of more than this are divided, if they can be."""
_MAX_FACTS_BYTES: Final = 64 * 1024


class Holds(IntEnum):
    """What a file of a snapshot holds."""

    HEAD = 0
    ROWS = 1
    """Sealed groups that make the program usable: all rows and the newer records."""
    OLDER = 2
    """Sealed groups of older records."""
    WRAPS = 3
    """Names of the wraps by which its readers open it. No copies: what is destroyed is gone."""


@dataclass(frozen=True, slots=True)
class Named:
    """A wrap in ``keys/``, and the public key it is sealed to."""

    owner: Id
    key_id: Id
    to: Id
    hash: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """A file that a snapshot consists of, as its head names it."""

    number: int
    holds: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """What a snapshot says of itself.

    Attributes:
        writer: Whose snapshot it is; signs it.
        number: The head's own, the greatest of its files.
        author: Member id of the person.
        position: Heads of the membership log as the author knew it.
        vector: How far each journal had been received: what the snapshot stands for.
        at: When it was made, by its author's clock in milliseconds since 1970.
        operations: How many its author's computer held: more is read by more.
        parts: Its other files, in the order they are to be read.
    """

    writer: Id
    number: int
    author: Id
    position: tuple[bytes, ...]
    vector: Mapping[Id, Cursor]
    at: int
    operations: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A parsed head; its signature is checked by :meth:`verify`."""

    head: Head
    data: bytes
    where: str

    def verify(self, public: bytes) -> None:
        """Check the writer's signature.

        Raises:
            SealBroken: With why ``"writer"`` if the key is not the writer's, else
                ``"signature"``.
        """
        if layout.key_id(public) != self.head.writer:
            raise SealBroken(self.where, "writer")
        signed = self.data[: -layout.SIGNATURE_BYTES]
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(
                self.data[-layout.SIGNATURE_BYTES :], signed
            )
        except (InvalidSignature, ValueError):
            raise SealBroken(self.where, "signature") from None


def build_head(head: Head, signing_seed: bytes) -> bytes:
    """Write and sign a head."""
    facts = msgspec.msgpack.encode({"at": head.at, "operations": head.operations})
    unsigned = b"".join(
        (
            _front(Holds.HEAD, head.writer, head.number),
            layout.pack_id(head.author),
            layout.pack_heads(head.position),
            len(facts).to_bytes(4, "big"),
            facts,
            len(head.vector).to_bytes(4, "big"),
            *(
                layout.pack_id(writer) + at.sequence.to_bytes(8, "big") + at.hash
                for writer, at in sorted(head.vector.items(), key=_by_bytes)
            ),
            len(head.parts).to_bytes(4, "big"),
            *(
                part.number.to_bytes(8, "big") + part.holds.to_bytes(1, "big") + part.hash
                for part in head.parts
            ),
        )
    )
    return unsigned + Ed25519PrivateKey.from_private_bytes(signing_seed).sign(unsigned)


def parse_head(data: bytes, name: str) -> SignedHead:
    """Take a head apart; nothing in it is believed yet.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is cut short, too long, no head, or another file's (``"place"``).
    """
    read = _begun(data, name, (Holds.HEAD,))
    writer, number = _place(name)
    author, position = read.identifier(), read.heads()
    size = read.number(4)
    if size > _MAX_FACTS_BYTES:
        raise read.broken("size")
    at, operations = _numbers(read.take(size), ("at", "operations"))
    vector: dict[Id, Cursor] = {}
    for _ in range(read.number(4)):
        other = read.identifier()
        cursor = Cursor(read.number(8), read.take(layout.HASH_BYTES))
        if other in vector or not 1 <= cursor.sequence <= MAX_SEQUENCE:
            raise read.broken("vector")
        vector[other] = cursor
    parts = []
    for _ in range(read.number(4)):
        part = Part(read.number(8), read.number(1), read.take(layout.HASH_BYTES))
        if not 1 <= part.number < number:
            raise read.broken("part")
        parts.append(part)
    read.take(layout.SIGNATURE_BYTES)
    read.end()
    head = Head(writer, number, author, position, vector, at, operations, tuple(parts))
    return SignedHead(head, data, name)


class GroupsBuilder:
    """Collects sealed groups into parts of bounded size.

    Args:
        writer: Whose snapshot it is.
        author: Member id of the person; what this one wrote is kept shorter.
        number: Of the first part.
        holds: :data:`Holds.ROWS` or :data:`Holds.OLDER`.
        random: Source of salts.
    """

    def __init__(
        self,
        writer: Id,
        author: Id,
        number: int,
        holds: Holds,
        random: sealing.RandomBytes = sealing.system_random,
    ) -> None:
        self._writer = writer
        self._author = author
        self._holds = holds
        self._random = random
        self.number = number
        self._groups: list[bytes] = []
        self._size = 0

    def add(self, scope: Id, key: bytes, operations: Sequence[Operation]) -> Iterator[bytes]:
        """Seal operations of one scope under its key; yield the parts that are full.

        The number of the next part is ``number``.
        """
        content = encoding.encode(operations, self._writer, self._author)
        if len(content) > _LARGE_GROUP and len(operations) > 1:
            half = len(operations) // 2
            yield from self.add(scope, key, operations[:half])
            yield from self.add(scope, key, operations[half:])
            return
        self._seal(scope, key, content)
        if self._size >= PART_BYTES:
            yield self.close()

    def close(self) -> bytes:
        """Return the part with what was collected since the one before."""
        data = b"".join(
            (
                _front(self._holds, self._writer, self.number),
                len(self._groups).to_bytes(4, "big"),
                *self._groups,
            )
        )
        self._groups, self._size = [], 0
        self.number += 1
        return data

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits for :meth:`close`."""
        return not self._groups

    def _seal(self, scope: Id, key: bytes, content: bytes) -> None:
        padded = sealing.pad(content)
        outer = b"".join(
            (
                layout.pack_id(scope),
                layout.pack_id(layout.key_id(key)),
                len(padded).to_bytes(4, "big"),
            )
        )
        outside = _outside(self._holds, self._writer, self.number, len(self._groups), outer)
        salt = self._random(sealing.SALT_BYTES)
        group = outer + salt + sealing.seal(padded, key, salt, outside)
        self._groups.append(group)
        self._size += len(group)


def build_wraps(writer: Id, number: int, wraps: Sequence[Named]) -> bytes:
    """Return a part that names wraps."""
    return b"".join(
        (
            _front(Holds.WRAPS, writer, number),
            len(wraps).to_bytes(4, "big"),
            *(
                layout.pack_id(wrap.owner)
                + layout.pack_id(wrap.key_id)
                + layout.pack_id(wrap.to)
                + wrap.hash
                for wrap in wraps
            ),
        )
    )


def parse_groups(data: bytes, name: str) -> Iterator[Group]:
    """Yield the sealed groups of a part one by one.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: Where it is cut short, too long, or no such part.
    """
    read = _begun(data, name, (Holds.ROWS, Holds.OLDER))
    writer, number = _place(name)
    holds = Holds(data[len(layout.beginning(FileType.SNAPSHOT))])
    for ordinal in range(read.number(4)):
        start = read.at
        scope, key = read.identifier(), read.identifier()
        padded = read.number(4)
        if padded % sealing.PAD_BYTES or not 0 < padded <= sealing.MAX_PADDED_BYTES:
            raise read.broken("padding")
        outer = data[start : read.at]
        salt = read.take(sealing.SALT_BYTES)
        sealed = read.take(padded + sealing.TAG_BYTES)
        outside = _outside(holds, writer, number, ordinal, outer)
        yield Group(scope, key, BY_KEY, salt, sealed, outside, b"", f"{name}#{ordinal}")
    read.end()


def parse_wraps(data: bytes, name: str) -> list[Named]:
    """Return the wraps a part names.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is cut short, too long, or no such part.
    """
    read = _begun(data, name, (Holds.WRAPS,))
    found = [
        Named(read.identifier(), read.identifier(), read.identifier(), read.take(layout.HASH_BYTES))
        for _ in range(read.number(4))
    ]
    read.end()
    return found


def check_part(data: bytes, name: str) -> None:
    """Take a part apart, whatever it holds; nothing in it is opened.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is no part, or cut short, or too long.
    """
    if holds_of(data, name) == Holds.WRAPS:
        parse_wraps(data, name)
        return
    for _ in parse_groups(data, name):
        continue


def holds_of(data: bytes, name: str) -> int:
    """Return what a file of a snapshot holds, as it says itself.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is no such file.
    """
    read = Parser(name, data)
    read.beginning(FileType.SNAPSHOT)
    return read.number(1)


def _front(holds: Holds, writer: Id, number: int) -> bytes:
    return b"".join(
        (
            layout.beginning(FileType.SNAPSHOT),
            holds.to_bytes(1, "big"),
            layout.pack_id(writer),
            number.to_bytes(8, "big"),
        )
    )


def _outside(holds: Holds, writer: Id, number: int, ordinal: int, outer: bytes) -> bytes:
    return _front(holds, writer, number) + ordinal.to_bytes(4, "big") + outer


def _begun(data: bytes, name: str, kinds: Sequence[Holds]) -> Parser:
    """Begin to read a file that must be of one of the kinds and the one its name says."""
    if len(data) > MAX_FILE_BYTES:
        raise SealBroken(name, "size")
    read = Parser(name, data)
    read.beginning(FileType.SNAPSHOT)
    if read.number(1) not in kinds:
        raise read.broken("not of its kind")
    if (read.identifier(), read.number(8)) != _place(name):
        raise read.broken("place")
    return read


def _place(name: str) -> tuple[Id, int]:
    place = names.snapshot_of(name)
    if place is None:
        raise SealBroken(name, "place")
    return place


def _numbers(facts: bytes, keys: Sequence[str]) -> list[int]:
    """Return numbers that the facts hold; 0 for each that is none."""
    try:
        content: Any = msgspec.msgpack.decode(facts) if facts else {}
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        content = {}
    said = [content.get(key) if isinstance(content, dict) else 0 for key in keys]
    return [each if type(each) is int and each > 0 else 0 for each in said]


def _by_bytes(pair: tuple[Id, Cursor]) -> bytes:
    return id_to_bytes(pair[0])
