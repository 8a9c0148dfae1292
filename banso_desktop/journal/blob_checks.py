# SPDX-License-Identifier: Apache-2.0
"""Attachments in the diagnosis: named wrong, damaged, or missing though a row names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import blobs, names
from banso_desktop.journal.blob_book import BlobBook
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.wraps import SCOPE


class Expected(Protocol):
    """What a replica knows of the folder's attachments."""

    @property
    def ring(self) -> KeyRing:
        """Opens them."""
        ...

    @property
    def attachments(self) -> Mapping[str, Id]:
        """Names of those the folder must hold, with who attached them."""
        ...


def expected(book: BlobBook) -> dict[str, Id]:
    """Return the attachments the folder must hold, with the member who attached each.

    What waits here to be put is left out.
    """
    waiting = {kept.name for kept in book.blobs() if kept.outgoing}
    return {
        each.blob: each.author
        for each in book.blob_references()
        if not each.removed and each.blob not in waiting and names.blob_of(each.blob) is not None
    }


def look(
    there: Sequence[str],
    read: Callable[[str, int], bytes | None],
    held: Expected | None,
) -> Iterator[tuple[str, str, Id | None]]:
    """Yield name, what is wrong and who attached it, for every attachment that is not sound.

    Without the key it is seen whether a file is damaged or lies under another name; with it,
    whether its author made it.

    Args:
        there: Names of all files of the folder.
        read: Returns a file within a bound; what cannot be read it tells itself.
        held: What is known here, None without a profile.
    """
    for name in there:
        data = read(name, blobs.MAX_BLOB_BYTES) if names.blob_of(name) is not None else None
        if data is None:
            continue
        try:
            _check(data, name, held)
        except SealBroken as error:
            yield name, error.why, held.attachments.get(name) if held else None
    if held is not None:
        for name in sorted(held.attachments.keys() - set(there)):
            yield name, "missing", held.attachments[name]


def _check(data: bytes, name: str, held: Expected | None) -> None:
    front = blobs.front_of(data, name)
    if front.name != name:
        raise SealBroken(name, "name")
    if held is None:
        return
    for secret in held.ring.archive.secrets(SCOPE, front.scope):
        if secret.key_id == front.key_id:
            blobs.unseal(data, secret.key, name)
