# SPDX-License-Identifier: Apache-2.0
"""What packs and snapshots take from a replica, and states that history has yet to confirm."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from banso_desktop.domain.catalogue import ScopeKind
from banso_desktop.domain.ids import Id, new_id
from banso_desktop.journal.ledger import Command, Opened
from banso_desktop.journal.operations import Operation, Stamp
from banso_desktop.store.replica import Replica
from tests.fakes.replicas import (
    MORNING,
    FakeMillis,
    PlainFolder,
    command,
    dump,
    new_household,
    open_replica,
    secret_of,
)

LONG_AGO = 1_600_000_000_000


def town(folder: Path) -> tuple[Replica, Id, PlainFolder]:
    """Return a replica with a household that has a history, all of it published."""
    replica = open_replica(folder, millis=FakeMillis(LONG_AGO))
    scope = new_household(replica, label="一")
    written = command()
    old = written.record(scope, "contact", facts="むかしの話")
    replica.commit(written)
    mended = command()
    mended.correct(scope, "contact", old, facts="むかしの話、直した")
    replica.commit(mended)
    replica.close()
    replica = open_replica(folder, millis=FakeMillis())
    for label in ("二", "三"):
        written = command()
        written.set(scope, "household", scope, label=label)
        person = written.add(scope, "person", family_name=label)
        written.record(scope, "contact", facts=f"いまの話 {label}")
        replica.commit(written)
    gone = command()
    gone.remove(scope, "person", person)
    other = gone.add(scope, "person", family_name="同じ人")
    gone.link(scope, "person", person, other)
    replica.commit(gone)
    plain = PlainFolder()
    plain.publish(replica, limit=4)
    return replica, scope, plain


def current_of(replica: Replica, scope: Id, usable: bool, since: int = MORNING) -> list[Operation]:
    with replica.current(since) as current:
        assert current is not None
        return [each for chunk in current.operations(scope, usable=usable) for each in chunk]


def test_what_is_current_gives_the_same_rows_elsewhere(tmp_path: Path) -> None:
    replica, scope, _ = town(tmp_path)
    second = open_replica(tmp_path, "second")
    second.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])

    usable = current_of(replica, scope, True)
    older = current_of(replica, scope, False)
    random.Random(5).shuffle(usable)
    assert second.provisional(usable) == {scope}
    assert second.provisional(older) == {scope}

    assert second.digest(scope) == replica.digest(scope)
    here, there = dump(replica, scope), dump(second, scope)
    for name in ("person", "contact", "links", "conflicts", "names", "terms"):
        assert shown(here, name) == shown(there, name), name


def shown(found: dict[str, list[tuple[Any, ...]]], name: str) -> list[tuple[Any, ...]]:
    """Return the rows but for when they were first and last written: history says that."""
    return [
        row[:2] + row[6:] if name in ("person", "contact") else row for row in found.get(name, [])
    ]


def but(operation: Operation, **changed: object) -> Operation:
    """Return an operation with other fields."""
    fields = {name: getattr(operation, name) for name in operation.__struct_fields__}
    return Operation(**{**fields, **changed})


def test_old_records_come_after_what_is_usable_with_all_their_corrections(
    tmp_path: Path,
) -> None:
    replica, scope, _ = town(tmp_path)

    usable = current_of(replica, scope, True)
    older = current_of(replica, scope, False)

    assert {operation.kind for operation in older} == {"record", "correction"}
    assert all(operation.stamp.millis < MORNING for operation in older)
    assert not {operation.stamp for operation in usable} & {each.stamp for each in older}
    assert sum(operation.kind == "record" for operation in usable) == 2


def test_an_old_record_that_was_corrected_lately_is_usable_at_once(tmp_path: Path) -> None:
    replica, scope, plain = town(tmp_path)
    (old,) = {each.id for each in current_of(replica, scope, False)}
    mended = command()
    mended.correct(scope, "contact", old, facts="また直した")
    replica.commit(mended)
    plain.publish(replica)

    assert current_of(replica, scope, False) == []
    assert [each.kind for each in current_of(replica, scope, True) if each.id == old] == [
        "record",
        "correction",
        "correction",
    ]


def test_there_is_no_state_to_give_away_while_something_waits(tmp_path: Path) -> None:
    replica, scope, plain = town(tmp_path)
    written = command()
    written.set(scope, "household", scope, label="まだ")
    replica.commit(written)

    with replica.current(MORNING) as current:
        assert current is None
    plain.publish(replica)
    with replica.current(MORNING) as current:
        assert current is not None
        assert current.vector == replica.cursors()
        assert current.count == replica.operation_count()


def test_what_history_confirms_stays_and_what_it_does_not_is_gone(tmp_path: Path) -> None:
    replica, scope, plain = town(tmp_path)
    second = open_replica(tmp_path, "second")
    second.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    true = current_of(replica, scope, True)
    label = next(each for each in true if each.field == "label")
    stamp = Stamp(label.stamp.millis, label.stamp.counter + 1, label.stamp.writer)
    false = but(label, value="うそ", base=(label.stamp,), stamp=stamp)
    second.provisional([*true, false])
    assert second.digest(scope) != replica.digest(scope)

    for sealed in plain.segments:  # kept, and opened only at the end
        second.receive([Opened(sealed, (), (scope,))])
    invented = second.confirm(scope, lambda: plain.open(list(second.segments_in([scope]))))

    assert invented == 1
    assert dump(second, scope) == dump(replica, scope)
    assert second.confirm(scope, lambda: plain.open(list(second.segments_in([scope])))) == 0


def test_what_was_written_here_meanwhile_stays(tmp_path: Path) -> None:
    replica, scope, plain = town(tmp_path)
    second = open_replica(tmp_path, "second")
    second.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    second.provisional(current_of(replica, scope, True))
    written = command()
    written.set(scope, "household", scope, label="ここで")
    second.commit(written)

    for sealed in plain.segments:
        second.receive([Opened(sealed, (), (scope,))])
    invented = second.confirm(scope, lambda: plain.open(list(second.segments_in([scope]))))
    plain.publish(second)
    plain.deliver(replica)

    assert invented == 0
    assert second.digest(scope) == replica.digest(scope)
    with second.reader() as reading:
        held: Any = reading.connection.connection.driver_connection
        assert held.execute("SELECT label FROM household").fetchall() == [("ここで",)]


def test_an_altered_operation_under_a_true_stamp_is_counted_as_invented(tmp_path: Path) -> None:
    replica, scope, plain = town(tmp_path)
    second = open_replica(tmp_path, "second")
    second.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    true = current_of(replica, scope, True)
    changed = [but(each, value="x") if each.field == "label" else each for each in true]
    second.provisional(changed)
    for sealed in plain.segments:
        second.receive([Opened(sealed, (), (scope,))])

    invented = second.confirm(scope, lambda: plain.open(list(second.segments_in([scope]))))

    assert invented == 1
    assert second.digest(scope) == replica.digest(scope)


def test_kept_segments_are_handed_out_a_few_at_a_time(tmp_path: Path) -> None:
    replica, scope, plain = town(tmp_path)
    writer = plain.segments[0].writer

    assert replica.segments_from(writer, 2, 2) == plain.segments[1:3]
    assert replica.segments_from(writer, len(plain.segments) + 1, 5) == []
    assert list(replica.segments_in([scope, new_id()])) == plain.segments
    assert list(replica.segments_in([])) == []


def test_a_scope_that_cannot_be_read_here_takes_nothing(tmp_path: Path) -> None:
    replica, scope, _ = town(tmp_path)
    second = open_replica(tmp_path, "second")

    assert second.provisional(current_of(replica, scope, True)) == set()

    assert second.operation_count() == 0


def test_provisional_stamps_set_the_clock_ahead(tmp_path: Path) -> None:
    replica, scope, _ = town(tmp_path)
    second = open_replica(tmp_path, "second", FakeMillis(LONG_AGO))
    second.keep_secrets([secret_of(scope, ScopeKind.HOUSEHOLD)])
    true = current_of(replica, scope, True)
    second.provisional(true)
    written = Command(true[0].author, "a use case")
    written.set(scope, "household", scope, label="あと")
    second.commit(written)
    pending = second.pending(10)

    assert pending is not None
    assert pending.operations[0].base == (
        next(each for each in true if each.field == "label").stamp,
    )
