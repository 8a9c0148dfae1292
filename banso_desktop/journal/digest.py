# SPDX-License-Identifier: Apache-2.0
"""Digests by which computers compare what they hold (docs/format.md, "Digests").

``received`` is equal on all computers that received the same, whatever was packed. ``state``
of a scope is equal on all computers that hold its key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from banso_desktop.domain.ids import Id, id_to_bytes
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.merge import Place, Row
from banso_desktop.journal.operations import Stamp


def received(cursors: Mapping[Id, Cursor]) -> str:
    """Return the digest of what was received, 64 hexadecimal digits.

    Args:
        cursors: How far each writer's journal was received, the own journal as sealed.
    """
    digest = hashlib.sha256()
    for writer, cursor in sorted((id_to_bytes(writer), at) for writer, at in cursors.items()):
        digest.update(writer + cursor.sequence.to_bytes(8, "big") + cursor.hash)
    return digest.hexdigest()


def state(heads: Iterable[tuple[str, Id, str, Stamp]]) -> str:
    """Return the digest of a scope's state, 64 hexadecimal digits.

    Args:
        heads: Entity, id, slot and stamp of every head, in any order.
    """
    digest = hashlib.sha256()
    for entity, identifier, slot, stamp in sorted(heads):
        line = (entity, identifier, slot, f"{stamp.millis}.{stamp.counter}", stamp.writer)
        digest.update("\0".join(line).encode("utf-8") + b"\n")
    return digest.hexdigest()


def state_of_rows(rows: Mapping[Place, Row]) -> str:
    """Return the digest of a merged scope."""
    return state(
        (entity, identifier, slot, head.stamp)
        for (entity, identifier), row in rows.items()
        for slot, current in row.heads.items()
        for head in current
    )
