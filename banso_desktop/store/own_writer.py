# SPDX-License-Identifier: Apache-2.0
"""The part of a replica that changes its own writer, and corrects what it kept of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import names, segments
from banso_desktop.journal.encoding import decode, encode
from banso_desktop.journal.ledger import Sealed
from banso_desktop.journal.operations import Operation
from banso_desktop.journal.taking_over import settle_waiting
from banso_desktop.journal.whole_journals import AGAIN, POSITION, TOLD
from banso_desktop.store import copies_beside
from banso_desktop.store.incoming import IncomingPart
from banso_desktop.store.words import packed, unpacked

WRITER: Final = "store.writer"
"""Setting: the writer whose outbox this is."""

_NO_AUTHOR: Final = Id("")
_ROW: Final = "stamp, command, name, scope, data"
_Waiting = tuple[int, str, str, str, bytes]


class OwnWriterPart(IncomingPart):
    """Implements what ``journal.whole_journals.KeepingLedger`` asks beyond the ledger."""

    @property
    def writer(self) -> Id:
        """The writer whose stamps and segments are made here."""
        return self._writer_id

    def change_writer(self, writer: Id, again: Sequence[Operation] = ()) -> None:
        """Write as another writer from here on; one transaction, and none if it is the same."""
        if writer == self._writer_id:
            return

        def change() -> None:
            former = self._writer_id
            self._write(lambda: self._change_writer(former, writer, again))
            self._writer_id = writer
            self._clock.renew(writer)

        self._writer.run(change)
        self.take_in_all()

    def segment(self, writer: Id, sequence: int) -> Sealed | None:
        """Return a kept segment, None if it is not here."""
        found = self._read(
            "SELECT hash, data FROM segments WHERE writer = ? AND sequence = ?", (writer, sequence)
        )
        if not found:
            return None
        return Sealed(writer, sequence, bytes(found[0][0]), bytes(found[0][1]))

    def forget_from(self, writer: Id, sequence: int, *, own: bool) -> Sequence[Sealed]:
        """Drop what was kept of another journal from a sequence on; return it."""
        return self._write(lambda: self._forget_from(writer, sequence, own=own))

    def wait_again(self, operations: Sequence[Operation]) -> None:
        """Put operations of a former journal into the outbox, but those that wait there."""
        rows = [(each.command, AGAIN, each) for each in operations]
        self._write(lambda: self._let_wait(rows, self._writer_id))

    def take_over(self, operations: Sequence[Operation]) -> set[Id]:
        """Compare what came through a former own journal with what waits in the outbox."""
        return self._write(lambda: self._take_over(operations))

    def announce_again(self, dropped: Sequence[Sealed]) -> None:
        """Let the wraps that lost segments announced be put and announced once more."""
        self._write(lambda: self._say_again(dropped))

    def take_in_all(self) -> None:
        """Remove the copies beside the replica of what is not to be put any more."""
        folder = self._folder / copies_beside.OUTBOX
        waiting = [self._outbox_name(sequence) for sequence, _ in self._unpublished_lengths()]
        copies_beside.keep_only(folder, waiting, self.outgoing())

    def newest_stamps(self) -> Mapping[Id, int]:
        """Return each writer's newest stamp as far as it was read here, in milliseconds."""
        found = self._read("SELECT writer, newest FROM cursors WHERE newest > 0")
        return {Id(writer): unpacked(newest, "").millis for writer, newest in found}

    def _change_writer(self, former: Id, writer: Id, again: Sequence[Operation]) -> None:
        self._settle()
        waiting = [*self._rows("resend"), *self._rows("outbox")]
        self._connection.execute("DELETE FROM resend")
        self._connection.execute("DELETE FROM outbox")
        self._connection.executemany(
            f"INSERT OR IGNORE INTO outbox({_ROW}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            [
                (stamp, command, name, scope, _told_anew(data, Id(scope), former, writer))
                for stamp, command, name, scope, data in waiting
            ],
        )
        self._let_wait([(each.command, AGAIN, each) for each in again], writer)
        first = self._connection.execute(
            "SELECT min(sequence) FROM segments INDEXED BY segments_unpublished "
            "WHERE writer = ? AND published = 0",
            (former,),
        ).fetchone()[0]
        if first is not None:
            self._forget_from(former, first, own=True)
        self._say_again(())
        self._connection.execute(
            "INSERT OR REPLACE INTO settings(name, value) VALUES (?, ?)",
            (WRITER, writer.encode("ascii")),
        )

    def _forget_from(self, writer: Id, sequence: int, *, own: bool) -> list[Sealed]:
        self._settle()
        found = self._connection.execute(
            "SELECT sequence, hash, data FROM segments WHERE writer = ? AND sequence >= ? "
            "ORDER BY sequence",
            (writer, sequence),
        ).fetchall()
        dropped = [
            Sealed(writer, number, bytes(hash_), bytes(data)) for number, hash_, data in found
        ]
        for table in ("segments", "segment_scopes"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE writer = ? AND sequence >= ?",  # noqa: S608
                (writer, sequence),
            )
        last = self._connection.execute(
            "SELECT sequence, hash FROM segments WHERE writer = ? ORDER BY sequence DESC LIMIT 1",
            (writer,),
        ).fetchone()
        if last is None:
            self._connection.execute("DELETE FROM cursors WHERE writer = ?", (writer,))
        else:
            self._connection.execute(
                "UPDATE cursors SET sequence = ?, hash = ? WHERE writer = ?", (*last, writer)
            )
        for each in dropped:
            name = names.segment_name(writer, each.sequence)
            self._connection.execute("DELETE FROM refusals WHERE place GLOB ?", (f"{name}*",))
        if own:
            self._say_again(dropped)
        return dropped

    def _say_again(self, dropped: Iterable[Sealed]) -> None:
        """Let the wraps of dropped segments be put and announced once more."""
        for sealed in dropped:
            try:
                announced = segments.parse(sealed.data, "kept").wraps
            except SealBroken:
                continue
            self._connection.executemany(
                "UPDATE files SET outgoing = 1 WHERE name = ?",
                [(names.wrap_name(each.owner, each.key_id, each.hash),) for each in announced],
            )
        self._connection.execute("DELETE FROM settings WHERE name IN (?, ?)", (TOLD, POSITION))
        self._laid_out = 0

    def _take_over(self, operations: Sequence[Operation]) -> set[Id]:
        rows = {stamp: (command, name) for stamp, command, name, _, _ in self._rows("outbox")}
        if not rows:
            return set()
        waiting = self._all_unsealed(
            self._connection.execute("SELECT scope, data FROM outbox ORDER BY stamp").fetchall()
        )
        settled = settle_waiting(waiting, operations, self._clock)
        if settled.waiting == waiting:
            return set()
        readable = [(packed(each.stamp),) for each in waiting]
        names_: Mapping[Id, str] = {Id(command): name for command, name in rows.values()}
        self._connection.executemany("DELETE FROM outbox WHERE stamp = ?", readable)
        self._let_wait(
            [(each.command, names_[each.command], each) for each in settled.waiting],
            self._writer_id,
        )
        return settled.scopes

    def _let_wait(self, rows: Iterable[tuple[Id, str, Operation]], writer: Id) -> None:
        self._connection.executemany(
            f"INSERT OR IGNORE INTO outbox({_ROW}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            [
                (
                    packed(each.stamp),
                    command,
                    name,
                    each.scope,
                    encode([each], writer, _NO_AUTHOR),
                )
                for command, name, each in rows
            ],
        )

    def _rows(self, table: str) -> list[_Waiting]:
        found = self._connection.execute(
            f"SELECT {_ROW} FROM {table} ORDER BY stamp"  # noqa: S608
        ).fetchall()
        return [
            (stamp, command, name, scope, bytes(data))
            for stamp, command, name, scope, data in found
        ]

    def _know_writer(self, writer: Id) -> Id:
        """Return whose outbox this is; of a new replica, ``writer`` is from here on."""
        found = self._connection.execute(
            "SELECT value FROM settings WHERE name = ?", (WRITER,)
        ).fetchone()
        if found is not None:
            return Id(bytes(found[0]).decode("ascii"))
        self._connection.execute(
            "INSERT INTO settings(name, value) VALUES (?, ?)", (WRITER, writer.encode("ascii"))
        )
        return writer


def _told_anew(data: bytes, scope: Id, former: Id, writer: Id) -> bytes:
    """Write an operation of the outbox so that another writer's outbox can hold it."""
    try:
        return encode(decode(data, scope, former, _NO_AUTHOR), writer, _NO_AUTHOR)
    except SealBroken:
        return data
