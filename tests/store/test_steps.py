# SPDX-License-Identifier: Apache-2.0
"""How received operations are grouped decides nothing of what stands."""

from __future__ import annotations

import hashlib

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import derived_id
from banso_desktop.domain.values import Value
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from tests.fakes.replicas import MORNING, dump, secret_of
from tests.store.conftest import OpenReplica

WRITER, SCOPE = derived_id("writer", "there"), derived_id("scope", "1")


def forged(number: int, kind: Kind, entity: str, field: str, value: Value) -> Operation:
    return Operation(
        SCOPE,
        kind,
        entity,
        derived_id("row", "1"),
        field,
        value,
        (),
        Stamp(MORNING + number, 0, WRITER),
        derived_id("member", "x"),
        derived_id("command", f"{number}"),
    )


def segment(number: int, operation: Operation) -> Opened:
    digest = hashlib.sha256(b"%d" % number).digest()
    return Opened(Sealed(WRITER, number, digest, b"x"), (operation,))


@pytest.mark.parametrize(
    "operations",
    [
        [
            forged(1, Kind.RECORD, "message", "", [["text", "猫"]]),
            forged(2, Kind.CELL, "message", "from_text", "つくりもの"),
        ],
        [
            forged(1, Kind.CELL, "person", "note", "猫"),
            forged(2, Kind.RECORD, "person", "", [["note", "つくりもの"]]),
        ],
        [
            forged(1, Kind.ROW, "message", "", True),
            forged(2, Kind.RECORD, "message", "", [["text", "猫"], ["none_such", 1]]),
        ],
    ],
    ids=["cell on a record", "record on a row", "row of a record"],
)
def test_together_and_apart_end_alike(open_one: OpenReplica, operations: list[Operation]) -> None:
    together, apart = open_one("together"), open_one("apart")
    for replica in (together, apart):
        replica.keep_secrets([secret_of(SCOPE, ScopeKind.HOUSEHOLD)])
    segments = [segment(number, each) for number, each in enumerate(operations, 1)]

    together.receive(segments)
    for each in segments:
        apart.receive([each])

    assert dump(together, SCOPE) == dump(apart, SCOPE)
