# SPDX-License-Identifier: Apache-2.0
"""Writing a file so that it is whole or not there, on a local disk or on a share.

The order is restic's: write all, check the size, flush to the disk, close, and only then
rename (Windows refuses the other order); the folder's own entry is flushed where the system
lets one (docs/format.md, "Order of writes").
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path


def write_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a new file and flush it to the disk.

    An unbuffered write on a full disk writes less than it was given and says nothing, so the
    rest is written again until an error comes, and the size is checked.

    Args:
        path: Where nothing is yet.
        data: The content.
        mode: Permissions of the new file, where the system knows them.

    Raises:
        OSError: If it could not be written whole, or is there already; nothing is left of it.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, mode)
    try:
        try:
            left = memoryview(data)
            while left:
                written = os.write(descriptor, left)
                if not written:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
                left = left[written:]
            os.fsync(descriptor)
            if os.fstat(descriptor).st_size != len(data):
                raise OSError(f"{len(data)} bytes were written, but the file is shorter")
        finally:
            os.close(descriptor)
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def flush_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, where the system and the share let one."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):  # shares answer with all kinds of errors
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def replace_file(path: Path, data: bytes) -> None:
    """Write a local file, replacing what was there: either the old or the new one is there.

    Raises:
        OSError: If it could not be written; the old one stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    write_whole(temporary, data, 0o600)
    try:
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)
