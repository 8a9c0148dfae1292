# SPDX-License-Identifier: Apache-2.0
"""Opening segments as far as the keys here go, and judging what they say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import encoding, names, segments
from banso_desktop.journal.gathering import Round
from banso_desktop.journal.judging import judge
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Ledger, Refusal, Sealed
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.segments import BY_LETTERBOX, Group, Segment


@dataclass(slots=True)
class Read:
    """What could be read of some groups of a segment.

    Attributes:
        unread: Scopes whose groups stay closed for now.
    """

    operations: list[Operation] = field(default_factory=list)
    unread: list[Id] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


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
        """Open the groups whose keys are here, and judge what they say."""
        header = segment.header
        read = Read()
        for group in groups:
            if group.mode == BY_LETTERBOX:
                self._ring.letterboxes.note(group.scope)
            key = self._ring.key_for(group)
            kind = self._ring.kind_of(group.scope)
            if key is None or kind is None:
                read.unread.append(group.scope)
                continue
            try:
                written = encoding.decode(
                    group.open(key), group.scope, header.writer, header.author
                )
            except SealBroken as error:
                found.broken[group.where] = error.why
                refusal = Refusal(
                    group.where, error.why, header.author, header.writer, self._millis()
                )
                read.refused.append(refusal)
                continue
            counted, refused = judge(self._ring, segment, group, kind, written)
            read.operations.extend(counted)
            read.refused.extend(refused)
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
            read = self.open(segment, groups, Round())
            operations.extend(read.operations)
            refused.extend(read.refused)
            judged.extend(group.where for group in groups if group.scope not in read.unread)
        self._ledger.refuse(refused, judged)
        return operations
