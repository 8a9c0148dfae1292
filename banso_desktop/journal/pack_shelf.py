# SPDX-License-Identifier: Apache-2.0
"""Where segments are found that no longer lie under their own names: in their writer's packs.

A listing of the writer's packs is asked for only when a segment is missing, and a pack is read
once for all segments in it that are wanted one after the other. One pack is held at a time.
Anybody can lay files under the names of packs, so few are looked at for one segment, their
fronts first, and nothing of a refused one is kept but the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, packs
from banso_desktop.journal.doubts import Doubts
from banso_desktop.journal.packs import MAX_PACK_BYTES, Pack
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES
from banso_desktop.journal.transport import InParts, NotThere, Transport

MAX_FRONTS: Final = 64
"""Packs whose front is looked at for one segment; the author leaves a few that overlap."""
MAX_WHOLE: Final = 4
"""Packs that are read whole for one segment, in vain."""


class PackShelf:
    """The packs of one writer, while its journal is read. Used by one thread.

    Attributes:
        broken: What did not verify and why, by name; of a segment in a pack
            ``<pack>#<sequence>``.
        newer: A file of a newer version was met.

    Args:
        transport: Where they lie.
        writer: Whose.
        doubts: The packs that did not serve in earlier looks: they come last.
    """

    def __init__(self, transport: Transport, writer: Id, doubts: Doubts | None = None) -> None:
        self._transport = transport
        self._writer = writer
        self._doubts = Doubts() if doubts is None else doubts
        self._listed: list[str] | None = None
        self._held: tuple[str, Pack] | None = None
        self.broken: dict[str, str] = {}
        self.newer = False
        self._whole = 0

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
                for _ in self._opened(sequence, fresh=fresh):
                    yield from self._piece(sequence)

    def packed(self, sequence: int) -> Iterator[bytes]:
        """Yield what lies in packs under this number, as packs are listed once.

        Raises:
            FolderError: If the folder is away.
        """
        if self._held is not None:
            yield from (data for _, data in self._piece(sequence))
        held = self._held[0] if self._held is not None else ""
        for name in self._opened(sequence, fresh=self._listed is None):
            if name != held:
                yield from (data for _, data in self._piece(sequence))

    def refuse(self, error: SealBroken) -> None:
        """Take note that a candidate did not verify: why, for the error holds what was read."""
        self.broken[error.where] = error.why
        self.newer |= isinstance(error, layout.NewerFormat)
        pack = error.where.partition("#")[0]
        if names.pack_of(pack):
            self._doubts.refuse(pack, error.why)

    def _opened(self, sequence: int, *, fresh: bool) -> Iterator[str]:
        """Hold one pack after the other that should have a segment, not many."""
        enough = self._whole + MAX_WHOLE
        for name in self._with(sequence, fresh=fresh)[:MAX_FRONTS]:
            if self._whole == enough:
                return
            if self._hold(name):
                yield name

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
        """Return the packs that should have a segment.

        Those that served before or are not known come first, then the one that reaches furthest.
        """
        if fresh or self._listed is None:
            self._listed = list(self._transport.list(f"{names.PACKS}{self._writer}/"))
        found = []
        for name in self._listed:
            place = names.pack_of(name)
            known = name in self.broken or f"{name}#{sequence}" in self.broken
            if place and place[1] <= sequence <= place[2] and not known:
                found.append((-self._doubts.times(name), place[2], name))
        return [name for _, _, name in sorted(found, reverse=True)]

    def _hold(self, name: str) -> bool:
        if self._held is not None and self._held[0] == name:
            return True
        self._held = None
        try:
            if isinstance(self._transport, InParts):
                packs.check_front(*self._transport.part(name, 0, packs.FRONT_BYTES), name)
            self._whole += 1
            self._held = name, packs.parse(self._transport.get(name, MAX_PACK_BYTES), name)
        except NotThere:
            return False
        except SealBroken as error:
            self.refuse(error)
            return False
        return True
