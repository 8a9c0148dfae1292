# SPDX-License-Identifier: Apache-2.0
"""What :class:`~banso_desktop.journal.folder.FolderTransport` asks of the place its files lie in.

Nine small calls, so that the order of writes (docs/format.md) is written and tested once, over
a directory and over whatever else has files and folders: the tests put a real SMB server below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class FileSystem(Protocol):
    """Files below one folder, by names with ``/`` between the parts; ``""`` is the folder.

    Thread-safe. Every call may take long, and fails with the ``OSError`` of what went wrong:
    ``errno`` says what, ``winerror`` (where there is one) that somebody holds the file for a
    moment.
    """

    @property
    def place(self) -> str:
        """The folder as the person gave it, for messages."""
        ...

    def trouble(self) -> str:
        """Return why there is no such folder, or nothing if there is."""
        ...

    def entries(self, folder: str) -> Sequence[tuple[str, bool]]:
        """Return what lies in a folder: names, and whether it is a folder (no link is one)."""
        ...

    def read(self, name: str, limit: int) -> bytes:
        """Return a file's bytes; a larger file is not read at all, a link not followed.

        Raises:
            SealBroken: If it is larger than ``limit`` (``"size"``), or a folder, a link or a
                device lies there (``"no file"``).
        """
        ...

    def beginning(self, name: str, size: int) -> bytes:
        """Return at most so many bytes of a file.

        Raises:
            SealBroken: If no file lies there (``"no file"``).
        """
        ...

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        """Return at most ``size`` bytes of a file from ``start`` on, and the size of all.

        Raises:
            SealBroken: If no file lies there (``"no file"``).
        """
        ...

    def make_folder(self, folder: str) -> None:
        """Make a folder and those above it, never the one all lie in; one there is no error."""
        ...

    def write_new(self, name: str, data: bytes) -> None:
        """Write a new file whole and flush it; it is closed when this returns."""
        ...

    def rename_to_free(self, name: str, free: str) -> bool:
        """Rename a file to a name that must be free; the new name is durable where possible.

        Fails if anything lies there; with which error differs, so the caller looks.

        Returns:
            Whether the old name is surely gone.
        """
        ...

    def rename_over(self, name: str, there: str) -> None:
        """Rename a file in place of another one, at once; durable where possible."""
        ...

    def modified(self, name: str) -> float:
        """Return when a file was last written, seconds since 1970 by the place's own clock."""
        ...

    def delete(self, name: str) -> None:
        """Delete a file; ``FileNotFoundError`` if there is none, or the folder is away."""
        ...
