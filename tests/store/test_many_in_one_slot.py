# SPDX-License-Identifier: Apache-2.0
"""Thousands of operations on one field, row or record, as a changed program writes them in a few
KB: receiving them and editing after them takes some times the work of as many ordinary ones, not
their square, and bounded memory.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import MORNING, command, new_household, open_replica

MANY = 20_000
TOGETHER = 5_000
TIMES = 6
"""The square would be thousands of times."""
NOBODY = Id("")
WRITER, AUTHOR = derived_id("writer", "sender"), derived_id("member", "sender")


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Replica]:
    opened = open_replica(tmp_path)
    yield opened
    opened.close()


def work(doing: Callable[[], object]) -> float:
    """Return the seconds of a processor something takes, in all threads."""
    began = time.process_time()
    doing()
    return time.process_time() - began


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> float:
    """Return what receiving :data:`MANY` operations takes that are on as many rows."""
    replica = open_replica(tmp_path_factory.mktemp("ordinary"))
    scope = new_household(replica)
    rows = [derived_id("row", f"{number}") for number in range(MANY)]
    written = [
        written_by(scope, Kind.RECORD, number, row, False) for number, row in enumerate(rows)
    ]
    took = work(lambda: receive(replica, written))
    replica.close()
    return took


def edit(replica: Replica, scope: Id, row: Id = NOBODY) -> None:
    """Write twice into what was received; the second writing meets the first."""
    for text in ("一", "二"):
        made = command()
        if row:
            made.correct(scope, "contact", row, facts=text)
        else:
            made.set(scope, "household", scope, note=text)
        replica.commit(made)


def stamp(number: int) -> Stamp:
    return Stamp(MORNING, number, WRITER)


def receive(replica: Replica, written: list[Operation]) -> None:
    for start in range(0, len(written), TOGETHER):
        sequence = 1 + start // TOGETHER
        sealed = Sealed(WRITER, sequence, sequence.to_bytes(32, "big"), b"data")
        replica.receive([Opened(sealed, tuple(written[start : start + TOGETHER]))])


def written_by(scope: Id, kind: Kind, number: int, row: Id, seen: bool) -> Operation:
    entity = "contact" if kind in (Kind.RECORD, Kind.CORRECTION) else "household"
    values = {Kind.CELL: f"{number}", Kind.ROW: bool(number % 2)}
    base = (stamp(number - 1),) if seen else ()
    return Operation(
        scope, kind, entity, row, "note" if kind is Kind.CELL else "",
        values.get(kind, [["facts", f"{number}"]]), base, stamp(number), AUTHOR,
        derived_id("command"),
    )  # fmt: skip


@pytest.mark.parametrize("kind", [Kind.CELL, Kind.ROW])
def test_many_edits_beside_each_other_hold_nobody_up(
    replica: Replica, ordinary: float, kind: Kind
) -> None:
    scope = new_household(replica)
    written = [written_by(scope, kind, number, scope, False) for number in range(MANY)]

    assert work(lambda: receive(replica, written)) < TIMES * ordinary
    assert work(lambda: edit(replica, scope)) < TIMES * ordinary

    with replica.reader() as reading:
        found = reading.connection.exec_driver_sql("SELECT note FROM household").all()
    assert [tuple(row) for row in found] == [("二",)]


def test_a_long_chain_of_corrections_holds_nobody_up(replica: Replica, ordinary: float) -> None:
    scope, contact = new_household(replica), derived_id("contact")
    first = written_by(scope, Kind.RECORD, 0, contact, False)
    chain = [written_by(scope, Kind.CORRECTION, number, contact, True) for number in range(1, MANY)]

    assert work(lambda: receive(replica, [first, *chain])) < TIMES * ordinary
    assert work(lambda: edit(replica, scope, contact)) < TIMES * ordinary

    with replica.reader() as reading:
        found = reading.connection.exec_driver_sql("SELECT facts FROM contact").all()
    assert [tuple(row) for row in found] == [("二",)]


def test_a_long_chain_of_corrections_takes_little_memory(replica: Replica) -> None:
    scope, contact = new_household(replica), derived_id("contact")
    first = written_by(scope, Kind.RECORD, 0, contact, False)
    chain = [written_by(scope, Kind.CORRECTION, number, contact, True) for number in range(1, MANY)]
    tracemalloc.start()
    receive(replica, [first, *chain])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 128 * 1024**2


def test_the_same_operations_twice_in_one_segment_hold_nobody_up(
    replica: Replica, ordinary: float
) -> None:
    scope = new_household(replica)
    written = [written_by(scope, Kind.CELL, number, scope, False) for number in range(2 * MANY)]
    sealed = Sealed(WRITER, 1, bytes(32), b"data")
    opened = [Opened(sealed, tuple(written * 2))]

    assert work(lambda: replica.receive(opened)) < 4 * TIMES * ordinary
