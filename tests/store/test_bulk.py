# SPDX-License-Identifier: Apache-2.0
"""Reading much at once changes how the connection works, and nothing of what stands."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import new_id
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.store import bulk
from banso_desktop.store.engine import CACHE_KB
from banso_desktop.store.indexing import Indexer
from banso_desktop.store.replica import Replica
from banso_desktop.store.statements import searched
from banso_desktop.store.words import Words
from tests.fakes.replicas import PlainFolder, command, new_household, secret_of
from tests.store.conftest import OpenReplica


def cache(replica: Replica) -> int:
    ((found,),) = replica._writer.run(
        lambda: replica._connection.execute("PRAGMA cache_size").fetchall()
    )
    return -int(found)


def options(replica: Replica) -> dict[str, int]:
    return {
        str(name): int(value)
        for name, value in replica._read("SELECT k, v FROM full_text_config WHERE k <> 'version'")
    }


@pytest.fixture
def coming(open_one: OpenReplica) -> list[list[Opened]]:
    """Return some segments of somebody else, each by itself."""
    there, folder = open_one("there"), PlainFolder()
    scope = new_household(there)
    for number in range(4):
        made = command()
        made.record(scope, "contact", facts=f"猫{number}")
        there.commit(made)
        folder.publish(there)
    return [[Opened(sealed, folder.contents[sealed.hash])] for sealed in folder.segments]


@pytest.fixture
def here(open_one: OpenReplica, coming: list[list[Opened]]) -> Replica:
    """Return a replica that can read them."""
    opened_here = open_one("here")
    for (opened,) in coming:
        opened_here.keep_secrets(
            [secret_of(each.scope, ScopeKind.HOUSEHOLD) for each in opened.operations]
        )
    return opened_here


def test_the_cache_is_large_while_much_is_read_and_no_longer(
    here: Replica, coming: list[list[Opened]]
) -> None:
    sizes: list[int] = []

    def more() -> Sequence[Opened]:
        sizes.append(cache(here))
        return coming.pop(0) if coming else ()

    here.receive((), more)

    assert set(sizes) == {bulk.BULK_CACHE_KB}
    assert cache(here) == CACHE_KB


def test_the_cache_is_given_back_when_reading_fails(open_one: OpenReplica) -> None:
    here = open_one("here")

    def more() -> Sequence[Opened]:
        raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        here.receive((), more)

    assert cache(here) == CACHE_KB


def test_the_index_merges_as_usual_afterwards(here: Replica, coming: list[list[Opened]]) -> None:

    here.receive((), lambda: coming.pop(0) if coming else ())

    assert options(here) == {"automerge": 4, "hashsize": 1 << 20}


def test_what_fails_on_the_way_undoes_all_of_the_transaction(
    here: Replica, coming: list[list[Opened]]
) -> None:

    def more() -> Sequence[Opened]:
        if len(coming) == 1:
            raise OSError("disk")
        return coming.pop(0)

    with pytest.raises(OSError, match="disk"):
        here.receive((), more)

    assert here.cursors() == {}
    assert here.operation_count() == 0
    assert options(here) == {}


def test_one_transaction_ends_when_it_holds_enough(
    here: Replica, coming: list[list[Opened]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "TOGETHER", 2)
    told: list[bool] = []
    here.hub.subscribe(lambda change: told.append(change.received))

    here.receive((), lambda: coming.pop(0) if coming else ())

    assert len(told) > 1


def test_much_that_waits_for_the_index_is_written_on_the_way(
    here: Replica, coming: list[list[Opened]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("banso_desktop.store.indexing.LONGEST_WAITING", 1)
    indexed: list[int] = []

    def more() -> Sequence[Opened]:
        ((count,),) = here._connection.execute("SELECT count(*) FROM documents")
        indexed.append(count)
        return coming.pop(0) if coming else ()

    here.receive((), more)

    assert indexed[-1] == 4


def commits(replica: Replica) -> list[str]:
    """Return a list that grows with each transaction that ends."""
    found: list[str] = []

    def traced(statement: str) -> None:
        if statement == "COMMIT":
            found.append(statement)

    replica._writer.run(lambda: replica._connection.set_trace_callback(traced))
    return found


def test_what_cannot_be_read_here_fills_a_transaction_too(
    open_one: OpenReplica, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, writer, scope = open_one("here"), new_id(), new_id()
    monkeypatch.setattr(bulk, "TOGETHER", 100)
    ready = [
        [Opened(Sealed(writer, number, bytes(32), bytes(20_000)), (), unread=(scope,))]
        for number in range(1, 5)
    ]
    ended = commits(here)

    here.receive((), lambda: ready.pop(0) if ready else ())

    assert len(ended) == 4
    assert here.cursors()[writer].sequence == 4


def test_whatever_else_is_to_be_written_comes_between(
    here: Replica, coming: list[list[Opened]]
) -> None:
    order: list[str] = []

    def write() -> None:
        here._writer.run(lambda: order.append("else"))

    def more() -> Sequence[Opened]:
        if len(coming) == 3:
            beside = threading.Thread(target=write)
            beside.start()
            while here._writer._jobs.empty():
                time.sleep(0.001)
        order.append("more")
        return coming.pop(0) if coming else ()

    here.receive((), more)

    assert order.index("else") < 4


def test_transactions_are_short_where_somebody_works(
    here: Replica, coming: list[list[Opened]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "TOGETHER_BESIDE", 1)
    with here._writer.pressing():
        here.receive(coming.pop(0))
    ended, segments = commits(here), len(coming)

    here.receive((), lambda: coming.pop(0) if coming else ())

    assert len(ended) == segments


def test_names_that_wait_for_the_index_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    found = searched("person")
    assert found is not None
    indexer = Indexer(None, Words(None))
    monkeypatch.setattr("banso_desktop.store.indexing.LONGEST_WAITING", 3)

    indexer.index(found, "s", "p", {"family_name": "さとう"}, 0)

    assert indexer.is_long


def test_rows_that_wait_for_the_index_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    found = searched("person")
    assert found is not None
    indexer = Indexer(None, Words(None))
    monkeypatch.setattr("banso_desktop.store.indexing.MOST_WAITING", 2)

    for row in "abc":
        indexer.index(found, "s", row, {"family_name": "さ"}, 0)

    assert indexer.is_long
