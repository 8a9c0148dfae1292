# SPDX-License-Identifier: Apache-2.0
"""What was sealed and is not in the folder yet is kept readable, to be sealed under another writer.

Who is copied leaves its journal; what is written to a letterbox (``audit``) its own author cannot
open again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; what was sealed before this version is not in it."""
    op.create_table(
        "resend",
        sa.Column("stamp", sa.Integer, primary_key=True),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("command", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
