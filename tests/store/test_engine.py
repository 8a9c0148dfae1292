# SPDX-License-Identifier: Apache-2.0
"""Encrypted connections and the thread that writes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from banso_desktop.errors import ProfileDamaged, ReplicaDamaged
from banso_desktop.store.engine import Writer, connect, query_engine

KEY = bytes(range(32))


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    held = Writer(connect(tmp_path / "a.db", KEY))
    held.transact(lambda: held.connection.execute("CREATE TABLE t(a)"))
    yield held
    held.close()


def count(writer: Writer) -> int:
    return int(writer.connection.execute("SELECT count(*) FROM t").fetchone()[0])


def test_a_file_the_key_does_not_open_is_damaged_or_another_ones(tmp_path: Path) -> None:
    """The key comes from the vault, which proved the passphrase: that one is not wrong."""
    made = connect(tmp_path / "a.db", KEY)
    made.execute("CREATE TABLE t(a)")
    made.close()

    with pytest.raises(ReplicaDamaged):
        connect(tmp_path / "a.db", bytes(32))


def test_a_file_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    made = connect(tmp_path / "a.db", KEY)
    made.execute("CREATE TABLE t AS SELECT hex(randomblob(9000)) AS a")
    made.close()
    path = tmp_path / "a.db"
    path.write_bytes(path.read_bytes()[:4096] + bytes(4096))

    with pytest.raises(ProfileDamaged):
        connect(path, KEY)


def test_a_folder_in_place_of_the_file_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(ProfileDamaged):
        connect(tmp_path, KEY)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("temp_store", 2)],
)
def test_connections_are_durable_and_leave_nothing_readable(
    writer: Writer, pragma: str, value: Any
) -> None:
    assert writer.connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_a_reader_cannot_write(writer: Writer, tmp_path: Path) -> None:
    engine = query_engine(tmp_path / "a.db", KEY)

    with engine.connect() as reading, pytest.raises(sa.exc.OperationalError, match="readonly"):
        reading.execute(sa.text("INSERT INTO t VALUES (1)"))

    engine.dispose()


def test_a_reader_sees_one_state_however_long_it_reads(writer: Writer, tmp_path: Path) -> None:
    engine = query_engine(tmp_path / "a.db", KEY)

    with engine.connect() as reading:
        before = reading.execute(sa.text("SELECT count(*) FROM t")).scalar()
        writer.transact(lambda: writer.connection.execute("INSERT INTO t VALUES (1)"))
        after = reading.execute(sa.text("SELECT count(*) FROM t")).scalar()

    assert (before, after) == (0, 0)
    engine.dispose()


def test_the_key_is_in_no_error_and_no_url(tmp_path: Path) -> None:
    engine = query_engine(tmp_path / "none.db", KEY)

    assert KEY.hex() not in repr(engine.url)
    engine.dispose()


def test_a_job_that_fails_is_undone_and_raises_where_it_was_asked_for(writer: Writer) -> None:
    def fail() -> None:
        writer.connection.execute("INSERT INTO t VALUES (1)")
        raise KeyError("asked for")

    with pytest.raises(KeyError, match="asked for"):
        writer.transact(fail)

    assert count(writer) == 0


def test_jobs_of_many_threads_all_get_through(writer: Writer) -> None:
    def insert() -> None:
        for _ in range(20):
            writer.transact(lambda: writer.connection.execute("INSERT INTO t VALUES (1)"))

    threads = [threading.Thread(target=insert) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert count(writer) == 100


def test_a_borrowed_connection_makes_others_wait(writer: Writer) -> None:
    asked, through = threading.Event(), threading.Event()

    def other() -> None:
        asked.set()
        writer.run(lambda: None)
        through.set()

    with writer.borrowed():
        thread = threading.Thread(target=other)
        thread.start()
        asked.wait()
        assert writer.owned()
        early = through.wait(0.02)
    thread.join()

    assert not early
    assert through.is_set()
    assert not writer.owned()


def test_a_closed_writer_takes_no_more(tmp_path: Path) -> None:
    held = Writer(connect(tmp_path / "b.db", KEY))
    held.close()

    with pytest.raises(RuntimeError, match="closed"):
        held.run(lambda: None)
