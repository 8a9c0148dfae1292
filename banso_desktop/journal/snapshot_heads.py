# SPDX-License-Identifier: Apache-2.0
"""The snapshots in a folder: which of them may be believed, and which one brings most."""

from __future__ import annotations

from collections.abc import Mapping

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, names, snapshots
from banso_desktop.journal.gathering import Gatherer, Round
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.member_log import EntriesMissing, MemberLog
from banso_desktop.journal.snapshots import MAX_FILE_BYTES, Head, Holds
from banso_desktop.journal.transport import InParts, NotThere, Transport


class SnapshotHeads:
    """Reads the heads of snapshots; on the thread of the rounds.

    Args:
        ring: Knows the membership log.
        transport: The folder.
        gatherer: Fetches entries.
    """

    def __init__(self, ring: KeyRing, transport: Transport, gatherer: Gatherer) -> None:
        self._ring = ring
        self._transport = transport
        self._gatherer = gatherer

    def choose(
        self, hints: Mapping[Id, int], cursors: Mapping[Id, Cursor], found: Round
    ) -> Head | None:
        """Return the head of the snapshot that brings most; None if none can be believed."""
        newest: dict[Id, int] = {}
        known = self._ring.log.writers()
        for name in self._transport.list(names.SNAPSHOTS):
            place = names.snapshot_of(name)
            if place and place[0] in known:  # what nobody signed is not worth 64 MiB
                newest[place[0]] = max(newest.get(place[0], 0), place[1])
        heads = []
        for writer, number in sorted(newest.items()):
            head = self.head(names.snapshot_name(writer, number), found)
            if head is not None:
                heads.append((self._gain(head, hints, cursors), head))
        most = max((gain for gain, _ in heads), default=0)
        if not most:
            return None
        # Of those that bring about the same, the one by who reads most.
        near = [head for gain, head in heads if 10 * gain >= 9 * most]
        return max(near, key=lambda head: (head.operations, head.at, head.writer))

    def head(self, name: str, found: Round) -> Head | None:
        """Return a head that a member made who is one now; None if it cannot be believed."""
        try:
            if isinstance(self._transport, InParts):
                front, _ = self._transport.part(name, 0, snapshots.KIND_BYTES)
                if snapshots.holds_of(front, name) != Holds.HEAD:
                    return None
            data = self._transport.get(name, MAX_FILE_BYTES)
            if snapshots.holds_of(data, name) != Holds.HEAD:
                return None  # its writer has not put the head yet
            signed = snapshots.parse_head(data, name)
            head, log = signed.head, self._ring.log
            missing = [each for each in head.position if not log.holds(each)]
            if missing:
                self._gatherer.fetch_entries([names.member_name(each) for each in missing], found)
            public = log.writer_key(head.writer, head.position)
            members = (log.standing(head.position), log.standing())
            if public is None or any(
                each.member_of_writer(head.writer) != head.author for each in members
            ):
                raise SealBroken(name, "author")
            signed.verify(public)
        except (NotThere, EntriesMissing):
            return None
        except layout.NewerFormat as error:
            found.newer = True
            found.broken[name] = error.why
            return None
        except SealBroken as error:
            found.broken[name] = error.why
            return None
        return head

    def _gain(self, head: Head, hints: Mapping[Id, int], cursors: Mapping[Id, Cursor]) -> int:
        """Return how many segments that the folder has a snapshot stands for beyond those here.

        Nobody gains by claiming more than the hints do.
        """
        mine = self._ring.identity.writer
        return sum(
            max(0, min(hints.get(writer, 0), at.sequence) - _reached(cursors, writer))
            for writer, at in head.vector.items()
            if writer != mine
        )


def counting_writers(log: MemberLog, head: Head) -> set[Id]:
    """Return the writers of which all counts that a snapshot can hold.

    Of one who was removed the log says up to which segment; a snapshot does not say from which
    one an operation is.
    """
    return {
        writer
        for writer in log.writers()
        if log.accepts(writer, _reached(head.vector, writer) or 1)
    }


def _reached(cursors: Mapping[Id, Cursor], writer: Id) -> int:
    return cursors[writer].sequence if writer in cursors else 0
