# SPDX-License-Identifier: Apache-2.0
"""The durable tables of a replica: journal, outbox, kept files, keys, drafts, settings.

Scripts change durable tables only; what is projected is dropped and replayed instead.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _journal()
    _beside_the_journal()


def _journal() -> None:
    op.create_table(
        "segments",
        sa.Column("writer", sa.Text, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("published", sa.Integer, nullable=False, server_default="1"),
        sa.Column("commands", sa.Integer, nullable=False, server_default="0"),
        sa.Column("told", sa.Text),
        sa.Column("refused", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("writer", "sequence"),
    )
    op.create_index(
        "segments_unpublished",
        "segments",
        ["sequence"],
        sqlite_where=sa.text("published = 0"),
    )
    op.create_table(
        "segment_scopes",
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("writer", sa.Text, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("unread", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("scope", "writer", "sequence"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("stamp", sa.Integer, primary_key=True),
        sa.Column("command", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "cursors",
        sa.Column("writer", sa.Text, primary_key=True, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("newest", sa.Integer, nullable=False, server_default="0"),
        sqlite_with_rowid=False,
    )


def _beside_the_journal() -> None:
    op.create_table(
        "files",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("outgoing", sa.Integer, nullable=False),
    )
    op.create_table(
        "secrets",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("key_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("current", sa.Integer, nullable=False),
        sa.UniqueConstraint("owner", "key_id"),
    )
    op.create_table(
        "drafts",
        sa.Column("key", sa.Text, primary_key=True, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
