# SPDX-License-Identifier: Apache-2.0
"""Look through a whole folder and say what is wrong with it. Changes nothing, anywhere.

Each file is read once and within its bound. Hints are not believed. What the folder lacks of
what this replica received or published is said too: a folder that was rolled back, a journal
that lost its end. With keys, the groups are opened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import encoding, layout, names, segments, share, wraps
from banso_desktop.journal.folder import MAX_SENTINEL_BYTES
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Archive, Cursor, Ledger
from banso_desktop.journal.member_log import EntriesMissing, MemberLog
from banso_desktop.journal.retiring import retired_boxes
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES, Segment
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.verify_compact import Piece, check_snapshots, packed_segments
from banso_desktop.journal.wraps import MAX_WRAP_BYTES


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong, or among the notes something that does no harm.

    Attributes:
        where: Name of the file in the folder, or of a part of it.
        why: Stable words for what is wrong: ``"hash"``, ``"signature"``, ``"chain"``,
            ``"missing"``, ``"rolled back"``, ``"forked"``, ``"changed"``,
            ``"another town"``, ``"tag"`` …; of a note ``"foreign"`` (none of the program's
            files), ``"hint"`` (a wrong hint, which nobody believes), ``"leftover"`` (a file of
            a snapshot that was not finished) or ``"retired"`` (a wrap that was announced and
            is not there, as one to a replaced recovery sheet is not).
    """

    where: str
    why: str


_ANOTHER_TOWN: Final = Finding(names.SENTINEL, "another town")


@dataclass(slots=True)
class Report:
    """What looking through found.

    Attributes:
        findings: What is wrong, by name.
        notes: What does no harm: foreign and left-over files, hints that are wrong.
        files: How many files were read.
        segments: How many of them are segments.
        operations: How many operations could be read here.
    """

    findings: list[Finding] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)
    files: int = 0
    segments: int = 0
    operations: int = 0

    @property
    def is_another_town(self) -> bool:
        """Whether the folder is another town's, so nothing else of it was looked at."""
        return self.findings == [_ANOTHER_TOWN]

    def add(self, where: str, why: str) -> None:
        """Add a finding."""
        self.findings.append(Finding(where, why))


@dataclass(frozen=True, slots=True)
class Held:
    """What a replica knows of the folder, to compare with it.

    Attributes:
        ring: Opens groups.
        sentinel: ``share.json`` as it was when the town was entered.
        cursors: What the folder must hold of each journal.
        entries: Names of membership entries it must hold.
    """

    ring: KeyRing
    sentinel: bytes
    cursors: dict[Id, Cursor]
    entries: frozenset[str]

    @classmethod
    def of(cls, ring: KeyRing, ledger: Ledger, archive: Archive) -> Held:
        """Return it for a replica, without what it has not put into the folder yet."""
        cursors = dict(ledger.cursors())
        writer = ring.identity.writer
        waiting = ledger.unpublished()
        if waiting:
            first = segments.parse(waiting[0].data, "outbox").header
            cursors.pop(writer, None)
            if first.sequence > 1:
                cursors[writer] = Cursor(first.sequence - 1, first.previous)
        outgoing = {name for name, _ in archive.outgoing()}
        entries = (names.member_name(entry.hash) for entry in ring.log.entries())
        sentinel = archive.files(names.SENTINEL)[names.SENTINEL]
        return cls(ring, sentinel, cursors, frozenset(entries) - outgoing)


