# SPDX-License-Identifier: Apache-2.0
"""When something written at each computer was last read here."""

from __future__ import annotations

import sqlalchemy as sa

from banso_desktop.domain.ids import Id
from banso_desktop.store.durable import CURSORS
from banso_desktop.store.reading import Reading
from banso_desktop.store.words import unpacked


def last_written(reading: Reading) -> dict[Id, int]:
    """Return by writer when the newest thing read of it was written, in milliseconds UTC."""
    wanted = sa.select(CURSORS.c.writer, CURSORS.c.newest).where(CURSORS.c.newest > 0)
    return {Id(row.writer): unpacked(row.newest, row.writer).millis for row in reading.rows(wanted)}
