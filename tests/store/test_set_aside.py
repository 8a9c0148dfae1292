# SPDX-License-Identifier: Apache-2.0
"""What an earlier version left in the outbox and nobody could read keeps nothing waiting."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from banso_desktop.domain.ids import Id, new_id
from banso_desktop.journal.encoding import encode
from banso_desktop.journal.operations import Kind, Operation, Stamp
from banso_desktop.store.replica import Replica
from banso_desktop.store.words import packed
from tests.fakes.pages import pages
from tests.fakes.replicas import KEY, MORNING, PlainFolder, command, member, new_household
from tests.store.conftest import OpenReplica


def note(replica: Replica, scope: Id) -> Id:
    written = command()
    row = written.record(scope, "contact", facts="家賃の話")
    replica.commit(written)
    return row


def junk(replica: Replica, scope: Id, text: str = "", counter: int = 0) -> None:
    """Put an operation into the outbox as a program before this one may have left it."""
    stamp = Stamp(MORNING, counter, replica._writer_id)
    strange = Operation(
        scope, Kind.CELL, "person", Id("x"), "note", text, (), stamp, member("tanaka"), new_id()
    )
    data = encode([strange], replica._writer_id, Id(""))
    replica._write(
        lambda: replica._connection.execute(
            "INSERT INTO outbox(stamp, command, name, scope, data) VALUES (?, ?, 'a', ?, ?)",
            (packed(strange.stamp), strange.command, scope, data),
        )
    )


def test_what_cannot_be_read_back_does_not_keep_the_rest_waiting(replica: Replica) -> None:
    scope = new_household(replica)
    junk(replica, scope)
    written = note(replica, scope)

    pending = replica.pending(100)

    assert pending is not None
    assert [each.id for each in pending.operations][-1] == written
    assert "x" not in {each.id for each in pending.operations}


def test_what_cannot_be_read_back_is_kept_on_this_computer(replica: Replica) -> None:
    junk(replica, new_household(replica))
    before = replica.unsent()

    replica.pending(100)

    assert replica.unsent() == before - 1
    kept = replica._read("SELECT count(*) FROM settings WHERE name LIKE 'outbox.aside.%'")
    assert kept == [(1,)]


def test_after_setting_aside_the_next_start_replays(open_one: OpenReplica) -> None:
    replica = open_one()
    junk(replica, new_household(replica))
    replica.pending(100)
    replica.close()

    assert open_one().stale


def test_an_outbox_with_junk_can_still_be_replayed(replica: Replica) -> None:
    scope = new_household(replica)
    written = note(replica, scope)
    junk(replica, scope)

    replica.rebuild(PlainFolder().open)

    with replica.reader() as reading:
        table = reading.tables["contact"]
        found = reading.rows(sa.select(table.c.id))
    assert [row.id for row in found] == [written]


def aside(replica: Replica) -> int:
    (found,) = replica._read("SELECT count(*) FROM settings WHERE name LIKE 'outbox.aside.%'")
    return int(found[0])


def test_what_was_set_aside_goes_with_its_household(open_one: OpenReplica, tmp_path: Path) -> None:
    replica = open_one()
    kept, scope = new_household(replica), new_household(replica)
    junk(replica, scope, "檜原湖のこと")
    junk(replica, kept, "柿のこと", 1)
    replica.pending(100)
    # As a version before this one kept it: without saying of which household it is.
    replica.set_setting("outbox.aside.77", "蔵王線のこと".encode())
    assert aside(replica) == 3

    replica.erase_scope(scope)

    assert aside(replica) == 1
    replica.close()
    held = pages(tmp_path / "first", KEY)
    assert "檜原湖".encode() not in held
    assert "蔵王線".encode() not in held
    assert "柿のこと".encode() in held


def test_what_was_set_aside_goes_with_the_last_key(replica: Replica) -> None:
    scope = new_household(replica)
    junk(replica, scope, "檜原湖のこと")
    replica.pending(100)
    while (pending := replica.pending(100)) is not None:
        replica.set_aside(pending)
    keys = [each.key_id for each in replica.secrets("scope", scope)]

    replica.lose_keys({scope: keys})

    assert aside(replica) == 0
