# SPDX-License-Identifier: Apache-2.0
"""Whoever remembers what was in a transaction hears that it was undone, whichever way it failed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.errors import NotFound
from banso_desktop.journal.ledger import Command
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import member


@pytest.fixture
def told(replica: Replica) -> list[bool]:
    found: list[bool] = []
    replica.when_undone(lambda: found.append(replica._writer.owned()))
    return found


def test_it_is_told_after_a_batch_before_anybody_else_writes(
    replica: Replica, told: list[bool]
) -> None:
    with pytest.raises(RuntimeError), replica.batch():
        raise RuntimeError

    assert told == [True]


def failing_commit(replica: Replica) -> None:
    command = Command(member("x"), "test")
    command.open_scope(ScopeKind.HOUSEHOLD, [member("nobody")])
    replica.commit(command)


def failing_write(replica: Replica) -> None:
    replica.set_setting("name", object())  # type: ignore[arg-type]


@pytest.mark.parametrize("fails", [failing_commit, failing_write])
def test_it_is_told_after_any_other_transaction(
    replica: Replica,
    told: list[bool],
    fails: Callable[[Replica], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nobody(*_: object) -> None:
        raise NotFound("group", "x")

    monkeypatch.setattr(replica, "_commit", nobody)
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, it is told
        fails(replica)

    assert told == [True]


def test_nothing_is_told_where_nothing_was_undone(replica: Replica, told: list[bool]) -> None:
    replica.set_setting("name", b"value")
    with replica.batch():
        replica.set_setting("name", b"other")

    assert told == []
