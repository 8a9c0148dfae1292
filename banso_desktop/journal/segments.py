# SPDX-License-Identifier: Apache-2.0
"""Segments: what a writer appends to its journal, sealed by scope and signed as a whole.

Outside the sealed groups stand only the header, scope ids, key ids and padded lengths, and
the names of the wraps put with it (docs/format.md, "Segment"). Building and parsing are pure;
whether the author might write is :mod:`membership`'s question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, sealing
from banso_desktop.journal.layout import FileType, Parser
from banso_desktop.journal.names import MAX_SEQUENCE

MAX_SEGMENT_BYTES: Final = 64 * 1024 * 1024
MAX_FACTS_BYTES: Final = 64 * 1024

BY_KEY: Final = 0
"""Sealed under the scope's key."""
BY_LETTERBOX: Final = 1
"""Sealed to the public key of the group that reads the scope."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in clear at the front of a segment.

    Attributes:
        writer: The profile whose journal this is; the id of its Ed25519 key.
        sequence: From 1, without gaps.
        previous: SHA-256 of the segment before, 32 zeros for the first.
        author: Member id of the person.
        position: Heads of the membership log as the author knew it.
        facts: A msgpack map for later versions (acknowledgements); may be empty.
    """

    writer: Id
    sequence: int
    previous: bytes
    author: Id
    position: tuple[bytes, ...]
    facts: bytes = b""


@dataclass(frozen=True, slots=True)
class Content:
    """The operations of one scope, to be sealed.

    Attributes:
        key: The scope's key, or the X25519 public key of its letterbox.
        mode: :data:`BY_KEY` or :data:`BY_LETTERBOX`.
        data: What :func:`encoding.encode` returned.
    """

    scope: Id
    key: bytes
    mode: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Group:
    """A sealed group as it stands in a segment.

    Attributes:
        salt: 16 bytes, or for a letterbox the 32 bytes of the ephemeral public key.
        front: The segment from its first byte to the end of the facts; one for all groups.
        outer: The group's own fields that stand outside.
    """

    scope: Id
    key_id: Id
    mode: int
    salt: bytes
    sealed: bytes
    front: bytes
    outer: bytes
    where: str

    @property
    def outside(self) -> bytes:
        """What is authenticated with it; put together when it is opened, for there are many."""
        return self.front + self.outer

    def open(self, key: bytes) -> bytes:
        """Return the content.

        Args:
            key: The scope's key, or the private key of the group the letterbox belongs to.

        Raises:
            SealBroken: If the key is another one or a bit was changed.
        """
        public = key if self.mode == BY_KEY else sealing.public_key(key)
        if layout.key_id(public) != self.key_id:
            raise SealBroken(self.where, "key")
        if self.mode == BY_KEY:
            return sealing.unseal(self.sealed, key, self.salt, self.outside, self.where)
        return sealing.unseal_from(self.sealed, key, self.salt, self.outside, self.where)


@dataclass(frozen=True, slots=True)
class Announced:
    """A wrap that was put into the folder before this segment."""

    owner: Id
    key_id: Id
    hash: bytes


@dataclass(frozen=True, slots=True)
class Segment:
    """A parsed segment; its signature is checked by :meth:`verify`."""

    header: Header
    groups: tuple[Group, ...]
    wraps: tuple[Announced, ...]
    hash: bytes
    data: bytes
    where: str

    def verify(self, public: bytes) -> None:
        """Check the writer's signature.

        Raises:
            SealBroken: With why ``"writer"`` if the key is not the writer's, else
                ``"signature"``.
        """
        if layout.key_id(public) != self.header.writer:
            raise SealBroken(self.where, "writer")
        signed = self.data[: -layout.SIGNATURE_BYTES]
        signature = self.data[-layout.SIGNATURE_BYTES :]
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, signed)
        except (InvalidSignature, ValueError):
            raise SealBroken(self.where, "signature") from None


