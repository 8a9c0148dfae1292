# SPDX-License-Identifier: Apache-2.0
"""What became of the ties between two days, as facts; the interface owns the sentences.

No change is good or bad here: a creditor's tie that grew weaker may be welcome.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from banso_desktop.domain.ecomap import MapFacts, MapNode, MapPerson, MapTie, TieState


class ChangeKind(StrEnum):
    """What became of a tie, a person or a node."""

    NEW = "new"
    STRONGER = "stronger"
    """Also a broken tie that holds again without anyone calling it repaired."""
    WEAKER = "weaker"
    ENDED = "ended"
    """It is gone, or it broke."""
    REPAIRED = "repaired"
    REPAIRING = "repairing"
    """A broken tie is being worked on."""
    STRAIN_BEGAN = "strain_began"
    STRAIN_ENDED = "strain_ended"
    TURNED = "turned"
    """Support flows another way."""
    CAME = "came"
    """A person or node is on the map now."""
    LEFT = "left"
    """A person or node is not on the map any more."""
    DIED = "died"
    MOVED = "moved"
    """A member lives elsewhere than before."""


BADGED = (
    ChangeKind.REPAIRED,
    ChangeKind.NEW,
    ChangeKind.ENDED,
    ChangeKind.STRONGER,
    ChangeKind.WEAKER,
)
"""Changes that are drawn as a mark, the weightiest first; the others are words."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one thing.

    Attributes:
        kind: What became of it.
        subject: Id of the tie, person or node.
        before: The tie as it was, None for a new one and for persons and nodes.
        after: The tie as it is, None for an ended one and for persons and nodes.
        day: Since when it is so, as far as known.
        occasion: What brought it about, as written.
    """

    kind: ChangeKind
    subject: str
    before: MapTie | None = None
    after: MapTie | None = None
    day: date | None = None
    occasion: str = ""


def difference(before: MapFacts, after: MapFacts) -> tuple[Change, ...]:
    """Return what changed from one map to a later one of the same household.

    In this order: persons, nodes, then ties as they stand on the later map, then ended ones.
    A tie that was written anew between the same two counts as the same tie.
    """
    changes = [*_of_people(before, after), *_of_nodes(before, after)]
    matched = _matched(before.ties, after.ties)
    for tie in after.ties:
        changes += _of_tie(matched.get(tie.id), tie)
    continued = {tie.id for tie in matched.values()}
    changes += [
        Change(ChangeKind.ENDED, tie.id, before=tie)
        for tie in before.ties
        if tie.id not in continued and tie.is_living
    ]
    return tuple(changes)


def badges(changes: Iterable[Change]) -> Mapping[str, ChangeKind]:
    """Return the mark of each changed thing, by id: one each, the weightiest.

    A node that came carries the mark itself; its new ties carry none (ux.md §3.3).
    """
    changes = tuple(changes)
    came = {change.subject for change in changes if change.kind is ChangeKind.CAME}
    found: dict[str, ChangeKind] = {}
    for kind in BADGED:
        for change in changes:
            tie = change.after
            hidden = kind is ChangeKind.NEW and tie is not None and bool({tie.a, tie.b} & came)
            if change.kind is kind and not hidden:
                found.setdefault(change.subject, kind)
    return found | dict.fromkeys(sorted(came), ChangeKind.NEW)


def overlay(before: MapFacts, after: MapFacts) -> MapFacts:
    """Return the later map with what is gone from the earlier one, marked ``is_gone``.

    Ties that broke are on the later map as broken and not repeated.
    """
    matched = {tie.id for tie in _matched(before.ties, after.ties).values()}
    gone_ties = [
        replace(tie, is_gone=True) for tie in before.ties if tie.id not in matched and tie.is_living
    ]
    persons = {each.id for each in after.persons}
    nodes = {each.id for each in after.nodes}
    return replace(
        after,
        persons=(*after.persons, *_gone_persons(before, persons)),
        nodes=(*after.nodes, *_gone_nodes(before, nodes)),
        ties=(*after.ties, *gone_ties),
    )


def _gone_persons(before: MapFacts, present: set[str]) -> Iterator[MapPerson]:
    return (replace(each, is_gone=True) for each in before.persons if each.id not in present)


def _gone_nodes(before: MapFacts, present: set[str]) -> Iterator[MapNode]:
    return (replace(each, is_gone=True) for each in before.nodes if each.id not in present)


def _of_people(before: MapFacts, after: MapFacts) -> Iterator[Change]:
    were = {each.id: each for each in before.persons}
    are = {each.id: each for each in after.persons}
    for person in after.persons:
        was = were.get(person.id)
        if was is None:
            yield Change(ChangeKind.CAME, person.id)
        elif person.is_dead and not was.is_dead:
            day = person.died.first_day if person.died is not None else None
            yield Change(ChangeKind.DIED, person.id, day=day)
        elif person.dwelling != was.dwelling:
            yield Change(ChangeKind.MOVED, person.id)
    for person in before.persons:
        if person.id not in are:
            yield Change(ChangeKind.LEFT, person.id)


def _of_nodes(before: MapFacts, after: MapFacts) -> Iterator[Change]:
    were, are = {each.id for each in before.nodes}, {each.id for each in after.nodes}
    first = {end: tie for tie in reversed(after.ties) for end in (tie.a, tie.b)}
    for node in after.nodes:
        if node.id not in were:
            tie = first.get(node.id)
            day, occasion = (tie.since, tie.occasion) if tie is not None else (None, "")
            yield Change(ChangeKind.CAME, node.id, day=day, occasion=occasion)
    for node in before.nodes:
        if node.id not in are:
            yield Change(ChangeKind.LEFT, node.id)


def _pair(tie: MapTie) -> tuple[str, str]:
    return (min(tie.a, tie.b), max(tie.a, tie.b))


def _matched(before: Iterable[MapTie], after: Iterable[MapTie]) -> dict[str, MapTie]:
    """Return the earlier tie of each later one, by the later one's id."""
    earlier = {tie.id: tie for tie in before}
    later = tuple(after)
    found = {tie.id: earlier[tie.id] for tie in later if tie.id in earlier}
    taken = set(found)
    left = [tie for tie in earlier.values() if tie.id not in taken]
    new = [tie for tie in later if tie.id not in taken]
    once = Counter(map(_pair, left))
    once_new = Counter(map(_pair, new))
    by_pair = {_pair(tie): tie for tie in left}
    for tie in new:
        pair = _pair(tie)
        if once[pair] == once_new[pair] == 1:
            found[tie.id] = by_pair[pair]
    return found


