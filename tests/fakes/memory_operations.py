# SPDX-License-Identifier: Apache-2.0
"""What the ledger in memory asks of operations: their order and weight, and what they changed."""

from __future__ import annotations

from collections.abc import Mapping

from banso_desktop.domain.ids import Id
from banso_desktop.journal.encoding import encode
from banso_desktop.journal.ledger import Change
from banso_desktop.journal.operations import Operation


def change_of(touched: Mapping[str, set[Id]], *, received: bool = False) -> Change:
    return Change({name: frozenset(ids) for name, ids in touched.items()}, received=received)


def weight(operation: Operation) -> bytes:
    return encode([operation], operation.stamp.writer, Id(""))


def by_time(operation: Operation) -> tuple[int, int]:
    return operation.stamp.millis, operation.stamp.counter
