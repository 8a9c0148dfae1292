# SPDX-License-Identifier: Apache-2.0
"""People write and receive in any order: all replicas end alike, and as a replay would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.values import Value
from banso_desktop.journal.ledger import Command
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import FakeMillis, PlainFolder, command, dump, new_household, open_replica

ROWS = ("p1", "p2")
TEXTS: tuple[Value, ...] = ("家賃の話", "猫がいる", "", None)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Replica], PlainFolder]]:
    folder = tmp_path_factory.mktemp("convergence")
    millis = FakeMillis()
    replicas = [open_replica(folder, name, millis) for name in ("a", "b", "c")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("banso_desktop.store.incoming.STEP_OPERATIONS", 1)  # many steps in one
        yield replicas, PlainFolder()
    for replica in replicas:
        replica.close()


def written(scope: Id, deed: tuple[str, str, Value, str]) -> Command:
    """Return what a person does as a command; ids are the same for all."""
    kind, name, value, field = deed
    made = command()
    row = derived_id(scope, name)
    match kind:
        case "add":
            made.add(scope, "person", row, **{field: value})
        case "set":
            made.set(scope, "person", row, **{field: value})
        case "remove":
            made.remove(scope, "person", row)
        case "order":
            made.set(scope, "person", row, position=f"i{TEXTS.index(value)}")
        case "link":
            made.link(scope, "person", row, derived_id(scope, "other"), joined=bool(value))
        case "record":
            made.record(scope, "contact", derived_id(scope, f"c{name}"), facts=value, minutes=5)
        case _:
            made.correct(scope, "contact", derived_id(scope, f"c{name}"), facts=value)
    return made


DEEDS = st.tuples(
    st.sampled_from(
        ("add", "set", "set", "set", "remove", "order", "link", "record", "correct", "correct")
    ),
    st.sampled_from(ROWS),
    st.sampled_from(TEXTS),
    st.sampled_from(("given_name", "note")),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, 2), DEEDS),
        st.tuples(st.integers(0, 2), st.sampled_from(("publish", "deliver"))),
    ),
    max_size=24,
)


@given(steps=STEPS)
def test_all_replicas_end_alike_and_as_a_replay_would(
    town: tuple[list[Replica], PlainFolder], steps: list[tuple[int, Any]]
) -> None:
    replicas, folder = town
    scope = new_household(replicas[0])
    folder.publish(replicas[0])
    for replica in replicas[1:]:
        folder.deliver(replica)

    for who, what in steps:
        if what == "publish":
            folder.publish(replicas[who])
        elif what == "deliver":
            folder.deliver(replicas[who])
        else:
            replicas[who].commit(written(scope, what))
    for replica in replicas:
        folder.publish(replica)
    folder.deliver(replicas[0])
    folder.deliver(replicas[1])
    folder.deliver_together(replicas[2])

    dumps = [dump(replica, scope) for replica in replicas]
    assert dumps[1] == dumps[0]
    assert dumps[2] == dumps[0]
    assert len({replica.digest(scope) for replica in replicas}) == 1
    replicas[0].replay(scope, lambda: folder.open(replicas[0].segments_of(scope)))
    assert dump(replicas[0], scope) == dumps[0]
    for replica in replicas:
        replica.replay(scope, list)  # leave nothing for the next example to wade through


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Replica, Replica]]:
    """Return two replicas of one writer whose clocks go alike."""
    folder = tmp_path_factory.mktemp("batch")
    one, other = (open_replica(folder, "same", FakeMillis(), place) for place in ("1", "2"))
    yield one, other
    one.close()
    other.close()


@given(deeds=st.lists(DEEDS, max_size=16))
def test_a_batch_ends_as_single_commits_do(
    twins: tuple[Replica, Replica], deeds: list[tuple[str, str, Value, str]]
) -> None:
    singly, batched = twins
    opening = command()
    scope = opening.open_scope(ScopeKind.HOUSEHOLD, [derived_id("group")])
    opening.add(scope, "household", scope)
    made = [opening, *(written(scope, deed) for deed in deeds)]

    for each in made:
        singly.commit(each)
    with batched.batch():
        for each in made:
            batched.commit(each)

    assert dump(batched, scope) == dump(singly, scope)
    outbox = "SELECT * FROM outbox WHERE scope = ?"
    assert batched._read(outbox, (scope,)) == singly._read(outbox, (scope,))
