# SPDX-License-Identifier: Apache-2.0
"""Reading much at once changes how the connection works, and nothing of what stands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.journal.ledger import Opened
from banso_desktop.store import bulk
from banso_desktop.store.engine import CACHE_KB
from banso_desktop.store.replica import Replica
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


def readable(here: Replica, coming: Sequence[Sequence[Opened]]) -> None:
    for (opened,) in coming:
        here.keep_secrets(
            [secret_of(each.scope, ScopeKind.HOUSEHOLD) for each in opened.operations]
        )


def test_the_cache_is_large_while_much_is_read_and_no_longer(
    open_one: OpenReplica, coming: list[list[Opened]]
) -> None:
    here = open_one("here")
    readable(here, coming)
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


def test_the_index_merges_as_usual_afterwards(
    open_one: OpenReplica, coming: list[list[Opened]]
) -> None:
    here = open_one("here")
    readable(here, coming)

    here.receive((), lambda: coming.pop(0) if coming else ())

    assert options(here) == {"automerge": 4, "hashsize": 1 << 20}


def test_what_fails_on_the_way_undoes_all_of_the_transaction(
    open_one: OpenReplica, coming: list[list[Opened]]
) -> None:
    here = open_one("here")
    readable(here, coming)

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
    open_one: OpenReplica, coming: list[list[Opened]], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = open_one("here")
    readable(here, coming)
    monkeypatch.setattr(bulk, "TOGETHER_OPERATIONS", 2)
    told: list[bool] = []
    here.hub.subscribe(lambda change: told.append(change.received))

    here.receive((), lambda: coming.pop(0) if coming else ())

    assert len(told) > 1


def test_much_that_waits_for_the_index_is_written_on_the_way(
    open_one: OpenReplica, coming: list[list[Opened]], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = open_one("here")
    readable(here, coming)
    monkeypatch.setattr("banso_desktop.store.rows.LONGEST_WAITING", 1)
    indexed: list[int] = []

    def more() -> Sequence[Opened]:
        ((count,),) = here._connection.execute("SELECT count(*) FROM documents")
        indexed.append(count)
        return coming.pop(0) if coming else ()

    here.receive((), more)

    assert indexed[-1] == 4
