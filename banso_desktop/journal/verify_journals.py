# SPDX-License-Identifier: Apache-2.0
"""Looking through the journals: every segment in its chain, under its own name or in a pack.

A part of :mod:`verify`. With keys, the groups are opened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import encoding, layout, names, segments
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.member_log import EntriesMissing, MemberLog
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES, Segment
from banso_desktop.journal.soundness import why_wrong
from banso_desktop.journal.transport import Transport
from banso_desktop.journal.verify_compact import Looking, Piece, packed_segments


class Expected(Protocol):
    """What a replica knows of the folder's journals."""

    @property
    def ring(self) -> KeyRing:
        """Opens groups."""
        ...

    @property
    def cursors(self) -> Mapping[Id, Cursor]:
        """What the folder must hold of each journal."""
        ...


class JournalChecks:
    """Checks all journals of a folder.

    Attributes:
        announced: Wraps that counting segments announced, with the position of the last one.
        segments: How many segments were read.
        operations: How many operations could be read.
    """

    def __init__(
        self, transport: Transport, log: MemberLog, held: Expected | None, looking: Looking
    ) -> None:
        self._transport = transport
        self._log = log
        self._held = held
        self._looking = looking
        self._names: Sequence[str] = ()
        self._last: dict[Id, bytes] = {}
        self._read_before: dict[str, bytes] = {}
        self.announced: dict[str, tuple[bytes, ...]] = {}
        self.segments = 0
        self.operations = 0

    def run(self, found: Sequence[str]) -> None:
        """Check them, the names of all files given."""
        self._names = found
        self._check_journals()

    def check(self, data: bytes, where: str, writer: Id, sequence: int) -> bool:
        """Check a segment of a pack but for its chain; tell whether it is sound."""
        return self._check_segment(data, where, writer, sequence, None)

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes; None where they cannot be had, which is told."""
        return self._looking.read(name, limit)

    def tell(self, where: str, why: str) -> None:
        """Add a finding."""
        self._looking.tell(where, why)

    def _check_journals(self) -> None:
        journals: dict[Id, list[int]] = {}
        for name in self._names:
            place = names.segment_of(name)
            if place:
                journals.setdefault(place[0], []).append(place[1])
        packed = packed_segments(self._names, self)
        for writer, pieces in packed.items():
            journals.setdefault(writer, []).extend(pieces)
        heads = self._transport.list_heads()
        cursors = self._held.cursors if self._held else {}
        for writer, found in journals.items():
            cursor = cursors.get(writer)
            known = (cursor.sequence if cursor else 0, heads.get(writer, 0))
            end = max(*known, *packed.get(writer, {}))
            journals[writer] = self._without_strays(writer, found, end)
        for writer, cursor in cursors.items():
            reaches = max(journals.get(writer, []), default=0)
            if reaches < cursor.sequence:
                self.tell(names.segment_name(writer, cursor.sequence), "rolled back")
        for writer in sorted(journals):
            self._check_journal(writer, set(journals[writer]), packed.get(writer, {}))
        self._check_hints(heads, journals)

    def _without_strays(self, writer: Id, found: Sequence[int], end: int) -> list[int]:
        """Tell of files beyond a journal's end that prove to be no segments of it.

        They are no sign that anything before them is gone: anybody can lay them there.

        Args:
            writer: Whose journal it is.
            found: The sequences that lie there.
            end: How far the journal reaches by what is known otherwise.

        Returns:
            The sequences without those.
        """
        left = sorted(set(found))
        while left and left[-1] > end:
            name = names.segment_name(writer, left[-1])
            data = self.read(name, MAX_SEGMENT_BYTES)
            if data is not None:
                if why_wrong(name, data, self._log) is None:
                    self._read_before[name] = data
                    break
                self.tell(name, "stray")
            left.pop()
        return left

    def _check_journal(
        self, writer: Id, sequences: set[int], packed: Mapping[int, Piece | None]
    ) -> None:
        previous: bytes | None = layout.NO_HASH
        cursor = self._held.cursors.get(writer) if self._held else None
        expected = 1
        here = set(self._names) if packed else set()
        for sequence in sorted(sequences):
            if sequence > expected:
                self.tell(names.segment_name(writer, expected), "missing")
                previous = None
            expected = sequence + 1
            name = names.segment_name(writer, sequence)
            piece = packed.get(sequence)
            if sequence in packed and name not in here:
                previous = self._check_piece(piece, cursor, sequence, previous)
                if piece is None:
                    self._last.pop(writer, None)
                else:
                    self._last[writer] = piece.hash
                continue
            data = self._read_before.pop(name, None) or self.read(name, MAX_SEGMENT_BYTES)
            if data is None:
                previous = None
                self._last.pop(writer, None)
                continue
            digest = self._last[writer] = layout.sha256(data)
            sound = self._check_segment(data, name, writer, sequence, previous)
            if sound and piece and piece.hash != digest:
                self.tell(piece.where, "forked")
            if sound and cursor and cursor.sequence == sequence and cursor.hash != digest:
                self.tell(name, "forked")
            previous = digest if sound else None

    def _check_piece(
        self, piece: Piece | None, cursor: Cursor | None, sequence: int, previous: bytes | None
    ) -> bytes | None:
        """Check the chain at a segment in a pack; return what the next one must name."""
        if piece is None:
            return None
        if cursor and cursor.sequence == sequence and cursor.hash != piece.hash:
            self.tell(piece.where, "forked")
        if previous is not None and piece.previous != previous:
            self.tell(piece.where, "chain")
            return None
        return piece.hash

    def _check_segment(
        self, data: bytes, name: str, writer: Id, sequence: int, previous: bytes | None
    ) -> bool:
        """Check one segment; tell whether the next one's chain can be judged by it."""
        self.segments += 1
        try:
            segment = segments.parse(data, name)
            header = segment.header
            if (header.writer, header.sequence) != (writer, sequence):
                raise SealBroken(name, "place")
            known = self._log.writer_key(writer, header.position)
            if known is None:
                raise SealBroken(name, "author")
            segment.verify(known)
            if previous is not None and header.previous != previous:
                raise SealBroken(name, "chain")
        except (SealBroken, EntriesMissing) as error:
            self.tell(name, error.why)
            return False
        if self._log.accepts(writer, sequence):
            for wrap in segment.wraps:
                name = names.wrap_name(wrap.owner, wrap.key_id, wrap.hash)
                self.announced.setdefault(name, tuple(segment.header.position))
        self._open_groups(segment)
        return True

    def _open_groups(self, segment: Segment) -> None:
        for group in segment.groups:
            key = self._held.ring.key_for(group) if self._held else None
            if key is None:
                continue
            header = segment.header
            try:
                content = group.open(key)
                written = encoding.decode(content, group.scope, header.writer, header.author)
            except SealBroken as error:
                self.tell(group.where, error.why)
            else:
                self.operations += len(written)

    def _check_hints(self, heads: Mapping[Id, int], journals: dict[Id, list[int]]) -> None:
        for writer, reached in heads.items():
            name = names.head_name(writer, reached)
            if reached == max(journals.get(writer, []), default=0):
                said = bytes_at(self._transport, name, layout.HASH_BYTES)
                if said == self._last.get(writer, said):
                    continue
            self._looking.note(name, "hint")
