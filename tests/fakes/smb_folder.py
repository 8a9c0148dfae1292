# SPDX-License-Identifier: Apache-2.0
"""A folder of a real SMB server, reached over the wire with smbprotocol: no mount, no cache.

What the program's own :class:`FolderTransport` asks of a file system, done by SMB 3 requests.
So the order of writes is the program's, the answers are Samba's. A client in the kernel may
also cache what it listed and looked up; this one does not (``faulty_files`` does).
"""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import smbclient
from smbprotocol.exceptions import SMBException, SMBOSError, SMBResponseException
from smbprotocol.header import NtStatus

from banso_desktop.errors import SealBroken
from banso_desktop.journal.folder import FolderTransport
from tests.fakes.samba_server import HOST, SHARE, SambaServer

_ERRORS = {
    NtStatus.STATUS_ACCESS_DENIED: errno.EACCES,
    NtStatus.STATUS_DISK_FULL: errno.ENOSPC,
    NtStatus.STATUS_SHARING_VIOLATION: errno.EACCES,
}
_SHARING_VIOLATION = 32
"""The number Windows gives it; what is tried again after a moment."""


@dataclass(frozen=True)
class Login:
    """Where a share is and with what it opens; can be handed to another process.

    Attributes:
        folder: Below the share, with ``/``; the share itself if empty.
    """

    port: int
    user: str
    password: str
    folder: str = ""

    @classmethod
    def to(cls, server: SambaServer, folder: str = "") -> Login:
        return cls(server.port, server.user, server.password, folder)

    def transport(self) -> FolderTransport:
        """Return a computer's way to the folder, over a connection of its own."""
        return FolderTransport(SmbFiles(self))


@dataclass
class SmbFiles:
    """A :class:`~banso_desktop.journal.file_system.FileSystem` on a share."""

    login: Login
    _connections: dict[str, Any] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def place(self) -> str:
        return self._path("")

    def trouble(self) -> str:
        try:
            with self._asking() as login:
                found = smbclient.stat(self._path(""), **login)
        except OSError as error:
            return "no such folder" if error.errno == errno.ENOENT else str(error.strerror)
        return "" if found.st_file_attributes & 0x10 else "a file is there, no folder"

    def entries(self, folder: str) -> Sequence[tuple[str, bool]]:
        with self._asking() as login, smbclient.scandir(self._path(folder), **login) as entries:
            return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]

    def read(self, name: str, limit: int) -> bytes:
        with self._reading(name) as file:
            size = file.raw.fd.end_of_file
            if size > limit:
                raise SealBroken(name, "size")
            return bytes(file.read(size))

    def beginning(self, name: str, size: int) -> bytes:
        with self._reading(name) as file:
            return bytes(file.read(size))

    def part(self, name: str, start: int, size: int) -> tuple[bytes, int]:
        with self._reading(name) as file:
            file.seek(start)
            return file.read(size), file.raw.fd.end_of_file

    def make_folder(self, folder: str) -> None:
        try:
            self._make(folder)
        except FileNotFoundError:
            parts = folder.split("/")
            for depth in range(1, len(parts) + 1):
                self._make("/".join(parts[:depth]))

    def write_new(self, name: str, data: bytes) -> None:
        path = self._path(name)
        with self._asking() as login:
            try:
                with smbclient.open_file(path, "xb", 0, share_access="rwd", **login) as file:
                    left = memoryview(data)
                    while left:
                        left = left[file.write(left) :]
                    file.fd.flush()  # SMB2 FLUSH
            except SMBException:
                with contextlib.suppress(SMBException):
                    smbclient.unlink(path, **login)
                raise
            if (found := smbclient.stat(path, **login).st_size) != len(data):
                raise OSError(errno.EIO, f"{len(data)} bytes were written, {found} are there")

    def rename_to_free(self, name: str, free: str) -> bool:
        with self._asking() as login:
            smbclient.rename(self._path(name), self._path(free), **login)
        return True

    def rename_over(self, name: str, there: str) -> None:
        with self._asking() as login:
            smbclient.replace(self._path(name), self._path(there), **login)

    def modified(self, name: str) -> float:
        with self._asking() as login:
            return float(smbclient.stat(self._path(name), **login).st_mtime)

    def delete(self, name: str) -> None:
        with self._asking() as login:
            smbclient.unlink(self._path(name), **login)

    def close(self) -> None:
        """Give the connection up; the next call makes a new one."""
        with self._lock:
            connections, self._connections = self._connections, {}
        for connection in connections.values():
            with contextlib.suppress(SMBException, OSError):
                connection.disconnect(close=False)

    def _make(self, folder: str) -> None:
        with contextlib.suppress(FileExistsError), self._asking() as login:
            smbclient.mkdir(self._path(folder), **login)

    def _path(self, name: str) -> str:
        below = "/".join(part for part in (self.login.folder, name) if part)
        return rf"\\{HOST}\{SHARE}\{below}".replace("/", "\\").rstrip("\\")

    @contextlib.contextmanager
    def _reading(self, name: str) -> Iterator[Any]:
        with self._asking() as login:
            try:
                file = smbclient.open_file(self._path(name), "rb", share_access="rwd", **login)
            except SMBOSError as error:
                if error.errno == errno.EISDIR:
                    raise SealBroken(name, "no file") from None
                raise
            with file:
                yield file

    @contextlib.contextmanager
    def _asking(self) -> Iterator[dict[str, Any]]:
        """Give what a call needs to log in; what goes wrong comes out as the system's error."""
        with self._lock:
            connections = self._connections
        try:
            yield {
                "username": self.login.user,
                "password": self.login.password,
                "port": self.login.port,
                "connection_cache": connections,
                "connection_timeout": 5,
            }
        except (SMBOSError, SMBResponseException) as error:
            raise _as_system(error) from error
        except (SMBException, ConnectionError, ValueError) as error:
            # Nobody answers any more: smbprotocol says so in three ways.
            self.close()
            raise OSError(errno.EHOSTDOWN, f"no answer: {type(error).__name__}") from error


def _as_system(error: SMBOSError | SMBResponseException) -> OSError:
    status = error.ntstatus if isinstance(error, SMBOSError) else error.status
    number = _ERRORS.get(status) or getattr(error, "errno", None) or errno.EIO
    made = OSError(number, os.strerror(number) if number != errno.EIO else str(error))
    if status == NtStatus.STATUS_SHARING_VIOLATION:
        vars(made)["winerror"] = _SHARING_VIOLATION
    return made
