# SPDX-License-Identifier: Apache-2.0
"""The own journal as it lies in the folder: what was lost is put again, a fork is told.

Only this computer writes its journal. What lies there must be what it sealed: if it is gone,
the folder was set back, and the same bytes are put once more; if it is damaged, they replace
the damage; if it is validly signed and says something else, a copy of this computer wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.errors import ProfileError, SealBroken
from banso_desktop.journal import names
from banso_desktop.journal.archive import Archive
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Sealed
from banso_desktop.journal.pack_shelf import PackShelf
from banso_desktop.journal.retiring import Retirement
from banso_desktop.journal.segments import MAX_SEGMENT_BYTES
from banso_desktop.journal.soundness import why_wrong
from banso_desktop.journal.transport import NotThere, Occupied, Transport
from banso_desktop.journal.whole_journals import KeepingLedger


class Forked(ProfileError):
    """The folder holds another segment of this writer's than this computer sealed.

    This computer or its replica was copied or restored; it takes a writer of its own.
    """


class Local(KeepingLedger, Archive, Protocol):
    """The local side as far as the own journal needs it."""


@dataclass(slots=True)
class Mended:
    """What was put right in the folder.

    Attributes:
        again: Files that were gone and were put again: the folder had been set back.
        repaired: Damaged files that were replaced.
    """

    again: int = 0
    repaired: int = 0


def bytes_at(transport: Transport, name: str, limit: int) -> bytes | None:
    """Return what lies at a name, None for nothing; of a file over its bound an empty text."""
    try:
        return transport.get(name, limit)
    except NotThere:
        return None
    except SealBroken:
        return b""


class OwnJournal:
    """Compares the own journal with the folder. Used by one thread at a time."""

    def __init__(self, local: Local, ring: KeyRing, transport: Transport) -> None:
        self._local = local
        self._ring = ring
        self._transport = transport

    def check(self) -> Mended:
        """Look at the end of the own journal and at the name that comes next.

        Raises:
            Forked: If another computer writes this journal, or this one was set back.
            FolderError: If the folder is away, full or may not be written.
        """
        mended = Mended()
        writer = self._ring.identity.writer
        unpublished = self._local.unpublished(limit=1)
        cursor = self._local.cursors().get(writer)
        placed = cursor.sequence if cursor else 0
        if unpublished:
            placed = unpublished[0].sequence - 1
        shelf = PackShelf(self._transport, writer)
        if placed < names.MAX_SEQUENCE:
            expected = unpublished[0].data if unpublished else None
            name = names.segment_name(writer, placed + 1)
            ahead = [bytes_at(self._transport, name, MAX_SEGMENT_BYTES), *shelf.packed(placed + 1)]
            if any(self._is_anothers(name, found, expected) for found in ahead):
                raise Forked(name, "other bytes are there")
        gone = self._look_back(writer, placed, mended, shelf)
        if gone:
            self._put_again(writer, gone, mended)
        return mended

    def to_hint(self) -> Sealed | None:
        """Return the last segment the folder holds, if the hint of it lacks or lies there.

        Raises:
            FolderError: If the folder is away.
        """
        last = self._last_published()
        if last is None:
            return None
        told = self._transport.list_heads().get(last.writer) == last.sequence
        name = names.head_name(last.writer, last.sequence)
        is_true = told and bytes_at(self._transport, name, len(last.hash)) == last.hash
        return None if is_true else last

    def require_unpacked(self, sealed: Sealed, shelf: PackShelf) -> None:
        """Make sure that no pack holds another segment under a number that is to be put.

        What this writer packed is gone under its own name, but the number is taken.

        Raises:
            Forked: If one that is signed as it should be does.
        """
        name = names.segment_name(sealed.writer, sealed.sequence)
        packed = shelf.packed(sealed.sequence)
        if any(self._is_anothers(name, found, sealed.data) for found in packed):
            raise Forked(name, "other bytes are there")

    def settle(self, sealed: Sealed) -> Mended:
        """Decide what lies where an own segment should be put: replace damage.

        Raises:
            Forked: If it is signed as it should be.
        """
        name = names.segment_name(sealed.writer, sealed.sequence)
        found = bytes_at(self._transport, name, MAX_SEGMENT_BYTES)
        if self._is_anothers(name, found, sealed.data):
            raise Forked(name, "other bytes are there")
        return Mended(repaired=int(self.replace(name, sealed.data)))

    def replace(self, name: str, good: bytes) -> bool:
        """Put good bytes where there are none or proven wrong ones; tell if there were such."""
        try:
            self._transport.put_if_absent(name, good)
        except Occupied as occupied:
            self._transport.replace_damaged(name, good, occupied.found)
            return True
        return False

    def _last_published(self) -> Sealed | None:
        writer = self._ring.identity.writer
        unpublished = self._local.unpublished(limit=1)  # all at once may be gigabytes
        cursor = self._local.cursors().get(writer)
        reached = unpublished[0].sequence - 1 if unpublished else cursor.sequence if cursor else 0
        return self._local.segment(writer, reached) if reached else None

    def _is_wrong(self, name: str, found: bytes) -> bool:
        return why_wrong(name, found, self._ring.log) is not None

    def _is_anothers(self, name: str, found: bytes | None, expected: bytes | None) -> bool:
        """Tell whether bytes under an own name are signed as they should be, and not expected."""
        return found is not None and found != expected and not self._is_wrong(name, found)

    def _look_back(self, writer: Id, placed: int, mended: Mended, shelf: PackShelf) -> list[Sealed]:
        """Return own segments that are gone from the end, the newest first.

        Raises:
            Forked: If others lie there.
        """
        gone: list[Sealed] = []
        for sequence in range(placed, 0, -1):
            kept = self._local.segment(writer, sequence)
            if kept is None:
                break
            name = names.segment_name(writer, sequence)
            found = bytes_at(self._transport, name, MAX_SEGMENT_BYTES)
            if found == kept.data:
                break
            if found is None:
                packed = list(shelf.packed(sequence))
                if kept.data in packed:
                    break
                if any(self._is_anothers(name, each, kept.data) for each in packed):
                    raise Forked(name, "other bytes are there")
                gone.append(kept)
            elif self._is_wrong(name, found):
                mended.repaired += self.replace(name, kept.data)
            else:
                raise Forked(name, "other bytes are there")
        return gone

    def _put_again(self, writer: Id, gone: list[Sealed], mended: Mended) -> None:
        """Put own entries, wraps and segments that the folder has lost, hint last."""
        log = self._ring.log
        member = self._ring.identity.member
        outgoing = {name for name, _ in self._local.outgoing()}
        files = {
            names.member_name(each.hash): each.data
            for each in log.entries()
            if each.author == member
        }
        wraps = [each for each in self._ring.kept_wraps() if each.author == member]
        files |= {each.name: each.data for each in wraps}
        retired = log.retired_wraps()
        retired |= Retirement(self._local, log).of(self._local.files(names.KEYS))
        for name, data in files.items():
            if name not in outgoing and name not in retired:
                mended.again += self._put_one(name, data, mended)
        for sealed in reversed(gone):
            name = names.segment_name(writer, sealed.sequence)
            mended.again += self._put_one(name, sealed.data, mended)
        self._transport.delete_retired(retired)  # an older state may hold them again
        last = gone[0]
        self._put_one(names.head_name(writer, last.sequence), last.hash, mended)

    def _put_one(self, name: str, data: bytes, mended: Mended) -> bool:
        """Put a file; tell whether it was gone."""
        limit = max(len(data), MAX_SEGMENT_BYTES)
        if bytes_at(self._transport, name, limit) == data:
            return False
        if self.replace(name, data):
            mended.repaired += 1
            return False
        return True
