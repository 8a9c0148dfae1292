# SPDX-License-Identifier: Apache-2.0
"""What packs and snapshots ask of the local replica, beside the ledger.

``store.replica`` implements it over encrypted SQLite; the tests also have one in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Cursor, Sealed
from banso_desktop.journal.operations import Operation


class Current(Protocol):
    """What a replica shows, as of one moment; valid inside the ``with`` that gave it.

    Attributes:
        vector: How far each journal was received: what the state stands for.
        count: How many operations are held, overwritten ones too.
    """

    @property
    def vector(self) -> Mapping[Id, Cursor]:
        """How far each journal was received: what the state stands for."""
        ...

    @property
    def count(self) -> int:
        """How many operations are held, overwritten ones too."""
        ...

    def operations(self, scope: Id, *, usable: bool) -> Iterator[Sequence[Operation]]:
        """Yield the current operations of a scope, and records with all their corrections.

        Args:
            scope: One that is read here.
            usable: True for all rows and the newer records, False for the older records.
        """
        ...


class Keeping(Protocol):
    """Kept segments and the state they give. Thread-safe."""

    def segments_from(self, writer: Id, first: int, limit: int) -> Sequence[Sealed]:
        """Return kept segments of a journal from a sequence on, at most ``limit``."""
        ...

    def segments_in(self, scopes: Collection[Id]) -> Iterator[Sealed]:
        """Yield the kept segments with a group of any of these scopes, each once."""
        ...

    def batch(self) -> AbstractContextManager[None]:
        """One transaction of this thread; nobody else writes meanwhile."""
        ...

    def operation_count(self) -> int:
        """Return how many operations are held here, overwritten ones too."""
        ...

    def current(self, since: int) -> AbstractContextManager[Current | None]:
        """Open what is shown; None while something written here is not in the folder.

        Args:
            since: Records written or corrected after this moment are usable at once;
                milliseconds since 1970.
        """
        ...

    def provisional(self, operations: Sequence[Operation]) -> set[Id]:
        """Merge operations that no segment here holds yet; return the scopes this changed."""
        ...

    def confirm(self, scope: Id, operations: Callable[[], Sequence[Operation]]) -> int:
        """Replay a scope; return how many operations it showed that are nowhere written.

        Args:
            scope: The scope.
            operations: Returns those of kept segments. What lies in the outbox is added.
        """
        ...
