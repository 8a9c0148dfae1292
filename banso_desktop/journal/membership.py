# SPDX-License-Identifier: Apache-2.0
"""Entries of the membership log: who joins with which keys, who may do what, who is removed.

Each entry is a signed file named by its hash, and names the entries its author had seen, so
the log is a graph and any folder listing is enough to rebuild it. Here is what an entry says;
what follows from all of them together is :mod:`standing` (docs/format.md, "Membership").
No entry holds a person's name: names are sealed in the town's scope.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import msgspec

from banso_desktop.domain.ids import Id, is_id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, signed
from banso_desktop.journal.clock import MAX_MILLIS
from banso_desktop.journal.layout import (
    HASH_BYTES,
    KEY_BYTES,
    MAX_GENERATION,
    MAX_HEADS,
    SIGNATURE_BYTES,
    FileType,
)
from banso_desktop.journal.names import MAX_SEQUENCE


class GroupFacts(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="group"):
    """A reading group and its present public key; the private one travels in wraps.

    Attributes:
        group: Id of the group, the same through all its keys.
        reads: What it is for: a :class:`~banso_desktop.journal.standing.GroupKind`.
        box: X25519 public key.
        generation: From 1; a change of key or readers counts up.
        readers: Member ids where the readers are named and do not follow from their roles.
    """

    group: str
    reads: str
    box: bytes
    generation: int
    readers: list[str] = []


class Found(msgspec.Struct, frozen=True, tag_field="kind", tag="found"):
    """The first entry: the founder's keys, the recovery key, the standing groups."""

    member: str
    roles: list[str]
    sign: bytes
    box: bytes
    writer: bytes
    recovery_sign: bytes
    recovery_box: bytes
    recovery_proof: bytes
    groups: list[GroupFacts]


class Invite(msgspec.Struct, frozen=True, tag_field="kind", tag="invite"):
    """An invitation: the public keys derived from its code, and nothing about the person.

    Attributes:
        member: Id the joining person gets, or has already (another computer).
        roles: Roles the person will have.
        sign: Ed25519 public key derived from the code; signs the join.
        box: X25519 public key derived from the code; the groups' keys are wrapped to it.
        until: Milliseconds since 1970 until which it can be used.
        proof: HMAC under the code over the founding entry's hash: whoever holds the code
            knows that this is the town the code was made for.
        wraps: Owner, key id and hash of the wraps made for it; its join retires them.
    """

    member: str
    roles: list[str]
    sign: bytes
    box: bytes
    until: int
    proof: bytes
    wraps: list[tuple[str, str, bytes]]


class Join(msgspec.Struct, frozen=True, tag_field="kind", tag="join"):
    """A computer's keys join, signed by the invitation's key, or by the recovery key.

    Attributes:
        invite: Hash of the invitation, empty when the recovery sheet was used.
        sign: The person's Ed25519 public key on this computer.
        box: The person's X25519 public key on this computer.
        writer: Ed25519 public key of the writer; its key id is the writer's id.
        proofs: Signatures by ``sign`` and by ``writer``: :mod:`possession`.
    """

    member: str
    invite: bytes
    sign: bytes
    box: bytes
    writer: bytes
    proofs: list[bytes]


class NewWriter(msgspec.Struct, frozen=True, tag_field="kind", tag="writer"):
    """Another journal of a computer that joined (its replica was restored or cloned).

    Attributes:
        proof: Signature by ``writer``: :mod:`possession`.
    """

    writer: bytes
    proof: bytes


class RoleChange(msgspec.Struct, frozen=True, tag_field="kind", tag="role"):
    """The roles of a member from here on."""

    member: str
    roles: list[str]


class Remove(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="remove"):
    """A member, or one computer of a member, is no longer accepted.

    Attributes:
        device: Key id of the computer's signing key, empty for the whole member.
        accepted: Writer id to the last sequence that still counts; 0 where not named.
    """

    member: str
    device: str = ""
    accepted: dict[str, int] = {}


class NewRecovery(msgspec.Struct, frozen=True, tag_field="kind", tag="recovery"):
    """A new recovery sheet; the one before opens nothing from here on.

    Attributes:
        sign: Ed25519 public key derived from the new code.
        box: X25519 public key derived from the new code.
        proof: HMAC under the code over the founding entry's hash.
        wraps: Owner, key id and hash of the wraps to the sheets before; this retires them.
    """

    sign: bytes
    box: bytes
    proof: bytes
    wraps: list[tuple[str, str, bytes]] = []


class Withdraw(msgspec.Struct, frozen=True, tag_field="kind", tag="withdraw"):
    """An invitation that was not used is no longer valid."""

    invite: bytes


class Retire(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="kind", tag="retire"):
    """An order: wraps of keys of a scope leave the folder, and who has no newer key the scope.

    Attributes:
        scope: Id of the scope.
        keys: Key ids of the keys; empty for all there ever are, which is erasure.
        why: ``"protection"`` (fewer may read from here on), ``"circle"`` (somebody left the
            circle) or ``"erasure"``.
        proofs: For each of the keys, that whoever made it held the key (:mod:`orders`).
    """

    scope: str
    why: str
    keys: list[str] = []
    proofs: list[bytes] = []


class Approve(msgspec.Struct, frozen=True, tag_field="kind", tag="approve"):
    """A second person agrees to an erasure; without this it does not count.

    Attributes:
        retire: Hash of the entry that orders it.
    """

    retire: bytes


Facts = (
    GroupFacts
    | Found
    | Invite
    | Join
    | NewWriter
    | RoleChange
    | Remove
    | Withdraw
    | NewRecovery
    | Retire
    | Approve
)
_KINDS: Final = frozenset(
    {
        *("group", "found", "invite", "join", "writer", "role", "remove", "withdraw"),
        *("recovery", "retire", "approve"),
    }
)
ERASURE: Final = "erasure"


