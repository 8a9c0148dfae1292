# SPDX-License-Identifier: Apache-2.0
"""Many commands in one transaction: read by their own thread, seen by others all at once."""

from __future__ import annotations

import threading
from typing import Any

import pytest
import sqlalchemy as sa

from banso_desktop.domain.ids import Id, derived_id, new_id
from banso_desktop.domain.values import Value
from banso_desktop.errors import NotFound
from banso_desktop.journal.ledger import Change, Command, Draft
from banso_desktop.journal.operations import Kind
from banso_desktop.store.history import conflicts
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import command, new_household


def person(replica: Replica, scope: Id, **cells: Value) -> Id:
    written = command()
    row = written.add(scope, "person", **cells)
    replica.commit(written)
    return row


def read(replica: Replica, entity: str, row: Id) -> sa.Row[tuple[object, ...]]:
    with replica.reader() as reading:
        table = reading.tables[entity]
        found = reading.first(sa.select(table).where(table.c.id == row))
    assert found is not None
    return found


def broken(scope: Id) -> Command:
    """Return a command whose second operation nothing can write."""
    written = command()
    row = written.add(scope, "person", given_name="花子")
    seen: Any = ("no stamp",)
    written.drafts.append(Draft(scope, Kind.CELL, "person", row, "note", "", seen))
    return written


def test_a_batch_is_read_by_its_own_thread_before_it_is_through(replica: Replica) -> None:
    scope = new_household(replica)

    with replica.batch():
        row = person(replica, scope, given_name="花子")
        inside = read(replica, "person", row).given_name

    assert inside == "花子"


def test_a_batch_is_seen_by_others_all_at_once(replica: Replica) -> None:
    scope = new_household(replica)
    told: list[Change] = []
    replica.hub.subscribe(told.append)
    counted: list[int] = []

    def look() -> None:
        with replica.reader() as reading:
            table = reading.tables["person"]
            counted.append(reading.scalar(sa.select(sa.func.count()).select_from(table)))

    with replica.batch():
        rows = {person(replica, scope), person(replica, scope)}
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()

    look()
    assert counted == [0, 2]
    assert told == [Change({"person": frozenset(rows)})]


def test_a_batch_that_fails_leaves_nothing(replica: Replica) -> None:
    scope = new_household(replica)
    before = replica.unsent()

    def run() -> None:
        with replica.batch():
            person(replica, scope, given_name="花子")
            raise KeyError

    with pytest.raises(KeyError):
        run()

    assert replica.unsent() == before
    row = person(replica, scope, given_name="太郎")
    assert read(replica, "person", row).given_name == "太郎"


def test_a_batch_with_a_command_broken_inside_leaves_nothing(replica: Replica) -> None:
    scope = new_household(replica)
    before = replica.unsent()

    def run() -> None:
        with replica.batch():
            person(replica, scope, given_name="花子")
            with pytest.raises(AttributeError):
                replica.commit(broken(scope))

    with pytest.raises(RuntimeError, match="inside the batch"):
        run()

    assert replica.unsent() == before


def test_a_refused_command_does_not_end_a_batch(replica: Replica) -> None:
    scope = new_household(replica)

    with replica.batch():
        with pytest.raises(NotFound):
            person(replica, new_id())
        row = person(replica, scope, given_name="花子")

    assert read(replica, "person", row).given_name == "花子"


def test_edits_of_one_row_in_a_batch_follow_each_other(replica: Replica) -> None:
    scope = new_household(replica)

    with replica.batch():
        row = person(replica, scope, given_name="一")
        for name in ("二", "三"):
            written = command()
            written.set(scope, "person", row, given_name=name)
            replica.commit(written)

    assert read(replica, "person", row).given_name == "三"
    with replica.reader() as reading:
        assert conflicts(reading, scope) == []


def test_a_batch_within_a_batch_is_one(replica: Replica) -> None:
    scope = new_household(replica)
    told: list[Change] = []
    replica.hub.subscribe(told.append)

    with replica.batch():
        person(replica, scope)
        with replica.batch():
            person(replica, scope)

    assert len(told) == 1


def test_a_command_without_anything_is_nothing(replica: Replica) -> None:
    change = replica.commit(Command(derived_id("member"), "nothing"))

    assert (change.ids, replica.unsent()) == ({}, 0)
