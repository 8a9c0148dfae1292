# SPDX-License-Identifier: Apache-2.0
"""The shared folder as a transport: a directory on a local disk, a mapped drive or UNC path.

What it does with files goes through a :class:`~banso_desktop.journal.file_system.FileSystem`.

Nothing is locked, nothing is changed in place. A file is written under a name nobody looks
for, flushed, closed and renamed to one that must be free (docs/format.md, "Order of writes").
After any failure of the rename the final name is read and decides: servers report an existing
name in several ways. Before anything is put, the sentinel must be there with the bytes that
are expected, so an unmounted drive never looks like an empty town.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from banso_desktop.domain.ids import Id
from banso_desktop.errors import (
    FolderError,
    FolderFull,
    FolderNameTaken,
    FolderNotATown,
    FolderNotWritable,
    FolderUnreachable,
    SealBroken,
)
from banso_desktop.journal import names
from banso_desktop.journal.directory import Directory
from banso_desktop.journal.file_system import FileSystem
from banso_desktop.journal.transport import NotThere, Occupied, Put, require_name

T = TypeVar("T")

MAX_SENTINEL_BYTES: Final = 64 * 1024
_TEMPORARY: Final = "t-"
_HALF_WRITTEN: Final = re.compile(r"t-[0-9a-f]{16}")
_LOOKS: Final = 3
"""How often a half-written file that is to be deleted is looked for before it counts as gone."""
_WAITS_S: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
_BUSY: Final = frozenset({5, 32, 33})
"""Windows errors of a virus scanner or indexer that holds a file for a moment: access denied,
sharing violation, lock violation."""
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class FolderTransport:
    """A town in a directory, or in another file system.

    Args:
        folder: The directory; it must exist.
        wait: Waits that many seconds; called a few times where a file is held for a moment.
    """

    def __init__(
        self, folder: Path | FileSystem, wait: Callable[[float], None] = time.sleep
    ) -> None:
        self._files = Directory(folder) if isinstance(folder, Path) else folder
        self._wait = wait
        self._sentinel: bytes | None = None
        self._left: dict[str, int] = {}

    @property
    def place(self) -> str:
        """The folder as the person gave it."""
        return self._files.place

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
        require_name(name)
        with self._reading(name):
            return self._patiently(lambda: self._files.read(name, limit))

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        """Return a part of a file, and how large the whole file is."""
        require_name(name)
        with self._reading(name):
            return self._patiently(lambda: self._files.part(name, start, size))

    def put_if_absent(self, name: str, data: bytes) -> Put:
        """Put a file that is never changed again; durable when it returns."""
        require_name(name)
        self._check_sentinel(writing=True)
        folder = name.rpartition("/")[0]
        temporary = f"{folder}/{_TEMPORARY}{secrets.token_hex(8)}".lstrip("/")
        try:
            try:
                if folder:
                    self._files.make_folder(folder)
                self._patiently(lambda: self._files.write_new(temporary, data))
            except OSError as error:
                raise self._not_put(error) from error
            put = self._settle(name, temporary, data)
        except BaseException:
            self._left[temporary] = _LOOKS
            raise
        finally:
            self._clean_up()
        return put

    def replace_damaged(self, name: str, good: bytes, found: bytes) -> None:
        """Replace a file whose bytes prove that they are wrong; durable when it returns."""
        require_name(name)
        if name != names.SENTINEL:
            self._check_sentinel(writing=True)
        elif good != self._sentinel:
            raise ValueError("not the expected share.json")
        else:
            self._require_folder()
        there = self._there(name, max(len(found), len(good))) or b""
        if there != found and (len(found) <= len(good) or not there.startswith(found)):
            raise Occupied(name, there)  # of a larger file one saw the beginning
        folder = name.rpartition("/")[0]
        temporary = f"{folder}/{_TEMPORARY}{secrets.token_hex(8)}".lstrip("/")
        try:
            if folder:
                self._files.make_folder(folder)
            self._patiently(lambda: self._files.write_new(temporary, good))
            self._patiently(lambda: self._files.rename_over(temporary, name))
        except OSError as error:
            self._left[temporary] = _LOOKS
            if self._is_no_file(name):
                raise FolderNameTaken(self.place, name) from None
            raise self._not_put(error) from error
        finally:
            self._clean_up()
        if self._there(name, len(good)) != good:
            raise Occupied(name, b"")

    def delete_own(self, name: str, writer: Id) -> None:
        """Delete a file of one's own journal, packs or snapshots; none there is no error."""
        if names.owner_of(name) != writer:
            raise ValueError(f"not this writer's own: {name}")
        self._delete(name)

    def delete_retired(self, names_: Collection[str]) -> None:
        """Delete wraps and attachments that were retired; none there is no error."""
        for name in names_:
            if names.wrap_of(name) is None and names.blob_of(name) is None:
                raise ValueError(f"neither a wrap nor an attachment: {name}")
            self._delete(name)

    def delete_half_written(self, prefix: str, before: float) -> int:
        """Delete half-written files below a folder that a killed process left long ago."""
        self._check_sentinel(writing=True)
        count = 0
        for name in self._walk(prefix):
            if not _HALF_WRITTEN.fullmatch(name.rpartition("/")[2]):
                continue
            try:
                if self._files.modified(name) < before:
                    self._files.delete(name)
                    count += 1
            except FileNotFoundError:
                continue  # somebody else did
            except OSError as error:
                raise self._not_put(error) from error
        return count

    def _settle(self, name: str, temporary: str, data: bytes) -> Put:
        """Give the written file its name, and make sure of what lies there afterwards."""
        put: Put = "new"
        failed: OSError | None = None
        try:
            if not self._patiently(lambda: self._files.rename_to_free(temporary, name)):
                self._left[temporary] = _LOOKS
        except OSError as error:
            failed, put = error, "same"
            self._left[temporary] = _LOOKS
        there = self._there(name, len(data))
        if there is None and failed is not None:
            raise self._not_put(failed) from failed
        if there != data:
            raise Occupied(name, there or b"") from None
        return put

    def _clean_up(self) -> None:
        """Delete own half-written files; what the share does not let go now, next time.

        One that is not found may be on a share that went away just now: it is looked for again.
        """
        if self._left and self._files.trouble():
            return
        for name, looks in list(self._left.items()):
            try:
                self._files.delete(name)
                looks = 0
            except FileNotFoundError:
                looks -= 1
            except OSError:
                continue
            if looks:
                self._left[name] = looks
            else:
                self._left.pop(name, None)

    @contextmanager
    def _reading(self, name: str) -> Iterator[None]:
        """Tell why a file cannot be read: it is not there, may not be read, or all is away."""
        try:
            yield
        except (FileNotFoundError, NotADirectoryError):
            if name != names.SENTINEL:
                self._check_sentinel()
            else:
                self._require_folder()
            raise NotThere(name) from None
        except OSError as error:
            if error.errno not in _FORBIDDEN or name == names.SENTINEL:
                raise self._unreachable(error) from error
            if _is_held(error):
                raise NotThere(name) from None
            raise SealBroken(name, "no access") from None

    def _there(self, name: str, size: int) -> bytes | None:
        """Return what lies at a name; of a file larger than expected only the beginning."""
        try:
            return self._patiently(lambda: self._files.beginning(name, size + 1))
        except FileNotFoundError:
            return None
        except SealBroken:
            return b""
        except OSError as error:
            raise self._unreachable(error) from error

    def _is_no_file(self, name: str) -> bool:
        try:
            self._files.beginning(name, 1)
        except (SealBroken, OSError) as error:
            return isinstance(error, SealBroken)
        return False

    def _delete(self, name: str) -> None:
        require_name(name)
        self._check_sentinel(writing=True)
        try:
            self._patiently(lambda: self._files.delete(name))
        except OSError as error:
            if isinstance(error, FileNotFoundError) or self._is_no_file(name):
                return  # a folder under the name is no file either
            raise self._not_put(error) from error

    def _check_sentinel(self, *, writing: bool = False) -> None:
        """Make sure that this is the town that is expected, or no town before founding."""
        if self._sentinel is None and not writing and not self._files.trouble():
            return
        try:
            found = self._patiently(lambda: self._files.read(names.SENTINEL, MAX_SENTINEL_BYTES))
        except FileNotFoundError:
            self._require_folder()
            if self._sentinel is not None:
                raise FolderNotATown(self.place, "no share.json") from None
            return
        except OSError as error:
            raise self._unreachable(error) from error
        except SealBroken as broken:
            raise FolderNotATown(self.place, f"share.json: {broken.why}") from None
        if self._sentinel is None:
            raise FolderNotATown(self.place, "a town is here already")
        if found != self._sentinel:
            raise FolderNotATown(self.place, "another share.json")

    def _names_in(self, prefix: str) -> Iterator[str]:
        require_name(prefix)
        try:
            yield from (prefix + name for name, _ in self._files.entries(prefix))
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._unreachable(error) from error

    def _walk(self, prefix: str) -> Iterator[str]:
        """Yield the names of all files below a folder, and of folders named as files of ours."""
        require_name(prefix)
        waiting = [prefix]
        while waiting:
            folder = waiting.pop()
            try:
                for name, is_folder in self._files.entries(folder):
                    if is_folder:
                        waiting.append(f"{folder}{name}/")
                    if not is_folder or names.is_ours(folder + name):
                        yield folder + name
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                raise self._unreachable(error) from error

    def _patiently(self, attempt: Callable[[], T]) -> T:
        """Try again where Windows says that somebody holds the file for a moment."""
        for seconds in _WAITS_S:
            try:
                return attempt()
            except OSError as error:
                if not _is_held(error):
                    raise
                self._wait(seconds)
        return attempt()

    def _require_folder(self) -> None:
        if trouble := self._files.trouble():
            raise FolderUnreachable(self.place, trouble) from None

    def _unreachable(self, error: OSError) -> FolderError:
        trouble = self._files.trouble() if isinstance(error, NotADirectoryError) else ""
        return FolderUnreachable(self.place, trouble or error.strerror or str(error))

    def _not_put(self, error: OSError) -> FolderError:
        reason = error.strerror or str(error)
        if error.errno in _FULL or getattr(error, "winerror", None) in (39, 112):
            return FolderFull(self.place, reason)
        if error.errno in _FORBIDDEN:
            return FolderNotWritable(self.place, reason)
        return FolderUnreachable(self.place, reason)


def _is_held(error: OSError) -> bool:
    """Tell whether somebody holds the file for a moment, as Windows says."""
    return getattr(error, "winerror", None) in _BUSY


def require_folder(folder: Path) -> None:
    """Refuse a path where a file lies, or nothing.

    Raises:
        FolderUnreachable: With what is wrong.
    """
    if trouble := Directory(folder).trouble():
        raise FolderUnreachable(str(folder), trouble)


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
