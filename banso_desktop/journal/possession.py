# SPDX-License-Identifier: Apache-2.0
"""That whoever names a public key as their own holds the private one.

Public keys stand in the folder for everybody to read. Without this somebody who joins could
name a colleague's key: then the colleague's computer, or journal, would be theirs
(docs/format.md, "Entry").
"""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from banso_desktop.domain.ids import Id
from banso_desktop.journal import sealing, signed
from banso_desktop.journal.layout import pack_id
from banso_desktop.journal.membership import Entry, Join, NewWriter

_JOIN = b"banso join 1"
_WRITER = b"banso writer 1"


def join_facts(
    town: Id, member: Id, invite: bytes, *, sign_seed: bytes, box_private: bytes, writer_seed: bytes
) -> Join:
    """Return what a join says, with the proofs that these keys are its maker's.

    Args:
        town: Id of the town.
        member: Who joins.
        invite: Hash of the invitation, empty for the recovery sheet.
        sign_seed: Ed25519 private key of the person on this computer.
        box_private: X25519 private key of the person on this computer.
        writer_seed: Ed25519 private key of the writer.
    """
    facts = Join(
        member=member,
        invite=invite,
        sign=signed.public_of(sign_seed),
        box=sealing.public_key(box_private),
        writer=signed.public_of(writer_seed),
        proofs=[],
    )
    said = _said_by_join(town, facts)
    facts.proofs.extend(_sign(seed, said) for seed in (sign_seed, writer_seed))
    return facts


def writer_facts(town: Id, device: Id, writer_seed: bytes) -> NewWriter:
    """Return what an entry about another journal of a computer says, with its proof.

    Args:
        town: Id of the town.
        device: Key id of the signing key of the computer.
        writer_seed: Ed25519 private key of the new writer.
    """
    public = signed.public_of(writer_seed)
    return NewWriter(public, _sign(writer_seed, _said_by_writer(town, device, public)))


def is_proven(entry: Entry) -> bool:
    """Tell whether the keys an entry names as its maker's are; True if it names none."""
    match entry.facts:
        case Join() as facts:
            said = _said_by_join(entry.town, facts)
            return _are_by((facts.sign, facts.writer), facts.proofs, said)
        case NewWriter() as facts:
            said = _said_by_writer(entry.town, entry.key, facts.writer)
            return _are_by((facts.writer,), (facts.proof,), said)
    return True


def _said_by_join(town: Id, facts: Join) -> bytes:
    ids = pack_id(town) + pack_id(facts.member)
    return _JOIN + ids + facts.sign + facts.box + facts.writer + facts.invite


def _said_by_writer(town: Id, device: Id, writer: bytes) -> bytes:
    return _WRITER + pack_id(town) + pack_id(device) + writer


def _sign(seed: bytes, said: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).sign(said)


def _are_by(publics: Sequence[bytes], proofs: Sequence[bytes], said: bytes) -> bool:
    if len(proofs) != len(publics):
        return False
    try:
        for public, proof in zip(publics, proofs, strict=True):
            Ed25519PublicKey.from_public_bytes(public).verify(proof, said)
    except (InvalidSignature, ValueError):
        return False
    return True
