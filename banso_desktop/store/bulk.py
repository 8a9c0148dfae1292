# SPDX-License-Identifier: Apache-2.0
"""What reading a whole town's history changes on the writing connection, and puts back.

Random pages of all tables' indexes are needed at once then: what the cache does not hold is
decrypted and encrypted again for each few rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from banso_desktop.journal.ledger import Opened
from banso_desktop.store.engine import CACHE_KB
from banso_desktop.store.tables import FULL_TEXT

TOGETHER: Final = 200_000
"""Operations in one transaction while nobody waits: some fifteen seconds that a crash undoes. The
more, the fewer pages are written twice; pages beyond the cache go to the log meanwhile."""
TOGETHER_BESIDE: Final = 10_000
"""The same while somebody works: who saves waits for the end of the transaction, a second or
two after :data:`TOGETHER`."""
AT_WORK_SECONDS: Final = 60.0
"""So long after a save that had to wait somebody is taken to work."""
_BYTES_LIKE_ONE: Final = 200
"""Of a segment, for one operation: what cannot be read here is written too."""
BULK_CACHE_KB: Final = 128_000
"""Of the cache meanwhile: with it, reading a million operations stays below 300 MB in all."""
_USUAL: Final[Mapping[str, int]] = {"automerge": 4, "hashsize": 1 << 20}
_LATE: Final[Mapping[str, int]] = {"automerge": 16, "hashsize": 4 << 20}
"""How many pieces of the full-text index are merged into one, and how many bytes of it wait in
memory before they become a piece: as FTS5 has it, and so that less is merged on the way. What is
left to merge is merged bit by bit as people save."""


def cost(segment: Opened) -> int:
    """Return what storing a segment takes, in operations."""
    return max(len(segment.operations), len(segment.sealed.data) // _BYTES_LIKE_ONE)


def make_room(connection: Any) -> None:
    """Let the cache grow."""
    connection.execute(f"PRAGMA cache_size=-{BULK_CACHE_KB}")


def give_back(connection: Any) -> None:
    """Let the cache shrink to its usual size again."""
    connection.execute(f"PRAGMA cache_size=-{CACHE_KB}")


@contextmanager
def merging_late(connection: Any) -> Iterator[None]:
    """Merge the pieces of the full-text index late; inside one transaction, which may be undone."""
    _configure(connection, _LATE)
    yield
    _configure(connection, _USUAL)


def _configure(connection: Any, options: Mapping[str, int]) -> None:
    connection.executemany(
        f"INSERT INTO {FULL_TEXT}({FULL_TEXT}, rank) VALUES (?, ?)",  # noqa: S608 - a constant
        options.items(),
    )
