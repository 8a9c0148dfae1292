# SPDX-License-Identifier: Apache-2.0
"""What the journal asks of the place it lies in: seven calls, no locks.

Nothing is overwritten but what proves by itself that it is damaged.

A folder by default; a database or an object store can hold the same bytes under the same
names. Names are those of :mod:`names`. Listings are hints: what they lack may be there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

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


def require_name(name: str) -> None:
    """Refuse a name that could lead out of the folder.

    Raises:
        ValueError: If so; nobody but a wrong program asks for one.
    """
    if ".." in name or name.startswith("/") or not {"\\", ":", "\0"}.isdisjoint(name):
        raise ValueError(f"no name in the folder: {name}")


class Transport(Protocol):
    """A place that holds a town. Thread-safe; every call may take long.

    Every call may raise ``FolderUnreachable`` where the place is gone, and ``FolderNotATown``
    where it is not the town that is expected. A name that could lead out of it
    (:func:`require_name`) is a ``ValueError``.
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
            SealBroken: If it is larger than ``limit`` (``"size"``), no file but a folder or a
                link (``"no file"``), or of all files this one may not be read (``"no access"``).
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

    def replace_damaged(self, name: str, good: bytes, found: bytes) -> None:
        """Replace a file whose bytes prove that they are wrong (:mod:`soundness`).

        The only call that changes what lies under a name; durable when it returns. For
        ``share.json`` ``good`` are the expected bytes, and ``found`` is empty where there is
        none at all.

        Args:
            name: Its name.
            good: The bytes that belong there.
            found: The wrong ones, all or at least as many as ``good`` has and one more.

        Raises:
            Occupied: If something else lies there by now; it is left as it is.
            FolderNameTaken: If what lies there is no file and cannot be replaced by one.
            ValueError: If ``share.json`` would get other bytes than those expected.
        """
        ...

    def delete_own(self, name: str, writer: Id) -> None:
        """Delete a file of one's own journal, its packs or snapshots; none there is no error.

        Raises:
            ValueError: If the name does not belong to this writer alone.
        """
        ...

    def delete_retired(self, names: Collection[str], /) -> None:
        """Delete wraps that a signed order or a used invitation retired, or own attachments.

        None there is no error.
        """
        ...


@runtime_checkable
class InParts(Protocol):
    """A transport that reads a large file part by part, so that a person sees how far it is."""

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        """Return at most ``size`` bytes of a file from ``start`` on, and the size of all.

        Raises:
            NotThere: If it is not there, or not yet.
            SealBroken: If it is no file (``"no file"``), or may not be read (``"no access"``).
        """
        ...


@runtime_checkable
class Sweeps(Protocol):
    """A place where a process that was killed leaves half-written files."""

    def delete_half_written(self, prefix: str, before: float) -> int:
        """Delete half-written files below a folder that are old; return how many.

        Whoever still writes one loses nothing: his put fails, and is repeated.

        Args:
            prefix: A folder, ending with ``/``.
            before: Older ones, seconds since 1970.

        Raises:
            FolderError: If the folder is away or may not be written.
        """
        ...
