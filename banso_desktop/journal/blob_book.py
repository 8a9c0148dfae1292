# SPDX-License-Identifier: Apache-2.0
"""What is known here of attachments whose sealed bytes lie on this computer.

The contract between the shelf (:mod:`blob_shelf`), which has the files, and the replica, which
keeps the list. ``store.blobs`` implements it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from banso_desktop.domain.ids import Id


@dataclass(frozen=True, slots=True)
class Kept:
    """An attachment whose sealed bytes lie on this computer.

    Attributes:
        name: Its name in the folder.
        scope: The scope under whose key it is sealed.
        size: Bytes of the sealed file.
        own: Whether it was attached here; else it was fetched and can be fetched again.
        outgoing: Whether the folder does not hold it yet.
        pinned: Whether it is kept though it was fetched: today's visits without a network.
        used: When it was opened last, milliseconds since 1970.
        gone: Since when nothing refers to an own one, milliseconds; 0 if it is to go at once
            because its scope was erased, None while something refers to it.
    """

    name: str
    scope: Id
    size: int
    own: bool
    outgoing: bool = False
    pinned: bool = False
    used: int = 0
    gone: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A readable row that names an attachment; ``author`` is who added the row."""

    blob: str
    scope: Id
    author: Id
    removed: bool


class BlobBook(Protocol):
    """The list of attachments kept here. Thread-safe; each method is one transaction."""

    def keep_blob(self, kept: Kept, command: Id | None = None) -> None:
        """Put one on the list, in place of what the list says of it.

        Args:
            kept: What is known of it; one that was pinned stays pinned.
            command: The command that will refer to it: not sealed before the folder holds it.
        """
        ...

    def blob(self, name: str) -> Kept | None:
        """Return what is known of one, None if it does not lie here."""
        ...

    def blobs(self, scope: Id | None = None) -> Sequence[Kept]:
        """Return all, or those of a scope, by name."""
        ...

    def blob_put(self, name: str) -> None:
        """Remember that the folder holds it: commands that refer to it may travel now."""
        ...

    def drop_blob(self, name: str) -> None:
        """Forget one."""
        ...

    def blob_references(self, scope: Id | None = None) -> Sequence[Reference]:
        """Return the rows readable here that name attachments, also removed ones."""
        ...
