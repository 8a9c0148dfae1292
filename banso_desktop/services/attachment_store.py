# SPDX-License-Identifier: Apache-2.0
"""Where the bytes of attachments lie, as services ask for them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Protocol

from banso_desktop.domain.ids import Id
from banso_desktop.journal.transport import NotThere

Step = Callable[[int, int], object]
"""Told how many of how many bytes came; what it raises ends the work."""


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


class AttachmentStore(Protocol):
    """Keeps attachments sealed; the shelf of a profile is one. Thread-safe."""

    def keep(self, content: bytes, scope: Id, command: Id) -> str:
        """Keep a file durably, before the command that names it is committed; return its name.

        Raises:
            NotFound: If the scope has no key here.
            OSError: If this computer's disk is full.
        """
        ...

    def read(self, name: str, scope: Id, step: Step) -> bytes:
        """Return a file, fetching it where it does not lie here.

        Raises:
            NotThere: If the folder does not hold it, or not yet.
            FolderError: If it has to be fetched and the folder is away.
            SealBroken: If it is damaged.
        """
        ...

    def is_here(self, name: str) -> bool:
        """Tell whether it can be opened without the folder."""
        ...


class PassingAttachments:
    """Attachments that live as long as the desk: where there is no profile to keep them."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def keep(self, content: bytes, scope: Id, command: Id) -> str:
        """Keep a file; ``scope`` and ``command`` do not matter."""
        name = hashlib.sha256(scope.encode() + content).hexdigest()
        self._kept[name] = content
        return name

    def read(self, name: str, scope: Id, step: Step) -> bytes:
        """Return a file."""
        if name not in self._kept:
            raise NotThere(name)
        step(1, 1)
        return self._kept[name]

    def is_here(self, name: str) -> bool:
        """Tell whether it is kept."""
        return name in self._kept
