# SPDX-License-Identifier: Apache-2.0
"""Wraps: a scope's or group's key, sealed to one X25519 public key and signed by its author.

A wrap is a file of its own and in no journal, so erasing all wraps of a scope erases the
scope (docs/format.md, "Wrap"). Outside stand whose key it is and to which key it is sealed;
what kind of scope it is stands inside.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id, is_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, sealing, signed
from banso_desktop.journal.layout import HASH_BYTES, KEY_BYTES, MAX_GENERATION, FileType
from banso_desktop.journal.names import wrap_name

MAX_WRAP_BYTES: Final = 64 * 1024

SCOPE: Final = "scope"
GROUP: Final = "group"

_SUCCESSOR: Final = b"banso successor 1"


class Wrapped(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a wrap delivers.

    Attributes:
        kind: ``"scope"`` or ``"group"``.
        detail: The kind of the scope or group.
        key: A scope's key or a group's X25519 private key.
        generation: From 1; of several keys of one owner new writing uses the highest. 0: the
            key opens what was sealed with it, and nothing is written with it.
        before: Key ids of the keys it follows.
        proofs: For each of these, that whoever made it held the key it follows.
        readers: Of a circle the member ids that are to hold it, also those who have not
            joined yet.
        ends: Of a circle, over 0: from this generation on the receiver is no reader. Such a
            wrap delivers nothing; that it holds the key shows that its maker may say so.
    """

    kind: str
    detail: str
    key: bytes
    generation: int = 1
    before: list[str] = []
    proofs: list[bytes] = []
    readers: list[str] = []
    ends: int = 0


class _Body(msgspec.Struct, omit_defaults=True):
    owner: str
    key: str
    to: str
    author: str
    signer: str
    position: list[bytes]
    ephemeral: bytes
    sealed: bytes
    ends: int = 0


_ENCODER: Final = msgspec.msgpack.Encoder()
_BODY: Final = msgspec.msgpack.Decoder(_Body)
_WRAPPED: Final = msgspec.msgpack.Decoder(Wrapped)


@dataclass(frozen=True, slots=True)
class Wrap:
    """A wrap as it was read; its signature and its author's standing are not checked yet.

    Attributes:
        owner: The scope or group whose key this is.
        key_id: Of that key: the (public) key's.
        to: Key id of the X25519 public key it is sealed to.
        author: Member id of who made it.
        signer: Key id of the Ed25519 key it is signed with.
        position: Heads of the membership log its author knew.
        ends: As in :class:`Wrapped`: seen by all, so that nobody makes it twice.
    """

    owner: Id
    key_id: Id
    to: Id
    author: Id
    signer: Id
    position: tuple[bytes, ...]
    ephemeral: bytes
    sealed: bytes
    data: bytes
    name: str
    ends: int = 0

    def verify(self, public: bytes) -> None:
        """Check the signature.

        Raises:
            SealBroken: If it is not by the holder of this key.
        """
        signed.verify(self.data, public, self.name)

    def open(self, private: bytes) -> Wrapped:
        """Return what is inside.

        Raises:
            SealBroken: If it is sealed to another key, was changed, or delivers another key
                than it says.
        """
        outside = _outside(self.owner, self.key_id, self.to, self.author, self.position)
        content = sealing.unseal_from(self.sealed, private, self.ephemeral, outside, self.name)
        try:
            wrapped = _WRAPPED.decode(content)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
            raise SealBroken(self.name, "content") from None
        if len(wrapped.key) != KEY_BYTES or wrapped.kind not in (SCOPE, GROUP):
            raise SealBroken(self.name, "content")
        if not (0 <= wrapped.generation <= MAX_GENERATION and 0 <= wrapped.ends <= MAX_GENERATION):
            raise SealBroken(self.name, "generation")
        if secret_id(wrapped.kind, wrapped.key) != self.key_id:
            raise SealBroken(self.name, "key")
        if wrapped.ends != self.ends:
            raise SealBroken(self.name, "content")
        return wrapped