def build(
    header: Header,
    contents: Sequence[Content],
    wraps: Sequence[Announced],
    signing_seed: bytes,
    random: sealing.RandomBytes = sealing.system_random,
) -> bytes:
    """Seal the contents, one group each, and sign the whole.

    Args:
        header: What stands in front.
        contents: At most one for each scope.
        wraps: The wraps the folder is given before this segment.
        signing_seed: The writer's Ed25519 private key, 32 bytes.
        random: Source of salts and ephemeral keys.

    Raises:
        ValueError: If a content is larger than :data:`sealing.MAX_CONTENT_BYTES`, or the
            segment larger than :data:`MAX_SEGMENT_BYTES`.
    """
    front = _pack_header(header)
    parts = [front, len(contents).to_bytes(4, "big")]
    for content in contents:
        parts += _seal_group(front, content, random)
    parts.append(len(wraps).to_bytes(4, "big"))
    for wrap in wraps:
        parts += (layout.pack_id(wrap.owner), layout.pack_id(wrap.key_id), wrap.hash)
    unsigned = b"".join(parts)
    data = unsigned + Ed25519PrivateKey.from_private_bytes(signing_seed).sign(unsigned)
    if len(data) > MAX_SEGMENT_BYTES:
        raise ValueError(f"segment of {len(data)} bytes, at most {MAX_SEGMENT_BYTES}")
    return data


def parse(data: bytes, where: str) -> Segment:
    """Take a segment apart, within strict bounds; nothing is decrypted or believed yet.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is cut short, too long, or no segment.
    """
    if len(data) > MAX_SEGMENT_BYTES:
        raise SealBroken(where, "size")
    read = Parser(where, data)
    header = _parse_header(read)
    front = data[: read.at]
    groups = []
    for number in range(read.number(4)):
        groups.append(_parse_group(read, front, f"{where}#{number}"))
    if len({group.scope for group in groups}) != len(groups):
        raise SealBroken(where, "scope twice")
    wraps = []
    for _ in range(read.number(4)):
        wraps.append(Announced(read.identifier(), read.identifier(), read.take(layout.HASH_BYTES)))
    read.take(layout.SIGNATURE_BYTES)
    read.end()
    return Segment(header, tuple(groups), tuple(wraps), layout.sha256(data), data, where)


def _pack_header(header: Header) -> bytes:
    if len(header.facts) > MAX_FACTS_BYTES:
        raise ValueError("too many facts in a segment's header")
    return b"".join(
        (
            layout.beginning(FileType.SEGMENT),
            layout.pack_id(header.writer),
            header.sequence.to_bytes(8, "big"),
            header.previous,
            layout.pack_id(header.author),
            layout.pack_heads(header.position),
            len(header.facts).to_bytes(4, "big"),
            header.facts,
        )
    )


def _parse_header(read: Parser) -> Header:
    read.beginning(FileType.SEGMENT)
    writer = read.identifier()
    sequence = read.number(8)
    previous = read.take(layout.HASH_BYTES)
    if not 1 <= sequence <= MAX_SEQUENCE or (sequence == 1) != (previous == layout.NO_HASH):
        raise read.broken("sequence")
    author = read.identifier()
    position = read.heads()
    size = read.number(4)
    if size > MAX_FACTS_BYTES:
        raise read.broken("size")
    return Header(writer, sequence, previous, author, position, read.take(size))


def _seal_group(front: bytes, content: Content, random: sealing.RandomBytes) -> list[bytes]:
    padded = sealing.pad(content.data)
    outer = b"".join(
        (
            content.mode.to_bytes(1, "big"),
            layout.pack_id(content.scope),
            layout.pack_id(layout.key_id(content.key)),
            len(padded).to_bytes(4, "big"),
        )
    )
    if content.mode == BY_KEY:
        salt = random(sealing.SALT_BYTES)
        sealed = sealing.seal(padded, content.key, salt, front + outer)
    else:
        ephemeral = random(layout.KEY_BYTES)
        salt = sealing.public_key(ephemeral)
        sealed = sealing.seal_to(padded, content.key, ephemeral, front + outer)
    return [outer, salt, sealed]


def _parse_group(read: Parser, front: bytes, where: str) -> Group:
    start = read.at
    mode = read.number(1)
    if mode not in (BY_KEY, BY_LETTERBOX):
        raise read.broken("mode")
    scope, key = read.identifier(), read.identifier()
    padded = read.number(4)
    if padded % sealing.PAD_BYTES or not 0 < padded <= sealing.MAX_PADDED_BYTES:
        raise read.broken("padding")
    outer = read.data[start : read.at]
    salt = read.take(sealing.SALT_BYTES if mode == BY_KEY else sealing.PUBLIC_BYTES)
    sealed = read.take(padded + sealing.TAG_BYTES)
    return Group(scope, key, mode, salt, sealed, front, outer, where)
