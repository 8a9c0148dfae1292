# SPDX-License-Identifier: Apache-2.0
"""The names of the files in the shared folder, and telling them from foreign ones.

All are short lower-case ASCII with ``/`` between the parts, at most 111 characters, so they
work on any file system and below any share (docs/format.md, "Tree"). A file whose name is
none of these is foreign (``desktop.ini``, ``Thumbs.db``, a conflicted copy) and never read.
"""

from __future__ import annotations

import base64
import re
from typing import Final

from banso_desktop.domain.ids import Id

SENTINEL: Final = "share.json"
MEMBERS: Final = "members/"
KEYS: Final = "keys/"
HEADS: Final = "heads/"
JOURNALS: Final = "j/"
BLOBS: Final = "b/"
PACKS: Final = "p/"
SNAPSHOTS: Final = "s/"

PER_FOLDER: Final = 1000
"""Segments in one folder; listings stay short."""
MAX_SEQUENCE: Final = 99_999_999

_ID: Final = "[a-z2-7]{25}[aeimquy4]"
_HASH: Final = "[a-z2-7]{51}[aq]"
_SEGMENT: Final = re.compile(rf"j/({_ID})/(\d{{5}})/(\d{{8}})\.seg")
_PACK: Final = re.compile(rf"p/({_ID})/(\d{{8}})-(\d{{8}})\.pack")
_SNAPSHOT: Final = re.compile(rf"s/({_ID})/(\d{{8}})\.snap")
_HEAD: Final = re.compile(rf"heads/({_ID})\.(\d{{8}})")
_MEMBER: Final = re.compile(rf"members/({_HASH})")
_WRAP: Final = re.compile(rf"keys/({_ID})/({_ID})/({_HASH})")
_BLOB: Final = re.compile(rf"b/([a-z2-7]{{2}})/({_HASH})")


def hash_text(digest: bytes) -> str:
    """Write a SHA-256 as 52 lower-case base32 characters."""
    return base64.b32encode(digest).decode("ascii").rstrip("=").lower()


def hash_bytes(text: str) -> bytes:
    """Read a SHA-256 back.

    Raises:
        ValueError: If the text is no such hash, or another spelling of one.
    """
    digest = base64.b32decode(text.upper() + "====")
    if hash_text(digest) != text:
        raise ValueError("a hash has exactly one spelling")
    return digest


def segment_name(writer: Id, sequence: int) -> str:
    """Return where a writer's segment lies; the next one's name can always be foretold."""
    if not 1 <= sequence <= MAX_SEQUENCE:
        raise ValueError(f"no such sequence: {sequence}")
    return f"{JOURNALS}{writer}/{sequence // PER_FOLDER:05d}/{sequence:08d}.seg"


def segment_of(name: str) -> tuple[Id, int] | None:
    """Return writer and sequence of a segment's name, None for any other name."""
    found = _SEGMENT.fullmatch(name)
    if not found:
        return None
    writer, sequence = Id(found[1]), int(found[3])
    if sequence < 1 or segment_name(writer, sequence) != name:
        return None
    return writer, sequence


def pack_name(writer: Id, first: int, last: int) -> str:
    """Return where the pack with these segments of a writer lies."""
    if not 1 <= first <= last <= MAX_SEQUENCE:
        raise ValueError(f"no such sequences: {first} to {last}")
    return f"{PACKS}{writer}/{first:08d}-{last:08d}.pack"


def pack_of(name: str) -> tuple[Id, int, int] | None:
    """Return writer, first and last sequence of a pack's name, None for any other name."""
    found = _PACK.fullmatch(name)
    if not found or not 1 <= int(found[2]) <= int(found[3]):
        return None
    return Id(found[1]), int(found[2]), int(found[3])


def snapshot_name(writer: Id, number: int) -> str:
    """Return where a file of a writer's snapshots lies."""
    if not 1 <= number <= MAX_SEQUENCE:
        raise ValueError(f"no such snapshot: {number}")
    return f"{SNAPSHOTS}{writer}/{number:08d}.snap"


def snapshot_of(name: str) -> tuple[Id, int] | None:
    """Return writer and number of a snapshot's name, None for any other name."""
    found = _SNAPSHOT.fullmatch(name)
    return (Id(found[1]), int(found[2])) if found and int(found[2]) else None


def head_name(writer: Id, sequence: int) -> str:
    """Return the name of the hint that a writer's journal reaches this sequence."""
    return f"{HEADS}{writer}.{sequence:08d}"


def head_of(name: str) -> tuple[Id, int] | None:
    """Return writer and sequence of a hint's name, None for any other name."""
    found = _HEAD.fullmatch(name)
    return (Id(found[1]), int(found[2])) if found else None


def member_name(digest: bytes) -> str:
    """Return where the entry of the membership log with this SHA-256 lies."""
    return MEMBERS + hash_text(digest)


def member_of(name: str) -> bytes | None:
    """Return the hash in the name of a membership entry, None for any other name."""
    found = _MEMBER.fullmatch(name)
    return hash_bytes(found[1]) if found else None


def wrap_name(owner: Id, key: Id, digest: bytes) -> str:
    """Return where a wrap of a key of this scope or group lies."""
    return f"{KEYS}{owner}/{key}/{hash_text(digest)}"


def wrap_of(name: str) -> tuple[Id, Id, bytes] | None:
    """Return owner, key id and hash of a wrap's name, None for any other name."""
    found = _WRAP.fullmatch(name)
    return (Id(found[1]), Id(found[2]), hash_bytes(found[3])) if found else None


def blob_name(digest: bytes) -> str:
    """Return where the attachment with this keyed digest lies."""
    text = hash_text(digest)
    return f"{BLOBS}{text[:2]}/{text}"


def blob_of(name: str) -> bytes | None:
    """Return the keyed digest in the name of an attachment, None for any other name."""
    found = _BLOB.fullmatch(name)
    return hash_bytes(found[2]) if found and found[2].startswith(found[1]) else None


def is_ours(name: str) -> bool:
    """Tell whether a name is one that this program writes."""
    return name == SENTINEL or any(
        tell(name) is not None
        for tell in (segment_of, head_of, member_of, wrap_of, blob_of, pack_of, snapshot_of)
    )


def owner_of(name: str) -> Id | None:
    """Return the writer that alone may delete the file, None where nobody alone may."""
    place = segment_of(name) or head_of(name) or pack_of(name) or snapshot_of(name)
    return place[0] if place else None
