# SPDX-License-Identifier: Apache-2.0
"""Encrypted connections: one that writes, on a thread of its own, and some that only read.

Knows SQLite and SQLCipher, but no table of the program.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlcipher3 import dbapi2

from banso_desktop.errors import ProfileError, ReplicaDamaged
from banso_desktop.store.functions import FUNCTIONS

sqlcipher: Final[Any] = dbapi2  # the project publishes no types
T = TypeVar("T")

KEY_BYTES: Final = 32
CACHE_KB: Final = 64_000
"""Of the page cache at the most: decrypting a page costs more than keeping it."""
_PRAGMAS: Final = (
    "journal_mode=WAL",
    "synchronous=FULL",  # a commit that returned survives loss of power
    "temp_store=MEMORY",  # sorting never writes plain text to disk
    "secure_delete=ON",  # what is deleted is overwritten, not only unlinked
    f"cache_size=-{CACHE_KB}",
    "journal_size_limit=67108864",
)


def connect(path: Path, key: bytes, *, readonly: bool = False) -> Any:
    """Open the encrypted database; the transactions are the caller's (no implicit BEGIN).

    Args:
        path: The database file; made if it is missing and not ``readonly``.
        key: 32 random bytes, never a passphrase (opening takes below a millisecond).
        readonly: Refuse every write on this connection.

    Raises:
        ReplicaDamaged: If the key does not open the file. It comes from the vault, so it is
            the right one: the file is damaged, or another profile's.
    """
    if len(key) != KEY_BYTES:
        raise ValueError(f"a replica's key has {KEY_BYTES} bytes, not {len(key)}")
    connection: Any = None
    try:
        connection = sqlcipher.connect(
            str(path),
            timeout=30,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=1024,
        )
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")  # before anything else
        connection.execute("PRAGMA cipher_log_level=NONE")  # else it writes to stderr
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # fails here
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        for name, function in FUNCTIONS.items():
            connection.create_function(name, 2, function, deterministic=True)
        if readonly:
            connection.execute("PRAGMA query_only=ON")
    except sqlcipher.DatabaseError as error:
        if connection is not None:
            connection.close()
        raise ReplicaDamaged(str(path), str(error)) from error
    return connection


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Tell what cannot be read while a replica is opened as damage of its file.

    Raises:
        ReplicaDamaged: If a page of it cannot be read.
    """
    try:
        yield
    except sqlcipher.DatabaseError as error:
        raise ReplicaDamaged(str(path), str(error)) from error


def query_engine(path: Path, key: bytes) -> sa.Engine:
    """Return an engine whose connections only read, each transaction one snapshot."""

    def creator() -> Any:
        return connect(path, key, readonly=True)

    engine = sa.create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=creator,
        poolclass=sa.pool.QueuePool,
        pool_size=4,
        max_overflow=12,
    )
    # The driver begins no transaction for a SELECT; without one each statement would see
    # another state.
    event.listen(engine, "begin", lambda held: held.exec_driver_sql("BEGIN"))
    return engine