def _of_tie(before: MapTie | None, after: MapTie) -> Iterator[Change]:
    def change(kind: ChangeKind) -> Change:
        return Change(kind, after.id, before, after, after.since, after.occasion)

    if after.is_planned:
        return
    was_there = before is not None and not before.is_planned
    if before is None or not was_there:
        if after.state is not TieState.BROKEN:
            yield change(ChangeKind.NEW)
        return
    yield from (change(kind) for kind in _became(before, after))


def _became(before: MapTie, after: MapTie) -> Iterator[ChangeKind]:
    holds_again = not before.state.is_living and after.state.is_living
    if after.state is not before.state and after.state is TieState.REPAIRED:
        yield ChangeKind.REPAIRED
    elif after.state is not before.state and after.state is TieState.REPAIRING:
        yield ChangeKind.REPAIRING
    elif before.state.is_living and not after.state.is_living:
        yield ChangeKind.ENDED
        return
    elif holds_again or after.strength.rank > before.strength.rank:
        yield ChangeKind.STRONGER
    elif after.strength.rank < before.strength.rank:
        yield ChangeKind.WEAKER
    if after.strain and not before.strain:
        yield ChangeKind.STRAIN_BEGAN
    elif before.strain and not after.strain:
        yield ChangeKind.STRAIN_ENDED
    if _flow(after) != _flow(before):
        yield ChangeKind.TURNED


def _flow(tie: MapTie) -> tuple[bool, bool]:
    low, high = _pair(tie)
    return (tie.gives(low), tie.gives(high))