def secret_id(kind: str, key: bytes) -> Id:
    """Return the key id of a scope's key, or of a group's private key (its public one's)."""
    return layout.key_id(sealing.public_key(key) if kind == GROUP else key)


def build(
    wrapped: Wrapped,
    owner: Id,
    to_public: bytes,
    *,
    author: Id,
    position: tuple[bytes, ...],
    sign_seed: bytes,
    random: sealing.RandomBytes = sealing.system_random,
) -> tuple[str, bytes]:
    """Return name and content of the file that gives a key to the holder of another."""
    key = secret_id(wrapped.kind, wrapped.key)
    to = layout.key_id(to_public)
    ephemeral = random(KEY_BYTES)
    outside = _outside(owner, key, to, author, position)
    padded = sealing.pad(_ENCODER.encode(wrapped))
    body = _Body(
        owner,
        key,
        to,
        author,
        layout.key_id(signed.public_of(sign_seed)),
        list(position),
        sealing.public_key(ephemeral),
        sealing.seal_to(padded, to_public, ephemeral, outside),
        wrapped.ends,
    )
    data = signed.build(FileType.WRAP, _ENCODER.encode(body), sign_seed)
    return wrap_name(owner, key, layout.sha256(data)), data


def parse(data: bytes, name: str) -> Wrap:
    """Read a wrap, within strict bounds; nothing is believed yet.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is no wrap, or its name is not that of its content.
    """
    if len(data) > MAX_WRAP_BYTES:
        raise SealBroken(name, "size")
    try:
        body = _BODY.decode(signed.parse(FileType.WRAP, data, name))
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise SealBroken(name, "body") from None
    position = tuple(body.position)
    ids = (body.owner, body.key, body.to, body.author, body.signer)
    if (
        not all(is_id(each) for each in ids)
        or list(position) != sorted(set(position))
        or len(position) > layout.MAX_HEADS
        or any(len(each) != HASH_BYTES for each in position)
        or len(body.ephemeral) != KEY_BYTES
    ):
        raise SealBroken(name, "body")
    if name != wrap_name(Id(body.owner), Id(body.key), layout.sha256(data)):
        raise SealBroken(name, "name")
    owner, key, to, author, signer = (Id(each) for each in ids)
    sealed = (body.ephemeral, body.sealed)
    return Wrap(owner, key, to, author, signer, position, *sealed, data, name, body.ends)


def sound(files: Mapping[str, bytes]) -> list[Wrap]:
    """Take many files apart; those that are no wraps, or of a newer version, are left out.

    Members announce what they like, and it is kept; nobody's program may stop at it.
    """
    found = []
    for name, data in files.items():
        with contextlib.suppress(SealBroken):
            found.append(parse(data, name))
    return found


def successor_proof(before: bytes, owner: Id, key: Id, generation: int) -> bytes:
    """Return what shows that the maker of a key held the one before.

    Without it somebody who cannot read a scope could give its readers a key of his own to
    write with.
    """
    about = _SUCCESSOR + layout.pack_id(owner) + layout.pack_id(key)
    return hmac.digest(before, about + generation.to_bytes(8, "big"), hashlib.sha256)


def follows(wrapped: Wrapped, owner: Id, before: bytes) -> bool:
    """Tell whether a delivered key was made by somebody who held this one."""
    key = secret_id(wrapped.kind, wrapped.key)
    expected = successor_proof(before, owner, key, wrapped.generation)
    before_id = secret_id(wrapped.kind, before)
    return any(
        named == before_id and hmac.compare_digest(shown, expected)
        for named, shown in zip(wrapped.before, wrapped.proofs, strict=False)
    )


def _outside(owner: Id, key: Id, to: Id, author: Id, position: tuple[bytes, ...]) -> bytes:
    ids = b"".join(layout.pack_id(each) for each in (owner, key, to, author))
    return layout.beginning(FileType.WRAP) + ids + layout.pack_heads(position)
