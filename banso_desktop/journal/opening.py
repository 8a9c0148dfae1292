# SPDX-License-Identifier: Apache-2.0
"""Opening segments as far as the keys here go, and judging what they say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import encoding, extent, names, segments
from banso_desktop.journal.gathering import Round
from banso_desktop.journal.judging import Judge
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Ledger, Refusal, Sealed
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.segments import BY_LETTERBOX, Group, Segment

ENOUGH_OPERATIONS: Final = 20_000
ENOUGH_BYTES: Final = 16 * 1024 * 1024
"""What is opened of one segment at once; no honest one holds more, see ``publisher``."""


@dataclass(slots=True)
class Read:
    """What could be read of some groups of a segment.

    Attributes:
        unread: Scopes whose groups stay closed for now.
        rest: Groups that were not looked at, for those before were large.
        size: About how many bytes of memory what was opened takes.
    """

    operations: list[Operation] = field(default_factory=list)
    unread: list[Id] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    rest: list[Group] = field(default_factory=list)
    size: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether memory should hold no more of the segment at once."""
        return len(self.operations) > ENOUGH_OPERATIONS or self.size > ENOUGH_BYTES


class Opener:
    """Opens groups for one profile. Used by one thread at a time.

    Args:
        ledger: Is told what of kept segments does not count.
        ring: The keys.
        millis: The wall clock, milliseconds since 1970.
    """

    def __init__(self, ledger: Ledger, ring: KeyRing, millis: Callable[[], int]) -> None:
        self._ledger = ledger
        self._ring = ring
        self._millis = millis

    def open(self, segment: Segment, groups: Iterable[Group], found: Round) -> Read:
        """Open the groups whose keys are here, and judge what they say.

        Those behind more than memory should hold at once stay in ``rest``.
        """
        header = segment.header
        read = Read()
        judging = Judge(self._ring, segment)
        waiting = iter(groups)
        for group in waiting:
            if group.mode == BY_LETTERBOX:
                self._ring.letterboxes.note(group.scope)
            key = self._ring.key_for(group)
            kind = self._ring.kind_of(group.scope)
            if key is None or kind is None:
                read.unread.append(group.scope)
                continue
            try:
                content = group.open(key)
                read.size += extent.weight(content)
                written = encoding.decode(content, group.scope, header.writer, header.author)
            except SealBroken as error:
                found.broken[group.where] = error.why
                refusal = Refusal(
                    group.where, error.why, header.author, header.writer, self._millis()
                )
                read.refused.append(refusal)
                continue
            counted, refused = judging.judge(group, kind, written)
            read.operations.extend(counted)
            read.refused.extend(refused)
            if read.is_enough:
                read.rest.extend(waiting)
        return read

    def open_all(self, segment: Segment, groups: Iterable[Group], found: Round) -> Read:
        """Open the groups as :meth:`open` does, however much they hold."""
        read = self.open(segment, groups, found)
        while read.rest:
            more = self.open(segment, read.rest, found)
            read.operations.extend(more.operations)
            read.unread.extend(more.unread)
            read.refused.extend(more.refused)
            read.rest = more.rest
            read.size += more.size
        return read

    def open_kept(self, kept: Sequence[Sealed], scopes: Collection[Id] | None) -> list[Operation]:
        """Open kept segments, or some scopes of them.

        What of them does not count is told to the ledger.
        """
        operations: list[Operation] = []
        refused: list[Refusal] = []
        judged: list[str] = []
        for sealed in kept:
            name = names.segment_name(sealed.writer, sealed.sequence)
            segment = segments.parse(sealed.data, name)
            groups = [group for group in segment.groups if scopes is None or group.scope in scopes]
            read = self.open_all(segment, groups, Round())
            operations.extend(read.operations)
            refused.extend(read.refused)
            judged.extend(group.where for group in groups if group.scope not in read.unread)
        self._ledger.refuse(refused, judged)
        return operations
