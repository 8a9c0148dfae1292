# SPDX-License-Identifier: Apache-2.0
"""Put a whole folder together again from one replica: what is missing, and what is damaged.

What somebody else signed is never touched, nor any foreign file. Running it again, also after
it broke off, does no harm (docs/format.md, "Rebuild").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from banso_desktop.errors import FolderNameTaken, FolderNotATown
from banso_desktop.journal import names
from banso_desktop.journal.file_kinds import FileKind, Kept, kinds_of
from banso_desktop.journal.folder import MAX_SENTINEL_BYTES
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.share import founds_a_town
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.soundness import is_damaged_share
from banso_desktop.journal.transport import Occupied, Transport

EMPTY: Final = "an empty folder"
"""Reason of ``FolderNotATown`` where nothing of a town lies: perhaps a drive is not mounted."""


@dataclass(slots=True)
class Rebuilt:
    """What was put right.

    Attributes:
        restored: How many files were missing and were put.
        repaired: How many were damaged and were replaced.
        left: Names where something else lies that is signed as it should be: a fork.
        blocked: Names where what is no file lies, such as a folder: somebody has to take it away.
    """

    restored: int = 0
    repaired: int = 0
    left: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)


class Rebuilder:
    """Puts back what a replica keeps.

    Args:
        kept: The replica.
        ring: Knows the membership log.
        transport: The folder.
    """

    def __init__(self, kept: Kept, ring: KeyRing, transport: Transport) -> None:
        self._kept = kept
        self._ring = ring
        self._transport = transport
        self._sentinel = kept.files(names.SENTINEL)[names.SENTINEL]

    def run(
        self, progress: Callable[[int, int], None] | None = None, *, even_empty: bool = False
    ) -> Rebuilt:
        """Put back all that is missing and replace what is damaged; blocks for long.

        Args:
            progress: Told how many of how many files were looked at; what it raises ends it.
            even_empty: Also where nothing of a town lies. An unmounted drive looks like that,
                so somebody has to say it.

        Raises:
            FolderNotATown: If another town lies there; with :data:`EMPTY` if nothing does.
            FolderError: If the folder is away, full or may not be written; what was put stays.
        """
        rebuilt = Rebuilt()
        self._restore_mark(rebuilt, even_empty=even_empty)
        kinds = kinds_of(self._kept, self._ring, self._transport)
        done, total = 0, sum(kind.count() for kind in kinds)
        for kind in kinds:
            for name, good in kind.files():
                self._restore(kind, name, good, rebuilt)
                done += 1
                if progress is not None:
                    progress(done, max(done, total))
        return rebuilt

    def _restore_mark(self, rebuilt: Rebuilt, *, even_empty: bool) -> None:
        """Put ``share.json`` back first: without it nothing else may be put."""
        found = bytes_at(self._transport, names.SENTINEL, MAX_SENTINEL_BYTES)
        if found == self._sentinel:
            return
        if found is None and not even_empty and not self._holds_this_town():
            raise FolderNotATown(self._transport.place, EMPTY)
        if found is not None and not self._is_damaged(found):
            raise FolderNotATown(self._transport.place, "another share.json")
        try:
            self._transport.replace_damaged(names.SENTINEL, self._sentinel, found or b"")
        except Occupied as occupied:
            if found != b"":  # one too large to be read shows its beginning only here
                raise
            self._transport.replace_damaged(names.SENTINEL, self._sentinel, occupied.found)
        if found is None:
            rebuilt.restored += 1
        else:
            rebuilt.repaired += 1

    def _holds_this_town(self) -> bool:
        """Tell whether anything of this town lies there that only a town would hold."""
        ours = {names.member_name(entry.hash) for entry in self._ring.log.entries()}
        ours |= {
            names.segment_name(writer, cursor.sequence)
            for writer, cursor in self._kept.cursors().items()
        }
        return any(self._lies_there(name) for name in ours)

    def _lies_there(self, name: str) -> bool:
        try:
            return bytes_at(self._transport, name, MAX_SIGNED_BYTES) is not None
        except FolderNotATown:  # neither this file nor the mark
            return False

    def _is_damaged(self, found: bytes) -> bool:
        return is_damaged_share(
            found, self._sentinel, other_town=founds_a_town(self._transport, found)
        )

    def _restore(self, kind: FileKind, name: str, good: bytes, rebuilt: Rebuilt) -> None:
        found = kind.lies(name, good)
        if found == good:
            return
        if found is None or kind.is_wrong(name, found):
            try:
                if self._transport.put_if_absent(name, good) == "new":
                    rebuilt.restored += 1
            except Occupied as occupied:
                self._replace(name, good, occupied.found, rebuilt)
        else:
            rebuilt.left.append(name)

    def _replace(self, name: str, good: bytes, found: bytes, rebuilt: Rebuilt) -> None:
        try:
            self._transport.replace_damaged(name, good, found)
        except FolderNameTaken:
            rebuilt.blocked.append(name)
        else:
            rebuilt.repaired += 1