def verify(
    transport: Transport,
    held: Held | None = None,
    foreign: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Look through a folder.

    Args:
        transport: The folder.
        held: What to compare it with, None without a profile.
        foreign: Names of files that are none of the program's, for the notes.
        progress: Told how many of how many files were read.

    Raises:
        FolderError: If the folder is away or holds no town. That it holds another one is the
            only finding there.
    """
    return _Verifier(transport, held, progress).run(foreign)


class _Verifier:
    def __init__(
        self,
        transport: Transport,
        held: Held | None,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        self._transport = transport
        self._held = held
        self._progress = progress
        self._report = Report()
        self._names: list[str] = []
        self._announced: dict[str, tuple[bytes, ...]] = {}

    def run(self, foreign: Sequence[str]) -> Report:
        found, founding = share.read(self._transport)
        if self._held and found.root != self._held.ring.identity.root:
            self._report.findings.append(_ANOTHER_TOWN)
            return self._report
        self._log = MemberLog(found.town, found.root)
        self._log.add(founding.data)
        self._names = [name for name in self._transport.list("") if not names.head_of(name)]
        self._report.notes += [Finding(name, "foreign") for name in foreign]
        self._read(names.SENTINEL, MAX_SENTINEL_BYTES)
        if self._held and found.data != self._held.sentinel:
            self._report.add(names.SENTINEL, "changed")
        self._check_entries()
        self._check_wraps()
        self._check_journals()
        check_snapshots(self._names, self._log, self)
        here = set(self._names)
        self._tell_missing(self._announced.keys() - here - self._log.retired_wraps())
        self._report.findings.sort(key=lambda finding: (finding.where, finding.why))
        return self._report

    def _tell_missing(self, gone: Set[str]) -> None:
        """Tell of wraps that were announced and are not there, but those that had to go.

        Of one nobody here ever saw it is not known to which key it was sealed. Announced by
        somebody who did not know of the present recovery sheet, it may have been to the one
        before, and is a note.
        """
        boxes = retired_boxes(self._log)
        kept = {wrap.name: wrap.to for wrap in self._held.ring.kept_wraps()} if self._held else {}
        since = self._log.standing().recovery_since
        for name in gone:
            if kept.get(name) in boxes:
                continue
            late = bool(boxes) and since not in self._log.closure(self._announced[name])
            if late and name not in kept:
                self._report.notes.append(Finding(name, "retired"))
            else:
                self._report.add(name, "missing")

    def _read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes; None where they cannot be had, which is a finding."""
        try:
            data = self._transport.get(name, limit)
        except NotThere:
            self._report.add(name, "missing")
            return None
        except SealBroken as error:
            self._report.add(name, error.why)
            return None
        self._report.files += 1
        if self._progress is not None:
            self._progress(self._report.files, len(self._names))
        return data

    def _check_entries(self) -> None:
        files: dict[str, bytes] = {}
        for name in self._names:
            digest = names.member_of(name)
            data = self._read(name, MAX_SIGNED_BYTES) if digest else None
            if data is None:
                continue
            if digest == layout.sha256(data):
                files[name] = data
            else:
                self._report.add(name, "hash")
        # All is judged by all entries known, so one lost file is one finding.
        if self._held:
            kept = self._held.ring.log.entries()
            self._log.add_all((names.member_name(entry.hash), entry.data) for entry in kept)
        for name, error in self._log.add_all(files.items()).items():
            self._report.add(name, error.why)
        for name in self._held.entries if self._held else ():
            if name not in files:
                self._report.add(name, "missing")

    def _check_wraps(self) -> None:
        for name in self._names:
            place = names.wrap_of(name)
            data = self._read(name, MAX_WRAP_BYTES) if place else None
            if place is None or data is None:
                continue
            try:
                if place[2] != layout.sha256(data):
                    raise SealBroken(name, "hash")
                wrap = wraps.parse(data, name)
                device = self._log.standing(wrap.position).devices.get(wrap.signer)
                if device is None or device.member != wrap.author:
                    raise SealBroken(name, "author")
                wrap.verify(device.sign)
            except SealBroken as error:
                self._report.add(name, error.why)

    def _check_journals(self) -> None:
        journals: dict[Id, list[int]] = {}
        for name in self._names:
            place = names.segment_of(name)
            if place:
                journals.setdefault(place[0], []).append(place[1])
        packed = packed_segments(self._names, self)
        for writer, pieces in packed.items():
            journals.setdefault(writer, []).extend(pieces)
        for writer, cursor in (self._held.cursors if self._held else {}).items():
            reaches = max(journals.get(writer, [0]))
            if reaches < cursor.sequence:
                self._report.add(names.segment_name(writer, cursor.sequence), "rolled back")
        for writer in sorted(journals):
            self._check_journal(writer, set(journals[writer]), packed.get(writer, {}))
        self._check_hints(journals)

    def _check_journal(
        self, writer: Id, sequences: set[int], packed: Mapping[int, Piece | None]
    ) -> None:
        previous: bytes | None = layout.NO_HASH
        cursor = self._held.cursors.get(writer) if self._held else None
        expected = 1
        here = set(self._names) if packed else set()
        for sequence in sorted(sequences):
            if sequence > expected:
                self._report.add(names.segment_name(writer, expected), "missing")
                previous = None
            expected = sequence + 1
            name = names.segment_name(writer, sequence)
            piece = packed.get(sequence)
            if sequence in packed and name not in here:
                previous = self._check_piece(piece, cursor, sequence, previous)
                continue
            data = self._read(name, MAX_SEGMENT_BYTES)
            if data is None:
                previous = None
                continue
            digest = layout.sha256(data)
            if cursor and cursor.sequence == sequence and cursor.hash != digest:
                self._report.add(name, "forked")
            if piece and piece.hash != digest:
                self._report.add(piece.where, "forked")
            sound = self._check_segment(data, name, writer, sequence, previous)
            previous = digest if sound else None

    def _check_piece(
        self, piece: Piece | None, cursor: Cursor | None, sequence: int, previous: bytes | None
    ) -> bytes | None:
        """Check the chain at a segment in a pack; return what the next one must name."""
        if piece is None:
            return None
        if cursor and cursor.sequence == sequence and cursor.hash != piece.hash:
            self._report.add(piece.where, "forked")
        if previous is not None and piece.previous != previous:
            self._report.add(piece.where, "chain")
            return None
        return piece.hash

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes; None where they cannot be had, which is a finding."""
        return self._read(name, limit)

    def check(self, data: bytes, where: str, writer: Id, sequence: int) -> bool:
        """Check a segment of a pack but for its chain."""
        return self._check_segment(data, where, writer, sequence, None)

    def tell(self, where: str, why: str) -> None:
        """Add a finding."""
        self._report.add(where, why)

    def note(self, where: str, why: str) -> None:
        """Add a note."""
        self._report.notes.append(Finding(where, why))

    def _check_segment(
        self, data: bytes, name: str, writer: Id, sequence: int, previous: bytes | None
    ) -> bool:
        """Check one segment; tell whether the next one's chain can be judged by it."""
        self._report.segments += 1
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
            self._report.add(name, error.why)
            return False
        if self._log.accepts(writer, sequence):
            for wrap in segment.wraps:
                name = names.wrap_name(wrap.owner, wrap.key_id, wrap.hash)
                self._announced.setdefault(name, tuple(segment.header.position))
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
                self._report.add(group.where, error.why)
            else:
                self._report.operations += len(written)

    def _check_hints(self, journals: dict[Id, list[int]]) -> None:
        for writer, reached in self._transport.list_heads().items():
            if reached != max(journals.get(writer, [0])):
                self._report.notes.append(Finding(names.head_name(writer, reached), "hint"))
