# SPDX-License-Identifier: Apache-2.0
"""Two who protect a household at once: nobody takes away what the other one's order leaves."""

from __future__ import annotations

from itertools import permutations

import pytest

from banso_desktop.domain.ids import Id
from banso_desktop.journal.retiring import Retirement
from tests.fakes.folder_mending import looked_through, rebuilder
from tests.fakes.journal_people import People, Person
from tests.fakes.protected_household import in_folder, protecting, sync, three

ORDERS = list(permutations((0, 1, 2)))


def both_protect(
    people: People, order: tuple[int, ...]
) -> tuple[tuple[Person, Person, Person], Id]:
    """Let two protect a household for each other at once, and all hear of it in an order."""
    first, second, third, scope = three(people)
    protecting(first).restrict(scope, [second.id])
    protecting(second).restrict(scope, [first.id])
    for _ in range(5):
        for at in order:
            (first, second, third)[at].sync()
    return (first, second, third), scope


@pytest.mark.parametrize("order", ORDERS)
def test_nothing_that_stands_leaves_the_folder(people: People, order: tuple[int, ...]) -> None:
    everybody, _ = both_protect(people, order)

    assert [looked_through(one).findings for one in everybody] == [[], [], []]


@pytest.mark.parametrize("order", ORDERS)
def test_who_joins_the_circle_later_reads_everything(
    people: People, order: tuple[int, ...]
) -> None:
    (first, second, third), scope = both_protect(people, order)

    protecting(second).change_readers(scope, [first.id, third.id])
    sync(first, second, third, rounds=4)

    assert third.sees(scope) == first.sees(scope) == "佐藤"


def test_what_was_taken_out_by_mistake_is_put_back_for_good(people: People) -> None:
    (first, second, third), scope = both_protect(people, (0, 1, 2))
    standing = in_folder(people, scope)
    Retirement(second.ledger, second.session.log).done(standing)  # an earlier version did
    for name in standing:
        del people.folder.files[name]

    rebuilder(first).run()
    sync(first, second, third, rounds=3)

    assert standing
    assert standing <= in_folder(people, scope)
    assert not Retirement(second.ledger, second.session.log).cleared() & standing
