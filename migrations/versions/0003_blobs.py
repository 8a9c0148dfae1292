# SPDX-License-Identifier: Apache-2.0
"""Attachments lie as files beside the replica; these tables say which, and what waits for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; nothing was attached before."""
    op.create_table(
        "blobs",
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
    op.create_table(
        "blob_commands",
        sa.Column("command", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("command", "name"),
        sqlite_with_rowid=False,
    )
