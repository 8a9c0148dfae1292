# SPDX-License-Identifier: Apache-2.0
"""What waits in the outbox, compared with what came through a former journal of one's own.

A copied computer and its original wait with the same operations: what came needs no sealing
any more. They may also have stamped two different things with one stamp, for their clocks went
on from the same point; then what waits here gets a new stamp before anybody has seen it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.journal.encoding import encode
from banso_desktop.journal.ledger import StampSource
from banso_desktop.journal.operations import Operation, Stamp

_NOBODY: Final = Id("")


@dataclass(frozen=True, slots=True)
class Settled:
    """What of the outbox goes on waiting.

    Attributes:
        waiting: All that waits, in the order it waited in.
        scopes: Those of which something got another stamp.
    """

    waiting: Sequence[Operation]
    scopes: set[Id]


def settle_waiting(
    waiting: Sequence[Operation], came: Iterable[Operation], clock: StampSource
) -> Settled:
    """Drop what came, and give what collides with it a new stamp.

    Args:
        waiting: The outbox, ascending by stamp.
        came: What a former journal said.
        clock: Gives the new stamps.
    """
    arrived: dict[Stamp, list[Operation]] = {}
    for each in came:
        arrived.setdefault(each.stamp, []).append(each)
    if not arrived:
        return Settled(waiting, set())
    renewed: dict[Stamp, Stamp] = {}
    scopes: set[Id] = set()
    kept: list[Operation] = []
    for operation in waiting:
        others = arrived.get(operation.stamp, ())
        if any(_same(operation, other) for other in others):
            continue
        if others:
            renewed[operation.stamp] = clock.next()
            scopes.add(operation.scope)
        kept.append(operation)
    if renewed:
        kept = [_restamped(operation, renewed) for operation in kept]
    return Settled(kept, scopes)


def _same(one: Operation, other: Operation) -> bool:
    return one.scope == other.scope and encode([one], _NOBODY, _NOBODY) == encode(
        [other], _NOBODY, _NOBODY
    )


def _restamped(operation: Operation, renewed: dict[Stamp, Stamp]) -> Operation:
    return msgspec.structs.replace(
        operation,
        stamp=renewed.get(operation.stamp, operation.stamp),
        base=tuple(sorted(renewed.get(seen, seen) for seen in operation.base)),
    )
