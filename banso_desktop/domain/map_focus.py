# SPDX-License-Identifier: Apache-2.0
"""要点だけ: the part of a map a room can read (ux.md §3.5)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from banso_desktop.domain.ecomap import MapFacts, MapNode, MapTie, NodeKind

MOST_OUTSIDE: Final = 15
"""Outside the family; more cannot be read from six metres."""


def is_crowded(facts: MapFacts, most: int = MOST_OUTSIDE) -> bool:
    """Tell whether more stand outside the family than a room can read."""
    return sum(node.kind is not NodeKind.ANIMAL for node in facts.nodes) > most


def key_points(facts: MapFacts, marked: Collection[str] = (), most: int = MOST_OUTSIDE) -> MapFacts:
    """Return the map with at most ``most`` nodes outside the family; the family stays whole.

    Kept are, in this order: nodes with a marked tie or marked themselves, nodes tied to 本人,
    then the strongest, strained and newest ties. The roster is cut likewise, so that what is
    kept gets the room of what is not.

    Args:
        facts: The whole map.
        marked: Ids of ties and nodes that shall be on it, such as those that changed.
        most: Nodes to keep, animals not counted.
    """
    if not is_crowded(facts, most):
        return facts
    index = {person.id for person in facts.persons if person.is_index}

    def weight(node: MapNode) -> tuple[bool, bool, int, bool, int, str]:
        own = [tie for tie in facts.ties if node.id in (tie.a, tie.b)]
        is_marked = node.id in marked or any(tie.id in marked for tie in own)
        return (
            not is_marked,
            not any({tie.a, tie.b} & index for tie in own),
            -max((tie.strength.rank for tie in own if tie.is_living), default=0),
            not any(tie.strain for tie in own),
            -max((_ordinal(tie) for tie in own), default=0),
            node.id,
        )

    outside = [node for node in facts.nodes if node.kind is not NodeKind.ANIMAL]
    dropped = {node.id for node in sorted(outside, key=weight)[most:]}
    kept = {node.id for node in facts.nodes} - dropped
    roster = facts.roster
    return replace(
        facts,
        nodes=tuple(node for node in facts.nodes if node.id in kept),
        ties=tuple(tie for tie in facts.ties if not {tie.a, tie.b} & dropped),
        roster=replace(
            roster,
            nodes=tuple(node for node in roster.nodes if node.id in kept),
            pairs=tuple(pair for pair in roster.pairs if not set(pair) & dropped),
        ),
    )


def _ordinal(tie: MapTie) -> int:
    return tie.since.toordinal() if tie.since is not None else 0
