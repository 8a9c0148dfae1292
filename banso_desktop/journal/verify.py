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
from banso_desktop.errors import FolderNotATown, SealBroken
from banso_desktop.journal import blob_checks, layout, names, segments, share, wraps
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.blob_book import BlobBook
from banso_desktop.journal.folder import MAX_SENTINEL_BYTES
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Cursor, Ledger
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.orders import Orders
from banso_desktop.journal.own_journal import bytes_at
from banso_desktop.journal.retiring import retired_boxes
from banso_desktop.journal.share import founds_a_town
from banso_desktop.journal.signed import MAX_SIGNED_BYTES
from banso_desktop.journal.soundness import is_damaged_share
from banso_desktop.journal.transport import NotThere, Transport
from banso_desktop.journal.verify_compact import check_snapshots
from banso_desktop.journal.verify_journals import JournalChecks
from banso_desktop.journal.wraps import MAX_WRAP_BYTES


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong, or among the notes something that does no harm.

    Attributes:
        where: Name of the file in the folder, or of a part of it.
        why: Stable words for what is wrong: ``"hash"``, ``"signature"``, ``"chain"``,
            ``"missing"``, ``"rolled back"``, ``"forked"``, ``"changed"``,
            ``"stray"`` (no segment, beyond the end of a journal),
            ``"another town"``, ``"tag"`` …; of a note ``"foreign"`` (none of the program's
            files), ``"hint"`` (a wrong hint, which nobody believes), ``"leftover"`` (a file of
            a snapshot that was not finished) or ``"retired"`` (a wrap that was announced and
            is not there, as one to a replaced recovery sheet is not).
        author: Who has what is wrong or missing, where that is known: of an attachment.
    """

    where: str
    why: str
    author: Id | None = None


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
        attachments: Names of attachments it must hold, with who attached them.
    """

    ring: KeyRing
    sentinel: bytes
    cursors: dict[Id, Cursor]
    entries: frozenset[str]
    attachments: Mapping[str, Id] = field(default_factory=dict)

    @classmethod
    def of(
        cls, ring: KeyRing, ledger: Ledger, archive: Archive, book: BlobBook | None = None
    ) -> Held:
        """Return it for a replica, without what it has not put into the folder yet."""
        cursors = dict(ledger.cursors())
        writer = ring.identity.writer
        waiting = ledger.unpublished(limit=1)
        if waiting:
            first = segments.parse(waiting[0].data, "outbox").header
            cursors.pop(writer, None)
            if first.sequence > 1:
                cursors[writer] = Cursor(first.sequence - 1, first.previous)
        outgoing = {name for name, _ in archive.outgoing()}
        entries = (names.member_name(entry.hash) for entry in ring.log.entries())
        sentinel = archive.files(names.SENTINEL)[names.SENTINEL]
        attachments = blob_checks.expected(book) if book is not None else {}
        return cls(ring, sentinel, cursors, frozenset(entries) - outgoing, attachments)


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
        try:
            found, founding = share.read(self._transport)
        except FolderNotATown:
            if self._held is None or not self._is_only_damaged(self._held):
                raise
            identity = self._held.ring.identity
            self._log = MemberLog(identity.town, identity.root)
        else:
            if self._held and found.root != self._held.ring.identity.root:
                self._report.findings.append(_ANOTHER_TOWN)
                return self._report
            self._log = MemberLog(found.town, found.root)
            self._log.add(founding.data)
        self._orders = Orders(self._log)
        self._names = [name for name in self._transport.list("") if not names.head_of(name)]
        self._report.notes += [Finding(name, "foreign") for name in foreign]
        mark = self._read(names.SENTINEL, MAX_SENTINEL_BYTES)
        if self._held and mark is not None and mark != self._held.sentinel:
            self._report.add(names.SENTINEL, "changed")
        self._check_entries()
        self._check_wraps()
        journals = JournalChecks(self._transport, self._log, self._held, self)
        journals.run(self._names)
        self._report.segments, self._report.operations = journals.segments, journals.operations
        self._announced = journals.announced
        self._report.findings += [
            Finding(where, why, author)
            for where, why, author in blob_checks.look(self._names, self._read, self._held)
        ]
        check_snapshots(self._names, self._log, self)
        here = set(self._names)
        self._tell_missing(self._announced.keys() - here - self._log.retired_wraps())
        self._report.findings.sort(key=lambda finding: (finding.where, finding.why))
        return self._report

    def _is_only_damaged(self, held: Held) -> bool:
        """Tell whether this is the town, with a damaged mark or founding entry."""
        found = bytes_at(self._transport, names.SENTINEL, MAX_SENTINEL_BYTES)
        if found is None:
            return False
        return found == held.sentinel or is_damaged_share(
            found, held.sentinel, other_town=founds_a_town(self._transport, found)
        )

    def _tell_missing(self, gone: Set[str]) -> None:
        """Tell of wraps that were announced and are not there, but those that had to go.

        Of one nobody here ever saw it is not known to which key it was sealed. Announced by
        somebody who did not know of the present recovery sheet, it may have been to the one
        before, and is a note.
        """
        boxes = retired_boxes(self._log)
        kept = {wrap.name: wrap.to for wrap in self._held.ring.kept_wraps()} if self._held else {}
        since = self._log.standing().recovery_since
        orders = self._orders
        for name in gone:
            place = names.wrap_of(name)
            if kept.get(name) in boxes:
                continue
            if place and orders.retires(place[0], place[1], self._announced[name]):
                continue
            late = bool(boxes) and since not in self._log.closure(self._announced[name])
            late |= place is not None and any(
                order.names(place[1]) for order in orders.of(place[0])
            )
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
                if self._orders.retires(wrap.owner, wrap.key_id, wrap.position):
                    self._report.notes.append(Finding(name, "retired"))
            except SealBroken as error:
                self._report.add(name, error.why)

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes; None where they cannot be had, which is a finding."""
        return self._read(name, limit)

    def tell(self, where: str, why: str) -> None:
        """Add a finding."""
        self._report.add(where, why)

    def note(self, where: str, why: str) -> None:
        """Add a note."""
        self._report.notes.append(Finding(where, why))
