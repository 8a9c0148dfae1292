# SPDX-License-Identifier: Apache-2.0
"""Commands become operations, rows and an outbox, in one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.domain.values import PartialDate, Precision, Value
from banso_desktop.errors import FieldRefused, NotFound, ProfileError
from banso_desktop.journal.ledger import Change, Command, Draft, Secret
from banso_desktop.journal.operations import Kind, Stamp
from banso_desktop.store.columns import contains, partial_date
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import MORNING, FakeMillis, command, member, new_household
from tests.store.conftest import OpenReplica


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


def test_a_row_comes_back_with_the_values_it_was_given(replica: Replica) -> None:
    scope = new_household(replica)
    name = "𠮷田 葛\U000e0100城"

    row = person(replica, scope, family_name=name, is_index=True, position="a5")

    found = read(replica, "person", row)
    assert (found.family_name, found.is_index, found.position) == (name, True, "a5")
    assert (found.scope_id, found.removed, found.marked) == (scope, False, False)


@pytest.mark.parametrize(
    "day",
    [
        PartialDate("1972-05-03", Precision.DAY, "昭和47年5月3日"),
        PartialDate("1972", Precision.ABOUT, "昭和47年ごろ"),
        PartialDate("", Precision.UNKNOWN, "昭和99年13月"),
    ],
)
def test_a_date_comes_back_as_far_as_it_was_known(replica: Replica, day: PartialDate) -> None:
    scope = new_household(replica)

    row = person(replica, scope, born=day)

    assert partial_date(read(replica, "person", row), "born") == day


def test_a_record_holds_moments_times_and_lists(replica: Replica) -> None:
    scope = new_household(replica)
    met: list[Value] = [new_id(), new_id()]
    written = command()
    row = written.record(
        scope, "contact", occurred=datetime.fromisoformat("2026-11-24T10:30"), minutes=45, met=met
    )
    replica.commit(written)

    found = read(replica, "contact", row)

    assert found.occurred == datetime.fromisoformat("2026-11-24T10:30")
    assert (found.minutes, found.met) == (45, tuple(met))


def test_rows_are_found_by_an_element_of_a_list(replica: Replica) -> None:
    scope = new_household(replica)
    written = command()
    row = written.add(scope, "visit", members=[member("tanaka"), member("suzuki")])
    written.add(scope, "visit", members=[member("suzuki")])
    replica.commit(written)

    with replica.reader() as reading:
        visit = reading.tables["visit"]
        found = reading.rows(
            sa.select(visit.c.id).where(contains(visit.c.members, member("tanaka")))
        )

    assert [each.id for each in found] == [row]


def test_first_and_last_write_are_told_apart(replica: Replica) -> None:
    scope = new_household(replica)
    row = person(replica, scope, given_name="花子")
    written = command("suzuki")
    written.set(scope, "person", row, given_name="華子")
    replica.commit(written)

    found = read(replica, "person", row)

    assert (found.first_by, found.last_by) == (member("tanaka"), member("suzuki"))
    assert found.first_at < found.last_at
    assert found.first_at - datetime.fromtimestamp(MORNING / 1000, UTC) < timedelta(seconds=1)


def test_a_removed_row_is_kept_and_marked_removed(replica: Replica) -> None:
    scope = new_household(replica)
    row = person(replica, scope, given_name="花子")
    written = command()
    written.remove(scope, "person", row)

    replica.commit(written)

    found = read(replica, "person", row)
    assert (found.removed, found.given_name) == (True, "花子")


def test_an_edit_overwrites_what_is_current(replica: Replica) -> None:
    scope = new_household(replica)
    row = person(replica, scope, given_name="花子")
    written = command()
    written.set(scope, "person", row, given_name="華子")
    written.set(scope, "person", row, given_name="はなこ")
    replica.commit(written)

    pending = replica.pending(100)

    assert pending is not None
    edits = [each for each in pending.operations if each.field == "given_name"]
    assert [each.base for each in edits] == [(), (edits[0].stamp,), (edits[1].stamp,)]
    assert read(replica, "person", row).given_name == "はなこ"


def test_a_form_that_saw_an_older_state_says_so(replica: Replica) -> None:
    scope = new_household(replica)
    row = person(replica, scope, given_name="花子")
    seen = (Stamp(MORNING, 0, new_id()),)
    written = command()
    written.set(scope, "person", row, given_name="華子")
    written.drafts[-1] = replace(written.drafts[-1], seen=seen)

    replica.commit(written)

    pending = replica.pending(100)
    assert pending is not None
    assert pending.operations[-1].base == seen


def test_a_tombstone_names_every_edit_its_author_knew(replica: Replica) -> None:
    scope = new_household(replica)
    row = person(replica, scope, given_name="花子", note="あ")
    written = command()
    written.remove(scope, "person", row)
    replica.commit(written)

    pending = replica.pending(100)

    assert pending is not None
    known = [each.stamp for each in pending.operations if each.id == row][:-1]
    assert pending.operations[-1].base == tuple(sorted(known))


def test_nothing_is_written_where_no_key_is(replica: Replica) -> None:
    written = command()
    written.add(new_id(), "person", given_name="花子")

    with pytest.raises(NotFound):
        replica.commit(written)

    assert replica.pending(10) is None


def test_what_goes_into_a_letterbox_is_sent_and_not_shown(replica: Replica) -> None:
    audit = new_id()
    replica.keep_secrets([Secret(audit, new_id(), "letterbox", "audit", bytes(32))])
    written = command()
    row = written.record(audit, "audit_entry", what="opened")

    replica.commit(written)

    pending = replica.pending(10)
    assert pending is not None
    assert [each.id for each in pending.operations] == [row]
    with replica.reader() as reading:
        table = reading.tables["audit_entry"]
        assert reading.scalar(sa.select(sa.func.count()).select_from(table)) == 0


def test_an_entity_out_of_place_is_kept_and_not_shown(replica: Replica) -> None:
    scope = new_household(replica)
    written = command()
    written.add(scope, "town", name="よその町")

    replica.commit(written)

    with replica.reader() as reading:
        table = reading.tables["town"]
        assert reading.scalar(sa.select(sa.func.count()).select_from(table)) == 0
    assert replica.unsent() == 2


def test_opening_a_scope_keeps_its_key_and_its_wraps(replica: Replica) -> None:
    scope = new_household(replica)

    assert [held.owner for held in replica.secrets("scope")] == [scope]
    assert replica.outgoing() == [(f"keys/{scope}/first", scope.encode())]
    assert replica.scopes() == {scope: ScopeKind.HOUSEHOLD.value}


def test_a_command_that_fails_halfway_leaves_nothing(replica: Replica) -> None:
    scope = new_household(replica)
    before = replica.unsent()

    with pytest.raises(AttributeError):
        replica.commit(broken(scope))

    assert replica.unsent() == before
    row = person(replica, scope, given_name="花子")
    assert read(replica, "person", row).given_name == "花子"


def test_a_full_disk_refuses_the_write_and_harms_nothing(replica: Replica) -> None:
    scope = new_household(replica)
    before = replica.unsent()
    (pages,) = replica._connection.execute("PRAGMA page_count").fetchone()
    replica._connection.execute(f"PRAGMA max_page_count={pages}")
    written = command()
    written.record(scope, "contact", facts="家賃の話" * 20_000)

    with pytest.raises(ProfileError):
        replica.commit(written)

    replica._connection.execute("PRAGMA max_page_count=1000000")
    assert replica.unsent() == before
    replica.commit(written)
    assert replica.unsent() == before + 1


def test_stamps_go_on_after_a_start_even_if_the_clock_went_back(open_one: OpenReplica) -> None:
    first = open_one()
    scope = new_household(first)
    person(first, scope, given_name="花子")
    pending = first.pending(100)
    first.close()

    again = open_one(clock=FakeMillis(MORNING - 86_400_000 * 30))
    person(again, scope, given_name="太郎")

    assert pending is not None
    later = again.pending(100)
    assert later is not None
    stamps = [each.stamp for each in later.operations]
    assert stamps == sorted(set(stamps))
    assert len(stamps) > len(pending.operations)


def test_listeners_hear_what_changed_once_it_is_there(replica: Replica) -> None:
    scope = new_household(replica)
    told: list[tuple[Change, int]] = []

    def listen(change: Change) -> None:
        with replica.reader() as reading:
            table = reading.tables["person"]
            told.append((change, reading.scalar(sa.select(sa.func.count()).select_from(table))))

    stop = replica.hub.subscribe(listen)
    row = person(replica, scope, given_name="花子")
    stop()
    person(replica, scope, given_name="太郎")

    assert told == [(Change({"person": frozenset({row})}), 1)]


def test_too_many_rows_to_name_are_everything(replica: Replica) -> None:
    scope = new_household(replica)
    written = command()
    for _ in range(1001):
        written.add(scope, "person")

    change = replica.commit(written)

    assert (change.everything, change.ids) == (True, {})


def test_a_listener_that_fails_keeps_nobody_from_hearing(replica: Replica) -> None:
    scope = new_household(replica)
    told: list[Change] = []

    def fail(change: Change) -> None:
        raise RuntimeError(str(change.everything))

    replica.hub.subscribe(fail)
    replica.hub.subscribe(told.append)

    person(replica, scope)

    assert len(told) == 1


@pytest.mark.parametrize("identifier", ["x", "", "b" * 26, "小林"])
def test_an_id_nobody_could_read_back_is_refused(replica: Replica, identifier: str) -> None:
    scope = new_household(replica)
    before = replica.unsent()
    written = command()
    written.drafts.append(Draft(scope, Kind.ROW, "person", Id(identifier), "", True))

    with pytest.raises(FieldRefused):
        replica.commit(written)

    assert replica.unsent() == before


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("note", "x" * 1_000_001, "too_long"),
        ("phone", "9" * 4_001, "too_long"),
        ("born", PartialDate("9999-12-31", Precision.DAY), "journal.value"),
        ("is_index", "yes", "journal.value"),
        ("position", "い", "journal.value"),
    ],
)
def test_what_no_field_can_hold_is_not_written(
    replica: Replica, field: str, value: Value, rule: str
) -> None:
    scope = new_household(replica)

    with pytest.raises(FieldRefused) as refused:
        person(replica, scope, **{field: value})

    assert (refused.value.rule, refused.value.facts["field"]) == (rule, field)


def test_a_number_beyond_its_range_is_not_written_and_the_limit_is_told(replica: Replica) -> None:
    with pytest.raises(FieldRefused) as refused:
        new_household(replica, rhythm_days=3_651)

    assert (refused.value.rule, refused.value.facts["limit"]) == ("range", 3_650)
