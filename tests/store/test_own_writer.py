# SPDX-License-Identifier: Apache-2.0
"""A replica that changes its writer: nothing lost, nothing twice, and it is still true tomorrow."""

from __future__ import annotations

from pathlib import Path

from banso_desktop.domain.ids import Id, derived_id
from banso_desktop.journal.ledger import Opened, Sealed
from banso_desktop.journal.operations import Operation
from banso_desktop.store import copies_beside
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import PlainFolder, command, dump, new_household, open_replica

SECOND = derived_id("writer", "second")


def contact(replica: Replica, scope: Id, facts: str) -> Id:
    written = command()
    row = written.record(scope, "contact", facts=facts)
    replica.commit(written)
    return row


def waiting(replica: Replica) -> tuple[Operation, ...]:
    found = replica.pending(1000)
    return found.operations if found else ()


def sealed_without_putting(replica: Replica) -> Sealed:
    found = replica.pending(1000)
    assert found is not None
    sequence = found.previous.sequence + 1 if found.previous else 1
    sealed = Sealed(replica.writer, sequence, b"hash %d" % sequence, b"sealed")
    replica.seal(found, sealed)
    return sealed


def test_what_waits_keeps_its_stamps_and_what_comes_is_the_new_writers(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    first = replica.writer
    scope = new_household(replica)
    before = waiting(replica)

    replica.change_writer(SECOND)
    contact(replica, scope, "あとで")

    after = waiting(replica)
    assert after[: len(before)] == before
    assert {each.stamp.writer for each in before} == {first}
    assert {each.stamp.writer for each in after[len(before) :]} == {SECOND}
    assert [each.stamp for each in after] == sorted(each.stamp for each in after)
    replica.close()


def test_what_was_sealed_and_not_put_waits_again_in_its_place(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    scope = new_household(replica)
    PlainFolder().publish(replica)
    contact(replica, scope, "封じた")
    before = (waiting(replica), replica.unsent(), replica.waiting(), dump(replica, scope))
    sealed_without_putting(replica)
    contact(replica, scope, "待っている")

    replica.change_writer(SECOND)

    assert waiting(replica)[: len(before[0])] == before[0]
    assert replica.unsent() == before[1] + 1
    assert replica.waiting()[:1] == before[2]
    assert replica.unpublished() == []
    assert replica.cursors()[derived_id("writer", "first")].sequence == 1
    replica.close()


def test_changing_the_writer_shows_nothing_else(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    scope = new_household(replica, label="ラベル")
    contact(replica, scope, "封じた")
    sealed_without_putting(replica)
    before = dump(replica, scope)

    replica.change_writer(SECOND)

    assert dump(replica, scope) == before
    replica.replay(scope, list)
    assert dump(replica, scope) == before
    replica.close()


def test_the_writer_is_the_same_after_a_start_and_its_numbers_begin_at_one(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    scope = new_household(replica)
    PlainFolder().publish(replica)
    replica.change_writer(SECOND)
    replica.close()

    again = open_replica(tmp_path)
    contact(again, scope, "あとで")
    found = again.pending(10)

    assert again.writer == SECOND
    assert found is not None
    assert found.previous is None
    again.close()


def test_the_same_writer_is_no_change(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    new_household(replica)
    sealed = sealed_without_putting(replica)

    replica.change_writer(replica.writer)

    assert replica.unpublished() == [sealed]
    replica.close()


def test_what_is_acknowledged_is_not_kept_readable_in_the_outbox(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    new_household(replica)
    sealed_without_putting(replica)
    assert replica._read("SELECT count(*) FROM resend") != [(0,)]

    replica.published(1)

    assert replica._read("SELECT count(*) FROM resend") == [(0,)]
    replica.close()


def test_an_erased_scope_does_not_wait_again(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    scope, other = new_household(replica), new_household(replica)
    contact(replica, scope, "消えるもの")
    sealed_without_putting(replica)

    replica.erase_scope(scope)
    replica.change_writer(SECOND)

    assert {each.scope for each in waiting(replica)} == {other}
    replica.close()


def test_a_journal_is_forgotten_from_a_number_on(tmp_path: Path) -> None:
    folder, one, other = PlainFolder(), open_replica(tmp_path), open_replica(tmp_path, "other")
    scope = new_household(one)
    folder.publish(one)
    contact(one, scope, "二つめ")
    folder.publish(one)
    folder.deliver(other)

    dropped = other.forget_from(one.writer, 2, own=False)

    assert [each.sequence for each in dropped] == [2]
    assert other.cursors()[one.writer].sequence == 1
    assert other.segment(one.writer, 2) is None
    other.receive([Opened(dropped[0], folder.contents[dropped[0].hash])])
    assert other.digest(scope) == one.digest(scope)
    other.forget_from(one.writer, 1, own=False)
    assert one.writer not in other.cursors()
    one.close()
    other.close()


def test_what_came_through_the_former_journal_waits_no_longer(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    scope = new_household(replica)
    first = waiting(replica)
    contact(replica, scope, "まだ")
    replica.change_writer(SECOND)

    scopes = replica.take_over(first)

    assert scopes == set()
    assert [each.entity for each in waiting(replica)] == ["contact"]
    assert replica.unsent() == 1
    replica.close()


def test_what_waits_for_the_folder_lies_beside_the_replica(tmp_path: Path) -> None:
    replica = open_replica(tmp_path)
    scope = new_household(replica)
    sealed = sealed_without_putting(replica)
    beside = tmp_path / "first" / copies_beside.OUTBOX

    segments, files = copies_beside.segments_in(beside), copies_beside.files_in(beside)

    assert segments == [sealed.data]
    assert files == {f"keys/{scope}/first": scope.encode()}
    replica.put_done(f"keys/{scope}/first")
    replica.published(1)
    assert list(beside.iterdir()) == []
    replica.close()
