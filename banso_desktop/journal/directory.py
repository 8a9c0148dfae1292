# SPDX-License-Identifier: Apache-2.0
"""Files below a directory: on a local disk, a mounted share, a mapped drive or a UNC path."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from banso_desktop.errors import SealBroken
from banso_desktop.journal.files import flush_folder, write_whole
from banso_desktop.journal.folder_paths import extended

_NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.EACCES, errno.ENOSYS})
_READING: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe in place of a file keeps nobody waiting
)


class Directory:
    """A :class:`~banso_desktop.journal.file_system.FileSystem` on what the system mounts.

    Args:
        folder: The directory; on Windows also longer than 259 characters.
    """

    def __init__(self, folder: Path) -> None:
        self._given = folder
        self._folder = Path(extended(str(folder.absolute()))) if sys.platform == "win32" else folder

    @property
    def place(self) -> str:
        """The directory as the person gave it."""
        return str(self._given)

    def trouble(self) -> str:
        """Return why there is no such directory, or nothing if there is."""
        try:
            mode = self._folder.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return "no such folder"
        except OSError as error:
            return error.strerror or type(error).__name__
        return "" if stat.S_ISDIR(mode) else "a file is there, no folder"

    def entries(self, folder: str) -> Sequence[tuple[str, bool]]:
        """Return what lies in a folder, and whether it is a folder."""
        with os.scandir(self._folder / folder) as entries:
            return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]

    def read(self, name: str, limit: int) -> bytes:
        """Return a file's bytes, reading none of a file larger than ``limit``."""
        descriptor = self._opened(name)
        with os.fdopen(descriptor, "rb") as file:
            size = os.fstat(descriptor).st_size
            if size > limit:
                raise SealBroken(name, "size")
            return file.read(size)  # of the limit's size, a buffer of 64 MiB would be made

    def beginning(self, name: str, size: int) -> bytes:
        """Return at most so many bytes of a file."""
        with os.fdopen(self._opened(name), "rb") as file:
            return file.read(size)

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        """Return a part of a file, and how large the whole file is."""
        descriptor = self._opened(name)
        with os.fdopen(descriptor, "rb") as file:
            whole = os.fstat(descriptor).st_size
            file.seek(start)
            return file.read(size), whole

    def make_folder(self, folder: str) -> None:
        """Make a folder and those above it, but never the directory itself.

        A drive that is unmounted just now must not come to life as a local directory.
        """
        try:
            (self._folder / folder).mkdir(exist_ok=True)
        except FileNotFoundError:
            path = self._folder
            for part in folder.split("/"):
                path /= part
                path.mkdir(exist_ok=True)

    def write_new(self, name: str, data: bytes) -> None:
        """Write a new file whole and flush it."""
        write_whole(self._folder / name, data)

    def rename_to_free(self, name: str, free: str) -> bool:
        """Rename to a name that must be free, and flush the folder's own entry."""
        target = self._folder / free
        gone = _rename(self._folder / name, target)
        flush_folder(target.parent)
        return gone

    def rename_over(self, name: str, there: str) -> None:
        """Rename in place of another file, and flush the folder's own entry."""
        target = self._folder / there
        (self._folder / name).replace(target)
        flush_folder(target.parent)

    def modified(self, name: str) -> float:
        """Return when a file was last written, seconds since 1970."""
        return (self._folder / name).lstat().st_mtime

    def delete(self, name: str) -> None:
        """Delete a file."""
        (self._folder / name).unlink()

    def _opened(self, name: str) -> int:
        """Open a file to be read, and nothing but a file."""
        path = self._folder / name
        try:
            descriptor = os.open(path, _READING)
        except OSError:
            if _is_something_else(path):  # each system has an error of its own for it
                raise SealBroken(name, "no file") from None
            raise
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise SealBroken(name, "no file")
        return descriptor


def _is_something_else(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _rename(temporary: Path, path: Path) -> bool:
    """Rename to a name that must be free; tell whether the old one is surely gone.

    Windows refuses an existing name. Elsewhere a hard link does, and where the file system
    has none the name is looked at first: it is derived from content or held by one writer,
    so nobody else puts other bytes there.
    """
    if sys.platform == "win32":
        temporary.rename(path)
        return True
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.rename(path)
        return True
    try:
        temporary.unlink()
    except OSError:
        return False
    return True
