# SPDX-License-Identifier: Apache-2.0
"""Durable bytes beside the journal: folder files, keys, settings, drafts."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Sealed, Secret
from banso_desktop.store import copies_beside
from banso_desktop.store.base import ReplicaBase

_AFTER_NAMES = "\x7f"
"""Greater than every character of a name in the folder."""

_SECRET = "owner, key_id, kind, detail, key, current"  # noqa: S105 - names of columns

_BESIDE: Final = threading.Lock()
"""Held while copies are laid beside a replica, so that none stays of a file dropped meanwhile."""


class ArchivePart(ReplicaBase):
    """The part of a replica that implements ``journal.archive.Archive``."""

    def keep_files(self, files: Mapping[str, bytes], *, outgoing: bool) -> None:
        """Keep copies of folder files; a name already kept is left as it is."""
        rows = [(name, data, int(outgoing)) for name, data in files.items()]
        self._write(
            lambda: self._connection.executemany(
                "INSERT OR IGNORE INTO files(name, data, outgoing) VALUES (?, ?, ?)", rows
            )
        )

    def files(self, prefix: str) -> Mapping[str, bytes]:
        """Return the kept files whose name starts with ``prefix``, by name."""
        found = self._read(
            "SELECT name, data FROM files WHERE name >= ? AND name < ? ORDER BY name",
            (prefix, prefix + _AFTER_NAMES),
        )
        return {str(name): bytes(data) for name, data in found}

    def outgoing(self) -> Sequence[tuple[str, bytes]]:
        """Return kept files the folder does not hold yet, in the order they were kept."""
        found = self._read("SELECT name, data FROM files WHERE outgoing = 1 ORDER BY number")
        return [(str(name), bytes(data)) for name, data in found]

    def outgoing_names(self) -> Sequence[str]:
        """Return the names of :meth:`outgoing` alone: thousands wait after months away."""
        found = self._read("SELECT name FROM files WHERE outgoing = 1 ORDER BY number")
        return [str(name) for (name,) in found]

    def put_done(self, *names: str) -> None:
        """Remember that the folder holds these files."""
        self._write(
            lambda: self._connection.executemany(
                "UPDATE files SET outgoing = 0 WHERE name = ?", [(name,) for name in names]
            )
        )
        for name in names:
            copies_beside.take_in_file(self._folder / copies_beside.OUTBOX, name)

    def _lay_out_files(self) -> None:
        """Lay copies of the wraps and entries that wait beside the replica, each once."""
        with _BESIDE:
            found = self._read(
                "SELECT number, name, data FROM files WHERE outgoing = 1 AND number > ? "
                "ORDER BY number",
                (self._laid_out,),
            )
            waiting = [(str(name), bytes(data)) for _, name, data in found]
            copies_beside.lay_out_files(self._folder / copies_beside.OUTBOX, waiting)
            self._laid_out = max((number for number, _, _ in found), default=self._laid_out)

    def drop_files(self, names: Collection[str]) -> None:
        """Forget kept files, also ones that wait to be put; none there is no error."""

        def job() -> list[tuple[int, str]]:
            dropped = []
            for name in names:
                dropped += self._connection.execute(
                    "DELETE FROM files WHERE name = ? RETURNING number, name", (name,)
                ).fetchall()
            return dropped

        dropped = self._write(job)
        with _BESIDE:
            for number, name in dropped:
                # The next file that is kept may get the number of the last one.
                self._laid_out = min(self._laid_out, number - 1)
                copies_beside.take_in_file(self._folder / copies_beside.OUTBOX, name)

    def keep_secrets(self, secrets: Sequence[Secret]) -> None:
        """Keep keys; a key already kept (same owner and key id) is left as it is."""
        self._write(lambda: self._keep_secrets(secrets))

    def secrets(self, kind: str, owner: Id | None = None) -> Sequence[Secret]:
        """Return the keys of a kind held here, of one owner or of all, as they were kept."""
        condition, parameters = "kind = ?", [kind]
        if owner is not None:
            condition, parameters = "kind = ? AND owner = ?", [kind, owner]
        found = self._read(
            f"SELECT {_SECRET} FROM secrets WHERE {condition} ORDER BY number",  # noqa: S608
            parameters,
        )
        return [
            Secret(Id(owner), Id(key_id), kind, detail, bytes(key), bool(current))
            for owner, key_id, kind, detail, key, current in found
        ]

    def drop_secrets(self, kind: str, owner: Id) -> None:
        """Forget the keys of a kind of one owner."""
        self._write(
            lambda: self._connection.execute(
                "DELETE FROM secrets WHERE kind = ? AND owner = ?", (kind, owner)
            )
        )

    def setting(self, name: str) -> bytes | None:
        """Return a durable local setting, or None."""
        found = self._read("SELECT value FROM settings WHERE name = ?", (name,))
        return bytes(found[0][0]) if found else None

    def set_setting(self, name: str, value: bytes) -> None:
        """Write a durable local setting; never leaves this computer."""
        self._write(
            lambda: self._connection.execute(
                "INSERT OR REPLACE INTO settings(name, value) VALUES (?, ?)", (name, value)
            )
        )

    def save_draft(self, key: str, data: bytes) -> None:
        """Keep what is being typed; durable, and never leaves this computer."""
        with self._writer.pressing():
            self._write(
                lambda: self._connection.execute(
                    "INSERT OR REPLACE INTO drafts(key, data) VALUES (?, ?)", (key, data)
                )
            )

    def draft(self, key: str) -> bytes | None:
        """Return what was being typed under this key, or None."""
        found = self._read("SELECT data FROM drafts WHERE key = ?", (key,))
        return bytes(found[0][0]) if found else None

    def drafts(self, prefix: str = "") -> Mapping[str, bytes]:
        """Return the drafts whose key starts with ``prefix``, by key."""
        found = self._read(
            "SELECT key, data FROM drafts WHERE substr(key, 1, ?) = ? ORDER BY key",
            (len(prefix), prefix),
        )
        return {str(key): bytes(data) for key, data in found}

    def drop_draft(self, key: str) -> None:
        """Forget a draft: it was saved or given up."""
        self._write(lambda: self._connection.execute("DELETE FROM drafts WHERE key = ?", (key,)))

    def _unpublished_lengths(self) -> Sequence[tuple[int, int]]:
        """Return number and size of each segment that waits, without reading them."""
        found = self._read(
            "SELECT sequence, length(data) FROM segments INDEXED BY segments_unpublished "
            "WHERE published = 0 ORDER BY sequence"
        )
        return [(int(sequence), int(length)) for sequence, length in found]

    def _segment(self, writer: str, sequence: int) -> Sealed:
        (found,) = self._read(
            "SELECT hash, data FROM segments WHERE writer = ? AND sequence = ?",
            (writer, sequence),
        )
        return Sealed(Id(writer), sequence, bytes(found[0]), bytes(found[1]))

    def _keep_secrets(self, secrets: Sequence[Secret]) -> None:
        self._connection.executemany(
            f"INSERT OR IGNORE INTO secrets({_SECRET}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
            [
                (held.owner, held.key_id, held.kind, held.detail, held.key, int(held.current))
                for held in secrets
            ],
        )
        for held in secrets:
            if held.kind == "scope":
                self._readable.add(held.owner)
                self._projection.scope_opened(held.owner, held.detail)
            if held.kind in ("scope", "letterbox"):
                self._writable.add(held.owner)
