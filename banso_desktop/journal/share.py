# SPDX-License-Identifier: Apache-2.0
"""``share.json``: the signed mark that a folder holds this town, read before any put.

JSON, because people who look after the server look at it (docs/format.md, "share.json").
Written once, when the town is founded.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from banso_desktop.domain.ids import Id, is_id
from banso_desktop.errors import FolderNotATown, SealBroken
from banso_desktop.journal import layout, membership, names
from banso_desktop.journal.folder import MAX_SENTINEL_BYTES
from banso_desktop.journal.membership import Entry, Found
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.transport import NotThere, Transport

_PROGRAM: Final = "banso desktop"
_NOTICE: Final = (
    "This folder belongs to the program banso desktop. Do not rename, change or delete anything "
    "here. / このフォルダーは「伴走デスク」のものです。中のファイルの名前を変えたり、"
    "書きかえたり、消したりしないでください。"
)


@dataclass(frozen=True, slots=True)
class Share:
    """What ``share.json`` says.

    Attributes:
        town: Id of the town.
        root: Hash of the founding entry, whose key signs this.
        min_reader: The format a program must know at least to work here.
        data: The file.
    """

    town: Id
    root: bytes
    format: int
    min_reader: int
    signature: bytes
    data: bytes


def build(town: Id, root: bytes, sign_seed: bytes) -> bytes:
    """Return ``share.json`` of a new town."""
    file_format = layout.FORMAT
    signature = Ed25519PrivateKey.from_private_bytes(sign_seed).sign(
        _signed(town, root, file_format, file_format)
    )
    content = {
        "program": _PROGRAM,
        "notice": _NOTICE,
        "town": town,
        "format": file_format,
        "min_reader": file_format,
        "root": names.hash_text(root),
        "signature": base64.b64encode(signature).decode("ascii"),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def read(transport: Transport) -> tuple[Share, Entry]:
    """Read and verify the mark of a folder and its founding entry.

    Raises:
        FolderNotATown: If there is none, it is not sound, or a newer program is needed (the
            reason says which).
        FolderUnreachable: If the folder is gone.
    """
    try:
        share = parse(transport.get(names.SENTINEL, MAX_SENTINEL_BYTES), transport.place)
        if share.min_reader > layout.FORMAT:
            raise FolderNotATown(transport.place, "a newer version of the program is needed")
        name = names.member_name(share.root)
        founding = membership.parse(transport.get(name, MAX_SIGNED_BYTES), name)
    except NotThere as error:
        raise FolderNotATown(transport.place, f"no {error.name}") from None
    except SealBroken as error:
        raise FolderNotATown(transport.place, str(error)) from None
    facts = founding.facts
    if founding.hash != share.root or founding.town != share.town or not isinstance(facts, Found):
        raise FolderNotATown(transport.place, "founding entry")
    try:
        Ed25519PublicKey.from_public_bytes(facts.sign).verify(
            share.signature, _signed(share.town, share.root, share.format, share.min_reader)
        )
    except (InvalidSignature, ValueError):
        raise FolderNotATown(transport.place, "signature of share.json") from None
    return share, founding


def parse(data: bytes, place: str) -> Share:
    """Take ``share.json`` apart; nothing is verified yet.

    Raises:
        FolderNotATown: If it is no such file.
    """
    try:
        content: dict[str, Any] = json.loads(data)
        town, numbers = content["town"], (content["format"], content["min_reader"])
        signature = base64.b64decode(content["signature"], validate=True)
        root = names.hash_bytes(content["root"])
        if not is_id(town) or not all(type(number) is int for number in numbers):
            raise ValueError("town or format")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise FolderNotATown(place, "share.json is not sound") from None
    return Share(Id(town), root, numbers[0], numbers[1], signature, data)


def founds_a_town(transport: Transport, found: bytes) -> bool:
    """Tell whether the folder holds the founding entry that a ``share.json`` names."""
    try:
        name = names.member_name(parse(found, "").root)
        entry = membership.parse(transport.get(name, MAX_SIGNED_BYTES), name)
    except (FolderNotATown, NotThere, SealBroken):
        return False
    return names.member_name(entry.hash) == name


def _signed(town: Id, root: bytes, file_format: int, min_reader: int) -> bytes:
    text = f"banso share\n{town}\n{names.hash_text(root)}\n{file_format}\n{min_reader}\n"
    return text.encode("ascii")