class _Body(msgspec.Struct):
    town: str
    author: str
    key: str
    at: int
    seen: list[bytes]
    facts: msgspec.Raw


class _Kind(msgspec.Struct):
    kind: str


_ENCODER: Final = msgspec.msgpack.Encoder()
_BODY: Final = msgspec.msgpack.Decoder(_Body)
_KIND: Final = msgspec.msgpack.Decoder(_Kind)
_FACTS: Final[msgspec.msgpack.Decoder[Any]] = msgspec.msgpack.Decoder(Facts)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it was read; its signature is checked by the log.

    Attributes:
        hash: SHA-256 of the file.
        author: Member id of who made it; for a join, of who joins.
        key: Key id of the Ed25519 key that signed it.
        at: Milliseconds since 1970 by its author's clock.
        seen: Heads of the log its author knew, ascending; empty for the founding entry only.
        kind: What it is; unknown kinds of newer versions are kept and change nothing.
        facts: None for an unknown kind.
    """

    hash: bytes
    town: Id
    author: Id
    key: Id
    at: int
    seen: tuple[bytes, ...]
    kind: str
    facts: Facts | None
    data: bytes


def build(
    facts: Facts, *, town: Id, author: Id, at: int, seen: tuple[bytes, ...], signing_seed: bytes
) -> bytes:
    """Return the signed file of an entry."""
    body = _Body(
        town,
        author,
        layout.key_id(signed.public_of(signing_seed)),
        at,
        list(seen),
        msgspec.Raw(_ENCODER.encode(facts)),
    )
    return signed.build(FileType.MEMBERSHIP, _ENCODER.encode(body), signing_seed)


def parse(data: bytes, where: str) -> Entry:
    """Read an entry, within strict bounds; nothing is believed yet.

    Raises:
        layout.NewerFormat: If a newer version wrote it.
        SealBroken: If it is no entry.
    """
    body_bytes = signed.parse(FileType.MEMBERSHIP, data, where)
    try:
        body = _BODY.decode(body_bytes)
        kind = _KIND.decode(body.facts).kind
        facts = _FACTS.decode(body.facts) if kind in _KINDS else None
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise SealBroken(where, "body") from None
    seen = tuple(body.seen)
    if (
        not all(is_id(each) for each in (body.town, body.author, body.key))
        or list(seen) != sorted(set(seen))
        or len(seen) > MAX_HEADS
        or any(len(each) != HASH_BYTES for each in seen)
        or not 0 <= body.at <= MAX_MILLIS
        or (facts is not None and not _is_sound(facts))
    ):
        raise SealBroken(where, "body")
    return Entry(
        layout.sha256(data),
        Id(body.town),
        Id(body.author),
        Id(body.key),
        body.at,
        seen,
        kind,
        facts,
        data,
    )


def sheet_of(entry: Entry) -> tuple[bytes, bytes] | None:
    """Return the Ed25519 and X25519 public keys of the recovery sheet an entry names, if any."""
    match entry.facts:
        case Found() as found:
            return found.recovery_sign, found.recovery_box
        case NewRecovery() as made:
            return made.sign, made.box
    return None


def _is_sound(facts: Facts) -> bool:
    """Tell whether ids are ids and keys have the size of keys."""
    ids: list[str] = []
    keys: list[bytes] = []
    match facts:
        case GroupFacts():
            ids, keys = [facts.group, *facts.readers], [facts.box]
            return _sized(ids, keys) and 1 <= facts.generation <= MAX_GENERATION
        case Found():
            ids = [facts.member]
            keys = [facts.sign, facts.box, facts.writer, facts.recovery_sign]
            keys += [facts.recovery_box, facts.recovery_proof]
            return _sized(ids, keys) and all(_is_sound(group) for group in facts.groups)
        case NewRecovery():
            ids = [part for wrap in facts.wraps for part in wrap[:2]]
            keys = [facts.sign, facts.box, facts.proof, *(wrap[2] for wrap in facts.wraps)]
        case Invite():
            if not 0 <= facts.until <= MAX_MILLIS:
                return False
            ids = [facts.member, *(part for wrap in facts.wraps for part in wrap[:2])]
            keys = [facts.sign, facts.box, facts.proof, *(wrap[2] for wrap in facts.wraps)]
        case Join():
            ids, keys = [facts.member], [facts.sign, facts.box, facts.writer]
            proofs = [len(proof) for proof in facts.proofs] == [SIGNATURE_BYTES] * 2
            return proofs and _sized(ids, keys) and len(facts.invite) in (0, HASH_BYTES)
        case NewWriter():
            keys = [facts.writer]
            if len(facts.proof) != SIGNATURE_BYTES:
                return False
        case RoleChange():
            ids = [facts.member]
        case Remove():
            if not all(0 <= last <= MAX_SEQUENCE for last in facts.accepted.values()):
                return False
            ids = [facts.member, *facts.accepted, *([facts.device] if facts.device else [])]
        case Withdraw():
            keys = [facts.invite]
        case Retire():
            ids, keys = [facts.scope, *facts.keys], facts.proofs
            named = bool(facts.keys) and len(set(facts.keys)) == len(facts.keys) == len(
                facts.proofs
            )
            whole = not facts.keys and not facts.proofs
            if not (whole if facts.why == ERASURE else named):
                return False
        case Approve():
            keys = [facts.retire]
    return _sized(ids, keys)


def _sized(ids: list[str], keys: list[bytes]) -> bool:
    return all(is_id(each) for each in ids) and all(len(key) == KEY_BYTES for key in keys)
