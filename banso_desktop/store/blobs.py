# SPDX-License-Identifier: Apache-2.0
"""The replica's list of attachments that lie beside it; see ``journal.blob_book``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from banso_desktop.domain.ids import Id
from banso_desktop.journal.blob_book import Kept, Reference
from banso_desktop.store.base import ReplicaBase

_COLUMNS: Final = "name, scope, size, own, outgoing, pinned, used, gone"


class BlobPart(ReplicaBase):
    """The part of a replica that implements ``journal.blob_book.BlobBook``."""

    def keep_blob(self, kept: Kept, command: Id | None = None) -> None:
        """Put one on the list, in place of what the list says of it."""
        row = (
            kept.name,
            kept.scope,
            kept.size,
            int(kept.own),
            int(kept.outgoing),
            int(kept.pinned),
            kept.used,
            kept.gone,
        )

        def job() -> None:
            self._connection.execute(
                f"INSERT INTO blobs({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "  # noqa: S608
                "ON CONFLICT (name) DO UPDATE SET scope = excluded.scope, size = excluded.size, "
                "own = excluded.own, outgoing = excluded.outgoing, "
                "pinned = max(pinned, excluded.pinned), used = excluded.used, "
                "gone = excluded.gone",
                row,
            )
            if command is not None:
                self._connection.execute(
                    "INSERT OR IGNORE INTO blob_commands(command, name) VALUES (?, ?)",
                    (command, kept.name),
                )

        self._write(job)

    def blob(self, name: str) -> Kept | None:
        """Return what is known of one, None if it does not lie here."""
        found = self._read(f"SELECT {_COLUMNS} FROM blobs WHERE name = ?", (name,))  # noqa: S608
        return _kept(found[0]) if found else None

    def blobs(self, scope: Id | None = None) -> Sequence[Kept]:
        """Return all, or those of a scope, by name."""
        found = self._read(
            f"SELECT {_COLUMNS} FROM blobs WHERE ?1 IS NULL OR scope = ?1 ORDER BY name",  # noqa: S608
            (scope,),
        )
        return [_kept(row) for row in found]

    def pin_blob(self, name: str, pinned: bool) -> None:
        """Keep one here though it was fetched, or let it go with the others."""
        self._write(
            lambda: self._connection.execute(
                "UPDATE blobs SET pinned = ? WHERE name = ?", (int(pinned), name)
            )
        )

    def blob_put(self, name: str) -> None:
        """Remember that the folder holds it: commands that refer to it may travel now."""

        def job() -> None:
            self._connection.execute("UPDATE blobs SET outgoing = 0 WHERE name = ?", (name,))
            self._connection.execute("DELETE FROM blob_commands WHERE name = ?", (name,))

        self._write(job)

    def drop_blob(self, name: str) -> None:
        """Forget one."""

        def job() -> None:
            self._connection.execute("DELETE FROM blobs WHERE name = ?", (name,))
            self._connection.execute("DELETE FROM blob_commands WHERE name = ?", (name,))

        self._write(job)

    def blob_references(self, scope: Id | None = None) -> Sequence[Reference]:
        """Return the rows readable here that name attachments, also removed ones."""
        found = self._read(
            "SELECT blob, scope_id, first_by, removed FROM attachment "
            "WHERE blob IS NOT NULL AND (?1 IS NULL OR scope_id = ?1) ORDER BY blob, id",
            (scope,),
        )
        return [
            Reference(str(blob), Id(lies), Id(author), bool(removed))
            for blob, lies, author, removed in found
        ]


def _kept(row: Sequence[Any]) -> Kept:
    name, scope, size, own, outgoing, pinned, used, gone = row
    return Kept(str(name), Id(scope), size, bool(own), bool(outgoing), bool(pinned), used, gone)
