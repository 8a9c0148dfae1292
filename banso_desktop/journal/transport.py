# SPDX-License-Identifier: Apache-2.0
"""What the journal asks of the place it lies in: six calls, no locks, nothing overwritten.

A folder by default; a database or an object store can hold the same bytes under the same
names. Names are those of :mod:`names`. Listings are hints: what they lack may be there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.errors import BansoError

Put = Literal["new", "same"]


class NotThere(BansoError):
    """No file of this name is there, or not yet: shares tell late."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


class Occupied(BansoError):
    """A file of this name is there with other bytes: a fork, or damage. Nothing was changed.

    Attributes:
        name: Name in the folder.
        found: The bytes that are there.
    """

    def __init__(self, name: str, found: bytes) -> None:
        self.name = name
        self.found = found
        super().__init__(f"{name}: other bytes are there")


class Transport(Protocol):
    """A place that holds a town. Thread-safe; every call may take long.

    Every call may raise ``FolderUnreachable`` where the place is gone, and ``FolderNotATown``
    where it is not the town that is expected.
    """

    @property
    def place(self) -> str:
        """The place as the person gave it, for messages."""
        ...

    def expect(self, sentinel: bytes) -> None:
        """From here on work only where ``share.json`` has exactly these bytes.

        Until then nothing can be put where there is a ``share.json``: a new town is founded
        in a folder that has none.
        """
        ...

    def list_heads(self) -> Mapping[Id, int]:
        """Return how far each writer's journal reaches, as the hints say. Never trusted."""
        ...

    def list(self, prefix: str) -> Sequence[str]:
        """Return the names that begin with this folder, sorted; foreign files are left out.

        Args:
            prefix: Ends with ``/``, or is empty for all.
        """
        ...

    def get(self, name: str, limit: int) -> bytes:
        """Return a file's bytes.

        Args:
            name: Its name.
            limit: The most bytes it may have; a larger file is not read at all.

        Raises:
            NotThere: If it is not there, or not yet.
            SealBroken: If it is larger than ``limit`` (``"size"``).
        """
        ...

    def put_if_absent(self, name: str, data: bytes) -> Put:
        """Put a file that is never changed again; durable when it returns.

        Returns:
            ``"new"``, or ``"same"`` if these very bytes were there already.

        Raises:
            Occupied: If other bytes are there.
            FolderFull: If no space is left; nothing of it is there.
            FolderNotWritable: If writing is not allowed.
        """
        ...

    def delete_own(self, name: str, writer: Id) -> None:
        """Delete a file of one's own journal, its packs or snapshots; none there is no error.

        Raises:
            ValueError: If the name does not belong to this writer alone.
        """
        ...

    def delete_retired(self, names: Collection[str], /) -> None:
        """Delete wraps that a signed order or a used invitation retired; none is no error."""
        ...
