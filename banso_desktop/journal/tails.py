# SPDX-License-Identifier: Apache-2.0
"""Whether the folder still holds what was received: the ends of the journals, compared.

A hint that names the last segment received and holds its hash settles it with one small file;
otherwise that segment itself is read, under its own name or in a pack. Hints are not trusted for
anything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal import layout, names
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.pack_shelf import PackShelf
from banso_desktop.journal.soundness import why_wrong
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.whole_journals import KeepingLedger

ROLLED_BACK: Final = "rolled back"
FORKED: Final = "forked"


class Tails:
    """Compares journals of others with the folder. Used by one thread at a time."""

    def __init__(self, ledger: KeepingLedger, log: MemberLog, transport: Transport) -> None:
        self._ledger = ledger
        self._log = log
        self._transport = transport

    def look(self, writer: Id, cursor: Cursor, hints: Mapping[Id, int]) -> str:
        """Return what is wrong with the last segment received; empty if nothing is.

        Returns:
            :data:`ROLLED_BACK` if it is gone, :data:`FORKED` if another one lies there that is
            signed as it should be, or how the bytes there are damaged.
        """
        if hints.get(writer) == cursor.sequence:
            hint = names.head_name(writer, cursor.sequence)
            if bytes_at(self._transport, hint, layout.HASH_BYTES) == cursor.hash:
                return ""
        shelf = PackShelf(self._transport, writer)
        return self._compare(shelf, writer, cursor.sequence, cursor.hash)

    def fork_point(self, writer: Id, cursor: Cursor) -> int:
        """Return the first sequence at which the folder says something else than was kept."""
        sequence = cursor.sequence
        shelf = PackShelf(self._transport, writer)
        while sequence > 1:
            kept = self._ledger.segment(writer, sequence - 1)
            if kept is None or self._compare(shelf, writer, sequence - 1, kept.hash) != FORKED:
                break
            sequence -= 1
        return sequence

    def _compare(self, shelf: PackShelf, writer: Id, sequence: int, digest: bytes) -> str:
        """Compare a segment with what lies under its name, or in its writer's packs."""
        name = names.segment_name(writer, sequence)
        wrong: list[str] = []
        for _, found in shelf.candidates(sequence, packed=True):
            if layout.sha256(found) == digest:
                return ""
            wrong.append(why_wrong(name, found, self._log) or FORKED)
        if FORKED in wrong:
            return FORKED
        # A pack that cannot be taken apart may hold it.
        wrong += shelf.broken.values()
        return wrong[0] if wrong else ROLLED_BACK