class _Lent:
    """The writing connection as SQLAlchemy may use it: it ends no transaction."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def commit(self) -> None:
        """Leave the end of the transaction to the writer."""

    def rollback(self) -> None:
        """Likewise."""

    def close(self) -> None:
        """Likewise."""


def writing_engine(connection: Any, *, lent: bool) -> sa.Engine:
    """Return an engine over the writing connection.

    Args:
        connection: From :func:`connect`.
        lent: True to read inside a transaction that somebody else ends; False to let
            SQLAlchemy end it (migrations).
    """
    held = _Lent(connection) if lent else connection
    return sa.create_engine(
        "sqlite://", module=sqlcipher, creator=lambda: held, poolclass=sa.pool.StaticPool
    )


class _Job:
    """Something to run on the writing connection, and what came of it."""

    __slots__ = ("done", "error", "result", "run")

    def __init__(self, run: Callable[[], Any]) -> None:
        self.run = run
        # A bare lock: an Event is a lock and a condition, and each save waits for one.
        self.done = threading.Lock()
        self.done.acquire()
        self.result: Any = None
        self.error: BaseException | None = None


class Writer:
    """The only writing connection, and the thread that owns it.

    Whatever writes is handed over as a function and runs there, one transaction each. A
    thread can borrow the connection for many transactions' worth of work in one
    (:meth:`borrowed`); the others wait meanwhile.

    Args:
        connection: From :func:`connect`; closed by :meth:`close`.
    """

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self._owner: int | None = None
        self._pressing = 0
        self._thread = threading.Thread(target=self._work, name="replica-writer", daemon=True)
        self._thread.start()

    def owned(self) -> bool:
        """Tell whether the calling thread works on the writing connection right now."""
        return self._owner == threading.get_ident()

    @property
    def is_awaited(self) -> bool:
        """Whether something waits to run here; long work makes room for it."""
        return self._pressing > 0 or not self._jobs.empty()

    @property
    def is_pressed(self) -> bool:
        """Whether a person waits on another thread; see :meth:`pressing`."""
        return self._pressing > 0

    @contextmanager
    def pressing(self) -> Iterator[None]:
        """Say that a person waits for what this thread hands over: long work makes room."""
        with self._gate:
            self._pressing += 1
        try:
            yield
        finally:
            with self._gate:
                self._pressing -= 1

    def run(self, job: Callable[[], T]) -> T:
        """Run ``job`` on the owning thread and return its result once it is through.

        An exception of the job is raised here. Called by the thread that owns the
        connection already, it runs at once.
        """
        if self.owned():
            return job()
        handed = self._hand_over(job)
        handed.done.acquire()
        if handed.error is not None:
            raise handed.error
        result: T = handed.result
        return result

    def transact(self, job: Callable[[], T], undone: Callable[[], None] | None = None) -> T:
        """Run ``job`` in one transaction; durable when it returns, undone if it raises.

        Args:
            job: What writes.
            undone: Called after a transaction was undone, before anybody else writes.

        Raises:
            ProfileError: If no space is left on this computer; nothing was written.
        """
        return self.run(lambda: self._within_transaction(job, undone))

    @contextmanager
    def transaction(self, undone: Callable[[], None] | None = None) -> Iterator[None]:
        """One transaction, for the thread that owns the connection; see :meth:`transact`.

        Raises:
            ProfileError: If no space is left on this computer; nothing was written.
        """
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.connection.execute("COMMIT")
        except BaseException as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            if undone is not None:
                undone()
            if isinstance(error, sqlcipher.OperationalError) and "is full" in str(error):
                raise ProfileError(self._path(), "no space is left") from error
            raise

    @contextmanager
    def borrowed(self) -> Iterator[None]:
        """Lend the connection to the calling thread; its owner and all others wait."""
        lent, back = threading.Event(), threading.Event()
        borrower = threading.get_ident()

        def lend() -> None:
            owner, self._owner = self._owner, borrower
            lent.set()
            back.wait()
            self._owner = owner

        handed = self._hand_over(lend)
        lent.wait()
        try:
            yield
        finally:
            back.set()
            handed.done.acquire()

    def close(self) -> None:
        """Finish what is queued, end the thread and close the connection."""
        with self._gate:
            if self._closed:
                return
            self._closed = True
            self._jobs.put(None)
        self._thread.join()
        self.connection.close()

    def _hand_over(self, job: Callable[[], Any]) -> _Job:
        handed = _Job(job)
        with self._gate:
            if self._closed:
                raise RuntimeError("the replica is closed")
            self._jobs.put(handed)
        return handed

    def _within_transaction(self, job: Callable[[], T], undone: Callable[[], None] | None) -> T:
        if self.connection.in_transaction:
            return job()
        with self.transaction(undone):
            return job()

    def _path(self) -> str:
        return str(self.connection.execute("PRAGMA database_list").fetchone()[2])

    def _work(self) -> None:
        self._owner = threading.get_ident()
        while (job := self._jobs.get()) is not None:
            try:
                job.result = job.run()
            except BaseException as error:  # handed to the thread that asked
                job.error = error
            job.done.release()
            del job
