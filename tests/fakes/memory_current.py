# SPDX-License-Identifier: Apache-2.0
"""What a ledger in memory shows just now, for a snapshot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.merge import RECORD_SLOT, Place, merge_row, slot_of
from banso_desktop.journal.operations import Operation, Stamp


@dataclass
class MemoryCurrent:
    """What a ledger in memory shows; see ``journal.keeping.Current``."""

    scopes: Mapping[Id, Mapping[tuple[Stamp, str, Id], Operation]]
    count: int
    since: int
    vector: Mapping[Id, Cursor]

    def operations(self, scope: Id, *, usable: bool) -> Iterator[Sequence[Operation]]:
        rows: dict[Place, list[Operation]] = {}
        for operation in self.scopes.get(scope, {}).values():
            rows.setdefault((operation.entity, operation.id), []).append(operation)
        for written in rows.values():
            record = [each for each in written if slot_of(each) == RECORD_SLOT]
            newer = any(each.stamp.millis >= self.since for each in record)
            heads = merge_row(written).heads
            shown = record if newer is usable else []
            if usable:
                shown = shown + [
                    head for slot, held in heads.items() if slot != RECORD_SLOT for head in held
                ]
            if shown:
                yield shown
