# SPDX-License-Identifier: Apache-2.0
"""Merging is a function of the set of operations: any order, any duplication, one state."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.domain.values import Value
from banso_desktop.journal.clock import DAY_MS, HybridClock
from banso_desktop.journal.digest import state_of_rows
from banso_desktop.journal.merge import Row, canonical, merge_row, merge_scope, slot_of
from banso_desktop.journal.operations import Kind, Operation
from tests.fakes.clock import FakeMillis

SCOPE, ROW, COMMAND = derived_id("scope"), derived_id("row"), derived_id("command")


@dataclass
class Author:
    """Somebody who writes to one row, with what has reached this computer so far."""

    name: str
    millis: FakeMillis = field(default_factory=FakeMillis)
    known: dict[Any, Operation] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock = HybridClock(derived_id("writer", self.name), self.millis)

    def write(self, kind: Kind, place: str = "", value: Value = None, id_: Id = ROW) -> Operation:
        self.millis.advance(millis=1)
        stamp = self.clock.next()
        draft = Operation(
            SCOPE, kind, "person", id_, place, value, (), stamp, derived_id(self.name), COMMAND
        )
        slot = slot_of(draft)
        assert slot is not None
        there = merge_row(each for each in self.known.values() if each.id == id_)
        written = msgspec.structs.replace(draft, base=there.base(slot))
        self.known[stamp] = written
        return written

    def cell(self, value: Value, place: str = "note") -> Operation:
        return self.write(Kind.CELL, place, value)

    def hear(self, *operations: Operation) -> None:
        for operation in operations:
            self.clock.saw(operation.stamp)
            self.known[operation.stamp] = operation


def merged(*operations: Operation) -> Row:
    return merge_row(operations)


@st.composite
def histories(draw: st.DrawFn) -> list[Operation]:
    """What three authors write to one row while they hear of each other now and then."""
    authors = [Author(name) for name in ("a", "b", "c")]
    authors[2].millis.advance(days=draw(st.sampled_from([0, 0, 400, -400])))
    written: list[Operation] = []
    for _ in range(draw(st.integers(1, 14))):
        author = draw(st.sampled_from(authors))
        heard = draw(st.lists(st.sampled_from(written), max_size=4)) if written else []
        author.hear(*heard)
        kind = draw(
            st.sampled_from(
                [Kind.CELL, Kind.CELL, Kind.ROW, Kind.RECORD, Kind.CORRECTION, Kind.ORDER]
            )
        )
        value: Value = draw(st.integers(0, 3))
        if kind is Kind.ROW:
            value = draw(st.booleans())
        if kind in (Kind.RECORD, Kind.CORRECTION):
            value = [[draw(st.sampled_from(["facts", "place"])), value]]
        place = {Kind.CELL: "note", Kind.ORDER: "position"}.get(kind, "")
        written.append(author.write(kind, place, value))
    return written


@given(histories(), st.randoms(use_true_random=False), st.integers(1, 3))
def test_any_order_and_duplication_gives_one_state(
    written: list[Operation], random: Random, times: int
) -> None:
    expected = merge_scope(written)
    shuffled = written * times
    random.shuffle(shuffled)

    assert merge_scope(shuffled) == expected
    assert state_of_rows(merge_scope(shuffled)) == state_of_rows(expected)


@given(histories())
def test_every_head_is_one_that_nobody_overwrote(written: list[Operation]) -> None:
    row = merge_row(written)

    for slot, heads in row.heads.items():
        seen = {stamp for each in written if slot_of(each) == slot for stamp in each.base}
        assert heads
        assert all(head.stamp not in seen for head in heads)


@given(histories(), st.randoms(use_true_random=False))
def test_nothing_written_last_and_alone_is_ever_lost(
    written: list[Operation], random: Random
) -> None:
    last = Author("last")
    last.millis.now = 0  # its clock is decades behind
    last.hear(*written)
    final = last.cell("the end")
    everything = [*written, final]
    random.shuffle(everything)

    row = merge_row(everything)

    assert row.cells["note"].value == "the end"
    assert row.cells["note"].others == ()


def test_a_later_edit_wins_though_a_clock_was_400_days_ahead() -> None:
    ahead, other = Author("ahead"), Author("other")
    ahead.millis.advance(days=400)
    wrong = ahead.cell("from next year")
    other.hear(wrong)
    right = other.cell("now")

    cell = merged(right, wrong).cells["note"]

    assert right.stamp < wrong.stamp
    assert (cell.value, cell.others) == ("now", ())


def test_a_position_too_is_won_by_the_later_edit() -> None:
    ahead, other = Author("ahead"), Author("other")
    ahead.millis.advance(days=400)
    wrong = ahead.write(Kind.ORDER, "position", "zz")
    other.hear(wrong)
    right = other.write(Kind.ORDER, "position", "a")

    assert merged(wrong, right).cells["position"].value == "a"


def test_concurrent_positions_are_no_conflict() -> None:
    one = Author("one").write(Kind.ORDER, "position", "a")
    two = Author("two").write(Kind.ORDER, "position", "b")

    assert merged(one, two).cells["position"].others == ()


def test_of_concurrent_edits_the_newer_shows_and_the_other_is_kept() -> None:
    one, two = Author("one"), Author("two")
    two.millis.advance(seconds=1)
    older, newer = one.cell("older"), two.cell("newer")

    cell = merged(newer, older).cells["note"]

    assert cell.value == "newer"
    assert [other.value for other in cell.others] == ["older"]


def test_the_same_text_written_twice_is_no_conflict() -> None:
    cell = merged(Author("one").cell("same"), Author("two").cell("same")).cells["note"]

    assert cell.others == ()


def test_an_edit_after_a_conflict_settles_it() -> None:
    one, two = Author("one"), Author("two")
    first, second = one.cell("a"), two.cell("b")
    one.hear(second)
    settled = one.cell("a and b")

    assert merged(first, second, settled).cells["note"].others == ()


def test_an_overwritten_edit_that_arrives_last_stays_overwritten() -> None:
    author = Author("one")
    operations = [author.cell(each) for each in ("a", "b", "c")]

    assert merged(operations[2], operations[0], operations[1]).cells["note"].value == "c"


def test_a_tombstone_removes_what_its_author_saw() -> None:
    author = Author("one")
    written = [author.write(Kind.ROW, value=True), author.cell("x")]
    written.append(author.write(Kind.ROW, value=False))

    row = merged(*written)

    assert (row.removed, row.revived) == (True, False)


def test_a_concurrent_edit_beats_a_tombstone_and_is_marked() -> None:
    one, two = Author("one"), Author("two")
    begun = one.write(Kind.ROW, value=True)
    two.hear(begun)
    gone, edited = one.write(Kind.ROW, value=False), two.cell("still here")

    row = merged(begun, gone, edited)

    assert (row.removed, row.revived) == (False, True)


def test_a_row_added_again_after_its_tombstone_is_there_unmarked() -> None:
    author = Author("one")
    written = [author.write(Kind.ROW, value=each) for each in (True, False, True)]

    row = merged(*written)

    assert (row.removed, row.revived) == (False, False)


def test_a_correction_replaces_only_its_fields() -> None:
    author = Author("one")
    record = author.write(Kind.RECORD, value=[["facts", "a"], ["place", "p"]])
    correction = author.write(Kind.CORRECTION, value=[["facts", "b"]])

    row = merged(correction, record)

    assert {name: cell.value for name, cell in row.cells.items()} == {"facts": "b", "place": "p"}


def test_a_correction_of_another_field_does_not_hide_an_earlier_one() -> None:
    author = Author("one")
    written = [author.write(Kind.RECORD, value=[["facts", "a"], ["place", "p"]])]
    for name, value in (("facts", "b"), ("place", "q"), ("facts", "c")):
        written.append(author.write(Kind.CORRECTION, value=[[name, value]]))

    row = merged(*written)

    assert {name: cell.value for name, cell in row.cells.items()} == {"facts": "c", "place": "q"}
    assert all(cell.others == () for cell in row.cells.values())


def test_concurrent_corrections_of_one_field_are_both_kept() -> None:
    one, two = Author("one"), Author("two")
    record = one.write(Kind.RECORD, value=[["facts", "a"]])
    two.hear(record)
    two.millis.advance(seconds=1)
    first = one.write(Kind.CORRECTION, value=[["facts", "b"]])
    second = two.write(Kind.CORRECTION, value=[["facts", "c"]])

    cell = merged(record, first, second).cells["facts"]

    assert cell.value == "c"
    assert cell.others == (first,)


def test_a_correction_that_arrives_before_its_record_waits_for_it() -> None:
    author = Author("one")
    author.write(Kind.RECORD, value=[["facts", "a"]])
    correction = author.write(Kind.CORRECTION, value=[["place", "q"]])

    assert set(merged(correction).cells) == {"place"}


def test_links_join_ids_and_the_smallest_stands_for_all() -> None:
    author = Author("one")
    a, b, c = sorted(derived_id(str(each)) for each in range(3))
    written = [
        author.write(Kind.LINK, value=[c, True], id_=b),
        author.write(Kind.LINK, value=[b, True], id_=a),
    ]

    rows = merge_scope(written)

    assert {canonical(rows, "person", each) for each in (a, b, c)} == {a}


def test_a_link_taken_back_joins_no_more() -> None:
    author = Author("one")
    a, b = sorted((derived_id("a"), derived_id("b")))
    written = [author.write(Kind.LINK, value=[b, each], id_=a) for each in (True, False)]

    assert canonical(merge_scope(written), "person", b) == b


def test_a_forged_circle_leaves_the_newest() -> None:
    one, two = Author("one").cell("a"), Author("two").cell("b")
    circle = [
        msgspec.structs.replace(one, base=(two.stamp,)),
        msgspec.structs.replace(two, base=(one.stamp,)),
    ]

    newest = max(circle, key=lambda operation: operation.stamp)

    assert merged(*circle).cells["note"].value == newest.value
    assert merged(*reversed(circle)).cells["note"].value == newest.value


def test_an_operation_that_names_itself_is_not_overwritten_by_itself() -> None:
    older, newer = Author("one").cell("a"), Author("two").cell("b")
    newer = msgspec.structs.replace(newer, base=(newer.stamp,))

    cell = merged(older, newer).cells["note"]

    assert {cell.value, *(other.value for other in cell.others)} == {"a", "b"}


def test_two_operations_of_one_stamp_merge_the_same_in_any_order() -> None:
    original = Author("one").cell("a")
    clone = msgspec.structs.replace(original, value="b")

    assert merged(original, clone) == merged(clone, original)


def test_unknown_kinds_change_nothing() -> None:
    known = Author("one").cell("a")
    unknown = msgspec.structs.replace(Author("two").cell("b"), kind="blend")

    assert merged(known, unknown) == merged(known)


def test_states_differ_where_heads_differ() -> None:
    author = Author("one")
    before = [author.cell("a")]
    after = [*before, author.cell("b")]

    assert state_of_rows(merge_scope(before)) != state_of_rows(merge_scope(after))


def test_a_year_ahead_is_within_what_a_stamp_holds() -> None:
    author = Author("one")
    author.millis.advance(days=36500)

    assert author.cell("a").stamp.millis > 36500 * DAY_MS
