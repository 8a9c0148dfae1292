# SPDX-License-Identifier: Apache-2.0
"""File systems that behave as network clients and full disks do, over any other one.

:class:`FaultyFiles` fails in the middle of what :class:`FolderTransport` does for one put.
:class:`CachingFiles` remembers what it listed and did not find, as the client of Windows does
(10 s for a listing, 5 s for a name that was not there: Microsoft, "SMB2 Client Redirector Caches
Explained").
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from banso_desktop.journal.file_system import FileSystem

LISTING_S: Final = 10
NOT_FOUND_S: Final = 5


class Mishap(Enum):
    """What happens to one call of a file system."""

    HELD = "a virus scanner holds the file"
    DENIED = "access denied, nothing done"
    DONE_BUT_DENIED = "done, and access denied said"
    FULL = "half is written, then the disk is full"
    GONE = "the network is gone before anything is done"


@dataclass
class Over:
    """A file system that does what the one below does."""

    below: FileSystem

    @property
    def place(self) -> str:
        return self.below.place

    def trouble(self) -> str:
        return self.below.trouble()

    def entries(self, folder: str) -> Sequence[tuple[str, bool]]:
        return self.below.entries(folder)

    def read(self, name: str, limit: int) -> bytes:
        return self.below.read(name, limit)

    def beginning(self, name: str, size: int) -> bytes:
        return self.below.beginning(name, size)

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        return self.below.part(name, start, size)

    def make_folder(self, folder: str) -> None:
        self.below.make_folder(folder)

    def write_new(self, name: str, data: bytes) -> None:
        self.below.write_new(name, data)

    def rename_to_free(self, name: str, free: str) -> bool:
        return self.below.rename_to_free(name, free)

    def rename_over(self, name: str, there: str) -> None:
        self.below.rename_over(name, there)

    def modified(self, name: str) -> float:
        return self.below.modified(name)

    def delete(self, name: str) -> None:
        self.below.delete(name)


@dataclass
class FaultyFiles(Over):
    """Fails as planned.

    Attributes:
        mishaps: What comes next, by the name of the call; ``always`` repeats itself for ever.
    """

    mishaps: dict[str, list[Mishap]] = field(default_factory=dict)
    always: dict[str, Mishap] = field(default_factory=dict)

    def read(self, name: str, limit: int) -> bytes:
        self._meet("read")
        return super().read(name, limit)

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        self._meet("read")
        return super().part(name, start, size)

    def write_new(self, name: str, data: bytes) -> None:
        if self._meet("write_new") is Mishap.FULL:
            super().write_new(name, data[: len(data) // 2])
            raise _error(errno.ENOSPC)
        super().write_new(name, data)

    def rename_to_free(self, name: str, free: str) -> bool:
        if self._meet("rename_to_free") is Mishap.DONE_BUT_DENIED:
            super().rename_to_free(name, free)
            raise _error(errno.EACCES)
        return super().rename_to_free(name, free)

    def rename_over(self, name: str, there: str) -> None:
        if self._meet("rename_over") is Mishap.DONE_BUT_DENIED:
            super().rename_over(name, there)
            raise _error(errno.EACCES)
        super().rename_over(name, there)

    def delete(self, name: str) -> None:
        self._meet("delete")
        super().delete(name)

    def _meet(self, call: str) -> Mishap | None:
        waiting = self.mishaps.get(call)
        mishap = waiting.pop(0) if waiting else self.always.get(call)
        if mishap is Mishap.HELD:
            held = _error(errno.EACCES)
            vars(held)["winerror"] = 32  # what Windows adds
            raise held
        if mishap is Mishap.DENIED:
            raise _error(errno.EACCES)
        if mishap is Mishap.GONE:
            raise _error(errno.EHOSTDOWN)
        return mishap


@dataclass
class CachingFiles(Over):
    """Answers from memory for a while.

    Attributes:
        millis: The clock the memory goes by.
    """

    millis: Callable[[], int] = lambda: 0
    _listed: dict[str, tuple[int, Sequence[tuple[str, bool]]]] = field(default_factory=dict)
    _missed: dict[str, int] = field(default_factory=dict)

    def entries(self, folder: str) -> Sequence[tuple[str, bool]]:
        now = self.millis()
        at, found = self._listed.get(folder, (now - LISTING_S * 1000 - 1, ()))
        if now - at > LISTING_S * 1000:
            found = super().entries(folder)
            self._listed[folder] = (now, found)
        return found

    def read(self, name: str, limit: int) -> bytes:
        now = self.millis()
        if name in self._missed and now - self._missed[name] <= NOT_FOUND_S * 1000:
            raise _error(errno.ENOENT)
        try:
            return super().read(name, limit)
        except FileNotFoundError:
            self._missed[name] = now
            raise

    def rename_to_free(self, name: str, free: str) -> bool:
        gone = super().rename_to_free(name, free)
        self._missed.pop(free, None)  # what one did oneself is known at once
        self._listed.pop(f"{free.rpartition('/')[0]}/".lstrip("/"), None)
        return gone


def _error(number: int) -> OSError:
    return OSError(number, os.strerror(number))
