# SPDX-License-Identifier: Apache-2.0
"""The durable tables: what is lost if they are lost. Made and changed by alembic only.

Everything else in the database is projected from them and can be dropped at any time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from banso_desktop.errors import ProfileDamaged
from banso_desktop.paths import shipped

REVISION: Final = "0005"
"""The newest script of ``migrations/versions``; a replica at it opens without alembic."""

METADATA: Final = sa.MetaData()

SEGMENTS: Final = sa.Table(
    "segments",
    METADATA,
    sa.Column("writer", sa.Text, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    # Own ones only: whether the folder holds it, how many commands are in it, and which
    # (JSON: pairs of name and milliseconds) as long as they wait.
    sa.Column("published", sa.Integer, nullable=False, server_default="1"),
    sa.Column("commands", sa.Integer, nullable=False, server_default="0"),
    sa.Column("told", sa.Text),
    sa.PrimaryKeyConstraint("writer", "sequence"),
)
sa.Index("segments_unpublished", SEGMENTS.c.sequence, sqlite_where=sa.text("published = 0"))

SEGMENT_SCOPES: Final = sa.Table(
    "segment_scopes",
    METADATA,
    sa.Column("scope", sa.Text, nullable=False),
    sa.Column("writer", sa.Text, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
    # Whether the group's key was missing when it came.
    sa.Column("unread", sa.Integer, nullable=False, server_default="0"),
    sa.PrimaryKeyConstraint("scope", "writer", "sequence"),
    sqlite_with_rowid=False,
)

REFUSALS: Final = sa.Table(
    # What is kept and does not count, for the diagnosis: see ledger.Refusal.
    "refusals",
    METADATA,
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("writer", sa.Text, nullable=False),
    sa.Column("at", sa.Integer, nullable=False),
    sa.Column("operations", sa.Integer, nullable=False),
    sa.PrimaryKeyConstraint("place", "why"),
    sqlite_with_rowid=False,
)

OUTBOX: Final = sa.Table(
    "outbox",
    METADATA,
    # The stamp as words.packed writes it: unique and ascending, for all are this writer's.
    sa.Column("stamp", sa.Integer, primary_key=True),
    sa.Column("command", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("scope", sa.Text, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

RESEND: Final = sa.Table(
    # What own segments hold that the folder has not acknowledged, as it lay in the outbox: to
    # be sealed anew where this computer has to write another journal.
    "resend",
    METADATA,
    sa.Column("stamp", sa.Integer, primary_key=True),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("command", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("scope", sa.Text, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
)
sa.Index("resend_sequence", RESEND.c.sequence)

CURSORS: Final = sa.Table(
    "cursors",
    METADATA,
    sa.Column("writer", sa.Text, primary_key=True, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    # The newest stamp read of this writer (as words.packed): the clock starts ahead of it.
    sa.Column("newest", sa.Integer, nullable=False, server_default="0"),
    sqlite_with_rowid=False,
)

FILES: Final = sa.Table(
    "files",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("outgoing", sa.Integer, nullable=False),
)
sa.Index("files_outgoing", FILES.c.number, sqlite_where=sa.text("outgoing = 1"))

SECRETS: Final = sa.Table(
    "secrets",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.Text, nullable=False),
    sa.Column("key_id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("detail", sa.Text, nullable=False),
    sa.Column("key", sa.LargeBinary, nullable=False),
    sa.Column("current", sa.Integer, nullable=False),
    sa.UniqueConstraint("owner", "key_id"),
)

DRAFTS: Final = sa.Table(
    "drafts",
    METADATA,
    sa.Column("key", sa.Text, primary_key=True, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
)

SETTINGS: Final = sa.Table(
    "settings",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True, nullable=False),
    sa.Column("value", sa.LargeBinary, nullable=False),
)

BLOBS: Final = sa.Table(
    # Attachments whose sealed bytes lie beside the replica: see journal.blob_book.Kept.
    "blobs",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True, nullable=False),
    sa.Column("scope", sa.Text, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("own", sa.Integer, nullable=False),
    sa.Column("outgoing", sa.Integer, nullable=False),
    sa.Column("pinned", sa.Integer, nullable=False),
    sa.Column("used", sa.Integer, nullable=False),
    sa.Column("gone", sa.Integer),
    sqlite_with_rowid=False,
)

BLOB_COMMANDS: Final = sa.Table(
    # Commands that refer to an attachment the folder does not hold yet: they are not sealed.
    "blob_commands",
    METADATA,
    sa.Column("command", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.PrimaryKeyConstraint("command", "name"),
    sqlite_with_rowid=False,
)


def prepare(connection: Any, engine: sa.Engine, path: Path) -> None:
    """Bring the durable tables to :data:`REVISION`; alembic is imported only if needed.

    Args:
        connection: The writing connection, as the driver made it.
        engine: An engine over that same connection.
        path: The database file, for the error.

    Raises:
        ProfileDamaged: If the tables cannot be brought there, such as those of a newer
            version of the program; they are left as they were.
    """
    if _revision(connection) == REVISION:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    # Config reads % as an interpolation; a folder may be called 100%.
    config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    try:
        with engine.begin() as held:
            held.exec_driver_sql("BEGIN IMMEDIATE")
            config.attributes["connection"] = held
            command.upgrade(config, REVISION)
    except CommandError as error:
        raise ProfileDamaged(str(path), str(error)) from error


def _revision(connection: Any) -> str | None:
    """Return the revision the durable tables are at, None for an empty database."""
    named = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    if connection.execute(named).fetchone() is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])
