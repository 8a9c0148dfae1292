# SPDX-License-Identifier: Apache-2.0
"""The side of the journal that goes out: commands, outbox, own sealed segments."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.errors import NotFound, Refused, SealBroken
from banso_desktop.journal.encoding import decode, encode, pack_value, require_readable
from banso_desktop.journal.ledger import Change, Command, Cursor, Pending, Sealed, Sight
from banso_desktop.journal.operations import Operation
from banso_desktop.store import copies_beside
from banso_desktop.store.archive import ArchivePart
from banso_desktop.store.heads import Heads
from banso_desktop.store.hub import NOTHING, change_of
from banso_desktop.store.merging import Node
from banso_desktop.store.stored import Arrived
from banso_desktop.store.understood import require_shown
from banso_desktop.store.version import SETTING, STALE
from banso_desktop.store.words import packed, unpacked

_PUT_OFF: Final = 4000
"""Operations a batch collects before it projects them together."""

_READY: Final = "command NOT IN (SELECT command FROM blob_commands)"
"""Of the outbox: what refers to no attachment that is still to be put."""

_ASIDE: Final = "outbox.aside."
"""Beginning of the settings that keep what was set aside, each by scope and packed stamp."""

_NO_AUTHOR: Final = Id("")
"""In the outbox each operation names its author itself."""


class OutgoingPart(ArchivePart):
    """The part of a replica that writes: ``commit`` to ``published`` of the ledger."""

    def commit(self, command: Command) -> Change:
        """Stamp, merge, project and store a command's operations; durable when it returns.

        Inside :meth:`batch` it is durable when the batch ends.

        Raises:
            NotFound: If a scope has neither a key nor a letterbox here and is not opened by
                the command.
            FieldRefused: If nobody could read back what it writes (rule ``"journal.value"``),
                or a field cannot hold it, see :func:`~.understood.require_shown`.
            Refused: Rule ``"undo.changed_since"``, see the ledger.
        """
        opened = {new.scope for new in command.scopes}
        for draft in command.drafts:
            require_readable(draft.kind, draft.entity, draft.id, draft.field, draft.value)
            require_shown(draft.kind, draft.entity, draft.field, draft.value)
            if draft.scope not in self._writable and draft.scope not in opened:
                raise NotFound("scope", draft.scope)
        with self._writer.pressing():
            return self._write_and_tell(lambda: self._commit(command))

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Group the commits of this thread into one transaction; all or nothing.

        Other threads that write wait until it ends, and listeners hear of it once. Reading
        through :meth:`reader` on this thread sees what was committed so far.
        """
        if self._batched is not None and self._writer.owned():
            yield
            return
        with self._writer.borrowed():
            with self._writer.transaction(self._undo):
                self._batched = NOTHING
                yield
                if self._broken is not None:
                    raise RuntimeError("a transaction inside the batch failed") from self._broken
                self._settle()
            change, self._batched = self._batched, None
            self.hub.tell(change)
            committed, self._sealed = self._sealed, []
        for sealed in committed:
            self._lay_out(sealed)

    def pending(self, limit: int) -> Pending | None:
        """Return the oldest operations not sealed yet, at most ``limit``, or None.

        What refers to an attachment the folder does not hold yet waits; the others do not wait
        for it. A command is not divided unless it alone is longer than ``limit``. What cannot be
        read back is set aside: it may not keep everything written later from the others.
        """
        found = self._read(
            "SELECT command, scope, data, stamp FROM outbox "  # noqa: S608 - a constant
            f"WHERE {_READY} ORDER BY stamp LIMIT ?",
            (limit + 1,),
        )
        if not found:
            return None
        if len(found) > limit:
            whole = [row for row in found if row[0] != found[limit][0]]
            found = whole or found[:limit]
        operations = tuple(self._all_unsealed((scope, data) for _, scope, data, _ in found))
        if len(operations) < len(found):
            readable = {packed(operation.stamp) for operation in operations}
            self._set_aside([row[3] for row in found if row[3] not in readable])
            return self.pending(limit)
        return Pending(operations, self._own_cursor())

    def set_aside(self, pending: Pending) -> None:
        """Take operations that no segment can carry out of the outbox; they are kept here.

        The next start replays what others know, so this computer does not go on showing
        what nobody else will ever see.
        """
        self._set_aside([packed(operation.stamp) for operation in pending.operations])

    def _set_aside(self, stamps: Sequence[int]) -> None:
        def job() -> None:
            for stamp in stamps:
                self._connection.execute(
                    "INSERT OR REPLACE INTO settings(name, value) "
                    "SELECT ? || scope || '.' || stamp, data FROM outbox WHERE stamp = ?",
                    (_ASIDE, stamp),
                )
                self._connection.execute("DELETE FROM outbox WHERE stamp = ?", (stamp,))
            self._connection.execute(
                "INSERT OR REPLACE INTO settings(name, value) VALUES (?, ?)", (SETTING, STALE)
            )

        self._write(job)
        logging.getLogger(__name__).error("%d own operations were set aside", len(stamps))

    def _forget_aside(self, scope: Id) -> None:
        """Drop what was set aside of a scope, and what an earlier version kept without one."""
        self._connection.execute(
            "DELETE FROM settings WHERE substr(name, 1, ?1) = ?2 AND (instr(name, ?3) > 0 "
            "OR instr(substr(name, ?1 + 1), '.') = 0)",
            (len(_ASIDE), _ASIDE, f"{_ASIDE}{scope}."),
        )

    def seal(self, pending: Pending, sealed: Sealed) -> None:
        """Store the sealed bytes and empty the outbox of exactly these operations.

        Raises:
            ValueError: If the segment does not follow the last one of this writer.
        """
        self._write(lambda: self._seal(pending, sealed))
        if self._writer.owned():
            self._sealed.append(sealed)  # a copy of what is not committed must not get out
        else:
            self._lay_out(sealed)

    def unpublished(self, limit: int | None = None) -> Sequence[Sealed]:
        """Return own sealed segments the folder has not acknowledged, oldest first."""
        found = self._read(
            "SELECT sequence, hash, data FROM segments INDEXED BY segments_unpublished "
            "WHERE published = 0 ORDER BY sequence LIMIT ?",
            (-1 if limit is None else limit,),
        )
        return [
            Sealed(self._writer_id, sequence, bytes(digest), bytes(data))
            for sequence, digest, data in found
        ]

    def published(self, sequence: int) -> None:
        """Remember that the folder holds own segments up to ``sequence``."""

        def job() -> bool:
            self._connection.execute(
                "UPDATE segments INDEXED BY segments_unpublished SET published = 1, told = NULL "
                "WHERE published = 0 AND writer = ? AND sequence <= ?",
                (self._writer_id, sequence),
            )
            sent = self._connection.execute(
                "DELETE FROM resend WHERE sequence <= ? RETURNING scope", (sequence,)
            ).fetchall()
            return any(scope not in self._readable for (scope,) in sent)

        if self._write(job):
            # Written for others to read: no page of the log keeps it either.
            self._writer.run(self._empty_log)
        self._take_in(sequence)

    def unsent(self) -> int:
        """Return how many commands are not in the folder yet."""
        found = self._read(
            "SELECT (SELECT count(DISTINCT command) FROM outbox) + "
            "(SELECT ifnull(sum(commands), 0) FROM segments WHERE published = 0)"
        )
        return int(found[0][0])

    def sight(self) -> Sight:
        """Return how far each other writer is seen here."""
        found = self._read(
            "SELECT writer, newest FROM cursors WHERE writer <> ?", (self._writer_id,)
        )
        return {Id(writer): unpacked(newest, writer) for writer, newest in found}

    def waiting(self, limit: int = 1000) -> Sequence[tuple[str, int]]:
        """Return the oldest commands that are not in the folder yet, at most ``limit``.

        Each as the name of its use case and when it was committed, in milliseconds since
        1970 UTC.
        """
        sealed = self._read("SELECT told FROM segments WHERE published = 0 ORDER BY sequence")
        told = [(str(name), int(at)) for (held,) in sealed for name, at in json.loads(held)]
        return (told + self._told("1"))[:limit]

    def _told(self, condition: str, parameters: Sequence[object] = ()) -> list[tuple[str, int]]:
        """Return names and moments of the commands in the outbox."""
        found = self._read(
            "SELECT name, min(stamp) FROM outbox "  # noqa: S608 - constants
            f"WHERE {condition} GROUP BY command ORDER BY min(stamp)",
            parameters,
        )
        return [(str(name), unpacked(stamp, "").millis) for name, stamp in found]

    def _commit(self, command: Command) -> Change:
        for new in command.scopes:
            if self._opener is None:
                raise RuntimeError("nobody makes keys for new scopes here")
            secret, files = self._opener.open_scope(new)
            self._keep_secrets([secret])
            self.keep_files(files, outgoing=True)
        rows = ((draft.scope, draft.entity, draft.id) for draft in command.drafts)
        if any(row in self._put_off_rows for row in rows):
            self._settle()
        heads = self._projection.heads(self._writer_id, command.sight)
        arrived = self._stamp(command, heads)
        self._connection.executemany(
            "INSERT INTO outbox(stamp, command, name, scope, data) VALUES (?, ?, ?, ?, ?)",
            [
                (
                    packed(operation.stamp),
                    command.id,
                    command.name,
                    operation.scope,
                    encode([operation], self._writer_id, _NO_AUTHOR),
                )
                for operation, _ in arrived
            ],
        )
        shown = [pair for pair in arrived if pair[0].scope in self._readable]
        if self._batched is None:
            return change_of(self._projection.apply(shown, heads.rows))
        self._put_off.extend(shown)
        self._put_off_rows.update(heads.rows)
        if len(self._put_off) >= _PUT_OFF:
            self._settle()
        touched: dict[str, set[Id]] = {}
        for operation, _ in shown:
            touched.setdefault(operation.entity, set()).add(operation.id)
        return change_of(touched)

    def _unsealed(self, scope: str, data: bytes) -> Operation:
        """Read an operation of the outbox."""
        (operation,) = decode(bytes(data), Id(scope), self._writer_id, _NO_AUTHOR)
        return operation

    def _all_unsealed(self, rows: Iterable[tuple[str, bytes]]) -> list[Operation]:
        """Read operations of the outbox, but what cannot be read back."""
        operations = []
        for scope, data in rows:
            try:
                operations.append(self._unsealed(scope, data))
            except SealBroken:
                continue
        return operations

    def _stamp(self, command: Command, heads: Heads) -> list[Arrived]:
        """Give each draft its base and stamp."""
        arrived = []
        for draft in command.drafts:
            if command.only_as_seen and (newer := heads.came_since(draft)) is not None:
                raise Refused("undo.changed_since", member=self._author_of(newer))
            if heads.only_repeats(draft):
                continue
            operation = Operation(
                draft.scope,
                draft.kind,
                draft.entity,
                draft.id,
                draft.field,
                draft.value,
                heads.base(draft),
                self._clock.next(),
                command.author,
                command.id,
            )
            heads.wrote(operation)
            arrived.append((operation, pack_value(draft.value)))
        return arrived

    def _author_of(self, node: Node) -> str:
        found = self._connection.execute(
            "SELECT word FROM operations JOIN words ON words.number = author "
            "WHERE operations.number = ?",
            (node.number,),
        )
        return str(found.fetchone()[0])

    def _settle(self) -> None:
        if self._put_off:
            put_off, rows = self._put_off, self._put_off_rows
            self._put_off, self._put_off_rows = [], {}
            self._projection.apply(put_off, rows)

    def _own_cursor(self) -> Cursor | None:
        found = self._read(
            "SELECT sequence, hash FROM cursors WHERE writer = ?", (self._writer_id,)
        )
        return Cursor(found[0][0], bytes(found[0][1])) if found else None

    def _seal(self, pending: Pending, sealed: Sealed) -> None:
        last = self._own_cursor()
        expected = 1 if last is None else last.sequence + 1
        if sealed.writer != self._writer_id or sealed.sequence != expected:
            raise ValueError(f"expected own segment {expected}, not {sealed.sequence}")
        stamps = [(packed(operation.stamp),) for operation in pending.operations]
        newest = max(stamps, default=(0,))[0]  # a segment may only announce keys or members
        first = min(stamps, default=(0,))[0]
        told = self._told(f"stamp BETWEEN ? AND ? AND {_READY}", (first, newest))
        self._connection.executemany(
            "INSERT INTO resend(stamp, sequence, command, name, scope, data) "
            "SELECT stamp, ?, command, name, scope, data FROM outbox WHERE stamp = ?",
            [(sealed.sequence, stamp) for (stamp,) in stamps],
        )
        self._connection.executemany("DELETE FROM outbox WHERE stamp = ?", stamps)
        self._connection.execute(
            "INSERT INTO segments(writer, sequence, hash, data, published, commands, told) "
            "VALUES (?, ?, ?, ?, 0, ?, ?)",
            (
                sealed.writer,
                sealed.sequence,
                sealed.hash,
                sealed.data,
                len(told),
                json.dumps(told, ensure_ascii=False),
            ),
        )
        scopes = {operation.scope for operation in pending.operations}
        self._connection.executemany(
            "INSERT OR IGNORE INTO segment_scopes(scope, writer, sequence) VALUES (?, ?, ?)",
            [(scope, sealed.writer, sealed.sequence) for scope in scopes],
        )
        self._advance(sealed, newest)

    def _empty_log(self) -> None:
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _advance(self, sealed: Sealed, newest: int) -> None:
        """Advance a writer's cursor; ``newest`` is the greatest packed stamp in the segment."""
        self._connection.execute(
            "INSERT INTO cursors(writer, sequence, hash, newest) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (writer) DO UPDATE SET sequence = excluded.sequence, "
            "hash = excluded.hash, newest = max(newest, excluded.newest)",
            (sealed.writer, sealed.sequence, sealed.hash, newest),
        )

    def _outbox_name(self, sequence: int) -> str:
        return f"{self._writer_id}-{sequence:08}.segment"

    def _lay_out(self, sealed: Sealed) -> None:
        """Lay a copy beside the replica: another profile of this account may put it too.

        Only after the commit, for a segment that was never committed must not get out. The
        replica holds the bytes anyway, so a copy that fails is made at the next start.
        """
        folder = self._folder / copies_beside.OUTBOX
        self._lay_out_files()
        copies_beside.lay_out(folder, self._outbox_name(sealed.sequence), sealed.data)

    def _lay_out_missing(self) -> None:
        """Lay out the copies that are not there, after a start."""
        for sequence, length in self._unpublished_lengths():
            path = self._folder / "outbox" / self._outbox_name(sequence)
            if not path.exists() or path.stat().st_size != length:
                self._lay_out(self._segment(self._writer_id, sequence))

    def _take_in(self, sequence: int) -> None:
        """Remove the copies of segments the folder holds."""
        last = self._outbox_name(sequence)
        for path in (self._folder / "outbox").glob(f"{self._writer_id}-*.segment"):
            if path.name <= last:
                path.unlink(missing_ok=True)
