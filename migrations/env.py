# SPDX-License-Identifier: Apache-2.0
"""Runs the scripts of ``versions/`` on the connection the program hands over.

There is no URL, for it would hold the key; there is no logging set up, for the program owns it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context

_connection: sa.Connection = context.config.attributes["connection"]
context.configure(connection=_connection, render_as_batch=True)
context.run_migrations()
