# SPDX-License-Identifier: Apache-2.0
"""Which operations of a segment count: by right, by their own author, with own stamps.

What does not count is kept in its segment and told as a :class:`~.ledger.Refusal`, which says
who wrote it and when, never what (docs/format.md, "Who may write").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id
from banso_desktop.journal.keys import KeyRing
from banso_desktop.journal.ledger import Ledger, Refusal
from banso_desktop.journal.member_log import MemberLog
from banso_desktop.journal.names import member_name
from banso_desktop.journal.operations import Kind, Operation
from banso_desktop.journal.segments import BY_LETTERBOX, Group, Segment
from banso_desktop.journal.standing import Standing, counts

_NO_JOURNAL: Final = Id("")
_MESSAGE: Final = "message"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the operations of a group stand.

    Attributes:
        roles: The author's at the segment's position.
        by_letterbox: Whether the group is sealed to a reading group; None if to a wrong one.
        own: Writers known to be the author's.
        foreign: Writers known to be somebody else's.
    """

    author: Id
    roles: frozenset[str]
    kind: ScopeKind
    by_letterbox: bool | None
    standing: Standing
    own: set[Id]
    foreign: set[Id]

    @property
    def is_open(self) -> bool:
        """Whether whatever the author wrote here counts."""
        guarded = self.kind in (ScopeKind.TOWN, ScopeKind.AUDIT)
        return self.by_letterbox is False and not guarded

    def why_not(self, operation: Operation) -> str:
        """Return why an operation does not count; empty if it does."""
        if operation.author != self.author or not self._is_own(operation.stamp.writer):
            return "author"
        in_town = self.kind is ScopeKind.TOWN
        if in_town and not counts(self.roles, self.author, self.kind, operation):
            return "right"
        # Who cannot read a scope may only add to it, and to a household nothing but a message.
        in_household = self.kind is ScopeKind.HOUSEHOLD
        is_added = operation.kind == Kind.RECORD and (
            not in_household or operation.entity == _MESSAGE
        )
        if self.by_letterbox is None or (self.by_letterbox and not is_added):
            return "letterbox"
        return "letterbox" if self.kind is ScopeKind.AUDIT and not self.by_letterbox else ""

    def _is_own(self, writer: Id) -> bool:
        # A restored or cloned computer publishes anew what it wrote as another writer.
        if writer not in self.own and writer not in self.foreign:
            mine = self.standing.member_of_writer(writer) == self.author
            (self.own if mine else self.foreign).add(writer)
        return writer in self.own


class Judge:
    """Judges the groups of one segment.

    What it finds for one group holds for those alike, also where the membership changes
    meanwhile: make one for each reading, by one thread.

    Args:
        ring: Knows the membership log and whose the letterboxes are.
        segment: A verified one.
    """

    def __init__(self, ring: KeyRing, segment: Segment) -> None:
        self._ring = ring
        self._segment = segment
        # By kind of scope: why nothing counts there, and where the groups stand that are sealed
        # under their scope's own key. A segment has many, and they stand alike.
        self._whys: dict[ScopeKind, str] = {}
        self._places: dict[ScopeKind, _Place] = {}

    def judge(
        self, group: Group, kind: ScopeKind, written: Iterable[Operation]
    ) -> tuple[list[Operation], list[Refusal]]:
        """Return the operations of a group that count, and what does not.

        Args:
            group: One of the segment's.
            kind: Kind of the group's scope.
            written: What the group says.
        """
        segment = self._segment
        if kind not in self._whys:
            self._whys[kind] = self._why_nothing(kind)
        if why := self._whys[kind]:
            return [], together(_refusal(segment, group, why, each) for each in written)
        place = self._place(group, kind)
        author, writer = segment.header.author, segment.header.writer
        counted: list[Operation] = []
        refused: list[Refusal] = []
        everything = place.is_open
        for operation in written:
            is_own = operation.author == author and operation.stamp.writer == writer
            if everything and is_own:
                counted.append(operation)  # the usual case, and this is hot
                continue
            why = place.why_not(operation)
            if why:
                refused.append(_refusal(segment, group, why, operation))
            else:
                counted.append(operation)
        return counted, together(refused)

    def _why_nothing(self, kind: ScopeKind) -> str:
        """Return why nothing of the segment counts in a kind of scope; empty if some may."""
        header, log = self._segment.header, self._ring.log
        if log.judge(header.writer, header.author, header.sequence, header.position, kind):
            return ""
        return "right" if log.accepts(header.writer, header.sequence) else "removed"

    def _place(self, group: Group, kind: ScopeKind) -> _Place:
        by_letterbox = group.mode == BY_LETTERBOX
        if not by_letterbox and kind in self._places:
            return self._places[kind]
        header = self._segment.header
        standing = self._ring.log.standing(header.position)
        place = _Place(
            author=header.author,
            roles=frozenset(standing.members[header.author].roles),
            kind=kind,
            by_letterbox=by_letterbox
            if not by_letterbox or self._ring.is_letterbox(group.scope, group.key_id)
            else None,
            standing=standing,
            own={header.writer},
            foreign=set(),
        )
        if not by_letterbox:
            self._places[kind] = place
        return place


def refused(ledger: Ledger, log: MemberLog) -> list[Refusal]:
    """Return everything a replica keeps that does not count, the newest first."""
    entries = [
        Refusal(member_name(entry.hash), "right", entry.author, _NO_JOURNAL, entry.at)
        for entry in log.refused()
    ]
    found = [*ledger.refused(), *entries]
    return sorted(found, key=lambda each: each.at, reverse=True)


def together(refused: Iterable[Refusal]) -> list[Refusal]:
    """Return one refusal for each place and reason, with their count and latest moment."""
    found: dict[tuple[str, str], Refusal] = {}
    for each in refused:
        known = found.get((each.where, each.why), replace(each, operations=0))
        found[each.where, each.why] = replace(
            each, operations=known.operations + each.operations, at=max(known.at, each.at)
        )
    return list(found.values())


def _refusal(segment: Segment, group: Group, why: str, operation: Operation) -> Refusal:
    header = segment.header
    return Refusal(group.where, why, header.author, header.writer, operation.stamp.millis)
