# SPDX-License-Identifier: Apache-2.0
"""Which corrections others saw: as if each were followed back by itself, but in one pass."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import derived_id
from banso_desktop.journal.merge import merge_row
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.journal.overwriting import overwritten

NUMBERS = st.integers(0, 11)
GRAPHS = st.dictionaries(NUMBERS, st.lists(NUMBERS, max_size=4), max_size=10)
FIELDS = st.dictionaries(st.sampled_from("abcd"), st.sets(NUMBERS, max_size=6), max_size=4)


def followed(seen: Mapping[int, Sequence[int]], one: int) -> set[int]:
    """What an operation saw, directly or through what it saw, without itself."""
    found: set[int] = set()
    waiting = list(seen[one])
    while waiting:
        each = waiting.pop()
        if each not in found and each != one:
            found.add(each)
            waiting.extend(seen.get(each, ()))
    return found


@given(seen=GRAPHS, wanted=FIELDS)
def test_one_pass_finds_what_following_each_finds_also_in_circles(
    seen: dict[int, list[int]], wanted: dict[str, set[int]]
) -> None:
    by_field = {field: held & seen.keys() for field, held in wanted.items()}

    found = overwritten(seen, by_field)

    assert found == {
        field: held.intersection(*[set().union(*(followed(seen, each) for each in held))])
        for field, held in by_field.items()
    }


def work_of_a_chain(length: int) -> float:
    """Follow a chain of corrections to its end; return the seconds of work that takes."""
    scope, row, writer = derived_id("scope"), derived_id("row"), derived_id("writer")

    def correction(number: int) -> Operation:
        return Operation(
            scope, Kind.CORRECTION if number else Kind.RECORD, "contact", row, "",
            [["facts", number]], (Stamp(number - 1, 0, writer),) if number else (),
            Stamp(number, 0, writer), derived_id("author"), derived_id("command"),
        )  # fmt: skip

    chain = [correction(number) for number in range(length)]
    began = time.process_time()
    cell = merge_row(chain).cells["facts"]
    took = time.process_time() - began
    assert (cell.value, cell.others) == (length - 1, ())
    return took


def test_a_chain_of_corrections_is_followed_in_work_like_its_length() -> None:
    """The square would be a hundred times."""
    assert work_of_a_chain(40_000) < 50 * work_of_a_chain(4_000)
