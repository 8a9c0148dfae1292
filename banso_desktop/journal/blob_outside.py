# SPDX-License-Identifier: Apache-2.0
"""What a sealed attachment's bytes say without its key."""

from __future__ import annotations

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import blobs, layout
from banso_desktop.journal.transport import InParts, NotThere, Transport


def is_sound(name: str, data: bytes) -> bool:
    """Tell whether bytes are the attachment of this name, whole."""
    try:
        return blobs.front_of(data, name).name == name
    except SealBroken:
        return False


def is_damaged(name: str, data: bytes) -> bool:
    """Tell whether bytes prove that they are wrong; a newer program's prove nothing."""
    try:
        return blobs.front_of(data, name).name != name
    except SealBroken as error:
        return not isinstance(error, layout.NewerFormat)


def lies_in(way: Transport, name: str, scope: Id) -> bool:
    """Tell whether a file of the folder says it is of a scope: a row may name any file.

    Raises:
        FolderError: If the folder is away.
    """
    mark = blobs.mark_of(scope)
    try:
        if isinstance(way, InParts):
            return way.part(name, 0, len(mark))[0] == mark
        return way.get(name, blobs.MAX_BLOB_BYTES).startswith(mark)
    except (NotThere, SealBroken):
        return False
