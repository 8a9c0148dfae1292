# SPDX-License-Identifier: Apache-2.0
"""What waits for the folder is found without reading what does not.

A town's wraps are tens of thousands of files, and who was away for months has as many operations
sealed: each look for what waits, and each segment put, read all of them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the indexes."""
    op.create_index("files_outgoing", "files", ["number"], sqlite_where=sa.text("outgoing = 1"))
    op.create_index("resend_sequence", "resend", ["sequence"])
