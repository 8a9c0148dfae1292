# SPDX-License-Identifier: Apache-2.0
"""Changes of any thread become one signal on this one, at most ten a second."""

from __future__ import annotations

from threading import Thread

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from banso_desktop.gui.changes import EVERYTHING, Changes, Coalesced
from tests.fakes.waiting import until

CHANGES = st.builds(
    Coalesced,
    ids=st.dictionaries(
        st.sampled_from(["household", "visit", "tie"]),
        st.frozensets(st.integers(0, 700).map(str), max_size=9),
    ),
    everything=st.booleans(),
    received=st.booleans(),
)


@given(st.lists(CHANGES, min_size=1, max_size=6))
def test_nothing_is_lost_in_whatever_order_changes_come(changes: list[Coalesced]) -> None:
    forth, back = Coalesced(), Coalesced()
    for one, other in zip(changes, reversed(changes), strict=True):
        forth, back = forth.with_(one), back.with_(other)
    assert forth == back
    for change in changes:
        for entity, ids in change.ids.items():
            assert forth.everything or ids <= forth.ids[entity]


def test_over_a_thousand_ids_mean_everything() -> None:
    many = Coalesced({"tie": frozenset(str(n) for n in range(999))})
    assert not many.with_(Coalesced({"visit": frozenset({"a"})})).everything
    more = many.with_(Coalesced({"visit": frozenset({"a", "b"})}))
    assert (more.everything, dict(more.ids)) == (True, {})


def test_a_change_touches_what_it_names() -> None:
    change = Coalesced({"visit": frozenset({"a"})})
    assert change.touches("visit", "tie")
    assert not change.touches("tie")
    assert EVERYTHING.touches("tie")


def test_changes_of_many_threads_are_told_once_on_this_one(qapp: QApplication) -> None:
    changes = Changes()
    heard: list[Coalesced] = []
    changes.changed.connect(heard.append)

    def post(entity: str) -> None:
        for number in range(50):
            changes.post(Coalesced({entity: frozenset({str(number)})}, received=entity == "tie"))

    threads = [Thread(target=post, args=(entity,)) for entity in ("tie", "visit", "household")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    until(lambda: bool(heard))

    assert len(heard) == 1
    assert {entity: len(ids) for entity, ids in heard[0].ids.items()} == {
        "tie": 50,
        "visit": 50,
        "household": 50,
    }
    assert heard[0].received


def test_a_second_burst_is_told_again(qapp: QApplication) -> None:
    changes = Changes()
    heard: list[Coalesced] = []
    changes.changed.connect(heard.append)
    changes.post(EVERYTHING)
    changes.flush()
    changes.flush()
    changes.post(Coalesced({"tie": frozenset({"a"})}))
    changes.flush()
    assert [change.everything for change in heard] == [True, False]
