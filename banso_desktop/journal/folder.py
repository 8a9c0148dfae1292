# SPDX-License-Identifier: Apache-2.0
"""The shared folder as a transport: a directory on a local disk, a mapped drive or UNC path.

Nothing is locked, nothing is changed in place. A file is written under a name nobody looks
for, flushed, closed and renamed to one that must be free (docs/format.md, "Order of writes").
After any failure of the rename the final name is read and decides: servers report an existing
name in several ways. Before anything is put, the sentinel must be there with the bytes that
are expected, so an unmounted drive never looks like an empty town.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar

from banso_desktop.domain.ids import Id
from banso_desktop.errors import (
    FolderError,
    FolderFull,
    FolderNotATown,
    FolderNotWritable,
    FolderUnreachable,
    SealBroken,
)
from banso_desktop.journal import names
from banso_desktop.journal.files import flush_folder, write_whole
from banso_desktop.journal.transport import NotThere, Occupied, Put

T = TypeVar("T")

MAX_SENTINEL_BYTES: Final = 64 * 1024
_TEMPORARY: Final = "t-"
_WAITS_S: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
_BUSY: Final = frozenset({5, 32, 33})
"""Windows errors of a virus scanner or indexer that holds a file for a moment: access denied,
sharing violation, lock violation."""
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class FolderTransport:
    """A town in a directory.

    Args:
        folder: The directory; it must exist.
        wait: Waits that many seconds; called a few times where a file is held for a moment.
    """

    def __init__(self, folder: Path, wait: Callable[[float], None] = time.sleep) -> None:
        self.folder = folder
        self._wait = wait
        self._sentinel: bytes | None = None
        self._left: set[Path] = set()

    @property
    def place(self) -> str:
        """The directory as the person gave it."""
        return str(self.folder)

    def expect(self, sentinel: bytes) -> None:
        """Work only where ``share.json`` has these bytes."""
        self._sentinel = sentinel

    def check(self) -> None:
        """Make sure that the folder is there and holds the expected town.

        Raises:
            FolderError: If not.
        """
        self._check_sentinel()

    def list_heads(self) -> Mapping[Id, int]:
        """Return how far each writer's journal reaches, by the names of the hints."""
        heads: dict[Id, int] = {}
        for name in self._names_in(names.HEADS):
            head = names.head_of(name)
            if head:
                heads[head[0]] = max(heads.get(head[0], 0), head[1])
        if not heads:
            self._check_sentinel()
        return heads

    def list(self, prefix: str) -> Sequence[str]:
        """Return the names below a folder, sorted; foreign files are left out."""
        found = sorted(name for name in self._walk(prefix) if names.is_ours(name))
        if not found:
            self._check_sentinel()
        return found

    def foreign(self) -> Sequence[str]:
        """Return the names that this program does not write, for the diagnosis."""
        return sorted(name for name in self._walk("") if not names.is_ours(name))

    def get(self, name: str, limit: int) -> bytes:
        """Return a file's bytes, reading none of a file larger than ``limit``."""
        path = self._path(name)
        try:
            return self._patiently(lambda: _read(path, name, limit))
        except (FileNotFoundError, NotADirectoryError):
            if name != names.SENTINEL:
                self._check_sentinel()
            else:
                require_folder(self.folder)
            raise NotThere(name) from None
        except OSError as error:
            raise self._unreachable(error) from error

    def put_if_absent(self, name: str, data: bytes) -> Put:
        """Put a file that is never changed again; durable when it returns."""
        path = self._path(name)
        self._check_sentinel(writing=True)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(_TEMPORARY + secrets.token_hex(8))
            self._left.add(temporary)
            self._patiently(lambda: write_whole(temporary, data))
        except OSError as error:
            raise self._not_put(error) from error
        try:
            return self._settle(name, path, temporary, data)
        finally:
            self._clean_up()

    def delete_own(self, name: str, writer: Id) -> None:
        """Delete a file of one's own journal, packs or snapshots; none there is no error."""
        if names.owner_of(name) != writer:
            raise ValueError(f"not this writer's own: {name}")
        self._delete(name)

    def delete_retired(self, names_: Collection[str]) -> None:
        """Delete wraps that were retired; none there is no error."""
        for name in names_:
            if names.wrap_of(name) is None:
                raise ValueError(f"not a wrap: {name}")
            self._delete(name)

    def _settle(self, name: str, path: Path, temporary: Path, data: bytes) -> Put:
        """Give the written file its name, and make sure of what lies there afterwards."""
        try:
            self._patiently(lambda: _rename_to_free(temporary, path))
        except OSError as error:
            there = self._there(name, path, len(data))
            if there is None:
                raise self._not_put(error) from error
            if there != data:
                raise Occupied(name, there) from None
            return "same"
        flush_folder(path.parent)
        there = self._there(name, path, len(data))
        if there != data:
            raise Occupied(name, there or b"")
        return "new"

    def _clean_up(self) -> None:
        """Delete own half-written files; what the share does not let go now, next time."""
        for temporary in list(self._left):
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
                self._left.discard(temporary)

    def _there(self, name: str, path: Path, size: int) -> bytes | None:
        """Return what lies at a name; of a file larger than expected only the beginning."""
        try:
            with path.open("rb") as file:
                return file.read(size + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unreachable(error) from error

    def _delete(self, name: str) -> None:
        self._check_sentinel(writing=True)
        path = self._path(name)
        try:
            self._patiently(lambda: path.unlink(missing_ok=True))
        except OSError as error:
            raise self._not_put(error) from error

    def _check_sentinel(self, *, writing: bool = False) -> None:
        """Make sure that this is the town that is expected, or no town before founding."""
        if self._sentinel is None and not writing and self.folder.is_dir():
            return
        try:
            found = self._patiently(
                lambda: _read(self.folder / names.SENTINEL, names.SENTINEL, MAX_SENTINEL_BYTES)
            )
        except FileNotFoundError:
            require_folder(self.folder)
            if self._sentinel is not None:
                raise FolderNotATown(self.place, "no share.json") from None
            return
        except OSError as error:
            raise self._unreachable(error) from error
        except SealBroken:
            raise FolderNotATown(self.place, "share.json too large") from None
        if self._sentinel is None:
            raise FolderNotATown(self.place, "a town is here already")
        if found != self._sentinel:
            raise FolderNotATown(self.place, "another share.json")

    def _names_in(self, prefix: str) -> Iterator[str]:
        try:
            with os.scandir(self._path(prefix)) as entries:
                for entry in entries:
                    yield prefix + entry.name
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._unreachable(error) from error

    def _walk(self, prefix: str) -> Iterator[str]:
        """Yield the names of all files below a folder."""
        waiting = [prefix]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(self._path(folder)) as entries:
                    for entry in entries:
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(f"{folder}{entry.name}/")
                        else:
                            yield folder + entry.name
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                raise self._unreachable(error) from error

    def _path(self, name: str) -> Path:
        if ".." in name or name.startswith("/") or "\\" in name or ":" in name:
            raise ValueError(f"no name in the folder: {name}")
        return self.folder / name

    def _patiently(self, attempt: Callable[[], T]) -> T:
        """Try again where Windows says that somebody holds the file for a moment."""
        for seconds in _WAITS_S:
            try:
                return attempt()
            except OSError as error:
                if getattr(error, "winerror", None) not in _BUSY:
                    raise
                self._wait(seconds)
        return attempt()

    def _unreachable(self, error: OSError) -> FolderError:
        if isinstance(error, NotADirectoryError) and not self.folder.is_dir():
            return _no_folder(self.folder)
        return FolderUnreachable(self.place, error.strerror or str(error))

    def _not_put(self, error: OSError) -> FolderError:
        reason = error.strerror or str(error)
        if error.errno in _FULL or getattr(error, "winerror", None) in (39, 112):
            return FolderFull(self.place, reason)
        if error.errno in _FORBIDDEN:
            return FolderNotWritable(self.place, reason)
        return FolderUnreachable(self.place, reason)


def _read(path: Path, name: str, limit: int) -> bytes:
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size > limit:
            raise SealBroken(name, "size")
        data = file.read(limit + 1)
    if len(data) > limit:
        raise SealBroken(name, "size")
    return data


def _rename_to_free(temporary: Path, path: Path) -> None:
    """Rename to a name that must be free.

    Windows refuses an existing name. Elsewhere a hard link does, and where the file system
    has none the name is looked at first: it is derived from content or held by one writer,
    so nobody else puts other bytes there.
    """
    if sys.platform == "win32":
        temporary.rename(path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in (
            errno.EPERM,
            errno.ENOTSUP,
            errno.EMLINK,
            errno.EACCES,
            errno.ENOSYS,
        ):
            raise
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.rename(path)


def require_folder(folder: Path) -> None:
    """Refuse a path where a file lies, or nothing.

    Raises:
        FolderUnreachable: With what is wrong.
    """
    if not folder.is_dir():
        raise _no_folder(folder) from None


def _no_folder(folder: Path) -> FolderUnreachable:
    reason = "a file is there, no folder" if folder.exists() else "no such folder"
    return FolderUnreachable(str(folder), reason)


def is_free(folder: Path) -> bool:
    """Tell whether a town can be made in a folder: nothing of anybody lies in it.

    What computers leave by themselves does not count (hidden files, ``desktop.ini``,
    ``Thumbs.db``), nor what founding put before it was broken off.

    Raises:
        OSError: If the folder cannot be read.
    """
    if (folder / names.SENTINEL).exists():
        return False
    with os.scandir(folder) as entries:
        return all(_is_nobodys(entry) for entry in entries)


def _is_nobodys(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name.lower() in ("desktop.ini", "thumbs.db"):
        return True
    if entry.is_dir() and f"{entry.name}/" in (names.KEYS, names.MEMBERS):
        return True
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
