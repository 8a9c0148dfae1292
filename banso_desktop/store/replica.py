# SPDX-License-Identifier: Apache-2.0
"""The encrypted replica of one profile: opens it, and puts its parts together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import ReplicaDamaged
from banso_desktop.journal.ledger import Change, ScopeOpener, Sealed, StampSource
from banso_desktop.journal.operations import Operation
from banso_desktop.store import durable
from banso_desktop.store.blobs import BlobPart
from banso_desktop.store.engine import Writer, connect, damage_told, query_engine, writing_engine
from banso_desktop.store.hub import EVERYTHING
from banso_desktop.store.incoming import with_values
from banso_desktop.store.keeping import KeepingPart
from banso_desktop.store.lock import ProfileLock
from banso_desktop.store.own_writer import OwnWriterPart
from banso_desktop.store.private import make_private, make_private_file
from banso_desktop.store.tables import creation
from banso_desktop.store.version import SETTING, STALE, projection_version
from banso_desktop.store.words import unpacked

_DATABASE: Final = "replica.db"
_LOCK: Final = "replica.lock"
_REBUILD_STEP: Final = 32
"""Segments opened at a time while rebuilding: bounds the memory it takes."""
_APPLY_STEP: Final = 20_000
"""Operations projected in one transaction while rebuilding."""

OpenSegments = Callable[[Sequence[Sealed]], Sequence[Operation]]
"""Verifies and opens kept segments as far as the keys here go, for a rebuild."""


class Replica(OwnWriterPart, KeepingPart, BlobPart):
    """Implements what ``journal`` asks of a replica over encrypted SQLite.

    Its ledger, its archive, what packs and snapshots read (``Keeping``), and its blob book.

    Made by :meth:`open`. All methods are thread-safe; those that write return when the
    transaction is durable.
    """

    _lock: ProfileLock
    stale = False
    """Whether the projection was dropped and waits for :meth:`rebuild`."""

    @staticmethod
    def require(folder: Path) -> None:
        """Make sure that a profile that has worked before still has its replica.

        Raises:
            ReplicaDamaged: If the file is gone or empty; none is made in its place.
        """
        path = folder / _DATABASE
        if not path.is_file() or not path.stat().st_size:
            raise ReplicaDamaged(str(path), "missing")

    @classmethod
    def open(
        cls,
        folder: Path,
        key: bytes,
        writer: Id,
        clock: StampSource,
        opener: ScopeOpener | None = None,
    ) -> Replica:
        """Open the replica in ``folder``, or make it.

        Args:
            folder: The profile's own folder on a local disk; made where it is missing.
            key: 32 random bytes.
            writer: Id of this profile as a writer. Where the vault names another one than
                the replica worked with, the session changes it.
            clock: Gives the stamps; it is told the newest ones found here.
            opener: Makes keys for new scopes; may follow by :meth:`open_scopes_with`.

        Raises:
            ProfileInUse: If another process has it open.
            ReplicaDamaged: If the file cannot be read with this key.
            ProfileDamaged: If its tables are those of a newer version.
        """
        make_private(folder)
        lock = ProfileLock(folder / _LOCK)
        try:
            path = folder / _DATABASE
            make_private_file(path)
            connection = connect(path, key)
            try:
                with damage_told(path):
                    durable.prepare(connection, writing_engine(connection, lent=False), path)
                    stale = _prepare_projection(connection)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            lock.release()
            raise
        replica = cls(
            folder,
            writer,
            clock,
            Writer(connection),
            query_engine(folder / _DATABASE, key),
            writing_engine(connection, lent=True),
        )
        replica._lock = lock
        replica._opener = opener
        replica.stale = stale
        try:
            with damage_told(path):
                replica._write(replica._start)
                replica._lay_out_missing()
        except BaseException:
            replica.close()
            raise
        return replica

    def open_scopes_with(self, opener: ScopeOpener) -> None:
        """Name who makes keys for new scopes (it reads its own from this replica)."""
        self._opener = opener

    def close(self) -> None:
        """Finish what is queued and give the profile free for another process."""
        self._writer.close()
        self._readers.dispose()
        self._lock.release()

    def rebuild(
        self, open_segments: OpenSegments, progress: Callable[[int, int], None] | None = None
    ) -> Change:
        """Drop the projection and replay it from the kept segments and the outbox.

        Args:
            open_segments: Opens a handful of segments at a time, in the order of their
                writer's journal.
            progress: Told how many of how many segments are done; any thread.
        """
        self._write(self._begin_anew)
        found = self._read("SELECT writer, sequence FROM segments ORDER BY writer, sequence")
        for done in range(0, len(found), _REBUILD_STEP):
            if progress is not None:
                progress(done, len(found))
            chunk = [self._segment(*row) for row in found[done : done + _REBUILD_STEP]]
            self._apply_again(open_segments(chunk))
        unsealed = self._read("SELECT scope, data FROM outbox ORDER BY stamp")
        self._apply_again(self._all_unsealed(unsealed))
        version = projection_version().encode("ascii")
        self.set_setting(SETTING, version)
        self.stale = False
        if progress is not None:
            progress(len(found), len(found))
        self._writer.run(lambda: self.hub.tell(EVERYTHING))
        return EVERYTHING

    def _begin_anew(self) -> None:
        self.stale = True
        _renew(self._connection)
        # Judged anew; wraps are not, for they are not opened again.
        self._connection.execute("DELETE FROM refusals WHERE place LIKE 'j/%'")
        self._projection.forget()
        self._start()

    def _apply_again(self, operations: Sequence[Operation]) -> None:
        readable = [each for each in operations if each.scope in self._readable]
        for start in range(0, len(readable), _APPLY_STEP):
            step = with_values(readable[start : start + _APPLY_STEP])
            self._write(lambda step=step: self._projection.apply(step))  # type: ignore[misc]

    def _start(self) -> None:
        """Learn which scopes are here and what the clock has to be ahead of."""
        self._know_scopes()
        self._writer_id = self._know_writer(self._writer_id)
        for scope, kind in self._connection.execute(
            "SELECT owner, detail FROM secrets WHERE kind = 'scope' "
            "AND owner NOT IN (SELECT id FROM scopes)"
        ).fetchall():
            self._projection.scope_opened(scope, kind)
        stamps = self._connection.execute(
            "SELECT max(stamp), ? FROM outbox UNION ALL SELECT newest, writer FROM cursors",
            (self._writer_id,),
        ).fetchall()
        for newest, writer in stamps:
            if newest:
                self._clock.saw(unpacked(newest, writer))


def _prepare_projection(connection: Any) -> bool:
    """Make the projected tables where there are none; True if those there are out of date."""
    found = connection.execute("SELECT value FROM settings WHERE name = ?", (SETTING,)).fetchone()
    if found is not None:
        return bytes(found[0]) != projection_version().encode("ascii")
    connection.execute("BEGIN IMMEDIATE")
    empty = connection.execute("SELECT 1 FROM segments LIMIT 1").fetchone() is None
    _renew(connection)
    if empty:
        connection.execute(
            "INSERT OR REPLACE INTO settings(name, value) VALUES (?, ?)",
            (SETTING, projection_version().encode("ascii")),
        )
    connection.execute("COMMIT")
    return not empty


def _renew(connection: Any) -> None:
    """Drop all projected tables, whichever version made them, and make them anew."""
    kept = {*durable.METADATA.tables, "alembic_version"}
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    virtual = [name for name, sql in found if sql.startswith("CREATE VIRTUAL")]
    for name in virtual:
        connection.execute(f'DROP TABLE "{name}"')
    for name, _ in found:
        if name not in kept and not any(name.startswith(f"{each}_") for each in virtual):
            connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    for statement in creation():
        connection.execute(statement)
    connection.execute(
        "INSERT OR REPLACE INTO settings(name, value) VALUES (?, ?)", (SETTING, STALE)
    )
