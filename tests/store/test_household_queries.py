# SPDX-License-Identifier: Apache-2.0
"""The list of households."""

from __future__ import annotations

from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.store.queries.households import households
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import command, new_household


def test_households_are_listed_with_who_lives_there(replica: Replica) -> None:
    first = new_household(replica, number="R8-7Q3K2M", label="佐藤さん", stage="connecting")
    new_household(replica, label="鈴木さん", stage="resting")
    written = command()
    written.add(first, "person", family_name="佐藤", given_name="一", position="b")
    index = written.add(
        first,
        "person",
        family_name="佐藤",
        given_name="花子",
        is_index=True,
        position="c",
        born=PartialDate("1972", Precision.YEAR),
    )
    gone = written.add(first, "person", family_name="誤", position="a")
    replica.commit(written)
    written = command()
    written.remove(first, "person", gone)
    replica.commit(written)

    with replica.reader() as reading:
        found = households(reading)

    assert [(row.label, row.number) for row in found] == [
        ("鈴木さん", ""),
        ("佐藤さん", "R8-7Q3K2M"),
    ]
    assert [person.given_name for person in found[1].persons] == ["花子", "一"]
    assert (found[1].persons[0].id, found[1].persons[0].born) == (
        index,
        PartialDate("1972", Precision.YEAR),
    )


def test_a_list_can_be_cut(replica: Replica) -> None:
    ids = [new_household(replica, stage="connecting") for _ in range(3)]
    new_household(replica, stage="resting")

    with replica.reader() as reading:
        page = households(reading, stage="connecting", limit=1, offset=1)
        chosen = households(reading, ids=ids[:1])

    assert [row.id for row in page] == [ids[1]]
    assert [row.id for row in chosen] == [ids[0]]
