# SPDX-License-Identifier: Apache-2.0
"""What does not count is listed with who wrote it and when; a number said too little."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the list. It is filled when the projection is made anew, as it is with this version."""
    op.create_table(
        "refusals",
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("writer", sa.Text, nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
        sa.Column("operations", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("place", "why"),
        sqlite_with_rowid=False,
    )
    op.drop_column("segments", "refused")
