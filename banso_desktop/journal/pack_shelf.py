# SPDX-License-Identifier: Apache-2.0
"""Where segments are found that no longer lie under their own names: in their writer's packs.

A listing of the writer's packs is asked for only when a segment is missing, and a pack is read
once for all segments in it that are wanted one after the other. One pack is held at a time.
"""

from __future__ import annotations

from collections.abc import Iterator

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import names, packs
from banso_desktop.journal.packs import MAX_PACK_BYTES, Pack
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES
from banso_desktop.journal.transport import NotThere, Transport


class PackShelf:
    """The packs of one writer, while its journal is read. Used by one thread.

    Attributes:
        broken: What did not verify, by name; of a segment in a pack ``<pack>#<sequence>``.
    """

    def __init__(self, transport: Transport, writer: Id) -> None:
        self._transport = transport
        self._writer = writer
        self._listed: list[str] | None = None
        self._held: tuple[str, Pack] | None = None
        self.broken: dict[str, SealBroken] = {}

    def candidates(self, sequence: int, *, packed: bool) -> Iterator[tuple[str, bytes]]:
        """Yield what may be a segment, with the name of where it was found.

        Args:
            sequence: Which one.
            packed: Whether to look for a pack where it is not under its own name; without,
                only the pack that is held already.

        Raises:
            FolderError: If the folder is away.
        """
        if self._held is not None:
            yield from self._piece(sequence)
        name = names.segment_name(self._writer, sequence)
        try:
            yield name, self._transport.get(name, MAX_SEGMENT_BYTES)
        except NotThere:
            pass
        except SealBroken as error:
            self.refuse(error)
        if packed:
            # A listing from before may be out of date: packs are put into larger ones.
            for fresh in (True,) if self._listed is None else (False, True):
                for pack in self._with(sequence, fresh=fresh):
                    if self._hold(pack):
                        yield from self._piece(sequence)

    def packed(self, sequence: int) -> Iterator[bytes]:
        """Yield what lies in packs under this number, as packs are listed once.

        Raises:
            FolderError: If the folder is away.
        """
        if self._held is not None:
            yield from (data for _, data in self._piece(sequence))
        held = self._held[0] if self._held is not None else ""
        for name in self._with(sequence, fresh=self._listed is None):
            if name != held and self._hold(name):
                yield from (data for _, data in self._piece(sequence))

    def refuse(self, error: SealBroken) -> None:
        """Take note that a candidate did not verify."""
        self.broken[error.where] = error

    def _piece(self, sequence: int) -> Iterator[tuple[str, bytes]]:
        if self._held is None:
            return
        name, pack = self._held
        where, piece = f"{name}#{sequence}", pack.segment(sequence)
        if piece is None:
            self._held = None
        elif where not in self.broken:
            yield where, piece

    def _with(self, sequence: int, *, fresh: bool) -> list[str]:
        """Return the packs that should have a segment, the one that reaches furthest first."""
        if fresh or self._listed is None:
            self._listed = list(self._transport.list(f"{names.PACKS}{self._writer}/"))
        found = []
        for name in self._listed:
            place = names.pack_of(name)
            if place and place[1] <= sequence <= place[2] and name not in self.broken:
                found.append((place[2], name))
        return [name for _, name in sorted(found, reverse=True)]

    def _hold(self, name: str) -> bool:
        if self._held is not None and self._held[0] == name:
            return True
        self._held = None
        try:
            self._held = name, packs.parse(self._transport.get(name, MAX_PACK_BYTES), name)
        except NotThere:
            return False
        except SealBroken as error:
            self.refuse(error)
            return False
        return True
