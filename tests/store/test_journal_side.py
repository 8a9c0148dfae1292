# SPDX-License-Identifier: Apache-2.0
"""What the publisher and the receiver see: outbox, sealed segments, cursors, replays."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.journal.ledger import Change, Command, Opened, Sealed
from banso_desktop.store.history import conflicts
from banso_desktop.store.incoming import STEP_OPERATIONS
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import (
    MORNING,
    PlainFolder,
    command,
    dump,
    member,
    new_household,
    secret_of,
)
from tests.store.conftest import OpenReplica


def note(replica: Replica, scope: Id, text: str = "家賃の話") -> Id:
    written = command()
    row = written.record(scope, "contact", facts=text)
    replica.commit(written)
    return row


def contacts(replica: Replica) -> int:
    with replica.reader() as reading:
        table = reading.tables["contact"]
        return int(reading.scalar(sa.select(sa.func.count()).select_from(table)))


def test_nothing_is_pending_at_first(replica: Replica) -> None:
    assert replica.pending(10) is None
    assert (replica.unpublished(), replica.cursors(), replica.unsent()) == ([], {}, 0)


def test_pending_operations_stand_in_the_order_of_their_stamps(replica: Replica) -> None:
    scope = new_household(replica)
    rows = [note(replica, scope) for _ in range(3)]

    pending = replica.pending(100)

    assert pending is not None
    assert [each.id for each in pending.operations[-3:]] == rows
    assert pending.previous is None


def test_a_command_is_not_divided_between_segments(replica: Replica) -> None:
    scope = new_household(replica)
    PlainFolder().publish(replica)
    for _ in range(2):
        written = command()
        written.add(scope, "person", family_name="佐藤", given_name="花子")
        replica.commit(written)

    pending = replica.pending(5)

    assert pending is not None
    assert len(pending.operations) == 3


def test_a_command_longer_than_the_limit_is_divided_after_all(replica: Replica) -> None:
    scope = new_household(replica)
    PlainFolder().publish(replica)
    written = command()
    written.add(scope, "person", family_name="佐藤", given_name="花子")
    replica.commit(written)

    pending = replica.pending(2)

    assert pending is not None
    assert len(pending.operations) == 2


def test_sealing_empties_the_outbox_of_exactly_what_was_sealed(replica: Replica) -> None:
    scope = new_household(replica)
    pending = replica.pending(100)
    assert pending is not None
    late = note(replica, scope)
    writer = pending.operations[0].stamp.writer

    replica.seal(pending, Sealed(writer, 1, b"hash", b"bytes"))

    left = replica.pending(100)
    assert left is not None
    assert [each.id for each in left.operations] == [late]
    assert left.previous is not None
    assert (left.previous.sequence, left.previous.hash) == (1, b"hash")
    assert replica.cursors() == {writer: left.previous}


def test_a_segment_out_of_sequence_is_not_sealed(replica: Replica) -> None:
    new_household(replica)
    pending = replica.pending(100)
    assert pending is not None

    with pytest.raises(ValueError, match="expected own segment 1"):
        replica.seal(pending, Sealed(pending.operations[0].stamp.writer, 2, b"hash", b"bytes"))

    assert replica.pending(100) == pending


def test_what_is_not_in_the_folder_yet_is_counted_by_commands(replica: Replica) -> None:
    scope = new_household(replica)
    note(replica, scope)
    counted = [replica.unsent()]
    pending = replica.pending(100)
    assert pending is not None
    replica.seal(pending, Sealed(pending.operations[0].stamp.writer, 1, b"hash", b"bytes"))
    note(replica, scope)
    counted.append(replica.unsent())
    replica.published(1)
    counted.append(replica.unsent())

    assert counted == [2, 3, 1]


def test_what_waits_is_listed_oldest_first_sealed_or_not(replica: Replica) -> None:
    scope = new_household(replica)
    pending = replica.pending(100)
    assert pending is not None
    replica.seal(pending, Sealed(pending.operations[0].stamp.writer, 1, b"hash", b"bytes"))
    written = Command(member("tanaka"), "contacts.write")
    written.record(scope, "contact", facts="家賃の話", minutes=30)
    written.record(scope, "contact", facts="電気の話")
    replica.commit(written)

    waiting = replica.waiting()
    replica.published(1)

    assert [name for name, _ in waiting] == ["a use case", "contacts.write"]
    assert MORNING < waiting[0][1] < waiting[1][1] < MORNING + 1000
    assert replica.waiting() == waiting[1:]


def test_sealed_bytes_stay_the_same_until_the_folder_has_them(
    open_one: OpenReplica, tmp_path: Path
) -> None:
    replica = open_one()
    new_household(replica)
    pending = replica.pending(100)
    assert pending is not None
    sealed = Sealed(pending.operations[0].stamp.writer, 1, b"hash", b"sealed once")
    replica.seal(pending, sealed)
    replica.close()

    again = open_one()

    assert again.unpublished() == [sealed]
    again.published(1)
    assert again.unpublished() == []


def test_sealed_segments_lie_beside_the_replica_until_acknowledged(
    open_one: OpenReplica, tmp_path: Path
) -> None:
    replica = open_one()
    new_household(replica)
    pending = replica.pending(100)
    assert pending is not None
    replica.seal(pending, Sealed(pending.operations[0].stamp.writer, 1, b"hash", b"sealed once"))
    outbox = tmp_path / "first" / "outbox"
    laid_out = [path.read_bytes() for path in outbox.glob("*.segment")]
    for path in outbox.iterdir():
        path.unlink()
    replica.close()
    again = open_one()
    laid_out_again = [path.read_bytes() for path in outbox.glob("*.segment")]

    again.published(1)

    assert laid_out == laid_out_again == [b"sealed once"]
    assert list(outbox.glob("*.segment")) == []


def test_two_replicas_that_received_the_same_hold_the_same(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = new_household(first, label="佐藤さん")
    note(first, scope)
    folder.publish(first)
    folder.deliver(second)
    note(second, scope, "電気の話")
    folder.publish(second)

    folder.deliver(first)

    assert first.digest(scope) == second.digest(scope)
    assert dump(first, scope) == dump(second, scope)
    assert first.cursors() == second.cursors()
    assert contacts(second) == 2


def test_the_same_cell_written_by_two_shows_both(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = new_household(first, label="はじめ")
    folder.publish(first)
    folder.deliver(second)
    for replica, label in ((first, "一"), (second, "二")):
        written = command()
        written.set(scope, "household", scope, label=label)
        replica.commit(written)
        folder.publish(replica)

    folder.deliver(first)
    folder.deliver(second)

    for replica in (first, second):
        with replica.reader() as reading:
            (conflict,) = conflicts(reading)
            shown = reading.scalar(sa.select(reading.tables["household"].c.label))
        assert [past.value for past in conflict.values] == ["二", "一"]
        assert (conflict.field, shown) == ("label", "二")


def test_a_conflict_is_over_when_one_edits_knowing_both(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = new_household(first, label="はじめ")
    folder.publish(first)
    folder.deliver(second)
    for replica, label in ((first, "一"), (second, "二")):
        written = command()
        written.set(scope, "household", scope, label=label)
        replica.commit(written)
        folder.publish(replica)
    folder.deliver(first)
    written = command()
    written.set(scope, "household", scope, label="一と二")
    first.commit(written)
    folder.publish(first)

    folder.deliver(second)

    with second.reader() as reading:
        assert conflicts(reading) == []
        assert reading.scalar(sa.select(reading.tables["household"].c.label)) == "一と二"


def test_a_segment_received_twice_counts_once(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = new_household(first)
    note(first, scope)
    folder.publish(first)
    folder.deliver(second)
    sealed = folder.segments[0]

    change = second.receive([Opened(sealed, folder.contents[sealed.hash])])

    assert (change.ids, contacts(second)) == ({}, 1)


def test_who_saves_while_much_is_received_does_not_wait_for_all_of_it(
    open_one: OpenReplica,
) -> None:
    folder = PlainFolder()
    here, there = open_one("here"), open_one("there")
    with there.batch():
        scope = new_household(there)
        for number in range(2 * STEP_OPERATIONS):
            note(there, scope, f"{number}")
    folder.publish(there, limit=500)
    opened = [Opened(sealed, folder.contents[sealed.hash]) for sealed in folder.segments]
    mine = new_household(here)
    here.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    told: list[bool] = []
    here.hub.subscribe(lambda change: told.append(change.received))
    receiving = threading.Thread(target=lambda: here.receive(opened))
    saving = threading.Thread(target=lambda: note(here, mine))

    with here._writer.borrowed():  # both wait in this order, and then go on
        for thread in (receiving, saving):
            waiting = here._writer._jobs.qsize()
            thread.start()
            while here._writer._jobs.qsize() == waiting:
                time.sleep(0)
    receiving.join()
    saving.join()

    assert told == [True, False, True]
    assert contacts(here) == 2 * STEP_OPERATIONS + 1
    assert here.digest(scope) == there.digest(scope)


def test_a_gap_in_a_journal_is_not_received(replica: Replica) -> None:
    with pytest.raises(ValueError, match="follows 0"):
        replica.receive([Opened(Sealed(new_id(), 2, b"hash", b"bytes"), ())])

    assert replica.cursors() == {}


def test_what_comes_in_moves_the_clock_also_after_a_start(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = new_household(first)
    note(first, scope)
    folder.publish(first)
    folder.deliver(second)
    second.close()
    second = open_one("second")
    written = command()
    written.set(scope, "household", scope, label="あと")
    second.commit(written)

    pending = second.pending(10)

    assert pending is not None
    newest = max(each.stamp for each in folder.contents[folder.segments[-1].hash])
    assert pending.operations[0].stamp > newest


def test_listeners_are_told_what_came_from_others(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = new_household(first)
    folder.publish(first)
    told: list[Change] = []
    second.hub.subscribe(told.append)

    folder.deliver(second)

    assert told == [Change({"household": frozenset({scope})}, received=True)]


def test_unread_groups_are_read_when_the_key_arrives(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    first, second = open_one("first"), open_one("second")
    scope = new_household(first)
    note(first, scope)
    folder.publish(first)
    (sealed,) = folder.segments
    second.receive([Opened(sealed, (), unread=(scope,))])
    before = contacts(second)
    second.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])

    second.replay(scope, lambda: folder.open(second.segments_of(scope)))

    assert (before, contacts(second)) == (0, 1)
    assert dump(first, scope) == dump(second, scope)


def test_a_replay_keeps_what_is_not_sealed_yet(replica: Replica) -> None:
    folder = PlainFolder()
    scope = new_household(replica)
    note(replica, scope)
    folder.publish(replica)
    note(replica, scope, "まだ封をしていない")
    before = dump(replica, scope)

    replica.replay(scope, lambda: folder.open(replica.segments_of(scope)))

    assert dump(replica, scope) == before


def test_segments_are_found_by_their_scopes(replica: Replica) -> None:
    folder = PlainFolder()
    one = new_household(replica)
    folder.publish(replica)
    other = new_household(replica)
    folder.publish(replica)

    assert [sealed.sequence for sealed in replica.segments_of(one)] == [1]
    assert [sealed.sequence for sealed in replica.segments_of(other)] == [2]


def test_an_own_journal_can_be_received_again(open_one: OpenReplica) -> None:
    folder = PlainFolder()
    lost = open_one("first")
    scope = new_household(lost)
    note(lost, scope)
    folder.publish(lost)
    again = open_one("first", place="set up anew")

    folder.deliver(again)
    note(again, scope)
    folder.publish(again)

    assert [sealed.sequence for sealed in folder.segments] == [1, 2]
    assert again.unpublished() == []
